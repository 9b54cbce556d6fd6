//! Which of several petitions passed a number of signatures, in a sentence.

use super::called::{called, called_first};
use super::petition::was_answered;
use crate::story::{Petition, ThresholdKind};
use crate::words::{self, AllAnswered, Passing};

/// Petitions beyond these are summed up rather than described one by one.
pub(super) const MAX_SENTENCES: usize = 8;

/// `Only the 2025 petition passed 100,000.`
///
/// Where all of them had an answer that reaching it brings, that is said too.
pub(super) fn passed(petitions: &[Petition], threshold: u64) -> String {
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
    match count {
        0 => words::progress_passed_none(all as u64, threshold),
        _ if count == all => {
            let are_answered = petitions.iter().all(|petition| is_answered(petition, threshold));
            let answered = if are_answered { AllAnswered::Yes } else { AllAnswered::No };
            words::progress_passed_all(all as u64, answered, &in_words, passing, threshold)
        }
        1 => {
            let one = petitions.iter().find(|petition| petition.signatures >= threshold);
            let name = one.map(|petition| called(petitions, petition)).unwrap_or_default();
            words::progress_passed_one(passing, &name, threshold)
        }
        2..=MAX_SENTENCES => words::progress_passed_some(passing, &names, threshold),
        _ => words::progress_passed_many(all as u64, count as u64, passing, threshold),
    }
}

/// Whether it had the answer that reaching so many signatures brings.
fn is_answered(petition: &Petition, threshold: u64) -> bool {
    let brings_answer =
        petition.threshold(ThresholdKind::Response).is_some_and(|response| response.signatures == threshold);
    brings_answer && was_answered(petition)
}
