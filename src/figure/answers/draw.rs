//! How answers are drawn: a row a bar, from zero by length or where it falls on the calendar.

use super::label::Label;
use super::plan::{Bar, Plan};
use crate::day::Day;
use crate::figure::{Arrangement, Draws, Settings, empty};
use crate::scene::axis::{Axis, Tick};
use crate::scene::plane::{DrawError, Element, Mesh, Plane, TICK_FONT_PX};
use crate::scene::ticks::{Labels, Ticks};
use crate::scene::{Anchor, Dash, Font, Frame, Paint, Point, Rect, Scene, Tone, text};
use crate::speech;

/// A bar of no length is still a bar, in px.
pub(super) const MIN_BAR_PX: f64 = 3.0;
/// Above the first row, for the labels of the axis.
const AXIS_PX: f64 = 30.0;
/// Under each row.
const GAP_PX: f64 = 22.0;
/// For the line that counts what is not drawn.
const MORE_PX: f64 = 20.0;
/// Between a bar and the outcome under it.
const OUTCOME_GAP_PX: f64 = 5.0;
const TITLE_LEADING: f64 = 20.0;
const OUTCOME_LEADING: f64 = 18.0;

const TITLE_FONT: Font = Font::bold(14.0);
const OUTCOME_FONT: Font = Font::regular(13.0);
const TICK_FONT: Font = Font::regular(TICK_FONT_PX);

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        if let Some(sentence) = &self.empty {
            return Ok(empty(frame, sentence));
        }
        let (rows, bottom) = lay_out(&self.bars, frame);
        let height = if self.more.is_some() { bottom + MORE_PX } else { bottom - GAP_PX + 2.0 };
        let mut scene = Scene::new(frame.width, height);
        if let Some(more) = &self.more {
            let lines = [more.clone()];
            scene.lines(&lines, Point::new(0.0, bottom), MORE_PX, Tone::Secondary, OUTCOME_FONT, Anchor::Start);
        }
        let axis = match settings.arrangement {
            Arrangement::Length => length_axis(&self.bars, frame.width),
            Arrangement::Calendar => calendar_axis(&self.bars, frame.width),
        };
        draw_ticks(&mut scene, &axis, &rows, settings.arrangement);
        let mut elements = Vec::new();
        for (bar, row) in self.bars.iter().zip(&rows) {
            elements.push(row.element(bar, settings.arrangement));
        }
        let inside = Rect::new(0.0, 0.0, frame.width, height);
        let y = Axis::plain(height..0.0);
        Plane { inside, x: axis, y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
        Ok(scene)
    }
}

/// The rows, one under another, and the y under the gap that follows the last.
fn lay_out(bars: &[Bar], frame: Frame) -> (Vec<Row>, f64) {
    let mut bottom = AXIS_PX;
    let mut rows = Vec::new();
    for bar in bars {
        rows.push(Row::new(bar, bottom, frame));
        bottom += text::at_least_usual(&|| Row::new(bar, 0.0, Frame::narrowest(frame.band)).bottom) + GAP_PX;
    }
    (rows, bottom)
}

/// An axis from zero to the longest span, its ticks whole years for spans of years, else round numbers of days.
fn length_axis(bars: &[Bar], width: f64) -> Axis {
    const YEAR: f64 = 365.25;
    const TICK_GAP_PX: f64 = 84.0;
    let mut longest = 1;
    for bar in bars {
        longest = longest.max(bar.length_days());
    }
    let longest = f64::from(longest);
    let (unit, label): (f64, fn(u64) -> String) =
        if longest >= 2.0 * YEAR { (YEAR, speech::span_years) } else { (1.0, speech::span_days) };
    let least = TICK_GAP_PX / width * longest / unit;
    let mut step = 1_u32;
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000] {
        if f64::from(step) < least {
            step = factor;
        }
    }
    let last = (longest / unit).floor() as u32;
    let mut ticks = vec![Tick { at: 0.0, label: speech::number(0) }];
    let mut count = step;
    while count <= last {
        ticks.push(Tick { at: f64::from(count) * unit, label: label(u64::from(count)) });
        count += step;
    }
    Axis { domain: 0.0..longest, ticks, log: false }
}

fn calendar_axis(bars: &[Bar], width: f64) -> Axis {
    let (mut first, mut last) = (Day::MAX, Day::MIN);
    for bar in bars {
        (first, last) = (first.min(bar.first), last.max(bar.last));
    }
    Axis::time(first, last, width, TICK_FONT)
}

/// Labels the ticks at the top, after their lines, and rules a scale of them behind each bar.
///
/// The lines stand behind the bars alone, so that none runs through words.
fn draw_ticks(scene: &mut Scene, axis: &Axis, rows: &[Row], arrangement: Arrangement) {
    let width = scene.width;
    let lines_px: Vec<(f64, f64)> = rows.iter().map(|row| (row.bar_top, row.bar_bottom)).collect();
    // Where the frame ends after the last line, a length may stand before it; a year's name would be in the year before.
    let labels = Labels::After { may_precede: arrangement == Arrangement::Length };
    Ticks { axis, ends_px: (0.0, width), lines_px: &lines_px, labels, font: TICK_FONT }.paint(scene);
    for row in rows {
        let ends = [Point::new(0.0, row.bar_bottom - 0.5), Point::new(width, row.bar_bottom - 0.5)];
        scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid);
    }
}

/// A row: its words broken into lines for a frame, and how far down each part of it stands.
struct Row {
    title: Vec<String>,
    outcome: Vec<String>,
    label: Label,
    top: f64,
    bar_top: f64,
    bar_bottom: f64,
    bottom: f64,
}

impl Row {
    fn new(bar: &Bar, top: f64, frame: Frame) -> Row {
        let max_lines = frame.by_band(3, 2, 2);
        let label = Label::new(bar, frame);
        let outcome = match &bar.words {
            // Where the label has no room for the words, they lead the line below.
            Some(words) if !label.has_words() => &words.with_outcome,
            _ => &bar.outcome,
        };
        let title = text::wrap_at_most(&bar.title, TITLE_FONT, frame.width, max_lines);
        let outcome = text::wrap_at_most(outcome, OUTCOME_FONT, frame.width, frame.by_band(4, 2, 2));
        let (label_height, bar_height) = if label.above { (25.0, 12.0) } else { (5.0, 26.0) };
        let bar_top = top + title.len() as f64 * TITLE_LEADING + label_height;
        let bar_bottom = bar_top + bar_height;
        let bottom = bar_bottom + OUTCOME_GAP_PX + outcome.len() as f64 * OUTCOME_LEADING;
        Row { title, outcome, label, top, bar_top, bar_bottom, bottom }
    }

    /// Its part of the plane, from the day it begins to the day it ends, or from zero to its length.
    fn element<'r>(&'r self, bar: &'r Bar, arrangement: Arrangement) -> Element<'r> {
        let (first, last) = match arrangement {
            Arrangement::Length => (0, bar.length_days()),
            Arrangement::Calendar => (bar.first.epoch_day(), bar.last.epoch_day()),
        };
        let points = vec![(f64::from(first), self.bar_top), (f64::from(last), self.bar_top)];
        Element::new(points, move |scene, ends| {
            if let [start, end] = ends {
                scene.mark(bar.mark.clone(), |scene| self.draw(scene, start.x, end.x));
            }
        })
    }

    fn draw(&self, scene: &mut Scene, start: f64, end: f64) {
        let length = (end - start).max(MIN_BAR_PX);
        let left = start.min(scene.width - length);
        let bar = Rect::new(left, self.bar_top, length, self.bar_bottom - self.bar_top);
        scene.lines(&self.title, Point::new(0.0, self.top), TITLE_LEADING, Tone::Ink, TITLE_FONT, Anchor::Start);
        scene.rect(bar, Tone::Accent, Paint::Fill);
        self.label.draw_by(scene, bar);
        let below = Point::new(0.0, self.bar_bottom + OUTCOME_GAP_PX);
        scene.lines(&self.outcome, below, OUTCOME_LEADING, Tone::Secondary, OUTCOME_FONT, Anchor::Start);
    }
}
