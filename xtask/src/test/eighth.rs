//! The tests with an eighth figure among the others: a copy of the project gets its folder, its line and its sentences, nothing else,
//! and everything that goes over all figures must see it.

use crate::{
    error::{Error, Result},
    run,
    toolbox::Toolbox,
};
use std::{
    fs, io,
    path::{Path, PathBuf, absolute},
    process::Command,
};

use super::Options;

/// The copy, and what is built of it.
const COPY: &str = "target/eighth/project";
const BUILT: &str = "target/eighth/target";
/// The figure: its folder, its line and its sentences.
const FIGURE: &str = "tests/fixtures/donut";
/// What the project is made of.
const PARTS: [&str; 15] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "assets",
    "benches",
    "build.rs",
    "catalogue",
    "clippy.toml",
    "docs",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "static",
    "tests",
    "xtask",
];
/// The line of the registry that a figure's is put behind begins so.
const LINE: &str = "            (";
/// The tests that go over all figures. There need not be as many made-up stories as where each figure is tested alone.
const TESTS: [&str; 8] =
    ["addresses", "downloads", "figures", "layout", "reader", "rooms", "snapshots", "story_program"];
const CASES: &str = "6";

/// Makes the copy, with all that the program itself writes of its figures, and hands back what tests it.
pub fn prepare(toolbox: &Toolbox, options: &Options) -> Result<Command> {
    copy_project().map_err(|error| Error::new(format!("{COPY}: the project could not be copied there: {error}")))?;
    register(&Path::new(COPY).join("src/figures.rs"))?;
    // Built as the tests build it: with other features than theirs much would be compiled twice.
    run::run(tests(toolbox)?.arg("--no-run"))?;
    let story = absolute_path(BUILT)?.join("debug/story");
    run::run(Command::new(story).args(["schema", "--write"]).current_dir(COPY))?;
    let mut cargo = tests(toolbox)?;
    options.narrow(&mut cargo);
    Ok(cargo)
}

fn tests(toolbox: &Toolbox) -> Result<Command> {
    let mut cargo = toolbox.command("cargo", &["test", "--no-fail-fast", "--features", "author,prerender", "--lib"]);
    cargo.args(["--bin", "prerender"]).args(TESTS.iter().flat_map(|test| ["--test", test]));
    cargo.current_dir(COPY).env("CARGO_TARGET_DIR", absolute_path(BUILT)?).env("PROPTEST_CASES", CASES);
    Ok(cargo)
}

fn copy_project() -> io::Result<()> {
    let copy = Path::new(COPY);
    if copy.exists() {
        fs::remove_dir_all(copy)?;
    }
    fs::create_dir_all(copy)?;
    for part in PARTS {
        copy_all(Path::new(part), &copy.join(part))?;
    }
    copy_all(&Path::new(FIGURE).join("figure"), &copy.join("src/figure/donut"))?;
    let catalogue = copy.join("static/languages/en.ftl");
    let words = fs::read_to_string(&catalogue)? + &fs::read_to_string(Path::new(FIGURE).join("words.ftl"))?;
    fs::write(catalogue, words)
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        return fs::copy(from, to).map(|_| ());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy_all(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Puts the figure's line behind those that are there.
fn register(file: &Path) -> Result<()> {
    let failed = |error: io::Error| Error::new(format!("{}: {error}", file.display()));
    let (registry, line) = (fs::read_to_string(file), fs::read_to_string(Path::new(FIGURE).join("line")));
    let with_line = with_line(&registry.map_err(failed)?, &line.map_err(failed)?);
    let with_line =
        with_line.ok_or_else(|| Error::new(format!("{}: expected lines that begin with `{LINE}`", file.display())))?;
    fs::write(file, with_line).map_err(failed)
}

fn with_line(registry: &str, line: &str) -> Option<String> {
    let last = registry.rfind(&["\n", LINE].concat())? + 1;
    let end = last + registry.get(last..)?.find('\n')? + 1;
    Some([registry.get(..end)?, line, registry.get(end..)?].concat())
}

fn absolute_path(relative: &str) -> Result<PathBuf> {
    absolute(relative).map_err(|error| Error::new(format!("cannot tell where the project is: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_after_those_that_are_there() {
        let registry = "x! {\n            (A, 1)\n            (B, 2)\n        }\n";
        let expected = "x! {\n            (A, 1)\n            (B, 2)\n            (C, 3)\n        }\n";
        assert_eq!(with_line(registry, "            (C, 3)\n").as_deref(), Some(expected));
        assert_eq!(with_line("x! {}\n", "(C, 3)\n"), None);
    }
}
