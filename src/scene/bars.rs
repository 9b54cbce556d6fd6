//! Counts as bars, one a row.

use super::text;
use super::{Anchor, Font, Paint, Point, Rect, Tone};
use super::{Frame, Mark, Scene};
use crate::speech;

/// From the top of a row to that of the next, in px.
pub const ROW_PX: f64 = 26.0;

const BAR_PX: f64 = 16.0;
const GAP_PX: f64 = 8.0;
const NAME: Font = Font::regular(13.0);
const COUNT: Font = Font::bold(13.0);

/// A row.
pub struct Bar<'s> {
    /// What is counted.
    pub name: &'s str,
    /// The count.
    pub count: u64,
    /// What it means.
    pub mark: Mark,
}

/// Draws rows from a y on, all bars on one scale from zero; the y under the last is handed back.
pub fn draw(scene: &mut Scene, bars: &[Bar], top: f64, frame: Frame) -> f64 {
    let (mut names, mut counts, mut max_count) = (0.0f64, 0.0f64, 1);
    for bar in bars {
        names = names.max(text::width(bar.name, NAME));
        counts = counts.max(text::width(&speech::number(bar.count), COUNT));
        max_count = max_count.max(bar.count);
    }
    let names = names.min((frame.width * 0.4).floor());
    let start = names + GAP_PX;
    let room = (frame.width - start - counts - GAP_PX).max(1.0);
    let mut y = top;
    for bar in bars {
        let baseline = y + ROW_PX / 2.0 + NAME.size * 0.35;
        scene.mark(bar.mark.clone(), |scene| {
            let name = text::fit(bar.name, NAME, names);
            scene.text(name, Point::new(0.0, baseline), Tone::Ink, NAME, Anchor::Start);
            let length = room * bar.count as f64 / max_count as f64;
            let rect = Rect::new(start, y + (ROW_PX - BAR_PX) / 2.0, length, BAR_PX);
            scene.rect(rect, Tone::Accent, Paint::Fill);
            let count = speech::number(bar.count);
            scene.text(count, Point::new(start + length + GAP_PX, baseline), Tone::Ink, COUNT, Anchor::Start);
        });
        y += ROW_PX;
    }
    y
}
