//! Installing what is missing: by rustup, cargo and apt.

use crate::{
    error::{Error, Result},
    find, run,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A program to be compiled from crates.io.
#[derive(Debug)]
pub struct Crate {
    pub name: &'static str,
    pub version: String,
    /// Whether to build it by its own Cargo.lock.
    pub locked: bool,
    /// How long compiling takes on two cores.
    pub takes: &'static str,
}

impl Crate {
    /// Its folder when it must not replace another version that the user has.
    pub fn private_folder(&self) -> PathBuf {
        Path::new("target/tools").join(format!("{}-{}", self.name, self.version))
    }

    fn command(&self, root: Option<&Path>) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.arg("install").args(self.locked.then_some("--locked")).arg(self.package());
        if let Some(root) = root {
            cargo.arg("--root").arg(root);
        }
        cargo
    }

    fn package(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// Installs a crate's programs, from a prebuilt release where `cargo binstall` is there to fetch one.
pub fn by_cargo(wanted: &Crate, root: Option<&Path>) -> Result<()> {
    if !find::programs("cargo-binstall", &find::folders()).is_empty() {
        println!("Installing {} by `cargo binstall`: some seconds.", wanted.package());
        let mut binstall = Command::new("cargo");
        binstall.args(["binstall", "--no-confirm", "--disable-strategies", "compile"]).arg(wanted.package());
        if let Some(root) = root {
            binstall.arg("--root").arg(root);
        }
        match run::run(&mut binstall) {
            Ok(()) => return Ok(()),
            Err(error) => println!("{error}; compiling it instead."),
        }
    }
    println!("Installing {}: compiling it takes {} on two cores.", wanted.package(), wanted.takes);
    install(wanted.name, &mut wanted.command(root))
}

/// Installs Debian packages. `by_hand` is what to do on a system that has no apt.
pub fn by_apt(packages: &[&str], by_hand: &str) -> Result<()> {
    let names = packages.join(" ");
    if find::programs("apt-get", &find::folders()).is_empty() {
        return Err(Error::new(format!("{names}: not on PATH, and there is no apt-get to install it by; {by_hand}")));
    }
    let line = format!("apt-get update && apt-get install -y --no-install-recommends {names}");
    if !is_root() {
        return Err(Error::new(format!(
            "{names}: not on PATH, and only root may install Debian packages; type `sudo sh -c '{line}'`, then try again"
        )));
    }
    println!("Installing {names} by apt: a minute or two.");
    let mut apt = Command::new("sh");
    // At that level packages start no services of theirs: a server is wanted for tests alone.
    apt.args(["-c", &line]).env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    run::run(&mut apt).map_err(|_| Error::new(format!("{names}: `{line}` failed; type it to see why, or {by_hand}")))
}

fn is_root() -> bool {
    run::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Sees to it that Rust can compile for WebAssembly.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = run::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    println!("Installing Rust's target {TARGET}: some seconds.");
    install(TARGET, Command::new("rustup").args(["target", "add", TARGET]))
}

/// Runs the command that installs something. Its failure is told in one line: what, which command, what to type.
pub fn install(what: &str, command: &mut Command) -> Result<()> {
    run::run(command).map_err(|error| {
        Error::new(format!(
            "{what} could not be installed: {error}; type `{}` to see why, then try again",
            run::typed(command)
        ))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn trunk() -> Crate {
        Crate { name: "trunk", version: "0.21.14".into(), locked: true, takes: "about 6 minutes" }
    }

    #[test]
    fn crates_are_installed_at_their_version() {
        assert_eq!(run::typed(&trunk().command(None)), "cargo install --locked trunk@0.21.14");
        let unlocked = Crate { locked: false, ..trunk() };
        assert_eq!(run::typed(&unlocked.command(None)), "cargo install trunk@0.21.14");
    }

    #[test]
    fn another_version_of_the_users_is_left_alone() {
        let trunk = trunk();
        let command = run::typed(&trunk.command(Some(&trunk.private_folder())));
        assert_eq!(command, "cargo install --locked trunk@0.21.14 --root target/tools/trunk-0.21.14");
    }

    #[test]
    fn a_failure_says_what_and_which_command_and_what_to_type() {
        let mut cargo = Command::new("cargo");
        cargo.args(["no-such-command", "--quiet"]).stderr(std::process::Stdio::null());
        let error = install("ink", &mut cargo).unwrap_err().to_string();
        assert!(error.starts_with("ink could not be installed: `cargo no-such-command --quiet` failed"), "{error}");
        assert!(error.contains("type `cargo no-such-command --quiet`"), "{error}");
        assert!(!error.contains('\n'));
    }
}
