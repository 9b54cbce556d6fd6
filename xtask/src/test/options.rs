//! What `cargo xtask test` is asked to run.

use super::group::Group;
use crate::{
    engine::Engine,
    error::{Error, Result},
};
use lexopt::{Arg, Parser, ValueExt};
use std::{
    env,
    path::{Path, PathBuf, absolute},
    process::Command,
};

/// Names the folder of the real petitions to the tests that read them.
const SAMPLES: &str = "PETITION_SAMPLES";

/// Which tests are run. By default all that can be run here.
#[derive(Debug, Default)]
pub struct Options {
    /// The engines to test in, if not all.
    pub engines: Option<Vec<Engine>>,
    /// The groups to run, if not all.
    pub only: Option<Vec<Group>>,
    /// A name, or a part of it: of the tests only those.
    pub name: Option<String>,
    /// Whether the name is a whole one.
    pub exact: bool,
    /// The folder of real petitions.
    pub samples: Option<PathBuf>,
}

impl Options {
    /// Reads them from the command line, and the folder of real petitions from the environment too.
    pub fn read(mut args: Parser) -> Result<Options> {
        let mut options = Options { samples: env::var_os(SAMPLES).map(PathBuf::from), ..Options::default() };
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("engines") => options.engines = Some(Engine::parse_list(&args.value()?.string()?)?),
                Arg::Long("only") => options.only = Some(Group::parse_list(&args.value()?.string()?)?),
                Arg::Long("samples") => options.samples = Some(args.value()?.into()),
                Arg::Long("exact") => options.exact = true,
                Arg::Value(name) if options.name.is_none() => options.name = Some(name.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.exact && options.name.is_none() {
            return Err(Error::new("--exact needs the name of a test"));
        }
        options.samples = options.samples.map(folder).transpose()?;
        Ok(options)
    }

    /// The groups to run.
    pub fn groups(&self) -> Vec<Group> {
        self.only.clone().unwrap_or(Group::ALL.to_vec())
    }

    /// The feature of the tests that read real petitions, where these are at hand.
    pub fn real_petitions(&self) -> Option<&'static str> {
        self.samples.is_some().then_some("real-petitions")
    }

    /// Ends a command of cargo's so that it runs no other tests than those asked for.
    pub fn narrow(&self, cargo: &mut Command) {
        if let Some(samples) = &self.samples {
            cargo.env(SAMPLES, samples);
        }
        if let Some(name) = &self.name {
            cargo.arg("--").args(self.exact.then_some("--exact")).arg(name);
        }
    }

    /// What to type to run a group, or a test of it, alone and otherwise as now.
    pub fn alone(&self, group: Group, test: Option<&str>) -> String {
        let mut words = vec!["cargo xtask test --only".to_owned(), group.name().to_owned()];
        if let Some(engines) = self.engines.as_ref().filter(|_| group.needs_tools()) {
            words.extend(["--engines".to_owned(), Engine::list(engines)]);
        }
        if let Some(samples) = &self.samples {
            words.extend(["--samples".to_owned(), quoted(samples)]);
        }
        match test {
            // A test of the documentation: `src/hex.rs - hex::Layout::read (line 75)`.
            Some(test) if test.contains(' ') => {
                let item = test.split_once(" - ").map_or(test, |(_, item)| item);
                words.push(item.split(' ').next().unwrap_or(item).to_owned());
            }
            Some(test) => words.extend(["--exact".to_owned(), test.to_owned()]),
            None => {}
        }
        words.join(" ")
    }
}

fn folder(samples: PathBuf) -> Result<PathBuf> {
    if !samples.is_dir() {
        return Err(Error::new(format!(
            "no folder {}: --samples, or {SAMPLES}, names that of the real petitions; leave both out to do without",
            samples.display()
        )));
    }
    absolute(&samples).map_err(|error| Error::new(format!("{}: {error}", samples.display())))
}

fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    if is_plain { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::run;

    fn read(words: &[&str]) -> Result<Options> {
        Options::read(Parser::from_args(words))
    }

    #[test]
    fn the_command_told_runs_the_same_test_in_the_same_way() {
        let first = read(&["--engines", "chromium,webkit"]).unwrap();
        let first = Options { samples: Some("/a b/c".into()), ..first };
        let command = first.alone(Group::Page, Some("map::it_opens"));
        assert_eq!(
            command,
            "cargo xtask test --only page --engines chromium,webkit --samples '/a b/c' --exact map::it_opens"
        );
        let native = first.alone(Group::Native, None);
        assert_eq!(native, "cargo xtask test --only native --samples '/a b/c'", "it has no engines");
        let again = read(&["--only", "page", "--engines", "chromium,webkit", "--exact", "map::it_opens"]).unwrap();
        assert_eq!((&again.engines, again.exact), (&first.engines, true));
        assert_eq!(again.name.as_deref(), Some("map::it_opens"));
        assert!(again.groups().contains(&Group::Page) && !again.groups().contains(&Group::Native));
    }

    #[test]
    fn a_name_narrows_what_cargo_runs() {
        let mut cargo = Command::new("cargo");
        Options { name: Some("opens".into()), exact: true, ..Options::default() }.narrow(&mut cargo);
        assert_eq!(run::typed(&cargo), "cargo -- --exact opens");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(read(&["--exact"]).unwrap_err().to_string(), "--exact needs the name of a test");
        for (words, message) in [
            (["--engine", "firefox"], "invalid option '--engine'"),
            (["one", "two"], "unexpected argument \"two\""),
            (["one", "--only"], "missing argument for option '--only'"),
        ] {
            assert_eq!(read(&words).unwrap_err().to_string(), format!("{message}; see `cargo xtask --help`"));
        }
        let error = read(&["--samples", "no/such/folder"]).unwrap_err().to_string();
        assert!(error.starts_with("no folder no/such/folder"), "{error}");
    }
}
