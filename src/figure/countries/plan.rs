//! What is to be drawn of countries: the one that stands apart, the rows of the others, and their words.

use crate::scene::Mark;

/// The most rows that any band draws: twelve, or all of them where they are one more.
pub(super) const MAX_ROWS: usize = 13;

/// The plan of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The country with nearly all signatures, where there is one.
    pub apart: Option<Apart>,
    /// The others with the most signatures, the most first.
    pub rows: Vec<Row>,
    /// What is said in place of a drawing, where there is no country.
    pub empty: Option<String>,
}

crate::wire! { struct Plan { apart, rows, empty } }

/// A country that stands apart, so that the others can be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Apart {
    /// What it means.
    pub mark: Mark,
    /// Its name.
    pub name: String,
    /// How many signed there.
    pub signatures: u64,
    /// What its bar is a part of: the petition's signatures, or its own where they are more; never 0.
    pub total_signatures: u64,
    /// Its signatures as they are written: `14,125`.
    pub count: String,
    /// Its share: `95.1% of all 14,846`.
    pub share: String,
    /// What is written over the rows, which have a scale of their own.
    pub others: String,
}

crate::wire! { struct Apart { mark, name, signatures, total_signatures, count, share, others } }

/// A country among the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it means.
    pub mark: Mark,
    /// Its name.
    pub name: String,
    /// How many signed there.
    pub signatures: u64,
    /// What sums up the countries after it, where they are more than one: `44 others: 132`.
    pub rest: Option<String>,
}

crate::wire! { struct Row { mark, name, signatures, rest } }
