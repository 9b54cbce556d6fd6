//! How wide text is, without a browser.
//!
//! One table of the widest advances among the chart font stack (`Arial, Helvetica, Roboto, sans-serif`), so that
//! a layout that fits here fits in every reader's browser, plus 5% for fonts that stand in for them.

use super::scene::{Anchor, Font, Point, Scene, Tone};
use crate::wording;

/// How far above the baseline a line of text reaches, in font sizes.
pub const ASCENT: f64 = 0.93;
/// How tall a line of text is, in font sizes.
pub const HEIGHT: f64 = 1.17;

/// What is added for fonts that stand in for those measured.
const MARGIN: f64 = 1.05;

/// The width of a text in px.
pub fn width(text: &str, font: Font) -> f64 {
    px(text.chars().map(|letter| units(letter, font)).sum(), font)
}

/// The width of a character in thousandths of the font size, without the margin.
fn units(letter: char, font: Font) -> u32 {
    if font.bold { advance(letter) * bold_percent(letter) / 100 } else { advance(letter) }
}

fn px(units: u32, font: Font) -> f64 {
    f64::from(units) / 1000.0 * font.size * MARGIN
}

/// Breaks a text between words into lines of at most `room` px; a word that is wider is broken where it must be.
pub fn wrap(text: &str, font: Font, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // How much of the line is used: measured anew for each word, long texts would take the square of their length.
    let mut used = 0;
    for word in text.split(wording::is_break).filter(|word| !word.is_empty()) {
        let wide = word.chars().map(|letter| units(letter, font)).sum::<u32>();
        let after = if line.is_empty() { wide } else { used + units(' ', font) + wide };
        if px(after, font) <= room {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
            used = after;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        used = 0;
        for letter in word.chars() {
            let wide = units(letter, font);
            if px(used + wide, font) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += wide;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// As [`wrap`], in at most `most` lines, the last of which then ends in an ellipsis.
pub fn wrap_at_most(text: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, font, room);
    if lines.len() > most && most > 0 {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, font, room);
        }
    }
    lines
}

/// Writes lines one under another from a top left corner, `leading` px apart.
pub fn write(scene: &mut Scene, lines: &[String], from: Point, leading: f64, tone: Tone, font: Font) {
    let mut baseline = from.y + (leading - font.size * HEIGHT) / 2.0 + font.size * ASCENT;
    for line in lines {
        scene.text(line.as_str(), Point::new(from.x, baseline), tone, font, Anchor::Start);
        baseline += leading;
    }
}

/// The text, or as many of its words as fit into `room` px with an ellipsis after them.
pub fn fit(text: &str, font: Font, room: f64) -> String {
    if width(text, font) <= room { text.to_owned() } else { cut(text, font, room) }
}

/// As many of the words of a text as fit into `room` px with an ellipsis after them.
fn cut(text: &str, font: Font, room: f64) -> String {
    let mut used = units('…', font);
    let mut kept = text;
    for (at, letter) in text.char_indices() {
        used += units(letter, font);
        if px(used, font) > room {
            kept = text.get(..at).unwrap_or_default();
            break;
        }
    }
    // A break between words reads better, where it costs no more than a third of the room.
    if kept.len() < text.len()
        && let Some(space) = kept.rfind(' ').filter(|space| space * 3 > kept.len() * 2)
    {
        kept = kept.get(..space).unwrap_or(kept);
    }
    [kept.trim_end_matches([' ', ',', ':', ';']), "…"].concat()
}

/// How wide the bold is, at most, of the regular: numbers keep their width, so that they line up.
fn bold_percent(letter: char) -> u32 {
    if matches!(letter, '0'..='9' | ',' | '.') { 100 } else { 110 }
}

/// The advance of a character in thousandths of the font size.
fn advance(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' | '|' => 260,
        ' ' | '\u{A0}' | '\u{202F}' | '.' | ',' | ':' | ';' | '!' | 'I' | '/' | '\\' | '[' | ']' => 290,
        'f' | 't' | 'r' | '(' | ')' | '-' | '`' | '·' => 356,
        '“' | '”' | '"' => 480,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 534,
        'a' | 'b' | 'd' | 'e' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | '0'..='9' | '?' | '_' | '$' | '£' | '–' => {
            570
        }
        '+' | '<' | '=' | '>' | '~' | '±' | '×' | 'L' | 'F' | 'T' | 'Z' => 620,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 680,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 752,
        'G' | 'O' | 'Q' => 790,
        'm' | 'M' | 'æ' => 880,
        'W' | 'Æ' | '%' | '@' | '…' | '—' | '→' | '←' | '↑' | '↓' => 1010,
        'à'..='ÿ' => 620,
        'À'..='Þ' => 800,
        _ => 1010,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FONT: Font = Font::regular(14.0);

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_lose_nothing(text in "[a-zA-Z ]{0,200}", room in 20.0f64..400.0) {
            let lines = wrap(&text, FONT, room);
            for line in &lines {
                prop_assert!(width(line, FONT) <= room || line.chars().count() == 1, "{line:?}");
            }
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        /// Between the words of a pair stands a blank that holds them together.
        #[test]
        fn what_is_held_together_stays_on_a_line(pairs in proptest::collection::vec("[a-z]{1,4}[\u{A0}\u{2007}\u{202F}][0-9]{1,4}", 1..20), room in 120.0f64..400.0) {
            let lines = wrap(&pairs.join(" "), FONT, room);
            let words: Vec<&str> = lines.iter().flat_map(|line| line.split(' ')).collect();
            prop_assert_eq!(words, pairs);
        }

        #[test]
        fn at_most_so_many_lines_fit(text in "[a-zA-Z ]{0,200}", room in 40.0f64..200.0, most in 1usize..4) {
            let (whole, lines) = (wrap(&text, FONT, room), wrap_at_most(&text, FONT, room, most));
            prop_assert!(lines.iter().all(|line| width(line, FONT) <= room), "{lines:?}");
            prop_assert_eq!(lines.len(), whole.len().min(most));
            prop_assert_eq!(lines.iter().any(|line| line.ends_with('…')), whole.len() > most);
        }

        #[test]
        fn fitted_text_fits(text in "\\PC{0,80}", room in 20.0f64..400.0) {
            prop_assert!(width(&fit(&text, FONT, room), FONT) <= room);
        }
    }
}
