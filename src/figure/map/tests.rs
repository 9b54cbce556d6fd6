//! What the map says and where its hexes stand.

use super::*;
use crate::figure::{Draws, Measure, Says as _, Settings, Steps, Table, show_places};
use crate::scene::{Band, Frame, Look, Mark, PlacedMark, Scene, Shape, Step, Tone};
use crate::story::{FigureName, Story};
use crate::support::legible::texts;
use crate::support::shipped::{map, russia};

fn marks(story: &Story) -> Vec<Mark> {
    Says.marks(story)
}

fn summary(story: &Story) -> Vec<String> {
    Says.summary(story)
}

fn table(story: &Story) -> Table {
    Says.table(story)
}

fn mapped() -> Story {
    let mut story = russia();
    story.lay_out(&mut map).unwrap();
    story
}

/// A story of which one in seven places is not listed and one in nine has nobody.
fn partial() -> Story {
    let mut story = russia();
    let places = story.unmapped().unwrap();
    let mut number = 0;
    places.constituencies.retain_mut(|place| {
        number += 1;
        place.signatures *= u64::from(number % 9 != 0);
        number % 7 != 0
    });
    story.lay_out(&mut map).unwrap();
    story
}

fn scene(story: &Story, settings: &Settings) -> Scene {
    crate::figure::draw(FigureName::Map, story, Frame::narrowest(Band::Wide), settings).unwrap()
}

fn label(story: &Story, code: &str) -> String {
    marks(story).into_iter().find(|mark| mark.id == code).unwrap().label
}

fn cell(scene: &Scene, code: &str) -> (Tone, Look) {
    let placed = scene.marks.iter().find(|placed| placed.mark.id == code).unwrap();
    match scene.shapes.get(placed.shapes.start) {
        Some(Shape::Cell { tone, look, .. }) => (*tone, *look),
        other => panic!("{code} is {other:?}"),
    }
}

#[test]
fn each_constituency_is_a_hex_with_its_count_share_and_rank() {
    let story = mapped();
    let scene = scene(&story, &Settings::default());
    assert_eq!((scene.marks.len(), marks(&story).len()), (650, 650));
    assert_eq!(label(&story, "E14000530"), "Aldershot, 22 signatures, 0.15% of all, joint 243rd of 650");
    assert_eq!(label(&story, "E14000602"), "Bristol West, 100 signatures, 0.67% of all, 1st of 650");
    assert_eq!(label(&story, "E14000609"), "Burnley, 1 signature, 0.01% of all, 650th of 650");
    assert_eq!(cell(&scene, "E14000602"), (Tone::Step5, Look::Full));
    assert_eq!(cell(&scene, "E14000609"), (Tone::Step1, Look::Full));
}

#[test]
fn zero_is_not_the_same_as_not_recorded() {
    let story = partial();
    let scene = scene(&story, &Settings::default());
    let places = &story.placed().unwrap().1.constituencies;
    let zero = places.iter().find(|place| place.signatures == 0).unwrap();
    assert_eq!(cell(&scene, &zero.code), (Tone::Secondary, Look::Dot));
    assert!(label(&story, &zero.code).contains(", 0 signatures, 0.00% of all, joint "));
    assert_eq!(cell(&scene, "E14000536"), (Tone::Secondary, Look::Ring));
    assert_eq!(label(&story, "E14000536"), "Ashford, not recorded", "its name is that of the map");
    let row = table(&story).rows.into_iter().find(|row| row.id == "E14000536").unwrap();
    assert_eq!(
        row.cells.iter().map(|cell| &*cell.text).collect::<Vec<&str>>().join("|"),
        "Ashford|not recorded|not recorded|not recorded|E14000536"
    );
    let words = texts(&scene);
    assert!(words.contains(&"0") && words.contains(&"not recorded"), "{words:?}");
    assert!(summary(&story).contains(&"Not recorded, though on the map: 92 constituencies.".to_owned()));
    assert!(summary(&story).iter().any(|sentence| sentence.ends_with("; those with 0 stand apart.")));
    let full = self::scene(&mapped(), &Settings::default());
    assert!(!texts(&full).contains(&"not recorded"), "the legend has what the map has");
}

#[test]
fn what_no_constituency_has_is_said() {
    let said = summary(&mapped());
    assert_eq!(
        said,
        [
            "Half the constituencies had 18 signatures or fewer.",
            "In five steps of about as many constituencies each: 1 to 9, 10 to 15, 16 to 22, 23 to 31 and 32 to 100.",
            "Not assigned to a constituency: 913 of the 14,846.",
        ]
    );
}

#[test]
fn one_place_is_told_as_one() {
    let mut story = russia();
    story.unmapped().unwrap().constituencies.truncate(1);
    let said = summary(&story);
    assert_eq!(
        said.first().unwrap(),
        "Petition 239406: signatures are recorded in one constituency, Aldershot, 22 (0.15% of all)."
    );
    assert!(!said.iter().any(|sentence| sentence.contains("half")), "{said:?}");
}

#[test]
fn the_legend_is_read_by_number() {
    let story = mapped();
    let legend = |measure, steps| {
        let settings = Settings { measure, steps, ..Settings::default() };
        texts(&scene(&story, &settings)).join("|")
    };
    assert_eq!(
        legend(Measure::Signatures, Steps::Quantile),
        "Signatures by|constituency|1 to 9|10 to 15|16 to 22|23 to 31|32 to 100"
    );
    assert_eq!(
        legend(Measure::Share, Steps::Equal),
        "Share of all signatures|0.01% to 0.13%|0.14% to 0.27%|0.28% to 0.40%|0.41% to 0.54%|0.55% to 0.67%"
    );
}

#[test]
fn arrows_go_to_neighbours_and_up_and_down_again_leads_back() {
    let scene = scene(&mapped(), &Settings::default());
    let at = |index: usize| scene.marks.get(index).unwrap();
    let apart = |a: &PlacedMark, b: &PlacedMark| {
        (a.bounds.centre().x - b.bounds.centre().x).hypot(a.bounds.centre().y - b.bounds.centre().y)
    };
    let nearest = |from: usize| {
        let others = scene.marks.iter().enumerate().filter(|(index, _)| *index != from);
        others.map(|(_, other)| apart(at(from), other)).fold(f64::INFINITY, f64::min)
    };
    // Birmingham, Ladywood stands amid others.
    let ladywood = scene.marks.iter().position(|placed| placed.mark.id == "E14000564").unwrap();
    for (step, back) in [(Step::Back, Step::On), (Step::On, Step::Back), (Step::Up, Step::Down), (Step::Down, Step::Up)]
    {
        let next = scene.step(Some(ladywood), step).unwrap();
        assert_ne!(next, ladywood, "{step:?}");
        assert!(
            apart(at(ladywood), at(next)) < nearest(ladywood) * 1.05,
            "{step:?} leads to {:?}",
            at(next).mark.label
        );
        assert_eq!(scene.step(Some(next), back), Some(ladywood), "{step:?} and {back:?}");
    }
    // Nine rows up and nine down again, in one column.
    let mut place = ladywood;
    for _ in 0..9 {
        place = scene.step(Some(place), Step::Up).unwrap();
    }
    assert!((at(place).bounds.centre().x - at(ladywood).bounds.centre().x).abs() < nearest(ladywood));
    // Nobody is out of reach: every hex can be come to from another.
    let mut reached = vec![false; scene.marks.len()];
    let mut waiting = vec![0];
    while let Some(from) = waiting.pop() {
        for step in [Step::Back, Step::On, Step::Up, Step::Down] {
            let next = scene.step(Some(from), step).unwrap();
            if !std::mem::replace(reached.get_mut(next).unwrap(), true) {
                waiting.push(next);
            }
        }
    }
    let lost: Vec<&str> = scene
        .marks
        .iter()
        .zip(&reached)
        .filter(|(_, reached)| !**reached)
        .map(|(placed, _)| &*placed.mark.label)
        .collect();
    assert_eq!(lost, Vec::<&str>::new());
}

#[test]
fn a_pointer_finds_the_hex_it_is_over() {
    let scene = scene(&mapped(), &Settings::default());
    for (index, placed) in scene.marks.iter().enumerate() {
        assert_eq!(scene.nearest(placed.bounds.centre(), 12.0), Some(index), "{}", placed.mark.label);
    }
}

#[test]
fn without_a_map_of_its_boundaries_the_nations_stand_and_the_reason_is_said() {
    let reason = "There is no map of the constituencies of 2010 here. The chart shows the nations instead; the table has every constituency.";
    let story = russia();
    let labels: Vec<String> = marks(&story).into_iter().map(|mark| mark.label).collect();
    assert_eq!(labels.first().unwrap(), "England, 12,356 signatures, 83.2% of all, in 533 constituencies");
    assert_eq!(labels.len(), 4);
    assert!(summary(&story).iter().any(|sentence| sentence == reason));
    let shown = table(&story);
    assert_eq!(
        (shown.rows.len(), shown.columns.last().unwrap().title),
        (654, "Kind"),
        "totals stand beside their parts"
    );
    let of_kind = |kind: &str| shown.rows.iter().filter(|row| row.cells.last().unwrap().text == kind).count();
    assert_eq!((of_kind("nation"), of_kind("constituency")), (4, 650));
    assert_eq!(table(&mapped()).columns.last().unwrap().title, "Code");
    assert!(!summary(&story).iter().any(|sentence| sentence.contains(" steps of ")), "bars have no steps");
    let scene = scene(&story, &Settings::default());
    assert_eq!(scene.marks.len(), 4);
    assert!(texts(&scene).join(" ").starts_with(reason), "{:?}", texts(&scene));
    let mut other = russia();
    let codes = br#"{"layout":"odd-r","hexes":{"E14000530":{"q":0,"r":0},"E14000531":{"q":1,"r":0}}}"#;
    other.lay_out(&mut |_| Some(codes.to_vec())).unwrap();
    assert!(other.placed().unwrap().1.layout.is_none(), "a map of other boundaries is none");
    let why = "The map here is of other boundaries: it has only 2 of the 650 constituencies. The chart shows the nations instead; the table has every constituency.";
    assert!(summary(&other).iter().any(|sentence| sentence == why), "{:?}", summary(&other));
    let error = russia().lay_out(&mut |_| Some(b"<html>".to_vec())).unwrap_err();
    assert_eq!(error.to_string(), "this is not JSON; expected HexJSON");
}

#[test]
fn where_a_map_is_to_be_had_and_where_it_goes_is_said_of_those_that_are_public() {
    let advice = |boundaries: &str| {
        let mut story = russia();
        story.unmapped().unwrap().boundaries = boundaries.to_owned();
        summary(&story).into_iter().find(|sentence| sentence.starts_with("Whoever publishes"))
    };
    let of_2024 = "Whoever publishes this page can mend that: the HexJSON file of open-innovations/ge-2024 on GitHub goes beside the page, as maps/2024.json.";
    assert_eq!(advice("2024").as_deref(), Some(of_2024));
    assert!(advice("Senedd").unwrap().ends_with("as maps/senedd.json."));
    assert_eq!(advice("parishes of Jersey"), None);
}

/// The keys that stories and the official data have for boundaries are not for readers.
#[test]
fn boundaries_are_called_by_their_names_and_never_by_their_keys() {
    for (boundaries, said) in [
        ("2024", "There is no map of the constituencies of 2024 here."),
        ("not recorded", "There is no map of these constituencies here."),
        ("Senedd", "There is no map of the Senedd’s constituencies here."),
        ("Scottish Parliament", "There is no map of the Scottish Parliament’s constituencies here."),
        ("parishes of Jersey", "There is no map of Jersey’s parishes here."),
        ("parishes of Sark", "There is no map of these parishes here."),
    ] {
        let mut story = russia();
        story.unmapped().unwrap().boundaries = boundaries.to_owned();
        let summary = summary(&story);
        assert!(summary.iter().any(|sentence| sentence.starts_with(said)), "{boundaries}: {summary:?}");
    }
}

#[test]
fn the_names_are_read_only_where_one_is_missing() {
    let asked = |mut story: Story| {
        let mut files = Vec::new();
        story
            .lay_out(&mut |name| {
                files.push(name.to_owned());
                map(name)
            })
            .unwrap();
        files
    };
    assert_eq!(asked(russia()), ["2010.json"]);
    let mut one_less = russia();
    one_less.unmapped().unwrap().constituencies.pop();
    assert_eq!(asked(one_less), ["2010.json", "2010-named.json"]);
    let mut not_a_file = russia();
    not_a_file.unmapped().unwrap().boundaries = "../..".to_owned();
    assert_eq!(asked(not_a_file), Vec::<String>::new());
    let mut of_words = russia();
    of_words.unmapped().unwrap().boundaries = "../Scottish Parliament".to_owned();
    assert_eq!(asked(of_words), ["scottish-parliament.json"], "within the folder, whatever the name");
}

#[test]
fn only_the_map_shows_places() {
    for name in FigureName::ALL {
        assert_eq!(show_places(std::iter::once(*name)), *name == FigureName::Map, "{}", name.id());
    }
    assert!(show_places([FigureName::Growth, FigureName::Map].into_iter()));
}

#[test]
fn a_plan_written_and_read_again_draws_the_same() {
    let mut empty = russia();
    empty.petitions.iter_mut().for_each(|petition| petition.places = None);
    let mut choices = Vec::new();
    for measure in [Measure::Signatures, Measure::Share] {
        for steps in [Steps::Quantile, Steps::Equal] {
            choices.push(Settings { measure, steps, ..Settings::default() });
        }
    }
    for story in [mapped(), partial(), russia(), empty] {
        let crate::figure::Plan::Map(plan) = Says.plan(&story) else { panic!("the plan of another figure") };
        let again: Plan = crate::wire::read(&crate::wire::write(&plan)).unwrap();
        assert_eq!(crate::wire::write(&again), crate::wire::write(&plan));
        for band in Band::ALL {
            let frame = Frame::narrowest(band);
            for settings in &choices {
                let straight = crate::figure::draw(FigureName::Map, &story, frame, settings).unwrap();
                assert_eq!(again.draw(frame, settings).unwrap().shapes, straight.shapes);
            }
        }
    }
}

/// By WCAG: the colours of the light theme; those of the dark are looked at in the page.
#[test]
fn the_steps_go_from_pale_to_dark_and_pass_three_to_one_at_the_darkest() {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let light = |tone: Tone| {
        let (_, colour) = crate::scene::svg::LIGHT.iter().find(|(one, _)| *one == tone).unwrap();
        let part = |at: usize| linear(u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap());
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let contrast = |a: Tone, b: Tone| {
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    };
    let style = include_str!("../../../static/style.css");
    for (tone, colour) in crate::scene::svg::LIGHT {
        assert!(style.contains(&["--", tone.id(), ": ", colour, ";"].concat()), "{tone:?} is another on the page");
    }
    assert!(contrast(Tone::Step5, Tone::Paper) >= 3.0);
    for pair in [Tone::Paper].iter().chain(&Tone::STEPS).collect::<Vec<&Tone>>().windows(2) {
        if let [paler, darker] = pair {
            assert!(light(**paler) > light(**darker) && contrast(**paler, **darker) >= 1.4, "{paler:?} {darker:?}");
        }
    }
}

#[test]
fn half_of_the_places_are_said_to_be_half_more_or_all() {
    let said = |counts: &[u64]| {
        let mut story = russia();
        let places = story.unmapped().unwrap();
        places.constituencies.truncate(counts.len());
        for (place, count) in places.constituencies.iter_mut().zip(counts) {
            place.signatures = *count;
        }
        summary(&story).remove(0)
    };
    assert_eq!(said(&[1, 2, 3, 4]), "Half the constituencies had 2 signatures or fewer.");
    assert_eq!(said(&[1, 1, 1, 4]), "More than half of the constituencies had 1 signature or fewer.");
    assert_eq!(said(&[0, 0, 3, 4]), "Half the constituencies had no signatures.");
    assert_eq!(said(&[5, 5, 5]), "All 3 constituencies had 5 signatures.");
}

/// A reader who found a place looks for its row, and one who reads a row looks for its place.
#[test]
fn the_places_that_are_found_are_those_of_the_table() {
    for (story, first) in [(russia(), "England (533 constituencies)"), (mapped(), "Aberavon")] {
        let (places, table) = (Says.places(&story), table(&story));
        assert_eq!(places.len(), table.rows.len());
        for (place, row) in places.iter().zip(&table.rows) {
            assert_eq!((&place.id, &place.name), (&row.id, &row.cells[0].text));
        }
        assert!(places[0].said().starts_with(&[first, ": "].concat()), "{}", places[0].said());
    }
    let nation = Says.places(&russia())[0].said();
    assert!(nation.ends_with("% of all"), "it has no rank: {nation}");
    let gap = Says.places(&partial()).into_iter().find(|place| place.count.is_none()).unwrap();
    assert_eq!(gap.said(), [&gap.name, ": not recorded"].concat());
}
