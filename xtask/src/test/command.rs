//! The commands that run a group's tests.

use super::{DIST_FAULT, DIST_PSEUDO, Options};
use crate::{
    build,
    engine::Engine,
    error::{Error, Result},
    package,
    toolbox::Toolbox,
};
use std::{
    path::{PathBuf, absolute},
    process::Command,
};

/// The library's and the programs' own.
pub fn native(toolbox: &Toolbox, options: &Options) -> Command {
    let mut cargo = toolbox.command("cargo", &["test", "--no-fail-fast", "--workspace"]);
    cargo.args(["--features", "author,prerender"]);
    cargo.args(options.real_petitions().iter().flat_map(|feature| ["--features", feature]));
    options.narrow(&mut cargo);
    cargo
}

/// The library's own tests in a browser, one engine being enough for them: the page's tests have all three. `None`
/// where none of the engines can.
pub fn wasm(toolbox: &Toolbox, options: &Options, engines: &[Engine]) -> Result<Option<Command>> {
    let drivers = [(Engine::Chromium, "chromedriver"), (Engine::Firefox, "geckodriver")];
    let Some((engine, driver)) = drivers.into_iter().find(|(engine, _)| engines.contains(engine)) else {
        return Ok(None);
    };
    println!("In {}.", engine.name());
    let program = toolbox.found(driver).ok_or_else(|| Error::new(format!("{driver} was not looked for")))?;
    let mut cargo = toolbox.command("cargo", &["test", "--target", "wasm32-unknown-unknown", "--test", "wasm"]);
    for other in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER", "MSEDGEDRIVER"] {
        cargo.env_remove(other).env_remove(format!("{other}_REMOTE"));
    }
    cargo.env(driver.to_uppercase(), program);
    // A browser's first start on a busy machine takes longer than the runner's usual 5 and 20 seconds.
    cargo.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    options.narrow(&mut cargo);
    Ok(Some(cargo))
}

/// Those of the built page. What is in other engines is ignored by the tests themselves, each engine being a feature.
pub fn page(toolbox: &Toolbox, options: &Options, engines: &[Engine]) -> Result<Command> {
    let mut cargo = of_the_page("page", toolbox, engines)?;
    cargo.args(options.real_petitions().iter().flat_map(|feature| ["--features", feature]));
    cargo.env("PAGE_DIST_FAULT", path(DIST_FAULT)?);
    cargo.env("PAGE_DIST_PSEUDO", path(DIST_PSEUDO)?);
    options.narrow(&mut cargo);
    Ok(cargo)
}

/// Those that listen to a screen reader in front of the built page.
pub fn hear(toolbox: &Toolbox, options: &Options, engines: &[Engine]) -> Result<Command> {
    let mut cargo = of_the_page("hear", toolbox, engines)?;
    options.narrow(&mut cargo);
    Ok(cargo)
}

fn of_the_page(test: &str, toolbox: &Toolbox, engines: &[Engine]) -> Result<Command> {
    let mut cargo = toolbox.command("cargo", &["test", "--test", test]);
    for engine in engines {
        cargo.arg("--features").arg(format!("in-{}", engine.name()));
    }
    with_page(&mut cargo, toolbox)?;
    Ok(cargo)
}

/// Tells a test where the page and what it needs to drive browsers are.
pub fn with_page<'a>(test: &'a mut Command, toolbox: &Toolbox) -> Result<&'a mut Command> {
    test.env("PAGE_DIST", path(build::DIST)?);
    // One of the tests asks these commands what they say of a deployment.
    let own = std::env::current_exe().map_err(|error| Error::new(format!("this program has no path: {error}")))?;
    test.env("PAGE_XTASK", own);
    for script in &package::SCRIPTS {
        test.env(script.variable, path(script.path())?);
    }
    let programs = [
        ("PAGE_CHROMIUM", "chromium"),
        ("PAGE_CHROMEDRIVER", "chromedriver"),
        ("PAGE_PDFTOTEXT", "pdftotext"),
        ("PAGE_NGINX", "nginx"),
        ("PAGE_FIREFOX", "firefox"),
        ("PAGE_GECKODRIVER", "geckodriver"),
        ("PAGE_WEBKITDRIVER", "WebKitWebDriver"),
        ("PAGE_MINIBROWSER", "MiniBrowser"),
        ("PAGE_ORCA", "orca"),
        ("PAGE_ACCESSIBILITY_BUS", "at-spi-bus-launcher"),
    ];
    for (variable, tool) in programs {
        match toolbox.found(tool) {
            Some(program) => test.env(variable, program),
            None => test.env_remove(variable),
        };
    }
    Ok(test)
}

fn path(relative: impl Into<PathBuf>) -> Result<PathBuf> {
    absolute(relative.into()).map_err(|error| Error::new(format!("cannot tell where the project is: {error}")))
}
