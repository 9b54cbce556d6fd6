//! How long each answer took: one bar an interval, from zero by length or where it falls on the calendar.

use super::axis::{Axis, Tick};
use super::plane::{Element, Mesh, Plane, TICK_FONT_PX};
use super::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Row, numbers, words};
use super::{Arrangement, Band, Chart, DrawError, Frame, Mark, Scene, Settings, Table, empty, in_order, text};
use crate::day::{Date, Day};
use crate::story::{Interval, Story};
use crate::wording;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

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
const TITLE_LEADING: f64 = 20.0;
const OUTCOME_LEADING: f64 = 18.0;

const TITLE_FONT: Font = Font::bold(14.0);
const DAYS_FONT: Font = Font::bold(20.0);
const WORDS_FONT: Font = Font::regular(14.0);
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
    let span = |interval| story.span(interval).map(|(first, last)| Span { interval, first, last });
    story.intervals.iter().filter_map(span).collect()
}

/// The spans that are drawn, in the order of the story.
fn drawn(story: &Story) -> Vec<Span<'_>> {
    let spans = spans(story);
    let mut lengths: Vec<i32> = spans.iter().map(Span::days).collect();
    lengths.sort_unstable_by(|a, b| b.cmp(a));
    let Some(&shortest) = lengths.get(MOST_ROWS.min(lengths.len()).wrapping_sub(1)) else { return spans };
    // Of those as long as the shortest that is drawn, the first in the story are.
    let mut room = MOST_ROWS - lengths.iter().take_while(|days| **days > shortest).count();
    let mut keep = |span: &Span| {
        let tied = span.days() == shortest;
        let kept = span.days() > shortest || (tied && room > 0);
        room -= usize::from(kept && tied);
        kept
    };
    spans.into_iter().filter(|span| keep(span)).collect()
}

fn marks(story: &Story) -> Vec<Mark> {
    drawn(story).iter().enumerate().map(|(row, span)| mark(span, row)).collect()
}

fn mark(span: &Span, row: usize) -> Mark {
    let interval = span.interval;
    let mut about = interval.about.clone();
    about.extend([interval.from.clone(), interval.to.clone()]);
    Mark {
        id: interval.id.clone(),
        label: [&interval.title.replacen(": ", ", ", 1), ": ", &span.length()].concat(),
        detail: Some([&span.dates(), ". ", &interval.outcome].concat()),
        about,
        series: row,
    }
}

fn summary(story: &Story) -> Vec<String> {
    let spans = spans(story);
    let (longest, shortest) = (spans.iter().map(Span::days).max(), spans.iter().map(Span::days).min());
    let (Some(longest), Some(shortest)) = (longest, shortest) else {
        return vec!["No span of time between two events is recorded here.".to_owned()];
    };
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
    let alike: Vec<&Span> = spans.iter().filter(|span| span.days() == days).collect();
    let names: Vec<String> = alike.iter().map(|span| ["“", &span.interval.title, "”"].concat()).collect();
    match (alike.as_slice(), names.as_slice()) {
        ([span], [name]) => [one, " ", name, ": ", &span.length(), " (", &span.dates(), ")."].concat(),
        (_, [_, _] | [_, _, _]) => [more, " ", &wording::list(&names), ": ", &wording::days(days), " each."].concat(),
        _ => [more, " ", &wording::small_number(names.len()), " of ", &wording::days(days), " each."].concat(),
    }
}

fn table(story: &Story) -> Table {
    let row = |span: &Span| Row {
        id: span.interval.id.clone(),
        cells: vec![
            Cell::text(&span.interval.title),
            Cell::date(Date::of(span.first)),
            Cell::date(Date::of(span.last)),
            Cell::number(u64::from(span.days().unsigned_abs())),
            Cell::text(span.words()),
            Cell::text(&span.interval.outcome),
        ],
    };
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
        rows: spans(story).iter().map(row).collect(),
    }
}

fn sources(story: &Story) -> Vec<&str> {
    in_order(story, story.intervals.iter().flat_map(|interval| &interval.sources))
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let spans = drawn(story);
    if spans.is_empty() {
        return Ok(empty(frame, "No span of time between two events is recorded here."));
    }
    let mut bottom = AXIS_PX;
    let mut strips = Vec::new();
    for span in &spans {
        strips.push(Strip::new(span, bottom, frame));
        bottom += Strip::new(span, 0.0, Frame::least(frame.band)).bottom + GAP_PX;
    }
    let more = spans_not_drawn(story, &spans);
    let height = bottom - GAP_PX + if more > 0 { GAP_PX + MORE_PX } else { 2.0 };
    let mut scene = Scene::new(frame.width, height);
    if more > 0 {
        let line = ["and ", &wording::number(more as u64), " more in the table"].concat();
        text::write(&mut scene, &[line], Point::new(0.0, bottom), MORE_PX, Tone::Secondary, OUTCOME_FONT);
    }
    let axis = match settings.arrangement {
        Arrangement::Length => length_axis(&spans, frame.width),
        Arrangement::Calendar => calendar_axis(&spans, frame.width),
    };
    draw_ticks(&mut scene, &axis, &strips);
    let elements = spans.iter().zip(&strips).enumerate().map(|(row, (span, strip))| {
        let (first, last) = match settings.arrangement {
            Arrangement::Length => (0, span.days()),
            Arrangement::Calendar => (span.first.0, span.last.0),
        };
        let points = vec![(f64::from(first), strip.bar_top), (f64::from(last), strip.bar_top)];
        Element::new(points, move |scene, ends| {
            if let [start, end] = ends {
                scene.mark(mark(span, row), |scene| strip.draw(scene, span, start.x, end.x));
            }
        })
    });
    let elements = elements.collect();
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
    let longest = spans.iter().map(Span::days).max().unwrap_or(0).max(1);
    let longest = f64::from(longest);
    let (unit, noun) = if longest >= 2.0 * YEAR { (YEAR, "year") } else { (1.0, "day") };
    let steps = (0..7).flat_map(|power| [1, 2, 5].map(|factor| factor * 10u32.pow(power)));
    let mut wide_enough = steps.filter(|step| f64::from(*step) * unit / longest * width >= TICK_GAP_PX);
    let step = wide_enough.next().unwrap_or(u32::MAX);
    let last = (longest / unit).floor() as u32;
    let tick = |count: u32| {
        let label = if count == 0 { "0".to_owned() } else { wording::counted(u64::from(count), noun) };
        Tick { at: f64::from(count) * unit, label }
    };
    Axis { domain: 0.0..longest, ticks: (0..=last).step_by(step as usize).map(tick).collect(), log: false }
}

fn calendar_axis(spans: &[Span], width: f64) -> Axis {
    let first = spans.iter().map(|span| span.first).min().unwrap_or(Day(0));
    let last = spans.iter().map(|span| span.last).max().unwrap_or(first);
    Axis::time(first, last, width, TICK_FONT)
}

/// Labels the ticks at the top, each to the right of its line, and marks them again behind each bar.
///
/// The lines stand behind the bars alone, so that none runs through words.
fn draw_ticks(scene: &mut Scene, axis: &Axis, strips: &[Strip]) {
    const LABEL_PAD_PX: f64 = 5.0;
    let width = scene.width;
    let mut free_from = 0.0;
    for tick in &axis.ticks {
        let x = axis.position(tick.at, 0.0, width).clamp(0.5, width - 0.5);
        let label_x = x + LABEL_PAD_PX;
        let label_end = label_x + text::width(&tick.label, TICK_FONT);
        if label_x >= free_from && label_end <= width {
            scene.text(tick.label.as_str(), Point::new(label_x, 15.0), Tone::Secondary, TICK_FONT, Anchor::Start);
            scene.line(&[Point::new(x, 3.0), Point::new(x, 19.0)], Tone::Hairline, 1.0, Dash::Solid);
            free_from = label_end + LABEL_PAD_PX;
        }
        for strip in strips {
            let ends = [Point::new(x, strip.bar_top), Point::new(x, strip.bar_top + strip.bar_height)];
            scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid);
        }
    }
}

/// A row: its words broken into lines for a frame, and the heights of what stands in it.
struct Strip {
    title: Vec<String>,
    outcome: Vec<String>,
    /// On a narrow frame the days stand on a line above the bar, where there is always room for them.
    label_above: bool,
    top: f64,
    bar_top: f64,
    bar_height: f64,
    bottom: f64,
}

impl Strip {
    fn new(span: &Span, top: f64, frame: Frame) -> Strip {
        let label_above = frame.band != Band::Wide;
        let title = text::wrap_at_most(&span.interval.title, TITLE_FONT, frame.width, frame.by_band(3, 2, 2));
        let outcome = text::wrap_at_most(&span.interval.outcome, OUTCOME_FONT, frame.width, frame.by_band(3, 2, 2));
        let (label_height, bar_height) = if label_above { (27.0, 12.0) } else { (5.0, 26.0) };
        let bar_top = top + title.len() as f64 * TITLE_LEADING + label_height;
        let bottom = bar_top + bar_height + 6.0 + outcome.len() as f64 * OUTCOME_LEADING;
        Strip { title, outcome, label_above, top, bar_top, bar_height, bottom }
    }

    fn draw(&self, scene: &mut Scene, span: &Span, start: f64, end: f64) {
        let width = scene.width;
        let length = (end - start).max(LEAST_BAR_PX);
        let bar = Rect::new(start.min(width - length), self.bar_top, length, self.bar_height);
        text::write(scene, &self.title, Point::new(0.0, self.top), TITLE_LEADING, Tone::Ink, TITLE_FONT);
        scene.rect(bar, Tone::Accent, Paint::Fill);
        if self.label_above {
            Label::new(span, width).draw_above(scene, bar);
        } else {
            Label::new(span, width).draw_beside(scene, bar);
        }
        let outcome_top = bar.bottom() + 6.0;
        text::write(scene, &self.outcome, Point::new(0.0, outcome_top), OUTCOME_LEADING, Tone::Secondary, OUTCOME_FONT);
    }
}

/// The number of days, large, and the span in words after it.
struct Label {
    days: String,
    words: Option<String>,
}

impl Label {
    /// The words are left out where even a line of their own would not hold them.
    fn new(span: &Span, room: f64) -> Label {
        let label = Label { days: wording::days(span.days()), words: span.other_words() };
        if label.width() <= room { label } else { label.days_only() }
    }

    fn days_only(self) -> Label {
        Label { words: None, ..self }
    }

    fn width(&self) -> f64 {
        let words = self.words.as_ref().map_or(0.0, |words| PAD_PX + text::width(words, WORDS_FONT));
        text::width(&self.days, DAYS_FONT) + words
    }

    /// Above the start of the bar, or as far left of it as the frame asks.
    fn draw_above(&self, scene: &mut Scene, bar: Rect) {
        let x = bar.x.min(scene.width - self.width()).max(0.0);
        self.draw(scene, Point::new(x, bar.y - 7.0), Tone::Ink, Tone::Secondary);
    }

    /// After the bar, inside its end or before it, where there is room; only the days, where there is none for all.
    fn draw_beside(self, scene: &mut Scene, bar: Rect) {
        let width = self.width();
        let baseline = bar.centre().y + DAYS_FONT.size * 0.36;
        let after = bar.right() + PAD_PX;
        let before = bar.x - PAD_PX - width;
        if after + width <= scene.width {
            self.draw_over_ticks(scene, Point::new(after, baseline), bar);
        } else if width + 2.0 * PAD_PX <= bar.width {
            let at = Point::new(bar.right() - PAD_PX - width, baseline);
            self.draw(scene, at, Tone::Paper, Tone::Paper);
        } else if before >= 0.0 {
            self.draw_over_ticks(scene, Point::new(before, baseline), bar);
        } else if self.words.is_some() {
            self.days_only().draw_beside(scene, bar);
        }
    }

    fn draw_over_ticks(&self, scene: &mut Scene, at: Point, bar: Rect) {
        let behind = Rect::new(at.x - 2.0, bar.y, self.width() + 2.0, bar.height);
        scene.rect(behind, Tone::Paper, Paint::Fill);
        self.draw(scene, at, Tone::Ink, Tone::Secondary);
    }

    fn draw(&self, scene: &mut Scene, at: Point, days_tone: Tone, words_tone: Tone) {
        scene.text(self.days.as_str(), at, days_tone, DAYS_FONT, Anchor::Start);
        if let Some(words) = &self.words {
            let at = Point::new(at.x + text::width(&self.days, DAYS_FONT) + PAD_PX, at.y);
            scene.text(words.as_str(), at, words_tone, WORDS_FONT, Anchor::Start);
        }
    }
}
