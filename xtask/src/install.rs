//! Installing what is missing: by rustup, cargo and apt.

use crate::{
    error::{Error, Result},
    find, run,
};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A program to be compiled from crates.io.
#[derive(Debug)]
pub struct Crate {
    pub name: &'static str,
    pub version: String,
    /// What `cargo install` is told: by its own Cargo.lock or not, and with which features.
    pub flags: &'static [&'static str],
    /// What the program does for the project.
    pub does: &'static str,
    /// How long compiling takes on two cores.
    pub takes: &'static str,
}

/// Tools run for seconds and are compiled for minutes: they are not worth being optimized.
const QUICKLY: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];

impl Crate {
    /// The project's own folder for it, so that no other version that the user has is replaced.
    pub fn folder(&self) -> PathBuf {
        Path::new("target/tools").join(format!("{}-{}", self.name, self.version))
    }

    fn compile(&self) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.arg("install").args(self.flags).arg(self.package()).arg("--root").arg(self.folder()).envs(QUICKLY);
        cargo
    }

    fn fetch(&self) -> Command {
        let mut binstall = Command::new("cargo");
        binstall.args(["binstall", "--no-confirm", "--disable-strategies", "compile"]);
        binstall.arg(self.package()).arg("--root").arg(self.folder());
        binstall
    }

    fn package(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    fn announcement(&self) -> String {
        format!("Compiling {} {} ({}): {} on two cores.", self.name, self.version, self.does, self.takes)
    }
}

/// Installs a crate's programs, from a prebuilt release where `cargo binstall` is there to fetch one.
pub fn by_cargo(wanted: &Crate) -> Result<()> {
    if !find::programs("cargo-binstall", &find::folders()).is_empty() {
        println!("Installing {} ({}) by `cargo binstall`: some seconds.", wanted.package(), wanted.does);
        match run::run(&mut wanted.fetch()) {
            Ok(()) => return Ok(()),
            Err(error) => println!("{error}; compiling it instead."),
        }
    }
    println!("{}", wanted.announcement());
    install(wanted.name, &mut wanted.compile())
}

/// Whether these Debian packages can be installed here. `by_hand` is what to do where they cannot.
pub fn check_apt(packages: &[&str], by_hand: &str) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    if find::programs("apt-get", &find::folders()).is_empty() {
        return Err(Error::new(format!("{names}: not found, and there is no apt-get to install it by; {by_hand}")));
    }
    if !is_root() {
        return Err(Error::new(format!(
            "{names}: not found, and only root may install Debian packages; type `sudo sh -c '{}'`, then try again",
            apt_line(&names)
        )));
    }
    Ok(())
}

/// Installs Debian packages, where [`check_apt`] said that it can be done.
pub fn by_apt(packages: &[&str], by_hand: &str) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let line = apt_line(&names);
    println!("Installing {names} by apt: two minutes or so.");
    let mut apt = Command::new("sh");
    // At that level packages start no services of theirs: a server is wanted for tests alone.
    apt.args(["-c", &line]).env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1");
    run::run(apt.stdout(Stdio::null()))
        .map_err(|_| Error::new(format!("{names}: `{line}` failed; type it to see why, or {by_hand}")))?;
    println!("The system's packages are there.");
    Ok(())
}

fn apt_line(names: &str) -> String {
    format!("apt-get update && apt-get install -y --no-install-recommends {names}")
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
        let flags = &["--locked", "--no-default-features"];
        Crate { name: "trunk", version: "0.21.14".into(), flags, does: "builds the page", takes: "about 3 minutes" }
    }

    #[test]
    fn a_crate_is_installed_at_its_version_apart_from_the_users_own() {
        let typed = "cargo install --locked --no-default-features trunk@0.21.14 --root target/tools/trunk-0.21.14";
        assert_eq!(run::typed(&trunk().compile()), typed);
        let fetched = run::typed(&trunk().fetch());
        assert!(fetched.ends_with("trunk@0.21.14 --root target/tools/trunk-0.21.14"), "{fetched}");
    }

    #[test]
    fn tools_are_compiled_without_being_optimized() {
        let compile = trunk().compile();
        let level = compile.get_envs().find(|(name, _)| *name == "CARGO_PROFILE_RELEASE_OPT_LEVEL");
        assert_eq!(level.and_then(|(_, value)| value), Some("0".as_ref()));
    }

    #[test]
    fn while_it_waits_the_user_reads_what_is_compiled_why_and_for_how_long() {
        let said = "Compiling trunk 0.21.14 (builds the page): about 3 minutes on two cores.";
        assert_eq!(trunk().announcement(), said);
    }

    #[test]
    fn where_nothing_is_missing_nothing_is_asked_of_apt() {
        assert!(check_apt(&[], "").is_ok() && by_apt(&[], "").is_ok());
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
