//! What lasted from one date to another.

use super::compound::date_to_date;
use super::date::date;
use crate::day::Date;

/// A date and, for what lasted, its end: `March 2019 to October 2019`.
pub fn dates(from: Date, until: Option<Date>) -> String {
    match until {
        Some(until) if until != from => date_to_date(from, until),
        _ => date(from),
    }
}
