//! A tree of [`Node`]s as elements of the page.

use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::embed::browser;
use crate::scene::svg::Node;

/// Elements that show a tree, and are changed in place when it changes.
///
/// Texts are set as a whole, so that what a browser's translation has put in their place goes with them.
pub struct Drawn {
    element: Element,
    shown: Node,
}

impl Drawn {
    /// A drawing; `None` without a document.
    pub fn svg(node: Node) -> Option<Drawn> {
        Drawn::of("http://www.w3.org/2000/svg", node)
    }

    /// A piece of the page; `None` without a document.
    pub fn html(node: Node) -> Option<Drawn> {
        Drawn::of("http://www.w3.org/1999/xhtml", node)
    }

    fn of(namespace: &str, node: Node) -> Option<Drawn> {
        let element = create(namespace, &node)?;
        Some(Drawn { element, shown: node })
    }

    /// Shows another tree of the same root.
    pub fn show(&mut self, node: Node) {
        change(&self.element, &self.shown, &node);
        self.shown = node;
    }

    /// The outermost element.
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// The elements, for Yew to put in their place and leave alone.
    pub fn in_place(&self) -> Html {
        VNode::VRef(self.element.clone().into())
    }
}

/// The elements of a tree.
fn create(namespace: &str, node: &Node) -> Option<Element> {
    let element = browser::document()?.create_element_ns(Some(namespace), node.tag).ok()?;
    for (name, value) in &node.attributes {
        drop(element.set_attribute(name, value));
    }
    for child in &node.children {
        if let Some(child) = create(namespace, child) {
            drop(element.append_child(&child));
        }
    }
    if let Some(text) = &node.text {
        element.set_text_content(Some(text));
    }
    Some(element)
}

/// Turns the elements of one tree into those of another with the same root.
fn change(element: &Element, old: &Node, new: &Node) {
    for (name, value) in &new.attributes {
        if old.attribute(name) != Some(value) {
            drop(element.set_attribute(name, value));
        }
    }
    for (name, _) in &old.attributes {
        if new.attribute(name).is_none() {
            drop(element.remove_attribute(name));
        }
    }
    if new.text != old.text {
        element.set_text_content(new.text.as_deref());
    }
    // What stands in a text is the browser's translation, if anything.
    if old.children.is_empty() && new.children.is_empty() {
        return;
    }
    let namespace = element.namespace_uri().unwrap_or_default();
    let mut next = element.first_element_child();
    let mut olds = old.children.as_slice();
    for node in &new.children {
        // What is no longer shown goes first, so that the rest is met again as what it was.
        while let (Some((gone, rest)), Some(child)) = (olds.split_first(), &next)
            && !gone.is_like(node)
            && !new.children.iter().any(|other| gone.is_like(other))
        {
            let after = child.next_element_sibling();
            child.remove();
            (olds, next) = (rest, after);
        }
        match (olds.split_first(), next.take()) {
            (Some((old, rest)), Some(child)) if old.is_like(node) => {
                next = child.next_element_sibling();
                olds = rest;
                if old != node {
                    change(&child, old, node);
                }
            }
            (_, before) => {
                if let Some(made) = create(&namespace, node) {
                    drop(element.insert_before(&made, before.as_deref()));
                }
                next = before;
            }
        }
    }
    while let Some(child) = next {
        next = child.next_element_sibling();
        child.remove();
    }
}
