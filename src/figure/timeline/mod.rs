//! What happened and who acted: lanes along a time axis where there is room, one spine down the page where there is not.
//!
//! An event known to the day is a dot. One known to the month or the year is an outlined span, and one that lasted is
//! filled for as long as it surely lasted: nothing is drawn on a day that is not known.

#[cfg(feature = "press")]
mod busy;
mod draw;
mod group;
mod key;
mod label;
mod lanes;
mod look;
mod note;
mod plan;
#[cfg(feature = "press")]
mod says;
mod shown;
mod spine;
mod symbol;
mod when;

pub use plan::Plan;
#[cfg(feature = "press")]
pub use says::{Says, domain, ordered, view};

use super::{Control, List, Traits};

/// What others ask of this figure.
pub const TRAITS: Traits =
    Traits { controls: &[Control::Zoom, Control::Actors], list: Some(List::Events), ..Traits::PLAIN };

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
