//! The drawing: a row a section, with its heading and a tile a finding.

use super::plan::{Finding, Plan, Section};
use super::tile::{GLYPH_PX, KIND_FONT, LEADING, TILE_PAD_PX, TITLE_FONT, Words, draw_muted, draw_tile};
use crate::figure::{Draws, Settings, empty};
use crate::scene::axis::Axis;
use crate::scene::plane::{DrawError, Element, Mesh, Plane};
use crate::scene::{Anchor, Band, Dash, Font, Frame, Point, Rect, Scene, Tone, text};

/// Above and below what stands in a section.
const SECTION_PAD_PX: f64 = 14.0;
/// The column of headings on a wide frame, and the gap after it.
const HEADING_PX: f64 = 196.0;
const HEADING_GAP_PX: f64 = 20.0;
/// Between tiles.
const TILE_GAP_PX: f64 = 8.0;

const HEADING_FONT: Font = Font::bold(14.0);

impl Draws for Plan {
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
        if let Some(nothing) = &self.nothing {
            return Ok(empty(frame, nothing));
        }
        let layout = Layout::new(frame);
        let narrowest = Layout::new(Frame::narrowest(frame.band));
        let mut bottom = 0.0;
        let mut rows = Vec::with_capacity(self.sections.len());
        for section in &self.sections {
            let row = Row::new(section, &self.no_finding, bottom, &narrowest);
            bottom += row.height;
            rows.push(row);
        }
        let mut scene = Scene::new(frame.width, bottom + 1.0);
        rows.iter().for_each(|row| row.draw_frame(&mut scene, &layout, &self.no_finding, settings));
        draw_rule(&mut scene, bottom);
        let mut elements = Vec::new();
        for row in &rows {
            row.tiles(&layout, settings, &mut elements);
        }
        let inside = Rect::new(0.0, 0.0, scene.width, scene.height);
        let (x, y) = (Axis::plain(0.0..scene.width), Axis::plain(scene.height..0.0));
        Plane { inside, x, y, mesh: Mesh::Bare }.draw(&mut scene, elements)?;
        Ok(scene)
    }
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

    /// The title, and the kind of answer under it.
    fn words(&self, finding: &Finding) -> Words {
        let room = self.tile_width - 3.0 * TILE_PAD_PX - GLYPH_PX;
        Words {
            title: text::wrap_at_most(&finding.title, TITLE_FONT, room, 4),
            kind: text::wrap_at_most(&finding.kind_label, KIND_FONT, room, 2),
        }
    }

    /// What is said in place of tiles, in the room that they have.
    fn no_finding(&self, sentence: &str) -> Vec<String> {
        let gaps = TILE_GAP_PX * self.columns.saturating_sub(1) as f64;
        text::wrap_at_most(sentence, KIND_FONT, self.tile_width * self.columns as f64 + gaps, 3)
    }

    /// How far down a heading beside tiles stands, to be level with their first line.
    fn level(&self, section: &Section) -> f64 {
        if self.beside && !section.findings.is_empty() { TILE_PAD_PX } else { 0.0 }
    }

    /// The words, and the room around them.
    fn tile_height(&self, finding: &Finding) -> f64 {
        let Words { title, kind } = self.words(finding);
        (title.len() + kind.len()) as f64 * LEADING + 2.0 * TILE_PAD_PX
    }
}

/// A section with its place; the same for every width of a band, so laid out for the narrowest.
struct Row<'p> {
    section: &'p Section,
    top: f64,
    tiles_top: f64,
    /// Of each line of tiles.
    tile_heights: Vec<f64>,
    height: f64,
}

impl<'p> Row<'p> {
    fn new(section: &'p Section, no_finding: &str, top: f64, narrowest: &Layout) -> Row<'p> {
        let is_bare = section.findings.is_empty();
        let mut tile_heights = Vec::new();
        for line in section.findings.chunks(narrowest.columns) {
            let mut tallest = 0.0_f64;
            for finding in line {
                tallest = tallest.max(text::at_least_usual(&|| narrowest.tile_height(finding)));
            }
            tile_heights.push(tallest);
        }
        let heading = text::at_least_usual(&|| narrowest.heading(section).len() as f64 * LEADING);
        let above = match (narrowest.beside, is_bare) {
            (true, _) => 0.0,
            (false, true) => heading,
            (false, false) => heading + TILE_GAP_PX,
        };
        let gaps = TILE_GAP_PX * tile_heights.len().saturating_sub(1) as f64;
        let tiles = if is_bare {
            text::at_least_usual(&|| narrowest.no_finding(no_finding).len() as f64 * LEADING)
        } else {
            tile_heights.iter().sum::<f64>() + gaps
        };
        let beside = if narrowest.beside { heading + narrowest.level(section) } else { 0.0 };
        let height = 2.0 * SECTION_PAD_PX + above + tiles.max(beside);
        Row { section, top, tiles_top: top + SECTION_PAD_PX + above, tile_heights, height }
    }

    /// The rule above, the heading, and what is said where there is no finding.
    fn draw_frame(&self, scene: &mut Scene, layout: &Layout, no_finding: &str, settings: &Settings) {
        draw_rule(scene, self.top);
        let tone = if is_chosen(self.section, settings) { Tone::Ink } else { Tone::Secondary };
        let top = self.top + SECTION_PAD_PX + layout.level(self.section);
        scene.lines(&layout.heading(self.section), Point::new(0.0, top), LEADING, tone, HEADING_FONT, Anchor::Start);
        if self.section.findings.is_empty() {
            let at = Point::new(layout.tiles_x, self.tiles_top);
            scene.lines(&layout.no_finding(no_finding), at, LEADING, Tone::Secondary, KIND_FONT, Anchor::Start);
        }
    }

    fn tiles(&self, layout: &'p Layout, settings: &'p Settings, tiles: &mut Vec<Element<'p>>) {
        let mut top = self.tiles_top;
        for (line, height) in self.section.findings.chunks(layout.columns).zip(&self.tile_heights) {
            let mut left = layout.tiles_x;
            for finding in line {
                let corners = vec![(left, top), (left + layout.tile_width, top + height)];
                tiles.push(self.tile(finding, corners, layout, settings));
                left += layout.tile_width + TILE_GAP_PX;
            }
            top += height + TILE_GAP_PX;
        }
    }

    /// A finding that the reader has filtered out is drawn muted and is no mark.
    fn tile(
        &self,
        finding: &'p Finding,
        corners: Vec<(f64, f64)>,
        layout: &'p Layout,
        settings: &Settings,
    ) -> Element<'p> {
        let is_shown = is_shown(self.section, finding, settings);
        Element::new(corners, move |scene, corners| {
            let [from, to] = corners else { return };
            let rect = Rect::new(from.x, from.y, to.x - from.x, to.y - from.y);
            let words = layout.words(finding);
            if is_shown {
                scene.mark(finding.mark.clone(), |scene| draw_tile(scene, rect, finding.kind, &words));
            } else {
                draw_muted(scene, rect, &words);
            }
        })
    }
}

fn is_chosen(section: &Section, settings: &Settings) -> bool {
    settings.section.as_ref().is_none_or(|id| *id == section.id)
}

pub(super) fn is_shown(section: &Section, finding: &Finding, settings: &Settings) -> bool {
    is_chosen(section, settings) && settings.kind.is_none_or(|kind| kind == finding.kind)
}
