//! Spans of time, in the largest units that say them well.

use super::messages;
use crate::day::{Day, months_between};

/// A span of time, as exactly as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    length: Length,
    bound: Bound,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    Days(u64),
    Weeks(u64),
    Months(u64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    Exactly,
    About,
    AtLeast,
}

impl Span {
    /// From one day to another: rounded to the nearest month from two months on, below that to whole weeks; to the day
    /// under a fortnight.
    ///
    /// ```
    /// use petition_explainer::{day::Date, words};
    /// let day = |text| Date::parse(text).and_then(Date::exact);
    /// let (from, to) = (day("2021-06-22").unwrap(), day("2025-07-22").unwrap());
    /// assert_eq!(words::span(words::Span::between(from, to)), "about 4 years and 1 month");
    /// ```
    pub fn between(from: Day, to: Day) -> Span {
        let days = from.days_until(to);
        let (months, left) = months_between(from, to);
        let months = if left > 15 { months + 1 } else { months };
        match (days, months) {
            (..14, _) => Span::of_days(days),
            (_, ..2) => Span { length: Length::Weeks((days + 3) as u64 / 7), bound: Bound::About },
            _ => Span { length: Length::Months(months as u64), bound: Bound::About },
        }
    }

    /// What may have been longer, since a date is not known to the day: `at least 4 years`. Cut, not rounded, so that it
    /// is true.
    pub fn at_least(from: Day, to: Day) -> Span {
        let days = from.days_until(to);
        let (months, _) = months_between(from, to);
        let length = match (days, months) {
            (..14, _) => Length::Days(days.unsigned_abs().into()),
            (_, ..2) => Length::Weeks(days as u64 / 7),
            _ => Length::Months(months as u64),
        };
        Span { length, bound: Bound::AtLeast }
    }

    /// So many days.
    pub fn of_days(days: i32) -> Span {
        Span { length: Length::Days(days.unsigned_abs().into()), bound: Bound::Exactly }
    }
}

/// `about 4 years and 1 month`, `at least 9 months`, `12 days`.
pub fn span(span: Span) -> String {
    let length = match span.length {
        Length::Days(days) => messages::span_days(days),
        Length::Weeks(weeks) => messages::span_weeks(weeks),
        Length::Months(months) => match (months / 12, months % 12) {
            (0, months) => messages::span_months(months),
            (years, 0) => messages::span_years(years),
            (years, months) => messages::span_years_and_months(months, years),
        },
    };
    match span.bound {
        Bound::Exactly => length,
        Bound::About => messages::span_about(&length),
        Bound::AtLeast => messages::span_at_least(&length),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::day::Date;

    fn on(text: &str) -> Day {
        Date::parse(text).and_then(Date::exact).unwrap()
    }

    #[test]
    fn at_least_is_never_more_than_it_was() {
        for (from, to, words) in [
            ("2019-03-06", "2019-03-18", "at least 12 days"),
            ("2019-03-06", "2019-03-07", "at least 1 day"),
            // 20 days are nearly three weeks, and no three.
            ("2019-02-11", "2019-03-03", "at least 2 weeks"),
            ("2019-02-11", "2019-03-04", "at least 3 weeks"),
            ("2019-02-11", "2019-04-10", "at least 8 weeks"),
            ("2019-02-11", "2019-04-11", "at least 2 months"),
            // Nine months and four days; nine and 29.
            ("2019-10-17", "2020-07-21", "at least 9 months"),
            ("2019-10-17", "2020-08-15", "at least 9 months"),
            ("2020-01-01", "2020-12-31", "at least 11 months"),
            ("2020-01-01", "2021-01-01", "at least 1 year"),
            ("2021-06-22", "2025-07-21", "at least 4 years"),
            ("2021-06-22", "2025-08-21", "at least 4 years and 1 month"),
        ] {
            assert_eq!(span(Span::at_least(on(from), on(to))), words, "{from} to {to}");
        }
    }

    #[test]
    fn spans_take_the_largest_units_that_say_them_well() {
        for (from, to, words) in [
            ("2019-03-06", "2019-03-18", "12 days"),
            ("2019-02-11", "2019-03-06", "about 3 weeks"),
            ("2019-10-17", "2020-07-21", "about 9 months"),
            ("2021-06-22", "2025-07-22", "about 4 years and 1 month"),
            ("2020-01-01", "2021-01-01", "about 1 year"),
        ] {
            assert_eq!(span(Span::between(on(from), on(to))), words, "{from} to {to}");
        }
    }
}
