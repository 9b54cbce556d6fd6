//! What is answered where there is no file.

use super::{
    Address,
    answer::Client,
    finding::{Finding, Level},
};
use crate::error::Result;

/// A name that no build makes.
const NAME: &str = "no-such-file-0000000000000000.js";

/// Asks for what is surely not there.
pub fn check(client: &Client, address: &Address, findings: &mut Vec<Finding>) -> Result<()> {
    let answer = client.get(&address.beside(NAME))?;
    let found = format!("it answers {}", answer.status);
    let to_do =
        "A page that outlived its files must be told so: switch off the sending of a front page in their place.";
    findings.push(match answer.status {
        404 | 410 => Finding::right("a missing file", found),
        // A bucket of S3 that may not be listed.
        403 => Finding::not(
            Level::Advice,
            "a missing file",
            &found,
            "404",
            "Let the bucket's files be listed, or leave it.",
        ),
        _ => Finding::not(Level::Wrong, "a missing file", &found, "404", to_do),
    });
    let kept = answer.max_age().filter(|age| *age > 3600);
    if let Some(age) = kept {
        let found = format!("that it is missing may be kept for {age} seconds");
        let to_do = "It may be there a minute later, as while a new build is being copied.";
        findings.push(Finding::not(Level::Advice, "a missing file", &found, "no max-age, or minutes", to_do));
    }
    Ok(())
}
