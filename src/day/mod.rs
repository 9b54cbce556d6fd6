//! Civil days, moments, and dates known only to the month or the year.
//!
//! Sixty lines of our own instead of a calendar crate in the wasm; tests hold them against `jiff`.
//! Day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

mod date;
mod moment;
#[cfg(test)]
mod tests;

pub use date::Date;
pub use moment::Moment;

#[cfg(feature = "press")]
use crate::wire::Writer;
use crate::wire::{Cursor, Wire};

/// A civil day of the Gregorian calendar, from the year 1 to the year 9999: those that a date can be written of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// 0001-01-01, the first day there is.
    pub const MIN: Day = Day(-719_162);
    /// 9999-12-31, the last day there is.
    pub const MAX: Day = Day(2_932_896);
    /// 1970-01-01, from which days are counted.
    pub const EPOCH: Day = Day(0);

    /// The day of a year, month (1 to 12) and day of the month; `None` where there is no such day.
    ///
    /// ```
    /// use petition_explainer::day::Day;
    /// assert_eq!(Day::new(1970, 1, 2).map(Day::epoch_day), Some(1));
    /// assert_eq!(Day::new(2019, 2, 29), None);
    /// ```
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let in_range = (1..=9999).contains(&year) && (1..=12).contains(&month);
        if !in_range || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        let (month, day) = (i32::from(month), i32::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// The day that comes so many days after [`Day::EPOCH`]; what lies beyond the first or the last day there is becomes
    /// that day.
    ///
    /// ```
    /// use petition_explainer::day::Day;
    /// assert_eq!(Day::from_epoch_day(31).parts(), (1970, 2, 1));
    /// assert_eq!(Day::from_epoch_day(i32::MAX), Day::MAX);
    /// ```
    pub const fn from_epoch_day(number: i32) -> Day {
        if number < Day::MIN.0 {
            Day::MIN
        } else if number > Day::MAX.0 {
            Day::MAX
        } else {
            Day(number)
        }
    }

    /// How many days it comes after [`Day::EPOCH`]; negative before.
    pub const fn epoch_day(self) -> i32 {
        self.0
    }

    /// The day so many days later, or earlier where they are negative, as far as there are days.
    pub fn plus_days(self, days: i32) -> Day {
        Day::from_epoch_day(self.0.saturating_add(days))
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Days from `self` to `later`; negative when `later` comes before.
    pub fn days_until(self, later: Day) -> i32 {
        later.0 - self.0
    }
}

impl Wire for Day {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        self.0.write(writer);
    }

    /// As [`Day::from_epoch_day`].
    fn read(cursor: &mut Cursor) -> Day {
        Day::from_epoch_day(i32::read(cursor))
    }
}

/// How many days a month (1 to 12) has.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Whole calendar months from one day to another, and the days left over.
pub fn months_between(from: Day, to: Day) -> (i32, i32) {
    let ((year_1, month_1, day_1), (year_2, month_2, day_2)) = (from.parts(), to.parts());
    let mut months = (year_2 - year_1) * 12 + i32::from(month_2) - i32::from(month_1);
    if day_2 < day_1 {
        months -= 1;
    }
    let reached = (i32::from(month_1) - 1) + months;
    let (year, month) = (year_1 + reached.div_euclid(12), (reached.rem_euclid(12) + 1) as u8);
    let anchor = Day::new(year, month, day_1.min(days_in_month(year, month))).unwrap_or(from);
    (months, anchor.days_until(to))
}

/// The number that digits write, where there are exactly so many: 2 of `02`, two digits long.
fn digits(text: &str, length: usize) -> Option<u32> {
    let all_digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}
