//! A chart under a reader's hands: one tab stop, a highlight, a tooltip.
//!
//! A highlight that moves touches neither the drawing nor the page around it: overlay and tooltip are elements of their
//! own, changed in place.

pub(crate) mod overlay;
pub(crate) mod pointer;

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, WheelEvent};
use yew::prelude::*;

use super::drawing::Drawn;
use super::gesture::{self, Gesture, Glide};
use super::page::Page;
use super::state::Action;
use crate::day::Date;
use crate::embed::browser::{self, announcer::say};
use crate::figure::{self, Draws, Plan, Settings};
use crate::names::FigureName;
use crate::scene::svg::{self, Node};
use crate::scene::text::Ruler;
use crate::scene::zoom;
use crate::scene::{Band, Frame, PlacedMark, Point, Scene, Step, text};
use crate::speech;

/// What a reader does to a chart.
pub enum Message {
    /// A step of the highlight, by key.
    Step(Step),
    /// Pin what is highlighted, or release it.
    Pin,
    /// Escape: the tooltip goes; once it is gone, the pin.
    Dismiss,
    /// The tooltip goes, wherever the focus is.
    Hide,
    /// Along the axis.
    Glide(Glide),
    /// The wheel is turned with Ctrl.
    Wheel(WheelEvent),
    /// The chart got the focus.
    Focus,
    /// The chart lost the focus.
    Blur,
    /// A pointer moves over it.
    Move(PointerEvent),
    /// A pointer comes down.
    Down(PointerEvent),
    /// A pointer goes up or away.
    Up(PointerEvent),
    /// A pointer leaves the chart.
    Leave(PointerEvent),
}

/// What of the reader's choices, and of the room there is, shows in a chart.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// What is chosen that changes the drawing.
    pub settings: Settings,
    /// What is pinned, where that lights anything in the figure.
    pub pin: Option<String>,
    /// The width of the column of figures, in px.
    pub width_px: u32,
    /// How wide the letters of charts are here.
    pub ruler: Ruler,
}

/// A chart: its drawing, and where the reader is on it.
pub struct Chart {
    page: Rc<Page>,
    /// Which of the page's figures.
    place: usize,
    name: FigureName,
    seen: Seen,
    /// Does something.
    act: Callback<Action>,
    /// Called with what the reader does on it.
    on_message: Callback<Message>,
    scene: Scene,
    drawing: Drawn,
    overlay: Drawn,
    tooltip: Drawn,
    node: NodeRef,
    /// The mark that is highlighted, by its place in the scene.
    current: Option<usize>,
    dismissed: bool,
    gesture: Gesture,
    /// Where the mouse was last seen, in px from the window's corner.
    mouse: Point,
    wheel: Option<EventListener>,
    escape: Option<EventListener>,
    /// Whether it has taken its place in the page.
    stands: bool,
}

impl Chart {
    /// A chart for the width there is; `None` without a document, or for a figure that this version does not know.
    pub fn new(
        page: &Rc<Page>,
        place: usize,
        seen: Seen,
        act: Callback<Action>,
        on_message: Callback<Message>,
    ) -> Option<Chart> {
        let name = page.plans.figures.get(place)?.figure()?;
        let scene = draw(page, place, &seen);
        Some(Chart {
            drawing: Drawn::svg(svg::element(&scene))?,
            overlay: Drawn::svg(Node::new("svg"))?,
            tooltip: Drawn::html(Node::new("div"))?,
            page: Rc::clone(page),
            place,
            name,
            seen,
            act,
            on_message,
            scene,
            node: NodeRef::default(),
            current: None,
            dismissed: false,
            gesture: Gesture::default(),
            mouse: Point::new(0.0, 0.0),
            wheel: None,
            escape: None,
            stands: false,
        })
    }

    /// Takes in what the reader has chosen by now; it is laid out again only for what changes the drawing.
    pub fn change(&mut self, seen: Seen) {
        if self.seen == seen {
            return;
        }
        let same =
            (self.seen.width_px, self.seen.ruler) == (seen.width_px, seen.ruler) && self.seen.settings == seen.settings;
        self.seen = seen;
        if !same {
            let before = std::mem::replace(&mut self.scene, draw(&self.page, self.place, &self.seen));
            self.drawing.show(svg::element(&self.scene));
            // Marks are found again by what they mean: their numbers may have changed with the layout.
            let id = self.current.and_then(|index| before.marks.get(index)).map(|mark| mark.mark.id.as_str());
            self.current = id.and_then(|id| self.index_of(id));
        }
        // The mark that is shown was announced as the reader came to it.
        if !same || self.current.is_none() {
            self.announce();
        }
        self.highlight();
    }

    /// Follows what the reader does.
    pub fn update(&mut self, message: Message) {
        let before = (self.current, self.dismissed);
        // Who has used a key has read the help, or needs none: it lies over words.
        if matches!(message, Message::Step(_) | Message::Pin | Message::Dismiss | Message::Blur)
            && let Some(chart) = self.node.cast::<Element>()
        {
            drop(chart.toggle_attribute_with_force("data-keyed", !matches!(message, Message::Blur)));
        }
        match message {
            Message::Step(step) => self.step(step),
            Message::Pin => self.pin(),
            Message::Dismiss => self.dismiss(),
            Message::Hide => self.dismissed = true,
            Message::Glide(glide) => drop(self.glide(glide)),
            Message::Wheel(event) => self.turn(&event),
            Message::Focus => {
                if !self.gesture.take_press() {
                    self.go(self.stand());
                }
            }
            Message::Blur => {
                self.current = None;
                self.announce();
            }
            Message::Move(event) => self.follow(&event),
            Message::Down(event) => {
                if let Some(at) = self.place(&event) {
                    self.gesture.down(event.pointer_id(), at.x, at.y);
                }
            }
            Message::Up(event) => self.gesture.up(event.pointer_id()),
            Message::Leave(event) => {
                self.gesture.up(event.pointer_id());
                // A finger that is lifted leaves too; what it pressed stays highlighted.
                if event.pointer_type() == "mouse" {
                    self.point(None);
                }
            }
        }
        // A pointer moves many times over one mark.
        if before != (self.current, self.dismissed) {
            self.highlight();
        }
    }

    /// The chart's element, with the drawing in it.
    pub fn view(&self) -> Html {
        let id = |part: &str| [self.name.id(), "-", part].concat();
        let on_message = &self.on_message;
        // A slider from mark to mark: of all roles the one to which screen readers hand the arrow keys by themselves and
        // whose value they read out once, whole, and with nothing added.
        html! {
            <div
                key={self.name.id()}
                ref={self.node.clone()} class={if self.glides() { "chart zooms" } else { "chart" }} id={id("chart")}
                tabindex="0" role="slider" aria-roledescription={speech::chart_role()} aria-valuemin="1"
                aria-labelledby={id("title")} aria-describedby={id("help")}
                onkeydown={self.on_key()}
                onpointermove={to(on_message, Message::Move)} onpointerdown={to(on_message, Message::Down)}
                onpointerup={to(on_message, Message::Up)} onpointercancel={to(on_message, Message::Up)} onpointerleave={to(on_message, Message::Leave)}
                onfocus={to(on_message, |_: FocusEvent| Message::Focus)} onblur={to(on_message, |_: FocusEvent| Message::Blur)}
            >
                { self.drawing.in_place() }
                <div class="over">{ self.overlay.in_place() }{ self.tooltip.in_place() }</div>
            </div>
        }
    }

    /// Once the chart stands in the page.
    pub fn rendered(&mut self) {
        if self.stands {
            return;
        }
        self.stands = true;
        if self.wheel.is_none() && self.glides() {
            self.wheel = self.listen_to_wheel();
        }
        self.announce();
        self.highlight();
    }

    /// Whether it zooms and pans.
    fn glides(&self) -> bool {
        figure::traits(self.name).zooms()
    }

    /// Whether the axis runs downwards.
    fn downwards(&self) -> bool {
        frame(&self.seen).band == Band::Narrow
    }

    fn index_of(&self, id: &str) -> Option<usize> {
        self.scene.marks.iter().position(|mark| mark.mark.id == id)
    }

    fn current(&self) -> Option<&PlacedMark> {
        self.scene.marks.get(self.current?)
    }

    /// The mark that the tooltip speaks of.
    fn shown(&self) -> Option<&PlacedMark> {
        self.current().filter(|_| !self.dismissed)
    }

    /// Follows a key; where there is nothing more that way, says so.
    fn step(&mut self, step: Step) {
        let next = self.scene.step(self.current, step);
        if next == self.current {
            self.dismissed = false;
            say(&end_of(step));
        } else {
            self.go(next);
        }
    }

    /// Goes to a mark by key.
    fn go(&mut self, mark: Option<usize>) {
        self.current = mark;
        self.dismissed = false;
        self.announce();
    }

    /// Where the reader is, or will be once the focus comes back.
    fn stand(&self) -> Option<usize> {
        let pinned = || self.seen.pin.as_ref().and_then(|pin| self.index_of(pin));
        self.current.or_else(pinned).or_else(|| self.scene.step(None, Step::First))
    }

    /// Announces to assistive technology the mark there, and which of all it is. What stays the same is not written, since it
    /// would be spoken again.
    fn announce(&self) {
        let Some(chart) = self.node.cast::<Element>() else { return };
        let (now, count) = (self.stand().unwrap_or_default() + 1, self.scene.marks.len());
        let text = match self.scene.marks.get(now - 1) {
            Some(mark) => speech::chart_mark(count as u64, &self.page.label(self.place, &mark.mark), now as u64),
            None => speech::chart_empty(),
        };
        if chart.get_attribute("aria-valuetext").as_ref() == Some(&text) {
            return;
        }
        drop(chart.set_attribute("aria-valuetext", &text));
        drop(chart.set_attribute("aria-valuemax", &count.max(1).to_string()));
        drop(chart.set_attribute("aria-valuenow", &now.to_string()));
    }

    /// Takes back one thing at a time: the tooltip, then the pin.
    fn dismiss(&mut self) {
        let is_pinned = self.seen.pin.is_some();
        if self.shown().is_some() {
            self.dismissed = true;
            say(&if is_pinned { speech::chart_tooltip_closed_pinned() } else { speech::chart_tooltip_closed() });
        } else if is_pinned {
            self.act.emit(Action::Pin(None));
            say(&speech::chart_released());
        } else {
            say(&speech::chart_nothing_pinned());
        }
    }

    fn pin(&self) {
        let Some(mark) = self.current() else { return };
        let id = &mark.mark.id;
        if self.seen.pin.as_ref() == Some(id) {
            self.act.emit(Action::Pin(None));
            say(&speech::chart_released());
        } else {
            self.act.emit(Action::Pin(Some(id.clone())));
            say(&speech::chart_pinned(&self.page.label(self.place, &mark.mark)));
        }
    }

    /// Zooms or pans; says whether that changed what is shown.
    fn glide(&self, glide: Glide) -> bool {
        let Some(plan) = self.page.plans.figures.get(self.place).filter(|_| self.glides()) else { return false };
        glided(&plan.plan, &self.seen.settings, glide, &self.act)
    }

    fn on_key(&self) -> Callback<KeyboardEvent> {
        let (on_message, glides) = (self.on_message.clone(), self.glides());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.ctrl_key() {
                return;
            }
            let key = event.key();
            let glide = gesture::of_key(&key, event.shift_key()).filter(|_| glides).map(Message::Glide);
            if let Some(message) = glide.or_else(|| message_of(&key)) {
                event.prevent_default();
                on_message.emit(message);
            }
        })
    }

    /// What a pointer brought up must go by Escape too, though the focus is elsewhere.
    fn listen_to_escape(&self) -> Option<EventListener> {
        let (window, on_message) = (browser::window()?, self.on_message.clone());
        Some(EventListener::new(&window, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                on_message.emit(Message::Hide);
            }
        }))
    }
}

/// Zooms or pans the days of a plan, and says which are shown then; whether that changed them.
pub fn glided(plan: &Plan, settings: &Settings, glide: Glide, act: &Callback<Action>) -> bool {
    let Some(whole) = plan.days() else { return false };
    let shown = settings.zoom.map_or(whole, |view| zoom::clamp(view, whole));
    let next = gesture::glided(whole, shown, glide);
    if next != shown {
        act.emit(Action::Zoom((next != whole).then_some(next)));
        say(&speech::date_to_date(Date::of(next.0), Date::of(next.1)));
    }
    next != shown
}

/// The drawing for the width there is; an empty one where it cannot be drawn.
fn draw(page: &Page, place: usize, seen: &Seen) -> Scene {
    let frame = frame(seen);
    let draw = || page.plans.figures.get(place).and_then(|figure| figure.plan.draw(frame, &seen.settings).ok());
    text::measured_by(seen.ruler, draw).unwrap_or_else(|| Scene::new(frame.width, 0.0))
}

fn frame(seen: &Seen) -> Frame {
    Frame::new(f64::from(seen.width_px))
}

/// Hands an event to the chart.
fn to<E: 'static>(on_message: &Callback<Message>, message: fn(E) -> Message) -> Callback<E> {
    on_message.reform(message)
}

/// What is said where there is nothing more that way.
fn end_of(step: Step) -> String {
    match step {
        Step::Back | Step::First => speech::chart_start(),
        Step::On | Step::Last => speech::chart_end(),
        Step::Up => speech::chart_top(),
        Step::Down => speech::chart_bottom(),
    }
}

fn message_of(key: &str) -> Option<Message> {
    Some(match key {
        "ArrowLeft" => Message::Step(Step::Back),
        "ArrowRight" => Message::Step(Step::On),
        "ArrowUp" | "PageUp" => Message::Step(Step::Up),
        "ArrowDown" | "PageDown" => Message::Step(Step::Down),
        "Home" => Message::Step(Step::First),
        "End" => Message::Step(Step::Last),
        "Enter" | " " => Message::Pin,
        "Escape" => Message::Dismiss,
        _ => return None,
    })
}

/// Units of the scene in a px of the page: 1, unless the page is narrower than the least that is laid out.
pub(crate) fn scaled(chart: &HtmlElement, scene: &Scene) -> f64 {
    (scene.width / f64::from(chart.client_width().max(1))).max(1.0)
}
