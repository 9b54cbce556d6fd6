//! Parts of a whole in per cent: cut where something is to be reached, rounded where it is only told how large they are.

use super::messages;
use super::number::decimal;
use crate::speech::number;

/// A part of a whole, and how it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    part: u64,
    whole: u64,
    how: How,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Cut,
    Rounded,
    Fine,
}

impl Share {
    /// How far a threshold is reached: cut, not rounded, since only who reached it is said to have 100%.
    ///
    /// ```
    /// use petition_explainer::words::{Share, share};
    /// assert_eq!(share(Share::of_threshold(99_999, 100_000)), "99.9%");
    /// ```
    pub fn of_threshold(part: u64, threshold: u64) -> Share {
        Share { part, whole: threshold, how: How::Cut }
    }

    /// A part of all, rounded half up to one decimal.
    ///
    /// ```
    /// use petition_explainer::words::{Share, share};
    /// assert_eq!(share(Share::of_all(233, 14_846)), "1.6%");
    /// ```
    pub fn of_all(part: u64, whole: u64) -> Share {
        Share { part, whole, how: How::Rounded }
    }

    /// As [`Share::of_all`], with two decimals below 10%, for parts that are all small.
    ///
    /// ```
    /// use petition_explainer::words::{Share, share};
    /// assert_eq!(share(Share::fine(22, 14_846)), "0.15%");
    /// assert_eq!(share(Share::fine(1, 24_846)), "under 0.01%");
    /// ```
    pub fn fine(part: u64, whole: u64) -> Share {
        Share { part, whole, how: How::Fine }
    }
}

/// `14.8%`, `115%`; a trace is `under 0.1%`, all but a trace `over 99.9%`.
pub fn share(share: Share) -> String {
    let Share { part, whole, how } = share;
    match how {
        How::Cut => {
            let tenths = (u128::from(part) * 1000).checked_div(u128::from(whole)).unwrap_or(0) as u64;
            in_tenths(tenths, part, u64::MAX)
        }
        How::Rounded => in_tenths(rounded(part, whole, 1000), part, whole),
        How::Fine => match rounded(part, whole, 10_000) {
            0 if part > 0 => messages::share_under(&decimal(1, 100)),
            hundredths @ 0..1000 => messages::per_cent(&decimal(hundredths, 100)),
            _ => in_tenths(rounded(part, whole, 1000), part, whole),
        },
    }
}

/// Tenths of per cent, with one decimal below 100.
fn in_tenths(tenths: u64, part: u64, whole: u64) -> String {
    match tenths {
        0 if part > 0 => messages::share_under(&decimal(1, 10)),
        1000 if part < whole && whole < u64::MAX => messages::share_over(&decimal(999, 10)),
        0..1000 => messages::per_cent(&decimal(tenths, 10)),
        _ => messages::per_cent(&number(tenths / 10)),
    }
}

/// A part of a whole as the nearest of so many equal steps; of two that are as near, the upper. Of nothing, none.
fn rounded(part: u64, whole: u64, steps: u32) -> u64 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    (2 * part * u128::from(steps) + whole).checked_div(2 * whole).unwrap_or(0) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_said_to_have_reached_a_threshold_too_early() {
        assert_eq!(share(Share::of_threshold(14_846, 100_000)), "14.8%");
        assert_eq!(share(Share::of_threshold(99_999, 100_000)), "99.9%");
        assert_eq!(share(Share::of_threshold(100_000, 100_000)), "100%");
        assert_eq!(share(Share::of_threshold(114_704, 100_000)), "114%");
        assert_eq!(share(Share::of_threshold(1, 100_000)), "under 0.1%");
        assert_eq!(share(Share::of_threshold(0, 100_000)), "0.0%");
        assert_eq!(share(Share::of_threshold(7, 0)), "under 0.1%");
    }

    /// France: 233 of 14,846 are 1.569…%.
    #[test]
    fn shares_of_a_whole_are_rounded_half_up() {
        for (part, whole, coarse, fine) in [
            (233, 14_846, "1.6%", "1.57%"),
            (14_125, 14_846, "95.1%", "95.1%"),
            (22, 14_846, "0.1%", "0.15%"),
            (1, 14_846, "under 0.1%", "0.01%"),
            (1, 20_000, "under 0.1%", "0.01%"),
            (1, 20_001, "under 0.1%", "under 0.01%"),
            (1, 2000, "0.1%", "0.05%"),
            (1, 2001, "under 0.1%", "0.05%"),
            (25, 1000, "2.5%", "2.50%"),
            (255, 10_000, "2.6%", "2.55%"),
            (254, 10_000, "2.5%", "2.54%"),
            (9_994, 100_000, "10.0%", "9.99%"),
            (9_995, 100_000, "10.0%", "10.0%"),
            (9_994, 10_000, "99.9%", "99.9%"),
            (9_996, 10_000, "over 99.9%", "over 99.9%"),
            (1, 1, "100%", "100%"),
            (0, 14_846, "0.0%", "0.00%"),
            (3, 2, "150%", "150%"),
            (u64::MAX, u64::MAX, "100%", "100%"),
        ] {
            assert_eq!(share(Share::of_all(part, whole)), coarse, "{part} of {whole}");
            assert_eq!(share(Share::fine(part, whole)), fine, "{part} of {whole}, finely");
        }
    }
}
