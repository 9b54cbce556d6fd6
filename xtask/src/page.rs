//! What a page makes a browser download, read from its HTML and its scripts.
//!
//! The builder's own output is read, so that this need not be a whole reader of HTML or of JavaScript: it errs, if at
//! all, on the side of counting a file too many, and `size` refuses a page in which a kind of file is not found.

/// A relative path named by a page or a script, as written there.
pub type Link = String;

/// The files that a page asks for by `<script src>`, `<link href>`, `<img src>`, and in its inline scripts.
pub fn links_of_html(html: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(tag) = tag(rest, "script") {
            links.extend(attribute(tag, "src"));
            let body = rest.split_once('>').map_or("", |(_, body)| body);
            let (script, after) = body.split_once("</script").unwrap_or((body, ""));
            links.extend(links_of_script(script));
            rest = after;
        } else if let Some(tag) = tag(rest, "link") {
            links.extend(attribute(tag, "href").filter(|_| is_downloaded(tag)));
        } else if let Some(tag) = tag(rest, "img") {
            links.extend(attribute(tag, "src"));
        }
    }
    links.retain(|link| is_relative(link));
    links
}

/// The files that a page names for its programs: what goes with it, and its story.
pub fn files_of(html: &str) -> Vec<Link> {
    let root = tags(html, "html").next().unwrap_or_default();
    ["data-plans", "data-story"].into_iter().filter_map(|name| attribute(root, name)).collect()
}

/// The files that a script imports, and the wasm and data that it names.
///
/// Every quote is taken for an opening one: which of them are cannot be told without reading the whole language, and a
/// closing one begins nothing that looks like a file.
pub fn links_of_script(script: &str) -> Vec<Link> {
    let quotes = script.match_indices(['"', '\'', '`']);
    let named = quotes.filter_map(|(at, quote)| {
        let (before, quoted) = script.split_at_checked(at)?;
        let (text, _) = quoted.strip_prefix(quote)?.split_once(quote)?;
        let named = is_relative(text) && (is_data(text) || (text.ends_with(".js") && is_import(before)));
        named.then(|| text.to_owned())
    });
    named.collect()
}

fn is_data(text: &str) -> bool {
    text.ends_with(".wasm") || text.ends_with(".json")
}

/// A script that a page adds when it must is named otherwise, and is not what every reader downloads.
fn is_import(before: &str) -> bool {
    let before = before.trim_end();
    before.ends_with("from") || ["import", "import(", "imported("].iter().any(|word| before.ends_with(word))
}

fn is_downloaded(link: &str) -> bool {
    let rel = attribute(link, "rel").unwrap_or_default();
    rel.split_whitespace().any(|rel| ["stylesheet", "preload", "modulepreload", "icon", "manifest"].contains(&rel))
}

fn is_relative(link: &str) -> bool {
    !link.is_empty() && !link.starts_with(['/', '#', '?']) && !link.contains(':') && !link.contains(char::is_whitespace)
}

/// The insides of all tags of that name.
pub fn tags<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').skip(1).filter_map(move |rest| tag(rest, name))
}

/// The inside of the tag, if it is of that name.
fn tag<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let inside = text.split_once('>')?.0;
    let head = inside.get(..name.len())?;
    let after = inside.get(name.len()..)?;
    (head.eq_ignore_ascii_case(name) && after.starts_with(|c: char| c.is_whitespace() || c == '/') || inside == name)
        .then_some(after)
}

/// The value of an attribute, with quotes or, as minifiers leave it, without.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (found, after) = rest.split_at_checked(end).filter(|(found, _)| !found.is_empty())?;
        let after = after.trim_start();
        let (value, after) = match after.strip_prefix('=') {
            Some(value) => value_of(value.trim_start()),
            None => ("", after),
        };
        if found.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}

fn value_of(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_preloads_and_icons_are_found() {
        let html = r#"<!doctype html><head><link rel="modulepreload" href="app-1.js" crossorigin="anonymous">
            <link rel="preload" href="app-1_bg.wasm" as="fetch"><LINK rel='icon' href='icon.svg'>
            <script async type="module" src="./start.js"></script></head><img src="map.svg" alt="">"#;
        assert_eq!(links_of_html(html), ["app-1.js", "app-1_bg.wasm", "icon.svg", "./start.js", "map.svg"]);
    }

    #[test]
    fn minified_attributes_have_no_quotes() {
        let html = "<link href=app-1_bg.wasm rel=preload as=fetch><script src=start.js type=module></script>";
        assert_eq!(links_of_html(html), ["app-1_bg.wasm", "start.js"]);
    }

    #[test]
    fn what_is_not_downloaded_is_not_counted() {
        let html = r#"<link rel=canonical href="index.html"><link rel="alternate" href="x.json"><!-- <script src=a.js> -->
            <a href="stories/other.json">other</a><script src="https://elsewhere.example/x.js"></script>
            <link rel=icon href="data:,"><scripted src="x.js"></scripted>"#;
        assert!(links_of_html(html).is_empty(), "{:?}", links_of_html(html));
    }

    #[test]
    fn inline_scripts_are_read_like_others() {
        let html =
            "<script>if (a < b) fetch('stories/x.json')</script><script type=module>import init from './a.js'</script>";
        assert_eq!(links_of_html(html), ["stories/x.json", "./a.js"]);
    }

    #[test]
    fn imports_wasm_and_data_of_a_script_are_found() {
        let script = "// it's the start\nimport init from \"./app.js\";\nawait import('./late.js'); import './side.js'
            const wasm = new URL(`app_bg.wasm`, import.meta.url); fetch('stories/x.json');
            rescue.src = 'boot.js'; style.href = 'style.css'; text.replace(/'/g, ''); say('x.json is missing')";
        assert_eq!(links_of_script(script), ["./app.js", "./late.js", "./side.js", "app_bg.wasm", "stories/x.json"]);
    }
}
