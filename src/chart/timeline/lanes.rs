//! One lane an actor along a horizontal axis of time, with labels on poles above and below its line.

use super::label::{Block, INDENT_PX, blocks};
use super::symbol::{Across, MARGIN_PX, Symbol, TRACK_PX, paint_symbol, symbols};
use super::{
    DOT_PX, Item, NOTE_PX, SMALL, Shown, actors, core, domain, hairline, items, key_height, mark_of, paint_key,
    paint_nothing, shown, view,
};
use crate::chart::axis::Axis;
use crate::chart::place::{Flag, Form, Hand, Pole, Room, Side, Size, flags, plantings};
use crate::chart::plane::{Element, Mesh, Plane, TICK_FONT_PX, TICK_ROOM_PX};
use crate::chart::scene::{Anchor, Font, Paint, Point, Rect, Tone};
use crate::chart::text;
use crate::chart::zoom::View;
use crate::chart::{Band, DrawError, Frame, Scene, Settings};
use crate::order;
use crate::story::{Actor, Story};
use crate::wording;

const NAME: Font = Font::bold(13.0);
/// Over the lanes, for the labels of the axis, in px.
const TOP_PX: f64 = 22.0;
/// The least height of all lanes, in px.
const LEAST_LANES_PX: f64 = 160.0;
/// The greatest height of all lanes, in px, where the band is medium and where it is wide.
const MOST_LANES_PX: (f64, f64) = (1140.0, 1080.0);
/// How much taller than it needs a lane may be, where others are filtered out: beyond that the frame is left empty.
const STRETCH: f64 = 1.25;
/// Between a lane's labels and its edge, in px.
const EDGE_PX: f64 = 5.0;
/// How many labels are tried in all lanes.
const MOST_LABELS: usize = 120;
/// How far labels may reach from a lane's line, in px: one of these a lane, so that all lanes fit.
const REACHES_PX: [f64; 6] = [220.0, 170.0, 130.0, 100.0, 75.0, 45.0];

/// The heights that a lane needs, in px, from its line.
#[derive(Clone, Copy, Debug)]
struct Depth {
    up: f64,
    down: f64,
    /// What is lost then: more for each further event without a label of its own, and for one of few.
    loss: usize,
}

impl Depth {
    fn px(&self) -> f64 {
        self.up + self.down
    }
}

/// A lane's symbols, and the forms their labels may take.
struct Cast<'s> {
    symbols: Vec<Symbol<'s>>,
    blocks: Vec<Vec<Block>>,
    poles: Vec<Pole>,
    /// How far the symbols reach up and down from the line, in px.
    strip: (f64, f64),
}

impl<'s> Cast<'s> {
    fn new(items: Vec<Item<'s>>, across: &Across, most_labels: usize) -> Cast<'s> {
        let symbols = symbols(items, across);
        let up = symbols.iter().filter(|symbol| symbol.track == 0).map(Symbol::half_height).fold(DOT_PX, f64::max);
        let down = symbols.iter().map(|symbol| symbol.track as f64 * TRACK_PX + symbol.half_height());
        let strip = (up, down.fold(up, f64::max));
        // Where there are more than can be labelled, every so many gets its chance.
        let stride = symbols.len().div_ceil(most_labels).max(1);
        let room_px = (across.right - across.left) * 0.45;
        let chance = |(index, symbol): (usize, &Symbol)| match index % stride {
            0 => blocks(&symbol.items, room_px),
            _ => Vec::new(),
        };
        let blocks: Vec<Vec<Block>> = symbols.iter().enumerate().map(chance).collect();
        let poles =
            symbols.iter().zip(&blocks).map(|(symbol, blocks)| pole(symbol, blocks, &symbols, across)).collect();
        Cast { symbols, blocks, poles, strip }
    }

    /// The room for labels where the lane reaches so far up and down from its line.
    fn room(&self, across: &Across, up: f64, down: f64, taken: Size) -> Room {
        let (above, below) = (up - self.strip.0, down - self.strip.1);
        Room { across: across.left..across.right, above, below, taken }
    }

    /// What a planting needs of which only labels within a reach are kept.
    fn depth(&self, planting: &[Option<Flag>], reach_px: f64, taken: Size) -> Depth {
        let mut far = (taken.height, 0.0f64);
        let mut told = 0;
        let edge = |flag: &Flag| if flag.side == Side::Above { self.strip.0 } else { self.strip.1 };
        for flag in planting.iter().flatten().filter(|flag| flag.far + edge(flag) <= reach_px) {
            told += flag.told as usize / TOLD_AN_EVENT as usize;
            match flag.side {
                Side::Above => far.0 = far.0.max(flag.far),
                Side::Below => far.1 = far.1.max(flag.far),
            }
        }
        let events: usize = self.symbols.iter().map(|symbol| symbol.items.len()).sum();
        // Between counting each lane's loss by itself and as a share of its events.
        const EVENTS: usize = 6;
        let missed = events.saturating_sub(told);
        let (up, down) = ((self.strip.0 + far.0).max(NOTE_PX), self.strip.1 + far.1);
        Depth { up: up + EDGE_PX, down: down + EDGE_PX, loss: missed * missed * 1000 / (events + EVENTS) }
    }

    /// For each reach the depth that tells most.
    fn depths(&self, across: &Across, taken: Size) -> [Depth; REACHES_PX.len()] {
        let most_px = REACHES_PX.into_iter().fold(0.0, f64::max);
        let room = self.room(across, most_px, most_px, taken);
        let plantings = plantings(&self.poles, &room);
        let nothing = self.depth(&[], 0.0, taken);
        plantings.fold([nothing; REACHES_PX.len()], |mut best, planting| {
            for (best, reach_px) in best.iter_mut().zip(REACHES_PX) {
                let depth = self.depth(&planting, reach_px, taken);
                if depth.loss < best.loss || (depth.loss == best.loss && depth.px() < best.px()) {
                    *best = depth;
                }
            }
            best
        })
    }
}

/// What a label that names an event tells; one that only counts several tells 1.
const TOLD_AN_EVENT: u32 = 2;

fn pole(symbol: &Symbol, blocks: &[Block], symbols: &[Symbol], across: &Across) -> Pole {
    let (left, right) = match symbol.point() {
        Some(day) => (across.x(day), across.x(day)),
        None => (across.x(symbol.days.0), across.x(symbol.days.1)),
    };
    let told = |block: &Block| if block.is_full { TOLD_AN_EVENT * symbol.items.len() as u32 } else { 1 };
    let forms = blocks.iter().map(|block| Form { size: block.size, told: told(block) }).collect();
    // From a track under the line a pole goes up only where it strikes through nothing on the line.
    let strikes = |other: &Symbol| other.track == 0 && [left, right].iter().any(|x| other.covers(*x, across));
    let sides: &[Side] = match symbol.track {
        0 => &[Side::Above, Side::Below],
        _ if blocks.is_empty() || symbols.iter().any(strikes) => &[Side::Below],
        _ => &[Side::Below, Side::Above],
    };
    Pole { left, right, forms, sides }
}

pub(super) fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let actors = actors(story);
    let items = items(story);
    let whole = domain(story);
    let most_px = frame.by_band(0.0, MOST_LANES_PX.0, MOST_LANES_PX.1);
    // The height is measured in the narrowest frame of the band, so that it depends on nothing else.
    let all: Vec<(usize, Actor)> = actors.iter().copied().enumerate().collect();
    let least = depths(&items, whole, &all, &all, Frame::least(frame.band), most_px);
    let lanes_px = least.iter().map(Depth::px).sum::<f64>().max(LEAST_LANES_PX);
    let is_chosen = |(_, actor): &&(usize, Actor)| settings.actors.is_empty() || settings.actors.contains(actor);
    let chosen: Vec<(usize, Actor)> = all.iter().filter(is_chosen).copied().collect();
    let depths = depths(&items, whole, &all, &chosen, frame, lanes_px);
    let key_px = key_height(4, frame.band);
    let mut scene = Scene::new(frame.width, (TOP_PX + lanes_px + TICK_ROOM_PX + NOTE_PX + key_px).ceil());

    let view = view(story, settings);
    let needed_px: f64 = depths.iter().map(Depth::px).sum();
    let inside = inside(&all, frame, lanes_px.min(needed_px * STRETCH).max(LEAST_LANES_PX));
    let axis = axis(view, inside, frame.width);
    let across = Across { axis: &axis, left: inside.x, right: inside.right() };
    let shown = shown(&items, view, settings);
    let lanes = stack(&chosen, &depths, inside);
    paint_ends(&mut scene, &shown, inside);
    paint_key(&mut scene, 4, 2.0, inside.bottom() + TICK_ROOM_PX + NOTE_PX);
    paint_grid(&mut scene, &across, inside);
    paint_lanes(&mut scene, &lanes, inside);

    let casts = lanes.iter().map(|lane| {
        let own = shown.items.iter().filter(|item| item.lane == lane.index).copied();
        Cast::new(own.collect(), &across, MOST_LABELS / lanes.len().max(1))
    });
    let casts: Vec<Cast> = casts.collect();
    let mut placed: Vec<Placed> = Vec::new();
    for (lane, cast) in lanes.iter().zip(&casts) {
        placed.extend(place(cast, lane, &across, frame.band));
    }
    // In order of time, not of lanes: that is the order of reading.
    order::by(&mut placed, |a, b| a.symbol.first().cmp(&b.symbol.first()));
    let elements = placed.iter().map(|placed| element(placed, &across)).collect();
    let y = Axis::plain(inside.bottom()..inside.y);
    Plane { inside, x: axis.clone(), y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
    for (lane, cast) in lanes.iter().zip(&casts) {
        paint_name(&mut scene, lane, cast, frame.band);
    }
    if shown.items.is_empty() {
        let names = lanes.iter().map(|lane| taken(lane.actor, frame.band).width).fold(0.0, f64::max);
        paint_nothing(&mut scene, Rect::new(inside.x + names, inside.y, inside.width - names, inside.height), view);
    }
    Ok(scene)
}

/// The height each lane gets: what it needs for the whole story in a frame, as far as all fit into a height.
fn depths(
    items: &[Item],
    whole: View,
    all: &[(usize, Actor)],
    chosen: &[(usize, Actor)],
    frame: Frame,
    most_px: f64,
) -> Vec<Depth> {
    let inside = inside(all, frame, 0.0);
    let axis = axis(whole, inside, frame.width);
    let across = Across { axis: &axis, left: inside.x, right: inside.right() };
    let options = chosen.iter().map(|(index, actor)| {
        let own = items.iter().filter(|item| item.lane == *index).copied();
        let cast = Cast::new(own.collect(), &across, MOST_LABELS / chosen.len());
        cast.depths(&across, taken(*actor, frame.band))
    });
    allotted(options, most_px)
}

/// One depth a lane, so that all fit into a height and no lane loses many more labels than another.
fn allotted(lanes: impl Iterator<Item = [Depth; REACHES_PX.len()]>, most_px: f64) -> Vec<Depth> {
    // Every choice worth keeping so far: none other is both lower and loses less.
    let mut choices: Vec<(f64, usize, Vec<Depth>)> = vec![(0.0, 0, Vec::new())];
    for options in lanes {
        let longer = choices.iter().flat_map(|(px, loss, depths)| {
            options.iter().map(move |option| {
                let depths = depths.iter().copied().chain([*option]).collect();
                (px + option.px(), loss + option.loss, depths)
            })
        });
        let mut longer: Vec<(f64, usize, Vec<Depth>)> = longer.collect();
        order::by(&mut longer, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut least = usize::MAX;
        longer.retain(|(_, loss, _)| {
            let better = *loss < least;
            least = least.min(*loss);
            better
        });
        choices = longer;
    }
    let fits = choices.iter().rposition(|(px, ..)| *px <= most_px).unwrap_or(0);
    choices.into_iter().nth(fits).map(|(_, _, depths)| depths).unwrap_or_default()
}

fn inside(all: &[(usize, Actor)], frame: Frame, height: f64) -> Rect {
    let names = all.iter().map(|(_, actor)| text::width(wording::actor(*actor), NAME)).fold(0.0, f64::max);
    let left = frame.by_band(0.0, 16.0, (names + MARGIN_PX + 4.0).ceil());
    Rect::new(left, TOP_PX, frame.width - left - MARGIN_PX, height)
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

/// The lanes of the chosen actors, which share the height of the plot as their needs are.
fn stack(chosen: &[(usize, Actor)], depths: &[Depth], inside: Rect) -> Vec<Lane> {
    let needed: f64 = depths.iter().map(Depth::px).sum();
    let factor = if needed > 0.0 { inside.height / needed } else { 1.0 };
    let mut top = inside.y;
    let lanes = chosen.iter().zip(depths).map(|((index, actor), depth)| {
        let line = top + depth.up * factor;
        let lane = Lane { index: *index, actor: *actor, top, line, bottom: line + depth.down * factor };
        top = lane.bottom;
        lane
    });
    lanes.collect()
}

/// A symbol with its place, and its label with its own.
struct Placed<'c, 's> {
    symbol: &'c Symbol<'s>,
    label: Option<(&'c Block, Flag)>,
    lane: &'c Lane,
}

/// Finds places for the labels of a lane; the flags are then measured from its line.
fn place<'c, 's>(cast: &'c Cast<'s>, lane: &'c Lane, across: &Across, band: Band) -> Vec<Placed<'c, 's>> {
    let (up, down) = (lane.line - lane.top - EDGE_PX, lane.bottom - lane.line - EDGE_PX);
    let flags = flags(&cast.poles, &cast.room(across, up, down, taken(lane.actor, band)));
    let placed = cast.symbols.iter().zip(&cast.blocks).zip(flags).map(|((symbol, blocks), flag)| {
        let label = flag.and_then(|flag| {
            let edge = if flag.side == Side::Above { cast.strip.0 } else { cast.strip.1 };
            Some((blocks.get(flag.form)?, Flag { near: flag.near + edge, far: flag.far + edge, ..flag }))
        });
        Placed { symbol, label, lane }
    });
    placed.collect()
}

/// A symbol with its label as an element of the plane, whose y axis is in px.
fn element<'p>(placed: &'p Placed, across: &Across) -> Element<'p> {
    let Placed { symbol, label, lane } = placed;
    let y = lane.line + symbol.track as f64 * TRACK_PX;
    let mut points = vec![(symbol.days.0, y), (symbol.days.1, y)];
    match (symbol.point(), symbol.items.first().and_then(|item| core(item.event))) {
        (Some(day), _) => points = vec![(day, y)],
        (None, Some((from, to))) => points.extend([(across.clamped(from), y), (across.clamped(to), y)]),
        (None, None) => {}
    }
    Element::new(points, move |scene, points| {
        if let Some(mark) = mark_of(&symbol.items, lane.index) {
            scene.mark(mark, |scene| {
                if let Some((block, flag)) = label {
                    paint_label(scene, block, flag, lane.line, (y, symbol.half_height()));
                }
                paint_symbol(scene, points, symbol.items.len());
            });
        }
    })
}

/// A pole from the symbol along the label, and the label's lines.
fn paint_label(scene: &mut Scene, block: &Block, flag: &Flag, line: f64, (y, half_height): (f64, f64)) {
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

/// The lane's name: before its line where it is wide, over the start of its line where it is not.
fn paint_name(scene: &mut Scene, lane: &Lane, cast: &Cast, band: Band) {
    let y = if band == Band::Wide { 4.5 } else { -cast.strip.0 - 4.5 };
    let at = Point::new(0.0, lane.line + y);
    scene.text(wording::actor(lane.actor), at, Tone::Ink, NAME, Anchor::Start);
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
