//! What a reader must find on a page: everything its story says, and drawings that can be read.

use std::fs;

use serde_json::Value;

use crate::engine::folder;
use crate::session::Session;

/// The default story, and one that shows that nothing is tied to it.
pub const RUSSIA: &str = "russia-inquiry";
pub const EXAMPLE: &str = "example-playground";

/// The members of a story that are words for readers.
const WORDS: [&str; 17] = [
    "title",
    "standfirst",
    "notice",
    "headline",
    "subtitle",
    "name",
    "asks",
    "argued",
    "related",
    "said",
    "answer",
    "since",
    "heading",
    "text",
    "detail",
    "place",
    "publisher",
];

/// A story as the build ships it.
pub fn story(id: &str) -> Value {
    let path = folder("PAGE_DIST").join(format!("stories/{id}.json"));
    serde_json::from_str(&fs::read_to_string(&path).expect("the story")).expect("JSON")
}

/// A story's title.
pub fn title(id: &str) -> String {
    story(id)["title"].as_str().expect("a title").to_owned()
}

fn words(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_str() {
                    Some(text) if WORDS.contains(&name.as_str()) => found.push(text.to_owned()),
                    _ => words(member, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        _ => {}
    }
}

impl Session {
    /// Checks that the page holds all texts of a story, and the whole table and one drawing in each figure.
    pub async fn assert_complete(&self, id: &str) {
        let plain = "((text) => text.replace(/\\s+/g, ' ').toLowerCase())";
        let page: String = self.eval(&format!("{plain}(document.body.textContent)")).await;
        let (mut expected, story) = (Vec::new(), story(id));
        words(&story, &mut expected);
        assert!(expected.len() > 30, "too few texts to look for: {}", expected.len());
        let missing: Vec<&String> = expected.iter().filter(|text| !page.contains(&text.to_lowercase())).collect();
        assert!(missing.is_empty(), "not on the page: {missing:#?}");
        let figures = story["figures"].as_array().expect("figures");
        for figure in figures.iter().filter_map(|figure| figure["figure"].as_str()) {
            let csv =
                fs::read_to_string(folder("PAGE_DIST").join(format!("data/{id}/{figure}.csv"))).expect("the data");
            let rows: usize = self.eval(&format!("document.querySelectorAll('#{figure} tbody tr').length")).await;
            assert_eq!(rows, csv.lines().count() - 1, "rows in the table of {figure}");
        }
        self.assert_legible().await;
    }

    /// Checks that nothing is wider than the window, and that each figure shows one drawing with text of 12 px or more.
    pub async fn assert_legible(&self) {
        let wrong: Vec<String> = self.eval(LEGIBLE).await;
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

const LEGIBLE: &str = "(() => {
    const wrong = [], page = document.scrollingElement, width = page.clientWidth;
    const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    if (page.scrollWidth > width) wrong.push(`the page is ${page.scrollWidth} px wide in a window of ${width}`);
    const figures = document.querySelectorAll('figure[data-figure]');
    if (figures.length !== 7) wrong.push(`${figures.length} figures`);
    for (const figure of figures) {
        const drawings = [...figure.querySelectorAll('.chart svg:not(.overlay)')].filter(seen);
        if (drawings.length !== 1) wrong.push(`${figure.id}: ${drawings.length} drawings`);
        for (const text of drawings.flatMap((drawing) => [...drawing.querySelectorAll('text')])) {
            const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
            const box = text.getBoundingClientRect();
            if (size < 12) wrong.push(`${figure.id}: ${size} px: ${text.textContent}`);
            if (box.left < 0 || box.right > width) wrong.push(`${figure.id}: outside the window: ${text.textContent}`);
        }
    }
    return wrong;
})()";
