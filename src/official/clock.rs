//! When something was read, and by whose clock, since the clock of a reader's device may be wrong.

use crate::day::Moment;
use crate::words;

/// A moment by somebody's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub at: Moment,
    /// Whose clock said so.
    pub clock: Clock,
}

/// Whose clock said when something was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The petition service's own: it came with its answer.
    Service,
    /// That of the reader's device: the service's could not be read.
    Device,
}

impl Stamp {
    /// `at 20:02, 24 November 2024, by this device’s clock`.
    pub fn words(self) -> String {
        match self.clock {
            Clock::Service => words::official_when_service(self.at),
            Clock::Device => words::official_when_device(self.at),
        }
    }
}
