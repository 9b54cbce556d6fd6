//! Civil days, moments, and dates known only to the month or the year.
//!
//! Sixty lines of our own instead of a calendar crate in the wasm; tests hold them against `jiff`.
//! Day arithmetic follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

use std::fmt;

/// A civil day of the Gregorian calendar, from the year 1 to the year 9999: those that a date can be written of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(from = "i32", into = "i32")]
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

impl From<i32> for Day {
    /// As [`Day::from_epoch_day`].
    fn from(number: i32) -> Day {
        Day::from_epoch_day(number)
    }
}

impl From<Day> for i32 {
    fn from(day: Day) -> i32 {
        day.0
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

/// A date as precise as it is known: a day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Parts")]
pub struct Date {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

/// A date as it is written down in a plan, before it is known to exist.
#[derive(serde::Deserialize)]
struct Parts {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

impl TryFrom<Parts> for Date {
    type Error = &'static str;

    fn try_from(Parts { year, month, day }: Parts) -> Result<Date, &'static str> {
        Date::checked(year, month, day).ok_or("a date that does not exist; expected a day, a month or a year that does")
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

/// A minute of time, counted in UTC from 1970-01-01T00:00Z, on one of the days there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    minutes: i64,
}

impl Moment {
    /// Reads `2019-02-12T15:42:53.323Z`, with or without seconds and their parts, with `Z` or an offset such as `+01:00`;
    /// `None` for anything else, times that no clock shows and those before the year 1 or after 9999 included.
    ///
    /// ```
    /// use petition_explainer::day::Moment;
    /// assert_eq!(Moment::parse("1970-01-01T01:30+01:00").map(Moment::minutes), Some(30));
    /// assert_eq!(Moment::parse("2019-02-12T15:42:99Z"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Moment> {
        let (date, time) = text.split_once('T')?;
        let day = Date::parse(date)?.exact()?;
        let zone_at = time.find(['Z', '+', '-'])?;
        let (clock, zone) = (time.get(..zone_at)?, time.get(zone_at..)?);
        let minutes = i64::from(day.0) * 1440 + minute_of_day(clock)?;
        let minutes = minutes - offset_minutes(zone)?;
        Some(Moment::from_minutes(minutes)).filter(|moment| moment.minutes == minutes)
    }

    /// The moment so many minutes after the start of 1970 in UTC; what lies beyond the first or the last minute there is
    /// becomes that minute.
    pub const fn from_minutes(minutes: i64) -> Moment {
        const FIRST: i64 = Day::MIN.0 as i64 * 1440;
        const LAST: i64 = Day::MAX.0 as i64 * 1440 + 1439;
        Moment {
            minutes: if minutes < FIRST {
                FIRST
            } else if minutes > LAST {
                LAST
            } else {
                minutes
            },
        }
    }

    /// Minutes since the start of 1970 in UTC.
    pub const fn minutes(self) -> i64 {
        self.minutes
    }

    /// The day it was in UTC.
    pub fn utc_day(self) -> Day {
        Day(self.minutes.div_euclid(1440) as i32)
    }

    /// The day it was in London.
    pub fn london_day(self) -> Day {
        Day(self.london_minutes().div_euclid(1440) as i32)
    }

    /// The moment at which a day begins in London.
    pub fn of_london_midnight(day: Day) -> Moment {
        let utc = Moment { minutes: i64::from(day.0) * 1440 };
        Moment { minutes: 2 * utc.minutes - utc.london_minutes() }
    }

    /// Minutes since the start of 1970 by London's clocks, which are an hour ahead from the last Sunday of March to that of
    /// October, at 01:00 UTC.
    pub fn london_minutes(self) -> i64 {
        let year = self.utc_day().parts().0;
        let summer = change_of_clocks(year, 3)..change_of_clocks(year, 10);
        let ahead = if summer.contains(&self.minutes) { 60 } else { 0 };
        self.minutes + ahead
    }

    /// Days since the start of 1970, with the time of day as the fraction.
    pub fn in_days(self) -> f64 {
        self.minutes as f64 / 1440.0
    }
}

/// 01:00 UTC on the last Sunday of a month of 31 days, in minutes.
fn change_of_clocks(year: i32, month: u8) -> i64 {
    let last = Day::new(year, month, 31).map_or(0, |day| day.0);
    // 1970-01-01 was a Thursday, so day 3 was a Sunday.
    let sunday = last - (last - 3).rem_euclid(7);
    i64::from(sunday) * 1440 + 60
}

/// Reads `15:42`, `15:42:53` or `15:42:53.323`.
fn minute_of_day(clock: &str) -> Option<i64> {
    let (hour, rest) = clock.split_once(':')?;
    let (minute, seconds) = rest.split_once(':').map_or((rest, None), |(minute, seconds)| (minute, Some(seconds)));
    if let Some(seconds) = seconds {
        let (whole, parts) = seconds.split_once('.').unwrap_or((seconds, "0"));
        digits(parts, parts.len().clamp(1, 9)).and(below(60, whole))?;
    }
    Some(below(24, hour)? * 60 + below(60, minute)?)
}

/// Reads `Z` or `+01:00`: so many minutes ahead of UTC.
fn offset_minutes(zone: &str) -> Option<i64> {
    if zone == "Z" {
        return Some(0);
    }
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let minutes = below(24, hours)? * 60 + below(60, minutes)?;
    if zone.starts_with('-') { Some(-minutes) } else { zone.starts_with('+').then_some(minutes) }
}

/// Two digits that say a number below an end.
fn below(end: u32, text: &str) -> Option<i64> {
    digits(text, 2).filter(|number| *number < end).map(i64::from)
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let all_digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Date::parse(text).and_then(Date::exact).unwrap()
    }

    proptest! {
        #[test]
        fn days_agree_with_jiff(number in -700_000i32..2_900_000) {
            let civil = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(number)).unwrap();
            let (year, month, day) = (i32::from(civil.year()), civil.month() as u8, civil.day() as u8);
            prop_assume!(year >= 1);
            prop_assert_eq!(Day(number).parts(), (year, month, day));
            prop_assert_eq!(Day::new(year, month, day), Some(Day(number)));
        }

        #[test]
        fn months_agree_with_jiff(from in 0i32..40_000, length in 0i32..20_000) {
            let (first, last) = (Day(from), Day(from + length));
            let (months, days) = months_between(first, last);
            let (year, month, day) = first.parts();
            let start = jiff::civil::date(year as i16, month as i8, day as i8);
            let (year, month, day) = last.parts();
            let end = jiff::civil::date(year as i16, month as i8, day as i8);
            let span = start.until((jiff::Unit::Month, end)).unwrap();
            prop_assert_eq!((months, days), (span.get_months(), span.get_days()));
        }

        #[test]
        fn london_days_agree_with_jiff(minutes in 0i64..60_000_000) {
            let stamp = jiff::Timestamp::from_second(minutes * 60).unwrap();
            // London kept summer time all year until October 1971, and other rules until 1996.
            prop_assume!(stamp.to_string().as_str() >= "1996");
            let london = stamp.in_tz("Europe/London").unwrap().date();
            let expected = Day::new(i32::from(london.year()), london.month() as u8, london.day() as u8);
            prop_assert_eq!(Some(Moment { minutes }.london_day()), expected);
        }

        /// Clocks of all kinds, some of which show what none can.
        #[test]
        fn moments_agree_with_jiff(
            clock in "[0-2][0-9]:[0-7][0-9](:[0-5][0-9](\\.[0-9]{1,9})?|:[6-9][1-9])?",
            zone in "Z|[+-](0[0-9]|1[0-9]|2[0-3]|[3-9][0-9]):[0-9][0-9]",
        ) {
            let text = format!("2024-07-15T{clock}{zone}");
            let expected = text.parse::<jiff::Timestamp>().ok().map(|stamp| stamp.as_second().div_euclid(60));
            prop_assert_eq!(Moment::parse(&text).map(|moment| moment.minutes), expected, "{}", text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}") {
            let _ = (Date::parse(&text), Moment::parse(&text));
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in ["2019-02-29", "2019-13", "2019-00", "2019-1-1", "19", "2019-02-11-", "2019-04-31", "0000", ""] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused_in_a_plan_too() {
        let read = |json: &str| serde_json::from_str::<Date>(json).ok();
        assert_eq!(read(r#"{"year":2019,"month":2,"day":28}"#), Date::parse("2019-02-28"));
        assert_eq!(read(r#"{"year":2019,"month":2,"day":null}"#), Date::parse("2019-02"));
        assert_eq!(read(r#"{"year":2019,"month":null,"day":null}"#), Date::parse("2019"));
        for (month, day) in [("13", "null"), ("0", "null"), ("2", "29"), ("2", "0"), ("null", "11")] {
            let json = format!(r#"{{"year":2019,"month":{month},"day":{day}}}"#);
            assert_eq!(read(&json), None, "{json}");
        }
        assert_eq!(read(r#"{"year":0,"month":null,"day":null}"#), None);
        assert_eq!(read(r#"{"year":10000,"month":null,"day":null}"#), None);
    }

    #[test]
    fn what_is_known_of_a_date_can_be_made_less() {
        let day = day("2020-02-29");
        let texts = [Date::of(day), Date::of_month(day), Date::of_year(day)].map(|date| date.to_string());
        assert_eq!(texts, ["2020-02-29", "2020-02", "2020"]);
        assert_eq!(Date::of_year(day).without_day().to_string(), "2020");
    }

    #[test]
    fn there_are_days_from_the_year_1_to_9999() {
        assert_eq!((Day::MIN.parts(), Day::MAX.parts()), ((1, 1, 1), (9999, 12, 31)));
        assert_eq!((Day::new(1, 1, 1), Day::new(9999, 12, 31)), (Some(Day::MIN), Some(Day::MAX)));
        for number in [i32::MIN, -719_163] {
            assert_eq!(Day::from_epoch_day(number), Day::MIN);
        }
        assert_eq!(Day::MAX.plus_days(i32::MAX), Day::MAX);
        assert_eq!(Day::MIN.plus_days(-1), Day::MIN);
        assert_eq!(serde_json::from_str::<Day>("2932897").ok(), Some(Day::MAX));
        assert_eq!(Moment::from_minutes(i64::MAX).london_day(), Day::MAX);
        assert_eq!(Moment::from_minutes(i64::MIN).london_day(), Day::MIN);
        assert_eq!(Moment::parse("9999-12-31T23:59Z").map(Moment::london_day), Some(Day::MAX));
        for text in ["9999-12-31T23:59-00:01", "0001-01-01T00:00+00:01"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn times_that_no_clock_shows_are_refused() {
        for text in [
            "T15:42:99Z",
            "T15:42:60Z",
            "T24:00Z",
            "T15:60Z",
            "T1:42Z",
            "T15:4Z",
            "T15:42:5Z",
            "T15:42:53.Z",
            "T15:42.5Z",
            "T15:42:53:1Z",
            "T15:42::Z",
            "T15:42...Z",
            "T15:42",
            "T15:42ZZ",
            "T15:42Z+01:00",
            "T15:42+99:99",
            "T15:42+24:00",
            "T15:42+01:60",
            "T15:42+0100",
            "T15:42+1:00",
            "T15:42+",
            "T15:42++1:00",
            "T+5:42Z",
            "T",
            "TZ",
            " 15:42Z",
        ] {
            assert_eq!(Moment::parse(&["2024-07-15", text].concat()), None, "{text}");
        }
        let day = 19_919 * 1440;
        for (text, minutes) in [
            ("T15:42Z", 942),
            ("T15:42:59Z", 942),
            ("T15:42:59.999999999Z", 942),
            ("T15:42+01:00", 882),
            ("T15:42-05:30", 1272),
            ("T00:10+14:00", -830),
            ("T23:59:59.9-00:00", 1439),
        ] {
            let read = Moment::parse(&["2024-07-15", text].concat());
            assert_eq!(read, Some(Moment { minutes: day + minutes }), "{text}");
        }
    }

    #[test]
    fn a_date_covers_what_it_may_mean() {
        let february = Date::parse("2020-02").unwrap();
        assert_eq!((february.first_day(), february.last_day()), (day("2020-02-01"), day("2020-02-29")));
        assert_eq!(february.exact(), None);
        assert_eq!(february.to_string(), "2020-02");
    }

    #[test]
    fn closing_at_the_end_of_a_london_day_is_that_day() {
        let summer = Moment::parse("2019-08-11T22:59:59.999Z").unwrap();
        let winter = Moment::parse("2020-01-11T23:59:59.999Z").unwrap();
        assert_eq!(summer.london_day(), day("2019-08-11"));
        assert_eq!(winter.london_day(), day("2020-01-11"));
        assert_eq!(Moment::parse("2019-08-12T00:30:00+01:00").unwrap().london_day(), day("2019-08-12"));
    }
}
