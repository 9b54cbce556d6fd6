//! The page as it reads: title, figures with the prose between them, sources.

use yew::prelude::*;

use super::content::Content;
use super::controls::idle;
use super::downloads::share_link;
use super::figure::Figure;
use super::press::on_press;
use super::shared::Shared;
use super::sources::{citations, placed, sources};
use super::state::{Action, Reader, State, lights};
use super::still::still;
use crate::day::Date;
use crate::embed::address::Choices;
use crate::figure;
use crate::scene::text::Ruler;
use crate::story::{FigureName, Passage, Petition, Response, Story};
use crate::words;

/// What the prerendered page needs.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The story and what its figures say.
    pub content: Shared<Content>,
}

/// The page as it is prerendered: whole, with nobody acting on it.
pub struct Page;

impl Component for Page {
    type Message = ();
    type Properties = PageProps;

    fn create(_: &Context<Page>) -> Page {
        Page
    }

    fn view(&self, context: &Context<Page>) -> Html {
        page(&context.props().content, None, None)
    }
}

/// A reader on the page: what they have chosen, the room there is, and the way to act.
pub struct Visitor {
    /// What is chosen.
    pub state: State,
    /// The width of the column of figures, in px.
    pub width_px: u32,
    /// How wide the letters of charts are here.
    pub ruler: Ruler,
    /// A link to what is seen.
    pub link: Option<String>,
    /// Does something.
    pub act: Callback<Action>,
}

impl Visitor {
    /// The reader at a figure, who is another only if something has changed there.
    fn at(&self, content: &Content, name: FigureName) -> Reader {
        let Choices { settings, pin } = &self.state.choices;
        let is_here = |pin: &String| {
            // A place that the map lacks has its row in the table.
            let description = content.description(name);
            description.is_some_and(|description| {
                lights(&content.story, pin, &description.marks)
                    || description.table.rows.iter().any(|row| row.id == *pin)
            })
        };
        let pin = pin.clone().filter(is_here);
        Reader {
            settings: figure::traits(name).heeded(settings),
            pin,
            width_px: self.width_px,
            ruler: self.ruler,
            act: self.act.clone(),
        }
    }
}

/// The page: all of it, or the figures of a `view` alone, in its order.
pub fn page(content: &Shared<Content>, view: Option<&[FigureName]>, visitor: Option<&Visitor>) -> Html {
    let all: Vec<FigureName> = content.figures.iter().map(|description| description.name).collect();
    let alone = view.is_some();
    let names: Vec<FigureName> = match view {
        Some(view) => view.iter().copied().filter(|name| all.contains(name)).collect(),
        None => all,
    };
    let blocks = names.iter().enumerate().map(|(index, name)| {
        html! {
            <div key={name.id()} class="block" data-block={name.id()}>
                <Figure content={content.clone()} name={*name} reader={visitor.map(|visitor| visitor.at(content, *name))} />
                { if alone { html! { <div></div> } } else { prose(content, *name, index == 0) } }
            </div>
        }
    });
    html! {
        <div class="page" id="story">
            { head(content, names.clone()) }
            <div id="figures" role="main" tabindex="-1">{ for blocks }</div>
            <footer class="words">{ reset(visitor) }{ foot(content) }</footer>
            { from(content) }
            { speaker(visitor) }
        </div>
    }
}

/// What is said aloud while a reader acts; the app of before brings its own.
fn speaker(visitor: Option<&Visitor>) -> Html {
    match visitor {
        Some(_) => html! { <div class="none"></div> },
        None => html! {
            <p id="announcer" class="visually-hidden" role="status" aria-live="polite" aria-atomic="true"></p>
        },
    }
}

/// Title, standfirst, and the way to each figure.
fn head(content: &Shared<Content>, names: Vec<FigureName>) -> Html {
    let content = content.clone();
    still(content.key().to_string(), move || {
        let story = &content.story;
        let descriptions = names.iter().filter_map(|name| content.description(*name));
        let ways = descriptions.map(|description| {
            let name = description.name.id();
            html! { <li key={description.headline.clone()} data-block={name}><a href={["#", name, "-title"].concat()}>{ description.headline.as_str() }</a></li> }
        });
        let notice = story.notice.as_ref().map(|notice| html! { <p class="notice">{ notice.as_str() }</p> });
        html! {
            <>
                <a class="skip" href="#figures">{ words::page_skip() }</a>
                <header class="words">
                    <h1 id="title" tabindex="-1">{ story.title.as_str() }</h1>
                    <p key={story.standfirst.clone()} class="standfirst">{ story.standfirst.as_str() }</p>
                    <p class="edition">{ edition(story) }</p>
                    { for notice }
                </header>
                <nav class="words" aria-label={words::page_contents()}>
                    <details class="fold" id="contents">
                        <summary>{ words::page_contents() }</summary>
                        <ul>{ for ways }<li><a href="#sources">{ words::sources_title() }</a></li></ul>
                    </details>
                </nav>
            </>
        }
    })
}

fn edition(story: &Story) -> Html {
    let datetime = Date::of(story.edition).to_string();
    let time = html! { <time {datetime}>{ words::day(story.edition) }</time> };
    placed(words::around(words::page_edition), time)
}

/// The prose after a figure; after the first, which says how far the petitions got, also what they asked.
fn prose(content: &Shared<Content>, name: FigureName, first: bool) -> Html {
    let content = content.clone();
    still(content.key().to_string(), move || {
        let story = &content.story;
        let asked = first.then(|| petitions(story));
        let passages = story.passages.iter().filter(|passage| passage.after == name);
        html! { <div>{ for asked }{ for passages.map(|passage| section(story, passage)) }</div> }
    })
}

/// What each petition asked and was answered, as claims of those who made them.
fn petitions(story: &Story) -> Html {
    html! {
        <section class="words petitions" aria-labelledby="asked">
            <h2 id="asked" tabindex="-1">{ words::page_asked() }</h2>
            <ul>{ for story.petitions.iter().map(|one| petition(story, one)) }</ul>
        </section>
    }
}

fn petition(story: &Story, petition: &Petition) -> Html {
    let name = match &petition.url {
        Some(url) => {
            html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ petition.name.as_str() }</a> }
        }
        None => Html::from(petition.name.as_str()),
    };
    let answer = match &petition.response {
        Some(response) => {
            html! {
                <p>
                    <strong>{ answered(response) }{ " " }</strong>
                    { response.said.as_str() }{ " " }{ citations(story, &response.sources) }
                </p>
            }
        }
        None => html! { <p class="gap">{ words::page_no_answer() }</p> },
    };
    let line = |text: &String| html! { <p>{ text.as_str() }</p> };
    html! {
        <li class="petition">
            <h3>{ name }</h3>
            <p>{ asks(petition) }{ " " }{ citations(story, &petition.sources) }</p>
            { for petition.argued.as_ref().map(line) }{ answer }{ for petition.related.as_ref().map(line) }
        </li>
    }
}

/// Who answered a petition, and when.
fn answered(response: &Response) -> String {
    let (say, date): (fn(&str, Date) -> String, Date) = match (response.on, response.published) {
        (Some(on), _) => (words::page_answer, on),
        (None, Some(published)) => (words::page_answer_published, published),
        (None, None) => return words::page_answer_undated(&response.by),
    };
    say(&response.by, date)
}

fn asks(petition: &Petition) -> String {
    let say = if petition.quoted { words::page_asks_in_words } else { words::page_asks_for };
    words::stopped(say(&petition.asks))
}

fn section(story: &Story, passage: &Passage) -> Html {
    let paragraphs = passage.paragraphs.iter().map(|paragraph| {
        html! { <p>{ paragraph.text.as_str() }{ " " }{ citations(story, &paragraph.sources) }</p> }
    });
    html! { <section class="words prose"><h2>{ passage.heading.as_str() }</h2>{ for paragraphs }</section> }
}

/// All sources, and the licence of the data.
fn foot(content: &Shared<Content>) -> Html {
    let content = content.clone();
    still(content.key().to_string(), move || {
        let licence = &content.story.licence;
        let name = match &licence.url {
            Some(url) => {
                html! { <a href={url.clone()} rel="license noopener noreferrer" target="_blank">{ licence.name.as_str() }</a> }
            }
            None => Html::from(licence.name.as_str()),
        };
        let colophon = if content.asks { words::page_colophon_live() } else { words::page_colophon() };
        html! {
            <div>
                { sources(&content.story) }
                <p class="downloads">{ share_link(&content, None, words::page_share()) }</p>
                <p class="licence">{ placed(words::around(words::page_data), name) }</p>
                <p class="colophon">{ colophon }</p>
            </div>
        }
    })
}

/// Where figures that are shown alone come from.
fn from(content: &Shared<Content>) -> Html {
    let content = content.clone();
    still(content.key().to_string(), move || {
        let story = &content.story;
        let notice = story.notice.as_deref().unwrap_or_default();
        let whole = content.page.clone().unwrap_or_else(|| [&content.base, &story.id, ".html"].concat());
        let title = html! { <a href={whole} target="_blank" rel="noopener">{ story.title.as_str() }</a> };
        let from = words::around(|title| words::page_from(Date::of(story.edition), title));
        html! { <footer class="alone">{ placed(from, title) }{ " " }{ notice }</footer> }
    })
}

/// Takes back everything the reader chose; it keeps its place while there is nothing to take back.
fn reset(visitor: Option<&Visitor>) -> Html {
    let chosen = visitor.filter(|visitor| visitor.state.choices != Choices::default());
    let act = chosen.map(|visitor| visitor.act.clone());
    // To be copied: what the host page added to the address is not in it.
    let link = visitor.and_then(|visitor| visitor.link.clone());
    let press = Callback::from(move |_: MouseEvent| {
        if let Some(act) = &act {
            act.emit(Action::Reset);
        }
    });
    let button = html! {
        <button
            type="button" id="reset" class="plain" data-act="reset" aria-disabled={idle(chosen.is_none())}
        >{ words::page_reset() }</button>
    };
    html! {
        <p class="controlled">
            { on_press(button, press) }
            { " " }
            <a class="plain" id="link" href={link} target="_blank" rel="noopener">{ words::page_link() }</a>
        </p>
    }
}
