//! What sentences outside the catalogue still ask for; it goes with the last of them.

use super::{Share, Span, date, number, number_in_words, share, span, span_days};
use crate::day::{Date, Day};

/// `1 signature`, `14,846 signatures`: a number and its noun.
pub fn counted(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    [&number(count), " ", noun, plural].concat()
}

/// A number of days: `1 day`, `1,491 days`.
pub fn days(count: i32) -> String {
    span_days(u64::from(count.unsigned_abs()))
}

/// A small number in words, `three`; larger ones in figures.
pub fn small_number(number: usize) -> String {
    number_in_words(number as u64)
}

/// The first three letters of a month's name.
pub fn short_month(month: u8) -> String {
    super::messages::month_short(u64::from(month))
}

/// See [`Span::at_least`].
pub fn span_at_least(from: Day, to: Day) -> String {
    span(Span::at_least(from, to))
}

/// See [`Span::between`].
pub fn span_between(from: Day, to: Day) -> String {
    span(Span::between(from, to))
}

/// See [`Share::of_threshold`].
pub fn share_of_threshold(part: u64, threshold: u64) -> String {
    share(Share::of_threshold(part, threshold))
}

/// See [`Share::of_all`].
pub fn share_of_all(part: u64, whole: u64) -> String {
    share(Share::of_all(part, whole))
}

/// See [`Share::fine`].
pub fn fine_share_of_all(part: u64, whole: u64) -> String {
    share(Share::fine(part, whole))
}

/// When something was done: `18 March 2019`, else when it was published: `response published 18 March 2019`.
pub fn when(what: &str, on: Option<Date>, published: Option<Date>) -> String {
    match (on, published) {
        (Some(on), _) => date(on),
        (None, Some(published)) => [what, " published ", &date(published)].concat(),
        (None, None) => "day not recorded".to_owned(),
    }
}
