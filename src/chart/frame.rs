//! The room a figure is given, and the choices a reader has made about it.

use crate::day::Day;
use crate::story::{Actor, Kind};

/// A range of widths in which a figure keeps one layout and one height.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Under 480 px of container: a phone.
    Narrow,
    /// 480 to 719 px.
    Medium,
    /// 720 px and more.
    Wide,
}

impl Band {
    /// Every band, from the narrowest.
    pub const ALL: [Band; 3] = [Band::Narrow, Band::Medium, Band::Wide];

    /// The least width of the band, in px; for the narrow one the least that is laid out.
    pub fn least_width(self) -> f64 {
        match self {
            Band::Narrow => 288.0,
            Band::Medium => 480.0,
            Band::Wide => 720.0,
        }
    }

    /// Its name in class names.
    pub fn id(self) -> &'static str {
        match self {
            Band::Narrow => "narrow",
            Band::Medium => "medium",
            Band::Wide => "wide",
        }
    }
}

/// The room a figure is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// In whole px, from 288 to 960.
    pub width: f64,
    /// The band the width is in.
    pub band: Band,
}

impl Frame {
    /// The frame for a container of a width in px; narrower than 288 is drawn at 288, wider than 960 at 960.
    pub fn new(container_px: f64) -> Frame {
        let width = container_px.floor().max(288.0).min(960.0);
        let band = match width {
            ..480.0 => Band::Narrow,
            ..720.0 => Band::Medium,
            _ => Band::Wide,
        };
        Frame { width, band }
    }

    /// The narrowest frame of a band.
    pub fn least(band: Band) -> Frame {
        Frame { width: band.least_width(), band }
    }

    /// One of three values by band.
    pub fn by_band<T>(&self, narrow: T, medium: T, wide: T) -> T {
        match self.band {
            Band::Narrow => narrow,
            Band::Medium => medium,
            Band::Wide => wide,
        }
    }
}

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
