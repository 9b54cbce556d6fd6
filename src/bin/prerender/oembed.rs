//! oEmbed: what systems that are given a page's address alone, as WordPress is, put in its place.
//!
//! The answers are files: a static host cannot make one for a question, so their width is small enough for all.

use std::path::Path;

use minijinja::context;
use petition_explainer::embed::code::{ASKED_FOR, fill};
use petition_explainer::figure::{self, Settings};
use petition_explainer::scene::Font;
use petition_explainer::scene::{Frame, text};
use petition_explainer::story::{Figure, Story};
use petition_explainer::words;
use serde_json::{Value, json};

use crate::files::write;
use crate::site::{Site, page_file};
use crate::template::escape;
use crate::{Outcome, card, template};

const WIDTH_PX: u32 = 600;
/// What WordPress makes of any height.
const HEIGHTS_PX: (u32, u32) = (200, 1000);
/// What else stands in a figure: its margins, controls and instructions, and what is folded.
const BESIDE_PX: f64 = 370.0;
/// For so long an answer may be kept: an edition changes rarely, but then it should not be missed for months.
const CACHE_AGE_S: u32 = 86_400;

/// Each link on a line of its own.
const LINKS: &str = r#"{% for address, title in links %}
<link rel="alternate" type="application/json+oembed" href="{{ address }}" title="{{ title }}">
{% endfor %}
"#;

/// Writes the answers for a story and for each of its figures; nothing where the site's address is not known, since
/// everything in an answer must be absolute.
pub fn write_answers(staging: &Path, story: &Story, site: &Site) -> Outcome<()> {
    for figure in std::iter::once(None).chain(story.figures.iter().map(Some)) {
        if let Some(answer) = answer(story, figure, site)? {
            write(&staging.join(path(story, figure)), answer.to_string())?;
        }
    }
    Ok(())
}

/// The links by which systems find the answers; the first, which is the one that most take, is the page's.
pub fn links(story: &Story, site: &Site) -> Outcome<String> {
    let figures = std::iter::once(None).chain(story.figures.iter().map(Some));
    let links = figures.filter_map(|figure| Some((site.file(&path(story, figure))?, title(story, figure))));
    template::html("the links to oEmbed", LINKS, context! { links => links.collect::<Vec<_>>() })
}

fn path(story: &Story, figure: Option<&Figure>) -> String {
    match figure {
        Some(figure) => format!("oembed/{}-{}.json", story.id, figure.name.id()),
        None => format!("oembed/{}.json", story.id),
    }
}

fn title<'s>(story: &'s Story, figure: Option<&'s Figure>) -> &'s str {
    figure.map_or(&story.title, |figure| &figure.headline)
}

fn answer(story: &Story, figure: Option<&Figure>, site: &Site) -> Outcome<Option<Value>> {
    let (Some(base), Some(page)) = (site.file(""), site.file(&page_file(story))) else { return Ok(None) };
    let height = match figure {
        Some(figure) => height_px(story, figure)?,
        None => HEIGHTS_PX.1,
    };
    let (link, src) = match figure {
        Some(figure) => {
            let alone = format!("{page}?view={}", figure.name.id());
            (alone.clone(), [&alone, "&theme=light"].concat())
        }
        None => (page.clone(), [&page, "?theme=light"].concat()),
    };
    let values = [
        ("link", escape(&link)),
        ("src", escape(&src)),
        ("title", escape(title(story, figure))),
        ("width", WIDTH_PX.to_string()),
        ("height", height.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": title(story, figure),
        "provider_name": words::app_name(),
        "provider_url": base,
        "html": fill(ASKED_FOR, &values),
        "width": WIDTH_PX,
        "height": height,
        "thumbnail_url": site.file(&card::path(story)),
        "thumbnail_width": card::WIDTH,
        "thumbnail_height": card::HEIGHT,
        "cache_age": CACHE_AGE_S,
    })))
}

/// About how tall a figure alone is in a frame of that width, as `static/style.css` lays it out: where nothing follows
/// the frame's own word, the figure is to be seen whole.
fn height_px(story: &Story, figure: &Figure) -> Outcome<u32> {
    let room = f64::from(WIDTH_PX) - 32.0;
    let lines = |text: &str, font: Font| text::wrap(text, font, room).len() as f64;
    let scene = figure::draw(figure.name, story, Frame::new(room), &Settings::default());
    let scene = scene.map_err(|error| format!("{}, {}: {error}", story.id, figure.name.id()))?;
    let head = lines(&figure.headline, Font::bold(24.0)) * 30.0 + lines(&figure.subtitle, Font::regular(14.0)) * 20.0;
    let summary: f64 = figure::says(figure.name)
        .summary(story)
        .iter()
        .map(|sentence| lines(sentence, Font::regular(16.0)) * 24.0 + 4.0)
        .sum();
    let foot = [&story.title, story.notice.as_deref().unwrap_or_default()].concat();
    let foot = (lines(&foot, Font::regular(14.0)) + 1.0) * 20.0;
    let whole = head + scene.height + summary + foot + BESIDE_PX;
    Ok((whole as u32).max(HEIGHTS_PX.0).min(HEIGHTS_PX.1))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::tests::{odd_story, site};

    /// A tag with its attributes, or a text between two.
    #[derive(Debug, PartialEq)]
    enum Piece<'h> {
        Tag(&'h str, Vec<(&'h str, &'h str)>),
        Text(&'h str),
    }

    /// As much of HTML as our own has: every value in double quotes.
    fn pieces(html: &str) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            pieces.push(Piece::Text(text));
            let (mut tag, after) = after.split_once('>').unwrap();
            let name = tag.split(' ').next().unwrap();
            tag = &tag[name.len()..];
            let mut attributes = Vec::new();
            while let Some((attribute, after)) = tag.split_once("=\"") {
                let (value, after) = after.split_once('"').unwrap();
                attributes.push((attribute.trim(), value));
                tag = after;
            }
            assert_eq!(tag.trim(), "", "attributes without quotes in {html}");
            pieces.push(Piece::Tag(name, attributes));
            rest = after;
        }
        pieces.push(Piece::Text(rest));
        pieces.retain(|piece| *piece != Piece::Text(""));
        pieces
    }

    /// What WordPress, which does not know the site, lets through of an answer.
    fn is_let_through(piece: &Piece) -> bool {
        let allowed: &[&str] = match piece {
            Piece::Text(_) | Piece::Tag("/a" | "/blockquote" | "/iframe" | "blockquote", _) => &[],
            Piece::Tag("a", _) => &["href"],
            Piece::Tag("iframe", _) => {
                &["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"]
            }
            Piece::Tag(..) => return false,
        };
        match piece {
            Piece::Tag(_, attributes) => attributes.iter().all(|(name, _)| allowed.contains(name)),
            Piece::Text(_) => true,
        }
    }

    fn answers() -> Vec<Value> {
        let story = odd_story();
        let figures = std::iter::once(None).chain(story.figures.iter().map(Some));
        figures.map(|figure| answer(&story, figure, &site()).unwrap().unwrap()).collect()
    }

    #[test]
    fn wordpress_lets_everything_through() {
        for answer in answers() {
            let html = answer["html"].as_str().unwrap();
            let pieces = pieces(html);
            let strange: Vec<&Piece> = pieces.iter().filter(|piece| !is_let_through(piece)).collect();
            assert!(strange.is_empty(), "{strange:?}");
            // A quotation, and after it an empty frame: else it takes neither, or the frame alone.
            let names: Vec<&str> =
                pieces.iter().map(|piece| if let Piece::Tag(name, _) = piece { name } else { "text" }).collect();
            assert_eq!(names, ["blockquote", "a", "text", "/a", "/blockquote", "iframe", "/iframe"]);
            // It writes its secret behind the frame's address, as a fragment.
            let Piece::Tag(_, frame) = &pieces[5] else { unreachable!() };
            assert!(frame[0].0 == "src" && frame[0].1.starts_with("https://example.org/x/odd.html?"), "{frame:?}");
            assert!(!frame[0].1.contains('#'), "{frame:?}");
        }
    }

    #[test]
    fn an_answer_has_all_that_oembed_requires() {
        for answer in answers() {
            assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
            assert_eq!(answer["width"], WIDTH_PX);
            assert!((200..=1000).contains(&answer["height"].as_u64().unwrap()), "{answer}");
            assert_eq!(answer["thumbnail_url"], "https://example.org/x/cards/odd.png");
            assert_eq!((&answer["thumbnail_width"], &answer["thumbnail_height"]), (&json!(1200), &json!(630)));
            assert!(answer.get("author_name").is_none(), "none is recorded");
            let html = answer["html"].as_str().unwrap();
            assert!(
                html.contains(&format!(" height=\"{}\"", answer["height"])) && html.contains("&amp;")
                    || !html.contains('&')
            );
            assert!(!html.contains("<slides>"), "{html}");
        }
    }

    #[test]
    fn a_page_names_its_own_answer_first() {
        let story = odd_story();
        let links = links(&story, &site()).unwrap();
        let hrefs: Vec<&str> =
            links.lines().filter_map(|line| line.split("href=\"").nth(1)?.split('"').next()).collect();
        assert_eq!(hrefs.len(), 1 + story.figures.len());
        assert_eq!(hrefs[0], "https://example.org/x/oembed/odd.json");
        assert_eq!(hrefs[1], "https://example.org/x/oembed/odd-progress.json");
    }

    #[test]
    fn without_an_address_there_is_no_answer() {
        let story = odd_story();
        assert_eq!(answer(&story, None, &Site(None)).unwrap(), None);
        assert_eq!(links(&story, &Site(None)).unwrap(), "");
    }
}
