//! Rust source: the patterns of the languages beside English.

use std::fmt::Write;

use crate::functions::{literal, names};
use crate::{Cases, Language};

/// For each language a list of its patterns by the number of their message in English: `CY`, `EN_XA`.
#[must_use]
pub fn translations(english: &Language, others: &[Language]) -> String {
    let mut source = String::from("// Made from static/languages/ by the crate `catalogue`; see there.\n\n");
    let cases = Cases::of(english);
    // Writing to a String cannot fail.
    for language in others {
        let name = language.code.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "pub(super) static {name}: &[(u16, &str)] = &[");
        for (number, message) in english.messages.iter().enumerate() {
            if let Some(translated) = language.message(&message.id) {
                let _ = writeln!(source, "    ({number}, {}),", literal(translated, &names(message), &cases));
            }
        }
        source.push_str("];\n");
    }
    source
}
