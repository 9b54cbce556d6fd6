//! Where in the plot something can be written.

use super::paint::{BODY, LINE_PX, RING_PX};
use crate::scene::{Point, Rect, text};

/// Where in the plot something can be written: first clear of the curves, else at least of what is written.
pub(super) struct Room {
    pub(super) inside: Rect,
    /// Boxes along the curves.
    pub(super) curves: Vec<Rect>,
    /// What is written already.
    pub(super) taken: Vec<Rect>,
}

impl Room {
    fn is_free(&self, rect: &Rect, over_curves: bool) -> bool {
        let meets = |others: &[Rect]| others.iter().any(|other| other.overlaps(rect));
        self.inside.holds(rect, 0.0) && !meets(&self.taken) && (over_curves || !meets(&self.curves))
    }

    /// The nearest place for a ring: over its point, to the left, under it or to the right.
    pub(super) fn ring(&mut self, at: Point) -> Option<Point> {
        for step in 0..80 {
            let away = 22.0 + f64::from(step % 40 / 4) * (RING_PX * 2.0 + 1.0);
            let (x, y) = match step % 4 {
                0 => (0.0, -away),
                1 => (-away, -away * 0.5),
                2 => (0.0, away),
                _ => (away, away * 0.5),
            };
            let half = RING_PX + 0.5;
            let left = (at.x + x - half).min(self.inside.right() - 2.0 * half).max(self.inside.x);
            let rect = Rect::new(left, at.y + y - half, half * 2.0, half * 2.0);
            if self.is_free(&rect, step >= 40) {
                self.taken.push(rect);
                return Some(rect.centre());
            }
        }
        None
    }

    /// A place for words over or under a line across the plot, as far to the right as may be.
    pub(super) fn words(&mut self, y: f64, lines: &[String], over_curves: bool) -> Option<Rect> {
        let (mut width, height) = (0.0_f64, LINE_PX * lines.len() as f64);
        for line in lines {
            width = width.max(text::width(line, BODY));
        }
        let free = self.inside.width - width - 16.0;
        for step in 0..16 {
            let x = self.inside.x + 4.0 + free * (1.0 - f64::from(step / 2) / 7.0);
            let rect = Rect::new(x, if step % 2 == 0 { y - height - 2.0 } else { y + 2.0 }, width, height);
            if self.is_free(&rect, over_curves) {
                self.taken.push(rect);
                return Some(rect);
            }
        }
        None
    }
}
