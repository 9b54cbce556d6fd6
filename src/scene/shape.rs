//! Something to see: lines, boxes, discs, hexes and words.

use super::font::Font;
use super::geometry::{Point, Rect};
use super::text;
use super::tone::{Dash, Paint, Tone};

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Its colour.
    pub tone: Tone,
    /// Size and weight.
    pub font: Font,
}

impl Run {
    /// Words in a colour and a font.
    pub fn new(text: impl Into<String>, tone: Tone, font: Font) -> Run {
        Run { text: text.into(), tone, font }
    }

    /// The width in px of a line of runs that follow one another.
    pub fn width(runs: &[Run]) -> f64 {
        runs.iter().map(|run| text::width(&run.text, run.font)).sum()
    }
}

/// Where the hexes of a map are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Honeycomb {
    /// The top left corner of the map.
    pub origin: Point,
    /// The size in px of a unit of the grid that hexes stand on.
    pub scale: f64,
    /// Whether the hexes lie on a side rather than stand on a corner.
    pub flat: bool,
}

/// How a hex is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Filled: there is a count.
    Full,
    /// A small one in the middle of its place: the count is zero.
    Dot,
    /// Its outline alone: no count is recorded.
    Ring,
}

/// Something to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// From the first to the last.
        points: Vec<Point>,
        /// Its colour.
        tone: Tone,
        /// In px.
        width: f64,
        /// Solid or dashed.
        dash: Dash,
    },
    /// A box with square corners.
    Box {
        /// Where.
        rect: Rect,
        /// Its colour.
        tone: Tone,
        /// Filled or outlined.
        paint: Paint,
    },
    /// A disc or ring.
    Circle {
        /// Its centre.
        centre: Point,
        /// In px.
        radius: f64,
        /// Its colour.
        tone: Tone,
        /// Filled or outlined.
        paint: Paint,
    },
    /// A filled shape with corners.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour.
        tone: Tone,
    },
    /// One hex of a map.
    Cell {
        /// The map that it belongs to.
        map: Honeycomb,
        /// Its centre, in units of the map's grid.
        x: i32,
        /// Its centre, in units of the map's grid.
        y: i32,
        /// Its colour.
        tone: Tone,
        /// Filled or not.
        look: Look,
    },
    /// One line of text; `at` is on its baseline.
    Text {
        /// The words.
        text: String,
        /// Where its anchor stands on the baseline.
        at: Point,
        /// Its colour.
        tone: Tone,
        /// Size and weight.
        font: Font,
        /// Which end stands at the point.
        anchor: Anchor,
        /// What follows on the same line. A browser lets it flow on from the words before, however wide they are.
        then: Vec<Run>,
    },
}

impl Shape {
    /// The box around it, in px.
    pub fn bounds(&self) -> Rect {
        match self {
            Shape::Line { points, .. } | Shape::Polygon { points, .. } => {
                Rect::around(points).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
            }
            Shape::Box { rect, .. } => *rect,
            Shape::Circle { centre, radius, .. } => {
                Rect::new(centre.x - radius, centre.y - radius, radius * 2.0, radius * 2.0)
            }
            Shape::Cell { map, x, y, .. } => {
                // A regular hex a row apart from the next, less the gap of paper around it.
                let (wide, high) = if map.flat { (28.0, 24.0) } else { (24.0, 28.0) };
                let corner = |centre: i32, size: f64| (f64::from(centre) - size / 2.0) * map.scale;
                let (left, top) = (map.origin.x + corner(*x, wide), map.origin.y + corner(*y, high));
                Rect::new(left, top, wide * map.scale, high * map.scale)
            }
            Shape::Text { text, at, font, anchor, then, .. } => {
                let width = text::width(text, *font) + Run::width(then);
                let size = then.iter().fold(font.size, |size, run| size.max(run.font.size));
                let x = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2.0,
                    Anchor::End => at.x - width,
                };
                Rect::new(x, at.y - size * text::ASCENT, width, size * text::HEIGHT)
            }
        }
    }

    /// The distance in px from a point; 0 inside the box around it, or on a line.
    pub fn distance(&self, point: Point) -> f64 {
        match self {
            Shape::Line { points, .. } => {
                let stretches = points.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
                stretches.map(|(from, to)| distance_from_stretch(point, from, to)).fold(f64::INFINITY, f64::min)
            }
            _ => self.bounds().distance(point),
        }
    }
}

/// The distance of a point from the straight line between two others.
fn distance_from_stretch(point: Point, from: Point, to: Point) -> f64 {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let length = across * across + down * down;
    let along = ((point.x - from.x) * across + (point.y - from.y) * down) / length.max(f64::MIN_POSITIVE);
    let along = along.max(0.0).min(1.0);
    (from.x + along * across - point.x).hypot(from.y + along * down - point.y)
}
