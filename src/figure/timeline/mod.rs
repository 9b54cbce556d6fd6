//! What happened and who acted: lanes along a time axis where there is room, one spine down the page where there is not.
//!
//! An event known to the day is a dot. One known to the month or the year is an outlined span, and one that lasted is
//! filled for as long as it surely lasted: nothing is drawn on a day that is not known.

mod label;
mod lanes;
mod spine;
mod symbol;

use std::cmp::Ordering;

use super::table::{Cell, Row, words};
use super::{Draws, Settings, Table};
use crate::day::{Date, Day};
use crate::order;
use crate::scene::plane::DrawError;
use crate::scene::zoom::{self, View};
use crate::scene::{Anchor, Font, Paint, Point, Rect, Tone};
use crate::scene::{Band, Frame, Mark, Scene, text};
use crate::story::{Actor, Event, Story};
use crate::wording;

/// See [`super::Says`].
pub(super) struct Says;

impl super::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        marks(story)
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> super::Plan {
        super::Plan::Timeline(Plan(story.clone()))
    }
}

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan(Story);

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        draw(&self.0, frame, settings)
    }
}

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
mod tests;
