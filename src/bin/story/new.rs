//! `story new`

use std::path::Path;
use std::process::ExitCode;

use petition_explainer::story::BLANK;

use crate::streams::{complain, write};
use crate::{Command, Outcome};

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

fn run(arguments: &[String]) -> Outcome {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let file = match *arguments {
        [] => "-",
        ["-o" | "--output", file] => file,
        ["-o" | "--output"] => return Err("new: -o: nothing follows it".to_owned()),
        [argument, ..] => return Err(format!("new: takes nothing but -o STORY.json, found \"{argument}\"")),
    };
    if file != "-" && Path::new(file).exists() {
        complain(&format!("{file}: it is there already; name a file that is not"));
        return Ok(ExitCode::FAILURE);
    }
    let code = write(file, STORY);
    if code == ExitCode::SUCCESS {
        let blanks = STORY.matches(BLANK).count();
        complain(&format!(
            "{blanks} things to write, each where \"{BLANK}\" stands; \"story check\" names those left."
        ));
    }
    Ok(code)
}
