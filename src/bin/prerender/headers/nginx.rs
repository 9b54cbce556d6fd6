//! `headers/nginx.conf`, for a `location` to include.

use std::fmt::Write;

use super::{KEPT, REST, TYPES, everywhere};

/// The file's text. It holds no path, so that it does in whichever location the folder stands.
pub fn configuration(policy: &str) -> String {
    let mut text = String::from(
        "# Written by the build: what is sent with each file. Include it in the location of the folder, as docs/deploy.md says.\n",
    );
    for (name, value) in everywhere(policy) {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    let _ = write!(text, "\n# Not with errors: nobody is to keep those.\nset $petition_explainer_kept \"{REST}\";\n");
    for kept in &KEPT {
        let _ = writeln!(
            text,
            "if ($uri ~ \"{}$\") {{ set $petition_explainer_kept \"{}\"; }}",
            kept.pattern, kept.cache_control
        );
    }
    text.push_str("add_header Cache-Control $petition_explainer_kept;\n\ntypes {\n");
    for (ending, kind, _) in TYPES {
        let _ = writeln!(text, "    {kind} {ending};");
    }
    let texts: Vec<&str> =
        TYPES.iter().filter(|(ending, _, is_text)| *is_text && *ending != "html").map(|(_, kind, _)| *kind).collect();
    let _ = write!(
        text,
        "}}\ndefault_type application/octet-stream;\ncharset utf-8;\ncharset_types {};\n\n# The .gz files beside the others.\ngzip_static on;\ngzip_vary on;\n",
        texts.join(" ")
    );
    text
}
