//! How quick the built page is in a Chromium whose processor is slowed four times; `cargo xtask bench` starts it.
//!
//! It prints tables and holds nothing against them: times on a busy machine are no test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
// What the tests of the page share with this is more than this needs.
#![allow(dead_code)]

#[path = "../page/devtools.rs"]
mod devtools;
#[path = "../page/driver.rs"]
mod driver;
#[path = "../page/engine.rs"]
mod engine;
#[path = "../page/http.rs"]
mod http;
#[path = "../page/server.rs"]
mod server;
#[path = "../page/session.rs"]
mod session;
#[path = "../support/stories.rs"]
mod stories;

mod act;
mod frame;
mod load;
mod times;

use std::time::Duration;

use serde_json::json;

use act::Act;
use engine::Engine;
use server::{Server, Site};
use session::Session;

const SLOWER: u32 = 4;
/// A laptop's window: the charts are at their widest.
const WINDOW: (u32, u32) = (1280, 900);

/// How long all acts of a kind on one figure may take.
const PATIENCE: Duration = Duration::from_secs(110);

/// A story as the bench opens it.
struct Told {
    called: &'static str,
    /// The page's address, relative to the server.
    page: &'static str,
    events: usize,
}

const TOLD: [Told; 3] = [
    Told { called: "the default story", page: "index.html", events: 60 },
    Told { called: "500 events, 20 petitions", page: "index.html?story=stories/gen-500.json", events: 500 },
    Told { called: "5,000 events, 200 petitions", page: "index.html?story=stories/gen-5000.json", events: 5000 },
];

async fn serve() -> Server {
    let story = |events, petitions| stories::generated_json(events, petitions).to_string();
    Site::new()
        .story("stories/gen-500.json", &story(500, 20))
        .story("stories/gen-5000.json", &story(5000, 200))
        .page("article.html", frame::ARTICLE)
        .start()
        .await
}

async fn slowed() -> Session {
    let session = Session::open(Engine::Chromium).await;
    session.window(WINDOW.0, WINDOW.1).await;
    session.driver.set_script_timeout(PATIENCE).await.expect("a longer time for scripts");
    session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    session
}

#[tokio::test]
async fn the_page_in_a_slowed_chromium() {
    let server = serve().await;
    println!(
        "\nChromium, the processor slowed {SLOWER} times, a window of {} x {} px, files from this machine.",
        WINDOW.0, WINDOW.1
    );
    println!("\nTo the first paint, and to the app in place and painted: medians of {} loads, ms.", load::LOADS);
    load::heading();
    for told in &TOLD {
        load::measure(&slowed().await, &server.url(told.page)).await.print(told.called);
    }
    println!(
        "\nTo the first drawn chart, from the navigation or the insertion: {} loads of each in turns, ms.",
        frame::LOADS
    );
    frame::measure(&slowed().await, &server).await;
    for told in &TOLD {
        println!(
            "\nActs on {}: work from the event to after a forced layout, and from the event to paint, ms.",
            told.called
        );
        act::heading();
        let session = slowed().await;
        session.goto(&server.url(told.page)).await;
        session.app_started().await;
        for act in Act::ALL {
            act.measure(&session, told.events).await;
        }
    }
}
