//! A program, or a file, that a command needs, and where it is on this machine.

use crate::{find, install::Crate};
use std::path::{Path, PathBuf};

/// A program that a command needs, or a file such as a font.
#[derive(Debug)]
pub struct Tool {
    /// What it is called, by `tools` and in messages.
    pub name: &'static str,
    /// The names it may have on PATH, and the places outside PATH where it may be.
    pub programs: &'static [&'static str],
    pub version: Version,
    pub source: Source,
}

/// Which version is wanted.
#[derive(Debug)]
pub enum Version {
    Any,
    Exactly(String),
}

/// Where it comes from.
#[derive(Debug)]
pub enum Source {
    Cargo(Crate),
    /// Packages of Debian's, joined by spaces; elsewhere, what to do by hand.
    Apt {
        packages: &'static str,
        by_hand: &'static str,
    },
}

impl Tool {
    /// Where it is, in the version wanted.
    pub fn find(&self) -> Option<PathBuf> {
        let folders: Vec<_> = self.private_folder().into_iter().chain(find::folders()).collect();
        self.candidates(&folders).into_iter().find(|program| self.suits(program))
    }

    /// Whatever is there by its names, in any version.
    pub fn candidates(&self, folders: &[PathBuf]) -> Vec<PathBuf> {
        self.programs.iter().flat_map(|name| find::programs(name, folders)).collect()
    }

    fn suits(&self, program: &Path) -> bool {
        match &self.version {
            Version::Any => true,
            Version::Exactly(version) => find::version(program).as_ref() == Some(version),
        }
    }

    /// Where this project keeps its own.
    fn private_folder(&self) -> Option<PathBuf> {
        match &self.source {
            Source::Cargo(source) => Some(std::path::absolute(source.folder()).ok()?.join("bin")),
            Source::Apt { .. } => None,
        }
    }
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Cargo, which is there wherever these tests run.
    pub fn cargo_at(version: Version) -> Tool {
        let source = Source::Apt { packages: "cargo", by_hand: "install Rust" };
        Tool { name: "cargo", programs: &["no-such-program-anywhere", "cargo"], version, source }
    }

    #[test]
    fn a_tool_is_found_by_any_of_its_names() {
        assert!(cargo_at(Version::Any).find().is_some());
    }

    #[test]
    fn another_version_is_not_the_tool() {
        let here = find::version(&cargo_at(Version::Any).find().unwrap()).unwrap();
        assert!(cargo_at(Version::Exactly(here)).find().is_some());
        assert!(cargo_at(Version::Exactly("0.0.1".into())).find().is_none());
    }
}
