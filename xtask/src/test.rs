//! `cargo xtask test`: every test there is, the quick ones first.

use crate::{
    build,
    engine::Engine,
    error::{Error, Result},
    package,
    run::{self, step},
    tools::{self, Toolbox},
};
use std::{
    path::{PathBuf, absolute},
    process::Command,
    time::Instant,
};

/// A build whose app can be made to fail. It is kept far from `dist/`: readers must never get it.
const DIST_FAULT: &str = "target/dist-fault";

/// Runs every test, in the engines asked for or in all that can exist here.
pub fn test(engines: Option<Vec<Engine>>) -> Result<()> {
    let start = Instant::now();
    let engines = Engine::choose(engines)?;
    let names = Engine::list(&engines);
    let toolbox = step("tools", || tools::ensure(&tools::for_tests(&engines)?))?;
    step("native tests", || native(&toolbox))?;
    step("tests of the wasm in a browser", || wasm(&toolbox, &engines))?;
    step("the page for readers", || build::for_readers(&toolbox, None))?;
    step("the page that can be made to fail", || build::release(&toolbox, None, DIST_FAULT, Some("fault")))?;
    step(&format!("tests of the page in {names}"), || {
        let mut cargo = toolbox.command("cargo", &["test", "--features", "page-tests", "--test", "page"]);
        // Where real petitions are at hand, they are opened too.
        if std::env::var_os("PETITION_SAMPLES").is_some() {
            cargo.args(["--", "--include-ignored"]);
        }
        run::run(with_page(&mut cargo, &toolbox)?.env("PAGE_ENGINES", &names).env("PAGE_DIST_FAULT", path(DIST_FAULT)?))
    })?;
    println!("\nEvery test passed in {}, the page's own in {names}.", run::duration(start.elapsed()));
    Ok(())
}

fn native(toolbox: &Toolbox) -> Result<()> {
    run::run(&mut toolbox.command("cargo", &["test", "--workspace", "--features", "author,prerender"]))
}

/// The library's own tests in a browser, one engine being enough for them: the page's tests have all three.
fn wasm(toolbox: &Toolbox, engines: &[Engine]) -> Result<()> {
    let drivers = [(Engine::Chromium, "chromedriver"), (Engine::Firefox, "geckodriver")];
    let Some((engine, driver)) = drivers.into_iter().find(|(engine, _)| engines.contains(engine)) else {
        println!("Left out by --engines: wasm-bindgen's test runner drives Chromium and Firefox, not WebKitGTK.");
        return Ok(());
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
    run::run(&mut cargo)
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
