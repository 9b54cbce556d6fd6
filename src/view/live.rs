//! Keeps the app up with newer counts.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::AppHandle;

use super::app::{App, AppProps};
use super::content::Content;
use super::shared::Shared;
use crate::embed::browser::announcer::say;
use crate::embed::poll::Poll;
use crate::embed::service::{Asked, Services};
use crate::official::{self, Count, Official, Stamp, Taken};
use crate::story::{FigureName, PetitionId, State, Story};
use crate::words;

/// The official petition that a story is made of.
pub struct Source {
    /// What the address asks for.
    pub asked: Asked,
    /// What was found.
    pub official: Official,
    /// When it was so.
    pub taken: Taken,
    /// Whether it comes from a file, which may be old.
    pub is_old: bool,
}

/// A story that is shown, and kept up with the counts of its open petitions.
pub struct Live {
    app: RefCell<Option<AppHandle<App>>>,
    props: RefCell<AppProps>,
    polls: RefCell<Vec<Rc<Poll>>>,
    services: Services,
    /// The petition that it is made of, where it is made of one.
    source: RefCell<Option<Source>>,
}

impl Live {
    /// Asks for newer counts of what is shown: of the petition that the address names, or of those that the story
    /// marks as live.
    pub fn keep(app: AppHandle<App>, props: AppProps, source: Option<Source>, services: Services) -> Rc<Live> {
        let content = props.content.clone();
        let is_old = source.as_ref().is_none_or(|source| source.is_old);
        let mut open = Vec::new();
        for petition in content.story.petitions.iter().filter(|petition| petition.state == State::Open) {
            let by_its_page = || services.petition(petition.url.as_deref()?).filter(|_| petition.live);
            let asked = source.as_ref().map(|source| source.asked.clone()).or_else(by_its_page);
            if let Some(address) = asked.and_then(|asked| asked.page(&services, "/count.json")) {
                open.push((address, petition.id.clone(), petition.deadline.map(|day| day.last_day())));
            }
        }
        let (app, source) = (RefCell::new(Some(app)), RefCell::new(source));
        let (props, polls) = (RefCell::new(props), RefCell::default());
        let live = Rc::new(Live { app, props, polls, services, source });
        for (address, id, until) in open {
            let hearing = Rc::downgrade(&live);
            let poll = Poll::start(address, until, is_old, move |count, stamp| {
                if let Some(live) = hearing.upgrade() {
                    live.on_news(&id, count, stamp);
                }
            });
            live.polls.borrow_mut().push(poll);
        }
        live
    }

    /// Shows these figures alone, in their order, or the whole page.
    pub fn show_alone(&self, view: Option<Shared<Vec<FigureName>>>) {
        self.change(|props| props.view = view);
    }

    /// Takes the app away: it asks nobody any more, and holds nothing.
    pub fn end(&self) {
        for poll in self.polls.take() {
            poll.end();
        }
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Shows a newer count; where there is more news than that, the petition is asked for anew.
    fn on_news(self: &Rc<Self>, id: &PetitionId, count: &Count, stamp: Stamp) {
        let mut story = self.content().story.clone();
        let before = story.petition(id).map(|petition| petition.signatures);
        let mut asked = None;
        if let Some(source) = self.source.borrow_mut().as_mut() {
            asked = Some(source.asked.clone()).filter(|_| count.is_news(&source.official));
            count.update(&mut source.official, stamp);
            let old = std::mem::replace(&mut story, described(source));
            for (petition, old) in story.petitions.iter_mut().zip(old.petitions) {
                (petition.seen, petition.places) = (old.seen, old.places);
            }
        }
        let Some(petition) = story.petitions.iter_mut().find(|petition| petition.id == *id) else { return };
        count.update_story(petition, stamp);
        if before != Some(count.signatures) {
            say(&words::live_count(count.signatures, &petition.name, &stamp.words()));
        }
        self.show(story);
        if let Some(asked) = asked {
            let live = Rc::clone(self);
            spawn_local(async move { live.ask_anew(asked).await });
        }
    }

    async fn ask_anew(&self, asked: Asked) {
        // In trouble, what is shown stays; the next count asks once more.
        let Ok((official, taken)) = asked.ask(&self.services).await else { return };
        let source = Source { asked, official, taken, is_old: false };
        let (mut story, shown) = (described(&source), self.content());
        for (petition, old) in story.petitions.iter_mut().zip(&shown.story.petitions) {
            petition.seen.clone_from(&old.seen);
            if let (Some(places), Some(old)) = (&mut petition.places, &old.places) {
                places.layout.clone_from(&old.layout);
            }
        }
        self.source.replace(Some(source));
        self.show(story);
    }

    fn show(&self, story: Story) {
        self.change(|props| {
            let (page, base) = (props.content.page.clone(), props.content.base.clone());
            props.content = Shared::new(Content { asks: true, page, base, ..Content::new(story) });
        });
    }

    /// What is shown now.
    fn content(&self) -> Shared<Content> {
        self.props.borrow().content.clone()
    }

    fn change(&self, change: impl FnOnce(&mut AppProps)) {
        let mut props = self.props.borrow_mut();
        change(&mut props);
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props.clone());
        }
    }
}

fn described(source: &Source) -> Story {
    official::story(std::slice::from_ref(&source.official), source.taken)
}
