//! A petition's count, as large as there is room for.

use super::look::{NAME, WORDS};
use super::plan::{Plan, Row};
use crate::scene::{Font, Run, Tone, text};

const LARGE: Font = Font::bold(24.0);

/// Small where the narrowest frame of the band has no room for the longest count set large.
pub(super) fn count_font(plan: &Plan, room_px: f64) -> Font {
    let fits = |row| text::at_least_usual(&|| Run::width(&count_runs(row, LARGE))) <= room_px;
    if plan.rows.iter().all(fits) { LARGE } else { NAME }
}

/// The number that matters, and what it counts.
pub(super) fn count_runs(row: &Row, font: Font) -> Vec<Run> {
    let count = Run::new(row.count.as_str(), Tone::Ink, font);
    vec![count, Run::new([" ", &row.noun].concat(), Tone::Secondary, WORDS)]
}
