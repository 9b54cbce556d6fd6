//! A place in a JSON document that knows its path and writes down every problem instead of stopping at the first.
//!
//! Readers ask a cursor for what they expect. Where it is not there, the cursor notes the problem and
//! hands back an empty stand-in, so that reading goes on; the caller throws the result away if any problem was noted.

use std::cell::RefCell;

use serde_json::Value;

use super::problem::Problem;
use crate::day::{Date, Day, Moment};

/// The largest count that is read, 2^53 - 1: beyond it other readers of JSON round numbers off.
pub const LARGEST_COUNT: u64 = 9_007_199_254_740_991;

/// The mark before each text that is still to be written, in a story that its author is to fill in.
#[cfg(feature = "author")]
pub const BLANK: &str = "TO WRITE: ";

/// The problems noted so far, and how strictly to read.
#[derive(Default)]
pub struct Log {
    problems: RefCell<Vec<Problem>>,
    /// Whether a field that the format does not know is a problem.
    pub strict: bool,
}

impl Log {
    /// How many problems are listed of a file that is hardly a story at all.
    pub const MAX_LISTED: usize = 1000;

    /// An empty log.
    pub fn new(strict: bool) -> Log {
        Log { strict, ..Log::default() }
    }

    /// Notes a problem at a path. Where a problem is noted there or above it already, this one only follows from that, and is
    /// left out.
    pub fn note(&self, path: String, message: String) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() > Log::MAX_LISTED || problems.iter().any(|other| is_at_or_under(&path, &other.path)) {
            return;
        }
        let is_over = problems.len() == Log::MAX_LISTED;
        problems.push(match is_over {
            false => Problem { path, message },
            true => {
                let message =
                    format!("there are more problems than these {}; mend them and check again", Log::MAX_LISTED);
                Problem { path: String::new(), message }
            }
        });
    }

    /// Whether a problem is noted at a path or anywhere under it.
    pub fn has_noted(&self, path: &str) -> bool {
        self.problems.borrow().iter().any(|problem| is_at_or_under(&problem.path, path))
    }

    /// Everything noted.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

fn is_at_or_under(path: &str, parent: &str) -> bool {
    let below = path.strip_prefix(parent);
    below.is_some_and(|below| below.is_empty() || below.starts_with(['.', '[']))
}

/// A place in the document; the value is absent where the field is missing or `null`.
pub struct Cursor<'a> {
    value: Option<&'a Value>,
    path: String,
    log: &'a Log,
}

impl<'a> Cursor<'a> {
    /// The document as a whole.
    pub fn root(value: &'a Value, log: &'a Log) -> Cursor<'a> {
        Cursor { value: Some(value), path: String::new(), log }
    }

    /// The field of an object.
    pub fn field(&self, name: &str) -> Cursor<'a> {
        let value = self.value.and_then(|value| value.get(name)).filter(|value| !value.is_null());
        Cursor { value, path: self.path_to(name), log: self.log }
    }

    /// The path of a field: `title`, `places[0].name`. A name that would be misread in a path stands in brackets and
    /// quotation marks: `["a.b"]`.
    fn path_to(&self, name: &str) -> String {
        let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-$".contains(&byte));
        match (plain, self.path.is_empty()) {
            (true, true) => name.to_owned(),
            (true, false) => [&self.path, ".", name].concat(),
            (false, _) => [&self.path, "[", &quoted(name), "]"].concat(),
        }
    }

    /// Notes a value that is not an object and, when reading strictly, each field that is not in `known`.
    pub fn only(&self, known: &[&str]) {
        let Some(object) = self.value.and_then(Value::as_object) else {
            return self.wrong("an object");
        };
        if !self.log.strict {
            return;
        }
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            let message = format!("no such field in the format{}", did_you_mean(name, known.iter().copied()));
            self.log.note(self.path_to(name), message);
        }
    }

    /// What `read` makes of it, or `None` where it is absent.
    pub fn maybe<T>(&self, read: impl FnOnce(&Cursor<'a>) -> T) -> Option<T> {
        self.value.map(|_| read(self))
    }

    /// Every item of a list; an absent list is a problem.
    pub fn list<T>(&self, read: impl FnMut(&Cursor<'a>) -> T) -> Vec<T> {
        if self.value.is_none() {
            self.wrong::<()>("a list");
        }
        self.any_list(read)
    }

    /// Every item of a list; an absent list is an empty one.
    pub fn any_list<T>(&self, mut read: impl FnMut(&Cursor<'a>) -> T) -> Vec<T> {
        let Some(value) = self.value else { return Vec::new() };
        let Some(items) = value.as_array() else {
            self.wrong::<()>("a list");
            return Vec::new();
        };
        let path = |index| format!("{}[{index}]", self.path);
        let at = |(index, value)| Cursor { value: Some(value), path: path(index), log: self.log };
        items.iter().enumerate().map(|item| read(&at(item))).collect()
    }

    /// A text that is not empty and that can be written to any page or file.
    pub fn text(&self) -> String {
        match self.value.and_then(Value::as_str) {
            None => self.wrong("a text"),
            #[cfg(feature = "author")]
            Some(text) if self.log.strict && text.starts_with(BLANK) => {
                self.note(["still to be written: ", text.get(BLANK.len()..).unwrap_or_default()].concat());
                String::new()
            }
            Some(text) if text.trim().is_empty() => self.wrong("a text that is not empty"),
            Some(text) => match text.chars().find(|letter| !is_printable(*letter)) {
                None => text.to_owned(),
                Some(letter) => {
                    let code = u32::from(letter);
                    self.note(format!("found the control character U+{code:04X}; expected plain text without it"));
                    String::new()
                }
            },
        }
    }

    /// A whole number of 0 or more.
    pub fn count(&self) -> u64 {
        match self.value.and_then(Value::as_u64).filter(|count| *count <= LARGEST_COUNT) {
            Some(count) => count,
            None => self.wrong("a whole number from 0 to 9007199254740991"),
        }
    }

    /// `true` or `false`.
    pub fn flag(&self) -> bool {
        match self.value.and_then(Value::as_bool) {
            Some(flag) => flag,
            None => self.wrong("true or false"),
        }
    }

    /// A language tag as in BCP 47: parts of up to eight letters and digits, joined by hyphens.
    pub fn language(&self) -> String {
        let tag = self.text();
        let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if tag.split('-').all(part) { tag } else { self.wrong("a language tag, as \"en-GB\"") }
    }

    /// An id: lower-case letters, digits and hyphens.
    pub fn id(&self) -> String {
        let id = self.text();
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.bytes().all(allowed) {
            return self.wrong("an id of lower-case letters, digits and hyphens");
        }
        id
    }

    /// The code of a place: letters, digits and hyphens.
    pub fn code(&self) -> String {
        let code = self.text();
        if !code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return self.wrong("a code of letters, digits and hyphens");
        }
        code
    }

    /// A link of http or https.
    pub fn link(&self) -> String {
        let link = self.text();
        if is_link(&link) { link } else { self.wrong("a link that starts with https:// or http://") }
    }

    /// A date known to the day, the month or the year.
    pub fn date(&self) -> Date {
        let read = self.value.and_then(Value::as_str).and_then(Date::parse);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a date that exists, as \"2019-02-11\", \"2019-02\" or \"2019\"");
            Date::of_year(Day::EPOCH)
        })
    }

    /// A date known to the day.
    pub fn day(&self) -> Day {
        let read = self.value.and_then(Value::as_str).and_then(Date::parse).and_then(Date::exact);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a day that exists, as \"2019-02-11\"");
            Day::EPOCH
        })
    }

    /// A moment in time.
    pub fn moment(&self) -> Moment {
        let read = self.value.and_then(Value::as_str).and_then(Moment::parse);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a moment, as \"2019-02-12T15:42:53Z\"");
            Moment::from_minutes(0)
        })
    }

    /// One of a fixed set of words.
    pub fn choice<T: Copy>(&self, all: &[T], id: impl Fn(T) -> &'static str) -> Option<T> {
        let found = self.value.and_then(Value::as_str).and_then(|text| all.iter().find(|one| id(**one) == text));
        if found.is_none() {
            let ids: Vec<&str> = all.iter().map(|one| id(*one)).collect();
            let suggestion = self.value.and_then(Value::as_str).map(|text| did_you_mean(text, ids.iter().copied()));
            let expected = format!("one of {}{}", ids.join(", "), suggestion.unwrap_or_default());
            self.wrong::<()>(&expected);
        }
        found.copied()
    }

    /// Notes what is no list of a fixed length, a tuple in JSON.
    pub fn tuple(&self, length: usize, expected: &str) {
        if self.value.and_then(Value::as_array).is_none_or(|items| items.len() != length) {
            self.wrong::<()>(expected);
        }
    }

    /// An item of a [`Cursor::tuple`].
    pub fn item(&self, index: usize) -> Cursor<'a> {
        let value = self.value.and_then(|value| value.get(index)).filter(|value| !value.is_null());
        Cursor { value, path: format!("{}[{index}]", self.path), log: self.log }
    }

    /// Notes what was found and what was expected, and hands back an empty stand-in.
    pub fn wrong<T: Default>(&self, expected: &str) -> T {
        self.note(match self.value {
            None => format!("nothing is here; expected {expected}"),
            Some(value) => format!("found {}; expected {expected}", shown(value)),
        });
        T::default()
    }

    fn note(&self, message: String) {
        self.log.note(self.path.clone(), message);
    }

    /// The whole number that stands here, if one does.
    pub fn number(&self) -> Option<u64> {
        self.value.and_then(Value::as_u64)
    }
}

/// Whether a text is a link of http or https.
pub fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric() || first == '[') && !rest.contains(char::is_whitespace)
    })
}

/// Whether HTML, SVG and a text file can all hold a character.
pub fn is_printable(letter: char) -> bool {
    !matches!(letter, '\u{FFFE}' | '\u{FFFF}') && (!letter.is_control() || matches!(letter, '\n' | '\r' | '\t'))
}

/// A text as an error shows it: short, in quotation marks, its control characters escaped.
pub fn quoted(text: &str) -> String {
    const MAX_LETTERS: usize = 60;
    match text.char_indices().nth(MAX_LETTERS).and_then(|(end, _)| text.get(..end)) {
        None => in_quotes(text),
        Some(start) => in_quotes(&[start, "…"].concat()),
    }
}

/// A text as JSON writes it. Not by serde_json's writer, since that would bring the code that writes floats with it.
fn in_quotes(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => out.push_str(&format!("\\u{:04x}", control as u32)),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// A value as an error shows it: short, and never a whole list or object.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) if items.is_empty() => "an empty list".to_owned(),
        Value::Array(items) => format!("a list of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Null => "null".to_owned(),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => whole.to_string(),
            (None, Some(negative)) => negative.to_string(),
            // Writing a fraction out would bring the formatting of floats into the wasm; authors see the number itself.
            #[cfg(feature = "author")]
            (None, None) => number.to_string(),
            #[cfg(not(feature = "author"))]
            (None, None) => "a number that is not whole, or is very large".to_owned(),
        },
    }
}

/// `; did you mean "x"?` where one of the known names is a near miss; only in the author's build.
pub fn did_you_mean<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    #[cfg(feature = "author")]
    {
        // Nothing that long is a slip of the keyboard, and measuring it takes long too.
        let nearest = known
            .filter(|candidate| candidate.len().abs_diff(name.len()) <= 1 + candidate.len() / 5)
            .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
            .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 5)
            .min();
        nearest.map(|(_, candidate)| format!("; did you mean \"{candidate}\"?")).unwrap_or_default()
    }
    #[cfg(not(feature = "author"))]
    {
        let _ = (name, known);
        String::new()
    }
}
