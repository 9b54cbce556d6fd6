//! A scene as elements of the page.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::shared::Shared;
use crate::chart::Scene;
use crate::chart::svg::{self, Node};

/// What a drawing needs.
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// What to draw.
    pub scene: Shared<Scene>,
}

/// A scene, drawn once: it is not touched again while its scene stays the same.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    html(&svg::element(&props.scene))
}

/// A node of a drawing as an element.
pub fn html(node: &Node) -> Html {
    let mut tag = VTag::new(node.tag);
    for (name, value) in &node.attributes {
        tag.add_attribute(name, value.to_string());
    }
    tag.add_children(node.children.iter().map(html));
    if let Some(text) = &node.text {
        tag.add_child(Html::from(text.as_str()));
    }
    tag.into()
}
