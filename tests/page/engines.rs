//! What must hold in every engine: the page loads, the app starts.

use crate::engine::Engine;
use crate::server::Site;
use crate::session::Session;

async fn the_app_starts(engine: Engine) {
    if !engine.is_asked_for() {
        return;
    }
    let server = Site::new().start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    let charts: usize = session.eval("document.querySelectorAll('[aria-roledescription=chart] svg').length").await;
    assert!(charts >= 5, "{charts} charts");
}

#[tokio::test]
async fn the_app_starts_in_chromium() {
    the_app_starts(Engine::Chromium).await;
}

#[tokio::test]
async fn the_app_starts_in_firefox() {
    the_app_starts(Engine::Firefox).await;
}

#[tokio::test]
async fn the_app_starts_in_webkit() {
    the_app_starts(Engine::WebKit).await;
}
