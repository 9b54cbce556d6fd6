//! A function for each message of `static/languages/en.ftl`, made when the project is built: see the crate `catalogue`.

use super::language::spoken;
use super::pattern::{Arg, filled};
#[allow(unused_imports, reason = "the values that messages may take, be they taken or not")]
use super::{Share, Span};
#[allow(unused_imports, reason = "the values that messages may take, be they taken or not")]
use crate::day::{Date, Moment};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The words of a message that takes no values.
#[inline]
fn plain(number: u16, english: &'static str) -> &'static str {
    pattern(number, english)
}

/// The words of a message with its values.
#[inline(never)]
fn fill(number: u16, english: &'static str, values: &[Arg]) -> String {
    filled(pattern(number, english), values, spoken())
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
