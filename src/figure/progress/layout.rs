//! Where the axis, the bars and the words over them stand.

use super::axis::axis;
use super::count::count_font;
use super::look::{DOT_PX, LINE_PX, WORDS};
use super::plan::{Line, Plan};
use crate::figure::Scale;
use crate::scene::axis::Axis;
use crate::scene::{Anchor, Band, Dash, Font, Frame, Point, Scene, Tone, text};

/// Between a line and the words on it.
const BESIDE_PX: f64 = 6.0;
/// Between words and the bars that they stand beside.
const GUTTER_PX: f64 = 36.0;

/// The layout for a width and a scale.
pub(super) struct Layout<'p> {
    lines: &'p [Line],
    pub(super) axis: Axis,
    pub(super) width_px: f64,
    /// The room for a petition's words.
    pub(super) words_px: f64,
    /// Where bars start: at the left where words stand over them, else beside the words.
    pub(super) bar_x_px: f64,
    /// The ends of the axis: a dot stands out to both sides of its value; a bar does not.
    pub(super) plot_px: (f64, f64),
    /// How the counts are set.
    pub(super) count: Font,
    /// How many lines are on the left in the narrowest frame of the band: wherever else their words would need less room
    /// by another split, they might need more height.
    split: usize,
    /// Whether the lines run through all rows, words standing beside the bars and petitions having the same thresholds.
    pub(super) through: bool,
}

impl<'p> Layout<'p> {
    pub(super) fn new(plan: &'p Plan, frame: Frame, scale: Scale) -> Layout<'p> {
        let narrowest = Layout::in_frame(plan, Frame::narrowest(frame.band), scale);
        Layout { split: narrowest.best_split(), ..Layout::in_frame(plan, frame, scale) }
    }

    fn in_frame(plan: &'p Plan, frame: Frame, scale: Scale) -> Layout<'p> {
        let axis = axis(plan.counts, scale);
        let beside = frame.band == Band::Wide;
        let same_lines = plan.rows.iter().all(|row| row.thresholds.len() == plan.lines.len());
        let bar_x = |width: f64| if beside { (width * 0.33).round() + GUTTER_PX } else { 0.0 };
        let bar_x_px = bar_x(frame.width);
        let inset = if axis.log { DOT_PX + 1.0 } else { 0.0 };
        let narrowest = frame.band.min_width();
        Layout {
            lines: &plan.lines,
            axis,
            width_px: frame.width,
            words_px: if beside { bar_x_px - GUTTER_PX } else { frame.width },
            bar_x_px,
            plot_px: (bar_x_px + inset, frame.width - inset),
            count: count_font(plan, narrowest - bar_x(narrowest)),
            split: 0,
            through: beside && same_lines,
        }
    }

    pub(super) fn x_px(&self, signatures: u64) -> f64 {
        self.axis.position((signatures as f64).max(self.axis.domain.start), self.plot_px.0, self.plot_px.1)
    }

    /// Writes the words of the thresholds over a y, each on rows of its own, and their lines from there to `end`; their
    /// height is handed back.
    ///
    /// Those of lines on the left go to the right and stand highest, of the leftmost line first; those of lines on the
    /// right go to the left: so no line crosses the words of another.
    pub(super) fn heads(&self, scene: &mut Scene, bottom: f64, end: f64) -> f64 {
        let split = self.split;
        let mut y = bottom - 2.0 * BESIDE_PX;
        for step in 0..self.lines.len() {
            let above = split + step < self.lines.len();
            let index = if above { split + step } else { self.lines.len() - 1 - step };
            let Some(line) = self.lines.get(index) else { continue };
            let words = text::wrap_at_most(&line.words, WORDS, self.room(split, index), 3);
            let x = self.x_px(line.signatures);
            let (from, anchor) = if above { (x - BESIDE_PX, Anchor::End) } else { (x + BESIDE_PX, Anchor::Start) };
            y -= words.len() as f64 * LINE_PX;
            scene.lines(&words, Point::new(from, y), LINE_PX, Tone::Ink, WORDS, anchor);
            vertical(scene, x, y, end, Tone::Ink, 1.5);
        }
        if self.lines.is_empty() { 0.0 } else { bottom - y }
    }

    /// How many of the lines are on the left: so many that the least room is largest.
    fn best_split(&self) -> usize {
        let (mut split, mut largest) = (0, f64::NEG_INFINITY);
        for candidate in 0..=self.lines.len() {
            let mut smallest = f64::INFINITY;
            for index in 0..self.lines.len() {
                smallest = smallest.min(self.room(candidate, index));
            }
            if smallest > largest {
                (split, largest) = (candidate, smallest);
            }
        }
        split
    }

    /// For the words of a line, where those before the split go to the right.
    fn room(&self, split: usize, index: usize) -> f64 {
        let x = |index: usize| self.lines.get(index).map_or(0.0, |line| self.x_px(line.signatures));
        let before = if split > 0 { x(split - 1) } else { 0.0 };
        (if index < split { self.width_px - x(index) } else { x(index) - before }) - 2.0 * BESIDE_PX
    }
}

pub(super) fn vertical(scene: &mut Scene, x: f64, top: f64, bottom: f64, tone: Tone, width: f64) {
    scene.line(&[Point::new(x, top), Point::new(x, bottom)], tone, width, Dash::Solid);
}
