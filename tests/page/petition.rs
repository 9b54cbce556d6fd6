//! `?petition=`: a petition by its number, from a file beside the page or from its service, with every fault in between.

use hyper::StatusCode;
use serde_json::json;

use crate::engine::Engine;
use crate::server::{Answer, Server, Site};
use crate::session::Session;
use crate::translated::TRANSLATE;

const OPEN: &str = include_str!("../official/uk-open.json");
const DEBATED: &str = include_str!("../official/uk-debated.json");
const LIST: &str = include_str!("../official/uk-list.json");

const NUMBER: &str = "900001";
const PETITION: &str = "/petitions/900001.json";
const COUNT: &str = "/petitions/900001/count.json";
const ADDRESS: &str = "index.html?petition=900001";

const REFUSED: &str = "document.getElementById('refused').checkVisibility()";
/// What stands of stories on the page.
const STORIES: &str =
    "[...document.querySelectorAll('#page, #app')].filter((one) => one.checkVisibility()).map((one) => one.id)";

/// A petition service that lets every page read it.
fn service() -> Site {
    Site::new().header("Access-Control-Allow-Origin", "*")
}

/// A service with one petition, a page that knows it, and a browser.
async fn with(service: Site, page: Site) -> (Server, Server, Session) {
    let service = service.start().await;
    let page = page.service(service.origin()).start().await;
    (service, page, Session::open(Engine::Chromium).await)
}

/// The petition that can be signed until a day.
fn open_until(closing: &str) -> String {
    OPEN.replace("2026-09-12", closing)
}

/// The petition that was debated, under the number that is asked for.
fn debated() -> String {
    DEBATED.replace("900002", NUMBER)
}

fn text(json: &str) -> Answer {
    Answer::Text("application/json", json.to_owned())
}

async fn shows(session: &Session, words: &str) {
    let shown =
        format!("document.getElementById('app') && document.getElementById('app').innerText.includes({words:?})");
    session.until(words, &shown).await;
}

/// Waits for the error; its words, whether it may be tried again, and the link to the official page.
async fn refused(session: &Session) -> (String, bool, Option<String>) {
    session.until("the error is shown", REFUSED).await;
    assert_eq!(session.eval::<Vec<String>>(STORIES).await, [""; 0], "a story is shown with the error");
    let again = session.eval("document.getElementById('refused-again').checkVisibility()").await;
    let link = "(() => { const one = document.getElementById('refused-official'); return one.checkVisibility() ? one.href : null })()";
    (session.eval("document.getElementById('refused-reason').innerText").await, again, session.eval(link).await)
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn its_service_is_asked_once_and_its_story_told() {
    let (service, page, session) = with(service().story(PETITION, &debated()), Site::new()).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    session.drawn().await;
    let title: String = session.eval("document.title").await;
    assert!(title.starts_with("Petitioners asked: “"), "{title}");
    assert_eq!(session.eval::<String>("document.querySelector('h1').textContent").await, title);
    for figure in ["progress", "timeline", "answers"] {
        let shapes: usize = session.eval(&format!("document.querySelectorAll('#{figure}-chart > svg *').length")).await;
        assert!(shapes > 5, "{figure}: {shapes} shapes");
    }
    shows(&session, "This page asks no other site but the petition service").await;
    assert_eq!(service.requests(), [PETITION], "the one request to another origin");
    assert!(page.requests().contains(&"/petitions/uk-900001.json".to_owned()), "a file beside the page comes first");
    let origins: Vec<String> = session
        .eval("[...new Set(performance.getEntriesByType('resource').map((one) => new URL(one.name).origin))]")
        .await;
    assert!(origins.iter().all(|origin| [page.origin(), service.origin()].contains(&origin.as_str())), "{origins:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_file_beside_the_page_comes_first_with_its_date() {
    let snapshot = Site::new().story("petitions/uk-900001.json", &debated());
    let (service, page, session) = with(service(), snapshot).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    shows(&session, "as they stood when last changed by their service, at").await;
    assert_eq!(service.requests(), [""; 0], "the service was asked though there is a file");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_page_where_the_file_would_be_is_no_file() {
    let single = Site::new().page("petitions/uk-900001.json", "<!doctype html><title>Home</title>");
    let (service, page, session) = with(service().story(PETITION, &debated()), single).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    assert_eq!(service.requests(), [PETITION]);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_live_address_leads_on_to_the_archived_one() {
    let archived = "/archived/petitions/900001.json";
    let site = service().redirect(PETITION, archived).story(archived, &debated());
    let (service, page, session) = with(site, Site::new()).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    assert_eq!(service.requests(), [PETITION, archived]);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn while_it_loads_a_skeleton_stands_there_and_no_story() {
    let (service, page, session) = with(service().story(PETITION, &debated()).hold("900001.json"), Site::new()).await;
    session.goto(&page.url(ADDRESS)).await;
    let started = "performance.getEntriesByType('resource').some((one) => one.name.endsWith('_bg.wasm'))";
    session.until("the program has come", started).await;
    session.drawn().await;
    assert_eq!(session.eval::<Vec<String>>(STORIES).await, [""; 0], "a story while it loads");
    assert_eq!(session.eval::<String>("document.body.innerText.trim()").await, "The story is loading.");
    assert_eq!(session.eval::<String>("document.getElementById('loading').getAttribute('role')").await, "status");
    assert!(session.eval::<bool>("document.querySelector('.skeleton').checkVisibility()").await);
    service.release();
    session.app_started().await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn each_fault_is_told_in_words_with_a_way_on() {
    let (service, page, session) = with(service(), Site::new()).await;
    let official = format!("{}/petitions/{NUMBER}", service.origin());
    let fault = |status| Answer::Fault(status, "<h1>no</h1>".to_owned());
    for (answer, words, again) in [
        (fault(StatusCode::NOT_FOUND), "has no petition 900001", false),
        (fault(StatusCode::GONE), "has removed petition 900001", false),
        (fault(StatusCode::SERVICE_UNAVAILABLE), "not available at the moment", true),
        (fault(StatusCode::INTERNAL_SERVER_ERROR), "an error (500)", true),
        (Answer::Text("text/html", "<!doctype html><p>Hello".to_owned()), "web page", true),
        (text(&debated()[..300]), "did not send petition 900001", true),
        (text(LIST), "list of", true),
        (text("{\"weather\": \"fine\"}"), "did not send petition 900001", true),
    ] {
        service.set(PETITION, answer);
        session.goto(&page.url(ADDRESS)).await;
        let (reason, may_pass, link) = refused(&session).await;
        assert!(reason.contains(words), "{reason:?} does not say {words:?}");
        assert_eq!(may_pass, again, "{reason}");
        assert_eq!(link.as_ref(), Some(&official), "{reason}");
    }
    for (address, words) in [
        ("index.html?petition=..%2Fx", "not the number of a petition"),
        ("index.html?petition=1&site=moon", "no petition service"),
        ("index.html?petition=%3Cb%3E", "not the number of a petition"),
    ] {
        let before = service.requests().len();
        session.goto(&page.url(address)).await;
        let (reason, may_pass, _) = refused(&session).await;
        assert!(reason.contains(words) && !may_pass, "{reason}");
        assert_eq!(service.requests().len(), before, "it was asked for all the same");
    }
}

/// Another origin's clock is the service's to show.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_count_says_by_whose_clock_it_was_read() {
    let dated = || service().story(PETITION, OPEN).header("Date", "Sat, 20 Jun 2026 13:32:10 GMT");
    for (service, words) in [
        (dated().header("Access-Control-Expose-Headers", "Date"), "at 14:32, 20 June 2026, by the service’s clock"),
        (dated(), ", by this device’s clock"),
    ] {
        let (_service, page, session) = with(service, Site::new()).await;
        session.goto(&page.url(ADDRESS)).await;
        session.app_started().await;
        shows(&session, words).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_service_that_does_not_let_the_page_read_is_told_of() {
    let (_service, page, session) = with(Site::new().story(PETITION, &debated()), Site::new()).await;
    session.goto(&page.url(ADDRESS)).await;
    let (reason, may_pass, _) = refused(&session).await;
    assert!(reason.contains("could not be reached, or does not let this page read") && may_pass, "{reason}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_service_that_does_not_answer_is_given_up_after_ten_seconds() {
    let (service, page, session) = with(service().story(PETITION, &debated()).hold(PETITION), Site::new()).await;
    session.hold_timers(10_000).await;
    session.goto(&page.url(ADDRESS)).await;
    service.until_asked(PETITION).await;
    session.pass().await;
    let (reason, may_pass, _) = refused(&session).await;
    assert!(reason.contains("did not answer within 10 seconds") && may_pass, "{reason}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn it_can_be_tried_again_and_says_when_the_reader_is_offline() {
    let (service, page, session) = with(service(), Site::new()).await;
    service.set(PETITION, Answer::Fault(StatusCode::SERVICE_UNAVAILABLE, String::new()));
    session.goto(&page.url(ADDRESS)).await;
    refused(&session).await;
    let offline = |is: bool| json!({ "offline": is, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    session.devtools("Network.enable", json!({})).await;
    session.devtools("Network.emulateNetworkConditions", offline(true)).await;
    session.run("document.getElementById('refused-again').click()").await;
    session.until("it says so", "document.getElementById('refused-reason').innerText.includes('offline')").await;
    assert!(refused(&session).await.1, "it can be tried once more");
    session.devtools("Network.emulateNetworkConditions", offline(false)).await;
    service.set(PETITION, text(&debated()));
    session.run("document.getElementById('refused-again').focus()").await;
    session.press(&["\n"]).await;
    session.app_started().await;
    assert!(!session.eval::<bool>(REFUSED).await, "the error is left");
    assert!(session.eval::<String>("document.title").await.starts_with("Petitioners asked"));
}

/// Long waits are noted and cut short; how many have not ended and how many have is known, and what is asked and answered.
pub const HURRY: &str =
    "window.waits = [], window.waiting = 0, window.passed = 0, window.asked = [], window.answers = [];
    const wait = window.setTimeout.bind(window), ask = window.fetch.bind(window);
    window.setTimeout = (then, ms, ...more) => {
        if (ms < 30000) return wait(then, ms, ...more);
        waits.push(ms);
        waiting += 1;
        return wait(() => { waiting -= 1; then(...more); passed += 1; }, 5);
    };
    window.fetch = async (...what) => {
        asked.push(String(what[0]));
        const answer = await ask(...what);
        answers.push(answer.status);
        return answer;
    };";

/// Whether the count has been asked for.
const HAS_ASKED: &str = "asked.some((address) => address.endsWith('/count.json'))";

/// What is said.
pub const LISTEN: &str = "window.said = [];
    new MutationObserver(() => {
        const text = document.getElementById('announcer')?.textContent;
        if (text && said[said.length - 1] !== text) said.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });";

const PROGRESS: &str = "document.getElementById('progress')?.innerText.replace(/\\s+/g, ' ')";

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_newer_count_is_drawn_and_said_once() {
    let site = service().story(PETITION, &open_until("9999-01-01"));
    let (service, page, session) = with(site, Site::new()).await;
    service.set(COUNT, text("{\"signature_count\": 123457}"));
    session.before_scripts(HURRY).await;
    session.before_scripts(LISTEN).await;
    session.goto(&page.url(ADDRESS)).await;
    session.until("the new count is drawn", &format!("{PROGRESS}?.includes('123,457')")).await;
    session.until("it is said", "said.some((text) => text.includes('123,457 signatures at '))").await;
    shows(&session, "123,457 signatures on petition 900001").await;
    let drawn: bool =
        session.eval("document.querySelector('#progress-chart > svg').textContent.includes('123,457')").await;
    assert!(drawn, "the drawing has the old count");
    let lines =
        "[...document.querySelectorAll('#progress-chart > svg text')].map((line) => line.textContent.trim()).join(' ')";
    let is_dated = format!("/The count was taken at \\d\\d:\\d\\d, \\d+ \\w+ \\d{{4}}/.test({lines})");
    assert!(session.eval::<bool>(&is_dated).await, "{}", session.eval::<String>(lines).await);
    // Asked again and again: what has not changed is not said again.
    session.until("it is asked again", "waits.length > 5").await;
    let said: Vec<String> = session.eval("said.filter((text) => text.includes('signatures at'))").await;
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(session.eval::<Vec<u32>>("[...new Set(waits)]").await, [60_000]);
    assert!(service.requests().iter().filter(|path| *path == PETITION).count() == 1);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_translated_page_shows_newer_counts_too() {
    let site = service().story(PETITION, &open_until("9999-01-01"));
    let (service, page, session) = with(site, Site::new()).await;
    service.set(COUNT, Answer::Fault(StatusCode::SERVICE_UNAVAILABLE, String::new()));
    session.before_scripts(HURRY).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    session.run(TRANSLATE).await;
    service.set(COUNT, text("{\"signature_count\": 123999}"));
    for part in ["#progress-title", ".standfirst", "#progress-summary", "#progress tbody", "#progress-chart > svg"] {
        let shown = format!("document.querySelector('{part}')?.textContent.includes('123,999')");
        session.until(part, &shown).await;
    }
    let old =
        "['#progress', '.standfirst'].some((part) => document.querySelector(part).textContent.includes('123,456'))";
    assert!(!session.eval::<bool>(old).await, "the old count still stands somewhere");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn an_answer_since_is_asked_for_with_the_whole_petition() {
    let site = service().story(PETITION, &open_until("9999-01-01"));
    let (service, page, session) = with(site, Site::new()).await;
    service.set(COUNT, text("{\"signature_count\": 123456, \"government_response_at\": \"2026-07-01T10:00:00.000Z\"}"));
    let answered = open_until("9999-01-01").replace(
        "\"government_response\": null",
        "\"government_response\": { \"responded_on\": \"2026-07-01\", \"summary\": \"Benches will come.\", \"details\": \"\" }",
    );
    session.before_scripts(HURRY).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    service.set(PETITION, text(&answered));
    shows(&session, "Benches will come.").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn another_petition_than_the_one_asked_for_is_not_shown() {
    let snapshot = Site::new().story("petitions/uk-900001.json", DEBATED);
    let (service, page, session) = with(service().story(PETITION, DEBATED), snapshot).await;
    session.goto(&page.url(ADDRESS)).await;
    let (reason, _, _) = refused(&session).await;
    assert!(reason.contains("it sent another petition"), "{reason}");
    assert_eq!(service.requests(), [PETITION], "a file of another petition is no file");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_link_to_what_is_seen_leads_back_to_the_petition() {
    let (_service, page, session) = with(service().story(PETITION, &debated()), Site::new()).await;
    session.goto(&page.url("index.html?petition=900001&view=progress&initialWidth=300")).await;
    session.app_started().await;
    let link: String = session.eval("document.getElementById('link').href").await;
    assert_eq!(link, page.url("index.html?petition=900001&view=progress"));
    let whole: String = session.eval("document.querySelector('.alone a').href").await;
    assert_eq!(whole, page.url("index.html?petition=900001"));
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_service_in_trouble_is_asked_more_rarely_and_a_count_that_is_gone_no_more() {
    let site = service().story(PETITION, &open_until("9999-01-01"));
    let (service, page, session) = with(site, Site::new()).await;
    service.set(COUNT, Answer::Fault(StatusCode::SERVICE_UNAVAILABLE, String::new()));
    session.before_scripts(HURRY).await;
    session.goto(&page.url(ADDRESS)).await;
    session.until("it is asked six times", "window.waits && waits.length >= 6").await;
    assert_eq!(
        session.eval::<Vec<u32>>("waits.slice(0, 6)").await,
        [60_000, 120_000, 240_000, 480_000, 600_000, 600_000]
    );
    shows(&session, "123,456").await;
    service.set(COUNT, text("{\"signature_count\": 7}"));
    session.until("it is back to a minute", "waits[waits.length - 1] === 60000").await;
    service.set(COUNT, Answer::Fault(StatusCode::GONE, String::new()));
    session.until("it has heard so", "answers.includes(410)").await;
    session.drawn().await;
    assert_eq!(session.eval::<u32>("waiting").await, 0, "it waits to ask again");
    assert_eq!(session.eval::<u32>("answers.filter((status) => status === 410).length").await, 1, "it has asked again");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn nobody_looking_or_the_petition_closed_nothing_is_asked() {
    let site = service().story(PETITION, &open_until("9999-01-01"));
    let (service, page, session) = with(site, Site::new()).await;
    service.set(COUNT, text("{\"signature_count\": 123499}"));
    session.before_scripts(HURRY).await;
    session
        .before_scripts(
            "window.seen = 'hidden'; Object.defineProperty(document, 'visibilityState', { get: () => seen });",
        )
        .await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    session.until("it was time to ask", "passed === 1").await;
    session.drawn().await;
    assert!(!session.eval::<bool>(HAS_ASKED).await, "asked while hidden");
    session.run("window.seen = 'visible'; document.dispatchEvent(new Event('visibilitychange'))").await;
    session.until("the new count is drawn", &format!("{PROGRESS}?.includes('123,499')")).await;

    service.set(PETITION, text(&open_until("2026-03-13")));
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    session.until("it was time to ask", "passed === 1").await;
    session.run("window.seen = 'visible'; document.dispatchEvent(new Event('visibilitychange'))").await;
    session.drawn().await;
    assert!(!session.eval::<bool>(HAS_ASKED).await, "asked though it has closed");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_story_may_mark_a_petition_as_live_and_one_that_does_not_asks_nobody() {
    let service = service().story("/petitions/7/count.json", "{\"signature_count\": 4321}").start().await;
    let petition = json!({
        "id": "seven", "name": "Petition 7", "asks": "an invented bench", "url": format!("{}/petitions/7", service.origin()),
        "state": "open", "signatures": 1234, "thresholds": [], "sources": ["page"],
    });
    let story = |live: bool| {
        let mut petition = petition.clone();
        petition["live"] = json!(live);
        json!({
            "format": 1, "id": "live", "title": "An invented bench", "standfirst": "Invented.", "language": "en-GB",
            "edition": "2026-01-02", "licence": { "name": "none" },
            "sources": [{ "id": "page", "publisher": "Nobody", "title": "A page" }],
            "petitions": [petition], "events": [], "sections": [], "findings": [], "intervals": [],
            "figures": [{ "figure": "progress", "headline": "How far it got", "subtitle": "Signatures" }],
        })
        .to_string()
    };
    let site = Site::new().story("stories/live.json", &story(true)).story("stories/still.json", &story(false));
    let page = site.service(service.origin()).start().await;
    let session = Session::open(Engine::Chromium).await;
    session.before_scripts(HURRY).await;
    session.goto(&page.url("index.html?story=stories/still.json")).await;
    session.app_started().await;
    session.drawn().await;
    assert_eq!(session.eval::<Vec<u32>>("waits").await, [0; 0], "it waits to ask");
    shows(&session, "This page asks no other site for anything").await;
    session.goto(&page.url("index.html?story=stories/live.json")).await;
    session.until("the new count is drawn", &format!("{PROGRESS}?.includes('4,321')")).await;
    shows(&session, "but the petition service").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_on_a_petition_its_list_of_places_and_its_error() {
    let (service, page, session) = with(service().story(PETITION, &debated()), Site::new()).await;
    session.goto(&page.url(ADDRESS)).await;
    session.app_started().await;
    assert_eq!(session.axe().await, Vec::<String>::new(), "the petition");
    session.window(320, 700).await;
    session.drawn().await;
    let wide: i64 = session.eval("document.documentElement.scrollWidth").await;
    assert!(wide <= 320, "it is {wide} px wide");
    service.set(PETITION, Answer::Fault(StatusCode::SERVICE_UNAVAILABLE, String::new()));
    session.goto(&page.url(ADDRESS)).await;
    refused(&session).await;
    assert_eq!(session.axe().await, Vec::<String>::new(), "the error");
}

/// Real petitions are no part of the project: `cargo xtask test --samples FOLDER` says where they are.
#[tokio::test]
#[cfg_attr(not(feature = "real-petitions"), ignore = "needs real petitions")]
#[cfg_attr(all(feature = "real-petitions", not(feature = "in-chromium")), ignore = "left out by --engines")]
async fn real_petitions_open_by_their_number() {
    let folder = std::path::PathBuf::from(std::env::var("PETITION_SAMPLES").expect("PETITION_SAMPLES"));
    let read =
        |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let real = [
        ("241584", "241584_open_2019-03-24.json", "5,156,603"),
        ("619781", "619781_open_2022-11_debated.json", "901,913"),
        ("700143", "700143_open_2024-11-24.json", "1,462,163"),
        ("7337", "7337_archived_2010-2015_closed_response.json", "258,276"),
    ];
    let mut service = service().story("/petitions/1.json", &read("list_2022-11_nature_page5.json"));
    for (number, file, _) in real {
        service = service.story(&format!("/petitions/{number}.json"), &read(file));
    }
    let (service, page, session) = with(service, Site::new()).await;
    for (number, _, count) in real {
        session.goto(&page.url(&format!("index.html?petition={number}"))).await;
        session.app_started().await;
        let headline: String = session.eval("document.getElementById('progress-title').textContent").await;
        assert_eq!(headline, format!("{count} signatures on petition {number}"));
        let empty: Vec<String> = session
            .eval("[...document.querySelectorAll('figure')].filter((one) => one.querySelectorAll('.chart > svg *').length < 5).map((one) => one.id)")
            .await;
        assert_eq!(empty, [""; 0], "{number}: figures without a drawing");
        assert_eq!(session.axe().await, Vec::<String>::new(), "{number}");
    }
    session.goto(&page.url("index.html?petition=1")).await;
    let (reason, _, _) = refused(&session).await;
    assert!(reason.contains("list of"), "{reason}");
    assert_eq!(service.requests().len(), 5);
}
