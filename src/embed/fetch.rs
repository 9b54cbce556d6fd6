//! Which story is told, and fetching it.
//!
//! A story from elsewhere is a stranger: anyone could put their words on a newsroom's domain by a link. So a story of
//! the address must lie under one of the prefixes that the deployer allows (`stories/` beside the page, unless
//! `config.json` lists more), as the browser's own URL parser understands the address.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestCredentials, RequestInit, RequestRedirect, Response, Url};

use super::browser;
use crate::day::Moment;
use crate::hex::Layout;
use crate::official::{Clock, Stamp};
use crate::story::Story;
use crate::words;

/// A story's file that may be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryAddress {
    /// Its address, in full.
    pub href: String,
    /// Whether it is the one the page was prerendered from.
    pub own: bool,
}

/// The address of the story that the page shows: that of the story asked for, else of the page's own.
///
/// `own` and `prefixes` are relative to `base`, the address of a page or folder of this site's, as the build wrote them.
///
/// # Errors
/// In words, where the story asked for is not one of this site's.
pub fn story_address(asked: Option<&str>, own: &str, prefixes: &str, base: &str) -> Result<StoryAddress, &'static str> {
    let own = resolved(own, base).ok_or_else(words::embed_own_has_no_address)?;
    let Some(asked) = asked else { return Ok(StoryAddress { href: own.href(), own: true }) };
    // What was asked for is a stranger's, and not repeated: on this page it would read as the newsroom's own words.
    let refused = words::embed_not_ours;
    let story = resolved(asked, base).ok_or_else(refused)?;
    if story.href() == own.href() {
        return Ok(StoryAddress { href: own.href(), own: true });
    }
    let path = story.pathname().to_ascii_lowercase();
    // An encoded slash or dot means one thing to the browser and may mean another to the server.
    let plain = !["%2f", "%5c", "%2e", "%25", "//"].iter().any(|part| path.contains(part));
    let bare = story.search().is_empty() && story.hash().is_empty() && story.username().is_empty();
    let under = |prefix: &str| {
        let prefix = resolved(prefix, base);
        prefix
            .is_some_and(|prefix| prefix.pathname().ends_with('/') && story.pathname().starts_with(&prefix.pathname()))
    };
    let allowed = same_origin(&story, &own) && plain && bare && prefixes.split_whitespace().any(under);
    if !allowed {
        return Err(refused());
    }
    Ok(StoryAddress { href: story.href(), own: false })
}

fn resolved(address: &str, base: &str) -> Option<Url> {
    Url::new_with_base(address, base).ok()
}

/// Whether two addresses have one origin. The page's own is taken from its address: in a sandbox `self.origin` is "null".
fn same_origin(one: &Url, other: &Url) -> bool {
    one.origin() != "null" && one.origin() == other.origin()
}

/// Puts the map of the story's boundaries under its places, where there is one; else the figure says that there is none.
pub async fn lay_out(story: &mut Story, base: &str) {
    let Some(places) = story.unmapped() else { return };
    for file in places.maps() {
        if places.wants_map() {
            let Some(answer) = beside(&["maps/", &file].concat(), base).await else { return };
            let Ok(layout) = Layout::read(&answer.bytes) else { return };
            places.lay_out(layout);
        }
    }
}

/// The bytes of a story.
///
/// # Errors
/// Why there are no bytes; [`Trouble::with_story`] has it in words.
pub async fn bytes(address: &StoryAddress) -> Result<Vec<u8>, Trouble> {
    let init = RequestInit::new();
    if !address.own {
        // A redirect could lead to what the rule above refused.
        init.set_redirect(RequestRedirect::Error);
        init.set_credentials(RequestCredentials::Omit);
    }
    in_time(&address.href, init).await.map(|answer| answer.bytes)
}

/// How long a file or a service is waited for, in ms.
pub const PATIENCE_MS: u32 = 10_000;

/// A file of this site's; `None` where there is none, or it cannot be had in time.
pub async fn beside(path: &str, base: &str) -> Option<Answer> {
    in_time(&resolved(path, base)?.href(), RequestInit::new()).await.ok()
}

/// The answer of another origin. Nothing of the reader's, such as cookies, goes along with the question.
///
/// # Errors
/// Why there is no answer.
pub async fn elsewhere(address: &str) -> Result<Answer, Trouble> {
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::Omit);
    in_time(address, init).await
}

async fn in_time(address: &str, init: RequestInit) -> Result<Answer, Trouble> {
    let abort = AbortController::new().map_err(|_| Trouble::Unreachable)?;
    init.set_signal(Some(&abort.signal()));
    let is_late = Rc::new(Cell::new(false));
    let late = Rc::clone(&is_late);
    let waiting = Timeout::new(PATIENCE_MS, move || {
        late.set(true);
        abort.abort();
    });
    let answer = get(address, &init).await;
    drop(waiting);
    answer.map_err(|trouble| if is_late.get() { Trouble::Late } else { trouble })
}

/// What a server answered.
pub struct Answer {
    /// The body.
    pub bytes: Vec<u8>,
    /// When the server says that it last changed.
    pub modified: Option<Moment>,
    /// When the server answered, by its own clock. A server of another origin has to let the page read it.
    pub dated: Option<Moment>,
}

impl Answer {
    /// When the answer was read: by the server's clock where that is known, else by the device's.
    pub fn stamp(&self) -> Stamp {
        match self.dated {
            Some(at) => Stamp { at, clock: Clock::Service },
            None => Stamp { at: now(), clock: Clock::Device },
        }
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser is offline.
    Offline,
    /// No answer came, or one that the page may not read.
    Unreachable,
    /// None came in time.
    Late,
    /// The server answered with an error.
    Status(u16),
}

impl Trouble {
    /// Whether asking again may help. Of a file that is not there it does not.
    pub fn may_pass(self) -> bool {
        !matches!(self, Trouble::Status(404 | 410))
    }

    /// Why the page could not get a story, in words.
    pub fn with_story(self) -> String {
        match self {
            Trouble::Offline => words::embed_story_offline(),
            Trouble::Unreachable => words::embed_story_unreachable(),
            Trouble::Late => words::embed_story_late(),
            Trouble::Status(404) => words::embed_story_missing(),
            Trouble::Status(status) => return words::embed_story_error(status.into()),
        }
        .to_owned()
    }
}

async fn get(address: &str, init: &RequestInit) -> Result<Answer, Trouble> {
    let window = browser::window().ok_or(Trouble::Unreachable)?;
    let is_offline = !window.navigator().on_line();
    let trouble = |_: JsValue| if is_offline { Trouble::Offline } else { Trouble::Unreachable };
    let response = JsFuture::from(window.fetch_with_str_and_init(address, init)).await.map_err(trouble)?;
    let response: Response = response.dyn_into().map_err(trouble)?;
    if !response.ok() {
        return Err(Trouble::Status(response.status()));
    }
    let header = |name| response.headers().get(name).ok().flatten();
    let time = |name| header(name).map(|text| js_sys::Date::parse(&text)).filter(|ms| !ms.is_nan()).map(moment);
    let (modified, dated) = (time("last-modified"), time("date"));
    let buffer = response.array_buffer().map_err(trouble)?;
    let buffer = JsFuture::from(buffer).await.map_err(trouble)?;
    Ok(Answer { bytes: Uint8Array::new(&buffer).to_vec(), modified, dated })
}

/// The present moment, by the device's clock.
pub fn now() -> Moment {
    moment(js_sys::Date::now())
}

/// JavaScript's time, in ms since 1970.
fn moment(ms: f64) -> Moment {
    Moment::from_minutes((ms / 60_000.0).floor() as i64)
}
