//! How far each petition got: a row a petition, its count against the thresholds.

mod axis;
mod count;
mod draw;
mod layout;
mod look;
#[cfg(feature = "press")]
mod pace;
#[cfg(feature = "press")]
mod passed;
#[cfg(feature = "press")]
mod petition;
mod plan;
mod row;
#[cfg(feature = "press")]
mod says;
#[cfg(all(feature = "press", not(target_arch = "wasm32")))]
mod small;
#[cfg(all(feature = "press", not(target_arch = "wasm32")))]
mod small_plan;
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
