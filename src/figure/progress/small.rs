//! How far the petitions got, in what can be read in a small picture: names, counts and bars.

use super::small_plan::{Row, SmallPlan, Threshold};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Run, Scene, Tone, text};

const NAME: Font = Font::regular(30.0);
const COUNT: Font = Font::bold(38.0);
const THRESHOLD: Font = Font::regular(26.0);
/// Between the words of a row and its bar, and between a bar and what stands under it.
const GAP_PX: f64 = 10.0;
/// How far a threshold's line stands out over and under a bar.
const OVERSHOOT_PX: f64 = 6.0;
const MAX_BAR_PX: f64 = 64.0;

/// Draws a row a petition, and under the last what its thresholds are.
pub(super) fn draw(card: &mut Scene, plan: &SmallPlan, room: Rect) {
    let counts = plan.rows.iter().map(|row| row.signatures);
    let max = counts.chain(plan.thresholds.iter().map(|threshold| threshold.signatures)).max().unwrap_or(1);
    let scale = room.width / (max.max(1) as f64 * 1.04);
    let words = COUNT.size + GAP_PX;
    let rows = room.height - THRESHOLD.size - GAP_PX;
    let height = (rows / plan.rows.len() as f64).min(words + MAX_BAR_PX + 3.0 * GAP_PX);
    let bar = height - words - 2.0 * GAP_PX;
    let mut y = room.y + (rows - height * plan.rows.len() as f64) / 2.0;
    for row in &plan.rows {
        words_of(card, row, Rect { y: y + COUNT.size * 0.8, ..room });
        let track = Rect::new(room.x, y + words, room.width, bar);
        card.rect(track, Tone::Track, Paint::Fill);
        card.rect(Rect { width: row.signatures as f64 * scale, ..track }, Tone::Accent, Paint::Fill);
        for threshold in &plan.thresholds {
            line(card, room.x + threshold.signatures as f64 * scale, track);
        }
        y += height;
    }
    labels(card, &plan.thresholds, scale, Rect { y: y - GAP_PX + THRESHOLD.size, ..room });
}

/// The count, large, with the words around it; those after it end where the room does.
fn words_of(card: &mut Scene, row: &Row, at: Rect) {
    let (before, after) = &row.around;
    let room_px = at.width - text::width(&row.count, COUNT) - text::width(before, NAME);
    let after = text::fit(after, NAME, room_px);
    let mut runs = vec![Run::new(row.count.as_str(), Tone::Ink, COUNT), Run::new(after, Tone::Secondary, NAME)];
    if !before.is_empty() {
        runs.insert(0, Run::new(before.as_str(), Tone::Secondary, NAME));
    }
    card.runs(runs, Point::new(at.x, at.y), Anchor::Start);
}

/// A threshold's line over a bar, with paper around it.
fn line(card: &mut Scene, x: f64, bar: Rect) {
    let (top, bottom) = (bar.y - OVERSHOOT_PX, bar.bottom() + OVERSHOOT_PX);
    card.line(&[Point::new(x, bar.y), Point::new(x, bar.bottom())], Tone::Paper, 9.0, Dash::Solid);
    card.line(&[Point::new(x, top), Point::new(x, bottom)], Tone::Ink, 3.0, Dash::Solid);
}

/// What the lines stand for, under the last bar: in words where there is room, else as numbers, of which the larger
/// stands alone where two would touch.
fn labels(card: &mut Scene, thresholds: &[Threshold], scale: f64, under: Rect) {
    let whole = placed(thresholds, |threshold| &threshold.label, scale, under);
    let labels = if whole.len() == thresholds.len() {
        whole
    } else {
        placed(thresholds, |threshold| &threshold.brief, scale, under)
    };
    for Label { text, middle } in labels {
        card.text(text, Point::new(middle, under.y), Tone::Ink, THRESHOLD, Anchor::Middle);
    }
}

struct Label<'p> {
    text: &'p str,
    middle: f64,
}

/// The labels that do not touch each other, from the largest.
fn placed(thresholds: &[Threshold], say: fn(&Threshold) -> &str, scale: f64, under: Rect) -> Vec<Label<'_>> {
    let (mut labels, mut right) = (Vec::new(), under.right());
    for threshold in thresholds.iter().rev() {
        let text = say(threshold);
        let (width, at) = (text::width(text, THRESHOLD), under.x + threshold.signatures as f64 * scale);
        let left = (at - width / 2.0).min(under.right() - width).max(under.x);
        if left + width <= right {
            labels.push(Label { text, middle: left + width / 2.0 });
            right = left - 24.0;
        }
    }
    labels
}
