//! Which events are drawn, by the reader's choices.

use super::plan::{Event, Plan};
use crate::figure::Settings;
use crate::names::Actor;
use crate::scene::zoom::View;

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
