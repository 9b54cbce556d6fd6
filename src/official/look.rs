//! A place in somebody else's JSON: whatever is not what it should be reads as not there.
//!
//! Unlike the cursor of a story, nothing is noted: the services' format drifts, and a petition is described by what of it is known.

use serde_json::Value;

use crate::day::{Date, Day, Moment};
use crate::story::{LARGEST_COUNT, is_link, is_printable};
use crate::words;

/// A place in the document; empty where a field is missing, `null` or under something that has no fields.
#[derive(Clone, Copy)]
pub struct Look<'a>(pub Option<&'a Value>);

impl<'a> Look<'a> {
    /// The field of an object.
    pub fn field(self, name: &str) -> Look<'a> {
        Look(self.0.and_then(|value| value.get(name)).filter(|value| !value.is_null()))
    }

    /// The field of an object that has had several names over the years: the first of `names` that is there.
    pub fn first(self, names: &[&str]) -> Look<'a> {
        let mut found = Look(None);
        for name in names {
            if !found.is_there() {
                found = self.field(name);
            }
        }
        found
    }

    /// Whether an object has the field, be it `null`.
    pub fn has(self, name: &str) -> bool {
        self.0.is_some_and(|value| value.get(name).is_some())
    }

    /// Whether anything is here.
    pub fn is_there(self) -> bool {
        self.0.is_some()
    }

    /// Whether an object is here.
    pub fn is_object(self) -> bool {
        self.0.is_some_and(Value::is_object)
    }

    /// The items of a list; none where there is no list.
    pub fn items(self) -> &'a [Value] {
        self.0.and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The text as it stands.
    pub fn raw(self) -> Option<&'a str> {
        self.0.and_then(Value::as_str)
    }

    /// A text to show: on one line, without what no page can hold, and not empty.
    pub fn text(self) -> Option<String> {
        let mut text = String::new();
        for word in self.raw()?.split(|letter: char| words::is_break(letter) || letter.is_control()) {
            if !word.is_empty() && !text.is_empty() {
                text.push(' ');
            }
            text.extend(word.chars().filter(|letter| is_printable(*letter)));
        }
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A whole number, be it written as a text.
    pub fn count(self) -> Option<u64> {
        let number = match self.0? {
            Value::String(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
            value => value.as_u64(),
        };
        number.filter(|number| *number <= LARGEST_COUNT)
    }

    /// A moment, as `2019-02-11T14:03:16.000Z` or with an offset as `+01:00`.
    pub fn moment(self) -> Option<Moment> {
        self.raw().and_then(Moment::parse)
    }

    /// A day, or the day in London of a moment.
    pub fn day(self) -> Option<Day> {
        match self.moment() {
            Some(moment) => Some(moment.london_day()),
            None => self.raw().and_then(Date::parse).and_then(Date::exact),
        }
    }

    /// A link of http or https.
    pub fn link(self) -> Option<String> {
        self.text().filter(|text| is_link(text))
    }
}
