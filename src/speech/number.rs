//! Numbers.

use super::spoken::SPOKEN;

/// `14,846`.
///
/// ```
/// assert_eq!(petition_explainer::speech::number(1_234_567), "1,234,567");
/// ```
pub fn number(number: u64) -> String {
    SPOKEN.with(|spoken| grouped(number, spoken.borrow().as_ref().map_or(",", |speech| &speech.thousands)))
}

fn grouped(number: u64, between: &str) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(between);
        }
        text.push(digit);
    }
    text
}
