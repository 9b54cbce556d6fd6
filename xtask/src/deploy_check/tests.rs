//! Good and bad hosts, and what is said of them.
#![allow(clippy::unwrap_used)]

use super::{
    Address,
    answer::Client,
    check,
    finding::Level,
    host::{File, GLUE, Host, START, WASM, good},
};

/// What is found with a host that has been spoiled: what is wrong, and what could be better.
fn found(spoil: impl FnOnce(&mut Vec<File>)) -> (Vec<String>, Vec<String>) {
    let host = Host::start(|url| {
        let mut files = good(url);
        spoil(&mut files);
        files
    })
    .unwrap();
    let findings = check(&Client::new(), &Address::parse(&host.url).unwrap()).unwrap();
    let of = |level| findings.iter().filter(|finding| finding.level == level).map(ToString::to_string).collect();
    (of(Level::Wrong), of(Level::Advice))
}

/// The file at a path below the folder.
fn at<'a>(files: &'a mut [File], path: &str) -> &'a mut File {
    files.iter_mut().find(|file| file.path == format!("/x/{path}")).unwrap()
}

/// Asserts that one thing alone is wrong, in these words.
fn assert_wrong(words: &[&str], spoil: impl FnOnce(&mut Vec<File>)) {
    let (wrong, _) = found(spoil);
    assert_eq!(wrong.len(), 1, "{wrong:#?}");
    for word in words {
        assert!(wrong.first().unwrap().contains(word), "{word}: {wrong:?}");
    }
}

/// Asserts that nothing is wrong and one thing could be better, in these words.
fn assert_better(words: &[&str], spoil: impl FnOnce(&mut Vec<File>)) {
    let (wrong, advice) = found(spoil);
    assert_eq!((wrong.len(), advice.len()), (0, 1), "{wrong:#?}, {advice:#?}");
    for word in words {
        assert!(advice.first().unwrap().contains(word), "{word}: {advice:?}");
    }
}

#[test]
fn of_a_good_host_nothing_is_to_be_said() {
    assert_eq!(found(|_| {}), (Vec::new(), Vec::new()));
}

#[test]
fn a_type_that_no_browser_runs_is_wrong() {
    for name in [START, GLUE, "embed.js"] {
        assert_wrong(&[name, "\"text/plain\"; expected text/javascript", ".js"], |files| {
            at(files, name).set("Content-Type", Some("text/plain"));
        });
    }
    assert_wrong(&["the page", "text/html"], |files| at(files, "").set("Content-Type", None));
    assert_better(&[WASM, "expected application/wasm"], |files| at(files, WASM).set("Content-Type", None));
}

#[test]
fn what_a_sandboxed_frame_may_not_have_is_wrong() {
    for name in [START, GLUE, WASM, "stories/x.json"] {
        assert_wrong(&[name, "no Access-Control-Allow-Origin"], |files| {
            at(files, name).set("Access-Control-Allow-Origin", None);
        });
    }
    assert_wrong(&["embed.js", "same-origin", "Articles of other sites"], |files| {
        at(files, "embed.js").set("Cross-Origin-Resource-Policy", Some("same-origin"));
    });
}

#[test]
fn other_bytes_than_those_of_the_build_are_wrong() {
    for name in [START, GLUE] {
        assert_wrong(&[name, "its digest is sha384-", "A browser refuses it"], |files| {
            at(files, name).fill(format!("'{WASM}'").as_bytes());
        });
    }
    assert_wrong(&[WASM, "its digest is sha384-"], |files| at(files, WASM).fill(b"\0asm"));
}

#[test]
fn what_is_not_there_is_wrong() {
    assert_wrong(&[WASM, "it answers 404"], |files| files.retain(|file| file.path != format!("/x/{WASM}")));
}

#[test]
fn a_front_page_in_place_of_a_missing_file_is_wrong() {
    assert_wrong(&["a missing file", "it answers 200; expected 404"], |files| {
        let page = at(files, "").clone();
        *files.last_mut().unwrap() = File { path: String::new(), ..page };
    });
    assert_better(&["a missing file", "it answers 403"], |files| files.last_mut().unwrap().status = 403);
    assert_better(&["a missing file", "kept for 31536000 seconds"], |files| {
        files.last_mut().unwrap().set("Cache-Control", Some("max-age=31536000"));
    });
}

#[test]
fn a_policy_under_which_charts_do_not_respond_is_wrong() {
    let change = |from: &'static str, to: &'static str| {
        move |files: &mut Vec<File>| {
            let page = at(files, "");
            let policy = page.headers.iter().find(|(name, _)| name == "Content-Security-Policy").unwrap().1.clone();
            assert!(policy.contains(from), "{policy}");
            page.set("Content-Security-Policy", Some(&policy.replace(from, to)));
        }
    };
    assert_wrong(&["header", "lacks 'wasm-unsafe-eval'"], change(" 'wasm-unsafe-eval'", ""));
    assert_wrong(&["header", "its connect-src lacks"], change("connect-src", "media-src"));
    assert_wrong(&["only 'none' may frame it"], change("frame-ancestors *", "frame-ancestors 'none'"));
    assert_better(&["only 'self' may frame it"], change("frame-ancestors *", "frame-ancestors 'self'"));
    assert_better(
        &["header", "style-src has no hash of what is inlined"],
        change("style-src 'self' 'sha256-", "style-src 'self' 'sha256-x"),
    );
    // Without a header the policy in the page is enough; what may frame it cannot be said there, and anyone may.
    assert_eq!(found(|files| at(files, "").set("Content-Security-Policy", None)), (Vec::new(), Vec::new()));
}

#[test]
fn an_old_header_against_frames_counts_where_the_policy_says_nothing_of_them() {
    let (wrong, _) = found(|files| at(files, "").set("X-Frame-Options", Some("DENY")));
    assert!(wrong.is_empty(), "frame-ancestors stands above it: {wrong:?}");
    assert_wrong(&["X-Frame-Options is \"DENY\""], |files| {
        at(files, "").set("X-Frame-Options", Some("DENY"));
        at(files, "").set("Content-Security-Policy", None);
    });
}

#[test]
fn what_is_kept_too_long_or_not_long_enough_could_be_better() {
    assert_better(&[WASM, "no Cache-Control"], |files| at(files, WASM).set("Cache-Control", None));
    assert_better(&["the page", "max-age=31536000"], |files| {
        at(files, "").set("Cache-Control", Some("max-age=31536000"))
    });
    assert_better(&["embed.js"], |files| at(files, "embed.js").set("Cache-Control", Some("immutable")));
}

#[test]
fn compression_is_held_to_what_it_says() {
    assert_wrong(&[GLUE, "Content-Encoding is \"br\", but"], |files| at(files, GLUE).body = b"let glue".to_vec());
    assert_better(&[GLUE, "1600 bytes come uncompressed"], |files| {
        at(files, GLUE).fill("let glue".repeat(200).as_bytes())
    });
}

#[test]
fn another_address_than_the_pages_own_is_told() {
    let (wrong, advice) = found(|files| {
        let page = at(files, "");
        page.fill(b"<!doctype html><html data-story='stories/x.json'><link rel='canonical' href='https://elsewhere.example/'>");
    });
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(advice.iter().any(|line| line.contains("names https://elsewhere.example/ as its address")), "{advice:?}");
}

#[test]
fn where_another_page_is_nothing_more_is_said() {
    let (wrong, advice) = found(|files| at(files, "").fill(b"<!doctype html><html lang='en'><p>Welcome"));
    assert_eq!((wrong.len(), advice.len()), (1, 0), "{wrong:?}, {advice:?}");
    assert_wrong(&["it answers 301 and sends readers to /y/"], |files| {
        let page = at(files, "");
        page.status = 301;
        page.set("Location", Some("/y/"));
    });
}

#[test]
fn addresses_have_a_host_and_a_path() {
    for good in ["https://host.example/", "http://127.0.0.1:8080/a/b.html"] {
        assert!(Address::parse(good).is_ok(), "{good}");
    }
    for bad in
        ["host.example/", "https://host.example", "https:///a/", "ftp://host.example/", "https://h/?a", "https://h/ x"]
    {
        assert!(Address::parse(bad).is_err(), "{bad}");
    }
    let page = Address::parse("https://host.example:8443/a/b.html").unwrap();
    assert_eq!(page.beside("./x.js"), "https://host.example:8443/a/x.js");
    assert_eq!((page.origin(), page.is_loopback()), ("https://host.example:8443", false));
    assert!(Address::parse("http://localhost:8080/").unwrap().is_loopback());
}
