//! Signatures by country: the first ones as bars, the rest summed up.
//!
//! Where one country has nearly all, it stands apart with its share of the whole, so that the others can be seen.

use super::bars::{self, Bar};
use super::scene::{Anchor, Font, Paint, Point, Rect, Run, Tone};
use super::table::{Cell, Row, numbers, words};
use super::{Chart, DrawError, Frame, Mark, Scene, Settings, Table, cited, empty, text};
use crate::order;
use crate::story::{Petition, Place, Story};
use crate::wording;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

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
mod tests {
    use super::*;
    use crate::chart::scene::Shape;
    use crate::story::read;

    fn russia() -> Story {
        read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap()
    }

    fn example() -> Story {
        read(include_bytes!("../../static/stories/example-playground.json")).unwrap()
    }

    fn bars(scene: &Scene) -> Vec<f64> {
        let shape = |shape: &Shape| match shape {
            Shape::Box { rect, tone: Tone::Accent, .. } => Some(rect.width),
            _ => None,
        };
        scene.shapes.iter().filter_map(shape).collect()
    }

    #[test]
    fn the_country_with_nearly_all_stands_apart_and_the_others_are_seen() {
        let scene = draw(&russia(), Frame::new(720.0), &Settings::default()).unwrap();
        let bars = bars(&scene);
        assert_eq!((bars.len(), scene.marks.len()), (13, 13));
        let (first, others) = bars.split_first().unwrap();
        assert!((first / 720.0 - 14_125.0 / 14_846.0).abs() < 0.001, "its share of the whole");
        assert!(others.iter().all(|width| *width > 20.0), "{others:?}");
        let france = others.first().unwrap();
        assert!((others.get(1).unwrap() / france - 114.0 / 233.0).abs() < 0.01, "Spain against France");
        let said =
            |words: &str| scene.shapes.iter().any(|shape| matches!(shape, Shape::Text { text, .. } if text == words));
        assert!(said("44 others: 132") && said("All others, on a scale of their own"));
    }

    #[test]
    fn every_country_is_a_mark_and_a_row() {
        let story = russia();
        assert_eq!((marks(&story).len(), table(&story).rows.len()), (57, 57));
        assert_eq!(marks(&story).get(1).unwrap().label, "France, 233 signatures, 1.6% of all");
        assert_eq!(
            summary(&story),
            [
                "Petition 239406: United Kingdom, 14,125 signatures, 95.1% of all 14,846.",
                "Other countries: 56 with 721 signatures together; the most from France (233), Spain (114) and Germany (56).",
            ]
        );
    }

    #[test]
    fn a_country_with_four_times_as_many_stands_apart_and_with_one_fewer_does_not() {
        for (first, second, is_apart) in [(20, 5, true), (19, 5, false), (19, 4, true), (16, 4, true), (15, 4, false)] {
            assert_eq!(is_far_above(first, second), is_apart, "{first} against {second}");
        }
        assert!(is_far_above(1, 0) && !is_far_above(0, 0) && !is_far_above(u64::MAX, u64::MAX / 2));
    }

    #[test]
    fn what_no_country_has_is_said_and_so_is_what_they_have_too_much() {
        let mut story = example();
        let said = |story: &Story| summary(story).pop().unwrap();
        assert_eq!(
            said(&story),
            "Other countries: 2 with 52 signatures together: Samplestan (41) and Placeholdia (11)."
        );
        let counted = |story: &mut Story, whole| story.petitions[0].places.as_mut().unwrap().whole = whole;
        counted(&mut story, 1400);
        assert_eq!(said(&story), "Not assigned to a country: 88 of the 1,400.");
        counted(&mut story, 1300);
        assert_eq!(
            said(&story),
            "The counts of each country come to 1,312, which is 12 more than the 1,300 of the petition."
        );
        story.petitions[0].signatures = 9_999;
        assert!(!said(&story).contains("9,999"), "a newer count says nothing of places");
    }
}
