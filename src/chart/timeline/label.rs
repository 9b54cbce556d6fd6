//! The words beside an event: its date and its title, in the lines there is room for.

use super::{Item, SMALL, TITLE, count, range};
use crate::chart::place::Size;
use crate::chart::scene::{Font, Tone};
use crate::chart::text;
use crate::story::Event;
use crate::wording;

/// From a pole to its text, in px.
pub(super) const INDENT_PX: f64 = 5.0;
/// How many events of a group are named each.
const LISTED: usize = 4;

/// A line of a label.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) tone: Tone,
    pub(super) font: Font,
}

impl Line {
    pub(super) fn title(text: String) -> Line {
        Line { text, tone: Tone::Ink, font: TITLE }
    }

    pub(super) fn date(text: String) -> Line {
        Line { text, tone: Tone::Secondary, font: SMALL }
    }

    pub(super) fn height(&self) -> f64 {
        (self.font.size * text::HEIGHT).ceil()
    }

    pub(super) fn width(&self) -> f64 {
        text::width(&self.text, self.font)
    }
}

pub(super) fn short_dates(event: &Event) -> String {
    let until = event.until.filter(|until| *until != event.date);
    let end = until.map(|until| ["–", &wording::short_date(until)].concat()).unwrap_or_default();
    [wording::short_date(event.date), end].concat()
}

/// A text in at most `most` lines of at most `room` px; an ellipsis stands for what does not fit.
pub(super) fn clipped(words: &str, font: Font, room: f64, most: usize) -> Vec<String> {
    let mut lines = text::wrap(words, font, room);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(text::fit(&rest, font, room));
    }
    lines
}

/// Lines of a label, one under the other.
pub(super) struct Block {
    pub(super) lines: Vec<Line>,
    pub(super) size: Size,
    /// Whether it names every event.
    pub(super) is_full: bool,
}

impl Block {
    fn new(lines: Vec<Line>, is_full: bool) -> Block {
        let width = lines.iter().map(Line::width).fold(0.0, f64::max) + INDENT_PX;
        let height = lines.iter().map(Line::height).sum();
        Block { lines, size: Size { width: width.ceil(), height }, is_full }
    }
}

/// The labels that events may have, the fullest first.
pub(super) fn blocks(items: &[Item], room_px: f64) -> Vec<Block> {
    let full = |most: usize| Block::new(items.iter().flat_map(|item| entry(item, room_px, most)).collect(), true);
    let short = || {
        let lines = [Line::title(count(items.len())), Line::date(range(items, wording::short_date))];
        Block::new(lines.to_vec(), false)
    };
    match items.len() {
        1 => {
            let mut forms: Vec<Block> = [1, 2, 3].map(full).into_iter().collect();
            forms.dedup_by(|narrow, wide| narrow.size.width >= wide.size.width);
            forms
        }
        ..=LISTED => vec![full(1), full(2), short()],
        _ => vec![short()],
    }
}

/// An event's date, and its title in so many lines of about the same length, or more where it is too long for them.
fn entry(item: &Item, room_px: f64, lines: usize) -> Vec<Line> {
    const WIDEST_PX: f64 = 190.0;
    const MOST_LINES: usize = 3;
    let widest = room_px.min(WIDEST_PX);
    let title = item.event.title.as_str();
    let full = text::width(title, TITLE);
    let lines = ((full / widest).ceil() as usize).max(lines).min(MOST_LINES);
    let mut width = (full / lines as f64).min(widest);
    while width < widest && text::wrap(title, TITLE, width).len() > lines {
        width = (width * 1.08).min(widest);
    }
    let title = clipped(title, TITLE, width, lines.max(2)).into_iter().map(Line::title);
    let date = text::fit(&short_dates(item.event), SMALL, widest);
    [Line::date(date)].into_iter().chain(title).collect()
}
