//! What is known of a petition's signatures over time, and what happened on the way.

use super::plan::{self, Curve, Look, MAX_CURVES};
use crate::day::Date;
use crate::figure::called::called_first;
use crate::order;
use crate::scene::Mark;
use crate::story::{Petition, State, Story};
use crate::words::{self, Opening};

/// With more readings than these a dot for each would be a smear.
const MAX_DOTS: usize = 400;
/// About how many dots are drawn then.
const THINNED_DOTS: usize = 200;
/// With more days than these between the last reading and the last count it is said that nothing is known of them.
const GAP_DAYS: i32 = 3;
const DAY_MINUTES: i64 = 1440;

/// A petition with readings.
pub(super) struct History<'s> {
    pub(super) petition: &'s Petition,
    /// What it is called at the start of a sentence.
    called: String,
    /// Its place among those whose curves are drawn.
    pub(super) series: usize,
    /// Whether it is the only one.
    pub(super) alone: bool,
    /// The minute that its time is counted from: 1970 where it stands alone, else the start of the day it opened.
    origin_minutes: i64,
    /// Its readings, then the count that the story gives, where its day is known.
    pub(super) curve: Curve,
    /// The day of that count.
    pub(super) counted_on: Option<Date>,
}

/// Something known of a petition on a day.
pub(super) struct Sample<'s> {
    pub(super) petition: &'s Petition,
    series: usize,
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) date: Date,
    /// What happened, after its date: `answered by Cabinet Office`.
    pub(super) words: String,
    /// The same in a sentence of its own; empty of a reading.
    pub(super) sentence: String,
    minutes: i64,
    /// How high it stands; `None` where the curve is then.
    pub(super) signatures: Option<u64>,
    detail: Option<String>,
}

/// Minutes from the origin, and how high; `None` for where the curve is then.
type Place = (i64, Option<u64>);

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Reading,
    Opened,
    Reached,
    Answered,
    Debated,
    Count,
}

/// The petitions with readings whose curves are drawn: those with the most signatures, in the order of the story.
pub(super) fn histories(story: &Story) -> Vec<History<'_>> {
    let mut chosen: Vec<&Petition> = story.petitions.iter().filter(|petition| !petition.readings.is_empty()).collect();
    order::keep_largest(&mut chosen, MAX_CURVES, |petition| petition.signatures);
    let alone = chosen.len() == 1;
    let mut histories = Vec::new();
    for petition in chosen {
        histories.push(History::new(story, petition, histories.len(), alone));
    }
    histories
}

/// What the curves are marked with; of many readings, evenly chosen ones with the first and the last.
pub(super) fn samples<'s>(histories: &[History<'s>]) -> Vec<Sample<'s>> {
    let mut readings = 0;
    for history in histories {
        readings += history.petition.readings.len();
    }
    let every = if readings > MAX_DOTS { readings / THINNED_DOTS } else { 1 };
    let mut samples = Vec::new();
    for history in histories {
        history.add_samples(&mut samples, every);
    }
    samples
}

impl<'s> History<'s> {
    #[inline(never)]
    pub(super) fn new(story: &Story, petition: &'s Petition, series: usize, alone: bool) -> History<'s> {
        let first = petition.readings.first().map_or(0, |reading| reading.at.minutes());
        let opened = petition
            .opened
            .and_then(Date::exact)
            .map_or(first.div_euclid(DAY_MINUTES), |day| i64::from(day.epoch_day()));
        let origin_minutes = if alone { 0 } else { first.min(opened * DAY_MINUTES) };
        let mut points = Vec::with_capacity(petition.readings.len() + 1);
        for reading in &petition.readings {
            points.push((reading.at.minutes() - origin_minutes, reading.signatures));
        }
        // The count is that of closing, or of the edition while it is open.
        let last = match petition.closed {
            None if petition.state == State::Open => Some(story.edition),
            closed => closed.and_then(Date::exact),
        };
        if let Some(day) = last {
            let end = i64::from(day.epoch_day() + 1) * DAY_MINUTES - origin_minutes;
            let minutes = points.last().map_or(end, |point| end.max(point.0));
            points.push((minutes, petition.signatures));
        }
        let curve = Curve { points, readings: petition.readings.len() };
        let called = called_first(&story.petitions, petition);
        History { petition, called, series, alone, origin_minutes, curve, counted_on: last.map(Date::of) }
    }

    /// Adds what is marked of it, in order of time, with one reading of so many.
    pub(super) fn add_samples(&self, samples: &mut Vec<Sample<'s>>, every: usize) {
        let petition = self.petition;
        let start = samples.len();
        let last = petition.readings.len().saturating_sub(1);
        for (index, (reading, at)) in petition.readings.iter().zip(&self.curve.points).enumerate() {
            if index % every == 0 || index == last {
                let id = ["/", &(index + 1).to_string()].concat();
                let words = words::growth_count(reading.signatures);
                let detail = words::growth_reading_of(&petition.name);
                let date = Date::of(reading.at.london_day());
                samples.push(self.sample(Kind::Reading, &id, date, (at.0, Some(at.1)), [&words, ""], Some(&detail)));
            }
        }
        let mut add = |kind, id: &str, date, at: Option<Place>, words: [&str; 2], detail: Option<&str>| {
            if let Some(at) = at {
                let mut place = samples.len();
                while place > start && samples.get(place - 1).is_some_and(|before| before.minutes > at.0) {
                    place -= 1;
                }
                samples.insert(place, self.sample(kind, id, date, at, words, detail));
            }
        };
        let called = &self.called;
        if let Some(opened) = petition.opened {
            let at = self.start_of(opened).map(|start| (start, Some(0)));
            let sentence = words::growth_says_opened(opened, called);
            add(Kind::Opened, "/opened", opened, at, [words::growth_opened(), &sentence], None);
        }
        for threshold in &petition.thresholds {
            if let Some(reached) = threshold.reached {
                let needed = threshold.signatures;
                let at = self.crossing(reached, needed);
                let id = ["/reached-", &needed.to_string()].concat();
                let (days, opening) = self.since_opening(reached);
                let sentence = words::growth_says_reached(reached, days, opening, called, needed);
                let brings = words::threshold_brings(&threshold.brings, needed);
                add(Kind::Reached, &id, reached, at, [&words::growth_reached(needed), &sentence], Some(&brings));
            }
        }
        if let Some(response) = &petition.response
            && let Some(on) = response.on.or(response.published)
        {
            let by = &response.by;
            let (days, opening) = self.since_opening(on);
            let (words, sentence) = match response.on {
                Some(_) => (words::growth_answered(by), words::growth_says_answered(by, on, days, opening, called)),
                None => (words::growth_published(by), words::growth_says_published(by, on, days, opening, called)),
            };
            add(Kind::Answered, "/answered", on, self.noon(on), [&words, &sentence], Some(&response.said));
        }
        if let Some(debate) = &petition.debate {
            let (on, place) = (debate.on, &debate.place);
            let (days, opening) = self.since_opening(on);
            let sentence = words::growth_says_debated(on, days, opening, called, place);
            let words = [&*words::growth_debated(place), &sentence];
            add(Kind::Debated, "/debated", on, self.noon(on), words, debate.people.as_deref());
        }
        if let Some(date) = self.counted_on {
            let count = petition.signatures;
            let (days, opening) = self.since_opening(date);
            let (words, sentence) = match petition.closed {
                Some(_) => {
                    (words::growth_count_closing(count), words::growth_says_closed(count, date, days, opening, called))
                }
                None => (words::growth_count(count), words::growth_says_count(count, date, days, opening, called)),
            };
            let detail = words::counted(petition).as_deref().map(words::progress_counted);
            let at = self.curve.points.last().map(|last| (last.0, Some(last.1)));
            add(Kind::Count, "/count", date, at, [&words, &sentence], detail.as_deref());
        }
    }

    /// How many days after the petition opened a date is, where both days are known.
    fn since_opening(&self, date: Date) -> (u64, Opening) {
        match (self.petition.opened.and_then(Date::exact), date.exact()) {
            (Some(opened), Some(day)) => (u64::from(opened.days_until(day).unsigned_abs()), Opening::Known),
            _ => (0, Opening::Unknown),
        }
    }

    #[inline(never)]
    fn sample(
        &self,
        kind: Kind,
        id: &str,
        date: Date,
        (minutes, signatures): Place,
        [what, sentence]: [&str; 2],
        detail: Option<&str>,
    ) -> Sample<'s> {
        let name = &self.petition.name;
        let words = if self.alone { what.to_owned() } else { words::growth_of_whom(name, what) };
        Sample {
            petition: self.petition,
            series: self.series,
            kind,
            id: [self.petition.id.as_str(), id].concat(),
            date,
            words,
            sentence: sentence.to_owned(),
            minutes,
            signatures,
            detail: detail.map(str::to_owned),
        }
    }

    /// The days after the last reading up to the last count, where they are many: the first and the last.
    pub(super) fn unread(&self) -> Option<(Date, Date)> {
        let reading = self.petition.readings.last()?.at.london_day();
        let until = self.counted_on?;
        let days = reading.days_until(until.exact()?);
        (days > GAP_DAYS).then(|| (Date::of(reading.plus_days(1)), until))
    }

    /// The start of a day that is known, in minutes from the origin.
    fn start_of(&self, date: Date) -> Option<i64> {
        date.exact().map(|day| i64::from(day.epoch_day()) * DAY_MINUTES - self.origin_minutes)
    }

    /// Where the curve crosses a line on a day.
    fn crossing(&self, date: Date, signatures: u64) -> Option<Place> {
        let start = self.start_of(date)?;
        // Where the reading that first shows it was taken on the day or the next, the curve crosses the line there.
        let crossing = self.curve.points.iter().find(|point| point.1 >= signatures);
        let minutes = crossing.map_or(start, |point| point.0);
        let is_near = minutes >= start && minutes < start + 2 * DAY_MINUTES;
        Some((if is_near { minutes } else { start + DAY_MINUTES / 2 }, Some(signatures)))
    }

    /// The noon of a day, on the curve as it is drawn.
    fn noon(&self, date: Date) -> Option<Place> {
        Some((self.start_of(date)? + DAY_MINUTES / 2, None))
    }
}

impl Sample<'_> {
    /// The count it tells.
    pub(super) fn count(&self) -> Option<u64> {
        self.signatures.filter(|_| matches!(self.kind, Kind::Reading | Kind::Reached | Kind::Count))
    }

    /// Whether it stands in the plot with a number, whose words are under it.
    pub(super) fn is_numbered(&self) -> bool {
        !matches!(self.kind, Kind::Reading | Kind::Opened)
    }

    /// `18 March 2019, 12,671 signatures`.
    pub(super) fn label(&self) -> String {
        words::growth_label(self.date, &self.words)
    }

    /// It belongs to its petition, and to the events of the petition that day.
    pub(super) fn mark(&self, story: &Story) -> Mark {
        let petition = self.petition.id.as_str();
        let mut about = vec![petition.to_owned()];
        for event in &story.events {
            if self.kind != Kind::Reading
                && event.date == self.date
                && event.about.iter().any(|about| *about == petition)
            {
                about.push(event.id.as_str().to_owned());
            }
        }
        Mark { id: self.id.clone(), label: self.label(), detail: self.detail.clone(), about, series: self.series }
    }

    /// What is to be drawn of it; the next of the numbers is taken where it stands in the plot with one.
    pub(super) fn plan(&self, story: &Story, number: &mut usize) -> plan::Sample {
        let look = match self.kind {
            Kind::Reading => Look::Dot,
            Kind::Opened => Look::Stroke,
            _ => {
                *number += 1;
                Look::Ring(*number)
            }
        };
        plan::Sample { mark: self.mark(story), look, minutes: self.minutes, signatures: self.signatures }
    }
}
