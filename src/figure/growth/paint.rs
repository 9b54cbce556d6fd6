//! How lines, marks and the notes under the plot are painted.

use super::plan::{Look, MAX_CURVES, Note, Sample, Sign};
use crate::scene::plane::Element;
use crate::scene::{Anchor, Dash, Font, Paint, Point, Scene, Tone, text};

pub(super) const BODY: Font = Font::regular(13.0);
pub(super) const NUMBER: Font = Font::regular(12.0);
pub(super) const LINE_PX: f64 = 18.0;
/// Between paragraphs under the plot.
const GAP_PX: f64 = 4.0;
/// The radius of a number's ring, in px.
pub(super) const RING_PX: f64 = 8.5;
/// Under the plot, before what a sign explains.
const INDENT_PX: f64 = 24.0;
const TONES: [Tone; MAX_CURVES] = [Tone::Accent, Tone::Second, Tone::Ink, Tone::Secondary];

/// Writes the notes from a y on; that under the last is handed back.
pub(super) fn write_notes(scene: &mut Scene, notes: &[Note], mut y: f64) -> f64 {
    for Note { sign, words } in notes {
        let at = Point::new(RING_PX + 0.5, y + LINE_PX / 2.0);
        let indent = if *sign == Sign::None { 0.0 } else { INDENT_PX };
        paint_sign(scene, *sign, at);
        let lines = text::wrap_at_most(words, BODY, scene.width - indent, 4);
        y = scene.lines(&lines, Point::new(indent, y), LINE_PX, Tone::Ink, BODY, Anchor::Start) + GAP_PX;
    }
    y
}

/// What a note explains, as it looks in the plot.
fn paint_sign(scene: &mut Scene, sign: Sign, at: Point) {
    let ends = [Point::new(at.x - RING_PX, at.y), Point::new(at.x + RING_PX, at.y)];
    match sign {
        Sign::None => {}
        Sign::Ring(number) => ring(scene, at, number),
        Sign::Curve(series) => {
            scene.line(&ends, tone(series), 1.5, Dash::Solid);
            dot(scene, at, series);
        }
        Sign::Gap(series) => scene.line(&ends, tone(series), 1.5, Dash::Dashed),
    }
}

pub(super) fn line(points: Vec<(f64, f64)>, tone: Tone, dash: Dash) -> Element<'static> {
    Element::new(points, move |scene, points| scene.line(points, tone, 1.5, dash))
}

pub(super) fn tone(series: usize) -> Tone {
    TONES.get(series).copied().unwrap_or(Tone::Ink)
}

/// A sample, with its number in a ring where there is a place for it.
pub(super) fn paint(scene: &mut Scene, sample: &Sample, at: Point, floor: Point, place: Option<Point>) {
    match sample.look {
        Look::Dot => dot(scene, at, sample.mark.series),
        Look::Stroke => scene.line(&[Point::new(floor.x, floor.y - 8.0), floor], Tone::Ink, 1.5, Dash::Solid),
        Look::Ring(number) => {
            if let Some(place) = place {
                scene.line(&[at, place], Tone::Ink, 1.0, Dash::Solid);
                ring(scene, place, number);
            }
            scene.circle(at, 4.5, Tone::Ink, Paint::Outline(1.5));
        }
    }
}

/// A reading; every second curve has rings for dots, so that colour is not the only difference.
fn dot(scene: &mut Scene, at: Point, series: usize) {
    let paint = if series % 2 == 1 { Paint::Outline(1.5) } else { Paint::Fill };
    scene.circle(at, 2.5, tone(series), paint);
}

/// A number in a ring.
fn ring(scene: &mut Scene, at: Point, number: usize) {
    scene.circle(at, RING_PX, Tone::Ink, Paint::Outline(1.0));
    let baseline = at.y + NUMBER.size * (text::ASCENT - text::HEIGHT / 2.0);
    scene.text(number.to_string(), Point::new(at.x, baseline), Tone::Ink, NUMBER, Anchor::Middle);
}
