//! The page as it lives in a browser: its width, its address, its links.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::content::Content;
use super::page::{Visitor, page};
use super::press::Presses;
use super::shared::Shared;
use super::state::{Action, State};
use crate::embed::browser::{Write, announcer};
use crate::embed::stage::Stage;
use crate::reader::probe::Probe;
use crate::reader::width::{self, Watch};
use crate::scene::text::Ruler;
use crate::story::FigureName;

/// A zoom is written into the address once it has come to rest.
const REST_MS: u32 = 300;

/// What the app needs.
#[derive(Clone, Properties, PartialEq)]
pub struct AppProps {
    /// The story it shows, and what its figures say.
    pub content: Shared<Content>,
    /// The figures to show alone, in their order.
    pub view: Option<Shared<Vec<FigureName>>>,
    /// The element whose width is that of the figures.
    pub column: Element,
    /// Where it stands.
    pub stage: Shared<Stage>,
    /// Called once the page is complete.
    pub ready: Callback<()>,
}

/// What the app hears of.
pub enum Message {
    /// Something the reader did.
    Act(Action),
    /// The browser came to another address: Back, or a link.
    Moved,
    /// The column of figures has a width, in px.
    Width(u32),
    /// The letters of charts may have another width.
    Letters,
}

/// The app.
pub struct App {
    visitor: Visitor,
    /// Kept, since to be dropped is to hear no more.
    _width: Option<Watch>,
    probe: Option<Probe>,
    _moves: Option<EventListener>,
    _presses: Option<Presses>,
    writing: Option<Timeout>,
    root: NodeRef,
    region: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(context: &Context<App>) -> App {
        let AppProps { column, stage, .. } = context.props();
        let link = context.link();
        let moved = link.callback(|()| Message::Moved);
        let state = State::new(stage.choices());
        let probe = Probe::new(column, link.callback(|()| Message::Letters));
        let visitor = Visitor {
            link: stage.link(&state.choices),
            state,
            width_px: width::of(column),
            ruler: probe.as_ref().map_or(Ruler::USUAL, Probe::ruler),
            act: link.callback(Message::Act),
        };
        let root = NodeRef::default();
        // The address is written only once the reader acts: it may say more than this version understands.
        App {
            visitor,
            _width: Watch::new(column, link.callback(Message::Width)),
            probe,
            _moves: stage.window().map(|window| EventListener::new(&window, "popstate", move |_| moved.emit(()))),
            _presses: Presses::within(&root),
            writing: None,
            root,
            region: NodeRef::default(),
        }
    }

    fn update(&mut self, context: &Context<App>, message: Message) -> bool {
        let (AppProps { stage, content, .. }, visitor) = (context.props(), &mut self.visitor);
        match message {
            Message::Width(px) if px == visitor.width_px => return false,
            Message::Width(px) => visitor.width_px = px,
            Message::Letters => {
                let ruler = self.probe.as_ref().map_or(Ruler::USUAL, Probe::ruler);
                if ruler == visitor.ruler {
                    return false;
                }
                visitor.ruler = ruler;
            }
            Message::Act(action) => {
                let next = visitor.state.after(action);
                let pinned = &next.choices.pin;
                if *pinned != visitor.state.choices.pin {
                    stage.select(pinned.as_deref().map(|id| (id, content.label(id))));
                }
                visitor.state = next;
                self.write(stage);
            }
            Message::Moved => {
                visitor.state = State::new(stage.choices());
                self.writing = None;
            }
        }
        self.visitor.link = stage.link(&self.visitor.state.choices);
        true
    }

    fn view(&self, context: &Context<App>) -> Html {
        let AppProps { content, view, .. } = context.props();
        html! {
            <div ref={self.root.clone()} class="app">
                { page(content, view.as_ref().map(|view| view.as_slice()), Some(&self.visitor)) }
                <p ref={self.region.clone()} id="announcer" class="visually-hidden" role="status" aria-live="polite" aria-atomic="true"></p>
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<App>, first: bool) {
        if first {
            if let Some(region) = self.region.cast::<Element>() {
                announcer::add(region);
            }
            context.props().ready.emit(());
        }
    }
}

impl App {
    /// Keeps the address the same as the state, so that reload, Back or a copied link restores it.
    fn write(&mut self, stage: &Shared<Stage>) {
        let State { choices, write } = self.visitor.state.clone();
        let stage = stage.clone();
        let write_now = move || stage.write(&choices, write);
        // Once the act is drawn: to write an entry takes a browser as long again. Browsers allow only so many in a row,
        // and a zoom is many acts.
        let rest_ms = if write == Write::Push { 0 } else { REST_MS };
        self.writing = Some(Timeout::new(rest_ms, write_now));
    }
}
