//! Signatures by country: the first ones as bars, the rest summed up.
//!
//! Where one country has nearly all, it stands apart with its share of the whole, so that the others can be seen.

mod draw;
mod plan;
mod says;

pub use plan::Plan;
pub use says::Says;

use super::{Heading, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits {
    heading: Some(Heading {
        headline: "Countries in which {placed} was signed",
        headline_of_several: "Countries in which {placed} was signed",
        subtitle: "Signatures by country, {date}",
    }),
    ..Traits::PLAIN
};

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
mod tests;
