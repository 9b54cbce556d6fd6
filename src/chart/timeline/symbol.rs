//! Events gathered into what is drawn of them on a lane: dots, spans and discs with a count.

use super::{BAR_PX, DOT_PX, Item, LEAST_BAR_PX, disc_px, paint_disc, paint_dot, paint_span};
use crate::chart::Scene;
use crate::chart::axis::Axis;
use crate::chart::scene::{Point, Rect};
use crate::day::Day;
use crate::order;

/// Between tracks of spans, in px.
pub(super) const TRACK_PX: f64 = 12.0;
/// Beside the plot, in px.
pub(super) const MARGIN_PX: f64 = 10.0;
/// How many tracks of spans a lane has beside its line.
const TRACKS: usize = 3;
/// A span shorter than this is drawn as a point, in px.
const LEAST_SPAN_PX: f64 = 12.0;
/// Between spans on a track, in px.
const GAP_PX: f64 = 3.0;

/// Events drawn as one symbol.
pub(super) struct Symbol<'s> {
    pub(super) items: Vec<Item<'s>>,
    /// From and to, in days.
    pub(super) days: (f64, f64),
    /// Where a dot or a disc stands, in days: in the middle, or as near to it as the frame lets a disc stand.
    centre: f64,
    /// 0 is the lane's line.
    pub(super) track: usize,
}

impl Symbol<'_> {
    fn new(item: Item<'_>, days: (f64, f64)) -> Symbol<'_> {
        Symbol { items: vec![item], days, centre: (days.0 + days.1) / 2.0, track: 0 }
    }

    pub(super) fn first(&self) -> usize {
        self.items.first().map_or(0, |item| item.order)
    }

    /// The day of a dot or the centre of a disc; nothing for a span.
    pub(super) fn point(&self) -> Option<f64> {
        let is_point = self.items.len() > 1 || self.items.iter().all(Item::is_day);
        if is_point { Some(self.centre) } else { None }
    }

    /// Whether it is drawn at an x, or nearly so.
    pub(super) fn covers(&self, x: f64, across: &Across) -> bool {
        let (from, to) = match self.point() {
            Some(day) => (across.x(day) - self.half_height(), across.x(day) + self.half_height()),
            None => (across.x(self.days.0), across.x(self.days.1)),
        };
        x > from - 1.0 && x < to + 1.0
    }

    pub(super) fn half_height(&self) -> f64 {
        match self.items.len() {
            ..2 => DOT_PX,
            count => disc_px(count),
        }
    }
}

/// How time lies across the plot.
pub(super) struct Across<'a> {
    pub(super) axis: &'a Axis,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Across<'_> {
    pub(super) fn x(&self, day: f64) -> f64 {
        self.axis.position(day, self.left, self.right)
    }

    pub(super) fn px_a_day(&self) -> f64 {
        (self.right - self.left) / (self.axis.domain.end - self.axis.domain.start)
    }

    /// The day nearest to a day at which something that reaches so far to either side stays in the frame.
    fn kept(&self, day: f64, half_px: f64) -> f64 {
        let inset = (half_px - MARGIN_PX).max(0.0) / self.px_a_day();
        let (first, last) = (self.axis.domain.start + inset, self.axis.domain.end - inset);
        day.min(last).max(first)
    }

    pub(super) fn clamped(&self, day: Day) -> f64 {
        f64::from(day.0).max(self.axis.domain.start).min(self.axis.domain.end)
    }
}

/// The symbols of a lane's events in order of time, each on a track where it is free.
pub(super) fn symbols<'s>(items: Vec<Item<'s>>, across: &Across) -> Vec<Symbol<'s>> {
    let least = LEAST_SPAN_PX / across.px_a_day();
    let mut spans: Vec<Symbol> = Vec::new();
    let mut points: Vec<Symbol> = Vec::new();
    let mut ends = [f64::NEG_INFINITY; TRACKS];
    let gap = GAP_PX / across.px_a_day();
    for item in items {
        let (first, last) = item.extent();
        let days = (across.clamped(first), across.clamped(last));
        let free = ends.iter_mut().find(|end| **end + gap < days.0);
        let wide = days.1 - days.0 >= least;
        match free.filter(|_| wide) {
            Some(end) => {
                *end = days.1;
                spans.push(Symbol::new(item, days));
            }
            None => {
                let middle = (days.0 + days.1) / 2.0;
                let days = if wide { (middle, middle) } else { days };
                points.push(Symbol::new(item, days));
            }
        }
    }
    order::by(&mut points, |a, b| a.centre.total_cmp(&b.centre));
    let points = gathered(points, across);
    let mut all = on_tracks(spans, &points, gap, across);
    all.extend(points);
    order::by(&mut all, |a, b| a.days.0.total_cmp(&b.days.0).then(a.first().cmp(&b.first())));
    all
}

/// Joins points that would cover one another.
fn gathered<'s>(points: Vec<Symbol<'s>>, across: &Across) -> Vec<Symbol<'s>> {
    let px = across.px_a_day();
    let half = |symbol: &Symbol| if symbol.items.len() > 1 { disc_px(symbol.items.len()) } else { DOT_PX - 0.5 };
    let mut groups: Vec<Symbol> = Vec::new();
    for mut point in points {
        while let Some(last) = groups.pop_if(|last| (point.centre - last.centre) * px < half(last) + half(&point)) {
            point = joined(last, point, across);
        }
        groups.push(point);
    }
    for group in &mut groups {
        order::by(&mut group.items, |a, b| a.order.cmp(&b.order));
    }
    groups
}

fn joined<'s>(mut one: Symbol<'s>, other: Symbol<'s>, across: &Across) -> Symbol<'s> {
    one.items.extend(other.items);
    one.days = (one.days.0.min(other.days.0), one.days.1.max(other.days.1));
    one.centre = across.kept((one.days.0 + one.days.1) / 2.0, disc_px(one.items.len()) + 1.0);
    one
}

/// Puts each span on the first track that is free: the line itself where no point stands in its way.
fn on_tracks<'s>(spans: Vec<Symbol<'s>>, points: &[Symbol], gap: f64, across: &Across) -> Vec<Symbol<'s>> {
    let mut ends = [f64::NEG_INFINITY; TRACKS + 1];
    let px = across.px_a_day();
    let mut placed = Vec::with_capacity(spans.len());
    for mut span in spans {
        let (from, to) = (span.days.0 - gap, span.days.1 + gap);
        let before = points.partition_point(|point| point.centre + point.half_height() / px < from);
        let blocked = points.get(before).is_some_and(|point| point.centre - point.half_height() / px < to);
        let mut tracks = ends.iter_mut().enumerate().skip(usize::from(blocked));
        if let Some((track, end)) = tracks.find(|(_, end)| **end < from) {
            span.track = track;
            *end = span.days.1;
        }
        placed.push(span);
    }
    placed
}

/// Draws a symbol of so many events at its points: a day, or from and to, or these and the sure part.
pub(super) fn paint_symbol(scene: &mut Scene, points: &[Point], count: usize) {
    let span = |from: Point, to: Point, least: f64| {
        let width = (to.x - from.x).max(least);
        Rect::new((from.x + to.x - width) / 2.0, from.y - BAR_PX / 2.0, width, BAR_PX)
    };
    match points {
        [at] if count > 1 => paint_disc(scene, *at, count),
        [at] => paint_dot(scene, *at),
        [from, to] => paint_span(scene, span(*from, *to, LEAST_BAR_PX), None),
        [from, to, sure_from, sure_to] => {
            paint_span(scene, span(*from, *to, LEAST_BAR_PX), Some(span(*sure_from, *sure_to, 0.0)));
        }
        _ => {}
    }
}
