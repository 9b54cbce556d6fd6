//! How countries are drawn: the one that stands apart over the rows of the others.

use super::plan::{Apart, MAX_ROWS, Plan};
use crate::figure::{Draws, Settings, empty};
use crate::scene::bars::{self, Bar};
use crate::scene::{Anchor, DrawError, Font, Frame, Paint, Point, Rect, Run, Scene, Tone, text};

const NAME: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const LINE_PX: f64 = 18.0;
const BAR_PX: f64 = 24.0;

impl Draws for Plan {
    fn draw(&self, frame: Frame, _: &Settings) -> Result<Scene, DrawError> {
        if let Some(sentence) = &self.empty {
            return Ok(empty(frame, sentence));
        }
        // Laid out in the narrowest frame of the band first, whose height is that of them all.
        let least = Frame::narrowest(frame.band);
        let height = text::at_least_usual(&|| draw_all(&mut Scene::new(0.0, 0.0), self, least));
        let mut scene = Scene::new(frame.width, height);
        draw_all(&mut scene, self, frame);
        Ok(scene)
    }
}

/// Draws all of a plan; the y under the last line is handed back.
fn draw_all(scene: &mut Scene, plan: &Plan, frame: Frame) -> f64 {
    let mut y = plan.apart.as_ref().map_or(0.0, |apart| draw_apart(scene, apart, frame));
    let shown = frame.by_band(8, 10, MAX_ROWS - 1);
    let rest = plan.rows.get(shown - 1).and_then(|row| row.rest.as_deref());
    // Where nothing sums up the rest, one more row is drawn at most.
    let shown = if rest.is_some() { shown } else { shown + 1 };
    let mut bars = Vec::new();
    for row in plan.rows.iter().take(shown) {
        bars.push(Bar { name: &row.name, count: row.signatures, mark: row.mark.clone() });
    }
    y = bars::draw(scene, &bars, y, frame);
    if let Some(rest) = rest {
        y = draw_line(scene, rest, y + 6.0, frame, Tone::Secondary, WORDS);
    }
    y
}

/// Draws the one country with nearly all: its count set large, and its share of the whole as a bar.
fn draw_apart(scene: &mut Scene, apart: &Apart, frame: Frame) -> f64 {
    let large = Font::bold(if apart.signatures < 1_000_000_000 { 24.0 } else { 13.0 });
    let mut y = 0.0;
    scene.mark(apart.mark.clone(), |scene| {
        y = draw_line(scene, &apart.name, y, frame, Tone::Ink, NAME);
        let baseline = y + 26.0;
        let share = [" ", &apart.share].concat();
        let share = text::fit(&share, WORDS, frame.width - text::width(&apart.count, large));
        let count = Run::new(apart.count.as_str(), Tone::Ink, large);
        let runs = vec![count, Run::new(share, Tone::Secondary, WORDS)];
        scene.runs(runs, Point::new(0.0, baseline), Anchor::Start);
        let bar = Rect::new(0.0, baseline + 10.0, frame.width, BAR_PX);
        scene.rect(bar, Tone::Track, Paint::Fill);
        let width = bar.width * (apart.signatures as f64 / apart.total_signatures as f64);
        scene.rect(Rect { width, ..bar }, Tone::Accent, Paint::Fill);
        y = bar.bottom();
    });
    draw_line(scene, &apart.others, y + 20.0, frame, Tone::Secondary, WORDS) + 4.0
}

/// Writes a line that fits, its top at a y; the y under it is handed back.
fn draw_line(scene: &mut Scene, words: &str, top: f64, frame: Frame, tone: Tone, font: Font) -> f64 {
    let lines = [text::fit(words, font, frame.width)];
    scene.lines(&lines, Point::new(0.0, top), LINE_PX, tone, font, Anchor::Start)
}
