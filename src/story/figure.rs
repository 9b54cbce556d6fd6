//! Which figures a story shows, the words over each, and the prose between them.

use super::cursor::Cursor;
use super::id::SourceId;
pub use crate::names::FigureName;
use crate::names::NO_NAME;

/// The words over a figure.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Figure {
    /// Which figure.
    #[cfg_attr(feature = "author", serde(rename = "figure"))]
    pub name: FigureName,
    /// The message.
    pub headline: String,
    /// Measure, place and period.
    pub subtitle: String,
}

/// Prose that follows a figure.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Passage {
    /// The figure it follows.
    pub after: FigureName,
    /// Its heading.
    pub heading: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph and its sources.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Paragraph {
    /// Plain text.
    pub text: String,
    /// Ids of sources.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}

impl Figure {
    pub(super) fn read(at: &Cursor) -> Figure {
        at.only(&["figure", "headline", "subtitle"]);
        Figure {
            name: figure_name(&at.field("figure")),
            headline: at.field("headline").text(),
            subtitle: at.field("subtitle").text(),
        }
    }
}

impl Passage {
    pub(super) fn read(at: &Cursor) -> Passage {
        at.only(&["after", "heading", "paragraphs"]);
        Passage {
            after: figure_name(&at.field("after")),
            heading: at.field("heading").text(),
            paragraphs: at.field("paragraphs").list(|at| {
                at.only(&["text", "sources"]);
                Paragraph { text: at.field("text").text(), sources: at.field("sources").list(SourceId::read) }
            }),
        }
    }
}

fn figure_name(at: &Cursor) -> FigureName {
    at.choice(FigureName::ALL, FigureName::id).unwrap_or(NO_NAME)
}
