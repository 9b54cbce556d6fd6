//! What the map says of a story.

use super::atlas::{Atlas, Spot};
use super::classes::Classes;
use super::fallback;
use super::plan::{Bars, Hex, Key, Legend, Map, Plan};
use crate::figure::place::{Count, Place};
use crate::figure::places::{self, left_over, sum};
use crate::figure::table::{Cell, Ratio, Row, number_column, text_column};
use crate::figure::{self, Heading, Made, Steps, Table};
use crate::hex::Layout;
use crate::scene::Mark;
use crate::story::{SourceId, Story};
use crate::words::{self, Area, Portion};

/// What the map says.
pub struct Says;

impl figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let Some(atlas) = Atlas::of(story) else { return Vec::new() };
        match atlas.layout {
            Some(_) => atlas.spots.iter().map(|spot| mark(&atlas, spot)).collect(),
            None => fallback::rows(&atlas).into_iter().map(|row| row.mark).collect(),
        }
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        let Some(atlas) = Atlas::of(story) else { return vec![words::map_nothing().to_owned()] };
        let counts = atlas.counts();
        let mut sentences = Vec::new();
        sentences.extend(typical(&atlas, &counts));
        sentences.extend(steps(&atlas, &counts));
        let area = places::area(atlas.places);
        sentences.extend(left_over(atlas.places.whole, sum(atlas.places.constituencies.iter()), area));
        let gaps = atlas.spots.iter().filter(|spot| spot.signatures.is_none()).count() as u64;
        if gaps > 0 {
            sentences.push(words::map_gaps(&atlas.counted(gaps)));
        }
        if atlas.layout.is_none() {
            sentences.push(fallback::reason(&atlas));
            sentences.extend(fallback::remedy(&atlas));
        }
        sentences
    }

    fn table(&self, story: &Story) -> Table {
        let (mut rows, mut area, mut has_nations) = (Vec::new(), Area::Constituency, false);
        if let Some(atlas) = Atlas::of(story) {
            area = places::area(atlas.places);
            if atlas.layout.is_none() {
                rows = fallback::nation_rows(&atlas);
            }
            has_nations = !rows.is_empty();
            for spot in atlas.by_name() {
                let share = |count| Cell::share(words::share(atlas.share(count)), count, atlas.places.whole);
                let rank = Cell {
                    text: atlas.rank(spot).words(),
                    plain: spot.rank.to_string(),
                    number: Some(Ratio::of(spot.rank as i64)),
                };
                let code = Cell::text(spot.code);
                let mut cells = match spot.signatures {
                    Some(count) => vec![Cell::text(spot.name), Cell::number(count), share(count), rank, code],
                    None => vec![Cell::text(spot.name), Cell::gap(), Cell::gap(), Cell::gap(), code],
                };
                if has_nations {
                    cells.push(Cell::text(words::map_kind_area(area)));
                }
                rows.push(Row { id: spot.code.to_owned(), cells });
            }
        }
        let place = match area {
            Area::Parish => words::map_column_parish(),
            _ => words::map_column_constituency(),
        };
        let mut columns = vec![
            text_column(place),
            number_column(words::places_column_signatures()),
            number_column(words::places_column_share()),
            number_column(words::map_column_rank()),
            text_column(words::map_column_code()),
        ];
        // Totals are told from their parts.
        if has_nations {
            columns.push(text_column(words::map_column_kind()));
        }
        Table { caption: words::map_by(area), columns, rows }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        places::sources(story)
    }

    /// Where the table has nations before its places, so has this.
    fn places(&self, story: &Story) -> Vec<Place> {
        let Some(atlas) = Atlas::of(story) else { return Vec::new() };
        let mut places = if atlas.layout.is_none() { fallback::nation_places(&atlas) } else { Vec::new() };
        for spot in atlas.by_name() {
            let count = spot.signatures.map(|signatures| Count {
                signatures,
                share: atlas.share(signatures),
                rank: Some(atlas.rank(spot)),
            });
            places.push(Place { id: spot.code.to_owned(), name: spot.name.to_owned(), count });
        }
        places
    }

    fn plan(&self, story: &Story) -> figure::Plan {
        figure::Plan::Map(match Atlas::of(story) {
            Some(atlas) => match atlas.layout {
                Some(layout) => Plan::Map(Box::new(map(&atlas, layout))),
                None => Plan::Bars(Bars { reason: fallback::reason(&atlas), rows: fallback::rows(&atlas) }),
            },
            None => Plan::Empty(words::map_nothing().to_owned()),
        })
    }

    fn heading(&self, made: &Made) -> Option<Heading> {
        let (_, places) = made.story.placed()?;
        let measure =
            if places.are_parishes() { words::official_map_measure_parishes } else { words::official_map_measure };
        (!places.constituencies.is_empty())
            .then(|| Heading { headline: words::official_map(made.placed), subtitle: measure(made.on) })
    }
}

fn mark(atlas: &Atlas, spot: &Spot) -> Mark {
    let series = spot.hex.map_or(0, |hex| hex.y as usize / crate::hex::ALONG as usize);
    Mark { id: spot.code.to_owned(), label: atlas.label(spot), detail: None, about: Vec::new(), series }
}

/// How many signed in most places: `Half the constituencies had 18 signatures or fewer.`
fn typical(atlas: &Atlas, counts: &[u64]) -> Option<String> {
    let area = atlas.area();
    let middle = *counts.get(counts.len().checked_sub(1)? / 2)?;
    if let [only] = atlas.places.constituencies.as_slice() {
        return Some(words::map_one(area, middle, &atlas.petition.name, &only.name, atlas.share(middle)));
    }
    if counts.first() == counts.last() {
        return Some(words::map_all(&atlas.counted(counts.len() as u64), middle));
    }
    // Where many have as many as the one in the middle, those are clearly more than half.
    let so_many = counts.partition_point(|count| *count <= middle);
    let is_more = so_many * 20 > counts.len() * 11;
    let portion = if is_more { Portion::MoreThanHalf } else { Portion::Half };
    Some(words::map_half(area, middle, portion))
}

/// The legend as it stands at first, in words: where there are colours that differ.
fn steps(atlas: &Atlas, counts: &[u64]) -> Option<String> {
    let classes = Classes::of(counts, Steps::default()).all;
    let mut ranges = Vec::new();
    for class in &classes {
        ranges.push(range(words::number(class.min), words::number(class.max)));
    }
    let zeros = counts.partition_point(|count| *count == 0) as u64;
    let is_shown = atlas.layout.is_some() && classes.len() > 1;
    let steps = || words::map_steps(atlas.area(), &ranges, &words::number_in_words(classes.len() as u64), zeros);
    is_shown.then(steps)
}

fn map(atlas: &Atlas, layout: &Layout) -> Map {
    let mut hexes = Vec::new();
    for spot in &atlas.spots {
        if let Some(hex) = spot.hex {
            hexes.push(Hex { mark: mark(atlas, spot), x: hex.x, y: hex.y, signatures: spot.signatures });
        }
    }
    Map { flat: layout.flat, width: layout.width, height: layout.height, hexes, legend: legend(atlas) }
}

fn legend(atlas: &Atlas) -> Legend {
    let counts = atlas.counts();
    let any = |count: Option<u64>| atlas.spots.iter().any(|spot| spot.signatures == count);
    Legend {
        signatures: words::map_by(atlas.area()),
        share: words::map_shares().to_owned(),
        quantile: key(atlas, &counts, Steps::Quantile),
        equal: key(atlas, &counts, Steps::Equal),
        zero: any(Some(0)).then(|| words::number(0)),
        not_recorded: any(None).then(|| words::not_recorded().to_owned()),
    }
}

fn key(atlas: &Atlas, counts: &[u64], steps: Steps) -> Key {
    let classes = Classes::of(counts, steps);
    let (mut signatures, mut shares) = (Vec::new(), Vec::new());
    for class in &classes.all {
        signatures.push(range(words::number(class.min), words::number(class.max)));
        shares.push(range(words::share(atlas.share(class.min)), words::share(atlas.share(class.max))));
    }
    Key { classes, signatures, shares }
}

/// `22 to 30`, or the one number that both ends are.
fn range(min: String, max: String) -> String {
    if min == max { max } else { words::map_range(&max, &min) }
}
