//! What stands on a page in the made-up language without having gone through the catalogue.

use std::collections::HashSet;

/// Words that are the same in every language: names of formats, of licences and of makers, units.
const NAMES: [&str; 14] =
    ["csv", "svg", "png", "json", "html", "html5", "iframe", "url", "uk", "mp", "tsv", "px", "esc", "xa"];

/// The words of a story's own texts, and which follow which: they are nobody's to translate here.
pub struct Known {
    words: HashSet<String>,
    pairs: HashSet<(String, String)>,
}

impl Known {
    /// From the bytes of a story, whatever strings they hold, and of other files whose words are their maker's.
    pub fn of(files: &[&str]) -> Known {
        let mut known = Known { words: NAMES.map(str::to_owned).into(), pairs: HashSet::new() };
        for file in files {
            let value: serde_json::Value = serde_json::from_str(file).expect("a file of JSON");
            known.learn(&value);
        }
        known
    }

    fn learn(&mut self, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) => {
                let words: Vec<String> = words(text).into_iter().flatten().map(|word| word.replace('…', "")).collect();
                self.pairs.extend(words.windows(2).map(|two| (two[0].clone(), two[1].clone())));
                self.words.extend(words);
            }
            serde_json::Value::Array(all) => all.iter().for_each(|value| self.learn(value)),
            serde_json::Value::Object(all) => {
                for (key, value) in all {
                    // Names of parties, places and readings are keys of some files.
                    self.words.extend(words(key).into_iter().flatten());
                    self.learn(value);
                }
            }
            _ => {}
        }
    }

    /// What is plain English in a text, and not the story's: words that it has not, or that do not stand beside each other
    /// there.
    pub fn bare(&self, text: &str) -> Vec<String> {
        let words = words(text);
        let mut bare = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let Some(word) = word else { continue };
            let next = words.get(at + 1).and_then(Option::as_ref);
            if !self.has(word) {
                bare.push(word.clone());
            } else if let Some(next) = next
                && self.has(next)
                && !self.has_pair(word, next)
            {
                bare.push(format!("{word} {next}"));
            }
        }
        bare
    }

    /// Whether the story has a word, or one that begins so where it is cut short: `governme…`.
    fn has(&self, word: &str) -> bool {
        self.words.contains(word)
            || word.strip_suffix('…').is_some_and(|start| self.words.iter().any(|known| known.starts_with(start)))
    }

    fn has_pair(&self, word: &str, next: &str) -> bool {
        let is_next = |known: &str| match next.strip_suffix('…') {
            Some(start) => known.starts_with(start),
            None => known == next,
        };
        self.pairs.iter().any(|(first, second)| first == word && is_next(second))
    }
}

/// The words of a text in small letters, those that may be cut short with their ellipsis; `None` where a word of the made-up language, a number, a bracket or a quotation
/// mark stands between two.
fn words(text: &str) -> Vec<Option<String>> {
    const ENDS: [char; 16] = ['⟦', '⟧', '“', '”', '(', ')', ':', ';', '/', '·', '–', '.', '?', '!', '…', '\n'];
    let mut words = Vec::new();
    for word in text.split_inclusive(|letter: char| letter.is_whitespace() || ENDS.contains(&letter) || letter == ',') {
        let ends = word.contains(ENDS);
        let letters: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        let is_plain = letters.len() > 1 && letters.chars().all(|letter| letter.is_ascii_alphabetic());
        let ellipsis = if word.ends_with('…') { "…" } else { "" };
        words.push(is_plain.then(|| letters.to_lowercase() + ellipsis));
        if ends {
            words.push(None);
        }
    }
    words
}

#[test]
fn english_is_seen_beside_the_made_up_language() {
    let known = Known::of(&[r#"{"title": "The petition of 2019: asked"}"#]);
    assert_eq!(known.bare("⟦Ţĥéé The petition ƥéţíţíóññ⟧ 14,846"), [""; 0]);
    assert_eq!(known.bare("⟦Ţĥéé⟧ signatures, petition"), ["signatures"]);
    assert_eq!(known.bare("petition asked"), ["petition asked"], "words of a story, but not in its order");
    assert_eq!(known.bare("Copy"), ["copy"]);
    assert_eq!(known.bare("The petit…"), [""; 0], "cut short within a word of the story");
    assert_eq!(known.bare("The signat…"), ["signat…"]);
    assert_eq!(known.bare("of petit…"), ["of petit…"], "begun as in the story, but not in its order");
}
