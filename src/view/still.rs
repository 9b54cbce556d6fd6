//! A part of the page that stays as it is while the reader acts on the rest.

use std::rc::Rc;

use yew::prelude::*;

/// What a still part needs.
#[derive(Properties)]
pub struct StillProps {
    /// While this stays the same, so does the part.
    pub same: AttrValue,
    /// Makes it.
    pub draw: Rc<dyn Fn() -> Html>,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &StillProps) -> bool {
        self.same == other.same
    }
}

/// Makes the part anew only when it is to be another.
#[component]
pub fn Still(props: &StillProps) -> Html {
    (props.draw)()
}

/// A part that depends on nothing but `same`.
pub fn still(same: impl Into<AttrValue>, draw: impl Fn() -> Html + 'static) -> Html {
    html! { <Still same={same.into()} draw={Rc::new(draw) as Rc<dyn Fn() -> Html>} /> }
}
