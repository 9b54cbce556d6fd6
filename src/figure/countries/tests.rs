//! What holds of this figure.

use super::says::is_far_above;
use super::*;
use crate::figure::{Draws, Says as _, Settings, Table};
use crate::scene::{DrawError, Frame, Mark, Scene, Shape, Tone};
use crate::story::{FigureName, Story};
use crate::support::shipped::{playground, russia};

fn marks(story: &Story) -> Vec<Mark> {
    Says.marks(story)
}

fn summary(story: &Story) -> Vec<String> {
    Says.summary(story)
}

fn table(story: &Story) -> Table {
    Says.table(story)
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    crate::figure::draw(FigureName::Countries, story, frame, settings)
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
            "Nearly all signatures, 95 in 100, came from the UK.",
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
    let mut story = playground();
    let said = |story: &Story| summary(story).pop().unwrap();
    assert_eq!(said(&story), "Other countries: 2 with 52 signatures together: Samplestan (41) and Placeholdia (11).");
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

#[test]
fn a_plan_written_and_read_again_draws_the_same() {
    let mut empty = playground();
    empty.petitions.iter_mut().for_each(|petition| petition.places = None);
    for story in [russia(), playground(), empty] {
        let crate::figure::Plan::Countries(plan) = Says.plan(&story) else { panic!("the plan of another figure") };
        let again: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&again), crate::wire::write(&plan));
        for width in [288.0, 480.0, 720.0] {
            let (frame, settings) = (Frame::new(width), Settings::default());
            assert_eq!(again.draw(frame, &settings).unwrap().shapes, draw(&story, frame, &settings).unwrap().shapes);
        }
    }
}

#[test]
fn as_many_rows_are_drawn_as_there_is_room_for_and_the_rest_is_summed_up_where_it_is_more_than_one() {
    let marks = |count: usize, width: f64| {
        let mut story = russia();
        let countries =
            &mut story.petitions.iter_mut().find_map(|petition| petition.places.as_mut()).unwrap().countries;
        countries.truncate(count);
        // Alike, so that none stands apart.
        countries.iter_mut().for_each(|country| country.signatures = 7);
        let scene = draw(&story, Frame::new(width), &Settings::default()).unwrap();
        let is_summed_up =
            scene.shapes.iter().any(|shape| matches!(shape, Shape::Text { text, .. } if text.contains(" others: ")));
        (scene.marks.len(), is_summed_up)
    };
    for (width, shown) in [(288.0, 8), (480.0, 10), (720.0, 12)] {
        assert_eq!(marks(shown - 1, width), (shown - 1, false));
        assert_eq!(marks(shown, width), (shown, false));
        assert_eq!(marks(shown + 1, width), (shown + 1, false));
        assert_eq!(marks(shown + 2, width), (shown, true));
    }
}

#[test]
fn the_part_of_the_first_country_is_said_as_large_as_it_is() {
    let said = |counts: &[u64], whole: u64| {
        let mut story = russia();
        let places = story.petitions[0].places.as_mut().unwrap();
        places.whole = whole;
        places.countries.truncate(counts.len());
        for (place, count) in places.countries.iter_mut().zip(counts) {
            place.signatures = *count;
        }
        summary(&story).remove(0)
    };
    for (counts, whole, sentence) in [
        ([9_995, 5].as_slice(), 10_000, "Nearly all signatures, 99 in 100, came from the UK."),
        (&[9_450, 550], 10_000, "Nearly all signatures, 95 in 100, came from the UK."),
        (&[9_449, 551], 10_000, "Most signatures, 94 in 100, came from the UK."),
        (&[400, 100, 99], 1_000, "The largest part of the signatures, 40.0%, came from the UK."),
        (&[7, 0], 7, "All signatures came from the UK."),
        (&[7, 6], 13, "Countries: 2 with 13 signatures together: United Kingdom (7) and France (6)."),
    ] {
        assert_eq!(said(counts, whole), sentence, "{counts:?} of {whole}");
    }
}

#[test]
fn a_single_country_is_spoken_of_as_one() {
    let with = |counts: &[(&str, u64)]| {
        let mut story = russia();
        let countries = &mut story.unmapped().unwrap().countries;
        countries.truncate(counts.len());
        for (place, (name, count)) in countries.iter_mut().zip(counts) {
            (place.name, place.signatures) = ((*name).to_owned(), *count);
        }
        summary(&story)
    };
    let other = with(&[("Here", 14_000), ("There", 41)]);
    assert_eq!(other[1], "Signatures are recorded from one other country, There: 41.");
    assert_eq!(with(&[("Here", 7)])[0], "Signatures are recorded from one country, Here: 7.");
}
