//! The codes that articles take, with places in them for what is chosen.
//!
//! A page that offers them fills the places anew as its reader chooses; so each code stands once, here.

use std::borrow::Cow;

use crate::words;

/// A code to copy.
pub struct Code {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub title: fn() -> &'static str,
    /// What it is for, and what to mind.
    pub note: fn() -> &'static str,
    /// The code, with names in braces: see [`fill`].
    pub template: fn() -> Cow<'static, str>,
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
        title: words::share_address,
        note: words::share_address_note,
        template: || "{link}".into(),
        html: false,
    },
    Code {
        id: "citation",
        title: words::share_citation,
        note: words::share_citation_note,
        template: || words::share_citation_text("{edition}", "{link}", "{whole}").into(),
        html: false,
    },
];

/// What is embedded, the ways that ask for the least first.
pub const CODES: [Code; 7] = [
    Code {
        id: "script",
        title: words::share_script,
        note: words::share_script_note,
        template: || {
            r#"<div data-petition-explainer data-story="{story}"{data}>
  <a href="{link}">{title}</a>
</div>
<script async src="{base}embed.js"></script>"#
                .into()
        },
        html: true,
    },
    Code {
        id: "frame",
        title: words::share_frame,
        note: words::share_frame_note,
        template: || frame!().into(),
        html: true,
    },
    Code {
        id: "element",
        title: words::share_element,
        note: words::share_element_note,
        template: || {
            r#"<script type="module" src="{base}element.js"></script>
<petition-explainer story="{story}"{attributes}>
  <a href="{link}">{title}</a>
</petition-explainer>"#
                .into()
        },
        html: true,
    },
    Code {
        id: "wordpress-link",
        title: words::share_wordpress_link,
        note: words::share_wordpress_link_note,
        template: || "{page}".into(),
        html: false,
    },
    Code {
        id: "wordpress-block",
        title: words::share_wordpress_block,
        note: words::share_wordpress_block_note,
        template: || concat!("<!-- wp:html -->\n", frame!(), "\n<!-- /wp:html -->").into(),
        html: true,
    },
    Code { id: "amp", title: words::share_amp, note: words::share_amp_note, template: amp, html: true },
    Code {
        id: "link",
        title: words::share_link,
        note: words::share_link_note,
        template: || r#"<a href="{link}">{title}</a>"#.into(),
        html: true,
    },
];

/// AMP's frame. At first it shows no more than fits.
fn amp() -> Cow<'static, str> {
    let whole = words::share_amp_whole();
    let start = concat!(
        r#"<amp-iframe src="{src}" title="{title}" layout="fixed-height" width="auto" height="{height}" frameborder="0" resizable sandbox=""#,
        grants!(),
        r#"">
  <p placeholder>{title}</p>
  <div overflow tabindex="0" role="button" aria-label=""#
    );
    [start, whole, r#"">"#, whole, "</div>\n</amp-iframe>"].concat().into()
}

/// The code for systems that ask for a frame (oEmbed). It has only what WordPress lets through; without script its
/// quotation is what stays.
pub const ASKED_FOR: &str = r#"<blockquote><a href="{link}">{title}</a></blockquote><iframe src="{src}" width="{width}" height="{height}" frameborder="0" marginwidth="0" marginheight="0" title="{title}"></iframe>"#;

/// A code with values in its places. They are put in as they are: for HTML, the caller escapes them, so that they can
/// stand in an attribute.
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
        for template in CODES.iter().chain(&SHARED).map(|code| (code.template)()).chain([ASKED_FOR.into()]) {
            let names = template.split('{').skip(1).filter_map(|rest| rest.split('}').next());
            for name in names {
                assert!(known.contains(&name), "{name} in {template}");
            }
        }
    }
}
