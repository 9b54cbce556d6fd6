//! What holds between the parts of a story: ids that are unique, references that lead somewhere, times in order.

use std::collections::HashSet;

use super::cursor::{Log, did_you_mean};
use super::{Event, Finding, Interval, Kind, Petition, Story};
use crate::day::Date;

/// Notes every problem between the parts of a story.
pub(super) fn check(story: &Story, log: &Log) {
    let check = Check { story, log, ids: named_ids(story).map(|(_, id)| id).collect() };
    check.unique(named_ids(story));
    check.unique(story.sources.iter().enumerate().map(|(i, source)| (format!("sources[{i}]"), source.id.as_str())));
    story.petitions.iter().enumerate().for_each(|(i, one)| check.petition(&format!("petitions[{i}]"), one));
    story.events.iter().enumerate().for_each(|(i, one)| check.event(&format!("events[{i}]"), one));
    story.findings.iter().enumerate().for_each(|(i, one)| check.finding(&format!("findings[{i}]"), one));
    story.intervals.iter().enumerate().for_each(|(i, one)| check.interval(&format!("intervals[{i}]"), one));
    check.figures();
    check.passages();
}

/// The ids of everything that can be referred to or pinned, with their paths.
fn named_ids(story: &Story) -> impl Iterator<Item = (String, &str)> {
    fn at<'s, T>(list: &'s str, items: &'s [T], id: fn(&T) -> &str) -> impl Iterator<Item = (String, &'s str)> {
        items.iter().enumerate().map(move |(index, item)| (format!("{list}[{index}]"), id(item)))
    }
    at("petitions", &story.petitions, |one| &one.id)
        .chain(at("events", &story.events, |one| &one.id))
        .chain(at("sections", &story.sections, |one| &one.id))
        .chain(at("findings", &story.findings, |one| &one.id))
        .chain(at("intervals", &story.intervals, |one| &one.id))
}

struct Check<'a> {
    story: &'a Story,
    log: &'a Log,
    ids: HashSet<&'a str>,
}

impl<'a> Check<'a> {
    fn note(&self, path: String, message: String) {
        self.log.note(path, message);
    }

    fn unique<'i>(&self, ids: impl Iterator<Item = (String, &'i str)>) {
        let mut seen: Vec<(&str, String)> = Vec::new();
        let mut known = HashSet::new();
        for (path, id) in ids {
            if !known.insert(id) && !id.is_empty() {
                let first = seen.iter().find(|(other, _)| *other == id).map(|(_, path)| path.as_str());
                let first = first.unwrap_or_default();
                self.note(format!("{path}.id"), format!("\"{id}\" is already the id of {first}; each id stands once"));
            } else {
                seen.push((id, path));
            }
        }
    }

    fn sources(&self, path: &str, ids: &[String]) {
        if ids.is_empty() {
            self.note(format!("{path}.sources"), "no source is named; expected at least one".to_owned());
        }
        for (index, id) in ids.iter().enumerate().filter(|(_, id)| self.story.source(id).is_none()) {
            let near = did_you_mean(id, self.story.sources.iter().map(|source| source.id.as_str()));
            self.note(format!("{path}.sources[{index}]"), format!("no source \"{id}\"{near}"));
        }
    }

    fn about(&self, path: &str, ids: &[String]) {
        for (index, id) in ids.iter().enumerate().filter(|(_, id)| !self.ids.contains(id.as_str())) {
            let near = did_you_mean(id, self.ids.iter().copied());
            let message = format!("no petition, event or finding \"{id}\"{near}");
            self.note(format!("{path}.about[{index}]"), message);
        }
    }

    fn referred_event(&self, path: String, id: &str) -> Option<&'a Event> {
        let event = self.story.event(id);
        if event.is_none() {
            let near = did_you_mean(id, self.story.events.iter().map(|event| event.id.as_str()));
            self.note(path, format!("no event \"{id}\"{near}"));
        }
        event
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
        let opened = petition.opened;
        self.in_order(format!("{path}.closed"), opened, petition.closed, "the day it opened");
        self.in_order(format!("{path}.deadline"), opened, petition.deadline, "the day it opened");
        if let Some(response) = &petition.response {
            self.sources(&format!("{path}.response"), &response.sources);
            self.in_order(format!("{path}.response.on"), opened, Some(response.on), "the day it opened");
        }
        if let Some(debate) = &petition.debate {
            self.sources(&format!("{path}.debate"), &debate.sources);
            self.in_order(format!("{path}.debate.on"), opened, Some(debate.on), "the day it opened");
        }
        self.thresholds(path, petition);
        let pairs = petition.readings.iter().zip(petition.readings.iter().skip(1));
        for (index, _) in pairs.enumerate().filter(|(_, (first, second))| second.at < first.at) {
            let message = "it was taken before the reading above it; readings stand in order of time".to_owned();
            self.note(format!("{path}.readings[{}]", index + 1), message);
        }
    }

    fn thresholds(&self, path: &str, petition: &Petition) {
        let mut highest = 0;
        for (index, threshold) in petition.thresholds.iter().enumerate() {
            let path = format!("{path}.thresholds[{index}]");
            let signatures = threshold.signatures;
            if signatures <= highest {
                let message = format!(
                    "found {signatures}; expected more than {highest}: thresholds stand in rising order, above 0"
                );
                self.note(format!("{path}.signatures"), message);
            }
            highest = signatures;
            self.in_order(format!("{path}.reached"), petition.opened, threshold.reached, "the day it opened");
        }
    }

    fn event(&self, path: &str, event: &Event) {
        self.sources(path, &event.sources);
        self.about(path, &event.about);
        if event.title.chars().count() >= 80 {
            let length = event.title.chars().count();
            self.note(format!("{path}.title"), format!("it has {length} characters; expected under 80: it is a label"));
        }
        self.in_order(format!("{path}.until"), Some(event.date), event.until, "its start");
        let Some(id) = &event.follows else { return };
        if let Some(followed) = self.referred_event(format!("{path}.follows"), id) {
            let what = format!("\"{id}\", which it follows");
            self.in_order(format!("{path}.date"), Some(followed.date), Some(event.date), &what);
        }
    }

    fn finding(&self, path: &str, finding: &Finding) {
        self.sources(path, &finding.sources);
        self.about(path, &finding.about);
        if self.story.section(&finding.section).is_none() {
            let near = did_you_mean(&finding.section, self.story.sections.iter().map(|section| section.id.as_str()));
            self.note(format!("{path}.section"), format!("no section \"{}\"{near}", finding.section));
        }
        if finding.answer.is_some() == (finding.kind == Kind::NotRecorded) {
            let message = "an answer goes with a kind, and \"not-recorded\" with no answer".to_owned();
            self.note(format!("{path}.kind"), message);
        }
    }

    fn interval(&self, path: &str, interval: &Interval) {
        self.sources(path, &interval.sources);
        self.about(path, &interval.about);
        let from = self.referred_event(format!("{path}.from"), &interval.from);
        let to = self.referred_event(format!("{path}.to"), &interval.to);
        for (end, event) in [("from", from), ("to", to)] {
            if let Some(event) = event
                && event.date.exact().is_none()
            {
                let message =
                    format!("\"{}\" is dated {}; an interval needs events known to the day", event.id, event.date);
                self.note(format!("{path}.{end}"), message);
            }
        }
        if let (Some(from), Some(to)) = (from, to) {
            self.in_order(format!("{path}.to"), Some(from.date), Some(to.date), "the event it is measured from");
        }
    }

    fn figures(&self) {
        for (index, figure) in self.story.figures.iter().enumerate() {
            if self.story.figures.iter().take(index).any(|other| other.name == figure.name) {
                let message = format!("\"{}\" is shown already; each figure stands once", figure.name.id());
                self.note(format!("figures[{index}].figure"), message);
            }
        }
    }

    fn passages(&self) {
        for (index, passage) in self.story.passages.iter().enumerate() {
            if self.story.figure(passage.after).is_none() {
                let message = format!("the story shows no figure \"{}\"", passage.after.id());
                self.note(format!("passages[{index}].after"), message);
            }
            for (number, paragraph) in passage.paragraphs.iter().enumerate() {
                self.sources(&format!("passages[{index}].paragraphs[{number}]"), &paragraph.sources);
            }
        }
    }
}
