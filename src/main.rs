//! Starts the page in a browser: finds out which story to tell, draws it, and takes the prerendered page's place.

#[cfg(target_arch = "wasm32")]
mod start {
    use gloo::events::EventListener;
    use petition_explainer::embed::service::{Asked, Failure, Services};
    use petition_explainer::embed::{address, browser, fetch, takeover};
    use petition_explainer::official;
    use petition_explainer::story::{self, FigureName, Story};
    use petition_explainer::view::app::{App, AppProps};
    use petition_explainer::view::live::{Live, Source};
    use petition_explainer::view::shared::Shared;
    use petition_explainer::view::telling::Telling;
    use web_sys::Element;

    /// Draws the story into an element of its own and swaps it in once it is complete.
    ///
    /// Where the page's own story cannot be told, the prerendered page stays as it is: it says the same.
    pub async fn start() {
        let Some(page) = browser::by_id("page") else { return };
        if let Err(failure) = tell(&page).await {
            refuse(&failure);
        }
    }

    async fn tell(page: &Element) -> Result<(), Failure> {
        let query = address::query(&browser::search());
        let document = browser::document().ok_or_else(|| failure("there is no document"))?;
        let root = document.document_element().ok_or_else(|| failure("the document is empty"))?;
        let attribute = |name| root.get_attribute(name).unwrap_or_default();
        let services = Services::read(&attribute("data-services"));
        let (mut story, source) = match &query.petition {
            Some(number) => {
                let asked = Asked::read(number, &query)?;
                let (found, is_old) = match asked.snapshot().await {
                    Some(found) => (found, true),
                    None => (asked.ask(&services).await?, false),
                };
                let (official, taken) = found;
                let story = official::story(std::slice::from_ref(&official), taken);
                (story, Some(Source { asked, official, taken, is_old }))
            }
            None => (read(&query, &attribute("data-story"), &attribute("data-stories")).await.map_err(failure)?, None),
        };
        // Only where it is shown: a map is a file of its own.
        if query.view.as_ref().is_none_or(|view| view.contains(&FigureName::Map)) {
            fetch::lay_out(&mut story).await;
        }
        let column = browser::by_id("measure").ok_or_else(|| failure("the page has no column to measure"))?;
        let host = document.create_element("div").map_err(|_| failure("the browser made no element"))?;
        host.set_id("app");
        document.set_title(&story.title);
        show(page, &host, story, source, services, query.view.map(Shared::new), column);
        Ok(())
    }

    /// The story that the address names, or the page's own.
    async fn read(query: &address::Query, own: &str, prefixes: &str) -> Result<Story, String> {
        let story = fetch::story_address(query.story.as_deref(), own, prefixes)?;
        let bytes = fetch::bytes(&story).await?;
        let read = story::read(&bytes);
        read.map_err(|problems| ["The story’s file could not be read:\n", &problems.to_string()].concat())
    }

    fn show(
        page: &Element,
        host: &Element,
        story: Story,
        source: Option<Source>,
        services: Services,
        view: Option<Shared<Vec<FigureName>>>,
        column: Element,
    ) {
        let (old, next) = (page.clone(), host.clone());
        let ready = yew::Callback::from(move |()| {
            takeover::swap(&old, &next);
            #[cfg(feature = "fault")]
            super::fault::listen();
        });
        let mut telling = Telling::new(story);
        if source.is_some() {
            telling.asks = true;
            telling.page = Some(address::whole_page(&browser::search()));
        }
        let telling = Shared::new(telling);
        let props =
            || AppProps { telling: telling.clone(), view: view.clone(), column: column.clone(), ready: ready.clone() };
        let app = yew::Renderer::<App>::with_root_and_props(host.clone(), props()).render();
        Live::keep(app, props(), source, services);
    }

    fn failure(reason: impl Into<String>) -> Failure {
        Failure { reason: reason.into(), page: None, may_pass: false }
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
        wasm_bindgen_futures::spawn_local(start());
    }
}

/// Ways to fail, for the tests of what the page does then. Never part of what is shipped.
#[cfg(all(target_arch = "wasm32", feature = "fault"))]
mod fault {
    use gloo::events::EventListener;
    use petition_explainer::embed::browser;

    /// Fails when the window is told to.
    pub fn listen() {
        let Some(window) = browser::window() else { return };
        EventListener::new(&window, "fault-panic", |_| std::process::abort()).forget();
        EventListener::new(&window, "fault-trap", |_| {
            std::hint::black_box(overflow(1));
        })
        .forget();
    }

    /// Calls itself until the stack is used up.
    #[allow(unconditional_recursion)]
    fn overflow(depth: u64) -> u64 {
        let deeper = std::hint::black_box([depth; 64]);
        overflow(depth + 1) + deeper.iter().sum::<u64>()
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    wasm_bindgen_futures::spawn_local(start::start());
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("error: the page runs in a browser; type `cargo xtask serve` to see it");
}
