//! What fills values into a pattern: a text with a few control characters in it, made from a message by the crate
//! `catalogue`.
//!
//! `\u{1}a` is the first value. `\u{3}a` chooses among forms by the first value, `\u{4}a` by its place in a row; each form
//! is `\u{5}`, a key, `\u{7}` and the words, and the last ends with `\u{6}`. A key is a number, the first letter of a plural
//! category, or nothing for all others.

use super::number::number;
use super::rule::{Rule, category};

const VALUE: u8 = 1;
const SELECT: u8 = 3;
const ORDINAL: u8 = 4;
const FORM: u8 = 5;
const CLOSE: u8 = 6;
const KEY_END: u8 = 7;

/// What is put into a pattern. Other values, such as dates, are put in as their words.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may also choose among forms.
    Number(u64),
    /// A place in a row and its words, `1st`; it may also choose among forms.
    Place(u64, &'a str),
}

impl Value<'_> {
    /// Adds its words.
    fn write(self, words: &mut String) {
        match self {
            Value::Text(text) | Value::Place(_, text) => words.push_str(text),
            Value::Number(count) => words.push_str(&number(count)),
        }
    }

    /// The number by which it chooses among forms, where it is one.
    fn count(self) -> Option<u64> {
        match self {
            Value::Number(count) | Value::Place(count, _) => Some(count),
            Value::Text(_) => None,
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
pub fn filled(pattern: &str, values: &[Value], grammar: Grammar) -> String {
    let mut words = String::with_capacity(pattern.len() + 32);
    let mut filler = Filler { rest: pattern, values, grammar };
    filler.write(Some(&mut words));
    words
}

/// What is left of a pattern.
struct Filler<'p> {
    rest: &'p str,
    values: &'p [Value<'p>],
    grammar: Grammar<'p>,
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

#[cfg(test)]
mod tests {
    use catalogue::{Cases, Form, Key, Kind, Message, Piece, pattern};
    use proptest::prelude::*;

    use super::*;
    use crate::speech::rule::{ENGLISH, ENGLISH_ORDINAL};

    const GRAMMAR: Grammar<'_> = Grammar { plural: ENGLISH, ordinal: ENGLISH_ORDINAL };

    /// Messages over two values: `name` is words, `n` a number.
    fn pieces() -> impl Strategy<Value = Vec<Piece>> {
        let plain = prop_oneof![
            "[a-z ,.é“”]{0,8}".prop_map(Piece::Text),
            Just(Piece::Argument { name: "name".to_owned(), kind: Kind::Text }),
            Just(Piece::Argument { name: "n".to_owned(), kind: Kind::Number }),
        ];
        let piece = plain.prop_recursive(3, 24, 4, |inner| {
            let words = prop::collection::vec(inner, 0..3);
            (prop::option::of((0u64..4, words.clone())), words.clone(), words, any::<bool>()).prop_map(
                |(exact, one, other, ordinal)| {
                    let form = |key, pieces| Form { is_default: key == Key::Category("other".to_owned()), key, pieces };
                    let mut forms: Vec<Form> =
                        exact.into_iter().map(|(number, pieces)| form(Key::Exactly(number), pieces)).collect();
                    forms.push(form(Key::Category("one".to_owned()), one));
                    forms.push(form(Key::Category("other".to_owned()), other));
                    Piece::Select { name: "n".to_owned(), ordinal, forms }
                },
            )
        });
        prop::collection::vec(piece, 0..5)
    }

    /// What a message says, worked out from its pieces without any pattern.
    fn described(pieces: &[Piece], name: &str, n: u64) -> String {
        let mut words = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(text) => words += text,
                Piece::Argument { kind: Kind::Number, .. } => words += &number(n),
                Piece::Argument { .. } => words += name,
                Piece::Select { ordinal, forms, .. } => {
                    let is_one = if *ordinal { n % 10 == 1 && n % 100 != 11 } else { n == 1 };
                    let fits = |form: &&Form| match &form.key {
                        Key::Exactly(exact) => *exact == n,
                        Key::Category(category) => category == "other" || is_one,
                        Key::Case(_) => false,
                    };
                    words += &forms.iter().find(fits).map(|form| described(&form.pieces, name, n)).unwrap_or_default();
                }
            }
        }
        words
    }

    proptest! {
        #[test]
        fn a_pattern_says_what_its_message_says(pieces in pieces(), name in "[^\u{0}-\u{1F}]{0,6}", n in 0u64..130) {
            let message = Message { id: "m".to_owned(), comment: String::new(), pieces };
            let values = [Value::Number(n), Value::Text(&name)];
            let words = filled(&pattern(&message, &["n", "name"], &Cases::default()), &values, GRAMMAR);
            prop_assert_eq!(words, described(&message.pieces, &name, n));
        }

        /// A value is words, whatever stands in it: control characters in a story's texts choose nothing.
        #[test]
        fn values_are_never_read_as_a_pattern(name in "[\u{1}-\u{8}a-c]{0,12}") {
            prop_assert_eq!(filled("\u{1}a!", &[Value::Text(&name)], GRAMMAR), [&name, "!"].concat());
        }
    }
}
