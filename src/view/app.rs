//! The page as it lives in a browser: its width, its address, its links.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::page::page;
use super::shared::Shared;
use super::state::{Action, Reader, State};
use super::telling::Telling;
use crate::embed::address;
use crate::embed::browser::{self, Write};
use crate::story::FigureName;

/// A zoom is written into the address once it has come to rest.
const REST_MS: u32 = 300;

/// What the app needs.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The story it tells, and what its figures say.
    pub telling: Shared<Telling>,
    /// The figures to show alone, in their order.
    pub view: Option<Shared<Vec<FigureName>>>,
    /// The element whose width is that of the figures.
    pub column: Element,
    /// Called once the page is complete.
    pub ready: Callback<()>,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer(|| State::new(address::choices(&browser::fragment())));
    let width_px = use_width(&props.column);
    use_address(&state);
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let choices = use_memo(state.choices.clone(), Clone::clone);
    {
        let ready = props.ready.clone();
        use_effect_with((), move |()| ready.emit(()));
    }
    let reader = Reader { choices, width_px, act };
    html! {
        <div class="app" onclick={Callback::from(follow)}>
            { page(&props.telling, props.view.as_ref().map(|view| view.as_slice()), Some(&reader)) }
            <p id="announcer" class="visually-hidden" role="status" aria-live="polite" aria-atomic="true"></p>
        </div>
    }
}

/// The width of an element in whole px, followed as it changes.
#[hook]
fn use_width(column: &Element) -> u32 {
    let measured = |column: &Element| column.client_width().max(0) as u32;
    let width = use_state_eq(|| measured(column));
    {
        let width = width.setter();
        use_effect_with(column.clone(), move |column| {
            let watched = column.clone();
            let closure = Closure::<dyn FnMut()>::new(move || width.set(measured(&watched)));
            let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
            if let Some(observer) = &observer {
                observer.observe(column);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(closure);
            }
        });
    }
    *width
}

/// Keeps the address and the state the same: acts are written there, and Back, reload or a link restores them.
#[hook]
fn use_address(state: &UseReducerHandle<State>) {
    {
        let dispatcher = state.dispatcher();
        use_effect_with((), move |()| {
            let restore = move |_: &web_sys::Event| {
                dispatcher.dispatch(Action::Restore(address::choices(&browser::fragment())));
            };
            let listener = browser::window().map(|window| EventListener::new(&window, "popstate", restore));
            move || drop(listener)
        });
    }
    use_effect_with((**state).clone(), |state| {
        let state = state.clone();
        let write = move || browser::write_choices(&state.choices, state.write);
        // Browsers allow only so many entries in a row, and a zoom is many acts.
        let waiting = match state.write {
            Write::Push => {
                write();
                None
            }
            Write::Replace => Some(Timeout::new(REST_MS, write)),
        };
        move || drop(waiting)
    });
}

/// A link within the page moves the focus by script, so that the reader's state stays in the address.
fn follow(event: MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let link = event.target_dyn_into::<Element>().and_then(|element| element.closest("a[href^='#']").ok().flatten());
    let target = link.and_then(|link| link.get_attribute("href"));
    if let Some(id) = target.as_deref().and_then(|href| href.strip_prefix('#')) {
        event.prevent_default();
        browser::go_to(id);
    }
}
