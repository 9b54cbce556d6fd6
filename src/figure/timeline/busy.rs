//! When much happened and when little did: the days and the month with most events, and the longest time without one.

use std::cmp::Ordering;

use super::when::When;
use crate::day::{Date, Day};
use crate::words;

/// Days further apart than this are no run: it is said how many events fall in three days at most.
const RUN_DAYS: i32 = 3;
/// Fewer events than this in a run are nothing to speak of.
const MIN_RUN: u64 = 3;
/// A shorter time without events is nothing to speak of: half a year.
const MIN_SILENCE_DAYS: i32 = 182;
/// Nor is one that is a smaller part than this of the whole time: in a story of centuries a year is nothing.
const MIN_SILENCE_PART: i32 = 10;

/// The run of days in which most events fall, and of those as full the shortest; none where events lie further apart,
/// and where it would hold all that there are. The events are in order of time.
pub(super) fn busiest_days(events: &[When]) -> Option<String> {
    let mut busiest: Option<(u64, Day, Day)> = None;
    for (place, event) in events.iter().enumerate() {
        let first = event.extent().0;
        for days in 1..=RUN_DAYS {
            let (count, last) = within(events.get(place..).unwrap_or_default(), first, days);
            let is_busier = busiest.is_none_or(|(max, from, to)| {
                count > max || (count == max && first.days_until(last) < from.days_until(to))
            });
            if count >= MIN_RUN && is_busier {
                busiest = Some((count, first, last));
            }
        }
    }
    let all = events.len() as u64;
    let (count, first, last) = busiest.filter(|(count, ..)| *count < all)?;
    let first_words = match (first.parts(), last.parts()) {
        ((year, month, day), (last_year, last_month, _)) if (year, month) == (last_year, last_month) => {
            words::number(day.into())
        }
        _ => words::day(first),
    };
    let days = first.days_until(last) as u64 + 1;
    Some(words::timeline_busiest_days(all, days, &first_words, Date::of(last), &words::number_at_start(count)))
}

/// How many events surely fall within so many days from the first one's on, and the last day of one of them.
fn within(events: &[When], first: Day, days: i32) -> (u64, Day) {
    let (mut count, mut last) = (0, first);
    for event in events {
        let (from, to) = event.extent();
        if first.days_until(from) >= days {
            break;
        }
        if first.days_until(to) < days {
            count += 1;
            last = last.max(to);
        }
    }
    (count, last)
}

/// The longest time in which nothing can have happened, between the months, or years, of the events around it; none
/// where it is short, be it in days or beside the whole.
pub(super) fn silence(events: &[When]) -> Option<String> {
    let first = *events.first()?;
    let mut latest = first;
    let mut longest = (0, first, first);
    for event in events {
        let gap = latest.extent().1.days_until(event.extent().0);
        if gap > longest.0 {
            longest = (gap, latest, *event);
        }
        if event.extent().1 > latest.extent().1 {
            latest = *event;
        }
    }
    let (gap, before, after) = longest;
    let whole_days = first.extent().0.days_until(latest.extent().1);
    let is_long = gap >= MIN_SILENCE_DAYS && gap >= whole_days / MIN_SILENCE_PART;
    is_long.then(|| words::timeline_silence(before.last().without_day(), after.date.without_day()))
}

/// The month with most events, among those known to the month; nothing where no month has two.
pub(super) fn busiest_month(events: &[When]) -> Option<String> {
    let mut month = None;
    let (mut run, mut max, mut busiest, mut ties) = (0, 1, None, 0);
    // In order of time the same month's stand together.
    for event in events.iter().filter(|event| event.date.month().is_some()) {
        let own = Some(event.date.without_day());
        run = if own == month { run + 1 } else { 1 };
        month = own;
        match run.cmp(&max) {
            Ordering::Greater => (max, busiest, ties) = (run, own, 1),
            Ordering::Equal => ties += 1,
            Ordering::Less => {}
        }
    }
    let busiest = busiest?;
    Some(match ties {
        1 => words::timeline_busiest_month(max, busiest),
        _ => words::timeline_busiest_months(max, ties),
    })
}
