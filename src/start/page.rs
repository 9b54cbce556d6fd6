//! The page of its own: which story it shows stands in its address, and what the reader chooses too.

use gloo::events::EventListener;
use petition_explainer::embed::service::{Failure, Services};
use petition_explainer::embed::stage::Stage;
use petition_explainer::embed::{address, browser};
use petition_explainer::view::app::AppProps;
use petition_explainer::view::content::Content;
use petition_explainer::view::shared::Shared;
use petition_explainer::words;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::Callback;

use super::{Site, failure, show};

/// Shows the story that the page's address names, or the page's own.
///
/// Where the page's own story cannot be had, the prerendered page stays as it is: it says the same.
#[wasm_bindgen(js_name = showPage)]
pub fn show_page() {
    let Some(page) = browser::by_id("page") else { return };
    // A promise of wasm-bindgen's own would say nothing more, and weighs a kilobyte.
    spawn_local(async move {
        if let Err(failure) = show_story(&page).await {
            refuse(&failure);
        }
    });
}

async fn show_story(page: &Element) -> Result<(), Failure> {
    let search = browser::search();
    let query = address::query(&search);
    let document = browser::document().ok_or_else(|| failure(words::start_no_document()))?;
    let root = document.document_element().ok_or_else(|| failure(words::start_empty_document()))?;
    let attribute = |name| root.get_attribute(name).unwrap_or_default();
    let services = Services::read(&attribute("data-services"));
    let site = Site {
        base: browser::page_address().ok_or_else(|| failure(words::start_no_address()))?,
        own: attribute("data-story"),
        stories: attribute("data-stories"),
        services: services.clone(),
    };
    let (story, source) = site.find(&query).await?;
    let column = browser::by_id("measure").ok_or_else(|| failure(words::start_no_column()))?;
    document.set_title(&story.title);
    let mut content = Content::new(story);
    if source.is_some() {
        content.asks = true;
        content.page = Some(address::whole_page(&search));
    }
    let view = query.view.map(Shared::new);
    let (content, stage) = (Shared::new(content), Shared::new(Stage::Page));
    let live = show(page, AppProps { content, view, column, stage, ready: Callback::noop() }, source, services)?;
    // It stays for as long as the page does.
    std::mem::forget(live);
    Ok(())
}

/// Hands the reason to `boot.js`, which shows it where another story than the page's own was asked for.
fn refuse(failure: &Failure) {
    let (Some(window), Some(panel)) = (browser::window(), browser::by_id("refused-reason")) else { return };
    panel.set_text_content(Some(&failure.reason));
    if let Some(link) = browser::by_id("refused-official") {
        drop(link.set_attribute("href", failure.page.as_deref().unwrap_or_default()));
        drop(link.toggle_attribute_with_force("hidden", failure.page.is_none()));
    }
    if let Some(again) = browser::by_id("refused-again") {
        drop(again.toggle_attribute_with_force("hidden", !failure.may_pass));
        EventListener::once(&again, "click", |_| try_again()).forget();
    }
    drop(web_sys::Event::new("pe-refused").map(|event| window.dispatch_event(&event)));
}

/// Shows that the story is loading once more, and loads it.
fn try_again() {
    let root = browser::document().and_then(|document| document.document_element());
    if let (Some(root), Some(refused)) = (root, browser::by_id("refused")) {
        drop(root.set_attribute("data-other", "loading"));
        drop(refused.set_attribute("hidden", ""));
    }
    show_page();
}
