//! `cargo xtask test`: every test there is, the quick ones first.
//!
//! It goes on past what fails, and tells at the end all that did ([`report`]).

mod command;
mod eighth;
mod group;
mod options;
mod report;
mod tally;

pub use command::with_page;
pub use options::Options;

use crate::{
    build,
    engine::Engine,
    error::{Error, Result},
    run::{self, step},
    toolbox::{self, Toolbox},
    tools,
};
use group::Group;
use report::{Done, Outcome, Tools};
use std::{process::Command, time::Instant};
use tally::Tally;

/// A build whose app can be made to fail. It is kept far from `dist/`: readers must never get it.
const DIST_FAULT: &str = "target/dist-fault";

/// A build that speaks a made-up language. As with the other, readers must never get it.
const DIST_PSEUDO: &str = "target/dist-pseudo";

/// Runs the tests asked for.
///
/// # Errors
/// If any failed or could not be run, after the report.
pub fn test(options: &Options) -> Result<()> {
    let start = Instant::now();
    let engines = Engine::choose(options.engines.clone())?;
    let groups = options.groups();
    let found = step("tools", || match groups.iter().any(|group| group.needs_tools()) {
        true => toolbox::ensure(&tools::for_tests(&engines)?),
        false => Ok(Toolbox::default()),
    });
    let (toolbox, missing) = match found {
        Ok(toolbox) => (toolbox, None),
        Err(error) => (Toolbox::default(), Some(error.to_string())),
    };
    let tools = Tools { time: start.elapsed(), are_found: missing.is_none() };
    let mut done: Vec<Done> = Vec::new();
    for group in groups {
        let needed = group.needs().iter().find(|needed| !is_sound(&done, **needed));
        let next = match (&missing, needed) {
            (Some(missing), _) if group.needs_tools() => without_tools(group, missing),
            (_, Some(needed)) => skip(group, *needed),
            _ => run_group(group, &toolbox, options, &engines),
        };
        done.push(next);
    }
    let (text, failures) = report::report(&tools, &done, options);
    println!("\n== Result, {} in all\n{text}", run::duration(start.elapsed()));
    conclude(&done, failures, options)
}

fn is_sound(done: &[Done], group: Group) -> bool {
    done.iter().any(|one| one.group == group && one.is_sound())
}

/// A group that needs tools, where one of them is not to be had.
fn without_tools(group: Group, missing: &str) -> Done {
    println!("\n== {}: not run, since a tool is missing", group.describe());
    Done { group, outcome: Outcome::Failed(missing.to_owned()), time: Default::default(), tally: Tally::default() }
}

fn skip(group: Group, needed: Group) -> Done {
    println!("\n== {}: not run, since {} failed", group.describe(), needed.describe());
    Done { group, outcome: Outcome::NotRun(needed), time: Default::default(), tally: Tally::default() }
}

fn run_group(group: Group, toolbox: &Toolbox, options: &Options, engines: &[Engine]) -> Done {
    println!("\n== {} ({})", group.describe(), group.name());
    let start = Instant::now();
    let mut tally = Tally::default();
    let ended = match group {
        Group::Native => watch(&mut command::native(toolbox, options), &mut tally),
        Group::Eighth => eighth::prepare(toolbox, options).and_then(|mut cargo| watch(&mut cargo, &mut tally)),
        Group::Wasm => command::wasm(toolbox, options, engines).and_then(|command| match command {
            Some(mut cargo) => watch(&mut cargo, &mut tally),
            None => Ok(Outcome::LeftOut("wasm-bindgen's test runner drives Chromium and Firefox alone")),
        }),
        Group::Build => build::for_readers(toolbox, None).map(|()| Outcome::Passed),
        Group::Fault => build::release(toolbox, None, DIST_FAULT, Some("fault")).map(|()| Outcome::Passed),
        Group::Pseudo => build::release(toolbox, None, DIST_PSEUDO, Some(build::PSEUDO.0)).map(|()| Outcome::Passed),
        Group::Page => command::page(toolbox, options, engines).and_then(|mut cargo| watch(&mut cargo, &mut tally)),
        Group::Hear => command::hear(toolbox, options, engines).and_then(|mut cargo| watch(&mut cargo, &mut tally)),
    };
    let outcome = ended.unwrap_or_else(|error| Outcome::Failed(error.to_string()));
    let time = start.elapsed();
    println!("== {}: {}", group.describe(), run::duration(time));
    Done { group, outcome, time, tally }
}

fn watch(cargo: &mut Command, tally: &mut Tally) -> Result<Outcome> {
    run::watch(cargo, &mut |line| tally.read(line)).map(|()| Outcome::Passed)
}

fn conclude(done: &[Done], failures: usize, options: &Options) -> Result<()> {
    if failures > 0 {
        return Err(Error::new(format!("what failed is listed above: {failures}")));
    }
    let count: usize = done.iter().map(|one| one.tally.count()).sum();
    match &options.name {
        Some(name) if count == 0 => Err(Error::new(format!("no test has the name `{name}`; nothing was tested"))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::{fs, path::Path};

    /// Those of the page that need no browser.
    const WITHOUT_A_BROWSER: [&str; 1] = ["async fn the_written_configuration_passes_the_check() {"];

    /// A test that returns early counts as passed: one that is left out must say so to the compiler instead.
    #[test]
    fn what_is_left_out_is_ignored_and_never_passed() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/page");
        let mut count = 0;
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("#[ignore"), "{}: ignore by a feature, which can be switched on", path.display());
            for test in text.split("#[tokio::test]").skip(1) {
                let head: Vec<_> = test.lines().map(str::trim).skip(1).take(3).collect();
                let is_left_out = head.iter().any(|line| line.ends_with("ignore = \"left out by --engines\")]"));
                let needs_none = head.iter().any(|line| WITHOUT_A_BROWSER.contains(line));
                assert!(is_left_out || needs_none, "{}: in which engine is it? {head:?}", path.display());
                count += 1;
            }
        }
        assert!(count > 100, "{count} tests were found");
    }
}
