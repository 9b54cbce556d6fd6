//! A function for each message that is said while a reader acts and takes words and numbers alone, made from the catalogue.

use super::pattern::{Grammar, Value, filled};
#[cfg(feature = "press")]
use super::rule;
use super::spoken::{SPOKEN, Speech};

include!(concat!(env!("OUT_DIR"), "/said.rs"));

/// The words of a message with its values.
#[inline(never)]
pub(super) fn say(number: usize, values: &[Value]) -> String {
    SPOKEN.with(|spoken| match spoken.borrow().as_deref() {
        Some(Speech { plural, ordinal, patterns, .. }) => {
            let pattern = patterns.get(number).map_or("", String::as_str);
            filled(pattern, values, Grammar { plural, ordinal })
        }
        None => first(number, values),
    })
}

/// English, until another is spoken, where the catalogue is at hand.
#[cfg(feature = "press")]
fn first(number: usize, values: &[Value]) -> String {
    let grammar = Grammar { plural: rule::ENGLISH, ordinal: rule::ENGLISH_ORDINAL };
    filled(ENGLISH.get(number).copied().unwrap_or_default(), values, grammar)
}

/// The reader's program says nothing before the page has told it how.
#[cfg(not(feature = "press"))]
fn first(_number: usize, _values: &[Value]) -> String {
    String::new()
}
