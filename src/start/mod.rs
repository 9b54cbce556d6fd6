//! What `start.js` and `element.js` call: finds out which story to show, draws it, and takes the prerendered page's
//! place.

mod element;
#[cfg(feature = "fault")]
mod fault;
mod page;

use std::rc::Rc;

use petition_explainer::embed::address::Query;
use petition_explainer::embed::service::{Asked, Failure, Services};
use petition_explainer::embed::{browser, fetch, takeover};
use petition_explainer::figure;
use petition_explainer::official;
use petition_explainer::story::{self, Story};
use petition_explainer::view::app::{App, AppProps};
use petition_explainer::view::live::{Live, Source};
use petition_explainer::words;
use web_sys::Element;
use yew::Callback;

/// Where this site's files are, and what its deployer allows.
struct Site {
    /// The address of the page, or of the folder, that relative ones are meant from.
    base: String,
    /// The story that is shown where none is asked for.
    own: String,
    /// The folders whose stories may be asked for, with blanks between them.
    stories: String,
    /// The petition services that may be asked.
    services: Services,
}

impl Site {
    /// The story, or the petition, that is asked for, with its map where that is shown.
    async fn find(&self, query: &Query) -> Result<(Story, Option<Source>), Failure> {
        let (mut story, source) = match &query.petition {
            Some(number) => {
                let asked = Asked::read(number, query)?;
                let (found, is_old) = match asked.snapshot(&self.base).await {
                    Some(found) => (found, true),
                    None => (asked.ask(&self.services).await?, false),
                };
                let (official, taken) = found;
                let story = official::story(std::slice::from_ref(&official), taken);
                (story, Some(Source { asked, official, taken, is_old }))
            }
            None => (self.read(query.story.as_deref()).await?, None),
        };
        // Only where it is shown: a map is a file of its own.
        if shows_map(query) && figure::show_places(story.figures.iter().map(|figure| figure.name)) {
            fetch::lay_out(&mut story, &self.base).await;
        }
        Ok((story, source))
    }

    async fn read(&self, asked: Option<&str>) -> Result<Story, Failure> {
        let story = fetch::story_address(asked, &self.own, &self.stories, &self.base).map_err(failure)?;
        let bytes = fetch::bytes(&story).await;
        let bytes =
            bytes.map_err(|trouble| Failure { may_pass: trouble.may_pass(), ..failure(trouble.with_story()) })?;
        let read = story::read(&bytes);
        read.map_err(|problems| failure([words::embed_story_unreadable(), "\n", &problems.to_string()].concat()))
    }
}

fn shows_map(query: &Query) -> bool {
    query.view.as_ref().is_none_or(|view| figure::show_places(view.iter().copied()))
}

/// Draws into an element of its own, and swaps that in for `page` once it is complete.
fn show(page: &Element, mut props: AppProps, source: Option<Source>, services: Services) -> Result<Rc<Live>, Failure> {
    let document = browser::document().ok_or_else(|| failure(words::start_no_document()))?;
    let host = document.create_element("div").map_err(|_| failure(words::start_no_element()))?;
    host.set_id("app");
    // Another than that of the page around it, perhaps.
    drop(host.set_attribute("lang", &props.content.story.language));
    let (old, next, stage) = (page.clone(), host.clone(), props.stage.clone());
    props.ready = Callback::from(move |()| {
        takeover::swap(&old, &next);
        stage.ready();
        #[cfg(feature = "fault")]
        fault::listen();
    });
    let app = yew::Renderer::<App>::with_root_and_props(host, props.clone()).render();
    Ok(Live::keep(app, props, source, services))
}

fn failure(reason: impl Into<String>) -> Failure {
    Failure { reason: reason.into(), page: None, may_pass: false }
}
