//! What stands in for a map: the nations as bars, or, where codes name no nation, the places with the most signatures.

use super::atlas::{Atlas, Spot};
use super::plan::Row;
use crate::figure::place::{Count, Place};
use crate::figure::table::{self, Cell};
use crate::order;
use crate::scene::Mark;
use crate::words::{self, Boundaries, Instead};

/// What says the name of a nation.
type Name = fn() -> &'static str;

/// The nations by the first letter of their constituencies' codes.
const NATIONS: [(&str, Name); 4] = [
    ("E", words::map_england),
    ("S", words::map_scotland),
    ("W", words::map_wales),
    ("N", words::map_northern_ireland),
];
/// Where maps of boundaries are public, under a licence by which anybody may use them.
const PUBLIC: [(&str, &str); 2] = [("2024", "open-innovations/ge-2024"), ("Senedd", "odileeds/hexmaps")];
/// How many places are shown where there are no nations.
const MAX_ROWS: usize = 12;

/// The rows of bars, the most signatures first; each is a mark.
pub fn rows(atlas: &Atlas) -> Vec<Row> {
    let mut rows = Vec::new();
    for nation in nations(atlas) {
        let label = words::map_nation(&atlas.counted(nation.count), nation.name, &atlas.said(nation.signatures));
        rows.push(row(nation.letter, nation.name, nation.signatures, label));
    }
    if rows.is_empty() {
        let mut spots: Vec<&Spot> = atlas.spots.iter().collect();
        order::by(&mut spots, |a, b| a.rank.cmp(&b.rank));
        for spot in spots.into_iter().take(MAX_ROWS) {
            let count = spot.signatures.unwrap_or_default();
            rows.push(row(spot.code, spot.name, count, atlas.label(spot)));
        }
    }
    order::by(&mut rows, |a, b| b.signatures.cmp(&a.signatures));
    for (series, row) in rows.iter_mut().enumerate() {
        row.mark.series = series;
    }
    rows
}

fn row(id: &str, name: &str, signatures: u64, label: String) -> Row {
    let mark = Mark { id: id.to_owned(), label, detail: None, about: Vec::new(), series: 0 };
    Row { mark, name: name.to_owned(), signatures }
}

struct Nation {
    letter: &'static str,
    name: &'static str,
    signatures: u64,
    count: u64,
}

impl Nation {
    /// `England (533 constituencies)`.
    fn row_name(&self, atlas: &Atlas) -> String {
        words::map_nation_row(&atlas.counted(self.count), self.name)
    }
}

/// The nations of the places; none, unless every place belongs to one, and to more than one in all.
fn nations(atlas: &Atlas) -> Vec<Nation> {
    let mut nations = Vec::new();
    let mut known = 0;
    for (letter, name) in NATIONS {
        let mut nation = Nation { letter, name: name(), signatures: 0, count: 0 };
        for place in &atlas.places.constituencies {
            let number = place.code.strip_prefix(letter).unwrap_or_default();
            if number.len() == 8 && number.bytes().all(|byte| byte.is_ascii_digit()) {
                nation.signatures = nation.signatures.saturating_add(place.signatures);
                nation.count += 1;
            }
        }
        known += nation.count;
        if nation.count > 0 {
            nations.push(nation);
        }
    }
    let is_all = known == atlas.places.constituencies.len() as u64;
    if is_all && nations.len() > 1 { nations } else { Vec::new() }
}

/// The nations as rows of the table, which has no others with their counts; the last cell tells them from their parts.
pub fn nation_rows(atlas: &Atlas) -> Vec<table::Row> {
    let row = |nation: &Nation| {
        let cells = vec![
            Cell::text(nation.row_name(atlas)),
            Cell::number(nation.signatures),
            Cell::share(words::share(atlas.share(nation.signatures)), nation.signatures, atlas.places.whole),
            Cell::text(""),
            Cell::text(""),
            Cell::text(words::map_kind_nation()),
        ];
        table::Row { id: nation.letter.to_owned(), cells }
    };
    nations(atlas).iter().map(row).collect()
}

/// The nations as places that are found by their names, in the order of the rows of the table.
pub fn nation_places(atlas: &Atlas) -> Vec<Place> {
    let place = |nation: &Nation| {
        let count = Count { signatures: nation.signatures, share: atlas.share(nation.signatures), rank: None };
        Place { id: nation.letter.to_owned(), name: nation.row_name(atlas), count: Some(count) }
    };
    nations(atlas).iter().map(place).collect()
}

/// Why there is no map, and what there is instead.
pub fn reason(atlas: &Atlas) -> String {
    let (area, boundaries) = (atlas.area(), &atlas.places.boundaries);
    let why = match atlas.places.strays {
        None => words::map_none(area, called(boundaries), boundaries),
        Some(known) => {
            let areas = atlas.counted(atlas.places.constituencies.len() as u64);
            words::map_other(&areas, known as u64)
        }
    };
    let instead = if nations(atlas).is_empty() { Instead::Places } else { Instead::Nations };
    [&why, " ", &words::map_instead(area, instead)].concat()
}

/// What a reader is told of a story's key for its boundaries: `2010` is a year, and others have words of their own.
fn called(boundaries: &str) -> Boundaries {
    match boundaries {
        "Senedd" => Boundaries::Senedd,
        "Scottish Parliament" => Boundaries::Scotland,
        "parishes of Jersey" => Boundaries::Jersey,
        year if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => Boundaries::OfYear,
        _ => Boundaries::Unknown,
    }
}

/// What whoever publishes the page can do about it, where such a map is known to be public.
pub fn remedy(atlas: &Atlas) -> Option<String> {
    let (_, source) = PUBLIC.iter().find(|(boundaries, _)| *boundaries == atlas.places.boundaries)?;
    let file = atlas.places.maps().into_iter().next()?;
    Some(words::map_remedy(&file, source))
}
