//! Makes typed Rust functions of the sentences in `static/languages/*.ftl`, when the project is built.
//!
//! A language's file is in Fluent's syntax, which translators' tools know. Of that syntax a part is enough here, and
//! anything else is an error with its line: messages, nouns (terms), `{ $name }`, choices by number or by case, and the
//! functions of [`Kind`]. Each message becomes a pattern, a short text with a few control characters in it, which
//! `src/speech/pattern.rs` fills in; and each English message becomes a function whose arguments have types:
//!
//! ```text
//! progress-share = { SHARE($share) } of { NUMBER($threshold) }
//! pub fn progress_share(share: Share, threshold: u64) -> String
//! ```
//!
//! A pattern takes words and numbers. Other values, such as dates, are worded by messages themselves (“March”), so the
//! functions come in two layers, [`Functions`]: messages that take words, numbers and choices, then compound messages.
//!
//! A choice among cases (`{ $area -> [parish] … *[constituency] … }`) takes an enum of its name, `Area::Parish`.
//! Arguments stand in the order of the alphabet, so that new words never swap two of them in silence.

mod cases;
mod check;
mod functions;
mod language;
mod message;
mod pattern;
mod pseudo;
mod read;
mod said;
mod translations;

pub use cases::Cases;
pub use functions::{Functions, functions};
pub use language::{Language, categories};
pub use message::{Form, Key, Kind, Message, Piece};
pub use pattern::{CLOSE, FORM, KEY_END, ORDINAL, SELECT, VALUE, pattern};
pub use pseudo::pseudo;
pub use read::read;
pub use said::said;
pub use translations::translations;

/// Something in a language's file that a translator has to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The language's code.
    pub language: String,
    /// The message it is in, or the line.
    pub place: String,
    /// What is wrong, and what was expected.
    pub what: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.ftl, {}: {}", self.language, self.place, self.what)
    }
}

/// Reads English and the other languages, and holds them against each other.
///
/// # Errors
/// All that is wrong, in the order of the files.
pub fn compile(english: &str, others: &[(&str, &str)]) -> Result<(Language, Vec<Language>), Vec<Problem>> {
    let mut problems = Vec::new();
    let english = read("en", english, &mut problems);
    check::alone(&english, &mut problems);
    let mut languages = Vec::new();
    for (code, text) in others {
        let language = read(code, text, &mut problems);
        check::alone(&language, &mut problems);
        check::against(&english, &language, &mut problems);
        languages.push(language);
    }
    if problems.is_empty() { Ok((english, languages)) } else { Err(problems) }
}
