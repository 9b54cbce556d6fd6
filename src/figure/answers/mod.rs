//! How long each answer took: one bar an interval, from zero by length or where it falls on the calendar.

mod draw;
mod label;
mod plan;
#[cfg(feature = "press")]
mod says;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::Says;

use super::{Control, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits { controls: &[Control::Arrangement], ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
