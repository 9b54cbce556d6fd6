//! Rust source: a function for each English message, and the patterns of the other languages.

use std::fmt::Write;

use crate::{Cases, Kind, Language, Message, Piece, pattern};

/// The functions, and for each other language a list of its patterns by the number of their message.
#[must_use]
pub fn functions(english: &Language, others: &[Language]) -> String {
    let mut source = String::from("// Made from static/languages/ by the crate `catalogue`; see there.\n\n");
    let cases = Cases::of(english);
    // Writing to a String cannot fail.
    for (choice, names) in cases.iter() {
        let _ = choice_of(&mut source, choice, names);
    }
    for (number, message) in english.messages.iter().enumerate() {
        let _ = function(&mut source, number, message, &cases);
    }
    by_id(&mut source, english);
    for language in others {
        let name = language.code.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "#[cfg(languages)]");
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

/// Messages without values by their ids, for the build: it puts them into scripts and pages that are no Rust.
fn by_id(source: &mut String, english: &Language) {
    source
        .push_str("/// The words of a message that takes no values, by its id; none where there is no such message.\n");
    source.push_str("#[cfg(not(target_arch = \"wasm32\"))]\n");
    source.push_str("pub fn by_id(id: &str) -> Option<&'static str> {\n    Some(match id {\n");
    for message in english.messages.iter().filter(|message| message.arguments().is_empty()) {
        // Writing to a String cannot fail.
        let _ = writeln!(source, "        {:?} => {}(),", message.id, message.id.replace('-', "_"));
    }
    source.push_str("        _ => return None,\n    })\n}\n\n");
}

pub(crate) fn names(message: &Message) -> Vec<&str> {
    message.arguments().into_iter().map(|(name, _)| name).collect()
}

/// `not-found` as the name of a type or a case: `NotFound`.
fn camel(name: &str) -> String {
    let capital = |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect();
    name.split('-').map(capital).collect::<Vec<String>>().concat()
}

fn choice_of(source: &mut String, choice: &str, cases: &[String]) -> std::fmt::Result {
    let names: Vec<String> = cases.iter().map(|case| format!("`{case}`")).collect();
    writeln!(source, "/// Chooses among words: {}.", names.join(", "))?;
    writeln!(source, "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {} {{", camel(choice))?;
    for case in cases {
        writeln!(source, "    /// `{case}`.\n    {},", camel(case))?;
    }
    writeln!(source, "}}\n")
}

fn function(source: &mut String, number: usize, message: &Message, cases: &Cases) -> std::fmt::Result {
    let name = message.id.replace('-', "_");
    let arguments = message.arguments();
    for line in documentation(message).lines() {
        writeln!(source, "///{}{line}", if line.is_empty() { "" } else { " " })?;
    }
    let text = literal(message, &names(message), cases);
    if arguments.is_empty() {
        return writeln!(source, "pub fn {name}() -> &'static str {{\n    plain({number}, {text})\n}}\n");
    }
    let types: Vec<String> =
        arguments.iter().map(|(name, kind)| format!("{}: {}", name.replace('-', "_"), in_rust(name, *kind))).collect();
    writeln!(source, "pub fn {name}({}) -> String {{", types.join(", "))?;
    let mut values = Vec::new();
    for (name, kind) in &arguments {
        let name = name.replace('-', "_");
        values.push(match kind {
            Kind::Case => format!("Arg::Number({name} as u64)"),
            kind => format!("Arg::{kind:?}({name})"),
        });
    }
    writeln!(source, "    fill({number}, {text}, &[{}])\n}}\n", values.join(", "))
}

/// The type of an argument.
fn in_rust(name: &str, kind: Kind) -> String {
    if kind == Kind::Case { camel(name) } else { kind.in_rust().to_owned() }
}

pub(crate) fn literal(message: &Message, names: &[&str], cases: &Cases) -> String {
    format!("\"{}\"", pattern(message, names, cases).escape_default())
}

/// The words with the names of their values, and what is said to translators.
pub(crate) fn documentation(message: &Message) -> String {
    let mut words = String::new();
    describe(&message.pieces, &mut words);
    let comment = if message.comment.is_empty() { String::new() } else { format!("\n\n{}", message.comment) };
    let tick = if words.contains('`') { "``" } else { "`" };
    format!("{tick}{}{tick}{comment}", words.trim())
}

fn describe(pieces: &[Piece], words: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => words.push_str(&text.replace('\n', " ")),
            Piece::Argument { name, .. } => words.extend(["{", name, "}"]),
            Piece::Select { forms, .. } => {
                if let Some(last) = forms.last() {
                    describe(&last.pieces, words);
                }
            }
        }
    }
}
