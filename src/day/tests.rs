#![allow(clippy::unwrap_used)]

use super::*;
use crate::wire;
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
        prop_assert_eq!(Some(Moment::from_minutes(minutes).london_day()), expected);
    }

    /// Clocks of all kinds, some of which show what none can.
    #[test]
    fn moments_agree_with_jiff(
        clock in "[0-2][0-9]:[0-7][0-9](:[0-5][0-9](\\.[0-9]{1,9})?|:[6-9][1-9])?",
        zone in "Z|[+-](0[0-9]|1[0-9]|2[0-3]|[3-9][0-9]):[0-9][0-9]",
    ) {
        let text = format!("2024-07-15T{clock}{zone}");
        let expected = text.parse::<jiff::Timestamp>().ok().map(|stamp| stamp.as_second().div_euclid(60));
        prop_assert_eq!(Moment::parse(&text).map(Moment::minutes), expected, "{}", text);
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
    // A year, a month and a day of the month, 0 for one that is not known.
    let read = |year: i32, month: u8, day: u8| wire::read::<Date>(&wire::write(&((year, month), day)));
    assert_eq!(read(2019, 2, 28), Date::parse("2019-02-28"));
    assert_eq!(read(2019, 2, 0), Date::parse("2019-02"));
    assert_eq!(read(2019, 0, 0), Date::parse("2019"));
    for (year, month, day) in [(2019, 13, 0), (2019, 2, 29), (2019, 0, 11), (0, 0, 0), (10_000, 0, 0)] {
        assert_eq!(read(year, month, day), None, "{year} {month} {day}");
    }
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
    assert_eq!(wire::read::<Day>(&wire::write(&2_932_897_i32)), Some(Day::MAX));
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
        assert_eq!(read, Some(Moment::from_minutes(day + minutes)), "{text}");
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
