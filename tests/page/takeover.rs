//! The program comes to a page that is read already, and what was touched before it stood is done once it stands. The server
//! keeps the wasm back until the reader has done something, so that every run sees the same.

use serde_json::Value;

use crate::engine::Engine;
use crate::server::{Server, Site};
use crate::session::Session;

/// The most that may move, by the measure of browsers.
const SHIFT: f64 = 0.02;

/// Adds up how much moved from the first paint on; moves soon after an input count as well.
const WATCH_SHIFTS: &str = "window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; }))
        .observe({ type: 'layout-shift', buffered: true });";

async fn watched() -> Session {
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_SHIFTS).await;
    session
}

/// Opens a page whose app waits for the server, in a window of that width.
async fn waiting(session: &Session, width: u32) -> Server {
    waiting_at(session, width, "").await
}

/// The same with a query and a fragment.
async fn waiting_at(session: &Session, width: u32, more: &str) -> Server {
    let server = Site::new().hold("_bg.wasm").start().await;
    session.window(width, 800).await;
    session.goto(&server.url(&["index.html", more].concat())).await;
    session.drawn().await;
    server
}

async fn take_over(server: &Server, session: &Session) {
    server.release();
    session.app_started().await;
    session.drawn().await;
}

/// Where the parts that both pages have stand on the page, by id.
async fn places(session: &Session) -> Value {
    session
        .eval("Object.fromEntries([...document.querySelectorAll('h1, figure, h2[id], .chart, details[id], #reset, [id^=finding-], [id^=source-]')]
            .filter((one) => one.checkVisibility()).map((one) => {
            const box = one.getBoundingClientRect();
            return [one.id, [box.left, box.top + scrollY, box.width, box.height].map((px) => Math.round(px))];
        }))")
        .await
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn nothing_moves() {
    let session = watched().await;
    for width in [320, 479, 480, 768, 1280] {
        for scrolled in [false, true] {
            let server = waiting(&session, width).await;
            if scrolled {
                session.run("document.getElementById('timeline').scrollIntoView()").await;
                session.drawn().await;
            }
            nothing_moves_now(&server, &session, &format!("{width} px, scrolled: {scrolled}")).await;
        }
    }
    // The same measure sees what does move; where the page is scrolled, the browser would hold it in its place.
    session.run("scrollTo(0, 0)").await;
    session.drawn().await;
    session
        .run("const one = document.createElement('div'); one.style.height = '200px'; document.body.prepend(one)")
        .await;
    session.until("the shift is seen", &format!("window.shift > {SHIFT}")).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn nothing_moves_where_figures_stand_alone_or_choices_were_made() {
    let session = watched().await;
    for more in [
        "?view=timeline,growth",
        "#pe=1&scale=log&by=calendar&actors=courts&from=2019-01-01&to=2021-01-01&pin=petition-239406",
    ] {
        for width in [320, 768] {
            let server = waiting_at(&session, width, more).await;
            nothing_moves_now(&server, &session, &format!("{width} px, {more}")).await;
        }
    }
}

async fn nothing_moves_now(server: &Server, session: &Session, when: &str) {
    let before = places(session).await;
    take_over(server, session).await;
    let after = places(session).await;
    let parts = before.as_object().expect("places");
    assert!(parts.len() > 5, "too few parts to compare: {}", parts.len());
    for (id, place) in parts {
        assert_eq!(place, &after[id], "{when}: #{id} moved");
    }
    let shift: f64 = session.eval("window.shift").await;
    println!("{when}: layout shift {shift}");
    assert!(shift <= SHIFT, "{when}: layout shift {shift}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn controls_stand_in_their_places_from_the_start() {
    let session = watched().await;
    let boxes = "[...document.querySelectorAll('.controlled')].map((one) => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].map(Math.round); })";
    let seen = "[...document.querySelectorAll('.controlled')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length";
    for width in [320, 1280] {
        let server = waiting(&session, width).await;
        let before: Vec<[i32; 4]> = session.eval(boxes).await;
        assert_eq!(session.eval::<usize>(seen).await, before.len(), "seen before the page answers");
        assert!(before.iter().filter(|place| place[3] > 0).count() > 10, "{before:?}");
        take_over(&server, &session).await;
        assert_eq!(session.eval::<Vec<[i32; 4]>>(boxes).await, before);
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_was_touched_before_is_done() {
    let session = watched().await;
    let server = waiting(&session, 768).await;
    session.run("document.getElementById('progress-log').click()").await;
    session.run("const list = document.getElementById('findings-section'); list.selectedIndex = 2; list.dispatchEvent(new Event('change', { bubbles: true }))").await;
    let section: String = session.eval("document.getElementById('findings-section').value").await;
    session
        .run("const mark = [...document.querySelectorAll('#progress-chart [data-mark]')].find((one) => one.checkVisibility()), box = mark.getBoundingClientRect();
            mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }))")
        .await;
    let busy = "[...document.querySelectorAll('[aria-busy=true]')].map((one) => one.id)";
    let waits: Vec<String> = session.eval(busy).await;
    assert_eq!(waits, ["progress-log", "findings-section"], "what waits says so");
    assert!(session.eval::<bool>("!location.hash").await, "nothing is done yet");
    take_over(&server, &session).await;
    let done = format!(
        "location.hash.includes('scale=log') && location.hash.includes('section={section}') && /pin=petition-/.test(location.hash)"
    );
    session.until("all of it is done", &done).await;
    assert_eq!(session.eval::<Vec<String>>(busy).await, Vec::<String>::new());
    assert_eq!(
        session.eval::<String>("document.getElementById('progress-log').getAttribute('aria-pressed')").await,
        "true"
    );
}

/// Who saves data gets the program once they touch something, and what they touched is done.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn who_saves_data_loads_the_program_at_a_touch() {
    let session = Session::open(Engine::Chromium).await;
    session
        .before_scripts(
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });",
        )
        .await;
    let server = Site::new().start().await;
    session.goto(&server.url("index.html")).await;
    // By then it would have begun: whatever waits for idle time has had it.
    session
        .until(
            "the browser was idle",
            "(window.idle ??= (requestIdleCallback(() => requestIdleCallback(() => { window.idle = 2; })), 1)) === 2",
        )
        .await;
    let asked = |server: &Server| server.requests().into_iter().filter(|path| path.contains("/reader-")).count();
    assert_eq!(asked(&server), 0, "{:?}", server.requests());
    session.run("document.getElementById('progress-log').click()").await;
    session.until("it is done", "location.hash.includes('scale=log')").await;
    assert_eq!(asked(&server), 2, "{:?}", server.requests());
}

/// An article may give its frame a width only later.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn in_a_frame_that_gets_its_width_later_everything_is_drawn() {
    let host = "<!doctype html><iframe src='index.html' width=0 height=900 style='border: 0'></iframe>";
    let server = Site::new().page("host.html", host).start().await;
    let session = Session::open(Engine::Chromium).await;
    // Between one figure that is far and the next.
    session.hold_timers(60).await;
    session.goto(&server.url("host.html")).await;
    session.enter_frame().await;
    session.until("the program stands", "document.documentElement.hasAttribute('data-ready')").await;
    session.pass().await;
    session.run("frameElement.width = 700").await;
    session.until("it has its width", "document.getElementById('progress-place').clientWidth > 600").await;
    session.drawn().await;
    let left = "[...document.querySelectorAll('.prerendered')].filter((one) => one.checkVisibility()).length";
    while session.eval::<usize>(left).await > 0 {
        session.pass().await;
        session.drawn().await;
    }
    session.app_started().await;
    assert!(session.eval::<usize>("document.querySelectorAll('.place > .chart[role=slider]').length").await > 5);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn scroll_and_open_details_stay() {
    let session = watched().await;
    let server = waiting(&session, 768).await;
    session
        .run("for (const one of document.querySelectorAll('#timeline details')) one.open = true; scrollTo(0, 2345)")
        .await;
    session.drawn().await;
    let open = "[...document.querySelectorAll('details[open]')].map((one) => one.id)";
    let before: Vec<String> = session.eval(open).await;
    assert_eq!(before.len(), 4, "those of the figure and the list of sources");
    take_over(&server, &session).await;
    assert_eq!(session.eval::<Vec<String>>(open).await, before);
    assert_eq!(session.eval::<u32>("Math.round(scrollY)").await, 2345);
    assert!(session.eval::<f64>("window.shift").await <= SHIFT);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn focus_stays() {
    let session = watched().await;
    // One with an id, and some that have none of their own.
    for selector in [
        "#progress-table",
        "#timeline-entries summary",
        "nav li:nth-child(2) a",
        "#findings .citations a",
        "#answers-sources summary",
        "#growth .downloads a",
        ".skip",
        "#growth-title",
    ] {
        let server = waiting(&session, 768).await;
        let one = Value::from(selector);
        let fold = "const fold = old.closest('details'); if (fold) fold.open = true";
        session.run(&format!("window.old = document.querySelector({one}); {fold}; old.focus()")).await;
        assert!(session.eval::<bool>("document.activeElement === old").await, "{selector} takes no focus");
        let scroll: f64 = session.eval("scrollY").await;
        take_over(&server, &session).await;
        let has = format!("document.activeElement === document.querySelector({one}) && document.activeElement === old");
        let at: String = session.eval("document.activeElement.outerHTML.slice(0, 120)").await;
        assert!(session.eval::<bool>(&has).await, "{selector} lost the focus to {at}");
        assert!((session.eval::<f64>("scrollY").await - scroll).abs() < 1.0, "{selector}: the page scrolled");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_place_in_the_order_of_tabs_stays() {
    let session = watched().await;
    let server = waiting(&session, 768).await;
    session.run("document.getElementById('timeline-table').focus()").await;
    take_over(&server, &session).await;
    session.press(&["\u{e004}"]).await;
    let next: bool = session.eval("document.getElementById('timeline-sources').contains(document.activeElement)").await;
    assert!(next, "{}", session.eval::<String>("document.activeElement.outerHTML.slice(0, 120)").await);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn selected_text_stays() {
    let session = watched().await;
    let server = waiting(&session, 768).await;
    session
        .run(
            "const [from, to] = [document.querySelector('.standfirst'), document.querySelector('#progress-summary p')];
            getSelection().setBaseAndExtent(from.firstChild, 6, to.firstChild, 9)",
        )
        .await;
    let ends = "(({ anchorNode, anchorOffset, focusNode, focusOffset }) =>
        [anchorNode.data, anchorOffset, focusNode.data, focusOffset])(getSelection())";
    let before: Value = session.eval(ends).await;
    take_over(&server, &session).await;
    assert_eq!(session.eval::<Value>(ends).await, before);
    let live =
        "['anchorNode', 'focusNode'].every((end) => document.getElementById('page').contains(getSelection()[end]))";
    assert!(session.eval::<bool>(live).await, "the selection is in what was taken away");
}
