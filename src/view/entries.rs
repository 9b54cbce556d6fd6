//! What two figures show, for those who read rather than look: the events in order, the findings with their answers.

use std::rc::Rc;

use yew::prelude::*;

use super::content::Content;
use super::press::on_press;
use super::shared::Shared;
use super::sources::citations;
use super::state::Action;
use super::still::keyed;
use crate::embed::browser::announcer::say;
use crate::figure::Settings;
use crate::figure::timeline::ordered;
use crate::story::{Event, FigureName, Finding, Section, Story};
use crate::words;

/// The list under a figure of all events in order, each with what is said of it and its sources.
pub fn event_entries(figure: FigureName, story: &Story, act: Option<&Callback<Action>>) -> Html {
    let events = ordered(story);
    let count = events.len() as u64;
    let items = events.into_iter().map(|event| {
        let detail = event.detail.as_ref().map(|detail| html! { <p class="detail">{ detail }</p> });
        html! {
            <li key={event.id.as_str()} id={["event-", event.id.as_str()].concat()}>
                <p class="when">{ when(event) }<span class="actor">{ words::actor(event.actor) }</span></p>
                { title(event, act) }
                { for detail }
                { citations(story, &event.sources) }
            </li>
        }
    });
    html! {
        <details class="fold entries" id={[figure.id(), "-entries"].concat()}>
            <summary>{ words::entries_events(count) }</summary>
            <ol class="events">{ for items }</ol>
        </details>
    }
}

fn when(event: &Event) -> Html {
    let words = words::dates(event.date, event.until);
    html! { <time datetime={event.date.to_string()}>{ words }</time> }
}

/// The event's title; in the app it pins the event in the charts and speaks the title alone.
fn title(event: &Event, act: Option<&Callback<Action>>) -> Html {
    let press = act.map(|act| {
        let (act, id, title) = (act.clone(), event.id.as_str().to_owned(), event.title.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Press(id.clone()));
            say(&title);
        })
    });
    let button = html! { <button type="button" class="title" data-act={["pin=", event.id.as_str()].concat()}>{ &event.title }</button> };
    html! { <h3>{ on_press(button, press.unwrap_or_default()) }</h3> }
}

/// Each finding with its answer and what came since, side by side; those that the reader's filters leave.
pub fn finding_entries(content: &Shared<Content>, settings: &Settings, pin: Option<&str>) -> Html {
    let story = &content.story;
    let sections =
        story.sections.iter().filter(|section| settings.section.as_ref().is_none_or(|id| section.id == id.as_str()));
    let mut shown = 0;
    let sections: Vec<Html> = sections
        .filter_map(|section| {
            let all = story.findings.iter().filter(|finding| finding.section == section.id);
            let findings: Vec<&Finding> =
                all.filter(|finding| settings.kind.is_none_or(|kind| finding.kind == kind)).collect();
            if findings.is_empty() && settings.kind.is_some() {
                return None;
            }
            shown += 1;
            Some(section_entry(content, section, &findings, pin))
        })
        .collect();
    let empty = shown == 0;
    html! {
        <div class="entries findings">
            { for sections }
            <p class="empty" hidden={!empty} data-said={words::entries_none_of_kind()}>{ if empty { words::entries_none_of_kind() } else { "" } }</p>
        </div>
    }
}

fn section_entry(content: &Shared<Content>, section: &Section, findings: &[&Finding], pin: Option<&str>) -> Html {
    let body = match findings {
        [] => html! { <p class="gap">{ words::entries_none() }</p> },
        findings => html! { <>{ for findings.iter().map(|finding| finding_entry(content, finding, pin)) }</> },
    };
    html! {
        <section key={section.id.as_str()} class="section" data-section={section.id.as_str().to_owned()}>
            <h3 class="section-title">{ &section.title }</h3>
            { body }
        </section>
    }
}

/// A finding, made anew only when it is lit or no longer.
fn finding_entry(content: &Shared<Content>, finding: &Finding, pin: Option<&str>) -> Html {
    let lit = pin.is_some_and(|pin| finding.id == pin || finding.about.iter().any(|about| *about == pin));
    let same = [content.key().to_string().as_str(), if lit { " lit " } else { " " }, finding.id.as_str()].concat();
    let (content, id) = (content.clone(), finding.id.clone());
    let draw = move || match content.story.findings.iter().find(|finding| finding.id == id) {
        Some(finding) => article(&content.story, finding, lit),
        None => html! {},
    };
    keyed(finding.id.as_str(), same, Rc::new(draw))
}

fn article(story: &Story, finding: &Finding, lit: bool) -> Html {
    let place = finding.place.as_ref().map(|place| html! { <p class="place">{ words::sentence(place) }</p> });
    // A label over nothing would only say that the page has no record, which the notice says once.
    let part = |heading: &str, text: Option<&String>, rest: Html| {
        text.map(|text| html! { <div class="part"><h5>{ heading }</h5><p>{ text }</p>{ rest }</div> })
    };
    html! {
        <article
            class={if lit { "finding lit" } else { "finding" }} id={["finding-", finding.id.as_str()].concat()} tabindex="-1"
            data-kind={finding.kind.id()}
        >
            <h4>{ &finding.title }<span class={["kind ", finding.kind.id()].concat()}>{ words::kind(finding.kind) }</span></h4>
            <div class="parts">
                { for part(words::entries_finding(), Some(&finding.said), html! { <>{ for place }</> }) }
                { for part(words::entries_answer(), finding.answer.as_ref(), html! {}) }
                { for part(words::entries_since(), finding.since.as_ref(), html! {}) }
            </div>
            <p class="cited">{ [words::entries_sources(), " "].concat() }{ citations(story, &finding.sources) }</p>
        </article>
    }
}
