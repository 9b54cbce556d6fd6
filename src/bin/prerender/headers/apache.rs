//! `headers/apache.conf`, for a `<Directory>` to include, or to be the folder's `.htaccess`.

use std::fmt::Write;

use super::{KEPT, REST, TYPES, everywhere};

/// Sends the smaller files beside the others to those who can read them, under the type of what is in them.
const SMALLER: &str = r#"
# The .br and .gz files beside the others. In most configurations .br is a language, and .gz a type.
RemoveLanguage .br
RemoveType .gz
AddEncoding br .br
AddEncoding gzip .gz
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteCond %{HTTP:Accept-Encoding} \bbr\b
RewriteCond %{REQUEST_FILENAME}.br -f
RewriteRule ^(.+)$ $1.br [L]
RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
RewriteCond %{REQUEST_FILENAME}.gz -f
RewriteRule ^(.+)$ $1.gz [L]
</IfModule>
"#;

/// The file's text. It holds no path, so that it does wherever the folder stands.
pub fn configuration(policy: &str) -> String {
    let mut text = String::from(
        "# Written by the build: what is sent with each file. Include it in the <Directory> of the folder, or copy it there as .htaccess.\n<IfModule mod_headers.c>\n",
    );
    for (name, value) in everywhere(policy) {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    let _ = write!(text, "Header merge Vary Accept-Encoding\n\n# Not with errors: nobody is to keep those.\n");
    let _ = writeln!(text, "Header set Cache-Control \"{REST}\"");
    for kept in &KEPT {
        let _ = write!(
            text,
            "<If \"%{{REQUEST_URI}} =~ m#{}(\\.(br|gz))?$#\">\nHeader set Cache-Control \"{}\"\n</If>\n",
            kept.pattern, kept.cache_control
        );
    }
    text.push_str("</IfModule>\n\n");
    for (ending, kind, is_text) in TYPES {
        let charset = if is_text { ";charset=utf-8" } else { "" };
        let _ = writeln!(text, "AddType {kind}{charset} .{ending}");
    }
    text.push_str(SMALLER);
    text
}
