//! What a translator is told of the English words: what each value is.

use fluent_syntax::ast::{Comment, Entry};

const ENGLISH: &str = include_str!("../../static/languages/en.ftl");

/// The values of a message without its own or its section's comment naming them, as `message: $value`.
fn unexplained(text: &str) -> Vec<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut problems = Vec::new();
    let english = catalogue::read("en", text, &mut problems);
    assert_eq!(problems, []);
    let (mut section, mut found) = (String::new(), Vec::new());
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => section = lines(comment),
            Entry::Message(entry) => {
                let Some(message) = english.message(entry.id.name) else { continue };
                let own = entry.comment.as_ref().map(lines).unwrap_or_default();
                for (value, _) in message.arguments() {
                    if !names(&own, value) && !names(&section, value) {
                        found.push(format!("{}: ${value}", entry.id.name));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn lines(comment: &Comment<&str>) -> String {
    comment.content.join("\n")
}

/// Whether a comment has `$value`, and not only a longer name that begins so.
fn names(comment: &str, value: &str) -> bool {
    comment.split('$').skip(1).any(|after| {
        after
            .strip_prefix(value)
            .is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '-' | '_')))
    })
}

#[test]
fn every_value_is_explained_with_its_message_or_its_section() {
    assert_eq!(unexplained(ENGLISH), [""; 0], "say in a comment what it is, with an example from the story");
}

#[test]
fn a_value_that_nobody_explains_is_found() {
    let text = "## Section: $a is one\n\nx = { $a }\n# $b-long is another, and $b2\ny = { $a } { $b }\n\n## Next\n\nz = { $a }\n# $b\nw = { $b }";
    assert_eq!(unexplained(text), ["y: $b", "z: $a"]);
}
