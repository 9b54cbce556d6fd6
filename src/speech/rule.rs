//! Plural categories by number, as data: a page brings those of its language.

/// One rule: numbers that fall into a category of Unicode's CLDR.
///
/// A language's rules are asked in their order, and the first that fits counts; where none does, the category is "other".
///
/// ```
/// use petition_explainer::speech::rule::{ENGLISH_ORDINAL, category};
/// // 1st, 2nd, 11th, 21st
/// assert_eq!([1, 2, 11, 21].map(|n| category(ENGLISH_ORDINAL, n)), [b'o', b't', 0, b'o']);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The first letter of the category, by which a pattern calls it; 0 for "other".
    pub letter: u8,
    /// The rule is asked for the rest of a division by this; 0 for the number itself.
    pub modulus: u16,
    /// The first number, or rest, that it is for.
    pub from: u16,
    /// The last.
    pub to: u16,
}

crate::wire! { struct Rule { letter, modulus, from, to } }

impl Rule {
    const fn of(letter: u8, modulus: u16, from: u16, to: u16) -> Rule {
        Rule { letter, modulus, from, to }
    }
}

/// One, and all others.
pub const ENGLISH: &[Rule] = &[Rule::of(b'o', 0, 1, 1)];

/// 1st, 2nd, 3rd, and as them all that end like them, but for 11th to 13th.
pub const ENGLISH_ORDINAL: &[Rule] =
    &[Rule::of(0, 100, 11, 13), Rule::of(b'o', 10, 1, 1), Rule::of(b't', 10, 2, 2), Rule::of(b'f', 10, 3, 3)];

/// Zero, one, two, few (3), many (6), and all others.
pub const WELSH: &[Rule] = &[
    Rule::of(b'z', 0, 0, 0),
    Rule::of(b'o', 0, 1, 1),
    Rule::of(b't', 0, 2, 2),
    Rule::of(b'f', 0, 3, 3),
    Rule::of(b'm', 0, 6, 6),
];

/// Zero (0, 7 to 9), one, two, few (3, 4), many (5, 6), and all others.
pub const WELSH_ORDINAL: &[Rule] = &[
    Rule::of(b'z', 0, 0, 0),
    Rule::of(b'z', 0, 7, 9),
    Rule::of(b'o', 0, 1, 1),
    Rule::of(b't', 0, 2, 2),
    Rule::of(b'f', 0, 3, 4),
    Rule::of(b'm', 0, 5, 6),
];

/// The first letter of a number's category; 0 for "other".
pub fn category(rules: &[Rule], number: u64) -> u8 {
    for rule in rules {
        let asked = if rule.modulus == 0 { number } else { number % u64::from(rule.modulus) };
        if (u64::from(rule.from)..=u64::from(rule.to)).contains(&asked) {
            return rule.letter;
        }
    }
    0
}
