//! `story schema`

use petition_explainer::story;

use crate::streams::say;
use crate::{Command, Outcome};

pub const COMMAND: Command = Command {
    name: "schema",
    arguments: "",
    help: "Prints the JSON Schema of the story format.\n\n\
           static/story.schema.json is its output.",
    run,
};

fn run(arguments: &[String]) -> Outcome {
    match arguments.first() {
        Some(argument) => Err(format!("schema: takes no arguments, found \"{argument}\"")),
        None => Ok(say(story::schema().trim_end())),
    }
}
