//! Where what the story says comes from, and under which licence.

use super::super::petition::Official;
use super::super::site::Site;
use super::Described;
use crate::story::{Licence, Source, SourceId};
use crate::words;

const OGL: &str = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

pub(super) fn licence(petitions: &[Official]) -> Licence {
    let is_uk = |petition: &Official| petition.site == Site::Uk;
    let (name, url) = match (petitions.iter().any(is_uk), petitions.iter().all(is_uk)) {
        (true, true) => (words::official_licence(), Some(OGL.to_owned())),
        (true, false) => (words::official_licence_some(), Some(OGL.to_owned())),
        _ => (words::official_licence_none(), None),
    };
    Licence { name: name.to_owned(), url }
}

impl Described<'_> {
    /// The official data, and all that the service links to about a debate.
    pub(super) fn sources(&self) -> Vec<Source> {
        let official = self.official;
        let (publisher, data) = (official.site.publisher(), self.taken.data());
        let mut sources = vec![Source {
            id: self.id.as_str().into(),
            title: match &official.action {
                Some(action) => words::official_source(&data, &self.name, action),
                None => words::official_source_without_words(&data, &self.name),
            },
            publisher: publisher.to_owned(),
            date: None,
            url: official.page.clone(),
            licence: (official.site == Site::Uk).then(|| words::official_licence().to_owned()),
        }];
        for (number, link) in official.debate.iter().flat_map(|debate| &debate.links).enumerate() {
            sources.push(Source {
                id: self.link_id(number),
                title: words::official_source_debate(&self.inside, link.what),
                publisher: words::official_linked_by(publisher),
                date: None,
                url: Some(link.url.clone()),
                licence: None,
            });
        }
        sources
    }

    fn link_id(&self, number: usize) -> SourceId {
        [&self.id, "-debate-", &(number + 1).to_string()].concat().into()
    }

    /// The ids of what reports the debate.
    pub(super) fn debate_sources(&self) -> Vec<SourceId> {
        let links = self.official.debate.as_ref().map_or(0, |debate| debate.links.len());
        let mut ids = vec![SourceId::from(self.id.as_str())];
        ids.extend((0..links).map(|number| self.link_id(number)));
        ids
    }
}
