//! A browser that translates the page puts elements of its own where texts were, and goes on doing so.

use petition_explainer::figure::Settings;
use petition_explainer::scene::Shape;
use petition_explainer::story::FigureName;
use thirtyfour::Key;

use crate::hands::{Visit, figures, marks, table};

/// Wraps every text of the app as translators do, now and whenever one is added.
pub const TRANSLATE: &str = "(() => {
    const wrap = (text) => {
        if (!text.data.trim() || !text.isConnected || text.parentNode.closest('font, textarea, script, style')) return;
        const outer = document.createElement('font'), inner = document.createElement('font');
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text.data);
    };
    const all = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.forEach(wrap);
        return texts.length;
    };
    const app = document.getElementById('app') || document.getElementById('page');
    window.translated = all(app);
    new MutationObserver((list) => {
        for (const change of list) for (const node of change.addedNodes) node.nodeType === 3 ? wrap(node) : node.nodeType === 1 && all(node);
    }).observe(app, { childList: true, subtree: true });
})()";

/// Whether a chart shows the very texts of a scene, in its order.
async fn shows(visit: &Visit, name: FigureName, settings: &Settings) {
    let scene = visit.scene(name, settings).await;
    let words = |shape: &Shape| match shape {
        Shape::Text { text, then, .. } => {
            Some([text.as_str()].into_iter().chain(then.iter().map(|run| run.text.as_str())).collect::<String>())
        }
        _ => None,
    };
    let mut expected: Vec<String> = scene.shapes.iter().filter_map(words).collect();
    expected.sort_unstable();
    let seen = format!(
        "[...document.querySelectorAll('#{}-chart svg:not(.overlay) text')].map((one) => one.textContent)",
        name.id()
    );
    let mut seen: Vec<String> = visit.eval(&seen).await;
    seen.sort_unstable();
    assert_eq!(seen, expected, "{}", name.id());
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_page_that_is_translated_goes_on_answering() {
    let visit = Visit::to("index.html").await;
    visit.complaints().await;
    visit.run(TRANSLATE).await;
    assert!(visit.eval::<usize>("window.translated").await > 500);

    // Tooltips change from mark to mark.
    for name in figures() {
        let scene = visit.scene(name, &Settings::default()).await;
        visit.tab_to_chart(name).await;
        for _ in 0..2 {
            visit.keys(&[Key::End]).await;
            visit.until_tooltip(name, Some(&scene.marks[scene.marks.len() - 1].mark.label)).await;
            visit.keys(&[Key::Home]).await;
            visit.until_tooltip(name, Some(&scene.marks[0].mark.label)).await;
        }
        visit.until_described(name, &scene, 0).await;
    }

    // Drawings change with scale, arrangement, filters and zoom, there and back.
    let log = Settings { scale: petition_explainer::figure::Scale::Log, ..Settings::default() };
    for _ in 0..2 {
        visit.click("#progress-log").await;
        visit.until_hash("#pe=1&scale=log").await;
        visit.drawn().await;
        shows(&visit, FigureName::Progress, &log).await;
        shows(&visit, FigureName::Growth, &log).await;
        visit.click("#growth-linear").await;
        visit.until_hash("").await;
        visit.drawn().await;
        shows(&visit, FigureName::Progress, &Settings::default()).await;
    }
    visit.click("#timeline-closer").await;
    visit.until_hash_has("from=").await;
    visit.click("#timeline-whole").await;
    visit.until_hash("").await;
    visit.drawn().await;
    shows(&visit, FigureName::Timeline, &Settings::default()).await;

    // Findings come and go.
    let found = "[...document.querySelectorAll('article')].filter((one) => one.checkVisibility()).length";
    let all: usize = visit.eval(found).await;
    for _ in 0..2 {
        visit.click("#findings-rejected").await;
        visit.until_hash("#pe=1&kind=rejected").await;
        visit.until("fewer findings", &format!("{found} < {all}")).await;
        visit.run("const one = document.getElementById('findings-section'); one.value = one.options[one.options.length - 1].value; one.dispatchEvent(new Event('change', { bubbles: true }))").await;
        visit.until_hash_has("section=").await;
        visit.run("const one = document.getElementById('findings-section'); one.value = ''; one.dispatchEvent(new Event('change', { bubbles: true }))").await;
        visit.until_hash("#pe=1&kind=rejected").await;
        visit.click("#findings-rejected").await;
        visit.until("all findings", &format!("{found} === {all}")).await;
    }
    let empty: usize = visit
        .eval("[...document.querySelectorAll('.entries font')].filter((one) => !one.textContent.trim()).length")
        .await;
    assert_eq!(empty, 0);

    // Tables sort, and no row loses its words.
    for name in figures() {
        let (table, id) = (table(name), name.id());
        visit.run(&format!("document.getElementById('{id}-data').open = true")).await;
        for descending in [false, true] {
            visit.run(&format!("document.getElementById('{id}-sort-0').click()")).await;
            let state = if descending { "descending" } else { "ascending" };
            visit.until("it is sorted", &format!("document.querySelector('#{id} th').ariaSort === '{state}'")).await;
            let mut seen: Vec<String> = visit
                .eval(&format!(
                    "[...document.querySelectorAll('#{id} tbody tr')].map((row) => row.cells[0].textContent)"
                ))
                .await;
            let mut all: Vec<String> = table.rows.iter().map(|row| row.cells[0].text.clone()).collect();
            seen.sort();
            all.sort();
            assert_eq!(seen, all, "{id}, {state}");
        }
    }

    // A pin, and taking everything back.
    visit.tab_to_chart(FigureName::Progress).await;
    visit.keys(&[Key::Enter]).await;
    visit.until_hash(&format!("#pe=1&pin={}", marks(FigureName::Progress)[0].id)).await;
    visit.click("#reset").await;
    visit.until_hash("").await;
    // Another width is another layout.
    visit.window(700, 900).await;
    visit
        .until("the charts follow the width", "document.querySelector('#progress-chart svg').width.baseVal.value < 700")
        .await;
    visit.drawn().await;
    shows(&visit, FigureName::Progress, &Settings::default()).await;
    assert!(
        visit
            .eval::<bool>(
                "document.documentElement.hasAttribute('data-ready') && document.getElementById('rescued').hidden"
            )
            .await
    );
    assert_eq!(visit.complaints().await, Vec::<String>::new(), "on the console");
}
