//! What has to hold of a language, and of a translation beside English.

use crate::{Key, Language, Message, Piece, Problem, categories};

/// Begins the line of a comment that says why forms are missing: `# Forms: the same for all numbers.`
const SAME_FORMS: &str = "Forms:";

/// With so many exact numbers a choice is a list, such as that of months: only all other numbers need a form beside them.
const LIST: usize = 3;

/// What can be seen in one language alone.
pub fn alone(language: &Language, problems: &mut Vec<Problem>) {
    for message in &language.messages {
        let mut add = |what: String| problems.push(problem(language, message, what));
        let arguments = message.arguments();
        for (first, second) in arguments.iter().zip(arguments.iter().skip(1)) {
            if first.0 == second.0 {
                add(format!("`${}` is used as {:?} and as {:?}: it can be only one", first.0, first.1, second.1));
            }
        }
        each(&message.pieces, &mut |piece| match piece {
            Piece::Text(words) => text(language, words, &mut add),
            Piece::Select { forms, .. } if forms.iter().any(|form| matches!(form.key, Key::Case(_))) => {}
            Piece::Select { ordinal, forms, .. } if !message.comment.contains(SAME_FORMS) => {
                let by_number = forms.iter().filter(|form| matches!(form.key, Key::Exactly(_))).count() >= LIST;
                for category in categories(&language.code, *ordinal) {
                    let is_there = forms.iter().any(|form| form.key == Key::Category((*category).to_owned()));
                    let is_needed = !by_number || *category == "other";
                    if is_needed && !is_there {
                        add(format!(
                            "a form for the category `{category}` is missing (or a comment `# {SAME_FORMS} …`)"
                        ));
                    }
                }
            }
            _ => {}
        });
    }
}

/// What a translation has to share with English: ids that English has, with the same arguments.
pub fn against(english: &Language, language: &Language, problems: &mut Vec<Problem>) {
    for message in &language.messages {
        let mut add = |what: String| problems.push(problem(language, message, what));
        match english.message(&message.id) {
            None => add("English has no message of this id".to_owned()),
            Some(original) => {
                let names = |message: &Message| -> String {
                    let all: Vec<String> =
                        message.arguments().iter().map(|(name, kind)| format!("${name} ({kind:?})")).collect();
                    all.join(", ")
                };
                let (expected, found) = (names(original), names(message));
                if expected != found {
                    add(format!("its values are {found}; in English they are {expected}"));
                }
            }
        }
    }
}

fn text(language: &Language, words: &str, add: &mut impl FnMut(String)) {
    for (letter, why) in [('"', "quotation marks are curly: “ ”"), ('\'', "an apostrophe is curly: ’")] {
        if words.contains(letter) {
            add(format!("{why}, in “{words}”"));
        }
    }
    if words.chars().any(|letter| {
        letter.is_control()
            || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    }) {
        add(format!("a control character, in “{}”", words.escape_debug()));
    }
    if language.code == "cy" && words.contains('&') {
        add("in Welsh “a” or “ac” is written out, never “&”".to_owned());
    }
}

fn each(pieces: &[Piece], see: &mut impl FnMut(&Piece)) {
    for piece in pieces {
        see(piece);
        if let Piece::Select { forms, .. } = piece {
            for form in forms {
                each(&form.pieces, see);
            }
        }
    }
}

fn problem(language: &Language, message: &Message, what: String) -> Problem {
    Problem { language: language.code.clone(), place: format!("message `{}`", message.id), what }
}
