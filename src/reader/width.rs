//! The width of the column of figures, followed as it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::Callback;

/// The width of an element in whole px.
pub fn of(column: &Element) -> u32 {
    column.client_width().max(0) as u32
}

/// The width of an element, followed until this is dropped.
pub struct Watch {
    observer: ResizeObserver,
    /// Called by the observer, which does not keep it.
    _changed: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls `on_width` whenever the width is another, in px; `None` without a browser.
    pub fn new(column: &Element, on_width: Callback<u32>) -> Option<Watch> {
        let watched = column.clone();
        let changed = Closure::<dyn FnMut()>::new(move || on_width.emit(of(&watched)));
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(column);
        Some(Watch { observer, _changed: changed })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
