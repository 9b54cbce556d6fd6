//! A petition: what it asks, how far it got, what came of it.

use super::cursor::Cursor;
use super::id::{PetitionId, SourceId};
use super::places::Places;
use super::reading::Reading;
#[cfg(feature = "author")]
use super::write::{date, last, maybe_date};
use crate::day::{Date, Moment};
use crate::names::choice;

choice! {
    /// Where a petition stands.
    State {
        /// It can still be signed.
        Open = "open",
        /// It can no longer be signed.
        Closed = "closed",
        /// Parliament debated it.
        Debated = "debated",
        /// It was not put to signatures.
        Rejected = "rejected",
        /// Something else, as the petition's `standing` says.
        Other = "other",
    }
}

choice! {
    /// What reaching a threshold brings.
    ThresholdKind {
        /// An answer from those it is put to.
        Response = "response",
        /// A committee considers it.
        Referral = "referral",
        /// A debate is considered.
        Debate = "debate",
    }
}

/// A petition.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Petition {
    /// Unique in the story.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: PetitionId,
    /// What the page calls it: "Petition 239406".
    pub name: String,
    /// What it asks for, completing "It asks for …", or its own words.
    pub asks: String,
    /// Whether `asks` is the petition's own words, and so stands in quotation marks.
    #[cfg_attr(feature = "author", schemars(default, !skip_serializing_if), serde(skip_serializing_if = "std::ops::Not::not"))]
    pub quoted: bool,
    /// What its petitioners argued, as their claim.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub argued: Option<String>,
    /// Its official page.
    #[cfg_attr(feature = "author", schemars(url), serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Where it stands in its service's words, in place of the state's.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub standing: Option<String>,
    /// The count of signatures.
    pub signatures: u64,
    /// What the count is of, where it is not the final one.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub counted: Option<String>,
    /// What else is to be known of such a count; small pictures leave it to the page.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub counted_note: Option<String>,
    /// The moment of the count, of a petition that can still be signed, as `"2024-11-24T14:32Z"`. As the page reads newer
    /// counts, they follow.
    #[cfg_attr(
        feature = "author",
        schemars(with = "Option<String>", default),
        serde(rename = "as_of", skip_serializing_if = "Vec::is_empty", serialize_with = "last")
    )]
    pub seen: Vec<Reading>,
    /// Whether the page asks the petition's service for newer counts while it can be signed.
    #[cfg_attr(feature = "author", schemars(default, !skip_serializing_if), serde(skip_serializing_if = "std::ops::Not::not"))]
    pub live: bool,
    /// The day it opened for signatures.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub opened: Option<Date>,
    /// The moment it opened, where official data have it; never part of a file.
    #[cfg_attr(feature = "author", serde(skip))]
    pub opened_at: Option<Moment>,
    /// The day it did close.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub closed: Option<Date>,
    /// The day it was due to close.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub deadline: Option<Date>,
    /// The thresholds, in rising order.
    pub thresholds: Vec<Threshold>,
    /// The answer it was given.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub response: Option<Response>,
    /// The debate that was held of it.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub debate: Option<Debate>,
    /// That it was not debated.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub not_debated: Option<Decision>,
    /// Business that is related to it, but was not a debate of it.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub related: Option<String>,
    /// Its count over time, in order of time, as `["2019-02-12T15:42:53Z", 8]`.
    #[cfg_attr(
        feature = "author",
        schemars(with = "Vec<(String, u64)>", default),
        serde(skip_serializing_if = "Vec::is_empty")
    )]
    pub readings: Vec<Reading>,
    /// Its signatures by place.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub places: Option<Places>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

/// A number of signatures, and what reaching it brings.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Threshold {
    /// How many signatures it takes.
    pub signatures: u64,
    /// What it brings, completing "10,000: …".
    pub brings: String,
    /// The kind of thing it brings.
    pub kind: ThresholdKind,
    /// The day it was reached.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub reached: Option<Date>,
    /// What is known of the day it was reached, where the day is not.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub reached_note: Option<String>,
}

/// The answer a petition was given.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Response {
    /// The day of the answer.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub on: Option<Date>,
    /// The day on which the answer was published, told where that of the answer is not known.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub published: Option<Date>,
    /// Who answered.
    pub by: String,
    /// What the answer said, in the story's own words.
    pub said: String,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

/// A debate held of a petition.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Debate {
    /// The day of the debate.
    #[cfg_attr(feature = "author", serde(serialize_with = "date"))]
    pub on: Date,
    /// Where it was held.
    #[cfg_attr(feature = "author", serde(rename = "where"))]
    pub place: String,
    /// Who opened and who answered.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub people: Option<String>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

/// That a petition was not debated; with a day or with words, that this was decided.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Decision {
    /// The day of the decision.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub on: Option<Date>,
    /// The day on which the decision was published, told where that of the decision is not known.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub published: Option<Date>,
    /// What was said of it.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub said: Option<String>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

impl Petition {
    pub(super) fn read(at: &Cursor) -> Petition {
        at.only(&[
            "id",
            "name",
            "asks",
            "quoted",
            "argued",
            "url",
            "state",
            "standing",
            "signatures",
            "counted",
            "counted_note",
            "as_of",
            "live",
            "opened",
            "closed",
            "deadline",
            "thresholds",
            "response",
            "debate",
            "not_debated",
            "related",
            "readings",
            "places",
            "sources",
        ]);
        let signatures = at.field("signatures").count();
        Petition {
            id: at.field("id").id().into(),
            name: at.field("name").text(),
            asks: at.field("asks").text(),
            quoted: at.field("quoted").maybe(Cursor::flag).unwrap_or(false),
            argued: at.field("argued").maybe(Cursor::text),
            url: at.field("url").maybe(Cursor::link),
            state: at.field("state").choice(State::ALL, State::id).unwrap_or(State::Closed),
            standing: at.field("standing").maybe(Cursor::text),
            signatures,
            counted: at.field("counted").maybe(Cursor::text),
            counted_note: at.field("counted_note").maybe(Cursor::text),
            seen: at.field("as_of").maybe(Cursor::moment).map(|at| Reading { at, signatures }).into_iter().collect(),
            live: at.field("live").maybe(Cursor::flag).unwrap_or(false),
            opened: at.field("opened").maybe(Cursor::date),
            opened_at: None,
            closed: at.field("closed").maybe(Cursor::date),
            deadline: at.field("deadline").maybe(Cursor::date),
            thresholds: at.field("thresholds").list(Threshold::read),
            response: at.field("response").maybe(Response::read),
            debate: at.field("debate").maybe(Debate::read),
            not_debated: at.field("not_debated").maybe(Decision::read),
            related: at.field("related").maybe(Cursor::text),
            readings: at.field("readings").any_list(Reading::read),
            places: at.field("places").maybe(|at| Places { whole: signatures, ..Places::read(at) }),
            sources: at.field("sources").list(SourceId::read),
        }
    }

    /// The threshold of a kind, where the petition has one.
    pub fn threshold(&self, kind: ThresholdKind) -> Option<&Threshold> {
        self.thresholds.iter().find(|threshold| threshold.kind == kind)
    }

    /// The last day on which it is known to have been open: the day it closed, else the day it was due to.
    pub fn end(&self) -> Option<Date> {
        self.closed.or(self.deadline)
    }
}

impl Threshold {
    fn read(at: &Cursor) -> Threshold {
        at.only(&["signatures", "brings", "kind", "reached", "reached_note"]);
        Threshold {
            signatures: at.field("signatures").count(),
            brings: at.field("brings").text(),
            kind: at.field("kind").choice(ThresholdKind::ALL, ThresholdKind::id).unwrap_or(ThresholdKind::Response),
            reached: at.field("reached").maybe(Cursor::date),
            reached_note: at.field("reached_note").maybe(Cursor::text),
        }
    }
}

impl Response {
    fn read(at: &Cursor) -> Response {
        at.only(&["on", "published", "by", "said", "sources"]);
        Response {
            on: at.field("on").maybe(Cursor::date),
            published: at.field("published").maybe(Cursor::date),
            by: at.field("by").text(),
            said: at.field("said").text(),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}

impl Debate {
    fn read(at: &Cursor) -> Debate {
        at.only(&["on", "where", "people", "sources"]);
        Debate {
            on: at.field("on").date(),
            place: at.field("where").text(),
            people: at.field("people").maybe(Cursor::text),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}

impl Decision {
    /// Whether it was decided, rather than that no debate came about.
    pub fn is_decided(&self) -> bool {
        self.on.is_some() || self.published.is_some() || self.said.is_some()
    }

    fn read(at: &Cursor) -> Decision {
        at.only(&["on", "published", "said", "sources"]);
        Decision {
            on: at.field("on").maybe(Cursor::date),
            published: at.field("published").maybe(Cursor::date),
            said: at.field("said").maybe(Cursor::text),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}
