//! The drawing: one spine down the page on a narrow frame, lanes along the page on wider ones.

use super::plan::Plan;
use super::{lanes, spine};
use crate::figure::{Draws, Settings, empty};
use crate::scene::plane::DrawError;
use crate::scene::zoom::View;
use crate::scene::{Band, Frame, Scene};

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
