//! A page as its structure: what a reader meets, one part a line, as deep as it stands.
//!
//! A line is an element's name with its id, its role and what else tells it from others. Headings, controls and heads of
//! columns have their first words; rows, items and paragraphs that stand in a row are counted, as are a drawing's marks
//! and a paragraph's links. What each of them says at length is held by the tests of what says it.
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

/// How many letters are kept of words.
const MAX_LETTERS: usize = 40;
/// Elements whose first words are kept.
const WORDED: [&str; 12] =
    ["h1", "h2", "h3", "h4", "h5", "button", "caption", "label", "legend", "option", "summary", "th"];
/// Elements of which nothing inside is looked at.
const LEAVES: [&str; 6] = ["a", "li", "option", "p", "svg", "tr"];
/// Elements that stand within words.
const INLINE: [&str; 4] = ["em", "span", "strong", "time"];
/// Attributes that are kept beside the id.
const KEPT: [&str; 12] = [
    "role",
    "scope",
    "type",
    "open",
    "hidden",
    "data-block",
    "data-figure",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-pressed",
    "aria-sort",
];
/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "col", "hr", "input"];

/// An element, with the words in and under it.
#[derive(Default)]
struct Element {
    name: String,
    attributes: String,
    words: String,
    marks: usize,
    links: usize,
    children: Vec<Element>,
}

/// The structure of a page of HTML, as Yew writes it.
pub fn outline(html: &str) -> String {
    let mut lines = Vec::new();
    for child in &read(html).children {
        child.write(0, &mut lines);
    }
    counted(lines)
}

fn read(html: &str) -> Element {
    let mut open = vec![Element::default()];
    for part in html.split('<').skip(1) {
        let (tag, words) = part.split_once('>').unwrap();
        if tag.starts_with('/') {
            let done = open.pop().unwrap();
            let around = open.last_mut().unwrap();
            // What can be chosen is no part of the words around it.
            if done.name != "select" {
                around.words.push_str(&done.words);
            }
            around.marks += done.marks;
            around.links += done.links + usize::from(done.name == "a");
            around.children.push(done);
        } else {
            let (tag, is_whole) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            let marks = usize::from(attributes.contains("data-mark="));
            let element =
                Element { name: name.to_owned(), attributes: attributes.to_owned(), marks, ..Element::default() };
            if is_whole || VOID.contains(&name) {
                open.last_mut().unwrap().children.push(element);
            } else {
                open.push(element);
            }
        }
        open.last_mut().unwrap().words.push_str(words);
    }
    assert_eq!(open.len(), 1, "an element has no end");
    open.pop().unwrap()
}

impl Element {
    fn attribute(&self, name: &str) -> Option<&str> {
        let start = format!("{name}=\"");
        let mut found = self.attributes.match_indices(&start).map(|(at, _)| self.attributes.split_at(at));
        let (_, rest) = found.find(|(before, _)| before.is_empty() || before.ends_with(' '))?;
        rest.get(start.len()..)?.split_once('"').map(|(value, _)| value)
    }

    fn write(&self, depth: usize, lines: &mut Vec<(usize, String)>) {
        if INLINE.contains(&self.name.as_str()) && self.attribute("id").is_none() {
            return self.children.iter().for_each(|child| child.write(depth, lines));
        }
        lines.push((depth, self.line()));
        // A row of a head holds what its columns are called.
        let is_head = self.name == "tr" && self.children.iter().all(|cell| cell.attribute("scope") == Some("col"));
        if is_head || !LEAVES.contains(&self.name.as_str()) {
            self.children.iter().for_each(|child| child.write(depth + 1, lines));
        }
    }

    fn line(&self) -> String {
        let mut line = self.name.clone();
        if let Some(id) = self.attribute("id").filter(|_| !["li", "tr"].contains(&self.name.as_str())) {
            line.push_str(&["#", id].concat());
        }
        for name in KEPT {
            if let Some(value) = self.attribute(name) {
                line.push_str(&format!(" {name}={value}"));
            }
        }
        if self.name == "svg" && self.marks > 0 {
            line.push_str(&format!(", {} marks", self.marks));
        }
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.name == "p" && self.links > 0 {
            line.push_str(&format!(", {} links", self.links));
        }
        let is_worded = |element: &Element| WORDED.contains(&element.name.as_str());
        if is_worded(self) && !self.children.iter().any(is_worded) && !words.is_empty() {
            let cut: String = words.chars().take(MAX_LETTERS).collect();
            line.push_str(&format!(" “{cut}{}”", if cut == words { "" } else { "…" }));
        }
        line
    }
}

/// The lines, with those that say the same one after another as one with their number.
fn counted(lines: Vec<(usize, String)>) -> String {
    let mut text = String::new();
    for run in lines.chunk_by(|one, next| one == next) {
        let (depth, line) = run.first().unwrap();
        let times = if run.len() > 1 { format!(" ×{}", run.len()) } else { String::new() };
        text.push_str(&format!("{}{line}{times}\n", "  ".repeat(*depth)));
    }
    text
}
