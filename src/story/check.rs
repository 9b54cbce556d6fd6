//! What holds between the parts of a story: ids that are unique, references that lead somewhere, times in order.

use super::cursor::{Log, did_you_mean, quoted};
use super::{Event, EventId, Finding, Interval, Kind, Petition, SourceId, Story, SubjectId};
use crate::day::Date;
use crate::order;

/// An event's title is a label: this many characters at most.
const LONGEST_TITLE: usize = 79;

/// Notes every problem between the parts of a story.
///
/// A part that could not be read has a stand-in in the story. Nothing is concluded from a stand-in.
pub(super) fn check(story: &Story, log: &Log) {
    let check = Check::new(story, log);
    story.petitions.iter().enumerate().for_each(|(i, one)| check.petition(&format!("petitions[{i}]"), one));
    story.events.iter().enumerate().for_each(|(i, one)| check.event(&format!("events[{i}]"), one));
    story.findings.iter().enumerate().for_each(|(i, one)| check.finding(&format!("findings[{i}]"), one));
    story.intervals.iter().enumerate().for_each(|(i, one)| check.interval(&format!("intervals[{i}]"), one));
    check.figures();
}

/// The lists whose items can be referred to or pinned: their ids share one name space, sources have their own.
const NAMED: [&str; 5] = ["petitions", "events", "sections", "findings", "intervals"];

/// An id, and where it stands.
struct Place<'a> {
    id: &'a str,
    list: &'static str,
    number: usize,
}

struct Check<'a> {
    story: &'a Story,
    log: &'a Log,
    /// Where each id stands, sorted by id, and among the same by list and number.
    places: Vec<Place<'a>>,
}

impl<'a> Check<'a> {
    fn new(story: &'a Story, log: &'a Log) -> Check<'a> {
        let mut check = Check { story, log, places: Vec::new() };
        check.index("petitions", story.petitions.iter().map(|one| one.id.as_str()));
        check.index("events", story.events.iter().map(|one| one.id.as_str()));
        check.index("sections", story.sections.iter().map(|one| one.id.as_str()));
        check.index("findings", story.findings.iter().map(|one| one.id.as_str()));
        check.index("intervals", story.intervals.iter().map(|one| one.id.as_str()));
        check.index("sources", story.sources.iter().map(|one| one.id.as_str()));
        order::by(&mut check.places, |a, b| a.id.cmp(b.id));
        check.unique();
        // The first stands for all, so that a file of nothing but one id is not slow.
        check.places.dedup_by(|later, first| later.id == first.id && later.list == first.list);
        check
    }

    fn index(&mut self, list: &'static str, ids: impl Iterator<Item = &'a str>) {
        let named = ids.enumerate().filter(|(_, id)| !id.is_empty());
        self.places.extend(named.map(|(number, id)| Place { id, list, number }));
    }

    /// Notes each id that stands twice in one name space.
    fn unique(&self) {
        let alike = self.places.chunk_by(|a, b| a.id == b.id);
        for (space, all) in alike.flat_map(|alike| [(true, alike), (false, alike)]) {
            let mut all = all.iter().filter(|place| NAMED.contains(&place.list) == space);
            let Some(first) = all.next() else { continue };
            for place in all {
                let message = format!(
                    "{} is the id of {}[{}] already; write another",
                    quoted(place.id),
                    first.list,
                    first.number
                );
                self.note(format!("{}[{}].id", place.list, place.number), message);
            }
        }
    }

    fn place(&self, list: &'static str, id: &str) -> Option<usize> {
        let start = self.places.partition_point(|place| place.id < id);
        let alike = self.places.iter().skip(start).take_while(|place| place.id == id);
        alike.into_iter().find(|place| place.list == list).map(|place| place.number)
    }

    /// Notes an id that is in none of the lists, and names the nearest id that is in one.
    fn unknown(&self, path: String, what: &str, lists: &[&'static str], id: &str) {
        let known = self.places.iter().filter(|place| lists.contains(&place.list)).map(|place| place.id);
        self.note(path, format!("no {what} {}{}", quoted(id), did_you_mean(id, known)));
    }

    fn note(&self, path: String, message: String) {
        self.log.note(path, message);
    }

    /// A value, unless what stands at its path could not be read.
    fn read<T>(&self, path: &str, value: T) -> Option<T> {
        if self.log.has_noted(path) { None } else { Some(value) }
    }

    fn sources(&self, path: &str, ids: &[SourceId]) {
        if ids.is_empty() {
            self.note(format!("{path}.sources"), "no source is named; expected at least one".to_owned());
        }
        for (number, id) in ids.iter().map(|id| id.as_str()).enumerate() {
            if self.place("sources", id).is_none() {
                self.unknown(format!("{path}.sources[{number}]"), "source", &["sources"], id);
            }
        }
    }

    fn about(&self, path: &str, ids: &[SubjectId]) {
        const LISTS: [&str; 3] = ["petitions", "events", "findings"];
        for (number, id) in ids.iter().map(|id| id.as_str()).enumerate() {
            if LISTS.iter().all(|list| self.place(list, id).is_none()) {
                self.unknown(format!("{path}.about[{number}]"), "petition, event or finding", &LISTS, id);
            }
        }
    }

    /// The date of a referred event, if there is such an event and its date could be read.
    fn date_of(&self, path: String, id: &EventId) -> Option<Date> {
        let Some(number) = self.place("events", id.as_str()) else {
            self.unknown(path, "event", &["events"], id.as_str());
            return None;
        };
        let event = self.story.events.get(number)?;
        self.read(&format!("events[{number}].date"), event.date)
    }

    fn in_order(&self, path: String, earlier: Option<Date>, later: Option<Date>, what: &str) {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later.last_day() < earlier.first_day()
        {
            self.note(path, format!("{later} is before {what}, {earlier}"));
        }
    }

    fn petition(&self, path: &str, petition: &Petition) {
        self.sources(path, &petition.sources);
        let opened = self.read(&format!("{path}.opened"), petition.opened).flatten();
        let after_opening = |field: &str, date: Option<Date>| {
            self.in_order(format!("{path}.{field}"), opened, date, "the day it opened");
        };
        after_opening("closed", petition.closed);
        after_opening("deadline", petition.deadline);
        if let Some(response) = &petition.response {
            self.sources(&format!("{path}.response"), &response.sources);
            after_opening("response.on", response.on);
            after_opening("response.published", response.published);
        }
        if let Some(debate) = &petition.debate {
            self.sources(&format!("{path}.debate"), &debate.sources);
            after_opening("debate.on", Some(debate.on));
        }
        if let Some(decision) = &petition.not_debated {
            self.sources(&format!("{path}.not_debated"), &decision.sources);
            after_opening("not_debated.on", decision.on);
            after_opening("not_debated.published", decision.published);
            if petition.debate.is_some() {
                let message =
                    "a petition that was debated was not refused a debate; leave one of the two out".to_owned();
                self.note(format!("{path}.not_debated"), message);
            }
        }
        self.thresholds(path, petition, opened);
        self.readings(path, petition);
        if let Some(places) = &petition.places {
            self.codes(&format!("{path}.places.constituencies"), &places.constituencies);
            self.codes(&format!("{path}.places.countries"), &places.countries);
        }
    }

    /// Notes each code that stands twice in a list of places.
    fn codes(&self, path: &str, places: &[super::Place]) {
        let code = |at: usize| places.get(at).map(|place| place.code.as_str()).unwrap_or_default();
        let sorted = order::sorted_indices(places.len(), &mut |a, b| code(a).cmp(code(b)));
        for (first, second) in sorted.iter().zip(sorted.iter().skip(1)) {
            if code(*first) == code(*second) && !code(*first).is_empty() {
                let message =
                    format!("{} is the code of [{first}] already; write each place once", quoted(code(*first)));
                self.note(format!("{path}[{second}][0]"), message);
            }
        }
    }

    fn thresholds(&self, path: &str, petition: &Petition, opened: Option<Date>) {
        let (mut highest, mut reached) = (0, opened);
        for (number, threshold) in petition.thresholds.iter().enumerate() {
            let path = format!("{path}.thresholds[{number}]");
            let signatures = threshold.signatures;
            if signatures <= highest {
                let message =
                    format!("found {signatures}; expected more than {highest}: thresholds stand in rising order");
                self.note(format!("{path}.signatures"), message);
            }
            highest = highest.max(signatures);
            let what = if number == 0 { "the day it opened" } else { "the day it opened or reached the one before" };
            self.in_order(format!("{path}.reached"), reached, threshold.reached, what);
            reached = self.read(&format!("{path}.reached"), threshold.reached).flatten().or(reached);
        }
    }

    fn readings(&self, path: &str, petition: &Petition) {
        let pairs = petition.readings.iter().zip(petition.readings.iter().skip(1));
        for (number, _) in pairs.enumerate().filter(|(_, (first, second))| second.at < first.at) {
            if self.read(&format!("{path}.readings[{number}]"), ()).is_some() {
                let message = "it is before the reading above it; expected readings in order of time".to_owned();
                self.note(format!("{path}.readings[{}][0]", number + 1), message);
            }
        }
    }

    fn event(&self, path: &str, event: &Event) {
        self.sources(path, &event.sources);
        self.about(path, &event.about);
        let length = event.title.chars().count();
        if length > LONGEST_TITLE {
            let message =
                format!("it has {length} characters; expected at most {LONGEST_TITLE}: move some to \"detail\"");
            self.note(format!("{path}.title"), message);
        }
        let date = self.read(&format!("{path}.date"), event.date);
        self.in_order(format!("{path}.until"), date, event.until, "its start");
        let Some(id) = &event.follows else { return };
        if *id == event.id {
            self.note(format!("{path}.follows"), "an event cannot follow itself".to_owned());
        } else {
            let followed = self.date_of(format!("{path}.follows"), id);
            self.in_order(
                format!("{path}.date"),
                followed,
                date,
                &format!("{}, which it follows", quoted(id.as_str())),
            );
        }
    }

    fn finding(&self, path: &str, finding: &Finding) {
        self.sources(path, &finding.sources);
        self.about(path, &finding.about);
        if self.place("sections", finding.section.as_str()).is_none() {
            self.unknown(format!("{path}.section"), "section", &["sections"], finding.section.as_str());
        }
        match (&finding.answer, finding.kind) {
            (Some(_), Kind::NotRecorded) => {
                let message = "\"not-recorded\" goes with no answer; name the kind of the answer".to_owned();
                self.note(format!("{path}.kind"), message);
            }
            (None, kind) if kind != Kind::NotRecorded => {
                let message =
                    format!("\"{}\" goes with an answer; add \"answer\", or write \"not-recorded\"", kind.id());
                self.note(format!("{path}.kind"), message);
            }
            _ => {}
        }
    }

    fn interval(&self, path: &str, interval: &Interval) {
        self.sources(path, &interval.sources);
        self.about(path, &interval.about);
        let from = self.interval_end(format!("{path}.from"), &interval.from);
        let to = self.interval_end(format!("{path}.to"), &interval.to);
        self.in_order(format!("{path}.to"), from, to, "the event it is measured from");
    }

    fn interval_end(&self, path: String, id: &EventId) -> Option<Date> {
        let date = self.date_of(path.clone(), id)?;
        if date.exact().is_none() {
            self.note(
                path,
                format!("{} is dated {date}; an interval needs events known to the day", quoted(id.as_str())),
            );
        }
        Some(date)
    }

    fn figures(&self) {
        if self.story.figures.is_empty() {
            self.note("figures".to_owned(), "no figure is named; expected at least one".to_owned());
        }
        let mut shown = Vec::new();
        for (number, figure) in self.story.figures.iter().enumerate() {
            let path = format!("figures[{number}].figure");
            let Some(name) = self.read(&path, figure.name) else { continue };
            if shown.contains(&name) {
                self.note(path, format!("\"{}\" is shown already; each figure stands once", name.id()));
            } else {
                shown.push(name);
            }
        }
        for (index, passage) in self.story.passages.iter().enumerate() {
            let path = format!("passages[{index}]");
            if !shown.contains(&passage.after) && !self.log.has_noted("figures") {
                let message = format!("the story shows no figure \"{}\"; name one of \"figures\"", passage.after.id());
                self.note(format!("{path}.after"), message);
            }
            for (number, paragraph) in passage.paragraphs.iter().enumerate() {
                self.sources(&format!("{path}.paragraphs[{number}]"), &paragraph.sources);
            }
        }
    }
}
