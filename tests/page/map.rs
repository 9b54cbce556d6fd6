//! The map under a reader's hands: finding a place by name, going from neighbour to neighbour, and what stands in for it.

use petition_explainer::figure::Settings;
use petition_explainer::scene::Step;
use petition_explainer::story::FigureName;
use thirtyfour::Key;

use crate::engine::folder;
use crate::hands::{Spot, Visit};
use crate::server::Site;

const MAP: FigureName = FigureName::Map;
const FIELD: &str = "document.getElementById('map-find')";
const PINNED: &str = "document.getElementById('map-pinned').textContent";
const OPTIONS: &str = "[...document.querySelectorAll('#map-found [role=option]')].map((one) => one.textContent.trim())";

/// A corner of the window where nothing is.
const AWAY: Spot = Spot { x: 2.0, y: 2.0 };

/// Types into the field that finds a place.
async fn type_into(visit: &Visit, text: &str) {
    visit.run(&format!("{FIELD}.focus(); {FIELD}.select()")).await;
    visit.driver.action_chain().send_keys(text).perform().await.expect("typing");
}

/// Waits until these are suggested.
async fn until_suggested(visit: &Visit, names: &[&str]) {
    let list = serde_json::to_string(names).expect("names");
    visit
        .until(&format!("{list} are suggested"), &format!("JSON.stringify({OPTIONS}) === {}", serde_json::json!(list)))
        .await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_place_is_found_by_its_name_and_pinned() {
    let visit = Visit::to("index.html").await;
    type_into(&visit, "BRECON & rad").await;
    until_suggested(&visit, &["Brecon and Radnorshire"]).await;
    visit.until_said("1 place found").await;
    let [role, expanded, controls]: [String; 3] = visit
        .eval(&format!("['role', 'aria-expanded', 'aria-controls'].map((name) => {FIELD}.getAttribute(name))"))
        .await;
    assert_eq!([&*role, &*expanded, &*controls], ["combobox", "true", "map-found"]);
    let marked: String = visit
        .eval(&format!(
            "((one) => one.getAttribute('role') + ' ' + one.getAttribute('aria-selected'))(document.getElementById({FIELD}.getAttribute('aria-activedescendant')))"
        ))
        .await;
    assert_eq!(marked, "option true");
    visit.keys(&[Key::Enter]).await;
    visit.until_hash("#pe=1&pin=W07000068").await;
    visit.until("the place is told", &format!("{PINNED}.startsWith('Brecon and Radnorshire, ')")).await;
    let words: String = visit.eval(PINNED).await;
    assert!(words.contains(" signatures, ") && words.contains("% of all, ") && words.ends_with(" of 650"), "{words}");
    assert_eq!(visit.lit(MAP).await, 1, "it is ringed");
    let named: String = visit.eval("document.querySelector('#map-chart .overlay text').textContent").await;
    assert_eq!(named, "Brecon and Radnorshire");
    assert_eq!(visit.eval::<String>(&format!("{FIELD}.getAttribute('aria-expanded')")).await, "false");
    visit.until_said(&format!("Pinned: {words}")).await;
    // The address says it again.
    visit.open("index.html#pe=1&pin=W07000068").await;
    visit.until("the place is told again", &format!("{PINNED} === {}", serde_json::json!(words))).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn suggestions_are_gone_through_by_keys_and_taken_by_mouse() {
    let visit = Visit::to("index.html").await;
    type_into(&visit, "ynys mon").await;
    until_suggested(&visit, &["Ynys Môn"]).await;
    type_into(&visit, "hull").await;
    visit.until("Hull is suggested", &format!("{OPTIONS}.length > 2")).await;
    let names: Vec<String> = visit.eval(OPTIONS).await;
    assert!(names.iter().all(|name| name.to_lowercase().contains("hull")), "{names:?}");
    let marked = "document.querySelector('#map-found [aria-selected=true]').textContent.trim()";
    visit.keys(&[Key::Down]).await;
    visit.until("the second is marked", &format!("{marked} === {}", serde_json::json!(names[1]))).await;
    visit.keys(&[Key::Up, Key::Up]).await;
    let last = names.last().expect("a name");
    visit.until("the last is marked", &format!("{marked} === {}", serde_json::json!(last))).await;
    visit.keys(&[Key::Escape]).await;
    until_suggested(&visit, &[]).await;
    assert_eq!(visit.hash().await, "", "Escape pins nothing");
    type_into(&visit, "aldershot").await;
    until_suggested(&visit, &["Aldershot"]).await;
    visit.click("#map-found-0").await;
    visit.until_hash("#pe=1&pin=E14000530").await;
    let words: String = visit.eval(PINNED).await;
    assert_eq!(words, "Aldershot, 22 signatures, 0.15% of all, joint 243rd of 650");
    type_into(&visit, "nowhere at all").await;
    visit.until_said("0 places found").await;
    until_suggested(&visit, &[]).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn arrow_keys_go_to_neighbours_and_enter_pins() {
    let visit = Visit::to("index.html#pe=1&pin=E14000564").await;
    let scene = visit.scene(MAP, &Settings::default()).await;
    visit.tab_to_chart(MAP).await;
    let mut at = scene.marks.iter().position(|placed| placed.mark.id == "E14000564");
    let label = |at: Option<usize>| scene.marks[at.expect("a mark")].mark.label.as_str();
    visit.until_tooltip(MAP, Some(label(at))).await;
    for (key, step) in [
        (Key::Right, Step::On),
        (Key::Up, Step::Up),
        (Key::Up, Step::Up),
        (Key::Left, Step::Back),
        (Key::Down, Step::Down),
    ] {
        visit.keys(&[key]).await;
        let before = at;
        at = scene.step(at, step);
        assert_ne!(at, before, "{step:?}");
        visit.until_tooltip(MAP, Some(label(at))).await;
    }
    visit.keys(&[Key::Enter]).await;
    let pinned = &scene.marks[at.expect("a mark")].mark;
    visit.until_hash(&format!("#pe=1&pin={}", pinned.id)).await;
    visit.until_said(&format!("Pinned: {}", pinned.label)).await;
    visit.keys(&[Key::Escape, Key::Escape]).await;
    visit.until_hash("").await;
    visit.until("nothing is told", &format!("{PINNED} === 'No place is pinned.'")).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_mouse_tells_the_place_it_is_over() {
    let visit = Visit::to("index.html").await;
    let scene = visit.scene(MAP, &Settings::default()).await;
    for placed in scene.marks.iter().step_by(97) {
        let at = visit.mark(MAP, &scene, &placed.mark.id).await;
        visit.hover(at).await;
        visit.until_tooltip(MAP, Some(&placed.mark.label)).await;
        // On the way to the next the pointer might go into the tooltip, which keeps it.
        visit.hover(AWAY).await;
        visit.until_tooltip(MAP, None).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn measure_and_steps_change_the_legend_and_the_address() {
    let visit = Visit::to("index.html").await;
    let below = "document.getElementById('map-data').getBoundingClientRect().top + scrollY";
    let before: f64 = visit.eval(below).await;
    visit.click("#map-share").await;
    visit.until_hash("#pe=1&measure=share").await;
    visit.click("#map-equal").await;
    visit.until_hash("#pe=1&measure=share&steps=equal").await;
    let legend = "[...document.querySelectorAll('#map-chart svg:not(.overlay) text')].map((one) => one.textContent)";
    visit.until("the legend tells shares", &format!("{legend}.includes('0.55% to 0.67%')")).await;
    visit.drawn().await;
    assert_eq!(visit.eval::<f64>(below).await, before, "what stands below the map has moved");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_its_file_nations_stand_for_the_map_and_the_place_is_still_found() {
    let site = Site::new().missing("maps/2010.json").story("stories/other.json", &russia());
    let visit = Visit::before(site).await;
    visit.open("index.html?story=stories/other.json").await;
    let texts: Vec<String> = visit
        .eval("[...document.querySelectorAll('#map-chart svg:not(.overlay) text')].map((one) => one.textContent)")
        .await;
    let said = texts.join(" ");
    assert!(
        said.contains("There is no map of the constituencies of 2010 here.") && said.contains("Northern Ireland"),
        "{said}"
    );
    let summary: String = visit.eval("document.getElementById('map-summary').textContent").await;
    assert!(summary.contains("There is no map of the constituencies of 2010 here."), "{summary}");
    type_into(&visit, "aldershot").await;
    until_suggested(&visit, &["Aldershot"]).await;
    visit.keys(&[Key::Enter]).await;
    visit.until("the place is told", &format!("{PINNED}.startsWith('Aldershot: 22 signatures')")).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_file_of_a_map_is_asked_for_only_where_it_is_needed() {
    for (address, expected) in [
        // The page has its map.
        ("index.html", 0),
        ("index.html?view=map", 0),
        ("index.html?story=stories/other.json", 1),
        ("index.html?story=stories/other.json&view=map", 1),
        ("index.html?story=stories/other.json&view=progress,countries", 0),
    ] {
        let visit = Visit::before(Site::new().story("stories/other.json", &russia())).await;
        visit.open(address).await;
        let asked: Vec<String> = visit.server.requests().into_iter().filter(|path| path.contains("maps/")).collect();
        assert_eq!(asked.len(), expected, "{address}: {asked:?}");
    }
}

/// The default story, to be served as one that the build did not know.
fn russia() -> String {
    std::fs::read_to_string(folder("PAGE_DIST").join("stories/russia-inquiry.json")).expect("the story")
}

/// The hexes are seen in the system's colours: five strengths of one of them.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn with_the_systems_colours_the_steps_are_told_apart() {
    let visit = Visit::before(Site::new()).await;
    visit.media("", &[("forced-colors", "active")]).await;
    visit.open("index.html").await;
    let strengths: Vec<String> = visit
        .eval("[...document.querySelectorAll('#map-chart svg:not(.overlay) path')].map((one) => getComputedStyle(one).fillOpacity)")
        .await;
    assert_eq!(strengths, ["0.2", "0.4", "0.6", "0.8", "1"]);
    let paper: String = visit.eval("getComputedStyle(document.body).backgroundColor").await;
    let fills: Vec<String> = visit
        .eval("[...document.querySelectorAll('#map-chart svg:not(.overlay) path')].map((one) => getComputedStyle(one).fill)")
        .await;
    assert!(fills.iter().all(|fill| *fill != paper && *fill == fills[0]), "{fills:?} on {paper}");
}

/// All 650 rows are on the page, and can be sorted.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_table_of_all_places_sorts() {
    let visit = Visit::to("index.html").await;
    let rows: usize = visit.eval("document.querySelectorAll('#map tbody tr').length").await;
    assert_eq!(rows, 650);
    visit.run("document.getElementById('map-data').open = true").await;
    visit.click("#map-sort-1").await;
    let first = "document.querySelector('#map tbody tr').textContent";
    visit.until("the fewest come first", &format!("{first}.startsWith('Burnley')")).await;
    visit.click("#map-sort-1").await;
    visit.until("the most come first", &format!("{first}.startsWith('Bristol West')")).await;
}
