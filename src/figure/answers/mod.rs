//! How long each answer took: one bar an interval, from zero by length or where it falls on the calendar.

use super::table::{Cell, Row, numbers, words};
use super::{Arrangement, Draws, Settings, Table, cited, empty};
use crate::day::{Date, Day};
use crate::scene::axis::{Axis, Tick};
use crate::scene::plane::DrawError;
use crate::scene::plane::{Element, Mesh, Plane, TICK_FONT_PX};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Run, Tone};
use crate::scene::{Band, Frame, Mark, Scene, text};
use crate::story::{Interval, Story};
use crate::wording;

/// See [`super::Says`].
pub(super) struct Says;

impl super::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        marks(story)
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> super::Plan {
        super::Plan::Answers(Plan(story.clone()))
    }
}

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan(Story);

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        draw(&self.0, frame, settings)
    }
}

const NO_SPAN: &str = "No span of time between two events is recorded here.";
/// More rows than this are not looked through: the longest are drawn, the rest stand in the table.
const MOST_ROWS: usize = 30;
/// A bar of no length is still a bar, in px.
const LEAST_BAR_PX: f64 = 3.0;
/// Between a bar and what is written beside or in it.
const PAD_PX: f64 = 8.0;
/// Above the first row, for the labels of the axis.
const AXIS_PX: f64 = 30.0;
/// Under each row.
const GAP_PX: f64 = 22.0;
/// For the line that counts what is not drawn.
const MORE_PX: f64 = 20.0;
/// Between a line of the axis and its label.
const TICK_PAD_PX: f64 = 5.0;
/// Between a bar and the outcome under it.
const OUTCOME_GAP_PX: f64 = 5.0;
const TITLE_LEADING: f64 = 20.0;
const OUTCOME_LEADING: f64 = 18.0;

const TITLE_FONT: Font = Font::bold(14.0);
const OUTCOME_FONT: Font = Font::regular(13.0);
const TICK_FONT: Font = Font::regular(TICK_FONT_PX);

/// An interval and the days it lasted.
struct Span<'s> {
    interval: &'s Interval,
    first: Day,
    last: Day,
}

impl Span<'_> {
    fn days(&self) -> i32 {
        self.first.days_until(self.last)
    }

    fn words(&self) -> String {
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
}

fn spans(story: &Story) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    for interval in &story.intervals {
        if let Some((first, last)) = story.span(interval) {
            spans.push(Span { interval, first, last });
        }
    }
    spans
}

/// The spans that are drawn, the longest, in the order of the story.
fn drawn(story: &Story) -> Vec<Span<'_>> {
    let mut chosen: Vec<Span> = Vec::new();
    for span in spans(story) {
        chosen.push(span);
        if chosen.len() > MOST_ROWS {
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

fn marks(story: &Story) -> Vec<Mark> {
    let mut marks = Vec::new();
    for span in drawn(story) {
        marks.push(mark(&span, marks.len()));
    }
    marks
}

fn mark(span: &Span, row: usize) -> Mark {
    let interval = span.interval;
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
        label: [&title, ": ", &span.length()].concat(),
        detail: Some([&span.dates(), ". ", &interval.outcome].concat()),
        about,
        series: row,
    }
}

fn summary(story: &Story) -> Vec<String> {
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

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for span in spans(story) {
        let cells = vec![
            Cell::text(&*span.interval.title),
            Cell::date(Date::of(span.first)),
            Cell::date(Date::of(span.last)),
            Cell::number(u64::from(span.days().unsigned_abs())),
            Cell::text(span.words()),
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

fn sources(story: &Story) -> Vec<&str> {
    let mut lists: Vec<&[String]> = Vec::new();
    for interval in &story.intervals {
        lists.push(&interval.sources);
    }
    cited(story, &lists)
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let spans = drawn(story);
    if spans.is_empty() {
        return Ok(empty(frame, NO_SPAN));
    }
    let mut bottom = AXIS_PX;
    let mut strips = Vec::new();
    for span in &spans {
        strips.push(Strip::new(span, bottom, frame));
        bottom += text::at_least_usual(&|| Strip::new(span, 0.0, Frame::least(frame.band)).bottom) + GAP_PX;
    }
    let more = spans_not_drawn(story, &spans);
    let height = bottom - GAP_PX + if more > 0 { GAP_PX + MORE_PX } else { 2.0 };
    let mut scene = Scene::new(frame.width, height);
    if more > 0 {
        let line = ["and ", &wording::number(more as u64), " more in the table"].concat();
        scene.lines(&[line], Point::new(0.0, bottom), MORE_PX, Tone::Secondary, OUTCOME_FONT, Anchor::Start);
    }
    let axis = match settings.arrangement {
        Arrangement::Length => length_axis(&spans, frame.width),
        Arrangement::Calendar => calendar_axis(&spans, frame.width),
    };
    draw_ticks(&mut scene, &axis, &strips, settings.arrangement);
    let mut elements = Vec::new();
    for (row, (span, strip)) in spans.iter().zip(&strips).enumerate() {
        let (first, last) = match settings.arrangement {
            Arrangement::Length => (0, span.days()),
            Arrangement::Calendar => (span.first.0, span.last.0),
        };
        let points = vec![(f64::from(first), strip.bar_top), (f64::from(last), strip.bar_top)];
        elements.push(Element::new(points, move |scene, ends| {
            if let [start, end] = ends {
                scene.mark(mark(span, row), |scene| strip.draw(scene, start.x, end.x));
            }
        }));
    }
    let inside = Rect::new(0.0, 0.0, frame.width, height);
    Plane { inside, x: axis, y: Axis::plain(height..0.0), mesh: Mesh::Bare }.draw(&mut scene, elements)?;
    Ok(scene)
}

fn spans_not_drawn(story: &Story, drawn: &[Span]) -> usize {
    spans(story).len() - drawn.len()
}

/// An axis from zero to the longest span, its ticks whole years for spans of years, else round numbers of days.
fn length_axis(spans: &[Span], width: f64) -> Axis {
    const YEAR: f64 = 365.25;
    const TICK_GAP_PX: f64 = 84.0;
    let mut longest = 1;
    for span in spans {
        longest = longest.max(span.days());
    }
    let longest = f64::from(longest);
    let (unit, noun) = if longest >= 2.0 * YEAR { (YEAR, "year") } else { (1.0, "day") };
    let least = TICK_GAP_PX / width * longest / unit;
    let mut step = 1_u32;
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000] {
        if f64::from(step) < least {
            step = factor;
        }
    }
    let last = (longest / unit).floor() as u32;
    let mut ticks = vec![Tick { at: 0.0, label: "0".to_owned() }];
    let mut count = step;
    while count <= last {
        ticks.push(Tick { at: f64::from(count) * unit, label: wording::counted(u64::from(count), noun) });
        count += step;
    }
    Axis { domain: 0.0..longest, ticks, log: false }
}

fn calendar_axis(spans: &[Span], width: f64) -> Axis {
    let (mut first, mut last) = (Day(i32::MAX), Day(i32::MIN));
    for span in spans {
        (first, last) = (first.min(span.first), last.max(span.last));
    }
    Axis::time(first, last, width, TICK_FONT)
}

/// Labels the ticks at the top, after their lines, and rules a scale of them behind each bar.
///
/// The lines stand behind the bars alone, so that none runs through words.
fn draw_ticks(scene: &mut Scene, axis: &Axis, strips: &[Strip], arrangement: Arrangement) {
    let width = scene.width;
    let mut free_from = 0.0;
    for tick in &axis.ticks {
        let x = axis.position(tick.at, 0.0, width).max(0.5).min(width - 0.5);
        let room = text::width(&tick.label, TICK_FONT) + TICK_PAD_PX;
        // Where the frame ends after the last line, a length may stand before it; a year's name would be in the year before.
        let fits = x + room <= width;
        let (start, end, anchor, side) =
            if fits { (x, x + room, Anchor::Start, TICK_PAD_PX) } else { (x - room, x, Anchor::End, -TICK_PAD_PX) };
        if start >= free_from && (fits || arrangement == Arrangement::Length) {
            scene.text(tick.label.as_str(), Point::new(x + side, 15.0), Tone::Secondary, TICK_FONT, anchor);
            scene.line(&[Point::new(x, 3.0), Point::new(x, 19.0)], Tone::Hairline, 1.0, Dash::Solid);
            free_from = end + TICK_PAD_PX;
        }
        for strip in strips {
            let ends = [Point::new(x, strip.bar_top), Point::new(x, strip.bar_bottom)];
            scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid);
        }
    }
    for strip in strips {
        let ends = [Point::new(0.0, strip.bar_bottom - 0.5), Point::new(width, strip.bar_bottom - 0.5)];
        scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid);
    }
}

/// A row: its words broken into lines for a frame, and how far down each part of it stands.
struct Strip {
    title: Vec<String>,
    outcome: Vec<String>,
    label: Label,
    top: f64,
    bar_top: f64,
    bar_bottom: f64,
    bottom: f64,
}

impl Strip {
    fn new(span: &Span, top: f64, frame: Frame) -> Strip {
        let most_lines = frame.by_band(3, 2, 2);
        let label = Label::new(span, frame);
        let outcome = match span.other_words() {
            // Where the label has no room for the words, they lead the line below.
            Some(words) if label.words.is_none() => [&wording::sentence(&words), ". ", &span.interval.outcome].concat(),
            _ => span.interval.outcome.clone(),
        };
        let title = text::wrap_at_most(&span.interval.title, TITLE_FONT, frame.width, most_lines);
        let outcome = text::wrap_at_most(&outcome, OUTCOME_FONT, frame.width, most_lines);
        let (label_height, bar_height) = if label.above { (25.0, 12.0) } else { (5.0, 26.0) };
        let bar_top = top + title.len() as f64 * TITLE_LEADING + label_height;
        let bar_bottom = bar_top + bar_height;
        let bottom = bar_bottom + OUTCOME_GAP_PX + outcome.len() as f64 * OUTCOME_LEADING;
        Strip { title, outcome, label, top, bar_top, bar_bottom, bottom }
    }

    fn draw(&self, scene: &mut Scene, start: f64, end: f64) {
        let length = (end - start).max(LEAST_BAR_PX);
        let left = start.min(scene.width - length);
        let bar = Rect::new(left, self.bar_top, length, self.bar_bottom - self.bar_top);
        scene.lines(&self.title, Point::new(0.0, self.top), TITLE_LEADING, Tone::Ink, TITLE_FONT, Anchor::Start);
        scene.rect(bar, Tone::Accent, Paint::Fill);
        self.label.draw_by(scene, bar);
        let below = Point::new(0.0, self.bar_bottom + OUTCOME_GAP_PX);
        scene.lines(&self.outcome, below, OUTCOME_LEADING, Tone::Secondary, OUTCOME_FONT, Anchor::Start);
    }
}

/// The number of days, large, and the span in words after it.
#[derive(Clone)]
struct Label {
    days: String,
    words: Option<String>,
    days_font: Font,
    words_font: Font,
    /// Whether it stands on a line above the bar, where there is always room, rather than beside it.
    above: bool,
}

impl Label {
    fn new(span: &Span, frame: Frame) -> Label {
        let above = frame.band != Band::Wide;
        let (days_size, words_size) = if above { (18.0, 13.0) } else { (20.0, 14.0) };
        let label = Label {
            days: wording::days(span.days()),
            words: span.other_words(),
            days_font: Font::bold(days_size),
            words_font: Font::regular(words_size),
            above,
        };
        if label.width() <= frame.width { label } else { label.days_only() }
    }

    fn days_only(self) -> Label {
        Label { words: None, ..self }
    }

    fn width(&self) -> f64 {
        Run::width(&self.runs(Tone::Ink, Tone::Secondary))
    }

    fn runs(&self, days_tone: Tone, words_tone: Tone) -> Vec<Run> {
        let mut runs = vec![Run::new(self.days.as_str(), days_tone, self.days_font)];
        let words = self.words.as_ref().map(|words| [" ", words].concat());
        runs.extend(words.map(|words| Run::new(words, words_tone, self.words_font)));
        runs
    }

    fn draw_by(&self, scene: &mut Scene, bar: Rect) {
        if self.above { self.draw_above(scene, bar) } else { self.draw_beside(scene, bar) }
    }

    /// Above the bar: from its start, or up to its end or that of the frame, whichever there is room for.
    fn draw_above(&self, scene: &mut Scene, bar: Rect) {
        let baseline = bar.y - 7.0;
        if bar.x + self.width() <= scene.width {
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(bar.x, baseline), Anchor::Start);
        } else {
            let end = if bar.right() >= self.width() { bar.right() } else { scene.width };
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(end, baseline), Anchor::End);
        }
    }

    /// After the bar, inside its end or before it, where there is room; only the days, where there is none for all.
    fn draw_beside(&self, scene: &mut Scene, bar: Rect) {
        let width = self.width();
        let baseline = bar.centre().y + self.days_font.size * 0.36;
        let (after, before) = (bar.right() + PAD_PX, bar.x - PAD_PX);
        if after + width <= scene.width {
            self.clear_ticks(scene, after, bar);
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(after, baseline), Anchor::Start);
        } else if width + 2.0 * PAD_PX <= bar.width {
            scene.runs(self.runs(Tone::Paper, Tone::Paper), Point::new(bar.right() - PAD_PX, baseline), Anchor::End);
        } else if before >= width {
            self.clear_ticks(scene, before - width, bar);
            scene.runs(self.runs(Tone::Ink, Tone::Secondary), Point::new(before, baseline), Anchor::End);
        } else if self.words.is_some() {
            self.clone().days_only().draw_beside(scene, bar);
        }
    }

    fn clear_ticks(&self, scene: &mut Scene, left: f64, bar: Rect) {
        scene.rect(Rect::new(left, bar.y, self.width(), bar.height - 1.0), Tone::Paper, Paint::Fill);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
