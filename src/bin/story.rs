//! For those who write stories: `story check FILE…`, `story schema`.

use std::fs::File;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use petition_explainer::story::{self, Problem, Problems};

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

const COMMANDS: &[Command] = &[
    Command {
        name: "check",
        arguments: "FILE…",
        help: "Checks stories, and names every problem with its JSON path.\n\n\
               \"-\" reads standard input. Problems go to standard error, one a line, as \"FILE: path: message\".\n\
               The exit code is 0 if all files are stories without a problem, else 1.",
        run: check,
    },
    Command {
        name: "schema",
        arguments: "",
        help: "Prints the JSON Schema of the story format.\n\n\
               static/story.schema.json is its output.",
        run: schema,
    },
];

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

fn check(files: &[String]) -> Outcome {
    if files.is_empty() {
        return Err("check: no file is named".to_owned());
    }
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match read(file).and_then(|bytes| story::read_strictly(&bytes)) {
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

fn schema(arguments: &[String]) -> Outcome {
    match arguments.first() {
        Some(argument) => Err(format!("schema: takes no arguments, found \"{argument}\"")),
        None => Ok(say(story::schema().trim_end())),
    }
}

/// The bytes of a file, or of standard input for `-`; one more than a story may have is as many as are needed.
fn read(file: &str) -> Result<Vec<u8>, Problems> {
    let mut bytes = Vec::new();
    let input: io::Result<Box<dyn Read>> = if file == "-" {
        Ok(Box::new(io::stdin()))
    } else {
        File::open(file).map(|file| Box::new(file) as Box<dyn Read>)
    };
    let read = input.and_then(|input| input.take(story::LARGEST as u64 + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| {
        Problems(vec![Problem { path: String::new(), message: format!("it cannot be read: {error}") }])
    })
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
        let usage = [command.name, " ", command.arguments].concat();
        text.push_str(&format!("\n  {usage:14} {about}"));
    }
    text.push_str("\n\n\"story COMMAND --help\" says more; docs/story-format.md describes the format.");
    text
}

fn command_help(command: &Command) -> String {
    let usage = ["story ", command.name, " ", command.arguments].concat();
    format!("Usage: {}\n\n{}", usage.trim_end(), command.help)
}

/// Writes to standard output; a reader that closed it early, as `head` does, is no reason to panic.
fn say(text: &str) -> ExitCode {
    if writeln!(io::stdout(), "{text}").is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn complain(text: &str) {
    // Where standard error is closed too, there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{text}");
}
