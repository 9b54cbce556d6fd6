//! What a host is to send with each file: one table, written in the language of each kind of host.
//!
//! The policy's hashes change with each build, so that no configuration written by hand could have them: `_headers` is
//! read by Netlify, Cloudflare and others by itself, and `headers/` is for the configurations of `docs/deploy.md` to take
//! in.

mod apache;
mod cloudfront;
mod netlify;
mod nginx;

use std::path::Path;

use crate::Outcome;
use crate::files::write;

/// What is sent with every file, but the policy.
const EVERYWHERE: [(&str, &str); 5] = [
    // A sandboxed frame has no origin of its own: to it all of this comes from elsewhere.
    ("Access-Control-Allow-Origin", "*"),
    // So that articles which are isolated from other origins may frame it.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// The policy as a header, where alone it can say who may frame the page.
pub const POLICY: &str = "Content-Security-Policy";

/// How long a kind of file may be kept.
struct Kept {
    /// The files, as a pattern of how their paths end, for hosts that know such.
    pattern: &'static str,
    /// The same for names, here.
    fits: fn(&str) -> bool,
    cache_control: &'static str,
}

/// All files but those below: pages and data.
const REST: &str = "public, max-age=300, stale-while-revalidate=86400";

const KEPT: [Kept; 2] = [
    // Named by a hash of their bytes: what is behind such a name never changes.
    Kept {
        pattern: "-[0-9a-f]{16}(_bg)?\\.(css|js|wasm)",
        fits: is_hashed,
        cache_control: "public, max-age=31536000, immutable",
    },
    // Articles name them for years, and what is wrong with them must be mended within the hour.
    Kept {
        pattern: "/(embed|element)\\.js",
        fits: |name| matches!(name, "embed.js" | "element.js"),
        cache_control: "public, max-age=3600",
    },
];

fn is_hashed(name: &str) -> bool {
    let stem = [".css", ".js", "_bg.wasm", ".wasm"].iter().find_map(|end| name.strip_suffix(end));
    let hash = stem.and_then(|stem| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

/// How long the file of that name may be kept.
fn kept(name: &str) -> &'static str {
    KEPT.iter().find(|kept| (kept.fits)(name)).map_or(REST, |kept| kept.cache_control)
}

/// The type of each kind of file, and whether it is text.
const TYPES: [(&str, &str, bool); 10] = [
    ("html", "text/html", true),
    ("css", "text/css", true),
    ("js", "text/javascript", true),
    ("json", "application/json", true),
    ("csv", "text/csv", true),
    ("svg", "image/svg+xml", true),
    ("txt", "text/plain", true),
    ("md", "text/markdown", true),
    ("png", "image/png", false),
    ("wasm", "application/wasm", false),
];

/// Writes the headers of what stands in the folder; last, since it is to hold all files by then.
pub fn write_all(staging: &Path, policy: &str, url: Option<&str>) -> Outcome<()> {
    let policy = [policy, "; frame-ancestors *"].concat();
    write(&staging.join("_headers"), netlify::headers(staging, &policy, url)?)?;
    write(&staging.join("headers/nginx.conf"), nginx::configuration(&policy)?)?;
    write(&staging.join("headers/apache.conf"), apache::configuration(&policy)?)?;
    write(&staging.join("headers/cloudfront.json"), cloudfront::policy(&policy)?)
}

/// The policy and what else is sent with every file.
fn everywhere(policy: &str) -> Vec<(&'static str, &str)> {
    let mut all = vec![(POLICY, policy)];
    all.extend(EVERYWHERE);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a host reads no file of ours, its administrator types what the documents say.
    #[test]
    fn the_documents_say_what_is_in_the_table() {
        const DOCUMENTS: &str = include_str!("../../../../docs/deploy.md");
        for (name, value) in EVERYWHERE {
            assert!(DOCUMENTS.contains(&format!("| `{name}` | `{value}` |")), "{name}");
        }
        for cache_control in KEPT.iter().map(|kept| kept.cache_control).chain([REST]) {
            assert!(DOCUMENTS.contains(&format!("| `{cache_control}` |")), "{cache_control}");
            assert!(DOCUMENTS.contains(&format!("--cache-control '{cache_control}'")), "{cache_control}");
        }
    }

    #[test]
    fn names_are_told_apart_by_their_hash() {
        for name in ["start-0123456789abcdef.js", "style-0123456789abcdef.css", "app-x-0123456789abcdef_bg.wasm"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in
            ["embed.js", "start-0123456789ABCDEF.js", "0123456789abcdef.js", "x-0123456789abcdef.json", "x-123.js"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
