//! What must hold in every engine: the page loads and the app starts, in a sandboxed frame too and under the policy as
//! a header, keys reach every mark, 320 px are enough, and a trap brings the prerendered page back.

use crate::content::RUSSIA;
use crate::engine::Engine;
use crate::policy::read_and_touch;
use crate::prerendered::the_page_comes_back;
use crate::server::{Server, Site, shipped_policy};
use crate::session::Session;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const END: &str = "\u{e010}";
const HOME: &str = "\u{e011}";
const DOWN: &str = "\u{e015}";

/// What the tooltip of the first chart says; nothing where it is not shown.
const TOOLTIP: &str =
    "(document.querySelector('#progress-chart .tooltip:not([hidden]) .label') || {}).textContent || ''";

async fn loading(engine: Engine) {
    let server = Site::new().start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    session.assert_complete(RUSSIA).await;
}

/// As in a newsroom's article: a frame without an origin of its own.
async fn a_sandboxed_frame(engine: Engine) {
    let (_server, session) = read_in_a_sandboxed_frame(engine).await;
    session.until("it answers", "document.getElementById('answers-calendar').ariaPressed").await;
}

/// A browser in which the page was read and touched in such a frame.
pub async fn read_in_a_sandboxed_frame(engine: Engine) -> (Server, Session) {
    let host = "<!doctype html><iframe sandbox='allow-scripts' src='index.html' width='700' height='900'></iframe>";
    let site = Site::new().page("host.html", host).header("Access-Control-Allow-Origin", "*");
    // To WebKit `'self'` is nothing in such a frame: there the page is to be built with `--url`.
    let site = if engine == Engine::WebKit { site.own_origin() } else { site };
    let server = site.start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("host.html")).await;
    session.enter_frame().await;
    session.app_started().await;
    assert_eq!(session.eval::<String>("self.origin").await, "null");
    session.assert_complete(RUSSIA).await;
    read_and_touch(&session).await;
    (server, session)
}

/// The policy as a header that also asks for reports. At the end something is refused on purpose: the report of that
/// shows that reports come, and none but that may have come.
async fn the_policy(engine: Engine) {
    let policy = format!("{}; report-uri /reports", shipped_policy());
    let server = Site::new().header("Content-Security-Policy", &policy).start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    read_and_touch(&session).await;
    assert_eq!(server.reports(), Vec::<String>::new());
    session.run("document.body.append(Object.assign(new Image(), { src: 'http://refused.invalid/on-purpose' }))").await;
    let reports = server.until_report("on-purpose").await;
    let (on_purpose, others): (Vec<_>, Vec<_>) = reports.iter().partition(|report| report.contains("on-purpose"));
    assert_eq!(on_purpose.len(), 1, "{on_purpose:?}");
    assert!(others.is_empty(), "{others:#?}");
}

async fn the_keyboard(engine: Engine) {
    let server = Site::new().start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("index.html")).await;
    session.app_started().await;
    let mut stops = Vec::new();
    while stops.last().is_none_or(|id| id != "progress-chart") {
        assert!(stops.len() < 60, "the chart is no tab stop: {stops:?}");
        session.press(&[TAB]).await;
        stops.push(session.eval::<String>("document.activeElement.id || document.activeElement.tagName").await);
    }
    session.until("the focus shows a tooltip", &format!("{TOOLTIP} !== ''")).await;
    let first: String = session.eval(TOOLTIP).await;
    session.press(&[DOWN]).await;
    session.until("the arrow goes to another mark", &format!("![{first:?}, ''].includes({TOOLTIP})")).await;
    assert_eq!(session.eval::<usize>("document.querySelectorAll('#progress-chart .overlay rect').length").await, 1);
    session.press(&[END]).await;
    let last: String = session.eval(TOOLTIP).await;
    session.press(&[HOME]).await;
    session.until("Home goes to the start", &format!("{TOOLTIP} === {first:?}")).await;
    assert_ne!(first, last);
    session.press(&[ENTER]).await;
    session.until("Enter pins, in the address", "/#pe=1.*&pin=petition-/.test(location.hash)").await;
    session
        .until("the pin lights other figures", "document.querySelectorAll('#timeline-chart .overlay rect').length")
        .await;
    session.press(&[ESCAPE]).await;
    session.until("Escape takes the tooltip", &format!("{TOOLTIP} === ''")).await;
    session.press(&[ESCAPE]).await;
    session.until("Escape releases the pin", "!location.hash.includes('pin')").await;
    session.press(&[TAB]).await;
    assert!(session.eval::<bool>("!document.activeElement.closest('.chart')").await, "the chart is one tab stop");
}

/// In a frame of that width: no browser's own window goes down to it everywhere.
async fn a_narrow_window(engine: Engine) {
    let host = "<!doctype html><iframe src='index.html' width='320' height='800' style='border: 0'></iframe>";
    let server = Site::new().page("host.html", host).start().await;
    let session = Session::open(engine).await;
    session.goto(&server.url("host.html")).await;
    session.enter_frame().await;
    session.app_started().await;
    session.drawn().await;
    assert_eq!(session.eval::<u32>("innerWidth").await, 320);
    session.assert_legible().await;
    read_and_touch(&session).await;
    let (wide, window): (u32, u32) =
        session.eval("[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]").await;
    assert!(wide <= window, "after all was opened the page is {wide} px wide in a window of {window}");
}

macro_rules! in_every_engine {
    ($($test:ident => $check:expr;)*) => {
        in_every_engine!(@ chromium Chromium "in-chromium" $($test => $check;)*);
        in_every_engine!(@ firefox Firefox "in-firefox" $($test => $check;)*);
        in_every_engine!(@ webkit WebKit "in-webkit" $($test => $check;)*);
    };
    (@ $module:ident $engine:ident $feature:tt $($test:ident => $check:expr;)*) => {
        mod $module {
            use super::*;
            $(
                #[tokio::test]
                #[cfg_attr(not(feature = $feature), ignore = "left out by --engines")]
                async fn $test() {
                    let check = $check;
                    check(Engine::$engine).await;
                }
            )*
        }
    };
}

pub(crate) use in_every_engine;

in_every_engine! {
    the_app_starts => loading;
    a_sandboxed_frame_is_enough => a_sandboxed_frame;
    the_policy_as_a_header_refuses_nothing => the_policy;
    keys_reach_every_mark => the_keyboard;
    a_window_of_320_px_is_enough => a_narrow_window;
    after_a_trap_the_page_is_back => |engine| the_page_comes_back(engine, "fault-trap");
    after_a_panic_the_page_is_back => |engine| the_page_comes_back(engine, "fault-panic");
}
