//! What moves the timeline along its axis, for the app of stories without a page.

use super::state::{Action, Reader};
use crate::day::Date;
use crate::embed::browser::announcer::say;
use crate::figure::timeline;
use crate::reader::gesture::{Glide, glided};
use crate::story::Story;
use crate::words;

/// Zooms and pans the timeline for a reader; says whether that changes what is shown.
pub fn glide(story: &Story, reader: &Reader, glide: Glide) -> bool {
    let (whole, shown) = (timeline::domain(story), timeline::view(story, &reader.settings));
    let next = glided(whole, shown, glide);
    if next != shown {
        reader.act.emit(Action::Zoom((next != whole).then_some(next)));
        say(&words::date_to_date(Date::of(next.0), Date::of(next.1)));
    }
    next != shown
}
