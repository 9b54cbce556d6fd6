//! Signatures by constituency: a hex for each, coloured by its count.
//!
//! Of several petitions the first that has places is shown. Without a map of its boundaries, bars stand for the nations.

mod atlas;
mod classes;
mod fallback;

use super::countries::{left_over, sum};
use super::table::{Cell, Ratio, Row, numbers, words};
use super::{Draws, Measure, Settings, Steps, Table, cited, empty};
use crate::order;
use crate::scene::plane::DrawError;
use crate::scene::{Anchor, Font, Honeycomb, Look, Paint, Point, Rect, Shape, Tone};
use crate::scene::{Frame, Mark, Scene, text};
use crate::story::Story;
use crate::wording;
use atlas::{Atlas, Spot};
use classes::Classes;

/// See [`super::Says`].
pub(super) struct Says;

impl super::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        marks(story)
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> super::Plan {
        super::Plan::Map(Plan(story.clone()))
    }
}

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan(Story);

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        draw(&self.0, frame, settings)
    }
}

const NO_PLACE: &str = "No signatures by constituency are recorded in this story.";

const TITLE: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const LINE_PX: f64 = 20.0;
const SWATCH_PX: f64 = 14.0;
const GAP_PX: f64 = 16.0;
/// However few hexes there are, they are drawn no larger than this: px for a unit of the grid.
const LARGEST: f64 = 1.5;

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    let Some(atlas) = Atlas::of(story) else { return Vec::new() };
    match atlas.layout {
        Some(_) => atlas.spots.iter().map(|spot| mark(&atlas, spot)).collect(),
        None => fallback::rows(&atlas).into_iter().map(|row| row.mark).collect(),
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

fn summary(story: &Story) -> Vec<String> {
    let Some(atlas) = Atlas::of(story) else { return vec![NO_PLACE.to_owned()] };
    let own = atlas.petition;
    let counts = atlas.counts();
    let (one, _) = atlas.places.nouns();
    let mut sentences = Vec::new();
    if let (Some(least), Some(most)) = (counts.first(), counts.last()) {
        let most = [&atlas.with(*most), ", ", &wording::number(*most), " (", &atlas.share(*most), " of all)"].concat();
        if counts.len() == 1 {
            sentences.push([&own.name, ": signatures are recorded in one ", one, ", ", &most, "."].concat());
        } else {
            let least = [&atlas.with(*least), ", ", &wording::number(*least), "."].concat();
            sentences.push([&own.name, ": the most signatures in ", &most, "; the fewest in ", &least].concat());
            let all = atlas.counted(counts.len() as u64);
            let middle = counts.get((counts.len() - 1) / 2).copied().unwrap_or_default();
            sentences.push(["At least half of the ", &all, " have ", &wording::number(middle), " or fewer."].concat());
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

/// The legend as it stands at first, in words: where there are colours that differ.
fn steps(atlas: &Atlas, counts: &[u64]) -> Option<String> {
    let classes = Classes::of(counts, Steps::default()).all;
    let mut ranges = Vec::new();
    for class in &classes {
        ranges.push(range(wording::number(class.least), wording::number(class.most)));
    }
    let apart = if counts.first() == Some(&0) { "; those with 0 stand apart." } else { "." };
    let (several, steps) = (atlas.places.nouns().1, wording::small_number(classes.len()));
    let sentence = ["In ", &steps, " steps of about as many ", several, " each: ", &wording::list(&ranges), apart];
    (atlas.layout.is_some() && classes.len() > 1).then(|| sentence.concat())
}

fn sources(story: &Story) -> Vec<&str> {
    story.placed().map(|(petition, _)| cited(story, &[&petition.sources])).unwrap_or_default()
}

fn table(story: &Story) -> Table {
    let (mut rows, mut one) = (Vec::new(), "constituency");
    if let Some(atlas) = Atlas::of(story) {
        one = atlas.places.nouns().0;
        if atlas.layout.is_none() {
            rows = fallback::nation_rows(&atlas);
        }
        let has_nations = !rows.is_empty();
        let mut spots: Vec<(String, &Spot)> = atlas.spots.iter().map(|spot| (wording::fold(spot.name), spot)).collect();
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

// Its drawing

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let Some(atlas) = Atlas::of(story) else { return Ok(empty(frame, NO_PLACE)) };
    let Some(layout) = atlas.layout else { return Ok(fallback::draw(&atlas, frame)) };
    let classes = Classes::of(&atlas.counts(), settings.steps);
    // Beside the map where there is room, else above it: as wide and as high in all frames of the band.
    let legend_px = frame.by_band(288.0, 150.0, 210.0);
    let under =
        text::at_least_usual(&|| legend(&mut Scene::new(0.0, 0.0), &atlas, &classes, settings.measure, legend_px));
    let (left, top) = frame.by_band((0.0, under + GAP_PX), (legend_px + GAP_PX, 0.0), (legend_px + GAP_PX, 0.0));
    let room = Frame::least(frame.band).width - left;
    let scale = (room / f64::from(layout.width)).min(frame.by_band(440.0, 560.0, 640.0) / f64::from(layout.height));
    let scale = scale.min(LARGEST);
    let height = (top + f64::from(layout.height) * scale).max(under);
    let mut scene = Scene::new(frame.width, height.ceil());
    legend(&mut scene, &atlas, &classes, settings.measure, legend_px);
    let middle = (frame.width - left - f64::from(layout.width) * scale) / 2.0;
    let map = Honeycomb { origin: Point::new((left + middle).floor(), top), scale, flat: layout.flat };
    hexes(&mut scene, &atlas, &classes, map);
    Ok(scene)
}

fn hexes(scene: &mut Scene, atlas: &Atlas, classes: &Classes, map: Honeycomb) {
    for spot in &atlas.spots {
        let Some(hex) = spot.hex else { continue };
        let (tone, look) = match spot.signatures {
            Some(0) => (Tone::Secondary, Look::Dot),
            Some(count) => (classes.tone(count), Look::Full),
            None => (Tone::Secondary, Look::Ring),
        };
        scene.mark(mark(atlas, spot), |scene| scene.shapes.push(Shape::Cell { map, x: hex.x, y: hex.y, tone, look }));
    }
}

/// What the colours mean, in numbers; the y under the last line is handed back, which no setting changes.
fn legend(scene: &mut Scene, atlas: &Atlas, classes: &Classes, measure: Measure, width: f64) -> f64 {
    let lines = |what: &str| text::wrap(what, TITLE, width);
    let by = ["Signatures by ", atlas.places.nouns().0].concat();
    let (signatures, share) = (lines(&by), lines("Share of all signatures"));
    let title = if measure == Measure::Share { &share } else { &signatures };
    scene.lines(title, Point::new(0.0, 0.0), LINE_PX, Tone::Ink, TITLE, Anchor::Start);
    let mut y = signatures.len().max(share.len()) as f64 * LINE_PX + 4.0;
    for class in &classes.all {
        let words = match measure {
            Measure::Signatures => range(wording::number(class.least), wording::number(class.most)),
            Measure::Share => range(atlas.share(class.least), atlas.share(class.most)),
        };
        entry(scene, y, width, &words, class.tone, Paint::Fill);
        y += LINE_PX;
    }
    if atlas.spots.iter().any(|spot| spot.signatures == Some(0)) {
        entry(scene, y, width, "0", Tone::Secondary, Paint::Fill);
        y += LINE_PX;
    }
    if atlas.spots.iter().any(|spot| spot.signatures.is_none()) {
        entry(scene, y, width, "not recorded", Tone::Secondary, Paint::Outline(1.0));
        y += LINE_PX;
    }
    y + LINE_PX * (Tone::STEPS.len() - classes.all.len()) as f64
}

/// `22 to 30`, or the one number that both ends are.
fn range(least: String, most: String) -> String {
    if least == most { most } else { [&least, " to ", &most].concat() }
}

fn entry(scene: &mut Scene, top: f64, width: f64, words: &str, tone: Tone, paint: Paint) {
    // Zero is as small a mark here as it is on the map.
    let size = if tone == Tone::Secondary && paint == Paint::Fill { 6.0 } else { SWATCH_PX };
    let inset = (SWATCH_PX - size) / 2.0;
    scene.rect(Rect::new(inset + 0.5, top + (LINE_PX - size) / 2.0, size, size), tone, paint);
    let beside = SWATCH_PX + 8.0;
    let words = [text::fit(words, WORDS, width - beside)];
    scene.lines(&words, Point::new(beside, top), LINE_PX, Tone::Ink, WORDS, Anchor::Start);
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
