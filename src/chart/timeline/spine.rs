//! One spine down the page: time runs downwards, labels stand beside it in order and hairlines lead back to their days.

use super::label::{Line, clipped, short_dates};
use super::{
    BAR_PX, DOT_PX, Item, LEAST_BAR_PX, SMALL, TITLE, core, count, hairline, items, key_height, mark_of, paint_dot,
    paint_key, paint_nothing, paint_span, range, shown, view,
};
use crate::chart::axis::Axis;
use crate::chart::place::spread;
use crate::chart::plane::{Element, Mesh, Plane};
use crate::chart::scene::{Anchor, Point, Rect, Tone};
use crate::chart::text;
use crate::chart::{Band, DrawError, Frame, Scene, Settings};
use crate::story::Story;
use crate::wording;

/// Where the labels of the axis end, in px.
const TICKS_PX: f64 = 41.0;
/// Where the spine stands, in px: right of the spans, which no leader crosses there.
const SPINE_PX: f64 = 75.0;
/// From the spine to the first track of spans and on to the next, in px.
const TRACK_PX: f64 = 9.0;
/// How many tracks of spans there are.
const TRACKS: usize = 3;
/// Where the labels start, in px.
const TEXT_PX: f64 = 101.0;
/// Over and under the plot, in px.
const MARGIN_PX: f64 = 22.0;
/// Between rows, in px.
const GAP_PX: f64 = 7.0;
/// The least and the greatest height of the plot, in px.
const HEIGHTS_PX: (f64, f64) = (480.0, 2240.0);
/// With more events than this no row would have room for one alone.
const MOST_ROWS: usize = 80;
/// The height of a row of a date and one line, with its gap, in px.
const LEAST_ROW_PX: f64 = 15.0 + 16.0 + GAP_PX;

/// A label, and the events it is of.
struct Row<'s> {
    items: Vec<Item<'s>>,
    lines: Vec<Line>,
}

impl Row<'_> {
    fn height(&self) -> f64 {
        self.lines.iter().map(Line::height).sum::<f64>() + GAP_PX
    }
}

pub(super) fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let items = items(story);
    let plot_px = natural(&items);
    let key_px = key_height(3, Band::Narrow);
    let mut scene = Scene::new(frame.width, plot_px + MARGIN_PX * 2.0 + key_px);
    let inside = Rect::new(0.0, MARGIN_PX, frame.width, plot_px);
    paint_key(&mut scene, 3, 2.0, inside.bottom() + MARGIN_PX);

    let view = view(story, settings);
    let shown = shown(&items, view, settings);
    let axis = Axis::time(view.0, view.1, plot_px, SMALL);
    paint_axis(&mut scene, &axis, inside);
    paint_ends(&mut scene, shown.earlier, shown.later, inside);
    if shown.items.is_empty() {
        let beside = Rect::new(TEXT_PX - 20.0, inside.y, frame.width - TEXT_PX + 20.0, inside.height);
        paint_nothing(&mut scene, beside, view);
        return Ok(scene);
    }
    let down = |day: f64| axis.position(day.max(axis.domain.start).min(axis.domain.end), inside.y, inside.bottom());
    let first = |row: &Row| row.items.first().map_or(0.0, |item| down(f64::from(item.extent().0.0)));
    let rows = rows(&shown.items, frame.width - TEXT_PX, plot_px, |item| down(f64::from(item.extent().0.0)));
    let wanted: Vec<f64> = rows.iter().map(|row| first(row) - 8.0).collect();
    let heights: Vec<f64> = rows.iter().map(Row::height).collect();
    let tops = spread(&wanted, &heights, inside.y - 8.0..inside.bottom() + GAP_PX);
    let mut tracks = [f64::NEG_INFINITY; TRACKS];
    let elements = rows.iter().zip(tops).map(|(row, top)| element(row, top, &axis, &mut tracks)).collect();
    let (x, y) = (Axis::plain(0.0..frame.width), Axis { domain: axis.domain.end..axis.domain.start, ..axis.clone() });
    Plane { inside, x, y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
    Ok(scene)
}

/// The height that the whole story needs in the narrowest frame.
fn natural(items: &[Item]) -> f64 {
    let (least, most) = HEIGHTS_PX;
    if items.len() > MOST_ROWS {
        return most;
    }
    let room_px = Band::Narrow.least_width() - TEXT_PX;
    let needed: f64 = items.iter().map(|item| single(*item, room_px, 2).height()).sum();
    needed.max(least).min(most).ceil()
}

/// Rows that fit into a height: each event its own with two lines or one, or else neighbours together.
fn rows<'s>(items: &[Item<'s>], room_px: f64, height: f64, y: impl Fn(&Item) -> f64) -> Vec<Row<'s>> {
    let fits = |rows: &[Row]| rows.iter().map(Row::height).sum::<f64>() <= height + GAP_PX;
    if items.len() <= MOST_ROWS {
        for lines in [2, 1] {
            let rows: Vec<Row> = items.iter().map(|item| single(*item, room_px, lines)).collect();
            if fits(&rows) {
                return rows;
            }
        }
    }
    let binned = |bin_px: f64| -> Vec<&[Item<'s>]> {
        let bin = |item: &Item| (y(item) / bin_px).floor() as i64;
        items.chunk_by(|a, b| bin(a) == bin(b)).collect()
    };
    let most = (height / LEAST_ROW_PX) as usize;
    let finest =
        [0.125, 0.25, 0.5].map(|share| binned(LEAST_ROW_PX * share)).into_iter().find(|bins| bins.len() <= most);
    let bins = finest.unwrap_or_else(|| binned(LEAST_ROW_PX * 1.03));
    bins.into_iter().map(|bin| together(bin, room_px)).collect()
}

fn single(item: Item<'_>, room_px: f64, lines: usize) -> Row<'_> {
    let heading = [&short_dates(item.event), " · ", wording::actor(item.event.actor)].concat();
    let title = clipped(&item.event.title, TITLE, room_px, lines).into_iter().map(Line::title);
    let heading = clipped(&heading, SMALL, room_px, 2).into_iter().map(Line::date);
    Row { lines: heading.chain(title).collect(), items: vec![item] }
}

fn together<'s>(items: &[Item<'s>], room_px: f64) -> Row<'s> {
    if let [item] = items {
        return single(*item, room_px, 1);
    }
    let heading = [&range(items, wording::short_date), " · ", &count(items.len())].concat();
    let titles: Vec<&str> = items.iter().take(3).map(|item| item.event.title.as_str()).collect();
    let lines = vec![
        Line::date(text::fit(&heading, SMALL, room_px)),
        Line::title(text::fit(&titles.join("; "), TITLE, room_px)),
    ];
    Row { items: items.to_vec(), lines }
}

/// A row with its marks on the spine; the plane's x axis is in px.
fn element<'p>(row: &'p Row, top: f64, axis: &Axis, tracks: &mut [f64; TRACKS]) -> Element<'p> {
    let clamped = |day: i32| f64::from(day).max(axis.domain.start).min(axis.domain.end);
    let first = row.items.first().map_or(0, |item| item.extent().0.0);
    let last = row.items.iter().map(|item| item.extent().1.0).max().unwrap_or(first);
    let (from, to) = (clamped(first), clamped(last));
    let is_point = first == last;
    let x = SPINE_PX - if is_point { 0.0 } else { (track(from, to, tracks) + 1) as f64 * TRACK_PX };
    let mut points = vec![(x, from)];
    if !is_point {
        points.push((x, to));
        let sure = match row.items.as_slice() {
            [item] => core(item.event),
            _ => None,
        };
        points.extend(sure.into_iter().flat_map(|(from, to)| [(x, clamped(from.0)), (x, clamped(to.0))]));
    }
    Element::new(points, move |scene, points| {
        if let Some(mark) = mark_of(&row.items, 0) {
            scene.mark(mark, |scene| {
                paint_symbol(scene, points);
                paint_row(scene, row, points.first().copied().unwrap_or(Point::new(x, top)), top);
            });
        }
    })
}

/// The first track that is free, or else the last.
fn track(from: f64, to: f64, tracks: &mut [f64; TRACKS]) -> usize {
    let free = tracks.iter().position(|end| *end < from).unwrap_or(TRACKS - 1);
    if let Some(end) = tracks.get_mut(free) {
        *end = end.max(to);
    }
    free
}

fn paint_symbol(scene: &mut Scene, points: &[Point]) {
    let span = |from: &Point, to: &Point, least: f64| {
        Rect::new(from.x - BAR_PX / 2.0, from.y, BAR_PX, (to.y - from.y).max(least))
    };
    match points {
        [at] => paint_dot(scene, *at),
        [from, to] => paint_span(scene, span(from, to, LEAST_BAR_PX), None),
        [from, to, sure_from, sure_to] => {
            paint_span(scene, span(from, to, LEAST_BAR_PX), Some(span(sure_from, sure_to, 0.0)));
        }
        _ => {}
    }
}

/// The leader from the spine to the row, and the row's lines.
fn paint_row(scene: &mut Scene, row: &Row, at: Point, top: f64) {
    let y = top + 8.0;
    let from = at.x + BAR_PX / 2.0 + 1.0;
    let corners = [(from, at.y), (SPINE_PX + DOT_PX + 1.0, at.y), (TEXT_PX - 8.0, y), (TEXT_PX - 3.0, y)];
    hairline(scene, &corners.map(|(x, y)| Point::new(x, y)));
    let mut top = top;
    for line in &row.lines {
        let at = Point::new(TEXT_PX, top + line.font.size * text::ASCENT);
        scene.text(line.text.clone(), at, line.tone, line.font, Anchor::Start);
        top += line.height();
    }
}

/// The spine and its ticks.
fn paint_axis(scene: &mut Scene, axis: &Axis, inside: Rect) {
    scene.rect(Rect::new(SPINE_PX - 1.0, inside.y, 2.0, inside.height), Tone::Track, crate::chart::scene::Paint::Fill);
    for tick in &axis.ticks {
        let y = axis.position(tick.at, inside.y, inside.bottom());
        hairline(scene, &[Point::new(TICKS_PX + 2.0, y), Point::new(SPINE_PX, y)]);
        scene.text(short(&tick.label), Point::new(TICKS_PX, y + 4.2), Tone::Secondary, SMALL, Anchor::End);
    }
}

/// `18 Mar` of `18 Mar 2019`, `Mar` of `Mar 2019`: the rows beside tell the year. A January is its year.
fn short(label: &str) -> &str {
    match label.rsplit_once(' ') {
        Some(("Jan", year)) => year,
        Some((rest, _)) => rest,
        None => label,
    }
}

/// How many events lie before the plot and after it.
fn paint_ends(scene: &mut Scene, earlier: usize, later: usize, inside: Rect) {
    let number = |count: usize| wording::number(count as u64);
    if earlier > 0 {
        let words = ["↑ ", &number(earlier), " earlier"].concat();
        scene.text(words, Point::new(2.0, 11.0), Tone::Secondary, SMALL, Anchor::Start);
    }
    if later > 0 {
        let words = ["↓ ", &number(later), " later"].concat();
        scene.text(words, Point::new(2.0, inside.bottom() + MARGIN_PX - 3.0), Tone::Secondary, SMALL, Anchor::Start);
    }
}
