//! The dated milestones of a petition.

use super::super::petition::Outcome;
use super::super::refusal::excerpt;
use super::super::site::Site;
use super::{Described, date, fitting};
use crate::day::Day;
use crate::story::{Actor, Event, ThresholdKind};
use crate::words;

/// How much of a text is quoted with an event, in characters.
const MAX_DETAIL: usize = 300;

/// What the event of a debate, or of a decision against one, is called after its petition.
pub(super) const DEBATE: &str = "debate";
/// What the event of a response is called.
pub(super) const RESPONSE: &str = "response";

/// The events of a petition, as they are gathered.
struct Milestones<'t> {
    of: &'t Described<'t>,
    events: Vec<Event>,
}

impl Milestones<'_> {
    /// Adds what happened on a day, if there is one.
    fn add(&mut self, word: &str, day: Option<Day>, actor: Actor, title: String, detail: Option<String>) {
        let of = self.of;
        let Some(day) = day else { return };
        self.events.push(Event {
            id: [&of.id, "-", word].concat().into(),
            date: date(day),
            until: None,
            actor,
            title: fitting(title),
            detail,
            about: vec![of.id.as_str().into()],
            follows: None,
            sources: if word == DEBATE { of.debate_sources() } else { vec![of.id.as_str().into()] },
        });
    }

    fn opening(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let asked = official.action.as_deref().map(|action| words::stopped(words::official_it_asked(action)));
        self.add("opened", official.opened, Actor::Petitioners, words::official_opens(&of.name), asked);
        self.add("rejected", official.rejected, Actor::Parliament, words::official_is_rejected(&of.name), of.reason());
    }

    fn thresholds(&mut self) {
        let of = self.of;
        for threshold in &of.official.thresholds {
            let detail = words::official_at_this_number(of.official.site.brings(threshold.kind));
            let title = words::official_reaches(&of.name, threshold.signatures);
            self.add(word_of(threshold.kind), threshold.reached, Actor::Petitioners, title, Some(detail));
        }
    }

    fn committee(&mut self) {
        let (name, official) = (&*self.of.name, self.of.official);
        let referred = words::official_is_referred(name);
        self.add("referred", official.referred, Actor::Committee, referred, None);
        let considered = words::official_is_considered(name);
        self.add("considered", official.considered, Actor::Committee, considered, None);
    }

    fn response(&mut self) {
        let of = self.of;
        let Some(response) = &of.official.response else { return };
        let government = of.official.site.government();
        let Some(responded) = response.responded else {
            let title = words::official_response_is_published(government, &of.inside);
            let detail = words::official_response_day_unknown().to_owned();
            return self.add(RESPONSE, response.published, Actor::Government, title, Some(detail));
        };
        let later = response.published.filter(|day| *day != responded);
        let detail = later.map(|day| words::official_published_later(date(day)));
        let title = match of.official.site {
            Site::Jersey => words::official_respond(government, &of.inside),
            Site::Uk | Site::Senedd | Site::Scotland => words::official_responds(government, &of.inside),
        };
        self.add(RESPONSE, Some(responded), Actor::Government, title, detail);
    }

    /// A debate scheduled, held or decided against.
    fn debate(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let inside = &*of.inside;
        if let Some(day) = official.debate_scheduled_for {
            let title = words::official_debate_scheduled(date(day), inside);
            self.add("scheduled", official.debate_scheduled_on, Actor::Parliament, title, None);
        }
        let overview = official.debate.as_ref().and_then(|debate| debate.overview.as_deref());
        let overview = overview.map(|text| words::stopped(words::quote(&excerpt(text, MAX_DETAIL))));
        let outcome = official.debate.as_ref().map(|debate| debate.outcome);
        match outcome {
            Some(Outcome::Held(day)) => {
                return self.add(DEBATE, day, Actor::Parliament, words::official_is_debated(&of.name), overview);
            }
            Some(Outcome::NotHeld(day)) => {
                let title = words::official_decision_published(inside);
                return self.add(DEBATE, Some(day), Actor::Parliament, title, overview);
            }
            Some(Outcome::Unclear(day)) => {
                let detail = words::official_debate_unclear().to_owned();
                let title = words::official_outcome_published(inside);
                self.add(DEBATE, day, Actor::Parliament, title, Some(detail));
            }
            None => {}
        }
        let detail = words::official_debate_not_said().to_owned();
        let title = words::official_debate_day(inside);
        self.add("debate-day", official.debate_scheduled_for, Actor::Parliament, title, Some(detail));
    }

    fn end(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let closes = match official.signatures {
            Some(signatures) => words::official_closes_with(&of.name, signatures),
            None => words::official_closes(&of.name),
        };
        self.add("closed", official.closed, Actor::Petitioners, closes, None);
        self.add("completed", official.completed, Actor::Committee, words::official_is_completed(&of.name), None);
    }

    /// What else Parliament did, kept apart from a debate of the petition.
    fn business(&mut self) {
        let of = self.of;
        for (number, business) in of.official.business.iter().enumerate() {
            let mut detail = words::official_business_no_debate(&of.inside);
            if let Some(body) = &business.body {
                detail = [&*words::stopped(words::quote(&excerpt(body, MAX_DETAIL))), " ", &detail].concat();
            }
            let word = ["business-", &(number + 1).to_string()].concat();
            let title = words::official_business(&business.subject);
            self.add(&word, business.occurred, Actor::Parliament, title, Some(detail));
        }
    }
}

impl Described<'_> {
    /// What happened, in the order in which it should.
    pub(super) fn events(&self) -> Vec<Event> {
        let mut milestones = Milestones { of: self, events: Vec::new() };
        milestones.opening();
        milestones.thresholds();
        milestones.committee();
        milestones.response();
        milestones.debate();
        milestones.end();
        milestones.business();
        milestones.events
    }
}

/// What the event of reaching a threshold is called.
pub(super) fn word_of(kind: ThresholdKind) -> &'static str {
    match kind {
        ThresholdKind::Response => "response-threshold",
        ThresholdKind::Referral => "referral-threshold",
        ThresholdKind::Debate => "debate-threshold",
    }
}
