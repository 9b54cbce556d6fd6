//! Signatures over time: a curve a petition through its readings, with what happened on the way.
//!
//! What happened stands in the plot as a numbered ring, with its words under the plot: so any number of words has room.

mod curve;

use self::curve::{Curve, Kind, MOST_CURVES, Moment, curves, moments};
use super::table::{Cell, Ratio, Row, numbers, words};
use super::{Draws, Scale, Settings, Table, cited, empty};
use crate::day::{Date, Day};
use crate::scene::axis::Axis;
use crate::scene::plane::DrawError;
use crate::scene::plane::{Element, Mesh, Plane, TICK_FONT_PX, TICK_ROOM_PX};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use crate::scene::{Frame, Mark, Scene, text};
use crate::story::{Petition, Story, Threshold};
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
        super::Plan::Growth(Plan(story.clone()))
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

/// With more thresholds than these their words have no room.
const MOST_LINES: usize = 4;
/// Names beyond these are counted.
const MOST_NAMES: usize = 6;

const BODY: Font = Font::regular(13.0);
const NUMBER: Font = Font::regular(12.0);
const TICK: Font = Font::regular(TICK_FONT_PX);
const LINE_PX: f64 = 18.0;
/// Between paragraphs under the plot.
const GAP_PX: f64 = 4.0;
/// The radius of a number's ring, in px.
const RING_PX: f64 = 8.5;
/// What part of the plot's width the words of a threshold take, and whether they may stand over the curves: the first of
/// these that finds a place.
const ATTEMPTS: [(f64, bool); 6] = [(0.95, false), (0.7, false), (0.95, true), (0.7, true), (0.5, false), (0.5, true)];
/// Under the plot, before what a sign explains.
const INDENT_PX: f64 = 24.0;
const TONES: [Tone; MOST_CURVES] = [Tone::Accent, Tone::Second, Tone::Ink, Tone::Secondary];

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    let mut marks = Vec::new();
    for moment in moments(&curves(story)) {
        marks.push(moment.mark(story));
    }
    marks
}

fn summary(story: &Story) -> Vec<String> {
    let curves = curves(story);
    let mut sentences = Vec::new();
    for curve in &curves {
        sentences.push(readings(curve.petition));
        let mut moments = Vec::new();
        curve.add_moments(&mut moments, usize::MAX);
        for moment in moments {
            if moment.kind != Kind::Reading {
                sentences.push(sentence(&moment));
            }
        }
        for more in [unread(curve), undated(curve)] {
            sentences.extend(more);
        }
    }
    for more in [left_out(story), without_readings(story)] {
        sentences.extend(more);
    }
    sentences
}

/// `Petition 1: 34 readings, from 12 February 2019 (8 signatures) to 30 March 2019 (14,000 signatures).`
fn readings(petition: &Petition) -> String {
    let count = wording::counted(petition.readings.len() as u64, "reading");
    let mut sentence = [&petition.name, ": ", &count].concat();
    for (joint, reading) in [(", from ", petition.readings.first()), (" to ", petition.readings.last())] {
        if let Some(reading) = reading {
            let signatures = wording::counted(reading.signatures, "signature");
            sentence.push_str(&[joint, &wording::day(reading.at.london_day()), " (", &signatures, ")"].concat());
        }
    }
    sentence.push('.');
    sentence
}

/// `10,000 signatures reached on 6 March 2019, 23 days after it opened.`
fn sentence(moment: &Moment) -> String {
    let mut sentence = [&wording::sentence(&moment.words), " on ", &wording::date(moment.date)].concat();
    let opened = moment.petition.opened.and_then(Date::exact);
    if let (Some(opened), Some(day), true) = (opened, moment.date.exact(), moment.kind != Kind::Opened) {
        sentence.push_str(&[", ", &wording::days(opened.days_until(day)), " after it opened"].concat());
    }
    sentence.push('.');
    sentence
}

/// The days up to the count of which nothing is known.
fn unread(curve: &Curve) -> Option<String> {
    let (first, last) = curve.unread()?;
    Some(["No readings recorded", &curve.of_whom, " from ", &wording::dates(first, Some(last)), "."].concat())
}

/// The count of a petition whose day the story does not tell.
fn undated(curve: &Curve) -> Option<String> {
    if curve.counted_on.is_some() {
        return None;
    }
    let count = wording::counted(curve.petition.signatures, "signature");
    let of = curve.petition.counted.as_deref().unwrap_or("on a day that is not recorded");
    Some([&curve.petition.name, ", last count: ", &count, " ", of, "."].concat())
}

/// The petitions without readings, named while they are few.
fn without_readings(story: &Story) -> Option<String> {
    if story.petitions.is_empty() {
        return Some("No petition is recorded in this story.".to_owned());
    }
    let mut names: Vec<&str> = Vec::new();
    let mut more = 0;
    for petition in &story.petitions {
        if petition.readings.is_empty() && names.len() < MOST_NAMES {
            names.push(&petition.name);
        } else if petition.readings.is_empty() {
            more += 1;
        }
    }
    let more_words = [&wording::number(more), " more"].concat();
    if more > 0 {
        names.push(&more_words);
    }
    if names.is_empty() { None } else { Some(["No readings recorded: ", &wording::list(&names), "."].concat()) }
}

/// The petitions with readings whose curves have no room.
fn left_out(story: &Story) -> Option<String> {
    let mut count = 0;
    for petition in &story.petitions {
        count += u64::from(!petition.readings.is_empty());
    }
    let left = wording::counted(count.checked_sub(MOST_CURVES as u64 + 1)? + 1, "more petition");
    Some(["The readings of ", &left, " are in the table."].concat())
}

fn sources(story: &Story) -> Vec<&str> {
    let mut lists: Vec<&[String]> = Vec::new();
    for petition in &story.petitions {
        lists.push(&petition.sources);
    }
    cited(story, &lists)
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for petition in &story.petitions {
        let name = || Cell::text(&*petition.name);
        if petition.readings.is_empty() {
            let cells = vec![name(), Cell::gap(), Cell::gap(), Cell::text("no readings recorded"), Cell::gap()];
            rows.push(Row { id: petition.id.clone(), cells });
            continue;
        }
        let mut moments = Vec::new();
        Curve::new(story, petition, 0, true).add_moments(&mut moments, 1);
        let mut readings = petition.readings.iter();
        for moment in moments {
            let reading = if moment.kind == Kind::Reading { readings.next() } else { None };
            let signatures = moment.signatures().map_or_else(Cell::gap, Cell::number);
            let what = if reading.is_some() { "reading" } else { &moment.words };
            let taken = reading.map_or_else(|| Cell::text(""), |reading| taken_at(reading.at.minutes));
            let cells = vec![name(), Cell::date(moment.date), signatures, Cell::text(what), taken];
            rows.push(Row { id: moment.id, cells });
        }
    }
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

/// A moment in minutes since 1970: `2019-02-12 15:42`.
fn taken_at(minutes: i64) -> Cell {
    let day = Date::of(Day(minutes.div_euclid(1440) as i32)).to_string();
    let mut time = String::new();
    for (joint, number) in [("", minutes.rem_euclid(1440) / 60), (":", minutes.rem_euclid(60))] {
        time.push_str(joint);
        time.push_str(if number < 10 { "0" } else { "" });
        time.push_str(&number.to_string());
    }
    Cell {
        text: [&day, " ", &time].concat(),
        plain: [&day, "T", &time, "Z"].concat(),
        number: Some(Ratio::of(minutes)),
    }
}

// What is said under the plot

/// What a note under the plot explains.
#[derive(Clone, Copy)]
enum Sign {
    /// Nothing in particular.
    None,
    /// The ring with this number.
    Number(usize),
    /// Lines of the curve of this series.
    Line(usize, Dash),
}

/// A line or two under the plot.
struct Note {
    sign: Sign,
    text: String,
}

fn notes(story: &Story, curves: &[Curve], moments: &[Moment]) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut add = |sign, text: Option<String>| {
        if let Some(text) = text {
            notes.push(Note { sign, text });
        }
    };
    if curves.len() > 1 {
        for curve in curves {
            add(Sign::Line(curve.series, Dash::Solid), Some(curve.petition.name.clone()));
        }
    }
    let mut number = 0;
    for moment in moments {
        if moment.is_numbered() {
            number += 1;
            add(Sign::Number(number), Some(moment.label()));
        }
    }
    for curve in curves {
        add(Sign::Line(curve.series, Dash::Dashed), unread(curve));
        add(Sign::None, undated(curve));
    }
    add(Sign::None, left_out(story));
    add(Sign::None, without_readings(story));
    notes
}

/// Writes the notes from a y on; that under the last is handed back.
fn write_notes(scene: &mut Scene, notes: &[Note], mut y: f64) -> f64 {
    for Note { sign, text } in notes {
        let at = Point::new(RING_PX + 0.5, y + LINE_PX / 2.0);
        let indent = if matches!(sign, Sign::None) { 0.0 } else { INDENT_PX };
        match *sign {
            Sign::None => {}
            Sign::Number(number) => ring(scene, at, number),
            Sign::Line(series, dash) => {
                let ends = [Point::new(at.x - RING_PX, at.y), Point::new(at.x + RING_PX, at.y)];
                scene.line(&ends, tone(series), 1.5, dash);
                if dash == Dash::Solid {
                    dot(scene, at, series);
                }
            }
        }
        let lines = text::wrap_at_most(text, BODY, scene.width - indent, 4);
        y = scene.lines(&lines, Point::new(indent, y), LINE_PX, Tone::Ink, BODY, Anchor::Start) + GAP_PX;
    }
    y
}

// Its drawing

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let curves = curves(story);
    if curves.is_empty() {
        return Ok(empty(frame, &without_readings(story).unwrap_or_default()));
    }
    let moments = moments(&curves);
    let notes = notes(story, &curves, &moments);
    let extent = Extent::of(&curves, &moments);
    // Counted in the narrowest frame of the band, so that neither the width nor the scale changes anything.
    let narrowest = frame.band.least_width();
    let head_px = |scale| head(&curves, extent.most, narrowest, scale).len() as f64 * LINE_PX;
    let top = text::at_least_usual(&|| head_px(Scale::Linear).max(head_px(Scale::Log))) + 8.0;
    let height = frame.by_band(260.0, 320.0, 360.0);
    let foot = top + height + TICK_ROOM_PX + 12.0;
    let bottom = text::at_least_usual(&|| write_notes(&mut Scene::new(narrowest, 0.0), &notes, foot));
    let mut scene = Scene::new(frame.width, bottom);
    write_notes(&mut scene, &notes, foot);
    let lines = head(&curves, extent.most, frame.width, settings.scale);
    scene.lines(&lines, Point::new(0.0, 0.0), LINE_PX, Tone::Secondary, BODY, Anchor::Start);
    let plot = Plot::new(&curves, &moments, extent, frame.width, (top, height), settings.scale);
    let mut elements = plot.lines();
    let mut room = plot.room();
    plot.add_marks(story, &mut room, &mut elements);
    let names = plot.names(&mut room);
    let plane = Plane { inside: plot.inside, x: plot.x.clone(), y: plot.y.clone(), mesh: Mesh::Both };
    plane.draw(&mut scene, elements)?;
    for (rect, lines) in names {
        scene.rect(rect, Tone::Paper, Paint::Fill);
        scene.lines(&lines, Point::new(rect.x, rect.y), LINE_PX, Tone::Ink, BODY, Anchor::Start);
    }
    Ok(scene)
}

/// The layout for a width and a scale.
struct Plot<'s> {
    curves: &'s [Curve<'s>],
    moments: &'s [Moment<'s>],
    /// Each number of signatures once.
    thresholds: Vec<&'s Threshold>,
    /// The largest count.
    most: f64,
    inside: Rect,
    x: Axis,
    y: Axis,
}

/// Each threshold of the curves once; none where they are too many to be told apart.
fn thresholds<'s>(curves: &'s [Curve<'s>]) -> Vec<&'s Threshold> {
    let mut lines: Vec<&Threshold> = Vec::new();
    for curve in curves {
        for threshold in &curve.petition.thresholds {
            if !lines.iter().any(|other| other.signatures == threshold.signatures) {
                lines.push(threshold);
            }
        }
    }
    if lines.len() > MOST_LINES {
        lines.clear();
    }
    lines
}

/// `10,000: a Government response`.
fn named(threshold: &Threshold) -> String {
    [&wording::number(threshold.signatures), ": ", &threshold.brings].concat()
}

/// Whose signatures; then the thresholds that are beyond the plot, or what the lines of a logarithmic scale are.
fn head(curves: &[Curve], most: f64, width: f64, scale: Scale) -> Vec<String> {
    let first = match curves {
        [only] => match only.petition.opened {
            Some(opened) => [&only.petition.name, ", opened ", &wording::date(opened)].concat(),
            None => only.petition.name.clone(),
        },
        _ => "Signatures, by days since opening".to_owned(),
    };
    let mut second = String::new();
    if scale == Scale::Log {
        second.push_str("Each line is ten times the one under it");
    } else {
        for threshold in thresholds(curves) {
            if is_out_of_reach(threshold, most) {
                second.push_str(&[if second.is_empty() { "↑ " } else { "; " }, &named(threshold)].concat());
            }
        }
    }
    let mut lines = text::wrap_at_most(&first, BODY, width, 2);
    lines.append(&mut text::wrap_at_most(&second, BODY, width, 2));
    lines
}

/// What the axes have to reach: days, and signatures above 0.
#[derive(Clone, Copy)]
struct Extent {
    first: f64,
    last: f64,
    least: f64,
    most: f64,
}

impl Extent {
    fn of(curves: &[Curve], moments: &[Moment]) -> Extent {
        let mut extent = Extent { first: f64::INFINITY, last: f64::NEG_INFINITY, least: f64::INFINITY, most: 1.0 };
        for curve in curves {
            for point in &curve.points {
                extent.cover(*point);
            }
        }
        for moment in moments {
            extent.cover(moment.at);
        }
        extent.least = extent.least.min(extent.most);
        extent
    }

    #[inline(never)]
    fn cover(&mut self, (x, y): (f64, f64)) {
        (self.first, self.last, self.most) = (self.first.min(x), self.last.max(x), self.most.max(y));
        if y > 0.0 {
            self.least = self.least.min(y);
        }
    }
}

impl<'s> Plot<'s> {
    fn new(
        curves: &'s [Curve<'s>],
        moments: &'s [Moment<'s>],
        Extent { first, last, least, most }: Extent,
        width: f64,
        (top, height): (f64, f64),
        scale: Scale,
    ) -> Plot<'s> {
        let thresholds = thresholds(curves);
        let mut highest = most;
        for threshold in &thresholds {
            if scale == Scale::Log || !is_out_of_reach(threshold, most) {
                highest = highest.max(threshold.signatures as f64);
            }
        }
        // Room over the highest for a ring or its words.
        let y = match scale {
            Scale::Linear => Axis::signatures((most * 1.16).max(highest * 1.08), height, 56.0),
            Scale::Log => Axis::log_signatures(least, highest * 2.0),
        };
        let mut left = 0.0_f64;
        for tick in &y.ticks {
            left = left.max(text::width(&tick.label, TICK));
        }
        left = (left + 10.0).ceil();
        let inside = Rect::new(left, top, (width - left - 10.0).max(10.0), height);
        let mut x = if curves.len() == 1 {
            Axis::time(Day(first.floor() as i32), Day(last.ceil() as i32), inside.width, TICK)
        } else {
            Axis::signatures(last, inside.width, 64.0)
        };
        x.domain.start = x.domain.start.min(first);
        let ticks = std::mem::take(&mut x.ticks);
        for tick in ticks {
            // A label in the middle of whose room the plot ends would leave the frame.
            let half = text::width(&tick.label, TICK) / 2.0;
            let at = x.position(tick.at, inside.x, inside.right());
            if at >= half && at + half <= width {
                x.ticks.push(tick);
            }
        }
        Plot { curves, moments, thresholds, most, inside, x, y }
    }

    fn is_beyond(&self, threshold: &Threshold) -> bool {
        !self.y.log && is_out_of_reach(threshold, self.most)
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

    /// The base, the thresholds and the curves.
    fn lines(&self) -> Vec<Element<'s>> {
        let across = |y| vec![(self.x.domain.start, y), (self.x.domain.end, y)];
        let mut lines = vec![line(across(self.y.domain.start), Tone::Secondary, Dash::Solid)];
        for threshold in &self.thresholds {
            if !self.is_beyond(threshold) {
                lines.push(line(across(threshold.signatures as f64), Tone::Ink, Dash::Solid));
            }
        }
        for curve in self.curves {
            for mut stretch in curve.stretches() {
                for point in &mut stretch.points {
                    *point = self.on_axis(*point);
                }
                let dash = if stretch.is_known { Dash::Solid } else { Dash::Dashed };
                lines.push(line(stretch.points, tone(curve.series), dash));
            }
        }
        lines
    }

    /// Adds the marks, with a number where there is room for it.
    fn add_marks(&self, story: &'s Story, room: &mut Room, elements: &mut Vec<Element<'s>>) {
        let mut number = 0;
        for moment in self.moments {
            let mut place = None;
            if moment.is_numbered() {
                number += 1;
                place = room.ring(self.px(moment.at));
            }
            let points = vec![self.on_axis(moment.at), (moment.at.0, self.y.domain.start)];
            elements.push(Element::new(points, move |scene, points| {
                if let [at, floor] = points {
                    scene.mark(moment.mark(story), |scene| paint(scene, moment, *at, *floor, place, number));
                }
            }));
        }
    }

    /// The plot with its curves and nothing written in it.
    fn room(&self) -> Room {
        let mut curves = Vec::new();
        for curve in self.curves {
            let mut from = None;
            for point in &curve.points {
                let to = self.px(*point);
                let from = from.replace(to).unwrap_or(to);
                // In pieces: the box around a slope takes more room than the slope.
                let pieces = ((to.x - from.x) / 12.0).ceil().max(1.0);
                let (width, height) = ((to.x - from.x) / pieces, (to.y - from.y) / pieces);
                for piece in 0..pieces as u32 {
                    let (x, y) = (from.x + width * f64::from(piece), from.y + height * f64::from(piece));
                    curves.push(Rect::new(x - 2.0, y.min(y + height) - 2.0, width + 4.0, height.abs() + 4.0));
                }
            }
        }
        // To the right of the plot there is room for half a ring.
        let inside = Rect { width: self.inside.width + RING_PX + 0.5, ..self.inside };
        Room { inside, curves, taken: Vec::new() }
    }

    /// What each threshold brings, with a place at its line.
    fn names(&self, room: &mut Room) -> Vec<(Rect, Vec<String>)> {
        let mut names = Vec::new();
        for threshold in &self.thresholds {
            if self.is_beyond(threshold) {
                continue;
            }
            let y = self.px((0.0, threshold.signatures as f64)).y;
            for (share, over_curves) in ATTEMPTS {
                let lines = text::wrap_at_most(&named(threshold), BODY, self.inside.width * share, 4);
                if let Some(rect) = room.words(y, &lines, over_curves) {
                    names.push((rect, lines));
                    break;
                }
            }
        }
        names
    }
}

/// Where in the plot something can be written: first clear of the curves, else at least of what is written.
struct Room {
    inside: Rect,
    curves: Vec<Rect>,
    taken: Vec<Rect>,
}

impl Room {
    fn is_free(&self, rect: &Rect, over_curves: bool) -> bool {
        let meets = |others: &[Rect]| others.iter().any(|other| other.overlaps(rect));
        self.inside.holds(rect, 0.0) && !meets(&self.taken) && (over_curves || !meets(&self.curves))
    }

    /// The nearest place for a ring: over its point, to the left, under it or to the right.
    fn ring(&mut self, at: Point) -> Option<Point> {
        for step in 0..80 {
            let away = 22.0 + f64::from(step % 40 / 4) * (RING_PX * 2.0 + 1.0);
            let (x, y) = match step % 4 {
                0 => (0.0, -away),
                1 => (-away, -away * 0.5),
                2 => (0.0, away),
                _ => (away, away * 0.5),
            };
            let half = RING_PX + 0.5;
            let left = (at.x + x - half).min(self.inside.right() - 2.0 * half).max(self.inside.x);
            let rect = Rect::new(left, at.y + y - half, half * 2.0, half * 2.0);
            if self.is_free(&rect, step >= 40) {
                self.taken.push(rect);
                return Some(rect.centre());
            }
        }
        None
    }

    /// A place for words over or under a line across the plot, as far to the right as may be.
    fn words(&mut self, y: f64, lines: &[String], over_curves: bool) -> Option<Rect> {
        let (mut width, height) = (0.0_f64, LINE_PX * lines.len() as f64);
        for line in lines {
            width = width.max(text::width(line, BODY));
        }
        let free = self.inside.width - width - 16.0;
        for step in 0..16 {
            let x = self.inside.x + 4.0 + free * (1.0 - f64::from(step / 2) / 7.0);
            let rect = Rect::new(x, if step % 2 == 0 { y - height - 2.0 } else { y + 2.0 }, width, height);
            if self.is_free(&rect, over_curves) {
                self.taken.push(rect);
                return Some(rect);
            }
        }
        None
    }
}

/// Whether a linear axis would have to squeeze the curve for a threshold.
fn is_out_of_reach(threshold: &Threshold, most: f64) -> bool {
    most < threshold.signatures as f64 * 0.4
}

fn line(points: Vec<(f64, f64)>, tone: Tone, dash: Dash) -> Element<'static> {
    Element::new(points, move |scene, points| scene.line(points, tone, 1.5, dash))
}

fn tone(series: usize) -> Tone {
    TONES.get(series).copied().unwrap_or(Tone::Ink)
}

/// A moment, with its number in a ring where there is a place for it.
fn paint(scene: &mut Scene, moment: &Moment, at: Point, floor: Point, place: Option<Point>, number: usize) {
    match moment.kind {
        Kind::Reading => dot(scene, at, moment.series),
        Kind::Opened => scene.line(&[Point::new(floor.x, floor.y - 8.0), floor], Tone::Ink, 1.5, Dash::Solid),
        _ => {
            if let Some(place) = place {
                scene.line(&[at, place], Tone::Ink, 1.0, Dash::Solid);
                ring(scene, place, number);
            }
            scene.circle(at, 4.5, Tone::Ink, Paint::Outline(1.5));
        }
    }
}

/// A reading; every second curve has rings for dots, so that colour is not the only difference.
fn dot(scene: &mut Scene, at: Point, series: usize) {
    let paint = if series % 2 == 1 { Paint::Outline(1.5) } else { Paint::Fill };
    scene.circle(at, 2.5, tone(series), paint);
}

/// A number in a ring.
fn ring(scene: &mut Scene, at: Point, number: usize) {
    scene.circle(at, RING_PX, Tone::Ink, Paint::Outline(1.0));
    let baseline = at.y + NUMBER.size * (text::ASCENT - text::HEIGHT / 2.0);
    scene.text(number.to_string(), Point::new(at.x, baseline), Tone::Ink, NUMBER, Anchor::Middle);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
