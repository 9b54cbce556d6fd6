//! What test programs print, counted: cargo's own and wasm-bindgen's print alike.

use std::collections::BTreeMap;

/// How the tests of a group went.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    /// The names of those that failed.
    pub failed: Vec<String>,
    pub ignored: usize,
    /// How many were ignored for each reason given.
    pub reasons: BTreeMap<String, usize>,
    /// What may be names of failed tests: those before the next result are.
    listed: Vec<String>,
    /// Programs that have started, but have given no result.
    running: usize,
}

impl Tally {
    /// Takes note of a line.
    pub fn read(&mut self, line: &str) {
        if line.starts_with("running ") && (line.ends_with(" tests") || line.ends_with(" test")) {
            self.running += 1;
        } else if let Some(result) = line.strip_prefix("test result: ") {
            self.passed += before(result, " passed");
            self.ignored += before(result, " ignored");
            self.failed.append(&mut self.listed);
            self.running = self.running.saturating_sub(1);
        } else if line == "failures:" {
            // It comes twice: over what the tests printed, and over their names.
            self.listed.clear();
        } else if let Some(name) = line.strip_prefix("    ") {
            self.listed.push(name.to_owned());
        } else if let Some(reason) = ignored_for(line) {
            *self.reasons.entry(reason.to_owned()).or_default() += 1;
        }
    }

    /// How many were run or ignored.
    pub fn count(&self) -> usize {
        self.passed + self.failed.len() + self.ignored
    }

    /// Whether a program ended before its tests did.
    pub fn is_cut_off(&self) -> bool {
        self.running > 0
    }
}

/// The number right before a word: `3` in `12 passed; 3 ignored` for ` ignored`.
fn before(text: &str, word: &str) -> usize {
    let number = text.split_once(word).and_then(|(head, _)| head.split_whitespace().last());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn ignored_for(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.split_once(" ... ignored, ").map(|(_, reason)| reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(output: &str) -> Tally {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        tally
    }

    /// As cargo printed it for three programs, names changed.
    const OUTPUT: &str = "
running 3 tests
test day::is_read ... ok
test map::is_drawn ... FAILED
test page::opens ... ignored, left out by --engines

failures:

---- map::is_drawn stdout ----

thread 'map::is_drawn' (7) panicked at src/map.rs:3:5:
assertion failed: no map
    this is no name of a test


failures:
    map::is_drawn

test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s


running 2 tests
test page::closes ... ignored, left out by --engines
test real ... ignored, needs real petitions

test result: ok. 0 passed; 0 failed; 2 ignored; 0 measured; 140 filtered out; finished in 0.00s

running 1 test
test src/hex.rs - hex::Layout::read (line 75) ... ok

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.61s
";

    #[test]
    fn passed_failed_and_ignored_are_told_apart() {
        let tally = tally(OUTPUT);
        assert_eq!((tally.passed, tally.ignored, tally.count()), (2, 3, 6));
        assert_eq!(tally.failed, ["map::is_drawn"]);
        let reasons: Vec<_> = tally.reasons.iter().map(|(reason, count)| (reason.as_str(), *count)).collect();
        assert_eq!(reasons, [("left out by --engines", 2), ("needs real petitions", 1)]);
        assert!(!tally.is_cut_off());
    }

    #[test]
    fn wasm_bindgens_tests_are_counted_alike() {
        let tally = tally(
            "running 2 tests\ntest width::fits ... FAIL\ntest width::wraps ... ok\n\nfailures:\n\n---- width::fits output ----\n    error output:\n        JS exception\n\nfailures:\n\n    width::fits\n\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 filtered out; finished in 0.02s\n",
        );
        assert_eq!((tally.passed, tally.failed.as_slice()), (1, &["width::fits".to_owned()][..]));
    }

    #[test]
    fn a_program_that_ends_before_its_tests_do_is_noticed() {
        assert!(tally("running 2 tests\ntest one ... ok\nerror: it was killed").is_cut_off());
        assert!(!tally("").is_cut_off());
    }
}
