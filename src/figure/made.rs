//! A story that is made of official data, whose figures are headed by themselves.

use crate::story::Story;

/// A story that is made of official data, complete but for its figures, and the words that their headings need.
pub struct Made<'a> {
    /// The story.
    pub story: &'a Story,
    /// Whether a count of any petition is recorded.
    pub is_counted: bool,
    /// The petition or petitions, as inside a sentence: `petition 700143`, `three petitions`.
    pub whose: &'a str,
    /// How many signed, of a single petition: `14,846 signatures`.
    pub count: &'a str,
    /// The petition whose places are recorded, as inside a sentence.
    pub placed: &'a str,
    /// When the data were so: `at 14:32, 24 November 2024`.
    pub on: &'a str,
}

/// The words over a figure of such a story.
pub struct Heading {
    /// What it shows.
    pub headline: String,
    /// Measure, place and period.
    pub subtitle: String,
}
