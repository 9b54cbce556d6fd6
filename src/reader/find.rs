//! Finding a place on the map by its name: a field that suggests as the reader types.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::page::Page;
use super::state::Action;
use crate::embed::browser::announcer::say;
use crate::speech::{self, fold};

/// The most places that are suggested at a time.
const MAX_SUGGESTED: usize = 8;

/// What a reader does in the field.
pub enum Message {
    /// Typed.
    Typed,
    /// Went to the suggestion below, or above.
    Go(bool),
    /// Chose the suggestion of an id.
    Choose(String),
    /// Chose the suggestion that is marked.
    Enter,
    /// Escape: the suggestions go; once they are gone, the text.
    Escape,
    /// Left the field.
    Leave,
}

/// The field, and the rows of the table that are suggested for what is typed.
pub struct Find {
    page: Rc<Page>,
    /// Which of the page's figures.
    place: usize,
    name: String,
    field: HtmlInputElement,
    list: Element,
    found: Vec<usize>,
    marked: usize,
    _listeners: [EventListener; 3],
}

impl Find {
    /// The field of a figure, where it has one.
    pub fn new(page: &Rc<Page>, place: usize, on_message: Callback<Message>) -> Option<Find> {
        let figure = page.plans.figures.get(place)?;
        let field: HtmlInputElement = page.part(figure, "find")?.dyn_into().ok()?;
        let list = page.part(figure, "found")?;
        let (typed, key, left) = (on_message.clone(), on_message.clone(), on_message);
        let options = EventListenerOptions::enable_prevent_default();
        let listeners = [
            EventListener::new(&field, "input", move |_| typed.emit(Message::Typed)),
            EventListener::new_with_options(&field, "keydown", options, move |event| {
                if let Some(message) = event.dyn_ref::<KeyboardEvent>().and_then(|event| message_of(&event.key())) {
                    event.prevent_default();
                    key.emit(message);
                }
            }),
            EventListener::new(&field, "blur", move |_| left.emit(Message::Leave)),
        ];
        let name = figure.name.clone();
        Some(Find {
            page: Rc::clone(page),
            place,
            name,
            field,
            list,
            found: Vec::new(),
            marked: 0,
            _listeners: listeners,
        })
    }

    /// Follows what the reader does; gives the act that follows from it.
    pub fn update(&mut self, message: Message) -> Option<Action> {
        let mut act = None;
        match message {
            Message::Typed => {
                let typed = self.field.value();
                let all = self.matches(&typed);
                if !typed.trim().is_empty() {
                    say(&speech::find_found(all.len() as u64));
                }
                self.found = all.into_iter().take(MAX_SUGGESTED).collect();
                self.marked = 0;
            }
            Message::Go(down) => {
                let count = self.found.len().max(1);
                self.marked = (self.marked + if down { 1 } else { count - 1 }) % count;
            }
            Message::Choose(option) => {
                let place = (0..self.found.len()).find(|place| self.option(*place) == option);
                act = place.and_then(|place| self.choose(place));
            }
            Message::Enter => act = self.choose(self.marked),
            Message::Escape if self.found.is_empty() => self.field.set_value(""),
            Message::Escape | Message::Leave => self.found = Vec::new(),
        }
        self.show();
        act
    }

    fn choose(&mut self, place: usize) -> Option<Action> {
        let row = *self.found.get(place)?;
        let figure = self.page.plans.figures.get(self.place)?;
        let id = figure.rows.get(row)?.clone();
        self.field.set_value(&self.row_name(row));
        self.found = Vec::new();
        say(&speech::chart_pinned(&self.page.label_of(self.place, &id)));
        Some(Action::Pin(Some(id)))
    }

    /// The suggestions, in the list that the page keeps for them.
    pub fn view(&self) -> Html {
        let items = self.found.iter().enumerate().map(|(place, row)| {
            let (id, selected) = (self.option(place), (place == self.marked).to_string());
            html! { <li key={id.clone()} {id} role="option" aria-selected={selected}>{ self.row_name(*row) }</li> }
        });
        create_portal(html! { <>{ for items }</> }, self.list.clone())
    }

    /// Says at the field what its list shows.
    fn show(&self) {
        let is_open = !self.found.is_empty();
        drop(self.list.toggle_attribute_with_force("hidden", !is_open));
        drop(self.field.set_attribute("aria-expanded", if is_open { "true" } else { "false" }));
        drop(match is_open {
            true => self.field.set_attribute("aria-activedescendant", &self.option(self.marked)),
            false => self.field.remove_attribute("aria-activedescendant"),
        });
    }

    fn option(&self, place: usize) -> String {
        [&self.name, "-found-", &place.to_string()].concat()
    }

    fn row_name(&self, row: usize) -> String {
        self.page.cells(self.place, row).into_iter().next().unwrap_or_default()
    }

    /// The rows whose names hold what is typed: first those that start with it, then those a word of which does.
    fn matches(&self, typed: &str) -> Vec<usize> {
        let names = (0..self.page.rows(self.place).len()).map(|row| self.row_name(row));
        matches(names, typed)
    }
}

/// The places in a row of the names that hold what is typed: first those that start with it, then those a word of which
/// does.
pub(crate) fn matches(names: impl Iterator<Item = String>, typed: &str) -> Vec<usize> {
    let typed = fold(typed);
    let mut found = [Vec::new(), Vec::new(), Vec::new()];
    if typed.is_empty() {
        return Vec::new();
    }
    let inner = [" ", &typed].concat();
    for (row, name) in names.enumerate() {
        let name = fold(&name);
        let rank = if name.starts_with(&typed) {
            0
        } else if name.contains(&inner) {
            1
        } else if name.contains(&typed) {
            2
        } else {
            continue;
        };
        if let Some(found) = found.get_mut(rank) {
            found.push(row);
        }
    }
    found.concat()
}

fn message_of(key: &str) -> Option<Message> {
    Some(match key {
        "ArrowDown" => Message::Go(true),
        "ArrowUp" => Message::Go(false),
        "Enter" => Message::Enter,
        "Escape" => Message::Escape,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_start_with_what_is_typed_come_first() {
        let names = ["Hove", "Brecon and Radnorshire", "West Ham", "Ynys Môn", "Bexhill West and Hove East"];
        let found = |typed: &str| {
            let found = matches(names.iter().map(|name| (*name).to_owned()), typed);
            found.into_iter().filter_map(|row| names.get(row).copied()).collect::<Vec<_>>()
        };
        assert_eq!(found("hove"), ["Hove", "Bexhill West and Hove East"]);
        assert_eq!(found("west"), ["West Ham", "Bexhill West and Hove East"]);
        assert_eq!(found("ynys mon"), ["Ynys Môn"]);
        assert_eq!(found("BRECON & RAD"), ["Brecon and Radnorshire"]);
        assert!(found("").is_empty() && found("nowhere").is_empty());
    }
}
