//! `story check FILE…`

use std::process::ExitCode;

use lexopt::{Arg, Parser};
use petition_explainer::story::{self, Problems};

use crate::streams::{complain, read, say};
use crate::{Command, Outcome, text, wrong};

pub const COMMAND: Command = Command {
    name: "check",
    arguments: "FILE…",
    help: "Checks stories, and names every problem with its JSON path.\n\n\
           \"-\" reads standard input. Problems go to standard error, one a line, as \"FILE: path: message\".\n\
           The exit code is 0 if all files are stories without a problem, else 1.",
    run,
};

fn run(mut arguments: Parser) -> Outcome {
    let mut files = Vec::new();
    while let Some(argument) = arguments.next().map_err(wrong)? {
        match argument {
            Arg::Value(_) => files.push(text(argument)?),
            option => return Err(format!("no option \"{}\"", text(option)?)),
        }
    }
    if files.is_empty() {
        return Err("no file is named".to_owned());
    }
    let mut code = ExitCode::SUCCESS;
    for file in &files {
        let bytes = read(file, story::LARGEST).map_err(Problems::whole);
        match bytes.and_then(|bytes| story::read_strictly(&bytes)) {
            Ok(_) => {
                code = if say(&format!("{file}: no problem")) == ExitCode::SUCCESS { code } else { ExitCode::FAILURE }
            }
            Err(Problems(problems)) => {
                problems.iter().for_each(|problem| complain(&format!("{file}: {problem}")));
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}
