//! What the figure says of a story: a mark and a sentence or more a petition, and which of them reached what.

use super::axis::axis;
use super::pace::pace;
use super::petition::{label, shares, standing, was_answered, was_debated};
use super::plan::{Counts, Line, Plan, Row};
use super::table::table;
use crate::figure::{Made, Scale, Table, cited};
use crate::scene::Mark;
#[cfg(not(target_arch = "wasm32"))]
use crate::scene::{Rect, Scene};
use crate::story::{Petition, Story, Threshold};
use crate::wording;

/// Rows beyond these, those with the fewest signatures, are left to the table.
pub(super) const MAX_ROWS: usize = 24;
/// With more thresholds than these no line has room for its words.
const MAX_LINES: usize = 4;
/// Petitions beyond these are summed up rather than described one by one.
const MAX_SENTENCES: usize = 8;

const NO_PETITION: &str = "No petition is recorded in this story.";

/// What `progress` says of a story.
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let mut marks = Vec::new();
        for petition in &story.petitions {
            marks.push(mark(petition, marks.len()));
        }
        marks
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(&story.petitions)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        let mut lists: Vec<&[String]> = Vec::new();
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

    fn has_something(&self, made: &Made) -> bool {
        made.is_counted
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn draw_small(&self, story: &Story, card: &mut Scene, room: Rect) -> bool {
        super::small::draw(card, story, room)
    }
}

fn mark(petition: &Petition, series: usize) -> Mark {
    let mut detail = wording::stopped(wording::sentence(&wording::asks(petition)));
    for more in [petition.argued.as_deref().unwrap_or_default(), petition.related.as_deref().unwrap_or_default()] {
        if !more.is_empty() {
            detail.push_str(&[" ", more].concat());
        }
    }
    Mark { id: petition.id.clone(), label: label(petition), detail: Some(detail), about: Vec::new(), series }
}

// In sentences

fn summary(petitions: &[Petition]) -> Vec<String> {
    let mut sentences = Vec::new();
    if petitions.len() > MAX_SENTENCES {
        sentences.push(extremes(petitions));
    } else {
        for petition in petitions {
            sentences.push([&label(petition), "."].concat());
            sentences.extend(pace(petition));
        }
    }
    if petitions.len() > 1 {
        for line in lines(&most_signed(petitions, usize::MAX, false)) {
            let reached = among(petitions, &|petition| {
                let mut thresholds = petition.thresholds.iter();
                let has_it = thresholds.any(|threshold| threshold.signatures == line.signatures);
                has_it && petition.signatures >= line.signatures
            });
            sentences.push([&line.words, ": reached by ", &reached, "."].concat());
        }
        let (answered, debated) = (among(petitions, &was_answered), among(petitions, &was_debated));
        sentences.push(["Recorded as answered: ", &answered, "; as debated: ", &debated, "."].concat());
    }
    if petitions.is_empty() {
        sentences.push(NO_PETITION.to_owned());
    }
    sentences
}

/// Of many petitions, the most signed and the least.
fn extremes(petitions: &[Petition]) -> String {
    let mut ends: Option<(&Petition, &Petition)> = None;
    for petition in petitions {
        let (most, least) = ends.unwrap_or((petition, petition));
        ends = Some((
            if petition.signatures > most.signatures { petition } else { most },
            if petition.signatures < least.signatures { petition } else { least },
        ));
    }
    let mut sentence = ["Of ", &wording::number(petitions.len() as u64), " petitions the most signed is "].concat();
    if let Some((most, least)) = ends {
        for (joint, petition) in [("", most), (", the least signed ", least)] {
            let count = wording::number(petition.signatures);
            sentence.push_str(&[joint, &petition.name, " with ", &count].concat());
        }
    }
    sentence.push('.');
    sentence
}

/// Which of the petitions: all, none, or their names while they are few.
#[inline(never)]
fn among(petitions: &[Petition], chosen: &dyn Fn(&Petition) -> bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    for petition in petitions {
        if chosen(petition) {
            names.push(&petition.name);
        }
    }
    let (count, all) = (names.len(), wording::small_number(petitions.len()));
    match count {
        0 => "none".to_owned(),
        2 if count == petitions.len() => "both".to_owned(),
        _ if count == petitions.len() => ["all ", &all].concat(),
        1..=MAX_SENTENCES => wording::list(&names),
        _ => [&wording::small_number(count), " of ", &all].concat(),
    }
}

// What is to be drawn

/// What is to be drawn of a story.
pub(super) fn plan(story: &Story) -> Plan {
    let chosen = most_signed(&story.petitions, MAX_ROWS, false);
    let counts = counts(&chosen);
    let log_start = axis(counts, Scale::Log).domain.start as u64;
    let mut rows = Vec::new();
    for (index, petition) in &chosen {
        rows.push(row(petition, *index, log_start));
    }
    let left_out = (story.petitions.len() - rows.len()) as u64;
    let words = || ["and ", &wording::number(left_out), " more in the table"].concat();
    Plan { rows, lines: lines(&chosen), counts, left_out: (left_out > 0).then(words), nothing: NO_PETITION.to_owned() }
}

fn row(petition: &Petition, series: usize, log_start: u64) -> Row {
    let start = wording::number(log_start);
    Row {
        mark: mark(petition, series),
        signatures: petition.signatures,
        thresholds: petition.thresholds.iter().map(|threshold| threshold.signatures).collect(),
        name: petition.name.clone(),
        asks: wording::asks(petition),
        standing: [&wording::sentence(&standing(petition)), "."].concat(),
        counted: petition.counted.as_ref().map(|counted| ["Counted ", counted, "."].concat()),
        count: wording::number(petition.signatures),
        noun: (if petition.signatures == 1 { "signature" } else { "signatures" }).to_owned(),
        shares: shares(petition),
        log_start: if petition.signatures == 0 { ["0 is off this scale, from ", &start].concat() } else { start },
    }
}

fn counts(petitions: &[(usize, &Petition)]) -> Counts {
    let (mut min, mut max) = (u64::MAX, 1);
    for (_, petition) in petitions {
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
fn lines(petitions: &[(usize, &Petition)]) -> Vec<Line> {
    let mut lines: Vec<(u64, Vec<&str>)> = Vec::new();
    for (_, petition) in petitions {
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
    let line = |(signatures, brings): (u64, Vec<&str>)| Line {
        signatures,
        words: [&wording::number(signatures), ": ", &brings.join(", or ")].concat(),
    };
    lines.into_iter().map(line).collect()
}

/// The petitions with the most signatures, in the order of the story, with their places in it.
pub(in crate::figure) fn most_signed(
    petitions: &[Petition],
    max: usize,
    with_readings: bool,
) -> Vec<(usize, &Petition)> {
    let mut chosen: Vec<(usize, &Petition)> = Vec::new();
    for (index, petition) in petitions.iter().enumerate() {
        if with_readings && petition.readings.is_empty() {
            continue;
        }
        chosen.push((index, petition));
        if chosen.len() > max {
            let (mut fewest, mut count) = (0, u64::MAX);
            for (place, (_, petition)) in chosen.iter().enumerate() {
                if petition.signatures <= count {
                    (fewest, count) = (place, petition.signatures);
                }
            }
            chosen.remove(fewest);
        }
    }
    chosen
}
