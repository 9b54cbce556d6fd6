//! `story import PETITION.json… -o STORY.json`

use std::process::ExitCode;

use lexopt::{Arg, Parser};
use petition_explainer::day::{Date, Moment};
use petition_explainer::official::{self, Official, Taken};
use petition_explainer::story::{self, Problems};

use crate::streams::{complain, read, write};
use crate::{Command, Outcome, readings, text, value, wrong};

pub const COMMAND: Command = Command {
    name: "import",
    arguments: "PETITION.json… [--readings FILE.csv] [--taken DAY] [-o STORY.json]",
    help: "Makes a story of petitions as their services publish them.\n\n\
           PETITION.json is what a petition’s page gives at its address with .json at the end; \"-\" reads standard input.\n\
           Several make one story, told in their order.\n\n\
           \x20 --readings FILE.csv  counts over time of the petition named before it, a line each in order of time:\n\
           \x20                      2024-11-24T20:02:10Z,1462163\n\
           \x20 --taken DAY          when the files were taken, as 2024-11-24 or 2024-11-24T20:02:10Z; without it, the\n\
           \x20                      latest time at which they say that they were changed\n\
           \x20 -o STORY.json        the file to write, in place of what it holds; \"-\", or none, is standard output\n\n\
           The story says what the files say and nothing else, and passes \"story check\". What is wrong with a file goes to\n\
           standard error, and the exit code is then 1; nothing is written.",
    run,
};

/// What the command line asks for.
#[derive(Default)]
struct Asked {
    /// The files of petitions, each with that of its readings.
    petitions: Vec<(String, Option<String>)>,
    taken: Option<Taken>,
    output: Option<String>,
}

fn run(arguments: Parser) -> Outcome {
    let asked = Asked::read(arguments)?;
    match story(&asked) {
        Ok(text) => Ok(write(asked.output.as_deref().unwrap_or("-"), &text)),
        Err(messages) => {
            messages.iter().for_each(|message| complain(message));
            Ok(ExitCode::FAILURE)
        }
    }
}

impl Asked {
    fn read(mut arguments: Parser) -> Result<Asked, String> {
        let mut asked = Asked::default();
        while let Some(argument) = arguments.next().map_err(wrong)? {
            match argument {
                Arg::Long("readings") => match asked.petitions.last_mut() {
                    Some((_, readings @ None)) => *readings = Some(value(&mut arguments, "--readings")?),
                    Some(_) => return Err("--readings: stands twice after one petition".to_owned()),
                    None => return Err("--readings: belongs to the petition named before it, and none is".to_owned()),
                },
                Arg::Long("taken") => asked.taken = Some(taken(&value(&mut arguments, "--taken")?)?),
                Arg::Short('o') => asked.output = Some(value(&mut arguments, "-o")?),
                Arg::Long("output") => asked.output = Some(value(&mut arguments, "--output")?),
                Arg::Value(_) => asked.petitions.push((text(argument)?, None)),
                option => return Err(format!("no option \"{}\"", text(option)?)),
            }
        }
        let inputs = asked.petitions.iter().flat_map(|(petition, readings)| [Some(petition), readings.as_ref()]);
        match inputs.flatten().filter(|file| *file == "-").count() {
            _ if asked.petitions.is_empty() => Err("no petition is named".to_owned()),
            0 | 1 => Ok(asked),
            _ => Err("standard input, \"-\", can be read but once".to_owned()),
        }
    }
}

fn taken(text: &str) -> Result<Taken, String> {
    let day = Date::parse(text).and_then(Date::exact).map(Taken::On);
    let taken = day.or_else(|| Moment::parse(text).map(Taken::At));
    taken.ok_or_else(|| {
        format!("--taken: found \"{text}\"; expected a day or a moment, as 2024-11-24 or 2024-11-24T20:02:10Z")
    })
}

/// The story's file, or everything that is wrong with those it is to be made of.
fn story(asked: &Asked) -> Result<String, Vec<String>> {
    let mut petitions: Vec<Official> = Vec::new();
    let mut messages = Vec::new();
    for (file, csv) in &asked.petitions {
        match petition(file, csv.as_deref()) {
            Ok(petition) if is_again(&petitions, &petition) => {
                messages.push(format!("{file}: its petition is that of a file before it; name it once"));
            }
            Ok(petition) => petitions.push(petition),
            Err(message) => messages.push(message),
        }
    }
    let changed = petitions.iter().filter_map(|petition| petition.updated).max().map(Taken::Changed);
    let taken = asked.taken.or(changed);
    if taken.is_none() && messages.is_empty() {
        messages
            .push("story: import: no file says when it was changed; say when they were taken: --taken DAY".to_owned());
    }
    let Some(taken) = taken.filter(|_| messages.is_empty()) else { return Err(messages) };
    let text = official::story(&petitions, taken).to_json();
    // Promised above, so held to.
    match story::read_strictly(text.as_bytes()) {
        Ok(_) => Ok(text),
        Err(Problems(problems)) => {
            Err(problems.iter().map(|problem| format!("story: import: the story made is not one: {problem}")).collect())
        }
    }
}

fn petition(file: &str, csv: Option<&str>) -> Result<Official, String> {
    let bytes = read(file, official::LARGEST).map_err(|message| format!("{file}: {message}"))?;
    let mut petition = official::read(&bytes).map_err(|refusal| format!("{file}: {refusal}"))?;
    if let Some(csv) = csv {
        let bytes = read(csv, story::LARGEST).map_err(|message| format!("{csv}: {message}"))?;
        petition.readings = readings::read(&bytes).map_err(|message| format!("{csv}: {message}"))?;
    }
    Ok(petition)
}

fn is_again(before: &[Official], petition: &Official) -> bool {
    let is_same = |other: &Official| other.number == petition.number && other.site == petition.site;
    petition.number.is_some() && before.iter().any(is_same)
}
