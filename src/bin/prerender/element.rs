//! What `<petition-explainer>` is made of: its script, whose name never changes, and the page's look for a shadow root.

use std::path::Path;

use crate::config::Config;
use crate::files::{text, write};
use crate::hashed::Hashed;
use crate::{DEFAULT, Outcome, scripts};

/// The page's selectors, and what stands for them in a shadow root.
const ROOTS: [(&str, &str); 4] =
    [(":root", ".root"), ("html[", ".root["), ("html {", ".root {"), ("body {", ".body {")];

/// Writes `element.js` and the look that it names.
pub fn write_element(
    staging: &Path,
    folder: &Path,
    page_style: &str,
    program: [(&str, &Hashed); 2],
    config: &Config,
) -> Outcome<()> {
    let style = [text(&folder.join("element.css"))?, in_shadow(page_style)].concat();
    let look = Hashed::write(staging, "look-", ".css", minifier::css::minify(&style)?.to_string())?;
    let [glue, wasm] = program;
    let (stories, services) = (config.stories.join(" "), config.services());
    let settings = [("STORIES", stories.as_str()), ("SERVICES", &services), ("DEFAULT", DEFAULT)];
    let script = scripts::naming(&folder.join("element.js"), &[glue, wasm, ("LOOK", &look)], &settings)?;
    write(&staging.join("element.js"), script)
}

/// The page's style with an element in the place of its root: what depends on the window there depends on the element's
/// width here.
fn in_shadow(style: &str) -> String {
    let style = ROOTS.iter().fold(style.to_owned(), |style, (page, shadow)| style.replace(page, shadow));
    style
        .replace("@media (max-width:", "@container root (max-width:")
        .replace("@media (min-width:", "@container root (min-width:")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_element_stands_for_the_root_and_its_width_for_the_windows() {
        let page = ":root:not([data-theme=light]) { --a: b; }\nhtml[data-view] .x { c: d; }\n@media (min-width: 512px) { body { e: f; } }";
        let shadow = ".root:not([data-theme=light]) { --a: b; }\n.root[data-view] .x { c: d; }\n@container root (min-width: 512px) { .body { e: f; } }";
        assert_eq!(in_shadow(page), shadow);
    }

    /// No selector of the page's style may be left that means nothing in a shadow root.
    #[test]
    fn nothing_of_the_pages_style_is_left_out() {
        let style = in_shadow(include_str!("../../../static/style.css"));
        let selectors = style.split('}').filter_map(|rule| rule.rsplit(['{', ';', '/']).nth(1));
        for selector in selectors {
            let words = || selector.split(|letter: char| !(letter.is_alphanumeric() || ".#:-_".contains(letter)));
            assert!(!words().any(|word| ["html", "body", ":root"].contains(&word)), "{selector}");
        }
    }
}
