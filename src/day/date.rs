//! Dates as precise as they are known.

use std::fmt;

use super::{Day, days_in_month, digits};
#[cfg(feature = "press")]
use crate::wire::Writer;
use crate::wire::{Cursor, Wire};

/// A date as precise as it is known: a day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

impl Wire for Date {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        writer.signed(self.year.into());
        writer.number(self.month.unwrap_or(0).into());
        writer.number(self.day.unwrap_or(0).into());
    }

    fn read(cursor: &mut Cursor) -> Date {
        let (year, month, day) = (i32::read(cursor), u8::read(cursor), u8::read(cursor));
        let some = |part: u8| (part > 0).then_some(part);
        Date::checked(year, some(month), some(day)).unwrap_or_else(|| {
            cursor.fail();
            Date::of(Day::EPOCH)
        })
    }
}

impl Date {
    /// Reads `2019-02-11`, `2019-02` or `2019`; `None` for anything else, days that do not exist included.
    ///
    /// ```
    /// use petition_explainer::day::Date;
    /// assert_eq!(Date::parse("2019-02").and_then(Date::month), Some(2));
    /// assert_eq!(Date::parse("2019-02-30"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)? as i32;
        let month = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |m| m.map(Some))?;
        let day = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        Date::checked(year, month.map(|m| m as u8), day.map(|d| d as u8))
    }

    /// A date that exists: no day without a month, no month that the year lacks, no day that the month lacks.
    fn checked(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Date> {
        if day.is_some() && month.is_none() {
            return None;
        }
        Day::new(year, month.unwrap_or(1), day.unwrap_or(1)).map(|_| Date { year, month, day })
    }

    /// The date of a known day.
    pub fn of(day: Day) -> Date {
        let (year, month, day) = day.parts();
        Date { year, month: Some(month), day: Some(day) }
    }

    /// The year of a known day, and no more of it.
    ///
    /// ```
    /// use petition_explainer::day::{Date, Day};
    /// assert_eq!(Date::of_year(Day::EPOCH).to_string(), "1970");
    /// ```
    pub fn of_year(day: Day) -> Date {
        Date { year: day.parts().0, month: None, day: None }
    }

    /// The month of a known day, and no more of it: `1970-01`.
    pub fn of_month(day: Day) -> Date {
        Date::of(day).without_day()
    }

    /// The same date to the month: `2019-02` of `2019-02-11`. What is not known to the day stays as it is.
    pub fn without_day(self) -> Date {
        Date { day: None, ..self }
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12, where known.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, where known.
    pub fn day_of_month(self) -> Option<u8> {
        self.day
    }

    /// The first day that it may mean.
    pub fn first_day(self) -> Day {
        Day::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Day::EPOCH)
    }

    /// The last day that it may mean.
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or(days_in_month(self.year, month));
        Day::new(self.year, month, day).unwrap_or(Day::EPOCH)
    }

    /// The day, where it is known to the day.
    pub fn exact(self) -> Option<Day> {
        self.day.map(|_| self.first_day())
    }
}

impl fmt::Display for Date {
    /// As in a story's file, which is also what HTML's `datetime` takes: `2019-02-11`, `2019-02` or `2019`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}
