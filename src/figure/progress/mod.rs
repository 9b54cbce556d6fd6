//! How far each petition got: a row a petition, its count against the thresholds.

mod axis;
mod count;
mod draw;
mod layout;
mod look;
mod pace;
mod passed;
mod petition;
mod plan;
mod row;
mod says;
#[cfg(not(target_arch = "wasm32"))]
mod small;
#[cfg(not(target_arch = "wasm32"))]
mod small_plan;
mod table;

pub use plan::Plan;
pub use says::Says;

use super::{Control, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits { controls: &[Control::Scale], ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
