//! The petition services, their names for things and their thresholds.

use super::look::Look;
use crate::story::{ThresholdKind, choice};
use crate::words;

choice! {
    /// A petition service, as addresses name it.
    Site {
        /// UK Parliament and Government.
        Uk = "uk",
        /// The Welsh Parliament.
        Senedd = "senedd",
        /// The Scottish Parliament.
        Scotland = "scotland",
        /// The States Assembly of Jersey.
        Jersey = "jersey",
    }
}

impl Site {
    /// The service that a petition is of. It is known by fields that only this service has, else by the petition's address;
    /// a petition that shows neither is the UK's.
    pub(super) fn of(petition: Look, attributes: Look, page: &str) -> Site {
        let has = |names: &[&str]| names.iter().any(|name| attributes.has(name));
        if has(&["ministers_response", "ministers_reponse", "ministers_response_at", "signatures_by_parish"]) {
            return Site::Jersey;
        }
        // The Senedd's and the Scottish Parliament's have an ancestor in common, and share the fields that say more.
        let shared = petition.has("pe_number") || has(&["referral_threshold_reached_at", "referred_at"]);
        if Site::is_scottish(petition, attributes, page) {
            return Site::Scotland;
        }
        let host = host(page);
        if shared || has(&["threshold_for_referral"]) || host.contains("senedd") {
            return Site::Senedd;
        }
        if host.ends_with("gov.je") { Site::Jersey } else { Site::Uk }
    }

    /// Whether a petition is the Scottish Parliament's: by its address, else by two of the fields that this service alone has
    /// in this family. One is not enough: services of other families have titles and states too.
    pub(super) fn is_scottish(petition: Look, attributes: Look, page: &str) -> bool {
        let has = |name: &&&str| attributes.has(name) || petition.has(name);
        let own = ["status", "background_information", "petitioner", "pe_number", "referral_threshold_reached_at"];
        let is_named = host(page).ends_with("parliament.scot") && !attributes.has("threshold_for_referral");
        is_named || (!attributes.has("action") && own.iter().filter(has).count() >= 2)
    }

    /// What a petition of it is called at the start of a sentence: `Petition 700143`.
    pub fn petition(self, number: &str) -> String {
        if self == Site::Uk { words::petition_uk(number) } else { self.petition_inside(number) }
    }

    /// What a petition of it is called inside a sentence: `petition 700143`.
    pub fn petition_inside(self, number: &str) -> String {
        let name = match self {
            Site::Uk => words::petition_uk_inside,
            Site::Senedd => words::petition_senedd,
            Site::Scotland => words::petition_scotland,
            Site::Jersey => words::petition_jersey,
        };
        name(number)
    }

    /// Whom it petitions, with its article.
    pub fn parliament(self) -> &'static str {
        match self {
            Site::Uk => words::parliament_uk(),
            Site::Senedd => words::parliament_senedd(),
            Site::Scotland => words::parliament_scotland(),
            Site::Jersey => words::parliament_jersey(),
        }
    }

    /// Where its petitions are debated, with its article.
    pub(super) fn chamber(self) -> &'static str {
        match self {
            Site::Uk => words::chamber_uk(),
            Site::Jersey => words::chamber_jersey(),
            Site::Senedd | Site::Scotland => self.parliament(),
        }
    }

    /// Who responds.
    pub fn government(self) -> &'static str {
        match self {
            Site::Uk => words::government_uk(),
            Site::Senedd => words::government_senedd(),
            Site::Scotland => words::government_scotland(),
            Site::Jersey => words::government_jersey(),
        }
    }

    /// Who publishes the data.
    pub fn publisher(self) -> &'static str {
        match self {
            Site::Uk => words::publisher_uk(),
            Site::Senedd => words::publisher_senedd(),
            Site::Scotland => words::publisher_scotland(),
            Site::Jersey => words::publisher_jersey(),
        }
    }

    /// The thresholds, where a petition does not name its own: for a response or a referral, and for a debate.
    pub(super) fn thresholds(self) -> (u64, u64) {
        match self {
            Site::Uk => (10_000, 100_000),
            Site::Senedd => (250, 5_000),
            Site::Scotland => (50, 5_000),
            Site::Jersey => (1_000, 5_000),
        }
    }

    /// What reaching the first threshold brings.
    pub(super) fn first_kind(self) -> ThresholdKind {
        match self {
            Site::Uk | Site::Jersey => ThresholdKind::Response,
            Site::Senedd | Site::Scotland => ThresholdKind::Referral,
        }
    }

    /// What a threshold brings, completing "10,000: …".
    pub(super) fn brings(self, kind: ThresholdKind) -> &'static str {
        match (kind, self) {
            (ThresholdKind::Response, Site::Jersey) => words::brings_ministers_response(),
            (ThresholdKind::Response, _) => words::brings_response(),
            (ThresholdKind::Referral, _) => words::brings_referral(),
            (ThresholdKind::Debate, _) => words::brings_debate(),
        }
    }
}

/// The host of an address.
fn host(page: &str) -> &str {
    page.split('/').nth(2).unwrap_or_default()
}
