//! How far each petition got: a row a petition, its count against the thresholds.

use super::axis::Axis;
use super::plane::{Element, Mesh, Plane};
use super::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Column, Row, numbers, words};
use super::text;
use super::{Band, Chart, DrawError, Frame, Mark, Scale, Scene, Settings, Table, in_order};
use crate::order;
use crate::story::{Petition, State, Story, Threshold};
use crate::wording;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

/// Rows beyond these, those with the fewest signatures, are left to the table.
const MOST_ROWS: usize = 24;
/// With more thresholds than these no line has room for its words, and no column a place.
const MOST_LINES: usize = 4;
/// Petitions beyond these are summed up rather than told one by one.
const MOST_SENTENCES: usize = 8;

const NAME: Font = Font::bold(14.0);
const WORDS: Font = Font::regular(13.0);
const SMALL: Font = Font::regular(12.0);
const LINE_PX: f64 = 18.0;
const BAR_PX: f64 = 30.0;
/// How far a threshold's line stands out over and under a bar.
const OVERSHOOT_PX: f64 = 6.0;
const GAP_PX: f64 = 28.0;
const DOT_PX: f64 = 7.0;
/// Between a line and the words on it.
const BESIDE_PX: f64 = 6.0;

// What it says

fn marks(story: &Story) -> Vec<Mark> {
    story.petitions.iter().enumerate().map(|(index, petition)| mark(petition, index)).collect()
}

fn mark(petition: &Petition, series: usize) -> Mark {
    let mut label = [&petition.name, ": ", &wording::counted(petition.signatures, "signature")].concat();
    let shares = shares(petition);
    if !shares.is_empty() {
        label.push_str(&[", ", &wording::list(&shares)].concat());
    }
    label.push_str(&["; ", in_short(petition)].concat());
    let mut detail = ["Asks for ", &petition.asks, "."].concat();
    for more in [counted(petition), petition.argued.clone(), petition.related.clone()].into_iter().flatten() {
        detail.push_str(&[" ", &more].concat());
    }
    Mark { id: petition.id.clone(), label, detail: Some(detail), about: Vec::new(), series }
}

/// The share of each threshold: `14.8% of 100,000`.
fn shares(petition: &Petition) -> Vec<String> {
    let share = |threshold: &Threshold| {
        let share = wording::share(petition.signatures, threshold.signatures);
        [&share, " of ", &wording::number(threshold.signatures)].concat()
    };
    petition.thresholds.iter().map(share).collect()
}

/// What became of it, in three words or so.
fn in_short(petition: &Petition) -> &'static str {
    let (answered, debated) = (petition.response.is_some(), was_debated(petition));
    match (petition.state, answered, debated) {
        (State::Rejected, _, _) => "rejected, not put to signatures",
        (State::Debated, true, _) => "debated, answered",
        (State::Debated, false, _) => "debated, no answer recorded",
        (State::Open, true, true) => "open, answered, debated",
        (State::Open, true, false) => "open, answered, not debated",
        (State::Open, false, true) => "open, no answer recorded, debated",
        (State::Open, false, false) => "open, no answer recorded, not debated",
        (State::Closed, true, true) => "closed, answered, debated",
        (State::Closed, true, false) => "closed, answered, not debated",
        (State::Closed, false, true) => "closed, no answer recorded, debated",
        (State::Closed, false, false) => "closed, no answer recorded, not debated",
    }
}

fn was_debated(petition: &Petition) -> bool {
    petition.debate.is_some() || petition.state == State::Debated
}

/// What became of it, with dates: `Closed; answered 18 March 2019; not debated`.
fn standing(petition: &Petition) -> String {
    let answered = match &petition.response {
        Some(response) => ["answered ", &wording::date(response.on)].concat(),
        None => "no answer recorded".to_owned(),
    };
    let debated = match &petition.debate {
        Some(debate) => ["debated ", &wording::date(debate.on)].concat(),
        None if was_debated(petition) => "debated, day not recorded".to_owned(),
        None => "not debated".to_owned(),
    };
    match petition.state {
        State::Debated => [&wording::sentence(&debated), "; ", &answered].concat(),
        State::Rejected => "Rejected; not put to signatures".to_owned(),
        state => [wording::state(state), "; ", &answered, "; ", &debated].concat(),
    }
}

/// What its count is of, as a sentence, where it is not the final one.
fn counted(petition: &Petition) -> Option<String> {
    petition.counted.as_ref().map(|counted| ["Counted ", counted, "."].concat())
}

fn summary(story: &Story) -> Vec<String> {
    let petitions = &story.petitions;
    let mut sentences: Vec<String> = match petitions.len() {
        0 => return vec!["No petition is recorded in this story.".to_owned()],
        1..=MOST_SENTENCES => petitions.iter().map(in_a_sentence).collect(),
        _ => vec![extremes(petitions)],
    };
    let all: Vec<&Petition> = petitions.iter().collect();
    let lines = lines(&all);
    if petitions.len() > 1 {
        if lines.len() <= MOST_LINES {
            sentences.extend(lines.iter().map(|line| reached_by(petitions, line)));
        }
        let answered = among(petitions, |petition| petition.response.is_some());
        let debated = among(petitions, was_debated);
        sentences.push(["Answered: ", &answered, ". Debated: ", &debated, "."].concat());
    }
    sentences
}

fn in_a_sentence(petition: &Petition) -> String {
    let count = wording::counted(petition.signatures, "signature");
    let mut sentence = [&petition.name, ": ", &count].concat();
    if let Some(counted) = &petition.counted {
        sentence.push_str(&[" ", counted].concat());
    }
    let shares = shares(petition);
    if !shares.is_empty() {
        sentence.push_str(&[". That is ", &wording::list(&shares)].concat());
    }
    [&sentence, ". ", &standing(petition), "."].concat()
}

fn extremes(petitions: &[Petition]) -> String {
    let told = |petition: Option<&Petition>| {
        let petition = petition.map(|one| [one.name.as_str(), " with ", &wording::number(one.signatures)].concat());
        petition.unwrap_or_default()
    };
    let most = told(petitions.iter().max_by_key(|petition| petition.signatures));
    let least = told(petitions.iter().min_by_key(|petition| petition.signatures));
    let count = wording::number(petitions.len() as u64);
    ["Of ", &count, " petitions the most signed is ", &most, ", the least signed ", &least, "."].concat()
}

fn reached_by(petitions: &[Petition], line: &Line) -> String {
    let reached = among(petitions, |petition| {
        let has_it = petition.thresholds.iter().any(|threshold| threshold.signatures == line.signatures);
        has_it && petition.signatures >= line.signatures
    });
    [&wording::number(line.signatures), " signatures (", &line.brings, ") were reached by ", &reached, "."].concat()
}

/// Which of the petitions: all, none, or their names while they are few.
fn among(petitions: &[Petition], chosen: impl Fn(&Petition) -> bool) -> String {
    let names: Vec<&str> =
        petitions.iter().filter(|petition| chosen(petition)).map(|petition| petition.name.as_str()).collect();
    let (count, all) = (names.len(), wording::small_number(petitions.len()));
    match count {
        0 => "none".to_owned(),
        _ if count == petitions.len() => ["all ", &all].concat(),
        1..=MOST_SENTENCES => wording::list(&names),
        _ => [&wording::small_number(count), " of ", &all].concat(),
    }
}

fn sources(story: &Story) -> Vec<&str> {
    fn of(petition: &Petition) -> impl Iterator<Item = &String> {
        let response = petition.response.iter().flat_map(|response| &response.sources);
        let debate = petition.debate.iter().flat_map(|debate| &debate.sources);
        petition.sources.iter().chain(response).chain(debate)
    }
    in_order(story, story.petitions.iter().flat_map(of))
}

// Its table

fn table(story: &Story) -> Table {
    let all: Vec<&Petition> = story.petitions.iter().collect();
    let lines = lines(&all);
    let apart: &[Line] = if lines.len() <= MOST_LINES { &lines } else { &[] };
    let row = |petition: &Petition| Row { id: petition.id.clone(), cells: cells(petition, apart) };
    Table {
        caption: "Petitions, their signatures and what became of them".to_owned(),
        columns: columns(apart),
        rows: story.petitions.iter().map(row).collect(),
    }
}

fn columns(apart: &[Line]) -> Vec<Column> {
    let mut columns = vec![words("Petition"), words("Asks for"), words("State"), numbers("Signatures")];
    columns.push(words("What is counted"));
    if apart.is_empty() {
        columns.extend([words("Share of each threshold"), words("Thresholds reached")]);
    }
    for line in apart {
        let threshold = wording::number(line.signatures);
        columns.push(numbers(["Share of ", &threshold].concat()));
        columns.push(words([&threshold, " reached"].concat()));
    }
    columns.extend(["Opened", "Closed", "Due to close", "Answered", "Answered by", "Debated", "Where"].map(words));
    columns
}

fn cells(petition: &Petition, apart: &[Line]) -> Vec<Cell> {
    let mut cells = vec![
        Cell::text(&*petition.name),
        Cell::text(&*petition.asks),
        Cell::text(wording::state(petition.state)),
        Cell::number(petition.signatures),
        Cell::text(petition.counted.as_deref().unwrap_or("final count")),
    ];
    if apart.is_empty() {
        let reached = |threshold: &Threshold| {
            [&wording::number(threshold.signatures), ": ", &reached(petition, threshold).text].concat()
        };
        let reached: Vec<String> = petition.thresholds.iter().map(reached).collect();
        cells.extend([Cell::text(shares(petition).join("; ")), Cell::text(reached.join("; "))]);
    }
    for line in apart {
        match petition.thresholds.iter().find(|threshold| threshold.signatures == line.signatures) {
            Some(threshold) => cells.extend([share(petition, threshold), reached(petition, threshold)]),
            None => cells.extend([Cell::text("not a threshold of it"), Cell::text("not a threshold of it")]),
        }
    }
    let response = petition.response.as_ref();
    let debate = petition.debate.as_ref();
    let debated = match debate {
        None if !was_debated(petition) => Cell::text("not debated"),
        debate => Cell::maybe_date(debate.map(|debate| debate.on)),
    };
    cells.extend([petition.opened, petition.closed, petition.deadline].map(Cell::maybe_date));
    cells.push(Cell::maybe_date(response.map(|response| response.on)));
    cells.push(response.map_or_else(Cell::gap, |response| Cell::text(&*response.by)));
    cells.push(debated);
    cells.push(debate.map_or_else(|| Cell::text(""), |debate| Cell::text(&*debate.place)));
    cells
}

fn share(petition: &Petition, threshold: &Threshold) -> Cell {
    let text = wording::share(petition.signatures, threshold.signatures);
    let tenths = u128::from(petition.signatures) * 1000 / u128::from(threshold.signatures.max(1));
    Cell { plain: text.clone(), text, number: Some(i64::try_from(tenths).unwrap_or(i64::MAX)) }
}

fn reached(petition: &Petition, threshold: &Threshold) -> Cell {
    match (threshold.reached, &threshold.reached_note) {
        (Some(day), _) => Cell::date(day),
        (None, Some(note)) => Cell::text(&**note),
        (None, None) if petition.signatures >= threshold.signatures => Cell::gap(),
        (None, None) => Cell::text("not reached"),
    }
}

// Its drawing

/// A threshold that one or more petitions have.
struct Line {
    signatures: u64,
    brings: String,
}

/// The thresholds of all the petitions, each number of signatures once, in rising order.
fn lines(petitions: &[&Petition]) -> Vec<Line> {
    let mut lines: Vec<(u64, Vec<&str>)> = Vec::new();
    for Threshold { signatures, brings, .. } in petitions.iter().flat_map(|petition| &petition.thresholds) {
        match lines.iter_mut().find(|(other, _)| other == signatures) {
            Some((_, all)) if all.contains(&brings.as_str()) => {}
            Some((_, all)) => all.push(brings),
            None => lines.push((*signatures, vec![brings])),
        }
    }
    order::by(&mut lines, |a, b| a.0.cmp(&b.0));
    lines.into_iter().map(|(signatures, brings)| Line { signatures, brings: brings.join(", or ") }).collect()
}

/// The petitions that have a row: all, or those with the most signatures, in the order of the story.
fn shown(story: &Story) -> Vec<(usize, &Petition)> {
    let mut ranked: Vec<(usize, &Petition)> = story.petitions.iter().enumerate().collect();
    order::by(&mut ranked, |a, b| b.1.signatures.cmp(&a.1.signatures));
    ranked.truncate(MOST_ROWS);
    order::by(&mut ranked, |a, b| a.0.cmp(&b.0));
    ranked
}

fn axis(petitions: &[&Petition], lines: &[Line], scale: Scale) -> Axis {
    let counts = petitions.iter().map(|petition| petition.signatures);
    let values: Vec<u64> = counts.chain(lines.iter().map(|line| line.signatures)).filter(|value| *value > 0).collect();
    let most = values.iter().copied().max().unwrap_or(1) as f64;
    let least = values.iter().copied().min().unwrap_or(1) as f64;
    match scale {
        Scale::Linear => Axis::plain(0.0..most * 1.04),
        // A power of ten under everything shown, so that nothing but 0 stands at the very start.
        Scale::Log => Axis::log_signatures(least / 10.0, most),
    }
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    let rows = shown(story);
    if rows.is_empty() {
        return Ok(empty(frame));
    }
    let petitions: Vec<&Petition> = rows.iter().map(|(_, petition)| *petition).collect();
    let heights = Heights::of(&petitions, frame.band);
    let left_out = story.petitions.len() - rows.len();
    let foot = if left_out > 0 { LINE_PX } else { -GAP_PX };
    let mut scene = Scene::new(frame.width, heights.header + heights.rows.iter().sum::<f64>() + foot);
    let sheet = Sheet::new(&petitions, frame, settings.scale);
    let mut elements = Vec::new();
    let mut y = heights.header;
    for ((index, petition), height) in rows.iter().zip(&heights.rows) {
        let bar_y = sheet.words(&mut scene, petition, y);
        elements.push(sheet.bar(petition, *index, bar_y));
        y += height;
    }
    sheet.plane(&scene).draw(&mut scene, elements)?;
    sheet.thresholds(&mut scene, &heights);
    if left_out > 0 {
        let more = ["and ", &wording::number(left_out as u64), " more in the table"].concat();
        scene.lines(&[more], Point::new(0.0, y), LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
    }
    Ok(scene)
}

fn empty(frame: Frame) -> Scene {
    let mut scene = Scene::new(frame.width, LINE_PX + BAR_PX + BESIDE_PX);
    let words = ["No petition is recorded in this story.".to_owned()];
    let y = scene.lines(&words, Point::new(0.0, 0.0), LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
    scene.rect(Rect::new(0.0, y + BESIDE_PX, frame.width, BAR_PX), Tone::Track, Paint::Fill);
    scene
}

/// How tall the parts are: counted in the narrowest frame of the band, so that the width changes nothing.
struct Heights {
    header: f64,
    rows: Vec<f64>,
}

impl Heights {
    fn of(petitions: &[&Petition], band: Band) -> Heights {
        let sheets = [Scale::Linear, Scale::Log].map(|scale| Sheet::new(petitions, Frame::least(band), scale));
        let header = sheets.iter().map(|sheet| sheet.header_px()).fold(0.0, f64::max);
        let height = |petition: &&Petition| sheets.iter().map(|sheet| sheet.row_px(petition)).fold(0.0, f64::max);
        Heights { header, rows: petitions.iter().map(height).collect() }
    }
}

/// The layout for a width and a scale.
struct Sheet<'s> {
    petitions: &'s [&'s Petition],
    lines: Vec<Line>,
    axis: Axis,
    width: f64,
    words_px: f64,
    count: Font,
    plot: (f64, f64),
    /// Whether words and bars stand side by side.
    beside: bool,
    /// Whether the lines run through all rows, every petition having the same thresholds.
    through: bool,
}

/// The words of a threshold at the head of its line.
struct Head {
    words: Vec<String>,
    /// The line's.
    x: f64,
    /// Where the words are anchored.
    from: f64,
    anchor: Anchor,
    /// Whether the line runs beside its words or only under them.
    beside: bool,
}

/// Lines of words, how they are set and in which tone.
type Paragraph = (Vec<String>, Font, Tone);

impl<'s> Sheet<'s> {
    fn new(petitions: &'s [&'s Petition], frame: Frame, scale: Scale) -> Sheet<'s> {
        let lines = lines(petitions);
        let beside = frame.band == Band::Wide;
        let most = petitions.iter().map(|petition| wording::number(petition.signatures));
        let widest = |font: Font| most.clone().map(|count| text::width(&count, font)).fold(0.0, f64::max);
        let sizes = [26.0, 24.0, 22.0, 18.0, 14.0].map(Font::bold);
        let count = sizes.into_iter().find(|font| widest(*font) <= 150.0).unwrap_or(Font::bold(12.0));
        let words_px = if beside { (frame.width * 0.33).round() } else { frame.width };
        let left = if beside { words_px + 36.0 + widest(count) } else { 0.0 };
        // A dot stands out to both sides of its value; a bar does not.
        let inset = if scale == Scale::Log { DOT_PX + 1.0 } else { 0.0 };
        Sheet {
            axis: axis(petitions, &lines, scale),
            through: petitions.iter().all(|petition| petition.thresholds.len() == lines.len()),
            petitions,
            lines,
            width: frame.width,
            words_px,
            count,
            plot: (left + inset, frame.width - inset),
            beside,
        }
    }

    fn x_px(&self, signatures: u64) -> f64 {
        self.axis.position((signatures as f64).max(self.axis.domain.start), self.plot.0, self.plot.1)
    }

    fn plane(&self, scene: &Scene) -> Plane {
        Plane {
            inside: Rect::new(self.plot.0, 0.0, self.plot.1 - self.plot.0, scene.height),
            x: self.axis.clone(),
            // Rows are as tall as their words, so up the plane goes in px.
            y: Axis::plain(scene.height..0.0),
            mesh: Mesh::Bare,
        }
    }

    /// Words over the bar or beside it, first to last: name, what is asked; then what became of it.
    fn paragraphs(&self, petition: &Petition) -> ([Paragraph; 2], [Paragraph; 2]) {
        let wrap = |words: &str, font, most| text::wrap_at_most(words, font, self.words_px, most);
        let asks = ["asks for ", &petition.asks].concat();
        let counted = counted(petition).map(|counted| wrap(&counted, WORDS, 3)).unwrap_or_default();
        (
            [(wrap(&petition.name, NAME, 2), NAME, Tone::Ink), (wrap(&asks, WORDS, 4), WORDS, Tone::Ink)],
            [(wrap(&standing(petition), WORDS, 3), WORDS, Tone::Secondary), (counted, WORDS, Tone::Secondary)],
        )
    }

    /// From the top of a row to the top of its bar.
    fn over_bar_px(&self, petition: &Petition) -> f64 {
        if self.beside { 2.0 } else { lines_px(&self.paragraphs(petition).0) + self.count_px() }
    }

    fn count_px(&self) -> f64 {
        self.count.size + 2.0 * OVERSHOOT_PX + 2.0
    }

    fn under_bar_px(&self, petition: &Petition) -> f64 {
        let shares = self.joined_shares(petition).len() as f64 * LINE_PX;
        BAR_PX + OVERSHOOT_PX + if shares > 0.0 { shares + 2.0 } else { 0.0 }
    }

    fn row_px(&self, petition: &Petition) -> f64 {
        let (first, last) = self.paragraphs(petition);
        let bar = self.over_bar_px(petition) + self.under_bar_px(petition);
        let words = lines_px(&last) + if self.beside { lines_px(&first) + 2.0 } else { 0.0 };
        GAP_PX + if self.beside { bar.max(words) } else { bar + words }
    }

    fn joined_shares(&self, petition: &Petition) -> Vec<String> {
        text::wrap_at_most(&shares(petition).join("; "), WORDS, self.plot.1 - self.plot.0, 3)
    }

    /// Writes the words of a row from its top; hands back the middle of its bar.
    fn words(&self, scene: &mut Scene, petition: &Petition, y: f64) -> f64 {
        let write = |scene: &mut Scene, paragraphs: &[Paragraph], mut y: f64| {
            for (lines, font, tone) in paragraphs {
                y = scene.lines(lines, Point::new(0.0, y), LINE_PX, *tone, *font, Anchor::Start);
            }
            y
        };
        let (first, last) = self.paragraphs(petition);
        let after_first = write(scene, &first, y);
        let bar_top = y + self.over_bar_px(petition);
        let under = bar_top + self.under_bar_px(petition);
        write(scene, &last, if self.beside { after_first + 2.0 } else { under });
        let middle = bar_top + BAR_PX / 2.0;
        self.track(scene, petition, middle);
        middle
    }

    fn track(&self, scene: &mut Scene, petition: &Petition, middle: f64) {
        let (left, right) = self.plot;
        if !self.axis.log {
            scene.rect(Rect::new(left, middle - BAR_PX / 2.0, right - left, BAR_PX), Tone::Track, Paint::Fill);
            return;
        }
        scene.line(&[Point::new(left, middle), Point::new(right, middle)], Tone::Secondary, 1.0, Dash::Solid);
        let start = wording::number(self.axis.domain.start as u64);
        let start = if petition.signatures == 0 { ["0 is off this scale, from ", &start].concat() } else { start };
        let under = Point::new(left - DOT_PX - 1.0, middle + DOT_PX + SMALL.size);
        scene.text(start, under, Tone::Secondary, SMALL, Anchor::Start);
    }

    /// The bar from zero, or the dot, with the count: what a reader can point at.
    fn bar(&self, petition: &'s Petition, series: usize, middle: f64) -> Element<'s> {
        let (count, log, start) = (petition.signatures as f64, self.axis.log, self.axis.domain.start);
        let at = if self.beside {
            let below = self.count.size * (text::ASCENT - text::HEIGHT / 2.0);
            (Point::new(self.plot.0 - if log { DOT_PX + 15.0 } else { 14.0 }, middle + below), Anchor::End)
        } else {
            (Point::new(0.0, middle - BAR_PX / 2.0 - OVERSHOOT_PX - 6.0), Anchor::Start)
        };
        let (font, beside) = (self.count, self.beside);
        Element::new(vec![(start, middle), (count.max(start), middle)], move |scene, points| {
            let [from, to] = points else { return };
            scene.mark(mark(petition, series), |scene| {
                let count = wording::number(petition.signatures);
                let end = at.0.x + text::width(&count, font) + BESIDE_PX;
                scene.text(count, at.0, Tone::Ink, font, at.1);
                if !beside {
                    let noun = if petition.signatures == 1 { "signature" } else { "signatures" };
                    scene.text(noun, Point::new(end, at.0.y), Tone::Secondary, WORDS, Anchor::Start);
                }
                if !log {
                    let rect = Rect::new(from.x, from.y - BAR_PX / 2.0, to.x - from.x, BAR_PX);
                    scene.rect(rect, Tone::Accent, Paint::Fill);
                } else {
                    let paint = if petition.signatures == 0 { Paint::Outline(2.0) } else { Paint::Fill };
                    scene.circle(*to, DOT_PX, Tone::Accent, paint);
                }
            });
        })
    }

    /// The heads of the lines, from the lowest to the highest: no line crosses another's words.
    fn heads(&self) -> Vec<Head> {
        if self.lines.len() > MOST_LINES {
            return Vec::new();
        }
        let words = |line: &Line| [&wording::number(line.signatures), ": ", &line.brings].concat();
        let lines: Vec<(String, f64)> =
            self.lines.iter().map(|line| (words(line), self.x_px(line.signatures))).collect();
        self.short_heads(&lines).unwrap_or_else(|| self.wrapped_heads(&lines))
    }

    /// Heads of one line of words each, where there is room: beside their lines, else on top of them.
    fn short_heads(&self, lines: &[(String, f64)]) -> Option<Vec<Head>> {
        let mut left: Vec<&(String, f64)> = lines.iter().collect();
        let mut heads = Vec::new();
        while !left.is_empty() {
            // The lines still to come stand higher and run down past this one's words.
            let spans = |(words, x): &(String, f64)| {
                let width = text::width(words, WORDS);
                let over = (x - width / 2.0).min(self.width - width).max(0.0);
                let to_the_left = x - BESIDE_PX - width;
                let places = [
                    (x + BESIDE_PX, Anchor::Start, true),
                    (to_the_left, Anchor::End, true),
                    (over, Anchor::Start, false),
                ];
                let place = places.into_iter().find(|(from, ..)| {
                    let crossed = left.iter().any(|(_, line)| line != x && line > from && *line < from + width);
                    !crossed && *from >= 0.0 && from + width <= self.width
                });
                place.map(|(from, anchor, beside)| {
                    (if anchor == Anchor::End { from + width } else { from }, anchor, beside)
                })
            };
            let (index, (from, anchor, beside)) =
                left.iter().enumerate().find_map(|(index, line)| Some((index, spans(line)?)))?;
            let (words, x) = left.remove(index);
            heads.push(Head { words: vec![words.clone()], x: *x, from, anchor, beside });
        }
        Some(heads)
    }

    /// Heads whose words are wrapped: those of lines on the left go to the right and stand highest, of the leftmost
    /// line first; those of lines on the right go to the left. The split is where the least room is largest.
    fn wrapped_heads(&self, lines: &[(String, f64)]) -> Vec<Head> {
        let bound = |split: usize| split.checked_sub(1).and_then(|index| lines.get(index)).map_or(0.0, |(_, x)| *x);
        let room = |split: usize, index: usize, x: f64| {
            (if index < split { self.width - x } else { x - bound(split) }) - 2.0 * BESIDE_PX
        };
        let least = |split: usize| {
            lines.iter().enumerate().map(|(index, (_, x))| room(split, index, *x)).fold(f64::INFINITY, f64::min)
        };
        let split = (0..=lines.len()).max_by(|a, b| least(*a).total_cmp(&least(*b))).unwrap_or(0);
        let head = |(index, (words, x)): (usize, &(String, f64))| {
            let words = text::wrap_at_most(words, WORDS, room(split, index, *x), 3);
            let (from, anchor) =
                if index < split { (x + BESIDE_PX, Anchor::Start) } else { (x - BESIDE_PX, Anchor::End) };
            Head { words, x: *x, from, anchor, beside: true }
        };
        let mut heads: Vec<Head> = lines.iter().enumerate().map(head).collect();
        let mut ordered = heads.split_off(split);
        ordered.extend(heads.into_iter().rev());
        ordered
    }

    fn header_px(&self) -> f64 {
        let lines: usize = self.heads().iter().map(|head| head.words.len()).sum();
        match (lines, self.lines.len()) {
            (0, 0) => 0.0,
            (0, _) => LINE_PX + 2.0 * BESIDE_PX,
            (lines, _) => lines as f64 * LINE_PX + 2.0 * BESIDE_PX,
        }
    }

    fn thresholds(&self, scene: &mut Scene, heights: &Heights) {
        let heads = self.heads();
        let through = self.through && self.beside && !heads.is_empty();
        let last = heights.rows.last().copied().unwrap_or(0.0);
        let last_bar = self.petitions.last().map_or(0.0, |petition| self.over_bar_px(petition) + BAR_PX);
        let end = match through {
            true => heights.header + heights.rows.iter().sum::<f64>() - last + last_bar + OVERSHOOT_PX + LINE_PX,
            false => heights.header - OVERSHOOT_PX,
        };
        let mut y = heights.header - 2.0 * BESIDE_PX;
        for head in &heads {
            let bottom = y;
            y -= head.words.len() as f64 * LINE_PX;
            scene.lines(&head.words, Point::new(head.from, y), LINE_PX, Tone::Ink, WORDS, head.anchor);
            vertical(scene, head.x, if head.beside { y } else { bottom }, end);
        }
        if heads.is_empty() && !self.lines.is_empty() {
            let words = ["A line marks each threshold of a petition.".to_owned()];
            scene.lines(&words, Point::new(0.0, 0.0), LINE_PX, Tone::Secondary, WORDS, Anchor::Start);
        }
        let mut y = heights.header;
        for (petition, height) in self.petitions.iter().zip(&heights.rows) {
            self.row_thresholds(scene, petition, y + self.over_bar_px(petition), through);
            y += height;
        }
    }

    /// A petition's thresholds over its bar, and its share of each under it.
    fn row_thresholds(&self, scene: &mut Scene, petition: &Petition, bar_top: f64, through: bool) {
        for threshold in &petition.thresholds {
            let x = self.x_px(threshold.signatures);
            // A gap of paper on both sides keeps the line visible over a dark bar.
            let ends = [Point::new(x, bar_top), Point::new(x, bar_top + BAR_PX)];
            scene.line(&ends, Tone::Paper, 4.5, Dash::Solid);
            let over = if through { 0.0 } else { OVERSHOOT_PX };
            vertical(scene, x, bar_top - over, bar_top + BAR_PX + over);
        }
        let y = bar_top + BAR_PX + OVERSHOOT_PX;
        if let Some(placed) = self.shares_at_lines(petition) {
            for (share, x, anchor) in placed {
                scene.lines(&[share], Point::new(x, y), LINE_PX, Tone::Ink, WORDS, anchor);
            }
            return;
        }
        let joined = self.joined_shares(petition);
        let widest = joined.iter().map(|line| text::width(line, WORDS)).fold(0.0, f64::max);
        if through {
            let behind = Rect::new(self.plot.0, y, widest, joined.len() as f64 * LINE_PX);
            scene.rect(behind, Tone::Paper, Paint::Fill);
        }
        scene.lines(&joined, Point::new(self.plot.0, y), LINE_PX, Tone::Ink, WORDS, Anchor::Start);
    }

    /// Each share beside its line, to the right or to the left, where all have room there.
    fn shares_at_lines(&self, petition: &Petition) -> Option<Vec<(String, f64, Anchor)>> {
        let count = petition.thresholds.len();
        let ways = if count <= MOST_LINES { 1_u32 << count } else { 0 };
        (0..ways).find_map(|way| self.shares_placed(petition, way))
    }

    /// One way to place them: the share of threshold n goes to the left where bit n is set.
    fn shares_placed(&self, petition: &Petition, way: u32) -> Option<Vec<(String, f64, Anchor)>> {
        let lines: Vec<f64> = petition.thresholds.iter().map(|threshold| self.x_px(threshold.signatures)).collect();
        let mut free_from = if self.beside { self.plot.0 } else { 0.0 };
        let mut placed = Vec::new();
        for (index, (share, x)) in shares(petition).into_iter().zip(&lines).enumerate() {
            let width = text::width(&share, WORDS);
            let next = lines.get(index + 1).copied().unwrap_or(self.width);
            let to_the_left = way >> index & 1 == 1;
            let from = if to_the_left { x - BESIDE_PX - width } else { x + BESIDE_PX };
            if from < free_from || from + width > next {
                return None;
            }
            free_from = (from + width).max(*x) + BESIDE_PX;
            let at = if to_the_left { (from + width, Anchor::End) } else { (from, Anchor::Start) };
            placed.push((share, at.0, at.1));
        }
        Some(placed)
    }
}

fn lines_px(paragraphs: &[Paragraph]) -> f64 {
    paragraphs.iter().map(|(lines, ..)| lines.len() as f64 * LINE_PX).sum()
}

fn vertical(scene: &mut Scene, x: f64, top: f64, bottom: f64) {
    scene.line(&[Point::new(x, top), Point::new(x, bottom)], Tone::Ink, 1.5, Dash::Solid);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::chart::scene::Shape;
    use crate::story::{ThresholdKind, read};

    const WIDTHS: [f64; 9] = [288.0, 320.0, 375.0, 479.0, 480.0, 600.0, 719.0, 720.0, 960.0];

    fn russia() -> Story {
        read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap()
    }

    fn example() -> Story {
        read(include_bytes!("../../static/stories/example-playground.json")).unwrap()
    }

    /// Many petitions with counts from 0 to millions, some with thresholds and words of their own.
    fn many(own_thresholds: u64) -> Story {
        let mut story = russia();
        let first = story.petitions.first().unwrap().clone();
        story.petitions = (0..200)
            .map(|index| {
                let mut petition = Petition { id: ["p", &index.to_string()].concat(), ..first.clone() };
                petition.signatures = index * index * 251;
                petition.asks = "words that go on ".repeat(index as usize % 30 + 1);
                for threshold in &mut petition.thresholds {
                    threshold.signatures += index % own_thresholds * 13;
                    threshold.brings = ["an answer of some length from body ", &(index % 3).to_string()].concat();
                }
                petition
            })
            .collect();
        story
    }

    /// Three thresholds close to one another.
    fn crowded() -> Story {
        let mut story = russia();
        for petition in &mut story.petitions {
            petition.signatures = 52_000;
            let between = Threshold {
                signatures: 10_300,
                brings: "a letter from the committee, and a meeting with those who petition".to_owned(),
                kind: ThresholdKind::Response,
                reached: None,
                reached_note: None,
            };
            petition.thresholds.insert(1, between);
        }
        story
    }

    fn zero() -> Story {
        let mut story = russia();
        story.petitions.iter_mut().for_each(|petition| petition.signatures = 0);
        story
    }

    fn none() -> Story {
        Story { petitions: Vec::new(), ..russia() }
    }

    fn stories() -> [Story; 7] {
        [russia(), example(), many(1), many(50), crowded(), zero(), none()]
    }

    #[test]
    fn words_keep_apart_and_everything_stays_in_the_frame() {
        for (number, story) in stories().iter().enumerate() {
            let marks = marks(story);
            for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
                let settings = Settings { scale, ..Settings::default() };
                let scene = draw(story, Frame::new(width), &settings).unwrap();
                let frame = Rect::new(0.0, 0.0, scene.width, scene.height);
                let texts: Vec<&Shape> =
                    scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. })).collect();
                for (index, text) in texts.iter().enumerate() {
                    let clash = texts.iter().skip(index + 1).find(|other| text.bounds().overlaps(&other.bounds()));
                    assert_eq!(clash, None, "story {number} at {width} {scale:?}: {text:?}");
                }
                for shape in &scene.shapes {
                    assert!(frame.holds(&shape.bounds(), 0.6), "story {number} at {width} {scale:?}: {shape:?}");
                }
                assert_eq!(scene.marks.len(), marks.len().min(MOST_ROWS), "story {number} at {width}");
                for placed in &scene.marks {
                    assert!(marks.contains(&placed.mark), "story {number} at {width}: {:?}", placed.mark);
                }
            }
        }
    }

    #[test]
    fn no_line_runs_through_the_words_of_another() {
        for story in [russia(), example(), crowded()] {
            for (width, scale) in WIDTHS.into_iter().flat_map(|width| [(width, Scale::Linear), (width, Scale::Log)]) {
                let scene = draw(&story, Frame::new(width), &Settings { scale, ..Settings::default() }).unwrap();
                let heads: Vec<&Shape> = scene
                    .shapes
                    .iter()
                    .filter(|shape| matches!(shape, Shape::Text { text, .. } if text.contains("000: ")))
                    .collect();
                let lines = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Line { tone: Tone::Ink, .. }));
                for line in lines {
                    let thick = Rect { width: 1.0, ..line.bounds() };
                    let crossed = heads.iter().find(|head| head.bounds().overlaps(&thick));
                    assert_eq!(crossed, None, "{width} {scale:?}");
                }
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
    fn a_bar_is_as_long_as_its_count_and_a_dot_past_its_threshold() {
        let story = russia();
        let linear = draw(&story, Frame::new(960.0), &Settings::default()).unwrap();
        let lengths: Vec<f64> = linear
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Box { rect, tone: Tone::Accent, .. } => Some(rect.width),
                _ => None,
            })
            .collect();
        for (length, petition) in lengths.iter().zip(&story.petitions) {
            let most = lengths.last().unwrap();
            assert!((length / most - petition.signatures as f64 / 114_704.0).abs() < 0.001, "{lengths:?}");
        }
        assert!(lengths.first().unwrap() > &30.0, "14,846 of 100,000 is something: {lengths:?}");
        let petitions: Vec<&Petition> = story.petitions.iter().collect();
        let log = Sheet::new(&petitions, Frame::new(288.0), Scale::Log);
        assert_eq!(log.axis.domain.start, 1000.0);
        assert!(log.x_px(100_000) < log.x_px(114_704) && log.x_px(114_704) < 280.0);
    }

    #[test]
    fn every_number_of_a_label_is_in_the_table() {
        for story in stories() {
            let table = table(&story);
            for (mark, row) in marks(&story).iter().zip(&table.rows) {
                assert_eq!(mark.id, row.id);
                let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_ref()).collect();
                let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
                let known = [titles.join(" "), texts.join(" ")].concat();
                for word in mark.label.split([' ', ';', ':']).map(|word| word.trim_end_matches(',')) {
                    let number = word.starts_with(|letter: char| letter.is_ascii_digit());
                    assert!(!number || known.contains(word), "{word} of {mark:?}: {known}");
                }
            }
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        }
    }

    #[test]
    fn what_became_of_a_petition_is_said_in_words() {
        let summary = summary(&russia()).join("\n");
        for said in [
            "Petition 239406: 14,846 signatures. That is 148% of 10,000 and 14.8% of 100,000. Closed; answered 18 March 2019; not debated.",
            "Petition 744215: 114,704 signatures when it was debated; the final count is not recorded.",
            "100,000 signatures (a debate is considered) were reached by Petition 744215.",
        ] {
            assert!(summary.contains(said), "{said}: {summary}");
        }
    }

    #[test]
    fn of_many_petitions_the_most_signed_are_drawn_in_the_order_of_the_story() {
        let story = many(1);
        let scene = draw(&story, Frame::new(720.0), &Settings::default()).unwrap();
        let drawn: Vec<&str> = scene.marks.iter().map(|placed| placed.mark.id.as_str()).collect();
        assert_eq!((drawn.first(), drawn.last()), (Some(&"p176"), Some(&"p199")));
        let said = |shape: &Shape| matches!(shape, Shape::Text { text, .. } if text == "and 176 more in the table");
        assert!(scene.shapes.iter().any(said));
    }
}
