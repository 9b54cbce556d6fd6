//! What stands at the top of the story: its title, its standfirst and its notice.

use super::super::petition::{Official, Outcome, State};
use super::super::taken::Taken;
use super::{Described, MAX_NAMED};
use crate::day::Date;
use crate::words;

pub(super) fn title(described: &[Described]) -> String {
    match described {
        [] => words::official_title_none().to_owned(),
        [one] => match &one.official.action {
            Some(action) if one.official.state == State::Open => words::official_title_asks(action),
            Some(action) => words::official_title_asked(action),
            None => one.name.clone(),
        },
        several => {
            let count = several.len() as u64;
            words::official_title_several(count, &words::number_at_start(count))
        }
    }
}

pub(super) fn standfirst(described: &[Described]) -> String {
    match described {
        [] => words::official_no_petition().to_owned(),
        [one] => one.standfirst(),
        [first, others @ ..] => {
            let mut names = first.named();
            for one in others.iter().take(MAX_NAMED - 1) {
                names = words::list_semicolon(&names, &one.named());
            }
            if described.len() > MAX_NAMED {
                names = words::list_semicolon(&names, &words::official_more((described.len() - MAX_NAMED) as u64));
            }
            words::stopped(words::official_about(&names))
        }
    }
}

pub(super) fn notice(petitions: &[Official], taken: Taken) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for petition in petitions {
        if !publishers.contains(&petition.site.publisher()) {
            publishers.push(petition.site.publisher());
        }
    }
    let of = if publishers.is_empty() { words::official_no_publisher().to_owned() } else { words::list(&publishers) };
    match taken {
        Taken::Changed(moment) => words::official_notice_changed(moment, &of),
        taken => words::official_notice(&of, &taken.words()),
    }
}

impl Described<'_> {
    /// `petition 700143, “Build a bench”`.
    fn named(&self) -> String {
        match &self.official.action {
            Some(action) => words::official_about_one(&self.inside, action),
            None => self.inside.clone(),
        }
    }

    /// What became of it, in whole sentences.
    fn standfirst(&self) -> String {
        let mut text = self.stood();
        for more in [self.answered(), self.debated()].into_iter().flatten() {
            text.push(' ');
            text.push_str(&more);
        }
        text
    }

    fn stood(&self) -> String {
        let (name, parliament, count) = (&*self.name, self.official.site.parliament(), &*self.count());
        let when = self.counted_when().words();
        match (&self.official.state, self.official.closed) {
            (State::Rejected, _) => match self.official.rejected {
                Some(day) => words::official_rejected_on(Date::of(day), parliament, name),
                None => words::official_rejected(parliament, name),
            },
            (State::Open, _) => words::official_open(count, parliament, name, &when),
            (State::Closed | State::Completed, Some(day)) => {
                words::official_closed_on(count, Date::of(day), parliament, name)
            }
            (State::Closed | State::Completed, None) => words::official_closed(count, parliament, name),
            (State::Other(state), _) => words::official_stood(count, parliament, name, state, &when),
            (State::NotRecorded, _) => words::official_had(count, parliament, name, &when),
        }
    }

    fn answered(&self) -> Option<String> {
        let response = self.official.response.as_ref()?;
        let by = self.official.site.government();
        Some(match (response.responded, response.published) {
            (Some(day), _) => words::official_responded(Date::of(day), by),
            (None, Some(day)) => words::official_response_published(Date::of(day), by),
            (None, None) => words::official_response_undated(by),
        })
    }

    fn debated(&self) -> Option<String> {
        match (self.outcome(), self.official.debate_scheduled_for) {
            (Some(Outcome::Held(Some(day))), _) => Some(words::official_debated_on(Date::of(day))),
            (Some(Outcome::Held(None)), _) => Some(words::official_debated().to_owned()),
            (Some(Outcome::NotHeld(day)), _) => Some(words::official_not_debated(Date::of(day))),
            (_, Some(day)) => Some(words::official_debate_to_come(Date::of(day))),
            _ => None,
        }
    }
}
