//! The places of a petition and those of a map, brought together.

use crate::figure::place::Rank;
use crate::figure::places::area;
use crate::hex::{Hex, Layout};
use crate::order;
use crate::story::{Petition, Places, Story};
use crate::words::{self, Area, Share};

/// A place of the petition, of the map, or of both.
pub struct Spot<'s> {
    /// Its official code.
    pub code: &'s str,
    /// Its name; its code, where nobody has its name.
    pub name: &'s str,
    /// How many signed there; `None` where that is not recorded.
    pub signatures: Option<u64>,
    /// Its place among all that are recorded, from 1; those with as many share one.
    pub rank: usize,
    /// Whether it shares its rank.
    pub joint: bool,
    /// Where it stands, if it is on the map.
    pub hex: Option<&'s Hex>,
}

/// What the map shows.
pub struct Atlas<'s> {
    /// Whose signatures are shown.
    pub petition: &'s Petition,
    /// Its places.
    pub places: &'s Places,
    /// The map, where there is one of these boundaries.
    pub layout: Option<&'s Layout>,
    /// Those on the map as they stand there, then those that are not on it.
    pub spots: Vec<Spot<'s>>,
}

impl<'s> Atlas<'s> {
    /// The atlas of the story's first petition with places, if it has constituencies.
    pub fn of(story: &'s Story) -> Option<Atlas<'s>> {
        let (petition, places) = story.placed()?;
        let layout = places.layout.as_deref();
        if places.constituencies.is_empty() {
            return None;
        }
        let ranks = ranks(places);
        let by_code = places.by_code();
        let mut spots = Vec::new();
        let mut is_placed = vec![false; places.constituencies.len()];
        for hex in layout.map(|layout| layout.hexes.as_slice()).unwrap_or_default() {
            let name = hex.name.as_deref().unwrap_or(&hex.code);
            let mut spot = Spot { code: &hex.code, name, signatures: None, rank: 0, joint: false, hex: Some(hex) };
            if let Some((at, place)) = places.find(&by_code, &hex.code) {
                let (rank, joint) = ranks.get(at).copied().unwrap_or_default();
                spot = Spot { name: &place.name, signatures: Some(place.signatures), rank, joint, ..spot };
                if let Some(is_placed) = is_placed.get_mut(at) {
                    *is_placed = true;
                }
            }
            spots.push(spot);
        }
        for (at, place) in places.constituencies.iter().enumerate() {
            if is_placed.get(at) == Some(&false) {
                let (rank, joint) = ranks.get(at).copied().unwrap_or_default();
                let signatures = Some(place.signatures);
                spots.push(Spot { code: &place.code, name: &place.name, signatures, rank, joint, hex: None });
            }
        }
        Some(Atlas { petition, places, layout, spots })
    }

    /// All counts, in rising order.
    pub fn counts(&self) -> Vec<u64> {
        let mut counts: Vec<u64> = self.places.constituencies.iter().map(|place| place.signatures).collect();
        order::by(&mut counts, Ord::cmp);
        counts
    }

    /// Where a place stands among all.
    pub fn rank(&self, spot: &Spot) -> Rank {
        Rank { rank: spot.rank as u64, of: self.places.constituencies.len() as u64, joint: spot.joint }
    }

    /// The places in the order of their names as they are searched and sorted.
    pub fn by_name(&self) -> Vec<&Spot<'s>> {
        let mut spots: Vec<(String, &Spot)> = self.spots.iter().map(|spot| (words::fold(spot.name), spot)).collect();
        order::by(&mut spots, |a, b| a.0.cmp(&b.0));
        spots.into_iter().map(|(_, spot)| spot).collect()
    }

    /// The share of a count in all the petition's signatures: `0.15%`.
    pub fn share(&self, count: u64) -> Share {
        Share::fine(count, self.places.whole)
    }

    /// `22 signatures, 0.15% of all`.
    pub fn said(&self, count: u64) -> String {
        words::places_share(count, self.share(count))
    }

    /// `Aldershot, 22 signatures, 0.15% of all, 15th of 650`.
    pub fn label(&self, spot: &Spot) -> String {
        match spot.signatures {
            Some(count) => {
                words::places_label(spot.name, &words::map_said(&self.rank(spot).words(), &self.said(count)))
            }
            None => words::places_label(spot.name, words::not_recorded()),
        }
    }

    /// What its places are called.
    pub fn area(&self) -> Area {
        area(self.places)
    }

    /// `1 constituency`, `533 constituencies`.
    pub fn counted(&self, count: u64) -> String {
        words::map_areas(self.area(), count)
    }
}

/// The rank of each constituency and whether it shares it, in the order of the story.
fn ranks(places: &Places) -> Vec<(usize, bool)> {
    let count = |at: usize| places.constituencies.get(at).map(|place| place.signatures);
    let falling = order::sorted_indices(places.constituencies.len(), &mut |a, b| count(b).cmp(&count(a)));
    let mut ranks = vec![(0, false); falling.len()];
    let (mut rank, mut before) = (0, None);
    for (index, at) in falling.iter().enumerate() {
        let next = falling.get(index + 1).and_then(|next| count(*next));
        let is_first = before.is_none() || before != count(*at);
        if is_first {
            rank = index + 1;
        }
        if let Some(slot) = ranks.get_mut(*at) {
            *slot = (rank, !is_first || next == count(*at));
        }
        before = count(*at);
    }
    ranks
}
