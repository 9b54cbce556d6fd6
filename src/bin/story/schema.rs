//! `story schema`

use std::fs;
use std::process::ExitCode;

use lexopt::{Arg, Parser};
use petition_explainer::story::{self, FigureName};

use crate::streams::{complain, say};
use crate::{Command, Outcome, text, wrong};

pub const COMMAND: Command = Command {
    name: "schema",
    arguments: "[--write]",
    help: "Prints the JSON Schema of the story format.\n\n\
           With --write, run where the project is, it writes what is made from the program's own types instead:\n  \
           static/story.schema.json\n  \
           the figures in docs/story-format.md",
    run,
};

const SCHEMA: &str = "static/story.schema.json";
const FORMAT: &str = "docs/story-format.md";
/// What stands in the description of the format around its list of figures, each on a line of its own.
const MARKS: (&str, &str) = ("<!-- figures -->\n", "<!-- end of figures -->\n");

fn run(mut arguments: Parser) -> Outcome {
    match arguments.next().map_err(wrong)? {
        None => Ok(say(story::schema().trim_end())),
        Some(Arg::Long("write")) => Ok(write_all().map_or_else(failed, |()| ExitCode::SUCCESS)),
        Some(argument) => Err(format!("takes nothing but --write, found \"{}\"", text(argument)?)),
    }
}

fn failed(message: String) -> ExitCode {
    complain(&message);
    ExitCode::FAILURE
}

fn write_all() -> Result<(), String> {
    let format = fs::read_to_string(FORMAT)
        .map_err(|error| format!("{FORMAT}: it cannot be read: {error}; go to the project's folder"))?;
    let format = with_figures(&format)?;
    for (file, text) in [(SCHEMA, story::schema()), (FORMAT, format)] {
        fs::write(file, text).map_err(|error| format!("{file}: it cannot be written: {error}"))?;
    }
    Ok(())
}

/// The description of the format with the figures that there are.
fn with_figures(format: &str) -> Result<String, String> {
    let parts = format.split_once(MARKS.0).and_then(|(head, rest)| Some((head, rest.split_once(MARKS.1)?.1)));
    let (head, tail) =
        parts.ok_or_else(|| format!("{FORMAT}: expected the lines {} and {}", MARKS.0.trim(), MARKS.1.trim()))?;
    let mut list = String::from("| `figure` | what it shows |\n|---|---|\n");
    for name in FigureName::ALL {
        list.push_str(&format!("| `{}` | {} |\n", name.id(), name.shows()));
    }
    Ok([head, MARKS.0, &list, MARKS.1, tail].concat())
}
