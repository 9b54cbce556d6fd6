//! The codes of a petition's places, held against a map.

use super::{file_name, hexes::Hexes};
use serde_json::Value;
use std::{fs, path::Path};

/// How many of the missing are named.
const NAMED: usize = 3;

/// Whose codes they are, and each with the name of its place.
#[derive(Debug, PartialEq, Eq)]
pub struct Codes {
    whose: String,
    places: Vec<(String, String)>,
}

impl Codes {
    /// Those of a petition as its service publishes it; else what is wrong with the file.
    pub fn of_petition(bytes: &[u8]) -> Result<Codes, String> {
        let file: Value = serde_json::from_slice(bytes)
            .map_err(|_| "this is not JSON; expected a petition as its service publishes it".to_owned())?;
        let petition = file.get("data").unwrap_or(&file);
        let number = petition.get("id").map(|id| id.to_string().trim_matches('"').to_owned());
        let listed = petition.get("attributes").unwrap_or(petition).get("signatures_by_constituency");
        let listed = listed.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let place = |item: &Value| {
            let code = ["ons_code", "code", "id"].iter().find_map(|field| item.get(field)?.as_str())?;
            Some((code.to_owned(), text(item.get("name"))))
        };
        let places: Vec<_> = listed.iter().filter_map(place).collect();
        if places.is_empty() {
            return Err(
                "no codes of constituencies (signatures_by_constituency); expected a petition that has them".into()
            );
        }
        Ok(Codes { whose: format!("petition {}", number.unwrap_or("without a number".into())), places })
    }

    /// Those of each petition of a story that has places of these boundaries.
    fn of_story(bytes: &[u8], name: &str) -> Vec<Codes> {
        let Ok(story) = serde_json::from_slice::<Value>(bytes) else { return Vec::new() };
        let petitions = story.get("petitions").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut all = Vec::new();
        for petition in petitions {
            let Some(places) = petition.get("places") else { continue };
            let place = |item: &Value| Some((item.get(0)?.as_str()?.to_owned(), text(item.get(1))));
            let listed = places.get("constituencies").and_then(Value::as_array);
            let found: Vec<_> = listed.into_iter().flatten().filter_map(place).collect();
            if file_name(&text(places.get("boundaries"))) == name && !found.is_empty() {
                let whose = format!("“{}” in story {}", text(petition.get("name")), text(story.get("id")));
                all.push(Codes { whose, places: found });
            }
        }
        all
    }

    /// How many of them are on the map, and which are not.
    pub fn meet(&self, hexes: &Hexes) -> String {
        let (all, whose) = (self.places.len(), &self.whose);
        let missing: Vec<_> = self.places.iter().filter(|(code, _)| !hexes.holds(code)).collect();
        let known = all - missing.len();
        if missing.is_empty() {
            return format!("{all} of {all} codes of {whose} are on this map.");
        }
        let mut named: Vec<_> = missing.iter().take(NAMED).map(|(code, name)| format!("{code} {name}")).collect();
        if missing.len() > NAMED {
            named.push(format!("{} more", missing.len() - NAMED));
        }
        // The page takes a map for that of other boundaries unless more than half of the codes are on it.
        let so = if known * 2 > all {
            "They have no hex, and stand in the table alone"
        } else {
            "Too few to be the map of its boundaries: the page will not draw them on it"
        };
        format!(
            "{known} of {all} codes of {whose} are on this map; {} are not: {}. {so}.",
            missing.len(),
            named.join(", ")
        )
    }
}

/// Those of the petitions beside the page, and of its stories where they are of these boundaries.
pub fn at_hand(folder: &Path, name: &str) -> Vec<Codes> {
    let petitions = files(&folder.join("petitions"));
    let stories = files(&folder.join("stories"));
    let petitions = petitions.iter().filter_map(|bytes| Codes::of_petition(bytes).ok());
    petitions.chain(stories.iter().flat_map(|bytes| Codes::of_story(bytes, name))).collect()
}

/// The JSON files of a folder, in the order of their names; none where there is no such folder.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    paths.iter().filter_map(|path| fs::read(path).ok()).collect()
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn map(codes: &[&str]) -> Hexes {
        let hex = |(at, code): (usize, &&str)| format!("\"{code}\":{{\"q\":{at},\"r\":0}}");
        let hexes: Vec<_> = codes.iter().enumerate().map(hex).collect();
        Hexes::read(format!("{{\"layout\":\"odd-r\",\"hexes\":{{{}}}}}", hexes.join(",")).as_bytes()).unwrap()
    }

    fn petition(codes: &[&str]) -> Codes {
        let place =
            |code: &&str| format!("{{\"name\":\"Place {code}\",\"ons_code\":\"{code}\",\"signature_count\":1}}");
        let places: Vec<_> = codes.iter().map(place).collect();
        let attributes = format!("{{\"signatures_by_constituency\":[{}]}}", places.join(","));
        Codes::of_petition(format!("{{\"data\":{{\"id\":7,\"attributes\":{attributes}}}}}").as_bytes()).unwrap()
    }

    #[test]
    fn a_petition_meets_its_map() {
        assert_eq!(petition(&["A", "B"]).meet(&map(&["B", "C", "A"])), "2 of 2 codes of petition 7 are on this map.");
    }

    #[test]
    fn what_is_missing_is_counted_and_some_of_it_is_named() {
        let codes = petition(&["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]);
        let said = codes.meet(&map(&["A", "B", "C", "D", "E", "F"]));
        let expected = "6 of 10 codes of petition 7 are on this map; 4 are not: G Place G, H Place H, I Place I, 1 more. \
            They have no hex, and stand in the table alone.";
        assert_eq!(said, expected);
        let said = codes.meet(&map(&["A", "B", "C", "D", "E"]));
        assert!(
            said.ends_with("Too few to be the map of its boundaries: the page will not draw them on it."),
            "{said}"
        );
    }

    #[test]
    fn of_stories_those_of_the_boundaries_count() {
        let story = r#"{"id":"s","petitions":[{"name":"One"},
            {"name":"Two","places":{"boundaries":"Scottish Parliament","constituencies":[["S1","Ayr",3]]}}]}"#;
        let found = Codes::of_story(story.as_bytes(), "scottish-parliament");
        let expected = Codes { whose: "“Two” in story s".into(), places: vec![("S1".into(), "Ayr".into())] };
        assert_eq!(found, [expected]);
        assert!(Codes::of_story(story.as_bytes(), "2024").is_empty());
    }

    #[test]
    fn the_petitions_of_the_projects_own_tests_are_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let senedd = fs::read(folder.join("tests/official/senedd.json")).unwrap();
        let codes = Codes::of_petition(&senedd).unwrap();
        assert_eq!(codes.meet(&map(&["W09000043", "W09000001"])), "2 of 2 codes of petition 9006 are on this map.");
        let jersey = fs::read(folder.join("tests/official/jersey.json")).unwrap();
        assert!(Codes::of_petition(&jersey).unwrap_err().contains("signatures_by_constituency"));
        let own = at_hand(&folder.join("static"), "2010");
        assert!(own.iter().any(|codes| codes.places.len() == 650), "the default story's places are of 2010");
    }
}
