//! One figure: headline, controls, chart, summary, table, sources, downloads.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::html::Scope;
use yew::prelude::*;

use super::chart::{self, Chart};
use super::content::{Content, Description};
use super::controls::controls;
use super::data_table::{Sort, data_table};
use super::downloads::{copy, downloads};
use super::drawing::failed;
use super::entries::{event_entries, finding_entries};
use super::find::{self, Find};
use super::shared::Shared;
use super::sources::source_line;
use super::state::Reader;
use super::still::{keyed, still};
use crate::embed::browser::announcer::say;
use crate::figure::{self, List};
use crate::scene::Mark;
use crate::story::FigureName;
use crate::words;

/// What a figure needs.
#[derive(Properties, PartialEq)]
pub struct FigureProps {
    /// The story and what its figures say.
    pub content: Shared<Content>,
    /// Which figure.
    pub name: FigureName,
    /// Who acts on it; absent on the prerendered page.
    pub reader: Option<Reader>,
}

/// What a reader does to a figure that is its own affair.
pub enum Message {
    /// Something on the chart.
    Chart(chart::Message),
    /// Something in the field that finds a place on the map.
    Find(find::Message),
    /// Pressed a heading of the table.
    Sort(usize),
    /// Asked for the data on the clipboard.
    Copy,
    /// Whether the browser allowed that.
    Copied(bool),
}

/// One figure: headline, controls, chart, summary, table, sources, downloads.
pub struct Figure {
    chart: Option<Chart>,
    find: Find,
    sorted: Sort,
    /// Where the data stands to be copied by hand, once the browser has refused to.
    by_hand: Option<NodeRef>,
}

impl Component for Figure {
    type Message = Message;
    type Properties = FigureProps;

    fn create(context: &Context<Figure>) -> Figure {
        let FigureProps { content, name, reader } = context.props();
        let link = context.link();
        let chart =
            reader.clone().and_then(|reader| Chart::new(content.clone(), *name, reader, link.callback(Message::Chart)));
        Figure { chart, find: Find::default(), sorted: None, by_hand: None }
    }

    fn changed(&mut self, context: &Context<Figure>, old: &FigureProps) -> bool {
        let FigureProps { content, reader, name } = context.props();
        let without_pin = |reader: &Option<Reader>| reader.clone().map(|reader| Reader { pin: None, ..reader });
        let renders = *content != old.content
            || without_pin(reader) != without_pin(&old.reader)
            || pin_beside(content, *name, reader) != pin_beside(content, *name, &old.reader);
        if let (Some(chart), Some(reader)) = (&mut self.chart, reader) {
            chart.change(content.clone(), reader.clone());
            // Else once it is rendered: placing the tooltip makes the browser lay the page out, which once is enough.
            if !renders {
                chart.highlight();
            }
        }
        renders
    }

    fn update(&mut self, context: &Context<Figure>, message: Message) -> bool {
        let FigureProps { content, name, .. } = context.props();
        match message {
            Message::Chart(message) => {
                if let Some(chart) = &mut self.chart {
                    chart.update(message);
                }
                false
            }
            Message::Find(message) => {
                let FigureProps { reader, .. } = context.props();
                if let (Some(description), Some(reader)) = (content.description(*name), reader) {
                    self.find.update(message, description, reader);
                }
                true
            }
            Message::Sort(column) => {
                let descending = self.sorted == Some((column, false));
                self.sorted = Some((column, descending));
                let title = content.description(*name).and_then(|description| description.table.columns.get(column));
                let title = title.map(|column| column.title).unwrap_or_default();
                say(&if descending { words::table_sorted_down(title) } else { words::table_sorted(title) });
                true
            }
            Message::Copy => {
                let link = context.link().clone();
                copy(content, *name, move |copied| link.send_message(Message::Copied(copied)));
                false
            }
            Message::Copied(copied) => {
                let was_refused = self.by_hand.is_some();
                self.by_hand = (!copied).then(NodeRef::default);
                was_refused == copied
            }
        }
    }

    fn view(&self, context: &Context<Figure>) -> Html {
        let FigureProps { content, name, reader } = context.props();
        let (name, reader, link) = (*name, reader.as_ref(), context.link());
        let Some(description) = content.description(name) else { return nothing() };
        let figure = name.id();
        let id = |part: &str| [figure, "-", part].concat();
        html! {
            <figure class="figure" data-figure={figure} id={figure} aria-labelledby={id("title")}>
                <figcaption>
                    <h2 key={description.headline.clone()} id={id("title")} tabindex="-1">{ description.headline.as_str() }</h2>
                    <p key={description.subtitle.clone()} class="subtitle" id={id("subtitle")}>{ description.subtitle.as_str() }</p>
                </figcaption>
                <a class="skip" href={["#", figure, "-table"].concat()}>{ words::figure_skip() }</a>
                { controls(content, name, reader) }
                { self.finder(content, description, reader, link) }
                { self.drawn(content, name) }
                { explanation(content, name) }
                { entries(content, name, reader) }
                { table(content, name, self.sorted, reader.map(|_| link.callback(Message::Sort))) }
                { sources(content, name) }
                { downloads(content, name, reader, link.callback(|_| Message::Copy), self.by_hand.as_ref()) }
            </figure>
        }
    }

    fn rendered(&mut self, _: &Context<Figure>, _: bool) {
        if let Some(chart) = &mut self.chart {
            chart.rendered();
        }
        if let Some(area) = self.by_hand.as_ref().and_then(|area| area.cast::<HtmlTextAreaElement>()) {
            drop(area.focus());
            area.select();
        }
    }
}

impl Figure {
    /// The field that finds a place, where there is a map.
    fn finder(
        &self,
        content: &Content,
        description: &Description,
        reader: Option<&Reader>,
        link: &Scope<Figure>,
    ) -> Html {
        match figure::traits(description.name).has_places {
            true => self.find.view(description, find_label(content), reader, &link.callback(Message::Find)),
            false => nothing(),
        }
    }

    /// The chart under a reader's hands; on the prerendered page as it is without them.
    fn drawn(&self, _content: &Content, _name: FigureName) -> Html {
        if let Some(chart) = &self.chart {
            return chart.view();
        }
        #[cfg(not(target_arch = "wasm32"))]
        return prerendered(_content, _name);
        #[cfg(target_arch = "wasm32")]
        failed()
    }
}

/// The pin, where more than the chart's overlay shows it: the list of findings, or the words beside a map for a place.
fn pin_beside(content: &Content, name: FigureName, reader: &Option<Reader>) -> Option<String> {
    let pin = reader.as_ref()?.pin.clone()?;
    let traits = figure::traits(name);
    let is_shown = match traits.list {
        Some(List::Findings) => true,
        _ => traits.has_places && content.description(name)?.table.rows.iter().any(|row| row.id == pin),
    };
    is_shown.then_some(pin)
}

/// What keeps the place of a part that a figure does not have.
#[inline(never)]
fn nothing() -> Html {
    html! { <div class="none"></div> }
}

/// What the field that finds a place is called.
fn find_label(content: &Content) -> &'static str {
    match content.story.placed() {
        Some((_, places)) if places.are_parishes() => words::find_parish(),
        Some(_) => words::find_constituency(),
        None => words::find_place(),
    }
}

/// A drawing for each band, of which the style shows the one that fits; without a style, the narrow one shows.
#[cfg(not(target_arch = "wasm32"))]
fn prerendered(content: &Content, name: FigureName) -> Html {
    use crate::figure::{Draws, Settings};
    use crate::scene::{Band, Frame, svg};
    let Some(description) = content.description(name) else { return failed() };
    let bands = Band::ALL.map(|band| {
        let scene = description.plan.draw(Frame::narrowest(band), &Settings::default());
        let drawn = match scene {
            Ok(scene) => super::drawing::html(&svg::element(&scene)),
            Err(_) => failed(),
        };
        html! { <div key={band.id()} class={["band ", band.id()].concat()} hidden={band != Band::Narrow}>{ drawn }</div> }
    });
    let id = |part: &str| [name.id(), "-", part].concat();
    html! {
        <div class="place" id={id("place")}>
            <div class="chart prerendered" id={id("chart")}>{ for bands }</div>
        </div>
    }
}

/// Instructions, every value for those who do not see the chart, and what it shows in sentences.
fn explanation(content: &Shared<Content>, name: FigureName) -> Html {
    let content = content.clone();
    let key = content.key().to_string();
    let draw = move || {
        let Some(description) = content.description(name) else { return html! {} };
        let sentences = description.summary.iter().map(|sentence| html! { <p>{ sentence.as_str() }</p> });
        html! {
            <>
                <p class="help controlled" id={[name.id(), "-help"].concat()}>{ help(name, &description.marks) }</p>
                { values(description) }
                <div class="summary" id={[name.id(), "-summary"].concat()}>{ for sentences }</div>
            </>
        }
    };
    // Built anew for a newer count: what a browser's translation stands in cannot be updated in place.
    keyed(&key, key.clone(), Rc::new(draw))
}

/// How the chart answers keys and fingers. That of keys is always there to be read out, and seen while the chart has the
/// focus by a key.
fn help(name: FigureName, marks: &[Mark]) -> Html {
    let traits = figure::traits(name);
    let has_a_row_each = marks.iter().enumerate().all(|(row, mark)| mark.series == row);
    let ways = if has_a_row_each {
        words::help_rows()
    } else if traits.has_places {
        words::help_places()
    } else {
        words::help_series()
    };
    let (mut keys, mut fingers) = ([ways, " ", words::help_pin()].concat(), words::help_fingers().to_owned());
    if traits.zooms() {
        keys = [&keys, " ", words::help_zoom()].concat();
        fingers = [&fingers, " ", words::help_fingers_zoom()].concat();
    }
    html! { <><span class="for-keys">{ keys }</span><span class="for-fingers">{ fingers }</span></> }
}

/// Every value of the chart for those who do not see it.
fn values(description: &Description) -> Html {
    if !figure::traits(description.name).lists_values(description.marks.len()) {
        return nothing();
    }
    let items = description.marks.iter().map(|mark| html! { <li>{ mark.label.as_str() }</li> });
    let id = [description.name.id(), "-values"].concat();
    html! { <ul {id} class="visually-hidden" aria-label={words::figure_values()}>{ for items }</ul> }
}

/// What two figures show, for those who read rather than look.
fn entries(content: &Shared<Content>, name: FigureName, reader: Option<&Reader>) -> Html {
    match figure::traits(name).list {
        // Made once: there may be thousands.
        Some(List::Events) => {
            let (content, act) = (content.clone(), reader.map(|reader| reader.act.clone()));
            still(content.key().to_string(), move || event_entries(name, &content.story, act.as_ref()))
        }
        Some(List::Findings) => {
            let settings = reader.map(|reader| reader.settings.clone()).unwrap_or_default();
            let pin = reader.and_then(|reader| reader.pin.as_deref());
            finding_entries(content, &settings, pin)
        }
        None => nothing(),
    }
}

/// The numbers behind the figure, made anew only to be sorted.
fn table(content: &Shared<Content>, name: FigureName, sorted: Sort, press: Option<Callback<usize>>) -> Html {
    let content = content.clone();
    let by = sorted.map_or(0, |(column, descending)| 1 + 2 * column + usize::from(descending));
    still([&content.key().to_string(), " ", &by.to_string()].concat(), move || match content.description(name) {
        Some(description) => data_table(name.id(), &description.table, sorted, press.as_ref()),
        None => html! {},
    })
}

/// The sources of what a figure shows.
fn sources(content: &Shared<Content>, name: FigureName) -> Html {
    let content = content.clone();
    still(content.key().to_string(), move || {
        let ids = content.description(name).map(|description| description.sources.as_slice()).unwrap_or_default();
        let items = ids
            .iter()
            .filter_map(|id| content.story.source(id))
            .map(|source| html! { <li>{ source_line(source) }</li> });
        html! {
            <details class="fold" id={[name.id(), "-sources"].concat()}>
                <summary>{ words::figure_sources(ids.len() as u64) }</summary>
                <ul>{ for items }</ul>
            </details>
        }
    })
}
