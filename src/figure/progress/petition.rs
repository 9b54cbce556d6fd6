//! What is said of one petition: its shares of the thresholds, and what became of it.

use crate::day::Date;
use crate::story::{Petition, State};
use crate::words;

/// All that is said of a petition, tersely; first its count of the most that was needed.
pub(super) fn label(petition: &Petition) -> String {
    let number = words::number;
    let counted = match petition.thresholds.last() {
        Some(highest) => [&number(petition.signatures), " of ", &number(highest.signatures), " signatures"].concat(),
        None => words::counted(petition.signatures, "signature"),
    };
    let mut label = [&petition.name, ": ", &counted].concat();
    if let Some(counted) = &petition.counted {
        label.push_str(&[" ", counted].concat());
    }
    for part in [shares(petition), standing(petition)] {
        if !part.is_empty() {
            label.push_str(&["; ", &part].concat());
        }
    }
    label
}

/// The share of each threshold: `148% of 10,000 and 14.8% of 100,000`.
pub(super) fn shares(petition: &Petition) -> String {
    let mut shares = Vec::new();
    for threshold in &petition.thresholds {
        let share = words::share_of_threshold(petition.signatures, threshold.signatures);
        shares.push([&share, " of ", &words::number(threshold.signatures)].concat());
    }
    words::list(&shares)
}

pub(super) fn was_debated(petition: &Petition) -> bool {
    petition.debate.is_some() || petition.state == State::Debated
}

pub(super) fn was_answered(petition: &Petition) -> bool {
    petition.response.is_some()
}

/// What became of it: `closed; answered 18 March 2019; not debated`.
pub(super) fn standing(petition: &Petition) -> String {
    let answered = match &petition.response {
        Some(response) => acted("answered", "response", response.on, response.published),
        None => "no answer recorded".to_owned(),
    };
    let debated = debated(petition);
    let standing = match petition.state {
        State::Debated => return [&debated, "; ", &answered].concat(),
        State::Rejected => return "rejected; not put to signatures".to_owned(),
        State::Open => "open",
        State::Closed => "closed",
        State::Other => "state not recorded",
    };
    let standing = petition.standing.as_deref().unwrap_or(standing);
    [standing, "; ", &answered, "; ", &debated].concat()
}

/// Whether it was debated: a decision against it is more than that it was not, and that more than silence.
pub(super) fn debated(petition: &Petition) -> String {
    match (&petition.debate, &petition.not_debated) {
        (None, Some(decision)) if decision.is_decided() && !was_debated(petition) => {
            acted("not debated, as decided", "decision", decision.on, decision.published)
        }
        (None, Some(_)) if !was_debated(petition) => "not debated".to_owned(),
        (None, None) if !was_debated(petition) => "no debate recorded".to_owned(),
        (debate, _) => acted("debated", "", debate.as_ref().map(|debate| debate.on), None),
    }
}

/// What was done, and when: `answered 18 March 2019`, `answered, response published 18 March 2019`.
fn acted(done: &str, what: &str, on: Option<Date>, published: Option<Date>) -> String {
    [done, if on.is_some() { " " } else { ", " }, &words::when(what, on, published)].concat()
}
