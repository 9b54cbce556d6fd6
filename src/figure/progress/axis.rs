//! The axis of signatures, which is drawn and whose start is told.

use super::plan::Counts;
use crate::figure::Scale;
use crate::scene::axis::Axis;

/// The axis that holds all counts, without ticks on a linear scale.
pub(super) fn axis(counts: Counts, scale: Scale) -> Axis {
    let (min, max) = (counts.min as f64, counts.max as f64);
    match scale {
        Scale::Linear => Axis::plain(0.0..max * 1.04),
        // A power of ten under everything shown, so that nothing but 0 stands at the very start.
        Scale::Log => Axis::log_signatures(min / 10.0, max),
    }
}
