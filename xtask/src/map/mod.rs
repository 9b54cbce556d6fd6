//! `cargo xtask map`: turns a HexJSON file into the compact ones that the page loads.

mod codes;
mod hexes;

use crate::error::{Error, Result};
use codes::Codes;
use hexes::Hexes;
use lexopt::{Arg, Parser, ValueExt};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the command line asks for.
#[derive(Debug)]
pub struct Asked {
    /// The HexJSON file.
    source: PathBuf,
    /// The name of the boundaries.
    name: String,
    /// Petitions to hold the map against.
    petitions: Vec<PathBuf>,
}

impl Asked {
    /// Reads `FILE NAME --petition FILE`.
    pub fn read(mut args: Parser) -> Result<Asked> {
        let (mut source, mut name, mut petitions) = (None, None, Vec::new());
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Long("petition") => petitions.push(args.value()?.into()),
                Arg::Value(file) if source.is_none() => source = Some(file.into()),
                Arg::Value(text) if name.is_none() => name = Some(text.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        let missing = |what| Error::new(format!("map: no {what} is named: `cargo xtask map FILE NAME`"));
        let source = source.ok_or_else(|| missing("HexJSON file"))?;
        Ok(Asked { source, name: name.ok_or_else(|| missing("set of boundaries"))?, petitions })
    }
}

/// Makes a map of the page's; then says whether petitions at hand, and those asked for, meet it.
///
/// # Errors
/// Where anything is wrong, and then nothing is written.
pub fn map(asked: &Asked) -> Result<()> {
    print!("{}", make(Path::new("static"), &asked.source, &asked.name, &asked.petitions)?);
    Ok(())
}

/// Writes `maps/NAME.json`, positions alone, and `maps/NAME-named.json`, with the names of the places; hands back what
/// is to be said of it.
///
/// Most petitions name every place themselves, so a reader needs the second file only where one leaves some out.
fn make(folder: &Path, source: &Path, name: &str, petitions: &[PathBuf]) -> Result<String> {
    check_name(name)?;
    let hexes = read(source, Hexes::read)?;
    let mut held = Vec::new();
    for petition in petitions {
        held.push(read(petition, Codes::of_petition)?);
    }
    held.extend(codes::at_hand(folder, name));
    let mut said = String::new();
    for (file, is_named) in [(format!("{name}.json"), false), (format!("{name}-named.json"), true)] {
        let path = folder.join("maps").join(file);
        fs::write(&path, hexes.write(is_named))
            .map_err(|error| Error::new(format!("{} cannot be written: {error}", path.display())))?;
        let names = if is_named { " with their names" } else { "" };
        said += &format!("Wrote {}: {} codes{names}.\n", path.display(), hexes.count());
    }
    for codes in &held {
        said += &format!("{}\n", codes.meet(&hexes));
    }
    if held.is_empty() {
        said += "No petition of these boundaries is at hand to hold the map against: --petition FILE names one.\n";
    }
    said += "Add the licence that the file came with to static/maps/NOTICE.txt; then build the page again.\n";
    Ok(said)
}

fn read<T>(path: &Path, parse: impl Fn(&[u8]) -> std::result::Result<T, String>) -> Result<T> {
    let wrong = |what: String| Error::new(format!("{}: {what}", path.display()));
    let bytes = fs::read(path).map_err(|error| wrong(error.to_string()))?;
    parse(&bytes).map_err(wrong)
}

/// The name by which the page looks for the map of these boundaries.
fn file_name(boundaries: &str) -> String {
    let words = boundaries.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

fn check_name(name: &str) -> Result<()> {
    let found = file_name(name);
    if name == found && !name.is_empty() && !name.ends_with("-named") {
        return Ok(());
    }
    let hint = found.trim_end_matches("-named");
    let hint = if hint.is_empty() { "2024" } else { hint };
    Err(Error::new(format!(
        "`{name}` is no name of a map: expected that of the boundaries in lower case, with a hyphen for whatever is no \
         letter or digit, such as `{hint}`"
    )))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use tempfile::TempDir;

    #[test]
    fn names_are_those_that_the_page_looks_for() {
        for name in ["2024", "senedd", "scottish-parliament"] {
            assert!(check_name(name).is_ok(), "{name}");
        }
        for (name, hint) in [
            ("Scottish Parliament", "scottish-parliament"),
            ("../../etc", "etc"),
            ("2024.json", "2024-json"),
            ("2024-named", "2024"),
            ("", "2024"),
            ("-2024", "2024"),
        ] {
            let error = check_name(name).unwrap_err().to_string();
            assert!(error.ends_with(&format!("such as `{hint}`")), "{error}");
        }
    }

    /// A folder as `static/`, which is taken away with it.
    struct Folder(TempDir);

    impl Folder {
        fn new() -> Folder {
            let folder = tempfile::tempdir().unwrap();
            fs::create_dir(folder.path().join("maps")).unwrap();
            Folder(folder)
        }

        fn path(&self) -> &Path {
            self.0.path()
        }

        fn file(&self, name: &str, text: &str) -> PathBuf {
            let path = self.path().join(name);
            fs::write(&path, text).unwrap();
            path
        }

        fn maps(&self) -> usize {
            fs::read_dir(self.path().join("maps")).unwrap().count()
        }
    }

    const HEXES: &str = r#"{"layout":"odd-r","hexes":{"A":{"n":"Ayr","q":0,"r":1},"B":{"n":"Bute","q":0,"r":0}}}"#;
    const PETITION: &str = r#"{"data":{"id":7,"attributes":{"signatures_by_constituency":[
        {"ons_code":"A","name":"Ayr"},{"ons_code":"B","name":"Bute"}]}}}"#;

    #[test]
    fn what_was_written_and_what_meets_it_is_told() {
        let folder = Folder::new();
        let (source, petition) = (folder.file("a.hexjson", HEXES), folder.file("7.json", PETITION));
        let said = make(folder.path(), &source, "2024", &[petition]).unwrap();
        assert!(said.contains("2024.json: 2 codes.\n") && said.contains("2024-named.json: 2 codes with"), "{said}");
        assert!(said.contains("\n2 of 2 codes of petition 7 are on this map.\n"), "{said}");
        assert!(said.contains("licence"), "{said}");
        let named = fs::read_to_string(folder.path().join("maps/2024-named.json")).unwrap();
        assert!(named.contains("\"Ayr\""), "{named}");
        let alone = make(folder.path(), &source, "2024", &[]).unwrap();
        assert!(alone.contains("No petition of these boundaries is at hand"), "{alone}");
    }

    #[test]
    fn where_anything_is_wrong_it_is_told_and_nothing_is_written() {
        let folder = Folder::new();
        let (good, bad) = (folder.file("a.hexjson", HEXES), folder.file("b.hexjson", "<html>"));
        let missing = folder.path().join("none.hexjson");
        for (source, name, petition, message) in [
            (&missing, "2024", None, "none.hexjson: "),
            (&bad, "2024", None, "b.hexjson: this is a web page, not JSON"),
            (&good, "2024.json", None, "`2024.json` is no name of a map"),
            (&good, "2024", Some(&bad), "b.hexjson: this is not JSON; expected a petition"),
        ] {
            let petitions: Vec<PathBuf> = petition.into_iter().cloned().collect();
            let error = make(folder.path(), source, name, &petitions).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
            assert_eq!(folder.maps(), 0, "{message}");
        }
    }
}
