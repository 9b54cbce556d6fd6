//! How far each petition got: a row a petition, its count against the thresholds.

mod axis;
mod draw;
mod layout;
mod pace;
mod petition;
mod plan;
mod row;
mod says;
#[cfg(not(target_arch = "wasm32"))]
mod small;
mod table;

pub use plan::Plan;
pub use says::Says;
pub(super) use says::most_signed;

use super::{Control, Heading, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits = Traits {
    controls: &[Control::Scale],
    heading: Some(Heading {
        headline: "{count} on {whose}",
        headline_of_several: "How far {whose} got",
        subtitle: "Signatures{thresholds}, {date}",
    }),
    ..Traits::PLAIN
};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
