//! A content policy, as far as it is to be asked for something.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};

/// The text of a policy.
pub struct Policy<'a>(pub &'a str);

impl<'a> Policy<'a> {
    /// What a directive lists; for what may be fetched, the default list where there is none of its own.
    pub fn sources(&self, directive: &str) -> Option<Vec<&'a str>> {
        let list = |wanted: &str| {
            let mut directives = self.0.split(';').map(|directive| directive.split_whitespace());
            directives.find_map(|mut words| (words.next()? == wanted).then(|| words.collect::<Vec<_>>()))
        };
        let own = list(directive);
        if directive.ends_with("-src") { own.or_else(|| list("default-src")) } else { own }
    }

    /// Whether a directive allows what one of these stands for; it does where nothing is said of it.
    pub fn allows(&self, directive: &str, any_of: &[&str]) -> bool {
        self.sources(directive).is_none_or(|listed| any_of.iter().any(|wanted| listed.contains(wanted)))
    }
}

/// How a policy names what is inlined.
pub fn hash(inlined: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(inlined)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_of_its_own_stands_before_the_default() {
        let policy = Policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
        assert!(policy.allows("script-src", &["'unsafe-eval'", "'wasm-unsafe-eval'"]));
        assert!(!policy.allows("connect-src", &["'self'"]));
        assert!(policy.allows("frame-ancestors", &["*"]), "of this the default says nothing");
    }
}
