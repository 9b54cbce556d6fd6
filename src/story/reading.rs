//! A count of signatures.

use super::cursor::Cursor;
use crate::day::Moment;

/// A count of signatures at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// When it was taken.
    pub at: Moment,
    /// The count then.
    pub signatures: u64,
}

impl Reading {
    pub(super) fn read(at: &Cursor) -> Reading {
        at.tuple(2, "a list of two, as [\"2019-02-12T15:42:53Z\", 8]");
        Reading { at: at.item(0).moment(), signatures: at.item(1).count() }
    }
}
