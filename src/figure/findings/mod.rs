//! What a report found, by its sections: one tile a finding, with the kind of answer it was given.

mod draw;
mod plan;
#[cfg(feature = "press")]
mod says;
mod tile;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::Says;

use super::{Control, List, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits =
    Traits { controls: &[Control::Section, Control::Kind], list: Some(List::Findings), ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
