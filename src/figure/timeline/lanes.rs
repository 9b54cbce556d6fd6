//! One lane an actor along a horizontal axis of time, with labels on poles above its line.

use super::key::{height_px, paint_key};
use super::label::{DATE_PX, Label, MAX_LINES, TITLE_PX};
use super::look::NOTE_PX;
use super::note::{paint_end, paint_nothing};
use super::plan::{Event, Plan};
use super::shown::{is_chosen, shown};
use super::symbol::{DISC_PX, Grain, Placed, draw_marks, symbols, tracks};
use crate::figure::Settings;
use crate::names::Actor;
use crate::scene::axis::Axis;
use crate::scene::place::Rows;
use crate::scene::plane::DrawError;
use crate::scene::plane::{TICK_FONT_PX, TICK_ROOM_PX};
use crate::scene::text;
use crate::scene::ticks::{Labels, Ticks};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use crate::scene::{Frame, Scene};
use crate::speech;

const NAME: Font = Font::bold(13.0);
/// Over the lanes, for the labels of the axis, in px.
const TOP_PX: f64 = 22.0;
/// Beside the plot, in px.
const MARGIN_PX: f64 = 14.0;
/// From one row of labels to the next, in px.
const ROW_PX: f64 = DATE_PX + TITLE_PX * MAX_LINES as f64 + 5.0;
/// From a lane's line up to its labels, and down to its edge, in px.
const LINE_PX: f64 = DISC_PX + 2.0;
/// From a lane's line to the first track of spans and on to the next, in px.
const TRACK_PX: f64 = 11.0;
/// About how many rows of labels all lanes have.
const ROWS: usize = 9;
/// The most rows of a lane, and the most where others are filtered out.
const MAX_ROWS: (usize, usize) = (3, 8);
/// The least height of all lanes, in px.
const MIN_LANES_PX: f64 = 96.0;
/// From a pole to its text, in px.
const INDENT_PX: f64 = 5.0;
/// A width under which few labels are, and the greatest of a label, in px.
const WIDTHS_PX: (f64, f64) = (60.0, 190.0);

/// A lane with its place.
struct PlacedLane<'p> {
    actor: Actor,
    name: &'p str,
    /// Its number among all lanes.
    series: usize,
    rows: usize,
    tracks: usize,
    top: f64,
}

impl PlacedLane<'_> {
    fn height(&self) -> f64 {
        self.rows as f64 * ROW_PX + LINE_PX * 2.0 + self.tracks as f64 * TRACK_PX
    }

    fn line(&self) -> f64 {
        self.top + self.rows as f64 * ROW_PX + LINE_PX
    }
}

/// All lanes: the more events, the more rows.
fn lanes(plan: &Plan) -> Vec<PlacedLane<'_>> {
    let events: Vec<&Event> = plan.events.iter().collect();
    let mut lanes = Vec::with_capacity(plan.lanes.len());
    for (series, lane) in plan.lanes.iter().enumerate() {
        let own = of_lane(&events, series);
        let share = (own.len() * ROWS + events.len() / 2) / events.len().max(1);
        let rows = share.min(own.len().div_ceil(3)).clamp(1, MAX_ROWS.0);
        lanes.push(PlacedLane { actor: lane.actor, name: &lane.name, series, rows, tracks: tracks(&own), top: 0.0 });
    }
    lanes
}

fn of_lane<'p>(events: &[&'p Event], series: usize) -> Vec<&'p Event> {
    events.iter().copied().filter(|event| event.mark.series == series).collect()
}

/// Gives the lanes the rows that there is room for, and puts one under the other; their height is handed back.
fn stack(lanes: &mut [PlacedLane], room_px: f64) -> f64 {
    let needed: f64 = lanes.iter().map(PlacedLane::height).sum();
    let more = ((room_px - needed) / (ROW_PX * lanes.len().max(1) as f64)) as usize;
    let mut top = TOP_PX;
    for lane in lanes {
        lane.rows = (lane.rows + more).min(MAX_ROWS.1);
        lane.top = top;
        top += lane.height();
    }
    (top - TOP_PX).max(MIN_LANES_PX)
}

pub(super) fn draw(plan: &Plan, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let mut lanes = lanes(plan);
    let mut left: f64 = 0.0;
    for lane in &lanes {
        left = left.max(text::width(lane.name, NAME));
    }
    let lanes_px = stack(&mut lanes, 0.0);
    let mut scene =
        Scene::new(frame.width, (TOP_PX + lanes_px + TICK_ROOM_PX + NOTE_PX + height_px(&plan.key, frame)).ceil());
    paint_key(&mut scene, &plan.key, frame);

    lanes.retain(|lane| is_chosen(lane.actor, settings));
    let height = stack(&mut lanes, lanes_px);
    let left = (left + MARGIN_PX).ceil();
    let inside = Rect::new(left, TOP_PX, frame.width - left - MARGIN_PX, height);
    let shown = shown(plan, settings);
    let axis = Axis::time(shown.view.0, shown.view.1, inside.width, Font::regular(TICK_FONT_PX));
    paint_grid(&mut scene, &axis, inside);
    let y = inside.bottom() + TICK_ROOM_PX + 12.0;
    paint_end(&mut scene, shown.earlier, speech::timeline_earlier_left, Point::new(inside.x, y), Anchor::Start);
    paint_end(&mut scene, shown.later, speech::timeline_later_right, Point::new(inside.right(), y), Anchor::End);

    let mut placed = Vec::new();
    for lane in &lanes {
        paint_lane(&mut scene, lane, inside);
        place(lane, &of_lane(&shown.events, lane.series), &axis, inside, frame, &mut placed);
    }
    draw_marks(plan, &mut scene, &placed, inside, axis, false)?;
    if shown.events.is_empty() {
        paint_nothing(&mut scene, inside, shown.view);
    }
    Ok(scene)
}

/// Finds places for the labels of a lane's events.
///
/// Labels start at their poles, from the last to the first, so that of a crowd each stands over the next; those that find no
/// room end at their poles, from the first to the last.
fn place<'s>(
    lane: &PlacedLane,
    events: &[&'s Event],
    axis: &Axis,
    inside: Rect,
    frame: Frame,
    all: &mut Vec<Placed<'s>>,
) {
    let mut rows = Rows { room: 0.0..frame.width, count: lane.rows, standing: Vec::new() };
    let mut placed = Vec::new();
    for symbol in symbols(events, axis, inside.width, Grain::FINE) {
        let across = lane.line() + symbol.track as f64 * TRACK_PX;
        placed.push(Placed { symbol, across, series: lane.series, label: None });
    }
    for turn in 0..placed.len() * 2 {
        let ends_at_pole = turn >= placed.len();
        let index = if ends_at_pole { turn - placed.len() } else { placed.len() - 1 - turn };
        if let Some(placed) = placed.get_mut(index).filter(|placed| placed.label.is_none()) {
            let pole = axis.position(placed.symbol.day(), inside.x, inside.right());
            placed.label = label(lane, placed, pole, ends_at_pole, &mut rows);
        }
    }
    all.extend(placed);
}

/// The label of a symbol, where a row has room for it.
fn label(lane: &PlacedLane, placed: &Placed, pole: f64, ends_at_pole: bool, rows: &mut Rows) -> Option<Label> {
    // Most that find no room are known before their words are measured.
    rows.free(pole, WIDTHS_PX.0, ends_at_pole)?;
    let mut label = Label::narrow(&placed.symbol.events, WIDTHS_PX.1);
    let flag = rows.free(pole, label.width() + INDENT_PX, ends_at_pole)?;
    rows.standing.push(flag);
    let bottom = lane.line() - LINE_PX - flag.row as f64 * ROW_PX;
    label.at = Point::new(pole + INDENT_PX, bottom - label.height());
    if ends_at_pole {
        label.at.x = pole - INDENT_PX;
        label.anchor = Anchor::End;
    }
    label.leader = vec![Point::new(pole, placed.across), Point::new(pole, label.at.y + 2.0)];
    Some(label)
}

/// The lines of the axis, named above and below: the lanes are tall. Names that have no room are left out.
fn paint_grid(scene: &mut Scene, axis: &Axis, inside: Rect) {
    let lines_px = &[(inside.y, inside.bottom())];
    let labels = Labels::Centred([inside.y - 8.0, inside.bottom() + 17.0]);
    let ends_px = (inside.x, inside.right());
    Ticks { axis, ends_px, lines_px, labels, font: Font::regular(TICK_FONT_PX) }.paint(scene);
}

/// The lane's upper edge, its line, and its name before the line.
fn paint_lane(scene: &mut Scene, lane: &PlacedLane, inside: Rect) {
    let line = lane.line();
    let edge = [Point::new(0.0, lane.top), Point::new(inside.right(), lane.top)];
    scene.line(&edge, Tone::Hairline, 1.0, Dash::Solid);
    scene.rect(Rect::new(inside.x, line - 1.0, inside.width, 2.0), Tone::Track, Paint::Fill);
    scene.text(lane.name, Point::new(0.0, line + 4.5), Tone::Ink, NAME, Anchor::Start);
}
