//! The reader's program: what `start.js` and `element.js` call to make a page answer that is there.

/// Lets a test make the program fail; never part of what is shipped.
#[cfg(all(target_arch = "wasm32", fault))]
#[path = "../start/fault.rs"]
mod fault;

#[cfg(target_arch = "wasm32")]
mod program {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::{Function, Reflect, Uint8Array};
    use petition_explainer::embed::browser;
    use petition_explainer::embed::stage::Stage;
    use petition_explainer::plans::Plans;
    use petition_explainer::reader::app::{App, AppProps};
    use petition_explainer::reader::page::Page;
    use petition_explainer::speech;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Element;
    use yew::{AppHandle, Callback};

    thread_local! {
        /// The pages that answer, in the order they came: elements know them by their places.
        static APPS: RefCell<Vec<Option<AppHandle<App>>>> = const { RefCell::new(Vec::new()) };
    }

    /// Makes a page answer. `page` holds all of it; `options` has `plans`, the bytes that go with it; `column`, the
    /// element as wide as its figures; `host`, an empty element of its own; and of a page in somebody else's, `address`,
    /// where the whole of it stands, and `onNews`, called with what happens: see [`Stage::Element`].
    ///
    /// Gives the number by which it is ended; none where the plans are not of this version.
    #[wasm_bindgen]
    pub fn attach(page: Element, options: &JsValue) -> Option<u32> {
        let field = |name: &str| Reflect::get(options, &name.into()).unwrap_or_default();
        let plans = Plans::read(&field("plans").unchecked_into::<Uint8Array>().to_vec())?;
        let stage = match field("onNews").dyn_into::<Function>() {
            Ok(on_news) => Stage::Element { page: field("address").as_string().unwrap_or_default(), on_news },
            Err(_) => Stage::Page,
        };
        #[cfg(fault)]
        crate::fault::listen();
        speech::speak(Rc::new(plans.speech.clone()));
        let stage = Rc::new(stage);
        let ready = {
            let stage = Rc::clone(&stage);
            Callback::from(move |()| {
                stage.ready();
                if let Some(window) = browser::window() {
                    drop(web_sys::Event::new("pe-ready").map(|event| window.dispatch_event(&event)));
                }
            })
        };
        let column = field("column").unchecked_into();
        let props = AppProps { page: Rc::new(Page::new(page, plans)), column, stage, ready };
        let app = yew::Renderer::<App>::with_root_and_props(field("host").unchecked_into(), props).render();
        Some(APPS.with(|apps| {
            let mut apps = apps.borrow_mut();
            apps.push(Some(app));
            apps.len() as u32 - 1
        }))
    }

    /// Leaves a page as it is.
    #[wasm_bindgen]
    pub fn end(app: u32) {
        let app = APPS.with(|apps| apps.borrow_mut().get_mut(app as usize).and_then(Option::take));
        if let Some(app) = app {
            app.destroy();
        }
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("error: the reader's program runs in a browser; type `cargo xtask serve` to see it");
}
