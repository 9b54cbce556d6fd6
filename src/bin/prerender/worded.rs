//! Words of the catalogue in the scripts and pages of `static/`: there a mark stands for a message, `WORDS.` and its id.

use std::path::Path;

use petition_explainer::words;

use crate::Outcome;
use crate::files::text;
use crate::fill::fill;
use crate::template::escape;

const MARK: &str = "WORDS.";

/// The marks in a text with what stands for them, made fit for the text's language by `escape`.
///
/// # Errors
/// Where the catalogue has no message of that id, or one that takes values.
pub fn places(text: &str, escape: impl Fn(&str) -> String) -> Outcome<Vec<(String, String)>> {
    let mut places = Vec::new();
    for after in text.split(MARK).skip(1) {
        let is_of_id = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let id = after.split(|letter| !is_of_id(letter)).next().unwrap_or_default();
        let words = words::by_id(id).ok_or_else(|| {
            format!("`{MARK}{id}`: static/languages/en.ftl has no message `{id}` that takes no values; give it one")
        })?;
        places.push(([MARK, id].concat(), escape(words)));
    }
    Ok(places)
}

/// A page of `static/` with its words in it.
///
/// # Errors
/// As [`places`], or where the file cannot be read.
pub fn page(path: &Path) -> Outcome<String> {
    let page = text(path)?;
    let places = places(&page, escape).map_err(|error| format!("{}: {error}", path.display()))?;
    let places: Vec<(&str, &str)> = places.iter().map(|(mark, words)| (mark.as_str(), words.as_str())).collect();
    Ok(fill(&page, &places))
}

/// Words as they stand in a string of a script, which may itself stand in a page.
pub fn in_script(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' | '\'' | '"' | '`' | '$' => text.extend(['\\', letter]),
            '<' => text.push_str("\\x3c"),
            '\n' => text.push_str("\\n"),
            _ => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_mark_ends_where_its_id_does() {
        let places = places("say('WORDS.state-open'); <b>WORDS.actor-courts.</b>", str::to_uppercase).unwrap();
        let expected = [("WORDS.state-open", "OPEN"), ("WORDS.actor-courts", "COURTS")];
        assert_eq!(places, expected.map(|(mark, words)| (mark.to_owned(), words.to_owned())));
    }

    #[test]
    fn a_mark_without_a_message_is_an_error() {
        for text in ["'WORDS.no-such-message'", "'WORDS.'", "'WORDS.count-signatures'"] {
            assert!(places(text, str::to_owned).unwrap_err().contains("has no message"), "{text}");
        }
    }

    #[test]
    fn words_end_neither_a_string_nor_a_script() {
        assert_eq!(
            in_script("‘a’ 'b' \"c\" `${d}` \\ </script>"),
            "‘a’ \\'b\\' \\\"c\\\" \\`\\${d}\\` \\\\ \\x3c/script>"
        );
    }
}
