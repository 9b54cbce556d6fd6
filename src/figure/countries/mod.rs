//! Signatures by country: the first ones as bars, the rest summed up.
//!
//! Where one country has nearly all, it stands apart with its share of the whole, so that the others can be seen.

mod draw;
mod plan;
#[cfg(feature = "press")]
mod says;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::Says;

use super::Traits;

/// What others ask of this figure.
pub const TRAITS: Traits = Traits { ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
