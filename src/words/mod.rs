//! Every sentence: the catalogue, and each language's numbers, dates and plurals.
//!
//! A sentence stands in `static/languages/en.ftl` and is said by the function of its name, whose values have types. Values
//! stay values ([`Share`], [`Span`], dates, numbers) until a message words them.
//!
//! Its files, each of which asks only for those above it:
//!
//! - `translations`: the patterns of other languages than English
//! - `language`: which is spoken, and its plurals
//! - `messages`: the messages that take words, numbers and choices alone
//! - `list`, `moment`, `number`, `share`, `span`: values, worded by messages
//! - `compound`: the messages that take such values
//!
//! Dates are worded by [`speech`](crate::speech), since a reader's program words them too.

mod compound;
mod excerpt;
mod language;
mod list;
mod messages;
mod moment;
mod names;
mod number;
mod share;
mod span;
#[cfg(languages)]
mod translations;

pub use crate::speech::{date, dates, day, ellipsis, fold, is_break, number, short_date};
pub use compound::*;
pub use excerpt::excerpt;
#[cfg(languages)]
pub use language::in_language;
pub use language::{Language, speech, spoken};
pub use list::{list, sentence, stopped};
pub use messages::*;
pub use moment::moment;
pub use names::{actor, asks, counted, kind, standing, state};
pub use number::{decimal, ordinal};
pub use share::{Share, share};
pub use span::{Span, span};

/// Both sides of a value in a sentence: a link or other markup is put between them.
///
/// ```
/// use petition_explainer::words;
/// let (before, after) = words::around(|name| ["It is ", name, "’s story."].concat());
/// assert_eq!((before.as_str(), after.as_str()), ("It is ", "’s story."));
/// ```
pub fn around(sentence: impl FnOnce(&str) -> String) -> (String, String) {
    // Apart from what is made for each sentence.
    split(sentence(HERE))
}

/// Stands for a value while a sentence is split there.
const HERE: &str = "\u{FFFC}";

fn split(mut sentence: String) -> (String, String) {
    let Some(at) = sentence.find(HERE) else { return (sentence, String::new()) };
    let after = sentence.get(at + HERE.len()..).unwrap_or_default().to_owned();
    sentence.truncate(at);
    (sentence, after)
}
