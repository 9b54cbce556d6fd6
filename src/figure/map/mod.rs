//! Signatures by constituency: a hex for each, coloured by its count.
//!
//! Of several petitions the first that has places is shown. Without a map of its boundaries, bars stand for the nations.

#[cfg(feature = "press")]
mod atlas;
mod classes;
mod draw;
#[cfg(feature = "press")]
mod fallback;
mod plan;
#[cfg(feature = "press")]
mod says;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::Says;

use super::{Control, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits { controls: &[Control::Measure, Control::Steps], has_places: true, ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
mod tests;
