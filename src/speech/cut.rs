//! Where texts may be broken, and how they end where they are cut.

/// Whether a text may be broken at a letter: at blanks, but for those that hold together what stands on both sides.
pub fn is_break(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// The beginning of a text with an ellipsis for the rest, which follows none of the characters in `dropped`.
pub fn ellipsis(beginning: &str, dropped: &[char]) -> String {
    [beginning.trim_end_matches(dropped), "…"].concat()
}
