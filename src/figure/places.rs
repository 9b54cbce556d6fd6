//! What the figures of places say alike.

use std::cmp::Ordering;

use super::cited;
use crate::story::{Place, Places, SourceId, Story};
use crate::words::{self, Area};

/// The sum of counts; any that a file may hold fit into it.
pub fn sum<'s>(places: impl Iterator<Item = &'s Place>) -> u64 {
    let mut sum = 0u64;
    for place in places {
        sum = sum.saturating_add(place.signatures);
    }
    sum
}

/// What a petition's constituencies are called.
pub fn area(places: &Places) -> Area {
    if places.are_parishes() { Area::Parish } else { Area::Constituency }
}

/// What the counts of places leave of a petition's own, in a sentence; nothing where they leave none.
pub fn left_over(whole: u64, sum: u64, area: Area) -> Option<String> {
    let left = whole.abs_diff(sum);
    match sum.cmp(&whole) {
        Ordering::Equal => None,
        Ordering::Less => Some(words::places_not_assigned(area, left, whole)),
        Ordering::Greater => Some(words::places_too_many(area, left, sum, whole)),
    }
}

/// Ids of the sources of the petition whose places are shown.
pub fn sources(story: &Story) -> Vec<&SourceId> {
    story.placed().map(|(petition, _)| cited(story, &[&petition.sources])).unwrap_or_default()
}
