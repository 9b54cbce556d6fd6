//! Dates.

use super::said::{date_day, date_month, month, month_short};
use crate::day::{Date, Day};

/// `18 March 2019`.
pub fn day(day: Day) -> String {
    date(Date::of(day))
}

/// `18 March 2019`, `March 2019` or `2019`: never more precise than it is known.
pub fn date(date: Date) -> String {
    worded(date, month)
}

/// `18 Mar 2019`, `Mar 2019` or `2019`, for narrow margins.
pub fn short_date(date: Date) -> String {
    worded(date, month_short)
}

fn worded(date: Date, month: fn(u64) -> String) -> String {
    let year = date.year().to_string();
    match (date.month(), date.day_of_month()) {
        (Some(number), Some(day)) => date_day(&day.to_string(), &month(number.into()), &year),
        (Some(number), None) => date_month(&month(number.into()), &year),
        _ => year,
    }
}
