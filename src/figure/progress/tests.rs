//! What holds of this figure.

use super::axis::axis;
use super::layout::Layout;
use super::says::{MAX_ROWS, plan};
use super::{Plan, Says};
use crate::figure::{self, Draws, Says as _, Scale, Settings};
use crate::scene::text::{Ruler, measured_by};
use crate::scene::{Frame, Rect, Scene, Shape, Tone};
use crate::story::{FigureName, Petition, Story, Threshold, ThresholdKind};
use crate::support::legible::{EDGE_PX, assert_legible, texts};
use crate::support::shipped::{playground, russia};
use crate::support::widths::{BANDS, WIDTHS};

/// Many petitions with counts from 0 to millions, some with thresholds and words of their own.
fn many(own_thresholds: u64) -> Story {
    let mut story = russia();
    let first = story.petitions.first().unwrap().clone();
    story.petitions = (0..200)
        .map(|index| {
            let mut petition = Petition { id: ["p", &index.to_string()].concat().into(), ..first.clone() };
            petition.signatures = index * index * 251;
            petition.asks = "words that go on ".repeat(index as usize % 30 + 1);
            for threshold in &mut petition.thresholds {
                threshold.signatures += index % own_thresholds * 13;
                threshold.brings = ["an answer of some length from body ", &(index % 3).to_string()].concat();
            }
            petition
        })
        .collect();
    story
}

/// Three thresholds close to one another.
fn crowded() -> Story {
    let mut story = russia();
    for petition in &mut story.petitions {
        petition.signatures = 52_000;
        let between = Threshold {
            signatures: 10_300,
            brings: "a letter from the committee, and a meeting with those who petition".to_owned(),
            kind: ThresholdKind::Response,
            reached: None,
            reached_note: None,
        };
        petition.thresholds.insert(1, between);
    }
    story
}

fn zero() -> Story {
    let mut story = russia();
    story.petitions.iter_mut().for_each(|petition| petition.signatures = 0);
    story
}

fn none() -> Story {
    Story { petitions: Vec::new(), ..russia() }
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Scene {
    figure::draw(FigureName::Progress, story, frame, settings).unwrap()
}

fn stories() -> [Story; 7] {
    [russia(), playground(), many(1), many(50), crowded(), zero(), none()]
}

#[test]
fn words_keep_apart_and_everything_stays_in_the_frame() {
    for (number, story) in stories().iter().enumerate() {
        let marks = Says.marks(story);
        for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
            let settings = Settings { scale, ..Settings::default() };
            let scene = draw(story, Frame::new(width), &settings);
            assert_legible(&scene, EDGE_PX, &format!("story {number}, {scale:?}"));
            assert_eq!(scene.marks.len(), marks.len().min(MAX_ROWS), "story {number} at {width}");
            for placed in &scene.marks {
                assert!(marks.contains(&placed.mark), "story {number} at {width}: {:?}", placed.mark);
            }
        }
    }
}

#[test]
fn no_line_runs_through_the_words_of_another() {
    for story in [russia(), playground(), crowded()] {
        for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
            let scene = draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() });
            let heads: Vec<&Shape> = scene
                .shapes
                .iter()
                .filter(|shape| matches!(shape, Shape::Text { text, .. } if text.contains("000: ")))
                .collect();
            let lines = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Line { tone: Tone::Ink, .. }));
            for line in lines {
                let thick = Rect { width: 1.0, ..line.bounds() };
                let crossed = heads.iter().find(|head| head.bounds().overlaps(&thick));
                assert_eq!(crossed, None, "{width} {scale:?}");
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
fn a_bar_is_as_long_as_its_count_and_a_dot_past_its_threshold() {
    let story = russia();
    let linear = draw(&story, Frame::new(960.0), &Settings::default());
    let lengths: Vec<f64> = linear
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Box { rect, tone: Tone::Accent, .. } => Some(rect.width),
            _ => None,
        })
        .collect();
    for (length, petition) in lengths.iter().zip(&story.petitions) {
        let most = lengths.last().unwrap();
        assert!((length / most - petition.signatures as f64 / 114_704.0).abs() < 0.001, "{lengths:?}");
    }
    assert!(lengths.first().unwrap() > &30.0, "14,846 of 100,000 is something: {lengths:?}");
    let plan = plan(&story);
    let log = Layout::new(&plan, Frame::new(288.0), Scale::Log);
    assert_eq!(log.axis.domain.start, 1000.0);
    assert!(log.x_px(100_000) < log.x_px(114_704) && log.x_px(114_704) < 280.0);
}

#[test]
fn every_number_of_a_label_is_in_the_table() {
    for story in stories() {
        let table = Says.table(&story);
        for (mark, row) in Says.marks(&story).iter().zip(&table.rows) {
            assert_eq!(mark.id, row.id);
            let titles: Vec<&str> = table.columns.iter().map(|column| column.title).collect();
            let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            let known = [titles.join(" "), texts.join(" ")].concat();
            for word in mark.label.split([' ', ';', ':']).map(|word| word.trim_end_matches(',')) {
                let number = word.starts_with(|letter: char| letter.is_ascii_digit());
                assert!(!number || known.contains(word), "{word} of {mark:?}: {known}");
            }
        }
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
    }
}

#[test]
fn what_became_of_a_petition_is_said_in_words() {
    let summary = Says.summary(&russia()).join("\n");
    for said in [
        "The 2019 petition closed with 14,846 signatures; answered 18 March 2019; not debated.",
        "The 2025 petition had 114,704 signatures on the day of the debate; a later count was not found; debated",
        "All three passed 10,000 and had a written answer.",
        "Only the 2025 petition passed 100,000.",
        "The 2025 petition was debated; no other debate was found.",
    ] {
        assert!(summary.contains(said), "{said}: {summary}");
    }
}

/// Who steps from mark to mark hears which number was needed next, or passed.
#[test]
fn a_mark_says_where_its_count_stands_among_the_thresholds() {
    let label = |signatures: u64| {
        let mut story = russia();
        story.petitions.first_mut().unwrap().signatures = signatures;
        Says.marks(&story).swap_remove(0).label
    };
    for (signatures, said) in [
        (0, "0 signatures; short of the 10,000 for an answer; answered"),
        (9_999, "9,999 signatures; short of the 10,000 for an answer; answered"),
        (10_000, "10,000 signatures; short of the 100,000 for a debate; answered"),
        (14_846, "14,846 signatures; short of the 100,000 for a debate; answered"),
        (100_000, "100,000 signatures; just at the 100,000 for a debate; answered"),
        (100_001, "100,001 signatures; past the 100,000 for a debate; answered"),
    ] {
        assert!(label(signatures).contains(said), "{said}: {}", label(signatures));
    }
    let mut story = russia();
    let petition = story.petitions.first_mut().unwrap();
    petition.thresholds.clear();
    let label = Says.marks(&story).swap_remove(0).label;
    assert_eq!(label, "The 2019 petition closed with 14,846 signatures; answered 18 March 2019; not debated");
}

#[test]
fn of_many_petitions_the_most_signed_are_drawn_in_the_order_of_the_story() {
    let story = many(1);
    let scene = draw(&story, Frame::new(720.0), &Settings::default());
    let drawn: Vec<&str> = scene.marks.iter().map(|placed| placed.mark.id.as_str()).collect();
    assert_eq!((drawn.first(), drawn.last()), (Some(&"p176"), Some(&"p199")));
    let said = |shape: &Shape| matches!(shape, Shape::Text { text, .. } if text == "and 176 more in the table");
    assert!(scene.shapes.iter().any(said));
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

/// The plan says where a logarithmic scale starts before it is drawn.
#[test]
fn a_logarithmic_scale_starts_where_it_is_said_to() {
    let plan = plan(&zero());
    assert_eq!(axis(plan.counts, Scale::Log).domain.start, 1000.0);
    assert!(plan.rows.iter().all(|row| row.log_start == "0 is off this scale, from 1,000"), "{:?}", plan.rows);
}

/// The year of opening tells petitions apart where they have different ones; a lone one needs no name.
#[test]
fn a_petition_is_called_by_what_tells_it_from_the_others() {
    let first = |story: &Story| Says.summary(story).first().unwrap().clone();
    let mut story = russia();
    story.petitions.iter_mut().for_each(|petition| petition.opened = crate::day::Date::parse("2019-02-11"));
    assert_eq!(
        first(&story),
        "Petition 239406 closed with 14,846 signatures; answered 18 March 2019; not debated.",
        "two opened in one year"
    );
    story.petitions.truncate(1);
    assert_eq!(first(&story), "This petition closed with 14,846 signatures; answered 18 March 2019; not debated.");
    let petition = story.petitions.first_mut().unwrap();
    petition.state = crate::story::State::Open;
    petition.closed = None;
    assert_eq!(first(&story), "This petition had 14,846 signatures; open; answered 18 March 2019; not debated.");
    story.petitions.first_mut().unwrap().state = crate::story::State::Rejected;
    assert_eq!(first(&story), "This petition was rejected, and not put to signatures.");
}

#[test]
fn who_passed_a_threshold_is_said_in_the_form_that_is_true() {
    let with = |counts: &[u64]| {
        let mut story = russia();
        story.petitions.truncate(counts.len());
        for (petition, count) in story.petitions.iter_mut().zip(counts) {
            petition.signatures = *count;
        }
        story
    };
    let said = |story: &Story| -> Vec<String> {
        let summary = Says.summary(story);
        summary.into_iter().skip(story.petitions.len()).filter(|sentence| sentence.contains("000")).collect()
    };
    assert_eq!(said(&with(&[1, 2, 3])), ["None reached 10,000.", "None reached 100,000."]);
    assert_eq!(said(&with(&[1, 2])), ["Neither reached 10,000.", "Neither reached 100,000."]);
    assert_eq!(
        said(&with(&[10_000, 2, 20_000])),
        ["The 2019 petition and the 2025 petition reached 10,000.", "None reached 100,000."],
        "one has just as many and did not pass it"
    );
    assert_eq!(
        said(&with(&[20_000, 100_001])),
        ["Both passed 10,000 and had a written answer.", "Only the 2022 petition passed 100,000."]
    );
    let mut unanswered = with(&[20_000, 30_000, 40_000]);
    unanswered.petitions.first_mut().unwrap().response = None;
    assert_eq!(said(&unanswered), ["All three passed 10,000.", "None reached 100,000."]);
    assert!(Says.summary(&unanswered).contains(
        &"The 2022 petition and the 2025 petition had a written answer; no other answer was found.".to_owned()
    ));
    let two = Says.summary(&with(&[1, 2])).join(" ");
    assert!(two.ends_with("Both had a written answer. No debate of them was found."), "{two}");
    let three = Says.summary(&with(&[1, 2, 3])).join(" ");
    assert!(three.contains("All three had a written answer. The 2025 petition was debated; "), "{three}");
    assert!(!Says.summary(&russia()).iter().any(|said| said == "All three had a written answer."), "said before");
    let mut many = with(&[1, 2, 3]);
    many.petitions = many.petitions.iter().cycle().take(30).cloned().collect();
    many.petitions.iter_mut().take(9).for_each(|petition| petition.signatures = 50_000);
    let summary = Says.summary(&many).join(" ");
    assert!(summary.contains("Of 30 petitions 9 passed 10,000. None reached 100,000."), "{summary}");
    assert!(
        summary.contains("All 30 had a written answer. Debates were found of 10 of the 30 petitions."),
        "{summary}"
    );
    assert!(summary.contains("Of 30 petitions the most signed is Petition 239406 with 50,000"), "{summary}");
}

#[test]
fn bars_and_their_words_stay_in_their_room() {
    let room = Rect::new(56.0, 180.0, 1088.0, 320.0);
    for count in 1..=4 {
        let mut story = playground();
        let petition = story.petitions.first().unwrap().clone();
        story.petitions = (0..count).map(|_| petition.clone()).collect();
        story.petitions.first_mut().unwrap().signatures = 6_123_456;
        let mut card = Scene::new(1200.0, 630.0);
        assert!(Says.draw_small(&story, &mut card, room));
        let outside: Vec<&Shape> = card.shapes.iter().filter(|shape| !room.holds(&shape.bounds(), 6.0)).collect();
        assert!(outside.is_empty(), "{count}: {outside:?}");
    }
    let mut card = Scene::new(1200.0, 630.0);
    measured_by(Ruler::ARIAL, || Says.draw_small(&playground(), &mut card, room));
    let words = texts(&card).join(" ");
    let counted = "signatures on the day of this edition · Example petition 7";
    assert!(words.contains(counted), "the note is left to the page: {words}");
    let mut many = playground();
    let petition = many.petitions.first().unwrap().clone();
    many.petitions = vec![petition; 5];
    assert!(!Says.draw_small(&many, &mut Scene::new(1200.0, 630.0), room), "left to the figure of the page");
}
