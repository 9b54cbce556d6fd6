//! Signatures by place, as a petition gives them.

use serde_json::Value;

use super::look::Look;
use crate::order;

/// The signatures of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its official code; countries had none before 2016, and parishes have none.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// How many signed there.
    pub signatures: u64,
}

impl Place {
    /// The code; of a place without one, the name.
    pub fn id(&self) -> &str {
        self.code.as_deref().unwrap_or(&self.name)
    }
}

/// The places of a list, each once. A place without a name or a count is left out.
pub fn places(list: &[Value]) -> Vec<Place> {
    let mut places = Vec::new();
    for item in list {
        let item = Look(Some(item));
        let code = item.first(&["ons_code", "code", "id"]);
        let code = code.text().or_else(|| code.count().map(|number| number.to_string()));
        if let (Some(name), Some(signatures)) = (item.field("name").text(), item.field("signature_count").count()) {
            places.push(Place { code, name, signatures });
        }
    }
    each_once(places)
}

/// Keeps the first of several places with the same code.
fn each_once(places: Vec<Place>) -> Vec<Place> {
    let id = |place: usize| places.get(place).map_or("", Place::id);
    let by_id = order::sorted_indices(places.len(), &mut |a, b| id(a).cmp(id(b)));
    let mut is_again = vec![false; places.len()];
    for (first, second) in by_id.iter().zip(by_id.iter().skip(1)) {
        if let Some(again) = is_again.get_mut(*second) {
            *again = id(*first) == id(*second);
        }
    }
    let mut again = is_again.into_iter();
    let mut places = places;
    places.retain(|_| !again.next().unwrap_or(false));
    places
}

/// The set of constituency boundaries that most of the codes are of: `2010` or `2024`.
///
/// Five Scottish codes are in both sets, and count for the older. The set of the majority is taken.
pub fn boundaries(constituencies: &[Place]) -> Option<&'static str> {
    let (mut old, mut new) = (0, 0);
    for place in constituencies {
        let (nation, number) = place.id().split_at_checked(1).unwrap_or_default();
        let Ok(number) = number.parse::<u32>() else { continue };
        match (nation, number) {
            ("E", 14_000_530..=14_001_062) | ("W", 7_000_041..=7_000_080) | ("N", 6_000_001..=6_000_018) => old += 1,
            ("E", 14_001_063..=14_001_605) | ("W", 7_000_081..=7_000_112) | ("N", 5_000_001..=5_000_018) => new += 1,
            ("S", 14_000_001..=14_000_059) => old += 1,
            ("S", 14_000_060..=14_000_111) => new += 1,
            _ => {}
        }
    }
    match (old, new) {
        (0, 0) => None,
        _ if new > old => Some("2024"),
        _ => Some("2010"),
    }
}
