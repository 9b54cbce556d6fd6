//! What the reader chose lives in the address, beside what hosts keep there.

use petition_explainer::story::FigureName;
use serde_json::json;
use thirtyfour::Key;

use crate::hands::Visit;
use crate::server::Site;

/// All that a reader can choose, as one text.
const CHOSEN: &str = "JSON.stringify([
    [...document.querySelectorAll('[aria-pressed=true]')].map((one) => one.id || one.textContent),
    document.getElementById('findings-section').value,
    [...document.querySelectorAll('.chart svg')].map((one) => one.outerHTML),
    [...document.querySelectorAll('article')].map((one) => `${one.id} ${one.className}`),
])";

/// Chooses something of every kind, by hand.
async fn choose(visit: &Visit) {
    for (selector, part) in [
        ("#progress-log", "scale=log"),
        ("#answers-calendar", "by=calendar"),
        ("#timeline-government", "actors=government"),
        ("#findings-rejected", "kind=rejected"),
        ("#timeline-closer", "from="),
    ] {
        visit.click(selector).await;
        visit.until_hash_has(part).await;
    }
    visit.tab_to_chart(FigureName::Progress).await;
    visit.keys(&[Key::Enter, Key::Escape]).await;
    visit.until_hash_has("pin=petition-239406").await;
    visit.run("document.activeElement.blur()").await;
    visit.until_tooltip(FigureName::Progress, None).await;
    visit.until("the tooltip is gone", "!document.querySelector('.over .line-accent')").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn reload_and_a_copied_link_restore_what_was_chosen() {
    let view: Vec<&str> = FigureName::ALL.iter().map(|name| name.id()).collect();
    let visit = Visit::to(&format!("index.html?view={}&theme=dark", view.join(","))).await;
    choose(&visit).await;
    let (chosen, link): (String, String) = visit.eval(&format!("[{CHOSEN}, location.href]")).await;
    assert!(link.contains("#pe=1&scale=log&by=calendar&actors=government&from="), "{link}");
    visit.driver.refresh().await.expect("a reload");
    visit.app_started().await;
    visit.drawn().await;
    assert_eq!(visit.eval::<String>(CHOSEN).await, chosen, "after a reload");
    visit.goto("about:blank").await;
    visit.goto(&link).await;
    visit.app_started().await;
    visit.drawn().await;
    assert_eq!(visit.eval::<String>(CHOSEN).await, chosen, "from a copied link");
    assert_eq!(visit.eval::<String>("location.href").await, link, "the address stays as it was copied");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn back_undoes_one_step_and_forward_does_it_again() {
    let visit = Visit::to("index.html").await;
    let start: String = visit.eval(CHOSEN).await;
    visit.click("#progress-log").await;
    visit.until_hash("#pe=1&scale=log").await;
    let log: String = visit.eval(CHOSEN).await;
    visit.click("#answers-calendar").await;
    visit.until_hash("#pe=1&scale=log&by=calendar").await;
    // A zoom is no step of its own: it goes with the step that comes next.
    visit.click("#timeline-closer").await;
    visit.click("#timeline-closer").await;
    visit.until_hash_has("from=").await;
    visit.driver.back().await.expect("Back");
    visit.until_hash("#pe=1&scale=log").await;
    visit.until("the charts are as they were", &format!("{CHOSEN} === {}", json!(log))).await;
    visit.driver.back().await.expect("Back");
    visit.until_hash("").await;
    visit.until("the charts are as at the start", &format!("{CHOSEN} === {}", json!(start))).await;
    visit.driver.forward().await.expect("Forward");
    visit.until_hash("#pe=1&scale=log").await;
    visit.until("the charts are as before", &format!("{CHOSEN} === {}", json!(log))).await;
}

/// A link of a later version, or with what somebody else keeps in it, is still the same once it has been opened here.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_is_not_understood_stays_in_the_address_until_the_reader_acts() {
    let visit = Visit::before(Site::new()).await;
    // What comes to rest is written after that time.
    visit.hold_timers(300).await;
    for (kept, after) in [
        ("#pe=2&lens=round", "#pe=1&scale=log"),
        ("#amp=1&pe=2&pin=petition-239406", "#amp=1&pe=1&scale=log"),
        ("#pe=1&by=calendar&lens=round", "#pe=1&scale=log&by=calendar"),
    ] {
        visit.goto("about:blank").await;
        visit.open(&["index.html", kept].concat()).await;
        visit.drawn().await;
        visit.run("passHeldTimers()").await;
        assert_eq!(visit.eval::<String>("location.hash").await, kept, "nobody has done anything yet");
        visit.click("#progress-log").await;
        visit.until_hash(after).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn reset_takes_everything_back() {
    let visit = Visit::to("index.html").await;
    let start: String = visit.eval(CHOSEN).await;
    choose(&visit).await;
    assert_ne!(visit.eval::<String>(CHOSEN).await, start);
    visit.click("#reset").await;
    visit.until_hash("").await;
    visit.until("the charts are as at the start", &format!("{CHOSEN} === {}", json!(start))).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn what_hosts_keep_in_the_address_is_left_alone() {
    let visit = Visit::before(Site::new()).await;
    let query = "?childId=a7&parentUrl=https%3A%2F%2Fexample.org%2Fx&parentTitle=News&initialWidth=640";
    for host in ["#amp=1", "#?secret=abcdefghij", "#progress-title"] {
        visit.goto("about:blank").await;
        visit.open(&format!("index.html{query}{host}")).await;
        assert_eq!(visit.hash().await, host, "nothing is written before the reader acts");
        visit.click("#progress-log").await;
        visit.until_hash(&format!("{host}&pe=1&scale=log")).await;
        assert_eq!(visit.eval::<String>("location.search").await, query);
        visit.driver.refresh().await.expect("a reload");
        visit.app_started().await;
        visit.until("it is restored", "document.getElementById('progress-log').ariaPressed === 'true'").await;
        visit.click("#progress-linear").await;
        visit.until_hash(host).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_broken_fragment_is_passed_over() {
    let visit = Visit::to("index.html").await;
    let start: String = visit.eval(CHOSEN).await;
    for fragment in [
        "#pe=1",
        "#pe=1&",
        "#pe=1&scale=cubic&by=&actors=nobody&kind=x&section=%3Cb%3E&from=2020-13-40&to=x",
        "#pe=1&pin=no-such-mark",
        "#pe=1&pin=%E0%A4%A&scale=%",
        "#pe=9&zoom=%%%",
        "#pe=1&from=2021-01-01&to=2020-01-01",
        "#%F0%9F%92%A9&pe=&&&==",
    ] {
        visit.goto("about:blank").await;
        visit.open(&format!("index.html{fragment}")).await;
        assert_eq!(visit.eval::<String>(CHOSEN).await, start, "{fragment}");
        visit.click("#progress-log").await;
        visit.until("it still answers", "document.getElementById('progress-log').ariaPressed === 'true'").await;
        visit.until_hash_has("scale=log").await;
    }
    // A section that the story has not leaves nothing to show, and says so or shows all; never an error page.
    visit.goto("about:blank").await;
    visit.open("index.html#pe=1&section=no-such-section").await;
    assert_eq!(visit.eval::<usize>("document.querySelectorAll('figure').length").await, crate::hands::figures().len());
    assert_eq!(visit.complaints().await, Vec::<String>::new());
}

/// In a frame nothing enters the history: Back stays the article's.
async fn in_a_frame_back_is_the_articles(sandbox: &str) {
    let host = format!(
        "<!doctype html><html lang=en><title>News</title><iframe {sandbox} src='page/index.html?childId=7' width=800 height=900 title=Petitions></iframe>"
    );
    // The header that the build writes for hosts: in a sandbox the page's own files are another origin's.
    let site = Site::new().under("/page/").header("Access-Control-Allow-Origin", "*").page("/news.html", &host);
    let visit = Visit::before(site).await;
    visit.goto(&format!("{}/news.html", visit.server.origin())).await;
    let before: u32 = visit.eval("history.length").await;
    visit.enter_frame().await;
    visit.app_started().await;
    visit.drawn().await;
    for (id, part) in
        [("progress-log", "scale=log"), ("answers-calendar", "by=calendar"), ("timeline-courts", "actors=courts")]
    {
        visit.run(&format!("document.getElementById('{id}').click()")).await;
        visit.until_hash_has(part).await;
    }
    assert_eq!(visit.eval::<String>("location.search").await, "?childId=7");
    visit.run("document.querySelector('#growth .skip').click()").await;
    visit.until("the skip link works", "document.activeElement.id === 'growth-table'").await;
    visit.driver.enter_default_frame().await.expect("the article");
    assert_eq!(visit.eval::<u32>("history.length").await, before, "entries in the article's history");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn in_a_frame_nothing_enters_the_history() {
    in_a_frame_back_is_the_articles("").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn in_a_sandboxed_frame_nothing_enters_the_history() {
    in_a_frame_back_is_the_articles("sandbox='allow-scripts'").await;
}
