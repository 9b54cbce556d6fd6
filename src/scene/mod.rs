//! What drawings are made of, without a story and without a browser: shapes, words, axes, places, and marks that mean
//! something.
//!
//! - [`geometry`], [`tone`], [`font`], [`shape`]: what is seen
//! - [`mark`], `walk`: what is meant, and the way from one mark to another
//! - [`text`]: how wide words are; [`place`]: where labels find room; [`frame`]: the room a drawing is given
//! - [`axis`], [`plane`], `backend`: plotters' coordinates and mesh, whose types stay in this room; [`ticks`]: lines
//!   and labels of axes that the mesh cannot draw
//! - [`bars`]: counts as bars, for any figure; [`zoom`]: views of a time axis
//! - [`svg`]: a scene as SVG

pub mod axis;
mod backend;
pub mod bars;
pub mod font;
pub mod frame;
pub mod geometry;
pub mod mark;
pub mod place;
pub mod plane;
pub mod shape;
pub mod svg;
pub mod text;
pub mod ticks;
pub mod tone;
mod walk;
pub mod zoom;

pub use font::Font;
pub use frame::{Band, Frame};
pub use geometry::{Point, Rect};
pub use mark::{Mark, PlacedMark, Step};
pub use plane::DrawError;
pub use shape::{Anchor, Honeycomb, Look, Run, Shape};
pub use tone::{Dash, Paint, Tone};

/// A drawing: one unit is one CSS px.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In px.
    pub width: f64,
    /// In px.
    pub height: f64,
    /// What is seen, from back to front.
    pub shapes: Vec<Shape>,
    /// What is meant, in reading order.
    pub marks: Vec<PlacedMark>,
}

impl Scene {
    /// An empty drawing of a size in px.
    pub fn new(width: f64, height: f64) -> Scene {
        Scene { width, height, shapes: Vec::new(), marks: Vec::new() }
    }

    /// Adds a line.
    pub fn line(&mut self, points: &[Point], tone: Tone, width: f64, dash: Dash) {
        self.shapes.push(Shape::Line { points: points.to_vec(), tone, width, dash });
    }

    /// Adds a box.
    pub fn rect(&mut self, rect: Rect, tone: Tone, paint: Paint) {
        self.shapes.push(Shape::Box { rect, tone, paint });
    }

    /// Adds a circle.
    pub fn circle(&mut self, centre: Point, radius: f64, tone: Tone, paint: Paint) {
        self.shapes.push(Shape::Circle { centre, radius, tone, paint });
    }

    /// Adds a filled shape.
    pub fn polygon(&mut self, points: &[Point], tone: Tone) {
        self.shapes.push(Shape::Polygon { points: points.to_vec(), tone });
    }

    /// Adds one line of text; `at` is on its baseline.
    pub fn text(&mut self, text: impl Into<String>, at: Point, tone: Tone, font: Font, anchor: Anchor) {
        self.shapes.push(Shape::Text { text: text.into(), at, tone, font, anchor, then: Vec::new() });
    }

    /// Adds a line of text in more than one colour or font.
    pub fn runs(&mut self, runs: Vec<Run>, at: Point, anchor: Anchor) {
        let mut runs = runs.into_iter();
        if let Some(Run { text, tone, font }) = runs.next() {
            self.shapes.push(Shape::Text { text, at, tone, font, anchor, then: runs.collect() });
        }
    }

    /// Adds lines of text `line_px` apart, the first one's top at `at`; the y under the last is handed back.
    pub fn lines(&mut self, lines: &[String], at: Point, line_px: f64, tone: Tone, font: Font, anchor: Anchor) -> f64 {
        let mut y = at.y;
        for line in lines {
            // Half of the leading stands above the line, half under it.
            let baseline = y + (line_px - font.size * text::HEIGHT) / 2.0 + font.size * text::ASCENT;
            self.text(line.as_str(), Point::new(at.x, baseline), tone, font, anchor);
            y += line_px;
        }
        y
    }

    /// Adds a mark; what `draw` adds to the scene shows it.
    pub fn mark(&mut self, mark: Mark, draw: impl FnOnce(&mut Scene)) {
        let start = self.shapes.len();
        draw(self);
        let shapes = start..self.shapes.len();
        let bounds = self.shapes.iter().skip(start).map(Shape::bounds).reduce(|all, one| all.union(&one));
        if let Some(bounds) = bounds {
            self.marks.push(PlacedMark { mark, shapes, bounds });
        }
    }
}
