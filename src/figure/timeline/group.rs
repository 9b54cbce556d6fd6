//! What is said of events that are drawn as one. Which they are is known only once a frame and its days are.

use super::plan::{Event, Plan};
use super::when::{ends, short_dates};
use crate::day::Date;
use crate::scene::Mark;
use crate::speech;

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
    let mut named = String::new();
    mark.detail = None;
    for (index, event) in events.iter().enumerate() {
        if index > 0 {
            mark.about.push(event.mark.id.clone());
            mark.about.extend_from_slice(&event.mark.about);
        }
        if index < NAMED {
            let one = speech::timeline_one_of_group(plan.name(event), &event.title);
            named = if index > 0 { speech::list_semicolon(&named, &one) } else { one };
        }
    }
    let (count, dates) = (events.len() as u64, speech::dates(from, Some(to)));
    mark.label = match events.len().checked_sub(NAMED) {
        Some(more @ 1..) => speech::timeline_group_more(count, &dates, &named, more as u64),
        _ => speech::timeline_group(count, &dates, &named),
    };
    Some(mark)
}

/// `18 Mar 2019 · Government`; of a group its months: `5 events · Jul 2020`.
pub(super) fn heading(events: &[&Event], by: Option<&str>) -> String {
    if let [event] = events {
        return by.map_or_else(|| event.short_dates.clone(), |by| speech::timeline_heading(by, &event.short_dates));
    }
    let Some((first, last)) = dates(events) else { return String::new() };
    let (first, last) = (first.without_day(), last.without_day());
    speech::timeline_heading_group(events.len() as u64, &short_dates(first, last))
}

/// The heading where there is no room for all of it: the date, or of a group the count.
pub(super) fn brief(events: &[&Event]) -> String {
    match events {
        [event] => event.short_dates.clone(),
        _ => speech::count_events(events.len() as u64),
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
