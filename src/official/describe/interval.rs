//! The spans of time between a petition's milestones.

use super::super::petition::Outcome;
use super::Described;
use super::milestone::{DEBATE, RESPONSE, word_of};
use crate::story::{EventId, Interval, Story, ThresholdKind};
use crate::words;

impl Described<'_> {
    /// The spans between milestones that are known to the day and in order.
    pub(super) fn intervals(&self, story: &Story) -> Vec<Interval> {
        let mut spans = Spans { of: self, story, intervals: Vec::new() };
        for threshold in &self.official.thresholds {
            let number = threshold.signatures;
            let title = words::official_span_to_number(&self.name, number);
            spans.add("opened", word_of(threshold.kind), title, words::official_outcome_number());
            spans.after_threshold(threshold.kind, number);
        }
        // Where the day of the threshold is not known, the wait is that from the opening.
        let has_day = |kind| self.official.thresholds.iter().any(|one| one.kind == kind && one.reached.is_some());
        if !has_day(ThresholdKind::Response) {
            let title =
                if self.is_published() { words::official_span_to_published } else { words::official_span_to_response };
            spans.add("opened", RESPONSE, title(&self.name), self.answer_outcome());
        }
        if !has_day(ThresholdKind::Debate) && matches!(self.outcome(), Some(Outcome::Held(_))) {
            let title = words::official_span_to_debate(&self.name);
            spans.add("opened", DEBATE, title, words::official_outcome_debated());
        }
        spans.intervals
    }

    /// Whether there is a response whose own day is not recorded, only that of its publication.
    fn is_published(&self) -> bool {
        self.official.response.as_ref().is_some_and(|response| response.responded.is_none())
    }

    fn answer_outcome(&self) -> &'static str {
        if self.is_published() {
            words::official_outcome_published_response()
        } else {
            words::official_outcome_answered()
        }
    }
}

/// The intervals of a petition, as they are gathered.
struct Spans<'t> {
    of: &'t Described<'t>,
    story: &'t Story,
    intervals: Vec<Interval>,
}

impl Spans<'_> {
    /// Adds the time from reaching a threshold to what the threshold brought.
    fn after_threshold(&mut self, kind: ThresholdKind, number: u64) {
        let of = self.of;
        let (to, title, outcome): (_, fn(&str, u64) -> String, _) = match (kind, of.outcome()) {
            (ThresholdKind::Response, _) if of.is_published() => {
                (RESPONSE, words::official_span_number_to_published, of.answer_outcome())
            }
            (ThresholdKind::Response, _) => (RESPONSE, words::official_span_number_to_response, of.answer_outcome()),
            (ThresholdKind::Referral, _) => {
                ("referred", words::official_span_number_to_referral, words::official_outcome_referred())
            }
            (ThresholdKind::Debate, Some(Outcome::Held(_))) => {
                (DEBATE, words::official_span_number_to_debate, words::official_outcome_debated())
            }
            (ThresholdKind::Debate, Some(Outcome::NotHeld(_))) => {
                (DEBATE, words::official_span_number_to_decision, words::official_outcome_not_debated())
            }
            (ThresholdKind::Debate, _) => return,
        };
        self.add(word_of(kind), to, title(&of.name, number), outcome);
    }

    /// Adds the time from one event to another, if both are there and in order.
    fn add(&mut self, from: &str, to: &str, title: String, outcome: &str) {
        let of = self.of;
        let id = |word: &str| EventId::from([&of.id, "-", word].concat());
        let day = |word: &str| self.story.event(&id(word)).and_then(|event| event.date.exact());
        let (Some(first), Some(last)) = (day(from), day(to)) else { return };
        if first <= last {
            self.intervals.push(Interval {
                id: [id(to).as_str(), "-after-", from].concat().into(),
                title,
                from: id(from),
                to: id(to),
                outcome: outcome.to_owned(),
                about: vec![of.id.as_str().into()],
                sources: vec![of.id.as_str().into()],
            });
        }
    }
}
