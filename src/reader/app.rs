//! The reader's program: a page that is there, and what is chosen on it.
//!
//! It renders nothing that the page says already. Charts and suggestions come into places that the page keeps for them, by
//! portals of one root; whatever else changes is changed where it stands.

use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlSelectElement, MouseEvent};
use yew::prelude::*;

use super::chart::{self, Chart, Seen};
use super::controls;
use super::downloads;
use super::find::{self, Find};
use super::nearness::Nearness;
use super::page::{Page, text};
use super::press::Presses;
use super::probe::Probe;
use super::state::{Act, Action, State};
use super::width::Watch;
use crate::embed::browser::{Write, announcer};
use crate::embed::stage::Stage;
use crate::figure;
use crate::scene::text::Ruler;
use crate::speech;

/// A zoom is written into the address once it has come to rest.
const REST_MS: u32 = 300;

/// Figures that are far from what is seen are drawn one after another, with so long a rest before each: whoever goes to
/// one by a key or a link finds it drawn.
const FAR_MS: u32 = 60;

/// What the program needs.
#[derive(Clone, Properties)]
pub struct AppProps {
    /// The page.
    pub page: Rc<Page>,
    /// The element whose width is that of the figures.
    pub column: Element,
    /// Where the page stands.
    pub stage: Rc<Stage>,
    /// Called once the page answers.
    pub ready: Callback<()>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

/// What the program hears of.
pub enum Message {
    /// Something the reader did.
    Act(Action),
    /// A press, or a choice from a list, on an element.
    Pressed(Event, Element),
    /// The browser came to another address: Back, or a link.
    Moved,
    /// The column of figures has a width, in px.
    Width(u32),
    /// The letters of charts may have another width.
    Letters,
    /// A figure comes near what is seen.
    Near(usize),
    /// There is time for one that is far.
    Far,
    /// Something on a figure's chart.
    Chart(usize, chart::Message),
    /// Something in the field that finds a place.
    Find(find::Message),
}

/// The program.
pub struct App {
    state: State,
    width_px: u32,
    ruler: Ruler,
    charts: Vec<Option<Chart>>,
    find: Option<Find>,
    sorted: Vec<Option<(usize, bool)>>,
    /// Presses on charts that are only coming into their places.
    pressed: VecDeque<(usize, MouseEvent)>,
    _width: Option<Watch>,
    probe: Option<Probe>,
    _moves: Option<EventListener>,
    _presses: Option<Presses>,
    nearness: Option<Nearness>,
    writing: Option<Timeout>,
    drawing: Option<Timeout>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let AppProps { page, column, stage, .. } = context.props();
        let link = context.link();
        let count = page.plans.figures.len();
        let moved = link.callback(|()| Message::Moved);
        let pressed = link.callback(|(event, target)| Message::Pressed(event, target));
        let probe = Probe::new(column, link.callback(|()| Message::Letters));
        let has_places = |place: &usize| {
            let figure = page.plans.figures.get(*place).and_then(|figure| figure.figure());
            figure.is_some_and(|name| figure::traits(name).has_places)
        };
        let find = (0..count).find(has_places).and_then(|place| Find::new(page, place, link.callback(Message::Find)));
        // The address is written only once the reader acts: it may say more than this version understands.
        App {
            state: State::new(stage.choices()),
            width_px: super::width::of(column),
            ruler: probe.as_ref().map_or(Ruler::USUAL, Probe::ruler),
            charts: (0..count).map(|_| None).collect(),
            find,
            sorted: vec![None; count],
            pressed: VecDeque::new(),
            _width: Watch::new(column, link.callback(Message::Width)),
            probe,
            _moves: stage.window().map(|window| EventListener::new(&window, "popstate", move |_| moved.emit(()))),
            _presses: Presses::within(&page.element, move |event, target| {
                pressed.emit((event.clone(), target.clone()));
            }),
            nearness: Nearness::new(page, link.callback(Message::Near)),
            writing: None,
            drawing: None,
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let AppProps { stage, page, .. } = context.props();
        match message {
            Message::Width(px) if px == self.width_px => return false,
            Message::Width(px) => {
                self.width_px = px;
                // In a frame without a width nothing was to be drawn.
                self.drawing = Some(App::draw_later(context));
            }
            Message::Letters => {
                let ruler = self.probe.as_ref().map_or(Ruler::USUAL, Probe::ruler);
                if ruler == self.ruler {
                    return false;
                }
                self.ruler = ruler;
            }
            Message::Near(place) => return self.draw(context, place),
            Message::Far => {
                let is_far = |place: &usize| {
                    let figure =
                        page.plans.figures.get(*place).filter(|_| self.charts.get(*place).is_some_and(Option::is_none));
                    figure
                        .filter(|figure| figure.figure().is_some())
                        .and_then(|figure| page.part(figure, "place"))
                        .is_some_and(|place| place.client_width() > 0)
                };
                let far = (0..self.charts.len()).find(is_far);
                self.drawing = far.map(|_| App::draw_later(context));
                return far.is_some_and(|place| self.draw(context, place));
            }
            Message::Chart(place, message) => {
                if let Some(chart) = self.charts.get_mut(place).and_then(Option::as_mut) {
                    chart.update(message);
                }
                return false;
            }
            Message::Find(message) => {
                let act = self.find.as_mut().and_then(|find| find.update(message));
                if let Some(act) = act {
                    context.link().send_message(Message::Act(act));
                }
                return true;
            }
            Message::Pressed(event, target) => return self.press(context, &event, &target),
            Message::Act(action) => {
                let next = self.state.after(action);
                if next.choices.pin != self.state.choices.pin {
                    let pinned = next.choices.pin.as_deref().map(|id| (id, page.label_anywhere(id)));
                    stage.select(pinned.as_ref().map(|(id, label)| (*id, label.as_str())));
                }
                self.state = next;
                self.write(stage);
            }
            Message::Moved => {
                self.state = State::new(stage.choices());
                self.writing = None;
            }
        }
        self.show(context);
        false
    }

    fn view(&self, context: &Context<App>) -> Html {
        let page = &context.props().page;
        // One of each figure, drawn or not: a chart that comes later must not take another's place in the list.
        let charts = self.charts.iter().zip(&page.plans.figures).map(|(chart, figure)| {
            match (chart, page.part(figure, "place")) {
                (Some(chart), Some(place)) => create_portal(chart.view(), place),
                _ => html! {},
            }
        });
        html! { <>{ for charts }{ for self.find.as_ref().map(Find::view) }</> }
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        let AppProps { page, ready, .. } = context.props();
        for (chart, figure) in self.charts.iter_mut().zip(&page.plans.figures) {
            let Some(chart) = chart else { continue };
            // In the task in which the new one is in its place.
            if let Some(old) = page.part(figure, "place").and_then(|place| place.query_selector(".prerendered").ok()?) {
                old.remove();
            }
            chart.rendered();
        }
        while let Some((place, event)) = self.pressed.pop_front() {
            if let Some(chart) = self.charts.get_mut(place).and_then(Option::as_mut) {
                chart.press(&event);
            }
        }
        if first {
            if let Some(region) = page.by_id("announcer") {
                announcer::add(region);
            }
            self.show(context);
            self.drawing = Some(App::draw_later(context));
            ready.emit(());
        }
    }
}

impl App {
    fn draw_later(context: &Context<App>) -> Timeout {
        let link = context.link().clone();
        Timeout::new(FAR_MS, move || link.send_message(Message::Far))
    }

    /// Draws a figure for its width, once; says whether there is something new to be put in its place.
    fn draw(&mut self, context: &Context<App>, place: usize) -> bool {
        let page = &context.props().page;
        if self.charts.get(place).is_none_or(Option::is_some) {
            return false;
        }
        let (act, link) = (context.link().callback(Message::Act), context.link());
        let on_message = link.callback(move |message| Message::Chart(place, message));
        let chart = Chart::new(page, place, self.seen(page, place), act, on_message);
        if let (Some(nearness), Some(figure)) = (&self.nearness, page.plans.figures.get(place)) {
            nearness.forget(page, figure);
        }
        let is_drawn = chart.is_some();
        if let Some(slot) = self.charts.get_mut(place) {
            *slot = chart;
        }
        is_drawn
    }

    /// What of the reader's choices shows in a figure.
    fn seen(&self, page: &Page, place: usize) -> Seen {
        let choices = &self.state.choices;
        let figure = page.plans.figures.get(place).and_then(|figure| figure.figure());
        Seen {
            settings: figure.map(|name| figure::traits(name).heeded(&choices.settings)).unwrap_or_default(),
            pin: choices.pin.clone().filter(|pin| page.shows(place, pin)),
            width_px: self.width_px,
            ruler: self.ruler,
        }
    }

    /// Shows what is chosen, in the charts and on the page around them.
    fn show(&mut self, context: &Context<App>) {
        let AppProps { stage, page, .. } = context.props();
        for place in 0..self.charts.len() {
            let seen = self.seen(page, place);
            if let Some(chart) = self.charts.get_mut(place).and_then(Option::as_mut) {
                chart.change(seen);
            }
        }
        controls::show(page, &self.state.choices, stage.link(&self.state.choices));
    }

    /// Follows a press, or a choice from a list; says whether something new is to be put in its place.
    fn press(&mut self, context: &Context<App>, event: &Event, target: &Element) -> bool {
        let page = &context.props().page;
        let nearest = |selector: &str| target.closest(selector).ok().flatten();
        if event.type_() == "change" {
            if let Some(list) = target.dyn_ref::<HtmlSelectElement>().filter(|list| list.has_attribute("data-act")) {
                let section = Some(list.value()).filter(|value| !value.is_empty());
                context.link().send_message(Message::Act(Action::Section(section)));
            }
            return false;
        }
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return false };
        if let Some(option) = nearest("[role=option]") {
            context.link().send_message(Message::Find(find::Message::Choose(option.id())));
        } else if let Some(element) = nearest("[data-act]") {
            if let Some(act) = element.get_attribute("data-act").and_then(|act| Act::read(&act)) {
                self.perform(context, &element, act);
            }
        } else if let Some(place) = nearest(".place").and_then(|place| page.figure_of(&place)) {
            let is_new = self.draw(context, place);
            self.pressed.push_back((place, click.clone()));
            return is_new || {
                if let (Some(chart), Some((_, click))) =
                    (self.charts.get_mut(place).and_then(Option::as_mut), self.pressed.pop_front())
                {
                    chart.press(&click);
                }
                false
            };
        }
        false
    }

    /// Does what an element of the page says, and says what was done.
    fn perform(&mut self, context: &Context<App>, element: &Element, act: Act) {
        let AppProps { page, .. } = context.props();
        let (link, place) = (context.link(), page.figure_of(element));
        if act.is_idle(&self.state.choices) {
            return;
        }
        match act {
            Act::Choose(action) => {
                announcer::say(&controls::said(element));
                link.send_message(Message::Act(action));
            }
            Act::Kind(kind) => {
                let is_chosen = self.state.choices.settings.kind == Some(kind);
                announcer::say(&controls::kind_said(page, element, kind, is_chosen));
                link.send_message(Message::Act(Action::Kind((!is_chosen).then_some(kind))));
            }
            Act::Glide(glide) => {
                if let Some(figure) = place.and_then(|place| page.plans.figures.get(place)) {
                    let act = link.callback(Message::Act);
                    chart::glided(&figure.plan, &self.state.choices.settings, glide, &act);
                }
            }
            Act::Sort(column) => {
                if let Some(place) = place {
                    self.sort(page, place, column, element);
                }
            }
            Act::Copy => {
                if let Some(figure) = place.and_then(|place| page.plans.figures.get(place)) {
                    let (page, figure) = (Rc::clone(page), figure.clone());
                    spawn_local(async move { downloads::copy(&page, &figure).await });
                }
            }
            Act::Save(ending) => {
                if let Some(place) = place {
                    downloads::save(page, place, &self.seen(page, place), &ending, element);
                }
            }
        }
    }

    /// Sorts a figure's table by a column, and the other way round when it is pressed again.
    fn sort(&mut self, page: &Page, place: usize, column: usize, heading: &Element) {
        let descending = self.sorted.get(place) == Some(&Some((column, false)));
        if let Some(slot) = self.sorted.get_mut(place) {
            *slot = Some((column, descending));
        }
        controls::sort(page, place, column, descending);
        let title = text(heading);
        announcer::say(&if descending { speech::table_sorted_down(&title) } else { speech::table_sorted(&title) });
    }

    /// Keeps the address the same as the state, so that reload, Back or a copied link restores it.
    fn write(&mut self, stage: &Rc<Stage>) {
        let State { choices, write } = self.state.clone();
        let stage = Rc::clone(stage);
        let write_now = move || stage.write(&choices, write);
        // Once the act is drawn: to write an entry takes a browser as long again. Browsers allow only so many in a row,
        // and a zoom is many acts.
        let rest_ms = if write == Write::Push { 0 } else { REST_MS };
        self.writing = Some(Timeout::new(rest_ms, write_now));
    }
}
