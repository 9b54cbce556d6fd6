//! How often a count is asked for.

/// Once a minute, the longest for which the service itself lets a count stand.
const SOON_S: u32 = 60;
/// A service in trouble is asked more and more rarely, until once in ten minutes.
const LATE_S: u32 = 600;

/// The time to the next question.
///
/// ```
/// use petition_explainer::embed::pulse::Pulse;
/// let mut pulse = Pulse::default();
/// pulse.failed();
/// assert_eq!(pulse.wait_s(), 120);
/// pulse.went_well();
/// assert_eq!(pulse.wait_s(), 60);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pulse(u32);

impl Default for Pulse {
    fn default() -> Pulse {
        Pulse(SOON_S)
    }
}

impl Pulse {
    /// The time to wait, in seconds.
    pub fn wait_s(self) -> u32 {
        self.0
    }

    /// An answer came.
    pub fn went_well(&mut self) {
        self.0 = SOON_S;
    }

    /// None came.
    pub fn failed(&mut self) {
        self.0 = (self.0 * 2).min(LATE_S);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_makes_it_slower_up_to_ten_minutes() {
        let mut pulse = Pulse::default();
        let mut waits = Vec::new();
        for _ in 0..6 {
            pulse.failed();
            waits.push(pulse.wait_s());
        }
        assert_eq!(waits, [120, 240, 480, 600, 600, 600]);
    }
}
