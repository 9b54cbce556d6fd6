//! Moments, and the clocks of London.

use super::{Date, Day, digits};

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
