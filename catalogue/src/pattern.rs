//! A message as one text with a few control characters, which the program fills in: its words are never parsed again.

use crate::{Cases, Key, Message, Piece};

/// A value: followed by its letter, `a` for the first. What it is, the value says.
pub const VALUE: char = '\u{1}';
/// A choice by a number: followed by its letter, the forms and [`CLOSE`].
pub const SELECT: char = '\u{3}';
/// A choice by a place in a row: as [`SELECT`].
pub const ORDINAL: char = '\u{4}';
/// A form: followed by its key, [`KEY_END`] and its words.
pub const FORM: char = '\u{5}';
/// The end of a choice.
pub const CLOSE: char = '\u{6}';
/// The end of a form's key, which is a number, or the first letter of a category: `z`, `o` (one), `t`, `f`, `m`; of all
/// other numbers it is empty.
pub const KEY_END: char = '\u{7}';

/// The pattern of a message, for arguments in the order of these names. A case is written as its number among all cases of
/// its choice.
#[must_use]
pub fn pattern(message: &Message, names: &[&str], cases: &Cases) -> String {
    let mut text = String::new();
    write(&message.pieces, names, cases, &mut text);
    text
}

fn write(pieces: &[Piece], names: &[&str], cases: &Cases, text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument { name, .. } => text.extend([VALUE, letter(name, names)]),
            Piece::Select { name, ordinal, forms } => {
                text.extend([if *ordinal { ORDINAL } else { SELECT }, letter(name, names)]);
                for form in forms {
                    text.push(FORM);
                    if !form.is_default {
                        text.push_str(&key(&form.key, name, cases));
                    }
                    text.push(KEY_END);
                    write(&form.pieces, names, cases, text);
                }
                text.push(CLOSE);
            }
        }
    }
}

fn letter(name: &str, names: &[&str]) -> char {
    let place = names.iter().position(|one| *one == name).unwrap_or(0);
    u8::try_from(place).map_or('?', |place| char::from(b'a' + place))
}

fn key(key: &Key, choice: &str, cases: &Cases) -> String {
    match key {
        Key::Exactly(number) => number.to_string(),
        Key::Category(name) => name.chars().take(1).collect(),
        Key::Case(name) => cases.number(choice, name).map_or_else(String::new, |number| number.to_string()),
    }
}
