//! A tree of [`Node`]s as Yew's own elements, for the prerendered page. In a browser they are `reader::drawing`'s.

use yew::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::scene::svg::Node;
use crate::words;

/// A tree as Yew's own elements, for the prerendered page.
#[cfg(not(target_arch = "wasm32"))]
pub fn html(node: &Node) -> Html {
    let mut tag = yew::virtual_dom::VTag::new(node.tag);
    for (name, value) in &node.attributes {
        tag.add_attribute(name, value.to_string());
    }
    tag.add_children(node.children.iter().map(html));
    if let Some(text) = &node.text {
        tag.add_child(Html::from(text.as_str()));
    }
    tag.into()
}

/// What stands where a chart could not be drawn.
pub fn failed() -> Html {
    html! { <p class="failed">{ words::figure_failed() }</p> }
}
