//! Numbers, dates and the words that join them, in plain British English.

mod fold;
mod share;

pub use fold::fold;
pub use share::{fine_share_of_all, share_of_all, share_of_threshold};

use crate::day::{Date, Day, Moment, months_between};
use crate::story::{Actor, Kind, Petition, State};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `14,846`.
///
/// ```
/// assert_eq!(petition_explainer::wording::number(1_234_567), "1,234,567");
/// ```
pub fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1 signature`, `14,846 signatures`: a number and its noun.
pub fn counted(count: u64, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    [&number(count), " ", noun, plural].concat()
}

/// A place in a row: `1st`, `2nd`, `13th`, `263rd`.
///
/// ```
/// let said: Vec<String> = [1, 2, 12, 103, 1011].map(petition_explainer::wording::ordinal).into();
/// assert_eq!(said, ["1st", "2nd", "12th", "103rd", "1,011th"]);
/// ```
pub fn ordinal(place: usize) -> String {
    let ending = match (place % 100, place % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    [&number(place as u64), ending].concat()
}

/// The name of a month, 1 to 12.
pub fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("")
}

/// The first three letters of a month's name.
pub fn short_month(month: u8) -> &'static str {
    month_name(month).get(0..3).unwrap_or("")
}

/// `18 March 2019`.
pub fn day(day: Day) -> String {
    date(Date::of(day))
}

/// `18 March 2019`, `March 2019` or `2019`: never more precise than it is known.
pub fn date(date: Date) -> String {
    let year = date.year().to_string();
    match (date.month(), date.day_of_month()) {
        (Some(month), Some(day)) => [&day.to_string(), " ", month_name(month), " ", &year].concat(),
        (Some(month), None) => [month_name(month), " ", &year].concat(),
        _ => year,
    }
}

/// `18 Mar 2019`, `Mar 2019` or `2019`, for narrow margins.
pub fn short_date(date: Date) -> String {
    let year = date.year().to_string();
    match (date.month(), date.day_of_month()) {
        (Some(month), Some(day)) => [&day.to_string(), " ", short_month(month), " ", &year].concat(),
        (Some(month), None) => [short_month(month), " ", &year].concat(),
        _ => year,
    }
}

/// A date and, for what lasted, its end: `March 2019 to October 2019`.
pub fn dates(from: Date, until: Option<Date>) -> String {
    match until {
        Some(until) if until != from => [&date(from), " to ", &date(until)].concat(),
        _ => date(from),
    }
}

/// A number of days: `1 day`, `1,491 days`.
pub fn days(count: i32) -> String {
    counted(u64::from(count.unsigned_abs()), "day")
}

/// A span in the largest units that say it well: `about 4 years and 1 month`, `about 9 months`, `12 days`.
///
/// Rounded to the nearest month from two months on; below that, to whole weeks, or to days under a fortnight.
pub fn span(from: Day, to: Day) -> String {
    let length = from.days_until(to);
    let (months, left) = months_between(from, to);
    let rounded = if left > 15 { months + 1 } else { months };
    match (length, rounded) {
        (..14, _) => days(length),
        (_, ..2) => ["about ", &weeks(length + 3)].concat(),
        (_, months) => ["about ", &years(months)].concat(),
    }
}

/// A span that may have been longer, in the same units: `at least 4 years`. Cut, not rounded, so that it is true.
pub fn span_at_least(from: Day, to: Day) -> String {
    let length = from.days_until(to);
    let (months, _) = months_between(from, to);
    let span = match (length, months) {
        (..14, _) => days(length),
        (_, ..2) => weeks(length),
        (_, months) => years(months),
    };
    ["at least ", &span].concat()
}

/// The whole weeks in so many days.
fn weeks(days: i32) -> String {
    counted((days / 7) as u64, "week")
}

/// So many months, from twelve on as years and months.
fn years(months: i32) -> String {
    let (whole, rest) = (counted((months / 12) as u64, "year"), counted((months % 12) as u64, "month"));
    match (months / 12, months % 12) {
        (0, _) => rest,
        (_, 0) => whole,
        _ => [&whole, " and ", &rest].concat(),
    }
}

/// Whether a text may be broken at a letter: at blanks, but for those that hold together what stands on both sides.
pub fn is_break(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            [&first.join(", "), " and ", last.as_ref()].concat()
        }
    }
}

/// A small number in words, `three`; larger ones in figures.
pub fn small_number(number: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(number).map_or_else(|| self::number(number as u64), |word| (*word).to_owned())
}

/// The first letter made a capital, where it is one of a to z: the tables for all others would weigh 7 KB in the wasm.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default()
}

/// Who acted, as a lane or a filter names them.
pub fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Elections => "Elections",
        Actor::Petitioners => "Petitioners",
        Actor::Committee => "Committee",
        Actor::Parliament => "Parliament",
        Actor::Government => "Government",
        Actor::Courts => "Courts",
    }
}

/// The kind of an answer.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Accepted => "Accepted",
        Kind::PartlyAccepted => "Partly accepted",
        Kind::AnsweredOtherwise => "Answered otherwise",
        Kind::Rejected => "Rejected",
        Kind::NotRecorded => "Not recorded",
    }
}

/// Where a petition stands.
pub fn state(state: State) -> &'static str {
    match state {
        State::Open => "Open",
        State::Closed => "Closed",
        State::Debated => "Debated",
        State::Rejected => "Rejected",
        State::Other => "Other",
    }
}

/// Where a petition stands, in its service's words where they are told: `Under consideration`.
pub fn standing(petition: &Petition) -> String {
    petition.standing.as_deref().map_or_else(|| state(petition.state).to_owned(), sentence)
}

/// What a petition asks: `asks for an inquiry`, or in its own words `asks: “Hold an inquiry”`.
pub fn asks(petition: &Petition) -> String {
    if petition.quoted { ["asks: ", &quote(&petition.asks)].concat() } else { ["asks for ", &petition.asks].concat() }
}

/// When something was done: `18 March 2019`, else when it was published: `response published 18 March 2019`.
pub fn when(what: &str, on: Option<Date>, published: Option<Date>) -> String {
    match (on, published) {
        (Some(on), _) => date(on),
        (None, Some(published)) => [what, " published ", &date(published)].concat(),
        (None, None) => "day not recorded".to_owned(),
    }
}

/// Somebody's words, in quotation marks.
pub fn quote(words: &str) -> String {
    ["“", words, "”"].concat()
}

/// A full stop at the end, where the text does not bring its own.
pub fn stopped(mut text: String) -> String {
    if !text.trim_end_matches(['”', '’', ')']).ends_with(['.', '?', '!', '…']) {
        text.push('.');
    }
    text
}

/// A minute by London's clocks: `14:32, 24 November 2024`.
pub fn moment(moment: Moment) -> String {
    let minute = moment.london_minutes().rem_euclid(1440);
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&two(minute / 60), ":", &two(minute % 60), ", ", &day(moment.london_day())].concat()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn on(text: &str) -> Day {
        Date::parse(text).and_then(Date::exact).unwrap()
    }

    #[test]
    fn numbers_and_dates_read_as_in_a_newspaper() {
        assert_eq!(number(14_846), "14,846");
        assert_eq!(number(999), "999");
        assert_eq!(day(on("2019-03-18")), "18 March 2019");
        assert_eq!(date(Date::parse("2020-07").unwrap()), "July 2020");
        assert_eq!(dates(Date::parse("2019-03").unwrap(), Date::parse("2019-10")), "March 2019 to October 2019");
        assert_eq!(counted(1, "signature"), "1 signature");
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
            assert_eq!(span_at_least(on(from), on(to)), words, "{from} to {to}");
        }
    }

    #[test]
    fn spans_take_the_largest_units_that_say_them_well() {
        assert_eq!(span(on("2019-03-06"), on("2019-03-18")), "12 days");
        assert_eq!(span(on("2019-02-11"), on("2019-03-06")), "about 3 weeks");
        assert_eq!(span(on("2019-10-17"), on("2020-07-21")), "about 9 months");
        assert_eq!(span(on("2021-06-22"), on("2025-07-22")), "about 4 years and 1 month");
        assert_eq!(span(on("2020-01-01"), on("2021-01-01")), "about 1 year");
    }

    #[test]
    fn a_sentence_ends_once() {
        let stopped = |text: &str| stopped(text.to_owned());
        assert_eq!(stopped("It asks: “Stop.”"), "It asks: “Stop.”");
        assert_eq!(stopped("It asks: “Stop”"), "It asks: “Stop”.");
        assert_eq!(stopped("Why?"), "Why?");
    }

    #[test]
    fn moments_are_told_by_the_clocks_of_london() {
        assert_eq!(moment(Moment::parse("2024-11-24T20:02:10Z").unwrap()), "20:02, 24 November 2024");
        assert_eq!(moment(Moment::parse("2024-06-30T23:05:00Z").unwrap()), "00:05, 1 July 2024");
    }

    #[test]
    fn lists_join_with_and() {
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(list::<&str>(&[]), "");
    }
}
