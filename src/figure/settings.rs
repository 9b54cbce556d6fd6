//! What a reader has chosen to see.

use crate::day::Day;
use crate::names::{Actor, Kind};

/// How counts of signatures are laid along an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal distances are equal numbers.
    #[default]
    Linear,
    /// Equal distances are equal ratios.
    Log,
}

/// How spans of time are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// Side by side from zero, to compare lengths.
    #[default]
    Length,
    /// Where they fall on the calendar.
    Calendar,
}

/// What the colours of `map` and the numbers of its legend say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// How many signed in a place.
    #[default]
    Signatures,
    /// Their share of all who signed the petition.
    Share,
}

/// How the counts of `map` are cut into steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// About as many places in each.
    #[default]
    Quantile,
    /// As large a range in each.
    Equal,
}

/// What the reader has chosen to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The scale of signatures in `progress` and `growth`.
    pub scale: Scale,
    /// The layout of `answers`.
    pub arrangement: Arrangement,
    /// The actors shown in `timeline`; empty for all.
    pub actors: Vec<Actor>,
    /// The days shown in `timeline`, first and last; `None` for all.
    pub zoom: Option<(Day, Day)>,
    /// The section shown in `findings`, by id; `None` for all.
    pub section: Option<String>,
    /// The kind of answer shown in `findings`; `None` for all.
    pub kind: Option<Kind>,
    /// What is told of each place in `map`.
    pub measure: Measure,
    /// How `map` is cut into steps.
    pub steps: Steps,
}
