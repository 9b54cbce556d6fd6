//! Events gathered into what is drawn of them along a line of time: dots, spans and discs with a count.

use super::group::mark;
use super::label::Label;
use super::plan::{Event, Plan};
use crate::day::Day;
use crate::order;
use crate::scene::Scene;
use crate::scene::axis::Axis;
use crate::scene::plane::DrawError;
use crate::scene::plane::{Element, Mesh, Plane};
use crate::scene::text;
use crate::scene::{Anchor, Font, Paint, Point, Rect, Tone};
use crate::speech;

/// The radius of a day's dot, in px.
pub(super) const DOT_PX: f64 = 4.0;
/// The least radius of a disc that holds a count, in px.
pub(super) const DISC_PX: f64 = 9.0;
/// The thickness of a span, in px.
const BAR_PX: f64 = 8.0;
/// The least length of a span, in px.
const MIN_BAR_PX: f64 = 5.0;
/// The most tracks of spans beside a line.
const MAX_TRACKS: usize = 3;
const COUNT: Font = Font::bold(12.0);

/// How close together events are drawn.
#[derive(Clone, Copy)]
pub(super) struct Grain {
    /// Points whose middles are less than twice as far apart are drawn as one, in px.
    pub(super) half_px: f64,
    /// Spans shorter than this are drawn as points, in px.
    pub(super) span_px: f64,
}

impl Grain {
    /// What can be told apart.
    pub(super) const FINE: Grain = Grain { half_px: DOT_PX - 0.5, span_px: 12.0 };
}

/// Events drawn as one.
pub(super) struct Symbol<'s> {
    pub(super) events: Vec<&'s Event>,
    /// The first day that is drawn.
    pub(super) from: f64,
    /// The last.
    pub(super) to: f64,
    /// 0 on the line; spans lie on tracks beside it.
    pub(super) track: usize,
}

impl Symbol<'_> {
    /// The day at which its label is led to: its middle, or the start of a span.
    pub(super) fn day(&self) -> f64 {
        if self.track == 0 { (self.from + self.to) / 2.0 } else { self.from }
    }

    /// Half of what it takes along the line, for a point.
    fn half_px(&self, min_px: f64) -> f64 {
        if self.events.len() > 1 { disc_px(self.events.len()).max(min_px) } else { min_px }
    }

    /// The days of its points: one; from and to; or these and the days between which an event surely lasted.
    fn days(&self, axis: &Axis) -> Vec<f64> {
        let [event] = self.events.as_slice() else { return vec![self.day()] };
        let (first, last) = event.when.extent();
        if first == last {
            return vec![self.from];
        }
        let mut days = vec![self.from, self.to];
        if let Some((first, last)) = event.when.sure() {
            days.extend([clamped(first, axis), clamped(last, axis)]);
        }
        days
    }
}

fn clamped(day: Day, axis: &Axis) -> f64 {
    f64::from(day.epoch_day()).max(axis.domain.start).min(axis.domain.end)
}

/// The first of the tracks that is free from a place on, taken to another.
fn take_track(ends: &mut [f64], from: f64, to: f64) -> Option<usize> {
    let track = ends.iter().position(|end| *end < from)?;
    *ends.get_mut(track)? = to;
    Some(track + 1)
}

/// How many tracks the spans of events need where each has its length.
pub(super) fn tracks(events: &[&Event]) -> usize {
    let mut ends = [f64::NEG_INFINITY; MAX_TRACKS];
    let mut max = 0;
    for event in events {
        let (first, last) = event.when.extent();
        if first < last {
            max =
                max.max(take_track(&mut ends, f64::from(first.epoch_day()), f64::from(last.epoch_day())).unwrap_or(0));
        }
    }
    max
}

/// The symbols of events along `length` px, given and returned in order of time.
pub(super) fn symbols<'s>(events: &[&'s Event], axis: &Axis, length: f64, grain: Grain) -> Vec<Symbol<'s>> {
    let px = length / (axis.domain.end - axis.domain.start);
    let mut ends = [f64::NEG_INFINITY; MAX_TRACKS];
    let mut symbols: Vec<Symbol> = Vec::new();
    for event in events {
        let (first, last) = event.when.extent();
        let (from, to) = (clamped(first, axis), clamped(last, axis));
        let mut symbol = Symbol { events: vec![*event], from, to, track: 0 };
        if (to - from) * px >= grain.span_px {
            match take_track(&mut ends, from, to) {
                Some(track) => symbol.track = track,
                None => symbol.to = from,
            }
        }
        symbols.push(symbol);
        join_last(&mut symbols, px, grain.half_px);
    }
    symbols
}

/// Joins the last symbol with the points before it, as far as it would cover them.
fn join_last(symbols: &mut Vec<Symbol>, px: f64, half_px: f64) {
    let mut last = symbols.len().saturating_sub(1);
    while let Some((one, others)) = symbols.get(..=last).and_then(|upto| upto.split_last()) {
        let Some(place) = others.iter().rposition(|other| other.track == 0) else { return };
        let Some(other) = others.get(place).filter(|_| one.track == 0) else { return };
        if (one.day() - other.day()) * px >= one.half_px(half_px) + other.half_px(half_px) {
            return;
        }
        let one = symbols.remove(last);
        if let Some(other) = symbols.get_mut(place) {
            other.events.extend_from_slice(&one.events);
            other.to = other.to.max(one.to);
        }
        last = place;
    }
}

/// A symbol with its place across the line of time, and its label.
pub(super) struct Placed<'s> {
    pub(super) symbol: Symbol<'s>,
    /// Its y, or its x where time runs down.
    pub(super) across: f64,
    pub(super) series: usize,
    pub(super) label: Option<Label>,
}

impl Placed<'_> {
    /// The mark as an element of a plane of days and px.
    fn element<'e>(&'e self, plan: &'e Plan, axis: &Axis, is_down: bool) -> Element<'e> {
        let mut points = Vec::with_capacity(4);
        for day in self.symbol.days(axis) {
            points.push(if is_down { (self.across, day) } else { (day, self.across) });
        }
        Element::new(points, move |scene, points| {
            let events = self.symbol.events.as_slice();
            if let Some(mark) = mark(plan, events, self.series) {
                scene.mark(mark, |scene| {
                    if let Some(label) = &self.label {
                        label.paint(scene);
                    }
                    paint(scene, points, events.len(), is_down);
                });
            }
        })
    }
}

/// Draws marks through a plane of days and px, in order of time, not of lanes: that is the order of reading.
pub(super) fn draw_marks(
    plan: &Plan,
    scene: &mut Scene,
    placed: &[Placed],
    inside: Rect,
    axis: Axis,
    is_down: bool,
) -> Result<(), DrawError> {
    let day = |place: usize| placed.get(place).map_or(0.0, |placed| placed.symbol.from);
    let mut elements = Vec::with_capacity(placed.len());
    for place in order::sorted_indices(placed.len(), &mut |a, b| day(a).total_cmp(&day(b))) {
        elements.extend(placed.get(place).map(|placed| placed.element(plan, &axis, is_down)));
    }
    let (mut x, mut y) = (axis, Axis::plain(inside.bottom()..inside.y));
    if is_down {
        // Time runs down the page, and the axis up it.
        y = Axis::plain(x.domain.end..x.domain.start);
        x = Axis::plain(inside.x..inside.right());
    }
    Plane { inside, x, y, mesh: Mesh::Bare }.draw(scene, elements)
}

/// Draws a symbol of so many events at its points.
pub(super) fn paint(scene: &mut Scene, points: &[Point], count: usize, is_down: bool) {
    match points {
        [at] if count > 1 => paint_disc(scene, *at, count),
        [at] => {
            // A thin edge of paper sets it apart from what lies under it.
            scene.circle(*at, DOT_PX + 1.0, Tone::Paper, Paint::Fill);
            scene.circle(*at, DOT_PX, Tone::Accent, Paint::Fill);
        }
        [from, to, sure @ ..] => {
            let outline = if sure.is_empty() { Paint::Outline(1.2) } else { Paint::DashedOutline(1.0) };
            scene.rect(bar(*from, *to, is_down), Tone::Accent, outline);
            if let [from, to] = sure {
                // Over the dashes of the outline, which run along its edge.
                let Rect { x, y, width, height } = bar(*from, *to, is_down);
                let over = Rect::new(x - 1.0, y - 1.0, width + 2.0, height + 2.0);
                scene.rect(over, Tone::Accent, Paint::Fill);
            }
        }
        [] => {}
    }
}

fn bar(from: Point, to: Point, is_down: bool) -> Rect {
    let half = BAR_PX / 2.0;
    if is_down {
        Rect::new(from.x - half, from.y, BAR_PX, (to.y - from.y).max(MIN_BAR_PX))
    } else {
        Rect::new(from.x, from.y - half, (to.x - from.x).max(MIN_BAR_PX), BAR_PX)
    }
}

/// Half of the width of a disc that holds a count, in px: longer numbers draw it out.
fn disc_px(count: usize) -> f64 {
    (text::width(&speech::number(count as u64), COUNT) / 2.0 + 6.0).max(DISC_PX)
}

fn paint_disc(scene: &mut Scene, at: Point, count: usize) {
    let half = disc_px(count);
    let x = at.x.min(scene.width - half);
    let side = half - DISC_PX;
    for end in [x - side, x + side] {
        scene.circle(Point::new(end, at.y), DISC_PX, Tone::Accent, Paint::Fill);
    }
    scene.rect(Rect::new(x - side, at.y - DISC_PX, side * 2.0, DISC_PX * 2.0), Tone::Accent, Paint::Fill);
    let number = speech::number(count as u64);
    scene.text(number, Point::new(x, at.y + 4.2), Tone::Paper, COUNT, Anchor::Middle);
}
