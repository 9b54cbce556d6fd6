//! A function for each message of `static/languages/en.ftl` that takes words, numbers and choices alone, made when the
//! project is built: see the crate `catalogue`.

use super::language::spoken;
use crate::speech::pattern::{Value, filled};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The words of a message that takes no values.
#[inline]
fn plain(number: u16, english: &'static str) -> &'static str {
    pattern(number, english)
}

/// The words of a message with its values.
#[inline(never)]
pub(super) fn fill(number: u16, english: &'static str, values: &[Value]) -> String {
    filled(pattern(number, english), values, spoken().grammar())
}

#[cfg(languages)]
fn pattern(number: u16, english: &'static str) -> &'static str {
    spoken().pattern(number, english)
}

/// The reader's program has English alone.
#[cfg(not(languages))]
#[inline]
fn pattern(_number: u16, english: &'static str) -> &'static str {
    english
}
