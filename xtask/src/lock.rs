//! What Cargo.lock says about a package.

use crate::error::{Error, Result};
use std::fs;

/// The version of `package` that the project's Cargo.lock holds.
pub fn version(package: &str) -> Result<String> {
    let lock =
        fs::read_to_string("Cargo.lock").map_err(|error| Error::new(format!("cannot read Cargo.lock: {error}")))?;
    find(&lock, package).ok_or_else(|| Error::new(format!("Cargo.lock holds no package `{package}`")))
}

/// Cargo writes a package's name and version on lines of their own, in that order: no TOML reader is needed.
fn find(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
version = 4

[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.80\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry+https://github.com/rust-lang/crates.io-index\"
dependencies = [
 \"wasm-bindgen-macro\",
]
";

    #[test]
    fn finds_a_package_by_its_whole_name() {
        assert_eq!(find(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(find(LOCK, "wasm-bindgen-futures").as_deref(), Some("0.4.80"));
        assert_eq!(find(LOCK, "wasm-bindgen-macro"), None);
        assert_eq!(find("", "wasm-bindgen"), None);
    }
}
