//! A host for tests, good or bad: answers on the loopback until it is dropped.

use crate::compress::brotli;
use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256, Sha384};
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// A file as the host has it.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What a host has; the last answers for all that is not there.
pub type Files = Vec<File>;

/// A host that is answering.
pub struct Host {
    pub url: String,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// The names of a build.
pub const START: &str = "start-0123456789abcdef.js";
pub const GLUE: &str = "petition-explainer-0123456789abcdef.js";
pub const WASM: &str = "petition-explainer-0123456789abcdef_bg.wasm";

/// What is sent with everything by a host that does all right.
const HEADERS: [(&str, &str); 5] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

impl File {
    /// Sets a header, or takes it away.
    pub fn set(&mut self, name: &str, value: Option<&str>) {
        self.headers.retain(|(found, _)| found != name);
        self.headers.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    }

    /// Puts another body in, with nothing done to it.
    pub fn fill(&mut self, body: &[u8]) {
        self.body = body.to_vec();
        self.set("Content-Encoding", None);
    }
}

/// A whole deployment with nothing wrong, at that address.
pub fn good(url: &str) -> Files {
    let origin = url.strip_suffix("/x/").unwrap_or(url);
    let sum = |body: &str| format!("sha384-{}", BASE64.encode(Sha384::digest(body)));
    let (glue, wasm, style, boot) = ("let glue".repeat(200), "\0asm".repeat(400), "a{color:red}", "let boot");
    let start = format!("import init from'./{GLUE}';init(fetch(near('{WASM}'),{{integrity:'{}'}}))", sum(&wasm));
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let (style_hash, boot_hash) = (hash(style), hash(boot));
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval' {boot_hash}; style-src 'self' {style_hash}; connect-src 'self' {origin}"
    );
    let page = format!(
        "<!doctype html><html lang=\"en\" data-story=\"stories/x.json\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
         <link rel=\"canonical\" href=\"{url}\"><style>{style}</style><script>{boot}</script></head><body>{}\
         <link rel=\"modulepreload\" href=\"./{GLUE}\" integrity=\"{}\"><link rel=\"preload\" href=\"./{WASM}\" as=\"fetch\" crossorigin>\
         <link rel=\"preload\" href=\"./stories/x.json\" as=\"fetch\" crossorigin><script type=\"module\" src=\"./{START}\" integrity=\"{}\"></script></body></html>",
        "word ".repeat(300),
        sum(&glue),
        sum(&start)
    );
    let (long, short) = ("public, max-age=31536000, immutable", "public, max-age=300");
    let mut files = vec![
        file("/x/", "text/html", short, &page),
        file(&format!("/x/{START}"), "text/javascript; charset=utf-8", long, &start),
        file(&format!("/x/{GLUE}"), "text/javascript", long, &glue),
        file(&format!("/x/{WASM}"), "application/wasm", long, &wasm),
        file("/x/stories/x.json", "application/json", short, "{}"),
        file("/x/embed.js", "text/javascript", "public, max-age=3600", "let embed"),
        file("/x/element.js", "text/javascript", "public, max-age=3600", "let element"),
        file("", "text/plain", "", "There is no such file."),
    ];
    if let Some(page) = files.first_mut() {
        page.set("Content-Security-Policy", Some(&format!("{policy}; frame-ancestors *")));
    }
    if let Some(missing) = files.last_mut() {
        missing.status = 404;
        missing.set("Cache-Control", None);
    }
    files
}

fn file(path: &str, kind: &str, cache: &str, body: &str) -> File {
    let mut headers: Vec<_> = HEADERS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    for (name, value) in [("Content-Type", kind), ("Cache-Control", cache), ("Content-Encoding", "br")] {
        headers.push((name.to_owned(), value.to_owned()));
    }
    File { path: path.to_owned(), status: 200, headers, body: brotli(body.as_bytes()).unwrap_or_default() }
}

impl Host {
    /// Starts a host whose files are those, which know its address.
    pub fn start(files: impl FnOnce(&str) -> Files) -> std::io::Result<Host> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let url = format!("http://{}/x/", listener.local_addr()?);
        let (files, stop) = (files(&url), Arc::new(AtomicBool::new(false)));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                // Whoever hangs up early has heard enough.
                drop(answer(stream, &files));
            }
        });
        Ok(Host { url, stop, thread: Some(thread) })
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let address = self.url.trim_start_matches("http://").trim_end_matches("/x/");
        drop(TcpStream::connect(address));
        drop(self.thread.take().map(JoinHandle::join));
    }
}

fn answer(mut stream: TcpStream, files: &Files) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let Some(file) = files.iter().find(|file| file.path == path).or(files.last()) else { return Ok(()) };
    let mut head = format!("HTTP/1.1 {} Because\r\nContent-Length: {}\r\n", file.status, file.body.len());
    for (name, value) in &file.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(&[head.as_bytes(), b"Connection: close\r\n\r\n", &file.body].concat())
}
