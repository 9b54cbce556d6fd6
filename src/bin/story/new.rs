//! `story new`

use std::path::Path;
use std::process::ExitCode;

use lexopt::{Arg, Parser};
use petition_explainer::story::BLANK;

use crate::streams::{complain, write};
use crate::{Command, Outcome, text, value, wrong};

pub const COMMAND: Command = Command {
    name: "new",
    arguments: "[-o STORY.json]",
    help: "Prints a story to be filled in.\n\n\
           Wherever something is to be written stands \"TO WRITE: \" and what; \"story check\" names each that is left, and\n\
           finds no problem once all are. What a story does not need can be taken out: docs/story-format.md tells which.\n\n\
           \x20 -o STORY.json  the file to write, which must not be there yet; \"-\", or none, is standard output",
    run,
};

const STORY: &str = include_str!("new.json");

fn run(mut arguments: Parser) -> Outcome {
    let mut file = "-".to_owned();
    while let Some(argument) = arguments.next().map_err(wrong)? {
        match argument {
            Arg::Short('o') | Arg::Long("output") => file = value(&mut arguments, "-o")?,
            other => return Err(format!("takes nothing but -o STORY.json, found \"{}\"", text(other)?)),
        }
    }
    if file != "-" && Path::new(&file).exists() {
        complain(&format!("{file}: it is there already; name a file that is not"));
        return Ok(ExitCode::FAILURE);
    }
    let code = write(&file, STORY);
    if code == ExitCode::SUCCESS {
        let blanks = STORY.matches(BLANK).count();
        complain(&format!(
            "{blanks} things to write, each where \"{BLANK}\" stands; \"story check\" names those left."
        ));
    }
    Ok(code)
}
