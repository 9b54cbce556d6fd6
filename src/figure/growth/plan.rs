//! What is to be drawn: curves through counts, what happened on the way, and what is said around the plot.
//!
//! Times are whole minutes and counts whole signatures, so that they stay what they are in whatever they are written.

use crate::scene::Mark;

/// Curves beyond these, those with the fewest signatures, are left to the table.
pub(super) const MAX_CURVES: usize = 4;

/// What is to be drawn, every word of it said already.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What is said over the plot.
    pub head: Head,
    /// The curves, at most four; a lone one stands on the calendar, several are laid from their openings on.
    pub curves: Vec<Curve>,
    /// What is marked on the curves: curve by curve, in order of time.
    pub samples: Vec<Sample>,
    /// The lines across the plot.
    pub thresholds: Vec<Threshold>,
    /// What is said under the plot.
    pub notes: Vec<Note>,
    /// What is said where there is no curve.
    pub nothing: String,
}

crate::wire! { struct Plan { head, curves, samples, thresholds, notes, nothing } }

/// What is said over the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Whose signatures they are.
    pub title: String,
    /// On a linear scale: the thresholds that are beyond the plot; may be empty.
    pub linear: String,
    /// On a logarithmic scale: what its lines are.
    pub log: String,
}

crate::wire! { struct Head { title, linear, log } }

/// A petition's counts over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Minutes (since 1970 for a lone curve, else since the petition opened) and signatures, in order of time.
    pub points: Vec<(i64, u64)>,
    /// How many of the points are readings: the one that may follow them is the last count that is known.
    pub readings: usize,
}

crate::wire! { struct Curve { points, readings } }

/// Something known of a petition at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// What it means; its series is the place of its curve.
    pub mark: Mark,
    /// How it is shown.
    pub look: Look,
    /// When, in minutes as those of its curve.
    pub minutes: i64,
    /// How high it stands, in signatures; `None` where the curve is then.
    pub signatures: Option<u64>,
}

crate::wire! { struct Sample { mark, look, minutes, signatures } }

/// How a sample is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A reading: a dot on the curve.
    Dot,
    /// The opening: a stroke up from the axis.
    Stroke,
    /// Something else: a ring that leads to this number, whose words are under the plot.
    Ring(usize),
}

crate::wire! { enum Look { Dot, Stroke, Ring(data) } }

/// A line across the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// How many signatures it takes.
    pub signatures: u64,
    /// The number, and what reaching it brings: `10,000: a Government response`.
    pub words: String,
    /// Whether a linear scale has no room for it: it would squeeze the curves.
    pub is_beyond: bool,
}

crate::wire! { struct Threshold { signatures, words, is_beyond } }

/// A line or more under the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// What in the plot it explains.
    pub sign: Sign,
    /// Its words.
    pub words: String,
}

crate::wire! { struct Note { sign, words } }

/// What a note explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing in particular.
    None,
    /// The ring with this number.
    Ring(usize),
    /// The curve of this series.
    Curve(usize),
    /// Where nothing is known of the curve of this series.
    Gap(usize),
}

crate::wire! { enum Sign { None, Ring(data), Curve(data), Gap(data) } }
