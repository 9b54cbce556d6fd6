//! The project's commands: `cargo xtask serve`, `build`, `deploy-check`, `test`, `licences`, `size`, `map` and `bench`.
//!
//! Each installs the tools it lacks ([`toolbox`]), runs other programs ([`run`]) and stops at the first that fails.

mod bench;
mod build;
mod compress;
mod deploy_check;
mod engine;
mod error;
mod find;
mod install;
mod licences;
mod lock;
mod map;
mod package;
mod page;
mod run;
mod serve;
mod size;
mod standard_library;
mod test;
mod tool;
mod toolbox;
mod tools;

use error::{Error, Result};
use lexopt::{Arg, Parser, ValueExt};
use std::{env, path::PathBuf, process::ExitCode};

const HELP: &str = "\
The commands of Petition Explainer. Each installs what it lacks, and says so.

Usage: cargo xtask <COMMAND> [OPTIONS]

  serve    Build the page, serve it on http://127.0.0.1:8080 and build it again on every change
             --port N           another port than 8080
  build    Build the page for readers into dist/, ready to be copied to a web host
             --url URL          where it will stand (https://host/path/): adds what needs an absolute address
  deploy-check URL
           Fetch a deployment (https://host/path/), and say what is right with it and what is not
  test     Run every test there is, those in browsers included; past what fails, which is listed at the end
             NAME               only tests with this in their name; after --exact, the one of this name
             --only A,B         only these of native, eighth, wasm, build, fault, page and hear, and what they need
             --engines A,B      only these of chromium, firefox and webkit; tests of the others are ignored
             --samples FOLDER   also the tests that read real petitions, which are in that folder (or PETITION_SAMPLES)
  licences Check the licences and the sources of all dependencies
  size     Hold dist/ against the budgets of what a reader downloads (brotli 11); fails past a budget
             --allow-known    Only past what a budget is already known to be missed by
  map FILE NAME
           Make static/maps/NAME.json, the map of the boundaries NAME (2024, senedd), of a HexJSON file
             --petition FILE    Say also whether the codes of this petition, official JSON, are on it
  bench    Measure layout natively, and the page's answers in a slowed Chromium

  -h, --help   Print this
";

fn main() -> ExitCode {
    if env::args_os().skip(1).any(|word| word == "-h" || word == "--help") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match command(Parser::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn command(mut args: Parser) -> Result<()> {
    let name = match args.next()? {
        Some(Arg::Value(name)) => name.string()?,
        Some(option) => return Err(option.unexpected().into()),
        None => return Err(Error::new("which command? See `cargo xtask --help`")),
    };
    go_to_root()?;
    match name.as_str() {
        "serve" => serve::serve(serve::read(args)?),
        "build" => build::build(build::read(args)?.as_ref()),
        "test" => test::test(&test::Options::read(args)?),
        "size" => size::size(size::read(args)?),
        "map" => map::map(&map::Asked::read(args)?),
        "deploy-check" => deploy_check::deploy_check(&deploy_check::Address::read(args)?),
        "licences" => nothing_more(args).and_then(|()| licences::licences()),
        "bench" => nothing_more(args).and_then(|()| bench::bench()),
        other => Err(Error::new(format!("no command `{other}`; see `cargo xtask --help`"))),
    }
}

/// Refuses what a command without options did not ask for: a mistyped word must not pass unnoticed.
fn nothing_more(mut args: Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

/// The commands work from any folder of the repository, so that every path here is relative to its root.
fn go_to_root() -> Result<()> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = manifest.as_deref().and_then(|xtask| xtask.parent());
    let root = root.ok_or_else(|| Error::new("start this by `cargo xtask`, which tells it where the project is"))?;
    env::set_current_dir(root).map_err(|error| Error::new(format!("cannot enter {}: {error}", root.display())))
}
