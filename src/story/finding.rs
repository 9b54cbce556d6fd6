//! What a report found, the answer to it, and what came since.

use super::cursor::Cursor;
use super::id::{FindingId, SectionId, SourceId, SubjectId};
pub use crate::names::Kind;

/// A section of the report.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Section {
    /// Unique in the story.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: SectionId,
    /// Its heading.
    pub title: String,
}

impl Section {
    pub(super) fn read(at: &Cursor) -> Section {
        at.only(&["id", "title"]);
        Section { id: at.field("id").id().into(), title: at.field("title").text() }
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Finding {
    /// Unique in the story.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: FindingId,
    /// The id of the section it stands in.
    pub section: SectionId,
    /// Two to five words, for its tile.
    pub title: String,
    /// What was found, attributed.
    pub said: String,
    /// Where in the report: "paragraphs 47 and 48".
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub place: Option<String>,
    /// The answer it was given.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub answer: Option<String>,
    /// The kind of the answer.
    pub kind: Kind,
    /// What came after.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub since: Option<String>,
    /// Ids of what it belongs to.
    #[cfg_attr(feature = "author", schemars(default, !skip_serializing_if), serde(skip_serializing_if = "Vec::is_empty"))]
    pub about: Vec<SubjectId>,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

impl Finding {
    pub(super) fn read(at: &Cursor) -> Finding {
        at.only(&["id", "section", "title", "said", "place", "answer", "kind", "since", "about", "sources"]);
        Finding {
            id: at.field("id").id().into(),
            section: SectionId::read(&at.field("section")),
            title: at.field("title").text(),
            said: at.field("said").text(),
            place: at.field("place").maybe(Cursor::text),
            answer: at.field("answer").maybe(Cursor::text),
            kind: at.field("kind").choice(Kind::ALL, Kind::id).unwrap_or(Kind::NotRecorded),
            since: at.field("since").maybe(Cursor::text),
            about: at.field("about").any_list(SubjectId::read),
            sources: at.field("sources").list(SourceId::read),
        }
    }
}
