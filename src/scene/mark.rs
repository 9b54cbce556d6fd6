//! What a reader can point at, focus and pin.

use std::ops::Range;

use super::geometry::Rect;
#[cfg(feature = "press")]
use crate::wire::Writer;
use crate::wire::{Cursor, Wire};

/// What part of a drawing means: the thing a reader can point at, focus and pin.
///
/// A plan that goes with a page brings ids alone: the words stand on the page ([`plans`](crate::plans)).
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The story's id for it, as plain text; a reading's is its petition's id with a number.
    pub id: String,
    /// All that is said of it, tersely, with its value: "18 March 2019, 12,671 signatures".
    pub label: String,
    /// More, for those who ask: shown in the tooltip under the label.
    pub detail: Option<String>,
    /// Ids of what it belongs to: a pin on one of them lights it.
    pub about: Vec<String>,
    /// The lane, row or curve it stands in, counted from 0: the arrow keys go along it and across.
    pub series: usize,
}

impl Wire for Mark {
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        self.id.write(writer);
        self.series.write(writer);
    }

    fn read(cursor: &mut Cursor) -> Mark {
        let (id, series) = Wire::read(cursor);
        Mark { id, label: String::new(), detail: None, about: Vec::new(), series }
    }
}

/// A mark with its place in the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// What it means.
    pub mark: Mark,
    /// Which of the scene's shapes show it.
    pub shapes: Range<usize>,
    /// The box around those shapes, in px.
    pub bounds: Rect,
}

impl PlacedMark {
    /// Whether a pin on `id` lights this mark.
    pub fn is_about(&self, id: &str) -> bool {
        self.mark.id == id || self.mark.about.iter().any(|about| about == id)
    }
}

/// Where to go from a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before in the series; where each is a series of its own, to the one before.
    Back,
    /// To the next in the series; where each is a series of its own, to the next.
    On,
    /// To the nearest in the series above.
    Up,
    /// To the nearest in the series below.
    Down,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}
