//! The page as it reads: title, figures with the prose between them, sources.

use yew::prelude::*;

use super::figure::Figure;
use super::shared::Shared;
use super::sources::{Sources, citations};
use super::state::{Action, Reader};
use crate::embed::address::Choices;
use crate::story::{FigureName, Passage, Story};
use crate::wording;

/// What the page needs.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The story it tells.
    pub story: Shared<Story>,
    /// The figures to show alone, in their order; `None` for the whole page.
    pub view: Option<Shared<Vec<FigureName>>>,
    /// Who acts on it; `None` on the prerendered page.
    pub reader: Option<Reader>,
}

/// The page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let story = &props.story;
    let shown = |name: &FigureName| story.figure(*name).is_some();
    let names: Vec<FigureName> = match &props.view {
        Some(view) => view.iter().copied().filter(shown).collect(),
        None => story.figures.iter().map(|figure| figure.name).collect(),
    };
    let alone = props.view.is_some();
    // What was asked stands after the first figure, which says how far it got; a figure shown alone stands alone.
    let first = names.first().copied().filter(|_| !alone);
    let blocks = names.iter().map(|name| {
        let passages = story.passages.iter().filter(|passage| passage.after == *name && !alone);
        html! {
            <div key={name.id()} class="block" data-block={name.id()}>
                <Figure story={story.clone()} name={*name} reader={props.reader.clone()} />
                { for (first == Some(*name)).then(|| html! { <Petitions story={story.clone()} /> }) }
                { for passages.map(|passage| prose(story, passage)) }
            </div>
        }
    });
    let skips = names.iter().filter_map(|name| {
        let headline = &story.figure(*name)?.headline;
        Some(html! { <li key={name.id()} data-block={name.id()}><a href={["#", name.id(), "-title"].concat()}>{ headline }</a></li> })
    });
    html! {
        <div class="page" id="story">
            <a class="skip" href="#contents">{ "Skip to the contents" }</a>
            <header class="words">
                <h1 id="title" tabindex="-1">{ &story.title }</h1>
                <p class="standfirst">{ &story.standfirst }</p>
                <p class="edition">{ "Edition of " }<time datetime={crate::day::Date::of(story.edition).to_string()}>{ wording::day(story.edition) }</time></p>
                { for story.notice.as_ref().map(|notice| html! { <p class="notice">{ notice }</p> }) }
            </header>
            <nav class="words" aria-labelledby="contents">
                <h2 id="contents" tabindex="-1">{ "On this page" }</h2>
                <ul>{ for skips }<li key="sources"><a href="#sources">{ "Sources" }</a></li></ul>
            </nav>
            <main id="figures" tabindex="-1">{ for blocks }</main>
            <p class="alone">
                { "From " }<a href={[&story.id, ".html"].concat()} target="_blank" rel="noopener">{ &story.title }</a>
                { [", edition of ", &wording::day(story.edition), ". "].concat() }{ story.notice.clone().unwrap_or_default() }
            </p>
            <footer class="words">
                <Reset reader={props.reader.clone()} />
                <Sources story={story.clone()} />
                { licence(story) }
                <p class="colophon">{ "Drawn by Petition Explainer. This page asks no other site for anything, and stores nothing." }</p>
            </footer>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct PetitionsProps {
    story: Shared<Story>,
}

/// What each petition asked and was told, as claims of those who made them.
#[component]
fn Petitions(props: &PetitionsProps) -> Html {
    let story = &props.story;
    let petitions = story.petitions.iter().map(|petition| {
        let argued = petition.argued.as_ref().map(|argued| html! { <p>{ argued }</p> });
        let answer = petition.response.as_ref().map(|response| {
            let when = [&response.by, ", ", &wording::date(response.on), ". "].concat();
            html! { <p><strong>{ when }</strong>{ &response.said }{ " " }{ citations(story, &response.sources) }</p> }
        });
        let unanswered =
            petition.response.is_none().then(|| html! { <p class="gap">{ "No answer is recorded here." }</p> });
        let related = petition.related.as_ref().map(|related| html! { <p>{ related }</p> });
        let name = match &petition.url {
            Some(url) => {
                html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ &petition.name }</a> }
            }
            None => html! { <span>{ &petition.name }</span> },
        };
        html! {
            <li key={petition.id.clone()} class="petition">
                <h3>{ name }</h3>
                <p>{ ["It asks for ", &petition.asks, ". "].concat() }{ citations(story, &petition.sources) }</p>
                { for argued }{ for answer }{ for unanswered }{ for related }
            </li>
        }
    });
    html! {
        <section class="words petitions" aria-labelledby="asked">
            <h2 id="asked" tabindex="-1">{ "What was asked, and the answers" }</h2>
            <ul>{ for petitions }</ul>
        </section>
    }
}

fn prose(story: &Story, passage: &Passage) -> Html {
    let paragraphs = passage.paragraphs.iter().enumerate().map(|(index, paragraph)| {
        html! { <p key={index}>{ &paragraph.text }{ " " }{ citations(story, &paragraph.sources) }</p> }
    });
    html! {
        <section key={passage.heading.clone()} class="words prose">
            <h2>{ &passage.heading }</h2>
            { for paragraphs }
        </section>
    }
}

fn licence(story: &Story) -> Html {
    let name = &story.licence.name;
    let name = match &story.licence.url {
        Some(url) => html! { <a href={url.clone()} rel="license noopener noreferrer" target="_blank">{ name }</a> },
        None => html! { <span>{ name }</span> },
    };
    html! { <p class="licence">{ "Data: " }{ name }{ "." }</p> }
}

#[derive(Properties, PartialEq)]
struct ResetProps {
    reader: Option<Reader>,
}

/// Takes back everything the reader chose; it keeps its place while there is nothing to take back.
#[component]
fn Reset(props: &ResetProps) -> Html {
    let chosen = props.reader.as_ref().filter(|reader| *reader.choices != Choices::default());
    let act = chosen.map(|reader| reader.act.clone());
    let press = Callback::from(move |_: MouseEvent| {
        if let Some(act) = &act {
            act.emit(Action::Reset);
        }
    });
    html! {
        <p class="controlled">
            <button type="button" id="reset" class="plain" disabled={chosen.is_none()} onclick={press}>{ "Reset all charts" }</button>
        </p>
    }
}
