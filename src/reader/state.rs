//! What the reader has chosen, and the acts that change it.
//!
//! What can be done stands on the page: an element with `data-act="kind=rejected"` does that when it is pressed. So a
//! control, a title in a list and a phrase in the prose act alike, and this program knows none of them.

use crate::day::Day;
use crate::embed::address::Choices;
use crate::embed::browser::Write;
use crate::figure::{Arrangement, Measure, Scale, Settings, Steps};
use crate::names::{Actor, Kind};

use super::gesture::{Glide, STEP};

/// Something the reader does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Chooses a scale.
    Scale(Scale),
    /// Chooses how spans of time are laid out.
    Arrange(Arrangement),
    /// Shows or hides an actor.
    Toggle(Actor),
    /// Zooms or pans to these days; `None` for all.
    Zoom(Option<(Day, Day)>),
    /// Chooses a section, or all.
    Section(Option<String>),
    /// Chooses a kind of answer, or all.
    Kind(Option<Kind>),
    /// Chooses what the map shows.
    Measure(Measure),
    /// Chooses how the map is cut into steps.
    Steps(Steps),
    /// Pins a mark, or releases the one that is pinned.
    Pin(Option<String>),
    /// Pins what is not, or releases what is.
    Press(String),
    /// Takes everything back.
    Reset,
}

/// What an element of the page does when it is pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Something that changes the state.
    Choose(Action),
    /// One kind of answer alone, or all where that is shown already.
    Kind(Kind),
    /// Closer, farther, earlier or later.
    Glide(Glide),
    /// The table is sorted by this column.
    Sort(usize),
    /// The data go to the clipboard.
    Copy,
    /// A file is taken away, by its ending: what is seen, rather than what the build wrote.
    Save(String),
}

impl Act {
    /// Reads what stands in `data-act`: a word, or a word and a value. `None` for what this version does not know.
    ///
    /// ```
    /// use petition_explainer::reader::state::{Act, Action};
    /// assert_eq!(Act::read("reset"), Some(Act::Choose(Action::Reset)));
    /// assert_eq!(Act::read("sort=2"), Some(Act::Sort(2)));
    /// assert_eq!(Act::read("dance"), None);
    /// ```
    pub fn read(text: &str) -> Option<Act> {
        let (word, value) = text.split_once('=').unwrap_or((text, ""));
        Some(match (word, value) {
            ("scale", "linear") => Act::Choose(Action::Scale(Scale::Linear)),
            ("scale", "log") => Act::Choose(Action::Scale(Scale::Log)),
            ("by", "length") => Act::Choose(Action::Arrange(Arrangement::Length)),
            ("by", "calendar") => Act::Choose(Action::Arrange(Arrangement::Calendar)),
            ("measure", "signatures") => Act::Choose(Action::Measure(Measure::Signatures)),
            ("measure", "share") => Act::Choose(Action::Measure(Measure::Share)),
            ("steps", "quantile") => Act::Choose(Action::Steps(Steps::Quantile)),
            ("steps", "equal") => Act::Choose(Action::Steps(Steps::Equal)),
            ("actor", id) => Act::Choose(Action::Toggle(Actor::from_id(id)?)),
            ("kind", id) => Act::Kind(Kind::from_id(id)?),
            ("whole", _) => Act::Choose(Action::Zoom(None)),
            ("closer", _) => Act::Glide(Glide::Zoom { factor: STEP, about: 0.5 }),
            ("farther", _) => Act::Glide(Glide::Zoom { factor: 1.0 / STEP, about: 0.5 }),
            ("earlier", _) => Act::Glide(Glide::Pan(-0.5)),
            ("later", _) => Act::Glide(Glide::Pan(0.5)),
            ("pin", id) => Act::Choose(Action::Press(id.to_owned())),
            ("reset", _) => Act::Choose(Action::Reset),
            ("sort", column) => Act::Sort(column.parse().ok()?),
            ("copy", _) => Act::Copy,
            ("save", ending) => Act::Save(ending.to_owned()),
            _ => return None,
        })
    }

    /// Whether what the element does is done: a switch that is on, a chip that is chosen.
    pub fn is_on(&self, choices: &Choices) -> bool {
        let settings = &choices.settings;
        match self {
            Act::Choose(Action::Scale(scale)) => settings.scale == *scale,
            Act::Choose(Action::Arrange(arrangement)) => settings.arrangement == *arrangement,
            Act::Choose(Action::Measure(measure)) => settings.measure == *measure,
            Act::Choose(Action::Steps(steps)) => settings.steps == *steps,
            Act::Choose(Action::Toggle(actor)) => settings.actors.contains(actor),
            Act::Choose(Action::Press(id)) => choices.pin.as_ref() == Some(id),
            Act::Kind(kind) => settings.kind == Some(*kind),
            _ => false,
        }
    }

    /// Whether there is nothing for it to do now.
    pub fn is_idle(&self, choices: &Choices) -> bool {
        match self {
            Act::Choose(Action::Reset) => *choices == Choices::default(),
            Act::Choose(Action::Zoom(None)) | Act::Glide(Glide::Pan(_)) => choices.settings.zoom.is_none(),
            Act::Glide(Glide::Zoom { factor, .. }) => *factor > 1.0 && choices.settings.zoom.is_none(),
            _ => false,
        }
    }
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
        let settings: &mut Settings = &mut choices.settings;
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

    #[test]
    fn a_chip_is_on_while_its_kind_is_chosen_alone() {
        let chip = Act::read("kind=rejected").unwrap_or(Act::Copy);
        let mut choices = Choices::default();
        assert!(!chip.is_on(&choices));
        choices.settings.kind = Some(Kind::Rejected);
        assert!(chip.is_on(&choices));
    }

    #[test]
    fn what_leads_back_is_idle_while_there_is_no_way_back() {
        for act in ["farther", "earlier", "later", "whole", "reset"] {
            assert!(Act::read(act).is_some_and(|act| act.is_idle(&Choices::default())), "{act}");
        }
        assert!(!Act::read("closer").is_some_and(|act| act.is_idle(&Choices::default())));
    }
}
