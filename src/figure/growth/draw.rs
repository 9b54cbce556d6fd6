//! A plan in a frame: what is said over the plot, the plot, and the notes under it.

use super::layout::{Extent, Layout};
use super::paint::{BODY, LINE_PX, write_notes};
use super::plan::{Head, Plan};
use crate::figure::{Draws, Scale, Settings, empty};
use crate::scene::plane::{Mesh, Plane, TICK_ROOM_PX};
use crate::scene::{Anchor, DrawError, Frame, Paint, Point, Scene, Tone, text};

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        if self.curves.is_empty() {
            return Ok(empty(frame, &self.nothing));
        }
        // Counted in the narrowest frame of the band, so that neither the width nor the scale changes anything.
        let narrowest = frame.band.min_width();
        let head_px = |scale| self.head.lines(narrowest, scale).len() as f64 * LINE_PX;
        let top = text::at_least_usual(&|| head_px(Scale::Linear).max(head_px(Scale::Log))) + 8.0;
        let height = frame.by_band(260.0, 320.0, 360.0);
        let foot = top + height + TICK_ROOM_PX + 12.0;
        let bottom = text::at_least_usual(&|| write_notes(&mut Scene::new(narrowest, 0.0), &self.notes, foot));
        let mut scene = Scene::new(frame.width, bottom);
        write_notes(&mut scene, &self.notes, foot);
        let lines = self.head.lines(frame.width, settings.scale);
        scene.lines(&lines, Point::new(0.0, 0.0), LINE_PX, Tone::Secondary, BODY, Anchor::Start);
        let layout = Layout::new(self, Extent::of(self), frame.width, (top, height), settings.scale);
        let mut elements = layout.lines();
        let mut room = layout.room();
        layout.add_marks(&mut room, &mut elements);
        let names = layout.names(&mut room);
        let plane = Plane { inside: layout.inside, x: layout.x.clone(), y: layout.y.clone(), mesh: Mesh::Both };
        plane.draw(&mut scene, elements)?;
        for (rect, lines) in names {
            scene.rect(rect, Tone::Paper, Paint::Fill);
            scene.lines(&lines, Point::new(rect.x, rect.y), LINE_PX, Tone::Ink, BODY, Anchor::Start);
        }
        Ok(scene)
    }
}

impl Head {
    /// Its lines for a width and a scale.
    fn lines(&self, width_px: f64, scale: Scale) -> Vec<String> {
        let second = match scale {
            Scale::Linear => &self.linear,
            Scale::Log => &self.log,
        };
        let mut lines = text::wrap_at_most(&self.title, BODY, width_px, 2);
        lines.append(&mut text::wrap_at_most(second, BODY, width_px, 2));
        lines
    }
}
