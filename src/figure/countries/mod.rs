//! Signatures by country: the first ones as bars, the rest summed up.
//!
//! Where one country has nearly all, it stands apart with its share of the whole, so that the others can be seen.

use super::table::{Cell, Row, numbers, words};
use super::{Draws, Settings, Table, cited, empty};
use crate::order;
use crate::scene::bars::{self, Bar};
use crate::scene::plane::DrawError;
use crate::scene::{Anchor, Font, Paint, Point, Rect, Run, Tone};
use crate::scene::{Frame, Mark, Scene, text};
use crate::story::{Petition, Place, Story};
use crate::wording;

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
        super::Plan::Countries(Plan(story.clone()))
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

const NO_COUNTRY: &str = "No signatures by country are recorded in this story.";
/// A country with this many times the count of the next, or more, stands apart.
const APART: u64 = 4;
/// How many other countries a sentence names.
const NAMED: usize = 3;

const NAME: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const LINE_PX: f64 = 18.0;
const BAR_PX: f64 = 24.0;

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
}

fn is_far_above(first: u64, second: u64) -> bool {
    first > 0 && second.checked_mul(APART).is_some_and(|times| first >= times)
}

/// The sum of counts; any that a file may hold fit into it.
pub(super) fn sum<'s>(places: impl Iterator<Item = &'s Place>) -> u64 {
    let mut sum = 0u64;
    for place in places {
        sum = sum.saturating_add(place.signatures);
    }
    sum
}

/// What the counts of places leave of a petition's own, in a sentence; nothing where they leave none.
pub(super) fn left_over(whole: u64, sum: u64, what: &str) -> Option<String> {
    let (own, all) = (wording::number(whole), wording::number(sum));
    let left = wording::number(whole.abs_diff(sum));
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

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    let Some(countries) = Countries::of(story) else { return Vec::new() };
    countries.places.iter().enumerate().map(|(series, place)| countries.mark(place, series)).collect()
}

fn summary(story: &Story) -> Vec<String> {
    let Some(countries) = Countries::of(story) else { return vec![NO_COUNTRY.to_owned()] };
    let (apart, others) = countries.apart();
    let mut sentences = Vec::new();
    if let Some(apart) = apart {
        let own = [" of all ", &wording::number(countries.whole)].concat();
        let (count, share) = (wording::counted(apart.signatures, "signature"), countries.share(apart));
        sentences.push([&countries.petition.name, ": ", &apart.name, ", ", &count, ", ", &share, &own, "."].concat());
    }
    let mut named: Vec<String> = Vec::new();
    for place in others.iter().take(NAMED) {
        named.push([&place.name, " (", &wording::number(place.signatures), ")"].concat());
    }
    let from = if apart.is_some() { "Other countries" } else { "Countries" };
    let total = wording::counted(sum(others.iter().copied()), "signature");
    let count = wording::number(others.len() as u64);
    let first = if others.len() > NAMED { "; the most from " } else { ": " };
    sentences.push([from, ": ", &count, " with ", &total, " together", first, &wording::list(&named), "."].concat());
    sentences.extend(left_over(countries.whole, sum(countries.places.iter().copied()), "country"));
    sentences
}

fn sources(story: &Story) -> Vec<&str> {
    story.placed().map(|(petition, _)| cited(story, &[&petition.sources])).unwrap_or_default()
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    if let Some(countries) = Countries::of(story) {
        for place in &countries.places {
            let share = Cell::share(countries.share(place), place.signatures, countries.whole);
            let cells = vec![Cell::text(&*place.name), Cell::number(place.signatures), share];
            rows.push(Row { id: place.code.clone(), cells });
        }
    }
    let columns = vec![words("Country"), numbers("Signatures"), numbers("Share of all")];
    Table { caption: "Signatures by country".to_owned(), columns, rows }
}

// Its drawing

fn draw(story: &Story, frame: Frame, _: &Settings) -> Result<Scene, DrawError> {
    let Some(countries) = Countries::of(story) else { return Ok(empty(frame, NO_COUNTRY)) };
    // Laid out in the narrowest frame of the band first, whose height is that of them all.
    let least = Frame::least(frame.band);
    let height = text::at_least_usual(&|| countries.draw(&mut Scene::new(0.0, 0.0), least));
    let mut scene = Scene::new(frame.width, height);
    countries.draw(&mut scene, frame);
    Ok(scene)
}

impl Countries<'_> {
    /// Draws all of it; the y under the last line is handed back.
    fn draw(&self, scene: &mut Scene, frame: Frame) -> f64 {
        let (apart, others) = self.apart();
        let mut y = 0.0;
        let mut first = 0;
        if let Some(place) = apart {
            y = self.draw_apart(scene, place, frame);
            first = 1;
        }
        let shown = frame.by_band(8, 10, 12);
        // One more is no more than the line that would sum it up.
        let shown = if others.len() <= shown + 1 { others.len() } else { shown };
        let mut rows = Vec::new();
        for (index, place) in others.iter().take(shown).enumerate() {
            rows.push(Bar { name: &place.name, count: place.signatures, mark: self.mark(place, first + index) });
        }
        y = bars::draw(scene, &rows, y, frame);
        let rest = others.len() - shown;
        if rest > 0 {
            let total = wording::number(sum(others.iter().skip(shown).copied()));
            let more = [&wording::number(rest as u64), " others: ", &total].concat();
            y = line(scene, &more, y + 6.0, frame, Tone::Secondary, WORDS);
        }
        y
    }

    /// The one country with nearly all: its count set large, and its share of the whole as a bar.
    fn draw_apart(&self, scene: &mut Scene, place: &Place, frame: Frame) -> f64 {
        let count = wording::number(place.signatures);
        let large = Font::bold(if place.signatures < 1_000_000_000 { 24.0 } else { 13.0 });
        let total = self.whole.max(place.signatures).max(1);
        let mut y = 0.0;
        scene.mark(self.mark(place, 0), |scene| {
            y = line(scene, &place.name, y, frame, Tone::Ink, NAME);
            let baseline = y + 26.0;
            let share = [" ", &self.share(place), " of all ", &wording::number(self.whole)].concat();
            let share = text::fit(&share, WORDS, frame.width - text::width(&count, large));
            let runs = vec![Run::new(count, Tone::Ink, large), Run::new(share, Tone::Secondary, WORDS)];
            scene.runs(runs, Point::new(0.0, baseline), Anchor::Start);
            let bar = Rect::new(0.0, baseline + 10.0, frame.width, BAR_PX);
            scene.rect(bar, Tone::Track, Paint::Fill);
            let width = bar.width * (place.signatures as f64 / total as f64);
            scene.rect(Rect { width, ..bar }, Tone::Accent, Paint::Fill);
            y = bar.bottom();
        });
        line(scene, "All others, on a scale of their own", y + 20.0, frame, Tone::Secondary, WORDS) + 4.0
    }
}

/// Writes a line that fits, its top at a y; the y under it is handed back.
fn line(scene: &mut Scene, words: &str, top: f64, frame: Frame, tone: Tone, font: Font) -> f64 {
    let lines = [text::fit(words, font, frame.width)];
    scene.lines(&lines, Point::new(0.0, top), LINE_PX, tone, font, Anchor::Start)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
