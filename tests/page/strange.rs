//! Addresses that nobody writes on purpose: what `boot.js` and the app each understand is the same, and what was meant.

use crate::content::{EXAMPLE, RUSSIA, title};
use crate::engine::Engine;
use crate::server::Site;
use crate::session::Session;

#[path = "../support/strange.rs"]
mod table;

use table::{STRANGE, Strange, Tells, long};

/// The first heading that is seen.
const HEADING: &str = "[...document.querySelectorAll('h1')].find((one) => one.checkVisibility())?.textContent ?? ''";

/// What the app shows, in the order of the page.
const SHOWN: &str = "(() => {
    const figures = [...document.querySelectorAll(':is(#app, #page) figure')].filter((one) => one.checkVisibility());
    const top = (one) => one.getBoundingClientRect().top;
    return figures.sort((a, b) => top(a) - top(b)).map((one) => one.id);
})()";

const BOOTED: &str = "(document.documentElement.dataset.view ?? '').split(' ').filter(Boolean)";

async fn is_understood(session: &Session, one: &Strange) {
    let address = one.search;
    let told = match one.tells {
        Tells::Own => title(RUSSIA),
        Tells::Example => title(EXAMPLE),
        // Of boot and app that disagree, one would wait for ever for what the other does not do.
        Tells::Nothing => "This story cannot be shown".to_owned(),
    };
    session.until("it is told, or refused", &format!("{HEADING} === {}", serde_json::json!(told))).await;
    assert_eq!(session.eval::<Vec<String>>(BOOTED).await, one.view, "{address}, as boot.js reads it");
    if one.tells == Tells::Nothing {
        return;
    }
    session.app_started().await;
    session.drawn().await;
    let shown: Vec<String> = session.eval(SHOWN).await;
    if one.view.is_empty() {
        assert!(shown.len() > 3, "{address}: {shown:?} are shown, and not the whole page");
    } else {
        assert_eq!(shown, one.view, "{address}, as the app reads it");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn boot_and_app_read_an_address_alike() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session.window(1280, 900).await;
    for one in STRANGE {
        session.goto(&server.url(&["index.html", one.search].concat())).await;
        is_understood(&session, one).await;
    }
    let search: &'static str = long().leak();
    session.goto(&server.url(&["index.html", search].concat())).await;
    is_understood(&session, &Strange { search, view: &["map", "growth"], tells: Tells::Own }).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn of_a_doubled_theme_the_first_is_the_pages() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    for (search, theme) in [("?theme=dark&theme=light", "dark"), ("?theme=light&theme=dark", "light")] {
        session.goto(&server.url(search)).await;
        assert_eq!(session.eval::<String>("document.documentElement.dataset.theme").await, theme);
    }
}

/// Browsers of 2016 and before have no `URLSearchParams`; they are not told the wrong story for that.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_browser_without_a_reader_of_addresses_does_not_tell_the_wrong_story() {
    let server = Site::new().missing_ending("_bg.wasm").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts("delete window.URLSearchParams;").await;
    session.goto(&server.url("index.html?view=map&story=stories%2Fexample-playground.json")).await;
    session.until("it is refused", &format!("{HEADING} === 'This story cannot be shown'")).await;
    assert_eq!(session.eval::<Vec<String>>(BOOTED).await, ["map"]);
}
