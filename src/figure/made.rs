//! A story that is made of official data, whose figures head themselves.

use crate::story::{Petition, Story};

/// A story that is made of official data, complete but for its figures.
pub struct Made<'a> {
    /// The story.
    pub story: &'a Story,
    /// Whose story it is, inside a sentence: `petition 700143`, `three petitions`.
    pub whose: &'a str,
    /// The petition whose places are shown, inside a sentence: `petition 700143`.
    pub placed: &'a str,
    /// When what the data say was so: `24 November 2024`.
    pub date: &'a str,
    /// Whether a count of any petition is recorded.
    pub is_counted: bool,
}

/// The words over a figure: its message; its measure, place and period.
pub struct Heading {
    /// The message.
    pub headline: String,
    /// Measure, place and period.
    pub subtitle: String,
}

impl Heading {
    /// The heading of these words, joined; none where there is nothing to show.
    pub fn new(headline: &[&str], subtitle: &[&str]) -> Option<Heading> {
        Some(Heading { headline: headline.concat(), subtitle: subtitle.concat() })
    }
}

impl Made<'_> {
    /// The petition, where there is but one.
    pub fn only(&self) -> Option<&Petition> {
        match self.story.petitions.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}
