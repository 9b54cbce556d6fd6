//! One of each kind of address that was ever published, and what it says today. Nothing is ever taken out of this list:
//! where a name is given up, its line stays, and `embed::address` gets a migration. What `static/boot.js` reads of a
//! query is held in browsers, by `tests/page/published.rs`.
#![allow(clippy::unwrap_used)]

use petition_explainer::day::Day;
use petition_explainer::embed::address::{Choices, Query, choices, fragment, query, shared_query, whole_page};
use petition_explainer::figure;
use petition_explainer::figure::{Arrangement, Measure, Scale, Settings, Steps};
use petition_explainer::official::Site;
use petition_explainer::story::{Actor, FigureName, Kind};

#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/strange.rs"]
mod strange;

use shipped::mapped;
use strange::{STRANGE, Tells, long};

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn day(year: i32, month: u8, day: u8) -> Day {
    Day::new(year, month, day).unwrap()
}

#[test]
fn queries() {
    use FigureName::{Answers, Countries, Findings, Growth, Map, Progress, Timeline};
    let view = |figures: &[FigureName]| Query { view: Some(figures.to_vec()), ..Query::default() };
    let story = |address: &str| Query { story: text(address), ..Query::default() };
    let petition = |number: &str, site: Option<&str>| Query {
        petition: text(number),
        site: site.map(str::to_owned),
        ..Query::default()
    };
    for (address, says) in [
        ("", Query::default()),
        ("?view=progress,timeline", view(&[Progress, Timeline])),
        ("?view=timeline%2Cprogress", view(&[Timeline, Progress])),
        ("?view=growth", view(&[Growth])),
        ("?view=answers,findings", view(&[Answers, Findings])),
        ("?view=map,countries", view(&[Map, Countries])),
        ("?story=stories/example-playground.json", story("stories/example-playground.json")),
        ("?story=./stories/example-playground.json&theme=dark", story("./stories/example-playground.json")),
        ("?story=stories%2Fexample-playground.json", story("stories/example-playground.json")),
        ("?petition=700143", petition("700143", None)),
        ("?petition=700143&site=uk", petition("700143", Some("uk"))),
        ("?petition=245678&site=senedd", petition("245678", Some("senedd"))),
        ("?petition=PE1234&site=scotland", petition("PE1234", Some("scotland"))),
        ("?petition=200001&site=jersey", petition("200001", Some("jersey"))),
        ("?petition=700143&view=map&theme=light", Query { view: Some(vec![Map]), ..petition("700143", None) }),
        ("?view=growth&theme=auto&initialWidth=720&childId=growth-place&parentTitle=A&parentUrl=B", view(&[Growth])),
        ("?theme=light&accent=8c2f39&font=serif&size=large&title=hide&sources=fold&paper=fff8f0", Query::default()),
    ] {
        assert_eq!(query(address), says, "{address}");
    }
}

/// What `boot.js` makes of the same is held in a browser, by `tests/page/strange.rs`.
#[test]
fn strange_ones() {
    for one in STRANGE {
        let query = query(one.search);
        let view: Vec<&str> = query.view.iter().flatten().map(|name| name.id()).collect();
        assert_eq!(view, one.view, "{}", one.search);
        let tells = match (query.petition, query.story.as_deref()) {
            (None, None | Some("stories/russia-inquiry.json")) => Tells::Own,
            (None, Some("stories/example-playground.json")) => Tells::Example,
            _ => Tells::Nothing,
        };
        assert_eq!(tells, one.tells, "{}", one.search);
    }
    assert_eq!(query(&long()).view, Some(vec![FigureName::Map, FigureName::Growth]));
}

#[test]
fn strange_ones_are_passed_on_as_they_were_meant() {
    for one in STRANGE {
        let (meant, passed_on) = (query(one.search), query(&shared_query(one.search)));
        assert_eq!(passed_on, meant, "{}", one.search);
        assert_eq!(query(&whole_page(one.search)), Query { view: None, ..meant }, "{}", one.search);
    }
}

#[test]
fn fragments() {
    let set = |settings: Settings| Choices { settings, pin: None };
    let pin = |id: &str| Choices { settings: Settings::default(), pin: text(id) };
    let log = || set(Settings { scale: Scale::Log, ..Settings::default() });
    let all = Choices {
        settings: Settings {
            scale: Scale::Log,
            arrangement: Arrangement::Calendar,
            actors: vec![Actor::Government],
            zoom: Some((day(2019, 1, 1), day(2021, 6, 30))),
            section: text("section-cyber"),
            kind: Some(Kind::PartlyAccepted),
            measure: Measure::Share,
            steps: Steps::Equal,
        },
        pin: text("petition-239406/opened"),
    };
    for (address, says) in [
        ("#growth", Choices::default()),
        ("#pe=1&scale=log", log()),
        ("#amp=1&pe=1&scale=log", log()),
        ("#?secret=Example001&pe=1&scale=log", log()),
        ("#pe=1&by=calendar", set(Settings { arrangement: Arrangement::Calendar, ..Settings::default() })),
        (
            "#pe=1&actors=elections,petitioners,committee,parliament,government,courts",
            set(Settings { actors: Actor::ALL.to_vec(), ..Settings::default() }),
        ),
        (
            "#pe=1&from=2016-06-23&to=2020-07-21",
            set(Settings { zoom: Some((day(2016, 6, 23), day(2020, 7, 21))), ..Settings::default() }),
        ),
        (
            "#pe=1&section=section-expatriates",
            set(Settings { section: text("section-expatriates"), ..Settings::default() }),
        ),
        ("#pe=1&kind=accepted", set(Settings { kind: Some(Kind::Accepted), ..Settings::default() })),
        ("#pe=1&kind=answered-otherwise", set(Settings { kind: Some(Kind::AnsweredOtherwise), ..Settings::default() })),
        ("#pe=1&kind=rejected", set(Settings { kind: Some(Kind::Rejected), ..Settings::default() })),
        ("#pe=1&kind=not-recorded", set(Settings { kind: Some(Kind::NotRecorded), ..Settings::default() })),
        ("#pe=1&measure=share", set(Settings { measure: Measure::Share, ..Settings::default() })),
        ("#pe=1&steps=equal", set(Settings { steps: Steps::Equal, ..Settings::default() })),
        ("#pe=1&pin=S14000051", pin("S14000051")),
        (
            "#pe=1&scale=log&by=calendar&actors=government&from=2019-01-01&to=2021-06-30&section=section-cyber&kind=partly-accepted&measure=share&steps=equal&pin=petition-239406/opened",
            all,
        ),
    ] {
        assert_eq!(choices(address), says, "{address}");
        let written = fragment(address, &says);
        assert_eq!(choices(&written), says, "{address} written again as {written}");
    }
}

/// The words that addresses had; there may be more of them by now.
#[test]
fn words() {
    for id in ["progress", "growth", "timeline", "answers", "findings", "map", "countries"] {
        assert!(FigureName::from_id(id).is_some(), "{id}");
    }
    for id in ["uk", "senedd", "scotland", "jersey"] {
        assert!(Site::from_id(id).is_some(), "{id}");
    }
    for id in ["accepted", "partly-accepted", "answered-otherwise", "rejected", "not-recorded"] {
        assert!(Kind::from_id(id).is_some(), "{id}");
    }
}

/// By its word a figure can be shown alone, and a link that is passed on says so too.
#[test]
fn every_figure_has_an_address() {
    for name in FigureName::ALL {
        let address = ["?view=", name.id()].concat();
        assert_eq!(query(&address).view, Some(vec![*name]), "{address}");
        assert_eq!(shared_query(&address), address);
    }
}

/// What was pinned when a link was copied is still there to be pinned.
#[test]
fn pins() {
    let [story, _] = mapped();
    for (figure, id) in [
        (FigureName::Progress, "petition-239406"),
        (FigureName::Growth, "petition-239406/opened"),
        (FigureName::Timeline, "eu-referendum-2016"),
        (FigureName::Answers, "wait-239406-response"),
        (FigureName::Findings, "assess-and-publish"),
        (FigureName::Map, "S14000051"),
        (FigureName::Countries, "FR"),
    ] {
        let marks = figure::says(figure).marks(&story);
        assert!(marks.iter().any(|mark| mark.id == id), "{}: no {id}", figure.id());
        assert_eq!(choices(&["#pe=1&pin=", id].concat()).pin.as_deref(), Some(id));
    }
}

/// A link that is passed on keeps what the newsroom set.
#[test]
fn what_is_passed_on() {
    for setting in [
        "view=progress",
        "theme=dark",
        "story=stories/x.json",
        "petition=700143",
        "site=jersey",
        "accent=8c2f39",
        "font=serif",
        "size=large",
    ] {
        let address = ["?", setting].concat();
        assert_eq!(shared_query(&address), address);
    }
    assert_eq!(whole_page("?petition=700143&site=uk&view=map&theme=dark"), "?petition=700143&site=uk&theme=dark");
}
