//! The page in a made-up language: longer words have room, and no English has escaped the catalogue.

use petition_explainer::figure;
use petition_explainer::story::FigureName;
use thirtyfour::Key;

use crate::engine::Engine;
use crate::known::Known;
use crate::petition::{HURRY, LISTEN};
use crate::server::{Answer, Server, Site};
use crate::session::Session;

const WIDTHS: [u32; 3] = [320, 768, 1280];
const LEGIBLE: &str = include_str!("legible.js");
const STORY: &str = include_str!("../../static/stories/russia-inquiry.json");
const MAP: &str = include_str!("../../static/maps/2010.json");

/// Everything that is read or spoken: texts, and the attributes that readers or screen readers meet; but no codes and
/// addresses.
const TEXTS: &str = "(() => {
    const texts = [document.title], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script, style, textarea, .probe')) texts.push(walk.currentNode.data);
    for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name));
    return [...new Set(texts.map((text) => text.replace(/https?:[^\\s⟧]+|[\\w.-]+\\.html/g, '').trim()).filter(Boolean))];
  })()";

/// Texts outside the drawings that are wider than their box, or push the page to the side.
const CUT: &str = "(() => {
    const cut = [];
    if (document.documentElement.scrollWidth > innerWidth) cut.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('main *, footer *')) {
      const style = getComputedStyle(element);
      if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && element.checkVisibility() && element.clientWidth > 1)
        cut.push(element.outerHTML.slice(0, 120));
    }
    return cut;
  })()";

/// Keys that make a chart say something: marks, pins, ends.
const KEYS: [Key; 8] = [Key::Right, Key::Down, Key::Enter, Key::Escape, Key::Escape, Key::End, Key::Right, Key::Home];
/// And what makes one that zooms say more.
const ZOOMS: [Key; 2] = [Key::Add, Key::Subtract];

/// A petition that can be signed, and its number.
const OPEN: &str = include_str!("../official/uk-open.json");
const NUMBER: &str = "900001";

struct Visit {
    server: Server,
    session: Session,
    known: Known,
}

impl Visit {
    async fn new() -> Visit {
        let server = Site::pseudo().start().await;
        let session = Session::open(Engine::Chromium).await;
        Visit { server, session, known: Known::of(&[STORY, MAP]) }
    }

    async fn open(&self, page: &str) {
        self.session.goto(&self.server.url(page)).await;
    }

    async fn assert_no_english(&self, when: &str) {
        let texts: Vec<String> = self.session.eval(TEXTS).await;
        assert!(texts.iter().any(|text| text.contains('⟧')), "{when}: the page speaks the made-up language");
        let mut bare: Vec<String> = Vec::new();
        for text in &texts {
            bare.extend(self.known.bare(text).into_iter().map(|word| format!("“{word}” in {text:.120}")));
        }
        assert!(bare.is_empty(), "{when}: {} pieces of English:\n{}", bare.len(), bare.join("\n"));
    }

    async fn assert_has_room(&self, when: &str) {
        let told = self.session.driver.execute(LEGIBLE, Vec::new()).await.expect("the drawings are looked at");
        let (faults, seen): (Vec<String>, Vec<String>) = told.convert().expect("faults, and the figures seen");
        assert_eq!(seen, FigureName::ALL.iter().map(|name| name.id()).collect::<Vec<_>>(), "{when}");
        assert!(faults.is_empty(), "{when}, {} faults:\n{}", faults.len(), faults.join("\n"));
        let cut: Vec<String> = self.session.eval(CUT).await;
        assert!(cut.is_empty(), "{when}, cut:\n{}", cut.join("\n"));
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn longer_words_have_room() {
    let visit = Visit::new().await;
    visit.session.window(WIDTHS[0], 900).await;
    visit.open("index.html").await;
    visit.session.app_started().await;
    for width in WIDTHS {
        visit.session.window(width, 900).await;
        visit.session.drawn().await;
        visit.assert_has_room(&format!("with script, {width} px")).await;
    }
    visit.session.without_script().await;
    visit.open("index.html").await;
    for width in WIDTHS {
        visit.session.window(width, 900).await;
        visit.assert_has_room(&format!("without script, {width} px")).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn no_english_has_escaped_the_catalogue() {
    let visit = Visit::new().await;
    visit.session.window(1280, 900).await;
    visit.open("index.html").await;
    visit.session.app_started().await;
    visit.assert_no_english("once the app stands").await;
    for name in FigureName::ALL {
        let chart = name.id();
        visit
            .session
            .run(&format!("document.querySelector('figure[data-figure={chart}] [role=slider]').focus()"))
            .await;
        let zooms: &[Key] = if figure::traits(*name).zooms() { &ZOOMS } else { &[] };
        for key in KEYS.iter().chain(zooms) {
            visit.session.press(&[key.value().to_string()]).await;
            visit.session.drawn().await;
            visit.assert_no_english(&format!("after {key:?} in {chart}")).await;
        }
    }
    visit
        .session
        .run("document.querySelectorAll('figure details').forEach((details) => { details.open = true })")
        .await;
    visit.session.run("document.querySelectorAll('figure thead button').forEach((button) => button.click())").await;
    visit
        .session
        .run("document.querySelectorAll('figure .switch button:last-child').forEach((button) => button.click())")
        .await;
    visit.session.drawn().await;
    visit.assert_no_english("after tables are sorted and switches pressed").await;
    visit.session.without_script().await;
    for page in ["index.html", "russia-inquiry.share.html", "404.html"] {
        visit.open(page).await;
        visit.assert_no_english(&format!("{page} without script")).await;
    }
}

/// Petitions that their service sends, does not send, and counts anew.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn no_english_stands_in_what_is_said_of_a_petition_by_its_number() {
    let (path, count) = (format!("/petitions/{NUMBER}.json"), format!("/petitions/{NUMBER}/count.json"));
    let service = Site::new().header("Access-Control-Allow-Origin", "*").start().await;
    let server = Site::pseudo().service(service.origin()).start().await;
    // Services and places are named as the site's owner, or the petition, names them.
    let known =
        Known::of(&[OPEN, MAP, include_str!("../../static/config.json"), "[\"127.0.0.1\", \"open-innovations\"]"]);
    let visit = Visit { server, session: Session::open(Engine::Chromium).await, known };
    let address = format!("index.html?petition={NUMBER}");
    for answer in [Answer::Missing, Answer::Text("application/json", "{\"weather\": 1}".to_owned())] {
        service.set(&path, answer);
        visit.open(&address).await;
        let refused = "document.getElementById('refused').checkVisibility()";
        visit.session.until("the error is shown", refused).await;
        let reason: String = visit.session.eval("document.getElementById('refused-reason').innerText").await;
        let bare = visit.known.bare(&reason.replace("weather", ""));
        assert!(reason.contains('⟧') && bare.is_empty(), "{bare:?} in {reason}");
    }
    service.set(&path, Answer::Text("application/json", OPEN.replace("2026-09-12", "9999-01-01")));
    service.set(&count, Answer::Text("application/json", "{\"signature_count\": 123457}".to_owned()));
    visit.session.before_scripts(HURRY).await;
    visit.session.before_scripts(LISTEN).await;
    visit.open(&address).await;
    visit.session.app_started().await;
    visit.session.until("a newer count is said", "said.some((text) => text.includes('123,457'))").await;
    visit.assert_no_english("once a newer count is said").await;
    for text in visit.session.eval::<Vec<String>>("said").await {
        let bare = visit.known.bare(&text);
        assert!(text.contains('⟧') && bare.is_empty(), "{bare:?} in {text}");
    }
}

/// The check would see English: in the page as readers get it, it does.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_check_sees_english_where_there_is_some() {
    let visit = Visit { server: Site::new().start().await, ..Visit::new().await };
    visit.open("index.html").await;
    visit.session.app_started().await;
    let texts: Vec<String> = visit.session.eval(TEXTS).await;
    let bare: usize = texts.iter().map(|text| visit.known.bare(text).len()).sum();
    assert!(bare > 300, "{bare} pieces of English");
}
