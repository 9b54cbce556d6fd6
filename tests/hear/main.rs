//! What a screen reader says of the built page, key by key: Orca in front of Firefox, as Debian ships them.
//!
//! `cargo xtask test` builds the page and installs what this takes.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

// Of what it shares with the tests of the page it needs less than they do.
#[allow(dead_code)]
#[path = "../page/http.rs"]
mod http;
mod room;
mod site;

use std::path::PathBuf;
use std::sync::Mutex;

use room::Room;
use site::Site;

/// One reader at a time: each takes a browser, a desktop and most of a small machine.
static ONE: Mutex<()> = Mutex::new(());

/// How the file's name ends that goes with a page, which the reader's program asks for before it draws.
const PLANS: &str = ".bin";

/// A chart that is read by keys: from its first mark to its last, past both ends, pinned and released.
struct Read<'a> {
    view: &'a str,
    needs: &'a str,
    first: &'a str,
    /// Keys, and what is heard after each; COUNT stands for how many marks there are, where that depends on the width.
    keys: &'a [(&'a str, &'a str)],
}

impl Read<'_> {
    fn check(&self) {
        // A test that failed before this one has nothing to say of it.
        let _one = ONE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let dist = std::env::var("PAGE_DIST").expect("PAGE_DIST is not set; type `cargo xtask test`, which sets it");
        let site = Site::of(PathBuf::from(dist));
        let mut room = Room::at(&site, &format!("/?view={}", self.view), self.needs);
        let count = room.tab_to_chart(self.first);
        for (key, expected) in self.keys {
            let expected = &expected.replace("COUNT", &count);
            room.hears(key, expected);
            room.quiet();
            let heard = room.heard();
            println!("{key:8} {}", heard.join(" · "));
            let times: usize = heard.iter().map(|text| text.matches(expected).count()).sum();
            assert_eq!(times, 1, "{key}: {expected:?} is to be heard once: {heard:#?}");
        }
        let all = room.everything();
        let clickable: Vec<&String> = all.iter().filter(|text| text.contains("clickable")).collect();
        assert!(clickable.is_empty(), "what is no control is called clickable: {all:#?}");
        if self.view == "progress" {
            for said in [
                "14,846 signatures; short of the 100,000 for a debate",
                "44,150 signatures; short of the 100,000 for a debate",
                "a later count was not found; past the 100,000 for a debate",
            ] {
                let is_listed = |text: &&String| text.starts_with("The 20") && text.contains(said);
                assert!(all.iter().filter(is_listed).count() > 1, "{said:?} is not read out: {all:#?}");
            }
        }
    }
}

const RELEASED: [(&str, &str); 4] = [
    ("Return", "Pinned: "),
    ("Escape", "Tooltip closed. Escape once more releases the pin"),
    ("Escape", "Released"),
    ("Escape", "Nothing is pinned"),
];

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "Orca reads out the desktops of Linux alone")]
#[cfg_attr(not(feature = "in-firefox"), ignore = "left out by --engines")]
fn progress_is_read_by_keys() {
    let moves = [
        (
            "Right",
            "The 2022 petition closed with 44,150 signatures; short of the 100,000 for a debate; answered 21 March 2022; not debated. 2 of 3",
        ),
        ("Left", "The 2019 petition closed with 14,846 signatures"),
        ("Left", "The start: nothing before this"),
        ("Up", "The top: nothing above this"),
        ("Down", "The 2022 petition closed with 44,150 signatures"),
        ("End", "answered 15 January 2026. 3 of 3"),
        ("End", "The end: nothing after this"),
        ("Right", "The end: nothing after this"),
        ("Down", "The bottom: nothing below this"),
        ("Home", "not debated. 1 of 3"),
        ("Home", "The start: nothing before this"),
    ];
    let keys = [moves.as_slice(), RELEASED.as_slice()].concat();
    Read {
        view: "progress",
        needs: PLANS,
        first: "The 2019 petition closed with 14,846 signatures; short of the 100,000 for a debate; answered 18 March 2019; not debated. 1 of ",
        keys: &keys,
    }
    .check();
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "Orca reads out the desktops of Linux alone")]
#[cfg_attr(not(feature = "in-firefox"), ignore = "left out by --engines")]
fn the_timeline_is_read_by_keys() {
    let moves = [
        ("Left", "The start: nothing before this"),
        ("Right", ". 2 of COUNT"),
        ("Left", "2014, Elections: Scottish referendum. 1 of COUNT"),
        ("Down", " of COUNT"),
        ("Up", " of COUNT"),
        ("End", ". COUNT of COUNT"),
        ("End", "The end: nothing after this"),
        ("Right", "The end: nothing after this"),
        ("Home", "2014, Elections: Scottish referendum. 1 of COUNT"),
        ("Home", "The start: nothing before this"),
    ];
    let keys = [moves.as_slice(), RELEASED.as_slice()].concat();
    Read { view: "timeline", needs: PLANS, first: "2014, Elections: Scottish referendum. 1 of ", keys: &keys }.check();
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "Orca reads out the desktops of Linux alone")]
#[cfg_attr(not(feature = "in-firefox"), ignore = "left out by --engines")]
fn the_map_is_read_by_keys() {
    let moves = [
        ("Down", " of 650. "),
        ("Right", " of 650. "),
        ("End", ". 650 of 650"),
        ("End", "The end: nothing after this"),
        ("Home", "Orkney and Shetland, 5 signatures, 0.03% of all, joint 610th of 650. 1 of 650"),
        ("Home", "The start: nothing before this"),
        ("Up", "The top: nothing above this"),
    ];
    let keys = [moves.as_slice(), RELEASED.as_slice()].concat();
    Read {
        view: "map",
        needs: PLANS,
        first: "Orkney and Shetland, 5 signatures, 0.03% of all, joint 610th of 650. 1 of ",
        keys: &keys,
    }
    .check();
}
