//! What those who show a link to a story make of it: Open Graph, which Twitter's cards fall back on.

use petition_explainer::day::Date;
use petition_explainer::story::Story;

use minijinja::context;

use crate::card;
use crate::site::Site;
use crate::{Outcome, template};

/// Each tag on a line of its own.
const TAGS: &str = r#"{% for attribute, name, content in tags %}
<meta {{ attribute }}="{{ name }}" content="{{ content }}">
{% endfor %}
"#;

/// The tags of a story's page. Addresses and the picture are there only where the site's own address is known: sites
/// that show links take absolute ones alone.
pub fn tags(story: &Story, site: &Site) -> Outcome<String> {
    let mut tags = vec![
        ("property", "og:type", "article".to_owned()),
        ("property", "og:title", story.title.clone()),
        ("property", "og:description", story.standfirst.clone()),
    ];
    tags.extend(locale(&story.language).map(|locale| ("property", "og:locale", locale)));
    tags.push(("property", "article:modified_time", Date::of(story.edition).to_string()));
    match site.page(story).zip(site.file(&card::path(story))) {
        None => tags.push(("name", "twitter:card", "summary".to_owned())),
        Some((page, picture)) => tags.extend([
            ("property", "og:url", page),
            ("property", "og:image", picture),
            ("property", "og:image:type", "image/png".to_owned()),
            ("property", "og:image:width", card::WIDTH.to_string()),
            ("property", "og:image:height", card::HEIGHT.to_string()),
            ("property", "og:image:alt", card::words(story)),
            ("name", "twitter:card", "summary_large_image".to_owned()),
        ]),
    }
    template::html("the tags for links", TAGS, context! { tags })
}

/// A language with its territory as Open Graph writes it, `en_GB`; none without a territory, which it wants.
fn locale(language: &str) -> Option<String> {
    let (language, territory) = language.split_once('-')?;
    (territory.len() == 2).then(|| [language, "_", territory].concat())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::tests::{odd_story, site};

    #[test]
    fn a_link_has_a_title_words_and_a_picture() {
        let tags = tags(&odd_story(), &site()).unwrap();
        for (property, content) in [
            ("og:title", "Swings &amp; &lt;slides&gt; &quot;for all&quot;&lt;/script&gt;"),
            ("og:locale", "en_GB"),
            ("og:url", "https://example.org/x/odd.html"),
            ("og:image", "https://example.org/x/cards/odd.png"),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("article:modified_time", "2026-11-20"),
        ] {
            let tag = format!("<meta property=\"{property}\" content=\"{content}\">\n");
            assert!(tags.contains(&tag), "{tag} in {tags}");
        }
        assert!(tags.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        assert!(tags.contains("og:image:alt\" content=\"Swings"));
    }

    #[test]
    fn without_an_address_there_is_none_in_it() {
        let tags = tags(&odd_story(), &Site(None)).unwrap();
        assert!(!tags.contains("og:image") && !tags.contains("og:url") && !tags.contains("://"), "{tags}");
        assert!(tags.contains("<meta name=\"twitter:card\" content=\"summary\">"));
    }

    #[test]
    fn a_locale_has_a_territory() {
        assert_eq!(locale("en-GB").as_deref(), Some("en_GB"));
        assert_eq!(locale("cy"), None);
        assert_eq!(locale("zh-Hant"), None);
    }
}
