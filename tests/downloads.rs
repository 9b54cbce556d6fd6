//! Figures taken away in the made-up language: no English stands in their files but the story's own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "support/pseudo.rs"]
mod known;
mod support;

use known::Known;
use petition_explainer::figure::{self, Settings};
use petition_explainer::scene::{Band, Frame};
use petition_explainer::story::{FigureName, Story};
use petition_explainer::view::downloads::svg_file;
use petition_explainer::words::{self, Language};
use support::shipped::{PLAYGROUND, RUSSIA, mapped};

const MAPS: [&str; 2] = [include_str!("../static/maps/2010.json"), include_str!("../static/maps/invented.json")];

/// The stories that ship with their maps, and the words that are their own.
fn stories() -> [(Story, Known); 2] {
    let [russia, playground] = mapped();
    [(russia, Known::of(&[RUSSIA, MAPS[0]])), (playground, Known::of(&[PLAYGROUND, MAPS[1]]))]
}

/// The texts of a drawing's file: its title, its description, its words; no codes and no style.
fn texts(svg: &str) -> Vec<String> {
    let elements = svg.split('<').filter(|element| !element.starts_with("style"));
    let texts = elements.filter_map(|element| element.split_once('>').map(|(_, text)| text.trim()));
    texts.filter(|text| !text.is_empty()).map(|text| text.replace("&amp;", "&").replace("&lt;", "<")).collect()
}

/// The cells of a table's file, headings first: between commas and ends of lines that do not stand in quotation marks.
fn cells(csv: &str) -> Vec<String> {
    let mut is_quoted = false;
    let ends = |letter: char| {
        is_quoted ^= letter == '"';
        !is_quoted && (letter == ',' || letter == '\n')
    };
    csv.split(ends).map(|cell| cell.trim().trim_matches('"').replace("\"\"", "\"")).collect()
}

fn bare(known: &Known, texts: &[String]) -> Vec<String> {
    let bare =
        texts.iter().flat_map(|text| known.bare(text).into_iter().map(move |word| format!("“{word}” in {text}")));
    bare.collect()
}

/// The texts of a figure's files, by the ending of the file; drawings in every band.
fn files(story: &Story, name: FigureName) -> Vec<(&'static str, Vec<String>)> {
    let table = ("csv", cells(&figure::says(name).table(story).csv()));
    let drawing = |band: Band| svg_file(story, name, Frame::narrowest(band), &Settings::default()).expect("a drawing");
    [table].into_iter().chain(Band::ALL.map(|band| ("svg", texts(&drawing(band))))).collect()
}

#[test]
fn no_english_is_taken_away_but_the_storys() {
    let mut found = Vec::new();
    for (story, known) in stories() {
        for name in FigureName::ALL {
            for (ending, texts) in words::in_language(&Language::PSEUDO, || files(&story, *name)) {
                let case = format!("{}-{}.{ending}", story.id, name.id());
                assert!(texts.iter().any(|text| text.contains('⟧')), "{case} speaks the made-up language");
                found.extend(bare(&known, &texts).into_iter().map(|fault| format!("{case}: {fault}")));
            }
        }
    }
    assert!(found.is_empty(), "{} pieces of English:\n{}", found.len(), found.join("\n"));
}

/// The check would see English: in the files as readers get them, it does.
#[test]
fn the_check_sees_english_where_there_is_some() {
    for (story, known) in stories() {
        for name in FigureName::ALL {
            for (ending, texts) in files(&story, *name) {
                assert!(!bare(&known, &texts).is_empty(), "{}-{}.{ending}", story.id, name.id());
            }
        }
    }
}
