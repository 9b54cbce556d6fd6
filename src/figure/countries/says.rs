//! What countries say of a story.

use super::plan::{Apart, MAX_ROWS, Plan, Row};
use crate::figure::places::{self, left_over, sum};
use crate::figure::table::{self, Cell, numbers, words};
use crate::figure::{self, Made, Table};
use crate::order;
use crate::scene::Mark;
use crate::story::{Petition, Place, Story};
use crate::wording;

const NO_COUNTRY: &str = "No signatures by country are recorded in this story.";
/// A country with this many times the count of the next, or more, stands apart.
const APART: u64 = 4;
/// How many other countries a sentence names.
const NAMED: usize = 3;

/// What countries say.
pub struct Says;

impl figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let Some(countries) = Countries::of(story) else { return Vec::new() };
        countries.places.iter().enumerate().map(|(series, place)| countries.mark(place, series)).collect()
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        let Some(countries) = Countries::of(story) else { return vec![NO_COUNTRY.to_owned()] };
        let (apart, others) = countries.apart();
        let mut sentences = Vec::new();
        if let Some(apart) = apart {
            let own = [" of all ", &wording::number(countries.whole)].concat();
            let (count, share) = (wording::counted(apart.signatures, "signature"), countries.share(apart));
            let name = &countries.petition.name;
            sentences.push([name, ": ", &apart.name, ", ", &count, ", ", &share, &own, "."].concat());
        }
        let mut named: Vec<String> = Vec::new();
        for place in others.iter().take(NAMED) {
            named.push([&place.name, " (", &wording::number(place.signatures), ")"].concat());
        }
        let from = if apart.is_some() { "Other countries" } else { "Countries" };
        let total = wording::counted(sum(others.iter().copied()), "signature");
        let count = wording::number(others.len() as u64);
        let first = if others.len() > NAMED { "; the most from " } else { ": " };
        let named = wording::list(&named);
        sentences.push([from, ": ", &count, " with ", &total, " together", first, &named, "."].concat());
        sentences.extend(left_over(countries.whole, sum(countries.places.iter().copied()), "country"));
        sentences
    }

    fn table(&self, story: &Story) -> Table {
        let mut rows = Vec::new();
        if let Some(countries) = Countries::of(story) {
            for place in &countries.places {
                let share = Cell::share(countries.share(place), place.signatures, countries.whole);
                let cells = vec![Cell::text(&*place.name), Cell::number(place.signatures), share];
                rows.push(table::Row { id: place.code.clone(), cells });
            }
        }
        let columns = vec![words("Country"), numbers("Signatures"), numbers("Share of all")];
        Table { caption: "Signatures by country".to_owned(), columns, rows }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        places::sources(story)
    }

    fn plan(&self, story: &Story) -> figure::Plan {
        figure::Plan::Countries(match Countries::of(story) {
            Some(countries) => countries.plan(),
            None => Plan { apart: None, rows: Vec::new(), empty: Some(NO_COUNTRY.to_owned()) },
        })
    }

    fn has_something(&self, made: &Made) -> bool {
        made.story.placed().is_some_and(|(_, places)| !places.countries.is_empty())
    }
}

/// The countries of the petition that is shown, the one with the most signatures first.
struct Countries<'s> {
    petition: &'s Petition,
    places: Vec<&'s Place>,
    /// The petition's whole count when those of its places were taken.
    whole: u64,
}

impl<'s> Countries<'s> {
    fn of(story: &'s Story) -> Option<Countries<'s>> {
        let (petition, places) = story.placed()?;
        let whole = places.whole;
        let mut places: Vec<&Place> = places.countries.iter().collect();
        order::by(&mut places, |a, b| b.signatures.cmp(&a.signatures));
        (!places.is_empty()).then_some(Countries { petition, places, whole })
    }

    /// The country that stands apart, and the others.
    fn apart(&self) -> (Option<&'s Place>, &[&'s Place]) {
        match self.places.as_slice() {
            [first, others @ ..] => match others.first() {
                Some(second) if is_far_above(first.signatures, second.signatures) => (Some(first), others),
                _ => (None, &self.places),
            },
            [] => (None, &[]),
        }
    }

    fn share(&self, place: &Place) -> String {
        wording::share_of_all(place.signatures, self.whole)
    }

    /// `14,125 signatures, 95.1% of all`.
    fn told(&self, place: &Place) -> String {
        [&wording::counted(place.signatures, "signature"), ", ", &self.share(place), " of all"].concat()
    }

    fn mark(&self, place: &Place, series: usize) -> Mark {
        let label = [&place.name, ", ", &self.told(place)].concat();
        Mark { id: place.code.clone(), label, detail: None, about: Vec::new(), series }
    }

    fn plan(&self) -> Plan {
        let (apart, others) = self.apart();
        let first = usize::from(apart.is_some());
        let mut rows = Vec::new();
        for (index, place) in others.iter().take(MAX_ROWS).enumerate() {
            rows.push(Row {
                mark: self.mark(place, first + index),
                name: place.name.clone(),
                signatures: place.signatures,
                rest: rest(others.get(index + 1..).unwrap_or_default()),
            });
        }
        Plan { apart: apart.map(|place| self.plan_apart(place)), rows, empty: None }
    }

    fn plan_apart(&self, place: &Place) -> Apart {
        Apart {
            mark: self.mark(place, 0),
            name: place.name.clone(),
            signatures: place.signatures,
            total_signatures: self.whole.max(place.signatures).max(1),
            count: wording::number(place.signatures),
            share: [&self.share(place), " of all ", &wording::number(self.whole)].concat(),
            others: "All others, on a scale of their own".to_owned(),
        }
    }
}

/// Sums up the countries that are not drawn; one alone is no more than the line that would sum it up.
fn rest(others: &[&Place]) -> Option<String> {
    let total = wording::number(sum(others.iter().copied()));
    (others.len() > 1).then(|| [&wording::number(others.len() as u64), " others: ", &total].concat())
}

pub(super) fn is_far_above(first: u64, second: u64) -> bool {
    first > 0 && second.checked_mul(APART).is_some_and(|times| first >= times)
}
