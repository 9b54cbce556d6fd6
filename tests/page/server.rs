//! A server on the loopback for one test: the built page under a path, with the headers and the faults asked for.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use crate::engine::folder;
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
    Fault(&'static str, String),
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
    task: tokio::task::JoinHandle<()>,
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
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("the port"));
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
        let serving = Arc::new(serving);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving = Arc::clone(&serving);
                // A browser that hangs up early is no fault of the page.
                tokio::spawn(async move { serving.answer(stream).await.ok() });
            }
        });
        Server { origin, under, requests, reports, later, hold, task }
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

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
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

impl Serving {
    async fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let Some((target, body)) = request(&mut stream).await? else { return Ok(()) };
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
        stream.write_all(&self.response(&path)).await?;
        stream.shutdown().await
    }

    fn response(&self, path: &str) -> Vec<u8> {
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
            Some(Answer::Text(kind, text)) => self.full("200 OK", kind, "", text.as_bytes()),
            Some(Answer::Bytes(bytes)) => self.full("200 OK", kind(Path::new(path)), "", bytes),
            Some(Answer::Redirect(to)) => self.full("302 Found", "text/plain", &format!("Location: {to}\r\n"), b""),
            Some(Answer::Fault(status, text)) => self.full(status, "text/html", "", text.as_bytes()),
            Some(Answer::Missing) => self.missing(),
            None if matches!(path, "/favicon.ico" | "/reports") => self.full("204 No Content", "text/plain", "", b""),
            None => relative.and_then(|relative| self.file(relative)).unwrap_or_else(|| self.missing()),
        }
    }

    fn missing(&self) -> Vec<u8> {
        self.full("404 Not Found", "text/plain", "", b"There is no such file.")
    }

    fn file(&self, relative: &str) -> Option<Vec<u8>> {
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
            return Some(self.full("200 OK", kind, "", page.as_bytes()));
        }
        Some(self.full("200 OK", kind, "", &content))
    }

    fn full(&self, status: &str, kind: &str, more: &str, content: &[u8]) -> Vec<u8> {
        let no_store = [("Cache-Control".to_owned(), "no-store".to_owned())];
        let keeps = self.site.headers.iter().any(|(name, _)| name == "Cache-Control");
        let own = self.site.headers.iter().chain(no_store.iter().filter(|_| !keeps));
        let own: String = own.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = content.len();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{more}{own}\r\n"
        );
        [head.as_bytes(), content].concat()
    }
}

/// The target and the body of a request; `None` where the browser connected ahead and asked for nothing.
async fn request(stream: &mut TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok()).unwrap_or(0);
    while bytes.len() < end + length && stream.read_buf(&mut bytes).await? > 0 {}
    let target = String::from_utf8_lossy(&bytes[..end]).split(' ').nth(1).map(str::to_owned);
    Ok(target.map(|target| (target, String::from_utf8_lossy(&bytes[end..]).into_owned())))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("csv") => "text/csv",
        _ => "application/octet-stream",
    }
}
