//! Signatures over time: a curve a petition through its readings, with what happened on the way.
//!
//! What happened stands in the plot as a numbered ring, with its words under the plot: so any number of words has room.

mod curve;
mod draw;
#[cfg(feature = "press")]
mod history;
mod layout;
mod paint;
mod plan;
mod room;
#[cfg(feature = "press")]
mod says;
#[cfg(feature = "press")]
mod table;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::Says;

use super::{Control, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits { controls: &[Control::Scale], ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
