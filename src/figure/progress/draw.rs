//! A plan in a frame: the rows under one another, each as tall as its words.

use super::layout::Layout;
use super::look::{LINE_PX, OVERSHOOT_PX, WORDS};
use super::plan::Plan;
use crate::figure::{Draws, Scale, Settings, empty};
use crate::scene::axis::Axis;
use crate::scene::plane::{Element, Mesh, Plane};
use crate::scene::{Anchor, DrawError, Frame, Point, Rect, Scene, Tone, text};

/// Between rows.
const GAP_PX: f64 = 28.0;

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        if self.rows.is_empty() {
            return Ok(empty(frame, &self.nothing));
        }
        let heights = Heights::of(self, frame);
        let layout = Layout::new(self, frame, settings.scale);
        let mut scene = Scene::new(frame.width, heights.whole_px);
        if let Some(more) = &self.left_out {
            let at = Point::new(0.0, heights.left_out_px);
            scene.lines(std::slice::from_ref(more), at, LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
        }
        let header = heights.header_px;
        layout.heads(&mut scene, header, if layout.through { heights.rows_end_px } else { header - OVERSHOOT_PX });
        let start = layout.axis.domain.start;
        let mut elements = Vec::new();
        for (row, y) in self.rows.iter().zip(heights.rows_px) {
            let ends = vec![(start, y), (start.max(row.signatures as f64), y)];
            let layout = &layout;
            elements.push(Element::new(ends, move |scene, ends| {
                if let [from, to] = ends {
                    layout.row(scene, row, *from, *to);
                }
            }));
        }
        let (left, right) = layout.plot_px;
        let inside = Rect::new(left, 0.0, right - left, heights.whole_px);
        // Rows are as tall as their words, so up the plane goes in px.
        let y = Axis::plain(heights.whole_px..0.0);
        Plane { inside, x: layout.axis.clone(), y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
        Ok(scene)
    }
}

/// What stands how far down.
///
/// Measured in the narrowest frame of the band and, over the rows, on either scale, so that neither changes the height.
struct Heights {
    header_px: f64,
    /// The top of each row.
    rows_px: Vec<f64>,
    rows_end_px: f64,
    /// The top of what is said of the petitions that have no row.
    left_out_px: f64,
    whole_px: f64,
}

impl Heights {
    fn of(plan: &Plan, frame: Frame) -> Heights {
        let narrowest = Frame::narrowest(frame.band);
        let linear = Layout::new(plan, narrowest, Scale::Linear);
        let log = Layout::new(plan, narrowest, Scale::Log);
        let scratch = || Scene::new(0.0, 0.0);
        let head_px = |layout: &Layout| layout.heads(&mut scratch(), 0.0, 0.0);
        let header_px = text::at_least_usual(&|| head_px(&linear).max(head_px(&log)));
        let (mut rows_px, mut y, mut end) = (Vec::new(), header_px, header_px);
        for row in &plan.rows {
            rows_px.push(y);
            let from = Point::new(0.0, y);
            end = text::at_least_usual(&|| linear.row(&mut scratch(), row, from, from));
            y = end + GAP_PX;
        }
        let whole_px = if plan.left_out.is_some() { y + LINE_PX } else { end };
        Heights { header_px, rows_px, rows_end_px: end, left_out_px: y, whole_px }
    }
}
