//! What assistive technology is told: the accessibility tree, the live region, and what axe-core finds.

use std::collections::BTreeSet;

use petition_explainer::figure::{self, Settings};
use petition_explainer::story::FigureName;
use petition_explainer::words;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::hands::{Visit, figures, marks, story};
use crate::server::Site;

/// A node of the accessibility tree that is exposed.
struct Exposed {
    role: String,
    name: String,
    value: String,
    level: Option<u64>,
}

async fn exposed(visit: &Visit) -> Vec<Exposed> {
    visit.devtools("Accessibility.enable", json!({})).await;
    let tree = visit.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let text = |node: &Value, part: &str| node[part]["value"].as_str().unwrap_or_default().to_owned();
    let property = |node: &Value, name: &str| {
        let all = node["properties"].as_array().cloned().unwrap_or_default();
        all.into_iter().find(|one| one["name"] == name).map(|one| one["value"]["value"].clone())
    };
    let shown = nodes.iter().filter(|node| node["ignored"] != true);
    shown
        .map(|node| Exposed {
            role: text(node, "role"),
            name: text(node, "name"),
            value: property(node, "valuetext").and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default(),
            level: property(node, "level").and_then(|level| level.as_u64()),
        })
        .collect()
}

/// Checks that every mark of every figure is in the tree, and that nothing drawn is in it without a name.
async fn assert_told(visit: &Visit) {
    let open: usize = visit.eval("document.querySelectorAll('details[open]:not(#sources-fold)').length").await;
    assert_eq!(open, 0, "everything is folded");
    let nodes = exposed(visit).await;
    let texts: BTreeSet<&str> = nodes.iter().flat_map(|node| [node.name.as_str(), node.value.as_str()]).collect();
    let (story, mut looked_for) = (story(), 0);
    // The findings are told in full, the places of the map in its table.
    for name in figures().into_iter().filter(|name| !matches!(name, FigureName::Findings | FigureName::Map)) {
        let marks = marks(name);
        assert!(!marks.is_empty());
        let missing: Vec<&str> =
            marks.iter().map(|mark| mark.label.as_str()).filter(|label| !texts.contains(label)).collect();
        assert!(missing.is_empty(), "{}: not in the accessibility tree: {missing:#?}", name.id());
        looked_for += marks.len();
    }
    assert!(looked_for > 60, "too few marks: {looked_for}");
    for finding in &story.findings {
        assert!(texts.iter().any(|text| text.contains(&finding.title)), "{:?} is not told", finding.title);
        assert!(texts.contains(words::kind(finding.kind)), "{:?} is not told", finding.kind);
        assert!(texts.iter().any(|text| text.contains(finding.said.trim())), "{:?} is not told", finding.said);
    }
    for event in &story.events {
        assert!(texts.iter().any(|text| text.contains(&event.title)), "{:?} is not told", event.title);
    }
    let graphics = ["img", "image", "SvgRoot", "graphics-document", "graphics-symbol", "graphics-object", "Canvas"];
    let unnamed: Vec<&str> = nodes
        .iter()
        .filter(|node| graphics.contains(&node.role.as_str()) && node.name.is_empty())
        .map(|node| node.role.as_str())
        .collect();
    assert!(unnamed.is_empty(), "graphics without a name: {unnamed:?}");
    let nameless: Vec<&str> = nodes
        .iter()
        .filter(|node| {
            let acts = ["button", "link", "combobox", "textbox", "slider", "DisclosureTriangle", "region", "figure"];
            acts.contains(&node.role.as_str()) && node.name.trim().is_empty()
        })
        .map(|node| node.role.as_str())
        .collect();
    assert!(nameless.is_empty(), "parts without a name: {nameless:?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn every_mark_is_in_the_accessibility_tree() {
    let visit = Visit::to("index.html").await;
    assert_told(&visit).await;
    visit.window(320, 700).await;
    visit.drawn().await;
    assert_told(&visit).await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn without_script_every_mark_is_in_the_accessibility_tree() {
    let visit = Visit::before(Site::new()).await;
    visit.without_script().await;
    visit.goto(&visit.server.url("index.html")).await;
    assert_told(&visit).await;
    // A chart that answers no key is no widget.
    let promised: usize = visit
        .eval("document.querySelectorAll('.chart:is([role], [tabindex]), .chart :is([role], [tabindex])').length")
        .await;
    assert_eq!(promised, 0);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn headings_go_down_in_order() {
    let visit = Visit::to("index.html").await;
    visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
    let headings: Vec<(u64, String)> = exposed(&visit)
        .await
        .into_iter()
        .filter(|node| node.role == "heading")
        .map(|node| (node.level.expect("a level"), node.name))
        .collect();
    assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "one title");
    assert_eq!(headings[0].1, story().title);
    for pair in headings.windows(2) {
        assert!(pair[1].0 <= pair[0].0 + 1, "after {:?} comes {:?}", pair[0], pair[1]);
    }
    for figure in &story().figures {
        assert!(headings.contains(&(2, figure.headline.clone())), "{:?} is a heading", figure.headline);
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn each_figure_says_what_it_shows_in_words_that_are_seen_and_its_keys_to_those_who_listen() {
    let visit = Visit::to("index.html").await;
    let story = story();
    for figure in &story.figures {
        let id = figure.name.id();
        let parts: (String, String, Vec<String>, String) = visit
            .eval(&format!(
                "['title', 'subtitle', 'summary', 'help'].map((part) => document.getElementById(`{id}-${{part}}`)).map((one) => {{
                    if (!one.checkVisibility({{ visibilityProperty: true }})) throw new Error(`${{one.id}} is not there`);
                    return one.id.endsWith('summary') ? [...one.children].map((line) => line.textContent) : one.textContent;
                }})"
            ))
            .await;
        assert_eq!(parts.0, figure.headline);
        assert_eq!(parts.1, figure.subtitle);
        assert_eq!(parts.2, figure::says(figure.name).summary(&story));
        assert!(parts.3.contains("arrow keys go "), "{:?}", parts.3);
        let named: (String, String, String) = visit
            .eval(&format!("['aria-labelledby', 'aria-roledescription', 'role'].map((name) => document.getElementById('{id}-chart').getAttribute(name))"))
            .await;
        assert_eq!(named, (format!("{id}-title"), "chart".to_owned(), "slider".to_owned()));
    }
    // Another story, other words.
    visit.open("example-playground.html").await;
    let other: String = visit.eval("document.getElementById('progress-summary').textContent").await;
    assert_ne!(other, figure::says(FigureName::Progress).summary(&story).concat());
    assert!(!other.is_empty());
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn drawings_are_silent_and_names_stand_only_where_they_are_heard() {
    let visit = Visit::to("index.html").await;
    let loud: Vec<String> = visit
        .eval(
            "[
                ...[...document.querySelectorAll('svg')].filter((one) => one.getAttribute('aria-hidden') !== 'true' && one.getAttribute('role') !== 'img'),
                ...[...document.querySelectorAll('g, path, rect, circle, line, text')].filter((one) => one.hasAttribute('aria-label') && !one.hasAttribute('role')),
            ].map((one) => one.outerHTML.slice(0, 120))",
        )
        .await;
    assert!(loud.is_empty(), "{loud:#?}");
    let regions: usize =
        visit.eval("[...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')].filter((one) => one.checkVisibility()).length").await;
    assert_eq!(regions, 1, "one live region");
}

/// As a count, and what was needed: a progress bar would be read out as a share, and as 100 percent past it.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn progress_is_told_by_its_counts() {
    let visit = Visit::to("index.html").await;
    let listed: Vec<String> =
        visit.eval("[...document.querySelectorAll('#progress > ul li')].map((one) => one.textContent)").await;
    let said = [
        ("14,846 signatures", "short of the 100,000 for a debate"),
        ("44,150 signatures", "short of the 100,000 for a debate"),
        ("114,704 signatures", "past the 100,000 for a debate"),
    ];
    assert_eq!(listed.len(), said.len());
    for (item, (count, threshold)) in listed.iter().zip(said) {
        assert!(item.contains(count) && item.contains(threshold), "{item:?} does not say {count:?} and {threshold:?}");
    }
    assert_eq!(visit.eval::<usize>("document.querySelectorAll('progress, meter, [role=progressbar]').length").await, 0);
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_timeline_is_an_ordered_list_of_dates_too() {
    let visit = Visit::to("index.html").await;
    visit.click("#timeline-entries summary").await;
    let told = story();
    let listed: Vec<(String, String, bool)> = visit
        .eval(
            "[...document.querySelectorAll('#timeline-entries ol > li')].map((one) =>
                [one.id.replace('event-', ''), one.querySelector('time').getAttribute('datetime'), one.checkVisibility()])",
        )
        .await;
    assert_eq!(listed.len(), told.events.len());
    for (id, datetime, seen) in &listed {
        let event = told.event(&id.as_str().into()).expect("an event of the story");
        assert_eq!(*datetime, event.date.to_string());
        assert!(seen);
    }
    let dates: Vec<&String> = listed.iter().map(|(_, date, _)| date).collect();
    assert!(dates.is_sorted_by_key(|date| date.get(..4)), "in order: {dates:?}");
    // Pressing one pins it and speaks its heading, nothing more.
    let (id, ..) = &listed[3];
    visit.run("window.heard = []; new MutationObserver(() => heard.push(announcer.textContent.trim())).observe(announcer, { childList: true, characterData: true, subtree: true })").await;
    visit.click(&format!("#event-{id} button")).await;
    visit.until_hash(&format!("#pe=1&pin={id}")).await;
    let title = &told.event(&id.as_str().into()).expect("it").title;
    visit.until_said(title).await;
    assert_eq!(visit.eval::<Vec<String>>("window.heard").await, std::slice::from_ref(title));
    assert!(visit.lit(FigureName::Timeline).await > 0);
}

/// Writes down what the live region and the values of charts say from now on.
const LISTEN: &str = "(window.ears || []).forEach((ear) => ear.disconnect());
    window.heard = []; window.told = [];
    const hear = (element, attend, note) => {
        const ear = new MutationObserver(note);
        ear.observe(element, attend);
        return ear;
    };
    window.ears = [
        hear(announcer, { childList: true, characterData: true, subtree: true }, () => heard.push(announcer.textContent.trim())),
        ...[...document.querySelectorAll('.chart')].map((chart) =>
            hear(chart, { attributeFilter: ['aria-valuetext'] }, () => told.push(chart.getAttribute('aria-valuetext')))),
    ];";

/// A mark is the value of its chart, and nothing else speaks of it: what is told twice is heard twice.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_mark_is_told_once_with_its_place() {
    let visit = Visit::to("index.html").await;
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        let last = scene.marks.len() - 1;
        let values = format!(
            "['min', 'max', 'now'].map((one) => Number(document.getElementById('{}-chart').getAttribute(`aria-value${{one}}`)))",
            name.id()
        );
        visit.until_described(name, &scene, 0).await;
        visit.tab_to_chart(name).await;
        visit.run(LISTEN).await;
        visit.keys(&[Key::End]).await;
        visit.until_described(name, &scene, last).await;
        assert_eq!(visit.tooltip(name).await.as_deref(), Some(scene.marks[last].mark.label.as_str()), "as it is seen");
        assert_eq!(visit.eval::<[usize; 3]>(&values).await, [1, last + 1, last + 1]);
        visit.keys(&[Key::Home]).await;
        visit.until_described(name, &scene, 0).await;
        visit.drawn().await;
        assert_eq!(
            visit.eval::<[usize; 2]>("[heard.filter(Boolean).length, told.length]").await,
            [0, 2],
            "{}",
            name.id()
        );
        visit.keys(&[Key::Left]).await;
        if name != FigureName::Map {
            // Not by what stands there, which the chart before may have said.
            visit.until("the start is told", "heard.includes('The start: nothing before this')").await;
            assert_eq!(visit.eval::<usize>("told.length").await, 2, "an end changes nothing");
        }
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn the_live_region_says_the_last_act_once_and_is_cleared() {
    let visit = Visit::to("index.html").await;
    let region: (String, String, String) = visit
        .eval("['aria-live', 'aria-atomic', 'role'].map((name) => document.getElementById('announcer').getAttribute(name))")
        .await;
    assert_eq!(region, ("polite".to_owned(), "true".to_owned(), "status".to_owned()));
    // A run of presses in one go: only what the last did is spoken.
    visit.tab_to_chart(FigureName::Progress).await;
    visit.run(LISTEN).await;
    visit
        .run(
            "const chart = document.getElementById('progress-chart');
            for (const key of ['ArrowUp', 'Enter', 'Enter', 'ArrowLeft', 'ArrowUp'])
                chart.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));",
        )
        .await;
    visit.until_said("The top: nothing above this").await;
    visit.until("it is cleared", "announcer.textContent === ''").await;
    assert_eq!(visit.eval::<Vec<String>>("window.heard").await, ["The top: nothing above this", ""]);
}

/// Screen readers call whatever stands in an element that listens to clicks "clickable".
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn no_element_listens_to_clicks_but_the_control_that_is_clicked() {
    let visit = Visit::before(Site::new()).await;
    visit.before_scripts(LISTENERS).await;
    visit.open("index.html").await;
    assert_eq!(visit.eval::<Vec<String>>(CLICKED).await, Vec::<String>::new());
    // They are heard all the same.
    visit.click("#progress-log").await;
    visit.until_hash("#pe=1&scale=log").await;
}

/// Writes down what listens to what, from the first byte of a page on.
pub const LISTENERS: &str = "window.listeners = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
        listeners.push([this, type]);
        return add.call(this, type, ...rest);
    };";

/// The elements, controls aside, that listen to what makes a screen reader call them clickable.
pub const CLICKED: &str = "listeners.length < 10 ? [`only ${listeners.length} listeners`] : listeners
    .filter(([on, type]) => ['click', 'mousedown', 'mouseup'].includes(type) && on instanceof Element && !on.matches('a, button, input, select, summary'))
    .map(([on, type]) => `${type}: ${on.outerHTML.slice(0, 80)}`)";

#[test]
fn what_is_spoken_is_terse() {
    for name in figures() {
        for mark in marks(name) {
            assert!(
                mark.label.chars().count() <= 200,
                "{}: {} characters: {:?}",
                mark.id,
                mark.label.len(),
                mark.label
            );
        }
    }
}

async fn assert_clean(visit: &Visit, state: &str) {
    let found = visit.axe().await;
    assert!(found.is_empty(), "{state}: {found:#?}");
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_at_the_start_light_dark_narrow_and_unfolded() {
    let visit = Visit::to("index.html").await;
    assert_clean(&visit, "at the start").await;
    visit.media("", &[("prefers-color-scheme", "dark")]).await;
    visit.drawn().await;
    assert_clean(&visit, "dark").await;
    visit.run("document.querySelectorAll('details').forEach((one) => { one.open = true })").await;
    assert_clean(&visit, "dark, unfolded").await;
    visit.media("", &[("prefers-color-scheme", "light")]).await;
    visit.window(320, 700).await;
    visit.drawn().await;
    assert_clean(&visit, "narrow, unfolded").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_in_what_a_reader_made_of_it() {
    let visit = Visit::before(Site::new()).await;
    for (state, address) in [
        ("pinned", "index.html#pe=1&pin=petition-239406"),
        ("zoomed", "index.html#pe=1&from=2020-01-01&to=2020-12-31"),
        ("filtered", "index.html#pe=1&scale=log&by=calendar&actors=courts&kind=rejected"),
        ("a section", "index.html?theme=dark#pe=1&section=section-disinformation"),
        ("figures alone", "index.html?view=timeline,progress"),
    ] {
        visit.goto("about:blank").await;
        visit.open(address).await;
        assert_clean(&visit, state).await;
    }
    visit.tab_to_chart(FigureName::Timeline).await;
    visit.until("a tooltip", "document.querySelector('.tooltip:not([hidden])')").await;
    assert_clean(&visit, "with a tooltip").await;
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_without_script() {
    // axe waits for timers, which stand still where script is switched off: here the page's own is refused.
    let visit = Visit::before(Site::new().header("Content-Security-Policy", "script-src 'none'")).await;
    for page in ["index.html", "example-playground.html"] {
        visit.goto(&visit.server.url(page)).await;
        assert!(visit.eval::<bool>("!document.documentElement.hasAttribute('data-boot')").await, "script runs");
        assert_clean(&visit, page).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn axe_finds_nothing_in_an_error() {
    let visit = Visit::before(Site::new()).await;
    visit.goto(&visit.server.url("index.html?story=stories/unknown.json")).await;
    visit.until("the error is shown", "document.getElementById('refused').checkVisibility()").await;
    assert_clean(&visit, "an error").await;
}
