//! What a host answers, as its bytes came: no redirect is followed and nothing is unpacked unseen.

use crate::error::{Error, Result};
use rustls::crypto::ring;
use std::{io::Read, sync::Arc, time::Duration};
use ureq::{
    Agent, Body,
    http::Response,
    tls::{Certificate, RootCerts, TlsConfig},
};

/// How long a file may take to come.
const PATIENCE: Duration = Duration::from_secs(60);
/// More bytes than any file of a deployment has.
const MAX_BYTES: u64 = 100_000_000;

/// What asks for files: by the machine's own trust in certificates, and by the proxies that its environment names.
pub struct Client(Agent);

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

impl Client {
    /// A client for any host.
    pub fn new() -> Client {
        // What cannot be read of the certificates is left out; a host that needs it is then refused, in words.
        let trusted = rustls_native_certs::load_native_certs().certs;
        let trusted: Vec<_> = trusted.iter().map(|one| Certificate::from_der(one).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::from(trusted))
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()));
        let config = Agent::config_builder()
            .tls_config(tls.build())
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE));
        Client(config.build().new_agent())
    }

    /// Asks for an address as a browser would from an article's page; no other address is gone to.
    pub fn get(&self, url: &str) -> Result<Answer> {
        let request = self.0.get(url).header("Accept-Encoding", "br, gzip").header("Origin", "https://article.example");
        let answer = request.call().and_then(Answer::read);
        answer.map_err(|error| Error::new(format!("{url} could not be fetched: {error}")))
    }
}

impl Answer {
    fn read(response: Response<Body>) -> std::result::Result<Answer, ureq::Error> {
        let (head, body) = response.into_parts();
        let headers = head.headers.iter();
        let headers = headers.map(|(name, value)| {
            (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
        });
        let headers = headers.collect();
        let sent = body.into_with_config().limit(MAX_BYTES).read_to_vec()?;
        let mut answer = Answer { status: head.status.as_u16(), headers, sent, body: Ok(Vec::new()) };
        answer.body = answer.decoded();
        Ok(answer)
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
    pub fn describe(&self, name: &str) -> String {
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
    use std::{io::Write, net::TcpListener, thread};

    /// What is made of an answer that comes in these bytes.
    fn answered(bytes: &'static [u8]) -> Result<Answer> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let host = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = Vec::new();
            while !asked.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                asked.extend(byte);
            }
            stream.write_all(bytes).unwrap();
            String::from_utf8(asked).unwrap().to_ascii_lowercase()
        });
        let answer = Client::new().get(&url);
        let asked = host.join().unwrap();
        for header in ["accept-encoding: br, gzip\r\n", "origin: https://article.example\r\n"] {
            assert!(asked.contains(header), "{asked}");
        }
        answer
    }

    #[test]
    fn heads_of_what_is_to_come_are_passed_over() {
        let answer = answered(b"HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 \r\nContent-Type: Text/HTML; charset=x\r\ncache-control: public, max-age=60\r\n\r\nbody\r\n\r\n").unwrap();
        assert_eq!((answer.status, answer.kind().as_str(), answer.max_age()), (200, "text/html", Some(60)));
        assert_eq!(answer.text(), "body\r\n\r\n");
        let error = answered(b"no HTTP\r\n\r\n").unwrap_err().to_string();
        assert!(error.starts_with("http://127.0.0.1:") && error.contains(" could not be fetched: "), "{error}");
    }

    #[test]
    fn what_is_no_brotli_although_it_says_so_is_told() {
        assert!(answered(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n<!doctype html>").unwrap().body.is_err());
    }

    #[test]
    fn nobody_is_sent_elsewhere_and_every_value_of_a_header_is_kept() {
        let answer =
            answered(b"HTTP/1.1 301 Moved\r\nLocation: /y/\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 0\r\n\r\n")
                .unwrap();
        assert_eq!((answer.status, answer.header("location")), (301, "/y/"));
        assert_eq!(answer.headers("x-a").collect::<Vec<_>>(), ["1", "2"]);
    }
}
