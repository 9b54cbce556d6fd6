//! What happened and who acted: lanes along a time axis where there is room, one spine down the page where there is not.
//!
//! An event known to the day is a dot. One known to the month or the year is an outlined span, and one that lasted is
//! filled for as long as it surely lasted: nothing is drawn on a day that is not known.

mod label;
mod lanes;
mod spine;
mod symbol;

use super::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Row, words};
use super::zoom::{self, View};
use super::{Band, Chart, DrawError, Frame, Mark, Scene, Settings, Table, in_order, text};
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
/// The radius of a day's dot, in px.
const DOT_PX: f64 = 4.0;
/// The thickness of a span, in px.
const BAR_PX: f64 = 8.0;
/// The least length of a span, in px.
const LEAST_BAR_PX: f64 = 5.0;
/// The height of a line of the key or of a note, in px.
const NOTE_PX: f64 = 18.0;

/// The events in order of time: by the first day they may mean, the less precise before, then as the story has them.
pub fn ordered(story: &Story) -> Vec<&Event> {
    let mut events: Vec<&Event> = story.events.iter().collect();
    let key = |event: &Event| (event.date.first_day(), event.date.month.is_some(), event.date.day.is_some());
    order::by(&mut events, |a, b| key(a).cmp(&key(b)));
    events
}

/// The days from the start of the first event's year to the end of the last one's.
pub fn domain(story: &Story) -> View {
    let first = story.events.iter().map(|event| extent(event).0).min().unwrap_or(story.edition);
    let last = story.events.iter().map(|event| extent(event).1).max().unwrap_or(story.edition);
    let year = |day: Day| Date { year: day.parts().0, month: None, day: None };
    (year(first).first_day(), year(last).last_day())
}

/// The days shown: the whole domain, or as much of it as the reader has zoomed to.
pub fn view(story: &Story, settings: &Settings) -> View {
    let whole = domain(story);
    settings.zoom.map_or(whole, |view| zoom::clamp(view, whole))
}

/// The first and the last day that an event may have had.
fn extent(event: &Event) -> View {
    let first = event.date.first_day();
    (first, event.until.unwrap_or(event.date).last_day().max(first))
}

/// From when to when an event surely lasted, for one that lasted.
fn core(event: &Event) -> Option<View> {
    let until = event.until?;
    let sure = (event.date.last_day(), until.first_day());
    if sure.0 < sure.1 { Some(sure) } else { None }
}

/// Those who act in the story, in the order of their lanes.
fn actors(story: &Story) -> Vec<Actor> {
    let acts = |actor: &Actor| story.events.iter().any(|event| event.actor == *actor);
    Actor::ALL.iter().copied().filter(acts).collect()
}

/// An event with its place in the order of time and its lane.
#[derive(Clone, Copy)]
struct Item<'s> {
    event: &'s Event,
    order: usize,
    lane: usize,
}

impl Item<'_> {
    fn extent(&self) -> View {
        extent(self.event)
    }

    fn is_day(&self) -> bool {
        let (first, last) = self.extent();
        first == last
    }
}

fn items(story: &Story) -> Vec<Item<'_>> {
    let actors = actors(story);
    let lane = |event: &Event| actors.iter().position(|actor| *actor == event.actor).unwrap_or(0);
    let items = ordered(story).into_iter().enumerate();
    items.map(|(order, event)| Item { event, order, lane: lane(event) }).collect()
}

/// The events in view by actor and time, and how many lie before and after.
struct Shown<'s> {
    items: Vec<Item<'s>>,
    earlier: usize,
    later: usize,
}

fn shown<'s>(items: &[Item<'s>], view: View, settings: &Settings) -> Shown<'s> {
    let chosen = |item: &&Item| settings.actors.is_empty() || settings.actors.contains(&item.event.actor);
    let mut shown = Shown { items: Vec::new(), earlier: 0, later: 0 };
    for item in items.iter().filter(chosen) {
        let (first, last) = item.extent();
        if last < view.0 {
            shown.earlier += 1;
        } else if first > view.1 {
            shown.later += 1;
        } else {
            shown.items.push(*item);
        }
    }
    shown
}

fn marks(story: &Story) -> Vec<Mark> {
    items(story).iter().map(|item| mark(item.event, item.lane)).collect()
}

fn mark(event: &Event, series: usize) -> Mark {
    let dates = wording::dates(event.date, event.until);
    let label = [&dates, ", ", wording::actor(event.actor), ": ", &event.title].concat();
    Mark { id: event.id.clone(), label, detail: event.detail.clone(), about: event.about.clone(), series }
}

/// One mark for several events: named by the first, and about all.
fn mark_of(items: &[Item], series: usize) -> Option<Mark> {
    let (first, rest) = items.split_first()?;
    if rest.is_empty() {
        return Some(mark(first.event, series));
    }
    let named = items.iter().take(NAMED);
    let names: Vec<String> =
        named.map(|item| [wording::actor(item.event.actor), ": ", &item.event.title].concat()).collect();
    let mut label = [&count(items.len()), ", ", &range(items, wording::date), ": ", &names.join("; ")].concat();
    if items.len() > NAMED {
        label.push_str(&["; and ", &wording::number((items.len() - NAMED) as u64), " more"].concat());
    }
    let others = rest.iter().map(|item| &item.event.id);
    let mut about: Vec<String> = others.chain(items.iter().flat_map(|item| &item.event.about)).cloned().collect();
    order::unique(&mut about);
    Some(Mark { id: first.event.id.clone(), label, detail: None, about, series })
}

fn count(events: usize) -> String {
    wording::counted(events as u64, "event")
}

/// From the first to the last date of several events: `21 to 22 July 2020`.
fn range(items: &[Item], words: fn(Date) -> String) -> String {
    let ends = items.iter().map(|item| item.event.until.unwrap_or(item.event.date));
    let (Some(first), Some(last)) =
        (items.first().map(|item| item.event.date), ends.max_by_key(|date| date.last_day()))
    else {
        return String::new();
    };
    match (first.day, last.day) {
        _ if first == last => words(first),
        (Some(day), Some(_)) if (first.year, first.month) == (last.year, last.month) => {
            [&day.to_string(), " to ", &words(last)].concat()
        }
        _ => [&words(first), " to ", &words(last)].concat(),
    }
}

fn summary(story: &Story) -> Vec<String> {
    let events = ordered(story);
    let (Some(first), Some(last)) = (events.first(), events.last()) else {
        return vec!["No events are recorded.".to_owned()];
    };
    let (from, to) = (wording::date(first.date), wording::date(last.until.unwrap_or(last.date)));
    let number = count(events.len());
    let opening = match events.len() {
        1 => [&number, ": “", &first.title, "”, ", &wording::dates(first.date, first.until), "."].concat(),
        _ => {
            let ends = [" (“", &first.title, "”) to ", &to, " (“", &last.title, "”)."].concat();
            [&number, ", from ", &from, &ends].concat()
        }
    };
    let mut sentences = vec![opening, by_actor(story)];
    sentences.extend(longest_gap(&events));
    sentences.extend(busiest_month(&events));
    sentences
}

fn by_actor(story: &Story) -> String {
    let mut counts: Vec<(usize, Actor)> = actors(story).into_iter().map(|actor| (acts(story, actor), actor)).collect();
    order::by(&mut counts, |a, b| b.0.cmp(&a.0));
    let parts =
        counts.iter().map(|(count, actor)| [wording::actor(*actor), " ", &wording::number(*count as u64)].concat());
    ["By who acted: ", &wording::list(&parts.collect::<Vec<_>>()), "."].concat()
}

fn acts(story: &Story, actor: Actor) -> usize {
    story.events.iter().filter(|event| event.actor == actor).count()
}

/// The longest stretch in which nothing can have happened; at least so long where a date is not known to the day.
fn longest_gap(events: &[&Event]) -> Option<String> {
    let mut latest = *events.first()?;
    let mut longest: Option<(i32, &Event, &Event)> = None;
    for event in events {
        let gap = extent(latest).1.days_until(extent(event).0);
        if gap > longest.map_or(1, |(gap, ..)| gap) {
            longest = Some((gap, latest, event));
        }
        if extent(event).1 > extent(latest).1 {
            latest = event;
        }
    }
    let (_, before, after) = longest?;
    let (start, end) = (before.until.unwrap_or(before.date), after.date);
    let least = if start.day.is_some() && end.day.is_some() { "" } else { "at least " };
    let length = wording::span(start.last_day(), end.first_day());
    let length = [least, if least.is_empty() { &length } else { length.trim_start_matches("about ") }].concat();
    let titles =
        ["“", &before.title, "” (", &wording::date(start), ") and “", &after.title, "” (", &wording::date(end)];
    Some(["The longest stretch without an event lies between ", &titles.concat(), "): ", &length, "."].concat())
}

/// The month with most events, among those known to the month; nothing where no month has two.
fn busiest_month(events: &[&Event]) -> Option<String> {
    let months: Vec<(i32, u8)> =
        events.iter().filter_map(|event| event.date.month.map(|month| (event.date.year, month))).collect();
    // In order of time, so that the same month's stand together.
    let runs: Vec<(usize, (i32, u8))> =
        months.chunk_by(|a, b| a == b).filter_map(|run| Some((run.len(), *run.first()?))).collect();
    let most = runs.iter().map(|(count, _)| *count).max().filter(|most| *most > 1)?;
    let name = |(year, month): (i32, u8)| wording::date(Date { year, month: Some(month), day: None });
    let names: Vec<String> = runs.iter().filter(|run| run.0 == most).map(|run| name(run.1)).collect();
    Some(match names.len() {
        1 => [&wording::list(&names), " has most: ", &count(most), "."].concat(),
        2..=3 => [&wording::list(&names), " have most: ", &count(most), " each."].concat(),
        months => [&wording::number(months as u64), " months have most: ", &count(most), " each."].concat(),
    })
}

fn table(story: &Story) -> Table {
    let rows = ordered(story).into_iter().map(|event| Row {
        id: event.id.clone(),
        cells: vec![
            Cell::date(event.date),
            event.until.map_or_else(none, Cell::date),
            Cell::text(wording::actor(event.actor)),
            Cell::text(event.title.as_str()),
            event.detail.as_deref().map_or_else(none, Cell::text),
        ],
    });
    Table {
        caption: "What happened, in order of time".to_owned(),
        columns: ["Date", "Until", "Who acted", "What happened", "Detail"].map(words).to_vec(),
        rows: rows.collect(),
    }
}

/// Nothing to tell, which is not the same as something not recorded.
fn none() -> Cell {
    Cell { text: "–".to_owned(), plain: String::new(), number: None }
}

fn sources(story: &Story) -> Vec<&str> {
    in_order(story, story.events.iter().flat_map(|event| &event.sources))
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    match frame.band {
        Band::Narrow => spine::draw(story, frame, settings),
        Band::Medium | Band::Wide => lanes::draw(story, frame, settings),
    }
}

/// A span: outlined from first to last, filled where it surely lasted.
fn paint_span(scene: &mut Scene, outer: Rect, sure: Option<Rect>) {
    let long = outer.width.max(outer.height) >= 12.0;
    scene.rect(outer, Tone::Accent, if long { Paint::DashedOutline(1.0) } else { Paint::Outline(1.2) });
    if let Some(Rect { x, y, width, height }) = sure {
        // Over the dashes of the outline, which run along its edge.
        let sure = Rect::new(x - 1.0, y - 1.0, width + 2.0, height + 2.0);
        scene.rect(sure, Tone::Accent, Paint::Fill);
    }
}

/// A dot with a thin edge of paper, so that it stands apart from what lies under it.
fn paint_dot(scene: &mut Scene, centre: Point) {
    scene.circle(centre, DOT_PX + 1.0, Tone::Paper, Paint::Fill);
    scene.circle(centre, DOT_PX, Tone::Accent, Paint::Fill);
}

/// The radius of a disc that holds a count, in px.
fn disc_px(count: usize) -> f64 {
    match count {
        ..10 => 8.0,
        10..100 => 10.0,
        100..1000 => 14.0,
        _ => 20.0,
    }
}

fn paint_disc(scene: &mut Scene, centre: Point, count: usize) {
    let radius = disc_px(count);
    scene.circle(centre, radius + 1.0, Tone::Paper, Paint::Fill);
    scene.circle(centre, radius, Tone::Accent, Paint::Fill);
    let at = Point::new(centre.x, centre.y + 4.2);
    scene.text(wording::number(count as u64), at, Tone::Paper, Font::bold(12.0), Anchor::Middle);
}

/// What the shapes mean, from left to right and down: each with the width of its sample.
const KEY: [(&str, f64); 4] =
    [("on a day", 8.0), ("some time within", 22.0), ("lasted", 22.0), ("several events", 16.0)];

/// Where the entries of the key start, in lines that fit into a width.
fn key_places(entries: usize, width: f64) -> Vec<(f64, usize)> {
    const GAP: f64 = 16.0;
    let (mut x, mut line) = (0.0, 0);
    let places = KEY.iter().take(entries).map(|(words, sample)| {
        let wide = sample + 6.0 + text::width(words, SMALL);
        if x > 0.0 && x + wide > width {
            (x, line) = (0.0, line + 1);
        }
        let place = (x, line);
        x += wide + GAP;
        place
    });
    places.collect()
}

/// The height of the key in the narrowest frame of a band, in px.
fn key_height(entries: usize, band: Band) -> f64 {
    let lines = key_places(entries, band.least_width() - 8.0).last().map_or(0, |(_, line)| line + 1);
    lines as f64 * NOTE_PX
}

fn paint_key(scene: &mut Scene, entries: usize, left: f64, top: f64) {
    let width = scene.width - left;
    for (index, ((words, sample), (x, line))) in KEY.iter().zip(key_places(entries, width)).enumerate() {
        let middle = Point::new(left + x + sample / 2.0, top + (line as f64 + 0.5) * NOTE_PX);
        let span = Rect::new(left + x, middle.y - BAR_PX / 2.0, *sample, BAR_PX);
        match index {
            0 => paint_dot(scene, middle),
            1 => paint_span(scene, span, None),
            2 => scene.rect(span, Tone::Accent, Paint::Fill),
            _ => paint_disc(scene, middle, 2),
        }
        let at = Point::new(left + x + sample + 6.0, middle.y + 4.2);
        scene.text(*words, at, Tone::Secondary, SMALL, Anchor::Start);
    }
}

/// A sentence in the middle of the plot where nothing is left to draw.
fn paint_nothing(scene: &mut Scene, inside: Rect, view: View) {
    let words =
        ["No events between ", &wording::day(view.0), " and ", &wording::day(view.1), " for these actors"].concat();
    let lines = text::wrap(&words, TITLE, inside.width - 16.0);
    let mut y = inside.y + inside.height.min(240.0) / 2.0;
    for line in lines {
        let half = text::width(&line, TITLE) / 2.0;
        let middle = inside.centre().x;
        scene.rect(Rect::new(middle - half - 4.0, y - 14.0, half * 2.0 + 8.0, 19.0), Tone::Paper, Paint::Fill);
        scene.text(line, Point::new(middle, y), Tone::Secondary, TITLE, Anchor::Middle);
        y += 18.0;
    }
}

/// A hairline.
fn hairline(scene: &mut Scene, points: &[Point]) {
    scene.line(points, Tone::Hairline, 1.0, Dash::Solid);
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
    fn most_events_of_the_default_story_are_named_in_the_drawing() {
        let story = &stories()[0];
        for (width, least) in [(288.0, 45), (600.0, 30), (720.0, 30), (960.0, 38)] {
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
        let items = items(story);
        let july: Vec<Item> =
            items.into_iter().filter(|item| item.event.date.to_string().starts_with("2020-07-2")).collect();
        let mark = mark_of(&july, 3).unwrap();
        assert!(
            mark.label.starts_with("5 events, 21 to 22 July 2020: Committee: Russia report published; "),
            "{}",
            mark.label
        );
        assert_eq!(mark.id, july[0].event.id);
        assert!(july[1..].iter().all(|item| mark.about.contains(&item.event.id)));
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
        assert!(sentences[0].starts_with("45 events, from 2014 ("), "{sentences:?}");
        assert!(sentences.contains(&"July 2020 has most: 6 events.".to_owned()), "{sentences:?}");
        assert!(sentences[2].ends_with("1 July 2025): at least 1 year and 6 months."), "{sentences:?}");
        assert!(summary(&playground)[0].starts_with("10 events, from 2024 ("));
        assert_eq!(summary(&Story { events: Vec::new(), ..russia }), ["No events are recorded."]);
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
