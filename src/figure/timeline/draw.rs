//! The drawing: one spine down the page on a narrow frame, lanes along the page on wider ones.

use super::plan::{Event, Plan};
use super::{lanes, spine};
use crate::day::Date;
use crate::figure::{Draws, Settings, empty};
use crate::scene::plane::DrawError;
use crate::scene::zoom::View;
use crate::scene::{Anchor, Band, Font, Frame, Paint, Point, Rect, Scene, Tone, text};
use crate::names::Actor;
use crate::speech;

pub(super) const TITLE: Font = Font::regular(13.0);
pub(super) const SMALL: Font = Font::regular(12.0);
/// The height of a line of the key or of a note, in px.
pub(super) const NOTE_PX: f64 = 18.0;

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        if let Some(nothing) = &self.nothing {
            return Ok(empty(frame, nothing));
        }
        match frame.band {
            Band::Narrow => spine::draw(self, frame, settings),
            Band::Medium | Band::Wide => lanes::draw(self, frame, settings),
        }
    }

    fn days(&self) -> Option<View> {
        Some(self.domain_days)
    }
}

/// The events that the reader has chosen to see, in order of time, and how many more lie before and after.
pub(super) struct Shown<'p> {
    pub(super) view: View,
    pub(super) events: Vec<&'p Event>,
    pub(super) earlier: usize,
    pub(super) later: usize,
}

pub(super) fn shown<'p>(plan: &'p Plan, settings: &Settings) -> Shown<'p> {
    let mut shown = Shown { view: plan.view(settings), events: Vec::new(), earlier: 0, later: 0 };
    for event in &plan.events {
        let (first, last) = event.when.extent();
        if !plan.lane(event).is_some_and(|lane| is_chosen(lane.actor, settings)) {
            continue;
        } else if last < shown.view.0 {
            shown.earlier += 1;
        } else if first > shown.view.1 {
            shown.later += 1;
        } else {
            shown.events.push(event);
        }
    }
    shown
}

pub(super) fn is_chosen(actor: Actor, settings: &Settings) -> bool {
    settings.actors.is_empty() || settings.actors.contains(&actor)
}

/// A sentence in the middle of a room where nothing is left to draw.
pub(super) fn paint_nothing(scene: &mut Scene, room: Rect, view: View) {
    let words = speech::timeline_nothing_between(Date::of(view.0), Date::of(view.1));
    let lines = text::wrap(&words, TITLE, room.width - 16.0);
    let height = lines.len() as f64 * NOTE_PX;
    let middle = room.centre().x;
    let top = room.y + (room.height.min(480.0) - height) / 2.0;
    scene.rect(Rect::new(room.x, top - 4.0, room.width, height + 8.0), Tone::Paper, Paint::Fill);
    scene.lines(&lines, Point::new(middle, top), NOTE_PX, Tone::Secondary, TITLE, Anchor::Middle);
}

/// How many events lie before the plot or after it; nothing where there are none.
pub(super) fn paint_end(scene: &mut Scene, count: usize, words: fn(u64) -> String, at: Point, anchor: Anchor) {
    if count > 0 {
        scene.text(words(count as u64), at, Tone::Secondary, SMALL, anchor);
    }
}
