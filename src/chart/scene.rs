//! What a drawing is made of: shapes to see, and marks that say what they mean.

use std::ops::Range;

/// A place, in CSS px from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }
}

/// A box, in CSS px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Rect {
    /// The box with the given left and top edges, width and height.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Rect {
        Rect { x, y, width, height }
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    pub fn centre(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// The smallest box around both.
    pub fn union(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Rect::new(x, y, self.right().max(other.right()) - x, self.bottom().max(other.bottom()) - y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether `other` lies inside, give or take `slack` px.
    pub fn holds(&self, other: &Rect, slack: f64) -> bool {
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// The distance in px from a point; 0 inside.
    pub fn distance(&self, point: Point) -> f64 {
        let across = (self.x - point.x).max(point.x - self.right()).max(0.0);
        let down = (self.y - point.y).max(point.y - self.bottom()).max(0.0);
        across.hypot(down)
    }

    fn around(points: &[Point]) -> Option<Rect> {
        let boxes = points.iter().map(|point| Rect::new(point.x, point.y, 0.0, 0.0));
        boxes.reduce(|all, one| all.union(&one))
    }
}

/// The part a shape plays, which the page's style turns into a colour for light and dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Words and the lines that matter.
    Ink,
    /// Words that explain.
    Secondary,
    /// Grid and leaders.
    Hairline,
    /// The page.
    Paper,
    /// A band or track behind marks.
    Track,
    /// The data.
    Accent,
    /// A second series.
    Second,
    /// The least of five steps of a count.
    Step1,
    /// The second of five steps.
    Step2,
    /// The third of five steps.
    Step3,
    /// The fourth of five steps.
    Step4,
    /// The most of five steps of a count.
    Step5,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Tone; 12] = [
        Tone::Ink,
        Tone::Secondary,
        Tone::Hairline,
        Tone::Paper,
        Tone::Track,
        Tone::Accent,
        Tone::Second,
        Tone::Step1,
        Tone::Step2,
        Tone::Step3,
        Tone::Step4,
        Tone::Step5,
    ];

    /// Five steps of a count, from the least to the most.
    pub const STEPS: [Tone; 5] = [Tone::Step1, Tone::Step2, Tone::Step3, Tone::Step4, Tone::Step5];

    /// Its name in class names.
    pub fn id(self) -> &'static str {
        match self {
            Tone::Ink => "ink",
            Tone::Secondary => "secondary",
            Tone::Hairline => "hairline",
            Tone::Paper => "paper",
            Tone::Track => "track",
            Tone::Accent => "accent",
            Tone::Second => "second",
            Tone::Step1 => "step1",
            Tone::Step2 => "step2",
            Tone::Step3 => "step3",
            Tone::Step4 => "step4",
            Tone::Step5 => "step5",
        }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken: known.
    Solid,
    /// Broken: not known in between.
    Dashed,
}

/// How a closed shape is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// Filled with its tone.
    Fill,
    /// Outlined in its tone, this many px wide, and filled with paper.
    Outline(f64),
    /// Outlined in dashes, this many px wide, and filled with paper.
    DashedOutline(f64),
}

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text starts there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// The size in px and the weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Height in px.
    pub size: f64,
    /// Whether it is set in weight 600.
    pub bold: bool,
}

impl Font {
    /// Regular weight.
    pub const fn regular(size: f64) -> Font {
        Font { size, bold: false }
    }

    /// Weight 600.
    pub const fn bold(size: f64) -> Font {
        Font { size, bold: true }
    }
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Its colour.
    pub tone: Tone,
    /// Size and weight.
    pub font: Font,
}

impl Run {
    /// Words in a colour and a font.
    pub fn new(text: impl Into<String>, tone: Tone, font: Font) -> Run {
        Run { text: text.into(), tone, font }
    }
}

/// Where the hexes of a map are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Honeycomb {
    /// The top left corner of the map.
    pub origin: Point,
    /// The size in px of a unit of the grid that hexes stand on.
    pub scale: f64,
    /// Whether the hexes lie on a side rather than stand on a corner.
    pub flat: bool,
}

/// How a hex is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Filled: there is a count.
    Full,
    /// A small one in the middle of its place: the count is zero.
    Dot,
    /// Its outline alone: no count is recorded.
    Ring,
}

/// Something to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// From the first to the last.
        points: Vec<Point>,
        /// Its colour.
        tone: Tone,
        /// In px.
        width: f64,
        /// Solid or dashed.
        dash: Dash,
    },
    /// A box with square corners.
    Box {
        /// Where.
        rect: Rect,
        /// Its colour.
        tone: Tone,
        /// Filled or outlined.
        paint: Paint,
    },
    /// A disc or ring.
    Circle {
        /// Its centre.
        centre: Point,
        /// In px.
        radius: f64,
        /// Its colour.
        tone: Tone,
        /// Filled or outlined.
        paint: Paint,
    },
    /// A filled shape with corners.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour.
        tone: Tone,
    },
    /// One hex of a map.
    Cell {
        /// The map that it belongs to.
        map: Honeycomb,
        /// Its centre, in units of the map's grid.
        x: i32,
        /// Its centre, in units of the map's grid.
        y: i32,
        /// Its colour.
        tone: Tone,
        /// Filled or not.
        look: Look,
    },
    /// One line of text; `at` is on its baseline.
    Text {
        /// The words.
        text: String,
        /// Where its anchor stands on the baseline.
        at: Point,
        /// Its colour.
        tone: Tone,
        /// Size and weight.
        font: Font,
        /// Which end stands at the point.
        anchor: Anchor,
        /// What follows on the same line. A browser lets it flow on from the words before, however wide they are.
        then: Vec<Run>,
    },
}

impl Shape {
    /// The box around it, in px.
    pub fn bounds(&self) -> Rect {
        match self {
            Shape::Line { points, .. } | Shape::Polygon { points, .. } => {
                Rect::around(points).unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
            }
            Shape::Box { rect, .. } => *rect,
            Shape::Circle { centre, radius, .. } => {
                Rect::new(centre.x - radius, centre.y - radius, radius * 2.0, radius * 2.0)
            }
            Shape::Cell { map, x, y, .. } => {
                // A regular hex a row apart from the next, less the gap of paper around it.
                let (wide, high) = if map.flat { (28.0, 24.0) } else { (24.0, 28.0) };
                let corner = |centre: i32, size: f64| (f64::from(centre) - size / 2.0) * map.scale;
                let (left, top) = (map.origin.x + corner(*x, wide), map.origin.y + corner(*y, high));
                Rect::new(left, top, wide * map.scale, high * map.scale)
            }
            Shape::Text { text, at, font, anchor, then, .. } => {
                let width = super::text::width(text, *font) + super::text::width_of(then);
                let size = then.iter().fold(font.size, |size, run| size.max(run.font.size));
                let x = match anchor {
                    Anchor::Start => at.x,
                    Anchor::Middle => at.x - width / 2.0,
                    Anchor::End => at.x - width,
                };
                Rect::new(x, at.y - size * super::text::ASCENT, width, size * super::text::HEIGHT)
            }
        }
    }

    /// The distance in px from a point; 0 inside the box around it, or on a line.
    pub fn distance(&self, point: Point) -> f64 {
        match self {
            Shape::Line { points, .. } => {
                let stretches = points.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
                stretches.map(|(from, to)| distance_from_stretch(point, from, to)).fold(f64::INFINITY, f64::min)
            }
            _ => self.bounds().distance(point),
        }
    }
}

/// The distance of a point from the straight line between two others.
fn distance_from_stretch(point: Point, from: Point, to: Point) -> f64 {
    let (across, down) = (to.x - from.x, to.y - from.y);
    let length = across * across + down * down;
    let along = ((point.x - from.x) * across + (point.y - from.y) * down) / length.max(f64::MIN_POSITIVE);
    let along = along.max(0.0).min(1.0);
    (from.x + along * across - point.x).hypot(from.y + along * down - point.y)
}

/// What part of a drawing means: the thing a reader can point at, focus and pin.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The story's id for it; a reading's is its petition's id with a number.
    pub id: String,
    /// All that is said of it, tersely, with its value: "18 March 2019, 12,671 signatures".
    pub label: String,
    /// More, for those who ask: shown in the tooltip under the label.
    pub detail: Option<String>,
    /// Ids of what it belongs to: a pin on one of them lights it.
    pub about: Vec<String>,
    /// The lane, row or curve it stands in, counted from 0: the arrow keys go along it and across.
    pub series: usize,
}

/// A mark with its place in the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedMark {
    /// What it means.
    pub mark: Mark,
    /// Which of the scene's shapes show it.
    pub shapes: Range<usize>,
    /// The box around those shapes, in px.
    pub bounds: Rect,
}

impl PlacedMark {
    /// Whether a pin on `id` lights this mark.
    pub fn is_about(&self, id: &str) -> bool {
        self.mark.id == id || self.mark.about.iter().any(|about| about == id)
    }
}

/// Where to go from a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before in the series; where each is a series of its own, to the one before.
    Back,
    /// To the next in the series; where each is a series of its own, to the next.
    On,
    /// To the nearest in the series above.
    Up,
    /// To the nearest in the series below.
    Down,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}

/// A drawing: one unit is one CSS px.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// In px.
    pub width: f64,
    /// In px.
    pub height: f64,
    /// What is seen, from back to front.
    pub shapes: Vec<Shape>,
    /// What is meant, in reading order.
    pub marks: Vec<PlacedMark>,
}

impl Scene {
    /// An empty drawing of a size in px.
    pub fn new(width: f64, height: f64) -> Scene {
        Scene { width, height, shapes: Vec::new(), marks: Vec::new() }
    }

    /// Adds a line.
    pub fn line(&mut self, points: &[Point], tone: Tone, width: f64, dash: Dash) {
        self.shapes.push(Shape::Line { points: points.to_vec(), tone, width, dash });
    }

    /// Adds a box.
    pub fn rect(&mut self, rect: Rect, tone: Tone, paint: Paint) {
        self.shapes.push(Shape::Box { rect, tone, paint });
    }

    /// Adds a circle.
    pub fn circle(&mut self, centre: Point, radius: f64, tone: Tone, paint: Paint) {
        self.shapes.push(Shape::Circle { centre, radius, tone, paint });
    }

    /// Adds a filled shape.
    pub fn polygon(&mut self, points: &[Point], tone: Tone) {
        self.shapes.push(Shape::Polygon { points: points.to_vec(), tone });
    }

    /// Adds one line of text; `at` is on its baseline.
    pub fn text(&mut self, text: impl Into<String>, at: Point, tone: Tone, font: Font, anchor: Anchor) {
        self.shapes.push(Shape::Text { text: text.into(), at, tone, font, anchor, then: Vec::new() });
    }

    /// Adds a line of text in more than one colour or font.
    pub fn runs(&mut self, runs: Vec<Run>, at: Point, anchor: Anchor) {
        let mut runs = runs.into_iter();
        if let Some(Run { text, tone, font }) = runs.next() {
            self.shapes.push(Shape::Text { text, at, tone, font, anchor, then: runs.collect() });
        }
    }

    /// Adds lines of text `line_px` apart, the first one's top at `at`; the y under the last is handed back.
    pub fn lines(&mut self, lines: &[String], at: Point, line_px: f64, tone: Tone, font: Font, anchor: Anchor) -> f64 {
        let mut y = at.y;
        for line in lines {
            // Half of the leading stands above the line, half under it.
            let baseline = y + (line_px - font.size * super::text::HEIGHT) / 2.0 + font.size * super::text::ASCENT;
            self.text(line.as_str(), Point::new(at.x, baseline), tone, font, anchor);
            y += line_px;
        }
        y
    }

    /// Adds a mark; what `draw` adds to the scene shows it.
    pub fn mark(&mut self, mark: Mark, draw: impl FnOnce(&mut Scene)) {
        let start = self.shapes.len();
        draw(self);
        let shapes = start..self.shapes.len();
        let bounds = self.shapes.iter().skip(start).map(Shape::bounds).reduce(|all, one| all.union(&one));
        if let Some(bounds) = bounds {
            self.marks.push(PlacedMark { mark, shapes, bounds });
        }
    }

    /// The mark nearest to a point, within `reach` px.
    ///
    /// What counts is its shapes, not the box around them: a label far from its dot leaves room for others between.
    pub fn nearest(&self, point: Point, reach: f64) -> Option<usize> {
        let near = self.marks.iter().enumerate().filter(|(_, mark)| mark.bounds.distance(point) <= reach);
        let distances = near.map(|(index, mark)| {
            let centre = mark.bounds.centre();
            // Among marks whose shapes hold the point, the one whose middle is nearest wins.
            let tie = (centre.x - point.x).hypot(centre.y - point.y) / 1e6;
            let shapes = self.shapes.iter().take(mark.shapes.end).skip(mark.shapes.start);
            (shapes.map(|shape| shape.distance(point)).fold(f64::INFINITY, f64::min) + tie, index)
        });
        let within = distances.filter(|(distance, _)| *distance <= reach);
        within.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| index)
    }

    /// The mark a step away; from no mark, the first (or the last).
    pub fn step(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let last = self.marks.len().checked_sub(1)?;
        let Some((current, mark)) = from.and_then(|from| self.marks.get(from).map(|mark| (from, mark))) else {
            return Some(if step == Step::Last { last } else { 0 });
        };
        if let Some(Shape::Cell { .. }) = self.shapes.get(mark.shapes.start) {
            return self.beside(mark, step).or(Some(current));
        }
        let series = mark.mark.series;
        let same = |(_, other): &(usize, &PlacedMark)| other.mark.series == series;
        match step {
            Step::First => Some(0),
            Step::Last => Some(last),
            Step::Back if self.has_a_row_each() => current.checked_sub(1),
            Step::On if self.has_a_row_each() => Some(current + 1).filter(|next| *next <= last),
            Step::Back => self.marks.iter().enumerate().take(current).rfind(same).map(|(index, _)| index),
            Step::On => self.marks.iter().enumerate().skip(current + 1).find(same).map(|(index, _)| index),
            Step::Up => self.across(mark, |other| other < series),
            Step::Down => self.across(mark, |other| other > series),
        }
        .or(Some(current))
    }

    /// Whether every row holds one mark, so that there is nothing to go along.
    fn has_a_row_each(&self) -> bool {
        let count = |series| self.marks.iter().filter(|mark| mark.mark.series == series).take(2).count();
        self.marks.iter().all(|mark| count(mark.mark.series) == 1)
    }

    /// Of marks that lie all over a map, the nearest in the direction of a step.
    fn beside(&self, from: &PlacedMark, step: Step) -> Option<usize> {
        let centre = from.bounds.centre();
        // Of two that are as near, above or below, the one of the same column: up and down again leads back.
        let lean = if from.mark.series.is_multiple_of(2) { 0.1 } else { -0.1 };
        let mut nearest = None;
        let mut least = f64::INFINITY;
        for (index, other) in self.marks.iter().enumerate() {
            let other = other.bounds.centre();
            let (right, down) = (other.x - centre.x, other.y - centre.y);
            let (ahead, aside) = match step {
                Step::Back => (-right, down),
                Step::On => (right, down),
                Step::Up => (-down, right - lean),
                Step::Down => (down, right - lean),
                Step::First => return Some(0),
                Step::Last => return self.marks.len().checked_sub(1),
            };
            // Straight on over a gap rather than aside, but aside rather than past a whole row.
            let far = ahead.hypot(aside).powi(3) / (ahead * ahead);
            if ahead * 2.0 > aside.abs() && far < least {
                (nearest, least) = (Some(index), far);
            }
        }
        nearest
    }

    /// In the nearest series that `side` allows, the mark nearest to `from` along the x axis.
    fn across(&self, from: &PlacedMark, side: impl Fn(usize) -> bool) -> Option<usize> {
        let x = from.bounds.centre().x;
        let rows = self.marks.iter().enumerate().filter(|(_, other)| side(other.mark.series));
        let nearest = rows.min_by(|(_, a), (_, b)| {
            let distance =
                |one: &PlacedMark| (one.mark.series.abs_diff(from.mark.series), (one.bounds.centre().x - x).abs());
            let ((row_a, across_a), (row_b, across_b)) = (distance(a), distance(b));
            row_a.cmp(&row_b).then(across_a.total_cmp(&across_b))
        });
        nearest.map(|(index, _)| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene() -> Scene {
        let mut scene = Scene::new(100.0, 100.0);
        for (id, series, x, y) in
            [("a", 0, 10.0, 10.0), ("b", 0, 50.0, 10.0), ("c", 1, 45.0, 40.0), ("d", 2, 10.0, 70.0)]
        {
            let mark = Mark { id: id.to_owned(), label: id.to_owned(), detail: None, about: Vec::new(), series };
            scene.mark(mark, |scene| scene.circle(Point::new(x, y), 4.0, Tone::Accent, Paint::Fill));
        }
        scene
    }

    #[test]
    fn arrows_go_along_a_series_and_across() {
        let scene = scene();
        assert_eq!(scene.step(None, Step::On), Some(0));
        assert_eq!(scene.step(None, Step::Last), Some(3));
        assert_eq!(scene.step(Some(0), Step::On), Some(1));
        assert_eq!(scene.step(Some(1), Step::On), Some(1), "the end of a series is an end");
        assert_eq!(scene.step(Some(1), Step::Down), Some(2));
        assert_eq!(scene.step(Some(0), Step::Down), Some(2));
        assert_eq!(scene.step(Some(3), Step::Up), Some(2));
        assert_eq!(scene.step(Some(0), Step::Up), Some(0));
        assert_eq!(scene.step(Some(2), Step::First), Some(0));
        assert_eq!(Scene::new(1.0, 1.0).step(None, Step::On), None);
    }

    #[test]
    fn left_and_right_go_on_where_every_row_has_one_mark() {
        let mut scene = scene();
        scene.marks.remove(1);
        assert_eq!(scene.step(Some(0), Step::On), Some(1));
        assert_eq!(scene.step(Some(1), Step::On), Some(2));
        assert_eq!(scene.step(Some(2), Step::On), Some(2), "the last is the end");
        assert_eq!(scene.step(Some(2), Step::Back), Some(1));
        assert_eq!(scene.step(Some(0), Step::Back), Some(0), "the first is the start");
        assert_eq!(scene.step(Some(1), Step::Down), Some(2));
    }

    #[test]
    fn a_pointer_finds_the_nearest_mark_within_reach() {
        let scene = scene();
        assert_eq!(scene.nearest(Point::new(52.0, 12.0), 8.0), Some(1));
        assert_eq!(scene.nearest(Point::new(30.0, 90.0), 8.0), None);
    }

    #[test]
    fn a_leader_does_not_claim_the_box_around_it() {
        let mut scene = scene();
        let mark = Mark { id: "e".to_owned(), label: "e".to_owned(), detail: None, about: Vec::new(), series: 3 };
        let ends = [Point::new(0.0, 0.0), Point::new(100.0, 100.0)];
        scene.mark(mark, |scene| scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid));
        assert_eq!(scene.nearest(Point::new(52.0, 12.0), 8.0), Some(1));
        assert_eq!(scene.nearest(Point::new(82.0, 80.0), 8.0), Some(4));
    }
}
