//! What the figure says of a story: a mark and a sentence or more a petition, and which of them reached what.

use super::axis::axis;
use super::pace::pace;
use super::passed::{MAX_SENTENCES, passed};
use super::petition::{label, sentence, shares, standing_sentence, was_answered, was_debated};
use super::plan::{Counts, Line, Plan, Row};
use super::table::table;
#[cfg(not(target_arch = "wasm32"))]
use super::{small, small_plan::SmallPlan};
use crate::figure::called::{called, called_first};
use crate::figure::{Heading, Made, Scale, Table, cited};
use crate::order;
use crate::scene::Mark;
#[cfg(not(target_arch = "wasm32"))]
use crate::scene::{Rect, Scene};
use crate::story::{Petition, SourceId, Story, Threshold};
use crate::words::{self, Outcome};

/// Rows beyond these, those with the fewest signatures, are left to the table.
pub(super) const MAX_ROWS: usize = 24;
/// With more thresholds than these no line has room for its words.
const MAX_LINES: usize = 4;

/// What `progress` says of a story.
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let mut marks = Vec::new();
        for petition in &story.petitions {
            marks.push(mark(&story.petitions, petition, marks.len()));
        }
        marks
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(&story.petitions)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        let mut lists: Vec<&[SourceId]> = Vec::new();
        for petition in &story.petitions {
            lists.push(&petition.sources);
            lists.extend(petition.response.as_ref().map(|response| &*response.sources));
            lists.extend(petition.debate.as_ref().map(|debate| &*debate.sources));
            lists.extend(petition.not_debated.as_ref().map(|decision| &*decision.sources));
        }
        cited(story, &lists)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Progress(plan(story))
    }

    fn heading(&self, made: &Made) -> Option<Heading> {
        made.is_counted.then(|| match &*made.story.petitions {
            [one] => Heading {
                headline: words::official_progress_one(made.count, made.whose),
                subtitle: measure(one, made.on),
            },
            _ => Heading {
                headline: words::official_progress_several(made.whose),
                subtitle: words::official_progress_measure_each(made.on),
            },
        })
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn draw_small(&self, story: &Story, card: &mut Scene, room: Rect) -> bool {
        let plan = SmallPlan::of(story);
        if let Some(plan) = &plan {
            small::draw(card, plan, room);
        }
        plan.is_some()
    }
}

/// What a single petition's signatures are held against.
fn measure(petition: &Petition, on: &str) -> String {
    let mut thresholds = Vec::new();
    for threshold in &petition.thresholds {
        thresholds.push(words::number(threshold.signatures));
    }
    match thresholds.len() as u64 {
        0 => words::official_progress_measure(on),
        count => words::official_progress_measure_against(count, on, &thresholds),
    }
}

fn mark(petitions: &[Petition], petition: &Petition, series: usize) -> Mark {
    let asks = &petition.asks;
    let asks = if petition.quoted { words::progress_asks_in_words(asks) } else { words::progress_asks(asks) };
    let mut detail = words::stopped(asks);
    for more in [petition.argued.as_deref().unwrap_or_default(), petition.related.as_deref().unwrap_or_default()] {
        if !more.is_empty() {
            detail.push_str(&[" ", more].concat());
        }
    }
    let label = label(petition, &called_first(petitions, petition));
    Mark { id: petition.id.as_str().to_owned(), label, detail: Some(detail), about: Vec::new(), series }
}

// In sentences

fn summary(petitions: &[Petition]) -> Vec<String> {
    let mut sentences = Vec::new();
    if petitions.len() > MAX_SENTENCES {
        sentences.push(extremes(petitions));
    } else {
        for petition in petitions {
            sentences.push(sentence(petition, &called_first(petitions, petition)));
            sentences.extend(pace(petition, &called(petitions, petition)));
        }
    }
    if petitions.len() > 1 {
        let mut are_answered = false;
        for line in lines(&mut petitions.iter()) {
            let (sentence, is_of_answers) = passed(petitions, line.signatures);
            sentences.push(sentence);
            are_answered |= is_of_answers;
        }
        if !are_answered {
            sentences.push(had(petitions, Outcome::Answer, &was_answered));
        }
        sentences.push(had(petitions, Outcome::Debate, &was_debated));
    }
    if petitions.is_empty() {
        sentences.push(words::progress_nothing().to_owned());
    }
    sentences
}

/// Of many petitions, the most signed and the least.
fn extremes(petitions: &[Petition]) -> String {
    let (mut max, mut min) = ((0, ""), (u64::MAX, ""));
    for Petition { signatures, name, .. } in petitions {
        if max.1.is_empty() || *signatures > max.0 {
            max = (*signatures, name);
        }
        if min.1.is_empty() || *signatures < min.0 {
            min = (*signatures, name);
        }
    }
    words::progress_extremes(min.1, max.0, min.0, max.1, petitions.len() as u64)
}

/// Which of the petitions were answered, or debated: all, none, or what they are called while they are few.
#[inline(never)]
fn had(petitions: &[Petition], outcome: Outcome, chosen: &dyn Fn(&Petition) -> bool) -> String {
    let mut names = Vec::new();
    for petition in petitions {
        if chosen(petition) {
            let name = if names.is_empty() { called_first } else { called };
            names.push(name(petitions, petition));
        }
    }
    let (count, all) = (names.len() as u64, petitions.len() as u64);
    match names.as_slice() {
        [] => words::progress_none_had(outcome),
        _ if count == all => words::progress_all_had(all, &words::number_in_words(all), outcome),
        [one] => words::progress_one_had(outcome, one),
        [..] if names.len() <= MAX_SENTENCES => words::progress_some_had(outcome, &names),
        _ => words::progress_many_had(all, count, outcome),
    }
}

// What is to be drawn

/// What is to be drawn of a story.
pub(super) fn plan(story: &Story) -> Plan {
    let mut chosen: Vec<(usize, &Petition)> = story.petitions.iter().enumerate().collect();
    order::keep_largest(&mut chosen, MAX_ROWS, |(_, petition)| petition.signatures);
    let petitions = || chosen.iter().map(|(_, petition)| *petition);
    let counts = counts(&mut petitions());
    let log_start = axis(counts, Scale::Log).domain.start as u64;
    let mut rows = Vec::new();
    for (index, petition) in &chosen {
        rows.push(row(&story.petitions, petition, *index, log_start));
    }
    let left_out = (story.petitions.len() - rows.len()) as u64;
    let nothing = words::progress_nothing().to_owned();
    let left_out = (left_out > 0).then(|| words::more_in_table(left_out));
    Plan { rows, lines: lines(&mut petitions()), counts, left_out, nothing }
}

fn row(petitions: &[Petition], petition: &Petition, series: usize, log_start: u64) -> Row {
    Row {
        mark: mark(petitions, petition, series),
        signatures: petition.signatures,
        thresholds: petition.thresholds.iter().map(|threshold| threshold.signatures).collect(),
        name: petition.name.clone(),
        asks: words::asks(petition),
        standing: standing_sentence(petition),
        counted: words::counted(petition).as_deref().map(words::progress_counted),
        count: words::number(petition.signatures),
        noun: words::progress_noun(petition.signatures),
        shares: shares(petition),
        log_start: match petition.signatures {
            0 => words::progress_off_scale(log_start),
            _ => words::number(log_start),
        },
    }
}

fn counts(petitions: &mut dyn Iterator<Item = &Petition>) -> Counts {
    let (mut min, mut max) = (u64::MAX, 1);
    for petition in petitions {
        let mut cover = |count: u64| {
            max = max.max(count);
            min = if count > 0 { min.min(count) } else { min };
        };
        cover(petition.signatures);
        petition.thresholds.iter().for_each(|threshold| cover(threshold.signatures));
    }
    Counts { min: min.min(max), max }
}

/// The thresholds of all the petitions, each number of signatures once, in rising order; none where they are too many.
fn lines(petitions: &mut dyn Iterator<Item = &Petition>) -> Vec<Line> {
    let mut lines: Vec<(u64, Vec<&str>)> = Vec::new();
    for petition in petitions {
        for Threshold { signatures, brings, .. } in &petition.thresholds {
            let place = lines.partition_point(|line| line.0 < *signatures);
            match lines.get_mut(place) {
                Some((same, all)) if same == signatures => {
                    if !all.contains(&brings.as_str()) {
                        all.push(brings);
                    }
                }
                _ => lines.insert(place, (*signatures, vec![brings])),
            }
            if lines.len() > MAX_LINES {
                return Vec::new();
            }
        }
    }
    let line = |(signatures, all): (u64, Vec<&str>)| {
        let mut brings = String::new();
        for more in all {
            brings = if brings.is_empty() { more.to_owned() } else { words::threshold_or(&brings, more) };
        }
        Line { signatures, words: words::threshold_brings(&brings, signatures) }
    };
    lines.into_iter().map(line).collect()
}
