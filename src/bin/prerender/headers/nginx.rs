//! `headers/nginx.conf`, for a `location` to include.

use minijinja::context;

use super::{KEPT, REST, TYPES, everywhere};
use crate::{Outcome, template};

/// The file's text. It holds no path, so that it does in whichever location the folder stands.
pub fn configuration(policy: &str) -> Outcome<String> {
    // HTML is text to nginx by itself, which would warn of it.
    let texts = TYPES.iter().filter(|(ending, _, is_text)| *is_text && *ending != "html");
    let texts: Vec<&str> = texts.map(|(_, kind, _)| *kind).collect();
    let kept: Vec<_> = KEPT.iter().map(|kept| (kept.pattern, kept.cache_control)).collect();
    let headers = everywhere(policy);
    let values = context! { headers, rest => REST, kept, types => TYPES, texts => texts.join(" ") };
    template::text("headers/nginx.conf", include_str!("../templates/nginx.conf"), values)
}
