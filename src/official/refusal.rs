//! What is not a petition, said in one sentence.

use std::fmt;

use serde_json::Value;

use super::look::Look;
use crate::words;

/// The largest file that is read, in bytes: some fifty times a petition signed in every constituency and country.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// How many petitions of a list are named.
const MAX_NAMED: usize = 10;
/// How many fields of another service's JSON are named.
const MAX_FIELDS: usize = 5;

/// Why something is not a petition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAPetition {
    /// It has more bytes than any petition.
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// It is not text.
    NotText,
    /// It is a web page: what a service sends for a petition that is not published, and a host for a file it lacks.
    WebPage,
    /// It ends in the middle.
    CutOff,
    /// It is text, but not JSON, or nests deeper than any petition.
    NotJson {
        /// The line at which reading stopped.
        line: usize,
    },
    /// It is a list of petitions.
    List {
        /// How many it lists.
        count: usize,
        /// The first few, each as `583881 “What it asks”`.
        first: Vec<String>,
    },
    /// It is other JSON: what it is instead.
    Other(String),
}

impl fmt::Display for NotAPetition {
    /// One sentence: what it is, and what was expected.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            NotAPetition::TooLarge => words::refused_too_large(),
            NotAPetition::Empty => words::refused_empty(),
            NotAPetition::NotText => words::refused_not_text(),
            NotAPetition::WebPage => words::refused_web_page(),
            NotAPetition::CutOff => words::refused_cut_off(),
            NotAPetition::NotJson { line } => &words::refused_not_json(&line.to_string()),
            NotAPetition::List { count: 0, .. } => words::refused_empty_list(),
            NotAPetition::List { count, first } => {
                return f.write_str(&words::official_refused_list(&listed(*count, first)));
            }
            NotAPetition::Other(what) => what,
        };
        f.write_str(&words::official_refused(what))
    }
}

impl std::error::Error for NotAPetition {}

fn listed(count: usize, first: &[String]) -> String {
    let mut names = first.to_vec();
    if count > names.len() {
        names.push(words::official_more((count - names.len()) as u64));
    }
    words::refused_list(count as u64, &names)
}

/// The JSON in a file.
pub fn document(bytes: &[u8]) -> Result<Value, NotAPetition> {
    if bytes.len() > LARGEST {
        return Err(NotAPetition::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NotAPetition::NotText)?;
    // Some editors lead a file with a byte order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_start();
    if text.is_empty() {
        return Err(NotAPetition::Empty);
    }
    if text.starts_with('<') {
        return Err(NotAPetition::WebPage);
    }
    serde_json::from_str(text).map_err(|error| {
        if error.is_eof() { NotAPetition::CutOff } else { NotAPetition::NotJson { line: error.line() } }
    })
}

/// Says of JSON that is not a petition what it is instead.
pub fn refusal(document: &Value) -> NotAPetition {
    let other = |what: &str| NotAPetition::Other(what.to_owned());
    let root = Look(Some(document));
    if root.has("format") && root.has("figures") {
        return other(words::refused_story());
    }
    let lists = [root, root.field("data"), root.field("petitions")];
    if let Some(list) = lists.iter().find(|list| list.0.is_some_and(Value::is_array)) {
        let items = list.items();
        // A list of anything else is not one of petitions.
        if items.iter().all(|item| name(item).is_some()) {
            return NotAPetition::List {
                count: items.len(),
                first: items.iter().take(MAX_NAMED).filter_map(name).collect(),
            };
        }
        return other(words::refused_other_list());
    }
    if !root.is_object() {
        return other(words::refused_bare());
    }
    if root.has("signature_count") && !root.has("title") {
        return other(words::refused_count());
    }
    let mut fields = Vec::new();
    for name in document.as_object().into_iter().flat_map(|fields| fields.keys()).take(MAX_FIELDS) {
        fields.push(words::quote(&excerpt(name, 40)));
    }
    match fields.len() {
        0 => other(words::refused_no_field()),
        count => NotAPetition::Other(words::refused_fields(count as u64, &fields)),
    }
}

/// A petition of a list by its number and its words, as lists of several kinds write them.
fn name(item: &Value) -> Option<String> {
    let item = Look(Some(item));
    let attributes = if item.field("attributes").is_object() { item.field("attributes") } else { item };
    let asks = attributes.first(&["action", "title"]).text()?;
    let id = item.first(&["id", "pe_number"]);
    let number = id.count().map(|number| number.to_string()).or(id.text());
    let asks = excerpt(&asks, 60);
    Some(match number {
        Some(number) => words::refused_list_item(&excerpt(&number, 20), &asks),
        None => words::quote(&asks),
    })
}

/// An excerpt of what somebody else wrote. Its full stops stay.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    words::excerpt(text, max_chars, &[' ', ',', ';', ':'])
}
