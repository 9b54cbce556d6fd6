//! What the story reader refuses, word for word: where, what was found, what was expected, what to do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use petition_explainer::story::{self, FigureName, LARGEST, Problems, Story};
use proptest::prelude::*;
use serde_json::{Value, json};

mod support;

use support::shipped::{PLAYGROUND, RUSSIA};

const STORIES: [&str; 2] = [RUSSIA, PLAYGROUND];

/// A small story without a problem.
fn small() -> Value {
    json!({
        "format": 1,
        "id": "small",
        "title": "A small story",
        "standfirst": "It is here to be broken.",
        "language": "en-GB",
        "edition": "2026-11-20",
        "licence": { "name": "MIT" },
        "sources": [{ "id": "gov-response", "title": "The answer", "publisher": "The Government" }],
        "petitions": [{
            "id": "petition-1", "name": "Petition 1", "asks": "a bench", "state": "closed", "signatures": 12,
            "opened": "2019-02-11", "closed": "2019-08-11",
            "thresholds": [
                { "signatures": 10, "brings": "an answer", "kind": "response", "reached": "2019-03-06" },
                { "signatures": 100, "brings": "a debate", "kind": "debate" }
            ],
            "response": { "on": "2019-03-18", "by": "The Government", "said": "No.", "sources": ["gov-response"] },
            "readings": [["2019-02-12T15:42:53Z", 8], ["2019-02-13T15:42:53Z", 9]],
            "sources": ["gov-response"]
        }],
        "events": [
            { "id": "opened", "date": "2019-02-11", "actor": "petitioners", "title": "It opens",
              "about": ["petition-1"], "sources": ["gov-response"] },
            { "id": "answered", "date": "2019-03-18", "actor": "government", "title": "It is answered",
              "follows": "opened", "sources": ["gov-response"] },
            { "id": "talked", "date": "2019-05", "until": "2019-06", "actor": "parliament", "title": "It is talked of",
              "sources": ["gov-response"] }
        ],
        "sections": [{ "id": "section-benches", "title": "Benches" }],
        "findings": [{ "id": "no-bench", "section": "section-benches", "title": "No bench", "said": "There is none.",
            "kind": "not-recorded", "sources": ["gov-response"] }],
        "intervals": [{ "id": "wait", "title": "The wait", "from": "opened", "to": "answered", "outcome": "No.",
            "sources": ["gov-response"] }],
        "figures": [{ "figure": "progress", "headline": "Twelve", "subtitle": "Signatures" }],
        "passages": [{ "after": "progress", "heading": "More",
            "paragraphs": [{ "text": "There is more.", "sources": ["gov-response"] }] }]
    })
}

/// The small story with the value at each JSON pointer set, or taken out where it is to be `null`.
fn small_with(edits: &[(&str, Value)]) -> Value {
    let mut story = small();
    for (pointer, value) in edits {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match story.pointer_mut(parent).unwrap() {
            Value::Object(fields) => fields.insert(key.to_owned(), value.clone()),
            Value::Array(items) if key == "-" => {
                items.push(value.clone());
                None
            }
            Value::Array(items) => Some(std::mem::replace(&mut items[key.parse::<usize>().unwrap()], value.clone())),
            _ => panic!("nothing can stand at {pointer}"),
        };
    }
    story
}

fn read(story: &Value) -> Result<Story, Problems> {
    story::read(story.to_string().as_bytes())
}

fn problems_of_bytes(bytes: &[u8]) -> String {
    story::read(bytes).expect_err("it should be refused").to_string()
}

fn problems_with(edits: &[(&str, Value)]) -> String {
    read(&small_with(edits)).expect_err("it should be refused").to_string()
}

/// Each edit alone brings exactly its problem.
fn refused(cases: &[(&str, Value, &str)]) {
    for (pointer, value, expected) in cases {
        assert_eq!(problems_with(&[(pointer, value.clone())]), *expected, "{pointer} = {value}");
    }
}

#[test]
fn the_small_story_and_those_that_ship_have_no_problem() {
    read(&small()).unwrap();
    for text in STORIES {
        story::read(text.as_bytes()).unwrap();
    }
}

#[test]
fn every_problem_is_reported_and_none_that_only_follows_from_another() {
    let edits = [
        ("/title", json!("")),
        ("/licence", Value::Null),
        ("/petitions/0/signatures", json!(-4)),
        ("/petitions/0/readings/0", json!(8)),
        ("/events/0/date", json!("2019-02-30")),
        ("/events/1/sources", json!([])),
        ("/events/2", json!("later")),
        ("/findings/0/section", json!("section-tables")),
        ("/figures/0/figure", json!("progres")),
    ];
    let words: Vec<&str> = FigureName::ALL.iter().map(|name| name.id()).collect();
    let no_figure = format!(
        "figures[0].figure: found \"progres\"; expected one of {}{{; did you mean \"progress\"?}}",
        words.join(", ")
    );
    let expected = [
        r#"title: found ""; expected a text that is not empty"#,
        "licence: nothing is here; expected an object",
        "petitions[0].signatures: found -4; expected a whole number from 0 to 9007199254740991",
        r#"petitions[0].readings[0]: found 8; expected a list of two, as ["2019-02-12T15:42:53Z", 8]"#,
        r#"events[0].date: found "2019-02-30"; expected a date that exists, as "2019-02-11", "2019-02" or "2019""#,
        r#"events[2]: found "later"; expected an object"#,
        &no_figure,
        "events[1].sources: no source is named; expected at least one",
        "findings[0].section: no section \"section-tables\"",
    ];
    assert_eq!(problems_with(&edits), hints_by_feature(&expected.join("\n")));
}

/// What stands in braces is said in the author's build alone.
fn hints_by_feature(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split(['{', '}']).enumerate() {
        if index % 2 == 0 || cfg!(feature = "author") {
            out.push_str(part);
        }
    }
    out
}

#[test]
fn ids_stand_once_and_references_lead_somewhere() {
    let twin = small()["events"][0].clone();
    let section = json!({ "id": "petition-1", "title": "Petition 1" });
    refused(&[
        ("/events/-", twin, r#"events[3].id: "opened" is the id of events[0] already; write another"#),
        ("/sections/-", section, r#"sections[1].id: "petition-1" is the id of petitions[0] already; write another"#),
        (
            "/sources/-",
            small()["sources"][0].clone(),
            r#"sources[1].id: "gov-response" is the id of sources[0] already; write another"#,
        ),
        (
            "/events/0/id",
            json!("Opened"),
            "events[0].id: found \"Opened\"; expected an id of lower-case letters, digits and hyphens\n\
             events[1].follows: no event \"opened\"\nintervals[0].from: no event \"opened\"",
        ),
        ("/findings/0/sources/0", json!("hansard"), r#"findings[0].sources[0]: no source "hansard""#),
        ("/events/0/about/0", json!("other"), r#"events[0].about[0]: no petition, event or finding "other""#),
        (
            "/findings/0/about",
            json!(["section-benches"]),
            r#"findings[0].about[0]: no petition, event or finding "section-benches""#,
        ),
        ("/events/1/follows", json!("elsewhere"), r#"events[1].follows: no event "elsewhere""#),
        ("/events/1/follows", json!("answered"), "events[1].follows: an event cannot follow itself"),
        ("/findings/0/section", json!("elsewhere"), r#"findings[0].section: no section "elsewhere""#),
        ("/intervals/0/to", json!("wait"), r#"intervals[0].to: no event "wait""#),
    ]);
}

#[test]
fn times_stand_in_order() {
    refused(&[
        (
            "/events/1/date",
            json!("2019-02-10"),
            "events[1].date: 2019-02-10 is before \"opened\", which it follows, 2019-02-11",
        ),
        ("/events/2/until", json!("2019-04"), "events[2].until: 2019-04 is before its start, 2019-05"),
        (
            "/petitions/0/closed",
            json!("2019-02-10"),
            "petitions[0].closed: 2019-02-10 is before the day it opened, 2019-02-11",
        ),
        ("/petitions/0/deadline", json!("2018"), "petitions[0].deadline: 2018 is before the day it opened, 2019-02-11"),
        (
            "/petitions/0/response/on",
            json!("2019-01"),
            "petitions[0].response.on: 2019-01 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/response/published",
            json!("2019-01"),
            "petitions[0].response.published: 2019-01 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/not_debated",
            json!({ "published": "2018", "sources": ["gov-response"] }),
            "petitions[0].not_debated.published: 2018 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/not_debated",
            json!({ "on": "2018-12-31", "sources": ["gov-response"] }),
            "petitions[0].not_debated.on: 2018-12-31 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/debate",
            json!({ "on": "2018-12-31", "where": "Hall", "sources": ["gov-response"] }),
            "petitions[0].debate.on: 2018-12-31 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/thresholds/0/reached",
            json!("2019-02-10"),
            "petitions[0].thresholds[0].reached: 2019-02-10 is before the day it opened, 2019-02-11",
        ),
        (
            "/petitions/0/thresholds/1/reached",
            json!("2019-03-05"),
            "petitions[0].thresholds[1].reached: 2019-03-05 is before the day it opened or reached the one before, 2019-03-06",
        ),
        (
            "/petitions/0/readings/1/0",
            json!("2019-02-12T15:41:00Z"),
            "petitions[0].readings[1][0]: it is before the reading above it; expected readings in order of time",
        ),
        (
            "/events/1/date",
            json!("2019-03"),
            "intervals[0].to: \"answered\" is dated 2019-03; an interval needs events known to the day",
        ),
    ]);
    // A month may hold the day that something follows: what may be true is not refused.
    read(&small_with(&[("/events/2/date", json!("2019-02")), ("/events/2/follows", json!("opened"))])).unwrap();
    // Answers and debates may come after a petition closed.
    read(&small_with(&[("/petitions/0/response/on", json!("2019-09-01"))])).unwrap();
}

#[test]
fn dates_exist_and_numbers_count() {
    let date = |found: &str| format!(r#"edition: found {found}; expected a day that exists, as "2019-02-11""#);
    for (value, found) in [
        (json!("2019-02-29"), r#""2019-02-29""#),
        (json!("2019-13-01"), r#""2019-13-01""#),
        (json!("2019-02"), r#""2019-02""#),
        (json!("11 February 2019"), r#""11 February 2019""#),
        (json!(2019), "2019"),
    ] {
        assert_eq!(problems_with(&[("/edition", value)]), date(found));
    }
    const FRACTION: &str =
        if cfg!(feature = "author") { "14846.5" } else { "a number that is not whole, or is very large" };
    for (value, found) in [
        (json!(-1), "-1"),
        (json!(14846.5), FRACTION),
        (json!("14,846"), r#""14,846""#),
        (json!(9_007_199_254_740_992_u64), "9007199254740992"),
        (json!([]), "an empty list"),
        (json!({}), "an object"),
        (json!(true), "true"),
    ] {
        assert_eq!(
            problems_with(&[("/petitions/0/signatures", value)]),
            format!("petitions[0].signatures: found {found}; expected a whole number from 0 to 9007199254740991")
        );
    }
    read(&small_with(&[("/petitions/0/signatures", json!(9_007_199_254_740_991_u64))])).unwrap();
    refused(&[
        (
            "/petitions/0/readings/0/0",
            json!("2019-02-12T15:42:99Z"),
            r#"petitions[0].readings[0][0]: found "2019-02-12T15:42:99Z"; expected a moment, as "2019-02-12T15:42:53Z""#,
        ),
        (
            "/petitions/0/readings/0/0",
            json!("2019-02-12T15:42:53+99:99"),
            r#"petitions[0].readings[0][0]: found "2019-02-12T15:42:53+99:99"; expected a moment, as "2019-02-12T15:42:53Z""#,
        ),
        (
            "/petitions/0/readings/0/0",
            json!("2019-02-12"),
            r#"petitions[0].readings[0][0]: found "2019-02-12"; expected a moment, as "2019-02-12T15:42:53Z""#,
        ),
        (
            "/petitions/0/readings/0",
            json!(["2019-02-12T15:42:53Z"]),
            r#"petitions[0].readings[0]: found a list of 1; expected a list of two, as ["2019-02-12T15:42:53Z", 8]"#,
        ),
        (
            "/petitions/0/places",
            json!({ "boundaries": "2010", "constituencies": [["E14000530", "Aldershot"]], "countries": [] }),
            r#"petitions[0].places.constituencies[0]: found a list of 2; expected a list of three, as ["E14000530", "Aldershot", 22]"#,
        ),
        (
            "/petitions/0/places",
            json!({ "boundaries": "2010", "constituencies": [["E1&2", "Aldershot", 22]], "countries": [] }),
            r#"petitions[0].places.constituencies[0][0]: found "E1&2"; expected a code of letters, digits and hyphens"#,
        ),
        (
            "/petitions/0/places",
            json!({ "boundaries": "2010", "constituencies": [["E1", "A", 1], ["E2", "B", 2], ["E1", "C", 3]], "countries": [] }),
            r#"petitions[0].places.constituencies[2][0]: "E1" is the code of [0] already; write each place once"#,
        ),
        (
            "/petitions/0/places",
            json!({ "boundaries": "2010", "constituencies": [], "countries": [["GB", "A", 1], ["GB", "B", 2]] }),
            r#"petitions[0].places.countries[1][0]: "GB" is the code of [0] already; write each place once"#,
        ),
    ]);
}

#[test]
fn what_the_data_of_a_service_say_can_be_told() {
    let decision = json!({ "said": "It was debated lately.", "sources": ["gov-response"] });
    let told = [
        ("/petitions/0/quoted", json!(true)),
        ("/petitions/0/state", json!("other")),
        ("/petitions/0/standing", json!("under consideration")),
        ("/petitions/0/response/on", Value::Null),
        ("/petitions/0/not_debated", decision.clone()),
        ("/petitions/0/thresholds/0/kind", json!("referral")),
    ];
    let story = read(&small_with(&told)).unwrap();
    let petition = &story.petitions[0];
    let is_decided = |decision: Value| {
        let story = read(&small_with(&[("/petitions/0/not_debated", decision)])).unwrap();
        story.petitions[0].not_debated.as_ref().unwrap().is_decided()
    };
    assert!(is_decided(decision.clone()));
    assert!(is_decided(json!({ "published": "2019-05-01", "sources": ["gov-response"] })));
    assert!(!is_decided(json!({ "sources": ["gov-response"] })), "not debated, and nobody is said to have decided it");
    assert!(petition.quoted && petition.standing.as_deref() == Some("under consideration"));
    assert!(petition.response.as_ref().unwrap().on.is_none() && petition.not_debated.as_ref().unwrap().on.is_none());
    refused(&[("/petitions/0/quoted", json!("yes"), "petitions[0].quoted: found \"yes\"; expected true or false")]);
    let debate = json!({ "on": "2019-04-01", "where": "Hall", "sources": ["gov-response"] });
    assert_eq!(
        problems_with(&[("/petitions/0/debate", debate), ("/petitions/0/not_debated", decision)]),
        "petitions[0].not_debated: a petition that was debated was not refused a debate; leave one of the two out"
    );
}

#[test]
fn thresholds_rise() {
    refused(&[
        (
            "/petitions/0/thresholds/1/signatures",
            json!(10),
            "petitions[0].thresholds[1].signatures: found 10; expected more than 10: thresholds stand in rising order",
        ),
        (
            "/petitions/0/thresholds/0/signatures",
            json!(0),
            "petitions[0].thresholds[0].signatures: found 0; expected more than 0: thresholds stand in rising order",
        ),
    ]);
}

#[test]
fn links_are_of_http_or_https() {
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.org",
        "//example.org",
        "/petitions/1",
        "https://",
        "https:///x",
        "https://example.org/a b",
        " https://example.org",
        "HTTPS://example.org",
    ] {
        assert_eq!(
            problems_with(&[("/petitions/0/url", json!(link))]),
            format!("petitions[0].url: found \"{link}\"; expected a link that starts with https:// or http://")
        );
    }
    for link in ["https://example.org", "http://example.org/a?b=c#d", "https://[::1]/"] {
        read(&small_with(&[("/petitions/0/url", json!(link))])).unwrap();
    }
}

#[test]
fn texts_are_texts() {
    refused(&[
        ("/standfirst", json!("  \n"), r#"standfirst: found "  \n"; expected a text that is not empty"#),
        ("/standfirst", Value::Null, "standfirst: nothing is here; expected a text"),
        ("/notice", json!(["a"]), "notice: found a list of 1; expected a text"),
        ("/title", json!("a\u{1}b"), "title: found the control character U+0001; expected plain text without it"),
        ("/language", json!("English (UK)"), r#"language: found "English (UK)"; expected a language tag, as "en-GB""#),
        (
            "/events",
            json!({}),
            "events: found an object; expected a list\n\
             intervals[0].from: no event \"opened\"\nintervals[0].to: no event \"answered\"",
        ),
        (
            "/events/0/title",
            json!("x".repeat(80)),
            "events[0].title: it has 80 characters; expected at most 79: move some to \"detail\"",
        ),
        (
            "/petitions/0/state",
            json!("x".repeat(61)),
            &format!(
                "petitions[0].state: found \"{}…\"; expected one of open, closed, debated, rejected, other",
                "x".repeat(60)
            ),
        ),
        ("/figures", json!([]), "figures: no figure is named; expected at least one"),
        (
            "/figures/-",
            small()["figures"][0].clone(),
            r#"figures[1].figure: "progress" is shown already; each figure stands once"#,
        ),
        (
            "/passages/0/after",
            json!("growth"),
            r#"passages[0].after: the story shows no figure "growth"; name one of "figures""#,
        ),
        (
            "/findings/0/answer",
            json!("Yes."),
            r#"findings[0].kind: "not-recorded" goes with no answer; name the kind of the answer"#,
        ),
        (
            "/findings/0/kind",
            json!("rejected"),
            r#"findings[0].kind: "rejected" goes with an answer; add "answer", or write "not-recorded""#,
        ),
    ]);
    read(&small_with(&[("/events/0/title", json!("é".repeat(79)))])).unwrap();
}

#[test]
fn a_format_that_is_not_known_is_refused_alone() {
    let newer = small_with(&[("/format", json!(2)), ("/title", json!(5))]);
    assert_eq!(
        read(&newer).unwrap_err().to_string(),
        "format: found 2; this program reads format 1; update the program to read it"
    );
    refused(&[
        ("/format", json!(0), "format: found 0; this program reads format 1; write the number 1"),
        ("/format", json!("1"), r#"format: found "1"; expected the number of the format, 1"#),
        ("/format", Value::Null, "format: nothing is here; expected the number of the format, 1"),
    ]);
}

#[test]
fn a_file_that_is_no_story_is_named_for_what_it_is() {
    let deep = "[".repeat(200);
    for (bytes, expected) in [
        (&b""[..], "the file is empty; expected a story, as docs/story-format.md describes it"),
        (b"  \n", "the file is empty; expected a story, as docs/story-format.md describes it"),
        (b"[]", "this JSON is not an object; expected a story in { }, as docs/story-format.md describes it"),
        (b"null", "this JSON is not an object; expected a story in { }, as docs/story-format.md describes it"),
        (
            b"{\n \"format\": 1,\n \"title\": \"A sto",
            "line 3, column 16: the file ends before its JSON does (EOF while parsing a string); copy it again whole",
        ),
        (
            b"{\n \"format\": 1\n \"title\": 2}",
            "line 3, column 2: this is not JSON (expected `,` or `}`); mend it there or just before",
        ),
        (b"<!doctype html>", "line 1, column 1: this is not JSON (expected value); mend it there or just before"),
        (b"{} {}", "line 1, column 4: this is not JSON (trailing characters); mend it there or just before"),
        (b"{\"a\": 1e999}", "line 1, column 11: this is not JSON (number out of range); mend it there or just before"),
        (deep.as_bytes(), "line 1, column 128: lists or objects nest more than 127 deep; a story nests 5 deep"),
        (b"{\"title\": \"caf\xe9\"}", "byte 14 is not UTF-8 text; save the file in the encoding UTF-8"),
        (b"\xff\xfe{\0}\0", "byte 0 is not UTF-8 text; save the file in the encoding UTF-8"),
    ] {
        assert_eq!(problems_of_bytes(bytes), expected, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    story::read(["\u{FEFF}", &small().to_string()].concat().as_bytes()).unwrap();
}

#[test]
fn a_file_is_read_up_to_five_megabytes() {
    let mut bytes = small().to_string().into_bytes();
    bytes.resize(LARGEST, b' ');
    story::read(&bytes).unwrap();
    bytes.push(b' ');
    assert_eq!(
        problems_of_bytes(&bytes),
        "the file has more than 5242880 bytes (5 MB), the most a story may have; leave some readings or events out"
    );
}

#[test]
fn a_file_of_nothing_but_problems_is_not_listed_whole() {
    let Problems(problems) = read(&small_with(&[("/events", json!(vec![0; 100_000]))])).unwrap_err();
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems[0].to_string(), "events[0]: found 0; expected an object");
    let last = problems.last().unwrap();
    assert_eq!(last.to_string(), "there are more problems than these 1000; mend them and check again");
}

#[test]
fn unknown_fields_are_passed_over_by_the_page() {
    let extra = small_with(&[("/mood", json!("calm")), ("/events/0/colour", json!("red"))]);
    assert_eq!(read(&extra).unwrap(), read(&small()).unwrap());
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let Problems(problems) = story::read(&bytes).expect_err("random bytes make no story");
        prop_assert!(!problems.is_empty());
    }

    #[test]
    fn any_cut_of_a_story_is_refused_with_the_place(cut in 1usize..30_000) {
        let bytes = STORIES[0].as_bytes();
        prop_assume!(std::str::from_utf8(&bytes[..cut]).is_ok());
        let text = problems_of_bytes(&bytes[..cut]);
        prop_assert!(text.starts_with("line "), "{}", text);
    }

    #[test]
    fn any_broken_byte_is_read_or_refused(at in 0usize..30_000, byte in any::<u8>()) {
        let mut bytes = STORIES[0].as_bytes().to_vec();
        bytes[at] = byte;
        if let Err(Problems(problems)) = story::read(&bytes) {
            prop_assert!(!problems.is_empty());
        }
    }

    #[test]
    fn any_edited_story_is_read_or_refused_with_paths(
        which in 0usize..2,
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any_value(), 0u8..4), 1..4),
    ) {
        let mut story: Value = serde_json::from_str(STORIES[which]).unwrap();
        for (place, value, act) in edits {
            edit(&mut story, &place, value, act);
        }
        if let Err(Problems(problems)) = read(&story) {
            prop_assert!(!problems.is_empty());
            for problem in problems {
                prop_assert!(!problem.path.is_empty() && !problem.message.is_empty(), "{:?}", problem);
            }
        }
    }
}

/// Any small JSON value, and often one that a story would hold.
fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
        "[a-z0-9-]{1,12}".prop_map(Value::from),
        (0u32..10_000, 0u32..14, 0u32..33).prop_map(|(y, m, d)| Value::from(format!("{y:04}-{m:02}-{d:02}"))),
        Just(Value::from("petition-239406")),
        Just(Value::from("progress")),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            proptest::collection::vec(("[a-z]{1,8}", inner), 0..3)
                .prop_map(|fields| Value::from(serde_json::Map::from_iter(fields))),
        ]
    })
}

/// Replaces, takes out, doubles or moves the value at a random place below the root.
fn edit(story: &mut Value, place: &prop::sample::Index, value: Value, act: u8) {
    let mut pointers = Vec::new();
    collect(story, String::new(), &mut pointers);
    let pointer = place.get(&pointers);
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (story.pointer_mut(parent), act) {
        (Some(Value::Object(fields)), 0) => drop(fields.remove(key)),
        (Some(Value::Array(items)), 0) => drop(items.remove(key.parse().unwrap())),
        (Some(Value::Array(items)), 1) => items.push(items[key.parse::<usize>().unwrap()].clone()),
        (Some(Value::Array(items)), 2) => items.reverse(),
        _ => *story.pointer_mut(pointer).unwrap() = value,
    }
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    if !pointer.is_empty() {
        pointers.push(pointer.clone());
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(k, v)| collect(v, format!("{pointer}/{k}"), pointers)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, v)| collect(v, format!("{pointer}/{i}"), pointers))
        }
        _ => {}
    }
}

/// What only the author's build does: suggestions, strictness and the schema.
#[cfg(feature = "author")]
mod author {
    use super::*;

    fn strict_problems(edits: &[(&str, Value)]) -> String {
        story::read_strictly(small_with(edits).to_string().as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn near_misses_are_suggested() {
        for (pointer, value, expected) in [
            (
                "/findings/0/sources/0",
                json!("gov-responce"),
                r#"findings[0].sources[0]: no source "gov-responce"; did you mean "gov-response"?"#,
            ),
            ("/events/1/follows", json!("talking"), r#"events[1].follows: no event "talking""#),
            ("/events/1/follows", json!("opend"), r#"events[1].follows: no event "opend"; did you mean "opened"?"#),
            (
                "/events/0/actor",
                json!("goverment"),
                "events[0].actor: found \"goverment\"; expected one of elections, petitioners, committee, parliament, \
                 government, courts; did you mean \"government\"?",
            ),
            (
                "/petitions/0/signature",
                json!(12),
                r#"petitions[0].signature: no such field in the format; did you mean "signatures"?"#,
            ),
        ] {
            assert_eq!(strict_problems(&[(pointer, value)]), expected);
        }
    }

    #[test]
    fn unknown_fields_are_problems_for_the_author() {
        let edits = [("/mood", json!("calm")), ("/events/0/two words", json!(1)), ("/sections/0/x", Value::Null)];
        assert_eq!(
            strict_problems(&edits),
            "mood: no such field in the format\n\
             events[0][\"two words\"]: no such field in the format\n\
             sections[0].x: no such field in the format"
        );
    }

    #[test]
    fn the_stories_that_ship_pass_the_strict_check() {
        for text in STORIES {
            story::read_strictly(text.as_bytes()).unwrap();
        }
    }

    #[test]
    fn the_published_schema_is_that_of_the_types() {
        let published = include_str!("../static/story.schema.json");
        assert!(
            published == story::schema(),
            "write it again: cargo run --features author --bin story -- schema --write"
        );
    }

    /// The schema asks of an object what the reader asks: the same fields, the same ones required.
    #[test]
    fn the_schema_and_the_reader_ask_for_the_same_fields() {
        let schema: Value = serde_json::from_str(&story::schema()).unwrap();
        let required: Vec<&str> =
            schema["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
        for name in schema["properties"].as_object().unwrap().keys() {
            let mut story = small();
            story.as_object_mut().unwrap().remove(name);
            let refused = story::read_strictly(story.to_string().as_bytes())
                .err()
                .is_some_and(|Problems(problems)| problems.iter().any(|problem| problem.path == *name));
            assert_eq!(refused, required.contains(&name.as_str()), "{name}");
        }
        for text in STORIES {
            let story: Value = serde_json::from_str(text).unwrap();
            assert_valid(&schema, &schema, &story, "");
        }
    }

    /// Enough of JSON Schema for ours: references, fields, required ones, items, words, types and patterns' presence.
    fn assert_valid(root: &Value, schema: &Value, value: &Value, path: &str) {
        if let Some(name) = schema["$ref"].as_str() {
            let definition = root.pointer(name.trim_start_matches('#')).unwrap();
            return assert_valid(root, definition, value, path);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            let choice = choices.iter().find(|choice| value.is_null() == (choice["type"] == "null")).unwrap();
            return assert_valid(root, choice, value, path);
        }
        if let Some(words) = schema["enum"].as_array() {
            assert!(words.contains(value), "{path}: {value}");
        }
        if let (Some(properties), Some(object)) = (schema["properties"].as_object(), value.as_object()) {
            for name in schema["required"].as_array().into_iter().flatten() {
                assert!(object.contains_key(name.as_str().unwrap()), "{path} lacks {name}");
            }
            for (name, field) in object {
                let known = properties.get(name).unwrap_or_else(|| panic!("{path}.{name} is not in the schema"));
                assert_valid(root, known, field, &format!("{path}.{name}"));
            }
        }
        if let (Some(items), Some(values)) = (schema.get("items").filter(|items| items.is_object()), value.as_array()) {
            values.iter().enumerate().for_each(|(i, value)| assert_valid(root, items, value, &format!("{path}[{i}]")));
        }
        if schema["type"] == "string" {
            assert!(value.is_string(), "{path}: {value}");
        }
        if schema["type"] == "integer" {
            assert!(value.is_u64(), "{path}: {value}");
        }
    }
}
