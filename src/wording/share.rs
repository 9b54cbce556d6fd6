//! Parts of a whole in per cent: cut where something is to be reached, rounded where it is only told how large they are.

use super::number;

/// How far a threshold is reached in per cent, with one decimal below 100: `14.8%`, `115%`; a trace is `under 0.1%`. Cut,
/// not rounded: only who reached it is told to have 100%.
pub fn share_of_threshold(part: u64, threshold: u64) -> String {
    let tenths = (u128::from(part) * 1000).checked_div(u128::from(threshold)).unwrap_or(0) as u64;
    match tenths {
        0 if part > 0 => "under 0.1%".to_owned(),
        0..1000 => decimal(tenths, 10),
        _ => [&number(tenths / 10), "%"].concat(),
    }
}

/// A part of a whole in per cent, rounded half up, with one decimal: `95.1%`; a trace is `under 0.1%`, and all but a trace
/// `over 99.9%`.
///
/// ```
/// assert_eq!(petition_explainer::wording::share_of_all(233, 14_846), "1.6%");
/// ```
pub fn share_of_all(part: u64, whole: u64) -> String {
    match rounded(part, whole, 1000) {
        0 if part > 0 => "under 0.1%".to_owned(),
        1000 if part < whole => "over 99.9%".to_owned(),
        tenths @ 0..1000 => decimal(tenths, 10),
        tenths => [&number(tenths / 10), "%"].concat(),
    }
}

/// As [`share_of_all`], with two decimals below 10%, for parts that are all small: `0.15%`; a trace is `under 0.01%`.
///
/// ```
/// assert_eq!(petition_explainer::wording::fine_share_of_all(22, 14_846), "0.15%");
/// assert_eq!(petition_explainer::wording::fine_share_of_all(1, 24_846), "under 0.01%");
/// ```
pub fn fine_share_of_all(part: u64, whole: u64) -> String {
    match rounded(part, whole, 10_000) {
        0 if part > 0 => "under 0.01%".to_owned(),
        hundredths @ 0..1000 => decimal(hundredths, 100),
        _ => share_of_all(part, whole),
    }
}

/// A part of a whole as the nearest of so many equal steps; of two that are as near, the upper. Of nothing, none.
fn rounded(part: u64, whole: u64, steps: u32) -> u64 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    (2 * part * u128::from(steps) + whole).checked_div(2 * whole).unwrap_or(0) as u64
}

/// Per cent with its tenths or hundredths, of which 10 or 100 make one: `14.8%`, `0.05%`.
fn decimal(units: u64, to_one: u64) -> String {
    let parts = units % to_one;
    let zero = if to_one > 10 && parts < 10 { "0" } else { "" };
    [&number(units / to_one), ".", zero, &parts.to_string(), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_said_to_have_reached_a_threshold_too_early() {
        assert_eq!(share_of_threshold(14_846, 100_000), "14.8%");
        assert_eq!(share_of_threshold(99_999, 100_000), "99.9%");
        assert_eq!(share_of_threshold(100_000, 100_000), "100%");
        assert_eq!(share_of_threshold(114_704, 100_000), "114%");
        assert_eq!(share_of_threshold(1, 100_000), "under 0.1%");
        assert_eq!(share_of_threshold(0, 100_000), "0.0%");
        assert_eq!(share_of_threshold(7, 0), "under 0.1%");
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
            assert_eq!(share_of_all(part, whole), coarse, "{part} of {whole}");
            assert_eq!(fine_share_of_all(part, whole), fine, "{part} of {whole}, finely");
        }
    }
}
