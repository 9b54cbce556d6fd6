//! A place in a JSON document that knows its path and writes down every problem instead of stopping at the first.
//!
//! Readers ask a cursor for what they expect. Where it is not there, the cursor notes the problem and
//! hands back an empty stand-in, so that reading goes on; the caller throws the result away if any problem was noted.

use std::cell::RefCell;

use serde_json::Value;

use super::problem::Problem;
use crate::day::{Date, Day, Moment};

/// The problems noted so far, and how strictly to read.
#[derive(Default)]
pub struct Log {
    problems: RefCell<Vec<Problem>>,
    /// Whether a field that the format does not know is a problem.
    pub strict: bool,
}

impl Log {
    /// An empty log.
    pub fn new(strict: bool) -> Log {
        Log { problems: RefCell::default(), strict }
    }

    /// Notes a problem at a path.
    pub fn note(&self, path: String, message: String) {
        self.problems.borrow_mut().push(Problem { path, message });
    }

    /// Everything noted.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
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
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        Cursor { value, path, log: self.log }
    }

    /// Notes, when reading strictly, each field that is not among the known ones.
    pub fn only(&self, known: &[&str]) {
        let Some(value) = self.value else { return };
        let Some(object) = value.as_object() else {
            self.wrong::<()>("an object");
            return;
        };
        if !self.log.strict {
            return;
        }
        for name in object.keys().filter(|name| !known.contains(&name.as_str())) {
            let message = format!("no such field in the format{}", did_you_mean(name, known.iter().copied()));
            self.log.note(self.field(name).path, message);
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
        let at = |(index, value)| {
            read(&Cursor { value: Some(value), path: format!("{}[{index}]", self.path), log: self.log })
        };
        items.iter().enumerate().map(at).collect()
    }

    /// A text that is not empty.
    pub fn text(&self) -> String {
        match self.value.and_then(Value::as_str) {
            Some(text) if !text.trim().is_empty() => text.to_owned(),
            _ => self.wrong("a text"),
        }
    }

    /// A whole number of 0 or more.
    pub fn count(&self) -> u64 {
        match self.value.and_then(Value::as_u64) {
            Some(count) => count,
            None => self.wrong("a whole number, 0 or more"),
        }
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

    /// A link of http or https.
    pub fn link(&self) -> String {
        let link = self.text();
        let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
        let fine = rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
        if !fine && !link.is_empty() {
            return self.wrong("a link that starts with https:// or http://");
        }
        link
    }

    /// A date known to the day, the month or the year.
    pub fn date(&self) -> Date {
        let read = self.value.and_then(Value::as_str).and_then(Date::parse);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a date that exists: \"2019-02-11\", \"2019-02\" or \"2019\"");
            Date { year: 1970, month: None, day: None }
        })
    }

    /// A date known to the day.
    pub fn day(&self) -> Day {
        let read = self.value.and_then(Value::as_str).and_then(Date::parse).and_then(Date::exact);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a day that exists, as \"2019-02-11\"");
            Day(0)
        })
    }

    /// A moment in time.
    pub fn moment(&self) -> Moment {
        let read = self.value.and_then(Value::as_str).and_then(Moment::parse);
        read.unwrap_or_else(|| {
            self.wrong::<()>("a moment, as \"2019-02-12T15:42:53Z\"");
            Moment { minutes: 0 }
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

    /// The items of a list of a fixed length, a tuple in JSON; absent ones are noted as they are read.
    pub fn item(&self, index: usize) -> Cursor<'a> {
        let value = self.value.and_then(|value| value.get(index)).filter(|value| !value.is_null());
        Cursor { value, path: format!("{}[{index}]", self.path), log: self.log }
    }

    /// Notes what was found and what was expected, and hands back an empty stand-in.
    pub fn wrong<T: Default>(&self, expected: &str) -> T {
        let found = match self.value {
            None => "nothing is here".to_owned(),
            Some(value) => format!("found {}", shown(value)),
        };
        self.log.note(self.path.clone(), format!("{found}; expected {expected}"));
        T::default()
    }

    /// The whole number that stands here, if one does.
    pub fn number(&self) -> Option<u64> {
        self.value.and_then(Value::as_u64)
    }
}

/// A value as an error shows it: short, and never a whole list or object.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) if text.chars().count() > 40 => {
            format!("\"{}…\"", text.chars().take(40).collect::<String>())
        }
        Value::Array(items) => format!("a list of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
        other => other.to_string(),
    }
}

/// `; did you mean "x"?` where one of the known names is a near miss; only in the author's build.
pub fn did_you_mean<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> String {
    #[cfg(feature = "author")]
    {
        let nearest = known
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
