//! Where the app stands: on the page of its own, or in an element of somebody else's.
//!
//! On its own page the address holds what the reader chose. In an element the address is the host's: what is chosen
//! there lives as long as the element, and the host is given it by a function.

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Window;

use super::address::{self, Choices};
use super::browser::{self, Write};

/// Where the app stands.
#[derive(Debug)]
pub enum Stage {
    /// On the page of its own.
    Page,
    /// In an element of somebody else's page.
    Element {
        /// Where the story has a page of its own, in full.
        page: String,
        /// Called with `ready` once the app stands there, and with `select`, the id of what is pinned and what it says;
        /// with neither once it is released.
        on_news: Function,
    },
}

impl Stage {
    /// What the reader chose before, as the address says.
    pub fn choices(&self) -> Choices {
        match self {
            Stage::Page => address::choices(&browser::fragment()),
            Stage::Element { .. } => Choices::default(),
        }
    }

    /// The window, where its address is ours: on the page of its own. Where the reader of a host's page goes is the host's
    /// affair.
    pub fn window(&self) -> Option<Window> {
        browser::window().filter(|_| matches!(self, Stage::Page))
    }

    /// Keeps what is chosen in the address, where that is ours.
    pub fn write(&self, choices: &Choices, how: Write) {
        if let Stage::Page = self {
            browser::write_choices(choices, how);
        }
    }

    /// A link to what the reader sees.
    pub fn link(&self, choices: &Choices) -> Option<String> {
        match self {
            Stage::Page => browser::link_to(choices),
            Stage::Element { page, .. } => {
                let ours = address::ours(choices);
                Some(if ours.is_empty() { page.clone() } else { [page, "#", &ours].concat() })
            }
        }
    }

    /// Lets the host know that the app stands there.
    pub fn ready(&self) {
        self.call("ready", None);
    }

    /// Lets the host know what is pinned, and how it reads.
    pub fn select(&self, pin: Option<(&str, &str)>) {
        self.call("select", pin);
    }

    fn call(&self, what: &str, pin: Option<(&str, &str)>) {
        if let Stage::Element { on_news, .. } = self {
            let (id, label) = pin.map_or((JsValue::NULL, JsValue::NULL), |(id, label)| (id.into(), label.into()));
            // What the host makes of it is its own affair.
            drop(on_news.call3(&JsValue::NULL, &what.into(), &id, &label));
        }
    }
}
