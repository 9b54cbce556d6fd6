//! The files that the page names, and the script that articles name.

use super::{
    Address,
    answer::{Answer, Client},
    finding::{Finding, Level},
};
use crate::{
    error::Result,
    page::{attribute, links_of_script, tags},
};
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha384};
use std::collections::VecDeque;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// A script of the page's, which in a sandbox is from elsewhere.
    Module,
    Wasm,
    Story,
    /// A script of articles'.
    Embed,
}

/// A file that is asked for by name.
#[derive(Debug)]
struct File {
    name: String,
    use_: Use,
    integrity: Option<String>,
}

/// The script of the element that articles use.
const ELEMENT: &str = "element.js";

/// A day and thirty, in seconds.
const DAY: u64 = 86_400;
const MONTH: u64 = 30 * DAY;

/// Fetches all that the page names, and finds what there is to say of each.
pub fn check_all(client: &Client, address: &Address, html: &str, findings: &mut Vec<Finding>) -> Result<()> {
    let mut scripts = String::new();
    let mut files: VecDeque<File> = named_by(html).into();
    let mut names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    while let Some(mut file) = files.pop_front() {
        let answer = client.get(&address.beside(&file.name))?;
        if file.use_ == Use::Module {
            scripts.push_str(&answer.text());
            for named in named_by_script(&file.name, &answer.text()) {
                if !names.contains(&named.name) {
                    names.push(named.name.clone());
                    files.push_back(named);
                }
            }
        }
        file.integrity = file.integrity.or_else(|| digest_beside(&scripts, &file.name));
        file.check(&answer, findings);
    }
    Ok(())
}

/// The programs that the page's own scripts start. Glue names its wasm as it was called before the builder put a hash in
/// the name, and `element.js` names what the page does.
fn named_by_script(name: &str, script: &str) -> Vec<File> {
    if name == ELEMENT || script.contains("__wbindgen") {
        return Vec::new();
    }
    let of_use = |name: &str| match name.rsplit('.').next() {
        Some("js") => Some(Use::Module),
        Some("wasm") => Some(Use::Wasm),
        _ => None,
    };
    let links = links_of_script(script).into_iter();
    let links = links.map(|link| link.trim_start_matches("./").to_owned());
    links.filter_map(|name| Some(File { use_: of_use(&name)?, name, integrity: None })).collect()
}

/// The files in an order in which a script comes before what it names.
fn named_by(html: &str) -> Vec<File> {
    let mut files = Vec::new();
    let mut add = |name: Option<String>, use_, integrity| {
        files.extend(name.map(|name| File { name: name.trim_start_matches("./").to_owned(), use_, integrity }));
    };
    for tag in tags(html, "script").filter(|tag| attribute(tag, "type").as_deref() == Some("module")) {
        add(attribute(tag, "src"), Use::Module, attribute(tag, "integrity"));
    }
    for tag in tags(html, "link") {
        let (name, integrity) = (attribute(tag, "href"), attribute(tag, "integrity"));
        match attribute(tag, "rel").as_deref() {
            Some("modulepreload") => add(name, Use::Module, integrity),
            Some("preload") if name.as_ref().is_some_and(|name| name.ends_with(".wasm")) => {
                add(name, Use::Wasm, integrity)
            }
            Some("preload") => add(name, Use::Story, integrity),
            _ => {}
        }
    }
    add(Some("embed.js".to_owned()), Use::Embed, None);
    add(Some(ELEMENT.to_owned()), Use::Module, None);
    files
}

/// The digest that a script holds a file against, which stands after its name.
fn digest_beside(scripts: &str, name: &str) -> Option<String> {
    let (_, after) = scripts.split_once(name)?;
    let after = after.get(after.find("sha384-").filter(|at| *at < 40)?..)?;
    Some(after.split(['\'', '"']).next()?.to_owned())
}

impl File {
    fn check(&self, answer: &Answer, findings: &mut Vec<Finding>) {
        if answer.status != 200 {
            let found = format!("it answers {}", answer.status);
            let to_do = "Copy the whole of dist/, and after a new build all of it again.";
            findings.push(Finding::not(Level::Wrong, &self.name, &found, "200", to_do));
            return;
        }
        findings.push(self.kind(answer));
        findings.extend(self.origin(answer));
        findings.extend(self.digest(answer));
        findings.push(self.caching(answer));
        findings.extend(compression(&self.name, answer));
    }

    fn kind(&self, answer: &Answer) -> Finding {
        let kind = answer.kind();
        let (expected, level): (&[&str], _) = match self.use_ {
            // A browser runs no module, and with nosniff no script, of another type.
            Use::Module | Use::Embed => (&["text/javascript", "application/javascript"], Level::Wrong),
            Use::Wasm => (&["application/wasm"], Level::Advice),
            Use::Story => (&["application/json"], Level::Advice),
        };
        match expected {
            _ if expected.contains(&kind.as_str()) => Finding::right(&self.name, format!("is {kind}")),
            _ => {
                let ending = self.name.rsplit('.').next().unwrap_or_default();
                let to_do = format!("Give files that end in .{ending} that type.");
                let expected = expected.first().copied().unwrap_or_default();
                Finding::not(level, &self.name, &answer.describe("Content-Type"), expected, &to_do)
            }
        }
    }

    /// Whether pages of other origins may have it: articles, and our own in a sandbox.
    fn origin(&self, answer: &Answer) -> Option<Finding> {
        const TO_DO: &str = "Send it with everything: without it charts do not respond in a frame that is sandboxed without allow-same-origin.";
        let allowed = answer.header("access-control-allow-origin");
        let policy = answer.header("cross-origin-resource-policy");
        match self.use_ {
            Use::Embed if ["same-origin", "same-site"].contains(&policy) => {
                let found = answer.describe("Cross-Origin-Resource-Policy");
                let to_do = "Articles of other sites load it.";
                Some(Finding::not(Level::Wrong, &self.name, &found, "\"cross-origin\"", to_do))
            }
            Use::Embed => None,
            _ if allowed == "*" => Some(Finding::right(&self.name, "may be had from a sandboxed frame")),
            _ => {
                let found = answer.describe("Access-Control-Allow-Origin");
                Some(Finding::not(Level::Wrong, &self.name, &found, "\"*\"", TO_DO))
            }
        }
    }

    fn digest(&self, answer: &Answer) -> Option<Finding> {
        let (expected, bytes) = (self.integrity.as_ref()?, answer.body.as_ref().ok()?);
        let found = format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)));
        if &found == expected {
            return Some(Finding::right(&self.name, "is, byte for byte, what the page was built with"));
        }
        let to_do = "A browser refuses it. Copy all of one build, and let nothing on the way change files.";
        Some(Finding::not(Level::Wrong, &self.name, &format!("its digest is {found}"), expected, to_do))
    }

    fn caching(&self, answer: &Answer) -> Finding {
        let age = answer.max_age();
        if is_hashed(&self.name) {
            return match age {
                Some(age) if age >= MONTH => Finding::right(&self.name, "may be kept: its name is of its bytes"),
                _ => Finding::not(
                    Level::Advice,
                    &self.name,
                    &answer.describe("Cache-Control"),
                    "\"public, max-age=31536000, immutable\"",
                    "Its name changes with its bytes: readers who come again need not ask for it.",
                ),
            };
        }
        short(&self.name, answer)
    }
}

/// What keeps its name must not be kept for long.
pub fn short(place: &str, answer: &Answer) -> Finding {
    match answer.max_age() {
        Some(age) if age <= DAY => Finding::right(place, format!("may be kept for {age} seconds")),
        _ => Finding::not(
            Level::Advice,
            place,
            &answer.describe("Cache-Control"),
            "a max-age of minutes, at most of a day",
            "Its name stays while what is in it changes: without a limit browsers make up one of their own.",
        ),
    }
}

/// Whether it came smaller than it is, where it could.
pub fn compression(place: &str, answer: &Answer) -> Option<Finding> {
    let to_do = "Send the .br and .gz files that stand beside it, or let the host compress it.";
    match &answer.body {
        Err(why) => {
            let found = format!("Content-Encoding is \"{}\", but {why}", answer.header("content-encoding"));
            Some(Finding::not(Level::Wrong, place, &found, "br or gzip that is one", "Compress it once and not twice."))
        }
        Ok(body) if body.len() < 1000 => None,
        Ok(body) => Some(match answer.header("content-encoding") {
            "br" => Finding::right(place, format!("comes as br, {} of {} bytes", answer.sent_bytes(), body.len())),
            "gzip" => Finding::right(place, format!("comes as gzip, {} of {} bytes", answer.sent_bytes(), body.len())),
            _ => Finding::not(
                Level::Advice,
                place,
                &format!("{} bytes come uncompressed", body.len()),
                "br or gzip",
                to_do,
            ),
        }),
    }
}

/// Whether a name has the hash in it that the build puts there.
fn is_hashed(name: &str) -> bool {
    let stem = ["_bg.wasm", ".js", ".css"].iter().find_map(|end| name.strip_suffix(end));
    let hash = stem.and_then(|stem| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
