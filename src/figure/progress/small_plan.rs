//! What is to be drawn in a small picture: counts, names and thresholds, worded.

use crate::story::{Petition, Story};
use crate::words;

/// More rows than these would be too small.
const MAX_ROWS: usize = 4;

/// What is to be drawn in a small picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SmallPlan {
    /// A row a petition, in the order of the story.
    pub(super) rows: Vec<Row>,
    /// The thresholds, which are those of all rows, in rising order.
    pub(super) thresholds: Vec<Threshold>,
}

/// A petition: its bar, and the words over it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// How many signed: how long the bar is.
    pub(super) signatures: u64,
    /// Their number, which stands out.
    pub(super) count: String,
    /// What stands before the number and after it.
    pub(super) around: (String, String),
}

/// A threshold, and what is said of it under the last bar.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Threshold {
    /// How many signatures it takes.
    pub(super) signatures: u64,
    /// What they bring: `10,000: a Government response`.
    pub(super) label: String,
    /// Their number alone, where there is no room for more.
    pub(super) brief: String,
}

impl SmallPlan {
    /// The plan of a story; `None` where its petitions are too many, or measured against other thresholds each.
    pub(super) fn of(story: &Story) -> Option<SmallPlan> {
        let numbers = |petition: &Petition| petition.thresholds.iter().map(|one| one.signatures).collect::<Vec<_>>();
        let first = story.petitions.first()?;
        let are_alike = story.petitions.iter().all(|petition| numbers(petition) == numbers(first));
        if story.petitions.len() > MAX_ROWS || !are_alike {
            return None;
        }
        let threshold = |one: &crate::story::Threshold| Threshold {
            signatures: one.signatures,
            label: words::card_threshold(&one.brings, one.signatures),
            brief: words::number(one.signatures),
        };
        Some(SmallPlan {
            rows: story.petitions.iter().map(row).collect(),
            thresholds: first.thresholds.iter().map(threshold).collect(),
        })
    }
}

fn row(petition: &Petition) -> Row {
    let around = words::around(|count| match &petition.counted {
        None => words::card_petition(count, &petition.name, petition.signatures),
        Some(counted) => words::card_petition_counted(count, counted, &petition.name, petition.signatures),
    });
    Row { signatures: petition.signatures, count: words::number(petition.signatures), around }
}
