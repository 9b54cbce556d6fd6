//! Templates, filled by minijinja: in HTML every value is escaped but those that their template says are `safe`.
//!
//! `index.html` is none, since trunk reads it as HTML before; scripts are none, since their braces mean something to
//! themselves ([`crate::fill`]).

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, Value, escape_formatter};

use crate::Outcome;

/// A template of HTML with its values in it; one that is named and not given is an error that names the line.
pub fn html(file: &str, template: &str, values: Value) -> Outcome<String> {
    let mut environment = environment(AutoEscape::Html);
    environment.set_formatter(escaped);
    rendered(&environment, file, template, values)
}

/// A template of plain text with its values in it.
pub fn text(file: &str, template: &str, values: Value) -> Outcome<String> {
    rendered(&environment(AutoEscape::None), file, template, values)
}

fn environment(escape: AutoEscape) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(move |_| escape);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_keep_trailing_newline(true);
    // A line that holds nothing but a loop's beginning or its end leaves no line.
    environment.set_trim_blocks(true);
    environment
}

fn rendered(environment: &Environment, file: &str, template: &str, values: Value) -> Outcome<String> {
    environment.render_named_str(file, template, values).map_err(|error| format!("{file}: {error}"))
}

/// Escapes what must be: minijinja's own way writes `&#x2f;` for each slash of an address too.
fn escaped(out: &mut Output, state: &State, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if value.kind() == ValueKind::String && !value.is_safe() => Ok(out.write_str(&escape(text))?),
        _ => escape_formatter(out, state, value),
    }
}

/// Text as it may stand in HTML, in an attribute too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use minijinja::context;

    use super::*;

    #[test]
    fn in_html_values_are_escaped_and_in_text_they_are_not() {
        let values = || context! { title => "a </b> & \"c\"", link => "https://host.example/" };
        let template = "<p title=\"{{ title }}\">{{ title }} {{ link }} {{ \"<i>\"|safe }}</p>\n";
        assert_eq!(
            html("x", template, values()).unwrap(),
            "<p title=\"a &lt;/b&gt; &amp; &quot;c&quot;\">a &lt;/b&gt; &amp; &quot;c&quot; https://host.example/ <i></p>\n"
        );
        assert_eq!(text("x", "{{ title }}\n", values()).unwrap(), "a </b> & \"c\"\n");
    }

    #[test]
    fn a_loop_leaves_no_lines_of_its_own() {
        let values = context! { words => ["a", "b"] };
        assert_eq!(
            text("x", "{% for word in words %}\n{{ word }}\n{% endfor %}\nend\n", values).unwrap(),
            "a\nb\nend\n"
        );
    }

    #[test]
    fn what_a_template_names_and_is_not_given_is_an_error() {
        let error = html("share.html", "<p>\n{{ titel }}", context! { title => "a" }).unwrap_err();
        assert!(error.starts_with("share.html: ") && error.contains("share.html:2"), "{error}");
    }
}
