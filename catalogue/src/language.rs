//! A language: its messages, in the order of its file.

use crate::Message;

/// What a language's file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Language {
    /// Its code: `en`, `cy`.
    pub code: String,
    /// Its messages, in the order of the file.
    pub messages: Vec<Message>,
}

impl Language {
    /// The message of an id.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }
}

/// The plural categories of a language, for numbers or for places in a row (Unicode CLDR 47).
#[must_use]
pub fn categories(language: &str, ordinal: bool) -> &'static [&'static str] {
    match (language, ordinal) {
        ("cy", _) => &["zero", "one", "two", "few", "many", "other"],
        (_, true) => &["one", "two", "few", "other"],
        (_, false) => &["one", "other"],
    }
}
