//! What a report found, by its sections: one tile a finding, with the kind of answer it was given.

use super::axis::Axis;
use super::plane::{Element, Mesh, Plane};
use super::scene::{Dash, Font, Paint, Point, Rect, Tone};
use super::table::{Cell, Row, words};
use super::{Band, Chart, DrawError, Frame, Mark, Scene, Settings, Table, cited, empty, text};
use crate::story::{Finding, Kind, Section, Story};
use crate::wording;

/// See [`Chart`].
pub(super) const CHART: Chart = Chart { marks, summary, table, sources, draw };

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
        text::write(scene, &layout.heading(self.section), Point::new(0.0, top), LEADING, tone, HEADING_FONT);
        if self.findings.is_empty() {
            let at = Point::new(layout.tiles_x, self.tiles_top);
            text::write(scene, &[NO_FINDING.to_owned()], at, LEADING, Tone::Secondary, KIND_FONT);
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
    text::write(scene, title, at, LEADING, tone, font);
    let below = Point::new(at.x, at.y + title.len() as f64 * LEADING);
    text::write(scene, &[wording::kind(kind).to_owned()], below, LEADING, tone, KIND_FONT);
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
mod tests {
    use super::*;
    use crate::chart::scene::Shape;

    const WIDTHS: [f64; 9] = [288.0, 320.0, 375.0, 479.0, 480.0, 600.0, 719.0, 720.0, 960.0];
    const FILES: [&[u8]; 2] = [
        include_bytes!("../../static/stories/russia-inquiry.json"),
        include_bytes!("../../static/stories/example-playground.json"),
    ];

    fn story() -> Story {
        crate::story::read(FILES[0]).unwrap()
    }

    fn choices() -> Vec<Settings> {
        let mut choices = vec![
            Settings::default(),
            Settings { section: Some("section-disinformation".to_owned()), ..Settings::default() },
            Settings { section: Some("no-such-section".to_owned()), ..Settings::default() },
        ];
        choices.extend(Kind::ALL.iter().map(|kind| Settings { kind: Some(*kind), ..Settings::default() }));
        choices
    }

    /// Many findings of every kind, with titles and headings that get longer and longer.
    fn crowded() -> Story {
        let mut story = story();
        let finding = story.findings[0].clone();
        for (index, section) in story.sections.iter_mut().enumerate() {
            section.title = "Heading Donaudampfschifffahrtsgesellschaft ".repeat(1 + index * 2);
        }
        let findings = (0..50).map(|index| Finding {
            id: format!("finding-{index}"),
            section: story.sections[index % 7].id.clone(),
            title: if index % 3 == 0 { "W".repeat(1 + index) } else { "Title of words ".repeat(1 + index % 12) },
            said: "Said at length. ".repeat(index),
            kind: Kind::ALL[index % Kind::ALL.len()],
            ..finding.clone()
        });
        story.findings = findings.collect();
        story
    }

    fn texts(scene: &Scene) -> Vec<&str> {
        let texts = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { text, .. } => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    fn assert_no_text_overlaps(scene: &Scene) {
        let texts = scene.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. }));
        let boxes: Vec<(Rect, &Shape)> = texts.map(|text| (text.bounds(), text)).collect();
        for (index, (one, text)) in boxes.iter().enumerate() {
            let over = boxes.iter().skip(index + 1).find(|(other, _)| other.overlaps(one));
            assert_eq!(over, None, "{} px: {text:?}", scene.width);
        }
    }

    fn check(story: &Story) {
        let all = marks(story);
        for (width, settings) in WIDTHS.iter().flat_map(|width| choices().into_iter().map(move |one| (*width, one))) {
            let frame = Frame::new(width);
            let scene = draw(story, frame, &settings).unwrap();
            let least = draw(story, Frame::least(frame.band), &Settings::default()).unwrap();
            assert_eq!(scene.height, least.height, "{width} {settings:?}");
            let shown = |mark: &&Mark| {
                story.findings.iter().any(|finding| finding.id == mark.id && is_shown(finding, &settings))
            };
            let placed: Vec<&Mark> = scene.marks.iter().map(|placed| &placed.mark).collect();
            assert_eq!(placed, all.iter().filter(shown).collect::<Vec<_>>());
            let frame = Rect::new(0.0, 0.0, scene.width, scene.height);
            for shape in &scene.shapes {
                assert!(frame.holds(&shape.bounds(), 0.1), "{width} {settings:?}: {shape:?}");
            }
            assert_no_text_overlaps(&scene);
            for (index, one) in scene.marks.iter().enumerate() {
                let over = scene.marks.iter().skip(index + 1).find(|other| other.bounds.overlaps(&one.bounds));
                assert_eq!(over, None, "{width} {settings:?}: {one:?}");
                let words = scene.shapes.get(one.shapes.clone()).unwrap();
                assert!(words.iter().all(|shape| one.bounds.holds(&shape.bounds(), 0.5)) && words.len() > 3);
            }
        }
    }

    #[test]
    fn stories_fit_every_frame() {
        FILES.iter().for_each(|file| check(&crate::story::read(file).unwrap()));
    }

    #[test]
    fn crowds_fit_every_frame() {
        check(&crowded());
    }

    #[test]
    fn words_stay_inside_their_tile() {
        for width in WIDTHS {
            let scene = draw(&crowded(), Frame::new(width), &Settings::default()).unwrap();
            for placed in &scene.marks {
                let shapes = scene.shapes.get(placed.shapes.clone()).unwrap();
                let tile = shapes.first().unwrap().bounds();
                assert!(shapes.iter().all(|shape| tile.holds(&shape.bounds(), 0.1)), "{width}: {:?}", placed.mark.id);
            }
        }
    }

    #[test]
    fn every_tile_names_its_kind_and_kinds_differ_in_shape() {
        let scene = draw(&story(), Frame::new(720.0), &Settings::default()).unwrap();
        let named = |kind: &str| texts(&scene).iter().filter(|text| **text == kind).count();
        assert_eq!(Kind::ALL.iter().map(|kind| named(wording::kind(*kind))).collect::<Vec<_>>(), [0, 1, 5, 1, 3]);
        let glyph = |kind: &Kind| {
            let mut scene = Scene::new(20.0, 20.0);
            draw_glyph(&mut scene, Point::new(2.0, 2.0), *kind);
            // Without their colours, as in print.
            let shape = |shape: &Shape| match shape {
                Shape::Box { rect, paint, .. } => format!("{rect:?} {paint:?}"),
                Shape::Line { points, .. } => format!("{points:?}"),
                other => format!("{other:?}"),
            };
            scene.shapes.iter().map(shape).collect::<Vec<_>>().concat()
        };
        let glyphs: std::collections::HashSet<String> = Kind::ALL.iter().map(glyph).collect();
        assert_eq!(glyphs.len(), Kind::ALL.len());
    }

    #[test]
    fn a_section_without_a_finding_says_so_in_drawing_and_table() {
        let scene = draw(&story(), Frame::new(375.0), &Settings::default()).unwrap();
        assert_eq!(texts(&scene).iter().filter(|text| **text == NO_FINDING).count(), 4);
        let table = table(&story());
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        let bare: Vec<&str> =
            table.rows.iter().filter(|row| row.cells[1].text == NO_FINDING).map(|row| row.id.as_str()).collect();
        assert_eq!(bare, ["section-cyber", "section-strategy", "section-hard-target", "section-engagement"]);
        let scotland = table.rows.iter().find(|row| row.id == "scotland").unwrap();
        assert_eq!([&scotland.cells[3].text, &scotland.cells[5].text, &scotland.cells[6].text], [GAP; 3]);
    }

    #[test]
    fn labels_and_sentences_read_as_written_by_hand() {
        let marks = marks(&story());
        assert_eq!(marks[1].label, "Disinformation and Influence: Assess and publish; rejected");
        assert_eq!(marks[0].about, ["petition-609388", "section-disinformation"]);
        assert_eq!(
            summary(&story()),
            [
                "Of ten findings, one was partly accepted, five were answered otherwise, one was rejected and for three no \
                 answer is recorded here.",
                "No finding is recorded here for “Cyber”, “Strategy, Co-ordination and Tasking”, “A Hard Target” and \
                 “Engagement with Russia”.",
                "The kinds of answer are the editor’s judgement.",
            ]
        );
        let mut story = story();
        story.findings.truncate(1);
        let one = summary(&story).concat();
        let start = "One finding is recorded here, in “Disinformation and Influence”: one was answered otherwise.";
        assert!(one.starts_with(start), "{one}");
    }

    #[test]
    fn titles_of_labels_are_in_the_table() {
        for story in [story(), crowded()] {
            let table = table(&story);
            for mark in marks(&story) {
                let row = table.rows.iter().find(|row| row.id == mark.id).unwrap();
                assert!(mark.label.contains(&row.cells[0].text) && mark.label.contains(&row.cells[1].text));
                assert!(mark.detail.unwrap().chars().count() <= EXCERPT + 1);
            }
        }
    }

    #[test]
    fn a_story_without_findings_says_so() {
        let mut story = story();
        story.findings.clear();
        check(&story);
        assert_eq!(summary(&story), ["No finding is recorded here."]);
        story.sections.clear();
        check(&story);
        let scene = draw(&story, Frame::new(288.0), &Settings::default()).unwrap();
        assert_eq!(texts(&scene), ["No finding is recorded here."]);
    }
}
