//! What fills values into a pattern: a text with a few control characters in it, made from a message by the crate
//! `catalogue`.
//!
//! `\u{1}a` is the first value. `\u{3}a` chooses among forms by the first value, `\u{4}a` by its place in a row; each form
//! is `\u{5}`, a key, `\u{7}` and the words, and the last ends with `\u{6}`. A key is a number, the first letter of a plural
//! category, or nothing for all others.

use super::rule::{Rule, category};
use super::{date, number, short_date};
use crate::day::Date;

const VALUE: u8 = 1;
const SELECT: u8 = 3;
const ORDINAL: u8 = 4;
const FORM: u8 = 5;
const CLOSE: u8 = 6;
const KEY_END: u8 = 7;

/// Something that is put into a pattern.
pub trait Fills {
    /// Adds its words.
    fn write(&self, words: &mut String);
    /// The number by which it chooses among forms, where it is one.
    fn count(&self) -> Option<u64>;
}

/// A value of a message that is said while a reader acts.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may also choose among forms.
    Number(u64),
    /// A date.
    Date(Date),
    /// A date with its month in three letters.
    ShortDate(Date),
}

impl Fills for Value<'_> {
    fn write(&self, words: &mut String) {
        let worded = match *self {
            Value::Text(text) => return words.push_str(text),
            Value::Number(count) => number(count),
            Value::Date(day) => date(day),
            Value::ShortDate(day) => short_date(day),
        };
        words.push_str(&worded);
    }

    fn count(&self) -> Option<u64> {
        match *self {
            Value::Number(count) => Some(count),
            _ => None,
        }
    }
}

/// The rules of a language's plurals.
#[derive(Clone, Copy, Debug)]
pub struct Grammar<'r> {
    /// The plural category of a number.
    pub plural: &'r [Rule],
    /// The plural category of a place in a row.
    pub ordinal: &'r [Rule],
}

/// The words of a pattern with its values.
pub fn filled<V: Fills>(pattern: &str, values: &[V], grammar: Grammar) -> String {
    let mut words = String::with_capacity(pattern.len() + 32);
    let mut filler = Filler { rest: pattern, values, grammar };
    filler.write(Some(&mut words));
    words
}

/// What is left of a pattern.
struct Filler<'p, V> {
    rest: &'p str,
    values: &'p [V],
    grammar: Grammar<'p>,
}

impl<V: Fills> Filler<'_, V> {
    /// Writes up to the end of a form or of the pattern; a form that does not fit is passed over.
    fn write(&mut self, mut words: Option<&mut String>) {
        loop {
            let plain = self.rest.bytes().position(|byte| byte <= KEY_END).unwrap_or(self.rest.len());
            if let Some(words) = &mut words {
                words.push_str(self.rest.get(..plain).unwrap_or_default());
            }
            self.pass(plain);
            let Some(code @ ..FORM) = self.rest.bytes().next() else { return };
            let value =
                self.rest.as_bytes().get(1).and_then(|letter| self.values.get(usize::from(letter.wrapping_sub(b'a'))));
            self.pass(2);
            match (code, value, &mut words) {
                (VALUE, Some(value), Some(words)) => value.write(words),
                (SELECT | ORDINAL, Some(value), words) => {
                    if let Some(count) = value.count() {
                        self.choose(count, code == ORDINAL, words.as_deref_mut());
                    }
                }
                _ => {}
            }
        }
    }

    /// Writes the first form that fits a number, and passes over the others.
    fn choose(&mut self, count: u64, ordinal: bool, mut words: Option<&mut String>) {
        let rules = if ordinal { self.grammar.ordinal } else { self.grammar.plural };
        let plural = category(rules, count);
        while self.rest.bytes().next() == Some(FORM) {
            self.pass(1);
            let end = self.rest.bytes().position(|byte| byte == KEY_END).unwrap_or(0);
            let fits = is_for(self.rest.get(..end).unwrap_or_default(), count, plural);
            self.pass(end + 1);
            if fits {
                self.write(words.take());
            } else {
                self.write(None);
            }
        }
        debug_assert_eq!(self.rest.bytes().next(), Some(CLOSE), "a choice is closed");
        self.pass(1);
    }

    fn pass(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }
}

/// Whether a form's key is for a number: the number itself, its plural category, or nothing for all others.
fn is_for(key: &str, count: u64, plural: u8) -> bool {
    match key.bytes().next() {
        None => true,
        Some(b'0'..=b'9') => key.parse() == Ok(count),
        Some(letter) => letter == plural,
    }
}
