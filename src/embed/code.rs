//! The codes that articles take, with places in them for what is chosen.
//!
//! A page that offers them fills the places anew as its reader chooses; so each code stands once, here.

/// A code to copy.
pub struct Code {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it is for, and what to mind.
    pub note: &'static str,
    /// The code, with names in braces: see [`fill`].
    pub template: &'static str,
    /// Whether it is HTML, in which values must be escaped.
    pub html: bool,
}

/// What a frame may do without an origin of its own, which is safe wherever it stands.
macro_rules! grants {
    () => {
        "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
    };
}

macro_rules! frame {
    () => {
        concat!(
            r#"<iframe src="{src}" title="{title}" width="100%" height="{height}" style="border: 0; color-scheme: {scheme}" loading="lazy" sandbox=""#,
            grants!(),
            r#"" allow="clipboard-write; fullscreen"></iframe>"#
        )
    };
}

/// What is sent on or quoted rather than embedded.
pub const SHARED: [Code; 2] = [
    Code {
        id: "address",
        title: "Address",
        note: "Of the page, or of the figures that you chose.",
        template: "{link}",
        html: false,
    },
    Code {
        id: "citation",
        title: "Citation",
        note: "The edition is the day up to which the page is true.",
        template: "{whole}. Edition of {edition}. {link}",
        html: false,
    },
];

/// What is embedded, the ways that ask for the least first.
pub const CODES: [Code; 7] = [
    Code {
        id: "script",
        title: "By script",
        note: "A frame that has the right height, the article’s theme and a sandbox by itself. One script is enough for all that stand in an article.",
        template: r#"<div data-petition-explainer data-story="{story}"{data}>
  <a href="{link}">{title}</a>
</div>
<script async src="{base}embed.js"></script>"#,
        html: true,
    },
    Code {
        id: "frame",
        title: "Plain frame",
        note: "For systems that take no script. The height is that of the preview at the width you look at; where nothing on the article’s page listens to the frame, a narrower one scrolls. It cannot know the article’s theme: light, unless you choose another.",
        template: frame!(),
        html: true,
    },
    Code {
        id: "element",
        title: "Element",
        note: "The charts in the article itself, without a frame. Where the article’s policy refuses them, a frame takes their place.",
        template: r#"<script type="module" src="{base}element.js"></script>
<petition-explainer story="{story}"{attributes}>
  <a href="{link}">{title}</a>
</petition-explainer>"#,
        html: true,
    },
    Code {
        id: "wordpress-link",
        title: "WordPress, the address alone",
        note: "On a line of its own: WordPress makes a frame of it, of the whole page with its own look. It asks this site for the frame, which answers if it was built with its address.",
        template: "{page}",
        html: false,
    },
    Code {
        id: "wordpress-block",
        title: "WordPress, as a block",
        note: "For the figures and the look that you chose: paste it into the code editor, or the frame into a Custom HTML block.",
        template: concat!("<!-- wp:html -->\n", frame!(), "\n<!-- /wp:html -->"),
        html: true,
    },
    Code {
        id: "amp",
        title: "AMP",
        note: "The page’s head must load AMP’s script for amp-iframe, and the address must begin with https. AMP asks the reader before a frame grows within sight.",
        template: concat!(
            r#"<amp-iframe src="{src}" title="{title}" layout="fixed-height" width="auto" height="{height}" frameborder="0" resizable sandbox=""#,
            grants!(),
            r#"">
  <p placeholder>{title}</p>
  <div overflow tabindex="0" role="button" aria-label="Show all of it">Show all of it</div>
</amp-iframe>"#
        ),
        html: true,
    },
    Code {
        id: "link",
        title: "Link",
        note: "For where nothing else is taken.",
        template: r#"<a href="{link}">{title}</a>"#,
        html: true,
    },
];

/// What systems that ask for a frame are given: nothing in it is more than WordPress lets through, the quotation is
/// what stays without script.
pub const ASKED_FOR: &str = r#"<blockquote><a href="{link}">{title}</a></blockquote><iframe src="{src}" width="{width}" height="{height}" frameborder="0" marginwidth="0" marginheight="0" title="{title}"></iframe>"#;

/// A code with values in its places; a value is escaped where a code is HTML, so that it can stand in an attribute.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    // In one go: a brace in a value names no place.
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_once() {
        assert_eq!(fill("<{a}>{b}</{a}>", &[("a", "{b}"), ("b", "1 < 2")]), "<{b}>1 < 2</{b}>");
        assert_eq!(fill("none", &[]), "none");
    }

    #[test]
    fn no_place_is_without_a_value() {
        let known = [
            "src",
            "title",
            "height",
            "scheme",
            "story",
            "data",
            "link",
            "base",
            "attributes",
            "page",
            "width",
            "whole",
            "edition",
        ];
        for template in CODES.iter().chain(&SHARED).map(|code| code.template).chain([ASKED_FOR]) {
            let names = template.split('{').skip(1).filter_map(|rest| rest.split('}').next());
            for name in names {
                assert!(known.contains(&name), "{name} in {template}");
            }
        }
    }
}
