//! A drawing that answers pointer, touch and keys: one tab stop, a highlight, a tooltip.
//!
//! Only this leaf is rendered again when the highlight moves; the drawing under it stays as it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, WheelEvent};
use yew::prelude::*;

use super::drawing::{Drawing, html};
use super::figure::failed;
use super::gesture::{self, Gesture, Glide};
use super::shared::Shared;
use super::state::Action;
use super::telling::Telling;
use crate::chart::scene::{Paint, PlacedMark, Point, Rect, Scene, Step, Tone};
use crate::chart::{Band, Frame, Settings, chart, svg};
use crate::embed::browser::{self, announcer::say};
use crate::story::FigureName;

/// How far from a mark a mouse still means it, in px; a finger is less exact.
const REACH_PX: f64 = 12.0;
const TOUCH_REACH_PX: f64 = 24.0;

/// What a chart needs.
#[derive(Properties, PartialEq)]
pub struct ChartProps {
    /// The story and what its figures say.
    pub telling: Shared<Telling>,
    /// Which figure.
    pub name: FigureName,
    /// The width there is, in px.
    pub width_px: u32,
    /// What the reader chose that changes the drawing.
    pub settings: Settings,
    /// What is pinned.
    pub pin: Option<String>,
    /// The ids that the pin lights.
    pub lit: Vec<String>,
    /// Does something.
    pub act: Callback<Action>,
    /// Zooms and pans, where the chart can; says whether that changed anything.
    pub glide: Option<Callback<Glide, bool>>,
}

impl ChartProps {
    /// The drawing for the width there is; laid out again only for what changes it.
    fn scene(&self) -> Shared<Scene> {
        let frame = self.frame();
        let drawn = (chart(self.name).draw)(&self.telling.story, frame, &self.settings);
        Shared::new(drawn.unwrap_or_else(|_| Scene::new(frame.width, 0.0)))
    }

    fn frame(&self) -> Frame {
        Frame::new(f64::from(self.width_px))
    }

    /// Whether the axis runs downwards.
    fn downwards(&self) -> bool {
        self.frame().band == Band::Narrow
    }
}

/// What moved the highlight.
pub enum Message {
    /// To a mark or away, by pointer.
    Point(Option<usize>),
    /// A step, by key.
    Step(Step),
    /// The chart got the focus.
    Focus,
    /// The chart lost the focus.
    Blur,
    /// Pin what is highlighted, or release it.
    Pin,
    /// A press on a mark, or beside all marks.
    Press(Option<usize>),
    /// Escape: the tooltip goes; once it is gone, the pin.
    Dismiss,
    /// The tooltip goes, wherever the focus is.
    Hide,
    /// Along the axis.
    Glide(Glide),
}

/// A chart under a reader's hands.
pub struct Chart {
    scene: Shared<Scene>,
    node: NodeRef,
    tooltip: NodeRef,
    current: Option<usize>,
    dismissed: bool,
    gesture: Rc<RefCell<Gesture>>,
    /// Where the mouse was last seen, in px from the window's corner.
    mouse: Rc<Cell<Point>>,
    wheel: Option<EventListener>,
    escape: Option<EventListener>,
}

impl Component for Chart {
    type Message = Message;
    type Properties = ChartProps;

    fn create(context: &Context<Self>) -> Chart {
        Chart {
            scene: context.props().scene(),
            node: NodeRef::default(),
            tooltip: NodeRef::default(),
            current: None,
            dismissed: false,
            gesture: Rc::default(),
            mouse: Rc::new(Cell::new(Point::new(0.0, 0.0))),
            wheel: None,
            escape: None,
        }
    }

    fn changed(&mut self, context: &Context<Self>, old: &ChartProps) -> bool {
        let props = context.props();
        let same = props.telling == old.telling && props.width_px == old.width_px && props.settings == old.settings;
        if !same {
            let before = std::mem::replace(&mut self.scene, props.scene());
            // Marks are found again by what they mean: their numbers may have changed with the layout.
            let id = self.current.and_then(|index| before.marks.get(index)).map(|mark| mark.mark.id.as_str());
            self.current = id.and_then(|id| self.scene.marks.iter().position(|mark| mark.mark.id == id));
        }
        true
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let props = context.props();
        let scene = self.scene.clone();
        match message {
            Message::Point(mark) => {
                // A tooltip that was dismissed stays away until the pointer comes to another mark.
                if mark == self.current {
                    return false;
                }
                self.dismissed = false;
                self.current = mark;
            }
            Message::Step(step) => {
                self.current = scene.step(self.current, step);
                self.dismissed = false;
                self.speak();
            }
            Message::Focus => {
                if self.gesture.borrow_mut().take_press() {
                    return false;
                }
                let pinned =
                    props.pin.as_ref().and_then(|pin| scene.marks.iter().position(|mark| mark.mark.id == *pin));
                self.current = self.current.or(pinned).or_else(|| scene.step(None, Step::First));
                self.dismissed = false;
                self.speak();
            }
            Message::Blur => self.current = None,
            Message::Pin => self.pin(props),
            Message::Press(mark) => {
                self.current = mark;
                self.dismissed = false;
                match mark {
                    Some(_) => self.pin(props),
                    None if props.pin.is_some() => props.act.emit(Action::Pin(None)),
                    None => {}
                }
            }
            Message::Dismiss => {
                if self.current.is_some() && !self.dismissed {
                    self.dismissed = true;
                } else if props.pin.is_some() {
                    props.act.emit(Action::Pin(None));
                    say("Released");
                }
            }
            Message::Hide => self.dismissed = true,
            Message::Glide(glide) => {
                let _changed = props.glide.as_ref().map(|callback| callback.emit(glide));
                return false;
            }
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let id = |part: &str| [props.name.id(), "-", part].concat();
        let link = context.link();
        let zooms = props.glide.is_some();
        let current = self.current.and_then(|index| self.scene.marks.get(index));
        html! {
            <div
                ref={self.node.clone()} class={if zooms { "chart zooms" } else { "chart" }} id={id("chart")} tabindex="0" role="group"
                aria-roledescription="chart" aria-labelledby={id("title")} aria-describedby={id("help")}
                onkeydown={self.on_key(context)} onpointermove={self.on_move(context)} onpointerdown={self.on_down()}
                onpointerup={self.on_up()} onpointercancel={self.on_up()} onpointerleave={self.on_leave(context)}
                onclick={self.on_click(context)}
                onfocus={link.callback(|_| Message::Focus)} onblur={link.callback(|_| Message::Blur)}
            >
                { self.drawing() }
                { self.overlay(props, current) }
                { self.tooltip(current) }
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first && context.props().glide.is_some() {
            self.wheel = self.listen_to_wheel(context);
        }
        let shown = self.current.is_some() && !self.dismissed;
        if shown != self.escape.is_some() {
            self.escape = if shown { listen_to_escape(context) } else { None };
        }
        self.place_tooltip();
    }
}

impl Chart {
    /// The drawing, which is the same element while its scene is the same.
    fn drawing(&self) -> Html {
        if self.scene.marks.is_empty() && self.scene.shapes.is_empty() {
            return failed();
        }
        html! { <Drawing key={self.scene.key()} scene={self.scene.clone()} /> }
    }

    fn speak(&self) {
        if let Some(mark) = self.current.and_then(|index| self.scene.marks.get(index)) {
            say(&mark.mark.label);
        }
    }

    fn pin(&self, props: &ChartProps) {
        let Some(mark) = self.current.and_then(|index| self.scene.marks.get(index)) else { return };
        let id = &mark.mark.id;
        if props.pin.as_ref() == Some(id) {
            props.act.emit(Action::Pin(None));
            say("Released");
        } else {
            props.act.emit(Action::Pin(Some(id.clone())));
            say(&["Pinned: ", &mark.mark.label].concat());
        }
    }

    /// The highlight and what the pin lights, over the drawing; it lets pointers through.
    fn overlay(&self, props: &ChartProps, current: Option<&PlacedMark>) -> Html {
        let mut scene = Scene::new(self.scene.width, self.scene.height);
        let frame = Rect::new(0.0, 0.0, scene.width, scene.height);
        let is_lit = |mark: &&PlacedMark| {
            props.lit.contains(&mark.mark.id) || props.pin.as_ref().is_some_and(|pin| mark.is_about(pin))
        };
        for mark in self.scene.marks.iter().filter(is_lit) {
            scene.rect(around(mark, 3.0, &frame), Tone::Second, Paint::Outline(2.0));
        }
        if let Some(mark) = current {
            scene.rect(around(mark, 5.0, &frame), Tone::Accent, Paint::Outline(2.0));
        }
        let mut node = svg::element(&scene);
        node.attributes.push(("class", "overlay".into()));
        html! { <div class="over">{ html(&node) }</div> }
    }

    fn tooltip(&self, current: Option<&PlacedMark>) -> Html {
        let shown = current.filter(|_| !self.dismissed);
        let words = shown.map(|mark| {
            let detail = mark.mark.detail.as_ref().map(|detail| html! { <p>{ detail }</p> });
            html! { <div key={mark.mark.id.clone()}><p class="label">{ &mark.mark.label }</p>{ for detail }</div> }
        });
        // A pointer may go into the tooltip to read or select it; that is no pointing at what lies below.
        let keep_move = Callback::from(|event: PointerEvent| event.stop_propagation());
        let keep_click = Callback::from(|event: MouseEvent| event.stop_propagation());
        html! {
            <div
                ref={self.tooltip.clone()} class="tooltip" aria-hidden="true" hidden={words.is_none()}
                onpointermove={keep_move.clone()} onpointerdown={keep_move} onclick={keep_click}
            >{ for words }</div>
        }
    }

    /// Beside its mark: below it where there is room on the chart, else above, within the chart's width.
    fn place_tooltip(&self) {
        let scene = &self.scene;
        let (Some(tooltip), Some(node)) = (self.tooltip.cast::<HtmlElement>(), self.node.cast::<HtmlElement>()) else {
            return;
        };
        let Some(mark) = self.current.filter(|_| !self.dismissed).and_then(|index| scene.marks.get(index)) else {
            return;
        };
        let (width, height) = (f64::from(tooltip.offset_width()), f64::from(tooltip.offset_height()));
        let scale = scaled(&node, scene);
        let bounds = &mark.bounds;
        let room = f64::from(node.client_width()) - width;
        let left = (bounds.centre().x / scale - width / 2.0).min(room).max(0.0);
        let below = (bounds.bottom() + 8.0) / scale;
        let above = (bounds.y - 8.0) / scale - height;
        let top = if below + height > f64::from(node.client_height()) && above >= 0.0 { above } else { below };
        // Set through the object model: a strict policy refuses `style` attributes.
        let style = tooltip.style();
        for (name, px) in [("left", left), ("top", top)] {
            drop(style.set_property(name, &[&svg::px(px), "px"].concat()));
        }
    }

    fn on_key(&self, context: &Context<Self>) -> Callback<KeyboardEvent> {
        let (link, glides) = (context.link().clone(), context.props().glide.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if event.alt_key() || event.meta_key() || event.ctrl_key() {
                return;
            }
            let key = event.key();
            let glide = gesture::of_key(&key, event.shift_key()).filter(|_| glides).map(Message::Glide);
            if let Some(message) = glide.or_else(|| message_of(&key)) {
                event.prevent_default();
                link.send_message(message);
            }
        })
    }

    fn on_move(&self, context: &Context<Self>) -> Callback<PointerEvent> {
        let (link, node, scene) = (context.link().clone(), self.node.clone(), self.scene.clone());
        let (gesture, downwards, glide) =
            (Rc::clone(&self.gesture), context.props().downwards(), context.props().glide.clone());
        let (tooltip, mouse) = (self.tooltip.clone(), Rc::clone(&self.mouse));
        Callback::from(move |event: PointerEvent| {
            let Some(chart) = node.cast::<HtmlElement>() else { return };
            let at = point_in(&chart, event.client_x(), event.client_y());
            let length = f64::from(if downwards { chart.client_height() } else { chart.client_width() });
            let id = event.pointer_id();
            let moved = glide.as_ref().and_then(|_| gesture.borrow_mut().drag(id, at.x, at.y, length, downwards));
            if let Some((glide, moved)) = glide.as_ref().zip(moved) {
                // What is too little to change the days shown is kept for the next move.
                if glide.emit(moved) {
                    gesture.borrow_mut().settle(id, at.x, at.y);
                }
            } else if event.pointer_type() == "mouse" {
                let now = Point::new(f64::from(event.client_x()), f64::from(event.client_y()));
                let before = mouse.replace(now);
                if !tooltip.cast::<HtmlElement>().is_some_and(|tooltip| heads_for(&tooltip, before, now)) {
                    link.send_message(Message::Point(scene.nearest(in_scene(&chart, &scene, at), REACH_PX)));
                }
            }
        })
    }

    fn on_down(&self) -> Callback<PointerEvent> {
        let (node, gesture) = (self.node.clone(), Rc::clone(&self.gesture));
        Callback::from(move |event: PointerEvent| {
            if let Some(chart) = node.cast::<HtmlElement>() {
                let at = point_in(&chart, event.client_x(), event.client_y());
                gesture.borrow_mut().down(event.pointer_id(), at.x, at.y);
            }
        })
    }

    fn on_up(&self) -> Callback<PointerEvent> {
        let gesture = Rc::clone(&self.gesture);
        Callback::from(move |event: PointerEvent| gesture.borrow_mut().up(event.pointer_id()))
    }

    fn on_leave(&self, context: &Context<Self>) -> Callback<PointerEvent> {
        let (link, gesture) = (context.link().clone(), Rc::clone(&self.gesture));
        Callback::from(move |event: PointerEvent| {
            gesture.borrow_mut().up(event.pointer_id());
            // A finger that is lifted leaves too; what it pressed stays highlighted.
            if event.pointer_type() == "mouse" {
                link.send_message(Message::Point(None));
            }
        })
    }

    fn on_click(&self, context: &Context<Self>) -> Callback<MouseEvent> {
        let (link, node, scene) = (context.link().clone(), self.node.clone(), self.scene.clone());
        let gesture = Rc::clone(&self.gesture);
        Callback::from(move |event: MouseEvent| {
            gesture.borrow_mut().take_press();
            let Some(chart) = node.cast::<HtmlElement>().filter(|_| !gesture.borrow().was_drag()) else { return };
            let at = point_in(&chart, event.client_x(), event.client_y());
            link.send_message(Message::Press(scene.nearest(in_scene(&chart, &scene, at), TOUCH_REACH_PX)));
        })
    }

    /// The wheel zooms with Ctrl alone, so that scrolling the page is never taken; Yew's own listener could not stop the browser's zoom.
    fn listen_to_wheel(&self, context: &Context<Self>) -> Option<EventListener> {
        let node = self.node.cast::<HtmlElement>()?;
        let (link, downwards, chart) = (context.link().clone(), context.props().downwards(), node.clone());
        let options = EventListenerOptions::enable_prevent_default();
        Some(EventListener::new_with_options(&node, "wheel", options, move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
            event.prevent_default();
            let at = point_in(&chart, event.client_x(), event.client_y());
            let about = match downwards {
                true => at.y / f64::from(chart.client_height().max(1)),
                false => at.x / f64::from(chart.client_width().max(1)),
            };
            let factor = if event.delta_y() < 0.0 { gesture::STEP } else { 1.0 / gesture::STEP };
            link.send_message(Message::Glide(Glide::Zoom { factor, about: about.max(0.0).min(1.0) }));
        }))
    }
}

/// What a pointer brought up must go by Escape too, though the focus is elsewhere.
fn listen_to_escape(context: &Context<Chart>) -> Option<EventListener> {
    let (window, link) = (browser::window()?, context.link().clone());
    Some(EventListener::new(&window, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            link.send_message(Message::Hide);
        }
    }))
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
fn heads_for(tooltip: &HtmlElement, before: Point, now: Point) -> bool {
    let bounds = tooltip.get_bounding_client_rect();
    let bounds = Rect::new(bounds.left(), bounds.top(), bounds.width(), bounds.height());
    let moved = (now.x - before.x).hypot(now.y - before.y);
    // A tooltip that is not shown has no size; a way that is about straight comes nearer by most of its length.
    bounds.width > 0.0 && moved > 0.0 && bounds.distance(before) - bounds.distance(now) > moved * 0.6
}

/// A place on the screen, in px from the chart's corner.
fn point_in(chart: &HtmlElement, x: i32, y: i32) -> Point {
    let corner = chart.get_bounding_client_rect();
    Point::new(f64::from(x) - corner.left(), f64::from(y) - corner.top())
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
