//! Reads a petition as its service publishes it.

use serde_json::Value;

use super::look::Look;
use super::petition::{Business, Debate, Link, Official, Outcome, Rejection, Response, State, Threshold};
use super::place::places;
use super::refusal::{NotAPetition, document, excerpt, refusal};
use super::site::Site;
use crate::story::ThresholdKind;
use crate::words;

/// How many characters of what a petition asks are kept. The services themselves allow 255.
const LONGEST_ACTION: usize = 300;

/// Reads a petition's JSON: live or archived, with or without its wrapping, of any of the services and years.
///
/// # Errors
/// What it is instead, in one sentence.
///
/// ```
/// use petition_explainer::official;
/// let petition = br#"{"data": {"id": 1, "attributes": {"action": "Build a bench", "signature_count": 12}}}"#;
/// assert_eq!(official::read(petition).unwrap().signatures, Some(12));
/// assert!(official::read(b"<!doctype html>").unwrap_err().to_string().starts_with("it is a web page"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Official, NotAPetition> {
    let document = document(bytes)?;
    let root = Look(Some(&document));
    let petition = if root.field("data").is_object() { root.field("data") } else { root };
    let attributes = if petition.field("attributes").is_object() { petition.field("attributes") } else { petition };
    let links = if root.field("links").is_object() { root.field("links") } else { petition.field("links") };
    let page = links.field("self").link().map(without_extension);
    if !is_petition(petition, attributes, page.as_deref().unwrap_or_default()) {
        return Err(refusal(&document));
    }
    Ok(Official::read(petition, attributes, page))
}

/// Whether the fields are a petition's. A title alone is no sign of one: of these services only the Scottish Parliament's
/// has it, and so do services of other families.
fn is_petition(petition: Look, attributes: Look, page: &str) -> bool {
    let kind = petition.field("type").raw().unwrap_or_default();
    if attributes.has("title") && !attributes.has("action") {
        return attributes.has("signature_count") && Site::is_scottish(petition, attributes, page);
    }
    match kind {
        "petition" | "archived-petition" => attributes.has("action") || attributes.has("signature_count"),
        _ => attributes.field("action").text().is_some() && attributes.has("signature_count"),
    }
}

impl Official {
    fn read(petition: Look, at: Look, page: Option<String>) -> Official {
        let site = Site::of(petition, at, page.as_deref().unwrap_or_default());
        let state = State::read(at, site);
        let is_open = state == State::Open;
        // Of an open petition the Senedd gives here the day it is due to close.
        let (closed, due) = match at.field("closed_at").day() {
            due if is_open => (None, due),
            closed => (closed, None),
        };
        let opened = at.first(&["opened_at", "open_at"]);
        Official {
            site,
            is_archived: petition.field("type").raw() == Some("archived-petition")
                || at.field("archived_at").is_there()
                || page.as_ref().is_some_and(|page| page.contains("/archived/")),
            number: number(petition, at, page.as_deref()),
            page,
            action: at.first(&["action", "title"]).text().map(|action| excerpt(&action, LONGEST_ACTION)),
            background: at.first(&["background", "summary"]).text(),
            details: at.first(&["additional_details", "background_information"]).text(),
            committee_note: at.field("committee_note").text(),
            rejection: Rejection::read(at.field("rejection")),
            signatures: at.field("signature_count").count(),
            counted_at: None,
            updated: at.field("updated_at").moment(),
            opened_at: opened.moment(),
            opened: opened.day(),
            closed,
            deadline: at.field("closing_date").day().or(due),
            rejected: at.field("rejected_at").day(),
            referred: at.field("referred_at").day(),
            considered: at.field("under_consideration_at").day(),
            completed: if state == State::Completed { at.field("completed_at").day() } else { None },
            thresholds: thresholds(petition, at, site),
            response: Response::read(at),
            debate_scheduled_for: at.field("scheduled_debate_date").day(),
            debate_scheduled_on: at.field("debate_scheduled_on").day(),
            debate: Debate::read(at),
            business: business(at.field("other_parliamentary_business").items()),
            departments: names(at.field("departments").items()),
            constituencies: places(at.field("signatures_by_constituency").items()),
            countries: places(at.field("signatures_by_country").items()),
            parishes: places(at.field("signatures_by_parish").items()),
            readings: Vec::new(),
            state,
        }
    }
}

/// The address of a petition's page, from the address of its JSON.
fn without_extension(link: String) -> String {
    match link.split_once(".json") {
        Some((page, "")) => page.to_owned(),
        _ => link,
    }
}

/// The petition's number. It is letters and digits alone, since ids and addresses are made of it.
fn number(petition: Look, at: Look, page: Option<&str>) -> Option<String> {
    const LONGEST: usize = 20;
    let is_plain = |number: &String| {
        (1..=LONGEST).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    for id in [petition.field("id"), petition.field("pe_number"), at.field("pe_number"), at.field("id")] {
        let number = id.text().or_else(|| id.count().map(|number| number.to_string()));
        if let Some(number) = number.filter(is_plain) {
            return Some(number);
        }
    }
    page?.rsplit('/').next().map(str::to_owned).filter(is_plain)
}

impl State {
    fn read(at: Look, site: Site) -> State {
        let Some(word) = at.first(&["state", "status"]).text() else {
            return State::NotRecorded;
        };
        match word.as_str() {
            "open" => State::Open,
            "closed" => State::Closed,
            "rejected" => State::Rejected,
            "completed" if site == Site::Senedd => State::Completed,
            _ => State::Other(word.replace(['_', '-'], " ")),
        }
    }
}

impl Rejection {
    /// Why a petition was rejected. A dump of 2019 has a rejection of nothing but nulls for petitions that were not rejected.
    fn read(at: Look) -> Option<Rejection> {
        let rejection = Rejection { code: at.field("code").text(), details: at.field("details").text() };
        (rejection.code.is_some() || rejection.details.is_some()).then_some(rejection)
    }
}

/// The thresholds in rising order: a petition's own, else its Parliament's, else its service's.
fn thresholds(petition: Look, at: Look, site: Site) -> Vec<Threshold> {
    let parliament = petition.field("parliament");
    let (first, debate) = site.thresholds();
    let reached = |names: &[&str]| at.first(names).day();
    let own = |name: &str, in_parliament: &str| {
        let own = at.field(name).count().or_else(|| parliament.field(in_parliament).count());
        own.filter(|signatures| *signatures > 0)
    };
    // The Scottish Parliament's can be switched off, and are then not mentioned.
    if site == Site::Scotland && !at.has("referral_threshold_reached_at") && !at.has("debate_threshold_reached_at") {
        return Vec::new();
    }
    let first = Threshold {
        kind: site.first_kind(),
        signatures: own("threshold_for_referral", "response_threshold").unwrap_or(first),
        reached: reached(&["response_threshold_reached_at", "referral_threshold_reached_at"]),
    };
    let debate = Threshold {
        kind: ThresholdKind::Debate,
        signatures: own("threshold_for_debate", "debate_threshold").unwrap_or(debate),
        reached: reached(&["debate_threshold_reached_at"]),
    };
    if first.signatures <= debate.signatures { vec![first, debate] } else { vec![debate, first] }
}

impl Response {
    fn read(at: Look) -> Option<Response> {
        let response = at.first(&["government_response", "ministers_response"]);
        let published = at.first(&["government_response_at", "ministers_response_at"]);
        let created = response.field("created_at").day();
        let read = Response {
            responded: response.field("responded_on").day(),
            published: published.day().or(created),
            summary: response.field("summary").text(),
            details: response.field("details").text(),
        };
        let is_one = read.summary.is_some() || read.details.is_some() || read.responded.or(read.published).is_some();
        is_one.then_some(read)
    }
}

impl Debate {
    fn read(at: Look) -> Option<Debate> {
        let names = [
            ("video_url", words::link_video()),
            ("transcript_url", words::link_transcript()),
            ("debate_pack_url", words::link_briefing()),
            ("public_engagement_url", words::link_engagement()),
            ("debate_summary_url", words::link_summary()),
        ];
        let debate = at.field("debate");
        let mut links = Vec::new();
        for (name, what) in names {
            if let Some(url) = debate.field(name).link() {
                links.push(Link { what, url });
            }
        }
        let overview = debate.field("overview").text();
        let decided = at.field("debate_outcome_at").day();
        // A date that cannot be read is a debate all the same; one that is null or empty is none.
        let is_dated = debate.field("debated_on").0.is_some_and(|date| date.as_str() != Some(""));
        let outcome = match (is_dated, decided) {
            (true, _) => Outcome::Held(debate.field("debated_on").day()),
            (false, Some(decided)) if debate.is_object() => Outcome::NotHeld(decided),
            (false, decided) if decided.is_some() || !links.is_empty() || overview.is_some() => {
                Outcome::Unclear(decided)
            }
            _ => return None,
        };
        Some(Debate { outcome, overview, links })
    }
}

fn business(list: &[Value]) -> Vec<Business> {
    let mut business = Vec::new();
    for item in list {
        let item = Look(Some(item));
        if let Some(subject) = item.field("subject").text() {
            business.push(Business {
                subject,
                body: item.field("body").text(),
                occurred: item.field("occurred_on").day(),
            });
        }
    }
    business
}

fn names(list: &[Value]) -> Vec<String> {
    let mut names = Vec::new();
    for item in list {
        names.extend(Look(Some(item)).field("name").text());
    }
    names
}
