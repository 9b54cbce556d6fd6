//! What the figure says of a story: what its curves show, what happened on the way, and what is not known.

use super::history::{History, Kind, Sample, histories, samples};
use super::plan::{Head, MAX_CURVES, Note, Plan, Sign, Threshold};
use super::table::table;
use crate::day::Date;
use crate::figure::{Heading, Made, Table, cited};
use crate::scene::Mark;
use crate::story::{Petition, Reading, SourceId, Story};
use crate::words;

/// With more thresholds than these their words have no room.
const MAX_LINES: usize = 4;

/// What `growth` says of a story.
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let mut marks = Vec::new();
        for sample in samples(&histories(story)) {
            marks.push(sample.mark(story));
        }
        marks
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        let mut lists: Vec<&[SourceId]> = Vec::new();
        for petition in &story.petitions {
            lists.push(&petition.sources);
        }
        cited(story, &lists)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Growth(plan(story))
    }

    fn heading(&self, made: &Made) -> Option<Heading> {
        let is_read = made.story.petitions.iter().any(|petition| !petition.readings.is_empty());
        is_read.then(|| Heading {
            headline: words::official_growth(made.whose),
            subtitle: words::official_growth_measure(Date::of(made.story.edition)),
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn dates(&self, story: &Story) -> Vec<Date> {
        let readings = story.petitions.iter().flat_map(|petition| &petition.readings);
        readings.map(|reading| Date::of(reading.at.london_day())).collect()
    }
}

// In sentences

fn summary(story: &Story) -> Vec<String> {
    let mut sentences = Vec::new();
    for history in &histories(story) {
        sentences.extend(readings(history.petition));
        let mut samples = Vec::new();
        history.add_samples(&mut samples, usize::MAX);
        for sample in samples {
            if sample.kind != Kind::Reading {
                sentences.push(sample.sentence);
            }
        }
        for more in [unread(history), undated(history)] {
            sentences.extend(more);
        }
    }
    for more in [left_out(story), without_readings(story)] {
        sentences.extend(more);
    }
    sentences
}

/// `Petition 1: 34 readings, from 12 February 2019 (8 signatures) to 30 March 2019 (14,000 signatures).`
fn readings(petition: &Petition) -> Option<String> {
    let (first, last) = (petition.readings.first()?, petition.readings.last()?);
    let day = |reading: &Reading| Date::of(reading.at.london_day());
    let count = petition.readings.len() as u64;
    Some(words::growth_readings(count, first.signatures, day(first), last.signatures, &petition.name, day(last)))
}

/// The days up to the count of which nothing is known.
fn unread(history: &History) -> Option<String> {
    let (first, last) = history.unread()?;
    Some(match history.alone {
        true => words::growth_unread(first, last),
        false => words::growth_unread_of(first, &history.petition.name, last),
    })
}

/// The count of a petition whose day the story does not tell.
fn undated(history: &History) -> Option<String> {
    if history.counted_on.is_some() {
        return None;
    }
    let Petition { name, signatures, .. } = history.petition;
    Some(match words::counted(history.petition) {
        Some(counted) => words::growth_undated_counted(*signatures, &counted, name),
        None => words::growth_undated(*signatures, name),
    })
}

/// That there are petitions without readings, where there are.
fn without_readings(story: &Story) -> Option<String> {
    let (all, mut without) = (story.petitions.len(), 0);
    if all == 0 {
        return Some(words::growth_no_petition().to_owned());
    }
    for petition in &story.petitions {
        without += usize::from(petition.readings.is_empty());
    }
    let others = if without == all { 0 } else { without } as u64;
    (without > 0).then(|| words::growth_without(&words::number_in_words(others), others))
}

/// The petitions with readings whose curves have no room.
fn left_out(story: &Story) -> Option<String> {
    let mut count = 0;
    for petition in &story.petitions {
        count += u64::from(!petition.readings.is_empty());
    }
    let left = count.checked_sub(MAX_CURVES as u64 + 1)? + 1;
    Some(words::growth_left_out(left))
}

// What is to be drawn

/// What is to be drawn of a story.
pub(super) fn plan(story: &Story) -> Plan {
    let histories = histories(story);
    let samples = samples(&histories);
    let thresholds = thresholds(&histories, highest(&histories, &samples));
    let mut number = 0;
    Plan {
        head: head(&histories, &thresholds),
        samples: samples.iter().map(|sample| sample.plan(story, &mut number)).collect(),
        thresholds,
        notes: notes(story, &histories, &samples),
        nothing: without_readings(story).unwrap_or_default(),
        curves: histories.into_iter().map(|history| history.curve).collect(),
    }
}

/// The largest count that the curves and what is marked on them reach, at least 1.
fn highest(histories: &[History], samples: &[Sample]) -> u64 {
    let mut highest = 1;
    for history in histories {
        for point in &history.curve.points {
            highest = highest.max(point.1);
        }
    }
    for sample in samples {
        highest = highest.max(sample.signatures.unwrap_or(0));
    }
    highest
}

/// Each threshold of the curves once; none where they are too many to be told apart.
fn thresholds(histories: &[History], highest: u64) -> Vec<Threshold> {
    let mut lines: Vec<Threshold> = Vec::new();
    for history in histories {
        for threshold in &history.petition.thresholds {
            let signatures = threshold.signatures;
            if !lines.iter().any(|other| other.signatures == signatures) {
                let words = words::threshold_brings(&threshold.brings, signatures);
                // A linear axis would have to squeeze the curve for it.
                let is_beyond = (highest as f64) < signatures as f64 * 0.4;
                lines.push(Threshold { signatures, words, is_beyond });
            }
        }
    }
    if lines.len() > MAX_LINES {
        lines.clear();
    }
    lines
}

/// Whose signatures; then the thresholds that are beyond the plot, or what the lines of a logarithmic scale are.
fn head(histories: &[History], thresholds: &[Threshold]) -> Head {
    let title = match histories {
        [History { petition, .. }] => match petition.opened {
            Some(opened) => words::growth_title(opened, &petition.name),
            None => petition.name.clone(),
        },
        _ => words::growth_title_several().to_owned(),
    };
    let mut linear = String::new();
    for threshold in thresholds {
        if threshold.is_beyond {
            linear = match &*linear {
                "" => words::growth_beyond(&threshold.words),
                before => words::growth_beyond_more(before, &threshold.words),
            };
        }
    }
    Head { title, linear, log: words::growth_log().to_owned() }
}

/// What is said under the plot.
fn notes(story: &Story, histories: &[History], samples: &[Sample]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut add = |sign, words: Option<String>| {
        if let Some(words) = words {
            notes.push(Note { sign, words });
        }
    };
    if histories.len() > 1 {
        for history in histories {
            add(Sign::Curve(history.series), Some(history.petition.name.clone()));
        }
    }
    for (index, sample) in samples.iter().filter(|sample| sample.is_numbered()).enumerate() {
        add(Sign::Ring(index + 1), Some(sample.label()));
    }
    for history in histories {
        add(Sign::Gap(history.series), unread(history));
        add(Sign::None, undated(history));
    }
    add(Sign::None, left_out(story));
    add(Sign::None, without_readings(story));
    notes
}
