//! `cargo xtask map`: turns a HexJSON file into the compact ones that the page loads.

use crate::error::{Error, Result};
use serde_json::Value;
use std::{fs, path::Path};

/// Writes `static/maps/NAME.json`, positions alone, and `NAME-named.json`, with the names of the places.
///
/// Most petitions name every place themselves, so a reader needs the second file only where one leaves some out.
pub fn map(source: &Path, name: &str) -> Result<()> {
    let wrong = |what: &str| Error::new(format!("{}: {what}", source.display()));
    let text = fs::read_to_string(source).map_err(|error| wrong(&error.to_string()))?;
    let file: Value = serde_json::from_str(&text).map_err(|error| wrong(&format!("this is not JSON: {error}")))?;
    let layout = file.get("layout").and_then(|layout| layout.as_str()).ok_or_else(|| wrong("no \"layout\""))?;
    let hexes = file.get("hexes").and_then(|hexes| hexes.as_object()).ok_or_else(|| wrong("no \"hexes\""))?;
    let mut hexes: Vec<(&String, &Value)> = hexes.iter().collect();
    hexes.sort_by_key(|(code, _)| *code);
    let lines = |named: bool| {
        let line = |(code, hex): &(&String, &Value)| {
            let name = if named { format!("\"n\":{},", hex["n"]) } else { String::new() };
            format!("\"{code}\":{{{name}\"q\":{},\"r\":{}}}", hex["q"], hex["r"])
        };
        hexes.iter().map(line).collect::<Vec<String>>().join(",\n")
    };
    for (file, named) in [(format!("static/maps/{name}.json"), false), (format!("static/maps/{name}-named.json"), true)]
    {
        let text = format!("{{\"layout\":\"{layout}\",\"hexes\":{{\n{}\n}}}}\n", lines(named));
        fs::write(&file, text).map_err(|error| Error::new(format!("{file}: {error}")))?;
        println!("{file}: {} hexes", hexes.len());
    }
    Ok(())
}
