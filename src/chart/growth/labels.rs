//! Finding room for words in a plot that has curves and lines in it.

use super::{BODY, LINE_PX};
use crate::chart::scene::{Anchor, Dash, Font, Paint, Point, Rect, Scene, Tone};
use crate::chart::text;

const DATE: Font = Font::bold(13.0);
const NUMBER: Font = Font::regular(12.0);
/// The radius of a number's ring, in px.
pub(super) const BADGE_PX: f64 = 8.5;

/// What stands beside a mark.
pub(super) enum Content {
    /// A number that a footnote explains.
    Number(usize),
    /// A date, and what happened.
    Words(Vec<String>),
}

/// A placed [`Content`], with a leader from its mark.
pub(super) struct Label {
    content: Content,
    rect: Rect,
    leader: [Point; 2],
}

impl Label {
    pub(super) fn paint(&self, scene: &mut Scene) {
        let [from, to] = self.leader;
        if (from.x - to.x).hypot(from.y - to.y) > 3.0 {
            scene.line(&self.leader, Tone::Secondary, 0.75, Dash::Solid);
        }
        match &self.content {
            Content::Number(number) => badge(scene, self.rect.centre(), *number),
            Content::Words(lines) => {
                let (date, words) = lines.split_at(lines.len().min(1));
                // Words to the left of their mark end there, however narrow the reader's font.
                let ends = self.rect.right() <= from.x;
                let (x, anchor) = if ends { (self.rect.right(), Anchor::End) } else { (self.rect.x, Anchor::Start) };
                let y = scene.lines(date, Point::new(x, self.rect.y), LINE_PX, Tone::Ink, DATE, anchor);
                scene.lines(words, Point::new(x, y), LINE_PX, Tone::Ink, BODY, anchor);
            }
        }
    }
}

/// From the edge of a mark to just before its words.
fn leader(point: Point, words: &Rect) -> [Point; 2] {
    let x = point.x.max(words.x).min(words.right());
    let y = point.y.max(words.y).min(words.bottom());
    let length = (x - point.x).hypot(y - point.y).max(1.0);
    let along = |px: f64| Point::new(point.x + (x - point.x) * px / length, point.y + (y - point.y) * px / length);
    let start = 6.0_f64.min(length);
    [along(start), along((length - 3.0).max(start))]
}

/// A line as boxes small enough to keep others off it.
fn dotted([from, to]: &[Point; 2]) -> impl Iterator<Item = Rect> + use<> {
    let (from, to) = (*from, *to);
    let steps = ((to.x - from.x).hypot(to.y - from.y) / 4.0).ceil().max(1.0) as u32;
    (0..=steps).map(move |step| {
        let part = f64::from(step) / f64::from(steps);
        let (x, y) = (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
        Rect::new(x - 1.0, y - 1.0, 2.0, 2.0)
    })
}

/// Finds room in the plot, for one after another.
pub(super) struct Labels {
    /// Whether places over a mark are tried before those under it.
    pub(super) upwards: bool,
    inside: Rect,
    /// Where nothing more can stand.
    pub(super) taken: Vec<Rect>,
    /// Words and leaders, which no leader may cross.
    written: Vec<Rect>,
    /// Words that are no part of a mark: their lines and the top left corner.
    pub(super) words: Vec<(Vec<String>, Point)>,
}

impl Labels {
    /// A plot with nothing in it.
    pub(super) fn new(inside: Rect) -> Labels {
        Labels { upwards: false, inside, taken: Vec::new(), written: Vec::new(), words: Vec::new() }
    }

    fn is_free(&self, rect: &Rect) -> bool {
        let padded = Rect::new(rect.x - 4.0, rect.y - 1.0, rect.width + 8.0, rect.height + 2.0);
        self.inside.holds(rect, 0.0) && !self.taken.iter().any(|taken| taken.overlaps(&padded))
    }

    /// The nearest free place to a point, first to the right and below, where a growing curve leaves room.
    pub(super) fn near(&mut self, point: Point, content: Content) -> Option<Label> {
        const DISTANCES: [f64; 9] = [9.0, 16.0, 26.0, 40.0, 58.0, 80.0, 110.0, 150.0, 200.0];
        let (width, height) = content.size();
        let places = DISTANCES.iter().flat_map(|distance| {
            let (right, left) = (point.x + distance, point.x - distance - width);
            let (below, above) = (point.y + distance, point.y - distance - height);
            let middle_y = point.y - height / 2.0;
            let middle_x = (point.x - width / 2.0).min(self.inside.right() - width).max(self.inside.x);
            let downwards = [
                (right, middle_y),
                (right, below),
                (left, above),
                (middle_x, above),
                (left, middle_y),
                (right, above),
                (middle_x, below),
                (left, below),
            ];
            let upwards = [
                (left, above),
                (middle_x, above),
                (right, above),
                (left, middle_y),
                (right, middle_y),
                (right, below),
                (middle_x, below),
                (left, below),
            ];
            if self.upwards { upwards } else { downwards }
        });
        let rects = places.map(|(x, y)| Rect::new(x, y, width, height));
        let (rect, leader) = rects
            .filter(|rect| self.is_free(rect))
            .map(|rect| (rect, leader(point, &rect)))
            .find(|(_, leader)| !dotted(leader).any(|dot| self.written.iter().any(|rect| rect.overlaps(&dot))))?;
        self.taken.push(rect);
        self.taken.extend(dotted(&leader));
        self.written.push(rect);
        self.written.extend(dotted(&leader));
        Some(Label { content, rect, leader })
    }

    /// Words on a line across the plot: over or under it, as far to the right as there is room.
    pub(super) fn along(&mut self, words: &str, y: f64) {
        for part in [0.98, 0.75, 0.6, 0.4] {
            let lines = text::wrap_at_most(words, BODY, self.inside.width * part, 3);
            if let Some(rect) = self.on_line(&lines, y) {
                self.keep(lines, Some(rect));
                return;
            }
        }
    }

    fn on_line(&self, lines: &[String], y: f64) -> Option<Rect> {
        let (width, height) = size(lines, BODY);
        let free = self.inside.width - width - 4.0;
        let mut places = (0..=20).flat_map(|step| {
            let x = self.inside.x + free * f64::from(20 - step) / 20.0;
            [Rect::new(x, y - height - 2.5, width, height), Rect::new(x, y + 2.5, width, height)]
        });
        places.find(|rect| self.is_free(rect))
    }

    /// Words under or over a point, as near as there is room, but no farther than `most_px`.
    pub(super) fn under(&mut self, words: &str, point: Point, most_px: f64) {
        let lines = text::wrap_at_most(words, BODY, self.inside.width * 0.75, 2);
        let (width, height) = size(&lines, BODY);
        let x = (point.x - width / 2.0).min(self.inside.right() - width - 4.0).max(self.inside.x + 4.0);
        let places = (1..=(most_px / 6.0) as u32).flat_map(|step| {
            let away = f64::from(step) * 6.0;
            [Rect::new(x, point.y + away, width, height), Rect::new(x, point.y - away - height, width, height)]
        });
        let found = places.into_iter().find(|rect| self.is_free(rect));
        self.keep(lines, found);
    }

    fn keep(&mut self, lines: Vec<String>, found: Option<Rect>) {
        if let Some(rect) = found {
            self.taken.push(rect);
            self.written.push(rect);
            self.words.push((lines, Point::new(rect.x, rect.y)));
        }
    }
}

impl Content {
    fn size(&self) -> (f64, f64) {
        match self {
            Content::Number(_) => (BADGE_PX * 2.0, BADGE_PX * 2.0),
            Content::Words(lines) => size(lines, DATE),
        }
    }
}

fn size(lines: &[String], font: Font) -> (f64, f64) {
    let width = lines.iter().map(|line| text::width(line, font)).fold(0.0, f64::max);
    (width, lines.len() as f64 * LINE_PX)
}

/// The room that a path takes, in columns a few px wide.
pub(super) fn columns(path: &[Point]) -> Vec<Rect> {
    const COLUMN_PX: f64 = 6.0;
    // A path runs to the right, so that a column is among the last.
    let mut columns: Vec<(i64, f64, f64)> = Vec::new();
    let mut cover = |x: f64, from: f64, to: f64| {
        let number = (x / COLUMN_PX).floor() as i64;
        match columns.iter_mut().rev().take(3).find(|column| column.0 == number) {
            Some((_, top, bottom)) => (*top, *bottom) = (top.min(from).min(to), bottom.max(from).max(to)),
            None => columns.push((number, from.min(to), from.max(to))),
        }
    };
    for (from, to) in path.iter().zip(path.iter().skip(1)) {
        let steps = ((to.x - from.x).abs() / COLUMN_PX).ceil().max(1.0) as u32;
        let y = |step: u32| from.y + (to.y - from.y) * f64::from(step) / f64::from(steps);
        for step in 0..steps {
            let x = |step: u32| from.x + (to.x - from.x) * f64::from(step) / f64::from(steps);
            cover(x(step), y(step), y(step + 1));
            cover(x(step + 1), y(step), y(step + 1));
        }
    }
    let rect = |(column, top, bottom): (i64, f64, f64)| {
        Rect::new(column as f64 * COLUMN_PX, top - 3.0, COLUMN_PX, bottom - top + 6.0)
    };
    columns.into_iter().map(rect).collect()
}

/// A number in a ring.
pub(super) fn badge(scene: &mut Scene, at: Point, number: usize) {
    scene.circle(at, BADGE_PX, Tone::Ink, Paint::Outline(1.0));
    let baseline = at.y + NUMBER.size * (text::ASCENT - text::HEIGHT / 2.0);
    scene.text(number.to_string(), Point::new(at.x, baseline), Tone::Ink, NUMBER, Anchor::Middle);
}
