//! Presses, by mouse, finger, key or a screen reader.
//!
//! A screen reader says "clickable" of whatever stands inside an element that listens to clicks, and Yew listens at the
//! root of the app. So no element listens: the window does, and hands each click on under another name.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEventInit};
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
    _clicks: EventListener,
    _downs: EventListener,
}

impl Presses {
    /// Hears those in `app`; `None` without a window.
    pub fn within(app: NodeRef) -> Option<Presses> {
        let window = browser::window()?;
        // Before the page around an element may stop them.
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let pressed = app.clone();
        let click = move |event: &Event| {
            if let (Some(target), Some(click)) = (within(&pressed, event), event.dyn_ref()) {
                hand_on(click, &target);
            }
        };
        let down = move |event: &Event| {
            let target = within(&app, event);
            // The field keeps the focus while one of its suggestions is pressed.
            if target.is_some_and(|target| target.closest("[role=option]").is_ok_and(|option| option.is_some())) {
                event.prevent_default();
            }
        };
        Some(Presses {
            _clicks: EventListener::new_with_options(&window, "click", options, click),
            _downs: EventListener::new_with_options(&window, "mousedown", options, down),
        })
    }
}

/// What an event is meant for, where that is in the app; of a shadow root, too.
fn within(app: &NodeRef, event: &Event) -> Option<Element> {
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    app.cast::<Element>()?.contains(Some(&target)).then_some(target)
}

/// Presses what was clicked; where that does not take the click, it may be a link.
fn hand_on(click: &MouseEvent, target: &Element) {
    let place = MouseEventInit::new();
    place.set_bubbles(true);
    place.set_cancelable(true);
    place.set_client_x(click.client_x());
    place.set_client_y(click.client_y());
    let Ok(press) = MouseEvent::new_with_mouse_event_init_dict(PRESS, &place) else { return };
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
