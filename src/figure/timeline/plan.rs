//! What is to be drawn: lanes, and events in order of time.

use super::when::When;
use crate::figure::Settings;
use crate::names::Actor;
use crate::scene::Mark;
use crate::scene::zoom::{self, View};

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The lanes, from the upper to the lower.
    pub lanes: Vec<Lane>,
    /// The events, in order of time.
    pub events: Vec<Event>,
    /// The first and the last of the days that there are to see.
    pub domain_days: View,
    /// What the shapes mean.
    pub key: Key,
    /// Why nothing is drawn, where there is no event.
    pub nothing: Option<String>,
}

crate::wire! { struct Plan { lanes, events, domain_days, key, nothing } }

/// Somebody who acts.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Who: what the reader filters by.
    pub actor: Actor,
    /// Their name.
    pub name: String,
}

crate::wire! { struct Lane { actor, name } }

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What it means where it is drawn alone; its series is its lane.
    pub mark: Mark,
    /// What happened.
    pub title: String,
    /// When, as it is drawn.
    pub when: When,
    /// When, in a few letters: `18 Mar 2019`.
    pub short_dates: String,
}

crate::wire! { struct Event { mark, title, when, short_dates } }

/// What the shapes mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Of a dot.
    pub on_a_day: String,
    /// Of an outlined span.
    pub within: String,
    /// Of a filled one.
    pub lasted: String,
    /// Of a disc.
    pub several: String,
}

crate::wire! { struct Key { on_a_day, within, lasted, several } }

impl Plan {
    /// The days shown: the whole domain, or as much of it as the reader has zoomed to.
    pub fn view(&self, settings: &Settings) -> View {
        view(self.domain_days, settings)
    }

    /// The lane of an event.
    pub(super) fn lane(&self, event: &Event) -> Option<&Lane> {
        self.lanes.get(event.mark.series)
    }

    /// The name of who acted.
    pub(super) fn name(&self, event: &Event) -> &str {
        self.lane(event).map_or("", |lane| &lane.name)
    }
}

/// The days shown of a whole domain.
pub(super) fn view(whole: View, settings: &Settings) -> View {
    settings.zoom.map_or(whole, |view| zoom::clamp(view, whole))
}
