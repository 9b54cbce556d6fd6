//! The content policy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// The content policy: what is inlined is named by its hash; with an address, its origin stands beside every `'self'`,
/// which in a sandboxed frame means nothing to WebKit.
pub fn policy(style: &str, boot: &str, url: Option<&str>, services: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let own = match url.and_then(origin) {
        Some(origin) => format!("'self' {origin}"),
        None => "'self'".to_owned(),
    };
    let (style, boot) = (hash(style), hash(boot));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval' {boot}; style-src {own} {style}; img-src {own} data:; connect-src {own}{services}; frame-src {own}; base-uri 'none'; form-action 'none'"
    )
}

/// The scheme and host of an address.
pub fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next()?;
    Some(format!("{scheme}://{host}"))
}
