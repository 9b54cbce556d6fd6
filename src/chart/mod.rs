//! Figures without pixels on a screen: a story and a frame in; a scene, a table and sentences out.
//!
//! Each figure is one file that exports one [`Chart`]. What it *says* (marks, summary, table, sources) is made from
//! the story alone; [`Chart::draw`] then gives those marks a place. plotters' types stay inside this room.

mod answers;
pub mod axis;
mod backend;
mod bars;
mod countries;
mod findings;
pub mod frame;
mod growth;
mod map;
mod pace;
mod place;
pub mod plane;
mod progress;
pub mod scene;
pub mod svg;
pub mod table;
pub mod text;
pub mod timeline;
pub mod zoom;

pub use frame::{Arrangement, Band, Frame, Measure, Scale, Settings, Steps};
pub use plane::DrawError;
pub use scene::{Mark, Scene, Step};
pub use table::Table;

use crate::story::{FigureName, Story};

/// A figure: what it says of a story, and how it is drawn.
pub struct Chart {
    /// Everything it shows, in reading order, whatever the reader has filtered: each with its value in words.
    pub marks: fn(&Story) -> Vec<Mark>,
    /// What it shows, in sentences made from the data.
    pub summary: fn(&Story) -> Vec<String>,
    /// The numbers behind it.
    pub table: fn(&Story) -> Table,
    /// Ids of the sources of what it shows, each once, in the order of the story's list.
    pub sources: fn(&Story) -> Vec<&str>,
    /// The drawing, laid out for a frame and the reader's choices.
    pub draw: fn(&Story, Frame, &Settings) -> Result<Scene, DrawError>,
}

/// The chart of a name.
pub fn chart(name: FigureName) -> &'static Chart {
    match name {
        FigureName::Progress => &progress::CHART,
        FigureName::Growth => &growth::CHART,
        FigureName::Timeline => &timeline::CHART,
        FigureName::Answers => &answers::CHART,
        FigureName::Findings => &findings::CHART,
        FigureName::Map => &map::CHART,
        FigureName::Countries => &countries::CHART,
    }
}

/// A figure with nothing to show: its frame is kept, and a sentence says why.
fn empty(frame: Frame, sentence: &str) -> Scene {
    use scene::{Dash, Font, Point, Tone};
    let (font, leading) = (Font::regular(14.0), 20.0);
    let mut scene = Scene::new(frame.width, 88.0);
    for y in [0.5, scene.height - 0.5] {
        scene.line(&[Point::new(0.0, y), Point::new(frame.width, y)], Tone::Hairline, 1.0, Dash::Solid);
    }
    let lines = text::wrap_at_most(sentence, font, frame.width, 3);
    let top = (scene.height - leading * lines.len() as f64) / 2.0;
    text::write(&mut scene, &lines, Point::new(0.0, top), leading, Tone::Secondary, font);
    scene
}

/// The ids that the lists name, each once, in the order of the story's list of sources.
fn cited<'s>(story: &'s Story, lists: &[&[String]]) -> Vec<&'s str> {
    let mut ids = Vec::new();
    for source in &story.sources {
        if lists.iter().any(|list| list.contains(&source.id)) {
            ids.push(source.id.as_str());
        }
    }
    ids
}
