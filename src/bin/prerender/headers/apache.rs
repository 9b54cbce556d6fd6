//! `headers/apache.conf`, for a `<Directory>` to include, or to be the folder's `.htaccess`.

use minijinja::context;

use super::{KEPT, REST, TYPES, everywhere};
use crate::{Outcome, template};

/// The file's text. It holds no path, so that it does wherever the folder stands. It sends the smaller files beside the
/// others to those who can read them, under the type of what is in them.
pub fn configuration(policy: &str) -> Outcome<String> {
    let kept: Vec<_> = KEPT.iter().map(|kept| (kept.pattern, kept.cache_control)).collect();
    let headers = everywhere(policy);
    let values = context! { headers, rest => REST, kept, types => TYPES };
    template::text("headers/apache.conf", include_str!("../templates/apache.conf"), values)
}
