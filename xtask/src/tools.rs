//! The tools that the commands need: which, in what version, and where each comes from.

use crate::{
    engine::Engine,
    error::{Error, Result},
    find,
    install::{self, Crate},
    lock, package,
};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// A program that a command needs.
#[derive(Debug)]
pub struct Tool {
    /// What it is called, by the table below and in messages.
    name: &'static str,
    /// The names it may have on PATH, and the places outside PATH where it may be.
    programs: &'static [&'static str],
    version: Version,
    source: Source,
}

#[derive(Debug)]
enum Version {
    Any,
    Exactly(String),
}

#[derive(Debug)]
enum Source {
    Cargo(Crate),
    /// A package of Debian's; elsewhere, what to do by hand.
    Apt {
        package: &'static str,
        by_hand: &'static str,
    },
}

/// What building the page needs.
pub fn for_page() -> Result<Vec<Tool>> {
    let bindgen = lock::version("wasm-bindgen")?;
    Ok(vec![
        trunk(),
        wasm_bindgen("wasm-bindgen", &["wasm-bindgen"], &bindgen),
        wasm_bindgen("wasm-bindgen-test-runner", &["wasm-bindgen-test-runner"], &bindgen),
    ])
}

/// What testing it in these engines needs.
pub fn for_tests(engines: &[Engine]) -> Result<Vec<Tool>> {
    let mut tools = for_page()?;
    for engine in engines {
        match engine {
            Engine::Chromium => tools.extend([chromium(), chromedriver(), pdftotext()]),
            Engine::Firefox => tools.extend([firefox(), geckodriver()]),
            Engine::WebKit => tools.extend([webkit_driver(), minibrowser(), xvfb(), xauth()]),
        }
    }
    tools.extend([nginx(), curl()]);
    if package::is_one_missing() {
        tools.push(npm());
    }
    Ok(tools)
}

fn trunk() -> Tool {
    // Trunk 0.22 and later need a newer Rust than rust-toolchain.toml names.
    let version = "0.21.14".to_owned();
    Tool {
        name: "trunk",
        programs: &["trunk"],
        version: Version::Exactly(version.clone()),
        source: Source::Cargo(Crate { name: "trunk", version, locked: true, takes: "about 6 minutes" }),
    }
}

/// Its programs work only on what the very same version of the crate compiled.
fn wasm_bindgen(name: &'static str, programs: &'static [&'static str], version: &str) -> Tool {
    let version = version.to_owned();
    Tool {
        name,
        programs,
        version: Version::Exactly(version.clone()),
        // Not by its own Cargo.lock, whose versions need not be the registry's any more.
        source: Source::Cargo(Crate { name: "wasm-bindgen-cli", version, locked: false, takes: "about 3 minutes" }),
    }
}

fn geckodriver() -> Tool {
    let source = Crate { name: "geckodriver", version: "0.37.1".into(), locked: true, takes: "about 2 minutes" };
    Tool { name: "geckodriver", programs: &["geckodriver"], version: Version::Any, source: Source::Cargo(source) }
}

fn system(name: &'static str, programs: &'static [&'static str], package: &'static str, by_hand: &'static str) -> Tool {
    Tool { name, programs, version: Version::Any, source: Source::Apt { package, by_hand } }
}

fn chromium() -> Tool {
    const PROGRAMS: &[&str] = &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome",
    ];
    system("chromium", PROGRAMS, "chromium", "install Chromium or Google Chrome")
}

fn chromedriver() -> Tool {
    system("chromedriver", &["chromedriver"], "chromium-driver", "put the chromedriver of your Chromium on PATH")
}

/// Reads what Chromium prints.
fn pdftotext() -> Tool {
    system("pdftotext", &["pdftotext"], "poppler-utils", "install poppler, of which pdftotext is a part")
}

fn firefox() -> Tool {
    const PROGRAMS: &[&str] = &[
        "firefox",
        "firefox-esr",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox",
    ];
    system("firefox", PROGRAMS, "firefox-esr", "install Firefox")
}

fn webkit_driver() -> Tool {
    const BY_HAND: &str = "install WebKitGTK's WebDriver, so that WebKitWebDriver is on PATH";
    system("WebKitWebDriver", &["WebKitWebDriver"], "webkit2gtk-driver", BY_HAND)
}

fn minibrowser() -> Tool {
    const PROGRAMS: &[&str] = &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ];
    system("MiniBrowser", PROGRAMS, "libwebkit2gtk-4.1-0", "install WebKitGTK's MiniBrowser, version 4.1")
}

fn xvfb() -> Tool {
    system("xvfb-run", &["xvfb-run"], "xvfb", "install Xvfb, so that xvfb-run is on PATH")
}

fn xauth() -> Tool {
    system("xauth", &["xauth"], "xauth", "install xauth, which xvfb-run needs")
}

/// The server that the written configuration is tried with.
fn nginx() -> Tool {
    system("nginx", &["nginx", "/usr/sbin/nginx"], "nginx-light", "install nginx")
}

/// Fetches what a host sends.
pub fn curl() -> Tool {
    system("curl", &["curl"], "curl", "install curl")
}

fn npm() -> Tool {
    system("npm", &["npm"], "npm", "install Node.js with npm")
}

impl Tool {
    /// Where it is, in the version wanted.
    fn find(&self) -> Option<PathBuf> {
        let private = self.private_folder().map(|folder| folder.join("bin"));
        let folders: Vec<_> = private.into_iter().chain(find::folders()).collect();
        self.candidates(&folders).into_iter().find(|program| self.suits(program))
    }

    fn candidates(&self, folders: &[PathBuf]) -> Vec<PathBuf> {
        self.programs.iter().flat_map(|name| find::programs(name, folders)).collect()
    }

    fn suits(&self, program: &Path) -> bool {
        match &self.version {
            Version::Any => true,
            Version::Exactly(version) => find::version(program).as_ref() == Some(version),
        }
    }

    fn private_folder(&self) -> Option<PathBuf> {
        match &self.source {
            Source::Cargo(source) => std::path::absolute(source.private_folder()).ok(),
            Source::Apt { .. } => None,
        }
    }

    /// Compiles it where it is missing: among cargo's own programs, or apart from another version that is there.
    fn compile(&self) -> Result<()> {
        let Source::Cargo(source) = &self.source else { return Ok(()) };
        let others = self.candidates(&find::folders());
        let private = self.private_folder().filter(|_| !others.is_empty());
        if let Some(other) = others.first() {
            let version = find::version(other).unwrap_or("of no known version".into());
            println!("{} on PATH is {version}; it is left as it is.", self.name);
        }
        install::by_cargo(source, private.as_deref())
    }
}

/// Sees to it that all is there for building: Rust's target, and every tool.
pub fn ensure(tools: &[Tool]) -> Result<Toolbox> {
    install::wasm_target()?;
    ensure_programs(tools)
}

/// Sees to it that every tool is there, installing what is missing, and says where each is.
pub fn ensure_programs(tools: &[Tool]) -> Result<Toolbox> {
    install_packages(tools)?;
    let mut toolbox = Toolbox::default();
    for tool in tools {
        if tool.find().is_none() {
            tool.compile()?;
        }
        let found = tool.find();
        let program = found.ok_or_else(|| Error::new(format!("{} was installed, but is not on PATH", tool.name)))?;
        toolbox.add(tool, program);
    }
    toolbox.check_chromedriver()?;
    if let Some(npm) = toolbox.found("npm") {
        package::fetch_missing(npm)?;
    }
    Ok(toolbox)
}

/// All at once, and before the minutes of compiling: where it cannot be done, the user should know at once.
fn install_packages(tools: &[Tool]) -> Result<()> {
    let (mut packages, mut hints) = (Vec::new(), Vec::new());
    for tool in tools {
        if let Source::Apt { package, by_hand } = tool.source
            && tool.find().is_none()
        {
            packages.push(package);
            hints.push(by_hand);
        }
    }
    if packages.is_empty() { Ok(()) } else { install::by_apt(&packages, &hints.join("; ")) }
}

/// The tools found.
#[derive(Debug, Default)]
pub struct Toolbox {
    programs: Vec<(&'static str, PathBuf)>,
    /// Folders that come before those of PATH, since PATH alone would give another version or none.
    folders: Vec<PathBuf>,
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

    fn cargo_at(version: Version) -> Tool {
        let source = Source::Apt { package: "cargo", by_hand: "install Rust" };
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
}
