//! What the figure says of a story: what its curves show, what happened on the way, and what is not known.

use super::history::{History, Kind, Moment, histories, moments};
use super::plan::{Head, MAX_CURVES, Note, Plan, Sign, Threshold};
use super::table::table;
use crate::day::Date;
use crate::figure::{Made, Table, cited};
use crate::scene::Mark;
use crate::story::{Petition, Story};
use crate::wording;

/// With more thresholds than these their words have no room.
const MAX_LINES: usize = 4;
/// Names beyond these are counted.
const MAX_NAMES: usize = 6;

/// What `growth` says of a story.
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let mut marks = Vec::new();
        for moment in moments(&histories(story)) {
            marks.push(moment.mark(story));
        }
        marks
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        let mut lists: Vec<&[String]> = Vec::new();
        for petition in &story.petitions {
            lists.push(&petition.sources);
        }
        cited(story, &lists)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Growth(plan(story))
    }

    fn has_something(&self, made: &Made) -> bool {
        made.story.petitions.iter().any(|petition| !petition.readings.is_empty())
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
        sentences.push(readings(history.petition));
        let mut moments = Vec::new();
        history.add_moments(&mut moments, usize::MAX);
        for moment in moments {
            if moment.kind != Kind::Reading {
                sentences.push(sentence(&moment));
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
fn readings(petition: &Petition) -> String {
    let count = wording::counted(petition.readings.len() as u64, "reading");
    let mut sentence = [&petition.name, ": ", &count].concat();
    for (joint, reading) in [(", from ", petition.readings.first()), (" to ", petition.readings.last())] {
        if let Some(reading) = reading {
            let signatures = wording::counted(reading.signatures, "signature");
            sentence.push_str(&[joint, &wording::day(reading.at.london_day()), " (", &signatures, ")"].concat());
        }
    }
    sentence.push('.');
    sentence
}

/// `10,000 signatures reached on 6 March 2019, 23 days after it opened.`
fn sentence(moment: &Moment) -> String {
    let mut sentence = [&wording::sentence(&moment.words), " on ", &wording::date(moment.date)].concat();
    let opened = moment.petition.opened.and_then(Date::exact);
    if let (Some(opened), Some(day), true) = (opened, moment.date.exact(), moment.kind != Kind::Opened) {
        sentence.push_str(&[", ", &wording::days(opened.days_until(day)), " after it opened"].concat());
    }
    sentence.push('.');
    sentence
}

/// The days up to the count of which nothing is known.
fn unread(history: &History) -> Option<String> {
    let (first, last) = history.unread()?;
    Some(["No readings recorded", &history.of_whom, " from ", &wording::dates(first, Some(last)), "."].concat())
}

/// The count of a petition whose day the story does not tell.
fn undated(history: &History) -> Option<String> {
    if history.counted_on.is_some() {
        return None;
    }
    let count = wording::counted(history.petition.signatures, "signature");
    let of = history.petition.counted.as_deref().unwrap_or("on a day that is not recorded");
    Some([&history.petition.name, ", last count: ", &count, " ", of, "."].concat())
}

/// The petitions without readings, named while they are few.
fn without_readings(story: &Story) -> Option<String> {
    if story.petitions.is_empty() {
        return Some("No petition is recorded in this story.".to_owned());
    }
    let mut names: Vec<&str> = Vec::new();
    let mut more = 0;
    for petition in &story.petitions {
        if petition.readings.is_empty() && names.len() < MAX_NAMES {
            names.push(&petition.name);
        } else if petition.readings.is_empty() {
            more += 1;
        }
    }
    let more_words = [&wording::number(more), " more"].concat();
    if more > 0 {
        names.push(&more_words);
    }
    if names.is_empty() { None } else { Some(["No readings recorded: ", &wording::list(&names), "."].concat()) }
}

/// The petitions with readings whose curves have no room.
fn left_out(story: &Story) -> Option<String> {
    let mut count = 0;
    for petition in &story.petitions {
        count += u64::from(!petition.readings.is_empty());
    }
    let left = wording::counted(count.checked_sub(MAX_CURVES as u64 + 1)? + 1, "more petition");
    Some(["The readings of ", &left, " are in the table."].concat())
}

// What is to be drawn

/// What is to be drawn of a story.
pub(super) fn plan(story: &Story) -> Plan {
    let histories = histories(story);
    let moments = moments(&histories);
    let thresholds = thresholds(&histories, highest(&histories, &moments));
    let mut number = 0;
    Plan {
        head: head(&histories, &thresholds),
        moments: moments.iter().map(|moment| moment.plan(story, &mut number)).collect(),
        thresholds,
        notes: notes(story, &histories, &moments),
        nothing: without_readings(story).unwrap_or_default(),
        curves: histories.into_iter().map(|history| history.curve).collect(),
    }
}

/// The largest count that the curves and what is marked on them reach, at least 1.
fn highest(histories: &[History], moments: &[Moment]) -> u64 {
    let mut highest = 1;
    for history in histories {
        for point in &history.curve.points {
            highest = highest.max(point.1);
        }
    }
    for moment in moments {
        highest = highest.max(moment.signatures.unwrap_or(0));
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
                let words = [&wording::number(signatures), ": ", &threshold.brings].concat();
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
            Some(opened) => [&petition.name, ", opened ", &wording::date(opened)].concat(),
            None => petition.name.clone(),
        },
        _ => "Signatures, by days since opening".to_owned(),
    };
    let mut linear = String::new();
    for threshold in thresholds {
        if threshold.is_beyond {
            linear.push_str(&[if linear.is_empty() { "↑ " } else { "; " }, &threshold.words].concat());
        }
    }
    Head { title, linear, log: "Each line is ten times the one under it".to_owned() }
}

/// What is said under the plot.
fn notes(story: &Story, histories: &[History], moments: &[Moment]) -> Vec<Note> {
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
    for (index, moment) in moments.iter().filter(|moment| moment.is_numbered()).enumerate() {
        add(Sign::Ring(index + 1), Some(moment.label()));
    }
    for history in histories {
        add(Sign::Gap(history.series), unread(history));
        add(Sign::None, undated(history));
    }
    add(Sign::None, left_out(story));
    add(Sign::None, without_readings(story));
    notes
}
