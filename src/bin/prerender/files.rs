//! Reading and writing, with the path in every error.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The name of the one file with that start and end.
pub fn only(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    let names = files(folder, end)?;
    let names = names.iter().filter_map(|path| path.file_name()?.to_str()).filter(|name| name.starts_with(start));
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(format!("{}: no file {start}*{end}; build with `cargo xtask build`", folder.display())),
        _ => Err(format!("{}: more than one file {start}*{end}; empty the folder and build again", folder.display())),
    }
}

pub fn files(folder: &Path, end: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with(end)).collect();
    paths.sort();
    Ok(paths)
}

pub fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, content)).map_err(|error| format!("{}: {error}", path.display()))
}
