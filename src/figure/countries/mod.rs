//! Signatures by country: the first ones as bars, the rest summed up.
//!
//! Where one country has nearly all, it stands apart with its share of the whole, so that the others can be seen.

mod draw;
mod plan;
mod says;

pub use plan::Plan;
pub use says::Says;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
