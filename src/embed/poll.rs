//! Newer counts of a petition that can still be signed: asked for while the page is seen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::VisibilityState;

use super::browser;
use super::fetch::{Trouble, elsewhere, now};
use super::pulse::Pulse;
use crate::day::Day;
use crate::official::{Count, Stamp, read_count};

/// Called with a count, and with the moment it was read.
type OnCount = Box<dyn Fn(&Count, Stamp)>;

/// Asks for a count again and again.
pub struct Poll {
    address: String,
    /// The last day on which the petition can be signed, where it is known.
    until: Option<Day>,
    on_count: OnCount,
    pulse: Cell<Pulse>,
    waiting: RefCell<Option<Timeout>>,
    /// Whether it was time to ask while nobody looked.
    is_due: Cell<bool>,
    /// Whether nobody wants to hear any more.
    is_over: Cell<bool>,
    /// Kept, since to be dropped is to hear no more.
    seen: RefCell<Option<EventListener>>,
}

impl Poll {
    /// Reports each newer count, with the moment it was read, until the page is left or the petition closes. Where the count
    /// that is shown may be old, the service is asked at once, or as soon as the page is seen.
    pub fn start(
        address: String,
        until: Option<Day>,
        is_old: bool,
        on_count: impl Fn(&Count, Stamp) + 'static,
    ) -> Rc<Poll> {
        let poll = Rc::new(Poll {
            address,
            until,
            on_count: Box::new(on_count),
            pulse: Cell::default(),
            waiting: RefCell::default(),
            is_due: Cell::default(),
            is_over: Cell::default(),
            seen: RefCell::default(),
        });
        if is_old && is_seen() {
            poll.ask();
        } else {
            poll.is_due.set(is_old);
            poll.wait();
        }
        if let Some(document) = browser::document() {
            let asking = Rc::downgrade(&poll);
            let seen = EventListener::new(&document, "visibilitychange", move |_| {
                if let Some(poll) = asking.upgrade().filter(|poll| is_seen() && poll.is_due.take()) {
                    poll.ask();
                }
            });
            poll.seen.replace(Some(seen));
        }
        poll
    }

    /// Ends the asking. An answer that is still on its way is not reported.
    pub fn end(&self) {
        self.is_over.set(true);
        self.is_due.set(false);
        self.waiting.take();
    }

    fn wait(self: &Rc<Self>) {
        let poll = Rc::clone(self);
        let timeout = Timeout::new(self.pulse.get().wait_s() * 1000, move || {
            if is_seen() {
                poll.ask();
            } else {
                poll.is_due.set(true);
            }
        });
        self.waiting.replace(Some(timeout));
    }

    fn ask(self: &Rc<Self>) {
        // Closed: the count will not change again.
        if self.until.is_some_and(|until| now().london_day() > until) {
            return;
        }
        let poll = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let mut pulse = poll.pulse.get();
            let answer = elsewhere(&poll.address).await;
            if poll.is_over.get() {
                return;
            }
            match answer {
                // The petition is no longer there to be counted.
                Err(Trouble::Status(404 | 410)) => return,
                Err(_) => pulse.failed(),
                Ok(answer) => match read_count(&answer.bytes) {
                    Ok(count) => {
                        pulse.went_well();
                        (poll.on_count)(&count, answer.stamp());
                    }
                    Err(_) => pulse.failed(),
                },
            }
            poll.pulse.set(pulse);
            poll.wait();
        });
    }
}

fn is_seen() -> bool {
    browser::document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}
