//! A reader at a figure, and what a pin lights in it. What is chosen and what changes it are those of the reader's program.

use yew::prelude::Callback;

use crate::figure::Settings;
use crate::order;
pub use crate::reader::state::{Action, State};
use crate::scene::Mark;
use crate::scene::text::Ruler;
use crate::story::Story;

/// The ids that a pin lights: its own, and those of what it belongs to.
pub fn lit_by(story: &Story, pin: &str) -> Vec<String> {
    // A reading's id is its petition's with a number.
    let (whole, _) = pin.split_once('/').unwrap_or((pin, ""));
    let event = story.events.iter().find(|event| event.id == pin).map(|event| event.about.as_slice());
    let finding = story.findings.iter().find(|finding| finding.id == pin).map(|finding| finding.about.as_slice());
    let interval = story.intervals.iter().find(|interval| interval.id == pin);
    let mut lit = vec![pin.to_owned(), whole.to_owned()];
    lit.extend(event.or(finding).unwrap_or_default().iter().map(|about| about.as_str().to_owned()));
    if let Some(interval) = interval {
        lit.extend([interval.from.as_str().to_owned(), interval.to.as_str().to_owned()]);
        lit.extend(interval.about.iter().map(|about| about.as_str().to_owned()));
    }
    order::unique(&mut lit);
    lit
}

/// Whether a pin lights any of the marks, or is one of them.
pub fn lights(story: &Story, pin: &str, marks: &[Mark]) -> bool {
    let lit = lit_by(story, pin);
    marks.iter().any(|mark| lit.contains(&mark.id) || mark.about.iter().any(|about| about == pin))
}

/// A reader at a figure: what of their choices changes it, the room there is, and the way to act.
#[derive(Clone, PartialEq)]
pub struct Reader {
    /// What is chosen that changes the drawing.
    pub settings: Settings,
    /// What is pinned, where that lights anything in the figure.
    pub pin: Option<String>,
    /// The width of the column of figures, in px.
    pub width_px: u32,
    /// How wide the letters of charts are here.
    pub ruler: Ruler,
    /// Does something.
    pub act: Callback<Action>,
}
