//! Where the axes, the curves, the marks and the words in the plot stand.

use super::paint::{BODY, RING_PX, line, paint, tone};
use super::plan::{Look, Plan, Threshold};
use super::room::Room;
use crate::day::Day;
use crate::figure::Scale;
use crate::scene::axis::Axis;
use crate::scene::plane::{Element, TICK_FONT_PX};
use crate::scene::{Dash, Font, Point, Rect, Tone, text};
use crate::speech;

const TICK: Font = Font::regular(TICK_FONT_PX);
/// What part of the plot's width the words of a threshold take, and whether they may stand over the curves: the first of
/// these that finds a place.
const ATTEMPTS: [(f64, bool); 6] = [(0.95, false), (0.7, false), (0.95, true), (0.7, true), (0.5, false), (0.5, true)];

/// What the axes have to reach: days, and signatures above 0.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    first: f64,
    last: f64,
    min: f64,
    max: f64,
}

impl Extent {
    pub(super) fn of(plan: &Plan) -> Extent {
        let mut extent = Extent { first: f64::INFINITY, last: f64::NEG_INFINITY, min: f64::INFINITY, max: 1.0 };
        for curve in &plan.curves {
            for point in curve.in_days() {
                extent.cover(point);
            }
        }
        for sample in &plan.samples {
            extent.cover(plan.place(sample));
        }
        extent.min = extent.min.min(extent.max);
        extent
    }

    #[inline(never)]
    fn cover(&mut self, (x, y): (f64, f64)) {
        (self.first, self.last, self.max) = (self.first.min(x), self.last.max(x), self.max.max(y));
        if y > 0.0 {
            self.min = self.min.min(y);
        }
    }
}

/// The layout for a width and a scale.
pub(super) struct Layout<'p> {
    plan: &'p Plan,
    pub(super) inside: Rect,
    pub(super) x: Axis,
    pub(super) y: Axis,
}

impl<'p> Layout<'p> {
    pub(super) fn new(
        plan: &'p Plan,
        extent: Extent,
        width_px: f64,
        (top, height): (f64, f64),
        scale: Scale,
    ) -> Layout<'p> {
        let y = y_axis(plan, extent, height, scale);
        let mut left = 0.0_f64;
        for tick in &y.ticks {
            left = left.max(text::width(&tick.label, TICK));
        }
        left = (left + 10.0).ceil();
        let inside = Rect::new(left, top, (width_px - left - 10.0).max(10.0), height);
        let x = x_axis(plan, extent, inside, width_px);
        Layout { plan, inside, x, y }
    }

    fn is_beyond(&self, threshold: &Threshold) -> bool {
        !self.y.log && threshold.is_beyond
    }

    /// On a logarithmic axis 0 has no place: it stands at the start.
    fn on_axis(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x, y.max(self.y.domain.start))
    }

    fn px(&self, point: (f64, f64)) -> Point {
        let (x, y) = self.on_axis(point);
        let x = self.x.position(x, self.inside.x, self.inside.right());
        Point::new(x, self.y.position(y, self.inside.bottom(), self.inside.y))
    }

    /// The base, the thresholds and the curves.
    pub(super) fn lines(&self) -> Vec<Element<'p>> {
        let across = |y| vec![(self.x.domain.start, y), (self.x.domain.end, y)];
        let mut lines = vec![line(across(self.y.domain.start), Tone::Secondary, Dash::Solid)];
        for threshold in &self.plan.thresholds {
            if !self.is_beyond(threshold) {
                lines.push(line(across(threshold.signatures as f64), Tone::Ink, Dash::Solid));
            }
        }
        for (series, curve) in self.plan.curves.iter().enumerate() {
            for mut stretch in curve.stretches() {
                for point in &mut stretch.points {
                    *point = self.on_axis(*point);
                }
                let dash = if stretch.is_known { Dash::Solid } else { Dash::Dashed };
                lines.push(line(stretch.points, tone(series), dash));
            }
        }
        lines
    }

    /// Adds the marks, with a number where there is room for it.
    pub(super) fn add_marks(&self, room: &mut Room, elements: &mut Vec<Element<'p>>) {
        for sample in &self.plan.samples {
            let at = self.plan.place(sample);
            let place = if matches!(sample.look, Look::Ring(_)) { room.ring(self.px(at)) } else { None };
            let points = vec![self.on_axis(at), (at.0, self.y.domain.start)];
            elements.push(Element::new(points, move |scene, points| {
                if let [at, floor] = points {
                    scene.mark(sample.mark.clone(), |scene| paint(scene, sample, *at, *floor, place));
                }
            }));
        }
    }

    /// The plot with its curves and nothing written in it.
    pub(super) fn room(&self) -> Room {
        let mut curves = Vec::new();
        for curve in &self.plan.curves {
            let mut from = None;
            for point in curve.in_days() {
                let to = self.px(point);
                let from = from.replace(to).unwrap_or(to);
                // In pieces: the box around a slope takes more room than the slope.
                let pieces = ((to.x - from.x) / 12.0).ceil().max(1.0);
                let (width, height) = ((to.x - from.x) / pieces, (to.y - from.y) / pieces);
                for piece in 0..pieces as u32 {
                    let (x, y) = (from.x + width * f64::from(piece), from.y + height * f64::from(piece));
                    curves.push(Rect::new(x - 2.0, y.min(y + height) - 2.0, width + 4.0, height.abs() + 4.0));
                }
            }
        }
        // To the right of the plot there is room for half a ring.
        let inside = Rect { width: self.inside.width + RING_PX + 0.5, ..self.inside };
        Room { inside, curves, taken: Vec::new() }
    }

    /// What each threshold brings, with a place at its line.
    pub(super) fn names(&self, room: &mut Room) -> Vec<(Rect, Vec<String>)> {
        let mut names = Vec::new();
        for threshold in &self.plan.thresholds {
            if self.is_beyond(threshold) {
                continue;
            }
            let y = self.px((0.0, threshold.signatures as f64)).y;
            for (share, over_curves) in ATTEMPTS {
                let lines = text::wrap_at_most(&threshold.words, BODY, self.inside.width * share, 4);
                if let Some(rect) = room.words(y, &lines, over_curves) {
                    names.push((rect, lines));
                    break;
                }
            }
        }
        names
    }
}

/// Signatures upwards, with room over the highest for a ring or its words.
fn y_axis(plan: &Plan, extent: Extent, height: f64, scale: Scale) -> Axis {
    let mut highest = extent.max;
    for threshold in &plan.thresholds {
        if scale == Scale::Log || !threshold.is_beyond {
            highest = highest.max(threshold.signatures as f64);
        }
    }
    match scale {
        Scale::Linear => Axis::signatures((extent.max * 1.16).max(highest * 1.08), height, 56.0),
        Scale::Log => Axis::log_signatures(extent.min, highest * 2.0),
    }
}

/// The calendar where a curve stands alone, else days since opening.
fn x_axis(plan: &Plan, Extent { first, last, .. }: Extent, inside: Rect, width_px: f64) -> Axis {
    let mut x = if plan.curves.len() == 1 {
        Axis::time(
            Day::from_epoch_day(first.floor() as i32),
            Day::from_epoch_day(last.ceil() as i32),
            inside.width,
            TICK,
        )
    } else {
        let label_px = text::width(&speech::number(last as u64), TICK);
        Axis::signatures(last, inside.width, (label_px + 4.0).max(64.0))
    };
    x.domain.start = x.domain.start.min(first);
    let ticks = std::mem::take(&mut x.ticks);
    for tick in ticks {
        // A label in the middle of whose room the plot ends would leave the frame.
        let half = text::width(&tick.label, TICK) / 2.0;
        let at = x.position(tick.at, inside.x, inside.right());
        if at >= half && at + half <= width_px {
            x.ticks.push(tick);
        }
    }
    x
}
