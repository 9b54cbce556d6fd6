//! Presses, by mouse, finger, key or a screen reader.
//!
//! A screen reader says "clickable" of whatever stands inside an element that listens to clicks, and Yew listens at the
//! root of the app. So no element listens: the window does, and hands each click on under another name.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::VNode;
use yew::virtual_dom::listeners::{Listener, ListenerKind};

use crate::embed::browser;

/// What a click is called within the app.
const PRESS: &str = "pe-press";

/// Makes an element do something when it, or what is in it, is pressed.
pub fn on_press(element: Html, press: Callback<MouseEvent>) -> Html {
    let VNode::VTag(mut tag) = element else { return element };
    Rc::make_mut(&mut tag).add_listener(Rc::new(Press(press)));
    VNode::VTag(tag)
}

struct Press(Callback<MouseEvent>);

impl Listener for Press {
    fn kind(&self) -> ListenerKind {
        ListenerKind::other(PRESS.into())
    }

    fn handle(&self, event: web_sys::Event) {
        self.0.emit(event.unchecked_into());
    }

    fn passive(&self) -> bool {
        false
    }
}

/// The presses in one app, heard until this is dropped.
pub struct Presses {
    _listeners: [EventListener; 2],
}

impl Presses {
    /// Hears those in `app`; `None` without a window.
    pub fn within(app: &NodeRef) -> Option<Presses> {
        let window = browser::window()?;
        // Before the page around an element may stop them.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listeners = ["click", "mousedown"].map(|name| {
            let app = app.clone();
            EventListener::new_with_options(&window, name, options, move |event| respond(&app, event.unchecked_ref()))
        });
        Some(Presses { _listeners: listeners })
    }
}

fn respond(app: &NodeRef, event: &MouseEvent) {
    let Some(target) = within(app, event) else { return };
    if event.type_() == "click" {
        hand_on(event, &target);
    } else if target.closest("[role=option]").is_ok_and(|option| option.is_some()) {
        // The field keeps the focus while one of its suggestions is pressed.
        event.prevent_default();
    }
}

/// What an event is meant for, where that is in the app; of a shadow root, too.
fn within(app: &NodeRef, event: &Event) -> Option<Element> {
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    app.cast::<Element>()?.contains(Some(&target)).then_some(target)
}

/// Presses what was clicked; where that does not take the click, it may be a link.
fn hand_on(click: &MouseEvent, target: &Element) {
    // An event says all that there is to say of another: its place, and that it rises and can be taken.
    let Ok(press) = MouseEvent::new_with_mouse_event_init_dict(PRESS, click.unchecked_ref()) else { return };
    match target.dispatch_event(&press) {
        Ok(false) => click.prevent_default(),
        _ => follow(click, target),
    }
}

/// A link within the page moves the focus by script, so that the reader's state stays in the address.
fn follow(click: &MouseEvent, target: &Element) {
    if click.default_prevented() || click.ctrl_key() || click.meta_key() || click.shift_key() {
        return;
    }
    let Some(link) = target.closest("a[href^='#']").ok().flatten() else { return };
    if let Some(id) = link.get_attribute("href").as_deref().and_then(|href| href.strip_prefix('#')) {
        click.prevent_default();
        browser::go_to(id, &browser::root_of(&link));
    }
}
