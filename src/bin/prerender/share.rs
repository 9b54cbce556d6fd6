//! The page on which a story's codes for sharing and embedding are chosen and copied.
//!
//! It is whole without script: then the codes are those of the whole page.

use std::path::Path;

use petition_explainer::embed::code::{CODES, Code, SHARED, fill};
use petition_explainer::story::{Figure, Story};
use petition_explainer::view::downloads::share_file;
use petition_explainer::words;

use crate::escape::escape;
use crate::files::text;
use crate::hashed::Hashed;
use crate::site::{Site, page_file};
use crate::{Outcome, scripts, worded};

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
        let values = values(story, &base);
        let all = |codes: &[Code]| codes.iter().map(|code| section(code, &values)).collect::<String>();
        let figures: String = story.figures.iter().map(figure).collect();
        let places = [
            ("LANGUAGE", escape(&story.language)),
            ("POLICY", policy.to_owned()),
            ("HEADING", escape(&words::share_page_title(&story.title))),
            ("TITLE", escape(&story.title)),
            ("STYLES", self.head()),
            ("PAGE", page_file(story)),
            ("ID", story.id.clone()),
            ("BASE", escape(&base)),
            ("EDITION", words::day(story.edition)),
            ("EXAMPLE", escape(&example)),
            ("FIGURES", figures),
            ("SHARED", all(&SHARED)),
            ("CODES", all(&CODES)),
        ];
        fill_words(&self.shell, &places)
    }

    fn head(&self) -> String {
        let style = |file: &Hashed| {
            format!("<link rel=\"stylesheet\" href=\"./{}\" integrity=\"{}\">\n", file.name, file.integrity)
        };
        let script = format!(
            "<script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>",
            self.script.name, self.script.integrity
        );
        [style(&self.style), style(&self.own_style), script].concat()
    }
}

/// The shell with what stands in the place of each of its words in capitals, each of which it must have.
fn fill_words(shell: &str, places: &[(&str, String)]) -> Outcome<String> {
    let mut page = String::new();
    let mut rest = shell;
    let mut missing: Vec<&str> = places.iter().map(|(word, _)| *word).collect();
    while let Some(at) = rest.find(|letter: char| letter.is_ascii_uppercase()) {
        let (before, after) = rest.split_at(at);
        let end = after.find(|letter: char| !letter.is_ascii_uppercase()).unwrap_or(after.len());
        let (word, after) = after.split_at(end);
        let value = places.iter().find(|(known, _)| *known == word).map(|(_, value)| value.as_str());
        missing.retain(|known| *known != word);
        page.push_str(before);
        page.push_str(value.unwrap_or(word));
        rest = after;
    }
    page.push_str(rest);
    match missing.as_slice() {
        [] => Ok(page),
        [word, ..] => Err(format!("static/share/share.html: expected `{word}`, where the build puts something in")),
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

fn section(code: &Code, values: &[(&'static str, String)]) -> String {
    let escaped = |value: &String| if code.html { escape(value) } else { value.clone() };
    let values: Vec<(&str, String)> = values.iter().map(|(name, value)| (*name, escaped(value))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let template = (code.template)();
    let filled = fill(&template, &values);
    let rows = filled.lines().count();
    let html = if code.html { " data-html" } else { "" };
    let (id, title, note) = (code.id, escape((code.title)()), escape((code.note)()));
    let (copy, copy_code) = (escape(words::share_copy()), escape(&words::share_copy_code((code.title)())));
    format!(
        "<div class=\"code\"><h3 id=\"{id}-title\">{title}</h3><p class=\"note\" id=\"{id}-note\">{note}</p>\
         <textarea id=\"{id}\" readonly rows=\"{rows}\" spellcheck=\"false\" autocomplete=\"off\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-note\" data-template=\"{}\"{html}>{}</textarea>\
         <p class=\"acts\"><button type=\"button\" class=\"act copy\" aria-controls=\"{id}\" aria-label=\"{copy_code}\" hidden>{copy}</button><span class=\"said\" role=\"status\"></span></p></div>\n",
        escape(&template),
        escape(&filled),
    )
}

fn figure(figure: &Figure) -> String {
    let (name, headline) = (figure.name.id(), escape(&figure.headline));
    let button = |way: &str, label: &str, sign: &str| {
        let label = escape(label);
        format!("<button type=\"button\" data-move=\"{way}\" aria-label=\"{label}\">{sign}</button>")
    };
    let up = button("-1", &words::share_move_up(&figure.headline), "↑");
    let down = button("1", &words::share_move_down(&figure.headline), "↓");
    format!(
        "<li><label class=\"tick\"><input type=\"checkbox\" value=\"{name}\"> {headline}</label><span class=\"moves\">{up}{down}</span></li>"
    )
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

    #[test]
    fn a_shell_must_have_every_place() {
        let places = [("TITLE", "a PAGE".to_owned()), ("PAGE", "b".to_owned())];
        assert_eq!(fill_words("<p>TITLE Content-Type PAGE", &places).unwrap(), "<p>a PAGE Content-Type b");
        assert!(fill_words("<p>TITLE", &places).unwrap_err().contains("expected `PAGE`"));
    }
}
