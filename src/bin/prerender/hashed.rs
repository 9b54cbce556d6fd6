//! Files that are named by what they hold, so that a host may let readers keep them for ever.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::Outcome;
use crate::files::write;

/// Writes a file under a name with its hash in it; the name.
pub fn write_hashed(staging: &Path, name: &str, ending: &str, content: &str) -> Outcome<String> {
    let digest = Sha256::digest(content);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let file = format!("{name}-{hash}.{ending}");
    write(&staging.join(&file), content)?;
    Ok(file)
}
