//! What holds of this figure.

use super::history::{histories, samples};
use super::paint::NUMBER;
use super::says::plan;
use super::{Plan, Says};
use crate::day::Date;
use crate::figure::{self, Draws, Says as _, Scale, Settings};
use crate::scene::text::{self, Ruler};
use crate::scene::{self, Anchor, Frame, Mark, Scene};
use crate::story::{FigureName, Petition, Reading, Story};
use crate::support::legible::{EDGE_PX, assert_legible};
use crate::support::shipped::{playground, russia};
use crate::support::widths::{BANDS, WIDTHS};
use crate::words;

/// Several petitions with readings, unlike one another.
fn several(count: u64) -> Story {
    let mut story = russia();
    let first = story.petitions.first().unwrap().clone();
    story.petitions = (0..count)
        .map(|index| {
            let mut petition = Petition { id: ["p", &index.to_string()].concat().into(), ..first.clone() };
            petition.name = ["Petition with a rather long name, ", &index.to_string()].concat();
            petition.signatures = first.signatures * (index + 1) * 7;
            petition.readings.iter_mut().for_each(|reading| reading.signatures *= index * 5);
            petition
        })
        .collect();
    story
}

fn busy() -> Story {
    let mut story = russia();
    let petition = story.petitions.first_mut().unwrap();
    let start = petition.readings.first().unwrap().at.minutes();
    petition.readings = (0..5_000_i64)
        .map(|index| Reading {
            at: crate::day::Moment::from_minutes(start + index * 50),
            signatures: (index * 2000) as u64,
        })
        .collect();
    petition.signatures = 10_000_000;
    story
}

fn bare() -> Story {
    let mut story = russia();
    story.petitions.iter_mut().for_each(|petition| petition.readings.clear());
    story
}

fn zero() -> Story {
    let mut story = russia();
    for petition in &mut story.petitions {
        petition.signatures = 0;
        petition.readings.iter_mut().for_each(|reading| reading.signatures = 0);
    }
    story
}

fn none() -> Story {
    Story { petitions: Vec::new(), ..russia() }
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Scene {
    figure::draw(FigureName::Growth, story, frame, settings).unwrap()
}

fn stories() -> [Story; 8] {
    [russia(), playground(), several(3), several(40), busy(), bare(), zero(), none()]
}

#[test]
fn words_keep_apart_and_everything_stays_in_the_frame() {
    for (number, story) in stories().iter().enumerate() {
        let marks = Says.marks(story);
        for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
            let settings = Settings { scale, ..Settings::default() };
            let scene = draw(story, Frame::new(width), &settings);
            assert_legible(&scene, EDGE_PX, &format!("story {number}, {scale:?}"));
            for placed in &scene.marks {
                assert!(marks.contains(&placed.mark), "story {number} at {width}: {:?}", placed.mark);
            }
            assert_eq!(scene.marks.len(), marks.len(), "story {number} at {width}");
        }
    }
}

/// Petitions that opened centuries before their readings have days of six digits on their axis.
#[test]
fn days_of_the_axis_keep_apart_where_letters_are_wide() {
    let mut story = several(2);
    for petition in &mut story.petitions {
        petition.opened = Date::parse("1335-06-15");
    }
    let wide = Ruler::measured(|letter, _| if letter == ' ' { 880.0 } else { 720.0 });
    text::measured_by(wide, || {
        for width in (288..=479).map(f64::from) {
            assert_legible(&draw(&story, Frame::new(width), &Settings::default()), EDGE_PX, "two old petitions");
        }
    });
}

#[test]
fn every_threshold_and_moment_has_its_words() {
    for story in [russia(), playground()] {
        for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
            let scene = draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() });
            let texts: Vec<&str> = scene
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    scene::Shape::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                })
                .collect();
            let petition = story.petitions.first().unwrap();
            for threshold in &petition.thresholds {
                let name = [&words::number(threshold.signatures), ": ", &threshold.brings].concat();
                let start: String = name.chars().take(12).collect();
                assert!(texts.join(" ").contains(&start), "{name} at {width} {scale:?}: {texts:?}");
            }
            let samples = samples(&histories(&story)).iter().filter(|sample| sample.is_numbered()).count();
            for number in 1..=samples {
                let ring = |shape: &&scene::Shape| matches!(shape, scene::Shape::Text { text, anchor: Anchor::Middle, font: NUMBER, .. } if *text == number.to_string());
                let rings = scene.shapes.iter().filter(ring).count();
                assert_eq!(rings, 2, "{number} in the plot and under it, at {width} {scale:?}: {texts:?}");
            }
        }
    }
}

#[test]
fn height_depends_on_the_band_alone() {
    for story in stories() {
        for widths in BANDS {
            let height =
                |(width, scale)| draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() }).height;
            let both = widths.iter().flat_map(|width| [(*width, Scale::Linear), (*width, Scale::Log)]);
            let heights: Vec<f64> = both.map(height).collect();
            assert!(heights.iter().all(|height| Some(height) == heights.first()), "{heights:?}");
        }
    }
}

#[test]
fn every_mark_has_its_row() {
    for story in stories() {
        let table = Says.table(&story);
        for mark in Says.marks(&story) {
            let row = table.rows.iter().find(|row| row.id == mark.id).unwrap();
            let (date, rest) = mark.label.split_once(", ").unwrap();
            let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            assert!(texts.contains(&date), "{mark:?} {texts:?}");
            let number = rest.split(' ').next().unwrap();
            assert!(texts.iter().any(|text| text.starts_with(number)), "{mark:?} {texts:?}");
        }
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }
}

#[test]
fn what_is_not_known_is_said_and_not_drawn() {
    let summary = Says.summary(&russia());
    assert!(summary.contains(&"No counts over time were found for the other two.".to_owned()));
    assert!(summary.contains(&"No counts were found from 31 March 2019 to 11 August 2019.".to_owned()));
    assert!(
        summary.contains(
            &"The 2019 petition reached 10,000 signatures on 6 March 2019, 23 days after it opened.".to_owned()
        ),
        "{summary:?}"
    );
    let plan = plan(&russia());
    let stretches = plan.curves.first().unwrap().stretches();
    let dashed = stretches.iter().filter(|stretch| !stretch.is_known).count();
    assert_eq!(dashed, 4, "three gaps of over three days, and the last stretch");
}

#[test]
fn a_moment_is_about_its_petition_and_the_event_of_that_day() {
    let marks = Says.marks(&russia());
    let about = |id: &str| marks.iter().find(|mark| mark.id == id).unwrap().about.clone();
    assert_eq!(about("petition-239406/reached-10000"), ["petition-239406", "petition-239406-10000"]);
    assert_eq!(about("petition-239406/1"), ["petition-239406"]);
}

#[test]
fn thousands_of_readings_are_thinned_in_the_drawing_alone() {
    let story = busy();
    let marks = Says.marks(&story);
    let dots: Vec<&Mark> =
        marks.iter().filter(|mark| mark.label.ends_with("signatures") && mark.detail.is_some()).collect();
    assert!(marks.len() < 210, "{}", marks.len());
    assert_eq!(dots.first().map(|mark| mark.id.as_str()), Some("petition-239406/1"));
    assert!(marks.iter().any(|mark| mark.id == "petition-239406/5000"));
    assert!(Says.table(&story).rows.len() > 5000);
}

#[test]
fn a_plan_survives_being_written_and_draws_the_same() {
    for story in stories() {
        let plan = plan(&story);
        let back: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&back), crate::wire::write(&plan));
        for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
            let settings = Settings { scale, ..Settings::default() };
            assert_eq!(
                back.draw(Frame::new(width), &settings).unwrap().shapes,
                draw(&story, Frame::new(width), &settings).shapes
            );
        }
    }
}

#[test]
fn petitions_without_counts_over_time_are_said_to_be_the_others_where_some_have_them() {
    let last = |story: &Story| Says.summary(story).last().unwrap().clone();
    assert_eq!(last(&bare()), "No counts over time were found.");
    let mut two = russia();
    two.petitions.truncate(2);
    assert_eq!(last(&two), "No counts over time were found for the other petition.");
    assert_eq!(last(&none()), "No petition is recorded in this story.");
    let many = several(5);
    assert_eq!(last(&many), "The readings of 1 more petition are in the table.");
}

#[test]
fn of_several_petitions_each_sentence_says_whose_it_is() {
    let summary = Says.summary(&several(2));
    let opened = "Petition with a rather long name, 1 opened on 11 February 2019.";
    assert!(summary.contains(&opened.to_owned()), "{summary:?}");
}
