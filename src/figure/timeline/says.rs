//! What happened and who acted, in words.

use std::cmp::Ordering;

use super::plan::{self, Event, Key, Lane, Plan};
use super::when::{When, ends, short_dates};
use crate::day::{Date, Day};
use crate::figure::table::{Cell, Row, words};
use crate::figure::{Made, Settings, Table, cited};
use crate::order;
use crate::scene::Mark;
use crate::scene::zoom::View;
use crate::story::{self, Actor, Story};
use crate::wording;

/// See [`crate::figure::Says`].
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        plan(story).events.into_iter().map(|event| event.mark).collect()
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

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Timeline(plan(story))
    }

    /// Where there is nothing else to show either, it says so.
    fn has_something(&self, made: &Made) -> bool {
        !made.story.events.is_empty() || !made.is_counted
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn dates(&self, story: &Story) -> Vec<Date> {
        story.events.iter().flat_map(|event| [Some(event.date), event.until]).flatten().collect()
    }
}

const NOTHING: &str = "No events are recorded.";

/// The events in order of time: by the first day they may mean, the less precise before, then as the story has them.
pub fn ordered(story: &Story) -> Vec<&story::Event> {
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
        Some(event) => when(event).extent(),
        None => (story.edition, story.edition),
    };
    for event in &story.events {
        let (from, to) = when(event).extent();
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
    plan::view(domain(story), settings)
}

fn when(event: &story::Event) -> When {
    When { date: event.date, until: event.until }
}

/// Those who act in the story, in the order of their lanes.
fn actors(story: &Story) -> Vec<Actor> {
    let acts = |actor: &Actor| story.events.iter().any(|event| event.actor == *actor);
    Actor::ALL.iter().copied().filter(acts).collect()
}

/// What is to be drawn.
pub(super) fn plan(story: &Story) -> Plan {
    let actors = actors(story);
    let mut events = Vec::with_capacity(story.events.len());
    for event in ordered(story) {
        let lane = actors.iter().position(|actor| *actor == event.actor);
        events.push(planned(event, lane.unwrap_or(0)));
    }
    let mut lanes = Vec::with_capacity(actors.len());
    for actor in actors {
        lanes.push(Lane { actor, name: wording::actor(actor).to_owned() });
    }
    let nothing = events.is_empty().then(|| NOTHING.to_owned());
    Plan { lanes, events, domain_days: domain(story), key: key(), nothing }
}

fn planned(event: &story::Event, lane: usize) -> Event {
    let when = when(event);
    let dates = wording::dates(event.date, Some(when.last()));
    let mark = Mark {
        id: event.id.clone(),
        label: [&dates, ", ", wording::actor(event.actor), ": ", &event.title].concat(),
        detail: event.detail.clone(),
        about: event.about.clone(),
        series: lane,
    };
    Event { mark, title: event.title.clone(), when, short_dates: short_dates(event.date, when.last()) }
}

fn key() -> Key {
    Key {
        on_a_day: "on a day".to_owned(),
        within: "some time within".to_owned(),
        lasted: "lasted".to_owned(),
        several: "several events".to_owned(),
    }
}

fn summary(story: &Story) -> Vec<String> {
    let events = ordered(story);
    if events.is_empty() {
        return vec![NOTHING.to_owned()];
    }
    let mut whens = Vec::with_capacity(events.len());
    for event in &events {
        whens.push(when(event));
    }
    let dates = ends(&whens).map(|(first, last)| wording::dates(first, Some(last))).unwrap_or_default();
    let mut sentences = vec![[&count(events.len()), ", ", &dates, "."].concat(), by_actor(story)];
    sentences.extend(longest_gap(&events));
    sentences.extend(busiest_month(&events));
    sentences
}

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
fn longest_gap(events: &[&story::Event]) -> Option<String> {
    let mut latest = *events.first()?;
    let mut longest = (1, latest, latest);
    for event in events {
        let gap = when(latest).extent().1.days_until(when(event).extent().0);
        if gap > longest.0 {
            longest = (gap, latest, event);
        }
        if when(event).extent().1 > when(latest).extent().1 {
            latest = event;
        }
    }
    let (gap, before, after) = longest;
    if gap == 1 {
        return None;
    }
    let (start, end) = (when(before).last(), after.date);
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

/// `6 events`.
fn count(events: usize) -> String {
    wording::counted(events as u64, "event")
}

/// The month with most events, among those known to the month; nothing where no month has two.
fn busiest_month(events: &[&story::Event]) -> Option<String> {
    let mut month = None;
    let (mut run, mut max, mut busiest, mut ties) = (0, 1, None, 0);
    // In order of time the same month's stand together.
    for event in events.iter().filter(|event| event.date.month.is_some()) {
        let own = Some(Date { day: None, ..event.date });
        run = if own == month { run + 1 } else { 1 };
        month = own;
        match run.cmp(&max) {
            Ordering::Greater => (max, busiest, ties) = (run, own, 1),
            Ordering::Equal => ties += 1,
            Ordering::Less => {}
        }
    }
    let busiest = wording::date(busiest?);
    Some(match ties {
        1 => [&busiest, " has most: ", &count(max), "."].concat(),
        _ => [&wording::number(ties), " months have most: ", &count(max), " each."].concat(),
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
    let mut lists: Vec<&[String]> = Vec::with_capacity(story.events.len());
    for event in &story.events {
        lists.push(&event.sources);
    }
    cited(story, &lists)
}
