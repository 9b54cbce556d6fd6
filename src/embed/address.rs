//! The page's address: settings in its query, the reader's state in its fragment.
//!
//! The query is the newsroom's: `?view=progress,timeline&theme=dark&story=stories/x.json`. The fragment is the
//! reader's: `#pe=1&scale=log&pin=petition-239406`. What stands before `pe=` is an anchor or the host's (`#amp=1`,
//! `#?secret=…`) and is kept. Whatever cannot be read is passed over: an address is never an error page.
//!
//! Addresses last longer than programs: what was once published is in articles and mails for good, and
//! `tests/addresses.rs` holds one of each kind. A name that changes its meaning, or is given up, gets a [`Migration`] at
//! the end of [`QUERIES`] or [`FRAGMENTS`], and its old form stays in that test. What `static/boot.js` reads of a query,
//! it reads by itself: there an old name is read beside the new one.

use std::borrow::Cow;

use crate::day::{Date, Day};
use crate::figure::{Arrangement, Measure, Scale, Settings, Steps};
use crate::names::{Actor, FigureName, Kind};

/// One change of the format: makes of an address of one version the address that says the same in the next version;
/// `None` where the address says the same in both.
type Migration = fn(&str) -> Option<String>;

/// What has changed in queries. A query says no version, since it is written by hand and in iframes. So each change is
/// tried on every query, and a name is never used again for something else.
const QUERIES: [Migration; 0] = [];

/// What has changed in fragments, which say their version: the first makes version 2 of version 1.
const FRAGMENTS: [Migration; 0] = [];

/// The version of the fragment, one past those that are migrated.
const VERSION: &str = "pe=1";

/// What a newsroom set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// The figures to show alone, in their order; `None` for the whole page.
    pub view: Option<Vec<FigureName>>,
    /// The address of a story, as it was given.
    pub story: Option<String>,
    /// The number of a petition to tell of instead, as it was given.
    pub petition: Option<String>,
    /// The petition service that it is of, as it was given.
    pub site: Option<String>,
}

/// Reads a query, with or without its `?`.
///
/// ```
/// use petition_explainer::embed::address::query;
/// use petition_explainer::story::FigureName;
/// assert_eq!(query("?view=timeline,nonsense").view, Some(vec![FigureName::Timeline]));
/// assert_eq!(query("?childId=7&theme=dark").view, None);
/// ```
pub fn query(search: &str) -> Query {
    let search = migrated(search.strip_prefix('?').unwrap_or(search), &QUERIES);
    let given = |name| first(&search, name).filter(|value| !value.is_empty());
    let mut view: Vec<FigureName> = Vec::new();
    for name in given("view").unwrap_or_default().split(',').filter_map(FigureName::from_id) {
        if !view.contains(&name) {
            view.push(name);
        }
    }
    Query {
        view: Some(view).filter(|names| !names.is_empty()),
        story: given("story"),
        petition: given("petition"),
        site: given("site"),
    }
}

/// What the reader has done: choices, and the mark that is pinned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Scale, filters and zoom.
    pub settings: Settings,
    /// The id of what is pinned.
    pub pin: Option<String>,
}

/// Reads the reader's choices from a fragment, with or without its `#`.
///
/// A fragment of a later version than this program knows holds no choices: what its names mean cannot be known.
///
/// ```
/// use petition_explainer::embed::address::{Choices, choices};
/// assert_eq!(choices("#pe=1&pin=petition-1").pin.as_deref(), Some("petition-1"));
/// assert_eq!(choices("#pe=2&pin=petition-1"), Choices::default());
/// ```
pub fn choices(fragment: &str) -> Choices {
    let mut choices = Choices::default();
    let ours = split(fragment.trim_start_matches('#')).and_then(|(_, ours)| present(ours, &FRAGMENTS));
    let Some(ours) = ours else { return choices };
    let given = |name| first(&ours, name);
    let says = |name, word| given(name).as_deref() == Some(word);
    let day = |name| given(name).as_deref().and_then(Date::parse).and_then(Date::exact);
    let settings = &mut choices.settings;
    if says("scale", "log") {
        settings.scale = Scale::Log;
    }
    if says("by", "calendar") {
        settings.arrangement = Arrangement::Calendar;
    }
    if says("measure", "share") {
        settings.measure = Measure::Share;
    }
    if says("steps", "equal") {
        settings.steps = Steps::Equal;
    }
    let actors = given("actors").unwrap_or_default();
    let named: Vec<Actor> = actors.split(',').filter_map(Actor::from_id).collect();
    settings.actors = Actor::ALL.iter().copied().filter(|actor| named.contains(actor)).collect();
    settings.section = given("section").filter(|id| is_id(id));
    settings.kind = given("kind").as_deref().and_then(Kind::from_id);
    settings.zoom = day("from").zip(day("to")).filter(|(first, last)| first < last);
    choices.pin = given("pin").filter(|id| is_id(id));
    choices
}

/// The fragment that says the choices, without its `#`. What stands before our part in `current` is kept.
///
/// ```
/// use petition_explainer::embed::address::{choices, fragment};
/// let log = choices("#pe=1&scale=log");
/// assert_eq!(fragment("#amp=1&pe=1&pin=x", &log), "amp=1&pe=1&scale=log");
/// ```
pub fn fragment(current: &str, choices: &Choices) -> String {
    let current = current.trim_start_matches('#');
    let host = split(current).map_or(current, |(host, _)| host);
    let ours = ours(choices);
    match (host.is_empty(), ours.is_empty()) {
        (_, true) => host.to_owned(),
        (true, false) => ours,
        (false, false) => [host, "&", &ours].concat(),
    }
}

/// The choices alone, as a link for others holds them; empty where nothing was chosen.
pub fn ours(choices: &Choices) -> String {
    let settings = &choices.settings;
    let mut text = String::from(VERSION);
    let mut add = |name: &str, value: &str| {
        for part in ["&", name, "=", value] {
            text.push_str(part);
        }
    };
    if settings.scale == Scale::Log {
        add("scale", "log");
    }
    if settings.arrangement == Arrangement::Calendar {
        add("by", "calendar");
    }
    if !settings.actors.is_empty() {
        let actors: Vec<&str> = settings.actors.iter().map(|actor| actor.id()).collect();
        add("actors", &actors.join(","));
    }
    if let Some((first, last)) = settings.zoom {
        add("from", &iso(first));
        add("to", &iso(last));
    }
    if let Some(section) = &settings.section {
        add("section", section);
    }
    if let Some(kind) = settings.kind {
        add("kind", kind.id());
    }
    if settings.measure == Measure::Share {
        add("measure", "share");
    }
    if settings.steps == Steps::Equal {
        add("steps", "equal");
    }
    if let Some(pin) = &choices.pin {
        add("pin", pin);
    }
    if text == VERSION { String::new() } else { text }
}

/// The query of a link to pass on: the newsroom's settings, without the parameters that a host page added for itself.
///
/// ```
/// use petition_explainer::embed::address::shared_query;
/// assert_eq!(shared_query("?view=growth&childId=3&parentUrl=https%3A%2F%2Fexample.org"), "?view=growth");
/// assert_eq!(shared_query("?petition=7&site=jersey&initialWidth=300"), "?petition=7&site=jersey");
/// ```
pub fn shared_query(search: &str) -> String {
    const OURS: [&str; 8] = ["view", "theme", "story", "petition", "site", "accent", "font", "size"];
    let search = migrated(search.strip_prefix('?').unwrap_or(search), &QUERIES);
    only(&search, |name| OURS.contains(&name))
}

/// The query without what limits the page to a part, for a link to the whole page.
///
/// ```
/// use petition_explainer::embed::address::whole_page;
/// assert_eq!(whole_page("?petition=7&view=map"), "?petition=7");
/// ```
pub fn whole_page(search: &str) -> String {
    let shared = shared_query(search);
    let whole = only(shared.trim_start_matches('?'), |name| name != "view");
    if whole.is_empty() { "?".to_owned() } else { whole }
}

/// The parameters of a query whose names are wanted, as they are written, with a `?` before them; empty where there is
/// none.
fn only(search: &str, is_wanted: impl Fn(&str) -> bool) -> String {
    let kept: Vec<&str> =
        search.split('&').filter(|one| parameter(one).is_some_and(|(name, _)| is_wanted(&name))).collect();
    if kept.is_empty() { String::new() } else { ["?", &kept.join("&")].concat() }
}

/// Our part of a fragment, brought up to the present version; `None` where its version is not known.
fn present<'a>(ours: &'a str, migrations: &[Migration]) -> Option<Cow<'a, str>> {
    let version: usize = ours.strip_prefix("pe=")?.split('&').next()?.parse().ok()?;
    Some(migrated(ours, migrations.get(version.checked_sub(1)?..)?))
}

/// An address with each of the changes made to it, in their order.
fn migrated<'a>(address: &'a str, migrations: &[Migration]) -> Cow<'a, str> {
    let mut address = Cow::Borrowed(address);
    for migrate in migrations {
        if let Some(changed) = migrate(&address) {
            address = Cow::Owned(changed);
        }
    }
    address
}

fn iso(day: Day) -> String {
    Date::of(day).to_string()
}

/// A fragment in two: what stands before our part, and our part; `None` where no part is ours.
fn split(fragment: &str) -> Option<(&str, &str)> {
    let start = match fragment.find("&pe=") {
        _ if fragment.starts_with("pe=") => 0,
        Some(before) => before + 1,
        None => return None,
    };
    let (host, ours) = (fragment.get(..start)?, fragment.get(start..)?);
    Some((host.trim_end_matches('&'), ours))
}

/// The value of a parameter; the first where several have its name. `URLSearchParams.get`, by which `static/boot.js`
/// reads, takes the first too.
fn first(text: &str, name: &str) -> Option<String> {
    text.split('&').filter_map(parameter).find(|(one, _)| one == name).map(|(_, value)| value)
}

/// A parameter's name and value.
fn parameter(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (!text.is_empty()).then(|| (decoded(name), decoded(value)))
}

fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/');
    !text.is_empty() && text.len() <= 200 && text.bytes().all(allowed)
}

/// A text of a query without its escapes: `%2C` is read as a comma, `+` as a blank. An escape without two hex digits stays
/// as it is; so does the whole text where its escapes are not UTF-8.
fn decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        let escape = match after {
            [high, low, ..] if *byte == b'%' => hex_digit(*high).zip(hex_digit(*low)),
            _ => None,
        };
        rest = match escape {
            Some(_) => after.get(2..).unwrap_or_default(),
            None => after,
        };
        out.push(match (escape, byte) {
            (Some((high, low)), _) => 16 * high + low,
            (None, b'+') => b' ',
            (None, byte) => *byte,
        });
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn hex_digit(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_choices() -> impl Strategy<Value = Choices> {
        let actors = proptest::sample::subsequence(Actor::ALL.to_vec(), 0..=Actor::ALL.len());
        let zoom = proptest::option::of((0i32..30_000, 1i32..5_000));
        let kind = proptest::option::of(proptest::sample::select(Kind::ALL.to_vec()));
        let id = || proptest::option::of("[a-zA-Z][a-z0-9-]{0,20}");
        (any::<[bool; 4]>(), actors, zoom, kind, id(), id()).prop_map(
            |([log, calendar, share, equal], actors, zoom, kind, section, pin)| Choices {
                settings: Settings {
                    scale: if log { Scale::Log } else { Scale::Linear },
                    arrangement: if calendar { Arrangement::Calendar } else { Arrangement::Length },
                    actors,
                    zoom: zoom.map(|(first, length)| (Day::from_epoch_day(first), Day::from_epoch_day(first + length))),
                    section,
                    kind,
                    measure: if share { Measure::Share } else { Measure::Signatures },
                    steps: if equal { Steps::Equal } else { Steps::Quantile },
                },
                pin,
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(choices in any_choices(), host in "(amp=1|\\?secret=[A-Za-z0-9]{10}|growth)?") {
            let written = fragment(&host, &choices);
            prop_assert_eq!(super::choices(&written), choices.clone());
            prop_assert_eq!(fragment(&written, &Choices::default()), host, "the host's part is left as it was");
            let encoded = written.replace(',', "%2C");
            prop_assert_eq!(super::choices(&encoded), choices);
        }

        #[test]
        fn any_address_is_read(text in "\\PC{0,120}") {
            let _ = (query(&text), choices(&text), choices(&["pe=1&", &text].concat()), shared_query(&text));
        }
    }

    #[test]
    fn what_is_not_ours_is_nobodys_choice() {
        for fragment in ["", "#", "#growth", "#amp=1", "#?secret=abcdefghij", "#scale=log", "#type=1&scale=log"] {
            assert_eq!(choices(fragment), Choices::default(), "{fragment}");
        }
        assert_eq!(choices("#pe=1&scale=log&zoom=%%%&pin=<b>&from=2020-13-40&to=x").pin, None);
        assert_eq!(choices("#pe=1&from=2020-02-01&to=2020-01-01").settings.zoom, None, "an end before its start");
    }

    /// As if `scale` had been called `axis` in version 1, and had been said in words in version 2.
    const RENAMED: [Migration; 2] = [
        |address| address.contains("axis=").then(|| address.replace("pe=1", "pe=2").replace("axis=", "scale=")),
        |address| {
            address.contains("=logarithmic").then(|| address.replace("pe=2", "pe=3").replace("=logarithmic", "=log"))
        },
    ];

    #[test]
    fn a_fragment_goes_through_what_has_changed_since_its_version() {
        let of = |ours| present(ours, &RENAMED).map(Cow::into_owned);
        assert_eq!(of("pe=1&axis=logarithmic&pin=a").as_deref(), Some("pe=3&scale=log&pin=a"));
        assert_eq!(of("pe=2&scale=logarithmic").as_deref(), Some("pe=3&scale=log"));
        assert_eq!(of("pe=3&scale=log").as_deref(), Some("pe=3&scale=log"), "the present version");
        assert_eq!(of("pe=3&axis=x").as_deref(), Some("pe=3&axis=x"), "what is old is not old in every version");
        for unknown in ["pe=4&scale=log", "pe=0", "pe=", "pe=x&scale=log", "pe=99999999999999999999999", "pe=-1"] {
            assert_eq!(of(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_query_goes_through_all_that_has_changed() {
        assert_eq!(migrated("view=map&axis=logarithmic", &RENAMED), "view=map&scale=log");
        assert_eq!(migrated("view=map&scale=logarithmic", &RENAMED), "view=map&scale=log");
        assert!(matches!(migrated("view=map", &RENAMED), Cow::Borrowed("view=map")));
    }

    #[test]
    fn what_is_written_is_of_the_present_version() {
        assert_eq!(VERSION, format!("pe={}", FRAGMENTS.len() + 1));
    }

    #[test]
    fn what_is_of_a_version_to_come_gives_way_to_what_is_chosen_now() {
        let log = choices("#pe=1&scale=log");
        assert_eq!(fragment("#amp=1&pe=2&lens=round", &log), "amp=1&pe=1&scale=log");
        assert_eq!(fragment("#pe=2&lens=round", &Choices::default()), "");
    }

    #[test]
    fn an_escape_is_two_hex_digits_and_nothing_else() {
        for (written, read) in [
            ("%2C", ","),
            ("%2c", ","),
            ("%+1", "% 1"),
            ("%-1", "%-1"),
            ("% 1", "% 1"),
            ("%1", "%1"),
            ("%", "%"),
            ("%%41", "%A"),
            ("%4", "%4"),
            ("%C3%85land", "Åland"),
            ("%C3", "%C3"),
            ("a+b%2B", "a b+"),
        ] {
            assert_eq!(decoded(written), read, "{written}");
        }
    }

    #[test]
    fn a_view_names_each_figure_once() {
        let view = query("?view=timeline%2Cprogress,timeline").view;
        assert_eq!(view, Some(vec![FigureName::Timeline, FigureName::Progress]));
        assert_eq!(query("?view=nothing").view, None);
    }
}
