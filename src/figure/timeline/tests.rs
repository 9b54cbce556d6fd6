//! What holds of this figure.

use super::group::mark;
use super::look::SMALL;
use super::says::plan;
use super::*;
use crate::day::{Date, Day};
use crate::figure::{self, Draws as _, Says as _, Settings, Table};
use crate::scene::{Band, DrawError, Frame, Mark, Scene, Shape, Tone};
use crate::story::{Actor, Event, FigureName, Story};
use crate::support::legible::{EDGE_PX, assert_legible};
use crate::support::shipped::stories;
use crate::support::widths::WIDTHS;

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    figure::draw(FigureName::Timeline, story, frame, settings)
}

fn marks(story: &Story) -> Vec<Mark> {
    Says.marks(story)
}

fn summary(story: &Story) -> Vec<String> {
    Says.summary(story)
}

fn table(story: &Story) -> Table {
    Says.table(story)
}

fn day(text: &str) -> Day {
    Date::parse(text).and_then(Date::exact).unwrap()
}

fn zoomed(first: &str, last: &str) -> Settings {
    Settings { zoom: Some((day(first), day(last))), ..Settings::default() }
}

fn settings() -> Vec<Settings> {
    let filtered = |actors: &[Actor]| Settings { actors: actors.to_vec(), ..Settings::default() };
    vec![
        Settings::default(),
        zoomed("2020-07-01", "2020-08-10"),
        zoomed("2022-02-20", "2022-04-10"),
        zoomed("2021-09-01", "2021-09-20"),
        filtered(&[Actor::Government]),
        filtered(&[Actor::Courts, Actor::Elections]),
    ]
}

/// A story of as many events as is asked for, of every precision, with some very long titles.
fn many(count: usize) -> Story {
    let mut story = stories()[0].clone();
    let mut state = 1u64;
    let mut random = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let events = (0..count).map(|index| {
        let date = Date::of(Day::from_epoch_day(16_071 + random(4700) as i32));
        let date = match random(8) {
            0 => Date::of_year(date.first_day()),
            1 | 2 => date.without_day(),
            _ => date,
        };
        let last = Date::of(date.last_day().plus_days(random(900) as i32));
        Event {
            id: ["event-", &index.to_string()].concat().into(),
            date,
            until: if random(9) == 0 { Some(last) } else { None },
            actor: Actor::ALL[random(6) as usize],
            title: "What was said of it ".repeat(1 + random(6) as usize),
            detail: None,
            about: Vec::new(),
            follows: None,
            sources: Vec::new(),
        }
    });
    story.events = events.collect();
    story
}

#[test]
fn nothing_overlaps_or_leaves_the_frame() {
    for story in stories().iter().chain([&many(1), &many(500), &many(2000)]) {
        for (number, settings) in settings().iter().enumerate() {
            for width in WIDTHS {
                let scene = draw(story, Frame::new(width), settings).unwrap();
                let case = [&story.id, " ", &width.to_string(), " ", &number.to_string()].concat();
                assert_legible(&scene, EDGE_PX, &case);
            }
        }
    }
}

#[test]
fn the_height_is_the_bands_and_the_storys_alone() {
    for story in stories().iter().chain([&many(500)]) {
        for band in Band::ALL {
            let height = |width: f64, settings: &Settings| draw(story, Frame::new(width), settings).unwrap().height;
            let expected = height(band.min_width(), &Settings::default());
            for settings in settings() {
                for width in WIDTHS.into_iter().filter(|width| Frame::new(*width).band == band) {
                    assert!((height(width, &settings) - expected).abs() < 1e-6, "{width}");
                }
            }
        }
    }
}

#[test]
fn every_event_in_view_is_in_one_mark() {
    for story in stories().iter().chain([&many(500)]) {
        for width in WIDTHS {
            let scene = draw(story, Frame::new(width), &Settings::default()).unwrap();
            for event in &story.events {
                assert!(scene.marks.iter().any(|mark| mark.is_about(event.id.as_str())), "{width}: {}", event.id);
            }
            let firsts: std::collections::HashSet<&str> =
                scene.marks.iter().map(|mark| mark.mark.id.as_str()).collect();
            assert_eq!(firsts.len(), scene.marks.len(), "no id has two marks");
        }
    }
}

#[test]
fn a_mark_of_one_event_is_among_the_marks() {
    let story = &stories()[0];
    let marks = marks(story);
    for width in WIDTHS {
        for placed in &draw(story, Frame::new(width), &Settings::default()).unwrap().marks {
            let mark = marks.iter().find(|mark| mark.id == placed.mark.id).unwrap();
            let group = placed.mark.label.starts_with(|letter: char| letter.is_ascii_digit())
                && placed.mark.label.contains(" events, ");
            assert!(group || mark.label == placed.mark.label, "{:?}", placed.mark);
        }
    }
}

#[test]
fn many_events_of_the_default_story_are_named_in_the_drawing() {
    let story = &stories()[0];
    for (width, least) in [(288.0, 24), (600.0, 18), (720.0, 18), (960.0, 22)] {
        let scene = draw(story, Frame::new(width), &Settings::default()).unwrap();
        // Each named event has a line of its date, and each group that is only counted a line of its own.
        let named = scene.marks.iter().flat_map(|mark| scene.shapes[mark.shapes.clone()].iter());
        let dates =
            named.filter(|shape| matches!(shape, Shape::Text { tone: Tone::Secondary, font, .. } if *font == SMALL));
        let named = dates.count();
        assert!(named >= least, "{width}: {named}");
    }
}

#[test]
fn only_a_known_day_is_drawn_as_a_dot() {
    let story = &stories()[0];
    for width in [375.0, 960.0] {
        let scene = draw(story, Frame::new(width), &zoomed("2019-01-01", "2020-12-31")).unwrap();
        for placed in &scene.marks {
            let event = story.event(&placed.mark.id.as_str().into()).unwrap();
            let alone = !placed.mark.label.contains(" events, ");
            let dotted = scene.shapes[placed.shapes.clone()].iter().any(|shape| matches!(shape, Shape::Circle { .. }));
            assert!(!alone || dotted == event.date.day_of_month().is_some(), "{}", placed.mark.label);
        }
    }
}

#[test]
fn a_group_is_named_by_its_first_and_is_about_all() {
    let plan = plan(&stories()[0]);
    let mut july: Vec<_> = plan.events.iter().collect();
    july.retain(|event| event.when.date.to_string().starts_with("2020-07-2"));
    let mark = mark(&plan, &july, 3).unwrap();
    assert!(
        mark.label.starts_with("5 events, 21 July 2020 to 22 July 2020, Committee: Russia report published; "),
        "{}",
        mark.label
    );
    assert_eq!((&mark.id, mark.series), (&july[0].mark.id, 3));
    assert!(july[1..].iter().all(|event| mark.about.contains(&event.mark.id)));
}

#[test]
fn the_ends_count_what_lies_outside() {
    let story = &stories()[0];
    let texts = |settings: &Settings, width: f64| {
        let scene = draw(story, Frame::new(width), settings).unwrap();
        let texts = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.clone()),
            _ => None,
        });
        texts.collect::<Vec<String>>().join("|")
    };
    for width in [375.0, 600.0, 960.0] {
        let zoomed = texts(&zoomed("2026-03-01", "2026-12-31"), width);
        assert!(zoomed.contains(" 43 earlier") && !zoomed.contains("later"), "{zoomed}");
        assert!(!texts(&Settings::default(), width).contains("earlier"));
    }
    let filtered = Settings { actors: vec![Actor::Courts], ..zoomed("2026-03-01", "2026-12-31") };
    for width in [375.0, 600.0, 960.0] {
        assert!(
            texts(&filtered, width).replace('|', " ").contains("No events between 1 March 2026 and 31 December 2026")
        );
    }
}

#[test]
fn the_summary_says_what_the_data_say() {
    let [russia, playground] = stories();
    let sentences = summary(&russia);
    assert!(sentences[0].starts_with("45 events, 2014 to 10 May 2026."), "{sentences:?}");
    assert!(sentences.contains(&"July 2020 has most: 6 events.".to_owned()), "{sentences:?}");
    assert_eq!(
        sentences[1..3],
        ["Five of the 45 events fall on 21 and 22 July 2020.", "Little is told between 2023 and July 2025."]
    );
    assert!(summary(&playground)[0].starts_with("10 events, 2024 to November 2026."));
    assert_eq!(summary(&Story { events: Vec::new(), ..russia }), ["No events are recorded."]);
}

/// A story of events on dates, each of which may last until another.
fn dated(dates: &[(&str, Option<&str>)]) -> Story {
    let [story, _] = stories();
    let event = |(date, until): &(&str, Option<&str>)| Event {
        date: Date::parse(date).unwrap(),
        until: until.map(|until| Date::parse(until).unwrap()),
        ..story.events[0].clone()
    };
    Story { events: dates.iter().map(event).collect(), ..story.clone() }
}

fn on(dates: &[&str]) -> Vec<String> {
    summary(&dated(&dates.iter().map(|date| (*date, None)).collect::<Vec<_>>()))
}

#[test]
fn days_full_of_events_are_named() {
    let busiest = |dates: &[&str]| on(dates).into_iter().find(|sentence| sentence.contains(" fall "));
    let four = ["2020-01-01", "2020-07-21", "2020-07-21", "2020-07-21"];
    assert_eq!(busiest(&four).unwrap(), "Three of the 4 events fall on 21 July 2020.");
    let days = ["2020-01-01", "2020-07-21", "2020-07-21", "2020-07-22"];
    assert_eq!(busiest(&days).unwrap(), "Three of the 4 events fall on 21 and 22 July 2020.");
    let three = ["2020-01-01", "2020-07-21", "2020-07-21", "2020-07-22", "2020-07-23"];
    assert_eq!(busiest(&three).unwrap(), "Four of the 5 events fall in three days, from 21 to 23 July 2020.");
    let months = ["2020-01-01", "2020-07-31", "2020-07-31", "2020-08-02"];
    assert_eq!(
        busiest(&months).unwrap(),
        "Three of the 4 events fall in three days, from 31 July 2020 to 2 August 2020."
    );
    let twice = ["2020-01-01", "2020-01-01", "2020-01-02", "2020-07-21", "2020-07-21", "2020-07-21"];
    assert_eq!(busiest(&twice).unwrap(), "Three of the 6 events fall on 21 July 2020.", "the shorter of two");
    let mut many = vec!["2020-07-21"; 11];
    many.push("2020-01-01");
    assert_eq!(busiest(&many).unwrap(), "11 of the 12 events fall on 21 July 2020.");
    // What is known to the month alone may have been on any day.
    assert_eq!(busiest(&["2020-01-01", "2020-07", "2020-07-21", "2020-07-21"]), None);
    assert_eq!(busiest(&["2020-07-21", "2020-07-24", "2020-07-27", "2020-07-30"]), None, "three days and more apart");
    assert_eq!(busiest(&["2020-01-01", "2020-07-21", "2020-07-22"]), None, "two are nothing to speak of");
    assert_eq!(busiest(&["2020-07-21", "2020-07-21", "2020-07-22"]), None, "all of them: the first sentence says so");
}

#[test]
fn the_longest_time_without_an_event_is_named_by_its_months() {
    let silence = |dates: &[(&str, Option<&str>)]| {
        summary(&dated(dates)).into_iter().find(|sentence| sentence.starts_with("Little"))
    };
    let plain = |first, last| silence(&[(first, None), (last, None)]);
    assert_eq!(plain("2024-01", "2025-06-28").unwrap(), "Little is told between January 2024 and June 2025.");
    assert_eq!(plain("2023", "2025-07-01").unwrap(), "Little is told between 2023 and July 2025.");
    assert_eq!(plain("2019-03-18", "2019-09-15"), None, "181 days");
    assert_eq!(plain("2019-03-18", "2019-09-16").unwrap(), "Little is told between March 2019 and September 2019.");
    assert_eq!(plain("2019", "2019-11-20"), None, "it may have been in November");
    let lasted = [("2019-01-01", Some("2019-06-01")), ("2019-02-01", None), ("2019-12-01", None)];
    assert_eq!(silence(&lasted).unwrap(), "Little is told between June 2019 and December 2019.");
    let longer = [("2019-01-01", None), ("2019-07-02", None), ("2020-03-01", None), ("2020-09-10", None)];
    assert_eq!(silence(&longer).unwrap(), "Little is told between July 2019 and March 2020.");
}

/// Half a year and more, and a tenth and more of the whole time.
#[test]
fn a_time_without_events_is_named_only_where_it_is_long_beside_the_whole() {
    let mut many: Vec<String> = (2000..2020).map(|year| format!("{year}-01-01")).collect();
    let of = |dates: &[String]| {
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        on(&dates).into_iter().find(|sentence| sentence.starts_with("Little"))
    };
    assert_eq!(of(&many), None, "a year of nineteen");
    many.push("2021-01-01".to_owned());
    assert_eq!(of(&many), None, "731 days of 7,671 are less than a tenth");
    many.pop();
    many.push("2023-01-01".to_owned());
    assert_eq!(
        of(&many).unwrap(),
        "Little is told between January 2019 and January 2023.",
        "1,461 days of 8,401 are more"
    );
}

#[test]
fn months_that_have_most_are_counted() {
    let july = ["2020-07-01", "2020-07-20", "2020-08-01"];
    assert_eq!(on(&july)[1..], ["July 2020 has most: 2 events."]);
    let both = ["2020-07-01", "2020-07-20", "2020-08-01", "2020-08-20"];
    assert_eq!(on(&both)[1..], ["2 months have most: 2 events each."]);
    assert_eq!(on(&["2020-07-01"]), ["1 event, 1 July 2020."]);
}

#[test]
fn the_table_has_every_event_and_date() {
    for story in stories() {
        let table = table(&story);
        assert_eq!(table.rows.len(), story.events.len());
        for (row, mark) in table.rows.iter().zip(marks(&story)) {
            assert_eq!(row.id, mark.id);
            let dated = row.cells.iter().take(4).filter(|cell| cell.text != "–");
            assert!(dated.into_iter().all(|cell| mark.label.contains(&cell.text)), "{}", mark.label);
        }
    }
}

#[test]
fn a_story_without_events_is_drawn() {
    let story = Story { events: Vec::new(), ..stories()[1].clone() };
    for width in WIDTHS {
        assert_legible(&draw(&story, Frame::new(width), &Settings::default()).unwrap(), EDGE_PX, "empty");
    }
}

#[test]
fn a_plan_written_down_and_read_again_is_drawn_the_same() {
    let [russia, playground] = stories();
    let empty = Story { events: Vec::new(), ..playground.clone() };
    for story in [russia, playground, empty] {
        let plan = plan(&story);
        let read: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&read), crate::wire::write(&plan));
        for settings in settings() {
            assert_eq!(read.view(&settings), view(&story, &settings));
            for width in WIDTHS {
                let frame = Frame::new(width);
                let drawn = read.draw(frame, &settings).unwrap();
                assert_eq!(drawn.shapes, draw(&story, frame, &settings).unwrap().shapes, "{width} {settings:?}");
            }
        }
    }
}
