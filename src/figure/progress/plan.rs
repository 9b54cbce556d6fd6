//! What is to be drawn: a row a petition, and a line a threshold.

use crate::scene::Mark;

/// What is to be drawn, every word of it said already.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The petitions that are drawn, in the order of the story.
    pub rows: Vec<Row>,
    /// The thresholds of all rows, each number of signatures once, in rising order; none where they are too many.
    pub lines: Vec<Line>,
    /// What the axis has to reach.
    pub counts: Counts,
    /// What is said, under the rows, of the petitions that have none.
    pub left_out: Option<String>,
    /// What is said where there is no row at all.
    pub nothing: String,
}

crate::wire! { struct Plan { rows, lines, counts, left_out, nothing } }

/// A petition: its words, and its bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What its bar means.
    pub mark: Mark,
    /// How many signed: how long its bar is.
    pub signatures: u64,
    /// The thresholds that cross its bar, in signatures.
    pub thresholds: Vec<u64>,
    /// What the page calls it.
    pub name: String,
    /// What it asks for.
    pub asks: String,
    /// What became of it, as a sentence.
    pub standing: String,
    /// What its count is of, where it is not the final one, as a sentence.
    pub counted: Option<String>,
    /// The count in figures, set large.
    pub count: String,
    /// What is counted, after the count.
    pub noun: String,
    /// The count's share of each threshold.
    pub shares: String,
    /// What stands at the start of a logarithmic scale: its number, or that the petition's 0 has no place on it.
    pub log_start: String,
}

crate::wire! { struct Row { mark, signatures, thresholds, name, asks, standing, counted, count, noun, shares, log_start } }

/// A number of signatures that is a threshold of one or more petitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// How many signatures it takes.
    pub signatures: u64,
    /// The number, and all that reaching it brings: `10,000: a Government response`.
    pub words: String,
}

crate::wire! { struct Line { signatures, words } }

/// The range of all counts and thresholds that are drawn, in signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// The smallest above 0, at most `max`.
    pub min: u64,
    /// The largest, at least 1.
    pub max: u64,
}

crate::wire! { struct Counts { min, max } }
