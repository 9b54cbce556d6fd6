//! The program without what only debuggers read.

use crate::Outcome;

/// The header of a module: its magic number and its version.
const HEADER: usize = 8;
/// The kind of a section that means nothing to those who run the module; here, names of functions.
const CUSTOM: u8 = 0;

/// A module without its custom sections (WebAssembly Core 5.5: a section is its kind, its length in LEB128, its bytes).
///
/// # Errors
/// Where it ends within a section.
pub fn stripped(module: &[u8]) -> Outcome<Vec<u8>> {
    let cut_off = || "the wasm ends within a section; build it anew".to_owned();
    let (header, mut rest) = module.split_at_checked(HEADER).ok_or_else(cut_off)?;
    let mut kept = header.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, digits) = length(after).ok_or_else(cut_off)?;
        let (section, next) = rest.split_at_checked(1 + digits + length).ok_or_else(cut_off)?;
        if kind != CUSTOM {
            kept.extend_from_slice(section);
        }
        rest = next;
    }
    Ok(kept)
}

/// A length and how many bytes it is written in.
fn length(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut value = 0;
    for (at, &byte) in bytes.iter().take(5).enumerate() {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn names_go_and_the_rest_stays() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend(b"\x01\x02ab");
        module.extend(b"\x00\x85\x00\x04name");
        module.extend(b"\x0a\x03cde");
        assert_eq!(stripped(&module).unwrap(), b"\0asm\x01\0\0\0\x01\x02ab\x0a\x03cde");
        module.pop();
        assert!(stripped(&module).unwrap_err().contains("ends within"), "cut off");
        assert!(stripped(b"\0as").is_err());
    }
}
