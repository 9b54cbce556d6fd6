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
pub struct Still;

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Still>) -> Still {
        Still
    }

    fn view(&self, context: &Context<Still>) -> Html {
        (context.props().draw)()
    }
}

/// A part that depends on nothing but `same`.
pub fn still(same: String, draw: impl Fn() -> Html + 'static) -> Html {
    keyed("", same, Rc::new(draw))
}

/// A [`still`] part among others of a list, distinguished from them by its key.
pub fn keyed(key: &str, same: String, draw: Rc<dyn Fn() -> Html>) -> Html {
    html! { <Still key={key} same={AttrValue::from(same)} {draw} /> }
}
