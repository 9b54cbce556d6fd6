//! The tools at hand: found, or installed where they are missing.

use crate::{
    error::{Error, Result},
    find,
    install::{self, Crate},
    package, run,
    tool::{Source, Tool},
};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Instant,
};

/// The tools found.
#[derive(Debug, Default)]
pub struct Toolbox {
    programs: Vec<(&'static str, PathBuf)>,
    /// Folders that come before those of PATH, since PATH alone would give another version or none.
    folders: Vec<PathBuf>,
}

/// Sees to it that all is there for building: Rust's target, and every tool.
pub fn ensure(tools: &[Tool]) -> Result<Toolbox> {
    install::wasm_target()?;
    ensure_programs(tools)
}

/// Sees to it that every tool is there, installing what is missing.
///
/// The system's packages are fetched while cargo compiles: the one waits for the network, the other for the processor,
/// and neither needs the other.
pub fn ensure_programs(tools: &[Tool]) -> Result<Toolbox> {
    let (packages, by_hand) = missing_packages(tools);
    let crates = missing_crates(tools);
    // Where packages cannot be installed, the user should know before the minutes of compiling.
    install::check_apt(&packages, &by_hand)?;
    thread::scope(|scope| {
        let apt = scope.spawn(|| install::by_apt(&packages, &by_hand));
        let compiled = timed(&crates);
        // It does not panic; if it did, what is missing is told below.
        let installed = apt.join().unwrap_or(Ok(()));
        compiled.and(installed)
    })?;
    let mut toolbox = Toolbox::default();
    for tool in tools {
        let program =
            tool.find().ok_or_else(|| Error::new(format!("{} was installed, but is not found", tool.name)))?;
        toolbox.add(tool, program);
    }
    toolbox.check_chromedriver()?;
    if let Some(npm) = toolbox.found("npm") {
        package::fetch_missing(npm)?;
    }
    Ok(toolbox)
}

/// The system's packages that are missing, and what to do where they cannot be installed.
fn missing_packages(tools: &[Tool]) -> (Vec<&'static str>, String) {
    let (mut packages, mut hints) = (Vec::new(), Vec::new());
    for tool in tools {
        if let Source::Apt { packages: wanted, by_hand } = tool.source
            && !packages.contains(&wanted)
            && tool.find().is_none()
        {
            packages.push(wanted);
            hints.push(by_hand);
        }
    }
    (packages, hints.join("; "))
}

/// The crates that are missing, each once: one may hold several tools.
fn missing_crates(tools: &[Tool]) -> Vec<&Crate> {
    let mut crates: Vec<&Crate> = Vec::new();
    for tool in tools {
        if let Source::Cargo(source) = &tool.source
            && crates.iter().all(|known| known.name != source.name)
            && tool.find().is_none()
        {
            crates.push(source);
        }
    }
    crates
}

/// Installs the crates, and says how long that took where it took long.
fn timed(crates: &[&Crate]) -> Result<()> {
    let start = Instant::now();
    crates.iter().try_for_each(|one| install::by_cargo(one))?;
    if !crates.is_empty() {
        println!("The tools of cargo's are there after {}.", run::duration(start.elapsed()));
    }
    Ok(())
}

impl Toolbox {
    fn add(&mut self, tool: &Tool, program: PathBuf) {
        let on_path: Vec<_> = env::var_os("PATH").iter().flat_map(env::split_paths).collect();
        if tool.candidates(&on_path).first() != Some(&program)
            && let Some(folder) = program.parent()
        {
            self.folders.push(folder.to_owned());
        }
        self.programs.push((tool.name, program));
    }

    /// Where the tool of that name is, if it was asked for.
    pub fn found(&self, name: &str) -> Option<&Path> {
        self.programs.iter().find(|(tool, _)| *tool == name).map(|(_, program)| program.as_path())
    }

    /// A command that finds these tools by their names.
    pub fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).env("PATH", self.path());
        command
    }

    /// A command of trunk's. All it needs is there: it is neither to fetch tools nor to ask for news of itself.
    pub fn trunk(&self, name: &str) -> Command {
        let mut trunk = self.command("trunk", &[name]);
        // It would refuse to start by the NO_COLOR=1 that is common elsewhere: it takes `true` alone.
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
        trunk
    }

    fn path(&self) -> OsString {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&path));
        // A folder that cannot be named in PATH could not have come from it.
        env::join_paths(folders).unwrap_or(path)
    }

    /// A chromedriver drives the Chromium of its own major version and no other.
    fn check_chromedriver(&self) -> Result<()> {
        let version = |name| find::version(self.found(name)?);
        let (Some(browser), Some(driver)) = (version("chromium"), version("chromedriver")) else { return Ok(()) };
        if find::major(&browser) == find::major(&driver) {
            return Ok(());
        }
        Err(Error::new(format!(
            "chromedriver {driver} cannot drive Chromium {browser}: put one of version {} on PATH",
            find::major(&browser)
        )))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::tool::{Version, tests::cargo_at};

    #[test]
    fn a_tool_apart_comes_before_those_on_path() {
        let mut toolbox = Toolbox::default();
        toolbox.add(&cargo_at(Version::Any), PathBuf::from("apart/bin/cargo"));
        let path = toolbox.path();
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("apart/bin")));
        assert_eq!(toolbox.found("cargo"), Some(Path::new("apart/bin/cargo")));
    }

    #[test]
    fn a_tool_on_path_leaves_path_as_it_is() {
        let mut toolbox = Toolbox::default();
        toolbox.add(&cargo_at(Version::Any), cargo_at(Version::Any).find().unwrap());
        assert_eq!(toolbox.path(), env::var_os("PATH").unwrap());
    }

    #[test]
    fn a_file_outside_path_leaves_path_as_it_is() {
        let file = cargo_at(Version::Any).find().unwrap().to_str().unwrap().to_owned().leak();
        let programs = vec![&*file].leak();
        let mut toolbox = Toolbox::default();
        let font = Tool { programs, ..cargo_at(Version::Any) };
        toolbox.add(&font, font.find().unwrap());
        assert_eq!(toolbox.path(), env::var_os("PATH").unwrap());
    }

    #[test]
    fn only_what_is_missing_is_installed_and_a_crate_of_two_tools_once() {
        let bindgen = |name| {
            let source = Crate { name: "no-such-crate", version: "1.0.0".into(), ..crate::tools::trunk_crate() };
            Tool { name, programs: &["no-such-program-anywhere"], version: Version::Any, source: Source::Cargo(source) }
        };
        let font = Tool {
            programs: &["/no/such/font.ttf"],
            source: Source::Apt { packages: "fonts-a fonts-b", by_hand: "put a font there" },
            ..cargo_at(Version::Any)
        };
        let tools = [cargo_at(Version::Any), bindgen("one"), bindgen("two"), font];
        assert_eq!(missing_packages(&tools), (vec!["fonts-a fonts-b"], "put a font there".to_owned()));
        let crates: Vec<_> = missing_crates(&tools).iter().map(|one| one.name).collect();
        assert_eq!(crates, ["no-such-crate"]);
    }
}
