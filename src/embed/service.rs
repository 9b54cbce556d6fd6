//! The petition services that the deployer lets the page ask, and asking them.
//!
//! This is the one request that the page ever makes to another origin, and it makes it only where the address names a
//! petition, or the story marks one as live.

use super::address::Query;
use super::fetch::{Trouble, beside, elsewhere, now};
use crate::official::{self, Official, Site, Taken};
use crate::words;

/// The base addresses of the services, as the build wrote them into the page from the deployer's `config.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Services(Vec<(Site, String)>);

/// A petition by its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The service that it is of.
    pub site: Site,
    /// Its number there: `700143`, `PE1234`.
    pub number: String,
}

/// Why a petition cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What happened.
    pub reason: String,
    /// The petition's official page.
    pub page: Option<String>,
    /// Whether asking again may help.
    pub may_pass: bool,
}

impl Services {
    /// Reads `uk=https://a.example/ jersey=https://b.example/`; what is no service and base address is passed over.
    ///
    /// ```
    /// use petition_explainer::embed::service::Services;
    /// use petition_explainer::official::Site;
    /// let services = Services::read("uk=https://a.example/ moon=https://b.example/");
    /// assert_eq!(services.base(Site::Uk), Some("https://a.example/"));
    /// assert_eq!(services.base(Site::Jersey), None);
    /// ```
    pub fn read(text: &str) -> Services {
        let mut services = Vec::new();
        for (site, base) in text.split_whitespace().filter_map(|one| one.split_once('=')) {
            if let Some(site) = Site::from_id(site).filter(|_| base.ends_with('/')) {
                services.push((site, base.to_owned()));
            }
        }
        Services(services)
    }

    /// The base address of a service.
    pub fn base(&self, site: Site) -> Option<&str> {
        self.0.iter().find(|(one, _)| *one == site).map(|(_, base)| base.as_str())
    }

    /// The petition whose official page stands at an address, where it is of one of the services.
    pub fn petition(&self, page: &str) -> Option<Asked> {
        let (site, rest) = self.0.iter().find_map(|(site, base)| Some((*site, page.strip_prefix(base.as_str())?)))?;
        let number = rest.strip_prefix("archived/").unwrap_or(rest).strip_prefix("petitions/")?;
        is_number(number).then(|| Asked { site, number: number.to_owned() })
    }
}

impl Asked {
    /// The petition that an address asks for.
    ///
    /// # Errors
    /// In words, where it asks by something that is no petition's number, or for no known service. The words quote nothing of
    /// the address: a stranger may have written it.
    pub fn read(number: &str, query: &Query) -> Result<Asked, Failure> {
        let refused = |reason: String| Failure { reason, page: None, may_pass: false };
        let site = match &query.site {
            None => Site::Uk,
            Some(site) => Site::from_id(site).ok_or_else(|| {
                let known: Vec<&str> = Site::ALL.iter().map(|site| site.id()).collect();
                refused(words::embed_unknown_service(&known.join(", ")))
            })?,
        };
        if !is_number(number) {
            return Err(refused(words::embed_not_a_number().to_owned()));
        }
        Ok(Asked { site, number: number.to_owned() })
    }

    /// Where a deployer may have put the petition, beside the page.
    fn file(&self) -> String {
        ["petitions/", self.site.id(), "-", &self.number, ".json"].concat()
    }

    /// The address of the petition's page at its service; with an ending (`.json`), of what the service has beside it.
    pub fn page(&self, services: &Services, ending: &str) -> Option<String> {
        Some([services.base(self.site)?, "petitions/", &self.number, ending].concat())
    }

    /// The petition as the deployer has it beside the page, where it is there.
    pub async fn snapshot(&self, base: &str) -> Option<(Official, Taken)> {
        let answer = beside(&self.file(), base).await?;
        let petition = official::read(&answer.bytes).ok().filter(|petition| self.is(petition))?;
        // A file does not say when it was taken: what its service or its host last changed is what is known.
        let taken = match petition.updated.or(answer.modified) {
            Some(changed) => Taken::Changed(changed),
            None => Taken::Unknown(petition.latest().unwrap_or_else(|| now().london_day())),
        };
        Some((petition, taken))
    }

    /// The petition as its service has it now.
    ///
    /// # Errors
    /// In words: what happened.
    pub async fn ask(&self, services: &Services) -> Result<(Official, Taken), Failure> {
        let Some(address) = self.page(services, ".json") else {
            return Err(self.failure(services, words::embed_no_copy(&self.name()), false));
        };
        match elsewhere(&address).await {
            Ok(answer) => match official::read(&answer.bytes) {
                Ok(petition) if self.is(&petition) => Ok((petition, Taken::Read(answer.stamp()))),
                Ok(_) => Err(self.failure(services, words::embed_sent_another(&self.name()), false)),
                Err(refusal) => {
                    let reason = words::embed_sent_no_petition(&self.name(), &refusal.to_string());
                    Err(self.failure(services, reason, true))
                }
            },
            Err(trouble) => Err(self.failure(services, self.words(trouble), trouble.may_pass())),
        }
    }

    /// Whether a petition is the one asked for, as far as it says.
    fn is(&self, petition: &Official) -> bool {
        let number = petition.number.as_ref();
        petition.site == self.site && number.is_none_or(|number| number.eq_ignore_ascii_case(&self.number))
    }

    fn failure(&self, services: &Services, reason: String, may_pass: bool) -> Failure {
        Failure { reason, page: self.page(services, ""), may_pass }
    }

    fn name(&self) -> String {
        self.site.petition_inside(&self.number)
    }

    /// Why there is no petition, in words.
    fn words(&self, trouble: Trouble) -> String {
        let name = self.name();
        match trouble {
            Trouble::Offline => words::embed_petition_offline(&name),
            Trouble::Unreachable => words::embed_petition_unreachable(&name),
            Trouble::Late => words::embed_petition_late().to_owned(),
            Trouble::Status(404) => words::embed_petition_missing(&name),
            Trouble::Status(410) => words::embed_petition_removed(&name),
            Trouble::Status(503) => words::embed_petition_unavailable().to_owned(),
            Trouble::Status(status) => words::embed_petition_error(status.into()),
        }
    }
}

/// Whether a text can be the number of a petition: digits, in Scotland after letters.
fn is_number(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = text.len() - digits.len();
    letters <= 2 && (1..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn services() -> Services {
        Services::read("uk=https://uk.example/ scotland=https://scot.example/x/ senedd=https://no.slash")
    }

    #[test]
    fn a_petition_is_found_by_its_official_page() {
        let asked = |page| services().petition(page).map(|asked| (asked.site, asked.number));
        assert_eq!(asked("https://uk.example/petitions/700143"), Some((Site::Uk, "700143".to_owned())));
        assert_eq!(asked("https://uk.example/archived/petitions/7337"), Some((Site::Uk, "7337".to_owned())));
        assert_eq!(asked("https://scot.example/x/petitions/PE1234"), Some((Site::Scotland, "PE1234".to_owned())));
        for page in [
            "https://uk.example/petitions/",
            "https://uk.example/petitions/1/x",
            "https://else.example/petitions/1",
            "https://no.slash/petitions/1",
        ] {
            assert_eq!(asked(page), None, "{page}");
        }
    }

    #[test]
    fn what_is_no_number_or_service_is_refused_in_words() {
        let query = |site: Option<&str>| Query { site: site.map(str::to_owned), ..Query::default() };
        for number in ["", "abc", "12/../..", "1.json", "12345678901", "../1", "1?x", "Call this number now"] {
            let failure = Asked::read(number, &query(None)).unwrap_err();
            assert_eq!(
                failure.reason,
                "What the address asks for is not the number of a petition, such as 700143 or, in Scotland, PE1234."
            );
            assert!(!failure.may_pass);
        }
        for site in ["moon", "Call this number now"] {
            let failure = Asked::read("1", &query(Some(site))).unwrap_err();
            assert_eq!(
                failure.reason,
                "The address names no petition service that is known here: uk, senedd, scotland, jersey."
            );
        }
        let asked = Asked::read("700143", &query(None)).unwrap();
        assert_eq!(asked.file(), "petitions/uk-700143.json");
        assert_eq!(asked.page(&services(), "/count.json").unwrap(), "https://uk.example/petitions/700143/count.json");
        assert_eq!(Asked::read("7", &query(Some("jersey"))).unwrap().page(&services(), ""), None);
    }

    #[test]
    fn each_trouble_has_words_of_its_own() {
        let asked = Asked { site: Site::Uk, number: "7".to_owned() };
        let all = [
            Trouble::Offline,
            Trouble::Unreachable,
            Trouble::Late,
            Trouble::Status(404),
            Trouble::Status(410),
            Trouble::Status(503),
            Trouble::Status(500),
        ];
        let mut words: Vec<String> = all.into_iter().map(|trouble| asked.words(trouble)).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all.len());
    }
}
