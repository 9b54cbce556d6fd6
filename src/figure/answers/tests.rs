//! What holds of this figure.

use super::says::{MAX_BARS, Span, drawn, spans};
use super::*;
use crate::day::{Date, Day};
use crate::figure::{Arrangement, Draws, Says as _, Settings, Table};
use crate::scene::{DrawError, Frame, Mark, Rect, Scene, Shape, Tone};
use crate::story::{EventId, FigureName, Interval, Story};
use crate::support::legible::{assert_legible, texts};
use crate::support::shipped::{russia, stories};
use crate::support::widths::WIDTHS;
use crate::words;

fn marks(story: &Story) -> Vec<Mark> {
    Says.marks(story)
}

fn summary(story: &Story) -> Vec<String> {
    Says.summary(story)
}

fn table(story: &Story) -> Table {
    Says.table(story)
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    crate::figure::draw(FigureName::Answers, story, frame, settings)
}

/// The story with only the first interval, measured between two days.
fn between(first: &str, last: &str) -> Story {
    let mut story = russia();
    story.intervals.truncate(1);
    let Interval { from, to, .. } = story.intervals[0].clone();
    for event in &mut story.events {
        let date = if event.id == from { first } else { last };
        if event.id == from || event.id == to {
            event.date = Date::parse(date).unwrap();
        }
    }
    story
}

/// As many intervals as asked for, each of other events, with titles that get longer and longer.
fn crowded(count: usize) -> Story {
    let mut story = russia();
    let mut dated: Vec<(Day, EventId)> =
        story.events.iter().filter_map(|event| Some((event.date.exact()?, event.id.clone()))).collect();
    dated.sort_by(|a, b| (a.0, a.1.as_str()).cmp(&(b.0, b.1.as_str())));
    let pairs = dated.iter().enumerate().flat_map(|(index, from)| dated.iter().skip(index).map(move |to| (from, to)));
    let intervals = pairs.take(count).enumerate().map(|(index, (from, to))| Interval {
        id: format!("wait-{index}").into(),
        title: "Word and longerwords ".repeat(1 + index % 12),
        from: from.1.clone(),
        to: to.1.clone(),
        outcome: "O".repeat(1 + index),
        about: Vec::new(),
        sources: Vec::new(),
    });
    story.intervals = intervals.collect();
    story
}

fn settings(arrangement: Arrangement) -> Settings {
    Settings { arrangement, ..Settings::default() }
}

fn check(story: &Story) {
    let all = marks(story);
    for width in WIDTHS {
        let frame = Frame::new(width);
        for arrangement in [Arrangement::Length, Arrangement::Calendar] {
            let scene = draw(story, frame, &settings(arrangement)).unwrap();
            let least = draw(story, Frame::narrowest(frame.band), &Settings::default()).unwrap();
            assert_eq!(scene.height, least.height, "{width} {arrangement:?}");
            let placed: Vec<&Mark> = scene.marks.iter().map(|placed| &placed.mark).collect();
            assert_eq!(placed, all.iter().collect::<Vec<_>>());
            assert_legible(&scene, 0.1, &format!("{arrangement:?}"));
        }
    }
}

fn bars(scene: &Scene) -> Vec<Rect> {
    let bar = |shape: &Shape| match shape {
        Shape::Box { rect, tone: Tone::Accent, .. } => Some(*rect),
        _ => None,
    };
    scene.shapes.iter().filter_map(bar).collect()
}

#[test]
fn stories_fit_every_frame() {
    stories().iter().for_each(check);
}

#[test]
fn crowds_and_extremes_fit_every_frame() {
    check(&crowded(200));
    check(&between("2019-02-11", "2019-02-11"));
    check(&between("0001-01-01", "9999-12-31"));
    check(&between("2019-01-31", "2033-12-30"));
}

#[test]
fn a_short_bar_beside_a_long_one_is_still_seen() {
    for width in WIDTHS {
        let scene = draw(&russia(), Frame::new(width), &Settings::default()).unwrap();
        let bars = bars(&scene);
        assert_eq!(bars.len(), 8);
        assert!(bars.iter().all(|bar| bar.width >= draw::MIN_BAR_PX - 0.1), "{width}: {bars:?}");
        let longest = bars.iter().map(|bar| bar.width).fold(0.0, f64::max);
        assert!((longest - width).abs() < 0.3, "{width}: {longest}");
    }
}

#[test]
fn bars_from_zero_are_as_long_as_the_days_and_calendar_bars_start_where_they_fall() {
    let frame = Frame::new(720.0);
    let by_length = bars(&draw(&russia(), frame, &Settings::default()).unwrap());
    assert!(by_length.iter().all(|bar| bar.x == 0.0));
    assert!((by_length[7].width - 720.0 * 1218.0 / 1491.0).abs() < 0.3, "{by_length:?}");
    let by_date = bars(&draw(&russia(), frame, &settings(Arrangement::Calendar)).unwrap());
    assert!(by_date[5].x < by_date[2].x && by_date[2].x < by_date[3].x, "2019, 2022, 2025: {by_date:?}");
    assert!((by_date[6].right() - by_date[7].right()).abs() < 0.2, "both ended on one day");
}

#[test]
fn every_bar_says_its_days_and_its_span_in_words() {
    for width in WIDTHS {
        for arrangement in [Arrangement::Length, Arrangement::Calendar] {
            let story = russia();
            let scene = draw(&story, Frame::new(width), &settings(arrangement)).unwrap();
            let texts = texts(&scene);
            for span in spans(&story) {
                assert!(texts.contains(&words::span_days(span.days().unsigned_abs().into()).as_str()), "{width}");
                // Beside a bar on the calendar there may be room for the days alone.
                let may_lack = arrangement == Arrangement::Calendar && width >= 720.0;
                assert!(may_lack || texts.join(" ").to_lowercase().contains(&span.words()), "{width} {}", span.words());
            }
        }
    }
}

#[test]
fn words_without_room_by_their_bar_lead_the_outcome() {
    let story = between("2000-01-31", "2014-12-30");
    let scene = draw(&story, Frame::new(288.0), &Settings::default()).unwrap();
    assert!(texts(&scene).iter().any(|text| text.starts_with("About 14 years and 11 months. ")), "{scene:?}");
}

#[test]
fn only_the_longest_are_drawn_and_the_rest_are_counted() {
    let story = crowded(200);
    let drawn = drawn(&story);
    assert_eq!(drawn.len(), MAX_BARS);
    let least = drawn.iter().map(Span::days).min().unwrap();
    let longer = spans(&story).iter().filter(|span| span.days() > least).count();
    assert!(longer < MAX_BARS, "none longer than those drawn is left out");
    let scene = draw(&story, Frame::new(600.0), &Settings::default()).unwrap();
    assert!(texts(&scene).contains(&"and 170 more in the table"));
    assert_eq!(table(&story).rows.len(), 200);
}

#[test]
fn the_numbers_of_labels_are_in_the_table() {
    for story in [russia(), crowded(40)] {
        let cells: Vec<String> =
            table(&story).rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.clone()).collect();
        let cells = cells.join(" ");
        for mark in marks(&story) {
            let numbers = mark.label.split(|letter: char| !letter.is_ascii_digit() && letter != ',');
            let numbers = numbers.map(|number| number.trim_matches(',')).filter(|number| !number.is_empty());
            numbers.for_each(|number| assert!(cells.contains(number), "{number} of {}", mark.label));
        }
    }
}

#[test]
fn labels_and_sentences_read_as_written_by_hand() {
    let marks = marks(&russia());
    assert_eq!(marks[0].label, "Petition 239406: from opening to 10,000 signatures, 23 days, about 3 weeks");
    assert_eq!(marks[1].label, "Petition 239406: from 10,000 signatures to the response, 12 days");
    assert!(marks[0].detail.as_ref().unwrap().starts_with("11 February 2019 to 6 March 2019. It reached"));
    assert_eq!(marks[0].about, ["petition-239406", "petition-239406-opened", "petition-239406-10000"]);
    assert_eq!(
        summary(&russia()),
        [
            "Eight spans of time are measured here, each between two dated events.",
            "The longest is “The courts: from the High Court’s refusal to Strasbourg”: 1,491 days, about 4 years and \
             1 month (22 June 2021 to 22 July 2025).",
            "The shortest is “Petition 239406: from 10,000 signatures to the response”: 12 days (6 March 2019 to 18 \
             March 2019).",
        ]
    );
}

#[test]
fn ties_and_single_spans_are_said_as_such() {
    let mut story = russia();
    story.intervals.truncate(1);
    let one = summary(&story).concat();
    assert!(one.starts_with("One span of time is measured here. It is “Petition 239406: from opening"), "{one}");
    story.intervals.push(story.intervals[0].clone());
    assert_eq!(summary(&story)[1], "Each lasted 23 days.");
    story.intervals = self::russia().intervals;
    story.intervals.push(story.intervals[1].clone());
    assert!(summary(&story)[2].ends_with(": 12 days each."), "{:?}", summary(&story));
}

#[test]
fn a_story_without_intervals_says_so() {
    let mut story = russia();
    story.intervals.clear();
    check(&story);
    let scene = draw(&story, Frame::new(288.0), &Settings::default()).unwrap();
    assert_eq!(texts(&scene).join(" "), summary(&story).join(" "));
    assert!(table(&story).rows.is_empty() && Says.sources(&story).is_empty());
}

#[test]
fn a_plan_written_and_read_again_draws_the_same() {
    let mut empty = russia();
    empty.intervals.clear();
    for story in [russia(), crowded(40), empty] {
        let crate::figure::Plan::Answers(plan) = Says.plan(&story) else { panic!("the plan of another figure") };
        let again: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&again), crate::wire::write(&plan));
        for width in WIDTHS {
            for arrangement in [Arrangement::Length, Arrangement::Calendar] {
                let (frame, settings) = (Frame::new(width), settings(arrangement));
                assert_eq!(
                    again.draw(frame, &settings).unwrap().shapes,
                    draw(&story, frame, &settings).unwrap().shapes
                );
            }
        }
    }
}

/// Two spans from the opening to one day, and nothing else.
#[test]
fn a_lone_petition_that_passed_both_thresholds_at_once_is_said_to_have() {
    let passed = |last: &str| {
        let mut story = between("2019-02-11", last);
        story.intervals.push(Interval { id: "other".into(), ..story.intervals[0].clone() });
        story.petitions.truncate(1);
        let petition = &mut story.petitions[0];
        petition.opened = Date::parse("2019-02-11");
        petition.thresholds.iter_mut().for_each(|threshold| threshold.reached = Date::parse(last));
        story
    };
    assert_eq!(summary(&passed("2019-02-14")), ["It passed both 10,000 and 100,000 within three days."]);
    assert_eq!(summary(&passed("2019-02-12")), ["It passed both 10,000 and 100,000 by the day after it opened."]);
    assert_eq!(summary(&passed("2019-02-11")), ["It passed both 10,000 and 100,000 on the day it opened."]);
    let mut other = passed("2019-02-14");
    other.petitions[0].thresholds[1].reached = None;
    assert_eq!(summary(&other)[1], "Each lasted 3 days.");
}
