//! What the map says of a story.

use super::atlas::{Atlas, Spot};
use super::classes::Classes;
use super::fallback;
use super::plan::{Bars, Hex, Key, Legend, Map, Plan};
use crate::figure::places::{self, left_over, sum};
use crate::figure::table::{Cell, Ratio, Row, numbers, words};
use crate::figure::{self, Made, Steps, Table};
use crate::hex::Layout;
use crate::order;
use crate::scene::Mark;
use crate::story::Story;
use crate::wording;

const NO_PLACE: &str = "No signatures by constituency are recorded in this story.";

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
        let Some(atlas) = Atlas::of(story) else { return vec![NO_PLACE.to_owned()] };
        let own = atlas.petition;
        let counts = atlas.counts();
        let (one, _) = atlas.places.nouns();
        let mut sentences = Vec::new();
        if let (Some(least), Some(most)) = (counts.first(), counts.last()) {
            let most =
                [&atlas.with(*most), ", ", &wording::number(*most), " (", &atlas.share(*most), " of all)"].concat();
            if counts.len() == 1 {
                sentences.push([&own.name, ": signatures are recorded in one ", one, ", ", &most, "."].concat());
            } else {
                let least = [&atlas.with(*least), ", ", &wording::number(*least), "."].concat();
                sentences.push([&own.name, ": the most signatures in ", &most, "; the fewest in ", &least].concat());
                let all = atlas.counted(counts.len() as u64);
                let middle = counts.get((counts.len() - 1) / 2).copied().unwrap_or_default();
                sentences
                    .push(["At least half of the ", &all, " have ", &wording::number(middle), " or fewer."].concat());
            }
        }
        sentences.extend(steps(&atlas, &counts));
        sentences.extend(left_over(atlas.places.whole, sum(atlas.places.constituencies.iter()), one));
        let gaps = atlas.spots.iter().filter(|spot| spot.signatures.is_none()).count() as u64;
        if gaps > 0 {
            sentences.push(["Not recorded, though on the map: ", &atlas.counted(gaps), "."].concat());
        }
        if atlas.layout.is_none() {
            sentences.push(fallback::reason(&atlas));
            sentences.extend(fallback::remedy(&atlas));
        }
        sentences
    }

    fn table(&self, story: &Story) -> Table {
        let (mut rows, mut one) = (Vec::new(), "constituency");
        if let Some(atlas) = Atlas::of(story) {
            one = atlas.places.nouns().0;
            if atlas.layout.is_none() {
                rows = fallback::nation_rows(&atlas);
            }
            let has_nations = !rows.is_empty();
            let mut spots: Vec<(String, &Spot)> =
                atlas.spots.iter().map(|spot| (wording::fold(spot.name), spot)).collect();
            order::by(&mut spots, |a, b| a.0.cmp(&b.0));
            for (_, spot) in spots {
                let share = |count| Cell::share(atlas.share(count), count, atlas.places.whole);
                let rank = Cell {
                    text: atlas.rank(spot),
                    plain: spot.rank.to_string(),
                    number: Some(Ratio::of(spot.rank as i64)),
                };
                let code = Cell::text(spot.code);
                let mut cells = match spot.signatures {
                    Some(count) => vec![Cell::text(spot.name), Cell::number(count), share(count), rank, code],
                    None => vec![Cell::text(spot.name), Cell::gap(), Cell::gap(), Cell::gap(), code],
                };
                if has_nations {
                    cells.push(Cell::text(one));
                }
                rows.push(Row { id: spot.code.to_owned(), cells });
            }
        }
        let mut columns = vec![
            words(wording::sentence(one)),
            numbers("Signatures"),
            numbers("Share of all"),
            numbers("Rank"),
            words("Code"),
        ];
        // Totals are told from their parts.
        if rows.iter().any(|row| row.cells.len() > columns.len()) {
            columns.push(words("Kind"));
        }
        Table { caption: ["Signatures by ", one].concat(), columns, rows }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        places::sources(story)
    }

    fn plan(&self, story: &Story) -> figure::Plan {
        figure::Plan::Map(match Atlas::of(story) {
            Some(atlas) => match atlas.layout {
                Some(layout) => Plan::Map(Box::new(map(&atlas, layout))),
                None => Plan::Bars(Bars { reason: fallback::reason(&atlas), rows: fallback::rows(&atlas) }),
            },
            None => Plan::Empty(NO_PLACE.to_owned()),
        })
    }

    fn has_something(&self, made: &Made) -> bool {
        made.story.placed().is_some_and(|(_, places)| !places.constituencies.is_empty())
    }
}

fn mark(atlas: &Atlas, spot: &Spot) -> Mark {
    let said = match spot.signatures {
        Some(count) => {
            let share = atlas.share(count);
            [&wording::counted(count, "signature"), ", ", &share, " of all, ", &atlas.rank(spot)].concat()
        }
        None => "not recorded".to_owned(),
    };
    let label = [spot.name, ", ", &said].concat();
    let series = spot.hex.map_or(0, |hex| hex.y as usize / crate::hex::ALONG as usize);
    Mark { id: spot.code.to_owned(), label, detail: None, about: Vec::new(), series }
}

/// The legend as it stands at first, in words: where there are colours that differ.
fn steps(atlas: &Atlas, counts: &[u64]) -> Option<String> {
    let classes = Classes::of(counts, Steps::default()).all;
    let mut ranges = Vec::new();
    for class in &classes {
        ranges.push(range(wording::number(class.min), wording::number(class.max)));
    }
    let apart = if counts.first() == Some(&0) { "; those with 0 stand apart." } else { "." };
    let (several, steps) = (atlas.places.nouns().1, wording::small_number(classes.len()));
    let sentence = ["In ", &steps, " steps of about as many ", several, " each: ", &wording::list(&ranges), apart];
    (atlas.layout.is_some() && classes.len() > 1).then(|| sentence.concat())
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
        signatures: ["Signatures by ", atlas.places.nouns().0].concat(),
        share: "Share of all signatures".to_owned(),
        quantile: key(atlas, &counts, Steps::Quantile),
        equal: key(atlas, &counts, Steps::Equal),
        zero: any(Some(0)).then(|| wording::number(0)),
        not_recorded: any(None).then(|| "not recorded".to_owned()),
    }
}

fn key(atlas: &Atlas, counts: &[u64], steps: Steps) -> Key {
    let classes = Classes::of(counts, steps);
    let (mut signatures, mut shares) = (Vec::new(), Vec::new());
    for class in &classes.all {
        signatures.push(range(wording::number(class.min), wording::number(class.max)));
        shares.push(range(atlas.share(class.min), atlas.share(class.max)));
    }
    Key { classes, signatures, shares }
}

/// `22 to 30`, or the one number that both ends are.
fn range(min: String, max: String) -> String {
    if min == max { max } else { [&min, " to ", &max].concat() }
}
