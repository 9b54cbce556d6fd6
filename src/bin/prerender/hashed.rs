//! Files that are named by what they hold, so that a host may let readers keep them for ever.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256, Sha384};

use crate::Outcome;
use crate::files::{bytes, only, write};

/// A file that a page or a script names.
#[derive(serde::Serialize)]
pub struct Hashed {
    /// Its name, in which is a hash of its last bytes.
    pub name: String,
    /// The digest that a browser is to hold its bytes against.
    pub integrity: String,
}

impl Hashed {
    /// Writes a file whose name begins and ends so.
    pub fn write(staging: &Path, start: &str, end: &str, content: impl AsRef<[u8]>) -> Outcome<Hashed> {
        let content = content.as_ref();
        let hash: String = Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = [start, &hash, end].concat();
        write(&staging.join(&name), content)?;
        Ok(Hashed { name, integrity: integrity(content) })
    }

    /// Gives a file its last bytes and the name of these, which begins and ends so.
    pub fn rename_from(
        staging: &Path,
        old: &str,
        start: &str,
        end: &str,
        last: impl FnOnce(Vec<u8>) -> Outcome<Vec<u8>>,
    ) -> Outcome<Hashed> {
        let old = staging.join(old);
        let renamed = Hashed::write(staging, start, end, last(bytes(&old)?)?)?;
        fs::remove_file(&old).map_err(|error| format!("{}: {error}", old.display()))?;
        Ok(renamed)
    }

    /// Gives the one file whose name begins and ends so its last bytes and the name of these: trunk's hash is of others.
    pub fn rename(
        staging: &Path,
        start: &str,
        end: &str,
        last: impl FnOnce(Vec<u8>) -> Outcome<Vec<u8>>,
    ) -> Outcome<Hashed> {
        let old = staging.join(only(staging, start, end)?);
        let renamed = Hashed::write(staging, start, end, last(bytes(&old)?)?)?;
        if old != staging.join(&renamed.name) {
            fs::remove_file(&old).map_err(|error| format!("{}: {error}", old.display()))?;
        }
        Ok(renamed)
    }
}

/// The digest of those bytes, as an `integrity` attribute has it.
fn integrity(content: &[u8]) -> String {
    ["sha384-", &BASE64.encode(Sha384::digest(content))].concat()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_file_has_the_name_of_its_own_bytes() {
        let temporary = tempfile::tempdir().unwrap();
        let folder = temporary.path();
        write(&folder.join("app-trunks.js"), "let a").unwrap();
        write(&folder.join("app-trunks_bg.wasm"), "\0asm").unwrap();
        let glue = Hashed::rename(folder, "app-", ".js", Ok).unwrap();
        let wasm = Hashed::rename(folder, "app-", "_bg.wasm", Ok).unwrap();
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names, [glue.name.as_str(), &wasm.name]);
        assert_eq!(glue.name, "app-21f1173fff072ee5.js");
        assert_eq!(Hashed::rename(folder, "app-", ".js", Ok).unwrap().name, glue.name, "once more changes nothing");
    }

    #[test]
    fn the_digest_is_the_one_that_browsers_reckon() {
        // The example of the specification of subresource integrity.
        let sum = integrity(b"alert('Hello, world.');");
        assert_eq!(sum, "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
    }
}
