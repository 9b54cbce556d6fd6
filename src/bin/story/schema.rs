//! `story schema`

use lexopt::Parser;
use petition_explainer::story;

use crate::streams::say;
use crate::{Command, Outcome, text, wrong};

pub const COMMAND: Command = Command {
    name: "schema",
    arguments: "",
    help: "Prints the JSON Schema of the story format.\n\n\
           static/story.schema.json is its output.",
    run,
};

fn run(mut arguments: Parser) -> Outcome {
    match arguments.next().map_err(wrong)? {
        Some(argument) => Err(format!("takes no arguments, found \"{}\"", text(argument)?)),
        None => Ok(say(story::schema().trim_end())),
    }
}
