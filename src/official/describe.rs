//! A story made of petitions as their services publish them, adding nothing to what they say.

mod interval;
mod milestone;
mod opening;
mod passage;
mod petition;
mod source;

use opening::{notice, standfirst, title};
use source::licence;

use super::petition::Official;
use super::refusal::excerpt;
use super::site::Site;
use super::taken::Taken;
use crate::day::{Date, Day};
use crate::figure::{self, Made};
use crate::story::{Figure, FigureName, Story};
use crate::words;

/// The longest title of an event, in characters.
const MAX_TITLE: usize = 79;
/// How many petitions the standfirst names at most.
const MAX_NAMED: usize = 4;

/// The story of one petition or of several, as their services' data had them at the moment they were taken.
///
/// It says what the data say and how long things took; what they do not say is left out or said to be not recorded. It
/// passes the strict check of stories, whatever the data hold.
///
/// ```
/// use petition_explainer::{day::Moment, official, official::Taken};
/// let bench = official::read(br#"{"id": 1, "action": "Build a bench", "state": "open", "signature_count": 12}"#).unwrap();
/// let story = official::story(&[bench], Taken::At(Moment::parse("2024-11-24T20:02:10Z").unwrap()));
/// assert_eq!(story.title, "Petitioners ask: “Build a bench”");
/// ```
pub fn story(petitions: &[Official], taken: Taken) -> Story {
    let described = describe(petitions, taken);
    let mut story = Story {
        id: id(&described),
        title: title(&described),
        standfirst: standfirst(&described),
        notice: Some(notice(petitions, taken)),
        language: "en-GB".to_owned(),
        edition: taken.day(),
        licence: licence(petitions),
        sources: Vec::new(),
        petitions: Vec::new(),
        events: Vec::new(),
        sections: Vec::new(),
        findings: Vec::new(),
        intervals: Vec::new(),
        figures: Vec::new(),
        passages: Vec::new(),
    };
    for one in &described {
        story.sources.extend(one.sources());
        story.petitions.push(one.petition());
        story.events.extend(one.events());
    }
    for one in &described {
        story.intervals.extend(one.intervals(&story));
    }
    story.figures = figures(&described, &story, taken);
    if let Some(first) = story.figures.first().map(|figure| figure.name) {
        for one in &described {
            story.passages.extend(one.passages(first));
        }
    }
    story
}

/// A petition, and what the story calls it.
struct Described<'a> {
    official: &'a Official,
    /// Its id in the story, which also begins those of its events and sources.
    id: String,
    /// `Petition 700143`.
    name: String,
    /// `petition 700143`, inside a sentence.
    inside: String,
    /// When the data were taken.
    taken: Taken,
}

fn describe(petitions: &[Official], taken: Taken) -> Vec<Described<'_>> {
    let mut described: Vec<Described> = Vec::new();
    for official in petitions {
        let number = official.number.as_deref();
        let word = if official.site == Site::Uk { "petition" } else { official.site.id() };
        let mut id = match number {
            Some(number) => [word, "-", &number.to_ascii_lowercase()].concat(),
            None => [word, "-unnumbered"].concat(),
        };
        // The same petition twice is described twice.
        if described.iter().any(|other| other.id == id) {
            id.push_str(&["-again-", &described.len().to_string()].concat());
        }
        let number = number.unwrap_or_else(|| words::petition_number_not_recorded());
        let (name, inside) = (official.site.petition(number), official.site.petition_inside(number));
        described.push(Described { official, id, name, inside, taken });
    }
    described
}

/// The page's name, made of its petitions' ids: of all while they are few, else of the first and how many more.
fn id(described: &[Described]) -> String {
    let mut id = String::new();
    for one in described.iter().take(MAX_NAMED) {
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&one.id);
    }
    if described.len() > MAX_NAMED {
        id.push_str(&["-and-", &(described.len() - MAX_NAMED).to_string(), "-more"].concat());
    }
    if id.is_empty() { "no-petition".to_owned() } else { id }
}

/// The figures that have something to show, in order.
fn figures(described: &[Described], story: &Story, taken: Taken) -> Vec<Figure> {
    let whose = match described {
        [one] => one.inside.clone(),
        several => {
            let count = several.len() as u64;
            words::official_whose_several(count, &words::number_in_words(count))
        }
    };
    let count = if let [one] = described { one.count() } else { String::new() };
    let placed = story.placed().and_then(|(petition, _)| described.iter().find(|one| petition.id == one.id.as_str()));
    let made = Made {
        story,
        is_counted: described.iter().any(|one| one.official.signatures.is_some() && !one.official.is_rejected()),
        whose: &whose,
        count: &count,
        placed: placed.map_or("", |one| &one.inside),
        on: &taken.date(),
    };
    let mut figures = Vec::new();
    for name in FigureName::ALL {
        if let Some(figure::Heading { headline, subtitle }) = figure::says(*name).heading(&made) {
            figures.push(Figure { name: *name, headline, subtitle });
        }
    }
    figures
}

impl Described<'_> {
    /// `14,846 signatures`.
    fn count(&self) -> String {
        match self.official.signatures {
            Some(count) => words::count_signatures(count),
            None => words::official_count_not_recorded().to_owned(),
        }
    }
}

/// A title short enough for an event.
fn fitting(title: String) -> String {
    if title.chars().count() <= MAX_TITLE { title } else { excerpt(&title, MAX_TITLE - 1) }
}

fn date(day: Day) -> Date {
    Date::of(day)
}
