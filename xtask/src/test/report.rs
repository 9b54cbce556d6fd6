//! What is counts at the end: how each group went, what failed, and the command that runs it alone.

use super::{Options, group::Group, tally::Tally};
use crate::run;
use std::{collections::BTreeMap, time::Duration};

/// A group that is over.
#[derive(Debug)]
pub struct Done {
    pub group: Group,
    pub outcome: Outcome,
    pub time: Duration,
    pub tally: Tally,
}

/// How a group ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    /// With what its command's failure was.
    Failed(String),
    /// Since that group failed, which it needs.
    NotRun(Group),
    /// Since it is not possible in the engines asked for.
    LeftOut(&'static str),
}

impl Done {
    /// Whether what needs it can run.
    pub fn is_sound(&self) -> bool {
        matches!(self.outcome, Outcome::Passed | Outcome::LeftOut(_))
    }

    fn row(&self) -> String {
        let name = self.group.name();
        let time = run::duration(self.time);
        let result = match &self.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed(_) => "FAILED",
            Outcome::NotRun(needed) => return format!("{name:<8} NOT RUN: it needs `{}`\n", needed.name()),
            Outcome::LeftOut(why) => return format!("{name:<8} left out: {why}\n"),
        };
        if !self.group.has_tests() {
            return format!("{name:<8} {result:<8} {time:>12}\n");
        }
        let Tally { passed, failed, ignored, .. } = &self.tally;
        format!("{name:<8} {result:<8} {time:>12} {passed:>8} {:>8} {ignored:>8}\n", failed.len())
    }

    /// What failed, each with the command that runs it alone.
    fn failures(&self, options: &Options) -> Vec<(String, String)> {
        let name = self.group.name();
        let mut failures = Vec::new();
        for test in &self.tally.failed {
            failures.push((format!("{name}: {test}"), options.alone(self.group, Some(test))));
        }
        let whole = || options.alone(self.group, None);
        match &self.outcome {
            Outcome::Failed(why) if failures.is_empty() => failures.push((format!("{name}: {why}"), whole())),
            Outcome::Failed(_) if self.tally.is_cut_off() => {
                failures.push((format!("{name}: a program ended before its tests did; see above"), whole()));
            }
            Outcome::NotRun(needed) => {
                failures.push((format!("{name}: not run, since `{}` failed", needed.name()), whole()));
            }
            _ => {}
        }
        failures
    }
}

/// How the search for tools ended.
#[derive(Debug)]
pub struct Tools {
    pub time: Duration,
    pub are_found: bool,
}

/// What is counts of these groups, and how many things failed.
pub fn report(tools: &Tools, done: &[Done], options: &Options) -> (String, usize) {
    let mut text =
        format!("{:<8} {:<8} {:>12} {:>8} {:>8} {:>8}\n", "group", "result", "time", "passed", "failed", "ignored");
    let found = if tools.are_found { "found" } else { "FAILED" };
    text += &format!("{:<8} {found:<8} {:>12}\n", "tools", run::duration(tools.time));
    text.extend(done.iter().map(Done::row));
    text += &ignored(done);
    let failures: Vec<_> = done.iter().flat_map(|one| one.failures(options)).collect();
    if !failures.is_empty() {
        text += "\nFailed, each with the command that runs it alone:\n";
    }
    for (what, command) in &failures {
        text += &format!("  {what}\n    {command}\n");
    }
    (text, failures.len())
}

/// Why tests were ignored; nothing where none was.
fn ignored(done: &[Done]) -> String {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for (reason, count) in done.iter().flat_map(|one| &one.tally.reasons) {
        *reasons.entry(reason).or_default() += count;
    }
    let counts: Vec<_> = reasons.iter().map(|(reason, count)| format!("{count} {reason}")).collect();
    if counts.is_empty() { String::new() } else { format!("Ignored: {}.\n", counts.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUND: Tools = Tools { time: Duration::from_secs(5), are_found: true };

    #[test]
    fn a_tool_that_is_missing_fails_what_needs_it_and_nothing_else() {
        let missing = || Outcome::Failed("chromium could not be installed".into());
        let groups = [done(Group::Native, Outcome::Passed, ""), done(Group::Page, missing(), "")];
        let (text, failures) = report(&Tools { are_found: false, ..FOUND }, &groups, &Options::default());
        assert!(text.contains("\ntools    FAILED          5.0 s\nnative   passed"), "{text}");
        assert!(text.contains("page: chromium could not be installed\n    cargo xtask test --only page\n"), "{text}");
        assert_eq!(failures, 1);
    }

    fn done(group: Group, outcome: Outcome, output: &str) -> Done {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        Done { group, outcome, time: Duration::from_secs(62), tally }
    }

    #[test]
    fn all_that_failed_is_listed_with_a_command_for_each() {
        let failing = "running 2 tests\n\nfailures:\n    chromium::it_opens\n    src/hex.rs - hex::Layout::read (line 7)\n\ntest result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured";
        let groups = [
            done(Group::Native, Outcome::Failed("`cargo test` failed".into()), failing),
            done(Group::Wasm, Outcome::LeftOut("it needs Chromium or Firefox"), ""),
            done(Group::Build, Outcome::Failed("`trunk build` failed".into()), ""),
            done(Group::Fault, Outcome::Passed, ""),
            done(Group::Page, Outcome::NotRun(Group::Build), ""),
        ];
        let (text, failures) = report(&FOUND, &groups, &Options::default());
        let expected = "\
group    result           time   passed   failed  ignored
tools    found           5.0 s
native   FAILED      1 min 2 s        3        2        1
wasm     left out: it needs Chromium or Firefox
build    FAILED      1 min 2 s
fault    passed      1 min 2 s
page     NOT RUN: it needs `build`

Failed, each with the command that runs it alone:
  native: chromium::it_opens
    cargo xtask test --only native --exact chromium::it_opens
  native: src/hex.rs - hex::Layout::read (line 7)
    cargo xtask test --only native hex::Layout::read
  build: `trunk build` failed
    cargo xtask test --only build
  page: not run, since `build` failed
    cargo xtask test --only page
";
        assert_eq!(text, expected);
        assert_eq!(failures, 4);
    }

    #[test]
    fn what_was_ignored_is_counted_by_its_reason_and_is_not_passed() {
        let output = "running 3 tests\ntest a ... ok\ntest b ... ignored, needs real petitions\ntest c ... ignored, left out by --engines\n\ntest result: ok. 1 passed; 0 failed; 2 ignored; 0 measured";
        let groups = [done(Group::Native, Outcome::Passed, output), done(Group::Page, Outcome::Passed, output)];
        let (text, failures) = report(&FOUND, &groups, &Options::default());
        assert!(text.contains("\npage     passed      1 min 2 s        1        0        2\n"), "{text}");
        assert!(text.ends_with("\nIgnored: 2 left out by --engines; 2 needs real petitions.\n"), "{text}");
        assert_eq!(failures, 0);
    }

    #[test]
    fn a_program_that_was_killed_is_a_failure_beside_those_of_tests() {
        let output = "running 1 test\n\nfailures:\n    one\n\ntest result: FAILED. 0 passed; 1 failed; 0 ignored\nrunning 1 test\n";
        let group = done(Group::Native, Outcome::Failed("`cargo test` failed".into()), output);
        let (text, failures) = report(&FOUND, &[group], &Options::default());
        assert!(text.contains("native: a program ended before its tests did"), "{text}");
        assert_eq!(failures, 2);
    }
}
