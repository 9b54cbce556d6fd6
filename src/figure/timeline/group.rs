//! What is said of events that are drawn as one. Which they are is known only once a frame and its days are.

use super::plan::{Event, Plan};
use super::when::{ends, short_dates};
use crate::day::Date;
use crate::scene::Mark;
use crate::wording;

/// How many events of a group its mark names.
const NAMED: usize = 5;

/// One mark for one or more events: named by the first, and about all.
pub(super) fn mark(plan: &Plan, events: &[&Event], series: usize) -> Option<Mark> {
    let first = *events.first()?;
    let mut mark = Mark { series, ..first.mark.clone() };
    if events.len() == 1 {
        return Some(mark);
    }
    let (from, to) = dates(events)?;
    mark.label = [&count(events.len()), ", ", &wording::dates(from, Some(to))].concat();
    mark.detail = None;
    for (index, event) in events.iter().enumerate() {
        if index > 0 {
            mark.about.push(event.mark.id.clone());
            mark.about.extend_from_slice(&event.mark.about);
        }
        if index < NAMED {
            let parts = [if index > 0 { "; " } else { ", " }, plan.name(event), ": ", &event.title];
            mark.label.push_str(&parts.concat());
        }
    }
    if events.len() > NAMED {
        let rest = wording::number((events.len() - NAMED) as u64);
        mark.label.push_str(&["; and ", &rest, " more"].concat());
    }
    Some(mark)
}

/// `18 Mar 2019 · Government`; of a group its months: `5 events · Jul 2020`.
pub(super) fn heading(events: &[&Event], by: Option<&str>) -> String {
    if let [event] = events {
        let (before, by) = by.map_or(("", ""), |by| (" · ", by));
        return [&event.short_dates, before, by].concat();
    }
    let Some((first, last)) = dates(events) else { return String::new() };
    let (first, last) = (first.without_day(), last.without_day());
    [&count(events.len()), " · ", &short_dates(first, last)].concat()
}

/// The heading where there is no room for all of it: the date, or of a group the count.
pub(super) fn brief(events: &[&Event]) -> String {
    match events {
        [event] => event.short_dates.clone(),
        _ => count(events.len()),
    }
}

/// The first date of several events, and the last.
fn dates(events: &[&Event]) -> Option<(Date, Date)> {
    let mut whens = Vec::with_capacity(events.len());
    for event in events {
        whens.push(event.when);
    }
    ends(&whens)
}

fn count(events: usize) -> String {
    wording::counted(events as u64, "event")
}
