//! The fonts and sizes of the drawing.

use crate::scene::Font;

/// The font of an event's title.
pub(super) const TITLE: Font = Font::regular(13.0);
/// The font of dates, of the key and of notes.
pub(super) const SMALL: Font = Font::regular(12.0);
/// The height of a line of the key or of a note, in px.
pub(super) const NOTE_PX: f64 = 18.0;
