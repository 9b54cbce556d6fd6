//! Finding a place on the map by its name: a field that suggests as the reader types.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::content::Description;
use super::press::on_press;
use super::state::{Action, Reader};
use crate::embed::browser::announcer::say;
use crate::figure::Place;
use crate::reader::find::matches;
use crate::words;

/// The most places that are suggested at a time.
const MOST: usize = 8;

/// What a reader does in the field.
pub enum Message {
    /// Typed.
    Typed(String),
    /// Went to the suggestion below, or above.
    Go(bool),
    /// Chose a suggestion.
    Choose(usize),
    /// Chose the suggestion that is marked.
    Enter,
    /// Escape: the suggestions go; once they are gone, the text.
    Escape,
    /// Left the field.
    Leave,
}

/// The field: what is typed, and the places that are suggested for it, by their numbers.
#[derive(Default)]
pub struct Find {
    typed: String,
    found: Vec<usize>,
    marked: usize,
}

impl Find {
    /// Follows what the reader does; a chosen place is pinned.
    pub fn update(&mut self, message: Message, description: &Description, reader: &Reader) {
        match message {
            Message::Typed(typed) => {
                let all = found(&description.places, &typed);
                if !typed.trim().is_empty() {
                    say(&words::find_found(all.len() as u64));
                }
                self.found = all.into_iter().take(MOST).collect();
                self.marked = 0;
                self.typed = typed;
            }
            Message::Go(down) => {
                let count = self.found.len().max(1);
                self.marked = (self.marked + if down { 1 } else { count - 1 }) % count;
            }
            Message::Choose(place) => self.choose(place, description, reader),
            Message::Enter => self.choose(self.marked, description, reader),
            Message::Escape if self.found.is_empty() => self.typed = String::new(),
            Message::Escape | Message::Leave => self.found = Vec::new(),
        }
    }

    fn choose(&mut self, place: usize, description: &Description, reader: &Reader) {
        let Some(place) = self.found.get(place).and_then(|at| description.places.get(*at)) else { return };
        self.typed = place.name.clone();
        self.found = Vec::new();
        reader.act.emit(Action::Pin(Some(place.id.clone())));
        say(&words::chart_pinned(&place.said()));
    }

    /// The field, its suggestions, and what is said of the place that is pinned.
    pub fn view(
        &self,
        description: &Description,
        label: &'static str,
        reader: Option<&Reader>,
        on_message: &Callback<Message>,
    ) -> Html {
        let id = |part: &str| [description.name.id(), "-", part].concat();
        let option = |place: usize| id(&["found-", &place.to_string()].concat());
        let suggestions = self.found.iter().enumerate().filter_map(|(at, place)| {
            let place = description.places.get(*place)?;
            let choose = on_message.reform(move |_: MouseEvent| Message::Choose(at));
            let selected = (at == self.marked).to_string();
            let item = html! {
                <li key={place.id.clone()} id={option(at)} role="option" aria-selected={selected}>{ place.name.as_str() }</li>
            };
            Some(on_press(item, choose))
        });
        let is_open = !self.found.is_empty();
        let (typed, keys) = (on_message.clone(), on_message.clone());
        let typed = Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                typed.emit(Message::Typed(field.value()));
            }
        });
        let key = Callback::from(move |event: KeyboardEvent| {
            let message = match event.key().as_str() {
                "ArrowDown" => Message::Go(true),
                "ArrowUp" => Message::Go(false),
                "Enter" => Message::Enter,
                "Escape" => Message::Escape,
                _ => return,
            };
            event.prevent_default();
            keys.emit(message);
        });
        let pinned = reader.and_then(|reader| reader.pin.as_ref());
        let pinned = pinned.and_then(|pin| description.places.iter().find(|place| place.id == *pin));
        let pinned = pinned.map_or_else(|| words::find_nothing_pinned().to_owned(), Place::said);
        html! {
            <div class="find controlled">
                <label for={id("find")}>{ label }</label>
                <div class="field">
                    <input
                        id={id("find")} type="text" role="combobox" aria-autocomplete="list" aria-controls={id("found")}
                        aria-expanded={is_open.to_string()} aria-activedescendant={is_open.then(|| option(self.marked))}
                        autocomplete="off" spellcheck="false" value={self.typed.clone()}
                        oninput={typed} onkeydown={key} onblur={on_message.reform(|_| Message::Leave)}
                    />
                    <ul id={id("found")} role="listbox" aria-label={words::find_suggestions()} hidden={!is_open}>{ for suggestions }</ul>
                </div>
                <p id={id("pinned")}><span key={pinned.clone()}>{ pinned.as_str() }</span></p>
            </div>
        }
    }
}

/// The numbers of the places whose names hold what is typed: first those that start with it, then those a word of which does.
fn found(places: &[Place], typed: &str) -> Vec<usize> {
    matches(places.iter().map(|place| place.name.clone()), typed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::figure;
    use crate::story::FigureName;
    use crate::support::shipped::russia;

    fn places() -> Vec<Place> {
        figure::says(FigureName::Map).places(&russia())
    }

    fn names(typed: &str) -> Vec<String> {
        let places = places();
        found(&places, typed).into_iter().map(|at| places.get(at).unwrap().name.clone()).collect()
    }

    #[test]
    fn names_that_start_with_what_is_typed_come_first() {
        assert_eq!(names("aldersh"), ["Aldershot"]);
        let with_west = names("west ");
        assert_eq!(with_west.first().unwrap(), "West Aberdeenshire and Kincardine");
        assert_eq!(names("ynys mon"), ["Ynys Môn"]);
        assert_eq!(names("BRECON & RAD"), ["Brecon and Radnorshire"]);
        assert_eq!(names(""), Vec::<String>::new());
        assert_eq!(names("nowhere at all"), Vec::<String>::new());
        assert!(names("hove") == ["Hove"], "{:?}", names("hove"));
    }

    #[test]
    fn a_place_is_described_with_its_count_share_and_rank() {
        let places = places();
        let place = places.iter().find(|place| place.id == "E14000530").unwrap();
        assert_eq!(place.said(), "Aldershot: 22 signatures, 0.15% of all, joint 243rd of 650");
    }
}
