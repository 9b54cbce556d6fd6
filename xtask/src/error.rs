//! The one error of these commands: a line the user can act on.

use std::fmt;

/// What went wrong and, where that is known, what to do about it.
#[derive(Debug)]
pub struct Error(String);

/// What every fallible function here returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that says `message`.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Self {
        Self::new(format!("{error}; see `cargo xtask --help`"))
    }
}
