//! Notes in the plot: that there is nothing, or that more lies before or after it.

use super::look::{NOTE_PX, SMALL, TITLE};
use crate::day::Date;
use crate::scene::zoom::View;
use crate::scene::{Anchor, Paint, Point, Rect, Scene, Tone, text};
use crate::speech;

/// A sentence in the middle of a room where nothing is left to draw.
pub(super) fn paint_nothing(scene: &mut Scene, room: Rect, view: View) {
    let words = speech::timeline_nothing_between(Date::of(view.0), Date::of(view.1));
    let lines = text::wrap(&words, TITLE, room.width - 16.0);
    let height = lines.len() as f64 * NOTE_PX;
    let middle = room.centre().x;
    let top = room.y + (room.height.min(480.0) - height) / 2.0;
    scene.rect(Rect::new(room.x, top - 4.0, room.width, height + 8.0), Tone::Paper, Paint::Fill);
    scene.lines(&lines, Point::new(middle, top), NOTE_PX, Tone::Secondary, TITLE, Anchor::Middle);
}

/// How many events lie before the plot or after it; nothing where there are none.
pub(super) fn paint_end(scene: &mut Scene, count: usize, words: fn(u64) -> String, at: Point, anchor: Anchor) {
    if count > 0 {
        scene.text(words(count as u64), at, Tone::Secondary, SMALL, anchor);
    }
}
