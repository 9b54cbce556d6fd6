//! When the data of a petition were taken.

use super::clock::Stamp;
use crate::day::{Date, Day, Moment};
use crate::words;

/// When the data were taken, or what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// On a day.
    On(Day),
    /// At a moment.
    At(Moment),
    /// At a moment, by the clock of whoever answered or read.
    Read(Stamp),
    /// At a moment that is not recorded. This is the moment at which the data, as they say, were last changed.
    Changed(Moment),
    /// On a day that is not recorded. This is the latest day in the data ([`Official::latest`]), and the story's edition.
    Unknown(Day),
}

impl Taken {
    /// The day in London that is the story's edition.
    pub fn day(self) -> Day {
        match self {
            Taken::On(day) | Taken::Unknown(day) => day,
            Taken::At(moment) | Taken::Changed(moment) | Taken::Read(Stamp { at: moment, .. }) => moment.london_day(),
        }
    }

    /// The time of which the data speak: `on 24 November 2024`, or `at 20:02, 24 November 2024`.
    pub(super) fn words(self) -> String {
        match self {
            Taken::On(day) => words::official_when_day(Date::of(day)),
            Taken::At(moment) => words::official_when_moment(moment),
            Taken::Read(stamp) => stamp.words(),
            Taken::Changed(moment) => words::official_when_changed(moment),
            Taken::Unknown(_) => words::official_when_unknown().to_owned(),
        }
    }

    /// What the data are called: `official data taken on 24 November 2024`.
    pub(super) fn data(self) -> String {
        match self {
            Taken::Changed(moment) => words::official_data_changed(moment),
            taken => words::official_data(&taken.words()),
        }
    }

    /// What a figure is dated with: `24 November 2024`.
    pub(super) fn date(self) -> String {
        match self {
            Taken::Unknown(_) => words::official_when_unknown().to_owned(),
            taken => words::day(taken.day()),
        }
    }
}
