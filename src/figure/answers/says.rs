//! What answers say of a story.

use super::plan::{Bar, Plan, Words};
use crate::day::{Date, Day};
use crate::figure::table::{Cell, Ratio, Row, numbers, words};
use crate::figure::{self, Made, Table, cited};
use crate::scene::Mark;
use crate::story::{Interval, Story};
use crate::wording;

const NO_SPAN: &str = "No span of time between two events is recorded here.";
/// More bars than this are not looked through: the longest are drawn, the rest stand in the table.
pub(super) const MAX_BARS: usize = 30;

/// What answers say.
pub struct Says;

impl figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        let mut marks = Vec::new();
        for span in drawn(story) {
            marks.push(span.mark(marks.len()));
        }
        marks
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        let spans = spans(story);
        if spans.is_empty() {
            return vec![NO_SPAN.to_owned()];
        }
        let (mut longest, mut shortest) = (0, i32::MAX);
        for span in &spans {
            (longest, shortest) = (longest.max(span.days()), shortest.min(span.days()));
        }
        let count = wording::sentence(&wording::small_number(spans.len()));
        if spans.len() == 1 {
            return vec![[&count, " span of time is measured here. ", &extreme(&spans, "It is", "", longest)].concat()];
        }
        let mut sentences = vec![[&count, " spans of time are measured here, each between two dated events."].concat()];
        if longest == shortest {
            sentences.push(["Each lasted ", &wording::days(longest), "."].concat());
        } else {
            sentences.push(extreme(&spans, "The longest is", "The longest are", longest));
            sentences.push(extreme(&spans, "The shortest is", "The shortest are", shortest));
        }
        sentences
    }

    fn table(&self, story: &Story) -> Table {
        let mut rows = Vec::new();
        for span in spans(story) {
            let cells = vec![
                Cell::text(&*span.interval.title),
                Cell::date(Date::of(span.first)),
                Cell::date(Date::of(span.last)),
                Cell::number(u64::from(span.days().unsigned_abs())),
                Cell { number: Some(Ratio::of(i64::from(span.days()))), ..Cell::text(span.words()) },
                Cell::text(&*span.interval.outcome),
            ];
            rows.push(Row { id: span.interval.id.clone(), cells });
        }
        Table {
            caption: "How long each answer took".to_owned(),
            columns: vec![
                words("What was measured"),
                words("From"),
                words("To"),
                numbers("Days"),
                words("In words"),
                words("Outcome"),
            ],
            rows,
        }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        let mut lists: Vec<&[String]> = Vec::new();
        for interval in &story.intervals {
            lists.push(&interval.sources);
        }
        cited(story, &lists)
    }

    fn plan(&self, story: &Story) -> figure::Plan {
        let mut bars = Vec::new();
        for span in drawn(story) {
            bars.push(span.bar(bars.len()));
        }
        let more = spans(story).len() - bars.len();
        let more = (more > 0).then(|| ["and ", &wording::number(more as u64), " more in the table"].concat());
        let empty = bars.is_empty().then(|| NO_SPAN.to_owned());
        figure::Plan::Answers(Plan { bars, more, empty })
    }

    fn has_something(&self, made: &Made) -> bool {
        !made.story.intervals.is_empty()
    }
}

/// An interval and the days it lasted.
pub(super) struct Span<'s> {
    interval: &'s Interval,
    first: Day,
    last: Day,
}

impl Span<'_> {
    pub(super) fn days(&self) -> i32 {
        self.first.days_until(self.last)
    }

    pub(super) fn words(&self) -> String {
        wording::span(self.first, self.last)
    }

    /// The span in words, where they say more than the number of days does.
    fn other_words(&self) -> Option<String> {
        Some(self.words()).filter(|words| *words != wording::days(self.days()))
    }

    /// `1,491 days, about 4 years and 1 month`.
    fn length(&self) -> String {
        let days = wording::days(self.days());
        match self.other_words() {
            Some(words) => [&days, ", ", &words].concat(),
            None => days,
        }
    }

    fn dates(&self) -> String {
        wording::dates(Date::of(self.first), Some(Date::of(self.last)))
    }

    fn mark(&self, row: usize) -> Mark {
        let interval = self.interval;
        let mut about = interval.about.clone();
        about.push(interval.from.clone());
        about.push(interval.to.clone());
        // Two colons in a label would confuse.
        let title = match interval.title.split_once(':') {
            Some((before, after)) if after.starts_with(' ') => [before, ",", after].concat(),
            _ => interval.title.clone(),
        };
        Mark {
            id: interval.id.clone(),
            label: [&title, ": ", &self.length()].concat(),
            detail: Some([&self.dates(), ". ", &interval.outcome].concat()),
            about,
            series: row,
        }
    }

    fn bar(&self, row: usize) -> Bar {
        let outcome = &self.interval.outcome;
        let words = self
            .other_words()
            .map(|beside| Words { with_outcome: [&wording::sentence(&beside), ". ", outcome].concat(), beside });
        Bar {
            mark: self.mark(row),
            title: self.interval.title.clone(),
            outcome: outcome.clone(),
            days: wording::days(self.days()),
            words,
            first: self.first,
            last: self.last,
        }
    }
}

/// The spans of a story whose days are known, in its order.
pub(super) fn spans(story: &Story) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    for interval in &story.intervals {
        if let Some((first, last)) = story.span(interval) {
            spans.push(Span { interval, first, last });
        }
    }
    spans
}

/// The spans that are drawn, the longest, in the order of the story.
pub(super) fn drawn(story: &Story) -> Vec<Span<'_>> {
    let mut chosen: Vec<Span> = Vec::new();
    for span in spans(story) {
        chosen.push(span);
        if chosen.len() > MAX_BARS {
            let (mut shortest, mut days) = (0, i32::MAX);
            for (place, span) in chosen.iter().enumerate() {
                // Of spans as long as one another the first in the story stay.
                if span.days() <= days {
                    (shortest, days) = (place, span.days());
                }
            }
            chosen.remove(shortest);
        }
    }
    chosen
}

/// Names the spans that lasted so many days, or counts them where their names would fill the page.
fn extreme(spans: &[Span], one: &str, more: &str, days: i32) -> String {
    let (mut names, mut last) = (Vec::new(), None);
    for span in spans {
        if span.days() == days {
            names.push(["“", &span.interval.title, "”"].concat());
            last = Some(span);
        }
    }
    match (last, names.len()) {
        (Some(span), 1) => [one, " ", &wording::list(&names), ": ", &span.length(), " (", &span.dates(), ")."].concat(),
        (_, 2 | 3) => [more, " ", &wording::list(&names), ": ", &wording::days(days), " each."].concat(),
        (_, count) => [more, " ", &wording::small_number(count), " of ", &wording::days(days), " each."].concat(),
    }
}
