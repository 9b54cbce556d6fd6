//! How wide text is, without a browser.
//!
//! One table of the widest advances among the chart font stack (`Arial, Helvetica, Roboto, sans-serif`), so that
//! a layout that fits here fits in every reader's browser, plus 5% for fonts that stand in for them.

use super::scene::{Anchor, Font, Point, Scene, Tone};

/// How far above the baseline a line of text reaches, in font sizes.
pub const ASCENT: f64 = 0.93;
/// How tall a line of text is, in font sizes.
pub const HEIGHT: f64 = 1.17;

/// What is added for fonts that stand in for those measured.
const MARGIN: f64 = 1.05;

/// The width of a text in px.
pub fn width(text: &str, font: Font) -> f64 {
    let wide = |letter| if font.bold { advance(letter) * bold_percent(letter) / 100 } else { advance(letter) };
    let thousandths: u32 = text.chars().map(wide).sum();
    f64::from(thousandths) / 1000.0 * font.size * MARGIN
}

/// Breaks a text between words into lines of at most `room` px; a word that is wider is broken where it must be.
pub fn wrap(text: &str, font: Font, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { [line.as_str(), " ", word].concat() };
        if width(&longer, font) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width(&line, font) > room && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
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
    let mut kept = text;
    while !kept.is_empty() && width(kept, font) + width("…", font) > room {
        kept = kept.char_indices().next_back().and_then(|(last, _)| kept.get(..last)).unwrap_or_default();
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
        ' ' | '.' | ',' | ':' | ';' | '!' | 'I' | '/' | '\\' | '[' | ']' => 290,
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
