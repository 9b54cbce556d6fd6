//! What is said of one petition: its shares of the thresholds, and what became of it.

use crate::story::{Petition, Response, State, ThresholdKind};
use crate::words::{self, Purpose, Reach, Share};

/// What the mark of a petition says, which the page calls so: how it ended, or stands, its place among the thresholds, and
/// what became of it.
///
/// `The 2019 petition closed with 14,846 signatures; short of the 100,000 for a debate; answered 18 March 2019; not debated`
pub(super) fn label(petition: &Petition, called: &str) -> String {
    listed(petition, called, place(petition))
}

/// The same as a sentence, without the threshold: others say which petitions passed which.
pub(super) fn sentence(petition: &Petition, called: &str) -> String {
    words::stopped(listed(petition, called, None))
}

fn listed(petition: &Petition, called: &str, place: Option<String>) -> String {
    let count = petition.signatures;
    let is_over = petition.closed.is_some() || petition.state == State::Closed;
    let (first, last) = match (petition.state, words::counted(petition)) {
        (State::Rejected, _) => return words::progress_was_rejected(called),
        (_, Some(counted)) => (words::progress_had_counted(count, &counted, called), standing(petition)),
        (State::Closed | State::Debated, None) if is_over && petition.standing.is_none() => {
            (words::progress_closed_with(count, called), outcome(petition))
        }
        _ => (words::progress_had(count, called), standing(petition)),
    };
    match place {
        Some(place) => and(&and(&first, &place), &last),
        None => and(&first, &last),
    }
}

/// Which threshold came next, or where it passed all, the highest: `short of the 100,000 for a debate`.
fn place(petition: &Petition) -> Option<String> {
    let count = petition.signatures;
    let next = petition.thresholds.iter().find(|threshold| threshold.signatures > count);
    let threshold = next.or_else(|| petition.thresholds.last())?;
    let reach = match threshold.signatures {
        needed if needed > count => Reach::Short,
        needed if needed == count => Reach::Exactly,
        _ => Reach::Past,
    };
    let purpose = match threshold.kind {
        ThresholdKind::Response => Purpose::Answer,
        ThresholdKind::Referral => Purpose::Referral,
        ThresholdKind::Debate => Purpose::Debate,
    };
    Some(words::progress_threshold(purpose, reach, threshold.signatures))
}

/// One more item of what is said of a petition.
fn and(items: &str, more: &str) -> String {
    words::list_semicolon(items, more)
}

/// The share of each threshold: `148% of 10,000 and 14.8% of 100,000`.
pub(super) fn shares(petition: &Petition) -> String {
    let mut shares = Vec::new();
    for threshold in &petition.thresholds {
        let share = Share::of_threshold(petition.signatures, threshold.signatures);
        shares.push(words::progress_share(share, threshold.signatures));
    }
    words::list(&shares)
}

pub(super) fn was_debated(petition: &Petition) -> bool {
    petition.debate.is_some() || petition.state == State::Debated
}

pub(super) fn was_answered(petition: &Petition) -> bool {
    petition.response.is_some()
}

/// The same without the count: `closed; answered 18 March 2019; not debated`.
pub(super) fn standing(petition: &Petition) -> String {
    let state = match petition.state {
        State::Debated => return outcome(petition),
        State::Rejected => return words::progress_rejected().to_owned(),
        State::Open => words::progress_open(),
        State::Closed => words::progress_closed(),
        State::Other => words::progress_state_unknown(),
    };
    and(petition.standing.as_deref().unwrap_or(state), &outcome(petition))
}

/// Where it stands and what became of it, as a line of its own: `Closed; answered 18 March 2019; not debated.`
pub(super) fn standing_sentence(petition: &Petition) -> String {
    words::stopped(words::sentence(&standing(petition)))
}

/// What became of it: `answered 18 March 2019; not debated`, the debate first where its state is that it was held.
fn outcome(petition: &Petition) -> String {
    let (answered, debated) = (answered(petition), debated(petition));
    if petition.state == State::Debated { and(&debated, &answered) } else { and(&answered, &debated) }
}

fn answered(petition: &Petition) -> String {
    match &petition.response {
        Some(Response { on: Some(on), .. }) => words::progress_answered(*on),
        Some(Response { published: Some(published), .. }) => words::progress_answered_published(*published),
        Some(_) => words::progress_answered_unknown().to_owned(),
        None => words::progress_no_answer().to_owned(),
    }
}

/// Whether it was debated: a decision against it is more than that it was not, and that more than silence.
pub(super) fn debated(petition: &Petition) -> String {
    match (&petition.debate, &petition.not_debated) {
        (Some(debate), _) => words::progress_debated(debate.on),
        _ if was_debated(petition) => words::progress_debated_unknown().to_owned(),
        (None, Some(decision)) if decision.is_decided() => match (decision.on, decision.published) {
            (Some(on), _) => words::progress_not_debated_decided(on),
            (None, Some(published)) => words::progress_not_debated_published(published),
            (None, None) => words::progress_not_debated_unknown().to_owned(),
        },
        (None, Some(_)) => words::progress_not_debated().to_owned(),
        (None, None) => words::progress_no_debate().to_owned(),
    }
}
