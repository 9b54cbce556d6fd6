//! Which figures come near what the reader sees: those are drawn for their width.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::Callback;

use super::page::Page;
use crate::plans::FigurePlan;

/// A figure is near when it is no farther than this from what is seen.
const NEAR: &str = "800px";

/// Watches the places of charts until this is dropped.
pub struct Nearness {
    observer: IntersectionObserver,
    /// Called by the observer, which does not keep it.
    _came: Closure<dyn FnMut(Array)>,
}

impl Nearness {
    /// Calls `on_near` with the place of each figure that comes near; `None` without a browser.
    pub fn new(page: &Rc<Page>, on_near: Callback<usize>) -> Option<Nearness> {
        let known = Rc::clone(page);
        let came = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                if let Some(place) = Some(entry).filter(|entry| entry.is_intersecting()) {
                    known.figure_of(&place.target()).into_iter().for_each(|place| on_near.emit(place));
                }
            }
        });
        let near = IntersectionObserverInit::new();
        near.set_root_margin(NEAR);
        let observer = IntersectionObserver::new_with_options(came.as_ref().unchecked_ref(), &near).ok()?;
        for figure in &page.plans.figures {
            if let Some(place) = page.part(figure, "place") {
                observer.observe(&place);
            }
        }
        Some(Nearness { observer, _came: came })
    }

    /// A figure that is drawn is watched no longer.
    pub fn forget(&self, page: &Page, figure: &FigurePlan) {
        if let Some(place) = page.part(figure, "place") {
            self.observer.unobserve(&place);
        }
    }
}

impl Drop for Nearness {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
