//! What is to be drawn of answers: the bars, their days and their words.

use crate::day::Day;
use crate::scene::Mark;

/// The plan of answers: a bar for each of the longest spans.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The bars, in the order of the story.
    pub bars: Vec<Bar>,
    /// What counts the spans that have no bar: `and 170 more in the table`.
    pub more: Option<String>,
    /// What is said in place of a drawing, where there is no bar.
    pub empty: Option<String>,
}

crate::wire! { struct Plan { bars, more, empty } }

/// A span of time between two events.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it means.
    pub mark: Mark,
    /// What was measured.
    pub title: String,
    /// What came of it.
    pub outcome: String,
    /// How long it lasted, in days: `1,491 days`.
    pub days: String,
    /// How long it lasted in words, where they say more than the number of days does.
    pub words: Option<Words>,
    /// The day it began.
    pub first: Day,
    /// The day it ended.
    pub last: Day,
}

crate::wire! { struct Bar { mark, title, outcome, days, words, first, last } }

/// How long a span lasted, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// As they stand after the number of days: `about 4 years and 1 month`.
    pub beside: String,
    /// The outcome with them before it, for bars that have no room for them: `About 4 years and 1 month. It was …`.
    pub with_outcome: String,
}

crate::wire! { struct Words { beside, with_outcome } }

impl Bar {
    /// How long it lasted, in days.
    pub fn length_days(&self) -> i32 {
        self.first.days_until(self.last)
    }
}
