//! The scripts as readers get them: whole and without what only their authors read.

use std::path::Path;

use petition_explainer::story::FigureName;

use crate::Outcome;
use crate::files::text;
use crate::fill::fill;
use crate::hashed::Hashed;
use crate::wasm::Renamed;
use crate::worded;

/// A line of a script in whose place a file beside it stands.
const PART: &str = "PART ";

/// A script without comments and blanks, with its parts and words in it.
pub fn minified(path: &Path) -> Outcome<String> {
    naming(path, &[], &[])
}

/// A script that names files of the build: in it `X` stands for a file's name and `X.integrity` for its digest. It may
/// hold other marks, each of which stands for a text.
pub fn naming(path: &Path, files: &[(&str, &Hashed)], texts: &[(&str, &str)]) -> Outcome<String> {
    let digests: Vec<String> = files.iter().map(|(mark, _)| [mark, ".integrity"].concat()).collect();
    let mut places = texts.to_vec();
    for ((mark, file), digest) in files.iter().zip(&digests) {
        places.extend([(*mark, file.name.as_str()), (digest.as_str(), file.integrity.as_str())]);
    }
    let script = minifier::js::minify(&whole(path)?).to_string();
    let words = worded::places(&script, worded::in_script).map_err(|error| format!("{}: {error}", path.display()))?;
    places.extend(words.iter().map(|(mark, words)| (mark.as_str(), words.as_str())));
    let marks = files.iter().map(|(mark, _)| *mark).chain(texts.iter().map(|(mark, _)| *mark));
    match marks.into_iter().find(|mark| !script.contains(mark)) {
        Some(mark) => Err(format!("{}: expected `{mark}`, where the build puts something in", path.display())),
        None => Ok(fill(&script, &places)),
    }
}

/// Long names of the glue's own functions, which nothing outside it calls.
const LOCAL: [(&str, &str); 12] = [
    ("getArrayJsValueFromWasm0", "$a"),
    ("takeFromExternrefTable0", "$b"),
    ("passArrayJsValueToWasm0", "$c"),
    ("expectedResponseType", "$d"),
    ("getUint8ArrayMemory0", "$e"),
    ("addToExternrefTable0", "$f"),
    ("getArrayU8FromWasm0", "$g"),
    ("getDataViewMemory0", "$h"),
    ("getStringFromWasm0", "$j"),
    ("passStringToWasm0", "$k"),
    ("makeMutClosure", "$l"),
    ("isLikeNone", "$m"),
];

/// The glue between the page and the wasm, without comments and blanks, and with the names that the wasm imports by now.
pub fn glue(glue: &[u8], names: &[Renamed]) -> Outcome<Vec<u8>> {
    let glue = std::str::from_utf8(glue).map_err(|error| format!("the glue of the wasm is no text: {error}"))?;
    let mut places: Vec<(&str, &str)> = names.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
    places.extend(LOCAL);
    Ok(minifier::js::minify(&fill(glue, &places)).to_string().into_bytes())
}

/// In a script, what stands for the words of all figures, each an alternative of a regular expression.
const FIGURES: &str = "FIGURES";

/// A script with its parts in it, which knows every figure.
fn whole(path: &Path) -> Outcome<String> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut whole = String::new();
    for line in text(path)?.lines() {
        match line.trim_start().strip_prefix(PART) {
            Some(part) => whole.push_str(&text(&folder.join(part))?),
            None => whole.push_str(line),
        }
        whole.push('\n');
    }
    let figures: Vec<&str> = FigureName::ALL.iter().map(|name| name.id()).collect();
    Ok(fill(&whole, &[(FIGURES, &figures.join("|"))]))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// A figure that a script does not know could not be shown alone.
    #[test]
    fn the_scripts_know_every_figure() {
        for script in ["static/boot.js", "static/element.js"] {
            let script = minified(Path::new(script)).unwrap();
            let figures: Vec<&str> = FigureName::ALL.iter().map(|name| name.id()).collect();
            let pattern = ["/^(", &figures.join("|"), ")$/"].concat();
            assert!(script.contains(&pattern), "it has no {pattern}: {script}");
        }
    }
}
