//! Files and the standard streams, which `-` stands for.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::process::ExitCode;

/// The bytes of a file, or of standard input; one more than `most` is as many as are needed to see that there are more.
pub fn read(file: &str, most: usize) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let input: io::Result<Box<dyn Read>> = if file == "-" {
        Ok(Box::new(io::stdin()))
    } else {
        File::open(file).map(|file| Box::new(file) as Box<dyn Read>)
    };
    let read = input.and_then(|input| input.take(most as u64 + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| format!("it cannot be read: {error}"))
}

/// Writes a text to a file, in place of what it held, or to standard output.
pub fn write(file: &str, text: &str) -> ExitCode {
    if file == "-" {
        return say(text.trim_end());
    }
    match fs::write(file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("{file}: it cannot be written: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output; a reader that closed it early, as `head` does, is no reason to panic.
pub fn say(text: &str) -> ExitCode {
    if writeln!(io::stdout(), "{text}").is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Writes to standard error.
pub fn complain(text: &str) {
    // Where standard error is closed too, there is nobody left to tell.
    let _ = writeln!(io::stderr(), "{text}");
}
