//! For those who write stories: `story check FILE…`, `import PETITION.json…`, `new`, `schema`.

mod check;
mod import;
mod new;
mod readings;
mod schema;
mod streams;

use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt};

use streams::{complain, say};

/// A command of this program.
struct Command {
    name: &'static str,
    /// Its arguments, as its help shows them.
    arguments: &'static str,
    /// What it does: the first line stands in the list of commands.
    help: &'static str,
    run: fn(Parser) -> Outcome,
}

/// What a command came to; the error is one of usage.
type Outcome = Result<ExitCode, String>;

const COMMANDS: &[Command] = &[check::COMMAND, import::COMMAND, new::COMMAND, schema::COMMAND];

/// The exit code for a command line that makes no sense.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    run(Parser::from_env()).unwrap_or_else(|message| {
        complain(&format!("story: {message}\nTry \"story --help\"."));
        ExitCode::from(USAGE)
    })
}

fn run(mut arguments: Parser) -> Outcome {
    let name = match arguments.next().map_err(wrong)? {
        None => return Err("no command is named".to_owned()),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(say(&help())),
        Some(argument) => text(argument)?,
    };
    if name == "help" {
        return Ok(say(&help()));
    }
    let command = COMMANDS.iter().find(|command| command.name == name);
    let command = command.ok_or_else(|| format!("no command \"{name}\""))?;
    // Wherever it stands, help is asked for and nothing else done.
    if std::env::args_os().skip(2).any(|argument| argument == "--help" || argument == "-h") {
        return Ok(say(&command_help(command)));
    }
    (command.run)(arguments).map_err(|message| format!("{name}: {message}"))
}

/// An argument as it was typed, but for what follows an option after "=".
fn text(argument: Arg) -> Result<String, String> {
    match argument {
        Arg::Short(letter) => Ok(format!("-{letter}")),
        Arg::Long(name) => Ok(format!("--{name}")),
        Arg::Value(value) => value.string().map_err(wrong),
    }
}

/// What follows an option.
fn value(arguments: &mut Parser, option: &str) -> Result<String, String> {
    let value = arguments.value().map_err(|_| format!("{option}: nothing follows it"))?;
    value.string().map_err(|error| format!("{option}: {}", wrong(error)))
}

/// An error of the command line in words.
fn wrong(error: lexopt::Error) -> String {
    error.to_string()
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
