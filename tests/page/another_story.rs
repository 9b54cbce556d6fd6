//! `?story=`: never the wrong story, and none from elsewhere.

use std::fs;

use crate::content::{EXAMPLE, RUSSIA, title};
use crate::engine::{Engine, folder};
use crate::server::{Server, Site};
use crate::session::Session;

/// Writes down the headings that are visible, in every frame from the first.
const WATCH_HEADINGS: &str = "window.seen = [];
    const look = () => {
        for (const one of document.querySelectorAll('h1')) if (one.checkVisibility()) seen.push(one.textContent);
        requestAnimationFrame(look);
    };
    look();";

const REFUSED: &str = "document.getElementById('refused').checkVisibility()";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_wrong_story_is_never_shown() {
    let server = Site::new().story("stories/other.json", &example()).hold("other.json").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_HEADINGS).await;
    session.goto(&server.url("index.html?story=stories/other.json")).await;
    session.until("the first paint", "performance.getEntriesByName('first-paint').length").await;
    session.drawn().await;
    let shown: String = session.eval("document.body.innerText.trim()").await;
    assert_eq!(shown, "The story is loading.", "while it loads");
    server.release();
    session.app_started().await;
    session.drawn().await;
    let mut seen: Vec<String> = session.eval("window.seen").await;
    seen.dedup();
    assert_eq!(seen, [title(EXAMPLE)], "the headings seen, in order");
    assert_eq!(session.eval::<String>("document.title").await, title(EXAMPLE));
    assert!(session.eval::<bool>("!document.getElementById('other').checkVisibility()").await, "the skeleton is left");
    session.assert_complete(EXAMPLE).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn its_own_story_by_name_is_shown_at_once() {
    let server = Site::new().hold("_bg.wasm").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("index.html?story=./stories/russia-inquiry.json")).await;
    session.assert_complete(RUSSIA).await;
    server.release();
    session.app_started().await;
    assert_eq!(session.eval::<String>("document.title").await, title(RUSSIA));
}

/// Without any program: a story of this deployment has a page, to which its readers go.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_with_a_page_is_shown_there() {
    let server = Site::new().missing_ending("_bg.wasm").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(WATCH_HEADINGS).await;
    let rest = "?story=stories/example-playground.json&theme=dark#pe=1&scale=log";
    session.goto(&server.url(&format!("index.html{rest}"))).await;
    let address = serde_json::json!(server.url(&format!("example-playground.html{rest}")));
    session.until("its page is there", &format!("location.href === {address} && document.body")).await;
    session.drawn().await;
    let mut seen: Vec<String> = session.eval("window.seen").await;
    seen.dedup();
    assert_eq!(seen, [title(EXAMPLE)], "the headings seen");
    session.assert_complete(EXAMPLE).await;
}

/// The invented story, to be served as one that the build did not know.
fn example() -> String {
    fs::read_to_string(folder("PAGE_DIST").join("stories/example-playground.json")).expect("the story")
}

/// Waits for the error and checks that it says why, links to the page's own story and shows no story.
async fn refused(session: &Session, server: &Server, why: &str) {
    session.until("the error is shown", REFUSED).await;
    let reason: String = session.eval("document.getElementById('refused-reason').innerText").await;
    assert!(reason.contains(why), "{reason:?} does not say {why:?}");
    assert_eq!(session.eval::<String>("document.getElementById('refused-own').href").await, server.url("index.html"));
    let stories: usize = session
        .eval("[...document.querySelectorAll('#page, #app')].filter((one) => one.checkVisibility()).length")
        .await;
    assert_eq!(stories, 0, "a story is shown with the error");
    assert!(session.eval::<bool>("!document.getElementById('loading').checkVisibility()").await, "it seems to load");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_that_cannot_be_shown_is_refused_in_words() {
    let site = Site::new().story("stories/broken.json", "{\"format\": 1, \"title\": 7}");
    let server =
        site.story("stories/torn.json", "{\"format\": ").story("stories/newer.json", "{\"format\": 99}").start().await;
    let session = Session::open(Engine::Chromium).await;
    for (story, why) in
        [("unknown", "it answered 404"), ("broken", "title"), ("torn", "could not be read"), ("newer", "format")]
    {
        session.goto(&server.url(&format!("index.html?story=stories/{story}.json"))).await;
        refused(&session, &server, why).await;
        assert!(server.requests().contains(&format!("/stories/{story}.json")), "{story} was not asked for");
        let plain: String = session.eval("document.getElementById('refused-plain').href").await;
        assert_eq!(plain, server.url(&format!("{story}.html")));
    }
    session.goto(&server.url("index.html?story=stories/unknown.json")).await;
    session.until("the error is shown", REFUSED).await;
    session.run("document.getElementById('refused-own').click()").await;
    session.app_started().await;
    assert_eq!(session.eval::<String>("document.title").await, title(RUSSIA), "where the link leads");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_that_does_not_come_is_given_up_after_ten_seconds_and_can_be_tried_again() {
    let server = Site::new().story("stories/other.json", &example()).hold("other.json").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.hold_timers(10_000).await;
    session.goto(&server.url("index.html?story=stories/other.json")).await;
    server.until_asked("/stories/other.json").await;
    session.pass().await;
    refused(&session, &server, "did not send the story within 10 seconds").await;
    server.release();
    assert!(session.eval::<bool>("document.getElementById('refused-again').checkVisibility()").await, "no way on");
    session.run("document.getElementById('refused-again').click()").await;
    session.app_started().await;
    session.drawn().await;
    session.assert_complete(EXAMPLE).await;
}

/// Somebody's words in an address, in every place that is read.
const WORDS: &str = "Call%20this%20number%20now";

/// All that is read or spoken.
const READ: &str = "(() => {
    const said = ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'];
    const elements = [...document.querySelectorAll('*')];
    const texts = elements.flatMap((one) => said.map((name) => one.getAttribute(name) ?? ''));
    const scripts = elements.filter((one) => one.tagName === 'SCRIPT').map((one) => one.textContent).join('');
    return [document.title, document.documentElement.textContent.replace(scripts, ''), ...texts].join(' ').toLowerCase();
})()";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn an_addresss_words_are_not_repeated() {
    let server = Site::new().start().await;
    let session = Session::open(Engine::Chromium).await;
    for (address, is_refused) in [
        ("index.html?story=WORDS", true),
        ("index.html?story=stories/WORDS.json", true),
        ("index.html?petition=WORDS", true),
        ("index.html?petition=1&site=WORDS", true),
        ("index.html?view=WORDS&theme=WORDS&size=WORDS&title=WORDS&lang=WORDS&accent=WORDS&childId=WORDS", false),
        ("index.html#pe=1&pin=WORDS&section=WORDS&kind=WORDS&actors=WORDS&from=WORDS&to=WORDS", false),
        ("index.html#WORDS", false),
    ] {
        session.goto("about:blank").await;
        session.goto(&server.url(&address.replace("WORDS", WORDS))).await;
        if is_refused {
            session.until("the error is shown", REFUSED).await;
        } else {
            session.app_started().await;
            session.drawn().await;
        }
        let read: String = session.eval(READ).await;
        assert!(read.contains("petition"), "{address}: nothing was read");
        assert!(!read.contains("this number now"), "{address}: the words of the address are on the page");
        assert!(!read.contains("this%20number"), "{address}: the words of the address are on the page");
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_wasm_another_story_is_refused_in_words() {
    let server = Site::new().missing_ending("_bg.wasm").start().await;
    let session = Session::open(Engine::Chromium).await;
    session.goto(&server.url("index.html?story=stories/other.json")).await;
    refused(&session, &server, "did not start").await;
    assert_eq!(session.eval::<String>("document.getElementById('refused-plain').href").await, server.url("other.html"));
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_from_elsewhere_is_never_fetched() {
    let example = fs::read_to_string(folder("PAGE_DIST").join("stories/example-playground.json")).expect("the story");
    // Each of them would be answered with a story that could be shown.
    let elsewhere =
        Site::new().header("Access-Control-Allow-Origin", "*").story("stories/x.json", &example).start().await;
    let site = Site::new().under("/site/").story("/x.json", &example).story("x.json", &example);
    let server = site.story("/stories/x.json", &example).story("stories/x.json", &example).start().await;
    let session = Session::open(Engine::Chromium).await;
    let host = elsewhere.origin().trim_start_matches("http:");
    let asked = [
        format!("http:{host}/stories/x.json"),
        format!("{host}/stories/x.json"),
        format!("{}/stories/x.json", host.replace('/', "\\")),
        format!("https:{host}/stories/x.json"),
        format!("stories/{host}/stories/x.json"),
        "data:application/json,{}".to_owned(),
        "javascript:alert(1)".to_owned(),
        "blob:null/x".to_owned(),
        "x.json".to_owned(),
        "/stories/x.json".to_owned(),
        "../stories/x.json".to_owned(),
        "stories/../x.json".to_owned(),
        "stories/../../stories/x.json".to_owned(),
        "stories/%2e%2e/x.json".to_owned(),
        "stories\\..\\..\\x.json".to_owned(),
        "stories/%252e%252e/x.json".to_owned(),
        "stories/%2e%2e%2fx.json".to_owned(),
        "stories/..%2fx.json".to_owned(),
        "stories/x.json?y".to_owned(),
    ];
    for story in asked {
        // As typed, and as a script would write it; what holds escapes already is as it is meant.
        let written = if story.contains('%') { story.clone() } else { encoded(&story) };
        for query in [story, written] {
            session.goto(&server.url(&format!("index.html?story={query}"))).await;
            refused(&session, &server, "is not one of this site’s stories").await;
        }
    }
    let strange: Vec<String> =
        server.requests().into_iter().filter(|path| path.contains("x.json") && !path.contains("index.html")).collect();
    assert!(strange.is_empty(), "fetched: {strange:?}");
    assert!(elsewhere.requests().is_empty(), "fetched from elsewhere: {:?}", elsewhere.requests());
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_redirect_is_not_followed() {
    let example = fs::read_to_string(folder("PAGE_DIST").join("stories/example-playground.json")).expect("the story");
    let elsewhere = Site::new().header("Access-Control-Allow-Origin", "*").story("x.json", &example).start().await;
    let site = Site::new().story("drafts/x.json", &example).redirect("stories/near.json", "/drafts/x.json");
    let server = site.redirect("stories/far.json", &elsewhere.url("x.json")).start().await;
    let session = Session::open(Engine::Chromium).await;
    for story in ["near", "far"] {
        session.goto(&server.url(&format!("index.html?story=stories/{story}.json"))).await;
        refused(&session, &server, "could not be fetched").await;
        assert!(server.requests().contains(&format!("/stories/{story}.json")), "{story} was not asked for");
    }
    assert!(!server.requests().contains(&"/drafts/x.json".to_owned()), "the redirect was followed");
    assert!(elsewhere.requests().is_empty(), "the redirect was followed to another origin");
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
