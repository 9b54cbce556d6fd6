//! Numbers, dates and the words that join them, in plain British English.

mod fold;

pub use fold::fold;

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

/// A part of a whole in per cent, with one decimal below 100: `14.8%`, `0.2%`, `115%`; a trace is `under 0.1%`.
pub fn share(part: u64, whole: u64) -> String {
    let tenths = (u128::from(part) * 1000).checked_div(u128::from(whole)).unwrap_or(0) as u64;
    match tenths {
        0 if part > 0 => "under 0.1%".to_owned(),
        0..1000 => [&number(tenths / 10), ".", &(tenths % 10).to_string(), "%"].concat(),
        _ => [&number(tenths / 10), "%"].concat(),
    }
}

/// As [`share`], with two decimals below 10%, for parts that are all small: `0.14%`; a trace is `under 0.01%`.
///
/// ```
/// assert_eq!(petition_explainer::wording::fine_share(22, 14_846), "0.14%");
/// assert_eq!(petition_explainer::wording::fine_share(1, 14_846), "under 0.01%");
/// ```
pub fn fine_share(part: u64, whole: u64) -> String {
    let hundredths = (u128::from(part) * 10_000).checked_div(u128::from(whole)).unwrap_or(0) as u64;
    match hundredths {
        0 if part > 0 => "under 0.01%".to_owned(),
        0..1000 => {
            let (tenth, hundredth) = (hundredths / 10 % 10, hundredths % 10);
            [&(hundredths / 100).to_string(), ".", &tenth.to_string(), &hundredth.to_string(), "%"].concat()
        }
        _ => share(part, whole),
    }
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
    let year = date.year.to_string();
    match (date.month, date.day) {
        (Some(month), Some(day)) => [&day.to_string(), " ", month_name(month), " ", &year].concat(),
        (Some(month), None) => [month_name(month), " ", &year].concat(),
        _ => year,
    }
}

/// `18 Mar 2019`, `Mar 2019` or `2019`, for narrow margins.
pub fn short_date(date: Date) -> String {
    let year = date.year.to_string();
    match (date.month, date.day) {
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

/// A span in the largest units that say it well: `about 4 years and 1 month`, `about 9 months`, `under 2 weeks`.
///
/// Rounded to the nearest month from two months on; below that, to whole weeks, or to days under a fortnight.
pub fn span(from: Day, to: Day) -> String {
    let length = from.days_until(to);
    let (months, left) = months_between(from, to);
    let rounded = if left > 15 { months + 1 } else { months };
    match (length, rounded) {
        (..14, _) => days(length),
        (_, ..2) => ["about ", &counted(((length + 3) / 7) as u64, "week")].concat(),
        (_, ..12) => ["about ", &counted(rounded as u64, "month")].concat(),
        (_, months) => {
            let years = counted((months / 12) as u64, "year");
            match months % 12 {
                0 => ["about ", &years].concat(),
                rest => ["about ", &years, " and ", &counted(rest as u64, "month")].concat(),
            }
        }
    }
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
    fn shares_are_cut_rather_than_rounded_up_to_a_threshold() {
        assert_eq!(share(14_846, 100_000), "14.8%");
        assert_eq!(share(99_999, 100_000), "99.9%");
        assert_eq!(share(114_704, 100_000), "114%");
        assert_eq!(share(1, 100_000), "under 0.1%");
        assert_eq!(share(0, 100_000), "0.0%");
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
