//! No sentence for readers stands outside the catalogue: all strings of two words and more, of the sources and scripts
//! that make what readers see, against a short list of reasons.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Rooms whose strings readers may see.
const ROOMS: [&str; 12] = [
    "src/figure",
    "src/scene",
    "src/view",
    "src/official",
    "src/embed",
    "src/start",
    "src/plans.rs",
    "src/press",
    "src/reader",
    "src/speech",
    "src/words",
    "src/bin/prerender",
];
/// Scripts and shells, from which pages are made.
const SCRIPTS: [&str; 3] = ["static", "src/bin/prerender/templates", "index.html"];
/// Attributes of elements that are words for readers. What others hold, such as classes, is none.
const SPOKEN: [&str; 8] =
    ["label", "title", "alt", "placeholder", "description", "roledescription", "valuetext", "summary"];

/// Strings that are no sentences for readers: a file or folder, how they begin, and why.
const REASONS: [(&str, &str, &str); 45] = [
    ("src/bin/prerender/config.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/files.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/main.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/picture.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/scripts.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/wasm.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/worded.rs", "", "for whoever builds the page"),
    ("src/bin/prerender/card.rs", "{}: no", "for whoever builds the page"),
    ("src/bin/prerender/pages.rs", "index.html: expected", "for whoever builds the page"),
    ("src/bin/prerender/pages.rs", "the page's", "for whoever builds the page: what a template is called"),
    ("src/bin/prerender/pages.rs", "what starts", "for whoever builds the page: what a template is called"),
    ("src/bin/prerender/oembed.rs", "the links", "for whoever builds the page: what a template is called"),
    ("src/bin/prerender/open_graph.rs", "the tags", "for whoever builds the page: what a template is called"),
    ("src/bin/prerender/template.rs", "{file}", "for whoever builds the page"),
    ("src/bin/prerender/oembed.rs", "{%", "elements"),
    ("src/bin/prerender/open_graph.rs", "{%", "elements"),
    ("index.html", "Petition Explainer", "a name, which the build replaces by the story's title"),
    ("src/bin/prerender/headers/", "", "for whoever runs the host"),
    ("src/bin/prerender/element.rs", "@", "conditions of a style sheet"),
    ("src/bin/prerender/policy.rs", "", "a content policy"),
    ("src/bin/prerender/pages.rs", "<", "elements"),
    ("src/embed/code.rs", "allow-scripts", "what a frame may do"),
    ("src/embed/code.rs", "<", "elements"),
    ("src/embed/code.rs", "\">", "elements"),
    ("src/figure/map/fallback.rs", "Scottish Parliament", "the name of a file of boundaries"),
    ("src/figure/map/fallback.rs", "parishes of Jersey", "the name of a file of boundaries"),
    ("src/official/describe/petition.rs", "Scottish Parliament", "the name of a file of boundaries"),
    ("src/official/describe/petition.rs", "parishes of Jersey", "the name of a file of boundaries"),
    ("src/official/describe/petition.rs", "United Kingdom", "a name in the data"),
    ("src/official/describe/petition.rs", "not recorded", "the name of a file of boundaries"),
    ("src/scene/plane.rs", "", "for developers: what plotters refuses"),
    ("src/scene/svg.rs", "fill-paper line-", "classes"),
    ("src/scene/svg.rs", "Arial, ", "typefaces"),
    ("src/view/chart.rs", "chart zooms", "classes"),
    ("src/view/entries.rs", "finding lit", "classes"),
    ("src/reader/chart/mod.rs", "chart zooms", "classes"),
    ("src/reader/", "thead th", "a selector: the headings of a table"),
    ("src/reader/", "th, td", "a selector: the cells of a row"),
    ("src/speech/pattern.rs", "a choice is closed", "for developers"),
    ("static/", "use strict", "of the language"),
    ("static/", "(", "a condition of a style sheet"),
    ("static/", "@media", "a condition of a style sheet"),
    ("static/", "light dark", "a scheme of colours"),
    ("static/embed.js", "", "what a frame may do"),
    ("static/start.js", "[data-act], ", "a selector: what can be acted on"),
];

#[derive(Debug)]
struct Found {
    file: String,
    text: String,
}

/// Whether a text has two words next to each other, as sentences do.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.len() > 1 && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '’' | '\'' | '-'))
    };
    let words: Vec<&str> = text.split([' ', '\n']).collect();
    words.windows(2).any(|two| is_word(two[0]) && is_word(two[1]))
}

fn files(folder: &str, ending: &[&str]) -> Vec<PathBuf> {
    let mut all = Vec::new();
    if Path::new(folder).is_file() {
        return vec![PathBuf::from(folder)];
    }
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| ending.iter().any(|one| own == *one)) {
                all.push(path);
            }
        }
    }
    all.sort();
    all
}

/// The strings of Rust sources: not those of tests, comments and attributes, nor of elements' attributes that hold no words.
fn strings(tokens: TokenStream, in_html: bool, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match token {
            TokenTree::Punct(hash) if hash.as_char() == '#' => {
                let is_inner = matches!(tokens.get(at + 1), Some(TokenTree::Punct(mark)) if mark.as_char() == '!');
                if let Some(TokenTree::Group(group)) = tokens.get(at + 1 + usize::from(is_inner))
                    && group.delimiter() == Delimiter::Bracket
                {
                    at += 1 + usize::from(is_inner);
                    if group.stream().to_string().replace(' ', "") == "cfg(test)" {
                        at = end_of_item(&tokens, at + 1);
                    }
                }
            }
            TokenTree::Group(group) => {
                let is_html = at > 1
                    && matches!((&tokens[at - 2], &tokens[at - 1]), (TokenTree::Ident(name), TokenTree::Punct(mark)) if name == "html" && mark.as_char() == '!');
                strings(group.stream(), is_html || in_html && group.delimiter() != Delimiter::Parenthesis, found);
            }
            TokenTree::Literal(literal) => {
                let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else {
                    at += 1;
                    continue;
                };
                let attribute = at > 1 && matches!(&tokens[at - 1], TokenTree::Punct(mark) if mark.as_char() == '=');
                let holds_words = SPOKEN.iter().any(|name| at > 1 && tokens[at - 2].to_string() == *name);
                if !(in_html && attribute && !holds_words) {
                    found.push(text.value());
                }
            }
            _ => {}
        }
        at += 1;
    }
}

/// The last token of an item that begins at one.
fn end_of_item(tokens: &[TokenTree], from: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        _ => false,
    };
    (from..tokens.len()).find(|at| ends(&tokens[*at])).unwrap_or(tokens.len())
}

/// The strings of a script, and the words of a shell between its elements.
fn of_script(text: &str, found: &mut Vec<String>) {
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        match letter {
            '/' if text[start..].starts_with("//") => while letters.next_if(|(_, letter)| *letter != '\n').is_some() {},
            '/' if text[start..].starts_with("/*") => {
                let end = start + text[start..].find("*/").unwrap_or(0);
                while letters.next_if(|(at, _)| *at < end + 2).is_some() {}
            }
            '"' | '\'' | '`' => {
                let mut string = String::new();
                while let Some((_, next)) = letters.next() {
                    match next {
                        '\\' => {
                            letters.next();
                        }
                        // A quotation mark in a line comment or a regular expression opens no string over lines.
                        '\n' if letter != '`' => break,
                        next if next == letter => break,
                        next => string.push(next),
                    }
                }
                found.push(string);
            }
            _ => {}
        }
    }
}

/// A shell without what its template does.
fn without_template(text: &str) -> String {
    let mut plain = String::new();
    for (index, part) in text.split("{%").enumerate() {
        plain.push_str(if index > 0 { part.split_once("%}").map_or(part, |(_, after)| after) } else { part });
    }
    plain
}

fn of_shell(text: &str, found: &mut Vec<String>) {
    let text = without_template(text);
    let mut rest = text.as_str();
    while let Some(start) = rest.find("<!--") {
        of_shell_part(&rest[..start], found);
        rest = &rest[start + rest[start..].find("-->").unwrap_or(0)..];
    }
    of_shell_part(rest, found);
}

fn of_shell_part(text: &str, found: &mut Vec<String>) {
    for part in text.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        found.push(words.to_owned());
        for attribute in SPOKEN {
            if let Some((_, value)) = tag.split_once(&format!("{attribute}=\"")) {
                found.push(value.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
}

fn all() -> Vec<Found> {
    let mut all = Vec::new();
    let mut add = |file: &Path, strings: Vec<String>| {
        for text in strings.into_iter().filter(|text| is_sentence(text)) {
            all.push(Found { file: file.display().to_string(), text });
        }
    };
    for path in ROOMS.iter().flat_map(|room| files(room, &["rs"])).filter(|path| !path.ends_with("tests.rs")) {
        let mut found = Vec::new();
        strings(fs::read_to_string(&path).unwrap().parse().unwrap(), false, &mut found);
        add(&path, found);
    }
    for path in SCRIPTS.iter().flat_map(|room| files(room, &["js", "html"])) {
        let (mut found, text) = (Vec::new(), fs::read_to_string(&path).unwrap());
        let read = if path.extension().is_some_and(|own| own == "html") { of_shell } else { of_script };
        read(&text, &mut found);
        add(&path, found);
    }
    all
}

#[test]
fn no_sentence_stands_outside_the_catalogue() {
    let found = all();
    let has_reason = |found: &&Found| {
        REASONS.iter().any(|(file, start, _)| found.file.starts_with(file) && found.text.starts_with(start))
    };
    let outside: Vec<String> = found
        .iter()
        .filter(|found| !has_reason(found))
        .map(|found| format!("{}: {:?}", found.file, found.text))
        .collect();
    assert!(outside.is_empty(), "{} sentences:\n{}", outside.len(), outside.join("\n"));
    for (file, start, why) in REASONS {
        let is_there = found.iter().any(|found| found.file.starts_with(file) && found.text.starts_with(start));
        assert!(is_there, "{file} has no “{start}” any more, for which there was a reason: {why}");
    }
}

/// The walk sees what it is there for.
#[test]
fn the_walk_sees_sentences_and_passes_over_what_is_none() {
    let source = "/// A doc comment here.\n#[doc = \"more doc\"]\nfn a() { say(\"Two words\"); html! { <p class=\"two classes\" title=\"A title here\">{ \"In text\" }</p> }; }\n#[cfg(test)] mod tests { const A: &str = \"in tests\"; }\nconst B: &str = \"After it\";";
    let mut found = Vec::new();
    strings(source.parse().unwrap(), false, &mut found);
    assert_eq!(found, ["Two words", "A title here", "In text", "After it"]);
    let mut found = Vec::new();
    of_script("// it's a comment\nconst a = 'Two words'; /* \"no\" */ let b = `Three ${more} words`;", &mut found);
    assert_eq!(found, ["Two words", "Three ${more} words"]);
    assert!(is_sentence("Two words") && !is_sentence("two-words") && !is_sentence("M 1 2") && !is_sentence("word"));
}
