//! The app takes the place of the prerendered page without a seam: focus, caret, open `<details>` and scroll stay.
//!
//! Below `#story` the two pages share their ids and their structure, so what is remembered by an id and a path of
//! children in the one is found again in the other.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Node, Selection};

use super::browser;

/// A place in the text: the nearest element with an id, the children to go through from there, the offset in the last.
struct Place {
    id: String,
    path: Vec<u32>,
    offset: u32,
}

/// What must survive the swap.
struct Kept {
    focus: Option<Place>,
    open: Vec<String>,
    selection: Option<(Place, Place)>,
    /// How far the page is scrolled, on a page of our own: a host's page is its own affair.
    scroll: Option<(f64, f64)>,
}

/// Puts `next` where `old` stands, in one task.
pub fn swap(old: &Element, next: &Element) {
    let root = browser::root_of(old);
    let kept = Kept::from(&root);
    if old.replace_with_with_node_1(next).is_ok() {
        kept.restore(&root);
    }
}

impl Kept {
    fn from(document: &Document) -> Kept {
        let own = browser::window().filter(|window| window.document().as_ref() == Some(document));
        Kept {
            focus: document.active_element().and_then(|element| Place::of(&element, 0)),
            open: open_details(document),
            selection: selection().filter(|_| own.is_some()).and_then(|selection| {
                let anchor = Place::of(&selection.anchor_node()?, selection.anchor_offset())?;
                let focus = Place::of(&selection.focus_node()?, selection.focus_offset())?;
                Some((anchor, focus))
            }),
            scroll: own.and_then(|window| Some((window.scroll_x().ok()?, window.scroll_y().ok()?))),
        }
    }

    fn restore(&self, document: &Document) {
        // What the app draws open may have been closed, and the other way round.
        for id in open_details(document) {
            if !self.open.contains(&id) {
                set_open(document, &id, false);
            }
        }
        for id in &self.open {
            set_open(document, id, true);
        }
        let focus = self.focus.as_ref().and_then(|place| place.find(document));
        if let Some(element) = focus.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            drop(element.focus_with_options(&options));
        }
        if let (Some((anchor, focus)), Some(selection)) = (&self.selection, selection())
            && let (Some(from), Some(to)) = (anchor.find(document), focus.find(document))
        {
            drop(selection.set_base_and_extent(&from, anchor.offset, &to, focus.offset));
        }
        if let (Some(window), Some((x, y))) = (browser::window(), self.scroll) {
            window.scroll_to_with_x_and_y(x, y);
        }
    }
}

impl Place {
    fn of(node: &Node, offset: u32) -> Option<Place> {
        let (mut node, mut path) = (node.clone(), Vec::new());
        loop {
            if let Some(element) = node.dyn_ref::<Element>().filter(|element| !element.id().is_empty()) {
                path.reverse();
                return Some(Place { id: element.id(), path, offset });
            }
            let mut before = 0;
            let mut sibling = node.previous_sibling();
            while let Some(previous) = sibling {
                before += 1;
                sibling = previous.previous_sibling();
            }
            path.push(before);
            node = node.parent_node()?;
        }
    }

    fn find(&self, document: &Document) -> Option<Node> {
        let start: Node = document.get_element_by_id(&self.id)?.into();
        self.path.iter().try_fold(start, |node, index| node.child_nodes().get(*index))
    }
}

fn selection() -> Option<Selection> {
    browser::window()?.get_selection().ok().flatten().filter(|selection| selection.range_count() > 0)
}

fn set_open(document: &Document, id: &str, open: bool) {
    if let Some(details) = document.get_element_by_id(id) {
        drop(details.toggle_attribute_with_force("open", open));
    }
}

fn open_details(document: &Document) -> Vec<String> {
    let Ok(found) = document.query_selector_all("details[open][id]") else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|index| found.get(index));
    elements.filter_map(|node| node.dyn_into::<Element>().ok()).map(|element| element.id()).collect()
}
