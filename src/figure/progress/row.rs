//! How a petition's row is painted.

use super::count::count_runs;
use super::layout::{Layout, vertical};
use super::look::{DOT_PX, LINE_PX, NAME, OVERSHOOT_PX, WORDS};
use super::plan::Row;
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Run, Scene, Tone, text};

const SMALL: Font = Font::regular(12.0);
const BAR_PX: f64 = 30.0;

impl Layout<'_> {
    /// Draws a petition's words, its bar from one point to the other and its shares; the y under them is handed back.
    pub(super) fn row(&self, scene: &mut Scene, row: &Row, from: Point, to: Point) -> f64 {
        let under_words = self.words(scene, row, from.y);
        let top = if self.bar_x_px > 0.0 { from.y } else { under_words };
        let bar = Rect::new(self.bar_x_px, top + self.count.size + 14.0, self.width_px - self.bar_x_px, BAR_PX);
        self.track(scene, row, bar);
        scene.mark(row.mark.clone(), |scene| {
            self.count(scene, row, Point::new(bar.x, bar.y - OVERSHOOT_PX - 3.0));
            if self.axis.log {
                let paint = if row.signatures == 0 { Paint::Outline(2.0) } else { Paint::Fill };
                scene.circle(Point::new(to.x, bar.centre().y), DOT_PX, Tone::Accent, paint);
            } else {
                scene.rect(Rect { width: to.x - from.x, ..bar }, Tone::Accent, Paint::Fill);
            }
        });
        self.thresholds(scene, row, bar);
        self.shares(scene, row, bar).max(under_words)
    }

    /// What a petition is, asks and came to, from a y on; the y under it is handed back.
    fn words(&self, scene: &mut Scene, row: &Row, mut y: f64) -> f64 {
        for (words, max_lines, font, tone) in [
            (&*row.name, 2, NAME, Tone::Ink),
            (&*row.asks, 4, WORDS, Tone::Ink),
            (&*row.standing, 3, WORDS, Tone::Secondary),
            (row.counted.as_deref().unwrap_or_default(), 3, WORDS, Tone::Secondary),
        ] {
            let lines = text::wrap_at_most(words, font, self.words_px, max_lines);
            y = scene.lines(&lines, Point::new(0.0, y), LINE_PX, tone, font, Anchor::Start);
        }
        y
    }

    /// The lines of the petition's own thresholds, over its bar.
    fn thresholds(&self, scene: &mut Scene, row: &Row, bar: Rect) {
        for threshold in &row.thresholds {
            let x = self.x_px(*threshold);
            // A gap of paper on both sides keeps the line visible over a dark bar.
            vertical(scene, x, bar.y, bar.bottom(), Tone::Paper, 4.5);
            // Under the number there is less room for it to stand out.
            let is_under = x < bar.x + Run::width(&count_runs(row, self.count));
            let over = if is_under { 3.0 } else { OVERSHOOT_PX };
            vertical(scene, x, bar.y - over, bar.bottom() + OVERSHOOT_PX, Tone::Ink, 1.5);
        }
    }

    /// The shares of the thresholds, under the bar; the y under them is handed back.
    fn shares(&self, scene: &mut Scene, row: &Row, bar: Rect) -> f64 {
        let y = bar.bottom() + OVERSHOOT_PX + 2.0;
        let lines = text::wrap_at_most(&row.shares, WORDS, bar.width, 3);
        for (index, line) in lines.iter().enumerate() {
            self.clear(scene, Point::new(bar.x, y + index as f64 * LINE_PX), text::width(line, WORDS), LINE_PX);
        }
        scene.lines(&lines, Point::new(bar.x, y), LINE_PX, Tone::Ink, WORDS, Anchor::Start)
    }

    /// The number that matters, set large, and what it counts.
    fn count(&self, scene: &mut Scene, row: &Row, at: Point) {
        let runs = count_runs(row, self.count);
        // To just over the bar: commas hang below the line.
        self.clear(scene, Point::new(at.x, at.y - self.count.size), Run::width(&runs), self.count.size + OVERSHOOT_PX);
        scene.runs(runs, at, Anchor::Start);
    }

    /// Keeps lines that run through all rows out of words.
    fn clear(&self, scene: &mut Scene, at: Point, width: f64, height: f64) {
        if self.through {
            scene.rect(Rect::new(at.x, at.y, width, height), Tone::Paper, Paint::Fill);
        }
    }

    /// What a bar or a dot stands on.
    fn track(&self, scene: &mut Scene, row: &Row, bar: Rect) {
        if !self.axis.log {
            scene.rect(bar, Tone::Track, Paint::Fill);
            return;
        }
        let middle = bar.centre().y;
        let ends = [Point::new(self.plot_px.0, middle), Point::new(self.plot_px.1, middle)];
        scene.line(&ends, Tone::Secondary, 1.0, Dash::Solid);
        let under = Point::new(bar.x, middle + DOT_PX + SMALL.size);
        scene.text(text::fit(&row.log_start, SMALL, bar.width), under, Tone::Secondary, SMALL, Anchor::Start);
    }
}
