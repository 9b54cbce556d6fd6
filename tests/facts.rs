//! Holds the default story against its facts, both ways: what the facts have must be told, and what is told of dates
//! and numbers must be in the facts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use std::collections::{BTreeSet, HashMap, HashSet};

use petition_explainer::day::{Date, Moment};
use petition_explainer::figure;
use petition_explainer::story::{Event, FigureName, Kind, Place, Story, ThresholdKind};
use petition_explainer::words::{month, number};
use serde_json::Value;
use support::shipped::{RUSSIA, playground, russia};

fn facts() -> Value {
    serde_json::from_str(include_str!("fixtures/facts.json")).unwrap()
}

fn rows<'f>(facts: &'f Value, table: &str) -> &'f [Value] {
    facts[table].as_array().unwrap()
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

/// A date of the facts; `null` where it is not recorded.
fn date(fact: &Value) -> Option<Date> {
    fact.as_str().map(|text| Date::parse(text).unwrap())
}

#[test]
fn the_edition_is_that_of_the_facts() {
    assert_eq!(Date::of(russia().edition), date(&facts()["edition"]).unwrap());
}

#[test]
fn petitions_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let table = rows(&facts, "petitions");
    assert_eq!(story.petitions.len(), table.len());
    for (petition, fact) in story.petitions.iter().zip(table) {
        let id = fact["id"].as_str().unwrap();
        assert_eq!(petition.id, id);
        assert_eq!(petition.name, id.replace("petition-", "Petition "));
        assert_eq!(petition.state.id(), fact["state"], "{id}");
        assert_eq!(petition.opened, date(&fact["opened"]), "{id}");
        assert_eq!(petition.closed, date(&fact["closed"]), "{id}");
        assert_eq!(petition.deadline, date(&fact["deadline"]), "{id}");
        assert_eq!(petition.signatures, fact["signatures"].as_u64().unwrap(), "{id}");
        assert_eq!(petition.counted.is_none(), fact["count_is_final"].as_bool().unwrap(), "{id}");
        let response = petition.response.as_ref().unwrap();
        assert_eq!(response.on, date(&fact["response"]), "{id}");
        assert_eq!(
            response.by,
            fact["response_by"].as_str().unwrap_or("UK Government (department not recorded)"),
            "{id}"
        );
        let debate = petition.debate.as_ref();
        assert_eq!(debate.map(|debate| debate.on), date(&fact["debate"]), "{id}");
        assert_eq!(debate.map(|debate| debate.place.as_str()), fact["debate_where"].as_str(), "{id}");
    }
}

#[test]
fn thresholds_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    for (petition, fact) in story.petitions.iter().zip(rows(&facts, "petitions")) {
        let found: Vec<(u64, &str)> = petition.thresholds.iter().map(|one| (one.signatures, one.kind.id())).collect();
        let expected: Vec<(u64, &str)> = rows(&facts, "thresholds")
            .iter()
            .map(|one| (one["signatures"].as_u64().unwrap(), one["kind"].as_str().unwrap()))
            .collect();
        assert_eq!(found, expected, "{}", petition.id);
        let response = petition.threshold(ThresholdKind::Response).unwrap();
        assert_eq!(response.reached, date(&fact["reached_10000"]), "{}", petition.id);
        for threshold in &petition.thresholds {
            // A threshold that was passed on a day nobody recorded says so.
            let is_gap = petition.signatures >= threshold.signatures && threshold.reached.is_none();
            let note = threshold.reached_note.as_deref().unwrap_or_default();
            assert_eq!(note.contains("day not recorded"), is_gap, "{}", petition.id);
            assert!(threshold.reached.is_none() || threshold.signatures == 10_000, "{}", petition.id);
        }
    }
}

#[test]
fn readings_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let facts = &facts["readings"];
    let expected: Vec<(Moment, u64)> = rows(facts, "all")
        .iter()
        .map(|one| (Moment::parse(one[0].as_str().unwrap()).unwrap(), one[1].as_u64().unwrap()))
        .collect();
    assert_eq!(expected.len() as u64, facts["count"].as_u64().unwrap());
    assert_eq!((&facts["all"][0], facts["all"].as_array().unwrap().last().unwrap()), (&facts["first"], &facts["last"]));
    for petition in &story.petitions {
        let found: Vec<(Moment, u64)> = petition.readings.iter().map(|one| (one.at, one.signatures)).collect();
        let is_told = facts["petition"] == petition.id.as_str();
        assert_eq!(found, if is_told { expected.clone() } else { Vec::new() }, "{}", petition.id);
    }
}

#[test]
fn places_are_those_of_the_facts() {
    let facts: Value = serde_json::from_str(include_str!("fixtures/places-239406.json")).unwrap();
    let story = russia();
    let told = |list: &[Place]| -> Vec<(String, String, u64)> {
        list.iter().map(|place| (place.code.clone(), place.name.clone(), place.signatures)).collect()
    };
    let listed = |list: &str| -> Vec<(String, String, u64)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        rows(&facts, list).iter().map(|one| (text(&one[0]), text(&one[1]), one[2].as_u64().unwrap())).collect()
    };
    for petition in &story.petitions {
        let Some(places) = &petition.places else {
            assert_ne!(facts["petition"], petition.id.as_str());
            continue;
        };
        assert_eq!(facts["petition"], petition.id.as_str());
        assert_eq!(facts["boundaries"], places.boundaries.as_str());
        assert_eq!(told(&places.constituencies), listed("constituencies"));
        assert_eq!(told(&places.countries), listed("countries"));
        assert_eq!((places.constituencies.len(), places.countries.len()), (650, 57));
        let sum = |list: &[Place]| list.iter().map(|place| place.signatures).sum::<u64>();
        assert_eq!(sum(&places.constituencies), facts["assigned"].as_u64().unwrap());
        assert_eq!(sum(&places.countries), petition.signatures);
        let most = places.constituencies.iter().max_by_key(|place| place.signatures).unwrap();
        let least = places.constituencies.iter().map(|place| place.signatures).min();
        let headline = |name| story.figure(name).unwrap().headline.as_str();
        assert!(least > Some(0) && headline(FigureName::Map).contains("in every UK constituency"));
        assert!(headline(FigureName::Map).ends_with(&most.name));
        let first: Vec<&str> = places.countries.iter().take(2).map(|place| place.name.as_str()).collect();
        let said = format!("came from the {}, the next most from {}", first[0], first[1]);
        assert!(headline(FigureName::Countries).ends_with(&said));
        assert!(places.countries.is_sorted_by_key(|place| std::cmp::Reverse(place.signatures)));
    }
    assert_eq!(story.petitions.iter().filter(|petition| petition.places.is_some()).count(), 1);
}

/// A share says less than the count it is of: many read the same. Rows stand in the order of the counts all the same.
#[test]
fn shares_of_places_sort_as_their_counts_do() {
    let facts: Value = serde_json::from_str(include_str!("fixtures/places-239406.json")).unwrap();
    for (figure, list) in [(FigureName::Map, "constituencies"), (FigureName::Countries, "countries")] {
        let mut table = figure::says(figure).table(&russia());
        // Without a map at hand the nations, which are sums, stand above the constituencies.
        table.rows.retain(|row| row.id.len() != 1);
        let column = table.columns.iter().position(|column| column.title == "Share of all").unwrap();
        let counts: HashMap<&str, u64> =
            rows(&facts, list).iter().map(|one| (one[0].as_str().unwrap(), one[2].as_u64().unwrap())).collect();
        for descending in [false, true] {
            let order = table.order(column, descending);
            let mut sorted: Vec<u64> = order.iter().map(|row| counts[table.rows[*row].id.as_str()]).collect();
            assert_eq!(sorted.len(), counts.len());
            if descending {
                sorted.reverse();
            }
            assert!(sorted.is_sorted(), "{list}, descending: {descending}: {sorted:?}");
        }
    }
}

/// Each share told is the nearest with its decimals: reckoned here in whole numbers, from the digits that are read.
#[test]
fn shares_of_places_are_the_nearest_to_what_they_are() {
    for (figure, digits) in [(FigureName::Map, 2), (FigureName::Countries, 1)] {
        let table = figure::says(figure).table(&russia());
        let column = table.columns.iter().position(|column| column.title == "Share of all").unwrap();
        let mut told = 0;
        for row in &table.rows {
            let (count, share) = (&row.cells[column - 1].plain, row.cells[column].text.trim_end_matches('%'));
            let Some((whole, parts)) = share.split_once('.').filter(|_| !share.starts_with("under")) else { continue };
            assert!(parts.len() == digits || whole.len() > 1, "{}: {share}", row.id);
            let units: i64 = [whole, parts].concat().parse().unwrap();
            let unit = 10i64.pow(2 + parts.len() as u32);
            let off = units * 14_846 - count.parse::<i64>().unwrap() * unit;
            assert!((-14_846..=14_846).contains(&(2 * off)), "{}: {count} of 14,846 told as {share}%", row.id);
            told += 1;
        }
        assert!(told > 10, "{told}");
    }
}

/// Each event of the facts is told once, and each event told is one of the facts.
#[test]
fn events_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let mut told = HashSet::new();
    for fact in rows(&facts, "events") {
        let keyword = fact["keyword"].as_str().unwrap();
        let is_told = |event: &&Event| {
            let words = [event.title.as_str(), event.detail.as_deref().unwrap_or_default()].join(" ");
            Some(event.date) == date(&fact["date"])
                && event.until == date(&fact["until"])
                && event.actor.id() == fact["actor"]
                && words.to_lowercase().contains(&keyword.to_lowercase())
        };
        let found: Vec<&str> = story.events.iter().filter(is_told).map(|event| event.id.as_str()).collect();
        assert_eq!(found.len(), 1, "{fact} is told by {found:?}");
        assert!(told.insert(found[0].to_owned()), "{} tells two facts", found[0]);
    }
    let untold: Vec<&str> =
        story.events.iter().map(|event| event.id.as_str()).filter(|id| !told.contains(*id)).collect();
    assert!(untold.is_empty(), "not in the facts: {untold:?}");
}

#[test]
fn what_is_not_known_to_the_day_is_not_drawn_on_one() {
    let story = russia();
    let claim = story.event(&"claim-issued".into()).unwrap();
    assert_eq!(claim.date.exact(), None, "the claim had been issued by 26 November 2020; its day is not recorded");
    // The debate of 25 May 2022 was not one of the petition: a pin on the petition must not light it.
    let lobbying = story.event(&"foreign-lobbying-debate".into()).unwrap();
    assert!(lobbying.about.iter().all(|about| !about.as_str().starts_with("petition-")));
    assert!(story.petition(&"petition-609388".into()).unwrap().debate.is_none());
}

#[test]
fn sections_and_findings_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let sections: Vec<&str> = story.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(sections, texts(&facts["sections"]));
    let table = rows(&facts, "findings");
    let ids = |all: &mut dyn Iterator<Item = String>| all.collect::<BTreeSet<String>>();
    assert_eq!(
        ids(&mut story.findings.iter().map(|finding| finding.id.to_string())),
        ids(&mut table.iter().map(|fact| fact["id"].as_str().unwrap().to_owned()))
    );
    for fact in table {
        let finding = story.findings.iter().find(|finding| fact["id"] == finding.id.as_str()).unwrap();
        let id = &finding.id;
        assert_eq!(story.section(&finding.section).unwrap().title, fact["section"].as_str().unwrap(), "{id}");
        assert_eq!(finding.kind.id(), fact["kind"], "{id}");
        assert_eq!(finding.since.is_some(), fact["since"].as_bool().unwrap(), "{id}");
        assert_eq!(numbers(finding.place.as_deref().unwrap_or_default()), texts(&fact["paragraphs"]), "{id}");
        let sources: BTreeSet<&str> = finding.sources.iter().map(|id| id.as_str()).collect();
        assert_eq!(sources, texts(&fact["sources"]).into_iter().collect(), "{id}");
    }
}

#[test]
fn intervals_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let table = rows(&facts, "intervals");
    assert_eq!(story.intervals.len(), table.len());
    for (interval, fact) in story.intervals.iter().zip(table) {
        let (from, to) = story.span(interval).unwrap();
        assert_eq!(Some(Date::of(from)), date(&fact["from"]), "{fact}");
        assert_eq!(Some(Date::of(to)), date(&fact["to"]), "{fact}");
        assert_eq!(i64::from(from.days_until(to)), fact["days"].as_i64().unwrap(), "{fact}");
        let petitions: Vec<&str> =
            interval.about.iter().map(|about| about.as_str()).filter(|about| about.starts_with("petition-")).collect();
        assert_eq!(petitions, fact["petition"].as_str().into_iter().collect::<Vec<_>>(), "{fact}");
    }
}

#[test]
fn sources_are_those_of_the_facts() {
    let (story, facts) = (russia(), facts());
    let found: Vec<(&str, Option<Date>, Option<&str>)> =
        story.sources.iter().map(|source| (source.id.as_str(), source.date, source.url.as_deref())).collect();
    let expected: Vec<(&str, Option<Date>, Option<&str>)> = rows(&facts, "sources")
        .iter()
        .map(|fact| (fact["id"].as_str().unwrap(), date(&fact["date"]), fact["url"].as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn every_source_is_used() {
    let story: Value = serde_json::from_str(RUSSIA).unwrap();
    let mut used = HashSet::new();
    collect_sources(&story, &mut used);
    for source in story["sources"].as_array().unwrap() {
        assert!(used.contains(source["id"].as_str().unwrap()), "nothing names {}", source["id"]);
    }
}

fn collect_sources<'v>(value: &'v Value, used: &mut HashSet<&'v str>) {
    match value {
        Value::Object(fields) => {
            let named = fields.get("sources").and_then(Value::as_array).into_iter().flatten();
            used.extend(named.filter_map(Value::as_str));
            fields.values().for_each(|field| collect_sources(field, used));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_sources(item, used)),
        _ => {}
    }
}

/// Headlines count what the data count.
#[test]
fn headlines_agree_with_the_data() {
    let story = russia();
    let headline = |name| story.figure(name).unwrap().headline.as_str();
    let of = |kind| story.findings.iter().filter(|finding| finding.kind == kind).count();
    assert_eq!(
        headline(FigureName::Findings),
        "Of ten findings, one was rejected, one partly accepted and five answered otherwise; on three we found no words of a reply"
    );
    let kinds = [Kind::Rejected, Kind::PartlyAccepted, Kind::AnsweredOtherwise, Kind::NotRecorded, Kind::Accepted];
    assert_eq!(kinds.map(of), [1, 1, 5, 3, 0]);
    assert_eq!(headline(FigureName::Growth), "Petition 239406 reached 10,000 signatures in 23 days, then slowed");
    let weeks = |id: &str| {
        let interval = story.intervals.iter().find(|interval| interval.id == id).unwrap();
        let (from, to) = story.span(interval).unwrap();
        from.days_until(to) / 7
    };
    assert!(headline(FigureName::Answers).contains("within ten weeks"));
    for id in ["wait-239406-response", "wait-609388-response", "wait-744215-response"] {
        assert!(weeks(id) < 10, "{id}");
    }
}

/// Every date in words is one of the facts, no more precise; every other number stands in the list of figures.
#[test]
fn every_date_and_number_in_words_is_in_the_facts() {
    let facts = facts();
    let known = known_dates(&facts);
    let figures = facts["figures"].as_object().unwrap();
    let phrases = texts(&facts["numbers_in_words"]);
    let mut strange = Vec::new();
    for (path, text) in prose(&serde_json::from_str(RUSSIA).unwrap()) {
        let (dates, rest) = take_dates(&text);
        let is_known = |date: &&String| known.iter().any(|known| known.starts_with(date.as_str()));
        strange.extend(dates.iter().filter(|date| !is_known(date)).map(|date| format!("{path}: the date {date}")));
        let unknown = numbers(&rest).into_iter().filter(|number| !figures.contains_key(number));
        strange.extend(unknown.map(|number| format!("{path}: the number {number}")));
        let unknown = number_phrases(&text).into_iter().filter(|phrase| !phrases.contains(&phrase.as_str()));
        strange.extend(unknown.map(|phrase| format!("{path}: {phrase:?}")));
    }
    assert!(strange.is_empty(), "not in the facts:\n{}", strange.join("\n"));
}

/// The check above finds what it should.
#[test]
fn dates_and_numbers_are_found_in_words() {
    let (dates, rest) =
        take_dates("On 18 March 2019, from 11 February to 11 August 2020 and in July 2021, 14,846 of 20.");
    assert_eq!(dates, ["2019-03-18", "2020-02-11", "2020-08-11", "2021-07"]);
    assert_eq!(numbers(&rest), ["14,846", "20"]);
    let (dates, rest) = take_dates("In May 2022, application 15653/22; a 50-page report; v3.0; 2017–2019.");
    assert_eq!(dates, ["2022-05"]);
    assert_eq!(numbers(&rest), ["15653", "22", "50", "3.0", "2017", "2019"]);
    assert_eq!(number_phrases("Two petitions, one of ten."), ["two petitions", "ten"]);
}

#[test]
fn names_are_spelt_as_in_the_facts() {
    let told: Vec<String> = prose(&serde_json::from_str(RUSSIA).unwrap()).into_iter().map(|(_, text)| text).collect();
    let told = told.join("\n").to_lowercase();
    let facts = facts();
    for name in texts(&facts["names"]) {
        assert!(told.contains(&name.to_lowercase()), "{name} is not told");
    }
}

#[test]
fn what_must_be_said_is_said() {
    let story = russia();
    let notice = story.notice.as_deref().unwrap();
    assert!(
        notice.contains("not a UK Parliament or Government site") && notice.contains("editor’s judgement"),
        "{notice}"
    );
    for petition in &story.petitions {
        for threshold in &petition.thresholds {
            let brings =
                if threshold.signatures == 10_000 { "a Government response" } else { "a debate is considered" };
            assert_eq!(threshold.brings, brings, "{}", number(threshold.signatures));
        }
    }
}

/// The second story is an example and says so, and is like the first in nothing that a page could be tied to.
#[test]
fn the_example_is_plainly_invented_and_unlike_the_first() {
    let (story, example) = (russia(), playground());
    assert!(example.title.starts_with("Example: "));
    assert!(example.standfirst.contains("an example") && example.standfirst.contains("do not exist"));
    assert!(example.notice.as_deref().unwrap().contains("Nothing in it happened"));
    for figure in &example.figures {
        assert!(
            [&figure.headline, &figure.subtitle].iter().any(|text| text.contains("invented")),
            "{}",
            figure.headline
        );
    }
    let links = example.sources.iter().filter_map(|source| source.url.as_deref());
    let links: Vec<&str> = links.chain(example.petitions.iter().filter_map(|one| one.url.as_deref())).collect();
    assert!(!links.is_empty() && links.iter().all(|link| link.starts_with("https://example.org/")), "{links:?}");
    assert!(example.sources.iter().all(|source| source.title.contains("(invented)")));
    let thresholds = |story: &Story| -> BTreeSet<u64> {
        story.petitions.iter().flat_map(|petition| &petition.thresholds).map(|one| one.signatures).collect()
    };
    assert!(thresholds(&story).is_disjoint(&thresholds(&example)));
    let ids = |story: &Story| -> HashSet<String> {
        let events = story.events.iter().map(|event| event.id.to_string());
        events
            .chain(story.petitions.iter().map(|one| one.id.to_string()))
            .chain(story.findings.iter().map(|one| one.id.to_string()))
            .collect()
    };
    assert!(ids(&story).is_disjoint(&ids(&example)));
    let petition = &example.petitions[0];
    let by_country: u64 = petition.places.as_ref().unwrap().countries.iter().map(|place| place.signatures).sum();
    assert_eq!(by_country, petition.signatures);
    assert!(!petition.readings.is_empty() && !example.intervals.is_empty() && !example.findings.is_empty());
}

/// All dates of the facts, as they are written there.
fn known_dates(facts: &Value) -> Vec<&str> {
    let mut known = texts(&facts["other_dates"]);
    let tables = ["petitions", "events", "intervals", "sources"];
    let fields = tables.iter().flat_map(|table| rows(facts, table)).filter_map(Value::as_object);
    let values = fields.flat_map(|fields| fields.values()).filter_map(Value::as_str);
    known.extend(values.filter(|text| Date::parse(text).is_some()));
    known.extend(["edition"].iter().filter_map(|field| facts[field].as_str()));
    known.extend(rows(&facts["readings"], "all").iter().filter_map(|reading| reading[0].as_str()));
    known
}

/// Every text that a reader reads, with its path.
fn prose(story: &Value) -> Vec<(String, String)> {
    // What the reader does not read as words: ids, references, links, dates and words of the format.
    const NOT_PROSE: [&str; 18] = [
        "id", "url", "sources", "about", "follows", "from", "to", "section", "date", "until", "actor", "kind", "state",
        "language", "edition", "readings", "figure", "places",
    ];
    const DATES: [&str; 6] = ["opened", "closed", "deadline", "reached", "on", "after"];
    fn walk(value: &Value, path: String, out: &mut Vec<(String, String)>) {
        match value {
            Value::String(text) => out.push((path, text.clone())),
            Value::Object(fields) => {
                // The list of sources itself is read; lists of their ids are not.
                let is_read = |name: &str, value: &Value| {
                    let is_table = name == "sources" && value[0].is_object();
                    is_table || (!NOT_PROSE.contains(&name) && !DATES.contains(&name))
                };
                let read = fields.iter().filter(|(name, value)| is_read(name, value));
                read.for_each(|(name, value)| walk(value, format!("{path}.{name}"), out));
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(index, item)| walk(item, format!("{path}[{index}]"), out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk(story, String::new(), &mut out);
    out
}

/// The dates of a text that name a month, as the format writes them, and the text without them.
///
/// Where a month stands without its year ("11 February to 11 August 2019"), the next year of the text is meant.
fn take_dates(text: &str) -> (Vec<String>, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let month =
        |word: &str| (1..=12u64).find(|number| month(*number) == word.trim_matches(|l: char| !l.is_alphanumeric()));
    let digits = |word: &str| -> Option<u32> {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let year_at = |at: usize| words.get(at).and_then(|word| digits(word)).filter(|year| (1000..=9999).contains(year));
    let (mut dates, mut taken) = (Vec::new(), HashSet::new());
    for (at, month) in words.iter().enumerate().filter_map(|(at, word)| Some((at, month(word)?))) {
        let day = at.checked_sub(1).and_then(|before| digits(words[before])).filter(|day| *day <= 31);
        let Some((year_at, year)) = (at + 1..words.len()).find_map(|at| Some((at, year_at(at)?))) else { continue };
        taken.insert(at);
        taken.extend(day.map(|_| at - 1));
        taken.extend((year_at == at + 1).then_some(year_at));
        dates.push(match day {
            Some(day) => format!("{year}-{month:02}-{day:02}"),
            None => format!("{year}-{month:02}"),
        });
    }
    let rest: Vec<&str> =
        words.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, word)| *word).collect();
    (dates, rest.join(" "))
}

/// The numbers in figures of a text: `14,846`, `3.0`.
fn numbers(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == ',' || letter == '.';
    let parts = text.split(|letter| !is_part(letter)).map(|part| part.trim_matches([',', '.']).to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The numbers in words of a text, from two on, each with the word after it: `ten findings`.
fn number_phrases(text: &str) -> Vec<String> {
    const WORDS: [&str; 21] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "twenty",
        "thirty", "hundred", "thousand", "million", "half", "quarter", "twice", "double",
    ];
    let plain = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let counts = words.iter().enumerate().filter(|(_, word)| WORDS.contains(&plain(word).as_str()));
    let phrase = |(at, word): (usize, &&str)| match words.get(at + 1) {
        Some(next) => format!("{} {}", plain(word), plain(next)),
        None => plain(word),
    };
    counts.map(phrase).collect()
}
