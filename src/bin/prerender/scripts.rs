//! The scripts as readers get them: whole and without what only their authors read.

use std::path::Path;

use crate::Outcome;
use crate::files::text;
use crate::hashed::Hashed;

/// A line of a script in whose place a file beside it stands.
const PART: &str = "PART ";

/// A script without comments and blanks, with its parts in it.
pub fn minified(path: &Path) -> Outcome<String> {
    Ok(minifier::js::minify(&whole(path)?).to_string())
}

/// A script that names files of the build: in it `X` stands for a file's name and `X.integrity` for its digest.
pub fn naming(path: &Path, files: &[(&str, &Hashed)]) -> Outcome<String> {
    let mut script = minified(path)?;
    for (mark, file) in files {
        script = script.replace(&[mark, ".integrity"].concat(), &file.integrity).replace(mark, &file.name);
    }
    Ok(script)
}

/// A script with its parts in it.
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
    Ok(whole)
}
