//! What is said of one petition: its shares of the thresholds, and what became of it.

use crate::story::{Petition, Response, State};
use crate::words::{self, Share};

/// All that is said of a petition, tersely; first its count of the most that was needed.
pub(super) fn label(petition: &Petition) -> String {
    let count = match petition.thresholds.last() {
        Some(highest) => words::progress_count_of(petition.signatures, highest.signatures),
        None => words::count_signatures(petition.signatures),
    };
    let mut label = words::progress_label(&count, &petition.name);
    if let Some(counted) = words::counted(petition) {
        label = words::progress_label_counted(&counted, &label);
    }
    for more in [shares(petition), standing(petition)] {
        if !more.is_empty() {
            label = words::progress_label_more(&label, &more);
        }
    }
    label
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

/// Where it stands and what became of it: `closed; answered 18 March 2019; not debated`.
pub(super) fn standing(petition: &Petition) -> String {
    let state = match petition.state {
        State::Debated => return outcome(petition),
        State::Rejected => return words::progress_rejected().to_owned(),
        State::Open => words::progress_open(),
        State::Closed => words::progress_closed(),
        State::Other => words::progress_state_unknown(),
    };
    words::progress_standing(&outcome(petition), petition.standing.as_deref().unwrap_or(state))
}

/// The same as a sentence.
pub(super) fn line(petition: &Petition) -> String {
    let outcome = outcome(petition);
    let standing = match (petition.state, &petition.debate) {
        (State::Debated, Some(debate)) => {
            words::progress_outcome_debated(&answered(petition), &words::progress_debated_first(debate.on))
        }
        (State::Debated, None) => {
            words::progress_outcome_debated(&answered(petition), words::progress_debated_unknown_first())
        }
        (State::Rejected, _) => words::progress_rejected_first().to_owned(),
        (State::Other, _) if petition.standing.is_none() => {
            words::progress_standing(&outcome, words::progress_state_unknown_first())
        }
        _ => words::progress_standing(&outcome, &words::standing(petition)),
    };
    words::progress_line(&standing)
}

/// How it ended, or stood, in a sentence that begins with what the page calls it.
pub(super) fn sentence(petition: &Petition, name: &str) -> String {
    let (count, is_over) = (petition.signatures, petition.closed.is_some() || petition.state == State::Closed);
    match (petition.state, words::counted(petition)) {
        (State::Rejected, _) => words::progress_says_rejected(name),
        (_, Some(counted)) => words::progress_says_counted(count, &counted, name, &standing(petition)),
        (State::Closed | State::Debated, None) if is_over && petition.standing.is_none() => {
            words::progress_says_closed(count, &outcome(petition), name)
        }
        _ => words::progress_says(count, name, &standing(petition)),
    }
}

/// What became of it: `answered 18 March 2019; not debated`, the debate first where its state is that it was held.
fn outcome(petition: &Petition) -> String {
    let (answered, debated) = (answered(petition), debated(petition));
    if petition.state == State::Debated {
        words::progress_outcome_debated(&answered, &debated)
    } else {
        words::progress_outcome(&answered, &debated)
    }
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
