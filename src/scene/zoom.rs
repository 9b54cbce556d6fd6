//! Zoom and pan along days: from one view of a story to the next.
//!
//! A view is its first and its last day. Every view returned lies inside the whole and is no shorter than [`LEAST_DAYS`],
//! unless the whole itself is.

use crate::day::Day;

/// The first and the last day shown.
pub type View = (Day, Day);

/// The shortest view, in days from its first to its last.
pub const LEAST_DAYS: i32 = 14;

/// The view nearest to `view` that lies inside `whole` and is long enough.
pub fn clamp(view: View, whole: View) -> View {
    let (first, last) = (view.0.min(view.1), view.0.max(view.1));
    let longest = length(whole);
    // Days of an address may be any number, so the sums are made in 64 bits.
    let wanted = i64::from(last.0) - i64::from(first.0);
    let days = wanted.max(i64::from(LEAST_DAYS)).min(i64::from(longest)) as i32;
    let middle = ((i64::from(first.0) + i64::from(last.0) - i64::from(days)).div_euclid(2)) as i32;
    let start = if i64::from(days) == wanted { first.0 } else { middle };
    let start = start.clamp(whole.0.0, whole.1.0.saturating_sub(days).max(whole.0.0));
    (Day(start), Day(start + days))
}

/// The view `factor` times as long (below 1 it zooms in) in which the day `about` keeps its place on the screen.
///
/// ```
/// use petition_explainer::{day::Day, scene::zoom};
/// let whole = (Day(0), Day(1000));
/// assert_eq!(zoom::zoomed(whole, whole, Day(500), 0.5), (Day(250), Day(750)));
/// ```
pub fn zoomed(view: View, whole: View, about: Day, factor: f64) -> View {
    let view = clamp(view, whole);
    let about = about.clamp(view.0, view.1);
    let share = f64::from(view.0.days_until(about)) / f64::from(length(view).max(1));
    let days = (f64::from(length(view)) * factor).round().max(f64::from(LEAST_DAYS)).min(f64::from(length(whole)));
    let first = (f64::from(about.0) - share * days).round() as i32;
    clamp((Day(first), Day(first.saturating_add(days as i32))), whole)
}

/// The view moved by a share of its length: 0.5 goes half a view later, -1.0 a whole one earlier.
pub fn panned(view: View, whole: View, share: f64) -> View {
    let view = clamp(view, whole);
    let days = (f64::from(length(view)) * share).round() as i32;
    clamp((Day(view.0.0.saturating_add(days)), Day(view.1.0.saturating_add(days))), whole)
}

/// Whether there is more to see than the view shows.
pub fn is_zoomed(view: View, whole: View) -> bool {
    clamp(view, whole) != whole
}

fn length(view: View) -> i32 {
    view.0.days_until(view.1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHOLE: View = (Day(16_071), Day(20_818));

    proptest! {
        #[test]
        fn every_view_lies_inside_and_is_long_enough(
            first in any::<i32>(), last in any::<i32>(), about in any::<i32>(),
            factor in 0.0f64..100.0, share in -100.0f64..100.0,
        ) {
            let view = (Day(first), Day(last));
            for view in [clamp(view, WHOLE), zoomed(view, WHOLE, Day(about), factor), panned(view, WHOLE, share)] {
                prop_assert!(view.0 >= WHOLE.0 && view.1 <= WHOLE.1, "{:?}", view);
                prop_assert!(length(view) >= LEAST_DAYS, "{:?}", view);
                prop_assert_eq!(clamp(view, WHOLE), view, "a view that is right stays");
            }
        }

        #[test]
        fn zooming_in_and_out_comes_back(start in 0i32..1500, days in 60i32..1500, at in 0.0f64..=1.0) {
            let first = WHOLE.0.0 + 700 + start;
            let view = (Day(first), Day(first + days));
            let about = Day(first + (f64::from(days) * at) as i32);
            let back = zoomed(zoomed(view, WHOLE, about, 0.5), WHOLE, about, 2.0);
            prop_assert!((back.0.0 - view.0.0).abs() <= 2 && (back.1.0 - view.1.0).abs() <= 2, "{:?} {:?}", view, back);
        }

        #[test]
        fn zooming_keeps_the_day_in_its_place(days in 100i32..2000, at in 0.0f64..=1.0, factor in 0.2f64..1.0) {
            let view = (Day(17_000), Day(17_000 + days));
            let about = Day(17_000 + (f64::from(days) * at) as i32);
            let share = |view: View| f64::from(view.0.days_until(about)) / f64::from(length(view));
            let near = zoomed(view, WHOLE, about, factor);
            prop_assert!((share(near) - share(view)).abs() <= 1.0 / f64::from(length(near)));
        }

        #[test]
        fn panning_there_and_back_comes_back(days in 100i32..1000, share in -0.5f64..0.5) {
            let view = (Day(18_000), Day(18_000 + days));
            let there = panned(view, WHOLE, share);
            prop_assert_eq!(length(there), days);
            prop_assert_eq!(panned(there, WHOLE, -share), view);
        }
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(panned(WHOLE, WHOLE, 1.0), WHOLE);
        assert_eq!(zoomed(WHOLE, WHOLE, Day(17_000), 2.0), WHOLE);
        assert!(!is_zoomed(WHOLE, WHOLE));
        assert!(is_zoomed((WHOLE.0, Day(WHOLE.1.0 - 1)), WHOLE));
        assert_eq!(clamp((Day(18_010), Day(18_000)), WHOLE), (Day(17_998), Day(18_012)));
        assert_eq!(clamp((Day(0), Day(1)), (Day(5), Day(9))), (Day(5), Day(9)));
    }
}
