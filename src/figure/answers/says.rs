//! What answers say of a story.

use super::plan::{Bar, Plan, Words};
use crate::day::{Date, Day};
use crate::figure::table::{Cell, Ratio, Row, number_column, text_column};
use crate::figure::{self, Heading, Made, Table, cited, plain_ids};
use crate::order;
use crate::scene::Mark;
use crate::story::{Interval, SourceId, Story};
use crate::words::{self, Extreme};

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
            return vec![words::answers_nothing().to_owned()];
        }
        let (mut longest, mut shortest) = (0, i32::MAX);
        for span in &spans {
            (longest, shortest) = (longest.max(span.days()), shortest.min(span.days()));
        }
        if let [only] = &*spans {
            return vec![words::answers_one(&only.dates(), &only.length(), &only.interval.title)];
        }
        if longest == shortest {
            if let Some(sentence) = passed(story, &spans) {
                return vec![sentence];
            }
            return vec![words::answers_count(spans.len() as u64), words::answers_each(longest.unsigned_abs().into())];
        }
        vec![
            words::answers_count(spans.len() as u64),
            extreme(&spans, longest, Extreme::Longest),
            extreme(&spans, shortest, Extreme::Shortest),
        ]
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
            rows.push(Row { id: span.interval.id.as_str().to_owned(), cells });
        }
        Table {
            caption: words::answers_table().to_owned(),
            columns: vec![
                text_column(words::answers_column_measured()),
                text_column(words::answers_column_from()),
                text_column(words::answers_column_to()),
                number_column(words::answers_column_days()),
                text_column(words::answers_column_words()),
                text_column(words::answers_column_outcome()),
            ],
            rows,
        }
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        let mut lists: Vec<&[SourceId]> = Vec::new();
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
        let more = (more > 0).then(|| words::more_in_table(more as u64));
        let empty = bars.is_empty().then(|| words::answers_nothing().to_owned());
        figure::Plan::Answers(Plan { bars, more, empty })
    }

    fn heading(&self, made: &Made) -> Option<Heading> {
        (!made.story.intervals.is_empty()).then(|| Heading {
            headline: words::official_answers().to_owned(),
            subtitle: words::official_answers_measure(made.whose),
        })
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
        words::span(self.span())
    }

    fn span(&self) -> words::Span {
        words::Span::between(self.first, self.last)
    }

    /// The number of its days.
    fn counted(&self) -> String {
        words::span_days(self.days().unsigned_abs().into())
    }

    /// The span in other units than days, where it has them.
    fn other(&self) -> Option<words::Span> {
        Some(self.span()).filter(|span| *span != words::Span::of_days(self.days()))
    }

    /// `1,491 days, about 4 years and 1 month`.
    fn length(&self) -> String {
        match self.other() {
            Some(span) => words::answers_length(self.days().unsigned_abs().into(), span),
            None => self.counted(),
        }
    }

    fn dates(&self) -> String {
        words::dates(Date::of(self.first), Some(Date::of(self.last)))
    }

    fn mark(&self, row: usize) -> Mark {
        let interval = self.interval;
        let mut about = plain_ids(&interval.about);
        about.push(interval.from.as_str().to_owned());
        about.push(interval.to.as_str().to_owned());
        Mark {
            id: interval.id.as_str().to_owned(),
            label: words::answers_label(&self.length(), &interval.title),
            detail: Some(words::answers_detail(&self.dates(), &interval.outcome)),
            about,
            series: row,
        }
    }

    fn bar(&self, row: usize) -> Bar {
        let outcome = &self.interval.outcome;
        let words = self.other().map(|span| Words {
            beside: words::span(span),
            with_outcome: words::answers_outcome(outcome, &words::sentence(&words::span(span))),
        });
        Bar {
            mark: self.mark(row),
            title: self.interval.title.clone(),
            outcome: outcome.clone(),
            days: self.counted(),
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
    let mut chosen = spans(story);
    order::keep_largest(&mut chosen, MAX_BARS, |span| span.days().unsigned_abs().into());
    chosen
}

/// Names the spans that lasted so many days, or counts them where their names would fill the page.
fn extreme(spans: &[Span], days: i32, end: Extreme) -> String {
    let (mut titles, mut last) = (Vec::new(), None);
    for span in spans {
        if span.days() == days {
            titles.push(words::quote(&span.interval.title));
            last = Some(span);
        }
    }
    let days = days.unsigned_abs().into();
    match (last, titles.len()) {
        (Some(span), 1) => words::answers_extreme(&span.dates(), end, &span.length(), &span.interval.title),
        (_, 2 | 3) => words::answers_extreme_few(days, end, &titles),
        (_, count) => words::answers_extreme_many(&words::number_in_words(count as u64), days, end),
    }
}

/// That a lone petition passed its thresholds in one time, where nothing else is measured: all spans are as long, begin
/// on the day it opened and end on that of a threshold.
fn passed(story: &Story, spans: &[Span]) -> Option<String> {
    let [petition] = &*story.petitions else { return None };
    let [one, other] = &*petition.thresholds else { return None };
    let opened = petition.opened?.exact()?;
    let reached = one.reached?.exact()?;
    let both = other.reached?.exact()? == reached && spans.len() == 2;
    let is_measured = spans.iter().all(|span| span.first == opened && span.last == reached);
    let thresholds = [words::number(one.signatures), words::number(other.signatures)];
    let days = u64::from(opened.days_until(reached).unsigned_abs());
    (both && is_measured).then(|| words::answers_passed_both(days, &words::number_in_words(days), &thresholds))
}
