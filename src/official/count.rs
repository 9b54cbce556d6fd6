//! The count of a petition that can still be signed, which its service gives apart from the petition's whole data.

use super::clock::Stamp;
use super::look::Look;
use super::petition::Official;
use super::refusal::{NotAPetition, document, refusal};
use crate::day::{Date, Day, Moment};
use crate::story::{self, Reading, ThresholdKind};
use crate::words;

/// A petition's count, and the milestones that may come with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many have signed.
    pub signatures: u64,
    /// When the threshold for a response, or for a referral, was reached.
    pub response_threshold_reached: Option<Moment>,
    /// When the Government's response was published.
    pub responded: Option<Moment>,
    /// When the threshold for a debate was reached.
    pub debate_threshold_reached: Option<Moment>,
    /// The day for which a debate is scheduled.
    pub debate_scheduled: Option<Day>,
    /// When the outcome, a debate or a decision against one, was published.
    pub debate_outcome: Option<Moment>,
    /// Whether the outcome was a debate.
    pub was_debated: Option<bool>,
}

impl Count {
    /// Whether it has more news than a count: an answer, or an outcome, that the petition does not have yet.
    pub fn is_news(&self, petition: &Official) -> bool {
        (self.responded.is_some() && petition.response.is_none())
            || (self.debate_outcome.is_some() && petition.debate.is_none())
            || (self.debate_scheduled.is_some() && petition.debate_scheduled_for.is_none())
    }

    /// Takes the count, read at a moment, into an official petition.
    pub fn update(&self, petition: &mut Official, stamp: Stamp) {
        petition.signatures = Some(self.signatures);
        petition.counted_at = Some(stamp);
        for threshold in &mut petition.thresholds {
            let reached = self.reached(threshold.kind).map(Moment::london_day);
            threshold.reached = threshold.reached.or(reached);
        }
    }

    /// Takes the count, read at a moment, into a story's petition that can still be signed.
    pub fn update_story(&self, petition: &mut story::Petition, stamp: Stamp) {
        let at = stamp.at;
        petition.signatures = self.signatures;
        petition.counted = Some(words::official_count_open(&stamp.words()));
        petition.counted_note = None;
        // An hour of them says how it goes now.
        petition.seen.retain(|reading| reading.at.minutes() + 60 >= at.minutes());
        petition.seen.push(Reading { at, signatures: self.signatures });
        for threshold in &mut petition.thresholds {
            let reached = self.reached(threshold.kind).map(|moment| Date::of(moment.london_day()));
            threshold.reached = threshold.reached.or(reached);
        }
    }

    fn reached(&self, kind: ThresholdKind) -> Option<Moment> {
        match kind {
            ThresholdKind::Response | ThresholdKind::Referral => self.response_threshold_reached,
            ThresholdKind::Debate => self.debate_threshold_reached,
        }
    }
}

/// Reads a `count.json`.
///
/// # Errors
/// What it is instead, in one sentence.
///
/// ```
/// use petition_explainer::official::read_count;
/// assert_eq!(read_count(br#"{"signature_count": 14846}"#).map(|count| count.signatures), Ok(14846));
/// ```
pub fn read_count(bytes: &[u8]) -> Result<Count, NotAPetition> {
    let document = document(bytes)?;
    let at = Look(Some(&document));
    let Some(signatures) = at.field("signature_count").count() else { return Err(refusal(&document)) };
    Ok(Count {
        signatures,
        response_threshold_reached: at
            .first(&["response_threshold_reached_at", "referral_threshold_reached_at"])
            .moment(),
        responded: at.first(&["government_response_at", "ministers_response_at"]).moment(),
        debate_threshold_reached: at.field("debate_threshold_reached_at").moment(),
        debate_scheduled: at.field("scheduled_debate_date").day(),
        debate_outcome: at.field("debate_outcome_at").moment(),
        was_debated: at.field("debated").0.and_then(serde_json::Value::as_bool),
    })
}
