//! What is not a petition, said in one sentence.

use std::fmt;

use serde_json::Value;

use super::look::Look;
use crate::words;

/// The largest file that is read, in bytes: some fifty times a petition signed in every constituency and country.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// So many petitions of a list are named.
const MOST_NAMED: usize = 10;
/// So many fields of another service's JSON are named.
const MOST_FIELDS: usize = 5;

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
        const EXPECTED: &str = "expected a petition’s JSON, as its page has at the address with .json at the end";
        let what = match self {
            NotAPetition::TooLarge => "it has more than 5 MB, far more than any petition".to_owned(),
            NotAPetition::Empty => "it is empty".to_owned(),
            NotAPetition::NotText => "it is not text in the encoding UTF-8".to_owned(),
            NotAPetition::WebPage => "it is a web page (HTML), not JSON".to_owned(),
            NotAPetition::CutOff => "it is cut off: the JSON ends before it is complete".to_owned(),
            NotAPetition::NotJson { line } => {
                ["it cannot be read as JSON from line ", &line.to_string(), " on"].concat()
            }
            NotAPetition::List { count, first } => listed(*count, first),
            NotAPetition::Other(what) => what.clone(),
        };
        f.write_str(&what)?;
        f.write_str("; ")?;
        f.write_str(match self {
            NotAPetition::List { count: 1.., .. } => "expected one petition; open one of them",
            _ => EXPECTED,
        })
    }
}

impl std::error::Error for NotAPetition {}

fn listed(count: usize, first: &[String]) -> String {
    if count == 0 {
        return "it is a list without any petition in it".to_owned();
    }
    let mut names = first.to_vec();
    if count > names.len() {
        names.push([&words::number((count - names.len()) as u64), " more"].concat());
    }
    ["it is a list of ", &words::counted(count as u64, "petition"), ": ", &words::list(&names)].concat()
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

/// What JSON that is not a petition is.
pub fn refusal(document: &Value) -> NotAPetition {
    let root = Look(Some(document));
    if root.has("format") && root.has("figures") {
        return NotAPetition::Other("it is a story of Petition Explainer".to_owned());
    }
    let lists = [root, root.field("data"), root.field("petitions")];
    if let Some(list) = lists.iter().find(|list| list.0.is_some_and(Value::is_array)) {
        let items = list.items();
        // A list of anything else is not one of petitions.
        if items.iter().all(|item| name(item).is_some()) {
            return NotAPetition::List {
                count: items.len(),
                first: items.iter().take(MOST_NAMED).filter_map(name).collect(),
            };
        }
        return NotAPetition::Other("it is JSON, a list of something other than petitions".to_owned());
    }
    if !root.is_object() {
        return NotAPetition::Other("it is JSON, but a bare value".to_owned());
    }
    if root.has("signature_count") && !root.has("title") {
        return NotAPetition::Other("it is the count of a petition, without the petition".to_owned());
    }
    let mut fields = Vec::new();
    for name in document.as_object().into_iter().flat_map(|fields| fields.keys()).take(MOST_FIELDS) {
        fields.push(["“", &excerpt(name, 40), "”"].concat());
    }
    NotAPetition::Other(match fields.len() {
        0 => "it is JSON, an object without any field".to_owned(),
        1 => ["it is other JSON, with the field ", &words::list(&fields)].concat(),
        _ => ["it is other JSON, with the fields ", &words::list(&fields)].concat(),
    })
}

/// A petition of a list by its number and its words, as lists of several kinds write them.
fn name(item: &Value) -> Option<String> {
    let item = Look(Some(item));
    let attributes = if item.field("attributes").is_object() { item.field("attributes") } else { item };
    let words = attributes.first(&["action", "title"]).text()?;
    let id = item.first(&["id", "pe_number"]);
    let number = id.count().map(|number| number.to_string()).or(id.text());
    let words = ["“", &excerpt(&words, 60), "”"].concat();
    Some(match number {
        Some(number) => [&excerpt(&number, 20), " ", &words].concat(),
        None => words,
    })
}

/// A text, or its beginning up to the end of a word and so many characters, with an ellipsis.
pub fn excerpt(text: &str, most: usize) -> String {
    let Some(start) = text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)) else {
        return text.to_owned();
    };
    let whole = start.rfind(' ').and_then(|end| start.get(..end)).unwrap_or(start);
    [whole.trim_end_matches([' ', ',', ';', ':']), "…"].concat()
}
