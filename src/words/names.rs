//! What the story's fixed sets of words are called.

use super::list::sentence;
use super::messages;
use crate::story::{Actor, Kind, Petition, State};

/// Who acted, as a lane or a filter names them.
pub fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Elections => messages::actor_elections(),
        Actor::Petitioners => messages::actor_petitioners(),
        Actor::Committee => messages::actor_committee(),
        Actor::Parliament => messages::actor_parliament(),
        Actor::Government => messages::actor_government(),
        Actor::Courts => messages::actor_courts(),
    }
}

/// The kind of an answer.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Accepted => messages::kind_accepted(),
        Kind::PartlyAccepted => messages::kind_partly_accepted(),
        Kind::AnsweredOtherwise => messages::kind_answered_otherwise(),
        Kind::Rejected => messages::kind_rejected(),
        Kind::NotRecorded => messages::kind_not_recorded(),
    }
}

/// What a petition's count is of, where it is not the final one, with all that is to be known of it: `on the day of the
/// debate; a later count was not found`.
pub fn counted(petition: &Petition) -> Option<String> {
    match (&petition.counted, &petition.counted_note) {
        (Some(counted), Some(note)) => Some(messages::list_semicolon(counted, note)),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

/// Where a petition stands.
pub fn state(state: State) -> &'static str {
    match state {
        State::Open => messages::state_open(),
        State::Closed => messages::state_closed(),
        State::Debated => messages::state_debated(),
        State::Rejected => messages::state_rejected(),
        State::Other => messages::state_other(),
    }
}

/// Where a petition stands, in its service's words where they are known: `Under consideration`.
pub fn standing(petition: &Petition) -> String {
    petition.standing.as_deref().map_or_else(|| state(petition.state).to_owned(), sentence)
}

/// What a petition asks: `asks for an inquiry`, or in its own words `asks: “Hold an inquiry”`.
pub fn asks(petition: &Petition) -> String {
    if petition.quoted { messages::asks_in_words(&petition.asks) } else { messages::asks_for(&petition.asks) }
}
