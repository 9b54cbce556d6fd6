//! What is known of a petition's signatures over time.

use crate::chart::Mark;
use crate::chart::scene::Dash;
use crate::day::Date;
use crate::day::Day;
use crate::order;
use crate::story::{Event, Petition, Reading, State, Story, Threshold};
use crate::wording;

/// Curves beyond these, those with the fewest signatures, are left to the table.
pub(super) const MOST_CURVES: usize = 4;
/// With more readings than these a dot for each would be a smear.
const MOST_DOTS: usize = 400;
/// How many dots are drawn then.
const THINNED_DOTS: usize = 200;

/// A petition with readings.
pub(super) struct Curve<'s> {
    pub(super) petition: &'s Petition,
    /// Its place among the curves.
    pub(super) series: usize,
    /// What tells its marks from those of others, where there are others.
    of_whom: String,
    /// The day that its time is counted from: 1970 where it stands alone, else the day it opened.
    pub(super) origin: f64,
    /// Its readings: days from the origin, and the count.
    pub(super) points: Vec<(f64, f64)>,
    /// The count that the story gives, where its day is known.
    pub(super) last: Option<(f64, f64)>,
    pub(super) notes: Vec<Note>,
}

/// What happened to a petition on a day.
pub(super) struct Note {
    pub(super) kind: NoteKind,
    pub(super) mark: Mark,
    pub(super) date: Date,
    /// What happened, completing the date.
    pub(super) words: String,
    pub(super) signatures: Option<u64>,
    /// In days from the curve's origin, and signatures.
    pub(super) at: (f64, f64),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteKind {
    Opened,
    Reached,
    Answered,
    Debated,
    Count,
}

pub(super) fn with_readings(story: &Story) -> Vec<&Petition> {
    story.petitions.iter().filter(|petition| !petition.readings.is_empty()).collect()
}

/// The curves that are drawn: those with the most signatures, in the order of the story.
pub(super) fn curves(story: &Story) -> Vec<Curve<'_>> {
    let mut ranked: Vec<(usize, &Petition)> = with_readings(story).into_iter().enumerate().collect();
    order::by(&mut ranked, |a, b| b.1.signatures.cmp(&a.1.signatures));
    ranked.truncate(MOST_CURVES);
    order::by(&mut ranked, |a, b| a.0.cmp(&b.0));
    let alone = ranked.len() == 1;
    let chosen = ranked.into_iter().enumerate();
    chosen.map(|(series, (_, petition))| Curve::new(story, petition, series, alone)).collect()
}

impl<'s> Curve<'s> {
    pub(super) fn new(story: &'s Story, petition: &'s Petition, series: usize, alone: bool) -> Curve<'s> {
        let first = petition.readings.first().map_or(0.0, |reading| reading.at.in_days());
        let opened = petition.opened.and_then(Date::exact).map_or(first.floor(), |day| f64::from(day.0));
        let origin = if alone { 0.0 } else { opened.min(first) };
        let point = |reading: &Reading| (reading.at.in_days() - origin, reading.signatures as f64);
        let points: Vec<(f64, f64)> = petition.readings.iter().map(point).collect();
        let of_whom = if alone { String::new() } else { [" (", &petition.name, ")"].concat() };
        let mut curve = Curve { petition, series, of_whom, origin, points, last: None, notes: Vec::new() };
        curve.last = curve.last_count(story).map(|(_, at)| at);
        curve.notes = curve.noted(story);
        curve
    }

    /// The count the story gives and its day: that of closing, or of the edition while it is open.
    fn last_count(&self, story: &Story) -> Option<(Date, (f64, f64))> {
        let (date, end) = match (self.petition.closed, self.petition.state) {
            (Some(closed), _) => (closed, closed.exact()?.0 + 1),
            (None, State::Open) => (Date::of(story.edition), story.edition.0 + 1),
            _ => return None,
        };
        let last_reading = self.points.last().map_or(0.0, |point| point.0);
        let x = (f64::from(end) - self.origin).max(last_reading);
        Some((date, (x, self.petition.signatures as f64)))
    }

    fn noted(&self, story: &Story) -> Vec<Note> {
        let petition = self.petition;
        let opened = petition.opened.and_then(|date| {
            let x = f64::from(date.exact()?.0) - self.origin;
            Some(self.note(story, NoteKind::Opened, date, "opened".to_owned(), None, (x, 0.0)))
        });
        let reached = petition.thresholds.iter().filter_map(|threshold| self.reached(story, threshold));
        let answered = petition.response.as_ref().and_then(|response| {
            let words = ["answered by ", &response.by].concat();
            Some(self.note(story, NoteKind::Answered, response.on, words, None, self.on_curve(response.on)?))
        });
        let debated = petition.debate.as_ref().and_then(|debate| {
            let words = ["debated in ", &debate.place].concat();
            Some(self.note(story, NoteKind::Debated, debate.on, words, None, self.on_curve(debate.on)?))
        });
        let count = self.last_count(story).map(|(date, at)| {
            let closing = if petition.closed.is_some() { " at closing" } else { "" };
            let words = [&wording::counted(petition.signatures, "signature"), closing].concat();
            self.note(story, NoteKind::Count, date, words, Some(petition.signatures), at)
        });
        let mut notes: Vec<Note> =
            opened.into_iter().chain(reached).chain(answered).chain(debated).chain(count).collect();
        order::by(&mut notes, |a, b| a.at.0.total_cmp(&b.at.0));
        notes
    }

    fn reached(&self, story: &Story, threshold: &Threshold) -> Option<Note> {
        let day = f64::from(threshold.reached?.exact()?.0) - self.origin;
        let signatures = threshold.signatures as f64;
        // Where the reading that first shows it was taken on the day or the next, the curve crosses the line there.
        let crossing = self.points.iter().find(|point| point.1 >= signatures).map(|point| point.0);
        let x = crossing.filter(|x| *x >= day && *x < day + 2.0).unwrap_or(day + 0.5);
        let words = [&wording::number(threshold.signatures), " signatures reached"].concat();
        let mut note =
            self.note(story, NoteKind::Reached, threshold.reached?, words, Some(threshold.signatures), (x, signatures));
        note.mark.id = [&self.petition.id, "/reached-", &threshold.signatures.to_string()].concat();
        note.mark.detail = Some([&wording::number(threshold.signatures), ": ", &threshold.brings].concat());
        Some(note)
    }

    fn note(
        &self,
        story: &Story,
        kind: NoteKind,
        date: Date,
        words: String,
        signatures: Option<u64>,
        at: (f64, f64),
    ) -> Note {
        let name = match kind {
            NoteKind::Opened => "/opened",
            NoteKind::Reached => "/reached",
            NoteKind::Answered => "/answered",
            NoteKind::Debated => "/debated",
            NoteKind::Count => "/count",
        };
        let detail = match kind {
            NoteKind::Answered => self.petition.response.as_ref().map(|response| response.said.clone()),
            NoteKind::Debated => self.petition.debate.as_ref().and_then(|debate| debate.people.clone()),
            NoteKind::Count => self.petition.counted.as_ref().map(|counted| ["Counted ", counted, "."].concat()),
            NoteKind::Opened | NoteKind::Reached => None,
        };
        let that_day = |event: &&Event| event.date == date && event.about.contains(&self.petition.id);
        let events = story.events.iter().filter(that_day).map(|event| event.id.clone());
        let mark = Mark {
            id: [&self.petition.id, name].concat(),
            label: [&wording::date(date), ", ", &words, &self.of_whom].concat(),
            detail,
            about: std::iter::once(self.petition.id.clone()).chain(events).collect(),
            series: self.series,
        };
        Note { kind, mark, date, words, signatures, at }
    }

    /// The notes with words of their own: the start of the axis speaks for the opening.
    pub(super) fn told_notes(&self) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(|note| note.kind != NoteKind::Opened)
    }

    /// The noon of a day, where the curve as it is drawn stands then.
    fn on_curve(&self, date: Date) -> Option<(f64, f64)> {
        let x = f64::from(date.exact()?.0) + 0.5 - self.origin;
        let path: Vec<(f64, f64)> = self.points.iter().copied().chain(self.last).collect();
        let long = self.long_gap();
        let Some(next) = path.iter().position(|point| point.0 > x) else {
            // After all that is known of it, the day stands on the axis.
            return Some((x, 0.0));
        };
        let (from, to) = (next.checked_sub(1).and_then(|index| path.get(index)), path.get(next)?);
        let Some(from) = from else { return Some((x, 0.0)) };
        let dashed = to.0 - from.0 > long || next >= self.points.len();
        let slope = (to.1 - from.1) / (to.0 - from.0);
        Some((x, if dashed { from.1 + slope * (x - from.0) } else { from.1 }))
    }

    /// Without a reading for longer than this, in days, what happened in between is not known.
    pub(super) fn long_gap(&self) -> f64 {
        let pairs = self.points.iter().zip(self.points.iter().skip(1));
        let mut spacings: Vec<f64> = pairs.map(|(from, to)| to.0 - from.0).collect();
        order::by(&mut spacings, f64::total_cmp);
        spacings.get(spacings.len() / 2).map_or(3.0, |median| (median * 3.0).max(3.0))
    }

    /// The stretches of the curve: what is known as steps, what is not as straight lines.
    pub(super) fn stretches(&self) -> Vec<(Vec<(f64, f64)>, Dash)> {
        let long = self.long_gap();
        let mut stretches = Vec::new();
        let mut known: Vec<(f64, f64)> = Vec::new();
        for &point in &self.points {
            match known.last().copied() {
                Some(last) if point.0 - last.0 > long => {
                    stretches.push((std::mem::take(&mut known), Dash::Solid));
                    stretches.push((vec![last, point], Dash::Dashed));
                }
                Some(last) => known.push((point.0, last.1)),
                None => {}
            }
            known.push(point);
        }
        let last_reading = known.last().copied();
        stretches.push((known, Dash::Solid));
        if let (Some(from), Some(to)) = (last_reading, self.last) {
            stretches.push((vec![from, to], Dash::Dashed));
        }
        stretches.retain(|(points, _)| points.len() > 1);
        stretches
    }

    /// The days after the last reading up to the last count, where they are many.
    pub(super) fn unread(&self) -> Option<(Date, Date)> {
        let count = self.notes.iter().find(|note| note.kind == NoteKind::Count)?;
        let (reading, end) = (self.petition.readings.last()?.at.london_day(), count.date.exact()?);
        let long = f64::from(reading.days_until(end)) > self.long_gap();
        long.then(|| (Date::of(Day(reading.0 + 1)), count.date))
    }

    /// Its marks in order of time; of many readings, evenly chosen ones with the first and the last.
    pub(super) fn marks(&self, most_dots: usize) -> Vec<((f64, f64), Mark, Option<&Note>)> {
        let count = self.points.len();
        let dots = count.min(most_dots.max(2));
        let chosen = (0..dots).map(|dot| dot * (count - 1) / (dots - 1).max(1));
        let reading = |index: usize| Some((*self.points.get(index)?, self.reading_mark(index)?, None));
        let notes = self.notes.iter().map(|note| (note.at, note.mark.clone(), Some(note)));
        let mut marks: Vec<((f64, f64), Mark, Option<&Note>)> = chosen.filter_map(reading).chain(notes).collect();
        order::by(&mut marks, |a, b| a.0.0.total_cmp(&b.0.0));
        marks
    }

    fn reading_mark(&self, index: usize) -> Option<Mark> {
        let reading = self.petition.readings.get(index)?;
        let date = wording::day(reading.at.london_day());
        Some(Mark {
            id: reading_id(self.petition, index),
            label: [&date, ", ", &wording::counted(reading.signatures, "signature"), &self.of_whom].concat(),
            detail: Some(["A reading of ", &self.petition.name].concat()),
            about: vec![self.petition.id.clone()],
            series: self.series,
        })
    }
}

pub(super) fn reading_id(petition: &Petition, index: usize) -> String {
    [&petition.id, "/", &(index + 1).to_string()].concat()
}

/// How many readings of each curve have a dot.
pub(super) fn dots_each(curves: &[Curve]) -> usize {
    let readings: usize = curves.iter().map(|curve| curve.points.len()).sum();
    if readings > MOST_DOTS { THINNED_DOTS / curves.len().max(1) } else { readings }
}
