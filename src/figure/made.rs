//! A story that is made of official data, whose figures are headed by themselves.

use crate::story::Story;

/// A story that is made of official data, complete but for its figures.
pub struct Made<'a> {
    /// The story.
    pub story: &'a Story,
    /// Whether a count of any petition is recorded.
    pub is_counted: bool,
}

/// The words over a figure of such a story. Names in braces stand for what is put in: `{whose}` for the petition or
/// petitions, inside a sentence (`petition 700143`, `three petitions`), `{count}` for the signatures of one petition and
/// `{thresholds}` for what they are held against, `{placed}` for the petition whose places are shown and `{place}` for what
/// such a place is called, `{date}` for the day of the data and `{edition}` for that of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heading {
    /// The message.
    pub headline: &'static str,
    /// The message of several petitions.
    pub headline_of_several: &'static str,
    /// Measure, place and period.
    pub subtitle: &'static str,
}

impl Heading {
    /// The words with these values in the places of their names; one that is not given leaves nothing.
    ///
    /// ```
    /// use petition_explainer::figure::Heading;
    /// let values = [("whose", "petition 7"), ("date", "{whose}")];
    /// assert_eq!(Heading::filled("How far {whose} got, {date}", &values), "How far petition 7 got, {whose}");
    /// ```
    pub fn filled(words: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        for part in words.split('{') {
            let (name, rest) = part.split_once('}').unwrap_or(("", part));
            for (of, value) in values {
                if *of == name {
                    filled.push_str(value);
                }
            }
            filled.push_str(rest);
        }
        filled
    }
}
