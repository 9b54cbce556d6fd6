//! What a reader can choose above a figure. Prerendered, it keeps its place, unseen, until the app starts.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::gesture::{Glide, STEP, glide};
use super::press::on_press;
use super::shared::Shared;
use super::state::{Action, Reader};
use super::telling::Telling;
use crate::embed::browser::announcer::say;
use crate::figure::{Arrangement, Measure, Scale, Settings, Steps};
use crate::story::{Actor, FigureName, Kind, Story};
use crate::words;

/// The controls of a figure; `reader` chooses, and is absent on the prerendered page.
pub fn controls(telling: &Shared<Telling>, name: FigureName, reader: Option<&Reader>) -> Html {
    let settings = reader.map(|reader| reader.settings.clone()).unwrap_or_default();
    let panel = Panel { figure: name.id(), reader, settings };
    let story = &telling.story;
    let groups = match name {
        FigureName::Progress | FigureName::Growth => panel.scales(),
        FigureName::Timeline => html! { <>{ panel.zoom(telling) }{ panel.actors(story) }</> },
        FigureName::Answers => panel.arrangements(),
        FigureName::Findings => html! { <>{ panel.sections(story) }{ panel.kinds(story) }</> },
        FigureName::Map if is_mapped(story) => html! { <>{ panel.measures() }{ panel.steps() }</> },
        FigureName::Map => html! { <div></div> },
        FigureName::Countries => html! { <div></div> },
    };
    html! { <div class="controls controlled">{ groups }</div> }
}

/// Whether the map is drawn as one; nations have no steps.
fn is_mapped(story: &Story) -> bool {
    story.placed().is_some_and(|(_, places)| places.layout.is_some())
}

struct Panel<'a> {
    figure: &'static str,
    reader: Option<&'a Reader>,
    settings: Settings,
}

impl Panel<'_> {
    fn scales(&self) -> Html {
        let button =
            |scale, id, words| self.button(id, words, self.settings.scale == scale, Action::Scale(scale), words);
        labelled(
            "switch",
            words::controls_scale(),
            vec![
                button(Scale::Linear, "linear", words::controls_linear()),
                button(Scale::Log, "log", words::controls_log()),
            ],
        )
    }

    fn arrangements(&self) -> Html {
        let button = |arrangement, id, words| {
            let pressed = self.settings.arrangement == arrangement;
            self.button(id, words, pressed, Action::Arrange(arrangement), words)
        };
        labelled(
            "switch",
            words::controls_arrangement(),
            vec![
                button(Arrangement::Length, "length", words::controls_length()),
                button(Arrangement::Calendar, "calendar", words::controls_calendar()),
            ],
        )
    }

    fn measures(&self) -> Html {
        let button = |measure, id, words| {
            self.button(id, words, self.settings.measure == measure, Action::Measure(measure), words)
        };
        labelled(
            "switch",
            words::controls_measure(),
            vec![
                button(Measure::Signatures, "signatures", words::controls_signatures()),
                button(Measure::Share, "share", words::controls_share()),
            ],
        )
    }

    fn steps(&self) -> Html {
        let button =
            |steps, id, words| self.button(id, words, self.settings.steps == steps, Action::Steps(steps), words);
        labelled(
            "switch",
            words::controls_steps(),
            vec![
                button(Steps::Quantile, "quantile", words::controls_quantile()),
                button(Steps::Equal, "equal", words::controls_equal()),
            ],
        )
    }

    fn actors(&self, story: &Story) -> Html {
        let present = Actor::ALL.iter().filter(|actor| story.events.iter().any(|event| event.actor == **actor));
        let chips = present.map(|actor| {
            let name = words::actor(*actor);
            let said = words::controls_actor_toggled(name);
            self.button(actor.id(), name, self.settings.actors.contains(actor), Action::Toggle(*actor), &said)
        });
        labelled("chips", words::controls_actors(), chips.collect())
    }

    fn zoom(&self, telling: &Shared<Telling>) -> Html {
        let whole = self.settings.zoom.is_none();
        let button = |id: &str, words: &'static str, by: Glide, off: bool| {
            let (telling, reader) = (telling.clone(), self.reader.cloned());
            let press = Callback::from(move |_: MouseEvent| {
                if let Some(reader) = &reader {
                    glide(&telling.story, reader, by);
                }
            });
            self.once(id, words, off, press)
        };
        labelled(
            "switch",
            words::controls_zoom(),
            vec![
                button("closer", words::controls_closer(), Glide::Zoom { factor: STEP, about: 0.5 }, false),
                button("farther", words::controls_farther(), Glide::Zoom { factor: 1.0 / STEP, about: 0.5 }, whole),
                button("earlier", words::controls_earlier(), Glide::Pan(-0.5), whole),
                button("later", words::controls_later(), Glide::Pan(0.5), whole),
                self.action("whole", words::controls_whole(), whole, Action::Zoom(None)),
            ],
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
            let selected = chosen.as_ref() == Some(&section.id);
            html! { <option key={section.id.clone()} value={section.id.clone()} {selected}>{ &section.title }</option> }
        });
        html! {
            <label class="choice">
                <span>{ words::controls_section() }</span>
                <select id={self.id("section")} disabled={self.reader.is_none()} onchange={change}>
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
        labelled("chips", words::controls_kinds(), chips.collect())
    }

    /// A button that is on or off; what it does is said once it is done.
    fn button(&self, id: &str, words: &'static str, pressed: bool, action: Action, said: &str) -> Html {
        let act = self.reader.map(|reader| reader.act.clone());
        let said = said.to_owned();
        let press = Callback::from(move |_: MouseEvent| {
            if let Some(act) = &act {
                act.emit(action.clone());
                say(&said);
            }
        });
        let button = html! {
            <button
                key={id.to_owned()} id={self.id(id)} type="button" aria-pressed={pressed.to_string()} disabled={self.reader.is_none()}
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
        self.once(id, words, off, press)
    }

    fn once(&self, id: &str, words: &'static str, off: bool, press: Callback<MouseEvent>) -> Html {
        let button = html! {
            <button
                key={id.to_owned()} id={self.id(id)} type="button" disabled={self.reader.is_none()} aria-disabled={idle(off)}
            >{ words }</button>
        };
        on_press(button, press)
    }

    fn id(&self, part: &str) -> String {
        [self.figure, "-", part].concat()
    }
}

/// Buttons that belong together, under a name for those who do not see it.
fn labelled(class: &'static str, label: &'static str, buttons: Vec<Html>) -> Html {
    html! { <div {class} role="group" aria-label={label}>{ buttons }</div> }
}

/// The `aria-disabled` of a button that has nothing to do now. It stays where the focus can be: a button that was just
/// pressed must not take the focus away with it.
pub fn idle(off: bool) -> Option<&'static str> {
    off.then_some("true")
}
