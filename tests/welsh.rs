//! Welsh, as a proof that the catalogue can hold a language with six plurals and mutations. By the rules of Unicode's CLDR
//! and of the Welsh translators' style guides, written down by hand; not yet reviewed by a native reader.

#![allow(missing_docs, clippy::unwrap_used)]

use petition_explainer::day::{Date, Day};
use petition_explainer::words::{self, Area, Language, Share, Span};

fn welsh<R>(say: impl FnOnce() -> R) -> R {
    words::in_language(&Language::WELSH, say)
}

/// What a message says of each of these numbers, in their order.
const NUMBERS: [u64; 21] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 18, 20, 99, 100, 101, 14_846];

fn said(message: fn(u64) -> String) -> String {
    let said: Vec<String> = NUMBERS.iter().map(|number| welsh(|| message(*number))).collect();
    said.join("; ")
}

#[test]
fn nouns_are_singular_after_a_number_and_mutate() {
    for (message, golden) in [
        (
            words::count_signatures as fn(u64) -> String,
            "0 llofnod; 1 llofnod; 2 lofnod; 3 llofnod; 4 llofnod; 5 llofnod; 6 llofnod; 7 llofnod; 8 llofnod; \
             9 llofnod; 10 llofnod; 11 llofnod; 12 llofnod; 15 llofnod; 16 llofnod; 18 llofnod; 20 llofnod; 99 llofnod; 100 llofnod; 101 llofnod; 14,846 llofnod",
        ),
        (
            words::count_petitions,
            "0 deiseb; 1 ddeiseb; 2 ddeiseb; 3 deiseb; 4 deiseb; 5 deiseb; 6 deiseb; 7 deiseb; 8 deiseb; 9 deiseb; \
             10 deiseb; 11 deiseb; 12 deiseb; 15 deiseb; 16 deiseb; 18 deiseb; 20 deiseb; 99 deiseb; 100 deiseb; 101 deiseb; 14,846 deiseb",
        ),
        (
            words::count_events,
            "0 digwyddiad; 1 digwyddiad; 2 ddigwyddiad; 3 digwyddiad; 4 digwyddiad; 5 digwyddiad; 6 digwyddiad; \
             7 digwyddiad; 8 digwyddiad; 9 digwyddiad; 10 digwyddiad; 11 digwyddiad; 12 digwyddiad; 15 digwyddiad; \
             16 digwyddiad; 18 digwyddiad; 20 digwyddiad; 99 digwyddiad; 100 digwyddiad; 101 digwyddiad; \
             14,846 digwyddiad",
        ),
        (
            words::span_days,
            "0 diwrnod; 1 diwrnod; 2 ddiwrnod; 3 diwrnod; 4 diwrnod; 5 diwrnod; 6 diwrnod; 7 diwrnod; 8 diwrnod; \
             9 diwrnod; 10 diwrnod; 11 diwrnod; 12 diwrnod; 15 diwrnod; 16 diwrnod; 18 diwrnod; 20 diwrnod; 99 diwrnod; 100 diwrnod; 101 diwrnod; 14,846 diwrnod",
        ),
        (
            words::span_weeks,
            "0 wythnos; 1 wythnos; 2 wythnos; 3 wythnos; 4 wythnos; 5 wythnos; 6 wythnos; 7 wythnos; 8 wythnos; \
             9 wythnos; 10 wythnos; 11 wythnos; 12 wythnos; 15 wythnos; 16 wythnos; 18 wythnos; 20 wythnos; 99 wythnos; 100 wythnos; 101 wythnos; 14,846 wythnos",
        ),
        (
            words::span_months,
            "0 mis; 1 mis; 2 fis; 3 mis; 4 mis; 5 mis; 6 mis; 7 mis; 8 mis; 9 mis; 10 mis; 11 mis; 12 mis; 15 mis; \
             16 mis; 18 mis; 20 mis; 99 mis; 100 mis; 101 mis; \
             14,846 mis",
        ),
        // Blwyddyn after 1 alone; blynedd after others, nasal after 5, 7, 8, 9, 10, 12, 15, 18, 20 and 100.
        (
            words::span_years,
            "0 blynedd; 1 flwyddyn; 2 flynedd; 3 blynedd; 4 blynedd; 5 mlynedd; 6 blynedd; 7 mlynedd; 8 mlynedd; \
             9 mlynedd; 10 mlynedd; 11 blynedd; 12 mlynedd; 15 mlynedd; 16 blynedd; 18 mlynedd; 20 mlynedd; 99 blynedd; 100 mlynedd; 101 blynedd; 14,846 blynedd",
        ),
    ] {
        assert_eq!(said(message), golden);
    }
}

#[test]
fn places_in_a_row_have_endings_of_their_own() {
    assert_eq!(
        said(words::ordinal),
        "rhif 0; 1af; 2il; 3ydd; 4ydd; 5ed; 6ed; 7fed; 8fed; 9fed; 10fed; 11eg; 12fed; 15fed; 16eg; 18fed; 20fed; \
         rhif 99; rhif 100; rhif 101; rhif 14,846"
    );
    assert_eq!(
        welsh(|| [13, 14, 17, 19, 21, 31].map(words::ordinal)),
        ["13eg", "14eg", "17eg", "19eg", "21ain", "31ain"]
    );
}

fn on(text: &str) -> Day {
    Date::parse(text).and_then(Date::exact).unwrap()
}

#[test]
fn spans_join_years_and_months_by_their_sound() {
    for (from, to, golden) in [
        ("2021-06-22", "2025-07-22", "tua 4 blynedd ac 1 mis"),
        ("2021-06-22", "2023-08-22", "tua 2 flynedd a 2 fis"),
        ("2021-06-22", "2026-02-22", "tua 4 blynedd ac 8 mis"),
        ("2019-10-17", "2020-07-21", "tua 9 mis"),
        ("2019-02-11", "2019-03-06", "tua 3 wythnos"),
        ("2019-03-06", "2019-03-08", "2 ddiwrnod"),
        ("2015-01-01", "2020-01-01", "tua 5 mlynedd"),
    ] {
        assert_eq!(welsh(|| words::span(Span::between(on(from), on(to)))), golden);
    }
    assert_eq!(
        welsh(|| words::span(Span::at_least(on("2020-01-01"), on("2021-12-31")))),
        "o leiaf 1 flwyddyn ac 11 mis"
    );
}

#[test]
fn dates_shares_and_lists_are_plain() {
    let date = |text: &str| Date::parse(text).unwrap();
    welsh(|| {
        assert_eq!(words::date(date("2019-03-18")), "18 Mawrth 2019");
        assert_eq!(words::short_date(date("2020-07")), "Gorff 2020");
        assert_eq!(words::dates(date("2019-05"), Some(date("2019-08"))), "Mai 2019 – Awst 2019");
        assert_eq!(words::share(Share::of_threshold(1, 100_000)), "llai na 0.1%");
        assert_eq!(words::share(Share::of_all(9_996, 10_000)), "dros 99.9%");
        assert_eq!(
            words::list(&["Caerffili", "Ynys Môn", "Aberafan Maesteg"]),
            "Caerffili, Ynys Môn, Aberafan Maesteg"
        );
    });
}

/// After “yn” a name would mutate, “yng Nghaerffili”: the noun before it does instead.
#[test]
fn the_name_of_a_constituency_stays_as_it_is() {
    for (place, count, golden) in [
        ("Caerffili", 2, "Deiseb 1: 2 lofnod yn etholaeth Caerffili yn unig (0.15% o’r cyfan)."),
        ("Pontypridd", 6, "Deiseb 1: 6 llofnod yn etholaeth Pontypridd yn unig (0.15% o’r cyfan)."),
    ] {
        let share = Share::fine(15, 10_000);
        assert_eq!(welsh(|| words::map_one(Area::Constituency, count, "Deiseb 1", place, share)), golden);
    }
    let share = Share::fine(15, 10_000);
    assert_eq!(
        welsh(|| words::map_one(Area::Parish, 3, "Deiseb 1", "Grouville", share)),
        "Deiseb 1: 3 llofnod ym mhlwyf Grouville yn unig (0.15% o’r cyfan)."
    );
}

/// A message that Welsh does not have yet is said in English, and afterwards English is spoken again.
#[test]
fn what_is_not_there_is_said_in_english() {
    assert_eq!(welsh(words::actor_government), "Government");
    assert_eq!(words::month(3), "March");
    assert_eq!(welsh(|| words::month(3)), "Mawrth");
}
