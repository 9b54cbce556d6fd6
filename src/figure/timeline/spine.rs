//! One spine down the page: time runs downwards, labels stand beside it in order and hairlines lead back to their days.

use super::key::{height_px, paint_key};
use super::label::{DATE_PX, Label, TITLE_PX};
use super::look::SMALL;
use super::note::{paint_end, paint_nothing};
use super::plan::Plan;
use super::shown::shown;
use super::symbol::{DOT_PX, Grain, Placed, Symbol, draw_marks, symbols};
use crate::figure::Settings;
use crate::scene::axis::Axis;
use crate::scene::place::spread;
use crate::scene::plane::DrawError;
use crate::scene::text;
use crate::scene::ticks::{Labels, Ticks};
use crate::scene::{Anchor, Paint, Point, Rect, Tone};
use crate::scene::{Frame, Scene};
use crate::speech;

/// The least room for the labels of the axis, in px.
const TICKS_PX: f64 = 44.0;
/// From the labels of the axis to the spine, in px: between them lie the spans, which no leader crosses there.
const SPANS_PX: f64 = 32.0;
/// From the spine to the first track of spans and on to the next, in px.
const TRACK_PX: f64 = 9.0;
/// From the spine to the labels of events, in px.
const LEADERS_PX: f64 = 16.0;
/// Over and under the plot, in px.
const MARGIN_PX: f64 = 22.0;
/// Between rows, in px.
const GAP_PX: f64 = 7.0;
/// What the shortest row needs, and what the tallest does, in px.
const ROWS_PX: (f64, f64) = (DATE_PX + TITLE_PX + GAP_PX, DATE_PX + TITLE_PX * 2.0 + GAP_PX);
/// The least and the greatest height of the plot, in px.
const HEIGHTS_PX: (f64, f64) = (240.0, 1600.0);
/// Neighbours are drawn as one more and more, until the rows fit: the last always do.
const GRAINS: [Grain; 5] = [
    Grain::FINE,
    Grain { half_px: 7.0, span_px: 12.0 },
    Grain { half_px: 12.0, span_px: 24.0 },
    Grain { half_px: 18.0, span_px: 60.0 },
    Grain { half_px: 29.0, span_px: f64::INFINITY },
];

pub(super) fn draw(plan: &Plan, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let height = (plan.events.len() as f64 * ROWS_PX.1).max(HEIGHTS_PX.0).min(HEIGHTS_PX.1);
    let mut scene = Scene::new(frame.width, height + MARGIN_PX * 2.0 + height_px(&plan.key, frame));
    let inside = Rect::new(0.0, MARGIN_PX, frame.width, height);
    paint_key(&mut scene, &plan.key, frame);

    let shown = shown(plan, settings);
    let axis = Axis::time_beside(shown.view.0, shown.view.1, height, SMALL);
    let spine = spine_px(&axis);
    let text = spine + LEADERS_PX;
    paint_axis(&mut scene, &axis, inside, spine);
    paint_end(&mut scene, shown.earlier, speech::timeline_earlier_above, Point::new(2.0, 11.0), Anchor::Start);
    let under = Point::new(2.0, inside.bottom() + MARGIN_PX - 3.0);
    paint_end(&mut scene, shown.later, speech::timeline_later_below, under, Anchor::Start);
    if shown.events.is_empty() {
        let beside = Rect::new(text - 12.0, inside.y, frame.width - text + 12.0, height);
        paint_nothing(&mut scene, beside, shown.view);
        return Ok(scene);
    }

    let mut placed = Vec::new();
    for grain in GRAINS {
        placed.clear();
        let symbols = symbols(&shown.events, &axis, height, grain);
        if symbols.len() as f64 * ROWS_PX.0 <= height {
            let needed = label(plan, symbols, spine, frame.width - text, &mut placed);
            if needed <= height + GAP_PX {
                break;
            }
        }
    }
    put(&mut placed, &axis, inside, spine);
    draw_marks(plan, &mut scene, &placed, inside, axis, true)?;
    Ok(scene)
}

/// Where the spine stands, in px: beside the labels of its axis.
fn spine_px(axis: &Axis) -> f64 {
    let mut widest = TICKS_PX;
    for tick in &axis.ticks {
        widest = widest.max(text::width(&tick.label, SMALL).ceil());
    }
    widest + SPANS_PX
}

/// Gives each symbol its label; the height of all is handed back.
fn label<'s>(plan: &Plan, symbols: Vec<Symbol<'s>>, spine: f64, room_px: f64, placed: &mut Vec<Placed<'s>>) -> f64 {
    let mut height = 0.0;
    for symbol in symbols {
        let by = symbol.events.first().map(|event| plan.name(event));
        let label = Label::new(&symbol.events, room_px, by);
        height += label.height() + GAP_PX;
        let across = spine - symbol.track as f64 * TRACK_PX;
        placed.push(Placed { symbol, across, series: 0, label: Some(label) });
    }
    height
}

/// Puts each label as near to its symbol as the others let it, with a leader from one to the other.
fn put(placed: &mut [Placed], axis: &Axis, inside: Rect, spine: f64) {
    let text = spine + LEADERS_PX;
    let (mut days, mut wanted, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    for placed in placed.iter() {
        let y = axis.position(placed.symbol.day(), inside.y, inside.bottom());
        days.push(y);
        wanted.push(y - DATE_PX / 2.0);
        sizes.push(placed.label.as_ref().map_or(0.0, Label::height) + GAP_PX);
    }
    let room = inside.y - DATE_PX / 2.0..inside.bottom() + GAP_PX;
    for ((placed, top), day) in placed.iter_mut().zip(spread(&wanted, &sizes, room)).zip(days) {
        if let Some(label) = &mut placed.label {
            let y = top + DATE_PX / 2.0;
            let corners = [(placed.across, day), (spine + DOT_PX + 1.0, day), (text - 7.0, y), (text - 3.0, y)];
            label.leader = corners.map(|(x, y)| Point::new(x, y)).to_vec();
            label.at = Point::new(text, top);
        }
    }
}

/// The spine and its ticks.
fn paint_axis(scene: &mut Scene, axis: &Axis, inside: Rect, spine: f64) {
    let ticks = spine - SPANS_PX;
    scene.rect(Rect::new(spine - 1.0, inside.y, 2.0, inside.height), Tone::Track, Paint::Fill);
    let lines_px = &[(ticks + 2.0, spine)];
    let ends_px = (inside.y, inside.bottom());
    Ticks { axis, ends_px, lines_px, labels: Labels::Before(ticks), font: SMALL }.paint(scene);
}
