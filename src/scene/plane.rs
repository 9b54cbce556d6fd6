//! A plane with two axes, drawn by plotters into a scene.

use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::axis::Axis;
use super::backend::{PIXELS_PER_PX, SceneBackend, point};
use super::ticks::{hairline, label};
use super::{Anchor, Font, Point, Rect, Scene, text};
use std::convert::Infallible;

/// The size of axis labels, in px.
pub const TICK_FONT_PX: f64 = 13.0;
/// The room under the plot for the labels of the x axis, in px.
pub const TICK_ROOM_PX: f64 = 24.0;

/// Between the plot and its labels, in px.
const LABEL_GAP_PX: f64 = 8.0;

/// Why plotters would not draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawError(pub String);

impl std::fmt::Display for DrawError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the chart could not be drawn: {}", self.0)
    }
}

impl std::error::Error for DrawError {}

impl From<DrawingAreaErrorKind<Infallible>> for DrawError {
    fn from(error: DrawingAreaErrorKind<Infallible>) -> DrawError {
        let reason = match error {
            DrawingAreaErrorKind::SharingError => "the drawing area is in use",
            DrawingAreaErrorKind::LayoutError => "its layout does not fit",
            DrawingAreaErrorKind::BackendError(_) => "the scene refused a shape",
        };
        DrawError(reason.to_owned())
    }
}

/// Paints at points of the scene, in px.
type Painter<'p> = Box<dyn Fn(&mut Scene, &[Point]) + 'p>;

/// Something placed by values: points in the units of the axes, and what to paint where they fall.
pub struct Element<'p> {
    points: Vec<(f64, f64)>,
    paint: Painter<'p>,
}

impl<'p> Element<'p> {
    /// Paints where the points fall, given in the order of the points.
    pub fn new(points: Vec<(f64, f64)>, paint: impl Fn(&mut Scene, &[Point]) + 'p) -> Element<'p> {
        Element { points, paint: Box::new(paint) }
    }
}

impl<'e> PointCollection<'e, (f64, f64)> for &'e Element<'_> {
    type Point = &'e (f64, f64);
    type IntoIter = std::slice::Iter<'e, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl Drawable<SceneBackend<'_>> for Element<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        position: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<Point> = position.map(point).collect();
        (self.paint)(backend.0, &points);
        Ok(())
    }
}

/// Which lines of the mesh are drawn, and which axis is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mesh {
    /// None.
    Bare,
    /// Lines from the ticks of both axes: x is labelled below, y on the left.
    Both,
}

/// A plane with two axes.
pub struct Plane {
    /// The plot itself, without the labels of the axes.
    pub inside: Rect,
    /// To the right.
    pub x: Axis,
    /// Up; an axis whose domain runs downwards counts rows from the top.
    pub y: Axis,
    /// Grid and labels.
    pub mesh: Mesh,
}

impl Plane {
    /// Draws the mesh and the elements over it.
    ///
    /// # Errors
    /// When plotters refuses the layout.
    pub fn draw(self, scene: &mut Scene, elements: Vec<Element>) -> Result<(), DrawError> {
        let Rect { x: left, y: top, .. } = self.inside;
        let (right, bottom) = (self.inside.right(), self.inside.bottom());
        let pixels = |px: f64| (px.max(0.0) * PIXELS_PER_PX).round() as i32;
        // The last pixel is within the plot; rows are counted from the bottom.
        let area = (pixels(left)..pixels(right) - 1, pixels(bottom) - 1..pixels(top));
        let coordinates: Cartesian2d<Axis, Axis> = Cartesian2d::new(self.x, self.y, area);
        if self.mesh != Mesh::Bare {
            paint_mesh(scene, &coordinates, Point::new(left, bottom));
        }
        let area = SceneBackend(scene).into_drawing_area().apply_coord_spec(coordinates);
        for element in &elements {
            area.draw(element)?;
        }
        Ok(())
    }
}

/// Paints the lines of the mesh, and over them the labels: those of x under the corner of the plot, those of y before it.
fn paint_mesh(scene: &mut Scene, coordinates: &Cartesian2d<Axis, Axis>, corner: Point) {
    let font = Font::regular(TICK_FONT_PX);
    let (below, middle) = (text::ASCENT * font.size, (text::ASCENT - text::HEIGHT / 2.0) * font.size);
    let mut labels = Vec::new();
    let all = coordinates.x_spec().ticks.len() + coordinates.y_spec().ticks.len();
    let Ok(()) = coordinates.draw_mesh(all, all, |line| {
        let (from, to) = match line {
            MeshLine::XMesh(from, to, value) => {
                let at = Point::new(point(from).x, corner.y + LABEL_GAP_PX + below);
                labels.push((coordinates.x_spec().label(*value), at, Anchor::Middle));
                (from, to)
            }
            MeshLine::YMesh(from, to, value) => {
                let at = Point::new(corner.x - LABEL_GAP_PX, point(from).y + middle);
                labels.push((coordinates.y_spec().label(*value), at, Anchor::End));
                (from, to)
            }
        };
        hairline(scene, point(from), point(to));
        Ok::<(), Infallible>(())
    });
    for (words, at, anchor) in labels {
        label(scene, words, at, font, anchor);
    }
}
