//! JSON as readers get it: without the blanks that only its authors read.

/// A JSON text without the blanks between its tokens (RFC 8259, section 2).
pub fn compact(json: &[u8]) -> Vec<u8> {
    let (mut kept, mut in_string, mut is_escaped) = (Vec::with_capacity(json.len()), false, false);
    for &byte in json {
        if !in_string && matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
            continue;
        }
        kept.push(byte);
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::Value;

    use super::*;

    #[test]
    fn blanks_between_tokens_go_and_those_of_words_stay() {
        let json = b"{\n  \"a b\": [1, \"c \\\" d\\\\\" ,\ttrue],\r\n \"e\": \" f\" }\n";
        assert_eq!(compact(json), b"{\"a b\":[1,\"c \\\" d\\\\\",true],\"e\":\" f\"}");
    }

    #[test]
    fn the_stories_that_ship_say_the_same() {
        for name in ["russia-inquiry", "example-playground"] {
            let json = std::fs::read(format!("static/stories/{name}.json")).unwrap();
            let parse = |json: &[u8]| serde_json::from_slice::<Value>(json).unwrap();
            assert_eq!(parse(&compact(&json)), parse(&json));
        }
    }
}
