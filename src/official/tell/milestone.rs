//! The dated milestones of a petition, and the spans of time between them.

use super::super::petition::{Outcome, Threshold};
use super::super::refusal::excerpt;
use super::{Telling, date, event, fitting};
use crate::day::Day;
use crate::story::{Actor, Event, Interval, Story, ThresholdKind};
use crate::wording;

/// So much of a text is told with an event, in characters.
const MOST_DETAIL: usize = 300;

impl Telling<'_> {
    /// What happened, in the order in which it should.
    pub(super) fn events(&self) -> Vec<Event> {
        let official = self.official;
        let (name, inside) = (&*self.name, &*self.inside);
        let mut events = Vec::new();
        let mut add = |word: &str, day: Option<Day>, actor, title: &[&str], detail: Option<String>| {
            if let Some(day) = day {
                let sources = if word == "debate" { self.debate_sources() } else { vec![self.id.clone()] };
                events.push(Event {
                    id: [&self.id, "-", word].concat(),
                    date: date(day),
                    until: None,
                    actor,
                    title: fitting(title),
                    detail,
                    about: vec![self.id.clone()],
                    follows: None,
                    sources,
                });
            }
        };
        let asked = official.action.as_deref().map(|action| ["It asked: ", &wording::quote(action)].concat());
        add("opened", official.opened, Actor::Petitioners, &[name, " opens"], asked.map(wording::stopped));
        add(
            "rejected",
            official.rejected,
            Actor::Parliament,
            &[name, " rejected"],
            self.reason().map(wording::stopped),
        );
        for threshold in &official.thresholds {
            let number = wording::number(threshold.signatures);
            let detail = ["At this number: ", official.site.brings(threshold.kind), "."].concat();
            let title = [name, " reaches ", &number, " signatures"];
            add(word_of(threshold), threshold.reached, Actor::Petitioners, &title, Some(detail));
        }
        add("referred", official.referred, Actor::Committee, &[name, " referred to the Petitions Committee"], None);
        add("considered", official.considered, Actor::Committee, &[name, " comes under consideration"], None);
        if let Some(response) = &official.response {
            let later = response.published.filter(|day| Some(*day) != response.responded);
            let detail = later.map(|day| ["The service published it on ", &wording::day(day), "."].concat());
            let title = [official.site.government(), " responds to ", inside];
            add("response", response.responded, Actor::Government, &title, detail);
        }
        self.debate_events(&mut add);
        let closing = if official.signatures.is_some() {
            [" closes with ", &self.count()].concat()
        } else {
            " closes".to_owned()
        };
        add("closed", official.closed, Actor::Petitioners, &[name, &closing], None);
        add("completed", official.completed, Actor::Committee, &[name, ": the Committee is done with it"], None);
        for (number, business) in official.business.iter().enumerate() {
            let word = ["business-", &(number + 1).to_string()].concat();
            let body =
                business.body.as_deref().map(|body| excerpt(body, MOST_DETAIL)).map(|body| wording::quote(&body));
            let body = body.map_or(String::new(), |body| [&wording::stopped(body), " "].concat());
            let detail =
                [&body, "The service lists it as other business. It was not a debate of ", inside, "."].concat();
            add(&word, business.occurred, Actor::Parliament, &["Related business: ", &business.subject], Some(detail));
        }
        events
    }

    /// A debate scheduled, held or refused.
    fn debate_events(&self, add: &mut dyn FnMut(&str, Option<Day>, Actor, &[&str], Option<String>)) {
        let official = self.official;
        let (name, inside) = (&*self.name, &*self.inside);
        let debate = official.debate.as_ref();
        let overview = debate.and_then(|debate| debate.overview.as_deref());
        let overview = overview.map(|text| wording::stopped(wording::quote(&excerpt(text, MOST_DETAIL))));
        let by = official.site.parliament();
        if let Some(day) = official.debate_scheduled_for {
            let title = ["Debate of ", inside, " scheduled for ", &wording::day(day)];
            add("scheduled", official.debate_scheduled_on, Actor::Parliament, &title, None);
        }
        match debate.map(|debate| debate.outcome) {
            Some(Outcome::Held(day)) => add("debate", day, Actor::Parliament, &[name, " is debated"], overview),
            Some(Outcome::NotHeld(day)) => {
                add("debate", Some(day), Actor::Parliament, &["Decision not to debate ", inside], overview);
            }
            outcome => {
                let detail = ["The data do not say that ", by, " held it."].concat();
                let title = ["Day set for a debate of ", inside];
                add("debate-day", official.debate_scheduled_for, Actor::Parliament, &title, Some(detail));
                if let Some(Outcome::Unclear(day)) = outcome {
                    let detail = "The data do not say whether it was debated.".to_owned();
                    add("debate", day, Actor::Parliament, &["Outcome on a debate of ", inside], Some(detail));
                }
            }
        }
    }

    /// The spans between milestones that are known to the day and in order.
    pub(super) fn intervals(&self, story: &Story) -> Vec<Interval> {
        let mut intervals = Vec::new();
        let mut add = |from: &str, to: &str, title: &[&str], outcome: &str| {
            let (from, to) = ([&self.id, "-", from].concat(), [&self.id, "-", to].concat());
            let days = (
                event(story, &from).map(|event| event.date.first_day()),
                event(story, &to).map(|event| event.date.first_day()),
            );
            if let (Some(first), Some(last)) = days
                && first <= last
            {
                intervals.push(Interval {
                    id: [&to, "-after-", from.strip_prefix(&self.id).unwrap_or_default().trim_start_matches('-')]
                        .concat(),
                    title: [&[&*self.name, ": "], title].concat().concat(),
                    from,
                    to,
                    outcome: outcome.to_owned(),
                    about: vec![self.id.clone()],
                    sources: vec![self.id.clone()],
                });
            }
        };
        for threshold in &self.official.thresholds {
            let (word, number) = (word_of(threshold), wording::number(threshold.signatures));
            add("opened", word, &["from opening to ", &number, " signatures"], "It reached the number.");
            let from = ["from ", &number, " signatures to "].concat();
            match threshold.kind {
                ThresholdKind::Response => add(word, "response", &[&from, "the response"], "It was answered."),
                ThresholdKind::Referral => add(word, "referred", &[&from, "the referral"], "It was referred."),
                ThresholdKind::Debate => match self.official.debate.as_ref().map(|debate| debate.outcome) {
                    Some(Outcome::Held(_)) => add(word, "debate", &[&from, "the debate"], "It was debated."),
                    Some(Outcome::NotHeld(_)) => {
                        add(word, "debate", &[&from, "the decision"], "It was decided not to debate it.");
                    }
                    _ => {}
                },
            }
        }
        // What came without the threshold's day being known, or below it, is measured from the opening.
        let has_day = |kind| self.official.thresholds.iter().any(|one| one.kind == kind && one.reached.is_some());
        if !has_day(ThresholdKind::Response) {
            add("opened", "response", &["from opening to the response"], "It was answered.");
        }
        if !has_day(ThresholdKind::Debate)
            && let Some(Outcome::Held(_)) = self.official.debate.as_ref().map(|debate| debate.outcome)
        {
            add("opened", "debate", &["from opening to the debate"], "It was debated.");
        }
        intervals
    }
}

/// What the event of reaching a threshold is called.
fn word_of(threshold: &Threshold) -> &'static str {
    match threshold.kind {
        ThresholdKind::Response => "response-threshold",
        ThresholdKind::Referral => "referral-threshold",
        ThresholdKind::Debate => "debate-threshold",
    }
}
