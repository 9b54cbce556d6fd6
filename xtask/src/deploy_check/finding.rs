//! One line of what was found.

use std::fmt;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// As it should be.
    Right,
    /// Readers are served without it, but not as well as they could be.
    Advice,
    /// Some readers are not served.
    Wrong,
}

/// What was found where.
#[derive(Debug)]
pub struct Finding {
    pub level: Level,
    place: String,
    what: String,
}

impl Finding {
    /// What is as it should be.
    pub fn right(place: &str, what: impl Into<String>) -> Finding {
        Finding { level: Level::Right, place: place.to_owned(), what: what.into() }
    }

    /// What is found, what was expected and what to do.
    pub fn not(level: Level, place: &str, found: &str, expected: &str, to_do: &str) -> Finding {
        Finding { level, place: place.to_owned(), what: format!("{found}; expected {expected}. {to_do}") }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Right => "right",
            Level::Advice => "better",
            Level::Wrong => "WRONG",
        };
        write!(f, "{level:7} {}: {}", self.place, self.what)
    }
}
