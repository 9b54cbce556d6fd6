//! Petitions as their services publish them, of every year and dialect, and the stories made of them.
//!
//! The petitions in `tests/official/` are invented; each has the drifts of its time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use std::collections::HashSet;

use petition_explainer::day::{Date, Day, Moment};
use petition_explainer::figure::{self, Settings};
use petition_explainer::official::{
    self, Clock, Debate, NotAPetition, Official, Outcome, Site, Stamp, State, Taken, read_count,
};
use petition_explainer::scene::{Band, Frame};
use petition_explainer::story::{self, Event, FigureName, Story, ThresholdKind};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::shipped::PLAYGROUND;

/// Every invented petition, by its file.
const PETITIONS: [(&str, &str); 12] = [
    ("uk-open", include_str!("official/uk-open.json")),
    ("uk-debated", include_str!("official/uk-debated.json")),
    ("uk-not-debated", include_str!("official/uk-not-debated.json")),
    ("uk-rejected", include_str!("official/uk-rejected.json")),
    ("uk-2011", include_str!("official/uk-2011.json")),
    ("uk-2015-dump", include_str!("official/uk-2015-dump.json")),
    ("senedd", include_str!("official/senedd.json")),
    ("senedd-open", include_str!("official/senedd-open.json")),
    ("scotland", include_str!("official/scotland.json")),
    ("scotland-without-thresholds", include_str!("official/scotland-without-thresholds.json")),
    ("jersey", include_str!("official/jersey.json")),
    ("jersey-without-response", include_str!("official/jersey-without-response.json")),
];

fn text(name: &str) -> &'static str {
    PETITIONS.iter().find(|(other, _)| *other == name).unwrap().1
}

fn petition(name: &str) -> Official {
    official::read(text(name).as_bytes()).unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn json_of(name: &str) -> Value {
    serde_json::from_str(text(name)).unwrap()
}

/// A petition with the value at a JSON pointer set, or taken out where it is to be `null` and its parent an object.
fn petition_with(name: &str, pointer: &str, value: Value) -> Official {
    let mut document = json_of(name);
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(key.to_owned(), value);
    official::read(document.to_string().as_bytes()).unwrap()
}

fn refusal(bytes: &[u8]) -> String {
    official::read(bytes).unwrap_err().to_string()
}

fn day(text: &str) -> Option<Day> {
    Some(Date::parse(text).and_then(Date::exact).unwrap())
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// The story as of a day after everything in it.
fn told(petition: Official) -> Story {
    official::story(&[petition], Taken::On(day("2026-06-21").unwrap()))
}

fn story_of(name: &str) -> Story {
    told(petition(name))
}

fn event<'s>(story: &'s Story, id: &str) -> &'s Event {
    story.event(&id.into()).unwrap_or_else(|| panic!("no event {id} among {:?}", ids(story)))
}

fn ids(story: &Story) -> Vec<&str> {
    story.events.iter().map(|event| event.id.as_str()).collect()
}

fn figures(story: &Story) -> Vec<FigureName> {
    story.figures.iter().map(|figure| figure.name).collect()
}

fn intervals(story: &Story) -> Vec<(&str, i32)> {
    let days = |interval| story.span(interval).map(|(first, last)| first.days_until(last)).unwrap();
    story.intervals.iter().map(|interval| (interval.title.split_once(": ").unwrap().1, days(interval))).collect()
}

mod reading {
    use super::*;

    #[test]
    fn an_open_petition_of_the_uk() {
        let petition = petition("uk-open");
        assert_eq!((petition.site, petition.is_archived), (Site::Uk, false));
        assert_eq!(petition.number.as_deref(), Some("900001"));
        assert_eq!(petition.page.as_deref(), Some("https://petition.parliament.uk/petitions/900001"));
        assert_eq!(petition.action.as_deref(), Some("Give every invented village a bench"));
        assert_eq!(petition.background.as_deref(), Some("Benches are invented. So are villages."));
        assert_eq!(petition.details, None);
        assert_eq!(petition.state, State::Open);
        assert_eq!(petition.signatures, Some(123_456));
        assert_eq!((petition.opened, petition.closed), (day("2026-03-12"), None));
        assert_eq!(petition.opened_at, Some(moment("2026-03-12T09:15:00Z")));
        assert_eq!(petition.deadline, day("2026-09-12"));
        assert_eq!(petition.departments, ["Department for Invented Benches"]);
        let [response, debate] = &petition.thresholds[..] else { panic!("{:?}", petition.thresholds) };
        // The first is the evening before the clocks change, the second a summer's.
        assert_eq!((response.signatures, response.reached), (10_000, day("2026-03-28")));
        assert_eq!((debate.signatures, debate.reached), (100_000, day("2026-06-15")));
        assert_eq!(petition.debate_scheduled_on, day("2026-06-18"));
        assert_eq!(petition.debate_scheduled_for, day("2026-07-06"));
        assert_eq!((petition.response, petition.debate, petition.rejection), (None, None, None));
    }

    #[test]
    fn places_stand_once_and_those_without_a_count_are_left_out() {
        let petition = petition("uk-open");
        let codes: Vec<&str> = petition.constituencies.iter().map(|place| place.id()).collect();
        assert_eq!(codes, ["E14001063", "E14001064", "S14000027"]);
        assert_eq!(petition.countries[1].code.as_deref(), Some("BAT"));
    }

    #[test]
    fn an_archived_petition_with_the_thresholds_of_its_parliament() {
        let petition = petition("uk-debated");
        assert!(petition.is_archived);
        let numbers: Vec<u64> = petition.thresholds.iter().map(|threshold| threshold.signatures).collect();
        assert_eq!(numbers, [8_000, 90_000]);
        // The end of a summer's day in London is an hour earlier by UTC.
        assert_eq!(petition.closed, day("2022-08-09"));
        let response = petition.response.unwrap();
        assert_eq!((response.responded, response.published), (day("2022-09-01"), day("2022-09-03")));
        let Debate { outcome, overview, links } = petition.debate.unwrap();
        assert_eq!(outcome, Outcome::Held(day("2022-10-31")));
        assert_eq!(overview.as_deref(), Some("Members spoke of paint."));
        let links: Vec<(&str, &str)> = links.iter().map(|link| (link.what, link.url.as_str())).collect();
        assert_eq!(
            links,
            [
                ("video", "https://example.org/video?v=1&t=2"),
                ("transcript", "https://example.org/transcript"),
                ("research briefing", "http://example.org/briefing"),
            ]
        );
    }

    #[test]
    fn a_decision_not_to_debate_is_no_debate_and_no_gap() {
        let petition = petition("uk-not-debated");
        assert_eq!(petition.debate.as_ref().unwrap().outcome, Outcome::NotHeld(day("2016-03-08").unwrap()));
        let response = petition.response.unwrap();
        assert_eq!(
            (response.responded, response.published),
            (None, day("2016-02-01")),
            "no responded_on before June 2018"
        );
        assert_eq!(petition.countries[1].code, None);
        assert_eq!(petition.countries[1].id(), "Invented Isles");
    }

    #[test]
    fn whether_there_was_a_debate() {
        let outcome = |edits: &[(&str, Value)]| {
            let mut document = json_of("uk-debated");
            for (name, value) in edits {
                document["data"]["attributes"][*name] = value.clone();
            }
            official::read(document.to_string().as_bytes()).unwrap().debate.map(|debate| debate.outcome)
        };
        let held = |on: Value| json!({ "debated_on": on, "video_url": "" });
        assert_eq!(outcome(&[("debate", held("2022-10-30".into()))]), Some(Outcome::Held(day("2022-10-30"))));
        assert_eq!(outcome(&[("debate", held("a Monday".into()))]), Some(Outcome::Held(None)));
        assert_eq!(outcome(&[("debate", held(Value::Null))]), Some(Outcome::NotHeld(day("2022-11-01").unwrap())));
        assert_eq!(outcome(&[("debate", Value::Null)]), Some(Outcome::Unclear(day("2022-11-01"))));
        assert_eq!(outcome(&[("debate", held(Value::Null)), ("debate_outcome_at", Value::Null)]), None);
        assert_eq!(outcome(&[("debate", Value::Null), ("debate_outcome_at", Value::Null)]), None);
    }

    #[test]
    fn a_rejected_petition_with_a_reason_that_is_not_known_here() {
        let petition = petition("uk-rejected");
        assert!(petition.is_rejected());
        assert_eq!(petition.rejected, day("2021-04-28"));
        let rejection = petition.rejection.unwrap();
        assert_eq!(rejection.code.as_deref(), Some("too-many-benches"));
        assert_eq!(rejection.details.as_deref(), Some("There are enough benches. Thank you."));
    }

    #[test]
    fn a_petition_of_2011_without_its_wrapping() {
        let petition = petition("uk-2011");
        assert_eq!((petition.number.as_deref(), petition.is_archived), (Some("9005"), true));
        assert_eq!((petition.background, petition.details.as_deref()), (None, Some("In 2011 there was none.")));
        assert_eq!(petition.closed, day("2012-02-09"));
        let response = petition.response.unwrap();
        assert_eq!((response.responded, response.published, response.summary), (None, day("2011-09-12"), None));
        assert!(response.details.is_some() && petition.countries.is_empty());
    }

    #[test]
    fn bare_attributes_of_2015() {
        let petition = petition("uk-2015-dump");
        assert_eq!((petition.number, petition.page), (None, None));
        assert_eq!(petition.opened, day("2015-08-20"), "it was called open_at");
        assert_eq!(petition.rejection, None, "of nothing but nulls");
        assert_eq!(petition.signatures, Some(9_999));
    }

    #[test]
    fn the_senedd() {
        let closed = petition("senedd");
        assert_eq!((closed.site, &closed.state), (Site::Senedd, &State::Completed));
        let thresholds: Vec<(ThresholdKind, u64)> =
            closed.thresholds.iter().map(|one| (one.kind, one.signatures)).collect();
        assert_eq!(thresholds, [(ThresholdKind::Referral, 300), (ThresholdKind::Debate, 6_000)]);
        assert_eq!((closed.referred, closed.completed), (day("2023-07-11"), day("2024-02-01")));
        assert_eq!(closed.constituencies[0].id(), "W09000001");
        let open = petition("senedd-open");
        assert_eq!((open.closed, open.deadline), (None, day("2024-07-02")), "an open petition’s closed_at is to come");
        assert_eq!((open.thresholds[0].signatures, open.thresholds[1].signatures), (250, 5_000));
    }

    #[test]
    fn the_scottish_parliament() {
        let petition = petition("scotland");
        assert_eq!((petition.site, petition.number.as_deref()), (Site::Scotland, Some("PE9007")));
        assert_eq!(petition.action.as_deref(), Some("Give Scotland an invented bench"));
        assert_eq!(petition.details.as_deref(), Some("Scotland has hills to look at."));
        assert_eq!(petition.state, State::Other("under consideration".to_owned()));
        assert_eq!((petition.thresholds[0].signatures, petition.thresholds[1].signatures), (50, 5_000));
        assert_eq!(petition.considered, day("2022-04-15"));
        let without = super::petition("scotland-without-thresholds");
        assert_eq!((without.thresholds, without.closed), (Vec::new(), day("2025-05-31")));
    }

    #[test]
    fn jersey() {
        let petition = petition("jersey");
        assert_eq!((petition.site, petition.parishes.len()), (Site::Jersey, 2));
        assert_eq!((petition.thresholds[0].signatures, petition.thresholds[1].signatures), (1_000, 5_000));
        let response = petition.response.unwrap();
        assert_eq!((response.responded, response.published), (None, day("2019-03-20")));
        assert_eq!(response.summary.as_deref(), Some("It would get wet."));
        let without = super::petition("jersey-without-response");
        assert_eq!((without.site, without.response), (Site::Jersey, None), "by its misspelt key alone");
    }

    #[test]
    fn what_is_of_the_wrong_type_is_a_gap() {
        for (name, value) in [
            ("action", json!(7)),
            ("state", json!(["open"])),
            ("signature_count", json!(-5)),
            ("opened_at", json!("yesterday")),
            ("government_response", json!("No.")),
            ("debate", json!([])),
            ("rejection", json!(true)),
            ("departments", json!({})),
            ("signatures_by_country", json!("all")),
            ("other_parliamentary_business", json!([null, 3, {}])),
        ] {
            let petition = petition_with("uk-open", &format!("/data/attributes/{name}"), value.clone());
            assert_eq!(petition.number.as_deref(), Some("900001"), "{name}: {value}");
        }
        assert_eq!(
            petition_with("uk-open", "/data/attributes/signature_count", json!("123456")).signatures,
            Some(123_456)
        );
        assert_eq!(petition_with("uk-open", "/data/attributes/signature_count", json!([])).signatures, None);
        assert_eq!(
            petition_with("uk-open", "/data/attributes/state", json!("dormant")).state,
            State::Other("dormant".into())
        );
        assert_eq!(petition_with("uk-open", "/data/attributes/state", Value::Null).state, State::NotRecorded);
        assert_eq!(petition_with("uk-open", "/data/id", json!("../..")).number.as_deref(), Some("900001"));
    }

    #[test]
    fn pages_are_of_http_or_https() {
        for link in ["javascript:alert(1)", "//petition.parliament.uk/petitions/1.json", "", "data:text/html,1.json"] {
            assert_eq!(petition_with("uk-open", "/links/self", json!(link)).page, None, "{link}");
        }
    }
}

mod refusing {
    use super::*;

    const EXPECTED: &str = "expected a petition’s JSON, as its page has at the address with .json at the end";

    #[test]
    fn a_list_names_its_petitions() {
        assert_eq!(
            refusal(include_bytes!("official/uk-list.json")),
            "it is a list of 5 petitions: 900001 “Give every invented village a bench”, 900002 “Paint the invented \
             benches green.”, 900003 “Debate the invented benches?”, 900004 “Invent more benches” and 900005 “Invent the bench”; expected one petition; open one of them"
        );
        let many: Vec<Value> = (1..=12).map(|number| json!({ "id": number, "action": "Sit" })).collect();
        let named = refusal(json!({ "data": many }).to_string().as_bytes());
        assert!(named.contains("10 “Sit” and 2 more;") && !named.contains("11 “Sit”"), "{named}");
        assert_eq!(
            refusal(br#"{"constituency": "X", "petitions": [{"action": "Sit", "url": "https://example.org/"}]}"#),
            "it is a list of 1 petition: “Sit”; expected one petition; open one of them"
        );
        assert_eq!(refusal(br#"{"data": []}"#), format!("it is a list without any petition in it; {EXPECTED}"));
    }

    #[test]
    fn each_thing_that_is_no_petition_is_named() {
        for (bytes, what) in [
            (&b""[..], "it is empty"),
            (b" \n ", "it is empty"),
            (b"\xff\xfe{\0}\0", "it is not text in the encoding UTF-8"),
            (b"\n<!DOCTYPE html><title>Petition</title>", "it is a web page (HTML), not JSON"),
            (br#"{"data": {"type": "petition", "#, "it is cut off: the JSON ends before it is complete"),
            (b"{\"a\":\n 1,\n}", "it cannot be read as JSON from line 3 on"),
            (b"Not found", "it cannot be read as JSON from line 1 on"),
            (b"42", "it is JSON, but a bare value"),
            (b"null", "it is JSON, but a bare value"),
            (b"{}", "it is JSON, an object without any field"),
            (b"[1, 2]", "it is JSON, a list of something other than petitions"),
            (br#"{"signature_count": 8}"#, "it is the count of a petition, without the petition"),
            (br#"{"state": "open", "title": "A bug"}"#, "it is other JSON, with the fields “state” and “title”"),
            (
                br#"{"title": "Save the bees", "status": "open", "signature_count": 12345}"#,
                "it is other JSON, with the fields “title”, “status” and “signature_count”",
            ),
            (
                br#"{"type": "petition", "title": "Save the bees", "status": "open", "signature_count": 12345}"#,
                "it is other JSON, with the fields “type”, “title”, “status” and “signature_count”",
            ),
            (br#"{"error": "gone"}"#, "it is other JSON, with the field “error”"),
            (PLAYGROUND.as_bytes(), "it is a story of Petition Explainer"),
        ] {
            assert_eq!(refusal(bytes), format!("{what}; {EXPECTED}"), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_nests_too_deep_is_refused() {
        let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
        assert_eq!(refusal(&deep), format!("it cannot be read as JSON from line 1 on; {EXPECTED}"));
    }

    #[test]
    fn twenty_megabytes_of_anything_are_too_much() {
        assert_eq!(
            refusal(&vec![b' '; 20_000_000]),
            format!("it has more than 5 MB, far more than any petition; {EXPECTED}")
        );
        let mut bytes = text("uk-open").as_bytes().to_vec();
        bytes.resize(official::LARGEST, b' ');
        assert!(official::read(&bytes).is_ok());
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert!(official::read(["\u{FEFF}", text("jersey")].concat().as_bytes()).is_ok());
    }
}

mod counting {
    use super::*;

    #[test]
    fn a_count_and_its_milestones() {
        let count = official::read_count(
            br#"{"signature_count": 123457, "response_threshold_reached_at": "2026-03-29T00:40:00.000+01:00",
                "government_response_at": null, "debate_threshold_reached_at": "2026-06-15T00:40:00.000+01:00",
                "scheduled_debate_date": "2026-07-06", "debate_outcome_at": null, "debated": false}"#,
        )
        .unwrap();
        assert_eq!(count.signatures, 123_457);
        assert_eq!(count.response_threshold_reached, Some(moment("2026-03-28T23:40:00Z")));
        assert_eq!(count.debate_threshold_reached.map(Moment::london_day), day("2026-06-15"));
        assert_eq!((count.responded, count.debate_outcome), (None, None));
        assert_eq!((count.debate_scheduled, count.was_debated), (day("2026-07-06"), Some(false)));
    }

    #[test]
    fn what_is_no_count_is_refused() {
        assert_eq!(official::read_count(b"<html>"), Err(NotAPetition::WebPage));
        assert!(official::read_count(br#"{"signature_count": "x"}"#).is_err());
    }
}

mod describing {
    use super::*;

    #[test]
    fn the_words_are_the_petitions_and_attributed() {
        let open = story_of("uk-open");
        assert_eq!(open.title, "Petitioners ask: “Give every invented village a bench”");
        assert_eq!(
            open.standfirst,
            "Petition 900001 to the UK Parliament was open on 21 June 2026, with 123,456 signatures. \
             A debate was scheduled for 6 July 2026."
        );
        assert_eq!(open.petitions[0].asks, "Give every invented village a bench");
        assert!(open.petitions[0].quoted);
        assert_eq!(
            open.petitions[0].argued.as_deref(),
            Some("The petitioners wrote: “Benches are invented. So are villages.”")
        );
        assert_eq!(open.id, "petition-900001");
        let closed = story_of("uk-debated");
        assert_eq!(closed.title, "Petitioners asked: “Paint the invented benches green.”");
        assert_eq!(
            closed.standfirst,
            "Petition 900002 to the UK Parliament closed on 9 August 2022 with 95,000 signatures. The UK Government \
             responded on 1 September 2022. It was debated on 31 October 2022."
        );
    }

    #[test]
    fn it_says_where_and_when_it_was_taken() {
        let at = Taken::At(moment("2026-06-20T22:30:00Z"));
        let story = official::story(&[petition("uk-open")], at);
        assert_eq!(Some(story.edition), day("2026-06-20"));
        let notice = story.notice.unwrap();
        assert!(notice.contains("as they stood at 23:30, 20 June 2026"), "{notice}");
        assert!(notice.contains("adds nothing to them but arithmetic and what it calls its own words"), "{notice}");
        assert_eq!(story.licence.name, "Open Government Licence v3.0");
        assert_eq!(story_of("jersey").licence.name, "licence not recorded");
        assert!(
            story.sources[0].title.ends_with("official data taken at 23:30, 20 June 2026"),
            "{}",
            story.sources[0].title
        );
        assert_eq!(story.sources[0].url.as_deref(), Some("https://petition.parliament.uk/petitions/900001"));
    }

    #[test]
    fn what_is_held_together_stays_together_and_other_blanks_are_one() {
        let action = json!("\u{A0} Build  a bench\n\tfor £\u{A0}100 by 5\u{202F}May \u{A0}");
        let bench = petition_with("uk-open", "/data/attributes/action", action);
        assert_eq!(bench.action.as_deref(), Some("Build a bench for £\u{A0}100 by 5\u{202F}May"));
    }

    /// A reader's clock may be wrong: nothing is said to have been so at a moment that it alone knows.
    #[test]
    fn it_says_by_whose_clock_it_was_read() {
        for (clock, words) in [(Clock::Device, "by this device’s clock"), (Clock::Service, "by the service’s clock")]
        {
            let stamp = Stamp { at: moment("2026-06-20T22:30:00Z"), clock };
            let story = official::story(&[petition("uk-open")], Taken::Read(stamp));
            let at = ["at 23:30, 20 June 2026, ", words].concat();
            assert_eq!(story.edition, day("2026-06-20").unwrap());
            assert!(story.notice.unwrap().contains(&["as they stood ", &at, ". "].concat()));
            assert_eq!(story.petitions[0].counted, Some([&at, ", while it was open"].concat()));
            let count = read_count(br#"{"signature_count": 14846}"#).unwrap();
            let mut newer = story.petitions[0].clone();
            count.update_story(&mut newer, Stamp { at: moment("2026-06-20T22:31:00Z"), clock });
            let at = ["at 23:31, 20 June 2026, ", words, ", while it was open"].concat();
            assert_eq!(newer.counted, Some(at.clone()));
            newer.counted_note = Some("a later count was not found".to_owned());
            count.update_story(&mut newer, Stamp { at: moment("2026-06-20T22:31:00Z"), clock });
            assert_eq!(newer.counted_note, None, "what an author knew of another count");
            let mut official = petition("uk-open");
            count.update(&mut official, Stamp { at: moment("2026-06-20T22:31:00Z"), clock });
            assert_eq!(official::story(&[official], Taken::Read(stamp)).petitions[0].counted, Some(at));
        }
    }

    #[test]
    fn when_data_were_last_changed_is_not_when_they_were_taken() {
        let changed = official::story(&[petition("uk-open")], Taken::Changed(moment("2026-06-20T22:30:00Z")));
        assert_eq!(Some(changed.edition), day("2026-06-20"));
        let notice = changed.notice.unwrap();
        assert!(
            notice.contains("as they stood when last changed by their service, at 23:30, 20 June 2026."),
            "{notice}"
        );
        let source = &changed.sources[0].title;
        assert!(source.ends_with("official data as last changed by its service at 23:30, 20 June 2026"), "{source}");
        assert!(
            changed.standfirst.contains("was open when its data were last changed, at 23:30, 20 June 2026, with "),
            "{}",
            changed.standfirst
        );
        assert_eq!(changed.petitions[0].seen.len(), 1);
    }

    #[test]
    fn data_without_any_date_of_theirs_stand_under_the_latest_day_in_them() {
        let undated = petition_with("uk-open", "/data/attributes/updated_at", Value::Null);
        let latest = undated.latest();
        assert_eq!(latest, day("2026-06-18"), "the day a debate was scheduled on; that it is for is to come");
        let story = official::story(&[undated], Taken::Unknown(latest.unwrap()));
        passes_and_draws(&story).unwrap();
        assert_eq!(Some(story.edition), latest);
        assert!(story.notice.unwrap().contains("as they stood on a day not recorded."));
        assert!(story.sources[0].title.ends_with("official data taken on a day not recorded"));
        assert!(story.figures[0].subtitle.ends_with(", on a day not recorded"), "{}", story.figures[0].subtitle);
        assert_eq!(story.petitions[0].seen, []);
        assert_eq!(story.petitions[0].counted.as_deref(), Some("on a day not recorded, while it was open"));
        let empty = official::read(br#"{"action": "Sit", "signature_count": 1}"#).unwrap();
        assert_eq!(empty.latest(), None);
    }

    #[test]
    fn days_of_publication_are_said_to_be() {
        let story = story_of("uk-not-debated");
        let response = event(&story, "petition-900003-response");
        assert_eq!(response.title, "Response of the UK Government to petition 900003 published");
        let answer = story.petitions[0].response.as_ref().unwrap();
        assert_eq!((answer.on, answer.published), (None, Date::parse("2016-02-01")));
        let spans: Vec<&str> = intervals(&story).into_iter().map(|(title, _)| title).collect();
        assert!(spans.contains(&"from 10,000 signatures to the publication of the response"), "{spans:?}");
        let said = figure::says(FigureName::Progress).summary(&story).join(" ");
        assert!(said.contains("; answered, response published 1 February 2016; "), "{said}");
        assert!(story.standfirst.contains("A response of the UK Government was published on 1 February 2016."));
        assert!(story.standfirst.contains("the decision was published on 8 March 2016."), "{}", story.standfirst);
        let cells = &figure::says(FigureName::Progress).table(&story).rows[0].cells;
        assert!(cells.iter().any(|cell| cell.text == "response published 1 February 2016"), "{cells:?}");
        let dated = story_of("uk-debated");
        assert_eq!(event(&dated, "petition-900002-response").title, "UK Government responds to petition 900002");
    }

    #[test]
    fn silence_on_a_debate_is_told_as_silence() {
        let said = |story: &Story| figure::says(FigureName::Progress).summary(story).join(" ");
        let without_debate = told(petition_with("uk-debated", "/data/attributes/debate", Value::Null));
        for story in [story_of("uk-open"), story_of("uk-2011"), without_debate] {
            assert!(said(&story).contains("no debate recorded"), "{}", said(&story));
            assert!(!said(&story).contains("not debated"), "{}", said(&story));
        }
        assert!(
            said(&story_of("uk-not-debated")).contains("; not debated, as decided, decision published 8 March 2016")
        );
    }

    #[test]
    fn milestones_are_events_of_those_who_acted() {
        use petition_explainer::story::Actor::{Committee, Government, Parliament, Petitioners};
        let of = |name: &str| {
            let story = story_of(name);
            let prefix = [story.petitions[0].id.as_str(), "-"].concat();
            let events = story.events.iter();
            events
                .map(|event| {
                    (event.id.as_str().strip_prefix(&prefix).unwrap().to_owned(), event.date.to_string(), event.actor)
                })
                .collect::<Vec<_>>()
        };
        let expected = |events: &[(&str, &str, petition_explainer::story::Actor)]| {
            events.iter().map(|(id, date, actor)| ((*id).to_owned(), (*date).to_owned(), *actor)).collect::<Vec<_>>()
        };
        assert_eq!(
            of("uk-debated"),
            expected(&[
                ("opened", "2022-02-09", Petitioners),
                ("response-threshold", "2022-03-01", Petitioners),
                ("debate-threshold", "2022-07-31", Petitioners),
                ("response", "2022-09-01", Government),
                ("debate", "2022-10-31", Parliament),
                ("closed", "2022-08-09", Petitioners),
            ])
        );
        assert_eq!(
            of("senedd"),
            expected(&[
                ("opened", "2023-01-10", Petitioners),
                ("referral-threshold", "2023-01-20", Petitioners),
                ("debate-threshold", "2023-07-01", Petitioners),
                ("referred", "2023-07-11", Committee),
                ("debate", "2023-11-15", Parliament),
                ("closed", "2023-07-10", Petitioners),
                ("completed", "2024-02-01", Committee),
            ])
        );
        assert_eq!(of("uk-rejected"), expected(&[("rejected", "2021-04-28", Parliament)]));
    }

    #[test]
    fn what_shows_a_debate_is_a_source_of_it() {
        let story = story_of("uk-debated");
        let event = event(&story, "petition-900002-debate");
        let urls: Vec<&str> = event.sources.iter().filter_map(|id| story.source(id)?.url.as_deref()).collect();
        assert_eq!(
            urls,
            [
                "https://petition.parliament.uk/archived/petitions/900002",
                "https://example.org/video?v=1&t=2",
                "https://example.org/transcript",
                "http://example.org/briefing",
            ]
        );
        assert_eq!(event.detail.as_deref(), Some("“Members spoke of paint.”"));
        assert_eq!(story.petitions[0].debate.as_ref().unwrap().sources, event.sources);
    }

    #[test]
    fn a_decision_not_to_debate_is_told_as_one() {
        let story = story_of("uk-not-debated");
        let petition = &story.petitions[0];
        assert!(petition.debate.is_none());
        let decision = petition.not_debated.as_ref().unwrap();
        assert_eq!((decision.on, decision.published), (None, Date::parse("2016-03-08")));
        assert_eq!(event(&story, "petition-900003-debate").title, "Decision not to debate petition 900003 published");
        assert!(
            intervals(&story).contains(&("from 100,000 signatures to the publication of the decision", 17)),
            "{:?}",
            intervals(&story)
        );
    }

    #[test]
    fn related_business_is_never_the_debate() {
        let story = story_of("uk-open");
        let petition = &story.petitions[0];
        assert!(petition.debate.is_none() && petition.not_debated.is_none());
        assert_eq!(
            petition.related.as_deref(),
            Some(
                "Its page lists as other parliamentary business “Invented debate on outdoor furniture” (5 May 2026) and \
                 “Invented letter” (day not recorded). None of these was a debate of it."
            )
        );
        let event = event(&story, "petition-900001-business-1");
        assert_eq!(event.title, "Related business: Invented debate on outdoor furniture");
        assert!(event.detail.as_deref().unwrap().ends_with("It was not a debate of petition 900001."));
        assert!(!ids(&story).contains(&"petition-900001-business-2"), "its day is not recorded");
        assert!(!ids(&story).contains(&"petition-900001-debate"));
    }

    #[test]
    fn a_debate_to_come_is_no_debate_held() {
        let story = story_of("uk-open");
        assert_eq!(event(&story, "petition-900001-scheduled").date, Date::parse("2026-06-18").unwrap());
        let day = event(&story, "petition-900001-debate-day");
        assert_eq!(
            (day.date, &*day.title),
            (Date::parse("2026-07-06").unwrap(), "Day set for a debate of petition 900001")
        );
    }

    #[test]
    fn a_rejected_petition_shows_no_bar() {
        let story = story_of("uk-rejected");
        assert_eq!(figures(&story), [FigureName::Timeline]);
        assert_eq!(story.standfirst, "Petition 900004 to the UK Parliament was rejected on 28 April 2021.");
        let reason = "Reason recorded: “too-many-benches”, as the service calls it. The service wrote: “There are enough \
                      benches. Thank you.”";
        assert_eq!(event(&story, "petition-900004-rejected").detail.as_deref(), Some(reason));
        assert_eq!(story.passages[0].paragraphs[0].text, reason);
        assert!(story.petitions[0].thresholds.is_empty());
        let known = told(petition_with("uk-rejected", "/data/attributes/rejection", json!({ "code": "duplicate" })));
        assert_eq!(
            event(&known, "petition-900004-rejected").detail.as_deref(),
            Some(
                "Reason recorded: “duplicate”, in this page’s own words: there was a petition on the same matter already."
            )
        );
    }

    #[test]
    fn intervals_are_of_known_days_in_order() {
        assert_eq!(
            intervals(&story_of("uk-debated")),
            [
                ("from opening to 8,000 signatures", 20),
                ("from 8,000 signatures to the response", 184),
                ("from opening to 90,000 signatures", 172),
                ("from 90,000 signatures to the debate", 92),
            ]
        );
        // The response is recorded before the threshold for it.
        assert_eq!(
            intervals(&story_of("uk-2011")),
            [("from opening to 10,000 signatures", 42), ("from opening to 100,000 signatures", 36)]
        );
        assert_eq!(
            intervals(&told(petition_with(
                "uk-debated",
                "/data/attributes/response_threshold_reached_at",
                Value::Null
            ))),
            [
                ("from opening to 90,000 signatures", 172),
                ("from 90,000 signatures to the debate", 92),
                ("from opening to the response", 204),
            ]
        );
    }

    #[test]
    fn days_out_of_order_are_said_to_be() {
        let story = story_of("uk-2011");
        let threshold = &story.petitions[0].thresholds[1];
        assert_eq!(threshold.reached, None);
        assert_eq!(
            threshold.reached_note.as_deref(),
            Some("recorded as 14 September 2011, before what must come first")
        );
        assert_eq!(story.petitions[0].response.as_ref().unwrap().published, Date::parse("2011-09-12"));
        assert_eq!(
            story.petitions[0].response.as_ref().unwrap().said,
            "The response: “The invented bench has reached 100,000 signatures.”"
        );
    }

    #[test]
    fn places_are_those_of_the_majority_of_codes() {
        let boundaries = |name: &str| story_of(name).petitions[0].places.clone().map(|places| places.boundaries);
        assert_eq!(boundaries("uk-open").as_deref(), Some("2024"));
        assert_eq!(boundaries("uk-debated").as_deref(), Some("2010"));
        assert_eq!(boundaries("uk-not-debated").as_deref(), Some("2010"));
        assert_eq!(boundaries("uk-2015-dump").as_deref(), Some("not recorded"));
        assert_eq!(boundaries("senedd").as_deref(), Some("Senedd"));
        assert_eq!(boundaries("jersey").as_deref(), Some("parishes of Jersey"));
        assert_eq!(boundaries("uk-2011"), None);
        let places = story_of("uk-2015-dump").petitions[0].places.clone().unwrap();
        assert_eq!((&*places.countries[0].code, &*places.countries[1].code), ("GB", "place-2"));
        let parishes = story_of("jersey").petitions[0].places.clone().unwrap();
        assert_eq!((&*parishes.constituencies[0].code, parishes.constituencies[0].signatures), ("place-1", 900));
        assert_eq!(parishes.nouns(), ("parish", "parishes"));
        assert_eq!(places.nouns(), ("constituency", "constituencies"));
    }

    #[test]
    fn each_service_has_its_own_names() {
        let senedd = story_of("senedd");
        assert_eq!((&*senedd.id, &*senedd.petitions[0].name), ("senedd-9006", "Senedd petition 9006"));
        assert_eq!(senedd.petitions[0].standing.as_deref(), Some("completed"));
        assert_eq!(senedd.petitions[0].thresholds[0].brings, "referral to the Petitions Committee");
        let scotland = story_of("scotland");
        assert_eq!((&*scotland.id, &*scotland.petitions[0].name), ("scotland-pe9007", "Scottish petition PE9007"));
        let summary = figure::says(FigureName::Progress).summary(&scotland).join(" ");
        assert!(summary.contains("under consideration;"), "{summary}");
        let jersey = story_of("jersey");
        assert_eq!(
            event(&jersey, "jersey-9009-response").title,
            "Response of the Ministers of Jersey to Jersey petition 9009 published"
        );
        let map = figure::says(FigureName::Map);
        let table = map.table(&jersey);
        let drawn = figure::draw(FigureName::Map, &jersey, Frame::narrowest(Band::Wide), &Settings::default()).unwrap();
        let subtitle = jersey.figures.iter().find(|figure| figure.name == FigureName::Map).unwrap().subtitle.clone();
        let words = [
            map.summary(&jersey).join(" "),
            table.caption,
            table.columns[0].title.to_string(),
            subtitle,
            format!("{:?}", drawn.shapes),
        ]
        .join(" ");
        assert!(words.contains("Signatures by parish, 21 June 2026") && words.contains("Parish"), "{words}");
        assert!(!words.to_lowercase().contains("constituenc"), "{words}");
    }

    #[test]
    fn one_signature_is_one() {
        let story = told(petition_with("uk-open", "/data/attributes/threshold_for_debate", json!(1)));
        assert_eq!(event(&story, "petition-900001-debate-threshold").title, "Petition 900001 reaches 1 signature");
        assert!(intervals(&story).iter().any(|(title, _)| *title == "from opening to 1 signature"));
    }

    /// All that a reader sees of a story but the places.
    fn texts(story: &Story) -> Vec<String> {
        let mut texts = vec![story.title.clone(), story.standfirst.clone(), story.licence.name.clone()];
        texts.extend(story.notice.clone());
        texts.extend(story.sources.iter().flat_map(|source| [source.title.clone(), source.publisher.clone()]));
        texts.extend(story.figures.iter().flat_map(|figure| [figure.headline.clone(), figure.subtitle.clone()]));
        for petition in &story.petitions {
            texts.extend([petition.name.clone(), petition.asks.clone()]);
            let (counted, note) = (&petition.counted, &petition.counted_note);
            let maybe = [&petition.argued, &petition.standing, counted, note, &petition.related];
            texts.extend(maybe.into_iter().flatten().cloned());
            texts.extend(petition.thresholds.iter().map(|threshold| threshold.brings.clone()));
            texts.extend(petition.thresholds.iter().filter_map(|threshold| threshold.reached_note.clone()));
            texts.extend(petition.response.iter().flat_map(|response| [response.by.clone(), response.said.clone()]));
            texts.extend(petition.debate.iter().map(|debate| debate.place.clone()));
        }
        texts.extend(story.events.iter().map(|event| event.title.clone()));
        texts.extend(story.events.iter().filter_map(|event| event.detail.clone()));
        texts.extend(story.intervals.iter().flat_map(|one| [one.title.clone(), one.outcome.clone()]));
        for passage in &story.passages {
            texts.push(passage.heading.clone());
            texts.extend(passage.paragraphs.iter().map(|paragraph| paragraph.text.clone()));
        }
        texts
    }

    /// The texts in a document, without the names of its fields, in small letters.
    fn add_texts(value: &Value, texts: &mut String) {
        match value {
            Value::String(text) => texts.push_str(&[" ", &text.to_lowercase()].concat()),
            Value::Array(items) => items.iter().for_each(|item| add_texts(item, texts)),
            Value::Object(fields) => fields.values().for_each(|field| add_texts(field, texts)),
            _ => {}
        }
    }

    /// The made-up language has accents on all letters, so that a word without any is the petition's own, or has escaped
    /// the catalogue.
    #[test]
    fn in_another_language_only_the_petitions_words_are_english() {
        use petition_explainer::words::{Language, in_language};
        let mut looked_at = 0;
        for (name, _) in PETITIONS {
            let mut own = String::new();
            add_texts(&json_of(name), &mut own);
            let story = in_language(&Language::PSEUDO, || story_of(name));
            for text in texts(&story) {
                for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.len() > 2) {
                    looked_at += 1;
                    assert!(!word.is_ascii() || own.contains(&word.to_lowercase()), "{name}: “{word}” in “{text}”");
                }
            }
        }
        assert!(looked_at > 2_000, "{looked_at} words");
    }

    /// The words of a text that have no letter with an accent, but for those named.
    fn plain_words<'t>(text: &'t str, own: &[&str]) -> Vec<&'t str> {
        let words = text.split(|letter: char| !letter.is_alphabetic());
        words.filter(|word| word.len() > 2 && word.is_ascii() && !own.contains(word)).collect()
    }

    #[test]
    fn refusals_have_no_english_in_another_language() {
        use petition_explainer::words::{Language, in_language};
        let too_large = vec![b' '; official::LARGEST + 1];
        let list = include_bytes!("official/uk-list.json");
        let actions = String::from_utf8_lossy(list);
        let listed: Vec<&str> = actions.split(|letter: char| !letter.is_alphabetic()).chain(["JSON"]).collect();
        let mut kinds = HashSet::new();
        for (bytes, own) in [
            (&too_large[..], &["JSON"][..]),
            (b"", &["JSON"]),
            (b"\xff\xfe", &["JSON"]),
            (b"<!doctype html>", &["JSON"]),
            (br#"{"data": {"#, &["JSON"]),
            (b"petition", &["JSON"]),
            (br#"{"data": []}"#, &["JSON"]),
            (list, &listed),
            (br#"{"weather": "fine"}"#, &["JSON", "weather"]),
            (b"{}", &["JSON"]),
        ] {
            let said = in_language(&Language::PSEUDO, || refusal(bytes));
            assert!(said.contains('⟧') && plain_words(&said, own).is_empty(), "{said}");
            assert!(!plain_words(&refusal(bytes), own).is_empty(), "English is seen where there is some");
            kinds.insert(said);
        }
        assert_eq!(kinds.len(), 10, "each is refused for a reason of its own: {kinds:#?}");
    }

    #[test]
    fn news_have_no_english_in_another_language() {
        use petition_explainer::words::{self, Language, in_language};
        let stamp = Stamp { at: moment("2026-06-20T22:31:00Z"), clock: Clock::Device };
        let mut story = story_of("uk-open");
        let count = read_count(br#"{"signature_count": 123457}"#).unwrap();
        in_language(&Language::PSEUDO, || {
            count.update_story(&mut story.petitions[0], stamp);
            let petition = &story.petitions[0];
            let said = words::live_count(count.signatures, &petition.name, &stamp.words());
            for text in [petition.counted.as_deref().unwrap(), &said] {
                let own = petition.name.split(' ').collect::<Vec<_>>();
                assert!(text.contains('⟧') && plain_words(text, &own).is_empty(), "{text}");
            }
            assert!(said.contains("123,457"), "{said}");
        });
    }

    #[test]
    fn a_count_that_is_not_recorded_shows_no_bar() {
        let story = told(petition_with("uk-open", "/data/attributes/signature_count", Value::Null));
        assert!(!figures(&story).contains(&FigureName::Progress));
        assert_eq!(story.petitions[0].counted.as_deref(), Some("as 0 here, since the data record no number"));
    }

    #[test]
    fn several_petitions_make_one_story() {
        let petitions = PETITIONS.map(|(name, _)| petition(name));
        let story = official::story(&petitions, Taken::On(day("2026-06-21").unwrap()));
        assert_eq!(story.title, "12 petitions, and what became of them");
        assert_eq!(story.petitions.len(), 12);
        let said = figure::says(FigureName::Progress).summary(&story).join(" ");
        assert!(said.contains(" had a written answer; no other answer was found. "), "{said}");
        assert!(said.contains(" debated; no other debate was found."), "{said}");
        passes_and_draws(&story).unwrap();
        let twice = official::story(&[petition("jersey"), petition("jersey")], Taken::On(day("2026-06-21").unwrap()));
        assert_eq!(twice.petitions[1].id, "jersey-9009-again-1");
        passes_and_draws(&twice).unwrap();
        passes_and_draws(&official::story(&[], Taken::On(day("2026-06-21").unwrap()))).unwrap();
    }

    #[test]
    fn every_petition_makes_a_story_that_draws() {
        for (name, _) in PETITIONS {
            passes_and_draws(&story_of(name)).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        }
    }
}

/// Whether a story passes the strict check as a file, and every figure draws on phones and on wide screens.
fn passes_and_draws(story: &Story) -> Result<(), String> {
    #[cfg(feature = "author")]
    {
        let read = story::read_strictly(story.to_json().as_bytes()).map_err(|problems| problems.to_string())?;
        // The moment of opening is known of official data, and no part of a file.
        let mut written = story.clone();
        written.petitions.iter_mut().for_each(|petition| petition.opened_at = None);
        if read != written {
            return Err("it does not read as it was written".to_owned());
        }
    }
    let settings = Settings::default();
    for name in FigureName::ALL {
        let says = figure::says(*name);
        let words = says.summary(story).len() + says.table(story).columns.len();
        assert!(words > 0, "{}: it says nothing", name.id());
        for band in Band::ALL {
            let drawn = figure::draw(*name, story, Frame::narrowest(band), &settings);
            drawn.map_err(|error| format!("{}: {error}", name.id()))?;
        }
    }
    Ok(())
}

/// Puts a value, or what is near to what was there, at a place in a document.
fn edit(document: &mut Value, place: prop::sample::Index, value: Value, act: u8) {
    let mut pointers = Vec::new();
    collect(document, String::new(), &mut pointers);
    // Edits may have taken everything out.
    if pointers.is_empty() {
        return;
    }
    let pointer = &pointers[place.index(pointers.len())];
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (document.pointer_mut(parent).unwrap(), act) {
        (Value::Object(fields), 0) => drop(fields.remove(key)),
        (Value::Array(items), 0) => drop(items.remove(key.parse().unwrap())),
        (Value::Array(items), 1) => items.push(items[key.parse::<usize>().unwrap()].clone()),
        _ => *document.pointer_mut(pointer).unwrap() = value,
    }
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            pointers.push(format!("{pointer}/{key}"));
            collect(value, format!("{pointer}/{key}"), pointers);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(index, value)| {
            pointers.push(format!("{pointer}/{index}"));
            collect(value, format!("{pointer}/{index}"), pointers);
        }),
        _ => {}
    }
}

/// Values that a field may hold by mistake, and some that it may by right.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,40}".prop_map(Value::from),
        Just(json!("\u{0}\u{7}\u{FFFE} \u{200B}")),
        Just(json!("W".repeat(3000))),
        Just(json!("<script>alert(1)</script> \"” & ’")),
        Just(json!([])),
        Just(json!({})),
        (1i32..=9999, 1u8..=12, 1u8..=31)
            .prop_map(|(year, month, day)| json!(format!("{year:04}-{month:02}-{day:02}"))),
        (1i32..=9999, 1u8..=12, 1u8..=28, 0u8..24, -12i8..=14).prop_map(|(year, month, day, hour, zone)| {
            let sign = if zone < 0 { '-' } else { '+' };
            json!(format!("{year:04}-{month:02}-{day:02}T{hour:02}:59:59.999{sign}{:02}:00", zone.abs()))
        }),
        prop::sample::select(vec!["open", "closed", "rejected", "completed", "stopped"]).prop_map(Value::from),
    ]
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_in_a_sentence(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let sentence = official::read(&bytes).expect_err("random bytes make no petition").to_string();
        prop_assert!(sentence.starts_with("it ") && sentence.contains("; expected ") && !sentence.contains('\n'));
    }

    #[test]
    fn any_cut_is_refused(which in 0..PETITIONS.len(), cut in any::<prop::sample::Index>()) {
        let bytes = PETITIONS[which].1.trim_end().as_bytes();
        let cut = cut.index(bytes.len());
        prop_assume!(std::str::from_utf8(&bytes[..cut]).is_ok());
        prop_assert!(matches!(official::read(&bytes[..cut]), Err(NotAPetition::CutOff | NotAPetition::Empty)));
    }

    #[test]
    fn any_broken_byte_is_read_or_refused(which in 0..PETITIONS.len(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = PETITIONS[which].1.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Err(refusal) = official::read(&bytes) {
            prop_assert!(refusal.to_string().starts_with("it "));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_edited_petition_is_refused_or_makes_a_story_that_draws(
        which in 0..PETITIONS.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any_value(), 0u8..5), 1..8),
        taken in -700_000i64..2_900_000,
    ) {
        let mut document = json_of(PETITIONS[which].0);
        for (place, value, act) in edits {
            edit(&mut document, place, value, act);
        }
        match official::read(document.to_string().as_bytes()) {
            Ok(petition) => {
                let story = official::story(&[petition], Taken::On(Day::from_epoch_day(taken as i32)));
                prop_assert_eq!(passes_and_draws(&story), Ok(()));
            }
            Err(refusal) => prop_assert!(refusal.to_string().starts_with("it "), "{}", refusal),
        }
    }
}
