//! Dates and moments.

use super::messages::{self, month, month_short};
use crate::day::{Date, Day, Moment};

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
        (Some(number), Some(day)) => messages::date_day(&day.to_string(), &month(number.into()), &year),
        (Some(number), None) => messages::date_month(&month(number.into()), &year),
        _ => year,
    }
}

/// A date and, for what lasted, its end: `March 2019 to October 2019`.
pub fn dates(from: Date, until: Option<Date>) -> String {
    match until {
        Some(until) if until != from => messages::date_to_date(from, until),
        _ => date(from),
    }
}

/// A minute by London's clocks: `14:32, 24 November 2024`.
pub fn moment(moment: Moment) -> String {
    let minute = moment.london_minutes().rem_euclid(1440);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    messages::time_and_date(Date::of(moment.london_day()), &two(minute / 60), &two(minute % 60))
}
