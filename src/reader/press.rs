//! Presses, by mouse, finger, key or a screen reader.
//!
//! A screen reader says "clickable" of whatever stands inside an element that listens to clicks. So no element of the page
//! listens: the window does, for all of them.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use crate::embed::browser;

/// The presses in one page, heard until this is dropped.
pub struct Presses {
    _listeners: [EventListener; 3],
}

impl Presses {
    /// Hears those within an element, and changes of what is chosen in its lists; `None` without a window.
    pub fn within(page: &Element, heard: impl Fn(&Event, &Element) + Clone + 'static) -> Option<Presses> {
        let window = browser::window()?;
        let listeners = ["click", "mousedown", "change"].map(|name| {
            let (page, heard) = (page.clone(), heard.clone());
            // Before the page around an element may stop them.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&window, name, options, move |event| {
                if let Some(target) = meant(&page, event) {
                    heard(event, &target);
                }
            })
        });
        Some(Presses { _listeners: listeners })
    }
}

/// What an event is meant for, where that is in the page; of a shadow root, too.
fn meant(page: &Element, event: &Event) -> Option<Element> {
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    page.contains(Some(&target)).then_some(target)
}

/// A link within the page moves the focus by script, so that the reader's state stays in the address.
pub fn follow(click: &MouseEvent, target: &Element) {
    if click.default_prevented() || click.ctrl_key() || click.meta_key() || click.shift_key() {
        return;
    }
    let Some(link) = target.closest("a[href^='#']").ok().flatten() else { return };
    if let Some(id) = link.get_attribute("href").as_deref().and_then(|href| href.strip_prefix('#')) {
        click.prevent_default();
        browser::go_to(id, &browser::root_of(&link));
    }
}
