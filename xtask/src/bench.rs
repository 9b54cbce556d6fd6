//! `cargo xtask bench`: how quick the page is.

use crate::{
    build,
    engine::Engine,
    error::Result,
    run::{self, step},
    test, toolbox, tools,
};

/// Measures layout natively, then the page in Chromium.
pub fn bench() -> Result<()> {
    let toolbox = step("tools", || toolbox::ensure(&tools::for_tests(&[Engine::Chromium])?))?;
    step("layout of each figure, natively", || {
        run::run(&mut toolbox.command("cargo", &["bench", "--bench", "layout"]))
    })?;
    step("the page for readers", || build::release(&toolbox, None, build::DIST, None))?;
    step("the page in Chromium", || {
        let mut cargo = toolbox.command("cargo", &["test", "--features", "page-tests", "--test", "bench"]);
        run::run(test::with_page(&mut cargo, &toolbox)?.args(["--", "--nocapture"]))
    })
}
