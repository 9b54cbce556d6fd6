//! `<petition-explainer>`: the app in an element of somebody else's page, whatever that page does.

use serde_json::{Value, json};

use crate::accessibility::{CLICKED, LISTENERS};
use crate::engine::Engine;
use crate::engines::in_every_engine;
use crate::host::Host;
use crate::server::Site;
use crate::session::Session;

/// The element of the documentation.
const ELEMENT: &str = "<petition-explainer story='example-playground' view='progress'><a href='https://example.org/'>A playground</a></petition-explainer>";

/// Writes down what elements say.
const EARS: &str = "<script>window.heard = [];
    for (const name of ['pe-ready', 'pe-select', 'pe-error'])
        addEventListener(name, ({ type, target, detail }) => heard.push({ type, target, detail }));
    window.said = (name) => heard.filter(({ type }) => type === `pe-${name}`);
    window.shadow = (at = 0) => document.querySelectorAll('petition-explainer')[at].shadowRoot;
</script>";

/// A host that sends what frames and modules of another origin need.
fn ours() -> Site {
    Site::new().header("Access-Control-Allow-Origin", "*")
}

async fn hosted(ours: Site, head: &str, body: &str) -> Host {
    Host::new(ours, Site::new(), |base| {
        format!("{head}{EARS}{body}<script type='module' src='{base}element.js'></script>")
    })
    .await
}

/// A host's page of that head and body in Chromium, as soon as an element is ready.
async fn shown(head: &str, body: &str) -> (Host, Session) {
    let (host, session) = (hosted(ours(), head, body).await, Session::open(Engine::Chromium).await);
    host.open(&session).await;
    session.until("an element is ready", "said('ready').length").await;
    (host, session)
}

async fn an_element(engine: Engine) {
    let body = ["<div id='page'>The host's own.</div><p id='title'>Title</p>", ELEMENT].concat();
    let (host, session) = (hosted(ours(), "", &body).await, Session::open(engine).await);
    host.open(&session).await;
    session.until("it is ready", "said('ready').length === 1").await;
    let shown: (bool, usize, usize) = session
        .eval("[!!shadow().querySelector('#app #story'), shadow().querySelectorAll('figure').length, shadow().adoptedStyleSheets.length]")
        .await;
    assert_eq!(shown, (true, 1, 2), "the app, the one figure asked for, the look and what is chosen of it");
    let page: (String, String) = session
        .eval("[document.getElementById('page').textContent, document.getElementById('title').textContent]")
        .await;
    assert_eq!(page, ("The host's own.".to_owned(), "Title".to_owned()), "ids of the host's are the host's");
    session.run("shadow().getElementById('progress-log').click()").await;
    session.until("it answers", "shadow().getElementById('progress-log').ariaPressed === 'true'").await;
    assert_eq!(session.eval::<String>("location.hash").await, "", "the address is the host's");
    let link: String = session.eval("shadow().getElementById('link').href").await;
    assert_eq!(link, host.ours.url("example-playground.html#pe=1&scale=log"));
    assert_eq!(session.eval::<String>("shadow().getElementById('app').lang").await, "en-GB");
    let file: String = session.eval("shadow().getElementById('progress-csv').href").await;
    assert_eq!(file, host.ours.url("data/example-playground/progress.csv"));
}

in_every_engine! {
    the_app_starts_in_an_element => an_element;
}

/// What is prerendered is there while the program loads, in the look of the page.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn until_it_starts_the_prerendered_page_is_there() {
    let host = hosted(ours().hold("_bg.wasm"), "", ELEMENT).await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.until("it is there", "shadow().querySelector('#page .chart svg')").await;
    let seen: Value = session
        .eval("[shadow().querySelector('figure h2').checkVisibility(), shadow().querySelector('[data-block=growth]').checkVisibility(),
            shadow().getElementById('progress-csv').href.startsWith(location.origin), said('ready').length]")
        .await;
    assert_eq!(seen, json!([true, false, false, 0]));
    let before: u32 = session.eval("document.querySelector('petition-explainer').offsetHeight").await;
    host.ours.release();
    session.until("it is ready", "said('ready').length").await;
    session.drawn().await;
    let after: u32 = session.eval("document.querySelector('petition-explainer').offsetHeight").await;
    assert!(before.abs_diff(after) <= 1, "nothing moves: {before} px, then {after}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn attributes_change_it_as_it_stands() {
    let (_host, session) = shown("", ELEMENT).await;
    session.run("window.element = document.querySelector('petition-explainer'); window.app = shadow().getElementById('app')").await;
    session.run("element.setAttribute('view', 'growth,progress')").await;
    let figures = "[...shadow().querySelectorAll('figure')].filter((one) => one.checkVisibility()).sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top).map((one) => one.id).join()";
    session.until("two figures in their order", &format!("{figures} === 'growth,progress'")).await;
    let paper = "getComputedStyle(shadow().querySelector('.choice select, .skip')).backgroundColor";
    let light: String = session.eval(paper).await;
    session.run("element.setAttribute('theme', 'dark')").await;
    session.until("a dark theme", &format!("{paper} !== {light:?}")).await;
    session.run("element.setAttribute('accent', '7a1f1f')").await;
    session
        .until(
            "its accent",
            "getComputedStyle(shadow().querySelector('.root')).getPropertyValue('--accent').includes('rgb')",
        )
        .await;
    assert!(session.eval::<bool>("app.isConnected && said('ready').length === 1").await, "it was never started anew");
    session.run("element.removeAttribute('view')").await;
    session
        .until("the whole page, with its map", &format!("said('ready').length === 2 && {figures}.includes('map')"))
        .await;
    session.run("element.setAttribute('story', 'russia-inquiry')").await;
    let other = "said('ready').length === 3 && shadow().getElementById('title').textContent.includes('Russia')";
    session.until("another story", other).await;
    assert!(!session.eval::<bool>("app.isConnected").await);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn moved_it_goes_on_and_removed_it_is_gone() {
    let (_host, session) = shown("", &[ELEMENT, "<main></main>"].concat()).await;
    session.run("shadow().getElementById('progress-log').click()").await;
    session.until("it answers", "shadow().getElementById('progress-log').ariaPressed === 'true'").await;
    session.run("window.element = document.querySelector('petition-explainer'); window.chart = shadow().getElementById('progress-chart'); document.querySelector('main').append(element)").await;
    session.drawn().await;
    let same: bool = session
        .eval("chart === shadow().getElementById('progress-chart') && shadow().getElementById('progress-log').ariaPressed === 'true' && said('ready').length === 1")
        .await;
    assert!(same, "it was started anew");
    session.run("element.remove()").await;
    session.until("nothing is left in it", "!element.shadowRoot.querySelector('.body *')").await;
    assert!(session.eval::<bool>("!chart.isConnected").await);
    session.run("document.querySelector('main').append(element)").await;
    session.until("it starts again", "said('ready').length === 2").await;
}

/// A page that lives long makes and removes many: the program's memory must not grow with them.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn removed_elements_give_back_their_memory() {
    let (host, session) = shown("", ELEMENT).await;
    let glue =
        host.ours.requests().into_iter().find(|path| path.contains("/petition-explainer-") && path.ends_with(".js"));
    let glue = host.ours.url(glue.expect("the glue").trim_start_matches('/'));
    let bytes = async |times: u32, then: &str| {
        let script = format!(
            "const done = arguments[0];
            (async () => {{
                const {{ memory }} = await (await import('{glue}')).default();
                for (let time = 0; time < {times}; time++) {{
                    const element = document.createElement('petition-explainer');
                    element.setAttribute('story', 'example-playground');
                    element.setAttribute('view', 'progress');
                    document.body.prepend(element);
                    await new Promise((ready) => element.addEventListener('pe-ready', ready, {{ once: true }}));
                    {then};
                    await new Promise((next) => setTimeout(next));
                }}
                return memory.buffer.byteLength;
            }})().then(done)"
        );
        let answer = session.driver.execute_async(script, Vec::new()).await.expect("elements come and go");
        answer.json().as_u64().expect("a size")
    };
    let start = bytes(10, "element.remove()").await;
    let removed = bytes(40, "element.remove()").await;
    let standing = bytes(40, "").await;
    // Yew never gives back what it knows of an app's listeners: about 2 KB.
    assert!(
        (removed - start) * 5 < standing - removed,
        "40 that were removed took {} bytes, 40 that stand {}",
        removed - start,
        standing - removed
    );
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn fifty_share_one_program_and_one_story() {
    let elements = ELEMENT.repeat(50);
    let (host, session) = shown("", &elements).await;
    // They start as they come near.
    session.run("const step = () => { scrollBy(0, innerHeight); if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(step); }; step()").await;
    session.until("all are ready", "said('ready').length === 50").await;
    let apart: usize = session.eval("new Set(said('ready').map(({ target }) => target)).size").await;
    assert_eq!(apart, 50);
    let requests = host.ours.requests();
    for once in ["_bg.wasm", "stories/example-playground.json", "example-playground.html", ".css"] {
        let found = requests.iter().filter(|path| path.ends_with(once)).count();
        assert_eq!(found, 1, "{once} was asked for {found} times: {requests:#?}");
    }
    session.run("shadow(30).getElementById('progress-log').click()").await;
    session.until("one answers", "shadow(30).getElementById('progress-log').ariaPressed === 'true'").await;
    let others: usize = session
        .eval("[...document.querySelectorAll('petition-explainer')].filter((one) => one.shadowRoot.getElementById('progress-log').ariaPressed === 'true').length")
        .await;
    assert_eq!(others, 1, "each has choices of its own");
}

/// Its size and its colours are the element's own, whatever the host's style says of everything.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_hostile_style_does_not_reach_it() {
    let measures = "(() => {
        const measure = (query) => { const one = shadow().querySelector(query); const { width, height } = one.getBoundingClientRect(); const { fontSize, direction, textAlign, display, letterSpacing } = getComputedStyle(one); return [query, width, height, fontSize, direction, textAlign, display, letterSpacing]; };
        return ['.root', 'figure', 'h2', '.subtitle', '#progress-chart', '#progress-chart svg', '.controls button', '.summary p', '.downloads', 'summary'].map(measure);
    })()";
    let plain = "<style>body { width: 600px; margin: 0; }</style>";
    let hostile = "<style>
        * { all: unset; letter-spacing: 4px; text-transform: uppercase; line-height: 3; visibility: visible; cursor: wait; }
        html { font-size: 200%; direction: rtl; text-align: right; --ink: red; --paper: red; --font: fantasy; color: red; }
        head, script, style { display: none; } html, body { display: block; } body { width: 600px; margin: 0; }
        div, p, button, figure, svg, section, h2 { float: left; border: 9px solid red; transform: rotate(9deg); }
    </style>";
    let (_plain, session) = shown(plain, ELEMENT).await;
    session.drawn().await;
    let expected: Value = session.eval(measures).await;
    let colours = "['.root .body', 'h2', 'a'].map((query) => getComputedStyle(shadow().querySelector(query)).color)";
    let inks: Value = session.eval(colours).await;
    drop(session);
    let (_hostile, session) = shown(hostile, ELEMENT).await;
    session.drawn().await;
    assert_eq!(session.eval::<Value>(measures).await, expected);
    assert_eq!(session.eval::<Value>(colours).await, inks);
    let visit = session;
    visit.run("shadow().getElementById('progress-chart').focus()").await;
    visit.until("its tooltip", "shadow().querySelector('.tooltip:not([hidden])').offsetWidth > 100").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn it_takes_the_theme_of_where_it_stands() {
    let dark = "<style>section { background: #101418; color: #eee; }</style>";
    let body = ["<section>", ELEMENT, "</section>", ELEMENT].concat();
    let (_host, session) = shown(dark, &body).await;
    session.until("both are ready", "said('ready').length === 2").await;
    let themes: Value = session.eval("[0, 1].map((at) => shadow(at).querySelector('.root').dataset.theme)").await;
    assert_eq!(themes, json!(["dark", "light"]));
    let paper: String = session
        .eval("getComputedStyle(shadow().querySelector('.root')).getPropertyValue('--paper').replace(/ /g, '')")
        .await;
    assert_eq!(paper, "rgb(16,20,24)", "the colour behind it");
    session
        .run(
            "document.querySelector('section').style.background = '#fff'; document.documentElement.className = 'light'",
        )
        .await;
    session.until("it follows", "shadow().querySelector('.root').dataset.theme === 'light'").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_is_pinned_is_told_to_the_host() {
    let (_host, session) = shown("", &[ELEMENT, ELEMENT].concat()).await;
    session.until("both are ready", "said('ready').length === 2").await;
    session.run("shadow(1).getElementById('progress-chart').focus()").await;
    session.press(&["\u{e007}"]).await;
    session.until("a pin is told", "said('select').length === 1").await;
    let said: Value =
        session.eval("said('select').map(({ detail }) => [detail.id, detail.label.includes('1,312 signatures'), detail.label.includes('; short of the 5,000 for a debate')])").await;
    assert_eq!(said, json!([["playground-petition", true, true]]));
    assert!(
        session.eval::<bool>("said('select')[0].target === document.querySelectorAll('petition-explainer')[1]").await
    );
    session
        .until("its own live region speaks", "shadow(1).getElementById('announcer').textContent.startsWith('Pinned')")
        .await;
    assert_eq!(session.eval::<String>("shadow(0).getElementById('announcer').textContent").await, "");
    session.press(&["\u{e00c}", "\u{e00c}"]).await;
    session.until("its release too", "said('select').length === 2 && said('select')[1].detail.id === null").await;
}

/// A host without `'wasm-unsafe-eval'`, and one that lets nothing be fetched from us.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn where_the_host_refuses_the_program_it_becomes_a_frame() {
    let session = Session::open(Engine::Chromium).await;
    for refused in
        ["script-src http: 'unsafe-inline'", "script-src http: 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'none'"]
    {
        let policy = format!("<meta http-equiv='Content-Security-Policy' content=\"{refused}\">");
        let host = hosted(ours(), &policy, ELEMENT).await;
        host.open(&session).await;
        session.until(refused, "shadow().querySelector('iframe')").await;
        let frame = "shadow().querySelector('iframe')";
        let address: String = session.eval(&format!("{frame}.src")).await;
        assert!(address.starts_with(&host.ours.url("example-playground.html?view=progress&theme=light")), "{address}");
        assert_eq!(session.eval::<String>(&format!("{frame}.title")).await, "A playground");
        session.enter(frame).await;
        session.app_started().await;
        session.assert_follows(refused, frame).await;
        session.until("it is said", "said('ready').length === 1 && said('ready')[0].detail.frame").await;
        session.run("document.querySelector('petition-explainer').setAttribute('view', 'growth')").await;
        session.until("attributes change the frame", &format!("{frame}.src.includes('view=growth')")).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_that_cannot_be_told_is_said_with_the_hosts_link() {
    let body = ELEMENT.replace("example-playground", "nowhere");
    let host = hosted(ours(), "", &body).await;
    let session = Session::open(Engine::Chromium).await;
    host.open(&session).await;
    session.until("it is said", "said('error').length === 1").await;
    let reason: String = session.eval("said('error')[0].detail.reason").await;
    assert!(reason.contains("no such story") && reason.contains("404"), "{reason}");
    assert_eq!(session.eval::<String>("shadow().querySelector('[role=alert]').textContent").await, reason);
    assert!(session.eval::<bool>("document.querySelector('petition-explainer a').checkVisibility()").await);
    let outside = "document.querySelector('petition-explainer').setAttribute('story', 'https://elsewhere.example/stories/x.json')";
    session.run(outside).await;
    session
        .until(
            "another site's story is refused",
            "said('error').length === 2 && said('error')[1].detail.reason.includes('not one of')",
        )
        .await;
}

/// All elements share the program, so that all have their prerendered page back.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn after_a_trap_the_prerendered_pages_are_back() {
    let session = Session::open(Engine::Chromium).await;
    let site = Site::fault().header("Access-Control-Allow-Origin", "*");
    let host = hosted(site, "", &[ELEMENT, ELEMENT].concat()).await;
    host.open(&session).await;
    session.until("both are ready", "said('ready').length === 2").await;
    session.run("dispatchEvent(new Event('fault-trap'))").await;
    session.until("both say so", "said('error').length === 2").await;
    let back: Value = session
        .eval("[0, 1].map((at) => [!!shadow(at).querySelector('#page .chart svg'), shadow(at).getElementById('app'), shadow(at).querySelector('#rescued').role])")
        .await;
    assert_eq!(back, json!([[true, null, "status"], [true, null, "status"]]));
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_and_landmarks_are_the_hosts() {
    let body = ["<main><h1>An article</h1>", ELEMENT, "</main>"].concat();
    let (_host, session) = shown("<title>An article</title>", &body).await;
    session.run("document.documentElement.lang = 'en'").await;
    let found = session.axe().await;
    assert!(found.is_empty(), "{found:#?}");
    let labelled: String = session.eval("shadow().querySelector('article').ariaLabel").await;
    assert_eq!(labelled, session.eval::<String>("shadow().getElementById('title').textContent").await);
    assert_eq!(
        session
            .eval::<usize>(
                "document.querySelectorAll('main').length + shadow().querySelectorAll('main, [role=main]').length"
            )
            .await,
        1
    );
}

/// Nor does the host's page, of whatever stands in it.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn an_element_makes_nothing_clickable_that_is_no_control() {
    let (host, session) = (hosted(ours(), "", ELEMENT).await, Session::open(Engine::Chromium).await);
    session.before_scripts(LISTENERS).await;
    host.open(&session).await;
    session.until("it is ready", "said('ready').length === 1").await;
    assert_eq!(session.eval::<Vec<String>>(CLICKED).await, Vec::<String>::new());
    session.run("shadow().getElementById('progress-log').click()").await;
    session.until("it answers", "shadow().getElementById('progress-log').ariaPressed === 'true'").await;
}

/// A host that hangs is given up: the app does without what is prerendered.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_page_that_does_not_come_is_done_without() {
    let host = hosted(ours().hold("example-playground.html"), "", ELEMENT).await;
    let session = Session::open(Engine::Chromium).await;
    session.hold_timers(10_000).await;
    host.open(&session).await;
    host.ours.until_asked("example-playground.html").await;
    session.pass().await;
    session.until("it is ready", "said('ready').length === 1").await;
    host.ours.release();
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_that_does_not_come_can_be_tried_again() {
    let ours = ours().missing_ending("example-playground.html").hold("example-playground.json");
    let (host, session) = (hosted(ours, "", ELEMENT).await, Session::open(Engine::Chromium).await);
    session.hold_timers(10_000).await;
    host.open(&session).await;
    host.ours.until_asked("example-playground.json").await;
    session.pass().await;
    session.until("the reason is told", "shadow().querySelector('[role=alert]')").await;
    let reason: String = session.eval("shadow().querySelector('[role=alert]').textContent").await;
    assert!(reason.contains("did not send the story within 10 seconds"), "{reason}");
    host.ours.release();
    session.run("shadow().querySelector('button:not([hidden])').click()").await;
    session.until("it is ready", "said('ready').length === 1").await;
}
