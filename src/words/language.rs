//! The language that is spoken, and its plurals.

#[cfg(languages)]
use std::cell::Cell;
#[cfg(languages)]
use std::rc::Rc;

use crate::speech::pattern::Grammar;
use crate::speech::rule::{self, Rule};
use crate::speech::{self, Speech};

/// A language: the patterns of its messages, and its grammar.
#[derive(Debug)]
pub struct Language {
    /// Its code, as in `<html lang>`: `en`, `cy`.
    pub code: &'static str,
    /// Its patterns by the number of their message, in rising order. What is not here is said in English.
    #[cfg_attr(not(languages), allow(dead_code, reason = "English, alone, has none"))]
    patterns: &'static [(u16, &'static str)],
    /// The plural category of a number.
    plural: &'static [Rule],
    /// The plural category of a place in a row.
    ordinal: &'static [Rule],
}

impl Language {
    /// British English.
    pub const ENGLISH: Language =
        Language { code: "en-GB", patterns: &[], plural: rule::ENGLISH, ordinal: rule::ENGLISH_ORDINAL };

    /// The rules of its plurals.
    pub(super) fn grammar(&self) -> Grammar<'static> {
        Grammar { plural: self.plural, ordinal: self.ordinal }
    }
}

#[cfg(languages)]
impl Language {
    /// Welsh: a proof that the machine can speak it, not yet offered to readers.
    pub const WELSH: Language =
        Language { code: "cy", patterns: super::translations::CY, plural: rule::WELSH, ordinal: rule::WELSH_ORDINAL };
    /// English with accents and 40% longer, for tests: what is read without accents has escaped the catalogue.
    pub const PSEUDO: Language = Language { code: "en-XA", patterns: super::translations::EN_XA, ..Language::ENGLISH };

    /// The language of a code; none where it is not known.
    pub fn of_code(code: &str) -> Option<&'static Language> {
        [&Language::ENGLISH, &Language::WELSH, &Language::PSEUDO].into_iter().find(|language| language.code == code)
    }

    /// The pattern of a message, in English where this language has none.
    pub(super) fn pattern(&self, number: u16, english: &'static str) -> &'static str {
        match self.patterns.binary_search_by_key(&number, |(number, _)| *number) {
            Ok(place) => self.patterns.get(place).map_or(english, |(_, pattern)| pattern),
            Err(_) => english,
        }
    }
}

/// The language that is spoken until another is asked for.
#[cfg(languages)]
const FIRST: &Language =
    if cfg!(all(feature = "pseudo", target_arch = "wasm32")) { &Language::PSEUDO } else { &Language::ENGLISH };

#[cfg(languages)]
thread_local! {
    static SPOKEN: Cell<&'static Language> = const { Cell::new(FIRST) };
}

/// Does something in a language; afterwards the one of before is spoken again.
///
/// ```
/// use petition_explainer::words::{self, Language};
/// assert_eq!(words::in_language(&Language::WELSH, || words::month(3)), "Mawrth");
/// assert_eq!(words::month(3), "March");
/// ```
#[cfg(languages)]
pub fn in_language<R>(language: &'static Language, act: impl FnOnce() -> R) -> R {
    /// Speaks the former language again, even where the act panics.
    struct Back(&'static Language);
    impl Drop for Back {
        fn drop(&mut self) {
            SPOKEN.set(self.0);
        }
    }
    let _back = Back(SPOKEN.replace(language));
    speech::spoken_by(&Rc::new(speech()), act)
}

/// The language that is spoken now.
#[cfg(languages)]
pub fn spoken() -> &'static Language {
    SPOKEN.get()
}

/// The language that is spoken now: the reader's program has English alone.
#[cfg(not(languages))]
pub fn spoken() -> &'static Language {
    &Language::ENGLISH
}

/// The patterns of the language that is spoken now for what is said while a reader acts.
#[cfg(feature = "press")]
pub fn speech() -> Speech {
    let language = spoken();
    let patterns = speech::NUMBERS.iter().zip(speech::ENGLISH);
    #[cfg(languages)]
    let patterns = patterns.map(|(number, english)| language.pattern(*number, english).to_owned());
    #[cfg(not(languages))]
    let patterns = patterns.map(|(_, english)| (*english).to_owned());
    Speech {
        thousands: ",".to_owned(),
        plural: language.plural.to_vec(),
        ordinal: language.ordinal.to_vec(),
        patterns: patterns.collect(),
    }
}
