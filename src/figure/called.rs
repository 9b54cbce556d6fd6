//! What a petition is called in a sentence: `The 2019 petition`, `This petition`, or its name.

use crate::day::Date;
use crate::story::Petition;
use crate::words;

/// What one of the petitions is called at the start of a sentence.
pub(in crate::figure) fn called_first(petitions: &[Petition], petition: &Petition) -> String {
    match (petitions, year(petitions, petition)) {
        ([_], _) => words::progress_this_first().to_owned(),
        (_, Some(year)) => words::progress_of_year_first(&year),
        (_, None) => petition.name.clone(),
    }
}

/// The same within a sentence.
pub(in crate::figure) fn called(petitions: &[Petition], petition: &Petition) -> String {
    match (petitions, year(petitions, petition)) {
        ([_], _) => words::progress_this().to_owned(),
        (_, Some(year)) => words::progress_of_year(&year),
        (_, None) => petition.name.clone(),
    }
}

/// The year that a petition opened in, where all their years are known and no two opened in the same.
fn year(petitions: &[Petition], petition: &Petition) -> Option<String> {
    let year_of = |petition: &Petition| petition.opened.map(Date::year);
    let mut years = Vec::new();
    for petition in petitions {
        let year = year_of(petition)?;
        if years.contains(&year) {
            return None;
        }
        years.push(year);
    }
    year_of(petition).map(|year| year.to_string())
}
