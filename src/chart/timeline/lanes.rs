//! One lane an actor along a horizontal axis of time, with labels on poles above and below its line.

use super::{
    BAR_PX, DOT_PX, Item, LEAST_BAR_PX, Line, NOTE_PX, SMALL, Shown, TITLE, actors, clipped, core, disc_px, domain,
    hairline, items, key_height, mark_of, paint_disc, paint_dot, paint_key, paint_nothing, paint_span, range,
    short_dates, shown, view,
};
use crate::chart::axis::Axis;
use crate::chart::place::{Flag, Form, Hand, Pole, Room, Side, Size, flags};
use crate::chart::plane::{Element, Mesh, Plane, TICK_FONT_PX, TICK_ROOM_PX};
use crate::chart::scene::{Anchor, Font, Paint, Point, Rect, Tone};
use crate::chart::text;
use crate::chart::zoom::View;
use crate::chart::{Band, DrawError, Frame, Scene, Settings};
use crate::day::Day;
use crate::order;
use crate::story::{Actor, Story};
use crate::wording;

const NAME: Font = Font::bold(13.0);
/// Over the lanes, for the labels of the axis, in px.
const TOP_PX: f64 = 22.0;
/// The least height of all lanes, in px.
const LEAST_LANES_PX: f64 = 160.0;
/// Between a lane's labels and its edge, in px.
const EDGE_PX: f64 = 5.0;
/// Between tracks of spans, in px.
const TRACK_PX: f64 = 12.0;
/// How many tracks of spans a lane has beside its line.
const TRACKS: usize = 3;
/// A span shorter than this is drawn as a point, in px.
const LEAST_SPAN_PX: f64 = 12.0;
/// How many labels are tried in a lane.
const MOST_LABELS: usize = 48;
/// How many events of a group are labelled each.
const LISTED: usize = 4;
/// From a pole to its text, in px.
const INDENT_PX: f64 = 5.0;
/// How deep a lane may be on either side of its line, in px: the most first, and less until all lanes fit.
const DEPTHS_PX: [f64; 6] = [220.0, 170.0, 130.0, 100.0, 75.0, 45.0];

/// Events drawn as one symbol.
struct Symbol<'s> {
    items: Vec<Item<'s>>,
    /// From and to, in days.
    days: (f64, f64),
    /// 0 is the lane's line.
    track: usize,
}

impl Symbol<'_> {
    fn middle(&self) -> f64 {
        (self.days.0 + self.days.1) / 2.0
    }

    fn first(&self) -> usize {
        self.items.first().map_or(0, |item| item.order)
    }

    /// The day of a dot or the middle of a disc; nothing for a span.
    fn point(&self) -> Option<f64> {
        let is_point = self.items.len() > 1 || self.items.iter().all(Item::is_day);
        if is_point { Some(self.middle()) } else { None }
    }

    fn half_height(&self) -> f64 {
        match self.items.len() {
            ..2 => DOT_PX,
            count => disc_px(count),
        }
    }
}

/// How time lies across the plot.
struct Across<'a> {
    axis: &'a Axis,
    left: f64,
    right: f64,
}

impl Across<'_> {
    fn x(&self, day: f64) -> f64 {
        self.axis.position(day, self.left, self.right)
    }

    fn px_a_day(&self) -> f64 {
        (self.right - self.left) / (self.axis.domain.end - self.axis.domain.start)
    }

    fn clamped(&self, day: Day) -> f64 {
        f64::from(day.0).clamp(self.axis.domain.start, self.axis.domain.end)
    }
}

/// The heights that a lane needs, in px, from its line.
#[derive(Clone, Copy)]
struct Depth {
    up: f64,
    down: f64,
    /// How many events have no label then.
    missed: usize,
}

impl Depth {
    fn of(up: f64, down: f64) -> Depth {
        Depth { up, down, missed: 0 }
    }

    fn px(&self) -> f64 {
        self.up + self.down
    }
}

/// A label with its lines, and how it stands.
struct Label {
    block: Block,
    flag: Flag,
}

/// A lane's symbols with their labels.
struct Plan<'s> {
    symbols: Vec<(Symbol<'s>, Option<Label>)>,
    /// How far the symbols reach up and down from the line.
    strip: Strip,
}

/// How far the symbols reach from the line, in px.
struct Strip {
    up: f64,
    down: f64,
}

impl Plan<'_> {
    /// How many events have no label of their own.
    fn missed(&self) -> usize {
        let missed = self.symbols.iter().map(|(symbol, label)| match label {
            Some(label) if label.block.is_full => 0,
            _ => symbol.items.len(),
        });
        missed.sum()
    }

    fn depth(&self) -> Depth {
        let reach = |side: Side| {
            let labels = self.symbols.iter().filter_map(|(_, label)| label.as_ref().map(|label| label.flag));
            labels.filter(|flag| flag.side == side).map(|flag| flag.far).fold(0.0, f64::max)
        };
        let (above, below) = (reach(Side::Above), reach(Side::Below));
        Depth {
            up: (self.strip.up + above).max(NOTE_PX) + EDGE_PX,
            down: self.strip.down + below + EDGE_PX,
            missed: self.missed(),
        }
    }
}

pub(super) fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let actors = actors(story);
    let items = items(story);
    let most_px = frame.by_band(0.0, 1120.0, 1020.0);
    let lanes_px = depths(story, &items, &actors, Frame::least(frame.band), most_px).iter().map(Depth::px).sum::<f64>();
    let lanes_px = lanes_px.max(LEAST_LANES_PX);
    let natural = depths(story, &items, &actors, frame, lanes_px);
    let key_px = key_height(4, frame.band);
    let mut scene = Scene::new(frame.width, (TOP_PX + lanes_px + TICK_ROOM_PX + NOTE_PX + key_px).ceil());

    let view = view(story, settings);
    let inside = inside(&actors, frame, lanes_px);
    let axis = axis(view, inside, frame.width);
    let across = Across { axis: &axis, left: inside.x, right: inside.right() };
    let shown = shown(&items, view, settings);
    paint_ends(&mut scene, &shown, inside);
    paint_key(&mut scene, 4, 2.0, inside.bottom() + TICK_ROOM_PX + NOTE_PX);

    let lanes = stack(&actors, &natural, settings, inside);
    paint_grid(&mut scene, &across, inside);
    paint_lanes(&mut scene, &lanes, inside);
    let mut elements = Vec::new();
    for lane in &lanes {
        let own = shown.items.iter().filter(|item| item.lane == lane.index).copied();
        elements.extend(plan_lane(own.collect(), &across, lane, frame.band).into_iter().map(|placed| (placed, lane)));
    }
    order::by(&mut elements, |((a, _), _), ((b, _), _)| a.first().cmp(&b.first()));
    let elements = elements.iter().map(|((symbol, label), lane)| element(symbol, label.as_ref(), lane, &across));
    let elements = elements.collect();
    let y = Axis::plain(inside.bottom()..inside.y);
    Plane { inside, x: axis.clone(), y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
    paint_names(&mut scene, &lanes, frame.band);
    if shown.items.is_empty() {
        paint_nothing(&mut scene, inside, view);
    }
    Ok(scene)
}

/// The height each lane gets: what it needs for the whole story in a frame, as far as all fit into a height.
///
/// The whole height is measured in the narrowest frame of the band, so that it depends on nothing else.
fn depths(story: &Story, items: &[Item], actors: &[Actor], frame: Frame, most_px: f64) -> Vec<Depth> {
    let inside = inside(actors, frame, 0.0);
    let axis = axis(domain(story), inside, frame.width);
    let across = Across { axis: &axis, left: inside.x, right: inside.right() };
    let options = actors.iter().enumerate().map(|(index, actor)| {
        let own: Vec<Item> = items.iter().filter(|item| item.lane == index).copied().collect();
        let depth = |px: f64| plan(own.clone(), &across, Depth::of(px, px), taken(*actor, frame.band)).depth();
        DEPTHS_PX.map(depth)
    });
    allotted(options, most_px)
}

/// One depth a lane, so that all fit into a height and no lane loses many more labels than another.
fn allotted(lanes: impl Iterator<Item = [Depth; DEPTHS_PX.len()]>, most_px: f64) -> Vec<Depth> {
    // Every choice worth keeping so far: none other is both lower and misses less.
    let mut choices: Vec<(f64, usize, Vec<Depth>)> = vec![(0.0, 0, Vec::new())];
    for options in lanes {
        let longer = choices.iter().flat_map(|(px, missed, depths)| {
            options.iter().map(move |option| {
                let depths = depths.iter().copied().chain([*option]).collect();
                (px + option.px(), missed + option.missed * option.missed, depths)
            })
        });
        let mut longer: Vec<(f64, usize, Vec<Depth>)> = longer.collect();
        order::by(&mut longer, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut fewest = usize::MAX;
        longer.retain(|(_, missed, _)| {
            let better = *missed < fewest;
            fewest = fewest.min(*missed);
            better
        });
        choices = longer;
    }
    let fits = choices.iter().rposition(|(px, ..)| *px <= most_px).unwrap_or(0);
    choices.into_iter().nth(fits).map(|(_, _, depths)| depths).unwrap_or_default()
}

fn inside(actors: &[Actor], frame: Frame, height: f64) -> Rect {
    let names = actors.iter().map(|actor| text::width(wording::actor(*actor), NAME)).fold(0.0, f64::max);
    let left = frame.by_band(0.0, 4.0, (names + 14.0).ceil());
    Rect::new(left, TOP_PX, frame.width - left - 6.0, height)
}

/// What a lane's name takes above the start of its line: beside the plot where it is wide, over it where it is not.
fn taken(actor: Actor, band: Band) -> Size {
    match band {
        Band::Wide => Size { width: 0.0, height: 0.0 },
        _ => Size { width: text::width(wording::actor(actor), NAME) + 4.0, height: NOTE_PX },
    }
}

/// The axis of time, without the words that would leave the frame.
fn axis(view: View, inside: Rect, width: f64) -> Axis {
    let font = Font::regular(TICK_FONT_PX);
    let mut axis = Axis::time(view.0, view.1, inside.width, font);
    let places: Vec<f64> = axis.ticks.iter().map(|tick| axis.position(tick.at, inside.x, inside.right())).collect();
    for (tick, x) in axis.ticks.iter_mut().zip(places) {
        let half = text::width(&tick.label, font) / 2.0;
        if x - half < 0.0 || x + half > width {
            tick.label.clear();
        }
    }
    axis
}

/// A lane with its place.
struct Lane {
    index: usize,
    actor: Actor,
    top: f64,
    line: f64,
    bottom: f64,
}

/// The lanes of the chosen actors, which share the whole height as their needs are.
fn stack(actors: &[Actor], natural: &[Depth], settings: &Settings, inside: Rect) -> Vec<Lane> {
    let chosen: Vec<(usize, Actor, Depth)> = actors
        .iter()
        .zip(natural)
        .enumerate()
        .filter(|(_, (actor, _))| settings.actors.is_empty() || settings.actors.contains(actor))
        .map(|(index, (actor, depth))| (index, *actor, *depth))
        .collect();
    let needed: f64 = chosen.iter().map(|(.., depth)| depth.px()).sum();
    let factor = if needed > 0.0 { inside.height / needed } else { 1.0 };
    let mut top = inside.y;
    let lanes = chosen.into_iter().map(|(index, actor, depth)| {
        let line = top + depth.up * factor;
        let lane = Lane { index, actor, top, line, bottom: line + depth.down * factor };
        top = lane.bottom;
        lane
    });
    lanes.collect()
}

fn plan_lane<'s>(items: Vec<Item<'s>>, across: &Across, lane: &Lane, band: Band) -> Vec<(Symbol<'s>, Option<Label>)> {
    let depth = Depth::of(lane.line - lane.top - EDGE_PX, lane.bottom - lane.line - EDGE_PX);
    let mut plan = plan(items, across, depth, taken(lane.actor, band));
    // Measured from the lane's line from here on.
    for (_, label) in &mut plan.symbols {
        if let Some(Label { flag, .. }) = label {
            let edge = if flag.side == Side::Above { plan.strip.up } else { plan.strip.down };
            (flag.near, flag.far) = (flag.near + edge, flag.far + edge);
        }
    }
    plan.symbols
}

/// Gathers a lane's events into symbols and finds places for their labels within `depth` of the line.
fn plan<'s>(items: Vec<Item<'s>>, across: &Across, depth: Depth, taken: Size) -> Plan<'s> {
    let symbols = symbols(items, across);
    let up = symbols.iter().filter(|symbol| symbol.track == 0).map(Symbol::half_height).fold(DOT_PX, f64::max);
    let down = symbols.iter().map(|symbol| symbol.track as f64 * TRACK_PX + symbol.half_height()).fold(up, f64::max);
    let room = Room {
        across: across.left..across.right,
        above: depth.up - up,
        below: depth.down - down,
        taken: Size { height: (taken.height - up).max(0.0), ..taken },
    };
    // Where there are more than can be labelled, every so many gets its chance.
    let stride = symbols.len().div_ceil(MOST_LABELS).max(1);
    let room_px = (across.right - across.left) * 0.45;
    let blocks: Vec<Vec<Block>> = symbols
        .iter()
        .enumerate()
        .map(|(index, symbol)| if index % stride == 0 { blocks(&symbol.items, room_px) } else { Vec::new() })
        .collect();
    let poles: Vec<Pole> = symbols.iter().zip(&blocks).map(|(symbol, blocks)| pole(symbol, blocks, across)).collect();
    let places = flags(&poles, &room);
    let placed = symbols.into_iter().zip(blocks).zip(places).map(|((symbol, mut blocks), flag)| {
        let label = flag.filter(|flag| flag.form < blocks.len());
        let label = label.map(|flag| Label { block: blocks.swap_remove(flag.form), flag });
        (symbol, label)
    });
    Plan { symbols: placed.collect(), strip: Strip { up, down } }
}

fn pole(symbol: &Symbol, blocks: &[Block], across: &Across) -> Pole {
    let (left, right) = match symbol.point() {
        Some(day) => (across.x(day), across.x(day)),
        None => (across.x(symbol.days.0), across.x(symbol.days.1)),
    };
    let told = |block: &Block| if block.is_full { 2 * symbol.items.len() as u32 } else { 1 };
    let forms = blocks.iter().map(|block| Form { size: block.size, told: told(block) }).collect();
    Pole { left, right, forms, low: symbol.track > 0 }
}

/// The symbols of a lane's events in order of time, each on a track where it is free.
fn symbols<'s>(items: Vec<Item<'s>>, across: &Across) -> Vec<Symbol<'s>> {
    let least = LEAST_SPAN_PX / across.px_a_day();
    let mut spans: Vec<Symbol> = Vec::new();
    let mut points: Vec<Symbol> = Vec::new();
    let mut ends = [f64::NEG_INFINITY; TRACKS];
    let gap = 3.0 / across.px_a_day();
    for item in items {
        let (first, last) = item.extent();
        let days = (across.clamped(first), across.clamped(last));
        let free = ends.iter_mut().find(|end| **end + gap < days.0);
        let wide = days.1 - days.0 >= least;
        match free.filter(|_| wide) {
            Some(end) => {
                *end = days.1;
                spans.push(Symbol { items: vec![item], days, track: 0 });
            }
            None => {
                let middle = (days.0 + days.1) / 2.0;
                let days = if wide { (middle, middle) } else { days };
                points.push(Symbol { items: vec![item], days, track: 0 });
            }
        }
    }
    order::by(&mut points, |a, b| a.middle().total_cmp(&b.middle()));
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
        while let Some(last) = groups.pop_if(|last| (point.middle() - last.middle()) * px < half(last) + half(&point)) {
            point = joined(last, point);
        }
        groups.push(point);
    }
    for group in &mut groups {
        order::by(&mut group.items, |a, b| a.order.cmp(&b.order));
    }
    groups
}

fn joined<'s>(mut one: Symbol<'s>, other: Symbol<'s>) -> Symbol<'s> {
    one.items.extend(other.items);
    one.days = (one.days.0.min(other.days.0), one.days.1.max(other.days.1));
    one
}

/// Puts each span on the first track that is free: the line itself where no point stands in its way.
fn on_tracks<'s>(spans: Vec<Symbol<'s>>, points: &[Symbol], gap: f64, across: &Across) -> Vec<Symbol<'s>> {
    let mut ends = [f64::NEG_INFINITY; TRACKS + 1];
    let px = across.px_a_day();
    let mut placed = Vec::with_capacity(spans.len());
    for mut span in spans {
        let (from, to) = (span.days.0 - gap, span.days.1 + gap);
        let before = points.partition_point(|point| point.middle() + point.half_height() / px < from);
        let blocked = points.get(before).is_some_and(|point| point.middle() - point.half_height() / px < to);
        let mut tracks = ends.iter_mut().enumerate().skip(usize::from(blocked));
        if let Some((track, end)) = tracks.find(|(_, end)| **end < from) {
            span.track = track;
            *end = span.days.1;
        }
        placed.push(span);
    }
    placed
}

/// Lines of a label, one under the other.
struct Block {
    lines: Vec<Line>,
    size: Size,
    /// Whether it names every event.
    is_full: bool,
}

impl Block {
    fn new(lines: Vec<Line>, is_full: bool) -> Block {
        let width = lines.iter().map(Line::width).fold(0.0, f64::max) + INDENT_PX;
        let height = lines.iter().map(Line::height).sum();
        Block { lines, size: Size { width: width.ceil(), height }, is_full }
    }
}

/// The labels that events may have, the fullest first.
fn blocks(items: &[Item], room_px: f64) -> Vec<Block> {
    let full = |most: usize| Block::new(items.iter().flat_map(|item| entry(item, room_px, most)).collect(), true);
    let short = || {
        let lines = [Line::title(super::count(items.len())), Line::date(range(items, wording::short_date))];
        Block::new(lines.to_vec(), false)
    };
    match items.len() {
        1 => {
            let mut forms: Vec<Block> = [1, 2, 3].map(full).into_iter().collect();
            forms.dedup_by(|narrow, wide| narrow.size.width >= wide.size.width);
            forms
        }
        ..=LISTED => vec![full(1), full(2), short()],
        _ => vec![short()],
    }
}

/// An event's date, and its title in so many lines of about the same length, or more where it is too long for them.
fn entry(item: &Item, room_px: f64, lines: usize) -> Vec<Line> {
    const WIDEST_PX: f64 = 190.0;
    const MOST_LINES: usize = 3;
    let widest = room_px.min(WIDEST_PX);
    let title = item.event.title.as_str();
    let full = text::width(title, TITLE);
    let lines = ((full / widest).ceil() as usize).max(lines).min(MOST_LINES);
    let mut width = (full / lines as f64).min(widest);
    while width < widest && text::wrap(title, TITLE, width).len() > lines {
        width = (width * 1.08).min(widest);
    }
    let title = clipped(title, TITLE, width, lines.max(2)).into_iter().map(Line::title);
    let date = text::fit(&short_dates(item.event), SMALL, widest);
    [Line::date(date)].into_iter().chain(title).collect()
}

/// A symbol with its label as an element of the plane, whose y axis is in px.
fn element<'p>(symbol: &'p Symbol, label: Option<&'p Label>, lane: &Lane, across: &Across) -> Element<'p> {
    let y = lane.line + symbol.track as f64 * TRACK_PX;
    let mut points = vec![(symbol.days.0, y), (symbol.days.1, y)];
    match (symbol.point(), symbol.items.first().and_then(|item| core(item.event))) {
        (Some(day), _) => points = vec![(day, y)],
        (None, Some((from, to))) if symbol.items.len() == 1 => {
            points.extend([(across.clamped(from), y), (across.clamped(to), y)]);
        }
        _ => {}
    }
    let (line, series) = (lane.line, lane.index);
    Element::new(points, move |scene, points| {
        if let Some(mark) = mark_of(&symbol.items, series) {
            scene.mark(mark, |scene| {
                if let Some(label) = label {
                    paint_label(scene, label, line, y, symbol.half_height());
                }
                paint_symbol(scene, points, symbol.items.len());
            });
        }
    })
}

fn paint_symbol(scene: &mut Scene, points: &[Point], count: usize) {
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

/// A pole from the symbol along the label, and the label's lines.
fn paint_label(scene: &mut Scene, label: &Label, line: f64, y: f64, half_height: f64) {
    let Label { block, flag } = label;
    let (top, from, to) = match flag.side {
        Side::Above => (line - flag.far, y - half_height, line - flag.far + 2.0),
        Side::Below => (line + flag.near, y + half_height, line + flag.far - 2.0),
    };
    let size = block.size;
    scene.rect(Rect::new(flag.left, top, size.width, size.height), Tone::Paper, Paint::Fill);
    hairline(scene, &[Point::new(flag.pole, from), Point::new(flag.pole, to)]);
    let (x, anchor) = match flag.hand {
        Hand::Right => (flag.pole + INDENT_PX, Anchor::Start),
        Hand::Left => (flag.pole - INDENT_PX, Anchor::End),
    };
    let mut top = top;
    for words in &block.lines {
        let at = Point::new(x, top + words.font.size * text::ASCENT);
        scene.text(words.text.clone(), at, words.tone, words.font, anchor);
        top += words.height();
    }
}

/// The lines of the axis, named above and below: the lanes are tall.
fn paint_grid(scene: &mut Scene, across: &Across, inside: Rect) {
    let font = Font::regular(TICK_FONT_PX);
    for tick in &across.axis.ticks {
        let x = across.x(tick.at);
        hairline(scene, &[Point::new(x, inside.y), Point::new(x, inside.bottom())]);
        for y in [inside.y - 8.0, inside.bottom() + 17.0] {
            scene.text(tick.label.clone(), Point::new(x, y), Tone::Secondary, font, Anchor::Middle);
        }
    }
}

/// Lines between lanes, and the line of each.
fn paint_lanes(scene: &mut Scene, lanes: &[Lane], inside: Rect) {
    for lane in lanes {
        scene.rect(Rect::new(inside.x, lane.line - 1.0, inside.width, 2.0), Tone::Track, Paint::Fill);
        hairline(scene, &[Point::new(0.0, lane.top), Point::new(inside.right(), lane.top)]);
    }
}

fn paint_names(scene: &mut Scene, lanes: &[Lane], band: Band) {
    for lane in lanes {
        let name = wording::actor(lane.actor);
        let y = if band == Band::Wide { lane.line + 4.5 } else { lane.line - 8.0 };
        scene.text(name, Point::new(0.0, y), Tone::Ink, NAME, Anchor::Start);
    }
}

/// How many events lie before the plot and after it.
fn paint_ends(scene: &mut Scene, shown: &Shown, inside: Rect) {
    let y = inside.bottom() + TICK_ROOM_PX + 12.0;
    let number = |count: usize| wording::number(count as u64);
    if shown.earlier > 0 {
        let words = ["← ", &number(shown.earlier), " earlier"].concat();
        scene.text(words, Point::new(inside.x, y), Tone::Secondary, SMALL, Anchor::Start);
    }
    if shown.later > 0 {
        let words = [&number(shown.later), " later →"].concat();
        scene.text(words, Point::new(inside.right(), y), Tone::Secondary, SMALL, Anchor::End);
    }
}
