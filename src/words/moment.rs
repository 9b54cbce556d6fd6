//! Moments.

use super::messages;
use crate::day::{Date, Moment};
use crate::speech::date;

/// A minute by London's clocks: `14:32, 24 November 2024`.
pub fn moment(moment: Moment) -> String {
    let minute = moment.london_minutes().rem_euclid(1440);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    messages::time_and_date(&date(Date::of(moment.london_day())), &two(minute / 60), &two(minute % 60))
}
