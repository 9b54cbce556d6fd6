//! Fills in a pattern: a message as `catalogue` compiled it, with a control character where a value or a choice stands.

use super::language::{Language, Plural};
use super::{Share, Span, date, list, moment, number, ordinal, share, short_date, span};
use crate::day::{Date, Moment};

const TEXT: u8 = 1;
const NUMBER: u8 = 2;
const SELECT: u8 = 3;
const ORDINAL: u8 = 4;
const FORM: u8 = 5;
const CLOSE: u8 = 6;
const KEY_END: u8 = 7;

/// A value that is put into a message. Worded here, not where the message is called: that would be code for each call.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "the kinds that messages may call, be they called or not")]
pub(super) enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may also choose among forms.
    Number(u64),
    /// A place in a row: 1st.
    Ordinal(u64),
    /// A date.
    Date(Date),
    /// A date with its month in three letters.
    ShortDate(Date),
    /// A minute and its date.
    Moment(Moment),
    /// A span of time.
    Span(Span),
    /// A part of a whole.
    Share(Share),
    /// Several, with an “and” before the last.
    List(&'a [String]),
}

impl Arg<'_> {
    fn write(&self, words: &mut String) {
        let worded = match *self {
            Arg::Text(text) => return words.push_str(text),
            Arg::Number(count) => number(count),
            Arg::Ordinal(place) => ordinal(place),
            Arg::Date(day) => date(day),
            Arg::ShortDate(day) => short_date(day),
            Arg::Moment(at) => moment(at),
            Arg::Span(length) => span(length),
            Arg::Share(part) => share(part),
            Arg::List(items) => list(items),
        };
        words.push_str(&worded);
    }
}

/// The words of a pattern with its values.
pub(super) fn filled(pattern: &str, values: &[Arg], language: &Language) -> String {
    let mut words = String::with_capacity(pattern.len() + 32);
    let mut filler = Filler { rest: pattern, values, language };
    filler.write(Some(&mut words));
    words
}

/// What is left of a pattern.
struct Filler<'p> {
    rest: &'p str,
    values: &'p [Arg<'p>],
    language: &'p Language,
}

impl Filler<'_> {
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
                self.rest.bytes().nth(1).and_then(|letter| self.values.get(usize::from(letter.wrapping_sub(b'a'))));
            self.pass(2);
            match (code, value, &mut words) {
                (TEXT | NUMBER, Some(value), Some(words)) => value.write(words),
                (SELECT | ORDINAL, Some(Arg::Number(count)), words) => {
                    self.choose(*count, code == ORDINAL, words.as_deref_mut());
                }
                _ => {}
            }
        }
    }

    /// Writes the first form that fits a number, and passes over the others.
    fn choose(&mut self, count: u64, ordinal: bool, mut words: Option<&mut String>) {
        let plural = if ordinal { self.language.ordinal(count) } else { self.language.plural(count) };
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
fn is_for(key: &str, count: u64, plural: Plural) -> bool {
    match key.bytes().next() {
        None => true,
        Some(b'0'..=b'9') => key.parse() == Ok(count),
        Some(letter) => letter == plural.letter(),
    }
}
