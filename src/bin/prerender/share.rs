//! The page on which a story's codes for sharing and embedding are chosen and copied.
//!
//! It is whole without script: then the codes are those of the whole page.

use std::path::Path;

use minijinja::{Value, context};
use petition_explainer::embed::code::{CODES, Code, SHARED, fill};
use petition_explainer::story::Story;
use petition_explainer::view::downloads::share_file;
use petition_explainer::words;

use crate::files::text;
use crate::hashed::Hashed;
use crate::site::{Site, page_file};
use crate::template::escape;
use crate::{Outcome, scripts, template, worded};

/// Stands for an address that is not known.
const EXAMPLE: &str = "https://your.host/explainer/";

/// What all such pages share.
pub struct Desk {
    shell: String,
    style: Hashed,
    own_style: Hashed,
    script: Hashed,
}

impl Desk {
    /// Writes the files that all such pages name; `style` is the look of all pages.
    pub fn new(staging: &Path, source: &Path, style: &str) -> Outcome<Desk> {
        let folder = source.join("static/share");
        let own_style = minifier::css::minify(&text(&folder.join("share.css"))?)?.to_string();
        let script = scripts::minified(&folder.join("share.js"))?;
        Ok(Desk {
            shell: worded::page(&folder.join("share.html"))?,
            // As files, which the policy of all pages allows: this one is in nobody's way.
            style: Hashed::write(staging, "style-", ".css", style)?,
            own_style: Hashed::write(staging, "share-", ".css", own_style)?,
            script: Hashed::write(staging, "share-", ".js", script)?,
        })
    }

    /// A story's page.
    pub fn page(&self, story: &Story, policy: &str, site: &Site) -> Outcome<String> {
        let base = site.file("").unwrap_or_else(|| EXAMPLE.to_owned());
        let example = match site.file("") {
            Some(_) => String::new(),
            None => {
                let file = share_file(story);
                words::share_example(EXAMPLE, &file)
            }
        };
        let codes = |codes: &[Code]| codes.iter().map(|code| shown(code, &values(story, &base))).collect::<Vec<_>>();
        let figures = story.figures.iter();
        let figures = figures.map(|figure| {
            context! {
                name => figure.name.id(),
                headline => figure.headline,
                up => words::share_move_up(&figure.headline),
                down => words::share_move_down(&figure.headline),
            }
        });
        let values = context! {
            language => story.language,
            policy,
            title => story.title,
            heading => words::share_page_title(&story.title),
            style => self.style,
            own_style => self.own_style,
            script => self.script,
            page => page_file(story),
            id => story.id,
            base,
            edition => words::day(story.edition),
            example,
            figures => figures.collect::<Vec<_>>(),
            shared => codes(&SHARED),
            codes => codes(&CODES),
        };
        template::html("static/share/share.html", &self.shell, values)
    }
}

/// What stands in the codes' places while nothing is chosen.
fn values(story: &Story, base: &str) -> Vec<(&'static str, String)> {
    let page = [base, &page_file(story)].concat();
    vec![
        ("src", [&page, "?theme=light"].concat()),
        ("link", page.clone()),
        ("page", page),
        ("base", base.to_owned()),
        ("story", story.id.clone()),
        ("title", story.title.clone()),
        ("whole", story.title.clone()),
        ("edition", words::day(story.edition)),
        ("scheme", "light".to_owned()),
        ("height", "720".to_owned()),
        ("data", String::new()),
        ("attributes", String::new()),
    ]
}

/// A code as the page shows it.
fn shown(code: &Code, values: &[(&'static str, String)]) -> Value {
    // Escaped for the code, which may itself be HTML; the page escapes the code.
    let escaped = |value: &String| if code.html { escape(value) } else { value.clone() };
    let values: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, escaped(value))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let (title, note, template) = ((code.title)(), (code.note)(), (code.template)());
    let filled = fill(&template, &values);
    let (id, html, rows, copy) = (code.id, code.html, filled.lines().count(), words::share_copy_code(title));
    context! { id, title, note, template, html, rows, filled, copy }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::tests::{odd_story, site};

    fn desk() -> Desk {
        let file = |name: &str| Hashed { name: name.to_owned(), integrity: "sha384-x".to_owned() };
        Desk {
            shell: worded::page(Path::new("static/share/share.html")).unwrap(),
            style: file("style.css"),
            own_style: file("share.css"),
            script: file("share.js"),
        }
    }

    #[test]
    fn every_code_names_the_site_and_escapes_the_story() {
        let page = desk().page(&odd_story(), "default-src 'none'", &site()).unwrap();
        assert_eq!(page.matches("<textarea").count(), SHARED.len() + CODES.len());
        assert_eq!(page.matches("type=\"checkbox\" value=").count(), odd_story().figures.len());
        assert!(!page.contains("<slides>") && !page.contains("your.host"), "{page}");
        assert!(page.contains(">https://example.org/x/odd.html</textarea>"), "{page}");
        for place in [
            "<!doctype html>\n<html lang=\"en-GB\">",
            "content=\"default-src 'none'\"",
            "href=\"./style.css\" integrity=\"sha384-x\"",
            "href=\"./share.css\" integrity=\"sha384-x\"",
            "src=\"./share.js\" integrity=\"sha384-x\"",
            "href=\"odd.html\">Swings &amp; &lt;slides&gt; &quot;for all&quot;&lt;/script&gt;</a>",
            "data-story=\"odd\" data-base=\"https://example.org/x/\" data-edition=\"20 November 2026\"",
            "id=\"example\"></p>",
        ] {
            assert!(page.contains(place), "{place}: {page}");
        }
        // Once for the code, in which it is escaped, and once for the page, which shows that code.
        assert!(
            page.contains("&lt;a href=&quot;https://example.org/x/odd.html&quot;&gt;Swings &amp;amp; &amp;lt;slides"),
            "{page}"
        );
        assert!(
            page.contains(
                ">Swings &amp; &lt;slides&gt; &quot;for all&quot;&lt;/script&gt;. Edition of 20 November 2026. https://"
            ),
            "{page}"
        );
    }

    #[test]
    fn without_an_address_the_page_says_that_it_is_an_example() {
        let page = desk().page(&odd_story(), "", &Site(None)).unwrap();
        assert!(page.contains("The codes name https://your.host/explainer/, an example."), "{page}");
        assert!(page.contains("open odd.share.html there"), "{page}");
    }
}
