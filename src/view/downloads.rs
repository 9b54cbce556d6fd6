//! A figure to take away: CSV, SVG, PNG, its data for a spreadsheet, and the way to its codes for embedding.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;
use yew::prelude::*;

use super::content::Content;
use super::press::on_press;
use super::shared::Shared;
use super::state::Reader;
use crate::embed::browser::{self, announcer::say};
use crate::embed::picture;
use crate::figure::{self, Settings};
use crate::scene::{DrawError, Frame, svg, text};
use crate::story::{FigureName, Story};
use crate::words;

/// Where the build writes a figure's file, relative to the page.
pub fn file_path(story: &Story, name: FigureName, ending: &str) -> String {
    ["data/", &story.id, "/", name.id(), ".", ending].concat()
}

/// The page on which a story's codes for sharing and embedding are, relative to its page.
pub fn share_file(story: &Story) -> String {
    [&story.id, ".share.html"].concat()
}

/// The way there, for the whole page or with a figure chosen. A story made on the spot has no such page.
pub fn share_link(content: &Content, name: Option<FigureName>, words: &'static str) -> Html {
    if content.page.is_some() {
        return html! { <span></span> };
    }
    let chosen = name.map_or_else(String::new, |name| ["?view=", name.id()].concat());
    let href = [content.base.as_str(), &share_file(&content.story), &chosen].concat();
    html! { <a {href} target="_blank" rel="noopener">{ words }</a> }
}

/// The drawing of a figure as a file of its own.
///
/// # Errors
/// When it could not be drawn.
///
/// ```
/// use petition_explainer::figure::Settings;
/// use petition_explainer::scene::Frame;
/// use petition_explainer::story::{self, FigureName};
/// use petition_explainer::view::downloads::svg_file;
/// let story = story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
/// let file = svg_file(&story, FigureName::Growth, Frame::new(720.0), &Settings::default()).unwrap();
/// assert!(file.starts_with("<svg ") && file.contains("<title>"));
/// ```
pub fn svg_file(story: &Story, name: FigureName, frame: Frame, settings: &Settings) -> Result<String, DrawError> {
    // Which fonts there are where the file will be opened is not known.
    let scene = text::measured_by(text::Ruler::USUAL, || figure::draw(name, story, frame, settings))?;
    let headline = story.figure(name).map(|figure| figure.headline.as_str()).unwrap_or_default();
    Ok(svg::file(&scene, headline, &figure::says(name).summary(story).join(" ")))
}

/// The downloads of a figure; in the app `copy` copies the data, and `by_hand` is the place where it can be selected
/// once the browser has refused that.
pub fn downloads(
    content: &Shared<Content>,
    name: FigureName,
    reader: Option<&Reader>,
    copy: Callback<MouseEvent>,
    by_hand: Option<&NodeRef>,
) -> Html {
    let link = |ending: &'static str, words: &'static str| {
        // A story made on the spot has no files: there the figure stands for them.
        let href = match &content.page {
            None => [content.base.as_str(), &file_path(&content.story, name, ending)].concat(),
            Some(_) => ["#", name.id()].concat(),
        };
        let download = [&content.story.id, "-", name.id(), ".", ending].concat();
        // In the app the file shows what the reader sees; the build's own is behind the same link for those without it.
        let press = reader.map(|reader| save(content, name, reader, ending, download.clone()));
        // The drawing is saved as it is seen.
        let act = (ending != "csv").then(|| ["save=", ending].concat());
        let failed = (ending == "png").then(words::downloads_png_failed);
        let id = [name.id(), "-", ending].concat();
        let link = html! { <a key={ending} {href} {download} {id} data-act={act} data-failed={failed}>{ words }</a> };
        on_press(link, press.unwrap_or_default())
    };
    let area = match by_hand {
        Some(area) => html! {
            <div key="by-hand" class="by-hand">
                <label>
                    { words::downloads_by_hand() }
                    <textarea ref={area} readonly=true rows="6" value={tabbed(content, name)} />
                </label>
            </div>
        },
        None => html! {
            <div key="no-hand" id={[name.id(), "-by-hand"].concat()} class="by-hand" hidden=true>
                <label>{ words::downloads_by_hand() }<textarea readonly=true rows="6" /></label>
            </div>
        },
    };
    let id = [name.id(), "-copy"].concat();
    let button = html! { <button type="button" class="plain controlled" {id} data-act="copy">{ words::downloads_copy() }</button> };
    html! {
        <div class="downloads">
            <p>
                <span>{ [words::downloads_title(), " "].concat() }</span>
                { link("csv", words::downloads_csv()) }{ " " }{ link("svg", words::downloads_svg()) }{ " " }{ link("png", words::downloads_png()) }{ " " }
                { on_press(button, copy) }{ " " }
                { share_link(content, Some(name), words::downloads_embed()) }
            </p>
            { area }
        </div>
    }
}

fn tabbed(content: &Content, name: FigureName) -> String {
    content.description(name).map(|description| description.table.tabbed()).unwrap_or_default()
}

fn save(
    content: &Shared<Content>,
    name: FigureName,
    reader: &Reader,
    ending: &'static str,
    file: String,
) -> Callback<MouseEvent> {
    let (content, reader) = (content.clone(), reader.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(description) = content.description(name) else { return };
        let saved = if ending == "csv" {
            // A byte-order mark tells spreadsheets that it is UTF-8.
            browser::download(&file, "text/csv;charset=utf-8", &["\u{feff}", &description.table.csv()].concat()).is_ok()
        } else {
            let svg = svg_file(&content.story, name, Frame::new(f64::from(reader.width_px)), &reader.settings);
            svg.is_ok_and(|svg| match ending {
                "svg" => browser::download(&file, "image/svg+xml", &svg).is_ok(),
                _ => {
                    save_picture(file.clone(), svg, event.target_unchecked_into());
                    true
                }
            })
        };
        if saved {
            event.prevent_default();
        }
    })
}

/// Saves a drawing as a picture; the link says so where the browser cannot make it.
fn save_picture(file: String, svg: String, link: Element) {
    spawn_local(async move {
        if picture::download(&file, &svg).await.is_err() {
            link.set_text_content(Some(words::downloads_png_failed()));
            say(words::downloads_png_failed());
        }
    });
}

/// Copies the data of a figure, and calls `done` with whether the browser allowed it.
pub fn copy(content: &Content, name: FigureName, done: impl FnOnce(bool) + 'static) {
    let text = tabbed(content, name);
    spawn_local(async move {
        let copied = copied(&text).await;
        say(if copied { words::downloads_copied() } else { words::downloads_not_copied() });
        done(copied);
    });
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
