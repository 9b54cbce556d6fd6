//! A server on the loopback for one test: the built page under a path, with the headers and the faults asked for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use hyper::StatusCode;
use hyper::body::Bytes;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use crate::engine::folder;
use crate::http::{Answers, Listening, Port, Reply, add_header, kind, reply};
use crate::session::{DEADLINE, POLL};

/// What is served, until it is started.
pub struct Site {
    root: PathBuf,
    under: String,
    headers: Vec<(String, String)>,
    answers: Vec<(String, Answer)>,
    held: Option<String>,
    missing: Option<String>,
    own_origin: bool,
    service: Option<String>,
}

/// What is answered in place of a file.
#[derive(Clone)]
pub enum Answer {
    /// This much of that type.
    Text(&'static str, String),
    /// These bytes, of the type that the file's name says.
    Bytes(Vec<u8>),
    /// An error, and what comes with it.
    Fault(StatusCode, String),
    /// Nothing: `404`.
    Missing,
    /// Another address.
    Redirect(String),
}

/// The policy that the build writes for hosts to send.
pub fn shipped_policy() -> String {
    let headers = fs::read_to_string(folder("PAGE_DIST").join("_headers")).expect("the header file");
    let policy = headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    policy.expect("a policy in the header file").to_owned()
}

/// A site that is being served, until it is dropped.
pub struct Server {
    origin: String,
    under: String,
    requests: Arc<Mutex<Vec<String>>>,
    reports: Arc<Mutex<Vec<String>>>,
    later: Arc<Mutex<Vec<(String, Answer)>>>,
    hold: watch::Sender<bool>,
    _listening: Listening,
}

impl Site {
    /// The page that readers get.
    pub fn new() -> Site {
        Site::of(folder("PAGE_DIST"))
    }

    /// The page that can be made to fail.
    pub fn fault() -> Site {
        Site::of(folder("PAGE_DIST_FAULT"))
    }

    /// The page in a made-up language.
    pub fn pseudo() -> Site {
        Site::of(folder("PAGE_DIST_PSEUDO"))
    }

    fn of(root: PathBuf) -> Site {
        Site {
            root,
            under: "/".to_owned(),
            headers: Vec::new(),
            answers: Vec::new(),
            held: None,
            missing: None,
            own_origin: false,
            service: None,
        }
    }

    /// Serves it under a path, which starts and ends with a slash.
    pub fn under(mut self, path: &str) -> Site {
        self.under = path.to_owned();
        self
    }

    /// Sends a header with everything. Without one for caches, none is to keep anything.
    pub fn header(mut self, name: &str, value: &str) -> Site {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Answers 404 for a path.
    pub fn missing(self, path: &str) -> Site {
        self.answer(path, Answer::Missing)
    }

    /// Answers 404 for what ends so.
    pub fn missing_ending(mut self, ending: &str) -> Site {
        self.missing = Some(ending.to_owned());
        self
    }

    /// Sends those who ask for a path to another address.
    pub fn redirect(self, path: &str, to: &str) -> Site {
        self.answer(path, Answer::Redirect(to.to_owned()))
    }

    /// Serves a page of the test's own.
    pub fn page(self, path: &str, html: &str) -> Site {
        self.answer(path, Answer::Text("text/html", html.to_owned()))
    }

    /// Serves a script of the test's own, or of others.
    pub fn script(self, path: &str, text: &str) -> Site {
        self.answer(path, Answer::Text("text/javascript", text.to_owned()))
    }

    /// Serves a story of the test's own.
    pub fn story(self, path: &str, json: &str) -> Site {
        self.answer(path, Answer::Text("application/json", json.to_owned()))
    }

    /// Serves other bytes than the build's in a file's place.
    pub fn bytes(self, path: &str, bytes: Vec<u8>) -> Site {
        self.answer(path, Answer::Bytes(bytes))
    }

    fn answer(mut self, path: &str, answer: Answer) -> Site {
        self.answers.push((path.to_owned(), answer));
        self
    }

    /// Keeps back what ends so until [`Server::release`].
    pub fn hold(mut self, ending: &str) -> Site {
        self.held = Some(ending.to_owned());
        self
    }

    /// Serves pages as `cargo xtask build --url` makes them: their policy names the server's own origin beside every
    /// `'self'`, which means nothing to WebKit in a sandboxed frame.
    pub fn own_origin(mut self) -> Site {
        self.own_origin = true;
        self
    }

    /// Serves pages whose petition service of the UK stands at another origin than the one that was built in.
    pub fn service(mut self, origin: &str) -> Site {
        self.service = Some(origin.to_owned());
        self
    }

    /// Starts serving on a free port.
    pub async fn start(self) -> Server {
        let port = Port::free().await;
        let origin = port.origin();
        let (hold, held) = watch::channel(true);
        let under = self.under.clone();
        let (requests, reports, later) = (Arc::default(), Arc::default(), Arc::default());
        let serving = Serving {
            site: self,
            origin: origin.clone(),
            requests: Arc::clone(&requests),
            reports: Arc::clone(&reports),
            later: Arc::clone(&later),
            held,
        };
        Server { origin, under, requests, reports, later, hold, _listening: port.answer_by(serving) }
    }
}

impl Server {
    /// The address of something beside the page.
    pub fn url(&self, relative: &str) -> String {
        [&self.origin, &self.under, relative].concat()
    }

    /// The scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// What was asked for so far, paths with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("the requests").clone()
    }

    /// What browsers reported as against the policy; they report where a policy's `report-uri` is `/reports`.
    pub fn reports(&self) -> Vec<String> {
        self.reports.lock().expect("the reports").clone()
    }

    /// Waits for a report that holds a text; all reports until then.
    pub async fn until_report(&self, text: &str) -> Vec<String> {
        until(&format!("no report of {text}"), || self.reports().iter().any(|report| report.contains(text))).await;
        self.reports()
    }

    /// Waits until a path is asked for that ends so.
    pub async fn until_asked(&self, ending: &str) {
        until(&format!("no request of {ending}"), || self.requests().iter().any(|path| path.ends_with(ending))).await;
    }

    /// From now on answers so for a path.
    pub fn set(&self, path: &str, answer: Answer) {
        self.later.lock().expect("the answers").insert(0, (path.to_owned(), answer));
    }

    /// Lets go what was kept back.
    pub fn release(&self) {
        self.hold.send_replace(false);
    }
}

async fn until(complaint: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < DEADLINE, "{complaint} within {DEADLINE:?}");
        sleep(POLL).await;
    }
}

/// A site as its connections see it.
struct Serving {
    site: Site,
    origin: String,
    requests: Arc<Mutex<Vec<String>>>,
    reports: Arc<Mutex<Vec<String>>>,
    later: Arc<Mutex<Vec<(String, Answer)>>>,
    held: watch::Receiver<bool>,
}

impl Answers for Serving {
    async fn answer(&self, target: String, body: String) -> Reply {
        let path = target.split('?').next().unwrap_or_default().to_owned();
        match path.as_str() {
            // Browsers ask for an icon of their own accord.
            "/favicon.ico" => {}
            "/reports" => self.reports.lock().expect("the reports").push(body),
            _ => self.requests.lock().expect("the requests").push(target),
        }
        if self.site.held.as_ref().is_some_and(|ending| path.ends_with(ending)) {
            self.held.clone().wait_for(|held| !held).await.ok();
        }
        self.reply(&path)
    }
}

impl Serving {
    fn reply(&self, path: &str) -> Reply {
        let relative = path.strip_prefix(&self.site.under);
        if self.site.missing.as_ref().is_some_and(|ending| path.ends_with(ending)) {
            return self.missing();
        }
        let later = self.later.lock().expect("the answers").clone();
        let answer = later
            .iter()
            .chain(&self.site.answers)
            .find(|(at, _)| relative == Some(at) || at == path)
            .map(|(_, answer)| answer);
        match answer {
            Some(Answer::Text(kind, text)) => self.full(StatusCode::OK, kind, text.clone()),
            Some(Answer::Bytes(bytes)) => self.full(StatusCode::OK, kind(Path::new(path)), bytes.clone()),
            Some(Answer::Redirect(to)) => {
                let mut reply = self.full(StatusCode::FOUND, "text/plain", "");
                add_header(&mut reply, "Location", to);
                reply
            }
            Some(Answer::Fault(status, text)) => self.full(*status, "text/html", text.clone()),
            Some(Answer::Missing) => self.missing(),
            None if matches!(path, "/favicon.ico" | "/reports") => self.full(StatusCode::NO_CONTENT, "text/plain", ""),
            None => relative.and_then(|relative| self.file(relative)).unwrap_or_else(|| self.missing()),
        }
    }

    fn missing(&self) -> Reply {
        self.full(StatusCode::NOT_FOUND, "text/plain", "There is no such file.")
    }

    fn file(&self, relative: &str) -> Option<Reply> {
        let relative = if relative.is_empty() { "index.html" } else { relative };
        if relative.split('/').any(|part| part == "..") {
            return None;
        }
        let path = self.site.root.join(relative);
        let content = fs::read(&path).ok()?;
        let kind = kind(&path);
        if kind == "text/html" {
            let mut page = String::from_utf8(content).ok()?;
            if self.site.own_origin {
                page = page.replace("'self'", &format!("'self' {}", self.origin));
            }
            if let Some(service) = &self.site.service {
                const UK: &str = "https://petition.parliament.uk";
                for (built, here) in
                    [(format!(" {UK};"), format!(" {service};")), (format!("uk={UK}/"), format!("uk={service}/"))]
                {
                    assert!(page.contains(&built), "{relative}: no {built}");
                    page = page.replace(&built, &here);
                }
            }
            return Some(self.full(StatusCode::OK, kind, page));
        }
        Some(self.full(StatusCode::OK, kind, content))
    }

    fn full(&self, status: StatusCode, kind: &'static str, content: impl Into<Bytes>) -> Reply {
        let mut reply = reply(status, kind, content);
        if !self.site.headers.iter().any(|(name, _)| name == "Cache-Control") {
            add_header(&mut reply, "Cache-Control", "no-store");
        }
        for (name, value) in &self.site.headers {
            add_header(&mut reply, name, value);
        }
        reply
    }
}
