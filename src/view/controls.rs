//! What a reader can choose above a figure. Prerendered, it keeps its place, unseen, until the app starts.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::content::Content;
use super::gesture::glide;
use super::press::on_press;
use super::shared::Shared;
use super::state::{Action, Reader};
use crate::embed::browser::announcer::say;
use crate::figure::{self, Arrangement, Control, Measure, Scale, Settings, Steps};
use crate::reader::gesture::{Glide, STEP};
use crate::story::{Actor, FigureName, Kind, Story};
use crate::words;

/// The controls of a figure; `reader` chooses, and is absent on the prerendered page.
pub fn controls(content: &Shared<Content>, name: FigureName, reader: Option<&Reader>) -> Html {
    let settings = reader.map(|reader| reader.settings.clone()).unwrap_or_default();
    let panel = Panel { figure: name.id(), reader, settings };
    let story = &content.story;
    let mut groups = Vec::new();
    for control in figure::traits(name).controls {
        if has_use(*control, story) {
            groups.push(panel.group(*control, content));
        }
    }
    if groups.is_empty() {
        groups.push(html! { <div></div> });
    }
    html! { <div class="controls controlled">{ groups }</div> }
}

/// Whether there is anything to choose: nations, which stand for a map that is not there, have no steps.
fn has_use(control: Control, story: &Story) -> bool {
    !matches!(control, Control::Measure | Control::Steps) || is_mapped(story)
}

/// Whether the map is drawn as one.
fn is_mapped(story: &Story) -> bool {
    story.placed().is_some_and(|(_, places)| places.layout.is_some())
}

/// A button: its id, its words, whether it is on, and what it does.
type Choice = (&'static str, &'static str, bool, Action);

struct Panel<'a> {
    figure: &'static str,
    reader: Option<&'a Reader>,
    settings: Settings,
}

impl Panel<'_> {
    fn group(&self, control: Control, content: &Shared<Content>) -> Html {
        match control {
            Control::Scale => self.scales(),
            Control::Arrangement => self.arrangements(),
            Control::Zoom => self.zoom(content),
            Control::Actors => self.actors(&content.story),
            Control::Section => self.sections(&content.story),
            Control::Kind => self.kinds(&content.story),
            Control::Measure => self.measures(),
            Control::Steps => self.steps(),
        }
    }

    fn scales(&self) -> Html {
        let linear = ("linear", words::controls_linear(), Scale::Linear);
        let log = ("log", words::controls_log(), Scale::Log);
        self.either(words::controls_scale(), self.settings.scale, Action::Scale, [linear, log])
    }

    fn arrangements(&self) -> Html {
        let length = ("length", words::controls_length(), Arrangement::Length);
        let calendar = ("calendar", words::controls_calendar(), Arrangement::Calendar);
        self.either(words::controls_arrangement(), self.settings.arrangement, Action::Arrange, [length, calendar])
    }

    fn measures(&self) -> Html {
        let signatures = ("signatures", words::controls_signatures(), Measure::Signatures);
        let share = ("share", words::controls_share(), Measure::Share);
        self.either(words::controls_measure(), self.settings.measure, Action::Measure, [signatures, share])
    }

    fn steps(&self) -> Html {
        let quantile = ("quantile", words::controls_quantile(), Steps::Quantile);
        let equal = ("equal", words::controls_equal(), Steps::Equal);
        self.either(words::controls_steps(), self.settings.steps, Action::Steps, [quantile, equal])
    }

    /// Two buttons, each with its id, its words and the value it stands for, of which the one of `chosen` is on.
    fn either<T: Copy + PartialEq>(
        &self,
        label: &'static str,
        chosen: T,
        act: fn(T) -> Action,
        buttons: [(&'static str, &'static str, T); 2],
    ) -> Html {
        let [first, second] = buttons.map(|(id, words, value)| (id, words, value == chosen, act(value)));
        self.switch(label, first, second)
    }

    /// Two buttons of which one is on; what each says is said once it is chosen.
    fn switch(&self, label: &'static str, first: Choice, second: Choice) -> Html {
        let button = |(id, words, chosen, action): Choice| self.button(id, words, chosen, action, words);
        group("switch", label, html! { <>{ button(first) }{ button(second) }</> })
    }

    fn actors(&self, story: &Story) -> Html {
        let present = Actor::ALL.iter().filter(|actor| story.events.iter().any(|event| event.actor == **actor));
        let chips = present.map(|actor| {
            let name = words::actor(*actor);
            let said = words::controls_actor_toggled(name);
            self.button(actor.id(), name, self.settings.actors.contains(actor), Action::Toggle(*actor), &said)
        });
        group("chips", words::controls_actors(), html! { <>{ for chips }</> })
    }

    fn zoom(&self, content: &Shared<Content>) -> Html {
        let whole = self.settings.zoom.is_none();
        let button = |id: &str, words: &'static str, by: Glide, off: bool| {
            let (content, reader) = (content.clone(), self.reader.cloned());
            let press = Callback::from(move |_: MouseEvent| {
                if let Some(reader) = &reader {
                    glide(&content.story, reader, by);
                }
            });
            self.once(id, id, words, off, press)
        };
        group(
            "switch",
            words::controls_zoom(),
            html! { <>
                { button("closer", words::controls_closer(), Glide::Zoom { factor: STEP, about: 0.5 }, false) }
                { button("farther", words::controls_farther(), Glide::Zoom { factor: 1.0 / STEP, about: 0.5 }, whole) }
                { button("earlier", words::controls_earlier(), Glide::Pan(-0.5), whole) }
                { button("later", words::controls_later(), Glide::Pan(0.5), whole) }
                { self.action("whole", words::controls_whole(), whole, Action::Zoom(None)) }
            </> },
        )
    }

    fn sections(&self, story: &Story) -> Html {
        let chosen = self.settings.section.clone();
        let act = self.reader.map(|reader| reader.act.clone());
        let change = Callback::from(move |event: Event| {
            let section = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            if let Some(act) = &act {
                act.emit(Action::Section(section.filter(|section| !section.is_empty())));
            }
        });
        let options = story.sections.iter().map(|section| {
            let id = section.id.as_str();
            let selected = chosen.as_deref() == Some(id);
            html! { <option key={id} value={id.to_owned()} {selected}>{ &section.title }</option> }
        });
        html! {
            <label class="choice">
                <span>{ words::controls_section() }</span>
                <select id={self.id("section")} data-act="section" onchange={change}>
                    <option key="all" value="" selected={chosen.is_none()}>{ words::controls_all_sections() }</option>
                    { for options }
                </select>
            </label>
        }
    }

    fn kinds(&self, story: &Story) -> Html {
        let present =
            Kind::ALL.iter().copied().filter(|kind| story.findings.iter().any(|finding| finding.kind == *kind));
        let chips = present.map(|kind| {
            let chosen = self.settings.kind == Some(kind);
            let count = story.findings.iter().filter(|finding| finding.kind == kind).count() as u64;
            let said = match chosen {
                true => words::controls_all_kinds().to_owned(),
                false => words::controls_kind_chosen(count, words::kind(kind)),
            };
            self.button(kind.id(), words::kind(kind), chosen, Action::Kind((!chosen).then_some(kind)), &said)
        });
        group("chips", words::controls_kinds(), html! { <>{ for chips }</> })
    }

    /// A button that is on or off; what it does is said once it is done.
    fn button(&self, id: &str, words: &'static str, pressed: bool, action: Action, said: &str) -> Html {
        let act = self.reader.map(|reader| reader.act.clone());
        let does = does(&action, id);
        // What is said of it stands beside, where it is other than its words.
        let beside = (said != words && !does.starts_with("kind=")).then(|| said.to_owned());
        let beside = if does.starts_with("kind=") { Some(words::controls_all_kinds().to_owned()) } else { beside };
        let said = said.to_owned();
        let press = Callback::from(move |_: MouseEvent| {
            if let Some(act) = &act {
                act.emit(action.clone());
                say(&said);
            }
        });
        let button = html! {
            <button
                key={id.to_owned()} id={self.id(id)} type="button" aria-pressed={pressed.to_string()}
                data-act={does} data-said={beside}
            >{ words }</button>
        };
        on_press(button, press)
    }

    /// A button that does something once.
    fn action(&self, id: &str, words: &'static str, off: bool, action: Action) -> Html {
        let act = self.reader.filter(|_| !off).map(|reader| reader.act.clone());
        let press = Callback::from(move |_: MouseEvent| {
            if let Some(act) = &act {
                act.emit(action.clone());
                say(words);
            }
        });
        self.once(id, id, words, off, press)
    }

    fn once(&self, id: &str, does: &str, words: &'static str, off: bool, press: Callback<MouseEvent>) -> Html {
        let button = html! {
            <button
                key={id.to_owned()} id={self.id(id)} type="button" data-act={does.to_owned()} aria-disabled={idle(off)}
            >{ words }</button>
        };
        on_press(button, press)
    }

    fn id(&self, part: &str) -> String {
        [self.figure, "-", part].concat()
    }
}

/// What a button does, as the reader's program reads it (`reader::state`).
fn does(action: &Action, id: &str) -> String {
    let word = match action {
        Action::Scale(_) => "scale",
        Action::Arrange(_) => "by",
        Action::Measure(_) => "measure",
        Action::Steps(_) => "steps",
        Action::Toggle(_) => "actor",
        _ => "kind",
    };
    [word, "=", id].concat()
}

/// Buttons that belong together.
fn group(class: &'static str, label: &'static str, buttons: Html) -> Html {
    html! { <div {class} role="group" aria-label={label}>{ buttons }</div> }
}

/// The `aria-disabled` of a button that has nothing to do now. It stays where the focus can be: a button that was just
/// pressed must not take the focus away with it.
pub fn idle(off: bool) -> Option<&'static str> {
    off.then_some("true")
}
