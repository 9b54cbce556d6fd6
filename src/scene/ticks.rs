//! Ticks of an axis: their lines and their labels.
//!
//! The mesh of a [`plane`](super::plane) is painted by the same two functions, line and label. Its lines run through the whole
//! plot and each has one label at its end; these stop at rows or at a spine, have labels at either end or beside them, and
//! leave out labels that have no room.

use super::axis::{Axis, Tick};
use super::{Anchor, Dash, Font, Point, Scene, Tone, text};

/// Between a line and the label after it, in px.
const PAD_PX: f64 = 5.0;
/// From the end of a line down to the baseline of a label beside it, in px.
const BASELINE_PX: f64 = 4.2;

/// The ticks of an axis, and how they are painted.
pub struct Ticks<'t> {
    /// Where they stand.
    pub axis: &'t Axis,
    /// Where the axis starts and ends, in px: from left to right, or from top to bottom for [`Labels::Before`].
    pub ends_px: (f64, f64),
    /// Where the lines of each tick start and end across the axis, in px.
    pub lines_px: &'t [(f64, f64)],
    /// Where the labels stand.
    pub labels: Labels,
    /// The font of the labels.
    pub font: Font,
}

/// Where the labels of an axis stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Labels {
    /// In the middle of each line, on both baselines.
    Centred([f64; 2]),
    /// At the top of the scene, each after a short line of its own.
    After {
        /// Whether a label that has no room after its line stands before it.
        may_precede: bool,
    },
    /// Before each line, ending at an x; the axis runs down the page.
    Before(f64),
}

impl Ticks<'_> {
    /// Paints them tick by tick.
    pub fn paint(&self, scene: &mut Scene) {
        let mut free_from = 0.0;
        for tick in &self.axis.ticks {
            let at = self.axis.position(tick.at, self.ends_px.0, self.ends_px.1);
            match self.labels {
                Labels::Centred(baselines) => self.centred(scene, tick, at, baselines, &mut free_from),
                Labels::After { may_precede } => self.after(scene, tick, at, may_precede, &mut free_from),
                Labels::Before(end) => {
                    self.lines_px
                        .iter()
                        .for_each(|line| hairline(scene, Point::new(line.0, at), Point::new(line.1, at)));
                    self.label(scene, tick, Point::new(end, at + BASELINE_PX), Anchor::End);
                }
            }
        }
    }

    fn centred(&self, scene: &mut Scene, tick: &Tick, x: f64, baselines: [f64; 2], free_from: &mut f64) {
        self.upright(scene, x);
        let half = text::width(&tick.label, self.font) / 2.0;
        if x - half >= *free_from && x + half <= scene.width {
            *free_from = x + half;
            for y in baselines {
                self.label(scene, tick, Point::new(x, y), Anchor::Middle);
            }
        }
    }

    fn after(&self, scene: &mut Scene, tick: &Tick, x: f64, may_precede: bool, free_from: &mut f64) {
        let x = x.max(0.5).min(scene.width - 0.5);
        let room = text::width(&tick.label, self.font) + PAD_PX;
        let fits = x + room <= scene.width;
        let (start, end, anchor, side) =
            if fits { (x, x + room, Anchor::Start, PAD_PX) } else { (x - room, x, Anchor::End, -PAD_PX) };
        if start >= *free_from && (fits || may_precede) {
            self.label(scene, tick, Point::new(x + side, 15.0), anchor);
            hairline(scene, Point::new(x, 3.0), Point::new(x, 19.0));
            *free_from = end + PAD_PX;
        }
        self.upright(scene, x);
    }

    fn upright(&self, scene: &mut Scene, x: f64) {
        self.lines_px.iter().for_each(|line| hairline(scene, Point::new(x, line.0), Point::new(x, line.1)));
    }

    fn label(&self, scene: &mut Scene, tick: &Tick, at: Point, anchor: Anchor) {
        label(scene, &tick.label, at, self.font, anchor);
    }
}

/// What stands by a tick.
pub(super) fn label(scene: &mut Scene, words: &str, at: Point, font: Font, anchor: Anchor) {
    scene.text(words, at, Tone::Secondary, font, anchor);
}

/// The line of a tick.
pub(super) fn hairline(scene: &mut Scene, from: Point, to: Point) {
    scene.line(&[from, to], Tone::Hairline, 1.0, Dash::Solid);
}
