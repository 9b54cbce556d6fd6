//! Counts over time, in a file of lines as `2024-11-24T20:02:10Z,1462163`.
//!
//! No crate for CSV: neither field can hold a comma, a quotation mark or a line's end, which is what such a crate is for,
//! and an error must name the line as its author counts lines, empty ones included.

use petition_explainer::day::Moment;
use petition_explainer::story::Reading;

/// Reads the counts; a first line of titles is passed over, as are empty lines.
///
/// The error names the line.
pub fn read(bytes: &[u8]) -> Result<Vec<Reading>, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not text in the encoding UTF-8".to_owned())?;
    let mut readings: Vec<Reading> = Vec::new();
    for (index, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
        let number = index + 1;
        if line.trim().is_empty() || (index == 0 && is_titles(line)) {
            continue;
        }
        let Some(reading) = reading(line) else {
            return Err(format!(
                "line {number}: found \"{}\"; expected a time with its zone and a count, as 2024-11-24T20:02:10Z,1462163",
                line.chars().take(60).collect::<String>()
            ));
        };
        if readings.last().is_some_and(|last| reading.at < last.at) {
            return Err(format!(
                "line {number}: its time is before that of the line above; expected lines in order of time"
            ));
        }
        readings.push(reading);
    }
    if readings.is_empty() { Err("it holds no reading".to_owned()) } else { Ok(readings) }
}

fn reading(line: &str) -> Option<Reading> {
    let (time, count) = line.split_once(',')?;
    let plain = |field: &str| field.trim().trim_matches('"').to_owned();
    let at = Moment::parse(&plain(time))?;
    let count = plain(count);
    let signatures = count.parse().ok().filter(|_| count.bytes().all(|byte| byte.is_ascii_digit()))?;
    Some(Reading { at, signatures })
}

/// Whether no field holds a figure.
fn is_titles(line: &str) -> bool {
    !line.contains(|letter: char| letter.is_ascii_digit())
}
