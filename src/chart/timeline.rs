//! What happened and who acted: lanes along a time axis where there is room, one spine down the page where there is not.
//!
//! An event known to the day is a dot. One known to the month or the year is an outlined span, and one that lasted is
//! filled for as long as it surely lasted: nothing is drawn on a day that is not known.

mod label;
mod lanes;
mod spine;
mod symbol;

use std::cmp::Ordering;

use super::scene::{Anchor, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Row, words};
use super::zoom::{self, View};
use super::{Band, Chart, DrawError, Frame, Mark, Scene, Settings, Table, text};
use crate::day::{Date, Day};
use crate::order;
use crate::story::{Actor, Event, Story};
use crate::wording;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

/// How many events the label of a group names.
const NAMED: usize = 5;

const TITLE: Font = Font::regular(13.0);
const SMALL: Font = Font::regular(12.0);
/// The height of a line of the key or of a note, in px.
const NOTE_PX: f64 = 18.0;

/// The events in order of time: by the first day they may mean, the less precise before, then as the story has them.
pub fn ordered(story: &Story) -> Vec<&Event> {
    let mut keys = Vec::with_capacity(story.events.len());
    for event in &story.events {
        let Date { month, day, .. } = event.date;
        keys.push(event.date.first_day().0 * 4 + i32::from(month.is_some()) + i32::from(day.is_some()));
    }
    let mut events = Vec::with_capacity(keys.len());
    for place in order::places(keys.len(), &mut |a, b| keys.get(a).cmp(&keys.get(b))) {
        events.extend(story.events.get(place));
    }
    events
}

/// Events further apart than this are shown in whole years, else in whole months, in days.
const YEARS: i32 = 400;

/// The days from the start of the first event's year, or month, to the end of the last one's.
pub fn domain(story: &Story) -> View {
    let (mut first, mut last) = match story.events.first() {
        Some(event) => extent(event),
        None => (story.edition, story.edition),
    };
    for event in &story.events {
        let (from, to) = extent(event);
        (first, last) = (first.min(from), last.max(to));
    }
    let is_long = first.days_until(last) > YEARS;
    let whole = |day: Day| {
        let (year, month, _) = day.parts();
        Date { year, month: Some(month).filter(|_| !is_long), day: None }
    };
    (whole(first).first_day(), whole(last).last_day())
}

/// The days shown: the whole domain, or as much of it as the reader has zoomed to.
pub fn view(story: &Story, settings: &Settings) -> View {
    let whole = domain(story);
    settings.zoom.map_or(whole, |view| zoom::clamp(view, whole))
}

/// The first and the last day that an event may have had.
fn extent(event: &Event) -> View {
    let first = event.date.first_day();
    (first, last_date(event).last_day().max(first))
}

fn last_date(event: &Event) -> Date {
    event.until.unwrap_or(event.date)
}

/// Those who act in the story, in the order of their lanes.
fn actors(story: &Story) -> Vec<Actor> {
    let acts = |actor: &Actor| story.events.iter().any(|event| event.actor == *actor);
    Actor::ALL.iter().copied().filter(acts).collect()
}

/// The events that the reader has chosen to see, in order of time, and how many more lie before and after.
struct Shown<'s> {
    view: View,
    events: Vec<&'s Event>,
    earlier: usize,
    later: usize,
}

fn shown<'s>(story: &'s Story, settings: &Settings) -> Shown<'s> {
    let mut shown = Shown { view: view(story, settings), events: Vec::new(), earlier: 0, later: 0 };
    for event in ordered(story) {
        let (first, last) = extent(event);
        if !is_chosen(event.actor, settings) {
            continue;
        } else if last < shown.view.0 {
            shown.earlier += 1;
        } else if first > shown.view.1 {
            shown.later += 1;
        } else {
            shown.events.push(event);
        }
    }
    shown
}

fn is_chosen(actor: Actor, settings: &Settings) -> bool {
    settings.actors.is_empty() || settings.actors.contains(&actor)
}

fn marks(story: &Story) -> Vec<Mark> {
    let actors = actors(story);
    let mut marks = Vec::new();
    for event in ordered(story) {
        let lane = actors.iter().position(|actor| *actor == event.actor);
        marks.extend(mark(&[event], lane.unwrap_or(0)));
    }
    marks
}

/// One mark for one or more events: named by the first, and about all.
fn mark(events: &[&Event], series: usize) -> Option<Mark> {
    let first = *events.first()?;
    let mut mark =
        Mark { id: first.id.clone(), label: dates(events), detail: None, about: first.about.clone(), series };
    if events.len() > 1 {
        mark.label = [&count(events.len()), ", ", &mark.label].concat();
    } else {
        mark.detail.clone_from(&first.detail);
    }
    for (index, event) in events.iter().enumerate() {
        if index > 0 {
            mark.about.push(event.id.clone());
            mark.about.extend_from_slice(&event.about);
        }
        if index < NAMED {
            let parts = [if index > 0 { "; " } else { ", " }, wording::actor(event.actor), ": ", &event.title];
            mark.label.push_str(&parts.concat());
        }
    }
    if events.len() > NAMED {
        let rest = wording::number((events.len() - NAMED) as u64);
        mark.label.push_str(&["; and ", &rest, " more"].concat());
    }
    Some(mark)
}

fn count(events: usize) -> String {
    wording::counted(events as u64, "event")
}

/// From the first date of several events to the last: `21 July 2020 to 22 July 2020`.
fn dates(events: &[&Event]) -> String {
    ends(events).map(|(first, last)| wording::dates(first, Some(last))).unwrap_or_default()
}

/// The first date of several events, and the last.
fn ends(events: &[&Event]) -> Option<(Date, Date)> {
    let first = *events.first()?;
    let mut last = last_date(first);
    for event in events {
        let date = last_date(event);
        if date.last_day() > last.last_day() {
            last = date;
        }
    }
    Some((first.date, last))
}

fn summary(story: &Story) -> Vec<String> {
    let events = ordered(story);
    if events.is_empty() {
        return vec![NOTHING.to_owned()];
    }
    let mut sentences = vec![[&count(events.len()), ", ", &dates(&events), "."].concat(), by_actor(story)];
    sentences.extend(longest_gap(&events));
    sentences.extend(busiest_month(&events));
    sentences
}

const NOTHING: &str = "No events are recorded.";

fn by_actor(story: &Story) -> String {
    let mut parts = Vec::new();
    for actor in actors(story) {
        let mut count = 0;
        for event in &story.events {
            count += u64::from(event.actor == actor);
        }
        parts.push([wording::actor(actor), " ", &wording::number(count)].concat());
    }
    ["By who acted: ", &wording::list(&parts), "."].concat()
}

/// The longest stretch in which nothing can have happened; at least so long where a date is not known to the day.
fn longest_gap(events: &[&Event]) -> Option<String> {
    let mut latest = *events.first()?;
    let mut longest = (1, latest, latest);
    for event in events {
        let gap = extent(latest).1.days_until(extent(event).0);
        if gap > longest.0 {
            longest = (gap, latest, event);
        }
        if extent(event).1 > extent(latest).1 {
            latest = event;
        }
    }
    let (gap, before, after) = longest;
    if gap == 1 {
        return None;
    }
    let (start, end) = (last_date(before), after.date);
    let is_known = start.day.is_some() && end.day.is_some();
    let span = if is_known { wording::span } else { wording::span_at_least };
    let length = span(start.last_day(), end.first_day());
    let sentence = [
        "The longest stretch without an event lies between “",
        &before.title,
        "” (",
        &wording::date(start),
        ") and “",
        &after.title,
        "” (",
        &wording::date(end),
        "): ",
        &length,
        ".",
    ];
    Some(sentence.concat())
}

/// The month with most events, among those known to the month; nothing where no month has two.
fn busiest_month(events: &[&Event]) -> Option<String> {
    let mut month = None;
    let (mut run, mut most, mut busiest, mut ties) = (0, 1, None, 0);
    // In order of time the same month's stand together.
    for event in events.iter().filter(|event| event.date.month.is_some()) {
        let own = Some(Date { day: None, ..event.date });
        run = if own == month { run + 1 } else { 1 };
        month = own;
        match run.cmp(&most) {
            Ordering::Greater => (most, busiest, ties) = (run, own, 1),
            Ordering::Equal => ties += 1,
            Ordering::Less => {}
        }
    }
    let busiest = wording::date(busiest?);
    Some(match ties {
        1 => [&busiest, " has most: ", &count(most), "."].concat(),
        _ => [&wording::number(ties), " months have most: ", &count(most), " each."].concat(),
    })
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::with_capacity(story.events.len());
    for event in ordered(story) {
        let cells = vec![
            Cell::date(event.date),
            event.until.map_or_else(none, Cell::date),
            Cell::text(wording::actor(event.actor)),
            Cell::text(event.title.as_str()),
            event.detail.as_deref().map_or_else(none, Cell::text),
        ];
        rows.push(Row { id: event.id.clone(), cells });
    }
    let columns = ["Date", "Until", "Who acted", "What happened", "Detail"].map(words).to_vec();
    Table { caption: "What happened, in order of time".to_owned(), columns, rows }
}

/// Nothing to tell, which is not the same as something not recorded.
fn none() -> Cell {
    Cell { text: "–".to_owned(), plain: String::new(), number: None }
}

fn sources(story: &Story) -> Vec<&str> {
    let mut cited = Vec::new();
    for source in &story.sources {
        if story.events.iter().any(|event| event.sources.contains(&source.id)) {
            cited.push(source.id.as_str());
        }
    }
    cited
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    if story.events.is_empty() {
        return Ok(super::empty(frame, NOTHING));
    }
    match frame.band {
        Band::Narrow => spine::draw(story, frame, settings),
        Band::Medium | Band::Wide => lanes::draw(story, frame, settings),
    }
}

/// A sentence in the middle of a room where nothing is left to draw.
fn paint_nothing(scene: &mut Scene, room: Rect, view: View) {
    let words =
        ["No events between ", &wording::day(view.0), " and ", &wording::day(view.1), " for these actors"].concat();
    let lines = text::wrap(&words, TITLE, room.width - 16.0);
    let height = lines.len() as f64 * NOTE_PX;
    let middle = room.centre().x;
    let top = room.y + (room.height.min(480.0) - height) / 2.0;
    scene.rect(Rect::new(room.x, top - 4.0, room.width, height + 8.0), Tone::Paper, Paint::Fill);
    scene.lines(&lines, Point::new(middle, top), NOTE_PX, Tone::Secondary, TITLE, Anchor::Middle);
}

/// How many events lie before the plot or after it; nothing where there are none.
fn paint_end(scene: &mut Scene, count: usize, (before, after): (&str, &str), at: Point, anchor: Anchor) {
    if count > 0 {
        let words = [before, &wording::number(count as u64), after].concat();
        scene.text(words, at, Tone::Secondary, SMALL, anchor);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::chart::scene::Shape;
    use crate::story;

    const WIDTHS: [f64; 9] = [288.0, 320.0, 375.0, 479.0, 480.0, 600.0, 719.0, 720.0, 960.0];

    fn stories() -> [Story; 2] {
        let russia: &[u8] = include_bytes!("../../static/stories/russia-inquiry.json");
        let playground: &[u8] = include_bytes!("../../static/stories/example-playground.json");
        [russia, playground].map(|bytes| story::read(bytes).unwrap())
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
            let date = Date::of(Day(16_071 + random(4700) as i32));
            let date = match random(8) {
                0 => Date { month: None, day: None, ..date },
                1 | 2 => Date { day: None, ..date },
                _ => date,
            };
            let last = Date::of(Day(date.last_day().0 + random(900) as i32));
            Event {
                id: ["event-", &index.to_string()].concat(),
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

    fn assert_legible(scene: &Scene, case: &str) {
        let frame = Rect::new(0.0, 0.0, scene.width, scene.height);
        for shape in &scene.shapes {
            assert!(frame.holds(&shape.bounds(), 0.6), "{case}: {shape:?} leaves the frame");
        }
        let texts: Vec<(&Shape, Rect)> = scene
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Text { text, .. } if !text.is_empty()))
            .map(|shape| (shape, shape.bounds()))
            .collect();
        for (index, (shape, bounds)) in texts.iter().enumerate() {
            if let Shape::Text { font, .. } = shape {
                assert!(font.size >= 12.0, "{case}: {shape:?} is too small");
            }
            let meets = texts.iter().skip(index + 1).find(|(_, other)| bounds.overlaps(other));
            assert!(meets.is_none(), "{case}: {shape:?} overlaps {meets:?}");
        }
    }

    #[test]
    fn nothing_overlaps_or_leaves_the_frame() {
        for story in stories().iter().chain([&many(1), &many(500), &many(2000)]) {
            for (number, settings) in settings().iter().enumerate() {
                for width in WIDTHS {
                    let scene = draw(story, Frame::new(width), settings).unwrap();
                    let case = [&story.id, " ", &width.to_string(), " ", &number.to_string()].concat();
                    assert_legible(&scene, &case);
                }
            }
        }
    }

    #[test]
    fn the_height_is_the_bands_and_the_storys_alone() {
        for story in stories().iter().chain([&many(500)]) {
            for band in Band::ALL {
                let height = |width: f64, settings: &Settings| draw(story, Frame::new(width), settings).unwrap().height;
                let expected = height(band.least_width(), &Settings::default());
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
                    assert!(scene.marks.iter().any(|mark| mark.is_about(&event.id)), "{width}: {}", event.id);
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
            let dates = named
                .filter(|shape| matches!(shape, Shape::Text { tone: Tone::Secondary, font, .. } if *font == SMALL));
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
                let event = story.event(&placed.mark.id).unwrap();
                let alone = !placed.mark.label.contains(" events, ");
                let dotted =
                    scene.shapes[placed.shapes.clone()].iter().any(|shape| matches!(shape, Shape::Circle { .. }));
                assert!(!alone || dotted == event.date.day.is_some(), "{}", placed.mark.label);
            }
        }
    }

    #[test]
    fn a_group_is_named_by_its_first_and_is_about_all() {
        let story = &stories()[0];
        let mut july = ordered(story);
        july.retain(|event| event.date.to_string().starts_with("2020-07-2"));
        let mark = mark(&july, 3).unwrap();
        assert!(
            mark.label.starts_with("5 events, 21 July 2020 to 22 July 2020, Committee: Russia report published; "),
            "{}",
            mark.label
        );
        assert_eq!(mark.id, july[0].id);
        assert!(july[1..].iter().all(|event| mark.about.contains(&event.id)));
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
                texts(&filtered, width)
                    .replace('|', " ")
                    .contains("No events between 1 March 2026 and 31 December 2026")
            );
        }
    }

    #[test]
    fn the_summary_says_what_the_data_say() {
        let [russia, playground] = stories();
        let sentences = summary(&russia);
        assert!(sentences[0].starts_with("45 events, 2014 to 10 May 2026."), "{sentences:?}");
        assert!(sentences.contains(&"July 2020 has most: 6 events.".to_owned()), "{sentences:?}");
        assert!(sentences[2].ends_with("1 July 2025): at least 1 year and 6 months."), "{sentences:?}");
        assert!(summary(&playground)[0].starts_with("10 events, 2024 to November 2026."));
        assert_eq!(summary(&Story { events: Vec::new(), ..russia }), ["No events are recorded."]);
    }

    /// From the end of January 2024 to 28 June 2025 are a year and nearly five months: not "at least" five.
    #[test]
    fn what_is_said_to_be_at_least_so_long_was() {
        let [story, _] = stories();
        let at = |index: usize, date: &str| Event {
            date: Date::parse(date).unwrap(),
            until: None,
            ..story.events[index].clone()
        };
        let told = |first: &str, last: &str| {
            let events = vec![at(0, first), at(1, last)];
            summary(&Story { events, ..story.clone() }).swap_remove(2)
        };
        assert!(told("2024-01", "2025-06-28").ends_with("(28 June 2025): at least 1 year and 4 months."));
        assert!(told("2024-01-31", "2025-06-28").ends_with("(28 June 2025): about 1 year and 5 months."));
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
            assert_legible(&draw(&story, Frame::new(width), &Settings::default()).unwrap(), "empty");
        }
    }
}
