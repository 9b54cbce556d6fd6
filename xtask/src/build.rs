//! `cargo xtask build`: the page as readers get it.

use crate::{
    compress,
    error::{Error, Result},
    run, standard_library,
    toolbox::{self, Toolbox},
    tools,
};
use lexopt::{Arg, Parser, ValueExt};
use std::path::Path;

/// Where the page is built for readers.
pub const DIST: &str = "dist";

/// How the address reaches the program that writes the pages, which trunk starts.
const SITE_VARIABLE: &str = "PETITION_EXPLAINER_URL";

/// How the language of the pages reaches it.
const LANGUAGE_VARIABLE: &str = "PETITION_EXPLAINER_LANGUAGE";

/// What makes the reader's program one that can be made to fail, for tests.
const FAULT_VARIABLE: &str = "PETITION_EXPLAINER_FAULT";

/// The feature that makes the page speak a made-up language, for tests, and that language's code.
pub const PSEUDO: (&str, &str) = ("pseudo", "en-XA");

/// The address of the folder in which the page will stand.
#[derive(Debug)]
pub struct Site(String);

impl Site {
    /// Reads `https://host/path/`. It ends up in links and in a policy, so that nothing odd may stand in it.
    fn parse(url: &str) -> Result<Site> {
        let wrong = |why: &str| Err(Error::new(format!("`{url}` cannot be the page's address: {why}")));
        let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
            return wrong("it must begin with https:// or http://");
        };
        let Some((authority, path)) = rest.split_once('/') else {
            return wrong("it must end with a slash");
        };
        let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
        if host.is_empty() || !host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-') {
            return wrong("its host must be a plain name such as example.org");
        }
        if port.parse::<u16>().is_err() {
            return wrong("its port must be a number");
        }
        if !path.chars().all(|c| c.is_ascii_alphanumeric() || "/-._~%".contains(c)) {
            return wrong("its path may hold only letters, digits and / - . _ ~ %, with no query or fragment");
        }
        if !path.is_empty() && !path.ends_with('/') {
            return wrong("it must end with a slash");
        }
        Ok(Site(url.to_owned()))
    }
}

/// Reads `--url URL` off the command line.
pub fn read(mut args: Parser) -> Result<Option<Site>> {
    let mut site = None;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("url") => site = Some(Site::parse(&args.value()?.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(site)
}

/// Builds the page for readers into `dist/`.
pub fn build(site: Option<&Site>) -> Result<()> {
    let toolbox = toolbox::ensure(&tools::for_page()?)?;
    for_readers(&toolbox, site)?;
    println!("Built {DIST}/: copy the folder to any web host.");
    if site.is_none() {
        println!(
            "Without --url it leaves out absolute links (canonical address, picture beside a shared link, oEmbed) and \
             the policy's explicit\norigin, which WebKit needs in a sandboxed frame. To have them: cargo xtask build --url https://host/path/"
        );
    }
    Ok(())
}

/// Builds what is copied to a host, with the smaller forms of its files.
pub fn for_readers(toolbox: &Toolbox, site: Option<&Site>) -> Result<()> {
    release(toolbox, site, DIST, None)?;
    compress::folder(Path::new(DIST))
}

/// Builds a release into `dist`, with a feature of the page's switched on where a test needs it.
pub fn release(toolbox: &Toolbox, site: Option<&Site>, dist: &str, feature: Option<&str>) -> Result<()> {
    let mut trunk = toolbox.trunk("build");
    trunk.args(["--release", "--dist", dist]);
    if let Some(feature) = feature {
        trunk.args(["--features", feature]);
    }
    match feature {
        Some(feature) if feature == PSEUDO.0 => trunk.env(LANGUAGE_VARIABLE, PSEUDO.1),
        _ => trunk.env_remove(LANGUAGE_VARIABLE),
    };
    match feature {
        Some("fault") => trunk.env(FAULT_VARIABLE, "1"),
        _ => trunk.env_remove(FAULT_VARIABLE),
    };
    match site {
        Some(Site(url)) => trunk.env(SITE_VARIABLE, url),
        None => trunk.env_remove(SITE_VARIABLE),
    };
    standard_library::along(&mut trunk);
    run::run(&mut trunk)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn addresses_of_folders_are_taken() {
        for url in ["https://example.org/", "https://news.example.org/a/b-c/", "http://127.0.0.1:8080/%7Ex/"] {
            assert_eq!(Site::parse(url).unwrap().0, url);
        }
    }

    #[test]
    fn anything_else_is_refused_and_told_why() {
        for (url, why) in [
            ("example.org/", "begin with https://"),
            ("ftp://example.org/", "begin with https://"),
            ("https://example.org", "end with a slash"),
            ("https://example.org/index.html", "end with a slash"),
            ("https:///path/", "host"),
            ("https://user@example.org/", "host"),
            ("https://example.org; script-src */", "host"),
            ("https://example.org:port/", "port"),
            ("https://example.org/?a=/", "query"),
            ("https://example.org/#/", "fragment"),
            ("https://example.org/\"/", "path"),
        ] {
            let error = Site::parse(url).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }
}
