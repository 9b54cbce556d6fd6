//! Names as they are searched and sorted: without case, diacritics and signs.

/// A name with what people type differently taken out: `Ynys Môn` and `YNYS MON`, `Brighton & Hove` and `brighton and hove`
/// fold into one.
///
/// ```
/// use petition_explainer::words::fold;
/// assert_eq!(fold("Ynys Môn"), "ynys mon");
/// assert_eq!(fold("Birmingham, Ladywood"), fold("birmingham ladywood"));
/// assert_eq!(fold("St.-Albans & Co"), "st albans and co");
/// ```
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for letter in name.chars() {
        match plain(letter) {
            "" if letter.is_ascii_alphanumeric() => folded.push(letter.to_ascii_lowercase()),
            // An apostrophe joins; an accent that stands on its own belongs to the letter before it.
            "" if matches!(letter, '\'' | '‘' | '’' | '“' | '”' | '\u{300}'..='\u{36F}') => {}
            "" if !letter.is_ascii() && letter != '\u{A0}' => folded.push(letter),
            "" if folded.ends_with(' ') || folded.is_empty() => {}
            "" => folded.push(' '),
            " and " => {
                let joined = folded.is_empty() || folded.ends_with(' ');
                folded.push_str(if joined { "and " } else { " and " });
            }
            plain => folded.push_str(plain),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What stands for a letter with a mark on it, and for `&`; nothing for all others.
///
/// Of Latin letters those that names in Europe have, those of Welsh, and those of the made-up language.
pub(crate) fn plain(letter: char) -> &'static str {
    match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => "a",
        'Æ' | 'æ' => "ae",
        'ƀ' | 'Ɓ' => "b",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ƒ' | 'ƒ' => "f",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ḿ' | 'ḿ' => "m",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ɋ' | 'ɋ' => "q",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ṽ' | 'ṽ' => "v",
        'Ŵ' | 'ŵ' | 'Ẁ'..='ẅ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ' | 'ỳ' => "y",
        'Ź'..='ž' => "z",
        '&' => " and ",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_marks_and_signs_are_forgiven() {
        for (typed, name) in [
            ("ynys mon", "Ynys Môn"),
            ("YNYS MO\u{302}N", "Ynys Môn"),
            ("hove & brighton", "Hove and Brighton"),
            ("hove&brighton", "Hove and Brighton"),
            ("na h eileanan an iar", "Na h-Eileanan an Iar"),
            ("kings lynn", "King’s Lynn"),
            ("king's lynn", "King’s\u{A0}Lynn"),
            ("aland", "Åland"),
            ("lodz", "Łódź"),
            ("sao tome", "São Tomé"),
            ("tromso", "Tromsø"),
            ("llyn y wrach", "Llyn y Ẁrach"),
            (" weston  super mare ", "Weston-super-Mare"),
        ] {
            assert_eq!(fold(typed), fold(name), "{typed}");
        }
        assert_ne!(fold("Hull East"), fold("Hull West"));
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
