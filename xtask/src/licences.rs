//! `cargo xtask licences`: whether all dependencies may be used, as deny.toml says.

use crate::{error::Result, run, toolbox, tools};

/// Checks licences, bans and sources. Known weaknesses are not checked here: that fetches a database.
pub fn licences() -> Result<()> {
    let toolbox = toolbox::ensure_programs(&tools::for_licences())?;
    run::run(
        &mut toolbox.command("cargo", &["deny", "--locked", "--workspace", "check", "licenses", "bans", "sources"]),
    )
}
