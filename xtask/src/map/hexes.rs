//! A HexJSON file, read as strictly as the page reads it, and written as compactly as can be.

use serde_json::Value;
use std::collections::BTreeMap;

const LAYOUTS: [&str; 4] = ["odd-r", "even-r", "odd-q", "even-q"];
/// The most hexes, and the farthest from the middle, that the page reads.
const MOST: usize = 5000;
const FARTHEST: i64 = 1000;

/// The hexes of a map by their codes.
#[derive(Debug)]
pub struct Hexes {
    layout: String,
    hexes: BTreeMap<String, Hex>,
}

#[derive(Debug)]
struct Hex {
    name: Option<String>,
    q: i64,
    r: i64,
}

impl Hexes {
    /// Reads a file; else what is wrong with it and where.
    pub fn read(bytes: &[u8]) -> Result<Hexes, String> {
        let file: Value = serde_json::from_slice(bytes).map_err(|_| match bytes.trim_ascii_start().first() {
            Some(b'<') => "this is a web page, not JSON; expected HexJSON: take the raw file".to_owned(),
            _ => "this is not JSON; expected HexJSON".to_owned(),
        })?;
        let layout = file.get("layout").and_then(Value::as_str).unwrap_or_default();
        if !LAYOUTS.contains(&layout) {
            return Err(format!("layout: expected one of {}", LAYOUTS.join(", ")));
        }
        let listed = file.get("hexes").and_then(Value::as_object);
        let listed = listed.ok_or("hexes: expected an object of hexes by their codes")?;
        if listed.is_empty() || listed.len() > MOST {
            return Err(format!("hexes: expected from 1 to {MOST} hexes; there are {}", listed.len()));
        }
        let mut hexes = BTreeMap::new();
        let mut taken = BTreeMap::new();
        for (code, value) in listed {
            let hex = Hex::read(code, value)?;
            if let Some(other) = taken.insert((hex.q, hex.r), code) {
                return Err(format!("hexes.{code}: it stands where {other} does; expected a place of its own"));
            }
            hexes.insert(code.clone(), hex);
        }
        Ok(Hexes { layout: layout.to_owned(), hexes })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.hexes.len()
    }

    /// Whether a place of that code is on the map.
    pub fn holds(&self, code: &str) -> bool {
        self.hexes.contains_key(code)
    }

    /// The file that the page loads, a hex a line, with the names or without.
    pub fn write(&self, is_named: bool) -> String {
        let line = |(code, hex): (&String, &Hex)| {
            let name = hex.name.as_ref().filter(|_| is_named);
            let name = name.map_or(String::new(), |name| format!("\"n\":{},", Value::from(name.as_str())));
            format!("{}:{{{name}\"q\":{},\"r\":{}}}", Value::from(code.as_str()), hex.q, hex.r)
        };
        let lines: Vec<String> = self.hexes.iter().map(line).collect();
        format!("{{\"layout\":\"{}\",\"hexes\":{{\n{}\n}}}}\n", self.layout, lines.join(",\n"))
    }
}

impl Hex {
    fn read(code: &str, value: &Value) -> Result<Hex, String> {
        let number = |field| {
            let number = value.get(field).and_then(Value::as_i64);
            number
                .filter(|number| (-FARTHEST..=FARTHEST).contains(number))
                .ok_or_else(|| format!("hexes.{code}.{field}: expected a whole number within ±{FARTHEST}"))
        };
        let name = value.get("n").and_then(Value::as_str).filter(|name| !name.trim().is_empty());
        Ok(Hex { name: name.map(str::to_owned), q: number("q")?, r: number("r")? })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_written_has_every_place_in_the_order_of_the_codes() {
        let file = r#"{"version":"1.1","layout":"odd-r","hexes":{
            "W2":{"n":"Ynys \"Môn\"","q":5,"r":-7,"colour":"red"},"E1":{"q":-1,"r":0}}}"#;
        let hexes = Hexes::read(file.as_bytes()).unwrap();
        let plain = "{\"layout\":\"odd-r\",\"hexes\":{\n\"E1\":{\"q\":-1,\"r\":0},\n\"W2\":{\"q\":5,\"r\":-7}\n}}\n";
        assert_eq!(hexes.write(false), plain);
        let named = hexes.write(true);
        assert!(named.contains(r#""W2":{"n":"Ynys \"Môn\"","q":5,"r":-7}"#), "{named}");
        assert_eq!(Hexes::read(named.as_bytes()).unwrap().write(true), named);
        assert!(hexes.holds("E1") && !hexes.holds("E2"));
    }

    #[test]
    fn the_maps_of_the_project_are_written_as_they_are() {
        for file in ["2010.json", "2010-named.json"] {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../static/maps").join(file);
            let text = std::fs::read_to_string(path).unwrap();
            let again = Hexes::read(text.as_bytes()).unwrap().write(file.contains("named"));
            assert!(again == text, "{file} would be written otherwise");
        }
    }

    #[test]
    fn what_is_no_map_is_told_with_its_place() {
        for (file, said) in [
            ("<!doctype html>", "this is a web page, not JSON; expected HexJSON: take the raw file"),
            ("E1,0,0", "this is not JSON; expected HexJSON"),
            (r#"{"hexes":{}}"#, "layout: expected one of odd-r, even-r, odd-q, even-q"),
            (r#"{"layout":"odd-r"}"#, "hexes: expected an object of hexes by their codes"),
            (r#"{"layout":"odd-r","hexes":{}}"#, "hexes: expected from 1 to 5000 hexes; there are 0"),
            (r#"{"layout":"odd-r","hexes":{"A":{"r":1}}}"#, "hexes.A.q: expected a whole number within ±1000"),
            (r#"{"layout":"odd-r","hexes":{"A":{"q":1,"r":"2"}}}"#, "hexes.A.r: expected a whole number within ±1000"),
            (
                r#"{"layout":"odd-r","hexes":{"A":{"q":1,"r":2},"B":{"q":1,"r":2}}}"#,
                "hexes.B: it stands where A does; expected a place of its own",
            ),
        ] {
            assert_eq!(Hexes::read(file.as_bytes()).unwrap_err(), said);
        }
    }
}
