//! A petition's entry in the story.

use super::super::clock::Stamp;
use super::super::petition::{Business, Outcome, Response, State as Standing};
use super::super::place::{self, Place};
use super::super::refusal::excerpt;
use super::super::site::Site;
use super::super::taken::Taken;
use super::{Described, date};
use crate::day::Day;
use crate::story::{self, Debate, Decision, Petition, Places, Reading, State, Threshold};
use crate::words;

/// How many characters are quoted of an answer that has no summary.
const MAX_QUOTED: usize = 600;
/// How many pieces of related business are named.
const MAX_BUSINESS: usize = 5;

impl Described<'_> {
    pub(super) fn petition(&self) -> Petition {
        let official = self.official;
        let debate = self.debate();
        let state = match &official.state {
            Standing::Open => State::Open,
            Standing::Closed | Standing::Completed => State::Closed,
            Standing::Rejected => State::Rejected,
            Standing::Other(_) | Standing::NotRecorded => State::Other,
        };
        // Held on a day that is not recorded, or that cannot be: the state alone can say so.
        let is_undated = self.outcome().is_some_and(|outcome| matches!(outcome, Outcome::Held(_))) && debate.is_none();
        Petition {
            id: self.id.as_str().into(),
            name: self.name.clone(),
            asks: official.action.clone().unwrap_or_else(|| words::official_asks_not_recorded().to_owned()),
            quoted: official.action.is_some(),
            argued: official
                .background
                .as_deref()
                .map(|background| words::stopped(words::official_petitioners_wrote(background))),
            url: official.page.clone(),
            state: if is_undated && state != State::Rejected { State::Debated } else { state },
            standing: match &official.state {
                Standing::Other(word) => Some(word.clone()),
                Standing::Completed => Some(words::official_completed().to_owned()),
                _ => None,
            },
            signatures: official.signatures.unwrap_or(0),
            counted: self.counted(),
            counted_note: None,
            seen: self.seen(),
            live: false,
            opened: official.opened.map(date),
            opened_at: official.opened_at,
            closed: self.not_before_opening(official.closed).map(date),
            deadline: self.not_before_opening(official.deadline).map(date),
            thresholds: self.thresholds(),
            response: official.response.as_ref().map(|response| self.response(response)),
            debate,
            not_debated: match (self.outcome(), &official.debate) {
                (Some(Outcome::NotHeld(day)), Some(debate)) => Some(Decision {
                    on: None,
                    published: self.not_before_opening(Some(day)).map(date),
                    said: debate.overview.as_deref().map(words::quote),
                    sources: self.debate_sources(),
                }),
                _ => None,
            },
            related: self.related(),
            readings: official.readings.clone(),
            places: self.places(),
            sources: match self.outcome() {
                Some(Outcome::Unclear(_)) => self.debate_sources(),
                _ => vec![self.id.as_str().into()],
            },
        }
    }

    pub(super) fn outcome(&self) -> Option<Outcome> {
        self.official.debate.as_ref().map(|debate| debate.outcome)
    }

    /// A day of the data; none where it is before the day of opening. One of the two is wrong then, and nobody can say which.
    fn not_before_opening(&self, day: Option<Day>) -> Option<Day> {
        day.filter(|day| self.official.opened.is_none_or(|opened| opened <= *day))
    }

    /// When the count was read, which may be later than the rest.
    pub(super) fn counted_when(&self) -> Taken {
        self.official.counted_at.map_or(self.taken, Taken::Read)
    }

    /// The moment of the count, of a petition that can still be signed, where more than the day is known.
    fn seen(&self) -> Vec<Reading> {
        match (self.official.signatures, &self.official.state, self.counted_when()) {
            (Some(signatures), Standing::Open, Taken::At(at) | Taken::Changed(at) | Taken::Read(Stamp { at, .. })) => {
                vec![Reading { at, signatures }]
            }
            _ => Vec::new(),
        }
    }

    /// What is counted, where it is not the final count.
    fn counted(&self) -> Option<String> {
        let on = self.counted_when().words();
        match (self.official.signatures, &self.official.state) {
            (None, _) => Some(words::official_count_none().to_owned()),
            (_, Standing::Rejected) => Some(words::official_count_rejected().to_owned()),
            (_, Standing::Open) => Some(words::official_count_open(&on)),
            (_, Standing::Other(_) | Standing::NotRecorded) => Some(on),
            _ => None,
        }
    }

    /// The thresholds; none where the petition was not put to signatures.
    fn thresholds(&self) -> Vec<Threshold> {
        let mut thresholds: Vec<Threshold> = Vec::new();
        let mut before = self.official.opened;
        if self.official.is_rejected() {
            return thresholds;
        }
        for one in &self.official.thresholds {
            let brings = self.official.site.brings(one.kind);
            if let Some(last) = thresholds.last_mut().filter(|last| last.signatures == one.signatures) {
                last.brings = words::list_semicolon(&last.brings, brings);
                continue;
            }
            // Days that the services filled in later can be out of order.
            let in_order = one.reached.is_none_or(|reached| before.is_none_or(|before| before <= reached));
            let note = |day| words::official_reached_early(date(day));
            thresholds.push(Threshold {
                signatures: one.signatures,
                brings: brings.to_owned(),
                kind: one.kind,
                reached: one.reached.filter(|_| in_order).map(date),
                reached_note: one.reached.filter(|_| !in_order).map(note),
            });
            before = one.reached.filter(|_| in_order).or(before);
        }
        thresholds
    }

    fn response(&self, response: &Response) -> story::Response {
        let site = self.official.site;
        let by = match &*self.official.departments {
            [] if site == Site::Uk => words::official_by_no_department(site.government()),
            [] => site.government().to_owned(),
            names => words::official_by_departments(names, site.government()),
        };
        let said = match (&response.summary, &response.details) {
            (Some(summary), _) => words::official_response_summary(summary),
            (None, Some(details)) => words::official_response_words(&excerpt(details, MAX_QUOTED)),
            (None, None) => words::official_response_not_recorded().to_owned(),
        };
        story::Response {
            on: self.not_before_opening(response.responded).map(date),
            published: self.not_before_opening(response.published).map(date),
            by,
            said: words::stopped(said),
            sources: vec![self.id.as_str().into()],
        }
    }

    /// The debate, where it was held on a day that is known and not before the opening.
    fn debate(&self) -> Option<Debate> {
        let Some(Outcome::Held(day)) = self.outcome() else { return None };
        Some(Debate {
            on: date(self.not_before_opening(day)?),
            place: self.official.site.chamber().to_owned(),
            people: None,
            sources: self.debate_sources(),
        })
    }

    /// Business that the service lists with it, named and kept apart from a debate of it.
    fn related(&self) -> Option<String> {
        let business = &self.official.business;
        let name = |one: &Business| match one.occurred {
            Some(day) => words::official_business_on(date(day), &one.subject),
            None => words::official_business_undated(&one.subject),
        };
        let mut names: Vec<String> = business.iter().take(MAX_BUSINESS).map(name).collect();
        if business.len() > names.len() {
            names.push(words::official_more((business.len() - names.len()) as u64));
        }
        (!business.is_empty()).then(|| words::official_related(&names, business.len() as u64))
    }

    fn places(&self) -> Option<Places> {
        let official = self.official;
        let parts = if official.parishes.is_empty() { &official.constituencies } else { &official.parishes };
        if parts.is_empty() && official.countries.is_empty() {
            return None;
        }
        let boundaries = match official.site {
            Site::Uk => place::boundaries(parts).unwrap_or("not recorded"),
            Site::Senedd => "Senedd",
            Site::Scotland => "Scottish Parliament",
            Site::Jersey => "parishes of Jersey",
        };
        Some(Places {
            boundaries: boundaries.to_owned(),
            constituencies: with_codes(parts),
            countries: with_codes(&official.countries),
            whole: official.signatures.unwrap_or(0),
            layout: None,
            strays: None,
        })
    }
}

/// Places as the story has them, each with a code. A place without one is given its number in the list for a code.
fn with_codes(places: &[Place]) -> Vec<story::Place> {
    let is_code =
        |code: &&str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let has_home = places.iter().any(|place| place.code.as_deref() == Some("GB"));
    let mut described = Vec::new();
    for (index, place) in places.iter().enumerate() {
        // Countries had no codes before 2016; the map of the world has this one apart, so it is known by its code.
        let is_home = place.code.is_none() && place.name == "United Kingdom" && !has_home;
        let code = match place.code.as_deref().filter(is_code) {
            Some(code) => code.to_owned(),
            None if is_home => "GB".to_owned(),
            None => ["place-", &(index + 1).to_string()].concat(),
        };
        described.push(story::Place { code, name: place.name.clone(), signatures: place.signatures });
    }
    described
}
