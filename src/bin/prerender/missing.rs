//! `404.html`, which many hosts send where there is no file. Where it is missing, some of them take the page for one that
//! answers every address, and send the front page with success.

use minijinja::context;

use crate::{Outcome, template};

/// The page's text. It may be sent for any address, so that nothing in it is relative.
pub fn page(url: Option<&str>) -> Outcome<String> {
    template::html("404.html", include_str!("templates/missing.html"), context! { url })
}
