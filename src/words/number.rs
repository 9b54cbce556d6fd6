//! Decimals, and places in a row.

use super::messages;
use crate::speech::number;

/// So many tenths, hundredths and so on, of which `to_one` make one: `2.3` of 23 tenths, `0.05` of 5 hundredths.
pub fn decimal(units: u64, to_one: u64) -> String {
    let (whole, mut rest) = (units / to_one, units % to_one);
    let mut text = number(whole);
    text.push('.');
    let mut place = to_one / 10;
    while place > 0 {
        text.push(char::from(b'0' + (rest / place) as u8));
        rest %= place;
        place /= 10;
    }
    text
}

/// A place in a row: `1st`, `2nd`, `13th`, `263rd`.
///
/// ```
/// let said: Vec<String> = [1, 2, 12, 103, 1011].map(petition_explainer::words::ordinal).into();
/// assert_eq!(said, ["1st", "2nd", "12th", "103rd", "1,011th"]);
/// ```
pub fn ordinal(place: u64) -> String {
    messages::place_in_row(place)
}
