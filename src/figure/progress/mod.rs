//! How far each petition got: a row a petition, its count against the thresholds.

use crate::scene::axis::Axis;
mod pace;

use super::table::{Cell, Row, numbers, words};
use super::{Draws, Scale, Settings, Table, cited, empty};
use crate::day::Date;
use crate::scene::plane::DrawError;
use crate::scene::plane::{Element, Mesh, Plane};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Run, Tone};
use crate::scene::{Band, Frame, Mark, Scene, text};
use crate::story::{Petition, Response, State, Story, Threshold};
use crate::wording;
use pace::pace;

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
        super::Plan::Progress(Plan(story.clone()))
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

/// Rows beyond these, those with the fewest signatures, are left to the table.
const MOST_ROWS: usize = 24;
/// With more thresholds than these no line has room for its words.
const MOST_LINES: usize = 4;
/// Petitions beyond these are summed up rather than told one by one.
const MOST_SENTENCES: usize = 8;

const NO_PETITION: &str = "No petition is recorded in this story.";

const LARGE: Font = Font::bold(24.0);
const NAME: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const SMALL: Font = Font::regular(12.0);
const LINE_PX: f64 = 18.0;
const BAR_PX: f64 = 30.0;
/// How far a threshold's line stands out over and under a bar.
const OVERSHOOT_PX: f64 = 6.0;
/// Between rows.
const GAP_PX: f64 = 28.0;
const DOT_PX: f64 = 7.0;
/// Between a line and the words on it.
const BESIDE_PX: f64 = 6.0;

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    let mut marks = Vec::new();
    for petition in &story.petitions {
        marks.push(mark(petition, marks.len()));
    }
    marks
}

fn mark(petition: &Petition, series: usize) -> Mark {
    let mut detail = wording::stopped(wording::sentence(&wording::asks(petition)));
    for more in [petition.argued.as_deref().unwrap_or_default(), petition.related.as_deref().unwrap_or_default()] {
        if !more.is_empty() {
            detail.push_str(&[" ", more].concat());
        }
    }
    Mark { id: petition.id.clone(), label: told(petition), detail: Some(detail), about: Vec::new(), series }
}

/// All that is said of a petition, tersely; first its count of the most that was needed.
fn told(petition: &Petition) -> String {
    let number = wording::number;
    let counted = match petition.thresholds.last() {
        Some(highest) => [&number(petition.signatures), " of ", &number(highest.signatures), " signatures"].concat(),
        None => wording::counted(petition.signatures, "signature"),
    };
    let mut told = [&petition.name, ": ", &counted].concat();
    if let Some(counted) = &petition.counted {
        told.push_str(&[" ", counted].concat());
    }
    for part in [shares(petition), standing(petition)] {
        if !part.is_empty() {
            told.push_str(&["; ", &part].concat());
        }
    }
    told
}

/// The share of each threshold: `148% of 10,000 and 14.8% of 100,000`.
fn shares(petition: &Petition) -> String {
    let mut shares = Vec::new();
    for threshold in &petition.thresholds {
        let share = wording::share_of_threshold(petition.signatures, threshold.signatures);
        shares.push([&share, " of ", &wording::number(threshold.signatures)].concat());
    }
    wording::list(&shares)
}

fn was_debated(petition: &Petition) -> bool {
    petition.debate.is_some() || petition.state == State::Debated
}

fn was_answered(petition: &Petition) -> bool {
    petition.response.is_some()
}

/// What became of it: `closed; answered 18 March 2019; not debated`.
fn standing(petition: &Petition) -> String {
    let answered = match &petition.response {
        Some(response) => acted("answered", "response", response.on, response.published),
        None => "no answer recorded".to_owned(),
    };
    let debated = debated(petition);
    let standing = match petition.state {
        State::Debated => return [&debated, "; ", &answered].concat(),
        State::Rejected => return "rejected; not put to signatures".to_owned(),
        State::Open => "open",
        State::Closed => "closed",
        State::Other => "state not recorded",
    };
    let standing = petition.standing.as_deref().unwrap_or(standing);
    [standing, "; ", &answered, "; ", &debated].concat()
}

/// Whether it was debated: a decision against it is more than that it was not, and that more than silence.
fn debated(petition: &Petition) -> String {
    match (&petition.debate, &petition.not_debated) {
        (None, Some(decision)) if decision.is_decided() && !was_debated(petition) => {
            acted("not debated, as decided", "decision", decision.on, decision.published)
        }
        (None, Some(_)) if !was_debated(petition) => "not debated".to_owned(),
        (None, None) if !was_debated(petition) => "no debate recorded".to_owned(),
        (debate, _) => acted("debated", "", debate.as_ref().map(|debate| debate.on), None),
    }
}

/// What was done, and when: `answered 18 March 2019`, `answered, response published 18 March 2019`.
fn acted(done: &str, what: &str, on: Option<Date>, published: Option<Date>) -> String {
    [done, if on.is_some() { " " } else { ", " }, &wording::when(what, on, published)].concat()
}

fn summary(story: &Story) -> Vec<String> {
    let petitions = &story.petitions;
    let mut sentences = Vec::new();
    if petitions.len() > MOST_SENTENCES {
        sentences.push(extremes(petitions));
    } else {
        for petition in petitions {
            sentences.push([&told(petition), "."].concat());
            sentences.extend(pace(petition));
        }
    }
    if petitions.len() > 1 {
        for line in lines(&most_signed(petitions, usize::MAX, false)) {
            let reached = among(petitions, &|petition| {
                let mut thresholds = petition.thresholds.iter();
                let has_it = thresholds.any(|threshold| threshold.signatures == line.signatures);
                has_it && petition.signatures >= line.signatures
            });
            sentences.push([&line.words(), ": reached by ", &reached, "."].concat());
        }
        let (answered, debated) = (among(petitions, &was_answered), among(petitions, &was_debated));
        sentences.push(["Recorded as answered: ", &answered, "; as debated: ", &debated, "."].concat());
    }
    if petitions.is_empty() {
        sentences.push(NO_PETITION.to_owned());
    }
    sentences
}

/// Of many petitions, the most signed and the least.
fn extremes(petitions: &[Petition]) -> String {
    let mut ends: Option<(&Petition, &Petition)> = None;
    for petition in petitions {
        let (most, least) = ends.unwrap_or((petition, petition));
        ends = Some((
            if petition.signatures > most.signatures { petition } else { most },
            if petition.signatures < least.signatures { petition } else { least },
        ));
    }
    let mut sentence = ["Of ", &wording::number(petitions.len() as u64), " petitions the most signed is "].concat();
    if let Some((most, least)) = ends {
        for (joint, petition) in [("", most), (", the least signed ", least)] {
            let count = wording::number(petition.signatures);
            sentence.push_str(&[joint, &petition.name, " with ", &count].concat());
        }
    }
    sentence.push('.');
    sentence
}

/// Which of the petitions: all, none, or their names while they are few.
#[inline(never)]
fn among(petitions: &[Petition], chosen: &dyn Fn(&Petition) -> bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    for petition in petitions {
        if chosen(petition) {
            names.push(&petition.name);
        }
    }
    let (count, all) = (names.len(), wording::small_number(petitions.len()));
    match count {
        0 => "none".to_owned(),
        2 if count == petitions.len() => "both".to_owned(),
        _ if count == petitions.len() => ["all ", &all].concat(),
        1..=MOST_SENTENCES => wording::list(&names),
        _ => [&wording::small_number(count), " of ", &all].concat(),
    }
}

fn sources(story: &Story) -> Vec<&str> {
    let mut lists: Vec<&[String]> = Vec::new();
    for petition in &story.petitions {
        lists.push(&petition.sources);
        if let Some(response) = &petition.response {
            lists.push(&response.sources);
        }
        if let Some(debate) = &petition.debate {
            lists.push(&debate.sources);
        }
        if let Some(decision) = &petition.not_debated {
            lists.push(&decision.sources);
        }
    }
    cited(story, &lists)
}

// Its table

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for petition in &story.petitions {
        rows.push(Row { id: petition.id.clone(), cells: cells(petition) });
    }
    let mut columns = vec![numbers("Signatures")];
    for title in [
        "What is counted",
        "Share of each threshold",
        "Thresholds reached",
        "Opened",
        "Closed",
        "Due to close",
        "Answered",
        "Answered by",
        "Debated",
        "Where",
    ] {
        columns.push(words(title));
    }
    for title in ["State", "Asks for", "Petition"] {
        columns.insert(0, words(title));
    }
    Table { caption: "Petitions, their signatures and what became of them".to_owned(), columns, rows }
}

fn cells(petition: &Petition) -> Vec<Cell> {
    let mut reached = String::new();
    for threshold in &petition.thresholds {
        let joint = if reached.is_empty() { "" } else { "; " };
        let when = when_reached(petition, threshold);
        reached.push_str(&[joint, &wording::number(threshold.signatures), ": ", &when].concat());
    }
    let (response, debate) = (petition.response.as_ref(), petition.debate.as_ref());
    let debate_cell = match debate {
        None if !was_debated(petition) => Cell::text(debated(petition)),
        debate => Cell::maybe_date(debate.map(|debate| debate.on)),
    };
    vec![
        Cell::text(&*petition.name),
        if petition.quoted { Cell::text(wording::quote(&petition.asks)) } else { Cell::text(&*petition.asks) },
        Cell::text(wording::standing(petition)),
        Cell::number(petition.signatures),
        Cell::text(petition.counted.as_deref().unwrap_or("final count")),
        share_cell(petition),
        Cell::text(reached),
        Cell::maybe_date(petition.opened),
        Cell::maybe_date(petition.closed),
        Cell::maybe_date(petition.deadline),
        response.map_or_else(Cell::gap, answered),
        response.map_or_else(Cell::gap, |response| Cell::text(&*response.by)),
        debate_cell,
        Cell::text(debate.map_or("", |debate| &debate.place)),
    ]
}

/// The shares of all thresholds, sorted by that of the first.
fn share_cell(petition: &Petition) -> Cell {
    match petition.thresholds.first() {
        Some(first) => Cell::share(shares(petition), petition.signatures, first.signatures),
        None => Cell::text(""),
    }
}

/// The day of an answer; that of its publication is said to be one.
fn answered(response: &Response) -> Cell {
    match (response.on, response.published) {
        (None, Some(published)) => Cell {
            number: Cell::date(published).number,
            ..Cell::text(wording::when("response", None, Some(published)))
        },
        (on, _) => Cell::maybe_date(on),
    }
}

fn when_reached(petition: &Petition, threshold: &Threshold) -> String {
    let is_reached = petition.signatures >= threshold.signatures;
    match (threshold.reached, &threshold.reached_note) {
        (Some(day), _) => wording::date(day),
        (None, Some(note)) => note.clone(),
        (None, None) => (if is_reached { "day not recorded" } else { "not reached" }).to_owned(),
    }
}

// Its drawing

/// A threshold that one or more petitions have, and all that reaching it brings.
struct Line<'s> {
    signatures: u64,
    brings: Vec<&'s str>,
}

impl Line<'_> {
    /// `10,000: a Government response`.
    fn words(&self) -> String {
        [&wording::number(self.signatures), ": ", &self.brings.join(", or ")].concat()
    }
}

/// The thresholds of all the petitions, each number of signatures once, in rising order; none where they are too many.
fn lines<'s>(petitions: &[(usize, &'s Petition)]) -> Vec<Line<'s>> {
    let mut lines: Vec<Line> = Vec::new();
    for (_, petition) in petitions {
        for Threshold { signatures, brings, .. } in &petition.thresholds {
            let mut place = 0;
            while lines.get(place).is_some_and(|line| line.signatures < *signatures) {
                place += 1;
            }
            match lines.get_mut(place) {
                Some(line) if line.signatures == *signatures => {
                    if !line.brings.contains(&brings.as_str()) {
                        line.brings.push(brings);
                    }
                }
                _ => lines.insert(place, Line { signatures: *signatures, brings: vec![brings] }),
            }
            if lines.len() > MOST_LINES {
                return Vec::new();
            }
        }
    }
    lines
}

/// The petitions with the most signatures, in the order of the story, with their places in it.
pub(super) fn most_signed(petitions: &[Petition], most: usize, with_readings: bool) -> Vec<(usize, &Petition)> {
    let mut chosen: Vec<(usize, &Petition)> = Vec::new();
    for (index, petition) in petitions.iter().enumerate() {
        if with_readings && petition.readings.is_empty() {
            continue;
        }
        chosen.push((index, petition));
        if chosen.len() > most {
            let (mut fewest, mut count) = (0, u64::MAX);
            for (place, (_, petition)) in chosen.iter().enumerate() {
                if petition.signatures <= count {
                    (fewest, count) = (place, petition.signatures);
                }
            }
            chosen.remove(fewest);
        }
    }
    chosen
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let rows = most_signed(&story.petitions, MOST_ROWS, false);
    if rows.is_empty() {
        return Ok(empty(frame, NO_PETITION));
    }
    // Laid out in the narrowest frame of the band on either scale, so that neither changes the height.
    let least = Frame::least(frame.band);
    let measure = Sheet::new(&rows, least, Scale::Linear);
    let logarithmic = Sheet::new(&rows, least, Scale::Log);
    let scratch = || Scene::new(0.0, 0.0);
    let header = text::at_least_usual(&|| {
        measure.heads(&mut scratch(), 0.0, 0.0).max(logarithmic.heads(&mut scratch(), 0.0, 0.0))
    });
    let sheet = Sheet::new(&rows, frame, settings.scale);
    let mut elements = Vec::new();
    let (mut y, mut bottom) = (header, header);
    for &(index, petition) in &rows {
        let start = sheet.axis.domain.start;
        let ends = vec![(start, y), (start.max(petition.signatures as f64), y)];
        let sheet = &sheet;
        elements.push(Element::new(ends, move |scene, ends| {
            if let [from, to] = ends {
                sheet.row(scene, petition, index, *from, *to);
            }
        }));
        let from = Point::new(0.0, y);
        bottom = text::at_least_usual(&|| measure.row(&mut scratch(), petition, index, from, from));
        y = bottom + GAP_PX;
    }
    let left_out = story.petitions.len() - rows.len();
    let height = if left_out > 0 { y + LINE_PX } else { bottom };
    let mut scene = Scene::new(frame.width, height);
    if left_out > 0 {
        let more = ["and ", &wording::number(left_out as u64), " more in the table"].concat();
        scene.lines(&[more], Point::new(0.0, y), LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
    }
    sheet.heads(&mut scene, header, if sheet.through { bottom } else { header - OVERSHOOT_PX });
    let inside = Rect::new(sheet.plot.0, 0.0, sheet.plot.1 - sheet.plot.0, height);
    // Rows are as tall as their words, so up the plane goes in px.
    let plane = Plane { inside, x: sheet.axis.clone(), y: Axis::plain(height..0.0), mesh: Mesh::Bare };
    plane.draw(&mut scene, elements)?;
    Ok(scene)
}

/// The layout for a width and a scale.
struct Sheet<'s> {
    lines: Vec<Line<'s>>,
    axis: Axis,
    width: f64,
    words_px: f64,
    bar_x: f64,
    /// The ends of the axis: a dot stands out to both sides of its value; a bar does not.
    plot: (f64, f64),
    count: Font,
    /// Whether the lines run through all rows, words standing beside the bars and petitions having the same thresholds.
    through: bool,
}

impl<'s> Sheet<'s> {
    fn new(rows: &[(usize, &'s Petition)], frame: Frame, scale: Scale) -> Sheet<'s> {
        let lines = lines(rows);
        let (mut least, mut most) = (u64::MAX, 1);
        let mut through = frame.band == Band::Wide;
        for (_, petition) in rows {
            through = through && petition.thresholds.len() == lines.len();
            let mut cover = |count: u64| {
                most = most.max(count);
                least = if count > 0 { least.min(count) } else { least };
            };
            cover(petition.signatures);
            petition.thresholds.iter().for_each(|threshold| cover(threshold.signatures));
        }
        let axis = match scale {
            Scale::Linear => Axis::plain(0.0..most as f64 * 1.04),
            // A power of ten under everything shown, so that nothing but 0 stands at the very start.
            Scale::Log => Axis::log_signatures(least.min(most) as f64 / 10.0, most as f64),
        };
        let beside = frame.band == Band::Wide;
        let bar_x = |width: f64| if beside { (width * 0.33).round() + 36.0 } else { 0.0 };
        let room = frame.band.least_width() - bar_x(frame.band.least_width());
        let bar_x = bar_x(frame.width);
        let words_px = if beside { bar_x - 36.0 } else { frame.width };
        let inset = if axis.log { DOT_PX + 1.0 } else { 0.0 };
        // Set small where the narrowest frame of the band has no room for the longest.
        let mut count = LARGE;
        for (_, petition) in rows {
            if text::at_least_usual(&|| Run::width(&count_runs(petition, LARGE))) > room {
                count = NAME;
            }
        }
        let plot = (bar_x + inset, frame.width - inset);
        Sheet { lines, axis, width: frame.width, words_px, bar_x, plot, count, through }
    }

    fn x_px(&self, signatures: u64) -> f64 {
        self.axis.position((signatures as f64).max(self.axis.domain.start), self.plot.0, self.plot.1)
    }

    /// Writes the words of the thresholds over a y, each on rows of its own, and their lines from there to `end`; their
    /// height is handed back.
    ///
    /// Those of lines on the left go to the right and stand highest, of the leftmost line first; those of lines on the
    /// right go to the left: so no line crosses the words of another. The split is where the least room is largest.
    fn heads(&self, scene: &mut Scene, bottom: f64, end: f64) -> f64 {
        let (mut split, mut largest) = (0, f64::NEG_INFINITY);
        for candidate in 0..=self.lines.len() {
            let mut least = f64::INFINITY;
            for index in 0..self.lines.len() {
                least = least.min(self.room(candidate, index));
            }
            if least > largest {
                (split, largest) = (candidate, least);
            }
        }
        let mut y = bottom - 2.0 * BESIDE_PX;
        for step in 0..self.lines.len() {
            let above = split + step < self.lines.len();
            let index = if above { split + step } else { self.lines.len() - 1 - step };
            let Some(line) = self.lines.get(index) else { continue };
            let words = text::wrap_at_most(&line.words(), WORDS, self.room(split, index), 3);
            let x = self.x_px(line.signatures);
            let (from, anchor) = if above { (x - BESIDE_PX, Anchor::End) } else { (x + BESIDE_PX, Anchor::Start) };
            y -= words.len() as f64 * LINE_PX;
            scene.lines(&words, Point::new(from, y), LINE_PX, Tone::Ink, WORDS, anchor);
            vertical(scene, x, y, end, Tone::Ink, 1.5);
        }
        if self.lines.is_empty() { 0.0 } else { bottom - y }
    }

    /// For the words of a line, where those before the split go to the right.
    fn room(&self, split: usize, index: usize) -> f64 {
        let x = |index: usize| self.lines.get(index).map_or(0.0, |line| self.x_px(line.signatures));
        let before = if split > 0 { x(split - 1) } else { 0.0 };
        (if index < split { self.width - x(index) } else { x(index) - before }) - 2.0 * BESIDE_PX
    }

    /// Draws a petition's words, its bar from one point to the other and its shares; the y under them is handed back.
    fn row(&self, scene: &mut Scene, petition: &Petition, series: usize, from: Point, to: Point) -> f64 {
        let asks = wording::asks(petition);
        let standing = [&wording::sentence(&standing(petition)), "."].concat();
        let counted = petition.counted.as_ref().map(|counted| ["Counted ", counted, "."].concat());
        let mut under_words = from.y;
        for (words, most, font, tone) in [
            (&*petition.name, 2, NAME, Tone::Ink),
            (&*asks, 4, WORDS, Tone::Ink),
            (&*standing, 3, WORDS, Tone::Secondary),
            (counted.as_deref().unwrap_or_default(), 3, WORDS, Tone::Secondary),
        ] {
            let lines = text::wrap_at_most(words, font, self.words_px, most);
            under_words = scene.lines(&lines, Point::new(0.0, under_words), LINE_PX, tone, font, Anchor::Start);
        }
        let top = if self.bar_x > 0.0 { from.y } else { under_words };
        let bar = Rect::new(self.bar_x, top + self.count.size + 14.0, self.width - self.bar_x, BAR_PX);
        self.track(scene, petition, bar);
        scene.mark(mark(petition, series), |scene| {
            self.count(scene, petition, Point::new(bar.x, bar.y - OVERSHOOT_PX - 3.0));
            if self.axis.log {
                let paint = if petition.signatures == 0 { Paint::Outline(2.0) } else { Paint::Fill };
                scene.circle(Point::new(to.x, bar.centre().y), DOT_PX, Tone::Accent, paint);
            } else {
                scene.rect(Rect { width: to.x - from.x, ..bar }, Tone::Accent, Paint::Fill);
            }
        });
        for threshold in &petition.thresholds {
            let x = self.x_px(threshold.signatures);
            // A gap of paper on both sides keeps the line visible over a dark bar.
            vertical(scene, x, bar.y, bar.bottom(), Tone::Paper, 4.5);
            // Under the number there is less room for it to stand out.
            let is_under = x < bar.x + Run::width(&count_runs(petition, self.count));
            let over = if is_under { 3.0 } else { OVERSHOOT_PX };
            vertical(scene, x, bar.y - over, bar.bottom() + OVERSHOOT_PX, Tone::Ink, 1.5);
        }
        let under = bar.bottom() + OVERSHOOT_PX + 2.0;
        let lines = text::wrap_at_most(&shares(petition), WORDS, bar.width, 3);
        for (index, line) in lines.iter().enumerate() {
            self.clear(scene, Point::new(bar.x, under + index as f64 * LINE_PX), text::width(line, WORDS), LINE_PX);
        }
        let under = scene.lines(&lines, Point::new(bar.x, under), LINE_PX, Tone::Ink, WORDS, Anchor::Start);
        under.max(under_words)
    }

    /// The number that matters, set large, and what it counts.
    fn count(&self, scene: &mut Scene, petition: &Petition, at: Point) {
        let runs = count_runs(petition, self.count);
        // To just over the bar: commas hang below the line.
        self.clear(scene, Point::new(at.x, at.y - self.count.size), Run::width(&runs), self.count.size + OVERSHOOT_PX);
        scene.runs(runs, at, Anchor::Start);
    }

    /// Keeps lines that run through all rows out of words.
    fn clear(&self, scene: &mut Scene, at: Point, width: f64, height: f64) {
        if self.through {
            scene.rect(Rect::new(at.x, at.y, width, height), Tone::Paper, Paint::Fill);
        }
    }

    /// What a bar or a dot stands on.
    fn track(&self, scene: &mut Scene, petition: &Petition, bar: Rect) {
        if !self.axis.log {
            scene.rect(bar, Tone::Track, Paint::Fill);
            return;
        }
        let middle = bar.centre().y;
        let ends = [Point::new(self.plot.0, middle), Point::new(self.plot.1, middle)];
        scene.line(&ends, Tone::Secondary, 1.0, Dash::Solid);
        let start = wording::number(self.axis.domain.start as u64);
        let start = if petition.signatures == 0 { ["0 is off this scale, from ", &start].concat() } else { start };
        let under = Point::new(bar.x, middle + DOT_PX + SMALL.size);
        scene.text(text::fit(&start, SMALL, bar.width), under, Tone::Secondary, SMALL, Anchor::Start);
    }
}

/// The number that matters, and what it counts.
fn count_runs(petition: &Petition, font: Font) -> Vec<Run> {
    let noun = if petition.signatures == 1 { " signature" } else { " signatures" };
    let count = Run::new(wording::number(petition.signatures), Tone::Ink, font);
    vec![count, Run::new(noun, Tone::Secondary, WORDS)]
}

fn vertical(scene: &mut Scene, x: f64, top: f64, bottom: f64, tone: Tone, width: f64) {
    scene.line(&[Point::new(x, top), Point::new(x, bottom)], tone, width, Dash::Solid);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
