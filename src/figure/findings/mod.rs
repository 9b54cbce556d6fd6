//! What a report found, by its sections: one tile a finding, with the kind of answer it was given.

use super::table::{Cell, Row, words};
use super::{Draws, Settings, Table, cited, empty};
use crate::scene::axis::Axis;
use crate::scene::plane::DrawError;
use crate::scene::plane::{Element, Mesh, Plane};
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Tone};
use crate::scene::{Band, Frame, Mark, Scene, text};
use crate::story::{Finding, Kind, Section, Story};
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
        super::Plan::Findings(Plan(story.clone()))
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

const NO_FINDING: &str = "no finding recorded here";
const GAP: &str = "not recorded here";

/// Above and below what stands in a section.
const SECTION_PAD_PX: f64 = 14.0;
/// The column of headings on a wide frame, and the gap after it.
const HEADING_PX: f64 = 196.0;
const HEADING_GAP_PX: f64 = 20.0;
/// Between tiles.
const TILE_GAP_PX: f64 = 8.0;
const TILE_PAD_PX: f64 = 10.0;
const GLYPH_PX: f64 = 14.0;
const LEADING: f64 = 19.0;

const HEADING_FONT: Font = Font::bold(14.0);
const TITLE_FONT: Font = Font::bold(14.0);
const MUTED_FONT: Font = Font::regular(14.0);
const KIND_FONT: Font = Font::regular(13.0);
/// More characters of a finding than this are not shown in a tooltip.
const EXCERPT: usize = 160;

/// The sections in order, each with its findings.
fn by_section(story: &Story) -> Vec<(&Section, Vec<&Finding>)> {
    let mut sections = Vec::new();
    for section in &story.sections {
        let mut findings = Vec::new();
        for finding in &story.findings {
            if finding.section == section.id {
                findings.push(finding);
            }
        }
        sections.push((section, findings));
    }
    sections
}

fn marks(story: &Story) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (row, (section, findings)) in by_section(story).into_iter().enumerate() {
        for finding in findings {
            marks.push(mark(section, finding, row));
        }
    }
    marks
}

fn mark(section: &Section, finding: &Finding, row: usize) -> Mark {
    let mut about = finding.about.clone();
    about.push(section.id.clone());
    let kind = wording::kind(finding.kind).to_ascii_lowercase();
    Mark {
        id: finding.id.clone(),
        label: [&section.title, ": ", &finding.title, "; ", &kind].concat(),
        detail: Some(excerpt(&finding.said)),
        about,
        series: row,
    }
}

/// The text, or its first words with an ellipsis after them.
fn excerpt(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let kept = text.get(..cut).unwrap_or(text);
    let kept = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    [kept.trim_end_matches([',', ';', ':', '.']), "…"].concat()
}

fn summary(story: &Story) -> Vec<String> {
    let count = story.findings.len();
    let mut sentences = Vec::new();
    let mut kinds: Vec<String> = Vec::new();
    for kind in Kind::ALL {
        kinds.extend(counted_kind(story, *kind));
    }
    match (count, story.findings.first()) {
        (0, _) => sentences.push("No finding is recorded here.".to_owned()),
        (1, Some(finding)) => {
            let section = story.section(&finding.section).map_or("", |section| section.title.as_str());
            sentences.push(["One finding is recorded here, in “", section, "”: ", &kinds.concat(), "."].concat());
        }
        _ => {
            let of = ["Of ", &wording::small_number(count), " findings, "].concat();
            sentences.push([&of, &wording::list(&kinds), "."].concat());
        }
    }
    sentences.extend(sections_without(story));
    if count > 0 {
        sentences.push("The kinds of answer are the editor’s judgement.".to_owned());
    }
    sentences
}

/// `five were answered otherwise`; nothing where no finding is of the kind.
fn counted_kind(story: &Story, kind: Kind) -> Option<String> {
    let count = story.findings.iter().filter(|finding| finding.kind == kind).count();
    let number = wording::small_number(count);
    let was = if count == 1 { " was " } else { " were " };
    match (count, kind) {
        (0, _) => None,
        (_, Kind::NotRecorded) => Some(["for ", &number, " no answer is recorded here"].concat()),
        _ => Some([&number, was, &wording::kind(kind).to_ascii_lowercase()].concat()),
    }
}

/// Names the sections without a finding, or counts them where their names would fill the page.
fn sections_without(story: &Story) -> Option<String> {
    const MOST_NAMES: usize = 9;
    let mut names = Vec::new();
    for section in &story.sections {
        if !story.findings.iter().any(|finding| finding.section == section.id) {
            names.push(["“", &section.title, "”"].concat());
        }
    }
    // With no finding at all the first sentence has said it.
    if names.is_empty() || story.findings.is_empty() {
        return None;
    }
    let which = if names.len() <= MOST_NAMES {
        wording::list(&names)
    } else {
        [&wording::number(names.len() as u64), " of its ", &wording::counted(story.sections.len() as u64, "section")]
            .concat()
    };
    Some(["No finding is recorded here for ", &which, "."].concat())
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for (section, findings) in by_section(story) {
        if findings.is_empty() {
            let mut cells = vec![Cell::text(&*section.title), gap(NO_FINDING)];
            cells.resize(7, gap("–"));
            rows.push(Row { id: section.id.clone(), cells });
        }
        for finding in findings {
            rows.push(row(section, finding));
        }
    }
    Table {
        caption: "What was found, what was answered and what came since".to_owned(),
        columns: vec![
            words("Section"),
            words("Finding"),
            words("What was said"),
            words("Where in the report"),
            words("Kind of answer"),
            words("Answer"),
            words("Since"),
        ],
        rows,
    }
}

fn row(section: &Section, finding: &Finding) -> Row {
    let maybe = |text: &Option<String>| text.as_ref().map_or_else(|| gap(GAP), |text| Cell::text(&**text));
    let cells = vec![
        Cell::text(&*section.title),
        Cell::text(&*finding.title),
        Cell::text(&*finding.said),
        maybe(&finding.place),
        Cell::text(wording::kind(finding.kind)),
        maybe(&finding.answer),
        maybe(&finding.since),
    ];
    Row { id: finding.id.clone(), cells }
}

fn gap(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::gap() }
}

fn sources(story: &Story) -> Vec<&str> {
    let mut lists: Vec<&[String]> = Vec::new();
    for finding in &story.findings {
        lists.push(&finding.sources);
    }
    cited(story, &lists)
}

fn draw(story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    if story.sections.is_empty() {
        return Ok(empty(frame, "No finding is recorded here."));
    }
    let layout = Layout::new(frame);
    let least = Layout::new(Frame::least(frame.band));
    let mut bottom = 0.0;
    let mut blocks = Vec::new();
    for (row, (section, findings)) in by_section(story).into_iter().enumerate() {
        let block = Block::new(section, findings, row, bottom, &least);
        bottom += block.height;
        blocks.push(block);
    }
    let mut scene = Scene::new(frame.width, bottom + 1.0);
    blocks.iter().for_each(|block| block.draw_frame(&mut scene, &layout, settings));
    draw_rule(&mut scene, bottom);
    let mut elements = Vec::new();
    for block in &blocks {
        block.tiles(&layout, settings, &mut elements);
    }
    let inside = Rect::new(0.0, 0.0, scene.width, scene.height);
    let (x, y) = (Axis::plain(0.0..scene.width), Axis::plain(scene.height..0.0));
    Plane { inside, x, y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
    Ok(scene)
}

fn draw_rule(scene: &mut Scene, top: f64) {
    let ends = [Point::new(0.0, top + 0.5), Point::new(scene.width, top + 0.5)];
    scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid);
}

/// Where headings and tiles stand across a frame.
struct Layout {
    /// Whether headings stand in a column of their own, beside the tiles rather than above them.
    beside: bool,
    heading_room: f64,
    tiles_x: f64,
    tile_width: f64,
    columns: usize,
}

impl Layout {
    fn new(frame: Frame) -> Layout {
        let beside = frame.band == Band::Wide;
        let columns: usize = frame.by_band(1, 2, 2);
        let (heading_room, tiles_x) =
            if beside { (HEADING_PX, HEADING_PX + HEADING_GAP_PX) } else { (frame.width, 0.0) };
        let gaps = TILE_GAP_PX * columns.saturating_sub(1) as f64;
        let tile_width = (frame.width - tiles_x - gaps) / columns as f64;
        Layout { beside, heading_room, tiles_x, tile_width, columns }
    }

    fn heading(&self, section: &Section) -> Vec<String> {
        text::wrap_at_most(&section.title, HEADING_FONT, self.heading_room, 4)
    }

    fn title(&self, finding: &Finding) -> Vec<String> {
        let room = self.tile_width - 3.0 * TILE_PAD_PX - GLYPH_PX;
        text::wrap_at_most(&finding.title, TITLE_FONT, room, 4)
    }

    /// The title, the kind of answer under it, and the room around them.
    fn tile_height(&self, finding: &Finding) -> f64 {
        (self.title(finding).len() + 1) as f64 * LEADING + 2.0 * TILE_PAD_PX
    }
}

/// A section with its findings and its place; the same for every width of a band, so laid out for the narrowest.
struct Block<'s> {
    section: &'s Section,
    findings: Vec<&'s Finding>,
    row: usize,
    top: f64,
    tiles_top: f64,
    /// Of each row of tiles.
    tile_heights: Vec<f64>,
    height: f64,
}

impl<'s> Block<'s> {
    fn new(section: &'s Section, findings: Vec<&'s Finding>, row: usize, top: f64, least: &Layout) -> Block<'s> {
        let mut tile_heights = Vec::new();
        for row in findings.chunks(least.columns) {
            let mut tallest = 0.0_f64;
            for finding in row {
                tallest = tallest.max(text::at_least_usual(&|| least.tile_height(finding)));
            }
            tile_heights.push(tallest);
        }
        let heading = text::at_least_usual(&|| least.heading(section).len() as f64 * LEADING);
        let above = match (least.beside, findings.is_empty()) {
            (true, _) => 0.0,
            (false, true) => heading,
            (false, false) => heading + TILE_GAP_PX,
        };
        let gaps = TILE_GAP_PX * tile_heights.len().saturating_sub(1) as f64;
        let tiles = if findings.is_empty() { LEADING } else { tile_heights.iter().sum::<f64>() + gaps };
        let beside = if least.beside { heading + Self::level(least, &findings) } else { 0.0 };
        let height = 2.0 * SECTION_PAD_PX + above + tiles.max(beside);
        Block { section, findings, row, top, tiles_top: top + SECTION_PAD_PX + above, tile_heights, height }
    }

    /// How far down a heading beside tiles stands, to be level with their first line.
    fn level(layout: &Layout, findings: &[&Finding]) -> f64 {
        if layout.beside && !findings.is_empty() { TILE_PAD_PX } else { 0.0 }
    }

    /// The rule above, the heading, and what is said where there is no finding.
    fn draw_frame(&self, scene: &mut Scene, layout: &Layout, settings: &Settings) {
        draw_rule(scene, self.top);
        let chosen = settings.section.as_ref().is_none_or(|id| *id == self.section.id);
        let tone = if chosen { Tone::Ink } else { Tone::Secondary };
        let top = self.top + SECTION_PAD_PX + Self::level(layout, &self.findings);
        scene.lines(&layout.heading(self.section), Point::new(0.0, top), LEADING, tone, HEADING_FONT, Anchor::Start);
        if self.findings.is_empty() {
            let at = Point::new(layout.tiles_x, self.tiles_top);
            scene.lines(&[NO_FINDING.to_owned()], at, LEADING, Tone::Secondary, KIND_FONT, Anchor::Start);
        }
    }

    fn tiles<'p>(&'p self, layout: &'p Layout, settings: &'p Settings, tiles: &mut Vec<Element<'p>>) {
        let mut top = self.tiles_top;
        for (row, height) in self.findings.chunks(layout.columns).zip(&self.tile_heights) {
            let mut left = layout.tiles_x;
            for finding in row {
                let corners = vec![(left, top), (left + layout.tile_width, top + height)];
                tiles.push(self.tile(finding, corners, layout, settings));
                left += layout.tile_width + TILE_GAP_PX;
            }
            top += height + TILE_GAP_PX;
        }
    }

    /// A finding that the reader has filtered out is drawn muted and is no mark.
    fn tile<'p>(
        &'p self,
        finding: &'p Finding,
        corners: Vec<(f64, f64)>,
        layout: &'p Layout,
        settings: &'p Settings,
    ) -> Element<'p> {
        Element::new(corners, move |scene, corners| {
            let [from, to] = corners else { return };
            let rect = Rect::new(from.x, from.y, to.x - from.x, to.y - from.y);
            let title = layout.title(finding);
            if is_shown(finding, settings) {
                scene.mark(mark(self.section, finding, self.row), |scene| draw_tile(scene, rect, finding.kind, &title));
            } else {
                draw_muted(scene, rect, finding.kind, &title);
            }
        })
    }
}

fn is_shown(finding: &Finding, settings: &Settings) -> bool {
    settings.section.as_ref().is_none_or(|id| *id == finding.section)
        && settings.kind.is_none_or(|kind| kind == finding.kind)
}

fn draw_tile(scene: &mut Scene, rect: Rect, kind: Kind, title: &[String]) {
    let outline = Rect::new(rect.x + 0.5, rect.y + 0.5, rect.width - 1.0, rect.height - 1.0);
    scene.rect(outline, Tone::Hairline, Paint::Outline(1.0));
    draw_glyph(scene, Point::new(rect.x + TILE_PAD_PX, rect.y + TILE_PAD_PX + 2.0), kind);
    draw_words(scene, rect, kind, title, Tone::Ink, TITLE_FONT);
}

fn draw_muted(scene: &mut Scene, rect: Rect, kind: Kind, title: &[String]) {
    let glyph = Rect::new(rect.x + TILE_PAD_PX + 0.5, rect.y + TILE_PAD_PX + 2.5, GLYPH_PX - 1.0, GLYPH_PX - 1.0);
    scene.rect(glyph, Tone::Hairline, Paint::Outline(1.0));
    draw_words(scene, rect, kind, title, Tone::Secondary, MUTED_FONT);
}

fn draw_words(scene: &mut Scene, rect: Rect, kind: Kind, title: &[String], tone: Tone, font: Font) {
    let at = Point::new(rect.x + 2.0 * TILE_PAD_PX + GLYPH_PX, rect.y + TILE_PAD_PX);
    scene.lines(title, at, LEADING, tone, font, Anchor::Start);
    let below = Point::new(at.x, at.y + title.len() as f64 * LEADING);
    scene.lines(&[wording::kind(kind).to_owned()], below, LEADING, tone, KIND_FONT, Anchor::Start);
}

/// The kind of answer as a small square: full, half full, open, crossed or dashed.
fn draw_glyph(scene: &mut Scene, at: Point, kind: Kind) {
    let square = Rect::new(at.x, at.y, GLYPH_PX, GLYPH_PX);
    let outline = |width: f64| Rect::new(at.x + width / 2.0, at.y + width / 2.0, GLYPH_PX - width, GLYPH_PX - width);
    let point = |x: f64, y: f64| Point::new(at.x + x, at.y + y);
    match kind {
        Kind::Accepted => {
            scene.rect(square, Tone::Accent, Paint::Fill);
            let tick = [point(3.0, 7.5), point(6.0, 10.5), point(11.0, 4.0)];
            scene.line(&tick, Tone::Paper, 2.0, Dash::Solid);
        }
        Kind::PartlyAccepted => {
            scene.rect(outline(1.5), Tone::Accent, Paint::Outline(1.5));
            scene.rect(Rect::new(at.x, at.y, GLYPH_PX / 2.0, GLYPH_PX), Tone::Accent, Paint::Fill);
        }
        Kind::AnsweredOtherwise => scene.rect(outline(1.5), Tone::Accent, Paint::Outline(1.5)),
        Kind::Rejected => {
            scene.rect(square, Tone::Second, Paint::Fill);
            scene.line(&[point(3.5, 3.5), point(10.5, 10.5)], Tone::Paper, 2.0, Dash::Solid);
            scene.line(&[point(10.5, 3.5), point(3.5, 10.5)], Tone::Paper, 2.0, Dash::Solid);
        }
        Kind::NotRecorded => scene.rect(outline(1.5), Tone::Secondary, Paint::DashedOutline(1.5)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
