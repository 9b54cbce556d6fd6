//! What a reader takes away of a figure: the drawing as they see it, and the data.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlTextAreaElement, Response};

use super::chart::Seen;
use super::page::{Page, elements, text};
use crate::embed::browser::{self, announcer::say};
use crate::embed::picture;
use crate::figure::Draws;
use crate::plans::FigurePlan;
use crate::scene::{Frame, svg, text as letters};
use crate::speech;

/// Saves a figure's drawing as it is seen; where it cannot, the file that the build wrote.
pub fn save(page: &Page, place: usize, seen: &Seen, ending: &str, link: &Element) {
    let Some(figure) = page.plans.figures.get(place) else { return };
    let name = [&page.plans.story, "-", &figure.name, ".", ending].concat();
    let drawing = drawing(page, figure, seen);
    let is_saved = match (&drawing, ending) {
        (Some(drawing), "svg") => browser::download(&name, "image/svg+xml", drawing).is_ok(),
        (drawing, _) => drawing.is_some(),
    };
    if !is_saved && let (Some(window), Some(file)) = (browser::window(), link.get_attribute("href")) {
        drop(window.location().assign(&file));
    }
    let Some(drawing) = drawing.filter(|_| ending != "svg") else { return };
    let link = link.clone();
    spawn_local(async move {
        if picture::download(&name, &drawing).await.is_err() {
            let failed = link.get_attribute("data-failed").unwrap_or_default();
            link.set_text_content(Some(&failed));
            say(&failed);
        }
    });
}

fn drawing(page: &Page, figure: &FigurePlan, seen: &Seen) -> Option<String> {
    let frame = Frame::new(f64::from(seen.width_px));
    // Which fonts there are where the file will be opened is not known.
    let scene = letters::measured_by(letters::Ruler::USUAL, || figure.plan.draw(frame, &seen.settings)).ok()?;
    let part = |part: &str| page.part(figure, part);
    let summary = part("summary").map(|summary| elements(&summary, "p").iter().map(text).collect::<Vec<_>>());
    Some(svg::file(&scene, &part("title").map(|title| text(&title))?, &summary.unwrap_or_default().join(" ")))
}

/// Copies the data of a figure, and says whether the browser allowed it; else they stand there to be copied by hand.
pub async fn copy(page: &Page, figure: &FigurePlan) {
    let data = data(page, figure).await;
    if copied(&data).await {
        say(&speech::downloads_copied());
        return;
    }
    say(&speech::downloads_not_copied());
    let Some(by_hand) = page.part(figure, "by-hand") else { return };
    drop(by_hand.remove_attribute("hidden"));
    if let Some(area) = by_hand.query_selector("textarea").ok().flatten() {
        let area: HtmlTextAreaElement = area.unchecked_into();
        area.set_value(&data);
        drop(area.focus());
        area.select();
    }
}

/// The data as text with tabs: of the file that the build wrote, else as the table reads.
async fn data(page: &Page, figure: &FigurePlan) -> String {
    let file = page.part(figure, "csv").and_then(|link| link.get_attribute("href"));
    match file {
        Some(file) => match fetched(&file).await {
            Some(csv) => tabbed(&csv),
            None => read(page, figure),
        },
        None => read(page, figure),
    }
}

async fn fetched(file: &str) -> Option<String> {
    let answer: Response = JsFuture::from(browser::window()?.fetch_with_str(file)).await.ok()?.unchecked_into();
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}

fn read(page: &Page, figure: &FigurePlan) -> String {
    let rows = page.part(figure, "data").map(|data| elements(&data, "tr")).unwrap_or_default();
    let lines: Vec<String> =
        rows.iter().map(|row| elements(row, "th, td").iter().map(text).collect::<Vec<_>>().join("\t")).collect();
    lines.join("\n")
}

/// CSV (RFC 4180) as text with tabs, which pastes into a spreadsheet. A cell that begins with a quotation mark would be
/// taken for one that ends with the next.
fn tabbed(csv: &str) -> String {
    let (mut lines, mut line, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => line.push(pasted(&std::mem::take(&mut cell))),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                line.push(pasted(&std::mem::take(&mut cell)));
                lines.push(std::mem::take(&mut line).join("\t"));
            }
            '\t' | '\n' | '\r' => cell.push(' '),
            letter => cell.push(letter),
        }
    }
    lines.join("\n")
}

fn pasted(cell: &str) -> String {
    if cell.starts_with('"') { ["\"", &cell.replace('"', "\"\""), "\""].concat() } else { cell.to_owned() }
}

async fn copied(text: &str) -> bool {
    let Some(window) = browser::window() else { return false };
    let navigator = window.navigator();
    // Absent where the page is not served over https.
    if js_sys::Reflect::get(&navigator, &"clipboard".into()).map_or(true, |clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
