//! `cargo xtask deploy-check URL`: what a host makes of the page, line by line.

mod answer;
mod file;
mod finding;
mod missing;
mod page;
mod policy;

use crate::error::{Error, Result};
use answer::Client;
use finding::{Finding, Level};
use lexopt::{Arg, Parser, ValueExt};

/// The address of a page, with nothing odd in it.
#[derive(Debug)]
pub struct Address(String);

impl Address {
    /// Reads the one address that the command line has.
    pub fn read(mut args: Parser) -> Result<Address> {
        let mut address = None;
        while let Some(arg) = args.next()? {
            match arg {
                Arg::Value(text) if address.is_none() => address = Some(Address::parse(&text.string()?)?),
                other => return Err(other.unexpected().into()),
            }
        }
        address.ok_or_else(|| Error::new("deploy-check: which address? Give the folder as https://host/path/"))
    }

    /// Reads `https://host/path/` or the address of one page of the folder.
    fn parse(text: &str) -> Result<Address> {
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "\"'<>\\`{}|^?#".contains(letter);
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        match rest {
            Some(rest) if rest.contains('/') && !rest.starts_with('/') && !rest.contains(odd) => {
                Ok(Address(text.to_owned()))
            }
            _ => Err(Error::new(format!(
                "`{text}` is no address of a deployment: give the folder as https://host/path/, with its last slash, or \
                 one of its pages"
            ))),
        }
    }

    /// The address of a file beside the page.
    fn beside(&self, relative: &str) -> String {
        let folder = self.0.rsplit_once('/').map_or(self.0.as_str(), |(folder, _)| folder);
        [folder, "/", relative.trim_start_matches("./")].concat()
    }

    /// The scheme, host and port.
    fn origin(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        let end = self.0.get(host..).and_then(|rest| rest.find('/')).map_or(self.0.len(), |slash| host + slash);
        self.0.get(..end).unwrap_or_default()
    }

    /// Whether it is this machine's own, where nothing is to be encrypted.
    fn is_loopback(&self) -> bool {
        let host = self.origin().trim_start_matches("http://");
        ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| host == *own || host.starts_with(&format!("{own}:")))
    }
}

/// Fetches a deployment, says what is right with it and what is not, and fails where readers are worse off for it.
pub fn deploy_check(address: &Address) -> Result<()> {
    let findings = check(&Client::new(), address)?;
    for finding in &findings {
        println!("{finding}");
    }
    let count = |level| findings.iter().filter(|finding| finding.level == level).count();
    let (wrong, advice) = (count(Level::Wrong), count(Level::Advice));
    println!("\n{} right, {advice} could be better, {wrong} wrong.", count(Level::Right));
    match wrong {
        0 => Ok(()),
        _ => {
            Err(Error::new(format!("{}: {wrong} of what readers need is not there; docs/deploy.md has it", address.0)))
        }
    }
}

/// All there is to say of a deployment.
fn check(client: &Client, address: &Address) -> Result<Vec<Finding>> {
    let page = client.get(&address.0)?;
    let mut findings = Vec::new();
    if page::check(address, &page, &mut findings) {
        file::check_all(client, address, &page.text(), &mut findings)?;
        missing::check(client, address, &mut findings)?;
    }
    Ok(findings)
}

#[cfg(test)]
mod host;
#[cfg(test)]
mod tests;
