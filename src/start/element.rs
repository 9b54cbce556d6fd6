//! An element in somebody else's page: any number of them, which share this program and each story once.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use js_sys::{Function, Reflect};
use petition_explainer::embed::address::{self, Query};
use petition_explainer::embed::service::{Failure, Services};
use petition_explainer::embed::stage::Stage;
use petition_explainer::view::app::AppProps;
use petition_explainer::view::content::Content;
use petition_explainer::view::live::Live;
use petition_explainer::view::shared::Shared;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::Callback;

use super::{Site, show, shows_map};

/// A story that elements show, by what was asked for.
type Shown = (Option<String>, bool, Weak<Content>);

thread_local! {
    static SHOWN: RefCell<Vec<Shown>> = const { RefCell::new(Vec::new()) };
    /// The elements' apps, in the order they came: elements know them by their places.
    static APPS: RefCell<Vec<Option<Rc<Live>>>> = const { RefCell::new(Vec::new()) };
}

/// What an element says of the app it wants, as `element.js` writes it: an object with a field of each name.
struct Options {
    /// The element as wide as the figures may be.
    column: Element,
    /// The query of a page that shows the same, as `story=stories/a.json&view=map`.
    query: String,
    /// Where this site's files are, and what its deployer allows: `base`, `stories` and `services`.
    site: Site,
    /// Called with what happens: see [`Stage::Element`]. [`mount`] itself calls it once, with `shown` and the number by
    /// which the app is shown and ended, or with `refused`, the reason, and whether it may pass.
    on_news: Function,
}

impl Options {
    fn read(options: &JsValue) -> Options {
        let field = |name: &str| Reflect::get(options, &name.into()).unwrap_or_default();
        let text = |name: &str| field(name).as_string().unwrap_or_default();
        let services = Services::read(&text("services"));
        Options {
            column: field("column").unchecked_into(),
            query: text("query"),
            site: Site { own: String::new(), base: text("base"), stories: text("stories"), services },
            on_news: field("onNews").unchecked_into(),
        }
    }
}

/// Shows a story in place of `host`, which stays as it is until the app is drawn, and where there is no app to draw.
#[wasm_bindgen]
pub fn mount(host: Element, options: &JsValue) {
    let options = Options::read(options);
    spawn_local(async move {
        let on_news = options.on_news.clone();
        let (what, value, may_pass) = match start(&host, options).await {
            Ok(live) => ("shown", JsValue::from(kept(live)), false),
            Err(failure) => ("refused", JsValue::from(failure.reason), failure.may_pass),
        };
        drop(on_news.call3(&JsValue::NULL, &what.into(), &value, &may_pass.into()));
    });
}

/// The number under which an element's app is kept until its element ends it.
fn kept(live: Rc<Live>) -> u32 {
    APPS.with(|apps| {
        let mut apps = apps.borrow_mut();
        apps.push(Some(live));
        apps.len() as u32 - 1
    })
}

/// Shows the figures of another `view=` alone, or the whole page.
#[wasm_bindgen(js_name = show)]
pub fn show_alone(app: u32, query: &str) {
    let live = APPS.with(|apps| apps.borrow().get(app as usize).cloned().flatten());
    if let Some(live) = live {
        live.show_alone(address::query(query).view.map(Shared::new));
    }
}

/// Takes the app out of its element.
#[wasm_bindgen]
pub fn end(app: u32) {
    let live = APPS.with(|apps| apps.borrow_mut().get_mut(app as usize).and_then(Option::take));
    if let Some(live) = live {
        live.end();
    }
}

async fn start(host: &Element, options: Options) -> Result<Rc<Live>, Failure> {
    let Options { column, query: search, site, on_news } = options;
    let query = address::query(&search);
    let (content, source) = match shared(&query) {
        Some(content) => (content, None),
        None => {
            let (story, source) = site.find(&query).await?;
            let mut content = Content::new(story);
            content.base.clone_from(&site.base);
            if source.is_some() {
                content.asks = true;
                content.page = Some([site.base.as_str(), &address::whole_page(&search)].concat());
            }
            let content = Shared::new(content);
            // A petition that is kept up to date is its element's own.
            if source.is_none() {
                share(&query, &content);
            }
            (content, source)
        }
    };
    let own = || [&site.base, content.story.id.as_str(), ".html"].concat();
    let stage = Shared::new(Stage::Element { page: content.page.clone().unwrap_or_else(own), on_news });
    let view = query.view.map(Shared::new);
    let props = AppProps { content, view, column, stage, ready: Callback::noop() };
    show(host, props, source, site.services)
}

/// The story as another element shows it.
fn shared(query: &Query) -> Option<Shared<Content>> {
    if query.petition.is_some() {
        return None;
    }
    SHOWN.with(|shown| {
        let shown = shown.borrow();
        let same = shown.iter().find(|(story, map, _)| *story == query.story && *map == shows_map(query));
        Shared::of(&same?.2)
    })
}

/// Lets other elements have the story, for as long as one shows it.
fn share(query: &Query, content: &Shared<Content>) {
    SHOWN.with(|shown| {
        let mut shown = shown.borrow_mut();
        shown.retain(|(.., content)| content.strong_count() > 0);
        shown.push((query.story.clone(), shows_map(query), content.weak()));
    });
}
