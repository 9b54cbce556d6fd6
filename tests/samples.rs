//! Real petitions as the UK Parliament's service published them, read where `PETITION_SAMPLES` points.
//!
//! They are no part of the project, so these tests are ignored unless `cargo xtask test --samples FOLDER` says where
//! they are; then they fail if the files are not there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};

use petition_explainer::day::{Date, Day};
use petition_explainer::figure::{self, Settings};
use petition_explainer::hex::Layout;
use petition_explainer::official::{self, NotAPetition, Official, Outcome, Place, State, Taken};
use petition_explainer::scene::{Band, Frame, Look, Scene, Shape};
use petition_explainer::story::{FigureName, Story};

/// The folder of the petitions.
fn samples() -> PathBuf {
    std::env::var_os("PETITION_SAMPLES").expect("PETITION_SAMPLES names the folder of the petitions").into()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn bytes(name: &str) -> Vec<u8> {
    read(&samples().join(name))
}

/// A map, in the folder that `PETITION_DATA` names, or in `data` beside that of the petitions.
fn map(name: &str) -> Vec<u8> {
    let folder = std::env::var_os("PETITION_DATA").map_or_else(|| samples().join("../data"), PathBuf::from);
    read(&folder.join(name))
}

fn petition(name: &str) -> Official {
    official::read(&bytes(name)).unwrap()
}

fn day(text: &str) -> Option<Day> {
    Some(Date::parse(text).and_then(Date::exact).unwrap())
}

fn sum(places: &[Place]) -> u64 {
    places.iter().map(|place| place.signatures).sum()
}

fn count_and_days(petition: &Official) -> (Option<u64>, Option<Day>, Option<Day>) {
    (petition.signatures, petition.opened, petition.closed)
}

fn thresholds(petition: &Official) -> Vec<(u64, Option<Day>)> {
    petition.thresholds.iter().map(|threshold| (threshold.signatures, threshold.reached)).collect()
}

/// Its story, which draws on every kind of screen.
fn story(petition: Official) -> Story {
    let taken = Taken::Changed(petition.updated.unwrap());
    let story = official::story(&[petition], taken);
    for figure in &story.figures {
        for band in Band::ALL {
            figure::draw(figure.name, &story, Frame::narrowest(band), &Settings::default()).unwrap();
        }
    }
    story
}

fn figures(story: &Story) -> Vec<FigureName> {
    story.figures.iter().map(|figure| figure.name).collect()
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn petition_241584_open_in_march_2019() {
    let petition = petition("241584_open_2019-03-24.json");
    assert_eq!(petition.action.as_deref(), Some("Revoke Article 50 and remain in the EU."));
    assert_eq!((&petition.state, petition.is_archived), (&State::Open, false));
    assert_eq!(count_and_days(&petition), (Some(5_156_603), day("2019-02-20"), None));
    assert_eq!(thresholds(&petition), [(10_000, day("2019-03-18")), (100_000, day("2019-03-20"))]);
    assert_eq!((petition.constituencies.len(), sum(&petition.constituencies)), (650, 4_858_993));
    assert_eq!((petition.countries.len(), sum(&petition.countries)), (232, 5_154_004));
    assert_eq!((&petition.response, &petition.debate), (&None, &None));
    let story = story(petition);
    assert_eq!(Some(story.edition), day("2019-03-24"));
    assert_eq!(story.petitions[0].places.as_ref().unwrap().boundaries, "2010");
    assert_eq!(figures(&story)[..3], [FigureName::Progress, FigureName::Timeline, FigureName::Answers]);
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn petition_619781_debated_in_october_2022() {
    let petition = petition("619781_open_2022-11_debated.json");
    assert_eq!(count_and_days(&petition), (Some(901_913), day("2022-07-14"), None));
    assert_eq!(petition.state, State::Open);
    assert_eq!(thresholds(&petition), [(10_000, day("2022-08-27")), (100_000, day("2022-09-29"))]);
    let response = petition.response.as_ref().unwrap();
    assert_eq!((response.responded, response.published), (day("2022-09-20"), day("2022-09-27")));
    let debate = petition.debate.as_ref().unwrap();
    assert_eq!((debate.outcome, debate.links.len()), (Outcome::Held(day("2022-10-17")), 3));
    assert_eq!(petition.departments, ["Cabinet Office"]);
    assert_eq!((petition.constituencies.len(), petition.countries.len()), (650, 147));
    assert_eq!(sum(&petition.countries), 901_913);
    assert!(sum(&petition.constituencies) < 901_913, "some are not assigned to a constituency");
    let story = story(petition);
    assert_eq!(story.petitions[0].places.as_ref().unwrap().boundaries, "2010");
    assert_eq!(story.event(&"petition-619781-debate".into()).unwrap().sources.len(), 4);
    assert_eq!(story.intervals.len(), 4);
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn petition_700143_open_in_november_2024() {
    let petition = petition("700143_open_2024-11-24.json");
    assert_eq!(count_and_days(&petition), (Some(1_462_163), day("2024-11-20"), None));
    assert_eq!(petition.state, State::Open);
    assert_eq!(thresholds(&petition), [(10_000, day("2024-11-23")), (100_000, day("2024-11-23"))]);
    assert_eq!((petition.constituencies.len(), petition.countries.len()), (650, 157));
    assert!(sum(&petition.constituencies) < 1_462_163, "some are not assigned to a constituency");
    assert_eq!(story(petition).petitions[0].places.as_ref().unwrap().boundaries, "2024");
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn petition_7337_of_2011_archived() {
    let petition = petition("7337_archived_2010-2015_closed_response.json");
    assert_eq!((petition.number.as_deref(), petition.is_archived), (Some("7337"), true));
    assert_eq!(count_and_days(&petition), (Some(258_276), day("2011-08-09"), day("2012-02-09")));
    assert_eq!(petition.state, State::Closed);
    assert_eq!(thresholds(&petition), [(10_000, day("2011-08-12")), (100_000, day("2011-09-14"))]);
    let response = petition.response.as_ref().unwrap();
    assert_eq!((response.responded, response.published, &response.summary), (None, day("2011-09-12"), &None));
    assert!(petition.constituencies.is_empty() && petition.countries.is_empty());
    let story = story(petition);
    assert_eq!(story.petitions[0].places, None);
    assert!(story.petitions[0].response.as_ref().unwrap().said.contains("This e-petition has reached 100,000"));
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn a_list_of_fifty_is_refused_by_their_names() {
    let refusal = official::read(&bytes("list_2022-11_nature_page5.json")).unwrap_err();
    let NotAPetition::List { count, first } = &refusal else { panic!("{refusal}") };
    assert_eq!((*count, first.len()), (50, 10));
    assert!(refusal.to_string().contains("583881 “Legal recognition of Paganism as a valid religion”"), "{refusal}");
}

/// The story of petition 700143 on the map that is in such a file.
fn mapped(file: &[u8]) -> Story {
    let mut story = story(petition("700143_open_2024-11-24.json"));
    story.lay_out(&mut |name| (name == "2024.json").then(|| file.to_vec())).unwrap();
    story
}

fn map_of(story: &Story, band: Band) -> Scene {
    figure::draw(FigureName::Map, story, Frame::narrowest(band), &Settings::default()).unwrap()
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn petition_700143_is_drawn_on_the_map_of_2024_in_650_hexes() {
    let story = mapped(&map("constituencies-2024.hexjson"));
    for band in Band::ALL {
        let scene = map_of(&story, band);
        let cells = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Cell { look: Look::Full, .. })).count();
        assert_eq!((scene.marks.len(), cells), (650, 650), "{band:?}");
    }
    let marks = figure::says(FigureName::Map).marks(&story);
    let aldershot = marks.iter().find(|mark| mark.id == "E14001063").unwrap();
    assert!(aldershot.label.starts_with("Aldershot, 2,633 signatures, 0.18% of all, "), "{}", aldershot.label);
    assert!(!figure::says(FigureName::Map).summary(&story).iter().any(|sentence| sentence.contains("at hand")));
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn of_a_map_with_half_the_codes_bars_are_drawn_and_the_reason_is_said() {
    let mut file: serde_json::Value = serde_json::from_slice(&map("constituencies-2024.hexjson")).unwrap();
    let mut number = 0;
    file["hexes"].as_object_mut().unwrap().retain(|_, _| {
        number += 1;
        number % 2 == 0
    });
    let story = mapped(&serde_json::to_vec(&file).unwrap());
    assert_eq!(map_of(&story, Band::Wide).marks.len(), 4, "a bar for each nation");
    let said = figure::says(FigureName::Map).summary(&story).join(" ");
    let why =
        "The map here is of other boundaries: it has only 325 of the 650 constituencies. The chart shows the nations";
    assert!(said.contains(why), "{said}");
    assert!(said.contains("open-innovations/ge-2024 on GitHub goes beside the page, as maps/2024.json"), "{said}");
}

#[test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
fn the_map_of_the_senedd_is_read() {
    let layout = Layout::read(&map("senedd-constituencies.hexjson")).unwrap();
    assert_eq!(layout.hexes.len(), 40);
    let first = layout.hexes.first().unwrap();
    assert_eq!((first.code.as_str(), first.name.as_deref()), ("W09000001", Some("Ynys Môn")));
}
