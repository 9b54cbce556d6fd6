//! What the figures of places say alike.

use super::cited;
use crate::story::{Place, Story};
use crate::words;

/// The sum of counts; any that a file may hold fit into it.
pub fn sum<'s>(places: impl Iterator<Item = &'s Place>) -> u64 {
    let mut sum = 0u64;
    for place in places {
        sum = sum.saturating_add(place.signatures);
    }
    sum
}

/// What the counts of places leave of a petition's own, in a sentence; nothing where they leave none.
pub fn left_over(whole: u64, sum: u64, what: &str) -> Option<String> {
    let (own, all) = (words::number(whole), words::number(sum));
    let left = words::number(whole.abs_diff(sum));
    match sum.cmp(&whole) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less => Some(["Not assigned to a ", what, ": ", &left, " of the ", &own, "."].concat()),
        std::cmp::Ordering::Greater => Some(
            [
                "The counts of each ",
                what,
                " come to ",
                &all,
                ", which is ",
                &left,
                " more than the ",
                &own,
                " of the petition.",
            ]
            .concat(),
        ),
    }
}

/// Ids of the sources of the petition whose places are shown.
pub fn sources(story: &Story) -> Vec<&str> {
    story.placed().map(|(petition, _)| cited(story, &[&petition.sources])).unwrap_or_default()
}
