//! The picture that stands beside a link to a story where people share one: its title over its first figure.

use petition_explainer::day::Date;
use petition_explainer::figure::{self, Says, Settings};
use petition_explainer::scene::{Anchor, Dash, Font, Point, Rect, Scene, Tone};
use petition_explainer::scene::{Frame, svg, text};
use petition_explainer::story::{Figure, Story};
use petition_explainer::words;

use crate::Outcome;

/// The size that the sites which show such pictures ask for, in px.
pub const WIDTH: u32 = 1200;
/// The size that the sites which show such pictures ask for, in px.
pub const HEIGHT: u32 = 630;

/// The paper around everything, in px.
const MARGIN: f64 = 56.0;
/// Titles by their length: the font, the lines it may take and how far apart they stand. Seen at a quarter of its
/// size, the first is as large as the words around the picture.
const TITLES: [(Font, usize, f64); 2] = [(Font::bold(50.0), 2, 58.0), (Font::bold(38.0), 3, 46.0)];
const FOOT: Font = Font::regular(26.0);
/// The widths at which the figure may be laid out: the fewer px, the larger it is in the picture.
const WIDTHS: [f64; 8] = [288.0, 360.0, 420.0, 480.0, 560.0, 640.0, 720.0, 960.0];
/// Of more publishers than these the others are counted.
const MOST_PUBLISHERS: usize = 2;

/// Where a story's card is, relative to the page.
pub fn path(story: &Story) -> String {
    format!("cards/{}.png", story.id)
}

/// What the card shows, in words; some who show it cut them after 420 characters.
pub fn words(story: &Story) -> String {
    let headline = story.figures.first().map(|figure| figure.headline.as_str()).unwrap_or_default();
    words::card_description(headline, &story.title)
}

/// A story's card as SVG.
pub fn svg(story: &Story) -> Outcome<String> {
    // The painter has a font that is as wide as Arial.
    text::measured_by(text::Ruler::ARIAL, || laid_out(story))
}

fn laid_out(story: &Story) -> Outcome<String> {
    let Some(figure) = story.figures.first() else { return Err(format!("{}: no figure", story.id)) };
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let mut card = Scene::new(width, height);
    let top = title(&mut card, &story.title);
    let line = height - MARGIN - FOOT.size - 4.0;
    card.line(&[Point::new(MARGIN, line), Point::new(width - MARGIN, line)], Tone::Hairline, 2.0, Dash::Solid);
    let foot = text::fit(&foot(story, figure::says(figure.name)), FOOT, width - 2.0 * MARGIN);
    card.text(foot, Point::new(MARGIN, height - MARGIN + 8.0), Tone::Secondary, FOOT, Anchor::Start);
    let room = Rect::new(MARGIN, top + 24.0, width - 2.0 * MARGIN, line - top - 48.0);
    // The figure of the page says more than can be read in a picture that is shown small.
    let drawn = figure::says(figure.name).draw_small(story, &mut card, room);
    let mut shapes = svg::element(&card).children;
    if !drawn {
        shapes.push(drawing(story, figure, room)?);
    }
    Ok(svg::document(shapes, (width, height), 0.0, &story.title, &words(story)))
}

/// Writes the title; the y under it is handed back.
fn title(card: &mut Scene, title: &str) -> f64 {
    let room = card.width - 2.0 * MARGIN;
    let fits = |(font, most, _): &&(Font, usize, f64)| text::wrap(title, *font, room).len() <= *most;
    let [_, smallest] = TITLES;
    let (font, most, leading) = *TITLES.iter().find(fits).unwrap_or(&smallest);
    let mut lines = text::wrap_at_most(title, font, room, most);
    // Lines of about one length, rather than a last one of a word.
    for narrower in (0..room as u32).rev().step_by(20).map(f64::from) {
        let tried = text::wrap(title, font, narrower);
        if tried.len() > lines.len() || lines.len() == 1 {
            break;
        }
        lines = tried;
    }
    card.lines(&lines, Point::new(MARGIN, MARGIN - 12.0), leading, Tone::Ink, font, Anchor::Start);
    MARGIN - 12.0 + leading * lines.len() as f64
}

/// When the page was last true, and who published what the figure shows.
fn foot(story: &Story, says: &dyn Says) -> String {
    let mut publishers: Vec<String> = Vec::new();
    for source in says.sources(story).into_iter().filter_map(|id| story.source(id)) {
        if !publishers.contains(&source.publisher) {
            publishers.push(source.publisher.clone());
        }
    }
    let others = publishers.len().saturating_sub(MOST_PUBLISHERS - 1);
    if others > MOST_PUBLISHERS - 1 {
        publishers.truncate(MOST_PUBLISHERS - 1);
        publishers.push(words::card_others(others as u64, &words::number_in_words(others as u64)));
    }
    let edition = Date::of(story.edition);
    match publishers.as_slice() {
        [] => words::card_edition(edition),
        publishers => words::card_edition_and_sources(edition, publishers),
    }
}

/// The figure, as large as it can be in that room.
fn drawing(story: &Story, figure: &Figure, room: Rect) -> Outcome<svg::Node> {
    let mut best: Option<(f64, Scene)> = None;
    for width in WIDTHS {
        let scene = figure::draw(figure.name, story, Frame::new(width), &Settings::default());
        let scene = scene.map_err(|error| format!("{}, {}: {error}", story.id, figure.name.id()))?;
        let scale = (room.width / scene.width).min(room.height / scene.height);
        if best.as_ref().is_none_or(|(other, _)| scale > *other) {
            best = Some((scale, scene));
        }
    }
    let Some((scale, scene)) = best else { return Err(format!("{}: nothing to draw", story.id)) };
    let mut node = svg::element(&scene);
    node.attributes.retain(|(name, _)| *name == "viewBox");
    let (width, height) = (scene.width * scale, scene.height * scale);
    Ok(node
        .with("x", svg::px(room.x + (room.width - width) / 2.0))
        .with("y", svg::px(room.y + (room.height - height) / 2.0))
        .with("width", svg::px(width))
        .with("height", svg::px(height)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use petition_explainer::story::FigureName;

    use super::*;
    use crate::tests::odd_story;

    #[test]
    fn a_card_of_any_figure_holds_its_title_edition_and_source() {
        let story = odd_story();
        for first in &story.figures {
            let mut story = story.clone();
            story.figures = vec![first.clone()];
            let svg = svg(&story).unwrap();
            assert!(svg.starts_with("<svg viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\""), "{svg}");
            assert!(svg.contains(">Edition of 20 November 2026. Source: "), "{svg}");
            assert!(svg.contains("&lt;slides&gt;") && !svg.contains("<slides>"), "{svg}");
        }
    }

    #[test]
    fn titles_of_any_length_leave_room_for_the_figure() {
        for words in [1, 4, 12, 40, 200] {
            let mut card = Scene::new(f64::from(WIDTH), f64::from(HEIGHT));
            let under = title(&mut card, "petition ".repeat(words).trim());
            assert!(under < 190.0, "{words} words: {under} px");
            for shape in &card.shapes {
                assert!(shape.bounds().right() <= card.width - MARGIN, "{shape:?}");
            }
        }
    }

    #[test]
    fn of_many_publishers_the_others_are_counted() {
        let mut story = odd_story();
        assert!(foot(&story, figure::says(FigureName::Progress)).ends_with("Parliament of Examplia (invented)"));
        let source = story.sources.first().unwrap().clone();
        for name in ["a", "b", "c"] {
            let mut source = source.clone();
            (source.id, source.publisher) = (name.into(), name.to_owned());
            story.sources.push(source);
            story.petitions.first_mut().unwrap().sources.push(name.into());
        }
        assert!(foot(&story, figure::says(FigureName::Progress)).ends_with("(invented) and three others"));
    }
}
