//! A figure to take away: CSV, SVG, and its data for a spreadsheet.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::shared::Shared;
use super::state::{Reader, settings_of};
use super::telling::Telling;
use crate::chart::{self, Frame, svg};
use crate::embed::browser::{self, announcer::say};
use crate::story::{FigureName, Story};

/// What the downloads need.
#[derive(Properties, PartialEq)]
pub struct DownloadsProps {
    /// The story and what its figures say.
    pub telling: Shared<Telling>,
    /// Which figure.
    pub name: FigureName,
    /// Who takes it; `None` on the prerendered page, whose files the build wrote.
    pub reader: Option<Reader>,
}

/// Where the build writes a figure's file, relative to the page.
pub fn file_path(story: &Story, name: FigureName, ending: &str) -> String {
    ["data/", &story.id, "/", name.id(), ".", ending].concat()
}

/// The drawing of a figure as a file of its own.
///
/// # Errors
/// When it could not be drawn.
pub fn svg_file(
    story: &Story,
    name: FigureName,
    frame: Frame,
    settings: &chart::Settings,
) -> Result<String, chart::DrawError> {
    let chart = chart::chart(name);
    let scene = (chart.draw)(story, frame, settings)?;
    let headline = story.figure(name).map(|figure| figure.headline.as_str()).unwrap_or_default();
    Ok(svg::file(&scene, headline, &(chart.summary)(story).join(" ")))
}

/// The downloads of a figure.
#[component]
pub fn Downloads(props: &DownloadsProps) -> Html {
    let (story, name) = (&props.telling.story, props.name);
    let table = props.telling.told(name).map(|told| told.table.clone());
    let tabbed = || table.as_ref().map(|table| table.tabbed()).unwrap_or_default();
    let by_hand = use_state(|| false);
    let text = use_node_ref();
    {
        let text = text.clone();
        use_effect_with(*by_hand, move |by_hand| {
            if let Some(area) = text.cast::<HtmlTextAreaElement>().filter(|_| *by_hand) {
                drop(area.focus());
                area.select();
            }
        });
    }
    let link = |ending: &'static str, words: &'static str| {
        let href = file_path(story, name, ending);
        let download = [&story.id, "-", name.id(), ".", ending].concat();
        // In the app the file shows what the reader sees; the build's own is behind the same link for those without it.
        let onclick = props.reader.as_ref().map(|reader| save(props, reader, ending, download.clone()));
        html! { <a key={ending} {href} {download} {onclick} id={[name.id(), "-", ending].concat()}>{ words }</a> }
    };
    let copy = {
        let (table, by_hand) = (table.clone(), by_hand.clone());
        Callback::from(move |_: MouseEvent| {
            let text = table.as_ref().map(|table| table.tabbed()).unwrap_or_default();
            let by_hand = by_hand.clone();
            spawn_local(async move {
                if copied(&text).await {
                    say("Data copied");
                } else {
                    by_hand.set(true);
                    say("The browser does not allow copying here. The data is selected: copy it with your keyboard.");
                }
            });
        })
    };
    html! {
        <div class="downloads">
            <p>
                <span>{ "Download: " }</span>
                { link("csv", "CSV (data)") }{ " " }{ link("svg", "SVG (chart)") }{ " " }
                <button type="button" class="plain controlled" id={[name.id(), "-copy"].concat()} onclick={copy}>{ "Copy data" }</button>
            </p>
            if *by_hand {
                <div key="by-hand" class="by-hand">
                    <label>
                        { "Copy this with your keyboard or by a long press:" }
                        <textarea ref={text} readonly=true rows="6" value={tabbed()} />
                    </label>
                </div>
            } else {
                <div key="no-hand"></div>
            }
        </div>
    }
}

fn save(props: &DownloadsProps, reader: &Reader, ending: &'static str, file: String) -> Callback<MouseEvent> {
    let (telling, name) = (props.telling.clone(), props.name);
    let (frame, settings) = (Frame::new(f64::from(reader.width_px)), settings_of(name, &reader.choices.settings));
    Callback::from(move |event: MouseEvent| {
        let Some(told) = telling.told(name) else { return };
        let saved = match ending {
            // A byte-order mark tells spreadsheets that it is UTF-8.
            "csv" => {
                browser::download(&file, "text/csv;charset=utf-8", &["\u{feff}", &told.table.csv()].concat()).is_ok()
            }
            _ => svg_file(&telling.story, name, frame, &settings)
                .is_ok_and(|svg| browser::download(&file, "image/svg+xml", &svg).is_ok()),
        };
        if saved {
            event.prevent_default();
        }
    })
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
