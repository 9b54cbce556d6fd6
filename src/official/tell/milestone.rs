//! The dated milestones of a petition, and the spans of time between them.

use super::super::petition::Outcome;
use super::super::refusal::excerpt;
use super::super::site::Site;
use super::{Telling, date, fitting};
use crate::day::Day;
use crate::story::{Actor, Event, Interval, Story, ThresholdKind};
use crate::words;

/// So much of a text is told with an event, in characters.
const MOST_DETAIL: usize = 300;

/// What the event of a debate, or of a decision against one, is called after its petition.
const DEBATE: &str = "debate";
/// What the event of a response is called.
const RESPONSE: &str = "response";

/// The events of a petition, as they are gathered.
struct Milestones<'t> {
    of: &'t Telling<'t>,
    events: Vec<Event>,
}

impl Milestones<'_> {
    /// Adds what happened on a day, if there is one.
    fn add(&mut self, word: &str, day: Option<Day>, actor: Actor, title: &[&str], detail: Option<String>) {
        let of = self.of;
        let Some(day) = day else { return };
        self.events.push(Event {
            id: [&of.id, "-", word].concat(),
            date: date(day),
            until: None,
            actor,
            title: fitting(title),
            detail,
            about: vec![of.id.clone()],
            follows: None,
            sources: if word == DEBATE { of.debate_sources() } else { vec![of.id.clone()] },
        });
    }

    fn opening(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let asked = of.asked().map(|asked| words::stopped(["It asked: ", &asked].concat()));
        self.add("opened", official.opened, Actor::Petitioners, &[&of.name, " opens"], asked);
        let reason = of.reason().map(words::stopped);
        self.add("rejected", official.rejected, Actor::Parliament, &[&of.name, " rejected"], reason);
    }

    fn thresholds(&mut self) {
        let of = self.of;
        for threshold in &of.official.thresholds {
            let number = words::number(threshold.signatures);
            let detail = ["At this number: ", of.official.site.brings(threshold.kind), "."].concat();
            let title = [&of.name, " reaches ", &number, " signatures"];
            self.add(word_of(threshold.kind), threshold.reached, Actor::Petitioners, &title, Some(detail));
        }
    }

    fn committee(&mut self) {
        let (name, official) = (&*self.of.name, self.of.official);
        let referred = [name, " referred to the Petitions Committee"];
        self.add("referred", official.referred, Actor::Committee, &referred, None);
        self.add("considered", official.considered, Actor::Committee, &[name, " comes under consideration"], None);
    }

    fn response(&mut self) {
        let of = self.of;
        let Some(response) = &of.official.response else { return };
        let government = of.official.site.government();
        let Some(responded) = response.responded else {
            let title = ["Response of the ", government, " to ", &of.inside, " published"];
            let detail = "The data do not record the day of the response itself.".to_owned();
            return self.add(RESPONSE, response.published, Actor::Government, &title, Some(detail));
        };
        let later = response.published.filter(|day| *day != responded);
        let detail = later.map(|day| ["The service published it on ", &words::day(day), "."].concat());
        let responds = if of.official.site == Site::Jersey { " respond to " } else { " responds to " };
        self.add(RESPONSE, Some(responded), Actor::Government, &[government, responds, &of.inside], detail);
    }

    /// A debate scheduled, held or decided against.
    fn debate(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let inside = &*of.inside;
        if let Some(day) = official.debate_scheduled_for {
            let title = ["Debate of ", inside, " scheduled for ", &words::day(day)];
            self.add("scheduled", official.debate_scheduled_on, Actor::Parliament, &title, None);
        }
        let overview = official.debate.as_ref().and_then(|debate| debate.overview.as_deref());
        let overview = overview.map(|text| words::stopped(words::quote(&excerpt(text, MOST_DETAIL))));
        let outcome = official.debate.as_ref().map(|debate| debate.outcome);
        match outcome {
            Some(Outcome::Held(day)) => {
                return self.add(DEBATE, day, Actor::Parliament, &[&of.name, " is debated"], overview);
            }
            Some(Outcome::NotHeld(day)) => {
                let title = ["Decision not to debate ", inside, " published"];
                return self.add(DEBATE, Some(day), Actor::Parliament, &title, overview);
            }
            Some(Outcome::Unclear(day)) => {
                let detail = "The data do not say whether it was debated.".to_owned();
                self.add(
                    DEBATE,
                    day,
                    Actor::Parliament,
                    &["Outcome on a debate of ", inside, " published"],
                    Some(detail),
                );
            }
            None => {}
        }
        let detail = "The data do not say that it was held.".to_owned();
        let title = ["Day set for a debate of ", inside];
        self.add("debate-day", official.debate_scheduled_for, Actor::Parliament, &title, Some(detail));
    }

    fn end(&mut self) {
        let (of, official) = (self.of, self.of.official);
        let count = official.signatures.map_or(String::new(), |_| [" with ", &of.count()].concat());
        self.add("closed", official.closed, Actor::Petitioners, &[&of.name, " closes", &count], None);
        let done = [&*of.name, ": the Committee is done with it"];
        self.add("completed", official.completed, Actor::Committee, &done, None);
    }

    /// What else Parliament did, told apart from a debate of the petition.
    fn business(&mut self) {
        let of = self.of;
        for (number, business) in of.official.business.iter().enumerate() {
            let mut detail = String::new();
            if let Some(body) = &business.body {
                detail = [&words::stopped(words::quote(&excerpt(body, MOST_DETAIL))), " "].concat();
            }
            for part in ["The service lists it as other business. It was not a debate of ", &*of.inside, "."] {
                detail.push_str(part);
            }
            let word = ["business-", &(number + 1).to_string()].concat();
            let title = ["Related business: ", &*business.subject];
            self.add(&word, business.occurred, Actor::Parliament, &title, Some(detail));
        }
    }
}

impl Telling<'_> {
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

    /// The spans between milestones that are known to the day and in order.
    pub(super) fn intervals(&self, story: &Story) -> Vec<Interval> {
        let mut spans = Spans { of: self, story, intervals: Vec::new() };
        let outcome = self.official.debate.as_ref().map(|debate| debate.outcome);
        let is_published = self.official.response.as_ref().is_some_and(|response| response.responded.is_none());
        let (response, answered) = if is_published {
            ("the publication of the response", "The response was published.")
        } else {
            ("the response", "It was answered.")
        };
        for threshold in &self.official.thresholds {
            let (word, number) = (word_of(threshold.kind), words::number(threshold.signatures));
            spans.add("opened", word, &["opening to ", &number, " signatures"], "It reached the number.");
            let from = [&number, " signatures to "].concat();
            match (threshold.kind, outcome) {
                (ThresholdKind::Response, _) => spans.add(word, RESPONSE, &[&from, response], answered),
                (ThresholdKind::Referral, _) => {
                    spans.add(word, "referred", &[&from, "the referral"], "It was referred.")
                }
                (_, Some(Outcome::Held(_))) => spans.add(word, DEBATE, &[&from, "the debate"], "It was debated."),
                (_, Some(Outcome::NotHeld(_))) => {
                    let decision = [&*from, "the publication of the decision"];
                    spans.add(word, DEBATE, &decision, "It was decided not to debate it.");
                }
                _ => {}
            }
        }
        // Where the day of the threshold is not known, the wait is that from the opening.
        let has_day = |kind| self.official.thresholds.iter().any(|one| one.kind == kind && one.reached.is_some());
        if !has_day(ThresholdKind::Response) {
            spans.add("opened", RESPONSE, &["opening to ", response], answered);
        }
        if !has_day(ThresholdKind::Debate) && matches!(outcome, Some(Outcome::Held(_))) {
            spans.add("opened", DEBATE, &["opening to the debate"], "It was debated.");
        }
        spans.intervals
    }
}

/// The intervals of a petition, as they are gathered.
struct Spans<'t> {
    of: &'t Telling<'t>,
    story: &'t Story,
    intervals: Vec<Interval>,
}

impl Spans<'_> {
    /// Adds the time from one event to another, if both are there and in order.
    fn add(&mut self, from: &str, to: &str, title: &[&str], outcome: &str) {
        let of = self.of;
        let id = |word: &str| [&of.id, "-", word].concat();
        let day = |word: &str| self.story.event(&id(word)).and_then(|event| event.date.exact());
        let (Some(first), Some(last)) = (day(from), day(to)) else { return };
        if first <= last {
            self.intervals.push(Interval {
                id: [&id(to), "-after-", from].concat(),
                title: [&of.name, ": from ", &title.concat()].concat(),
                from: id(from),
                to: id(to),
                outcome: outcome.to_owned(),
                about: vec![of.id.clone()],
                sources: vec![of.id.clone()],
            });
        }
    }
}

/// What the event of reaching a threshold is called.
fn word_of(kind: ThresholdKind) -> &'static str {
    match kind {
        ThresholdKind::Response => "response-threshold",
        ThresholdKind::Referral => "referral-threshold",
        ThresholdKind::Debate => "debate-threshold",
    }
}
