//! A plane with two axes, drawn by plotters into a scene.

use plotters::chart::ChartBuilder;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color, FontFamily, IntoTextStyle};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::axis::Axis;
use super::backend::{PIXELS_PER_PX, SceneBackend, point};
use super::{Point, Rect, Scene, Tone};
use std::convert::Infallible;

/// The size of axis labels, in px.
pub const TICK_FONT_PX: f64 = 13.0;
/// The room under the plot for the labels of the x axis, in px.
pub const TICK_ROOM_PX: f64 = 24.0;

/// Between the plot and its labels: twice the ticks of plotters, in px.
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
        let (width, height) = (scene.width, scene.height);
        let root = SceneBackend(scene).into_drawing_area();
        let pixels = |px: f64| (px.max(0.0) * PIXELS_PER_PX).round() as i32;
        let (below, left) = match self.mesh {
            Mesh::Bare => (0.0, 0.0),
            Mesh::Both => (TICK_ROOM_PX, self.inside.x),
        };
        let mut builder = ChartBuilder::on(&root);
        builder
            .margin_left(pixels(self.inside.x - left))
            .margin_top(pixels(self.inside.y))
            .margin_right(pixels(width - self.inside.right()))
            .margin_bottom(pixels(height - self.inside.bottom() - below))
            .x_label_area_size(pixels(below))
            .y_label_area_size(pixels(left));
        let mesh = self.mesh;
        let (x_ticks, y_ticks) = (self.x.ticks.len(), self.y.ticks.len());
        let mut chart = builder.build_cartesian_2d(self.x, self.y)?;
        if mesh != Mesh::Bare {
            let font =
                (FontFamily::SansSerif, TICK_FONT_PX * PIXELS_PER_PX).into_text_style(&root).color(&Tone::Secondary);
            let hairline = Tone::Hairline.stroke_width(PIXELS_PER_PX as u32);
            let mut grid = chart.configure_mesh();
            // plotters labels an axis only where it draws it: a line of no width, which the backend leaves out.
            grid.axis_style(Tone::Hairline.stroke_width(0)).set_all_tick_mark_size(pixels(LABEL_GAP_PX / 2.0));
            grid.max_light_lines(0).x_labels(x_ticks).y_labels(y_ticks);
            grid.bold_line_style(hairline).label_style(font);
            grid.draw()?;
        }
        chart.draw_series(elements)?;
        Ok(())
    }
}
