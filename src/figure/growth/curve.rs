//! The curves as they are drawn: what is known as steps, what is not as straight lines.

use super::plan::{Curve, Plan, Sample};

/// Without a reading for longer than this, in minutes, what happened in between is not known.
const GAP_MINUTES: i64 = 3 * 1440;

/// A part of a curve.
pub(super) struct Stretch {
    /// In days and signatures.
    pub(super) points: Vec<(f64, f64)>,
    /// Whether there are readings enough, or a straight line stands for what is not known.
    pub(super) is_known: bool,
}

fn days(minutes: i64) -> f64 {
    minutes as f64 / 1440.0
}

impl Plan {
    /// Where a sample stands, in days and signatures.
    pub(super) fn place(&self, sample: &Sample) -> (f64, f64) {
        let on_curve = || self.curves.get(sample.mark.series).map_or(0.0, |curve| curve.height(sample.minutes));
        (days(sample.minutes), sample.signatures.map_or_else(on_curve, |signatures| signatures as f64))
    }
}

impl Curve {
    /// Its points in days and signatures.
    pub(super) fn in_days(&self) -> impl Iterator<Item = (f64, f64)> {
        self.points.iter().map(|point| (days(point.0), point.1 as f64))
    }

    /// Whether what happened before a point is not known.
    fn is_gap(&self, index: usize) -> bool {
        match (index.checked_sub(1).and_then(|before| self.points.get(before)), self.points.get(index)) {
            (Some(before), Some(point)) => index >= self.readings || point.0 - before.0 > GAP_MINUTES,
            _ => false,
        }
    }

    /// How high it is at a time, in signatures; on the axis outside of what is known.
    fn height(&self, minutes: i64) -> f64 {
        let x = days(minutes);
        let mut from: Option<(f64, f64)> = None;
        for (index, to) in self.in_days().enumerate() {
            if let (Some(from), true) = (from, to.0 > x) {
                let slope = if self.is_gap(index) { (to.1 - from.1) / (to.0 - from.0) } else { 0.0 };
                return from.1 + slope * (x - from.0);
            }
            from = if to.0 > x { None } else { Some(to) };
        }
        0.0
    }

    /// The stretches of the curve: what is known as steps, what is not as straight lines.
    pub(super) fn stretches(&self) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut known: Vec<(f64, f64)> = Vec::new();
        for (index, point) in self.in_days().enumerate() {
            if let Some(&last) = known.last() {
                if self.is_gap(index) {
                    stretches.push(Stretch { points: std::mem::take(&mut known), is_known: true });
                    stretches.push(Stretch { points: vec![last, point], is_known: false });
                } else {
                    known.push((point.0, last.1));
                }
            }
            known.push(point);
        }
        stretches.push(Stretch { points: known, is_known: true });
        stretches
    }
}
