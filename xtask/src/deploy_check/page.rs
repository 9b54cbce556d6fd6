//! The page itself: what it is, its policy, and what is sent with it.

use super::{
    Address,
    answer::Answer,
    file::{compression, short},
    finding::{Finding, Level},
    policy::{Policy, hash},
};
use crate::page::{attribute, tags};

const PAGE: &str = "the page";

/// Headers that are right to send with everything, each with why.
const BESIDES: [(&str, &str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff", "Without it old browsers guess at types."),
    ("Referrer-Policy", "no-referrer", "Without it a source that is linked to learns which article was read."),
    (
        "Cross-Origin-Resource-Policy",
        "cross-origin",
        "Articles that are isolated from other origins frame nothing else.",
    ),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
        "The page needs none of them, and then can be given none.",
    ),
];

/// Finds what there is to say of the page; false where it is not ours, and nothing more can be said.
pub fn check(address: &Address, page: &Answer, findings: &mut Vec<Finding>) -> bool {
    if page.status != 200 {
        let found = match page.header("location") {
            "" => format!("it answers {}", page.status),
            to => format!("it answers {} and sends readers to {to}", page.status),
        };
        let to_do = "Give the address where it ends up, or copy dist/ there.";
        findings.push(Finding::not(Level::Wrong, PAGE, &found, "200", to_do));
        return false;
    }
    let html = page.text();
    let is_ours = tags(&html, "html").any(|tag| attribute(tag, "data-story").is_some());
    if let Err(why) = &page.body {
        findings.push(Finding::not(
            Level::Wrong,
            PAGE,
            why,
            "a page that can be read",
            "Compress it once and not twice.",
        ));
        return false;
    }
    if !is_ours {
        let to_do = "Is this where dist/ was copied to?";
        findings.push(Finding::not(Level::Wrong, PAGE, "it is another page", "one of Petition Explainer", to_do));
        return false;
    }
    findings.push(kind(page));
    findings.extend(encryption(address));
    findings.extend(compression(PAGE, page));
    findings.push(short(PAGE, page));
    policies(address, page, &html, findings);
    findings.push(framing(page));
    for (name, value, why) in BESIDES {
        findings.push(match page.header(&name.to_ascii_lowercase()) {
            found if found == value => Finding::right(PAGE, page.describe(name)),
            _ => Finding::not(Level::Advice, PAGE, &page.describe(name), &format!("\"{value}\""), why),
        });
    }
    findings.push(canonical(address, &html));
    true
}

fn kind(page: &Answer) -> Finding {
    match page.kind().as_str() {
        "text/html" => Finding::right(PAGE, "is text/html"),
        _ => {
            let to_do = "Give files that end in .html that type.";
            Finding::not(Level::Wrong, PAGE, &page.describe("Content-Type"), "text/html", to_do)
        }
    }
}

fn encryption(address: &Address) -> Option<Finding> {
    let is_open = address.0.starts_with("http://") && !address.is_loopback();
    let to_do = "Articles that are encrypted frame nothing that is not.";
    is_open.then(|| Finding::not(Level::Wrong, PAGE, "it comes unencrypted", "https", to_do))
}

/// All policies there are, in headers and in the page: each must allow what the page does.
fn policies(address: &Address, page: &Answer, html: &str, findings: &mut Vec<Finding>) {
    let in_page = tags(html, "meta").filter(|tag| {
        attribute(tag, "http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    });
    let in_page: Vec<String> = in_page.filter_map(|tag| attribute(tag, "content")).collect();
    let sent: Vec<&str> = page.headers("content-security-policy").collect();
    findings.push(match (sent.is_empty(), in_page.is_empty()) {
        (false, _) => Finding::right(PAGE, "comes with a content policy"),
        (true, false) => Finding::right(PAGE, "has its content policy in itself"),
        (true, true) => {
            let to_do = "Something on the way has taken it out of the page: let pages be sent as they were built.";
            Finding::not(Level::Wrong, PAGE, "it has no content policy", "the one it was built with", to_do)
        }
    });
    let own = ["'self'", address.origin(), "*"];
    for (text, whose) in sent
        .iter()
        .copied()
        .map(|text| (text, "header"))
        .chain(in_page.iter().map(|text| (text.as_str(), "own policy")))
    {
        let policy = Policy(text);
        let place = format!("{PAGE}'s {whose}");
        let before = findings.len();
        for (directive, any_of, what) in [
            ("script-src", ["'wasm-unsafe-eval'", "'unsafe-eval'"].as_slice(), "charts cannot respond"),
            ("script-src", own.as_slice(), "the page's scripts are refused"),
            ("connect-src", own.as_slice(), "stories cannot be fetched"),
        ] {
            if !policy.allows(directive, any_of) {
                let found = format!("its {directive} lacks {}: {what}", any_of.first().copied().unwrap_or_default());
                let to_do = "Send the policy of dist/_headers or of dist/headers/.";
                findings.push(Finding::not(Level::Wrong, &place, &found, "it there", to_do));
            }
        }
        findings.extend(inlined(&policy, &place, html));
        findings.extend(sandboxed(address, &policy, &place));
        if findings.len() == before {
            findings.push(Finding::right(&place, "allows what the page does, and names what is inlined"));
        }
    }
}

/// Whether a policy names the hashes of what is inlined in the page as it came.
fn inlined(policy: &Policy, place: &str, html: &str) -> Option<Finding> {
    let text = |start: &str, end: &str| Some(html.split_once(start)?.1.split_once(end)?.0);
    let parts = [("style-src", text("<style>", "</style>")), ("script-src", text("<script>", "</script>"))];
    let is_named = |directive, text| policy.allows(directive, &[&hash(text), "'unsafe-inline'"]);
    let unnamed = parts.into_iter().find(|(directive, text)| text.is_some_and(|text| !is_named(directive, text)));
    let (directive, _) = unnamed?;
    let found = format!("its {directive} has no hash of what is inlined");
    let to_do = "The page is drawn once its files have come, later than it could be. After each build, take the policy of that build; let nothing on the way change pages.";
    Some(Finding::not(Level::Advice, place, &found, "the hash", to_do))
}

/// `'self'` is nothing to WebKit in a sandbox without `allow-same-origin`.
fn sandboxed(address: &Address, policy: &Policy, place: &str) -> Option<Finding> {
    if policy.allows("script-src", &[address.origin(), "*"]) {
        return None;
    }
    let to_do = format!(
        "Build with --url {}/…/: in a frame that is sandboxed without allow-same-origin Safari takes nothing for 'self'.",
        address.origin()
    );
    Some(Finding::not(Level::Advice, place, "it does not name its own origin", address.origin(), &to_do))
}

/// Whether articles of other sites may frame it.
fn framing(page: &Answer) -> Finding {
    let listed = page.headers("content-security-policy").filter_map(|text| Policy(text).sources("frame-ancestors"));
    let listed: Vec<_> = listed.collect();
    let old = page.header("x-frame-options");
    if let Some(limited) = listed.iter().find(|listed| !listed.contains(&"*")) {
        let (found, to_do) = (format!("only {} may frame it", limited.join(" ")), "Leave it where that is meant.");
        let level = if limited.contains(&"'none'") { Level::Wrong } else { Level::Advice };
        return Finding::not(level, PAGE, &found, "frame-ancestors *", to_do);
    }
    if listed.is_empty() && !old.is_empty() {
        let to_do = "Take that header away, or send frame-ancestors * with the policy, which stands above it.";
        return Finding::not(Level::Wrong, PAGE, &page.describe("X-Frame-Options"), "none", to_do);
    }
    Finding::right(PAGE, "may be framed by any article")
}

fn canonical(address: &Address, html: &str) -> Finding {
    let link = tags(html, "link").find(|tag| attribute(tag, "rel").as_deref() == Some("canonical"));
    let here = address.0.strip_suffix("index.html").unwrap_or(&address.0);
    match link.and_then(|tag| attribute(tag, "href")) {
        Some(canonical) if canonical == here => Finding::right(PAGE, "names this as its address"),
        Some(other) => {
            let found = format!("it names {other} as its address");
            Finding::not(Level::Advice, PAGE, &found, here, "Build with the --url of where it stands.")
        }
        None => {
            let to_do = "Build with --url, so that search engines and shared links know where it stands.";
            Finding::not(Level::Advice, PAGE, "it names no address of its own", "a canonical link", to_do)
        }
    }
}
