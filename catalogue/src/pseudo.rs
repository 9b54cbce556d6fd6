//! The pseudo-language `en-XA`: English with accents, in brackets, at least 40% longer. What is read without them on a
//! page has escaped the catalogue; what has no room for them has none for German or Welsh.

use crate::{Form, Language, Message, Piece};

/// English as the pseudo-language.
#[must_use]
pub fn pseudo(english: &Language) -> Language {
    let messages = english.messages.iter().map(|message| {
        let mut pieces = vec![Piece::Text("⟦".to_owned())];
        pieces.extend(message.pieces.iter().map(piece));
        pieces.push(Piece::Text("⟧".to_owned()));
        Message { pieces, ..message.clone() }
    });
    Language { code: "en-XA".to_owned(), messages: messages.collect() }
}

fn piece(piece: &Piece) -> Piece {
    match piece {
        Piece::Text(words) => Piece::Text(lengthen(words)),
        Piece::Argument { .. } => piece.clone(),
        Piece::Select { name, ordinal, forms } => {
            let forms = forms.iter().map(|form| Form {
                key: form.key.clone(),
                is_default: form.is_default,
                pieces: form.pieces.iter().map(self::piece).collect(),
            });
            Piece::Select { name: name.clone(), ordinal: *ordinal, forms: forms.collect() }
        }
    }
}

/// Accents on all letters that have one, and two more letters for each five.
fn lengthen(words: &str) -> String {
    let mut text = String::new();
    let mut letters = 0;
    for letter in words.chars() {
        let accented = accented(letter);
        text.push(accented);
        if accented != letter {
            letters += 2;
            if letters >= 5 {
                letters -= 5;
                text.push(accented.to_lowercase().next().unwrap_or(accented));
            }
        }
    }
    text
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ";
    const ACCENTED: &str = "áƀçđéƒĝħíĵķļḿñóþɋŕšţúṽŵýžÁƁÇĐÉƑĜĦÍĴĶĻḾÑÓÞɊŔŠŢÚṼŴÝŽ";
    let place = PLAIN.chars().position(|plain| plain == letter);
    place.and_then(|place| ACCENTED.chars().nth(place)).unwrap_or(letter)
}
