//! Rust source: a function for each English message.

use std::fmt::Write;

use crate::{Cases, Kind, Language, Message, Piece, pattern};

/// The functions in two layers. Those of the second take values that are worded by those of the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Functions {
    /// Messages that take nothing but words, numbers and choices, and the enums of those choices.
    pub messages: String,
    /// Messages that take dates, spans and the like.
    pub compound: String,
}

impl Functions {
    /// Two layers without a function yet, which say where they are from.
    pub(crate) fn begun() -> Functions {
        let source = String::from("// Made from static/languages/ by the crate `catalogue`; see there.\n\n");
        Functions { messages: source.clone(), compound: source }
    }

    /// The layer that a message belongs to.
    pub(crate) fn layer(&mut self, message: &Message) -> &mut String {
        if message.is_compound() { &mut self.compound } else { &mut self.messages }
    }
}

/// The functions of all messages, which hand their English pattern to `plain` or, with values, to `fill`.
#[must_use]
pub fn functions(english: &Language) -> Functions {
    let mut functions = Functions::begun();
    let cases = Cases::of(english);
    // Writing to a String cannot fail.
    for (choice, names) in cases.iter() {
        let _ = choice_of(&mut functions.messages, choice, names);
    }
    for (number, message) in english.messages.iter().enumerate() {
        let _ = function(functions.layer(message), number, message, &cases);
    }
    by_id(&mut functions.messages, english);
    functions
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
    source.push_str(&documentation(message));
    let text = literal(message, &names(message), cases);
    let name = message.id.replace('-', "_");
    if message.arguments().is_empty() {
        return writeln!(source, "pub fn {name}() -> &'static str {{\n    plain({number}, {text})\n}}\n");
    }
    writeln!(source, "pub fn {name}({}) -> String {{", arguments(message))?;
    writeln!(source, "    fill({number}, {text}, &[{}])\n}}\n", values(message))
}

/// What a message's function takes: `from: Date, until: Date`.
pub(crate) fn arguments(message: &Message) -> String {
    let each = |(name, kind): (&str, Kind)| format!("{}: {}", name.replace('-', "_"), in_rust(name, kind));
    message.arguments().into_iter().map(each).collect::<Vec<_>>().join(", ")
}

/// What a message's function hands to its pattern: words and numbers.
pub(crate) fn values(message: &Message) -> String {
    let each = |(name, kind): (&str, Kind)| {
        let name = name.replace('-', "_");
        match (kind, kind.worded_by()) {
            (Kind::Case, _) => format!("Value::Number({name} as u64)"),
            (Kind::Ordinal, Some(words)) => format!("Value::Place({name}, &{words}({name}))"),
            (_, Some(words)) => format!("Value::Text(&{words}({name}))"),
            (kind, None) => format!("Value::{kind:?}({name})"),
        }
    };
    message.arguments().into_iter().map(each).collect::<Vec<_>>().join(", ")
}

/// The type of an argument.
fn in_rust(name: &str, kind: Kind) -> String {
    if kind == Kind::Case { camel(name) } else { kind.in_rust().to_owned() }
}

pub(crate) fn literal(message: &Message, names: &[&str], cases: &Cases) -> String {
    format!("\"{}\"", pattern(message, names, cases).escape_default())
}

/// The lines of a doc comment: the words with the names of their values, and what is said to translators.
pub(crate) fn documentation(message: &Message) -> String {
    let mut words = String::new();
    describe(&message.pieces, &mut words);
    let comment = if message.comment.is_empty() { String::new() } else { format!("\n\n{}", message.comment) };
    let tick = if words.contains('`') { "``" } else { "`" };
    let text = format!("{tick}{}{tick}{comment}", words.trim());
    text.lines().map(|line| format!("///{}{line}\n", if line.is_empty() { "" } else { " " })).collect()
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
