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
    ///
    /// What a browser would do by itself is stopped here, at once: by the time that the program has turned to it, it would
    /// be done.
    pub fn within(page: &Element, heard: impl Fn(&Event, &Element) + Clone + 'static) -> Option<Presses> {
        let window = browser::window()?;
        let listeners = ["click", "mousedown", "change"].map(|name| {
            let (page, heard) = (page.clone(), heard.clone());
            // Before the page around an element may stop them.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&window, name, options, move |event| {
                if let Some(target) = meant(&page, event)
                    && !takes(event, &target)
                {
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

/// Stops what a browser would do; says whether that was all there is to do.
fn takes(event: &Event, target: &Element) -> bool {
    let nearest = |selector: &str| target.closest(selector).ok().flatten();
    let Some(press) = event.dyn_ref::<MouseEvent>() else { return false };
    let is_plain = !(press.ctrl_key() || press.meta_key() || press.shift_key() || press.default_prevented());
    if event.type_() == "mousedown" {
        // The field keeps the focus while one of its suggestions is pressed.
        if nearest("[role=option]").is_some() {
            event.prevent_default();
        }
        return true;
    }
    if !is_plain {
        return false;
    }
    // The drawing is saved as it is seen, in the place of the file that the build wrote.
    if nearest("a[data-act]").is_some() {
        event.prevent_default();
        return false;
    }
    // A link within the page moves the focus by script, so that the reader's state stays in the address.
    let href = nearest("a[href^='#']").and_then(|link| Some((link.get_attribute("href")?, link)));
    if let Some((href, link)) = href {
        event.prevent_default();
        browser::go_to(href.trim_start_matches('#'), &browser::root_of(&link));
        return true;
    }
    false
}
