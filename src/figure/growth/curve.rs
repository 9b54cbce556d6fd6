//! What is known of a petition's signatures over time.

use crate::day::{Date, Day};
use crate::figure::progress::most_signed;
use crate::scene::Mark;
use crate::story::{Petition, State, Story};
use crate::wording;

/// Curves beyond these, those with the fewest signatures, are left to the table.
pub(super) const MOST_CURVES: usize = 4;
/// With more readings than these a dot for each would be a smear.
const MOST_DOTS: usize = 400;
/// About how many dots are drawn then.
const THINNED_DOTS: usize = 200;
/// Without a reading for longer than this, in days, what happened in between is not known.
const GAP_DAYS: f64 = 3.0;

/// A petition with readings.
pub(super) struct Curve<'s> {
    pub(super) petition: &'s Petition,
    /// Its place among the curves.
    pub(super) series: usize,
    /// What tells its moments from those of others, where there are others.
    pub(super) of_whom: String,
    /// The day that its time is counted from: 1970 where it stands alone, else the day it opened.
    origin: f64,
    /// Days from the origin and signatures: its readings, then the count that the story gives, where its day is known.
    pub(super) points: Vec<(f64, f64)>,
    /// The day of that count.
    pub(super) counted_on: Option<Date>,
}

/// Something known of a petition on a day.
pub(super) struct Moment<'s> {
    pub(super) petition: &'s Petition,
    pub(super) series: usize,
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) date: Date,
    /// What happened, completing the date.
    pub(super) words: String,
    /// In days from the curve's origin, and signatures.
    pub(super) at: (f64, f64),
    detail: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Reading,
    Opened,
    Reached,
    Answered,
    Debated,
    Count,
}

/// A part of a curve.
pub(super) struct Stretch {
    pub(super) points: Vec<(f64, f64)>,
    /// Whether there are readings enough, or a straight line stands for what is not known.
    pub(super) is_known: bool,
}

/// The petitions with readings whose curves are drawn: those with the most signatures, in the order of the story.
pub(super) fn curves(story: &Story) -> Vec<Curve<'_>> {
    let chosen = most_signed(&story.petitions, MOST_CURVES, true);
    let alone = chosen.len() == 1;
    let mut curves = Vec::new();
    for (_, petition) in chosen {
        curves.push(Curve::new(story, petition, curves.len(), alone));
    }
    curves
}

/// What the curves are marked with; of many readings, evenly chosen ones with the first and the last.
pub(super) fn moments<'s>(curves: &[Curve<'s>]) -> Vec<Moment<'s>> {
    let mut readings = 0;
    for curve in curves {
        readings += curve.petition.readings.len();
    }
    let every = if readings > MOST_DOTS { readings / THINNED_DOTS } else { 1 };
    let mut moments = Vec::new();
    for curve in curves {
        curve.add_moments(&mut moments, every);
    }
    moments
}

impl<'s> Curve<'s> {
    #[inline(never)]
    pub(super) fn new(story: &Story, petition: &'s Petition, series: usize, alone: bool) -> Curve<'s> {
        let first = petition.readings.first().map_or(0.0, |reading| reading.at.in_days());
        let opened = petition.opened.and_then(Date::exact).map_or(first.floor(), |day| f64::from(day.0));
        let origin = if alone { 0.0 } else { opened.min(first) };
        let of_whom = if alone { String::new() } else { [" (", &petition.name, ")"].concat() };
        let mut points = Vec::with_capacity(petition.readings.len() + 1);
        for reading in &petition.readings {
            points.push((reading.at.in_days() - origin, reading.signatures as f64));
        }
        // The count is that of closing, or of the edition while it is open.
        let last = match petition.closed {
            None if petition.state == State::Open => Some(story.edition),
            closed => closed.and_then(Date::exact),
        };
        if let Some(day) = last {
            let end = f64::from(day.0 + 1) - origin;
            let x = points.last().map_or(end, |point| end.max(point.0));
            points.push((x, petition.signatures as f64));
        }
        Curve { petition, series, of_whom, origin, points, counted_on: last.map(Date::of) }
    }

    /// Adds what is marked of it, in order of time, with one reading of so many.
    pub(super) fn add_moments(&self, moments: &mut Vec<Moment<'s>>, every: usize) {
        let petition = self.petition;
        let start = moments.len();
        let last = petition.readings.len().saturating_sub(1);
        for (index, (reading, at)) in petition.readings.iter().zip(&self.points).enumerate() {
            if index % every == 0 || index == last {
                let id = ["/", &(index + 1).to_string()].concat();
                let words = wording::counted(reading.signatures, "signature");
                let detail = ["A reading of ", &petition.name].concat();
                let date = Date::of(reading.at.london_day());
                moments.push(self.moment(Kind::Reading, &id, date, *at, &words, Some(&detail)));
            }
        }
        let mut add = |kind, id: &str, date, at: Option<(f64, f64)>, words: &str, detail: Option<&str>| {
            if let Some(at) = at {
                let mut place = moments.len();
                while place > start && moments.get(place - 1).is_some_and(|before| before.at.0 > at.0) {
                    place -= 1;
                }
                moments.insert(place, self.moment(kind, id, date, at, words, detail));
            }
        };
        if let Some(opened) = petition.opened {
            let at = self.start_of(opened).map(|x| (x, 0.0));
            add(Kind::Opened, "/opened", opened, at, "opened", None);
        }
        for threshold in &petition.thresholds {
            if let Some(reached) = threshold.reached {
                let number = wording::number(threshold.signatures);
                let at = self.crossing(reached, threshold.signatures as f64);
                let id = ["/reached-", &threshold.signatures.to_string()].concat();
                let words = [&number, " signatures reached"].concat();
                add(Kind::Reached, &id, reached, at, &words, Some(&[&number, ": ", &threshold.brings].concat()));
            }
        }
        if let Some(response) = &petition.response
            && let Some(on) = response.on.or(response.published)
        {
            let published = if response.on.is_none() { ", as published" } else { "" };
            let words = ["answered by ", &response.by, published].concat();
            add(Kind::Answered, "/answered", on, self.noon(on), &words, Some(&response.said));
        }
        if let Some(debate) = &petition.debate {
            let words = ["debated in ", &debate.place].concat();
            add(Kind::Debated, "/debated", debate.on, self.noon(debate.on), &words, debate.people.as_deref());
        }
        if let Some(date) = self.counted_on {
            let closing = if petition.closed.is_some() { " at closing" } else { "" };
            let words = [&wording::counted(petition.signatures, "signature"), closing].concat();
            let detail = petition.counted.as_ref().map(|counted| ["Counted ", counted, "."].concat());
            add(Kind::Count, "/count", date, self.points.last().copied(), &words, detail.as_deref());
        }
    }

    #[inline(never)]
    fn moment(
        &self,
        kind: Kind,
        id: &str,
        date: Date,
        at: (f64, f64),
        words: &str,
        detail: Option<&str>,
    ) -> Moment<'s> {
        Moment {
            petition: self.petition,
            series: self.series,
            kind,
            id: [&self.petition.id, id].concat(),
            date,
            words: [words, &self.of_whom].concat(),
            at,
            detail: detail.map(str::to_owned),
        }
    }

    /// Whether what happened before a point is not known.
    fn is_gap(&self, index: usize) -> bool {
        match (index.checked_sub(1).and_then(|before| self.points.get(before)), self.points.get(index)) {
            (Some(before), Some(point)) => index >= self.petition.readings.len() || point.0 - before.0 > GAP_DAYS,
            _ => false,
        }
    }

    /// The stretches of the curve: what is known as steps, what is not as straight lines.
    pub(super) fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut known: Vec<(f64, f64)> = Vec::new();
        for (index, &point) in self.points.iter().enumerate() {
            if let Some(&last) = known.last() {
                if self.is_gap(index) {
                    stretches.push(Stretch { points: std::mem::take(&mut known), is_known: true });
                    stretches.push(Stretch { points: vec![last, point], is_known: false });
                } else {
                    known.push((point.0, last.1));
                }
            }
            known.push(point);
        }
        stretches.push(Stretch { points: known, is_known: true });
        stretches
    }

    /// The days after the last reading up to the last count, where they are many: the first and the last.
    pub(super) fn unread(&self) -> Option<(Date, Date)> {
        let reading = self.petition.readings.last()?.at.london_day();
        let until = self.counted_on?;
        let days = reading.days_until(until.exact()?);
        (f64::from(days) > GAP_DAYS).then(|| (Date::of(Day(reading.0 + 1)), until))
    }

    /// The start of a day that is known, in days from the origin.
    fn start_of(&self, date: Date) -> Option<f64> {
        date.exact().map(|day| f64::from(day.0) - self.origin)
    }

    /// Where the curve crosses a line on a day.
    fn crossing(&self, date: Date, signatures: f64) -> Option<(f64, f64)> {
        let day = self.start_of(date)?;
        // Where the reading that first shows it was taken on the day or the next, the curve crosses the line there.
        let crossing = self.points.iter().find(|point| point.1 >= signatures);
        let x = crossing.map_or(day, |point| point.0);
        Some((if x >= day && x < day + 2.0 { x } else { day + 0.5 }, signatures))
    }

    /// The noon of a day, where the curve as it is drawn stands then; outside of what is known, on the axis.
    fn noon(&self, date: Date) -> Option<(f64, f64)> {
        let x = self.start_of(date)? + 0.5;
        let mut from: Option<(f64, f64)> = None;
        for (index, to) in self.points.iter().enumerate() {
            if let (Some(from), true) = (from, to.0 > x) {
                let slope = if self.is_gap(index) { (to.1 - from.1) / (to.0 - from.0) } else { 0.0 };
                return Some((x, from.1 + slope * (x - from.0)));
            }
            from = if to.0 > x { None } else { Some(*to) };
        }
        Some((x, 0.0))
    }
}

impl Moment<'_> {
    /// The count it tells.
    pub(super) fn signatures(&self) -> Option<u64> {
        matches!(self.kind, Kind::Reading | Kind::Reached | Kind::Count).then_some(self.at.1 as u64)
    }

    /// Whether it stands in the plot with a number, whose words are under it.
    pub(super) fn is_numbered(&self) -> bool {
        !matches!(self.kind, Kind::Reading | Kind::Opened)
    }

    /// `18 March 2019, 12,671 signatures`.
    pub(super) fn label(&self) -> String {
        [&wording::date(self.date), ", ", &self.words].concat()
    }

    /// It belongs to its petition, and to the events of the petition that day.
    pub(super) fn mark(&self, story: &Story) -> Mark {
        let petition = &self.petition.id;
        let mut about = vec![petition.clone()];
        for event in &story.events {
            if self.kind != Kind::Reading && event.date == self.date && event.about.contains(petition) {
                about.push(event.id.clone());
            }
        }
        Mark { id: self.id.clone(), label: self.label(), detail: self.detail.clone(), about, series: self.series }
    }
}
