//! What happened and who acted, in words.

use super::busy::{busiest_days, busiest_month, silence};
use super::plan::{self, Event, Key, Lane, Plan};
use super::when::{When, ends, short_dates};
use crate::day::{Date, Day};
use crate::figure::table::{Cell, Row, text_column};
use crate::figure::{Heading, Made, Settings, Table, cited, plain_ids};
use crate::order;
use crate::scene::Mark;
use crate::scene::zoom::View;
use crate::story::{self, Actor, SourceId, Story};
use crate::words;

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

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Timeline(plan(story))
    }

    /// Where there is nothing else to show either, it says so.
    fn heading(&self, made: &Made) -> Option<Heading> {
        (!made.story.events.is_empty() || !made.is_counted).then(|| Heading {
            headline: words::official_timeline(made.whose),
            subtitle: words::official_timeline_measure(Date::of(made.story.edition)),
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn dates(&self, story: &Story) -> Vec<Date> {
        story.events.iter().flat_map(|event| [Some(event.date), event.until]).flatten().collect()
    }
}

/// The events in order of time: by the first day they may mean, the less precise before, then as the story has them.
pub fn ordered(story: &Story) -> Vec<&story::Event> {
    let mut keys = Vec::with_capacity(story.events.len());
    for event in &story.events {
        let date = event.date;
        let parts_known = i32::from(date.month().is_some()) + i32::from(date.day_of_month().is_some());
        keys.push(date.first_day().epoch_day() * 4 + parts_known);
    }
    let mut events = Vec::with_capacity(keys.len());
    for place in order::sorted_indices(keys.len(), &mut |a, b| keys.get(a).cmp(&keys.get(b))) {
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
    let whole = |day: Day| if is_long { Date::of_year(day) } else { Date::of_month(day) };
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
        lanes.push(Lane { actor, name: words::actor(actor).to_owned() });
    }
    let nothing = events.is_empty().then(|| words::timeline_nothing().to_owned());
    Plan { lanes, events, domain_days: domain(story), key: key(), nothing }
}

fn planned(event: &story::Event, lane: usize) -> Event {
    let when = when(event);
    let dates = words::dates(event.date, Some(when.last()));
    let mark = Mark {
        id: event.id.as_str().to_owned(),
        label: words::timeline_label(words::actor(event.actor), &dates, &event.title),
        detail: event.detail.clone(),
        about: plain_ids(&event.about),
        series: lane,
    };
    Event { mark, title: event.title.clone(), when, short_dates: short_dates(event.date, when.last()) }
}

fn key() -> Key {
    Key {
        on_a_day: words::timeline_key_day().to_owned(),
        within: words::timeline_key_within().to_owned(),
        lasted: words::timeline_key_lasted().to_owned(),
        several: words::timeline_key_several().to_owned(),
    }
}

fn summary(story: &Story) -> Vec<String> {
    let events = ordered(story);
    let mut whens = Vec::with_capacity(events.len());
    for event in &events {
        whens.push(when(event));
    }
    let Some((first, last)) = ends(&whens) else {
        return vec![words::timeline_nothing().to_owned()];
    };
    let mut sentences = vec![words::timeline_count(whens.len() as u64, &words::dates(first, Some(last)))];
    sentences.extend(busiest_days(&whens));
    sentences.extend(silence(&whens));
    sentences.extend(busiest_month(&whens));
    sentences
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::with_capacity(story.events.len());
    for event in ordered(story) {
        let cells = vec![
            Cell::date(event.date),
            event.until.map_or_else(none, Cell::date),
            Cell::text(words::actor(event.actor)),
            Cell::text(event.title.as_str()),
            event.detail.as_deref().map_or_else(none, Cell::text),
        ];
        rows.push(Row { id: event.id.as_str().to_owned(), cells });
    }
    let columns = vec![
        text_column(words::timeline_column_date()),
        text_column(words::timeline_column_until()),
        text_column(words::timeline_column_actor()),
        text_column(words::timeline_column_title()),
        text_column(words::timeline_column_detail()),
    ];
    Table { caption: words::timeline_table().to_owned(), columns, rows }
}

/// Nothing to tell, which is not the same as something not recorded.
fn none() -> Cell {
    Cell { text: "–".to_owned(), plain: String::new(), number: None }
}

fn sources(story: &Story) -> Vec<&SourceId> {
    let mut lists: Vec<&[SourceId]> = Vec::with_capacity(story.events.len());
    for event in &story.events {
        lists.push(&event.sources);
    }
    cited(story, &lists)
}
