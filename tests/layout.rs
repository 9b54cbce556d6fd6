//! What holds of every figure for any valid story, at any width, whatever the reader has chosen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use std::collections::HashSet;

use petition_explainer::day::Day;
use petition_explainer::figure::{self, Arrangement, Measure, Scale, Settings, Steps};
use petition_explainer::scene::text::{self, Ruler};
use petition_explainer::scene::{Band, Frame, Scene, svg};
use petition_explainer::story::{Actor, FigureName, Kind, Story};
use petition_explainer::words::{self, Language};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use support::legible::{self, EDGE_PX};
use support::shipped::{mapped, russia};
use support::stories::{any_story, generated};

/// What a reader may have chosen, of a story that is not known yet.
#[derive(Clone, Debug)]
struct Choice {
    scale: Scale,
    arrangement: Arrangement,
    actors: Vec<Actor>,
    zoom: Option<(Index, Index)>,
    section: Option<Index>,
    kind: Option<Kind>,
    measure: Measure,
    steps: Steps,
}

fn any_choice() -> impl Strategy<Value = Choice> {
    (
        prop_oneof![Just(Scale::Linear), Just(Scale::Log)],
        prop_oneof![Just(Arrangement::Length), Just(Arrangement::Calendar)],
        subsequence(Actor::ALL.to_vec(), 0..=Actor::ALL.len()),
        proptest::option::of(any::<(Index, Index)>()),
        proptest::option::weighted(0.3, any::<Index>()),
        proptest::option::weighted(0.3, proptest::sample::select(Kind::ALL)),
        prop_oneof![Just(Measure::Signatures), Just(Measure::Share)],
        prop_oneof![Just(Steps::Quantile), Just(Steps::Equal)],
    )
        .prop_map(|(scale, arrangement, actors, zoom, section, kind, measure, steps)| Choice {
            scale,
            arrangement,
            actors,
            zoom,
            section,
            kind,
            measure,
            steps,
        })
}

impl Choice {
    fn settings(&self, story: &Story) -> Settings {
        let section = |at: &Index| story.sections.get(at.index(story.sections.len().max(1)));
        Settings {
            scale: self.scale,
            arrangement: self.arrangement,
            actors: self.actors.clone(),
            zoom: self.zoom.as_ref().and_then(|(from, to)| zoom(story, from, to)),
            section: self.section.as_ref().and_then(section).map(|section| section.id.to_string()),
            kind: self.kind,
            measure: self.measure,
            steps: self.steps,
        }
    }
}

/// Two different days between the first of the story and its last.
fn zoom(story: &Story, from: &Index, to: &Index) -> Option<(Day, Day)> {
    let first = story.events.iter().map(|event| event.date.first_day().epoch_day()).min()?;
    let last = story.events.iter().map(|event| event.until.unwrap_or(event.date).last_day().epoch_day()).max()?;
    let days = (last - first + 1) as usize;
    let (a, b) = (first + from.index(days) as i32, first + to.index(days) as i32);
    (a != b).then(|| (Day::from_epoch_day(a.min(b)), Day::from_epoch_day(a.max(b))))
}

/// The narrowest and the widest frame of a band, and one between.
fn frames(band: Band, between: f64) -> [Frame; 3] {
    let (least, most) = match band {
        Band::Narrow => (288.0, 479.0),
        Band::Medium => (480.0, 719.0),
        Band::Wide => (720.0, 960.0),
    };
    [least, least + (most - least) * between, most].map(Frame::new)
}

fn draw(name: FigureName, story: &Story, frame: Frame, settings: &Settings) -> Scene {
    let drawn = figure::draw(name, story, frame, settings);
    drawn.unwrap_or_else(|error| panic!("{} at {} px: {error}", name.id(), frame.width))
}

/// What is wrong with a drawing in a frame, or with its marks; nothing, if all is well.
fn faults(scene: &Scene, frame: Frame, known: &HashSet<String>) -> Vec<String> {
    let mut faults = legible::faults(scene, EDGE_PX);
    if scene.width != frame.width {
        faults.push(format!("it is {} px wide in a frame of {}", scene.width, frame.width));
    }
    for placed in &scene.marks {
        let id = &placed.mark.id;
        if !known.contains(id) {
            faults.push(format!("the mark {id:?} is none of the chart's"));
        }
        if placed.shapes.is_empty() || placed.shapes.end > scene.shapes.len() {
            faults.push(format!("the mark {id:?} has the shapes {:?}", placed.shapes));
        }
    }
    faults
}

fn known_marks(name: FigureName, story: &Story) -> HashSet<String> {
    figure::says(name).marks(story).into_iter().map(|mark| mark.id).collect()
}

/// The numbers of a text, as they are read: `14,846`, `14.8`.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == ',' || letter == '.';
    text.split(|letter| !is_part(letter))
        .map(|part| part.trim_matches([',', '.']).to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// What a chart says without being drawn: marks that stand once, and each of their numbers in the table.
fn assert_said(name: FigureName, story: &Story) {
    let says = figure::says(name);
    let (marks, table) = (says.marks(story), says.table(story));
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "{}: the row {:?}", name.id(), row.id);
    }
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let in_table: HashSet<String> = cells.flat_map(|cell| numbers(&cell.text)).collect();
    let mut ids = HashSet::new();
    for mark in marks {
        assert!(ids.insert(mark.id.clone()), "{}: two marks have the id {:?}", name.id(), mark.id);
        for number in numbers(&mark.label) {
            assert!(in_table.contains(&number), "{}: {number} of {:?} is not in the table", name.id(), mark.label);
        }
    }
    let summary = says.summary(story);
    assert!(!summary.is_empty(), "{}: it says nothing", name.id());
    for sentence in summary {
        assert!(!sentence.trim().is_empty(), "{}: an empty sentence", name.id());
    }
    let sources = says.sources(story);
    assert!(sources.iter().all(|id| story.source(id).is_some()), "{}: {sources:?}", name.id());
}

/// Everything that holds of a figure in the frames of every band under several choices, with letters as wide as the
/// prerendered drawings allow for, much narrower ones, and much wider ones.
fn assert_drawn(name: FigureName, story: &Story, between: f64, choices: &[Settings]) {
    for band in Band::ALL {
        let height = |ruler| text::measured_by(ruler, || assert_band(name, story, band, between, choices));
        let usual = height(Ruler::USUAL);
        assert_eq!(height(narrow()), usual, "{} moves the page where letters are narrow", name.id());
        height(wide());
    }
}

/// Letters narrower than those of any usual font.
fn narrow() -> Ruler {
    Ruler::measured(|letter, _| if "ijl.,: ".contains(letter) { 220.0 } else { 500.0 })
}

/// Letters as wide as those of a typewriter, and with the space between them that WCAG 1.4.12 asks for.
fn wide() -> Ruler {
    Ruler::measured(|letter, _| if letter == ' ' { 880.0 } else { 720.0 })
}

/// What holds in a band; its height is handed back, which is one.
fn assert_band(name: FigureName, story: &Story, band: Band, between: f64, choices: &[Settings]) -> String {
    let known = known_marks(name, story);
    let mut heights = HashSet::new();
    for frame in frames(band, between) {
        for settings in choices {
            let scene = draw(name, story, frame, settings);
            let faults = faults(&scene, frame, &known);
            let list = faults.join("\n  ");
            assert!(faults.is_empty(), "{} at {} px, {settings:?}:\n  {list}", name.id(), frame.width);
            assert!(!svg::file(&scene, "t", "d").contains("NaN"), "{}: a place that is no number", name.id());
            heights.insert(scene.height.to_string());
        }
    }
    assert_eq!(heights.len(), 1, "{} in the {} band is {heights:?} px high", name.id(), band.id());
    heights.into_iter().next().unwrap()
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() }
}

/// One test a figure, so that each tells of itself.
macro_rules! holds_for_any_story {
    ($(($name:ident, $word:literal, $folder:ident, $shows:literal))+) => {
        proptest! {
            #![proptest_config(config())]
            $(#[test]
            fn $folder(
                mut story in any_story(),
                is_laid_out in any::<bool>(),
                between in 0.0f64..1.0,
                choices in proptest::collection::vec(any_choice(), 1..3),
            ) {
                if is_laid_out {
                    story.lay_out(&mut crate::support::shipped::map).unwrap();
                }
                assert_said(FigureName::$name, &story);
                let mut settings = vec![Settings::default()];
                settings.extend(choices.iter().map(|choice| choice.settings(&story)));
                assert_drawn(FigureName::$name, &story, between, &settings);
            })+
        }
    };
}

mod holds_for_any_story {
    use super::*;

    petition_explainer::figures!(holds_for_any_story);
}

/// Every setting that changes one thing from what is shown at first.
fn each_setting(story: &Story) -> Vec<Settings> {
    let first = Settings::default();
    let mut all = vec![
        first.clone(),
        Settings { scale: Scale::Log, ..first.clone() },
        Settings { arrangement: Arrangement::Calendar, ..first.clone() },
        Settings { measure: Measure::Share, ..first.clone() },
        Settings { steps: Steps::Equal, ..first.clone() },
    ];
    all.extend(Actor::ALL.iter().map(|actor| Settings { actors: vec![*actor], ..first.clone() }));
    all.extend(Kind::ALL.iter().map(|kind| Settings { kind: Some(*kind), ..first.clone() }));
    all.extend(
        story.sections.iter().map(|section| Settings { section: Some(section.id.to_string()), ..first.clone() }),
    );
    let days: Vec<Day> = story.events.iter().map(|event| event.date.first_day()).collect();
    let later = days.iter().skip(days.len() / 3);
    all.extend(
        days.iter().zip(later).filter(|(a, b)| a < b).map(|(a, b)| Settings { zoom: Some((*a, *b)), ..first.clone() }),
    );
    all
}

/// The stories that ship, with their maps and without, as where a map cannot be loaded.
fn stories() -> Vec<Story> {
    let [first, second] = mapped();
    vec![first, second, russia()]
}

#[test]
fn the_stories_that_ship_are_drawn_at_every_width() {
    for story in stories() {
        for name in FigureName::ALL {
            assert_said(*name, &story);
            let known = known_marks(*name, &story);
            for width in 288..=960 {
                let frame = Frame::new(f64::from(width));
                let faults = faults(&draw(*name, &story, frame, &Settings::default()), frame, &known);
                assert!(faults.is_empty(), "{}, {} at {width} px:\n  {}", story.id, name.id(), faults.join("\n  "));
            }
        }
    }
}

#[test]
fn the_stories_that_ship_are_drawn_in_every_setting() {
    for story in stories() {
        for name in FigureName::ALL {
            assert_drawn(*name, &story, 0.3, &each_setting(&story));
        }
    }
}

/// What is shown at first, and of each control one thing else.
fn one_of_each_control(story: &Story) -> Vec<Settings> {
    let first = Settings::default();
    let mut all = vec![
        first.clone(),
        Settings { scale: Scale::Log, ..first.clone() },
        Settings { arrangement: Arrangement::Calendar, ..first.clone() },
        Settings { measure: Measure::Share, ..first.clone() },
        Settings { steps: Steps::Equal, ..first.clone() },
        Settings { actors: Actor::ALL.iter().take(1).copied().collect(), ..first.clone() },
        Settings { kind: Kind::ALL.first().copied(), ..first.clone() },
    ];
    all.extend(
        story
            .sections
            .first()
            .map(|section| Settings { section: Some(section.id.as_str().to_owned()), ..first.clone() }),
    );
    let mut days: Vec<Day> = story.events.iter().map(|event| event.date.first_day()).collect();
    days.sort();
    let (from, to) = (days[days.len() / 3], days[days.len() * 2 / 3]);
    assert!(from < to, "{}: the zoom shows a part", story.id);
    all.push(Settings { zoom: Some((from, to)), ..first });
    all
}

/// Words that are 40% longer; not in letters as wide as a typewriter's as well, which stand for longer words elsewhere.
#[test]
fn the_stories_that_ship_have_room_for_longer_words() {
    for story in stories() {
        for name in FigureName::ALL {
            let settings = one_of_each_control(&story);
            words::in_language(&Language::PSEUDO, || {
                let words = legible::texts(&draw(*name, &story, Frame::new(960.0), &Settings::default())).concat();
                assert!(words.contains('⟧'), "{} speaks the made-up language", name.id());
                for band in Band::ALL {
                    let height = |ruler| text::measured_by(ruler, || assert_band(*name, &story, band, 0.3, &settings));
                    assert_eq!(height(narrow()), height(Ruler::USUAL), "{} moves the page", name.id());
                }
            });
        }
    }
}

#[test]
fn large_stories_are_drawn() {
    for (events, petitions) in [(500, 20), (5000, 200)] {
        let story = generated(events, petitions);
        assert_eq!((story.events.len(), story.petitions.len()), (events, petitions));
        assert_eq!(story, generated(events, petitions), "it is the same each time");
        for name in FigureName::ALL {
            assert_drawn(*name, &story, 0.5, &[Settings::default()]);
        }
    }
}

/// The tests above would pass on drawings of nothing; this one does not.
#[test]
fn every_figure_shows_something_of_the_default_story() {
    let story = stories().remove(0);
    for name in FigureName::ALL {
        let scene = draw(*name, &story, Frame::new(720.0), &Settings::default());
        assert!(!scene.marks.is_empty(), "{} shows no mark", name.id());
    }
}

mod of_the_checks_themselves {
    use petition_explainer::scene::{Anchor, Font, Paint, Point, Tone};

    use super::*;

    fn text(scene: &mut Scene, words: &str, x: f64, y: f64, size: f64) {
        scene.text(words, Point::new(x, y), Tone::Ink, Font::regular(size), Anchor::Start);
    }

    #[test]
    fn they_find_what_is_wrong() {
        let frame = Frame::new(300.0);
        let mut scene = Scene::new(300.0, 100.0);
        text(&mut scene, "alone", 10.0, 30.0, 13.0);
        assert_eq!(faults(&scene, frame, &HashSet::new()), Vec::<String>::new());
        text(&mut scene, "on it", 12.0, 32.0, 13.0);
        text(&mut scene, "small", 10.0, 60.0, 11.0);
        text(&mut scene, "out", 290.0, 60.0, 13.0);
        scene.circle(Point::new(2.0, 90.0), 5.0, Tone::Accent, Paint::Fill);
        let found = faults(&scene, frame, &HashSet::new()).join("\n");
        for expected in ["\"alone\"", "overlaps \"on it\"", "11 px is too small: \"small\"", "text: \"out\"", "Circle"]
        {
            assert!(found.contains(expected), "{expected} is not in:\n{found}");
        }
        assert_eq!(faults(&scene, frame, &HashSet::new()).len(), 4, "{found}");
    }

    #[test]
    fn numbers_are_read_as_a_reader_reads_them() {
        assert_eq!(numbers("18 March 2019, 12,671 signatures (14.8%)."), ["18", "2019", "12,671", "14.8"]);
    }
}
