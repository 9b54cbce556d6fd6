//! Finding programs, and their versions.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The folders in which programs are looked for, in order: those of PATH, then cargo's own.
pub fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<_> = env::var_os("PATH").iter().flat_map(env::split_paths).collect();
    folders.extend(cargo_home().map(|home| home.join("bin")));
    folders
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// Every program of that name in those folders. A whole path stands for itself, and may be that of a font.
pub fn programs(name: &str, folders: &[PathBuf]) -> Vec<PathBuf> {
    let path = Path::new(name);
    if path.is_absolute() && path.is_file() {
        return vec![path.to_owned()];
    }
    // Folder by folder: one with the separator of PATH in its name cannot be named in a PATH.
    let programs = folders.iter().filter_map(|folder| which::which_in_all(folder.join(name), None::<&str>, "").ok());
    programs.flatten().collect()
}

/// The version that a program says it has.
pub fn version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    parse_version(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned)
}

/// The first word that is a version: `trunk 0.21.14` holds `0.21.14`.
fn parse_version(text: &str) -> Option<&str> {
    let words = text.split_whitespace().map(|word| word.strip_prefix('v').unwrap_or(word));
    words.into_iter().find(|word| word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('.'))
}

/// The number before the first dot: browsers and their drivers go together by it.
pub fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn versions_are_read_as_programs_print_them() {
        for (text, version) in [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-bindgen 0.2.130", "0.2.130"),
            ("trunk v0.22.0-beta.1 (abc 2026)", "0.22.0-beta.1"),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", "156.0.8078.79"),
            ("Mozilla Firefox 153.7.0esr", "153.7.0esr"),
        ] {
            assert_eq!(parse_version(text), Some(version));
        }
        assert_eq!(parse_version("Usage: WebKitWebDriver options, 2 of them"), None);
    }

    #[test]
    fn majors_are_what_stands_before_the_first_dot() {
        assert_eq!(major("156.0.8078.79"), "156");
        assert_eq!(major("156"), "156");
    }

    #[test]
    fn programs_are_found_in_the_order_of_the_folders() {
        let cargo = programs("cargo", &folders());
        assert!(cargo.first().is_some_and(|path| version(path).is_some()));
        assert_eq!(programs(cargo.first().unwrap().to_str().unwrap(), &folders()).first(), cargo.first());
        assert!(programs("no-such-program-anywhere", &folders()).is_empty());
    }
}
