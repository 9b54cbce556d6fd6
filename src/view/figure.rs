//! One figure: headline, controls, chart, summary, table, sources, downloads.

use yew::prelude::*;

use super::chart::Chart;
use super::controls::{Controls, glide};
use super::data_table::DataTable;
use super::downloads::Downloads;
use super::drawing::Drawing;
use super::entries::{FindingEntries, TimelineEntries};
use super::shared::Shared;
use super::sources::source_line;
use super::state::{Reader, lit_by, settings_of};
use crate::chart::{self, Band, Frame, Mark, Scene, Settings};
use crate::story::{FigureName, Petition, Story};
use crate::wording;

/// Up to this many marks are listed for those who do not see the chart; beyond, the table serves them better.
const LISTED: usize = 60;

/// What a figure needs.
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// The story it tells of.
    pub story: Shared<Story>,
    /// Which figure.
    pub name: FigureName,
    /// Who acts on it; `None` on the prerendered page.
    pub reader: Option<Reader>,
}

/// One figure.
#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let (story, name) = (&props.story, props.name);
    let words = story.figure(name).map(|figure| (figure.headline.as_str(), figure.subtitle.as_str()));
    let (headline, subtitle) = words.unwrap_or_default();
    let figure = name.id();
    let id = |part: &str| [figure, "-", part].concat();
    let chart = chart::chart(name);
    let told = use_memo((story.clone(), name), |(story, _)| Told::of(story, chart));
    let choices = props.reader.as_ref().map(|reader| (*reader.choices).clone()).unwrap_or_default();
    html! {
        <figure class="figure" data-figure={figure} id={figure} aria-labelledby={id("title")}>
            <figcaption>
                <h2 id={id("title")} tabindex="-1">{ headline }</h2>
                <p class="subtitle" id={id("subtitle")}>{ subtitle }</p>
            </figcaption>
            <a class="skip" href={["#", &id("table")].concat()}>{ "Skip the chart, to its table" }</a>
            <Controls story={story.clone()} name={name} reader={props.reader.clone()} />
            {
                match &props.reader {
                    Some(reader) => html! { <LiveChart story={story.clone()} name={name} reader={reader.clone()} /> },
                    None => prerendered(story, name, &id("chart")),
                }
            }
            <p class="help controlled" id={id("help")}>{ help(name) }</p>
            <Values story={story.clone()} name={name} marks={told.marks.clone()} />
            <div class="summary" id={id("summary")}>{ for told.summary.iter().map(|sentence| html! { <p key={sentence.clone()}>{ sentence }</p> }) }</div>
            {
                match name {
                    FigureName::Timeline => html! { <TimelineEntries story={story.clone()} reader={props.reader.clone()} /> },
                    FigureName::Findings => {
                        let (section, kind) = (choices.settings.section.clone(), choices.settings.kind);
                        html! { <FindingEntries story={story.clone()} {section} {kind} pin={choices.pin.clone()} /> }
                    }
                    _ => html! { <div class="none"></div> },
                }
            }
            <DataTable figure={figure} table={told.table.clone()} live={props.reader.is_some()} />
            <FigureSources story={story.clone()} name={name} />
            <Downloads story={story.clone()} name={name} table={told.table.clone()} reader={props.reader.clone()} />
        </figure>
    }
}

/// What a figure says, made once.
struct Told {
    marks: Shared<Vec<Mark>>,
    summary: Vec<String>,
    table: Shared<chart::Table>,
}

impl Told {
    fn of(story: &Story, chart: &chart::Chart) -> Told {
        Told {
            marks: Shared::new((chart.marks)(story)),
            summary: (chart.summary)(story),
            table: Shared::new((chart.table)(story)),
        }
    }
}

/// A drawing for each band, of which the style shows the one that fits; without a style, the narrow one shows.
fn prerendered(story: &Story, name: FigureName, id: &str) -> Html {
    let bands = Band::ALL.map(|band| {
        let scene = draw(story, name, Frame::least(band), &Settings::default());
        let hidden = band != Band::Narrow;
        html! {
            <div key={band.id()} class={classes!("band", band.id())} {hidden}>{ drawn(scene.as_ref().ok().cloned()) }</div>
        }
    });
    html! { <div class="chart" id={id.to_owned()}>{ for bands }</div> }
}

fn drawn(scene: Option<Shared<Scene>>) -> Html {
    match scene {
        Some(scene) => html! { <Drawing {scene} /> },
        None => html! { <p class="failed">{ FAILED }</p> },
    }
}

const FAILED: &str = "This chart could not be drawn. The sentences and the table below say the same.";

fn draw(story: &Story, name: FigureName, frame: Frame, settings: &Settings) -> Result<Shared<Scene>, chart::DrawError> {
    (chart::chart(name).draw)(story, frame, settings).map(Shared::new)
}

#[derive(Properties, PartialEq)]
struct LiveProps {
    story: Shared<Story>,
    name: FigureName,
    reader: Reader,
}

/// The chart for the width there is; it is laid out again only for what changes it.
#[component]
fn LiveChart(props: &LiveProps) -> Html {
    let (name, reader) = (props.name, &props.reader);
    let settings = settings_of(name, &reader.choices.settings);
    let width = reader.width_px;
    let scene = use_memo((props.story.clone(), name, width, settings), |(story, name, width, settings)| {
        draw(story, *name, Frame::new(f64::from(*width)), settings)
    });
    let pin = reader.choices.pin.clone();
    let lit = use_memo((props.story.clone(), pin.clone()), |(story, pin)| {
        Shared::new(pin.as_ref().map(|pin| lit_by(story, pin)).unwrap_or_default())
    });
    let Ok(scene) = &*scene else { return html! { <p class="failed">{ FAILED }</p> } };
    let glide = (name == FigureName::Timeline).then(|| glide(&props.story, reader));
    let downwards = Frame::new(f64::from(width)).band == Band::Narrow;
    html! {
        <Chart
            name={name.id()} scene={scene.clone()} pin={pin.map(AttrValue::from)} lit={(*lit).clone()} act={reader.act.clone()}
            {glide} {downwards}
        />
    }
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

#[derive(Properties, PartialEq)]
struct ValuesProps {
    story: Shared<Story>,
    name: FigureName,
    marks: Shared<Vec<Mark>>,
}

/// Every value of the chart for those who do not see it.
#[component]
fn Values(props: &ValuesProps) -> Html {
    let (name, marks) = (props.name, &props.marks);
    // The findings stand below in full, so that a list of them would only be heard twice.
    if marks.is_empty() || marks.len() > LISTED || name == FigureName::Findings {
        return html! { <div class="none"></div> };
    }
    let items = marks.iter().map(|mark| {
        let petition = props.story.petition(&mark.id).filter(|_| name == FigureName::Progress);
        let said = petition.map_or_else(|| html! { { &mark.label } }, |petition| progress_bar(petition, &mark.label));
        html! { <li key={mark.id.clone()}>{ said }</li> }
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

#[derive(Properties, PartialEq)]
struct FigureSourcesProps {
    story: Shared<Story>,
    name: FigureName,
}

/// The sources of what a figure shows.
#[component]
fn FigureSources(props: &FigureSourcesProps) -> Html {
    let story = &props.story;
    let ids = (chart::chart(props.name).sources)(story);
    let count = ids.len() as u64;
    let items = ids.iter().filter_map(|id| story.source(id)).map(|source| {
        html! { <li key={source.id.clone()}>{ source_line(source) }</li> }
    });
    html! {
        <details class="fold" id={[props.name.id(), "-sources"].concat()}>
            <summary>{ ["Sources of this figure: ", &wording::number(count)].concat() }</summary>
            <ul>{ for items }</ul>
        </details>
    }
}
