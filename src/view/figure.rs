//! One figure: headline, controls, chart, summary, table, sources, downloads.

use yew::prelude::*;

use super::chart::Chart;
use super::controls::{controls, glide};
use super::data_table::DataTable;
use super::downloads::Downloads;
use super::drawing::Drawing;
use super::entries::{finding_entries, timeline_entries};
use super::shared::Shared;
use super::sources::source_line;
use super::state::{Reader, lit_by, settings_of};
use super::still::still;
use super::telling::{Telling, Told};
use crate::chart::{self, Band, Frame, Settings};
use crate::story::{FigureName, Petition};
use crate::wording;

/// Up to this many marks are listed for those who do not see the chart; beyond, the table serves them better.
const LISTED: usize = 60;

/// One figure; `reader` acts on it, and is absent on the prerendered page.
pub fn figure(telling: &Shared<Telling>, name: FigureName, reader: Option<&Reader>) -> Html {
    let Some(told) = telling.told(name) else { return html! { <div class="none"></div> } };
    let figure = name.id();
    let id = |part: &str| [figure, "-", part].concat();
    let table = &told.table;
    html! {
        <figure class="figure" data-figure={figure} id={figure} aria-labelledby={id("title")}>
            <figcaption>
                <h2 id={id("title")} tabindex="-1">{ told.headline.as_str() }</h2>
                <p class="subtitle" id={id("subtitle")}>{ told.subtitle.as_str() }</p>
            </figcaption>
            <a class="skip" href={["#", figure, "-table"].concat()}>{ "Skip the chart, to its table" }</a>
            { controls(telling, name, reader) }
            { drawn(telling, name, reader) }
            { words(telling, name) }
            { entries(telling, name, reader) }
            <DataTable {figure} table={table.clone()} live={reader.is_some()} />
            { sources(telling, name) }
            <Downloads telling={telling.clone()} {name} reader={reader.cloned()} />
        </figure>
    }
}

/// The chart under a reader's hands; on the prerendered page, which a browser never draws, as it is without them.
fn drawn(telling: &Shared<Telling>, name: FigureName, reader: Option<&Reader>) -> Html {
    match reader {
        Some(reader) => live(telling, name, reader),
        None if cfg!(target_arch = "wasm32") => failed(),
        None => prerendered(telling, name),
    }
}

/// A drawing for each band, of which the style shows the one that fits; without a style, the narrow one shows.
fn prerendered(telling: &Telling, name: FigureName) -> Html {
    let bands = Band::ALL.map(|band| {
        let scene = (chart::chart(name).draw)(&telling.story, Frame::least(band), &Settings::default());
        let drawn = match scene {
            Ok(scene) => html! { <Drawing scene={Shared::new(scene)} /> },
            Err(_) => failed(),
        };
        html! { <div key={band.id()} class={["band ", band.id()].concat()} hidden={band != Band::Narrow}>{ drawn }</div> }
    });
    html! { <div class="chart" id={[name.id(), "-chart"].concat()}>{ for bands }</div> }
}

/// The chart for the width there is.
fn live(telling: &Shared<Telling>, name: FigureName, reader: &Reader) -> Html {
    let pin = reader.choices.pin.clone();
    let lit = pin.as_ref().map(|pin| lit_by(&telling.story, pin)).unwrap_or_default();
    let glide = (name == FigureName::Timeline).then(|| glide(telling, reader));
    let settings = settings_of(name, &reader.choices.settings);
    html! { <Chart telling={telling.clone()} {name} width_px={reader.width_px} {settings} {pin} {lit} act={reader.act.clone()} {glide} /> }
}

/// What stands where a chart could not be drawn.
pub fn failed() -> Html {
    html! { <p class="failed">{ "This chart could not be drawn. The sentences and the table below say the same." }</p> }
}

/// Instructions, every value for those who do not see the chart, and what it shows in sentences.
fn words(telling: &Shared<Telling>, name: FigureName) -> Html {
    let telling = telling.clone();
    still(telling.key().to_string(), move || {
        let Some(told) = telling.told(name) else { return html! {} };
        let sentences = told.summary.iter().map(|sentence| html! { <p>{ sentence.as_str() }</p> });
        html! {
            <>
                <p class="help controlled" id={[name.id(), "-help"].concat()}>{ help(name) }</p>
                { values(&telling, told) }
                <div class="summary" id={[name.id(), "-summary"].concat()}>{ for sentences }</div>
            </>
        }
    })
}

/// How the chart answers keys and fingers.
fn help(name: FigureName) -> Html {
    let glides = name == FigureName::Timeline;
    let keys = if glides { " Plus and minus zoom; Shift with an arrow key moves in time." } else { "" };
    let fingers = if glides { " Pinch to zoom, drag to move." } else { "" };
    html! {
        <>
            <span class="for-keys">
                { "With the keyboard: Tab to the chart; left and right arrow keys go along a row, up and down between rows, Home and End to its ends; Enter pins, Escape releases." }
                { keys }
            </span>
            <span class="for-fingers">{ " Tap a mark to read and pin it." }{ fingers }</span>
        </>
    }
}

/// Every value of the chart for those who do not see it.
fn values(telling: &Telling, told: &Told) -> Html {
    // The findings stand below in full, so that a list of them would only be heard twice.
    if told.marks.is_empty() || told.marks.len() > LISTED || told.name == FigureName::Findings {
        return html! { <div class="none"></div> };
    }
    let items = told.marks.iter().map(|mark| {
        let petition = telling.story.petition(&mark.id).filter(|_| told.name == FigureName::Progress);
        let said =
            petition.map_or_else(|| Html::from(mark.label.as_str()), |petition| progress_bar(petition, &mark.label));
        html! { <li>{ said }</li> }
    });
    html! { <ul class="visually-hidden" aria-label="Values in the chart">{ for items }</ul> }
}

/// How far a petition got, as assistive technology knows progress: towards its highest threshold, or past it.
fn progress_bar(petition: &Petition, label: &str) -> Html {
    let highest = petition.thresholds.last().map_or(0, |threshold| threshold.signatures);
    html! {
        <span
            role="progressbar" aria-label={petition.name.clone()} aria-valuetext={label.to_owned()} aria-valuemin="0"
            aria-valuenow={petition.signatures.to_string()} aria-valuemax={highest.max(petition.signatures).to_string()}
        >{ label }</span>
    }
}

/// What two figures show, for those who read rather than look.
fn entries(telling: &Shared<Telling>, name: FigureName, reader: Option<&Reader>) -> Html {
    let reader = reader.cloned();
    let telling = telling.clone();
    match name {
        // Made once: there may be thousands, and a pin must not make them anew.
        FigureName::Timeline => {
            still(telling.key().to_string(), move || timeline_entries(&telling.story, reader.as_ref()))
        }
        FigureName::Findings => {
            let choices = reader.map(|reader| (*reader.choices).clone()).unwrap_or_default();
            let kind = choices.settings.kind.map(|kind| kind.id()).unwrap_or_default();
            let section = choices.settings.section.clone().unwrap_or_default();
            let pin = choices.pin.clone().unwrap_or_default();
            let same = [&telling.key().to_string(), " ", &pin, " ", kind, " ", &section].concat();
            still(same, move || finding_entries(&telling.story, &choices))
        }
        _ => html! { <div class="none"></div> },
    }
}

/// The sources of what a figure shows.
fn sources(telling: &Shared<Telling>, name: FigureName) -> Html {
    let telling = telling.clone();
    still(telling.key().to_string(), move || {
        let ids = telling.told(name).map(|told| told.sources.as_slice()).unwrap_or_default();
        let items = ids
            .iter()
            .filter_map(|id| telling.story.source(id))
            .map(|source| html! { <li>{ source_line(source) }</li> });
        html! {
            <details class="fold" id={[name.id(), "-sources"].concat()}>
                <summary>{ ["Sources of this figure: ", &wording::number(ids.len() as u64)].concat() }</summary>
                <ul>{ for items }</ul>
            </details>
        }
    })
}
