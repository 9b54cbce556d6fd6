//! Fills in a pattern: a message as `catalogue` compiled it, with a control character where a value or a choice stands.

use super::language::Language;
use super::{Share, Span, date, list, moment, number, ordinal, share, short_date, span};
use crate::day::{Date, Moment};
use crate::speech::pattern::{self, Fills, Grammar};

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

impl Fills for Arg<'_> {
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
    fn count(&self) -> Option<u64> {
        match *self {
            Arg::Number(count) | Arg::Ordinal(count) => Some(count),
            _ => None,
        }
    }
}

/// The words of a pattern with its values.
pub(super) fn filled(pattern: &str, values: &[Arg], language: &Language) -> String {
    pattern::filled(pattern, values, Grammar { plural: language.plural, ordinal: language.ordinal })
}

#[cfg(test)]
mod tests {
    use catalogue::{Cases, Form, Key, Kind, Message, Piece, pattern};
    use proptest::prelude::*;

    use super::*;
    use crate::words::language::Language;

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
            let values = [Arg::Number(n), Arg::Text(&name)];
            let words = filled(&pattern(&message, &["n", "name"], &Cases::default()), &values, &Language::ENGLISH);
            prop_assert_eq!(words, described(&message.pieces, &name, n));
        }

        /// A value is words, whatever stands in it: control characters in a story's texts choose nothing.
        #[test]
        fn values_are_never_read_as_a_pattern(name in "[\u{1}-\u{8}a-c]{0,12}") {
            prop_assert_eq!(filled("\u{1}a!", &[Arg::Text(&name)], &Language::ENGLISH), [&name, "!"].concat());
        }
    }
}
