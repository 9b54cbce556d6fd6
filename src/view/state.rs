//! What the reader has chosen, and the acts that change it.

use yew::prelude::Callback;

use crate::day::Day;
use crate::embed::address::Choices;
use crate::embed::browser::Write;
use crate::figure::{Arrangement, Measure, Scale, Settings, Steps};
use crate::order;
use crate::scene::Mark;
use crate::scene::text::Ruler;
use crate::story::{Actor, Kind, Story};

/// Something the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chose a scale.
    Scale(Scale),
    /// Chose how spans of time are laid out.
    Arrange(Arrangement),
    /// Showed or hid an actor.
    Toggle(Actor),
    /// Zoomed or panned to these days; `None` for all.
    Zoom(Option<(Day, Day)>),
    /// Chose a section, or all.
    Section(Option<String>),
    /// Chose a kind of answer, or all.
    Kind(Option<Kind>),
    /// Chose what the map shows.
    Measure(Measure),
    /// Chose how the map is cut into steps.
    Steps(Steps),
    /// Pinned a mark, or released the one that was pinned.
    Pin(Option<String>),
    /// Pinned what was not, or released what was.
    Press(String),
    /// Took everything back.
    Reset,
}

/// The choices, and how the last act enters the history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What is chosen.
    pub choices: Choices,
    /// Whether the last act is a step that Back undoes.
    pub write: Write,
}

impl State {
    /// The state that an address says.
    pub fn new(choices: Choices) -> State {
        State { choices, write: Write::Replace }
    }

    /// What follows from an act.
    pub fn after(&self, action: Action) -> State {
        let mut choices = self.choices.clone();
        let mut write = Write::Push;
        let settings = &mut choices.settings;
        match action {
            Action::Scale(scale) => settings.scale = scale,
            Action::Arrange(arrangement) => settings.arrangement = arrangement,
            Action::Toggle(actor) => settings.actors = toggled(&settings.actors, actor),
            Action::Zoom(zoom) => {
                settings.zoom = zoom;
                write = Write::Replace;
            }
            Action::Section(section) => settings.section = section,
            Action::Kind(kind) => settings.kind = kind,
            Action::Measure(measure) => settings.measure = measure,
            Action::Steps(steps) => settings.steps = steps,
            Action::Pin(pin) => choices.pin = pin,
            Action::Press(id) => choices.pin = Some(id).filter(|id| choices.pin.as_ref() != Some(id)),
            Action::Reset => choices = Choices::default(),
        }
        State { choices, write }
    }
}

/// The actors shown after one chip was touched; empty means all, in the order of the lanes.
fn toggled(shown: &[Actor], actor: Actor) -> Vec<Actor> {
    let on = |one: &Actor| if *one == actor { !shown.contains(one) } else { shown.contains(one) };
    let shown: Vec<Actor> = Actor::ALL.iter().copied().filter(on).collect();
    if shown.len() == Actor::ALL.len() { Vec::new() } else { shown }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn touching_a_chip_shows_that_actor_alone_and_touching_it_again_shows_all() {
        let one = toggled(&[], Actor::Courts);
        assert_eq!(one, [Actor::Courts]);
        assert_eq!(toggled(&one, Actor::Courts), []);
        let two = toggled(&one, Actor::Government);
        assert_eq!(two, [Actor::Government, Actor::Courts], "in the order of the lanes");
        let all = Actor::ALL.iter().fold(Vec::new(), |shown, actor| toggled(&shown, *actor));
        assert_eq!(all, [], "all of them is no filter");
    }

    #[test]
    fn zooming_is_no_step_of_its_own() {
        let state = State::default().after(Action::Zoom(Some((Day::from_epoch_day(1), Day::from_epoch_day(100)))));
        assert_eq!(state.write, Write::Replace);
        assert_eq!(state.after(Action::Scale(Scale::Log)).write, Write::Push);
        assert_eq!(state.after(Action::Reset).choices, Choices::default());
    }
}
