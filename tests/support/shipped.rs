//! The stories that ship, and their maps.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

use petition_explainer::story::{self, Story};

pub const RUSSIA: &str = include_str!("../../static/stories/russia-inquiry.json");
pub const PLAYGROUND: &str = include_str!("../../static/stories/example-playground.json");

/// The default story.
pub fn russia() -> Story {
    story::read(RUSSIA.as_bytes()).unwrap()
}

/// The invented one, which shows that nothing is tied to the first.
pub fn playground() -> Story {
    story::read(PLAYGROUND.as_bytes()).unwrap()
}

/// Both, without their maps, as where a map cannot be loaded.
pub fn stories() -> [Story; 2] {
    [russia(), playground()]
}

/// Both, with their maps.
pub fn mapped() -> [Story; 2] {
    stories().map(|mut story| {
        story.lay_out(&mut map).unwrap();
        story
    })
}

/// A map that ships, by the name of its file.
pub fn map(file: &str) -> Option<Vec<u8>> {
    std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static/maps").join(file)).ok()
}
