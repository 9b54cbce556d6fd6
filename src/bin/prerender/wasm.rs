//! The program without what only debuggers read.

use crate::Outcome;

/// The header of a module: its magic number and its version.
const HEADER: usize = 8;
/// The kind of a section that means nothing to those who run the module; here, names of functions.
const CUSTOM: u8 = 0;

/// The kind of the section of imports.
const IMPORTS: u8 = 2;
/// The kind of an import that is a function; wasm-bindgen's modules have no others.
const FUNCTION: u8 = 0;
/// How many digits wasm-bindgen ends the name of an import with, so that no two crates' are the same.
const DIGITS: usize = 16;

/// An import's name, and the short one that takes its place.
pub type Renamed = (String, String);

/// A module without its custom sections, and with short names for what it imports: those stand in the glue too
/// (WebAssembly Core 5.5: a section is its kind, its length in LEB128, its bytes).
///
/// # Errors
/// Where it ends within a section, or imports what is no function.
pub fn lean(module: &[u8]) -> Outcome<(Vec<u8>, Vec<Renamed>)> {
    let (header, mut rest) = module.split_at_checked(HEADER).ok_or_else(cut_off)?;
    let (mut kept, mut names) = (header.to_vec(), Vec::new());
    while let Some((&kind, after)) = rest.split_first() {
        let (content, next) = sized(after)?;
        match kind {
            CUSTOM => {}
            IMPORTS => {
                kept.push(kind);
                push_sized(&mut kept, &imports(content, &mut names)?);
            }
            _ => {
                kept.push(kind);
                push_sized(&mut kept, content);
            }
        }
        rest = next;
    }
    Ok((kept, names))
}

fn cut_off() -> String {
    "the wasm ends within a section; build it anew".to_owned()
}

/// The section of imports with short names: a vector of the module's name, the import's, and what it is.
fn imports(section: &[u8], names: &mut Vec<Renamed>) -> Outcome<Vec<u8>> {
    let (count, digits) = length(section).ok_or_else(cut_off)?;
    let (head, mut rest) = section.split_at_checked(digits).ok_or_else(cut_off)?;
    let mut renamed = head.to_vec();
    for _ in 0..count {
        let (module, after) = sized(rest)?;
        let (name, after) = sized(after)?;
        let (kind, after) = after.split_first().ok_or_else(cut_off)?;
        if *kind != FUNCTION {
            return Err(format!("the wasm imports `{}`, which is no function", String::from_utf8_lossy(name)));
        }
        let (_, digits) = length(after).ok_or_else(cut_off)?;
        let (which, next) = after.split_at_checked(digits).ok_or_else(cut_off)?;
        push_sized(&mut renamed, module);
        push_sized(&mut renamed, short(name, names).as_bytes());
        renamed.push(FUNCTION);
        renamed.extend_from_slice(which);
        rest = next;
    }
    Ok(renamed)
}

/// A short name for an import whose own ends with digits that mean nothing; others keep theirs.
fn short(name: &[u8], names: &mut Vec<Renamed>) -> String {
    let name = String::from_utf8_lossy(name).into_owned();
    let end = name.as_bytes().get(name.len().saturating_sub(DIGITS)..).unwrap_or_default();
    let is_hashed = name.len() > DIGITS && end.iter().all(u8::is_ascii_hexdigit);
    if !is_hashed {
        return name;
    }
    let short = format!("$i{}", names.len());
    names.push((name, short.clone()));
    short
}

/// What a length stands before, and what comes after that.
fn sized(bytes: &[u8]) -> Outcome<(&[u8], &[u8])> {
    let (length, digits) = length(bytes).ok_or_else(cut_off)?;
    let (_, rest) = bytes.split_at_checked(digits).ok_or_else(cut_off)?;
    rest.split_at_checked(length).ok_or_else(cut_off)
}

/// Adds bytes with their length before them.
fn push_sized(out: &mut Vec<u8>, bytes: &[u8]) {
    let mut length = bytes.len();
    loop {
        let low = (length & 0x7f) as u8;
        length >>= 7;
        out.push(if length > 0 { low | 0x80 } else { low });
        if length == 0 {
            break;
        }
    }
    out.extend_from_slice(bytes);
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
        assert_eq!(lean(&module).unwrap().0, b"\0asm\x01\0\0\0\x01\x02ab\x0a\x03cde");
        module.pop();
        assert!(lean(&module).unwrap_err().contains("ends within"), "cut off");
        assert!(lean(b"\0as").is_err());
    }

    #[test]
    fn imports_have_short_names_which_are_told() {
        // Three functions of the module `./m`: the second keeps its name.
        let mut imports = b"\x03".to_vec();
        for (name, which) in [("__wbg_get_00112233445566ff", 1), ("__wbindgen_throw", 2), ("set_0123456789abcdef", 3)] {
            imports.extend(b"\x03./m");
            push_sized(&mut imports, name.as_bytes());
            imports.extend([0, which]);
        }
        let mut module = b"\0asm\x01\0\0\0\x02".to_vec();
        push_sized(&mut module, &imports);
        let (lean, names) = lean(&module).unwrap();
        let expected =
            b"\0asm\x01\0\0\0\x02\x2c\x03\x03./m\x03$i0\0\x01\x03./m\x10__wbindgen_throw\0\x02\x03./m\x03$i1\0\x03";
        assert_eq!(lean, expected);
        let expected = [("__wbg_get_00112233445566ff", "$i0"), ("set_0123456789abcdef", "$i1")];
        assert_eq!(names, expected.map(|(old, new)| (old.to_owned(), new.to_owned())));
    }

    #[test]
    fn lengths_over_127_take_two_bytes() {
        let mut out = Vec::new();
        push_sized(&mut out, &[7; 300]);
        assert_eq!(out.get(..3), Some([0xac, 0x02, 7].as_slice()));
        assert_eq!(length(&out), Some((300, 2)));
    }
}
