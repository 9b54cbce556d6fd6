//! How far the petitions got, in what can be read in a small picture: names, counts and bars.

use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Run, Scene, Tone, text};
use crate::story::{Petition, Story, Threshold};
use crate::words;

/// More rows than these would be too small.
const MAX_ROWS: usize = 4;
const NAME: Font = Font::regular(30.0);
const COUNT: Font = Font::bold(38.0);
const THRESHOLD: Font = Font::regular(26.0);
/// Between the words of a row and its bar, and between a bar and what stands under it.
const GAP_PX: f64 = 10.0;
/// How far a threshold's line stands out over and under a bar.
const OVERSHOOT_PX: f64 = 6.0;
const MAX_BAR_PX: f64 = 64.0;

/// Draws a row a petition; nothing where they are too many, or measured against other thresholds each.
pub fn draw(card: &mut Scene, story: &Story, room: Rect) -> bool {
    let petitions = &story.petitions;
    let thresholds = |petition: &Petition| petition.thresholds.iter().map(|one| one.signatures).collect::<Vec<_>>();
    let Some(first) = petitions.first().map(thresholds) else { return false };
    if petitions.len() > MAX_ROWS || petitions.iter().any(|petition| thresholds(petition) != first) {
        return false;
    }
    let most = petitions.iter().map(|petition| petition.signatures).chain(first.iter().copied()).max().unwrap_or(1);
    let scale = room.width / (most.max(1) as f64 * 1.04);
    let words = COUNT.size + GAP_PX;
    let rows = room.height - THRESHOLD.size - GAP_PX;
    let row = (rows / petitions.len() as f64).min(words + MAX_BAR_PX + 3.0 * GAP_PX);
    let bar = row - words - 2.0 * GAP_PX;
    let mut y = room.y + (rows - row * petitions.len() as f64) / 2.0;
    for petition in petitions {
        let baseline = y + COUNT.size * 0.8;
        // When it was counted, where that is told, in its first words: the page says the rest.
        let counted = petition.counted.as_deref().and_then(|words| words.split(';').next()).unwrap_or_default();
        let (before, after) = words::around(|count| match counted {
            "" => words::card_petition(count, &petition.name, petition.signatures),
            _ => words::card_petition_counted(count, counted, &petition.name, petition.signatures),
        });
        let count = words::number(petition.signatures);
        let room_px = room.width - text::width(&count, COUNT) - text::width(&before, NAME);
        let after = text::fit(&after, NAME, room_px);
        let mut runs = vec![Run::new(count, Tone::Ink, COUNT), Run::new(after, Tone::Secondary, NAME)];
        if !before.is_empty() {
            runs.insert(0, Run::new(before, Tone::Secondary, NAME));
        }
        card.runs(runs, Point::new(room.x, baseline), Anchor::Start);
        let track = Rect::new(room.x, y + words, room.width, bar);
        card.rect(track, Tone::Track, Paint::Fill);
        let length = petition.signatures as f64 * scale;
        card.rect(Rect { width: length, ..track }, Tone::Accent, Paint::Fill);
        for signatures in &first {
            line(card, room.x + *signatures as f64 * scale, track);
        }
        y += row;
    }
    let labelled = petitions.first().map(|petition| petition.thresholds.as_slice()).unwrap_or_default();
    labels(card, labelled, scale, Rect { y: y - GAP_PX + THRESHOLD.size, ..room });
    true
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
    let wordy = |one: &Threshold| words::card_threshold(&one.brings, one.signatures);
    let brief = |one: &Threshold| words::number(one.signatures);
    let whole: Vec<Label> = placed(thresholds, &wordy, scale, under);
    let labels = if whole.len() == thresholds.len() { whole } else { placed(thresholds, &brief, scale, under) };
    for Label { text, middle } in labels {
        card.text(text, Point::new(middle, under.y), Tone::Ink, THRESHOLD, Anchor::Middle);
    }
}

struct Label {
    text: String,
    middle: f64,
}

/// The labels that do not touch each other, from the largest.
fn placed(thresholds: &[Threshold], say: &dyn Fn(&Threshold) -> String, scale: f64, under: Rect) -> Vec<Label> {
    let (mut labels, mut right) = (Vec::new(), under.right());
    for threshold in thresholds.iter().rev() {
        let text = say(threshold);
        let (width, at) = (text::width(&text, THRESHOLD), under.x + threshold.signatures as f64 * scale);
        let left = (at - width / 2.0).min(under.right() - width).max(under.x);
        if left + width <= right {
            labels.push(Label { text, middle: left + width / 2.0 });
            right = left - 24.0;
        }
    }
    labels
}
