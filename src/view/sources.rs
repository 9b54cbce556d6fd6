//! Where what is said comes from.

use yew::prelude::*;

use crate::story::{Source, SourceId, Story};
use crate::words;

/// The number by which the page cites a source, counted from 1; `None` where the story has no such source.
fn citation(story: &Story, id: &SourceId) -> Option<usize> {
    story.sources.iter().position(|source| source.id == *id).map(|index| index + 1)
}

/// The citations of a claim: the numbers of its sources, each a link to the list.
pub fn citations(story: &Story, ids: &[SourceId]) -> Html {
    let links = ids.iter().filter_map(|id| {
        let number = citation(story, id)?;
        let title = story.source(id).map(|source| source.title.clone()).unwrap_or_default();
        let label = words::sources_citation(number as u64, &title);
        Some(html! { <a key={number} href={["#source-", id.as_str()].concat()} aria-label={label}>{ number }</a> })
    });
    html! { <span class="citations">{ for links }</span> }
}

/// A source as a line: publisher, title, date, link.
pub fn source_line(source: &Source) -> Html {
    let title = match &source.url {
        Some(url) => html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ &source.title }</a> },
        None => html! { <span>{ &source.title }</span> },
    };
    let (before, mut after) = words::around(|title| match source.date {
        Some(date) => words::sources_line_dated(date, &source.publisher, title),
        None => words::sources_line(&source.publisher, title),
    });
    if let Some(licence) = &source.licence {
        after.push_str(&[" ", &words::sources_licence(licence)].concat());
    }
    if source.url.is_none() {
        after.push_str(&[" ", words::sources_no_link()].concat());
    }
    placed((before, after), title)
}

/// Something that stands in a sentence between what is before and after it.
pub fn placed((before, after): (String, String), something: Html) -> Html {
    html! { <>{ before }{ something }{ after }</> }
}

/// Every source of the story, numbered as it is cited.
pub fn sources(story: &Story) -> Html {
    let items = story.sources.iter().map(|source| {
        html! { <li id={["source-", source.id.as_str()].concat()} tabindex="-1">{ source_line(source) }</li> }
    });
    html! {
        <section class="sources" aria-labelledby="sources">
            <details id="sources-fold" open=true>
                <summary><h2 id="sources" tabindex="-1">{ words::sources_title() }</h2></summary>
                <ol>{ for items }</ol>
            </details>
        </section>
    }
}
