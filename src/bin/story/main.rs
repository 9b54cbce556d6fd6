//! For those who write stories: `story check FILE…`, `import PETITION.json…`, `new`, `schema`.

mod check;
mod import;
mod new;
mod readings;
mod schema;
mod streams;

use std::process::ExitCode;

use streams::{complain, say};

/// A command of this program.
struct Command {
    name: &'static str,
    /// Its arguments, as its help shows them.
    arguments: &'static str,
    /// What it does: the first line stands in the list of commands.
    help: &'static str,
    run: fn(&[String]) -> Outcome,
}

/// What a command came to; the error is one of usage.
type Outcome = Result<ExitCode, String>;

const COMMANDS: &[Command] = &[check::COMMAND, import::COMMAND, new::COMMAND, schema::COMMAND];

/// The exit code for a command line that makes no sense.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    run(&arguments).unwrap_or_else(|message| {
        complain(&format!("story: {message}\nTry \"story --help\"."));
        ExitCode::from(USAGE)
    })
}

fn run(arguments: &[String]) -> Outcome {
    let (name, rest) = arguments.split_first().ok_or("no command is named")?;
    if is_help(name) || name == "help" {
        return Ok(say(&help()));
    }
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.ok_or_else(|| format!("no command \"{name}\""))?;
    if rest.iter().any(|argument| is_help(argument)) {
        return Ok(say(&command_help(command)));
    }
    (command.run)(rest)
}

fn is_help(argument: &str) -> bool {
    matches!(argument, "--help" | "-h")
}

fn help() -> String {
    let mut text = "Companion for those who write stories for Petition Explainer.\n\n\
                    Usage: story COMMAND\n\nCommands:"
        .to_owned();
    for command in COMMANDS {
        let about = command.help.lines().next().unwrap_or_default();
        text.push_str(&format!("\n  {} {}\n      {about}", command.name, command.arguments));
    }
    text.push_str("\n\n\"story COMMAND --help\" says more; docs/story-format.md describes the format.");
    text
}

fn command_help(command: &Command) -> String {
    let usage = ["story ", command.name, " ", command.arguments].concat();
    format!("Usage: {}\n\n{}", usage.trim_end(), command.help)
}
