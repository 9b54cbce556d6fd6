//! A chart under a reader's hands: one tab stop, a highlight, a tooltip.
//!
//! A highlight that moves touches neither the drawing nor the page around it: overlay and tooltip are elements of their
//! own, changed in place.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, WheelEvent};
use yew::prelude::*;

use super::drawing::{Drawn, failed};
use super::find;
use super::gesture::{self, Gesture, Glide};
use super::press::on_press;
use super::shared::Shared;
use super::state::{Action, Reader, lit_by};
use super::telling::Telling;
use crate::embed::browser::{self, announcer::say};
use crate::figure::Draws;
use crate::scene::svg::{self, Node};
use crate::scene::{Anchor, Font, Paint, PlacedMark, Point, Rect, Scene, Step, Tone};
use crate::scene::{Band, Frame, text};
use crate::story::FigureName;
use crate::wording;

/// How far from a mark a mouse still means it, in px; a finger is less exact.
const REACH_PX: f64 = 12.0;
const TOUCH_REACH_PX: f64 = 24.0;
/// A mark of the map that is wider is no hex but a bar, where there is no map.
const MOST_OF_A_HEX_PX: f64 = 48.0;
const NAME: Font = Font::bold(13.0);

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
    /// A press, on a mark or beside all marks.
    Press(MouseEvent),
}

/// A chart: its drawing, and where the reader is on it.
pub struct Chart {
    telling: Shared<Telling>,
    name: FigureName,
    reader: Reader,
    /// Told of what the reader does on it.
    hear: Callback<Message>,
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
}

impl Chart {
    /// A chart for the width there is; `None` without a document.
    pub fn new(telling: Shared<Telling>, name: FigureName, reader: Reader, hear: Callback<Message>) -> Option<Chart> {
        let scene = draw(&telling, name, &reader);
        Some(Chart {
            drawing: Drawn::svg(svg::element(&scene))?,
            overlay: Drawn::svg(Node::new("svg"))?,
            tooltip: Drawn::html(Node::new("div"))?,
            telling,
            name,
            reader,
            hear,
            scene,
            node: NodeRef::default(),
            current: None,
            dismissed: false,
            gesture: Gesture::default(),
            mouse: Point::new(0.0, 0.0),
            wheel: None,
            escape: None,
        })
    }

    /// Takes in what the reader has chosen by now, to be followed by [`Chart::highlight`]; it is laid out again only for what changes the drawing.
    pub fn change(&mut self, telling: Shared<Telling>, reader: Reader) {
        let same = self.telling == telling
            && (self.reader.width_px, self.reader.ruler) == (reader.width_px, reader.ruler)
            && self.reader.settings == reader.settings;
        (self.telling, self.reader) = (telling, reader);
        if !same {
            let before = std::mem::replace(&mut self.scene, draw(&self.telling, self.name, &self.reader));
            self.drawing.show(svg::element(&self.scene));
            // Marks are found again by what they mean: their numbers may have changed with the layout.
            let id = self.current.and_then(|index| before.marks.get(index)).map(|mark| mark.mark.id.as_str());
            self.current = id.and_then(|id| self.index_of(id));
        }
        // The mark that is shown was told as the reader came to it.
        if !same || self.current.is_none() {
            self.tell();
        }
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
                self.tell();
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
            Message::Press(event) => self.press(&event),
        }
        // A pointer moves many times over one mark.
        if before != (self.current, self.dismissed) {
            self.highlight();
        }
    }

    /// The chart's element, with the drawing in it.
    pub fn view(&self) -> Html {
        let id = |part: &str| [self.name.id(), "-", part].concat();
        let hear = &self.hear;
        if self.scene.marks.is_empty() && self.scene.shapes.is_empty() {
            return html! { <div ref={self.node.clone()} class="chart" id={id("chart")}>{ failed() }</div> };
        }
        // A slider from mark to mark: of all roles the one to which screen readers hand the arrow keys by themselves and
        // whose value they read out once, whole, and with nothing added.
        let chart = html! {
            <div
                ref={self.node.clone()} class={if self.glides() { "chart zooms" } else { "chart" }} id={id("chart")}
                tabindex="0" role="slider" aria-roledescription="chart" aria-valuemin="1"
                aria-labelledby={id("title")} aria-describedby={id("help")}
                onkeydown={self.on_key()}
                onpointermove={to(hear, Message::Move)} onpointerdown={to(hear, Message::Down)}
                onpointerup={to(hear, Message::Up)} onpointercancel={to(hear, Message::Up)} onpointerleave={to(hear, Message::Leave)}
                onfocus={to(hear, |_: FocusEvent| Message::Focus)} onblur={to(hear, |_: FocusEvent| Message::Blur)}
            >
                { self.drawing.in_place() }
                <div class="over">{ self.overlay.in_place() }{ self.tooltip.in_place() }</div>
            </div>
        };
        on_press(chart, to(hear, Message::Press))
    }

    /// Once the chart stands in the page.
    pub fn rendered(&mut self) {
        if self.wheel.is_none() && self.glides() {
            self.wheel = self.listen_to_wheel();
        }
        self.tell();
        self.highlight();
    }

    /// Whether it zooms and pans.
    fn glides(&self) -> bool {
        self.name == FigureName::Timeline
    }

    /// Whether the axis runs downwards.
    fn downwards(&self) -> bool {
        frame(&self.reader).band == Band::Narrow
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
            say(end_of(step));
        } else {
            self.go(next);
        }
    }

    /// Goes to a mark by key.
    fn go(&mut self, mark: Option<usize>) {
        self.current = mark;
        self.dismissed = false;
        self.tell();
    }

    /// Where the reader is, or will be once the focus comes back.
    fn stand(&self) -> Option<usize> {
        let pinned = || self.reader.pin.as_ref().and_then(|pin| self.index_of(pin));
        self.current.or_else(pinned).or_else(|| self.scene.step(None, Step::First))
    }

    /// Tells assistive technology the mark there, and which of all it is. What stays the same is not written, since it
    /// would be spoken again.
    fn tell(&self) {
        let Some(chart) = self.node.cast::<Element>() else { return };
        let (now, count) = (self.stand().unwrap_or_default() + 1, self.scene.marks.len());
        let number = |number: usize| wording::number(number as u64);
        let text = match self.scene.marks.get(now - 1) {
            Some(mark) => [&mark.mark.label, ". ", &number(now), " of ", &number(count)].concat(),
            None => "Nothing is shown here".to_owned(),
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
        let is_pinned = self.reader.pin.is_some();
        if self.shown().is_some() {
            self.dismissed = true;
            say(if is_pinned { "Tooltip closed. Escape once more releases the pin" } else { "Tooltip closed" });
        } else if is_pinned {
            self.reader.act.emit(Action::Pin(None));
            say("Released");
        } else {
            say("Nothing is pinned");
        }
    }

    /// Points at a mark, or at none.
    fn point(&mut self, mark: Option<usize>) {
        // A tooltip that was dismissed stays away until the pointer comes to another mark.
        if mark != self.current {
            self.current = mark;
            self.dismissed = false;
        }
    }

    fn pin(&self) {
        let Some(mark) = self.current() else { return };
        let id = &mark.mark.id;
        if self.reader.pin.as_ref() == Some(id) {
            self.reader.act.emit(Action::Pin(None));
            say("Released");
        } else {
            self.reader.act.emit(Action::Pin(Some(id.clone())));
            say(&["Pinned: ", &mark.mark.label].concat());
        }
    }

    /// Zooms or pans; says whether that changed what is shown.
    fn glide(&self, glide: Glide) -> bool {
        self.glides() && gesture::glide(&self.telling.story, &self.reader, glide)
    }

    /// A pointer moves: a drag, or a mouse that points.
    fn follow(&mut self, event: &PointerEvent) {
        let Some((chart, at)) = self.node.cast::<HtmlElement>().zip(self.place(event)) else { return };
        let downwards = self.downwards();
        let length = f64::from(if downwards { chart.client_height() } else { chart.client_width() });
        let id = event.pointer_id();
        let drag = if self.glides() { self.gesture.drag(id, at.x, at.y, length, downwards) } else { None };
        if let Some(drag) = drag {
            // What is too little to change the days shown is kept for the next move.
            if self.glide(drag) {
                self.gesture.settle(id, at.x, at.y);
            }
        } else if event.pointer_type() == "mouse" {
            let now = Point::new(f64::from(event.client_x()), f64::from(event.client_y()));
            let before = std::mem::replace(&mut self.mouse, now);
            if !self.shown().is_some_and(|_| heads_for(self.tooltip.element(), before, now)) {
                self.point(self.nearest(&chart, at, REACH_PX));
            }
        }
    }

    fn press(&mut self, event: &MouseEvent) {
        self.gesture.take_press();
        if self.gesture.was_drag() {
            return;
        }
        let Some((chart, at)) = self.node.cast::<HtmlElement>().zip(self.place(event)) else { return };
        self.current = self.nearest(&chart, at, TOUCH_REACH_PX);
        self.dismissed = false;
        if self.current.is_some() {
            self.pin();
        } else if self.reader.pin.is_some() {
            self.reader.act.emit(Action::Pin(None));
        }
    }

    /// The mark nearest to a place on the chart; words are as wide there as they were when it was drawn.
    fn nearest(&self, chart: &HtmlElement, at: Point, reach_px: f64) -> Option<usize> {
        let at = in_scene(chart, &self.scene, at);
        text::measured_by(self.reader.ruler, || self.scene.nearest(at, reach_px))
    }

    /// Where on the chart a pointer is, in px from its corner; `None` over the tooltip, which a pointer may go into to
    /// read or select: that is no pointing at what lies below.
    fn place(&self, event: &MouseEvent) -> Option<Point> {
        let over = event.target_dyn_into::<web_sys::Node>();
        if self.tooltip.element().contains(over.as_ref()) {
            return None;
        }
        Some(point_in(&self.node.cast::<HtmlElement>()?, event))
    }

    /// Shows the highlight, what the pin lights and the tooltip.
    pub fn highlight(&mut self) {
        let scene = &self.scene;
        let mut over = Scene::new(scene.width, scene.height);
        if let Some(pin) = &self.reader.pin {
            let lit = lit_by(&self.telling.story, pin);
            for mark in &scene.marks {
                if lit.contains(&mark.mark.id) || mark.is_about(pin) {
                    self.ring(&mut over, mark, 3.0, Tone::Second);
                    self.name(&mut over, mark);
                }
            }
        }
        if let Some(mark) = self.current() {
            self.ring(&mut over, mark, 5.0, Tone::Accent);
        }
        self.overlay.show(svg::element(&over).with("class", "overlay"));
        let mut tooltip = Node::new("div").with("class", "tooltip").with("aria-hidden", "true");
        match self.shown() {
            Some(mark) => {
                tooltip.children.push(Node::text("p", &mark.mark.label).with("class", "label"));
                tooltip.children.extend(mark.mark.detail.as_ref().map(|detail| Node::text("p", detail)));
            }
            None => tooltip = tooltip.with("hidden", ""),
        }
        self.tooltip.show(tooltip);
        self.place_tooltip();
        let shown = self.shown().is_some();
        if shown != self.escape.is_some() {
            self.escape = if shown { self.listen_to_escape() } else { None };
        }
    }

    /// Draws a line around a mark, `px` away from it.
    fn ring(&self, over: &mut Scene, mark: &PlacedMark, px: f64, tone: Tone) {
        let bounds = &mark.bounds;
        if self.name == FigureName::Map && bounds.width < MOST_OF_A_HEX_PX {
            let radius = bounds.width.max(bounds.height) / 2.0 + px - 1.0;
            over.circle(bounds.centre(), radius, tone, Paint::Outline(2.0));
        } else {
            let frame = Rect::new(0.0, 0.0, over.width, over.height);
            over.rect(around(mark, px, &frame), tone, Paint::Outline(2.0));
        }
    }

    /// Writes the name of a pinned place over it, within the width of the map.
    fn name(&self, over: &mut Scene, mark: &PlacedMark) {
        if self.name != FigureName::Map || mark.bounds.width >= MOST_OF_A_HEX_PX {
            return;
        }
        let rows = self.telling.told(self.name).map(|told| told.table.rows.as_slice()).unwrap_or_default();
        let Some(row) = rows.iter().find(|row| row.id == mark.mark.id) else { return };
        let (name, half) = text::measured_by(self.reader.ruler, || {
            let name = text::fit(find::name(row), NAME, over.width);
            let half = text::width(&name, NAME) / 2.0;
            (name, half)
        });
        let x = mark.bounds.centre().x.min(over.width - half).max(half);
        let above = mark.bounds.y - 8.0;
        let y = if above > NAME.size { above } else { mark.bounds.bottom() + 8.0 + NAME.size };
        over.text(name, Point::new(x, y), Tone::Ink, NAME, Anchor::Middle);
    }

    /// Beside its mark: below it where there is room on the chart, else above, within the chart's width.
    fn place_tooltip(&self) {
        let (Some(mark), Some(chart)) = (self.shown(), self.node.cast::<HtmlElement>()) else { return };
        let tooltip: &HtmlElement = self.tooltip.element().unchecked_ref();
        let (width, height) = (f64::from(tooltip.offset_width()), f64::from(tooltip.offset_height()));
        let scale = scaled(&chart, &self.scene);
        let bounds = &mark.bounds;
        let room = f64::from(chart.client_width()) - width;
        let left = (bounds.centre().x / scale - width / 2.0).min(room).max(0.0);
        let below = (bounds.bottom() + 8.0) / scale;
        let above = (bounds.y - 8.0) / scale - height;
        let top = if below + height > f64::from(chart.client_height()) && above >= 0.0 { above } else { below };
        // Set through the object model: a strict policy refuses `style` attributes.
        let style = tooltip.style();
        for (name, px) in [("left", left), ("top", top)] {
            drop(style.set_property(name, &[&svg::px(px), "px"].concat()));
        }
    }

    fn on_key(&self) -> Callback<KeyboardEvent> {
        let (hear, glides) = (self.hear.clone(), self.glides());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.ctrl_key() {
                return;
            }
            let key = event.key();
            let glide = gesture::of_key(&key, event.shift_key()).filter(|_| glides).map(Message::Glide);
            if let Some(message) = glide.or_else(|| message_of(&key)) {
                event.prevent_default();
                hear.emit(message);
            }
        })
    }

    /// The wheel zooms with Ctrl alone, so that scrolling the page is never taken; Yew's own listener could not stop the browser's zoom.
    fn listen_to_wheel(&self) -> Option<EventListener> {
        let (chart, hear) = (self.node.cast::<HtmlElement>()?, self.hear.clone());
        let options = EventListenerOptions::enable_prevent_default();
        Some(EventListener::new_with_options(&chart, "wheel", options, move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) {
                event.prevent_default();
                hear.emit(Message::Wheel(event.clone()));
            }
        }))
    }

    /// A zoom about the place where the wheel was turned.
    fn turn(&self, event: &WheelEvent) {
        let Some(chart) = self.node.cast::<HtmlElement>() else { return };
        let at = point_in(&chart, event);
        let about = match self.downwards() {
            true => at.y / f64::from(chart.client_height().max(1)),
            false => at.x / f64::from(chart.client_width().max(1)),
        };
        let factor = if event.delta_y() < 0.0 { gesture::STEP } else { 1.0 / gesture::STEP };
        self.glide(Glide::Zoom { factor, about: about.max(0.0).min(1.0) });
    }

    /// What a pointer brought up must go by Escape too, though the focus is elsewhere.
    fn listen_to_escape(&self) -> Option<EventListener> {
        let (window, hear) = (browser::window()?, self.hear.clone());
        Some(EventListener::new(&window, "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                hear.emit(Message::Hide);
            }
        }))
    }
}

/// The drawing for the width there is; an empty one where it cannot be drawn.
fn draw(telling: &Telling, name: FigureName, reader: &Reader) -> Scene {
    let frame = frame(reader);
    let draw = || telling.told(name).and_then(|told| told.plan.draw(frame, &reader.settings).ok());
    text::measured_by(reader.ruler, draw).unwrap_or_else(|| Scene::new(frame.width, 0.0))
}

fn frame(reader: &Reader) -> Frame {
    Frame::new(f64::from(reader.width_px))
}

/// Hands an event to the chart.
fn to<E: 'static>(hear: &Callback<Message>, message: fn(E) -> Message) -> Callback<E> {
    hear.reform(message)
}

/// What is said where there is nothing more that way.
fn end_of(step: Step) -> &'static str {
    match step {
        Step::Back | Step::First => "The start: nothing before this",
        Step::On | Step::Last => "The end: nothing after this",
        Step::Up => "The top: nothing above this",
        Step::Down => "The bottom: nothing below this",
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

/// Whether the mouse is on its way into the tooltip: on that way it points at none of the marks it comes across.
fn heads_for(tooltip: &Element, before: Point, now: Point) -> bool {
    let bounds = tooltip.get_bounding_client_rect();
    let bounds = Rect::new(bounds.left(), bounds.top(), bounds.width(), bounds.height());
    let moved = (now.x - before.x).hypot(now.y - before.y);
    // A tooltip that is not shown has no size; a way that is about straight comes nearer by most of its length.
    bounds.width > 0.0 && moved > 0.0 && bounds.distance(before) - bounds.distance(now) > moved * 0.6
}

/// Where a pointer is, in px from the chart's corner.
fn point_in(chart: &HtmlElement, event: &MouseEvent) -> Point {
    let corner = chart.get_bounding_client_rect();
    Point::new(f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top())
}

/// A place on the chart, in the scene's units.
fn in_scene(chart: &HtmlElement, scene: &Scene, at: Point) -> Point {
    let scale = scaled(chart, scene);
    Point::new(at.x * scale, at.y * scale)
}

/// Units of the scene in a px of the page: 1, unless the page is narrower than the least that is laid out.
fn scaled(chart: &HtmlElement, scene: &Scene) -> f64 {
    (scene.width / f64::from(chart.client_width().max(1))).max(1.0)
}

/// The box around a mark and `px` more, kept inside the frame.
fn around(mark: &PlacedMark, px: f64, frame: &Rect) -> Rect {
    let bounds = &mark.bounds;
    let (x, y) = ((bounds.x - px).max(1.0), (bounds.y - px).max(1.0));
    let (right, bottom) =
        ((bounds.right() + px).min(frame.width - 1.0), (bounds.bottom() + px).min(frame.height - 1.0));
    Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
}
