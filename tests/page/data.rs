//! The numbers behind the figures: the tables, sorted, taken away and copied.

use std::fs;

use petition_explainer::figure::Table;
use serde_json::json;

use crate::content::RUSSIA;
use crate::engine::folder;
use crate::hands::{Visit, figures, table};
use crate::server::Site;

/// The rows of a table as they are seen.
fn rows(figure: &str) -> String {
    format!(
        "[...document.querySelectorAll('#{figure} tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))"
    )
}

fn expected(table: &Table, order: &[usize]) -> Vec<Vec<String>> {
    order.iter().map(|row| table.rows[*row].cells.iter().map(|cell| cell.text.clone()).collect()).collect()
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn tables_hold_the_data_with_caption_and_headings() {
    let visit = Visit::before(Site::new()).await;
    for script in [true, false] {
        if script {
            visit.open("index.html").await;
        } else {
            visit.without_script().await;
            visit.goto(&visit.server.url("index.html")).await;
        }
        for name in figures() {
            let (table, id) = (table(name), name.id());
            let all: Vec<usize> = (0..table.rows.len()).collect();
            assert_eq!(visit.eval::<Vec<Vec<String>>>(&rows(id)).await, expected(&table, &all), "{id}");
            let headings: Vec<(String, String)> = visit
                .eval(&format!("[...document.querySelectorAll('#{id} thead th')].map((one) => [one.innerText || one.textContent, one.scope])"))
                .await;
            let titles: Vec<(String, String)> =
                table.columns.iter().map(|column| (column.title.to_string(), "col".to_owned())).collect();
            assert_eq!(headings, titles, "{id}");
            let caption: String = visit.eval(&format!("document.querySelector('#{id} caption').textContent")).await;
            assert_eq!(caption, table.caption);
            let unscoped: usize =
                visit.eval(&format!("document.querySelectorAll('#{id} tbody th:not([scope=row])').length")).await;
            assert_eq!(unscoped, 0);
        }
    }
}

/// Some columns, as a heading brings them into order at the first press and at the second: the headings of the first rows.
/// Written down from the facts, not from the code that sorts.
const SORTED: [(&str, &str, [&[&str]; 2]); 8] = [
    (
        "progress",
        "Share of each threshold",
        [&["Petition 239406", "Petition 609388", "Petition 744215"], &["Petition 744215", "Petition 609388"]],
    ),
    ("timeline", "Date", [&["2014", "2016", "2017"], &["10 May 2026", "25 March 2026"]]),
    (
        "answers",
        "Days",
        [
            &[
                "Petition 239406: from 10,000 signatures to the response",
                "Petition 609388: from opening to the response",
            ],
            &[
                "The courts: from the High Court’s refusal to Strasbourg",
                "Strasbourg: from application to judgment",
                "The report: from being sent to the Prime Minister to publication",
            ],
        ],
    ),
    (
        "answers",
        "In words",
        [
            &[
                "Petition 239406: from 10,000 signatures to the response",
                "Petition 609388: from opening to the response",
            ],
            &[
                "The courts: from the High Court’s refusal to Strasbourg",
                "Strasbourg: from application to judgment",
                "The report: from being sent to the Prime Minister to publication",
            ],
        ],
    ),
    (
        "map",
        "Constituency",
        [&["Aberavon", "Aberconwy", "Aberdeen North"], &["York Outer", "York Central", "Ynys Môn"]],
    ),
    ("map", "Share of all", [&["Burnley"], &["Bristol West", "Exeter", "Cambridge", "Hornsey and Wood Green"]]),
    ("countries", "Country", [&["Australia", "Austria", "Bahrain"], &["Zambia", "Vietnam", "Vanuatu"]]),
    ("countries", "Share of all", [&[], &["United Kingdom", "France", "Spain", "Germany", "United States"]]),
];

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn headings_sort_their_column_up_and_down() {
    let visit = Visit::to("index.html").await;
    let mut found = 0;
    for name in figures() {
        let (table, id) = (table(name), name.id());
        visit.run(&format!("document.getElementById('{id}-data').open = true")).await;
        let all: Vec<usize> = (0..table.rows.len()).collect();
        let all = in_some_order(expected(&table, &all));
        for (column, heading) in table.columns.iter().enumerate() {
            for (press, state) in ["ascending", "descending"].into_iter().enumerate() {
                visit.run(&format!("document.getElementById('{id}-sort-{column}').click()")).await;
                let states = format!(
                    "[...document.querySelectorAll('#{id} thead th')].map((one) => one.getAttribute('aria-sort'))"
                );
                visit.until("it is sorted", &format!("{states}[{column}] === '{state}'")).await;
                let sorted = visit.eval::<Vec<String>>(&states).await.into_iter().filter(|one| one != "none").count();
                assert_eq!(sorted, 1, "one column is sorted by");
                let seen: Vec<Vec<String>> = visit.eval(&rows(id)).await;
                for (figure, title, first) in &SORTED {
                    if *figure == id && *title == heading.title {
                        let seen: Vec<&str> = seen.iter().take(first[press].len()).map(|row| row[0].as_str()).collect();
                        assert_eq!(seen, first[press], "{id} by {title}, {state}");
                        found += 1;
                    }
                }
                assert_eq!(in_some_order(seen), all, "{id} by column {column}, {state}: every row is still there");
            }
        }
        let title = &table.columns[table.columns.len() - 1].title;
        visit.until_said(&format!("Sorted by {title}, descending")).await;
    }
    assert_eq!(found, SORTED.len() * 2, "a column of the list is on no table");
}

/// Rows in an order that is the same for the same rows.
fn in_some_order(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    rows.sort();
    rows
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn downloads_hold_what_the_table_holds() {
    let visit = Visit::before(Site::new()).await;
    visit
        .before_scripts(
            "window.saved = [];
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); };",
        )
        .await;
    visit.open("index.html").await;
    for name in figures() {
        let (id, csv) = (name.id(), table(name).csv());
        let built = format!("data/{RUSSIA}/{id}.csv");
        let links: (String, String) = visit
            .eval(&format!("[document.getElementById('{id}-csv').getAttribute('href'), document.getElementById('{id}-svg').getAttribute('href')]"))
            .await;
        assert_eq!(links, (built.clone(), format!("data/{RUSSIA}/{id}.svg")));
        let file = fs::read_to_string(folder("PAGE_DIST").join(&built)).expect("the file");
        assert_eq!(file.trim_start_matches('\u{feff}'), csv, "{built}");
        // The file is the build's: the browser fetches it.
        let fetches = format!(
            "(() => {{ let left; addEventListener('click', (event) => {{ left = !event.defaultPrevented; event.preventDefault(); }}, {{ once: true }});
            document.getElementById('{id}-csv').click(); return left; }})()"
        );
        assert!(visit.eval::<bool>(&fetches).await, "{id}: the data are not the file");
        visit.run(&format!("window.text = null; saved.length = 0; document.getElementById('{id}-svg').click()")).await;
        visit.until("a file is saved", "saved.length === 1").await;
        visit.run("saved[0].text().then((text) => { window.text = text })").await;
        visit.until("it is read", "text !== null").await;
        let (root, title): (String, String) = visit
            .eval("(() => { const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement; return [svg.localName, svg.querySelector('title').textContent]; })()")
            .await;
        assert_eq!(root, "svg");
        assert_eq!(title, visit.eval::<String>(&format!("document.getElementById('{id}-title').textContent")).await);
    }
}

/// A browser may ask its reader where to put a file before it reads it.
#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn a_download_stays_at_hand_for_a_minute() {
    let visit = Visit::before(Site::new()).await;
    visit.hold_timers(60_000).await;
    visit
        .before_scripts(
            "window.gone = [];
            const revoke = URL.revokeObjectURL;
            URL.revokeObjectURL = (url) => { gone.push(url); revoke.call(URL, url); };
            const make = URL.createObjectURL;
            URL.createObjectURL = (blob) => (window.made = make.call(URL, blob));",
        )
        .await;
    visit.open("index.html").await;
    visit.run("document.getElementById('countries-svg').click()").await;
    visit.until("a file is offered", "window.made").await;
    visit.drawn().await;
    assert_eq!(visit.eval::<Vec<String>>("gone").await, [""; 0]);
    visit.pass().await;
    assert!(visit.eval::<bool>("gone.length === 1 && gone[0] === made").await, "it is kept for ever");
}

async fn permit(visit: &Visit, setting: &str) {
    for name in ["clipboard-write", "clipboard-read"] {
        let permission = json!({ "permission": { "name": name }, "setting": setting, "origin": visit.server.origin() });
        visit.devtools("Browser.setPermission", permission).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn data_is_copied_where_the_browser_allows_it() {
    let visit = Visit::to("index.html").await;
    permit(&visit, "granted").await;
    for name in figures() {
        visit.run("window.pasted = null").await;
        visit.click(&format!("#{}-copy", name.id())).await;
        visit.until_said("Data copied").await;
        // What was said may be of the figure before.
        let expected = json!(table(name).tabbed());
        let read = "navigator.clipboard.readText().then((text) => { window.pasted = text })";
        visit.until("it is copied", &format!("({read}, window.pasted === {expected})")).await;
    }
}

#[tokio::test]
#[cfg_attr(not(feature = "in-chromium"), ignore = "left out by --engines")]
async fn data_is_selected_where_copying_is_not_allowed() {
    let visit = Visit::to("index.html").await;
    permit(&visit, "denied").await;
    for name in figures() {
        visit.click(&format!("#{}-copy", name.id())).await;
        visit.until("a text to copy", &format!("document.querySelector('#{} textarea')", name.id())).await;
        visit.until("it has the focus", "document.activeElement.tagName === 'TEXTAREA'").await;
        let selected: String = visit
            .eval("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)")
            .await;
        assert_eq!(selected, table(name).tabbed());
    }
    let found = visit.axe().await;
    assert!(found.is_empty(), "{found:#?}");
}
