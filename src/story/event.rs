//! Events, and the intervals between them.

use super::cursor::Cursor;
use super::id::{EventId, IntervalId, SourceId, SubjectId};
#[cfg(feature = "author")]
use super::write::{date, maybe_date};
use crate::day::Date;
pub use crate::names::Actor;

/// Something that happened, and who acted.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Event {
    /// Unique in the story.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: EventId,
    /// When, as precisely as it is known.
    #[cfg_attr(feature = "author", serde(serialize_with = "date"))]
    pub date: Date,
    /// Its end, for what lasted, or for what happened on a day not recorded between the two.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub until: Option<Date>,
    /// Who acted.
    pub actor: Actor,
    /// What happened, under 80 characters.
    #[cfg_attr(feature = "author", schemars(length(min = 1, max = 79)))]
    pub title: String,
    /// The rest of what is told of it.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub detail: Option<String>,
    /// Ids of the petitions, findings or events it belongs to.
    #[cfg_attr(feature = "author", schemars(default, !skip_serializing_if), serde(skip_serializing_if = "Vec::is_empty"))]
    pub about: Vec<SubjectId>,
    /// The id of an event that cannot come later.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub follows: Option<EventId>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

impl Event {
    pub(super) fn read(at: &Cursor) -> Event {
        at.only(&["id", "date", "until", "actor", "title", "detail", "about", "follows", "sources"]);
        Event {
            id: at.field("id").id().into(),
            date: at.field("date").date(),
            until: at.field("until").maybe(Cursor::date),
            actor: at.field("actor").choice(Actor::ALL, Actor::id).unwrap_or(Actor::Parliament),
            title: at.field("title").text(),
            detail: at.field("detail").maybe(Cursor::text),
            about: at.field("about").any_list(SubjectId::read),
            follows: at.field("follows").maybe(EventId::read),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}

/// A span of time to measure, between two events known to the day.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Interval {
    /// Unique in the story.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: IntervalId,
    /// What is measured.
    pub title: String,
    /// The id of the event it starts from.
    pub from: EventId,
    /// The id of the event it ends at.
    pub to: EventId,
    /// What the answer was, in a line.
    pub outcome: String,
    /// Ids of what it belongs to.
    #[cfg_attr(feature = "author", schemars(default, !skip_serializing_if), serde(skip_serializing_if = "Vec::is_empty"))]
    pub about: Vec<SubjectId>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

impl Interval {
    pub(super) fn read(at: &Cursor) -> Interval {
        at.only(&["id", "title", "from", "to", "outcome", "about", "sources"]);
        Interval {
            id: at.field("id").id().into(),
            title: at.field("title").text(),
            from: EventId::read(&at.field("from")),
            to: EventId::read(&at.field("to")),
            outcome: at.field("outcome").text(),
            about: at.field("about").any_list(SubjectId::read),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}
