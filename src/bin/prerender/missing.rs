//! `404.html`, which many hosts send where there is no file. Where it is missing, some of them take the page for one that
//! answers every address, and send the front page with success.

use minijinja::context;
use petition_explainer::words;

use crate::{Outcome, template};

/// The page's text. It may be sent for any address, so that nothing in it is relative.
pub fn page(url: Option<&str>) -> Outcome<String> {
    let (title, why, front) = (words::missing_title(), words::missing_why(), words::missing_front());
    let values = context! { url, title, why, front, language => words::spoken().code };
    template::html("404.html", include_str!("templates/missing.html"), values)
}
