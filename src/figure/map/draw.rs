//! How the map is drawn: a hex for each constituency with the legend of its colours, or bars in its place.

use super::classes::Classes;
use super::plan::{Bars, Key, Legend, Map, Plan};
use crate::figure::{Draws, Measure, Settings, Steps, empty};
use crate::scene::bars::{self, Bar};
use crate::scene::{Anchor, DrawError, Font, Frame, Honeycomb, Look, Paint, Point, Rect, Scene, Shape, Tone, text};

const TITLE: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const LINE_PX: f64 = 20.0;
/// From a line of the reason for bars to the next.
const REASON_LINE_PX: f64 = 18.0;
const SWATCH_PX: f64 = 14.0;
const GAP_PX: f64 = 16.0;
/// However few hexes there are, they are drawn no larger than this: px for a unit of the grid.
const MAX_SCALE: f64 = 1.5;

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        Ok(match self {
            Plan::Map(map) => draw_map(map, frame, settings),
            Plan::Bars(bars) => draw_bars(bars, frame),
            Plan::Empty(sentence) => empty(frame, sentence),
        })
    }
}

fn draw_map(map: &Map, frame: Frame, settings: &Settings) -> Scene {
    let legend = |scene: &mut Scene, width| draw_legend(scene, &map.legend, settings, width);
    let (width, height) = (f64::from(map.width), f64::from(map.height));
    // Beside the map where there is room, else above it: as wide and as high in all frames of the band.
    let legend_px = frame.by_band(288.0, 150.0, 210.0);
    let under = text::at_least_usual(&|| legend(&mut Scene::new(0.0, 0.0), legend_px));
    let (left, top) = frame.by_band((0.0, under + GAP_PX), (legend_px + GAP_PX, 0.0), (legend_px + GAP_PX, 0.0));
    let room = Frame::narrowest(frame.band).width - left;
    let scale = (room / width).min(frame.by_band(440.0, 560.0, 640.0) / height).min(MAX_SCALE);
    let mut scene = Scene::new(frame.width, (top + height * scale).max(under).ceil());
    legend(&mut scene, legend_px);
    let middle = (frame.width - left - width * scale) / 2.0;
    let honeycomb = Honeycomb { origin: Point::new((left + middle).floor(), top), scale, flat: map.flat };
    draw_hexes(&mut scene, map, &map.legend.key(settings.steps).classes, honeycomb);
    scene
}

fn draw_hexes(scene: &mut Scene, map: &Map, classes: &Classes, honeycomb: Honeycomb) {
    for hex in &map.hexes {
        let (tone, look) = match hex.signatures {
            Some(0) => (Tone::Secondary, Look::Dot),
            Some(count) => (classes.tone(count), Look::Full),
            None => (Tone::Secondary, Look::Ring),
        };
        let cell = Shape::Cell { map: honeycomb, x: hex.x, y: hex.y, tone, look };
        scene.mark(hex.mark.clone(), |scene| scene.shapes.push(cell));
    }
}

impl Legend {
    fn key(&self, steps: Steps) -> &Key {
        match steps {
            Steps::Quantile => &self.quantile,
            Steps::Equal => &self.equal,
        }
    }
}

/// Draws what the colours mean, in numbers; the y under the last line is handed back, which no setting changes.
fn draw_legend(scene: &mut Scene, legend: &Legend, settings: &Settings, width: f64) -> f64 {
    let key = legend.key(settings.steps);
    let lines = |what: &str| text::wrap(what, TITLE, width);
    let (signatures, share) = (lines(&legend.signatures), lines(&legend.share));
    let (title, ranges) = match settings.measure {
        Measure::Signatures => (&signatures, &key.signatures),
        Measure::Share => (&share, &key.shares),
    };
    scene.lines(title, Point::new(0.0, 0.0), LINE_PX, Tone::Ink, TITLE, Anchor::Start);
    let mut y = signatures.len().max(share.len()) as f64 * LINE_PX + 4.0;
    for (class, range) in key.classes.all.iter().zip(ranges) {
        draw_entry(scene, y, width, range, class.tone, Paint::Fill);
        y += LINE_PX;
    }
    let apart = [(&legend.zero, Paint::Fill), (&legend.not_recorded, Paint::Outline(1.0))];
    for (words, paint) in apart {
        if let Some(words) = words {
            draw_entry(scene, y, width, words, Tone::Secondary, paint);
            y += LINE_PX;
        }
    }
    y + LINE_PX * (Tone::STEPS.len() - key.classes.all.len()) as f64
}

fn draw_entry(scene: &mut Scene, top: f64, width: f64, words: &str, tone: Tone, paint: Paint) {
    // Zero is as small a mark here as it is on the map.
    let size = if tone == Tone::Secondary && paint == Paint::Fill { 6.0 } else { SWATCH_PX };
    let inset = (SWATCH_PX - size) / 2.0;
    scene.rect(Rect::new(inset + 0.5, top + (LINE_PX - size) / 2.0, size, size), tone, paint);
    let beside = SWATCH_PX + 8.0;
    let words = [text::fit(words, WORDS, width - beside)];
    scene.lines(&words, Point::new(beside, top), LINE_PX, Tone::Ink, WORDS, Anchor::Start);
}

/// Draws the bars under the reason for them.
fn draw_bars(plan: &Bars, frame: Frame) -> Scene {
    let least = Frame::narrowest(frame.band);
    let why = || text::wrap_at_most(&plan.reason, WORDS, least.width, 4);
    let top = text::at_least_usual(&|| why().len() as f64 * REASON_LINE_PX) + 8.0;
    let mut scene = Scene::new(frame.width, top + plan.rows.len() as f64 * bars::ROW_PX);
    scene.lines(&why(), Point::new(0.0, 0.0), REASON_LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
    let mut bars = Vec::new();
    for row in &plan.rows {
        bars.push(Bar { name: &row.name, count: row.signatures, mark: row.mark.clone() });
    }
    bars::draw(&mut scene, &bars, top, frame);
    scene
}
