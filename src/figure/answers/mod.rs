//! How long each answer took: one bar an interval, from zero by length or where it falls on the calendar.

mod draw;
mod label;
mod plan;
mod says;

pub use plan::Plan;
pub use says::Says;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
