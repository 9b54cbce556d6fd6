//! A story as a file, the way back from [`super::read`].
//!
//! Each part is taken apart whole, so that a field added to it cannot be forgotten here.

use std::fmt::Write;

use super::{
    Debate, Decision, Event, FORMAT, Figure, Finding, Interval, Licence, Paragraph, Passage, Petition, Place, Places,
    Reading, Response, Section, Source, Story, Threshold,
};
use crate::day::{Date, Day, Moment};

/// A value of the file.
enum Json {
    Text(String),
    Number(u64),
    True,
    List(Vec<Json>),
    /// A list on one line: there are hundreds.
    Row(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Story {
    /// The story as a file that reads as it again: fields that hold nothing are left out, the rest stand in their order.
    pub fn to_json(&self) -> String {
        let mut out = String::new();
        self.json().write(&mut out, 0);
        out.push('\n');
        out
    }

    fn json(&self) -> Json {
        let Story {
            id,
            title,
            standfirst,
            notice,
            language,
            edition,
            licence,
            sources,
            petitions,
            events,
            sections,
            findings,
            intervals,
            figures,
            passages,
        } = self;
        let Licence { name, url } = licence;
        let format = [("format", Json::Number(FORMAT))];
        let head = [
            ("id", text(id)),
            ("title", text(title)),
            ("standfirst", text(standfirst)),
            ("notice", maybe(notice)),
            ("language", text(language)),
            ("edition", day(*edition)),
            ("licence", Some(object([("name", text(name)), ("url", maybe(url))]))),
            ("sources", list(sources, Source::json)),
            ("petitions", list(petitions, Petition::json)),
            ("events", list(events, Event::json)),
            ("sections", list(sections, Section::json)),
            ("findings", list(findings, Finding::json)),
            ("intervals", list(intervals, Interval::json)),
            ("figures", list(figures, Figure::json)),
            ("passages", filled(passages, Passage::json)),
        ];
        let mut fields = Vec::from(format);
        fields.extend(present(head));
        Json::Object(fields)
    }
}

impl Source {
    fn json(&self) -> Json {
        let Source { id, title, publisher, date, url, licence } = self;
        object([
            ("id", text(id)),
            ("title", text(title)),
            ("publisher", text(publisher)),
            ("date", dated(*date)),
            ("url", maybe(url)),
            ("licence", maybe(licence)),
        ])
    }
}

impl Petition {
    fn json(&self) -> Json {
        let Petition {
            id,
            name,
            asks,
            quoted,
            argued,
            url,
            state,
            standing,
            signatures,
            counted,
            seen,
            live,
            opened,
            opened_at: _,
            closed,
            deadline,
            thresholds,
            response,
            debate,
            not_debated,
            related,
            readings,
            places,
            sources,
        } = self;
        object([
            ("id", text(id)),
            ("name", text(name)),
            ("asks", text(asks)),
            ("quoted", quoted.then_some(Json::True)),
            ("argued", maybe(argued)),
            ("url", maybe(url)),
            ("state", text(state.id())),
            ("standing", maybe(standing)),
            ("signatures", number(*signatures)),
            ("counted", maybe(counted)),
            ("as_of", seen.last().map(|reading| Json::Text(moment(reading.at)))),
            ("live", live.then_some(Json::True)),
            ("opened", dated(*opened)),
            ("closed", dated(*closed)),
            ("deadline", dated(*deadline)),
            ("thresholds", list(thresholds, Threshold::json)),
            ("response", response.as_ref().map(Response::json)),
            ("debate", debate.as_ref().map(Debate::json)),
            ("not_debated", not_debated.as_ref().map(Decision::json)),
            ("related", maybe(related)),
            ("readings", filled(readings, Reading::json)),
            ("places", places.as_ref().map(Places::json)),
            ("sources", ids(sources)),
        ])
    }
}

impl Threshold {
    fn json(&self) -> Json {
        let Threshold { signatures, brings, kind, reached, reached_note } = self;
        object([
            ("signatures", number(*signatures)),
            ("brings", text(brings)),
            ("kind", text(kind.id())),
            ("reached", dated(*reached)),
            ("reached_note", maybe(reached_note)),
        ])
    }
}

impl Response {
    fn json(&self) -> Json {
        let Response { on, published, by, said, sources } = self;
        object([
            ("on", dated(*on)),
            ("published", dated(*published)),
            ("by", text(by)),
            ("said", text(said)),
            ("sources", ids(sources)),
        ])
    }
}

impl Debate {
    fn json(&self) -> Json {
        let Debate { on, place, people, sources } = self;
        object([("on", dated(Some(*on))), ("where", text(place)), ("people", maybe(people)), ("sources", ids(sources))])
    }
}

impl Decision {
    fn json(&self) -> Json {
        let Decision { on, published, said, sources } = self;
        object([("on", dated(*on)), ("published", dated(*published)), ("said", maybe(said)), ("sources", ids(sources))])
    }
}

impl Reading {
    fn json(&self) -> Json {
        let Reading { at, signatures } = self;
        Json::Row(vec![Json::Text(moment(*at)), Json::Number(*signatures)])
    }
}

impl Places {
    fn json(&self) -> Json {
        let Places { boundaries, constituencies, countries, whole: _, layout: _, strays: _ } = self;
        object([
            ("boundaries", text(boundaries)),
            ("constituencies", list(constituencies, Place::json)),
            ("countries", list(countries, Place::json)),
        ])
    }
}

impl Place {
    fn json(&self) -> Json {
        let Place { code, name, signatures } = self;
        Json::Row(vec![Json::Text(code.clone()), Json::Text(name.clone()), Json::Number(*signatures)])
    }
}

impl Event {
    fn json(&self) -> Json {
        let Event { id, date, until, actor, title, detail, about, follows, sources } = self;
        object([
            ("id", text(id)),
            ("date", dated(Some(*date))),
            ("until", dated(*until)),
            ("actor", text(actor.id())),
            ("title", text(title)),
            ("detail", maybe(detail)),
            ("about", filled_ids(about)),
            ("follows", maybe(follows)),
            ("sources", ids(sources)),
        ])
    }
}

impl Section {
    fn json(&self) -> Json {
        let Section { id, title } = self;
        object([("id", text(id)), ("title", text(title))])
    }
}

impl Finding {
    fn json(&self) -> Json {
        let Finding { id, section, title, said, place, answer, kind, since, about, sources } = self;
        object([
            ("id", text(id)),
            ("section", text(section)),
            ("title", text(title)),
            ("said", text(said)),
            ("place", maybe(place)),
            ("answer", maybe(answer)),
            ("kind", text(kind.id())),
            ("since", maybe(since)),
            ("about", filled_ids(about)),
            ("sources", ids(sources)),
        ])
    }
}

impl Interval {
    fn json(&self) -> Json {
        let Interval { id, title, from, to, outcome, about, sources } = self;
        object([
            ("id", text(id)),
            ("title", text(title)),
            ("from", text(from)),
            ("to", text(to)),
            ("outcome", text(outcome)),
            ("about", filled_ids(about)),
            ("sources", ids(sources)),
        ])
    }
}

impl Figure {
    fn json(&self) -> Json {
        let Figure { name, headline, subtitle } = self;
        object([("figure", text(name.id())), ("headline", text(headline)), ("subtitle", text(subtitle))])
    }
}

impl Passage {
    fn json(&self) -> Json {
        let Passage { after, heading, paragraphs } = self;
        object([
            ("after", text(after.id())),
            ("heading", text(heading)),
            ("paragraphs", list(paragraphs, Paragraph::json)),
        ])
    }
}

impl Paragraph {
    fn json(&self) -> Json {
        let Paragraph { text: words, sources } = self;
        object([("text", text(words)), ("sources", ids(sources))])
    }
}

/// A field, or nothing where it is left out.
type Field = (&'static str, Option<Json>);

fn present<const N: usize>(fields: [Field; N]) -> impl Iterator<Item = (&'static str, Json)> {
    fields.into_iter().filter_map(|(name, value)| Some((name, value?)))
}

fn object<const N: usize>(fields: [Field; N]) -> Json {
    Json::Object(present(fields).collect())
}

fn text(text: &str) -> Option<Json> {
    Some(Json::Text(text.to_owned()))
}

fn maybe(text: &Option<String>) -> Option<Json> {
    text.clone().map(Json::Text)
}

fn number(number: u64) -> Option<Json> {
    Some(Json::Number(number))
}

fn dated(date: Option<Date>) -> Option<Json> {
    date.map(|date| Json::Text(date.to_string()))
}

fn day(day: Day) -> Option<Json> {
    dated(Some(Date::of(day)))
}

/// `2019-02-12T15:42Z`.
fn moment(moment: Moment) -> String {
    let (day, minute) = (moment.utc_day(), moment.minutes().rem_euclid(1440));
    format!("{}T{:02}:{:02}Z", Date::of(day), minute / 60, minute % 60)
}

fn list<T>(items: &[T], json: impl Fn(&T) -> Json) -> Option<Json> {
    Some(Json::List(items.iter().map(json).collect()))
}

/// A list that may be left out.
fn filled<T>(items: &[T], json: impl Fn(&T) -> Json) -> Option<Json> {
    if items.is_empty() { None } else { list(items, json) }
}

fn ids(ids: &[String]) -> Option<Json> {
    Some(Json::Row(ids.iter().cloned().map(Json::Text).collect()))
}

fn filled_ids(list: &[String]) -> Option<Json> {
    if list.is_empty() { None } else { ids(list) }
}

impl Json {
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Json::Text(text) => out.push_str(&serde_json::Value::from(text.as_str()).to_string()),
            Json::Number(number) => out.push_str(&number.to_string()),
            Json::True => out.push_str("true"),
            Json::Row(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { ", " } else { "" });
                    item.write(out, depth);
                }
                out.push(']');
            }
            Json::List(items) if items.is_empty() => out.push_str("[]"),
            Json::List(items) => {
                out.push('[');
                lines(out, depth, items, |item, out| item.write(out, depth + 1));
                out.push(']');
            }
            Json::Object(fields) => {
                out.push('{');
                lines(out, depth, fields, |(name, value), out| {
                    // Writing to a text cannot fail.
                    let _ = write!(out, "\"{name}\": ");
                    value.write(out, depth + 1);
                });
                out.push('}');
            }
        }
    }
}

/// Items each on a line of its own, and the line on which the closing bracket stands.
fn lines<T>(out: &mut String, depth: usize, items: &[T], write: impl Fn(&T, &mut String)) {
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index > 0 { ",\n" } else { "\n" });
        out.push_str(&"  ".repeat(depth + 1));
        write(item, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
}
