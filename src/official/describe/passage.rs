//! What the petition's page says beyond what it asks: each in the words of those who said it.

use super::Described;
use crate::story::{FigureName, Paragraph, Passage};
use crate::words;

impl Described<'_> {
    /// The passages, to stand after a figure.
    pub(super) fn passages(&self, after: FigureName) -> Vec<Passage> {
        let (official, inside) = (self.official, &self.inside);
        let mut passages = Vec::new();
        let mut add = |heading: fn(&str) -> String, text: Option<String>| {
            if let Some(text) = text {
                let paragraph = Paragraph { text: words::stopped(text), sources: vec![self.id.as_str().into()] };
                passages.push(Passage { after, heading: heading(inside), paragraphs: vec![paragraph] });
            }
        };
        add(words::official_heading_rejected, self.reason());
        add(words::official_heading_details, official.details.as_deref().map(words::official_petitioners_wrote));
        add(words::official_heading_note, official.committee_note.as_deref().map(words::official_committee_wrote));
        passages
    }

    /// The reason it was rejected for, in the service's words.
    pub(super) fn reason(&self) -> Option<String> {
        let rejection = match &self.official.rejection {
            Some(rejection) => rejection,
            None if self.official.is_rejected() => return Some(words::official_reason_not_recorded().to_owned()),
            None => return None,
        };
        let mut text = match rejection.code.as_deref() {
            Some(code) => match reason_in_words(code) {
                Some(reason) => words::official_reason(code, reason),
                None => words::official_reason_unknown(code),
            },
            None => words::official_reason_none().to_owned(),
        };
        if let Some(details) = &rejection.details {
            text = [&*text, " ", &words::stopped(words::official_service_wrote(details))].concat();
        }
        Some(text)
    }
}

/// A reason for rejection in this page's words, by the service's word for it. A service may have words that are not known
/// here.
fn reason_in_words(code: &str) -> Option<&'static str> {
    Some(match code {
        "duplicate" => words::reason_duplicate(),
        "irrelevant" => words::reason_irrelevant(),
        "no-action" => words::reason_no_action(),
        "already-happening" => words::reason_already_happening(),
        "honours" => words::reason_honours(),
        "fake-name" => words::reason_fake_name(),
        "foi" => words::reason_foi(),
        "individual" | "personal" => words::reason_personal(),
        "local" => words::reason_local(),
        "joke" => words::reason_joke(),
        "operational" => words::reason_operational(),
        "no-reply" => words::reason_no_reply(),
        _ => return None,
    })
}
