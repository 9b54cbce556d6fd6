//! Stories for tests and benches: any valid one at all, and large ones that are the same each time.
//!
//! All are written as JSON and read as a page reads them, so that none is a story which the reader would refuse.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use petition_explainer::day::{Date, Day, days_in_month};
use petition_explainer::story::{self, FigureName, Story};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

const ACTORS: [&str; 6] = ["elections", "petitioners", "committee", "parliament", "government", "courts"];
const STATES: [&str; 5] = ["open", "closed", "debated", "rejected", "other"];
const ANSWERED: [&str; 4] = ["accepted", "partly-accepted", "answered-otherwise", "rejected"];
/// The longest title of an event that the format allows, in characters.
const LONGEST_TITLE: usize = 79;

/// Any valid story: none or many of everything, times far apart or on one day, texts of one letter or very long ones.
pub fn any_story() -> impl Strategy<Value = Story> {
    let heads = (text(120), text(300), option::of(text(200)), vec((text(90), text(160)), FigureName::ALL.len()));
    let parts =
        (vec(petition(), 0..=8), events(), vec(text(60), 0..=9), vec(finding(), 0..=12), vec(interval(), 0..=12));
    (heads, parts).prop_map(
        |((title, standfirst, notice, figures), (petitions, events, sections, findings, intervals))| {
            let mut story = frame(title, standfirst, figures);
            story["notice"] = notice.into();
            let sections: Vec<Value> = named("section", sections.into_iter().map(|title| json!({ "title": title })));
            let findings = findings.into_iter().filter_map(|(finding, section)| placed(finding, section, &sections));
            story["petitions"] = named("petition", petitions.into_iter()).into();
            story["findings"] = named("finding", findings).into();
            story["sections"] = sections.into();
            story["intervals"] = named("interval", measured(&events, intervals).into_iter()).into();
            let events = events.into_iter().map(|event| event.fields).collect::<Vec<Value>>();
            story["events"] = related(events, &story).into();
            read(&story)
        },
    )
}

/// A story with so many events and petitions, the same each time.
pub fn generated(events: usize, petitions: usize) -> Story {
    read(&generated_json(events, petitions))
}

/// The same story as a page is given it.
pub fn generated_json(events: usize, petitions: usize) -> Value {
    let mut dice = Dice(0x5EED);
    let first = day("2014-01-01");
    let words =
        ["Committee", "reports", "Minister", "answers", "the", "question", "on", "petition", "debated", "again"];
    let figures = vec![
        ("A headline that says the message".to_owned(), "Measure, place and period".to_owned());
        FigureName::ALL.len()
    ];
    let mut story = frame("A generated story".to_owned(), "It is as large as it was asked to be.".to_owned(), figures);
    story["sections"] = named("section", (0..9).map(|number| json!({ "title": format!("Section {number}") }))).into();
    story["petitions"] = named("petition", (0..petitions).map(|_| generated_petition(&mut dice, first))).into();
    let mut days: Vec<i32> = (0..events).map(|_| first.epoch_day() + dice.below(4600) as i32).collect();
    days.sort_unstable();
    let written = days.iter().map(|number| {
        let title: Vec<&str> = (0..3 + dice.below(6)).map(|_| words[dice.below(words.len() as u64) as usize]).collect();
        let about = if petitions > 0 { vec![format!("petition-{}", dice.below(petitions as u64))] } else { Vec::new() };
        let precision = if dice.below(10) == 0 { Precision::Month } else { Precision::Day };
        let date = precision.write(Day::from_epoch_day(*number));
        let actor = ACTORS[dice.below(6) as usize];
        json!({ "date": date, "actor": actor, "title": title.join(" "), "about": about, "sources": ["source"] })
    });
    let written = named("event", written);
    let exact: Vec<&Value> = written.iter().filter(|event| event["date"].as_str().unwrap().len() == 10).collect();
    let ends = exact.iter().zip(exact.iter().skip(exact.len() / 2)).take(12);
    let intervals = ends.map(|(from, to)| {
        json!({ "title": "From one step to the next", "from": from["id"], "to": to["id"], "outcome": "It was answered.",
            "sources": ["source"] })
    });
    story["intervals"] = named("interval", intervals).into();
    story["findings"] = named("finding", (0..10).map(generated_finding)).into();
    story["events"] = written.into();
    story
}

fn generated_petition(dice: &mut Dice, first: Day) -> Value {
    let opened = first.epoch_day() + dice.below(4000) as i32;
    let (mut minutes, mut count) = (i64::from(opened) * 1440, 0);
    let readings: Vec<Value> = (0..34)
        .map(|_| {
            minutes += 600 + dice.below(3000) as i64;
            count += dice.below(4000);
            json!([moment(minutes), count])
        })
        .collect();
    json!({
        "name": format!("Petition {}", 100_000 + dice.below(600_000)), "asks": "a change to the law", "state": "closed",
        "signatures": count + dice.below(3000), "opened": Precision::Day.write(Day::from_epoch_day(opened)),
        "closed": Precision::Day.write(Day::from_epoch_day(opened + 183)),
        "thresholds": [
            { "signatures": 10_000, "brings": "a Government response", "kind": "response" },
            { "signatures": 100_000, "brings": "a debate is considered", "kind": "debate" }
        ],
        "readings": readings, "sources": ["source"],
    })
}

fn generated_finding(number: usize) -> Value {
    json!({
        "section": format!("section-{}", number % 7), "title": "What was found", "said": "The Committee found something.",
        "answer": "The Government answered it.", "kind": ANSWERED[number % 4], "sources": ["source"],
    })
}

/// A story of nothing yet but its words.
fn frame(title: String, standfirst: String, figures: Vec<(String, String)>) -> Value {
    let figures: Vec<Value> = FigureName::ALL
        .iter()
        .zip(figures)
        .map(|(name, (headline, subtitle))| json!({ "figure": name.id(), "headline": headline, "subtitle": subtitle }))
        .collect();
    json!({
        "format": 1, "id": "made-for-a-test", "title": title, "standfirst": standfirst, "language": "en-GB",
        "edition": "2026-11-20", "licence": { "name": "MIT" }, "figures": figures,
        "sources": [
            { "id": "source", "title": "A source", "publisher": "Its publisher" },
            { "id": "other-source", "title": "Another source", "publisher": "Its publisher", "url": "https://example.org/" }
        ],
    })
}

fn read(story: &Value) -> Story {
    story::read(story.to_string().as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{story:#}"))
}

/// Each item with an id made of a word and its number.
fn named(word: &str, items: impl Iterator<Item = Value>) -> Vec<Value> {
    let with_id = |(number, mut item): (usize, Value)| {
        item["id"] = format!("{word}-{number}").into();
        item
    };
    items.enumerate().map(with_id).collect()
}

/// How precisely a date is known.
#[derive(Clone, Copy, Debug)]
enum Precision {
    Day,
    Month,
    Year,
}

impl Precision {
    fn write(self, day: Day) -> String {
        let date = Date::of(day);
        match self {
            Precision::Day => date.to_string(),
            Precision::Month => date.without_day().to_string(),
            Precision::Year => Date::of_year(date.first_day()).to_string(),
        }
    }
}

fn day(text: &str) -> Day {
    Date::parse(text).and_then(Date::exact).unwrap()
}

fn moment(minutes: i64) -> String {
    let date = Date::of(Day::from_epoch_day(minutes.div_euclid(1440) as i32));
    let minute = minutes.rem_euclid(1440);
    format!("{date}T{:02}:{:02}:00Z", minute / 60, minute % 60)
}

fn precision() -> impl Strategy<Value = Precision> {
    prop_oneof![6 => Just(Precision::Day), 2 => Just(Precision::Month), 1 => Just(Precision::Year)]
}

/// Mostly days of our time, some of any time that the format can write.
fn any_day() -> impl Strategy<Value = Day> {
    let of = |(year, month, day): (i32, u8, u8)| Day::new(year, month, day.min(days_in_month(year, month))).unwrap();
    prop_oneof![
        12 => (2014..=2026i32, 1..=12u8, 1..=31u8).prop_map(of),
        3 => (1900..=2100i32, 1..=12u8, 1..=31u8).prop_map(of),
        1 => (1..=9000i32, 1..=12u8, 1..=31u8).prop_map(of),
    ]
}

/// A text of one letter up to `most` characters: words, one endless word, many scripts, signs that markup would read.
fn text(most: usize) -> BoxedStrategy<String> {
    let signs: Vec<char> = "aZ09 -–—.,’“”<>&\"'éßŁ漢字かなعربיתд🦊👩‍🚒ﷺ\u{301}\u{200B}\n%€".chars().collect();
    let cut = move |text: String| text.chars().take(most).collect::<String>();
    let seen = |text: &String| !text.trim().is_empty();
    prop_oneof![
        4 => "[A-Z][a-z]{0,9}( [a-z]{1,11}){0,8}".prop_map(cut),
        2 => "[a-z]{1,12}( [a-z]{1,12}){12,40}".prop_map(cut),
        1 => select(vec!["a", "W", "i", "漢", "🦊", "é", "&", "5"]).prop_map(str::to_owned),
        1 => (1..=most).prop_map(|length| "W".repeat(length)),
        1 => (1..=most).prop_map(|length| "Wide ".repeat(length / 5 + 1).trim_end().to_owned()).prop_map(cut),
        1 => vec(select(signs), 1..=most.min(60)).prop_map(String::from_iter).prop_filter("a text is seen", seen),
    ]
    .boxed()
}

/// From 0 to 20 million, as often small as large.
fn count() -> impl Strategy<Value = u64> {
    prop_oneof![
        1 => Just(0),
        1 => Just(20_000_000),
        4 => (0u32..=7, 1u64..=20).prop_map(|(power, digits)| (10u64.pow(power) * digits).min(20_000_000)),
        4 => 0u64..=20_000_000,
    ]
}

fn source_ids() -> impl Strategy<Value = Vec<&'static str>> {
    select(vec![vec!["source"], vec!["other-source"], vec!["other-source", "source"]])
}

fn petition() -> impl Strategy<Value = Value> {
    let words = (text(60), text(200), option::of(text(200)), option::of(text(120)), option::of(text(200)));
    let times = (any_day(), option::weighted(0.8, precision()), vec((0..400i32, precision()), 10));
    let kinds = (select(STATES.to_vec()), count(), source_ids(), any::<[bool; 3]>());
    let more = (readings(), places());
    (words, times, kinds, thresholds(), more, option::of((text(40), text(200)))).prop_map(
        |(words, (opened, known, steps), (state, signatures, sources, has), thresholds, (readings, places), answer)| {
            let (name, asks, argued, counted, related) = words;
            let mut now = opened;
            let mut next = steps.into_iter().map(|(days, precision)| {
                now = now.plus_days(days);
                precision.write(now)
            });
            let mut next = move || next.next().unwrap();
            let mut petition = json!({
                "name": name, "asks": asks, "argued": argued, "counted": counted, "related": related, "state": state,
                "quoted": has[2], "standing": counted, "signatures": signatures, "opened": known.map(|known| known.write(opened)), "sources": sources,
            });
            let thresholds = thresholds.into_iter().map(|(mut threshold, is_dated)| {
                threshold["reached"] = is_dated.then(&mut next).into();
                threshold
            });
            petition["thresholds"] = thresholds.collect::<Vec<Value>>().into();
            if let Some((by, said)) = answer {
                petition["response"] = json!({ "on": has[1].then(&mut next), "published": has[2].then(&mut next), "by": by, "said": said, "sources": ["source"] });
            }
            if has[0] {
                petition["debate"] = json!({ "on": next(), "where": "A hall", "sources": ["source"] });
            } else if has[1] {
                petition["not_debated"] = json!({ "on": has[2].then(&mut next), "published": has[2].then(&mut next), "said": argued, "sources": ["source"] });
            }
            petition["closed"] = has[1].then(&mut next).into();
            petition["deadline"] = has[2].then(&mut next).into();
            petition["readings"] = written(readings, opened).into();
            petition["places"] = places.into();
            petition
        },
    )
}

/// None, or places of the UK, of nowhere, or of both: their counts need not come to that of the petition.
fn places() -> impl Strategy<Value = Option<Value>> {
    let code = prop_oneof![
        4 => (0u32..60, select(vec!["E140005", "W070000", "S140000", "N060000"])).prop_map(|(at, set)| format!("{set}{at:02}")),
        1 => "[A-Za-z0-9-]{1,12}",
    ];
    let list = |code: BoxedStrategy<String>, most| {
        let places = proptest::collection::btree_map(code, (text(60), count()), 0..most);
        places.prop_map(|places| places.into_iter().map(|(code, (name, count))| json!([code, name, count])).collect())
    };
    let boundaries = prop_oneof![3 => Just("2010".to_owned()), 1 => text(40)];
    let all = (boundaries, list(code.boxed(), 60), list("[A-Z]{2}".boxed(), 30)).prop_map(
        |(boundaries, constituencies, countries): (String, Vec<Value>, Vec<Value>)| {
            json!({ "boundaries": boundaries, "constituencies": constituencies, "countries": countries })
        },
    );
    option::of(all)
}

/// Up to four thresholds that rise, each with whether the day it was reached is known.
fn thresholds() -> impl Strategy<Value = Vec<(Value, bool)>> {
    let one = (
        1u64..=6,
        1u64..=9,
        text(90),
        select(vec!["response", "referral", "debate"]),
        any::<bool>(),
        option::of(text(60)),
    );
    vec(one, 0..=4).prop_map(|all| {
        let mut highest = 0;
        let mut rise =
            |(power, digit, brings, kind, is_dated, note): (u64, u64, String, &str, bool, Option<String>)| {
                highest += digit * 10u64.pow(power as u32);
                (json!({ "signatures": highest, "brings": brings, "kind": kind, "reached_note": note }), is_dated)
            };
        all.into_iter().map(&mut rise).collect()
    })
}

/// None, or up to forty counts with the minutes that passed before each; counts may fall.
fn readings() -> impl Strategy<Value = Vec<(i64, u64)>> {
    let apart = prop_oneof![4 => 0i64..4000, 1 => 0i64..200_000];
    prop_oneof![2 => Just(Vec::new()), 3 => vec((apart, count()), 1..40)]
}

fn written(readings: Vec<(i64, u64)>, opened: Day) -> Vec<Value> {
    let mut now = i64::from(opened.epoch_day()) * 1440;
    let mut write = |(minutes, count): (i64, u64)| {
        now += minutes;
        json!([moment(now), count])
    };
    readings.into_iter().map(&mut write).collect()
}

/// An event, and the day that its date is written from.
#[derive(Clone, Debug)]
struct Dated {
    day: Day,
    is_exact: bool,
    fields: Value,
}

/// How precisely an event is dated, how much later it ends, and the rest of it.
type Undated = (Precision, Option<(i32, Precision)>, Value);

/// Up to sixty events in order of time: spread, crowded, or all on one day.
fn events() -> impl Strategy<Value = Vec<Dated>> {
    let days = prop_oneof![
        3 => vec(any_day(), 0..=60),
        2 => (any_day(), vec(0..40i32, 0..=60)).prop_map(|(first, days)| {
            days.into_iter().map(|later| first.plus_days(later)).collect()
        }),
        1 => (any_day(), 0..=60usize).prop_map(|(day, many)| vec![day; many]),
    ];
    days.prop_flat_map(|days| {
        let many = days.len();
        (Just(days), vec(event(), many))
    })
    .prop_map(|(mut days, events)| {
        days.sort_unstable();
        let dated = |(day, (precision, until, mut fields)): (Day, Undated)| {
            fields["date"] = precision.write(day).into();
            fields["until"] = until.map(|(length, precision)| precision.write(day.plus_days(length))).into();
            Dated { day, is_exact: matches!(precision, Precision::Day), fields }
        };
        let mut events: Vec<Dated> = days.into_iter().zip(events).map(dated).collect();
        events.iter_mut().enumerate().for_each(|(number, event)| event.fields["id"] = format!("event-{number}").into());
        events
    })
}

fn event() -> impl Strategy<Value = Undated> {
    let until = option::weighted(0.15, (0..900i32, precision()));
    let words = (text(LONGEST_TITLE), option::of(text(300)));
    (precision(), until, select(ACTORS.to_vec()), words, source_ids()).prop_map(
        |(precision, until, actor, (title, detail), sources)| {
            (precision, until, json!({ "actor": actor, "title": title, "detail": detail, "sources": sources }))
        },
    )
}

/// The events with what they follow and belong to: every third, so that some stand alone.
fn related(mut events: Vec<Value>, story: &Value) -> Vec<Value> {
    let petitions = story["petitions"].as_array().unwrap();
    let findings = story["findings"].as_array().unwrap();
    for number in (0..events.len()).step_by(3) {
        let mut about = Vec::new();
        about.extend(petitions.get(number % petitions.len().max(1)).map(|petition| petition["id"].clone()));
        about.extend(findings.get(number % findings.len().max(1)).map(|finding| finding["id"].clone()));
        events[number]["about"] = about.into();
        if number > 0 {
            events[number]["follows"] = events[number - 1]["id"].clone();
        }
    }
    events
}

fn finding() -> impl Strategy<Value = (Value, Index)> {
    let answer = option::of((select(ANSWERED.to_vec()), text(300)));
    let words = (text(60), text(400), option::of(text(60)), option::of(text(300)));
    let fields = (words, answer, source_ids()).prop_map(|((title, said, place, since), answer, sources)| {
        let (kind, answer) = answer.map_or(("not-recorded", None), |(kind, answer)| (kind, Some(answer)));
        json!({ "title": title, "said": said, "place": place, "since": since, "kind": kind, "answer": answer,
            "sources": sources })
    });
    (fields, any::<Index>())
}

/// A finding in one of the sections; where there is none, no finding.
fn placed(mut finding: Value, section: Index, sections: &[Value]) -> Option<Value> {
    let section = sections.get(section.index(sections.len().max(1)))?;
    finding["section"] = section["id"].clone();
    Some(finding)
}

fn interval() -> impl Strategy<Value = (Index, Index, Value)> {
    let words = (text(90), text(160), source_ids());
    let fields =
        words.prop_map(|(title, outcome, sources)| json!({ "title": title, "outcome": outcome, "sources": sources }));
    (any::<Index>(), any::<Index>(), fields)
}

/// Intervals between events known to the day; where there is none, no interval.
fn measured(events: &[Dated], intervals: Vec<(Index, Index, Value)>) -> Vec<Value> {
    let exact: Vec<&Dated> = events.iter().filter(|event| event.is_exact).collect();
    if exact.is_empty() {
        return Vec::new();
    }
    let between = |(a, b, mut interval): (Index, Index, Value)| {
        let (a, b) = (a.index(exact.len()), b.index(exact.len()));
        let (from, to) = (exact[a.min(b)], exact[a.max(b)]);
        assert!(from.day <= to.day, "events stand in order of time");
        interval["from"] = from.fields["id"].clone();
        interval["to"] = to.fields["id"].clone();
        interval
    };
    intervals.into_iter().map(between).collect()
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}
