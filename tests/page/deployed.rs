//! What hosts make of `dist/`: its files are loaded once and held against their digests, and a page that outlived the
//! files it names, as one in a cache does, stays as it was prerendered.

use std::fs;

use crate::content::RUSSIA;
use crate::engine::{Engine, folder};
use crate::engines::in_every_engine;
use crate::server::{Server, Site};
use crate::session::Session;

/// What many hosts answer, as a success, when they have no such file.
const NOT_THERE: &str = "<!doctype html><html lang='en'><title>Welcome</title><p>Here is our front page instead.";

/// The files that make the page answer, by the ends of their names.
const STARTERS: [(&str, &str); 3] = [("start-", ".js"), GLUE, WASM];
const GLUE: (&str, &str) = ("reader-", ".js");
const WASM: (&str, &str) = ("reader-", "_bg.wasm");
/// Those that show another story.
const OF_ANOTHER: [(&str, &str); 4] =
    [("start-", ".js"), ("app-", ".js"), ("petition-explainer-", ".js"), ("petition-explainer-", "_bg.wasm")];

/// The name of the file of the build that begins and ends so.
fn named((start, end): (&str, &str)) -> String {
    let entries = fs::read_dir(folder("PAGE_DIST")).expect("the page");
    let mut names = entries.map(|entry| entry.expect("a file").file_name().into_string().expect("a plain name"));
    names.find(|name| name.starts_with(start) && name.ends_with(end)).expect(end)
}

/// The paths that were asked for more than once.
fn asked_for_twice(server: &Server) -> Vec<String> {
    let mut requests = server.requests();
    requests.sort();
    requests.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect()
}

/// As hosts are told to send it: a cache may keep what was preloaded.
fn kept() -> Site {
    Site::new().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "max-age=300")
}

/// What starts the page is preloaded; a preload that is not taken up would be a second download. WebKit takes up none
/// of what a script fetches: with its preloads it sends an `Origin`, with such a fetch none, and holds them for different.
async fn nothing_twice(engine: Engine) {
    let session = Session::open(engine).await;
    let host = "<!doctype html><iframe sandbox='allow-scripts' src='index.html' width='700' height='900'></iframe>";
    for page in ["index.html", "host.html"] {
        let site = kept().page("host.html", host);
        let site = if engine == Engine::WebKit { site.own_origin() } else { site };
        let server = site.start().await;
        session.goto(&server.url(page)).await;
        if page == "host.html" {
            session.enter_frame().await;
        }
        session.app_started().await;
        let mut twice = asked_for_twice(&server);
        if engine == Engine::WebKit {
            twice.retain(|path| path.ends_with(".js"));
        }
        assert_eq!(twice, Vec::<String>::new(), "{page}");
        assert!(server.requests().contains(&format!("/{}", named(WASM))), "{:?}", server.requests());
        if engine == Engine::Chromium {
            // Some seconds after a page has loaded it says which preload was not taken up.
            session.until("it would have said so", "performance.now() > 6000").await;
            assert_eq!(session.complaints().await, Vec::<String>::new(), "{page}");
        }
    }
}

/// Opens the default page, which is to give up starting the app, and checks that it is whole and shows no error.
async fn assert_stays(session: &Session, site: Site, what: &str) {
    const WATCH: &str = "<head><script>const gaveUp = (event) => {
        if (event.type === 'pe-refused' || event.target.type === 'module') window.gaveUp = true;
    }; for (const type of ['pe-refused', 'error']) addEventListener(type, gaveUp, true);</script>";
    let page = fs::read_to_string(folder("PAGE_DIST").join("index.html")).expect("the page");
    // Before its policy, which refuses it afterwards.
    let page = page.replacen("<head>", WATCH, 1);
    let server = site.page("index.html", &page).start().await;
    session.goto(&server.url("index.html")).await;
    session.until(&format!("{what}: the app is given up"), "window.gaveUp").await;
    assert!(
        session.eval::<bool>("!document.documentElement.hasAttribute('data-ready')").await,
        "{what}: there is an app"
    );
    assert!(session.eval::<bool>("!document.getElementById('other').checkVisibility()").await, "{what}: an error");
    session.assert_complete(RUSSIA).await;
}

/// Other bytes than the page was built with, which would do as well, under the right name and of the right type.
/// WebKitGTK does not hold a module's imports against the digest of their preload.
async fn other_bytes(engine: Engine) {
    const EMPTY_SECTION: &[u8] = &[0, 2, 1, b'x'];
    let session = Session::open(engine).await;
    for starter in STARTERS.into_iter().filter(|starter| engine != Engine::WebKit || *starter != GLUE) {
        let name = named(starter);
        let bytes = fs::read(folder("PAGE_DIST").join(&name)).expect(&name);
        let more = if name.ends_with(".wasm") { EMPTY_SECTION } else { b"\n" };
        assert_stays(&session, kept().bytes(&name, [&bytes, more].concat()), &name).await;
    }
}

/// Kept by a cache, the page outlives the files it names: the host has none of them, and says so or, as many do, sends
/// its front page instead.
async fn files_gone(engine: Engine) {
    let session = Session::open(engine).await;
    for starter in STARTERS {
        let name = named(starter);
        assert_stays(&session, Site::new().missing(&name), &name).await;
        assert_stays(&session, Site::new().page(&name, NOT_THERE), &name).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_what_goes_with_it_the_page_stays() {
    let page = fs::read_to_string(folder("PAGE_DIST").join("index.html")).expect("the page");
    let (_, after) = page.split_once("data-plans=\"").expect("its plans");
    let (plans, _) = after.split_once('"').expect("a name");
    let session = Session::open(Engine::Chromium).await;
    assert_stays(&session, Site::new().page(plans, NOT_THERE), "another page").await;
    assert_stays(&session, Site::new().missing(plans), "nothing").await;
}

/// Another story cannot be shown without the app; that must not look like loading for ever.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn of_another_story_a_stale_page_says_that_it_cannot_be_shown() {
    let session = Session::open(Engine::Chromium).await;
    for starter in OF_ANOTHER {
        let name = named(starter);
        for site in [Site::new().missing(&name), Site::new().page(&name, NOT_THERE)] {
            let server = site.start().await;
            session.goto(&server.url("index.html?story=stories/other.json")).await;
            session.until(&name, "document.getElementById('refused').checkVisibility()").await;
            let plain: String = session.eval("document.getElementById('refused-plain').href").await;
            assert_eq!(plain, server.url("other.html"));
        }
    }
}

in_every_engine! {
    everything_is_loaded_once => nothing_twice;
    other_bytes_are_refused_and_the_page_stays => other_bytes;
    without_the_files_it_names_the_page_stays => files_gone;
}
