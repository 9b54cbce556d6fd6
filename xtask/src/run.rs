//! Running other programs, and saying what is being done.

use crate::error::{Error, Result};
use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    process::{Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// The command as one would type it.
pub fn typed(command: &Command) -> String {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Runs a command to its end, its output shown as it comes.
pub fn run(command: &mut Command) -> Result<()> {
    finished(command.status(), command)
}

/// Runs a command to its end; each line that it prints is shown and handed on.
pub fn watch(command: &mut Command, see: &mut dyn FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(|output| output.split(b'\n')) {
        // A line that cannot be read is the end of it.
        let Ok(line) = line else { break };
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        see(&line);
    }
    finished(child.wait(), command)
}

/// Runs a command to its end and returns what it printed.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    finished(Ok(output.status), command)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn finished(status: std::io::Result<ExitStatus>, command: &Command) -> Result<()> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Error::new(format!("`{}` failed ({status})", typed(command)))),
        Err(error) => Err(not_started(command, &error)),
    }
}

/// The error of a program that could not even be started.
pub fn not_started(command: &Command, error: &std::io::Error) -> Error {
    Error::new(format!("`{}` could not be started: {error}", typed(command)))
}

/// Does one named step of a longer command, and says how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n== {name}");
    let start = Instant::now();
    let done = work().map_err(|error| Error::new(format!("{name}: {error}")))?;
    println!("== {name}: {}", duration(start.elapsed()));
    Ok(done)
}

/// "4.2 s" or "3 min 5 s".
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let failed = run(Command::new("cargo").args(["no-such-command-of-cargo"]).stderr(Stdio::null()));
        assert!(failed.unwrap_err().to_string().starts_with("`cargo no-such-command-of-cargo` failed"));
        let missing = run(&mut Command::new("no-such-program-anywhere"));
        assert!(missing.unwrap_err().to_string().starts_with("`no-such-program-anywhere` could not be started"));
    }

    #[test]
    fn each_line_is_handed_on_and_a_failure_still_told() {
        let mut lines = Vec::new();
        watch(Command::new("cargo").arg("--version"), &mut |line| lines.push(line.to_owned())).unwrap();
        assert!(lines.len() == 1 && lines.iter().all(|line| line.starts_with("cargo ")), "{lines:?}");
        let failed = watch(Command::new("cargo").arg("no-such-command-of-cargo").stderr(Stdio::null()), &mut |_| {});
        assert!(failed.unwrap_err().to_string().contains("failed"));
    }

    #[test]
    fn a_failing_step_is_named() {
        let failed = step("drawing", || Err::<(), _>(Error::new("no ink")));
        assert_eq!(failed.unwrap_err().to_string(), "drawing: no ink");
    }

    #[test]
    fn durations_are_read_at_a_glance() {
        assert_eq!(duration(Duration::from_millis(4_249)), "4.2 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 5 s");
    }
}
