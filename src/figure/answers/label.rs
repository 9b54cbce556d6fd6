//! What is written by a bar: how long it lasted.

use super::plan::Bar;
use crate::scene::{Anchor, Band, Font, Frame, Paint, Point, Rect, Run, Scene, Tone};

/// Between a bar and what is written beside or in it.
const PAD_PX: f64 = 8.0;

/// The label of a bar: the number of days, large, and the span in words after it, where there is room for them.
#[derive(Clone)]
pub(super) struct Label {
    days: String,
    words: Option<String>,
    days_font: Font,
    words_font: Font,
    /// Whether it stands on a line above the bar, where there is always room, rather than beside it.
    pub(super) above: bool,
}

impl Label {
    pub(super) fn new(bar: &Bar, frame: Frame) -> Label {
        let above = frame.band != Band::Wide;
        let (days_size, words_size) = if above { (18.0, 13.0) } else { (20.0, 14.0) };
        let label = Label {
            days: bar.days.clone(),
            words: bar.words.as_ref().map(|words| words.beside.clone()),
            days_font: Font::bold(days_size),
            words_font: Font::regular(words_size),
            above,
        };
        if label.width() <= frame.width { label } else { label.days_only() }
    }

    /// Whether the span in words is part of it.
    pub(super) fn has_words(&self) -> bool {
        self.words.is_some()
    }

    fn days_only(self) -> Label {
        Label { words: None, ..self }
    }

    fn width(&self) -> f64 {
        Run::width(&self.runs(Tone::Ink, Tone::Secondary))
    }

    fn runs(&self, days_tone: Tone, words_tone: Tone) -> Vec<Run> {
        let mut runs = vec![Run::new(self.days.as_str(), days_tone, self.days_font)];
        let words = self.words.as_ref().map(|words| [" ", words].concat());
        runs.extend(words.map(|words| Run::new(words, words_tone, self.words_font)));
        runs
    }

    pub(super) fn draw_by(&self, scene: &mut Scene, bar: Rect) {
        if self.above { self.draw_above(scene, bar) } else { self.draw_beside(scene, bar) }
    }

    /// Above the bar: from its start, or up to its end or that of the frame, whichever there is room for.
    fn draw_above(&self, scene: &mut Scene, bar: Rect) {
        let baseline = bar.y - 7.0;
        if bar.x + self.width() <= scene.width {
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(bar.x, baseline), Anchor::Start);
        } else {
            let end = if bar.right() >= self.width() { bar.right() } else { scene.width };
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(end, baseline), Anchor::End);
        }
    }

    /// After the bar, inside its end or before it, where there is room; only the days, where there is none for all.
    fn draw_beside(&self, scene: &mut Scene, bar: Rect) {
        let width = self.width();
        let baseline = bar.centre().y + self.days_font.size * 0.36;
        let (after, before) = (bar.right() + PAD_PX, bar.x - PAD_PX);
        if after + width <= scene.width {
            self.clear_ticks(scene, after, bar);
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(after, baseline), Anchor::Start);
        } else if width + 2.0 * PAD_PX <= bar.width {
            scene.runs(self.runs(Tone::Paper, Tone::Paper), Point::new(bar.right() - PAD_PX, baseline), Anchor::End);
        } else if before >= width {
            self.clear_ticks(scene, before - width, bar);
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(before, baseline), Anchor::End);
        } else if self.has_words() {
            self.clone().days_only().draw_beside(scene, bar);
        }
    }

    fn clear_ticks(&self, scene: &mut Scene, left: f64, bar: Rect) {
        scene.rect(Rect::new(left, bar.y, self.width(), bar.height - 1.0), Tone::Paper, Paint::Fill);
    }
}
