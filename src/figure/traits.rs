//! What others ask of a figure, beside what it says and how it is drawn.

use super::{Arrangement, Measure, Scale, Settings, Steps};

/// The most marks that are listed.
const MAX_LISTED: usize = 60;

/// The traits of a figure; one that has none is [`Traits::PLAIN`].
///
/// ```
/// use petition_explainer::figure::{Control, Traits};
/// const TRAITS: Traits = Traits { controls: &[Control::Scale], ..Traits::PLAIN };
/// assert!(!TRAITS.zooms());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits {
    /// What a reader can choose above it. It heeds those settings and no others.
    pub controls: &'static [Control],
    /// Whether its marks are places on a map: found by name, named where they are pinned, and surrounded by others.
    pub has_places: bool,
    /// What of it stands under the chart, for those who read rather than look.
    pub list: Option<List>,
}

/// Something that a reader can choose above a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// [`Settings::scale`].
    Scale,
    /// [`Settings::arrangement`].
    Arrangement,
    /// [`Settings::zoom`], also by keys and fingers on the chart.
    Zoom,
    /// [`Settings::actors`].
    Actors,
    /// [`Settings::section`].
    Section,
    /// [`Settings::kind`].
    Kind,
    /// [`Settings::measure`], where there is a map.
    Measure,
    /// [`Settings::steps`], where there is a map.
    Steps,
}

/// A list under a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// All events in order.
    Events,
    /// All findings with their answers, as the reader's filters leave them: it stands for the values of the chart.
    Findings,
}

impl Traits {
    /// Nothing to choose, and no list.
    pub const PLAIN: Traits = Traits { controls: &[], has_places: false, list: None };

    /// Whether so many marks are listed for those who do not see the chart: beyond [`MAX_LISTED`] the table serves them
    /// better, and findings stand below in full, so that a list of them would only be heard twice.
    pub fn lists_values(&self, marks: usize) -> bool {
        (1..=MAX_LISTED).contains(&marks) && self.list != Some(List::Findings)
    }

    /// Whether it zooms and pans.
    pub fn zooms(&self) -> bool {
        self.controls.contains(&Control::Zoom)
    }

    /// Of what a reader has chosen that which changes the figure, so that it is not laid out again for the rest.
    pub fn heeded(&self, chosen: &Settings) -> Settings {
        let heeds = |control| self.controls.contains(&control);
        Settings {
            scale: if heeds(Control::Scale) { chosen.scale } else { Scale::default() },
            arrangement: if heeds(Control::Arrangement) { chosen.arrangement } else { Arrangement::default() },
            actors: if heeds(Control::Actors) { chosen.actors.clone() } else { Vec::new() },
            zoom: chosen.zoom.filter(|_| heeds(Control::Zoom)),
            section: chosen.section.clone().filter(|_| heeds(Control::Section)),
            kind: chosen.kind.filter(|_| heeds(Control::Kind)),
            measure: if heeds(Control::Measure) { chosen.measure } else { Measure::default() },
            steps: if heeds(Control::Steps) { chosen.steps } else { Steps::default() },
        }
    }
}
