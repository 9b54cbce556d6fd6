//! What a host answers, fetched by curl: it has the machine's own trust in certificates and its own ways out.

use crate::{
    error::{Error, Result},
    run,
};
use std::{
    io::Read,
    path::{Path, PathBuf},
    process::Command,
};

/// The program that fetches.
pub struct Curl(PathBuf);

/// An answer to a request.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    /// As it came: compressed or not.
    sent: Vec<u8>,
    /// What it says, or why that cannot be told.
    pub body: std::result::Result<Vec<u8>, String>,
}

impl Curl {
    /// The one found, or whichever is on PATH.
    pub fn new(program: Option<&Path>) -> Curl {
        Curl(program.unwrap_or(Path::new("curl")).to_owned())
    }

    /// Asks for an address as a browser would from an article's page; no other address is gone to.
    pub fn get(&self, url: &str) -> Result<Answer> {
        let mut curl = Command::new(&self.0);
        curl.args(["--silent", "--show-error", "--include", "--globoff", "--max-time", "60", "--proto", "=http,https"]);
        curl.args(["--header", "Accept-Encoding: br, gzip", "--header", "Origin: https://article.example"]);
        let output = curl.args(["--url", url]).output().map_err(|error| run::not_started(&curl, &error))?;
        if !output.status.success() {
            let why = String::from_utf8_lossy(&output.stderr);
            return Err(Error::new(format!("{url} could not be fetched: {}", why.trim())));
        }
        Answer::read(output.stdout).ok_or_else(|| Error::new(format!("{url}: what was answered is not HTTP")))
    }
}

impl Answer {
    /// Reads what curl prints: the head, the body; before them heads that say that more is to come.
    fn read(mut printed: Vec<u8>) -> Option<Answer> {
        loop {
            let end = printed.windows(4).position(|four| four == b"\r\n\r\n")?;
            let body = printed.split_off(end + 4);
            let head = String::from_utf8_lossy(&printed).into_owned();
            let mut lines = head.lines();
            let status: u16 = lines.next()?.split(' ').nth(1)?.parse().ok()?;
            if (100..200).contains(&status) {
                printed = body;
                continue;
            }
            let headers = lines.filter_map(|line| line.split_once(':'));
            let headers: Vec<_> =
                headers.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect();
            let mut answer = Answer { status, headers, sent: body, body: Ok(Vec::new()) };
            answer.body = answer.decoded();
            return Some(answer);
        }
    }

    /// The values of a header, by its name in lower case; more than one where it was sent more than once.
    pub fn headers<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a header, empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value)
    }

    /// What a header says, in words.
    pub fn told(&self, name: &str) -> String {
        match self.header(&name.to_ascii_lowercase()) {
            "" => format!("no {name}"),
            value => format!("{name} is \"{value}\""),
        }
    }

    /// The type without what is said besides.
    pub fn kind(&self) -> String {
        self.header("content-type").split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// For how many seconds it may be kept.
    pub fn max_age(&self) -> Option<u64> {
        let parts = self.header("cache-control").split(',');
        parts.filter_map(|part| part.trim().strip_prefix("max-age=")?.parse().ok()).next()
    }

    /// How many bytes came.
    pub fn sent_bytes(&self) -> usize {
        self.sent.len()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        self.body.as_ref().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default()
    }

    fn decoded(&self) -> std::result::Result<Vec<u8>, String> {
        let (mut sent, mut out) = (self.sent.as_slice(), Vec::new());
        let done = match self.header("content-encoding") {
            "" | "identity" => sent.read_to_end(&mut out).map(drop),
            "br" => brotli::BrotliDecompress(&mut sent, &mut out),
            "gzip" => flate2::read::GzDecoder::new(sent).read_to_end(&mut out).map(drop),
            other => return Err(format!("\"{other}\" was not asked for")),
        };
        done.map(|()| out).map_err(|error| format!("it cannot be read as what it says it is: {error}"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn heads_of_what_is_to_come_are_passed_over() {
        let printed = b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/2 200 \r\nContent-Type: Text/HTML; charset=x\r\ncache-control: public, max-age=60\r\n\r\nbody\r\n\r\n";
        let answer = Answer::read(printed.to_vec()).unwrap();
        assert_eq!((answer.status, answer.kind().as_str(), answer.max_age()), (200, "text/html", Some(60)));
        assert_eq!(answer.text(), "body\r\n\r\n");
        assert!(Answer::read(b"no HTTP".to_vec()).is_none());
    }

    #[test]
    fn what_is_no_brotli_although_it_says_so_is_told() {
        let printed = b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n<!doctype html>";
        assert!(Answer::read(printed.to_vec()).unwrap().body.is_err());
    }
}
