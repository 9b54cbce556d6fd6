//! What holds of this figure.

use super::draw::is_shown;
use super::plan::Section;
use super::says::{EXCERPT, plan};
use super::tile::draw_glyph;
use super::*;
use crate::figure::{self, Draws as _, Says as _, Settings, Table};
use crate::scene::{DrawError, Frame, Mark, Point, Scene, Shape};
use crate::story::{FigureName, Finding, Kind, Story};
use crate::support::legible::{assert_legible, texts};
use crate::support::shipped::{russia, stories};
use crate::support::widths::WIDTHS;
use crate::words;

/// What stands where a section has no finding, and in a cell of which nothing is known.
const NO_FINDING: &str = "no finding recorded here";
const GAP: &str = "–";

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    figure::draw(FigureName::Findings, story, frame, settings)
}

fn marks(story: &Story) -> Vec<Mark> {
    Says.marks(story)
}

fn summary(story: &Story) -> Vec<String> {
    Says.summary(story)
}

fn table(story: &Story) -> Table {
    Says.table(story)
}

fn choices() -> Vec<Settings> {
    let mut choices = vec![
        Settings::default(),
        Settings { section: Some("section-disinformation".to_owned()), ..Settings::default() },
        Settings { section: Some("no-such-section".to_owned()), ..Settings::default() },
    ];
    choices.extend(Kind::ALL.iter().map(|kind| Settings { kind: Some(*kind), ..Settings::default() }));
    choices
}

/// Many findings of every kind, with titles and headings that get longer and longer.
fn crowded() -> Story {
    let mut story = russia();
    let finding = story.findings[0].clone();
    for (index, section) in story.sections.iter_mut().enumerate() {
        section.title = "Heading Donaudampfschifffahrtsgesellschaft ".repeat(1 + index * 2);
    }
    let findings = (0..50).map(|index| Finding {
        id: format!("finding-{index}").into(),
        section: story.sections[index % 7].id.clone(),
        title: if index % 3 == 0 { "W".repeat(1 + index) } else { "Title of words ".repeat(1 + index % 12) },
        said: "Said at length. ".repeat(index),
        kind: Kind::ALL[index % Kind::ALL.len()],
        ..finding.clone()
    });
    story.findings = findings.collect();
    story
}

fn check(story: &Story) {
    let (all, plan) = (marks(story), plan(story));
    for (width, settings) in WIDTHS.iter().flat_map(|width| choices().into_iter().map(move |one| (*width, one))) {
        let frame = Frame::new(width);
        let scene = draw(story, frame, &settings).unwrap();
        let least = draw(story, Frame::narrowest(frame.band), &Settings::default()).unwrap();
        assert_eq!(scene.height, least.height, "{width} {settings:?}");
        let shown = |mark: &&Mark| {
            let in_section = |section: &Section| {
                section.findings.iter().any(|one| one.mark.id == mark.id && is_shown(section, one, &settings))
            };
            plan.sections.iter().any(in_section)
        };
        let placed: Vec<&Mark> = scene.marks.iter().map(|placed| &placed.mark).collect();
        assert_eq!(placed, all.iter().filter(shown).collect::<Vec<_>>());
        assert_legible(&scene, 0.1, &format!("{settings:?}"));
        for (index, one) in scene.marks.iter().enumerate() {
            let over = scene.marks.iter().skip(index + 1).find(|other| other.bounds.overlaps(&one.bounds));
            assert_eq!(over, None, "{width} {settings:?}: {one:?}");
            let words = scene.shapes.get(one.shapes.clone()).unwrap();
            assert!(words.iter().all(|shape| one.bounds.holds(&shape.bounds(), 0.5)) && words.len() > 3);
        }
    }
}

#[test]
fn stories_fit_every_frame() {
    stories().iter().for_each(check);
}

#[test]
fn crowds_fit_every_frame() {
    check(&crowded());
}

#[test]
fn words_stay_inside_their_tile() {
    for width in WIDTHS {
        let scene = draw(&crowded(), Frame::new(width), &Settings::default()).unwrap();
        for placed in &scene.marks {
            let shapes = scene.shapes.get(placed.shapes.clone()).unwrap();
            let tile = shapes.first().unwrap().bounds();
            assert!(shapes.iter().all(|shape| tile.holds(&shape.bounds(), 0.1)), "{width}: {:?}", placed.mark.id);
        }
    }
}

#[test]
fn every_tile_names_its_kind_and_kinds_differ_in_shape() {
    let scene = draw(&russia(), Frame::new(720.0), &Settings::default()).unwrap();
    let named = |kind: &str| texts(&scene).iter().filter(|text| **text == kind).count();
    assert_eq!(Kind::ALL.iter().map(|kind| named(words::kind(*kind))).collect::<Vec<_>>(), [0, 1, 5, 1, 3]);
    let glyph = |kind: &Kind| {
        let mut scene = Scene::new(20.0, 20.0);
        draw_glyph(&mut scene, Point::new(2.0, 2.0), *kind);
        // Without their colours, as in print.
        let shape = |shape: &Shape| match shape {
            Shape::Box { rect, paint, .. } => format!("{rect:?} {paint:?}"),
            Shape::Line { points, .. } => format!("{points:?}"),
            other => format!("{other:?}"),
        };
        scene.shapes.iter().map(shape).collect::<Vec<_>>().concat()
    };
    let glyphs: std::collections::HashSet<String> = Kind::ALL.iter().map(glyph).collect();
    assert_eq!(glyphs.len(), Kind::ALL.len());
}

#[test]
fn a_section_without_a_finding_says_so_in_drawing_and_table() {
    let scene = draw(&russia(), Frame::new(375.0), &Settings::default()).unwrap();
    assert_eq!(texts(&scene).iter().filter(|text| **text == NO_FINDING).count(), 4);
    let table = table(&russia());
    assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    let bare: Vec<&str> =
        table.rows.iter().filter(|row| row.cells[1].text == NO_FINDING).map(|row| row.id.as_str()).collect();
    assert_eq!(bare, ["section-cyber", "section-strategy", "section-hard-target", "section-engagement"]);
    let scotland = table.rows.iter().find(|row| row.id == "scotland").unwrap();
    assert_eq!([&scotland.cells[3].text, &scotland.cells[5].text, &scotland.cells[6].text], [GAP; 3]);
}

#[test]
fn labels_and_sentences_read_as_written_by_hand() {
    let marks = marks(&russia());
    assert_eq!(marks[1].label, "Disinformation and Influence: Assess and publish; rejected");
    assert_eq!(marks[0].about, ["petition-609388", "section-disinformation"]);
    assert_eq!(
        summary(&russia()),
        [
            "On 3 of 10 points we found no words of the reply.",
            "No finding is recorded here for “Cyber”, “Strategy, Co-ordination and Tasking”, “A Hard Target” and \
             “Engagement with Russia”.",
            "The kinds of answer are the editor’s judgement.",
        ]
    );
}

#[test]
fn the_first_sentence_counts_what_has_no_reply() {
    let mut story = russia();
    let replies = |story: &Story| summary(story).swap_remove(0);
    story.findings.retain(|finding| finding.answer.is_some());
    assert_eq!(replies(&story), "On each of the 7 points we found words of the reply.");
    story.findings.iter_mut().for_each(|finding| finding.answer = None);
    assert_eq!(replies(&story), "On none of the 7 points did we find words of the reply.");
    story.findings.truncate(2);
    story.findings[1].answer = Some("It was answered.".to_owned());
    assert_eq!(replies(&story), "On 1 of 2 points we found no words of the reply.");
}

#[test]
fn each_kind_of_answer_has_its_words() {
    let mut story = russia();
    story.findings.truncate(1);
    for (kind, said, label) in [
        (Kind::Accepted, "it was accepted", "accepted"),
        (Kind::PartlyAccepted, "it was partly accepted", "partly accepted"),
        (Kind::AnsweredOtherwise, "it was answered otherwise", "answered otherwise"),
        (Kind::Rejected, "it was rejected", "rejected"),
        (Kind::NotRecorded, "we found no words of the reply", "not recorded"),
    ] {
        story.findings[0].kind = kind;
        let sentence = format!("One finding is recorded here, in “Disinformation and Influence”: {said}.");
        assert_eq!(summary(&story)[0], sentence);
        assert_eq!(
            marks(&story)[0].label,
            format!("Disinformation and Influence: No assessment of the referendum; {label}")
        );
    }
}

#[test]
fn titles_of_labels_are_in_the_table() {
    for story in [russia(), crowded()] {
        let table = table(&story);
        for mark in marks(&story) {
            let row = table.rows.iter().find(|row| row.id == mark.id).unwrap();
            assert!(mark.label.contains(&row.cells[0].text) && mark.label.contains(&row.cells[1].text));
            assert!(mark.detail.unwrap().chars().count() <= EXCERPT + 1);
        }
    }
}

#[test]
fn a_story_without_findings_says_so() {
    let mut story = russia();
    story.findings.clear();
    check(&story);
    assert_eq!(summary(&story), ["No finding is recorded here."]);
    story.sections.clear();
    check(&story);
    let scene = draw(&story, Frame::new(288.0), &Settings::default()).unwrap();
    assert_eq!(texts(&scene), ["No finding is recorded here."]);
}

#[test]
fn a_plan_written_down_and_read_again_is_drawn_the_same() {
    let bare = Story { findings: Vec::new(), sections: Vec::new(), ..russia() };
    for story in [russia(), crowded(), bare] {
        let plan = plan(&story);
        let read: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&read), crate::wire::write(&plan));
        for (width, settings) in WIDTHS.iter().flat_map(|width| choices().into_iter().map(move |one| (*width, one))) {
            let frame = Frame::new(width);
            let drawn = read.draw(frame, &settings).unwrap();
            assert_eq!(drawn.shapes, draw(&story, frame, &settings).unwrap().shapes, "{width} {settings:?}");
        }
    }
}
