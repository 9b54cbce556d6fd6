//! The app told of newer counts.

use std::cell::RefCell;
use std::rc::Rc;

use yew::AppHandle;

use super::app::{App, AppProps};
use super::shared::Shared;
use super::telling::Telling;
use crate::day::Moment;
use crate::embed::browser::announcer::say;
use crate::embed::poll::Poll;
use crate::embed::service::{Asked, Services};
use crate::official::{self, Count, Official, Taken};
use crate::story::{Petition, State, Story};
use crate::wording;

/// A story that is shown, and kept up with the counts of its open petitions.
pub struct Live {
    app: RefCell<AppHandle<App>>,
    props: AppProps,
    /// The petition that the story is made of, where it is made of one.
    official: RefCell<Option<Official>>,
}

impl Live {
    /// Asks for newer counts of what is shown: of the petition that the address names, or of those that the story
    /// marks as live.
    pub fn keep(app: AppHandle<App>, props: AppProps, official: Option<Official>, services: &Services) {
        let story = &props.telling.story;
        let is_asked_for = |petition: &&Petition| petition.live || official.is_some();
        let open: Vec<(Asked, Petition)> = story
            .petitions
            .iter()
            .filter(|petition| petition.state == State::Open)
            .filter(is_asked_for)
            .filter_map(|petition| Some((services.petition(petition.url.as_deref()?)?, petition.clone())))
            .collect();
        let live = Rc::new(Live { app: RefCell::new(app), props, official: RefCell::new(official) });
        // What is shown now; counts are added to it.
        let shown = Rc::new(RefCell::new(live.props.telling.story.clone()));
        for (asked, petition) in open {
            let Some(address) = asked.page(services, "/count.json") else { continue };
            let (live, shown, id) = (Rc::clone(&live), Rc::clone(&shown), petition.id);
            Poll::start(address, petition.deadline.map(|day| day.last_day()), move |count, at| {
                live.tell(&mut shown.borrow_mut(), &id, count, at);
            });
        }
    }

    fn tell(&self, story: &mut Story, id: &str, count: &Count, at: Moment) {
        let before = story.petition(id).map(|petition| petition.signatures);
        let mut next = story.clone();
        if let Some(official) = self.official.borrow_mut().as_mut() {
            count.update(official);
            next = official::story(std::slice::from_ref(official), Taken::At(at));
        }
        let Some(petition) = next.petitions.iter_mut().find(|petition| petition.id == id) else { return };
        if let Some(old) = story.petition(id) {
            petition.seen.clone_from(&old.seen);
            petition.places.clone_from(&old.places);
        }
        count.tell(petition, at);
        if before != Some(count.signatures) {
            let counted = wording::counted(count.signatures, "signature");
            say(&[&petition.name, ": ", &counted, " at ", &wording::moment(at)].concat());
        }
        *story = next;
        let telling = Shared::new(Telling::new(story.clone()));
        let AppProps { view, column, ready, .. } = &self.props;
        let props = AppProps { telling, view: view.clone(), column: column.clone(), ready: ready.clone() };
        self.app.borrow_mut().update(props);
    }
}
