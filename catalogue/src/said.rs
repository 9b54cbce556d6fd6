//! Rust source: the messages that are said while a reader acts, whose patterns the page brings.

use std::fmt::Write;

use crate::functions::{documentation, literal, names};
use crate::{Cases, Kind, Language, Message};

/// A function for each message of `ids`, which calls its pattern by its place there; the English patterns; and the numbers
/// of the messages in the catalogue, by which another language has them.
///
/// # Errors
/// Where there is no such message, or it takes a value of a kind that only a page is worded with.
pub fn said(english: &Language, ids: &[&str]) -> Result<String, String> {
    let cases = Cases::of(english);
    let mut source = String::from("// Made from static/languages/en.ftl by the crate `catalogue`; see there.\n\n");
    let (mut patterns, mut numbers) = (String::new(), String::new());
    for (place, id) in ids.iter().enumerate() {
        let found = english.messages.iter().enumerate().find(|(_, message)| message.id == *id);
        let (number, message) = found.ok_or_else(|| format!("en.ftl has no message `{id}`, which build.rs names"))?;
        // Writing to a String cannot fail.
        let _ = writeln!(patterns, "    {},", literal(message, &names(message), &cases));
        let _ = write!(numbers, "{number}, ");
        source.push_str(&function(place, message)?);
    }
    let _ = writeln!(
        source,
        "/// English, in the order of `build.rs`.\n#[cfg(feature = \"press\")]\npub(crate) static ENGLISH: &[&str] = &[\n{patterns}];\n"
    );
    let _ = writeln!(
        source,
        "/// Where each stands in the catalogue.\n#[cfg(feature = \"press\")]\npub(crate) static NUMBERS: &[u16] = &[{numbers}];"
    );
    Ok(source)
}

fn function(place: usize, message: &Message) -> Result<String, String> {
    let mut source = String::new();
    for line in documentation(message).lines() {
        let _ = writeln!(source, "///{}{line}", if line.is_empty() { "" } else { " " });
    }
    let (mut arguments, mut values) = (Vec::new(), Vec::new());
    for (name, kind) in message.arguments() {
        let name = name.replace('-', "_");
        if !matches!(kind, Kind::Text | Kind::Number | Kind::Date | Kind::ShortDate) {
            return Err(format!("`{}` takes ${name}, a {kind:?}, which the reader's program cannot word", message.id));
        }
        arguments.push(format!("{name}: {}", kind.in_rust()));
        values.push(format!("Value::{kind:?}({name})"));
    }
    let _ = writeln!(
        source,
        "pub fn {}({}) -> String {{\n    say({place}, &[{}])\n}}\n",
        message.id.replace('-', "_"),
        arguments.join(", "),
        values.join(", ")
    );
    Ok(source)
}
