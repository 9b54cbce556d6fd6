//! The scripts as readers get them: whole and without what only their authors read.

use std::path::Path;

use crate::Outcome;
use crate::files::{files, text};
use crate::hashed::Hashed;

/// A script without comments and blanks.
pub fn minified(path: &Path) -> Outcome<String> {
    Ok(minifier::js::minify(&text(path)?).to_string())
}

/// A script that names files of the build: in it `X` stands for a file's name and `X.integrity` for its digest.
pub fn naming(path: &Path, files: &[(&str, &Hashed)]) -> Outcome<String> {
    let mut script = minified(path)?;
    for (mark, file) in files {
        script = script.replace(&[mark, ".integrity"].concat(), &file.integrity).replace(mark, &file.name);
    }
    Ok(script)
}

/// The boot script with its parts in it.
pub fn boot(folder: &Path) -> Outcome<String> {
    const MARK: &str = "  PARTS\n";
    let (whole, mut parts) = (text(&folder.join("boot.js"))?, String::new());
    for part in files(&folder.join("boot"), ".js")? {
        parts.push_str(&text(&part)?);
    }
    match whole.split_once(MARK) {
        Some((before, after)) => Ok(minifier::js::minify(&[before, &parts, after].concat()).to_string()),
        None => Err("static/boot.js: expected a line `PARTS`, where its parts stand".to_owned()),
    }
}
