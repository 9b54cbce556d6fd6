//! What the page may do and does: nothing from elsewhere, nothing kept, and nothing that a strict policy refuses.

use serde_json::{Value, json};

use crate::content::RUSSIA;
use crate::engine::Engine;
use crate::engines::read_in_a_sandboxed_frame;
use crate::server::{Site, shipped_policy};
use crate::session::Session;

/// Writes down what a policy refused, from the first byte of a page on.
pub const WATCH_VIOLATIONS: &str = "window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`))";

/// Does what readers do: hovers, moves by keys, pins, changes scale, filters, zooms, sorts, opens everything.
pub async fn read_and_touch(session: &Session) {
    session
        .run(
            "for (const chart of document.querySelectorAll('[aria-roledescription=chart]')) {
                const key = (key) => chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                chart.focus();
                ['ArrowRight', 'ArrowDown', 'End', 'Enter', 'Home', 'Enter', '+', 'Escape'].forEach(key);
                const box = chart.getBoundingClientRect();
                for (let x = 5; x < box.width; x += 40) chart.dispatchEvent(new PointerEvent('pointermove',
                    { pointerType: 'mouse', bubbles: true, clientX: box.left + x, clientY: box.top + 60 }));
            }",
        )
        .await;
    session.drawn().await;
    for id in [
        "progress-log",
        "timeline-government",
        "timeline-closer",
        "answers-calendar",
        "findings-rejected",
        "growth-sort-0",
        "growth-copy",
        "reset",
    ] {
        session.run(&format!("document.getElementById('{id}').click()")).await;
        session.drawn().await;
    }
    session.run("for (const one of document.querySelectorAll('details')) one.open = true").await;
    session.run("document.getElementById('findings-section').selectedIndex = 2; document.getElementById('findings-section').dispatchEvent(new Event('change', { bubbles: true }))").await;
    session.drawn().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn nothing_comes_from_elsewhere_and_nothing_is_kept() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    session.fetched().await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    read_and_touch(&session).await;
    let fetched = session.fetched().await;
    assert!(fetched.iter().any(|url| url.ends_with(".wasm")), "the record lacks what was surely fetched: {fetched:?}");
    let own = |url: &&String| url.starts_with(server.origin()) || url.starts_with("data:");
    let strange: Vec<&String> = fetched.iter().filter(|url| !own(url)).collect();
    assert!(strange.is_empty(), "fetched from elsewhere: {strange:?}");
    let kept = session
        .driver
        .execute_async(
            "const done = arguments[0];
            Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()]).then((found) =>
                done([localStorage.length, sessionStorage.length, document.cookie, ...found.map((list) => list.length)]))",
            Vec::new(),
        )
        .await;
    assert_eq!(kept.expect("what is kept").json(), &json!([0, 0, "", 0, 0, 0]));
    assert!(session.driver.get_all_cookies().await.expect("cookies").is_empty());
    let usage = session.devtools("Storage.getUsageAndQuota", json!({ "origin": server.origin() })).await;
    assert_eq!(usage["usage"].as_f64(), Some(0.0), "{usage}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_shipped_policy_refuses_nothing_as_a_header() {
    let policy = shipped_policy();
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    let server = Site::new().header("Content-Security-Policy", &policy).start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_VIOLATIONS).await;
    session.goto(&server.url("index.html?view=timeline,progress&theme=dark")).await;
    session.app_started().await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    read_and_touch(&session).await;
    assert_eq!(session.eval::<Vec<String>>("violations").await, Vec::<String>::new());
    assert_eq!(session.complaints().await, Vec::<String>::new());
    // The same watch sees what is refused.
    session.run("document.body.setAttribute('style', 'color: red')").await;
    session.until("a violation is seen", "violations.length").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_hosts_own_policy_without_the_hashes_is_enough() {
    let policy = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    let server = Site::new().header("Content-Security-Policy", policy).start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("index.html?theme=dark")).await;
    session.app_started().await;
    session.drawn().await;
    let look: Value = session
        .eval("[!!document.querySelector('style').sheet, getComputedStyle(document.documentElement).getPropertyValue('--paper'), document.documentElement.hasAttribute('data-boot')]")
        .await;
    assert_eq!(look, json!([false, "#131416", true]), "what is inlined is refused; its files give theme and boot");
    read_and_touch(&session).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    session.assert_complete(RUSSIA).await;
    // Figures alone, although the rules for them cannot be written into a style that was refused.
    session.goto(&server.url("index.html?view=timeline,progress")).await;
    session.app_started().await;
    let shown: Vec<String> = session
        .eval("[...document.querySelectorAll('figure')].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.id)")
        .await;
    assert_eq!(shown, ["timeline", "progress"]);
    // Another story, although what hides the page's own comes late.
    session.goto(&server.url("index.html?story=stories/example-playground.json")).await;
    session.app_started().await;
    session.assert_complete(crate::content::EXAMPLE).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn any_path_will_do() {
    let server = Site::new().under("/a/deep%20er/path/").start().await;
    let session = Session::open(Engine::Chromium).await;
    for page in ["", "index.html", "russia-inquiry.html", "?story=stories/example-playground.json"] {
        session.goto(&server.url(page)).await;
        session.app_started().await;
    }
    assert_eq!(session.complaints().await, Vec::<String>::new());
    let outside: Vec<String> =
        server.requests().into_iter().filter(|path| !path.starts_with("/a/deep%20er/path/")).collect();
    assert!(outside.is_empty(), "asked for outside the folder: {outside:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn in_a_sandboxed_frame_nothing_is_missing() {
    let (_server, session) = read_in_a_sandboxed_frame(Engine::Chromium).await;
    assert_eq!(session.complaints().await, Vec::<String>::new());
}
