//! Putting values in the places of marks: in scripts and in what trunk reads as HTML first, where the braces of a template
//! would mean something else.

use std::cmp::Reverse;

/// A text with a value in the place of each mark, all in one pass: what a value holds is never taken for a mark. Where
/// one mark begins another, the longer one counts.
pub fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, mark, value)) = next(rest, places) {
        filled.push_str(&rest[..before]);
        filled.push_str(value);
        rest = &rest[before + mark.len()..];
    }
    filled.push_str(rest);
    filled
}

/// The first mark in a text: where it begins, itself, and its value.
fn next<'p>(text: &str, places: &[(&'p str, &'p str)]) -> Option<(usize, &'p str, &'p str)> {
    let found = places.iter().filter_map(|(mark, value)| text.find(mark).map(|at| (at, *mark, *value)));
    found.min_by_key(|(at, mark, _)| (*at, Reverse(mark.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_holds_a_mark_is_left_as_it_is() {
        let places =
            [("GLUE", "WASM.js"), ("WASM", "GLUE_bg.wasm"), ("GLUE.integrity", "sha384-DEFAULT"), ("DEFAULT", "x")];
        assert_eq!(
            fill("import('GLUE', 'GLUE.integrity'); fetch('WASM'); DEFAULT", &places),
            "import('WASM.js', 'sha384-DEFAULT'); fetch('GLUE_bg.wasm'); x"
        );
    }

    #[test]
    fn a_text_without_marks_stays() {
        assert_eq!(fill("“no mark”", &[("MARK", "x")]), "“no mark”");
    }
}
