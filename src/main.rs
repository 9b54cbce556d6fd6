//! Starts the page in a browser: finds out which story to tell, draws it, and takes the prerendered page's place.

#[cfg(target_arch = "wasm32")]
mod start {
    use petition_explainer::embed::{address, browser, fetch, takeover};
    use petition_explainer::story::{self, FigureName};
    use petition_explainer::view::app::{App, AppProps};
    use petition_explainer::view::shared::Shared;
    use petition_explainer::view::telling::Telling;
    use web_sys::Element;

    /// Draws the story into an element of its own and swaps it in once it is complete.
    ///
    /// Where the page's own story cannot be told, the prerendered page stays as it is: it says the same.
    pub async fn start() {
        let Some(page) = browser::by_id("page") else { return };
        if let Err(reason) = tell(&page).await {
            refuse(&reason);
        }
    }

    async fn tell(page: &Element) -> Result<(), String> {
        let query = address::query(&browser::search());
        let document = browser::document().ok_or("there is no document")?;
        let root = document.document_element().ok_or("the document is empty")?;
        let attribute = |name| root.get_attribute(name).unwrap_or_default();
        let story = fetch::story_address(query.story.as_deref(), &attribute("data-story"), &attribute("data-stories"))?;
        let bytes = fetch::bytes(&story).await?;
        let mut story = story::read(&bytes)
            .map_err(|problems| ["The story’s file could not be read:\n", &problems.to_string()].concat())?;
        // Only where it is shown: a map is a file of its own.
        if query.view.as_ref().is_none_or(|view| view.contains(&FigureName::Map)) {
            fetch::lay_out(&mut story).await;
        }
        let column = browser::by_id("measure").ok_or("the page has no column to measure")?;
        let host = document.create_element("div").map_err(|_| "the browser made no element")?;
        host.set_id("app");
        document.set_title(&story.title);
        let telling = Shared::new(Telling::new(story));
        let (old, next) = (page.clone(), host.clone());
        let ready = yew::Callback::from(move |()| {
            takeover::swap(&old, &next);
            #[cfg(feature = "fault")]
            super::fault::listen();
        });
        let props = AppProps { telling, view: query.view.map(Shared::new), column, ready };
        yew::Renderer::<App>::with_root_and_props(host, props).render();
        Ok(())
    }

    /// Hands the reason to `boot.js`, which shows it where another story than the page's own was asked for.
    fn refuse(reason: &str) {
        if let (Some(window), Some(panel)) = (browser::window(), browser::by_id("refused-reason")) {
            panel.set_text_content(Some(reason));
            drop(web_sys::Event::new("pe-refused").map(|event| window.dispatch_event(&event)));
        }
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
