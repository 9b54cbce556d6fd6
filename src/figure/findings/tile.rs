//! A tile: what was found, and the kind of answer to it as a glyph and in words.

use crate::names::Kind;
use crate::scene::{Anchor, Dash, Font, Paint, Point, Rect, Scene, Tone};

/// Between the edge of a tile and what stands in it.
pub(super) const TILE_PAD_PX: f64 = 10.0;
pub(super) const GLYPH_PX: f64 = 14.0;
pub(super) const LEADING: f64 = 19.0;

pub(super) const TITLE_FONT: Font = Font::bold(14.0);
pub(super) const KIND_FONT: Font = Font::regular(13.0);
const MUTED_FONT: Font = Font::regular(14.0);

/// What stands in a tile, in lines.
pub(super) struct Words {
    pub title: Vec<String>,
    pub kind: Vec<String>,
}

pub(super) fn draw_tile(scene: &mut Scene, rect: Rect, kind: Kind, words: &Words) {
    let outline = Rect::new(rect.x + 0.5, rect.y + 0.5, rect.width - 1.0, rect.height - 1.0);
    scene.rect(outline, Tone::Hairline, Paint::Outline(1.0));
    draw_glyph(scene, Point::new(rect.x + TILE_PAD_PX, rect.y + TILE_PAD_PX + 2.0), kind);
    draw_words(scene, rect, words, Tone::Ink, TITLE_FONT);
}

pub(super) fn draw_muted(scene: &mut Scene, rect: Rect, words: &Words) {
    let glyph = Rect::new(rect.x + TILE_PAD_PX + 0.5, rect.y + TILE_PAD_PX + 2.5, GLYPH_PX - 1.0, GLYPH_PX - 1.0);
    scene.rect(glyph, Tone::Hairline, Paint::Outline(1.0));
    draw_words(scene, rect, words, Tone::Secondary, MUTED_FONT);
}

fn draw_words(scene: &mut Scene, rect: Rect, Words { title, kind }: &Words, tone: Tone, font: Font) {
    let at = Point::new(rect.x + 2.0 * TILE_PAD_PX + GLYPH_PX, rect.y + TILE_PAD_PX);
    scene.lines(title, at, LEADING, tone, font, Anchor::Start);
    let below = Point::new(at.x, at.y + title.len() as f64 * LEADING);
    scene.lines(kind, below, LEADING, tone, KIND_FONT, Anchor::Start);
}

/// The kind of answer as a small square: full, half full, open, crossed or dashed.
pub(super) fn draw_glyph(scene: &mut Scene, at: Point, kind: Kind) {
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
