//! The words beside one or more events: when, and what happened, in the lines there is room for.

use super::group::{brief, heading};
use super::look::{SMALL, TITLE};
use super::plan::Event;
use crate::scene::Scene;
use crate::scene::text;
use crate::scene::{Anchor, Dash, Paint, Point, Rect, Tone};
use crate::speech;

/// The height of the line of the date, in px.
pub(super) const DATE_PX: f64 = 15.0;
/// The height of a line of the title, in px.
pub(super) const TITLE_PX: f64 = 16.0;
/// The most lines of a title.
pub(super) const MAX_LINES: usize = 2;
/// How many events of a group are named in its label.
const NAMED: usize = 3;

/// Words in their place, and the line that leads to them.
pub(super) struct Label {
    /// When.
    pub(super) date: String,
    /// What happened.
    pub(super) title: Vec<String>,
    /// The top left corner, or the top right one where the words end there.
    pub(super) at: Point,
    /// At which end of the words that is.
    pub(super) anchor: Anchor,
    /// From the symbol to the words.
    pub(super) leader: Vec<Point>,
}

impl Label {
    /// The words for events in at most `room` px; `by` says who acted.
    pub(super) fn new(events: &[&Event], room: f64, by: Option<&str>) -> Label {
        let mut titles = String::new();
        for (index, event) in events.iter().take(NAMED).enumerate() {
            titles = if index > 0 { speech::list_semicolon(&titles, &event.title) } else { event.title.clone() };
        }
        let mut date = heading(events, by);
        if text::width(&date, SMALL) > room {
            date = text::fit(&brief(events), SMALL, room);
        }
        let title = text::wrap_at_most(&titles, TITLE, room, MAX_LINES);
        let at = Point::new(0.0, 0.0);
        Label { date, title, at, anchor: Anchor::Start, leader: Vec::new() }
    }

    /// The words in the least width that holds all of them, or else in `max_px`.
    pub(super) fn narrow(events: &[&Event], max_px: f64) -> Label {
        let mut room = max_px / 2.0;
        loop {
            let label = Label::new(events, room, None);
            let is_cut =
                label.date != heading(events, None) || label.title.last().is_some_and(|line| line.ends_with('…'));
            if !is_cut || room >= max_px {
                return label;
            }
            room = (room * 1.2).min(max_px);
        }
    }

    pub(super) fn width(&self) -> f64 {
        let mut width = text::width(&self.date, SMALL);
        for line in &self.title {
            width = width.max(text::width(line, TITLE));
        }
        width
    }

    pub(super) fn height(&self) -> f64 {
        DATE_PX + self.title.len() as f64 * TITLE_PX
    }

    pub(super) fn paint(&self, scene: &mut Scene) {
        let width = self.width();
        let left = if self.anchor == Anchor::End { self.at.x - width } else { self.at.x };
        // The lines of the axis would strike through the words.
        scene.rect(Rect::new(left, self.at.y, width, self.height()), Tone::Paper, Paint::Fill);
        let under = Point::new(self.at.x, self.at.y + DATE_PX);
        scene.line(&self.leader, Tone::Hairline, 1.0, Dash::Solid);
        scene.text(
            self.date.as_str(),
            Point::new(self.at.x, self.at.y + SMALL.size * text::ASCENT),
            Tone::Secondary,
            SMALL,
            self.anchor,
        );
        scene.lines(&self.title, under, TITLE_PX, Tone::Ink, TITLE, self.anchor);
    }
}
