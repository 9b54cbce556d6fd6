//! When something happened, as precisely as it is known.

use crate::day::Date;
use crate::scene::zoom::View;
use crate::speech;

/// When something happened: on a date, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The date, or the first of two.
    pub date: Date,
    /// Its end, for what lasted, or for what happened on a day not recorded between the two.
    pub until: Option<Date>,
}

crate::wire! { struct When { date, until } }

impl When {
    /// The last date, which may be the only one.
    pub fn last(self) -> Date {
        self.until.unwrap_or(self.date)
    }

    /// The first and the last day that it may have had.
    pub fn extent(self) -> View {
        let first = self.date.first_day();
        (first, self.last().last_day().max(first))
    }

    /// The days between which it surely lasted; `None` where it may have had only one.
    pub fn sure(self) -> Option<View> {
        let sure = (self.date.last_day(), self.until?.first_day());
        (sure.0 < sure.1).then_some(sure)
    }
}

/// The first date of several, which are in order of time, and the last.
pub(super) fn ends(all: &[When]) -> Option<(Date, Date)> {
    let first = *all.first()?;
    let mut last = first.last();
    for when in all {
        let date = when.last();
        if date.last_day() > last.last_day() {
            last = date;
        }
    }
    Some((first.date, last))
}

/// `18 Mar 2019`, `Mar 2019–Oct 2019`, for narrow margins.
pub(super) fn short_dates(first: Date, last: Date) -> String {
    if last == first { speech::short_date(first) } else { speech::timeline_short_dates(first, last) }
}
