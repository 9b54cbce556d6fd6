//! A petition as its service publishes it.

use super::clock::Stamp;
use super::place::Place;
use super::site::Site;
use crate::day::{Day, Moment};
use crate::story::{Reading, ThresholdKind};

/// What a service says of a petition, and nothing else; days are those of London.
#[derive(Clone, Debug, PartialEq)]
pub struct Official {
    /// The service.
    pub site: Site,
    /// Whether it is of a Parliament that has ended.
    pub is_archived: bool,
    /// Its number, `700143` or `PE1234`.
    pub number: Option<String>,
    /// Its page.
    pub page: Option<String>,
    /// What it asks for, in its own words.
    pub action: Option<String>,
    /// Why, in its own words.
    pub background: Option<String>,
    /// More of its own words.
    pub details: Option<String>,
    /// A note by the Petitions Committee.
    pub committee_note: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Why it was rejected.
    pub rejection: Option<Rejection>,
    /// How many signed it.
    pub signatures: Option<u64>,
    /// When the count was read, where it is newer than the rest of the data.
    pub counted_at: Option<Stamp>,
    /// When the service last changed what it says.
    pub updated: Option<Moment>,
    /// When it opened, where more than the day is known.
    pub opened_at: Option<Moment>,
    /// The day it opened for signatures.
    pub opened: Option<Day>,
    /// The day it closed.
    pub closed: Option<Day>,
    /// The day it is due to close, while it is open.
    pub deadline: Option<Day>,
    /// The day it was rejected.
    pub rejected: Option<Day>,
    /// The day it was referred to the Petitions Committee.
    pub referred: Option<Day>,
    /// The day the Petitions Committee began to consider it.
    pub considered: Option<Day>,
    /// The day the Petitions Committee was done with it.
    pub completed: Option<Day>,
    /// Its thresholds, in rising order.
    pub thresholds: Vec<Threshold>,
    /// The Government's response.
    pub response: Option<Response>,
    /// The day for which a debate is, or was, scheduled.
    pub debate_scheduled_for: Option<Day>,
    /// The day on which that was decided.
    pub debate_scheduled_on: Option<Day>,
    /// The debate, or the decision not to hold one.
    pub debate: Option<Debate>,
    /// Parliament's other business that has to do with it: never a debate of it.
    pub business: Vec<Business>,
    /// The departments that the service names with it.
    pub departments: Vec<String>,
    /// Signatures by constituency; those without any are absent.
    pub constituencies: Vec<Place>,
    /// Signatures by country.
    pub countries: Vec<Place>,
    /// Signatures by parish, in Jersey.
    pub parishes: Vec<Place>,
    /// Counts over time. No service publishes them: whoever has taken them adds them.
    pub readings: Vec<Reading>,
}

impl Official {
    /// The latest day in the data that is not in the future. The data are at least as new as this day.
    pub fn latest(&self) -> Option<Day> {
        let response = self.response.as_ref();
        let outcome = self.debate.as_ref().and_then(|debate| match debate.outcome {
            Outcome::Held(day) | Outcome::Unclear(day) => day,
            Outcome::NotHeld(day) => Some(day),
        });
        let mut latest = None;
        for day in [
            self.updated.map(Moment::london_day),
            self.opened,
            self.closed,
            self.rejected,
            self.referred,
            self.considered,
            self.completed,
            response.and_then(|response| response.responded),
            response.and_then(|response| response.published),
            self.debate_scheduled_on,
            outcome,
        ] {
            latest = latest.max(day);
        }
        for threshold in &self.thresholds {
            latest = latest.max(threshold.reached);
        }
        for business in &self.business {
            latest = latest.max(business.occurred);
        }
        for reading in &self.readings {
            latest = latest.max(Some(reading.at.london_day()));
        }
        latest
    }

    /// Whether it was rejected.
    pub fn is_rejected(&self) -> bool {
        self.state == State::Rejected
    }
}

/// Where a petition stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be signed.
    Open,
    /// It can no longer be signed.
    Closed,
    /// It was not accepted.
    Rejected,
    /// The Petitions Committee is done with it.
    Completed,
    /// Another state, as the service calls it: `under consideration`.
    Other(String),
    /// The service does not say.
    NotRecorded,
}

/// Why a petition was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The service's word for the reason, which may be one that is not known here.
    pub code: Option<String>,
    /// The reason in the service's sentences.
    pub details: Option<String>,
}

/// A number of signatures that brings something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// What it brings.
    pub kind: ThresholdKind,
    /// How many signatures it takes.
    pub signatures: u64,
    /// The day it was reached.
    pub reached: Option<Day>,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The day of the response.
    pub responded: Option<Day>,
    /// The day the service published the response or took it into its data. That may be later than the response.
    pub published: Option<Day>,
    /// Its summary.
    pub summary: Option<String>,
    /// Its whole text.
    pub details: Option<String>,
}

/// The outcome of asking for a debate, and what can be seen and read of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debate {
    /// What it was.
    pub outcome: Outcome,
    /// The service's words on it.
    pub overview: Option<String>,
    /// Where it can be seen and read.
    pub links: Vec<Link>,
}

/// Whether there was a debate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was debated, on a day that may not be recorded.
    Held(Option<Day>),
    /// It was decided not to debate it, and this is the day on which the decision was published.
    NotHeld(Day),
    /// Something is recorded of a debate, but not whether it was held.
    Unclear(Option<Day>),
}

/// Something to see or read of a debate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is: `video`.
    pub what: &'static str,
    /// Where it is.
    pub url: String,
}

/// Business of Parliament's that has to do with a petition, but is not a debate of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Business {
    /// What it was.
    pub subject: String,
    /// The service's words on it.
    pub body: Option<String>,
    /// When it was; recorded since November 2025.
    pub occurred: Option<Day>,
}
