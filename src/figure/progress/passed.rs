//! Which of several petitions passed a number of signatures, in a sentence.

use super::petition::was_answered;
use crate::figure::called::{called, called_first};
use crate::story::{Petition, ThresholdKind};
use crate::words::{self, Passing};

/// Petitions beyond these are summed up rather than described one by one.
pub(super) const MAX_SENTENCES: usize = 8;

/// `Only the 2025 petition passed 100,000.`
///
/// Where all of them had an answer that reaching it brings, that is said too, and true is given back with the sentence.
pub(super) fn passed(petitions: &[Petition], threshold: u64) -> (String, bool) {
    let (mut names, mut count, mut passing) = (Vec::new(), 0, Passing::Beyond);
    for petition in petitions {
        if petition.signatures >= threshold {
            count += 1;
            if petition.signatures == threshold {
                passing = Passing::Exactly;
            }
            // The first name begins the sentence, but for a lone one, which follows "only".
            let name = if count == 1 { called_first } else { called };
            names.push(name(petitions, petition));
        }
    }
    let all = petitions.len();
    let in_words = words::number_in_words(all as u64);
    let mut are_answered = false;
    let sentence = match count {
        0 => words::progress_passed_none(all as u64, threshold),
        _ if count == all => {
            are_answered = petitions.iter().all(|petition| was_answered_for(petition, threshold));
            let say = if are_answered { words::progress_passed_all_answered } else { words::progress_passed_all };
            say(all as u64, &in_words, passing, threshold)
        }
        1 => {
            let one = petitions.iter().find(|petition| petition.signatures >= threshold);
            let name = one.map(|petition| called(petitions, petition)).unwrap_or_default();
            words::progress_passed_one(passing, &name, threshold)
        }
        2..=MAX_SENTENCES => words::progress_passed_some(passing, &names, threshold),
        _ => words::progress_passed_many(all as u64, count as u64, passing, threshold),
    };
    (sentence, are_answered)
}

/// Whether it had the answer that reaching so many signatures brings.
fn was_answered_for(petition: &Petition, threshold: u64) -> bool {
    let brings_answer =
        petition.threshold(ThresholdKind::Response).is_some_and(|response| response.signatures == threshold);
    brings_answer && was_answered(petition)
}
