//! Where what is told comes from.

use super::cursor::Cursor;
use super::id::SourceId;
#[cfg(feature = "author")]
use super::write::maybe_date;
use crate::day::Date;

/// A source.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Source {
    /// Unique among the sources.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe_date"))]
    pub date: Option<Date>,
    /// Where it can be read.
    #[cfg_attr(feature = "author", schemars(url), serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<String>,
    /// The licence of what was taken from it.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub licence: Option<String>,
}

impl Source {
    pub(super) fn read(at: &Cursor) -> Source {
        at.only(&["id", "title", "publisher", "date", "url", "licence"]);
        Source {
            id: at.field("id").id().into(),
            title: at.field("title").text(),
            publisher: at.field("publisher").text(),
            date: at.field("date").maybe(Cursor::date),
            url: at.field("url").maybe(Cursor::link),
            licence: at.field("licence").maybe(Cursor::text),
        }
    }
}
