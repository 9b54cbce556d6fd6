//! `_headers`, which Netlify, Cloudflare and others read.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::{REST, everywhere, kept};
use crate::Outcome;

/// The file's text. Where two of its patterns fit a path, hosts join what both say: so that no two here name the same
/// header for one path. It is read at the root of a site only, hence the path in front.
pub fn headers(staging: &Path, policy: &str, url: Option<&str>) -> Outcome<String> {
    let base = base(url);
    let mut text = format!("{base}*\n");
    for (name, value) in everywhere(policy) {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "  {name}: {value}");
    }
    for (path, cache_control) in patterns(staging)? {
        let _ = write!(text, "{base}{path}\n  Cache-Control: {cache_control}\n");
    }
    Ok(text)
}

/// The path of the folder, which begins and ends with a slash.
fn base(url: Option<&str>) -> &str {
    let after = url.and_then(|url| url.split_once("://")).map_or("", |(_, rest)| rest);
    after.find('/').and_then(|slash| after.get(slash..)).unwrap_or("/")
}

/// The patterns of all files' paths, each with how long what fits it may be kept.
fn patterns(staging: &Path) -> Outcome<Vec<(String, &'static str)>> {
    let failed = |error| format!("{}: {error}", staging.display());
    let mut paths = vec![(String::new(), REST), ("*.html".to_owned(), REST)];
    for entry in fs::read_dir(staging).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        match name.as_str() {
            "headers" | "_headers" => {}
            _ if entry.path().is_dir() => paths.push(([&name, "/*"].concat(), REST)),
            _ if name.ends_with(".html") => {}
            _ => {
                let cache_control = kept(&name);
                paths.push((name, cache_control));
            }
        }
    }
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn each_path_is_told_once_how_long_it_may_be_kept() {
        let folder = tempfile::tempdir().unwrap();
        let files = [
            "index.html",
            "embed.js",
            "start-0123456789abcdef.js",
            "app-0123456789abcdef_bg.wasm",
            "a.json",
            "data/x.csv",
        ];
        for name in files {
            crate::files::write(&folder.path().join(name), "").unwrap();
        }
        let text = headers(folder.path(), "default-src 'none'", Some("https://host.example/a/b/")).unwrap();
        let of = |path: &str| {
            let (_, after) = text.split_once(&format!("/a/b/{path}\n  Cache-Control: ")).unwrap();
            after.lines().next().unwrap().to_owned()
        };
        for path in ["", "*.html", "a.json", "data/*"] {
            assert_eq!(of(path), "public, max-age=300, stale-while-revalidate=86400");
        }
        for path in ["start-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm"] {
            assert_eq!(of(path), "public, max-age=31536000, immutable");
        }
        assert_eq!(of("embed.js"), "public, max-age=3600");
        assert!(text.starts_with("/a/b/*\n  Content-Security-Policy: default-src 'none'\n"), "{text}");
        assert_eq!(text.matches("Cache-Control").count(), 7, "{text}");
    }

    #[test]
    fn without_an_address_the_folder_is_the_site() {
        assert_eq!((base(None), base(Some("https://host.example/"))), ("/", "/"));
    }
}
