//! Scripts of others that the page's tests use, each one file of an npm package; none is part of what is shipped.

use crate::error::{Error, Result};
use crate::install;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A script, and the variable that tells the tests where it is.
#[derive(Debug)]
pub struct Script {
    /// What the tests read.
    pub variable: &'static str,
    package: &'static str,
    version: &'static str,
    file: &'static str,
}

/// The checker of accessibility, and what pages around ours make their frames fit by (all under the MIT licence, but
/// axe-core's MPL; iframe-resizer's version 5 is under the GPL and is not used).
pub const SCRIPTS: [Script; 5] = [
    Script { variable: "AXE_CORE", package: "axe-core", version: "4.14.1", file: "axe.min.js" },
    Script { variable: "PARENT_PYM", package: "pym.js", version: "1.3.2", file: "dist/pym.v1.min.js" },
    Script { variable: "PARENT_SIDECHAIN", package: "@nprapps/sidechain", version: "1.1.5", file: "dist/sidechain.js" },
    Script {
        variable: "PARENT_IFRAME_RESIZER",
        package: "iframe-resizer",
        version: "4.3.11",
        file: "js/iframeResizer.min.js",
    },
    Script {
        variable: "PARENT_OPEN_IFRAME_RESIZER",
        package: "@open-iframe-resizer/core",
        version: "2.1.0",
        file: "dist/index.umd.cjs",
    },
];

impl Script {
    /// Where it is, whether or not it has been fetched.
    pub fn path(&self) -> PathBuf {
        self.folder().join("package").join(self.file)
    }

    fn folder(&self) -> PathBuf {
        Path::new("target/tools").join(self.tarball().trim_end_matches(".tgz"))
    }

    /// As npm names the archive of a package.
    fn tarball(&self) -> String {
        format!("{}-{}.tgz", self.package.trim_start_matches('@').replace('/', "-"), self.version)
    }

    fn fetch(&self, npm: &Path) -> Result<()> {
        let (folder, package) = (self.folder(), format!("{}@{}", self.package, self.version));
        println!("Installing {package} by npm: some seconds.");
        fs::create_dir_all(&folder)
            .map_err(|error| Error::new(format!("cannot make {}: {error}", folder.display())))?;
        install::install(&package, Command::new(npm).args(["pack", "--silent", &package]).current_dir(&folder))?;
        let file = format!("package/{}", self.file);
        install::install(&package, Command::new("tar").args(["-xzf", &self.tarball(), &file]).current_dir(&folder))
    }
}

/// Whether one has still to be fetched.
pub fn is_one_missing() -> bool {
    SCRIPTS.iter().any(|script| !script.path().is_file())
}

/// Fetches what is missing by the npm found.
pub fn fetch_missing(npm: &Path) -> Result<()> {
    SCRIPTS.iter().filter(|script| !script.path().is_file()).try_for_each(|script| script.fetch(npm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_named_as_npm_names_them() {
        let names: Vec<_> = SCRIPTS.iter().map(Script::tarball).collect();
        assert_eq!(names.first().map(String::as_str), Some("axe-core-4.14.1.tgz"));
        assert!(names.contains(&"nprapps-sidechain-1.1.5.tgz".to_owned()), "{names:?}");
    }

    #[test]
    fn a_script_is_in_a_folder_of_its_own_version() {
        let paths = SCRIPTS.iter().map(|script| script.path());
        let expected = Path::new("target/tools/iframe-resizer-4.3.11/package/js/iframeResizer.min.js");
        assert!(paths.into_iter().any(|path| path == expected));
    }
}
