//! What countries say of a story.

use super::plan::{Apart, MAX_ROWS, Plan, Row};
use crate::figure::places::{self, left_over, sum};
use crate::figure::table::{self, Cell, number_column, text_column};
use crate::figure::{self, Heading, Made, Table};
use crate::order;
use crate::scene::Mark;
use crate::story::{Place, SourceId, Story};
use crate::words::{self, Area, Group, Share};

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
        let Some(countries) = Countries::of(story) else { return vec![words::countries_nothing().to_owned()] };
        let (apart, others) = countries.apart();
        let mut sentences = Vec::new();
        let sum_of_others = sum(others.iter().copied());
        if let Some(apart) = apart {
            sentences.push(came_from(apart, sum_of_others, countries.whole));
        }
        let group = if apart.is_some() { Group::Others } else { Group::All };
        sentences.push(most_signed(others, group, sum_of_others));
        sentences.extend(left_over(countries.whole, sum(countries.places.iter().copied()), Area::Country));
        sentences
    }

    fn table(&self, story: &Story) -> Table {
        let mut rows = Vec::new();
        if let Some(countries) = Countries::of(story) {
            for place in &countries.places {
                let share = Cell::share(words::share(countries.share(place)), place.signatures, countries.whole);
                let cells = vec![Cell::text(&*place.name), Cell::number(place.signatures), share];
                rows.push(table::Row { id: place.code.clone(), cells });
            }
        }
        let columns = vec![
            text_column(words::countries_column_country()),
            number_column(words::places_column_signatures()),
            number_column(words::places_column_share()),
        ];
        Table { caption: words::countries_table().to_owned(), columns, rows }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        places::sources(story)
    }

    fn plan(&self, story: &Story) -> figure::Plan {
        figure::Plan::Countries(match Countries::of(story) {
            Some(countries) => countries.plan(),
            None => Plan { apart: None, rows: Vec::new(), empty: Some(words::countries_nothing().to_owned()) },
        })
    }

    fn heading(&self, made: &Made) -> Option<Heading> {
        let (_, places) = made.story.placed()?;
        (!places.countries.is_empty()).then(|| Heading {
            headline: words::official_countries(made.placed),
            subtitle: words::official_countries_measure(made.on),
        })
    }
}

/// The countries of the petition that is shown, the one with the most signatures first.
struct Countries<'s> {
    places: Vec<&'s Place>,
    /// The petition's whole count when those of its places were taken.
    whole: u64,
}

impl<'s> Countries<'s> {
    fn of(story: &'s Story) -> Option<Countries<'s>> {
        let (_, places) = story.placed()?;
        let whole = places.whole;
        let mut places: Vec<&Place> = places.countries.iter().collect();
        order::by(&mut places, |a, b| b.signatures.cmp(&a.signatures));
        (!places.is_empty()).then_some(Countries { places, whole })
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

    fn share(&self, place: &Place) -> Share {
        Share::of_all(place.signatures, self.whole)
    }

    /// Its label is `France, 233 signatures, 1.6% of all`.
    fn mark(&self, place: &Place, series: usize) -> Mark {
        let label = words::places_label(&place.name, &words::places_share(place.signatures, self.share(place)));
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
            count: words::number(place.signatures),
            share: words::countries_share(self.share(place), self.whole),
            others: words::countries_scale().to_owned(),
        }
    }
}

/// How many countries there are, and those of them with the most signatures.
fn most_signed(places: &[&Place], group: Group, sum: u64) -> String {
    if let [only] = places {
        return words::countries_one(only.signatures, &only.name, group);
    }
    let mut named: Vec<String> = Vec::new();
    for place in places.iter().take(NAMED) {
        named.push(words::countries_with(place.signatures, &place.name));
    }
    let (count, unnamed) = (places.len() as u64, (places.len() - named.len()) as u64);
    words::countries_others(count, group, &named, sum, unnamed)
}

/// Sums up the countries that are not drawn; one alone is no more than the line that would sum it up.
fn rest(others: &[&Place]) -> Option<String> {
    (others.len() > 1).then(|| words::countries_rest(others.len() as u64, sum(others.iter().copied())))
}

/// How many of all came from the one country that stands apart.
fn came_from(apart: &Place, sum_of_others: u64, whole: u64) -> String {
    let country = if apart.code == "GB" { words::countries_uk() } else { &apart.name };
    let count = apart.signatures;
    // While others have any, no country has all.
    let in_100 = (count.saturating_mul(200) / whole.max(1)).div_ceil(2).min(99);
    match in_100 {
        _ if sum_of_others == 0 && count == whole => words::countries_all(country),
        95.. => words::countries_nearly_all(country, in_100),
        51.. => words::countries_most(country, in_100),
        _ => words::countries_first(country, Share::of_all(count, whole)),
    }
}

pub(super) fn is_far_above(first: u64, second: u64) -> bool {
    first > 0 && second.checked_mul(APART).is_some_and(|times| first >= times)
}
