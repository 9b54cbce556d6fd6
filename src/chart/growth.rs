//! Signatures over time: a curve a petition through its readings, with what happened on the way.

mod curve;
mod labels;

use self::curve::{Curve, MOST_CURVES, NoteKind, curves, dots_each, reading_id, with_readings};
use self::labels::{BADGE_PX, Content, Label, Labels, badge, columns};
use super::axis::Axis;
use super::plane::{Element, Mesh, Plane, TICK_FONT_PX, TICK_ROOM_PX};
use super::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Row, numbers, words};
use super::text;
use super::{Band, Chart, DrawError, Frame, Mark, Scale, Scene, Settings, Table, in_order};
use crate::day::{Date, Day};
use crate::order;
use crate::story::{Petition, Reading, Story};
use crate::wording;

/// Labels that found room, by the ids of their marks.
type Placed = Vec<(String, Label)>;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

/// With more thresholds than these their words have no room.
const MOST_LINES: usize = 4;
/// Names beyond these are counted.
const MOST_NAMES: usize = 6;

const BODY: Font = Font::regular(13.0);
const LINE_PX: f64 = 18.0;
const TONES: [Tone; MOST_CURVES] = [Tone::Accent, Tone::Second, Tone::Ink, Tone::Secondary];

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    let curves = curves(story);
    let dots = dots_each(&curves);
    curves.iter().flat_map(|curve| curve.marks(dots)).map(|(_, mark, _)| mark).collect()
}

fn summary(story: &Story) -> Vec<String> {
    let curves = curves(story);
    let mut sentences: Vec<String> = curves.iter().flat_map(told).collect();
    sentences.extend(left_out(story));
    sentences.extend(without_readings(story));
    if story.petitions.is_empty() {
        sentences.push("No petition is recorded in this story.".to_owned());
    }
    sentences
}

fn told(curve: &Curve) -> Vec<String> {
    let petition = curve.petition;
    let said = |reading: &Reading| {
        let count = wording::counted(reading.signatures, "signature");
        [&wording::day(reading.at.london_day()), " (", &count, ")"].concat()
    };
    let readings = wording::counted(petition.readings.len() as u64, "reading");
    let mut sentences = match petition.readings.as_slice() {
        [] => Vec::new(),
        [only] => vec![[&petition.name, ": one reading, of ", &said(only), "."].concat()],
        [first, .., last] => {
            vec![[&petition.name, ": ", &readings, ", from ", &said(first), " to ", &said(last), "."].concat()]
        }
    };
    let notes = curve.notes.iter().map(|note| {
        let since = match (note.kind, petition.opened.and_then(Date::exact), note.date.exact()) {
            (NoteKind::Opened, ..) | (_, None, _) | (_, _, None) => String::new(),
            (_, Some(opened), Some(day)) => [", ", &wording::days(opened.days_until(day)), " after it opened"].concat(),
        };
        [&wording::sentence(&note.words), " on ", &wording::date(note.date), &since, "."].concat()
    });
    sentences.extend(notes);
    sentences.extend(curve.unread().map(|unread| ["No readings are recorded ", &from_to(unread), "."].concat()));
    sentences.extend(undated(curve));
    sentences
}

/// `from 31 March to 11 August 2019`.
fn from_to((from, to): (Date, Date)) -> String {
    let first = wording::date(from);
    let year = [" ", &from.year.to_string()].concat();
    let first = if from.year == to.year { first.trim_end_matches(year.as_str()) } else { &first };
    ["from ", first, " to ", &wording::date(to)].concat()
}

/// The count of a petition whose day the story does not tell.
fn undated(curve: &Curve) -> Option<String> {
    if curve.last.is_some() {
        return None;
    }
    let count = wording::counted(curve.petition.signatures, "signature");
    let of = curve.petition.counted.as_ref().map(|counted| [" ", counted].concat());
    let of = of.unwrap_or_else(|| "; its day is not recorded".to_owned());
    Some([&curve.petition.name, ", last count: ", &count, &of, "."].concat())
}

fn without_readings(story: &Story) -> Option<String> {
    let names: Vec<&str> = story
        .petitions
        .iter()
        .filter(|petition| petition.readings.is_empty())
        .map(|petition| petition.name.as_str())
        .collect();
    let left = names.len().saturating_sub(MOST_NAMES);
    let more = [&wording::number(left as u64), " more"].concat();
    let mut named: Vec<&str> = names.into_iter().take(MOST_NAMES).collect();
    if left > 0 {
        named.push(&more);
    }
    (!named.is_empty()).then(|| ["No readings recorded: ", &wording::list(&named), "."].concat())
}

fn left_out(story: &Story) -> Option<String> {
    let count = with_readings(story).len().saturating_sub(MOST_CURVES);
    (count > 0)
        .then(|| ["The readings of ", &wording::counted(count as u64, "more petition"), " are in the table."].concat())
}

fn sources(story: &Story) -> Vec<&str> {
    in_order(story, story.petitions.iter().flat_map(|petition| &petition.sources))
}

fn table(story: &Story) -> Table {
    let petitions = with_readings(story);
    let alone = petitions.len() == 1;
    let of = |petition: &Petition| rows(&Curve::new(story, petition, 0, alone));
    let mut rows: Vec<Row> = petitions.iter().flat_map(|petition| of(petition)).collect();
    rows.extend(story.petitions.iter().filter(|petition| petition.readings.is_empty()).map(|petition| {
        let what = Cell::text("no readings recorded");
        let cells = vec![Cell::text(&*petition.name), Cell::gap(), Cell::gap(), what, Cell::gap()];
        Row { id: petition.id.clone(), cells }
    }));
    Table {
        caption: "Signatures over time, and what happened on the way".to_owned(),
        columns: vec![
            words("Petition"),
            words("Date"),
            numbers("Signatures"),
            words("What"),
            words("Taken at, in UTC"),
        ],
        rows,
    }
}

fn rows(curve: &Curve) -> Vec<Row> {
    let name = || Cell::text(&*curve.petition.name);
    let readings = curve.petition.readings.iter().enumerate().map(|(index, reading)| {
        let date = Cell::date(Date::of(reading.at.london_day()));
        let cells = vec![name(), date, Cell::number(reading.signatures), Cell::text("reading"), taken_at(reading)];
        (reading.at.in_days() - curve.origin, Row { id: reading_id(curve.petition, index), cells })
    });
    let notes = curve.notes.iter().map(|note| {
        let signatures = note.signatures.map_or_else(Cell::gap, Cell::number);
        let cells = vec![name(), Cell::date(note.date), signatures, Cell::text(&*note.words), Cell::text("")];
        (note.at.0, Row { id: note.mark.id.clone(), cells })
    });
    let mut rows: Vec<(f64, Row)> = readings.chain(notes).collect();
    order::by(&mut rows, |a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

fn taken_at(reading: &Reading) -> Cell {
    let minutes = reading.at.minutes;
    let day = Date::of(Day(minutes.div_euclid(1440) as i32)).to_string();
    let two = |number: i64| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let time = [&two(minutes.rem_euclid(1440) / 60), ":", &two(minutes.rem_euclid(60))].concat();
    Cell { text: [&day, " ", &time].concat(), plain: [&day, "T", &time, "Z"].concat(), number: Some(minutes) }
}

// Its drawing

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let curves = curves(story);
    let sheet = Sheet::new(story, &curves, frame, settings.scale);
    let mut scene = Scene::new(frame.width, sheet.foot_top + foot_px(story, &curves, Frame::least(frame.band)));
    scene.lines(&sheet.head, Point::new(0.0, 0.0), LINE_PX, Tone::Secondary, BODY, Anchor::Start);
    if curves.is_empty() {
        sheet.empty(&mut scene, story);
    } else {
        let (labels, mut placed) = sheet.placed();
        let mut elements = sheet.lines();
        elements.extend(sheet.marks(&mut placed));
        sheet.plane().draw(&mut scene, elements)?;
        for (words, at) in &labels.words {
            scene.lines(words, *at, LINE_PX, Tone::Ink, BODY, Anchor::Start);
        }
    }
    let mut y = sheet.foot_top;
    for Footnote { sign, lines } in footnotes(story, &curves, frame) {
        let indent = sign.indent_px();
        sign.paint(&mut scene, Point::new(BADGE_PX + 0.5, y + LINE_PX / 2.0));
        y = scene.lines(&lines, Point::new(indent, y), LINE_PX, Tone::Ink, BODY, Anchor::Start) + FOOT_GAP_PX;
    }
    Ok(scene)
}

const FOOT_GAP_PX: f64 = 4.0;

/// A line or two under the plot.
struct Footnote {
    sign: Sign,
    lines: Vec<String>,
}

/// What a footnote explains.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Nothing in particular.
    None,
    /// The place in the plot with this number.
    Number(usize),
    /// The curve of this series.
    Curve(usize),
}

impl Sign {
    fn indent_px(self) -> f64 {
        if self == Sign::None { 0.0 } else { BADGE_PX * 2.0 + 7.0 }
    }

    fn paint(self, scene: &mut Scene, at: Point) {
        match self {
            Sign::None => {}
            Sign::Number(number) => badge(scene, at, number),
            Sign::Curve(series) => {
                let ends = [Point::new(at.x - BADGE_PX, at.y), Point::new(at.x + BADGE_PX, at.y)];
                scene.line(&ends, tone(series), 1.5, Dash::Solid);
                Look { kind: None, series, wide: true }.paint(scene, at, at);
            }
        }
    }
}

/// Whether notes stand in the plot as numbers, with their words under it.
fn numbered(curves: &[Curve], band: Band) -> bool {
    band == Band::Narrow || curves.len() > 1
}

fn footnotes(story: &Story, curves: &[Curve], frame: Frame) -> Vec<Footnote> {
    let mut notes: Vec<(Sign, String)> = Vec::new();
    if curves.len() > 1 {
        notes.push((Sign::None, "Days since each petition opened.".to_owned()));
        notes.extend(curves.iter().map(|curve| (Sign::Curve(curve.series), curve.petition.name.clone())));
    }
    if numbered(curves, frame.band) {
        let all = curves.iter().flat_map(|curve| curve.told_notes().map(move |note| (curve, note)));
        for (index, (curve, note)) in all.enumerate() {
            let name = if curves.len() > 1 { [&curve.petition.name, ", "].concat() } else { String::new() };
            notes.push((Sign::Number(index + 1), [&name, &wording::date(note.date), ": ", &note.words].concat()));
        }
        for curve in curves {
            let name = if curves.len() > 1 { [&curve.petition.name, ", dashed"].concat() } else { "Dashed".to_owned() };
            notes.extend(
                curve.unread().map(|unread| (Sign::None, [&name, ": no readings ", &from_to(unread), "."].concat())),
            );
        }
    }
    notes.extend(curves.iter().filter_map(undated).map(|text| (Sign::None, text)));
    notes.extend(left_out(story).map(|text| (Sign::None, text)));
    notes.extend(without_readings(story).map(|text| (Sign::None, text)));
    let wrap = |(sign, text): (Sign, String)| {
        let lines = text::wrap_at_most(&text, BODY, frame.width - sign.indent_px(), 5);
        Footnote { sign, lines }
    };
    notes.into_iter().map(wrap).collect()
}

fn foot_px(story: &Story, curves: &[Curve], least: Frame) -> f64 {
    footnotes(story, curves, least).iter().map(|note| note.lines.len() as f64 * LINE_PX + FOOT_GAP_PX).sum()
}

/// The layout for a width and a scale.
struct Sheet<'s> {
    curves: &'s [Curve<'s>],
    /// The thresholds that are drawn: signatures and words.
    thresholds: Vec<(f64, String)>,
    head: Vec<String>,
    inside: Rect,
    x: Axis,
    y: Axis,
    foot_top: f64,
    numbered: bool,
    wide: bool,
}

/// The thresholds of the curves, each number of signatures once, with what it brings.
fn thresholds(curves: &[Curve]) -> Vec<(f64, String)> {
    let mut lines: Vec<(f64, String)> = Vec::new();
    for threshold in curves.iter().flat_map(|curve| &curve.petition.thresholds) {
        let signatures = threshold.signatures as f64;
        if !lines.iter().any(|(other, _)| *other == signatures) {
            lines.push((signatures, [&wording::number(threshold.signatures), ": ", &threshold.brings].concat()));
        }
    }
    if lines.len() > MOST_LINES {
        return Vec::new();
    }
    order::by(&mut lines, |a, b| a.0.total_cmp(&b.0));
    lines
}

/// The largest count of the curves, and the least above 0.
fn extremes(curves: &[Curve]) -> (f64, f64) {
    let counts = curves.iter().flat_map(|curve| {
        let notes = curve.notes.iter().map(|note| note.at.1);
        curve.points.iter().map(|point| point.1).chain(notes)
    });
    let (mut least, mut most) = (f64::INFINITY, 1.0);
    for count in counts.filter(|count| *count > 0.0) {
        (least, most) = (count.min(least), count.max(most));
    }
    (least.min(most), most)
}

/// The thresholds that a linear axis would have to squeeze the curve for.
fn out_of_reach(threshold: f64, most: f64) -> bool {
    most < threshold * 0.4
}

fn head(curves: &[Curve], width: f64, scale: Scale) -> Vec<String> {
    let most = extremes(curves).1;
    let what = match curves {
        [only] => only.petition.name.as_str(),
        _ => "Signatures",
    };
    let opened = match curves {
        [only] => only.petition.opened.map(|opened| [", opened ", &wording::date(opened)].concat()),
        _ => None,
    };
    let mut lines = vec![[what, opened.as_deref().unwrap_or_default()].concat()];
    if scale == Scale::Linear {
        for (signatures, words) in thresholds(curves).into_iter().filter(|line| out_of_reach(line.0, most)) {
            let times = times(signatures, most);
            lines.push(["↑ ", &words, " (", &times, " times the highest count here)"].concat());
        }
    }
    if scale == Scale::Log && !curves.is_empty() {
        lines.push("Logarithmic scale: each line is ten times the one under it".to_owned());
    }
    lines.iter().flat_map(|line| text::wrap_at_most(line, BODY, width, 3)).collect()
}

/// How many times one is the other, with one decimal: `6.7`.
fn times(large: f64, small: f64) -> String {
    let tenths = (large * 10.0 / small) as u64;
    [&wording::number(tenths / 10), ".", &(tenths % 10).to_string()].concat()
}

impl<'s> Sheet<'s> {
    fn new(story: &'s Story, curves: &'s [Curve<'s>], frame: Frame, scale: Scale) -> Sheet<'s> {
        let least = Frame::least(frame.band).width;
        let heads = [Scale::Linear, Scale::Log].map(|scale| head(curves, least, scale).len());
        let top = heads.into_iter().max().unwrap_or(1) as f64 * LINE_PX + 8.0;
        let height = frame.by_band(260.0, 320.0, 360.0);
        let most = extremes(curves).1;
        let mut thresholds = thresholds(curves);
        if scale == Scale::Linear {
            thresholds.retain(|line| !out_of_reach(line.0, most));
        }
        let y = vertical_axis(curves, &thresholds, scale, height);
        let labels = y.ticks.iter().map(|tick| text::width(&tick.label, Font::regular(TICK_FONT_PX)));
        let left = (labels.fold(0.0, f64::max) + 10.0).ceil();
        let inside = Rect::new(left, top, (frame.width - left - 10.0).max(10.0), height);
        let x = horizontal_axis(story, curves, &inside, frame.width);
        Sheet {
            curves,
            thresholds,
            head: head(curves, frame.width, scale),
            inside,
            x,
            y,
            foot_top: top + height + TICK_ROOM_PX + 12.0,
            numbered: numbered(curves, frame.band),
            wide: frame.band == Band::Wide,
        }
    }

    fn plane(&self) -> Plane {
        Plane { inside: self.inside, x: self.x.clone(), y: self.y.clone(), mesh: Mesh::Both }
    }

    /// On a logarithmic axis 0 has no place: it stands at the start.
    fn on_axis(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x, y.max(self.y.domain.start))
    }

    fn px(&self, point: (f64, f64)) -> Point {
        let (x, y) = self.on_axis(point);
        let x = self.x.position(x, self.inside.x, self.inside.right());
        Point::new(x, self.y.position(y, self.inside.bottom(), self.inside.y))
    }

    /// The plot before anything is written: the curves and the threshold lines keep their room.
    fn room(&self) -> Labels {
        let mut labels = Labels::new(self.inside);
        for curve in self.curves {
            for (points, _) in curve.stretches() {
                let path: Vec<Point> = points.iter().map(|point| self.px(*point)).collect();
                labels.taken.extend(columns(&path));
            }
            for note in &curve.notes {
                let at = self.px(note.at);
                labels.taken.push(Rect::new(at.x - 6.0, at.y - 6.0, 12.0, 12.0));
            }
        }
        for (signatures, _) in &self.thresholds {
            let y = self.px((0.0, *signatures)).y;
            labels.taken.push(Rect::new(self.inside.x, y - 1.5, self.inside.width, 3.0));
        }
        labels
    }

    /// The thresholds and the curves.
    fn lines(&self) -> Vec<Element<'s>> {
        let (first, last) = (self.x.domain.start, self.x.domain.end);
        let threshold = |(signatures, _): &(f64, String)| {
            let ends = vec![(first, *signatures), (last, *signatures)];
            Element::new(ends, |scene, points| scene.line(points, Tone::Ink, 1.25, Dash::Solid))
        };
        let start = self.y.domain.start;
        let base = Element::new(vec![(first, start), (last, start)], |scene, points| {
            scene.line(points, Tone::Secondary, 1.0, Dash::Solid);
        });
        let mut elements: Vec<Element> = std::iter::once(base).chain(self.thresholds.iter().map(threshold)).collect();
        for curve in self.curves {
            let tone = tone(curve.series);
            for (points, dash) in curve.stretches() {
                let points = points.into_iter().map(|point| self.on_axis(point)).collect();
                elements.push(Element::new(points, move |scene, points| scene.line(points, tone, 1.5, dash)));
            }
        }
        elements
    }

    fn marks(&self, placed: &mut Placed) -> Vec<Element<'s>> {
        let dots = dots_each(self.curves);
        let mut elements = Vec::new();
        for curve in self.curves {
            for (at, mark, note) in curve.marks(dots) {
                let place = note.and_then(|_| placed.iter().position(|(id, _)| *id == mark.id));
                let label = place.map(|place| placed.swap_remove(place).1);
                let look = Look { kind: note.map(|note| note.kind), series: curve.series, wide: self.wide };
                let (at, floor) = (self.on_axis(at), (at.0, self.y.domain.start));
                elements.push(Element::new(vec![at, floor], move |scene, points| {
                    let [at, floor] = points else { return };
                    scene.mark(mark.clone(), |scene| {
                        look.paint(scene, *at, *floor);
                        if let Some(label) = &label {
                            label.paint(scene);
                        }
                    });
                }));
            }
        }
        elements
    }

    /// Everything written in the plot: what belongs to no mark, and what does by the mark's id.
    ///
    /// What comes first takes room from the rest, so each order is tried and the one that leaves out least is kept.
    fn placed(&self) -> (Labels, Placed) {
        let orders = [(true, false), (false, false), (true, true), (false, true)];
        let attempts = orders.map(|(notes_first, upwards)| self.placed_in_order(notes_first, upwards));
        let (labels, placed, _) = attempts
            .into_iter()
            .reduce(|best, next| if next.2 > best.2 { next } else { best })
            .unwrap_or_else(|| (self.room(), Placed::new(), 0));
        (labels, placed)
    }

    /// As [`Self::placed`], in one order, with the number of labels that found room.
    fn placed_in_order(&self, notes_first: bool, upwards: bool) -> (Labels, Placed, usize) {
        let mut labels = self.room();
        labels.upwards = upwards;
        let mut placed = Placed::new();
        // The last count stands at the edge, where there is least choice.
        self.place_notes(&mut labels, &mut placed, |kind| kind == NoteKind::Count);
        if notes_first {
            self.place_notes(&mut labels, &mut placed, |kind| kind != NoteKind::Count);
        }
        for (signatures, words) in &self.thresholds {
            labels.along(words, self.px((0.0, *signatures)).y);
        }
        if !notes_first {
            self.place_notes(&mut labels, &mut placed, |kind| kind != NoteKind::Count);
        }
        self.place_words(&mut labels);
        let count = labels.words.len() + placed.len();
        (labels, placed, count)
    }

    /// Finds room for the words or the number of each note of some kinds.
    fn place_notes(&self, labels: &mut Labels, placed: &mut Placed, chosen: impl Fn(NoteKind) -> bool) {
        let all = self.curves.iter().flat_map(Curve::told_notes).enumerate();
        for (index, note) in all.filter(|(_, note)| chosen(note.kind)) {
            let content = if self.numbered {
                Content::Number(index + 1)
            } else {
                let mut lines = vec![wording::date(note.date)];
                lines.extend(text::wrap_at_most(&note.words, BODY, 210.0, 2));
                Content::Words(lines)
            };
            if let Some(label) = labels.near(self.px(note.at), content) {
                placed.push((note.mark.id.clone(), label));
            }
        }
    }

    /// Finds room for the words of the gap, and for the names of the curves where there are several.
    fn place_words(&self, labels: &mut Labels) {
        for curve in self.curves {
            let last = curve.points.last().copied();
            if let (true, Some(end)) = (self.curves.len() > 1, curve.last.or(last)) {
                labels.under(&curve.petition.name, self.px(end), 24.0);
            }
            if let (false, Some(unread), Some(from), Some(to)) = (self.numbered, curve.unread(), last, curve.last) {
                let middle = self.px(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0));
                labels.under(&["no readings ", &from_to(unread)].concat(), middle, 80.0);
            }
        }
    }

    fn empty(&self, scene: &mut Scene, story: &Story) {
        let words = match story.petitions.len() {
            0 => "No petition is recorded in this story.",
            _ => "No readings over time are recorded.",
        };
        let base = self.inside.bottom();
        let ends = [Point::new(0.0, base), Point::new(scene.width, base)];
        scene.line(&ends, Tone::Secondary, 1.0, Dash::Solid);
        let at = Point::new(scene.width / 2.0, self.inside.centre().y - LINE_PX / 2.0);
        let lines = text::wrap(words, BODY, scene.width);
        scene.lines(&lines, at, LINE_PX, Tone::Secondary, BODY, Anchor::Middle);
    }
}

fn vertical_axis(curves: &[Curve], thresholds: &[(f64, String)], scale: Scale, height: f64) -> Axis {
    let (least, most) = extremes(curves);
    let highest = thresholds.iter().map(|line| line.0).fold(0.0, f64::max);
    match scale {
        // Room over the last count for its words, and over a line for its own.
        Scale::Linear => Axis::signatures((most * 1.14).max(highest * 1.06), height, 56.0),
        Scale::Log => {
            let highest = most.max(highest);
            let decades = (highest / least).log10() + 1.0;
            Axis::log_signatures(least, highest * 10f64.powf(decades * 26.0 / height) / 1.35)
        }
    }
}

fn horizontal_axis(story: &Story, curves: &[Curve], inside: &Rect, width: f64) -> Axis {
    let xs = curves.iter().flat_map(|curve| {
        let notes = curve.notes.iter().map(|note| note.at.0);
        curve.points.iter().map(|point| point.0).chain(notes)
    });
    let (mut first, mut last) = (f64::INFINITY, f64::NEG_INFINITY);
    for x in xs {
        (first, last) = (x.min(first), x.max(last));
    }
    let font = Font::regular(TICK_FONT_PX);
    let mut axis = match curves {
        [] => Axis::time(story.edition, story.edition, inside.width, font),
        [_] => Axis::time(Day(first.floor() as i32), Day(last.ceil() as i32), inside.width, font),
        _ => {
            let axis = Axis::signatures(last, inside.width, 64.0);
            Axis { domain: first.min(0.0)..axis.domain.end, ..axis }
        }
    };
    // A label in the middle of whose room the plot ends would leave the frame.
    let places = axis.clone();
    axis.ticks.retain(|tick| {
        let half = text::width(&tick.label, font) / 2.0;
        let at = places.position(tick.at, inside.x, inside.right());
        at >= half && at + half <= width
    });
    axis
}

fn tone(series: usize) -> Tone {
    TONES.get(series).copied().unwrap_or(Tone::Ink)
}

/// How a mark looks.
#[derive(Clone, Copy)]
struct Look {
    /// `None` for a reading.
    kind: Option<NoteKind>,
    series: usize,
    wide: bool,
}

impl Look {
    fn paint(self, scene: &mut Scene, at: Point, floor: Point) {
        let tone = tone(self.series);
        match self.kind {
            None => {
                let radius = if self.wide { 3.0 } else { 2.5 };
                // Every second curve has rings for dots, so that colour is not the only difference.
                let paint = if self.series % 2 == 1 { Paint::Outline(1.5) } else { Paint::Fill };
                scene.circle(at, radius, tone, paint);
            }
            Some(NoteKind::Opened) => {
                scene.line(&[Point::new(floor.x, floor.y - 8.0), floor], Tone::Ink, 1.5, Dash::Solid);
            }
            Some(NoteKind::Reached) => scene.circle(at, 5.0, Tone::Ink, Paint::Outline(1.5)),
            Some(NoteKind::Answered | NoteKind::Debated) => {
                scene.rect(Rect::new(at.x - 3.5, at.y - 3.5, 7.0, 7.0), Tone::Ink, Paint::Outline(1.5));
            }
            Some(NoteKind::Count) => scene.circle(at, 5.0, tone, Paint::Outline(2.0)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::scene;
    use crate::story::read;

    const WIDTHS: [f64; 9] = [288.0, 320.0, 375.0, 479.0, 480.0, 600.0, 719.0, 720.0, 960.0];

    fn russia() -> Story {
        read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap()
    }

    fn example() -> Story {
        read(include_bytes!("../../static/stories/example-playground.json")).unwrap()
    }

    /// Several petitions with readings, unlike one another.
    fn several(count: u64) -> Story {
        let mut story = russia();
        let first = story.petitions.first().unwrap().clone();
        story.petitions = (0..count)
            .map(|index| {
                let mut petition = Petition { id: ["p", &index.to_string()].concat(), ..first.clone() };
                petition.name = ["Petition with a rather long name, ", &index.to_string()].concat();
                petition.signatures = first.signatures * (index + 1) * 7;
                petition.readings.iter_mut().for_each(|reading| reading.signatures *= index * 5);
                petition
            })
            .collect();
        story
    }

    fn busy() -> Story {
        let mut story = russia();
        let petition = story.petitions.first_mut().unwrap();
        let start = petition.readings.first().unwrap().at.minutes;
        petition.readings = (0..5_000_i64)
            .map(|index| Reading {
                at: crate::day::Moment { minutes: start + index * 50 },
                signatures: (index * 2000) as u64,
            })
            .collect();
        petition.signatures = 10_000_000;
        story
    }

    fn bare() -> Story {
        let mut story = russia();
        story.petitions.iter_mut().for_each(|petition| petition.readings.clear());
        story
    }

    fn zero() -> Story {
        let mut story = russia();
        for petition in &mut story.petitions {
            petition.signatures = 0;
            petition.readings.iter_mut().for_each(|reading| reading.signatures = 0);
        }
        story
    }

    fn none() -> Story {
        Story { petitions: Vec::new(), ..russia() }
    }

    fn stories() -> [Story; 8] {
        [russia(), example(), several(3), several(40), busy(), bare(), zero(), none()]
    }

    #[test]
    fn words_keep_apart_and_everything_stays_in_the_frame() {
        for (number, story) in stories().iter().enumerate() {
            let marks = marks(story);
            for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
                let settings = Settings { scale, ..Settings::default() };
                let scene = draw(story, Frame::new(width), &settings).unwrap();
                let frame = Rect::new(0.0, 0.0, scene.width, scene.height);
                let texts: Vec<&scene::Shape> =
                    scene.shapes.iter().filter(|shape| matches!(shape, scene::Shape::Text { .. })).collect();
                for (index, text) in texts.iter().enumerate() {
                    let clash = texts.iter().skip(index + 1).find(|other| text.bounds().overlaps(&other.bounds()));
                    assert_eq!(clash, None, "story {number} at {width} {scale:?}: {text:?}");
                }
                for shape in &scene.shapes {
                    assert!(frame.holds(&shape.bounds(), 0.6), "story {number} at {width} {scale:?}: {shape:?}");
                }
                for placed in &scene.marks {
                    assert!(marks.contains(&placed.mark), "story {number} at {width}: {:?}", placed.mark);
                }
                assert_eq!(scene.marks.len(), marks.len(), "story {number} at {width}");
            }
        }
    }

    #[test]
    fn every_threshold_and_moment_has_its_words() {
        for story in [russia(), example()] {
            for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
                let scene = draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() }).unwrap();
                let curves = curves(&story);
                let sheet = Sheet::new(&story, &curves, Frame::new(width), scale);
                let (labels, placed) = sheet.placed();
                let told = curves.first().unwrap().told_notes().count();
                assert_eq!(placed.len(), told, "{} at {width} {scale:?}", story.id);
                for (_, words) in &sheet.thresholds {
                    let start = words.split(' ').next().unwrap();
                    let found = labels.words.iter().any(|(lines, _)| lines.first().unwrap().starts_with(start));
                    assert!(found, "{} at {width} {scale:?}: {words}", story.id);
                }
                assert!(scene.marks.iter().any(|placed| placed.mark.id.ends_with("/count")));
            }
        }
    }

    #[test]
    fn height_depends_on_the_band_alone() {
        for story in stories() {
            for widths in [&WIDTHS[..4], &WIDTHS[4..7], &WIDTHS[7..]] {
                let height = |(width, scale)| {
                    draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() }).unwrap().height
                };
                let both = widths.iter().flat_map(|width| [(*width, Scale::Linear), (*width, Scale::Log)]);
                let heights: Vec<f64> = both.map(height).collect();
                assert!(heights.iter().all(|height| Some(height) == heights.first()), "{heights:?}");
            }
        }
    }

    #[test]
    fn every_mark_has_its_row() {
        for story in stories() {
            let table = table(&story);
            for mark in marks(&story) {
                let row = table.rows.iter().find(|row| row.id == mark.id).unwrap();
                let (date, rest) = mark.label.split_once(", ").unwrap();
                let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
                assert!(texts.contains(&date), "{mark:?} {texts:?}");
                let number = rest.split(' ').next().unwrap();
                assert!(texts.iter().any(|text| text.starts_with(number)), "{mark:?} {texts:?}");
            }
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        }
    }

    #[test]
    fn what_is_not_known_is_said_and_not_drawn() {
        let summary = summary(&russia());
        assert!(summary.contains(&"No readings recorded: Petition 609388 and Petition 744215.".to_owned()));
        assert!(summary.contains(&"No readings are recorded from 31 March to 11 August 2019.".to_owned()));
        assert!(
            summary.contains(&"10,000 signatures reached on 6 March 2019, 23 days after it opened.".to_owned()),
            "{summary:?}"
        );
        let story = russia();
        let curves = curves(&story);
        let stretches = curves.first().unwrap().stretches();
        let dashed = stretches.iter().filter(|(_, dash)| *dash == Dash::Dashed).count();
        assert_eq!(dashed, 4, "three gaps of over three days, and the last stretch");
    }

    #[test]
    fn a_moment_is_about_its_petition_and_the_event_of_that_day() {
        let marks = marks(&russia());
        let about = |id: &str| marks.iter().find(|mark| mark.id == id).unwrap().about.clone();
        assert_eq!(about("petition-239406/reached-10000"), ["petition-239406", "petition-239406-10000"]);
        assert_eq!(about("petition-239406/1"), ["petition-239406"]);
    }

    #[test]
    fn thousands_of_readings_are_thinned_in_the_drawing_alone() {
        let story = busy();
        let marks = marks(&story);
        let dots: Vec<&Mark> =
            marks.iter().filter(|mark| mark.label.ends_with("signatures") && mark.detail.is_some()).collect();
        assert!(marks.len() < 210, "{}", marks.len());
        assert_eq!(dots.first().map(|mark| mark.id.as_str()), Some("petition-239406/1"));
        assert!(marks.iter().any(|mark| mark.id == "petition-239406/5000"));
        assert!(table(&story).rows.len() > 5000);
    }
}
