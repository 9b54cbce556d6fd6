//! Lists in a sentence, and what ends one.

use super::messages;

/// `a`, `a and b`, `a, b and c`.
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let Some((first, others)) = before.split_first() else { return last.as_ref().to_owned() };
    let mut list = first.as_ref().to_owned();
    for item in others {
        list = messages::list_comma(&list, item.as_ref());
    }
    messages::list_and(&list, last.as_ref())
}

/// A full stop at the end, where the text does not bring its own.
pub fn stopped(mut text: String) -> String {
    if !text.trim_end_matches(['”', '’', ')']).ends_with(['.', '?', '!', '…']) {
        text.push('.');
    }
    text
}

/// The first letter made a capital, where it is one of a to z: the tables for all others would weigh 7 KB in the wasm.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default()
}
