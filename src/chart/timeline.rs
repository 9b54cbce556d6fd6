//! Not drawn yet.

use super::{Chart, DrawError, Frame, Mark, Scene, Settings, Table, in_order};
use crate::story::Story;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

fn marks(_: &Story) -> Vec<Mark> {
    Vec::new()
}

fn summary(_: &Story) -> Vec<String> {
    Vec::new()
}

fn table(_: &Story) -> Table {
    Table { caption: String::new(), columns: Vec::new(), rows: Vec::new() }
}

fn sources(story: &Story) -> Vec<&str> {
    in_order(story, story.petitions.iter().flat_map(|petition| &petition.sources))
}

fn draw(_: &Story, frame: Frame, _: &Settings) -> Result<Scene, DrawError> {
    Ok(Scene::new(frame.width, frame.by_band(320.0, 320.0, 320.0)))
}

/// The events in order of time.
pub fn ordered(story: &Story) -> Vec<&crate::story::Event> {
    story.events.iter().collect()
}

/// The days that the whole timeline spans.
pub fn domain(_: &Story) -> (crate::day::Day, crate::day::Day) {
    (crate::day::Day(0), crate::day::Day(1))
}
