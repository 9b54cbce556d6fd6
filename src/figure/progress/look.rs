//! The fonts and sizes of the drawing.

use crate::scene::Font;

/// The font of what is said of a petition and of its thresholds.
pub(super) const WORDS: Font = Font::regular(13.0);
/// The font of a petition's name.
pub(super) const NAME: Font = Font::bold(14.0);
/// The height of a line of words, in px.
pub(super) const LINE_PX: f64 = 18.0;
/// How far a threshold's line stands out over and under a bar.
pub(super) const OVERSHOOT_PX: f64 = 6.0;
/// The radius of the dot that stands for a bar on a logarithmic scale.
pub(super) const DOT_PX: f64 = 7.0;
