//! Each figure's files, for those who take them away without the app.

use std::path::Path;

use petition_explainer::figure::{self, Settings};
use petition_explainer::scene::{Band, Frame};
use petition_explainer::story::Story;
use petition_explainer::view::downloads::{file_path, svg_file};

use crate::Outcome;
use crate::files::write;
use crate::picture::Painter;

/// So many pixels to a px of the drawing: sharp on screens that have as many.
const SCALE: f32 = 2.0;

/// The data and the drawing of each of a story's figures.
pub fn write_figures(staging: &Path, story: &Story, painter: &Painter) -> Outcome<()> {
    for figure in &story.figures {
        let name = figure.name;
        let about = |error: &dyn std::fmt::Display| format!("{}, {}: {error}", story.id, name.id());
        let csv = ["\u{feff}", &figure::says(name).table(story).csv()].concat();
        write(&staging.join(file_path(story, name, "csv")), &csv)?;
        let drawn = svg_file(story, name, Frame::narrowest(Band::Wide), &Settings::default());
        let svg = drawn.map_err(|error| about(&error))?;
        write(&staging.join(file_path(story, name, "svg")), &svg)?;
        let png = painter.png(&svg, SCALE).map_err(|error| about(&error))?;
        write(&staging.join(file_path(story, name, "png")), png)?;
    }
    Ok(())
}
