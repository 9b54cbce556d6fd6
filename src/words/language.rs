//! The language that is spoken, and its plurals.

#[cfg(languages)]
use std::cell::Cell;

/// A language: the patterns of its messages, and its grammar.
#[derive(Debug)]
pub struct Language {
    /// Its code, as in `<html lang>`: `en`, `cy`.
    pub code: &'static str,
    /// Its patterns by the number of their message, in rising order. What is not here is said in English.
    #[cfg_attr(not(languages), allow(dead_code, reason = "English, alone, has none"))]
    pub(super) patterns: &'static [(u16, &'static str)],
    /// The plural category of a number.
    pub(super) plural: fn(u64) -> Plural,
    /// The plural category of a place in a row.
    pub(super) ordinal: fn(u64) -> Plural,
}

/// The plural categories of Unicode's CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(languages), allow(dead_code, reason = "English, alone, has four"))]
pub(super) enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// Its first letter, by which a pattern calls it.
    pub(super) fn letter(self) -> u8 {
        match self {
            Plural::Zero => b'z',
            Plural::One => b'o',
            Plural::Two => b't',
            Plural::Few => b'f',
            Plural::Many => b'm',
            // A form for all other numbers has no key, and so fits before it is asked.
            Plural::Other => 0,
        }
    }
}

impl Language {
    /// British English.
    pub const ENGLISH: Language = Language { code: "en-GB", patterns: &[], plural: english, ordinal: english_ordinal };

    pub(super) fn plural(&self, count: u64) -> Plural {
        (self.plural)(count)
    }

    pub(super) fn ordinal(&self, place: u64) -> Plural {
        (self.ordinal)(place)
    }
}

#[cfg(languages)]
impl Language {
    /// Welsh: a proof that the machine can speak it, not yet offered to readers.
    pub const WELSH: Language =
        Language { code: "cy", patterns: super::messages::CY, plural: welsh, ordinal: welsh_ordinal };
    /// English with accents and 40% longer, for tests: what is read without accents has escaped the catalogue.
    pub const PSEUDO: Language = Language { code: "en-XA", patterns: super::messages::EN_XA, ..Language::ENGLISH };

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
    act()
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

fn english(count: u64) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

/// 1st, 2nd, 3rd, and as them all that end like them, but for 11th to 13th.
fn english_ordinal(place: u64) -> Plural {
    match (place % 100, place % 10) {
        (11..=13, _) => Plural::Other,
        (_, 1) => Plural::One,
        (_, 2) => Plural::Two,
        (_, 3) => Plural::Few,
        _ => Plural::Other,
    }
}

#[cfg(languages)]
fn welsh(count: u64) -> Plural {
    match count {
        0 => Plural::Zero,
        1 => Plural::One,
        2 => Plural::Two,
        3 => Plural::Few,
        6 => Plural::Many,
        _ => Plural::Other,
    }
}

#[cfg(languages)]
fn welsh_ordinal(place: u64) -> Plural {
    match place {
        0 | 7..=9 => Plural::Zero,
        1 => Plural::One,
        2 => Plural::Two,
        3 | 4 => Plural::Few,
        5 | 6 => Plural::Many,
        _ => Plural::Other,
    }
}
