//! Rust source: the messages that are said while a reader acts, whose patterns the page brings.

use std::fmt::Write;

use crate::functions::{arguments, documentation, literal, names, values};
use crate::{Cases, Functions, Kind, Language, Message};

/// A function for each message of `ids`, which calls its pattern by its place there; the English patterns; and the numbers
/// of the messages in the catalogue, by which another language has them.
///
/// # Errors
/// Where there is no such message, or it takes a value of a kind that only a page is worded with.
pub fn said(english: &Language, ids: &[&str]) -> Result<Functions, String> {
    let cases = Cases::of(english);
    let mut functions = Functions::begun();
    let (mut patterns, mut numbers) = (String::new(), String::new());
    for (place, id) in ids.iter().enumerate() {
        let found = english.messages.iter().enumerate().find(|(_, message)| message.id == *id);
        let (number, message) = found.ok_or_else(|| format!("en.ftl has no message `{id}`, which build.rs names"))?;
        // Writing to a String cannot fail.
        let _ = writeln!(patterns, "    {},", literal(message, &names(message), &cases));
        let _ = write!(numbers, "{number}, ");
        functions.layer(message).push_str(&function(place, message)?);
    }
    let _ = writeln!(
        functions.messages,
        "/// English, in the order of `build.rs`.\n#[cfg(feature = \"press\")]\npub(crate) static ENGLISH: &[&str] = &[\n{patterns}];\n"
    );
    let _ = writeln!(
        functions.messages,
        "/// Where each stands in the catalogue.\n#[cfg(feature = \"press\")]\npub(crate) static NUMBERS: &[u16] = &[{numbers}];"
    );
    Ok(functions)
}

fn function(place: usize, message: &Message) -> Result<String, String> {
    for (name, kind) in message.arguments() {
        if !matches!(kind, Kind::Text | Kind::Number | Kind::Date | Kind::ShortDate) {
            return Err(format!("`{}` takes ${name}, a {kind:?}, which the reader's program cannot word", message.id));
        }
    }
    let (id, documentation) = (message.id.replace('-', "_"), documentation(message));
    let (arguments, values) = (arguments(message), values(message));
    Ok(format!("{documentation}pub fn {id}({arguments}) -> String {{\n    say({place}, &[{values}])\n}}\n\n"))
}
