//! How wide text is, without a browser.
//!
//! Which font a reader's browser puts in place of Arial is not known while a page is prerendered, so a drawing is laid
//! out by the widest of the usual ones: [`Ruler::USUAL`]. In a browser the app measures the font that is really there
//! and lays out by that: [`Ruler::measured`]. Which of the two is in force, [`measured_by`] says.

use std::cell::Cell;

use super::font::Font;
use crate::speech;

/// How far above the baseline a line of text reaches, in font sizes.
pub const ASCENT: f64 = 0.93;
/// How tall a line of text is, in font sizes.
pub const HEIGHT: f64 = 1.17;

/// Browsers may round the advances of small letters to whole px: a text may be so much wider than its letters.
const MARGIN: f64 = 1.02;

/// How many classes of letters a [`Ruler`] tells apart.
const CLASSES: usize = 23;

/// How wide the letters of a font are, regular and bold, in thousandths of the font size.
///
/// Letters that are about as wide as one another make a class, whose width is that of its widest letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruler {
    regular: [u16; CLASSES],
    bold: [u16; CLASSES],
}

thread_local! {
    static IN_FORCE: Cell<Ruler> = const { Cell::new(Ruler::USUAL) };
}

/// Does something while texts are measured by a ruler.
///
/// ```
/// use petition_explainer::scene::{Font, text};
/// let width = || text::width("signatures", Font::regular(13.0));
/// let narrow = text::measured_by(text::Ruler::measured(|_, _| 100.0), width);
/// assert!(narrow < width());
/// ```
pub fn measured_by<T>(ruler: Ruler, work: impl FnOnce() -> T) -> T {
    let before = IN_FORCE.replace(ruler);
    let done = work();
    IN_FORCE.set(before);
    done
}

/// The larger of what is measured by the ruler in force and by [`Ruler::USUAL`], in px.
///
/// Heights are measured so: the drawing that a page was prerendered with and the one that takes its place are then as
/// high as each other, unless the reader's font is wider still.
pub fn at_least_usual(measure: &dyn Fn() -> f64) -> f64 {
    measure().max(measured_by(Ruler::USUAL, measure))
}

impl Ruler {
    /// The widest of the fonts that usually stand for Arial: a fifth wider than Arial itself, or as wide as DejaVu Sans
    /// where that is wider still, as its bold is. Read from the fonts' own tables of advances.
    pub const USUAL: Ruler = Ruler {
        regular: [
            333, 278, 318, 333, 337, 401, 392, 411, 500, 518, 600, 667, 667, 838, 733, 800, 867, 867, 933, 1000, 1133,
            1067, 1218,
        ],
        bold: [
            348, 343, 380, 380, 400, 457, 478, 493, 500, 657, 667, 696, 733, 838, 733, 872, 933, 867, 933, 1067, 1133,
            1067, 1218,
        ],
    };

    /// Arial's, and those of all fonts that are as wide, such as the one that pictures are painted with.
    pub const ARIAL: Ruler = Ruler {
        regular: [
            278, 223, 223, 278, 278, 334, 278, 334, 334, 355, 500, 557, 557, 584, 611, 667, 723, 723, 778, 890, 944,
            890, 1016,
        ],
        bold: [
            278, 278, 278, 278, 334, 334, 334, 390, 334, 500, 557, 557, 611, 584, 611, 723, 778, 723, 778, 890, 944,
            890, 1000,
        ],
    };

    /// Letters of each class; the last class is for all others too, such as those of other scripts.
    const SAMPLES: [&str; CLASSES] = [
        " ",
        "ijl",
        "'‘’",
        ".,·",
        ":;I/\\|",
        "!()[]-",
        "ft",
        "r",
        "`",
        "“”\"",
        "ckvxyzsJ",
        "0123456789ae_$£–",
        "bdghnopqu?",
        "+<=>~±×",
        "LFTZéüñø",
        "ABEKPSVXY&",
        "w",
        "CDHNRU",
        "GOQÅÉÖ",
        "mMæ",
        "W",
        "%",
        "@…—→↑Æ",
    ];

    /// All letters that are measured, in the order in which [`Ruler::measured`] asks for them.
    pub fn letters() -> String {
        Ruler::SAMPLES.concat()
    }

    /// The ruler of a font: `advance` says how wide a letter is, regular or bold, in thousandths of the font size.
    pub fn measured(mut advance: impl FnMut(char, bool) -> f64) -> Ruler {
        let mut ruler = Ruler { regular: [0; CLASSES], bold: [0; CLASSES] };
        for (widths, bold) in [(&mut ruler.regular, false), (&mut ruler.bold, true)] {
            for (width, letters) in widths.iter_mut().zip(Ruler::SAMPLES) {
                for letter in letters.chars() {
                    *width = (*width).max(advance(letter, bold).ceil() as u16);
                }
            }
        }
        ruler
    }

    /// The width of a letter in thousandths of the font size, without the margin.
    fn units(&self, letter: char, font: Font) -> u32 {
        let widths = if font.bold { &self.bold } else { &self.regular };
        widths.get(class(letter)).map_or(0, |width| u32::from(*width))
    }
}

/// The class of a letter: its place in a ruler's widths.
fn class(letter: char) -> usize {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' => 0,
        'i' | 'j' | 'l' => 1,
        '\'' | '‘' | '’' => 2,
        '.' | ',' | '·' => 3,
        ':' | ';' | 'I' | '/' | '\\' | '|' => 4,
        '!' | '(' | ')' | '[' | ']' | '-' => 5,
        'f' | 't' => 6,
        'r' => 7,
        '`' => 8,
        '“' | '”' | '"' => 9,
        // The last two are the brackets of the made-up language, half as wide as they are high in the fonts that have them.
        'c' | 'k' | 'v' | 'x' | 'y' | 'z' | 's' | 'J' | '⟦' | '⟧' => 10,
        '0'..='9' | 'a' | 'e' | '_' | '$' | '£' | '–' => 11,
        'b' | 'd' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | '?' => 12,
        '+' | '<' | '=' | '>' | '~' | '±' | '×' | '÷' => 13,
        'L' | 'F' | 'T' | 'Z' => 14,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 15,
        'w' => 16,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 17,
        'G' | 'O' | 'Q' => 18,
        'm' | 'M' | 'æ' => 19,
        'W' => 20,
        '%' => 21,
        'ß' | 'ð' | 'þ' | 'ø' => 14,
        'ħ' => 15,
        'Þ' => 18,
        'Ħ' | 'Ɓ' => 19,
        // Their marks stand beside them, so that they are wider than the plain letter.
        'ď' | 'ť' | 'ľ' | 'ŀ' => 22,
        _ => unmarked(letter).map_or(22, class),
    }
}

/// The plain letter that a Latin letter with a mark is as wide as: `ŵ` is as wide as `w`, `Ŵ` as `W`. Over a narrow `i` the
/// mark is wider than the letter, and an `I` has room for it.
fn unmarked(letter: char) -> Option<char> {
    let &[plain] = speech::plain(letter).as_bytes() else { return None };
    // Capitals have even numbers; in two stretches of Latin Extended the small letters do.
    let has_even_capitals = !matches!(letter, 'Ĺ'..='ň' | 'Ź'..='ƒ');
    let is_capital = letter < 'ß' || letter > 'ÿ' && u32::from(letter).is_multiple_of(2) == has_even_capitals;
    let plain = if is_capital || plain == b'i' { plain.to_ascii_uppercase() } else { plain };
    Some(char::from(plain))
}

/// The width of a text in px.
pub fn width(text: &str, font: Font) -> f64 {
    px(units(text, font), font)
}

fn units(text: &str, font: Font) -> u32 {
    let ruler = IN_FORCE.get();
    text.chars().map(|letter| ruler.units(letter, font)).sum()
}

fn units_of(letter: char, font: Font) -> u32 {
    IN_FORCE.get().units(letter, font)
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
    for word in text.split(speech::is_break).filter(|word| !word.is_empty()) {
        let wide = units(word, font);
        let after = if line.is_empty() { wide } else { used + units_of(' ', font) + wide };
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
            let wide = units_of(letter, font);
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

/// As [`wrap`], in at most `max_lines` lines; where there would be more, the last one ends in an ellipsis.
pub fn wrap_at_most(text: &str, font: Font, room: f64, max_lines: usize) -> Vec<String> {
    let mut lines = wrap(text, font, room);
    if lines.len() > max_lines && max_lines > 0 {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            *last = cut(last, font, room);
        }
    }
    lines
}

/// The text, or as many of its words as fit into `room` px with an ellipsis after them.
pub fn fit(text: &str, font: Font, room: f64) -> String {
    if width(text, font) <= room { text.to_owned() } else { cut(text, font, room) }
}

/// As many of the words of a text as fit into `room` px with an ellipsis after them.
fn cut(text: &str, font: Font, room: f64) -> String {
    let mut used = units_of('…', font);
    let mut kept = text;
    for (at, letter) in text.char_indices() {
        used += units_of(letter, font);
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
    speech::ellipsis(kept, &[' ', ',', ':', ';', '·', '–'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::font_file;
    use proptest::prelude::*;

    const FONT: Font = Font::regular(14.0);

    /// Those of Latin-1 and of Latin Extended, of Welsh and of the made-up language.
    fn marked_letters() -> impl Iterator<Item = char> {
        ('À'..='ſ').chain("ẀẁẂẃẄẅỲỳḾḿṼṽƀƁƑƒɊɋ".chars()).filter(|letter| letter.is_alphabetic())
    }

    #[test]
    fn a_letter_with_a_mark_is_as_wide_as_in_the_font() {
        let mut looked_at = 0;
        for (font, bold) in font_file::ARIMO.into_iter().zip([false, true]) {
            for letter in marked_letters() {
                let Some(real) = font_file::advance(font, letter) else { continue };
                let ours = Ruler::ARIAL.units(letter, Font { size: 1.0, bold });
                assert!(f64::from(ours) >= real.floor(), "{letter} is {real} wide, not {ours}; bold: {bold}");
                looked_at += 1;
            }
        }
        assert!(looked_at > 300, "{looked_at} letters");
    }

    /// What is held to be too wide has no room where there is some.
    #[test]
    fn a_letter_with_a_mark_is_no_wider_than_its_plain_letter() {
        for (marked, plain) in [
            ("áƀçđéƒĝĵķļḿñóɋŕšţúṽŵẁýŷÿž", "abcdefgjklmnoqrstuvwwyyyz"),
            ("ÁÇĐÉƑĜĤĴĶĻḾÑÓɊŔŠŢÚṼŴẀÝŶŸŽ", "ACDEFGHJKLMNOQRSTUVWWYYYZ"),
            ("íîïĩīıÍÎĪİ", "IIIIIIIIII"),
        ] {
            assert_eq!(marked.chars().map(class).collect::<Vec<_>>(), plain.chars().map(class).collect::<Vec<_>>());
        }
    }

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
