//! A story made of petitions as their services publish them, adding nothing to what they say.

mod milestone;
mod petition;

use super::clock::Stamp;
use super::petition::{Official, Outcome, State};
use super::refusal::excerpt;
use super::site::Site;
use crate::day::{Date, Day, Moment};
use crate::figure::{self, Heading, Made};
use crate::story::{Figure, FigureName, Licence, Paragraph, Passage, Source, Story, Threshold};
use crate::wording;

/// The longest title of an event, in characters.
const LONGEST_TITLE: usize = 79;
/// So many petitions are told of in the standfirst.
const MOST_TOLD: usize = 4;

const OGL: (&str, &str) =
    ("Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

/// When the data were taken, or what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// On a day.
    On(Day),
    /// At a moment.
    At(Moment),
    /// At a moment, by the clock of whoever answered or read.
    Read(Stamp),
    /// At a moment that is not recorded: they say when they were last changed.
    Changed(Moment),
    /// On a day that is not recorded; the story stands under this one, the latest in the data ([`Official::latest`]).
    Unknown(Day),
}

impl Taken {
    /// The day, in London, that the story stands under.
    pub fn day(self) -> Day {
        match self {
            Taken::On(day) | Taken::Unknown(day) => day,
            Taken::At(moment) | Taken::Changed(moment) | Taken::Read(Stamp { at: moment, .. }) => moment.london_day(),
        }
    }

    /// When what the data say was so: `on 24 November 2024`, or `at 20:02, 24 November 2024`.
    fn words(self) -> String {
        match self {
            Taken::On(day) => ["on ", &wording::day(day)].concat(),
            Taken::At(moment) => ["at ", &wording::moment(moment)].concat(),
            Taken::Read(stamp) => stamp.words(),
            Taken::Changed(moment) => ["when its data were last changed, at ", &wording::moment(moment)].concat(),
            Taken::Unknown(_) => "on a day not recorded".to_owned(),
        }
    }

    /// What data they are: `official data taken on 24 November 2024`.
    fn data(self) -> String {
        match self {
            Taken::Changed(moment) => {
                ["official data as last changed by its service at ", &wording::moment(moment)].concat()
            }
            taken => ["official data taken ", &taken.words()].concat(),
        }
    }

    /// What a figure is dated with: `24 November 2024`.
    fn date(self) -> String {
        match self {
            Taken::Unknown(_) => "on a day not recorded".to_owned(),
            taken => wording::day(taken.day()),
        }
    }
}

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
    let told = tellings(petitions, taken);
    let mut story = Story {
        id: id(&told),
        title: title(&told),
        standfirst: standfirst(&told),
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
    for one in &told {
        story.sources.extend(one.sources());
        story.petitions.push(one.petition());
        story.events.extend(one.events());
    }
    for one in &told {
        story.intervals.extend(one.intervals(&story));
    }
    story.figures = figures(&told, &story, taken);
    if let Some(first) = story.figures.first().map(|figure| figure.name) {
        for one in &told {
            story.passages.extend(one.passages(first));
        }
    }
    story
}

/// A petition, and what the story calls it.
struct Telling<'a> {
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

fn tellings(petitions: &[Official], taken: Taken) -> Vec<Telling<'_>> {
    let mut told: Vec<Telling> = Vec::new();
    for official in petitions {
        let number = official.number.as_deref();
        let word = if official.site == Site::Uk { "petition" } else { official.site.id() };
        let mut id = match number {
            Some(number) => [word, "-", &number.to_ascii_lowercase()].concat(),
            None => [word, "-unnumbered"].concat(),
        };
        // The same petition twice is told twice.
        if told.iter().any(|other| other.id == id) {
            id.push_str(&["-again-", &told.len().to_string()].concat());
        }
        let name = [official.site.petition(), " ", number.unwrap_or("(number not recorded)")].concat();
        let inside = match name.strip_prefix('P') {
            Some(rest) => ["p", rest].concat(),
            None => name.clone(),
        };
        told.push(Telling { official, id, name, inside, taken });
    }
    told
}

/// The page's name: the petition's, or all of theirs while they are few.
fn id(told: &[Telling]) -> String {
    let mut id = String::new();
    for one in told.iter().take(MOST_TOLD) {
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&one.id);
    }
    if told.len() > MOST_TOLD {
        id.push_str(&["-and-", &(told.len() - MOST_TOLD).to_string(), "-more"].concat());
    }
    if id.is_empty() { "no-petition".to_owned() } else { id }
}

fn title(told: &[Telling]) -> String {
    match told {
        [] => "No petition".to_owned(),
        [one] => match &one.official.action {
            Some(action) if one.official.state == State::Open => {
                ["Petitioners ask: ", &wording::quote(action)].concat()
            }
            Some(action) => ["Petitioners asked: ", &wording::quote(action)].concat(),
            None => one.name.clone(),
        },
        several => {
            let count = wording::sentence(&wording::small_number(several.len()));
            [&count, " petitions, and what became of them"].concat()
        }
    }
}

fn standfirst(told: &[Telling]) -> String {
    match told {
        [] => "No petition was given.".to_owned(),
        [one] => one.standfirst(),
        several => {
            let mut names = Vec::new();
            for one in several.iter().take(MOST_TOLD) {
                names.push(
                    [&*one.inside, &one.asked().map_or(String::new(), |action| [", ", &action].concat())].concat(),
                );
            }
            if several.len() > names.len() {
                names.push([&wording::number((several.len() - names.len()) as u64), " more"].concat());
            }
            wording::stopped(["This page tells of ", &names.join("; ")].concat())
        }
    }
}

fn notice(petitions: &[Official], taken: Taken) -> String {
    let mut publishers: Vec<&str> = Vec::new();
    for petition in petitions {
        if !publishers.contains(&petition.site.publisher()) {
            publishers.push(petition.site.publisher());
        }
    }
    let of = if publishers.is_empty() { "none".to_owned() } else { wording::list(&publishers) };
    let stood = match taken {
        Taken::Changed(moment) => ["when last changed by their service, at ", &wording::moment(moment)].concat(),
        taken => taken.words(),
    };
    [
        "Made from the official petition data (",
        &of,
        ") as they stood ",
        &stood,
        ". This page adds nothing to them but arithmetic and what it calls its own words, and is not an official site. \
         “Not recorded” means only that the data do not say.",
    ]
    .concat()
}

fn licence(petitions: &[Official]) -> Licence {
    let is_uk = |petition: &Official| petition.site == Site::Uk;
    match (petitions.iter().any(is_uk), petitions.iter().all(is_uk)) {
        (true, true) => Licence { name: OGL.0.to_owned(), url: Some(OGL.1.to_owned()) },
        (true, false) => {
            let name = [OGL.0, " for those of the UK Parliament; for the others no licence is recorded"].concat();
            Licence { name, url: Some(OGL.1.to_owned()) }
        }
        _ => Licence { name: "licence not recorded".to_owned(), url: None },
    }
}

/// The figures that have something to show, in order.
fn figures(told: &[Telling], story: &Story, taken: Taken) -> Vec<Figure> {
    let whose = match told {
        [one] => one.inside.clone(),
        several => [&wording::small_number(several.len()), " petitions"].concat(),
    };
    let (count, thresholds) = match told {
        [one] => (one.count(), thresholds(&one.petition().thresholds)),
        _ => (String::new(), " against the thresholds of each".to_owned()),
    };
    let (mut placed, mut place) = ("", "");
    if let Some((petition, places)) = story.placed() {
        placed = told.iter().find(|one| one.id == petition.id).map(|one| one.inside.as_str()).unwrap_or_default();
        (place, _) = places.nouns();
    }
    let values = [
        ("whose", whose.as_str()),
        ("count", &count),
        ("thresholds", &thresholds),
        ("placed", placed),
        ("place", place),
        ("date", &taken.date()),
        ("edition", &wording::day(story.edition)),
    ];
    let is_counted = told.iter().any(|one| one.official.signatures.is_some() && !one.official.is_rejected());
    let made = Made { story, is_counted };
    let mut figures = Vec::new();
    for name in FigureName::ALL {
        let Some(heading) = figure::traits(*name).heading else { continue };
        if figure::says(*name).has_something(&made) {
            let headline = if told.len() == 1 { heading.headline } else { heading.headline_of_several };
            let headline = Heading::filled(headline, &values);
            figures.push(Figure { name: *name, headline, subtitle: Heading::filled(heading.subtitle, &values) });
        }
    }
    figures
}

/// ` against the thresholds of 10,000 and 100,000`.
fn thresholds(thresholds: &[Threshold]) -> String {
    let numbers: Vec<String> = thresholds.iter().map(|threshold| wording::number(threshold.signatures)).collect();
    match numbers.len() {
        0 => String::new(),
        1 => [" against the threshold of ", &wording::list(&numbers)].concat(),
        _ => [" against the thresholds of ", &wording::list(&numbers)].concat(),
    }
}

impl Telling<'_> {
    /// Its own words, in quotation marks.
    fn asked(&self) -> Option<String> {
        self.official.action.as_deref().map(wording::quote)
    }

    /// `14,846 signatures`.
    fn count(&self) -> String {
        match self.official.signatures {
            Some(count) => wording::counted(count, "signature"),
            None => "a number of signatures that is not recorded".to_owned(),
        }
    }

    fn standfirst(&self) -> String {
        let official = self.official;
        let (name, count) = (&self.name, self.count());
        let to = [name, " to ", official.site.parliament()].concat();
        let taken = self.counted_when().words();
        let mut text = match &official.state {
            State::Rejected => {
                let when = official.rejected.map_or(String::new(), |day| [" on ", &wording::day(day)].concat());
                [&to, " was rejected", &when].concat()
            }
            State::Open => [&to, " was open ", &taken, ", with ", &count].concat(),
            State::Closed | State::Completed => match official.closed {
                Some(day) => [&to, " closed on ", &wording::day(day), " with ", &count].concat(),
                None => [&to, " is closed, with ", &count].concat(),
            },
            State::Other(word) => [&to, " stood as “", word, "” ", &taken, ", with ", &count].concat(),
            State::NotRecorded => [&to, " had ", &count, " ", &taken].concat(),
        };
        text.push('.');
        for more in [self.answered(), self.debated()].into_iter().flatten() {
            text.push(' ');
            text.push_str(&wording::stopped(more));
        }
        text
    }

    fn answered(&self) -> Option<String> {
        let response = self.official.response.as_ref()?;
        let by = self.official.site.government();
        Some(match (response.responded, response.published) {
            (Some(day), _) => ["The ", by, " responded on ", &wording::day(day)].concat(),
            (None, Some(day)) => ["A response of the ", by, " was published on ", &wording::day(day)].concat(),
            (None, None) => ["The ", by, " responded, on a day that is not recorded"].concat(),
        })
    }

    fn debated(&self) -> Option<String> {
        let on = |day: Option<Day>| day.map_or(String::new(), |day| [" on ", &wording::day(day)].concat());
        match (self.official.debate.as_ref().map(|debate| debate.outcome), self.official.debate_scheduled_for) {
            (Some(Outcome::Held(day)), _) => Some(["It was debated", &on(day)].concat()),
            (Some(Outcome::NotHeld(day)), _) => {
                Some(["It was decided not to debate it; the decision was published on ", &wording::day(day)].concat())
            }
            (_, Some(day)) => Some(["A debate was scheduled for ", &wording::day(day)].concat()),
            _ => None,
        }
    }

    /// The official data and, of a debate, all that the service links to.
    fn sources(&self) -> Vec<Source> {
        let official = self.official;
        let publisher = official.site.publisher();
        let asked = self.asked().map_or(String::new(), |asked| [": ", &asked].concat());
        let mut sources = vec![Source {
            id: self.id.clone(),
            title: [&self.name, &asked, ", ", &self.taken.data()].concat(),
            publisher: publisher.to_owned(),
            date: None,
            url: official.page.clone(),
            licence: (official.site == Site::Uk).then(|| OGL.0.to_owned()),
        }];
        for (number, link) in official.debate.iter().flat_map(|debate| &debate.links).enumerate() {
            sources.push(Source {
                id: self.link_id(number),
                title: ["Debate of ", &self.inside, ": ", link.what].concat(),
                publisher: ["Linked by ", publisher].concat(),
                date: None,
                url: Some(link.url.clone()),
                licence: None,
            });
        }
        sources
    }

    fn link_id(&self, number: usize) -> String {
        [&self.id, "-debate-", &(number + 1).to_string()].concat()
    }

    /// The ids of what tells of the debate.
    fn debate_sources(&self) -> Vec<String> {
        let links = self.official.debate.as_ref().map_or(0, |debate| debate.links.len());
        let mut ids = vec![self.id.clone()];
        ids.extend((0..links).map(|number| self.link_id(number)));
        ids
    }

    /// What the petition's page says beyond what it asks: each in the words of those who said it.
    fn passages(&self, after: FigureName) -> Vec<Passage> {
        let official = self.official;
        let mut passages = Vec::new();
        let mut add = |heading: &[&str], texts: Vec<String>| {
            let paragraph = |text| Paragraph { text: wording::stopped(text), sources: vec![self.id.clone()] };
            if !texts.is_empty() {
                let heading = heading.concat();
                passages.push(Passage { after, heading, paragraphs: texts.into_iter().map(paragraph).collect() });
            }
        };
        if let Some(reason) = self.reason() {
            add(&["Why ", &self.inside, " was rejected"], vec![reason]);
        }
        let details =
            official.details.iter().map(|details| ["The petitioners wrote: ", &wording::quote(details)].concat());
        add(&["More of what ", &self.inside, " says"], details.collect());
        let note = official.committee_note.iter().map(|note| ["The Committee wrote: ", &wording::quote(note)].concat());
        add(&["A note of the Petitions Committee on ", &self.inside], note.collect());
        passages
    }

    /// The reason it was rejected for, in the service's words.
    fn reason(&self) -> Option<String> {
        let rejection = match &self.official.rejection {
            Some(rejection) => rejection,
            None if self.official.is_rejected() => {
                return Some("The data do not record why it was rejected".to_owned());
            }
            None => return None,
        };
        let code = rejection.code.as_deref().map(|code| match reason_in_words(code) {
            Some(words) => ["“", code, "”, in this page’s own words: ", words].concat(),
            None => ["“", code, "”, as the service calls it"].concat(),
        });
        let mut text = ["Reason recorded: ", code.as_deref().unwrap_or("none by name")].concat();
        if let Some(details) = &rejection.details {
            text = [&wording::stopped(text), " The service wrote: ", &wording::quote(details)].concat();
        }
        Some(text)
    }
}

/// What a reason for rejection is in this page's words, by the word that the service has for it; there may be others.
fn reason_in_words(code: &str) -> Option<&'static str> {
    Some(match code {
        "duplicate" => "there was a petition on the same matter already",
        "irrelevant" => "it was about something that the Government or Parliament is not responsible for",
        "no-action" => "it was not clear what the Government or Parliament was asked to do",
        "already-happening" => "what it asked for was happening already",
        "honours" => "it was about honours or appointments",
        "fake-name" => "it was started under a name that was not real",
        "foi" => "it asked for what a freedom of information request is for",
        "individual" | "personal" => "it was about a personal matter",
        "local" => "it was about a local matter",
        "joke" => "it was a joke, an advertisement or nonsense",
        "operational" => "it was about a decision that is somebody else’s to take",
        "no-reply" => "its petitioner did not reply",
        _ => return None,
    })
}

/// A title short enough for an event.
fn fitting(title: &[&str]) -> String {
    let title = title.concat();
    if title.chars().count() <= LONGEST_TITLE { title } else { excerpt(&title, LONGEST_TITLE - 1) }
}

fn date(day: Day) -> Date {
    Date::of(day)
}
