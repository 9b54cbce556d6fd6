//! Zoom and pan along days: from one view of a story to the next.
//!
//! A view is its first and its last day. Every view returned lies inside the whole and is no shorter than [`MIN_DAYS`],
//! unless the whole itself is.

use crate::day::Day;

/// The first and the last day shown.
pub type View = (Day, Day);

/// The shortest view, in days from its first to its last.
pub const MIN_DAYS: i32 = 14;

/// The view nearest to `view` that lies inside `whole` and is long enough.
pub fn clamp(view: View, whole: View) -> View {
    inside((view.0.min(view.1).epoch_day(), view.0.max(view.1).epoch_day()), whole)
}

/// As [`clamp`], of numbers of days, which may lie beyond the days there are.
fn inside((first, last): (i32, i32), whole: View) -> View {
    let wanted = last.saturating_sub(first);
    let days = wanted.max(MIN_DAYS).min(length(whole));
    // Half of what is too much is taken from each end, half of what is too little added.
    let start = if days == wanted { first } else { first.saturating_add((wanted - days).div_euclid(2)) };
    let latest = whole.1.plus_days(-days).max(whole.0);
    let start = Day::from_epoch_day(start).max(whole.0).min(latest);
    (start, start.plus_days(days))
}

/// The view `factor` times as long (below 1 it zooms in) in which the day `about` keeps its place on the screen.
///
/// ```
/// use petition_explainer::{day::Day, scene::zoom};
/// let whole = [0, 1000].map(Day::from_epoch_day).into();
/// let half = [250, 750].map(Day::from_epoch_day).into();
/// assert_eq!(zoom::zoomed(whole, whole, Day::from_epoch_day(500), 0.5), half);
/// ```
pub fn zoomed(view: View, whole: View, about: Day, factor: f64) -> View {
    let view = clamp(view, whole);
    let about = about.clamp(view.0, view.1);
    let share = f64::from(view.0.days_until(about)) / f64::from(length(view).max(1));
    let days = (f64::from(length(view)) * factor).round().max(f64::from(MIN_DAYS)).min(f64::from(length(whole)));
    let first = (f64::from(about.epoch_day()) - share * days).round() as i32;
    inside((first, first.saturating_add(days as i32)), whole)
}

/// The view moved by a share of its length: 0.5 goes half a view later, -1.0 a whole one earlier.
pub fn panned(view: View, whole: View, share: f64) -> View {
    let view = clamp(view, whole);
    let days = (f64::from(length(view)) * share).round() as i32;
    let (first, last) = (view.0.epoch_day(), view.1.epoch_day());
    inside((first.saturating_add(days), last.saturating_add(days)), whole)
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

    const fn day(number: i32) -> Day {
        Day::from_epoch_day(number)
    }

    const WHOLE: View = (day(16_071), day(20_818));

    proptest! {
        #[test]
        fn every_view_lies_inside_and_is_long_enough(
            first in any::<i32>(), last in any::<i32>(), about in any::<i32>(),
            factor in 0.0f64..100.0, share in -100.0f64..100.0,
        ) {
            let view = (day(first), day(last));
            for view in [clamp(view, WHOLE), zoomed(view, WHOLE, day(about), factor), panned(view, WHOLE, share)] {
                prop_assert!(view.0 >= WHOLE.0 && view.1 <= WHOLE.1, "{:?}", view);
                prop_assert!(length(view) >= MIN_DAYS, "{:?}", view);
                prop_assert_eq!(clamp(view, WHOLE), view, "a view that is right stays");
            }
        }

        #[test]
        fn zooming_in_and_out_comes_back(start in 0i32..1500, days in 60i32..1500, at in 0.0f64..=1.0) {
            let first = WHOLE.0.epoch_day() + 700 + start;
            let view = (day(first), day(first + days));
            let about = day(first + (f64::from(days) * at) as i32);
            let back = zoomed(zoomed(view, WHOLE, about, 0.5), WHOLE, about, 2.0);
            prop_assert!(view.0.days_until(back.0).abs() <= 2 && view.1.days_until(back.1).abs() <= 2, "{:?} {:?}", view, back);
        }

        #[test]
        fn zooming_keeps_the_day_in_its_place(days in 100i32..2000, at in 0.0f64..=1.0, factor in 0.2f64..1.0) {
            let view = (day(17_000), day(17_000 + days));
            let about = day(17_000 + (f64::from(days) * at) as i32);
            let share = |view: View| f64::from(view.0.days_until(about)) / f64::from(length(view));
            let near = zoomed(view, WHOLE, about, factor);
            prop_assert!((share(near) - share(view)).abs() <= 1.0 / f64::from(length(near)));
        }

        #[test]
        fn panning_there_and_back_comes_back(days in 100i32..1000, share in -0.5f64..0.5) {
            let view = (day(18_000), day(18_000 + days));
            let there = panned(view, WHOLE, share);
            prop_assert_eq!(length(there), days);
            prop_assert_eq!(panned(there, WHOLE, -share), view);
        }
    }

    #[test]
    fn the_ends_hold() {
        assert_eq!(panned(WHOLE, WHOLE, 1.0), WHOLE);
        assert_eq!(zoomed(WHOLE, WHOLE, day(17_000), 2.0), WHOLE);
        assert!(!is_zoomed(WHOLE, WHOLE));
        assert!(is_zoomed((WHOLE.0, day(WHOLE.1.epoch_day() - 1)), WHOLE));
        assert_eq!(clamp((day(18_010), day(18_000)), WHOLE), (day(17_998), day(18_012)));
        assert_eq!(clamp((day(0), day(1)), (day(5), day(9))), (day(5), day(9)));
    }
}
