//! Readers without the app: no script, no wasm, no story file, or an app that has failed read the prerendered page.

use serde_json::json;

use crate::content::{EXAMPLE, RUSSIA};
use crate::engine::Engine;
use crate::server::{Server, Site, shipped_policy};
use crate::session::Session;
use crate::widths::WINDOWS;

/// Remembers that the app was given up.
const WATCH_REFUSAL: &str = "addEventListener('pe-refused', () => { window.gaveUp = true; })";

impl Session {
    /// Checks that the page has controls, and that none of them is seen: they would answer nobody.
    async fn assert_idle(&self) {
        let (all, seen): (usize, Vec<String>) = self
            .eval("((all) => [all.length, all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.className)])([...document.querySelectorAll('.controlled')])")
            .await;
        assert!(all > 10, "{all} controls");
        assert!(seen.is_empty(), "controls that answer nobody: {seen:?}");
    }
}

async fn without_script_everything_is_there(id: &str) {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session.without_script().await;
    for width in WINDOWS {
        session.window(width, 900).await;
        session.goto(&server.url(&format!("{id}.html"))).await;
        session.assert_complete(id).await;
        session.assert_idle().await;
    }
    assert!(!server.requests().iter().any(|path| path.ends_with(".js")), "{:?}", server.requests());
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_the_default_story_is_whole() {
    without_script_everything_is_there(RUSSIA).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_another_story_is_whole() {
    without_script_everything_is_there(EXAMPLE).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_style_one_drawing_a_figure_is_there() {
    let server = Site::new().header("Content-Security-Policy", "style-src 'none'; script-src 'none'").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.window(768, 900).await;
    session.goto(&server.url("index.html")).await;
    let drawings: Vec<usize> = session
        .eval("[...document.querySelectorAll('figure .chart')].map((chart) => [...chart.querySelectorAll('svg')].filter((drawing) => drawing.checkVisibility()).length)")
        .await;
    assert_eq!(drawings, [1; 7]);
}

/// Opens the default page where the app cannot start, waits until it has given up, and checks what is left.
async fn the_page_stays_as_it_is(server: &Server) {
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_REFUSAL).await;
    session.goto(&server.url("index.html")).await;
    session.until("the app is given up", "window.gaveUp").await;
    assert!(session.eval::<bool>("!document.documentElement.hasAttribute('data-ready')").await, "there is an app");
    assert!(session.eval::<bool>("!document.getElementById('other').checkVisibility()").await, "an error is shown");
    for width in WINDOWS {
        session.window(width, 900).await;
        session.assert_complete(RUSSIA).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_wasm_refused_the_page_stays() {
    let policy = shipped_policy().replace("'wasm-unsafe-eval' ", "");
    let server = Site::new().header("Content-Security-Policy", &policy).start().await;
    the_page_stays_as_it_is(&server).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_page_answers_without_its_story_file() {
    let server = Site::new().missing("stories/russia-inquiry.json").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    session.assert_complete(RUSSIA).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_its_wasm_the_page_stays() {
    let server = Site::new().missing_ending("_bg.wasm").start().await;
    the_page_stays_as_it_is(&server).await;
}

/// Makes the app fail and checks that the prerendered page is back, whole, once, and says so.
pub async fn the_page_comes_back(engine: Engine, fault: &str) {
    let server = Site::fault().start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    // What is filtered away must be there again: no control could bring it back.
    session.run("document.getElementById('findings-rejected').click()").await;
    session.until("it is filtered", "document.querySelector('.finding[hidden]')").await;
    let fail = format!("setTimeout(() => dispatchEvent(new Event('{fault}')))");
    for _ in 0..2 {
        session.run(&fail).await;
        session.until("the page is back", "!document.documentElement.hasAttribute('data-ready')").await;
        session.until("it says so", "document.getElementById('rescued').checkVisibility()").await;
        assert_eq!(
            session.eval::<usize>("document.querySelectorAll('.finding[hidden], .section[hidden]').length").await,
            0
        );
        session.drawn().await;
        session.assert_complete(RUSSIA).await;
        let pages: usize = session.eval("document.querySelectorAll('.page').length").await;
        assert_eq!(pages, 1, "pages");
    }
    session.assert_idle().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_readers_get_cannot_be_made_to_fail() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    session.run("for (const name of ['fault-panic', 'fault-trap']) dispatchEvent(new Event(name))").await;
    session.drawn().await;
    assert!(session.eval::<bool>("document.documentElement.hasAttribute('data-ready')").await);
    assert_eq!(json!(session.complaints().await), json!([]));
}
