//! A message as one text with a few control characters, which the program fills in: its words are never parsed again.

use crate::{Key, Message, Piece};

/// An argument that is words: followed by its letter, `a` for the first.
pub const TEXT: char = '\u{1}';
/// An argument that is a number: followed by its letter.
pub const NUMBER: char = '\u{2}';
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

/// The pattern of a message, for arguments in the order of these names.
#[must_use]
pub fn pattern(message: &Message, names: &[&str]) -> String {
    let mut text = String::new();
    write(&message.pieces, names, &mut text);
    text
}

fn write(pieces: &[Piece], names: &[&str], text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Argument { name, kind } => {
                let is_number = *kind == crate::Kind::Number;
                text.extend([if is_number { NUMBER } else { TEXT }, letter(name, names)]);
            }
            Piece::Select { name, ordinal, forms } => {
                text.extend([if *ordinal { ORDINAL } else { SELECT }, letter(name, names)]);
                for form in forms {
                    text.push(FORM);
                    text.push_str(&key(&form.key));
                    text.push(KEY_END);
                    write(&form.pieces, names, text);
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

fn key(key: &Key) -> String {
    match key {
        Key::Exactly(number) => number.to_string(),
        Key::Category(name) if name == "other" => String::new(),
        Key::Category(name) => name.chars().take(1).collect(),
    }
}
