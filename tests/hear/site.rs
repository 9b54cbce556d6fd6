//! The built page on a free port of this machine.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

/// What was asked for so far: paths without their queries.
pub type Asked = Arc<Mutex<Vec<String>>>;

/// A site that is served for as long as the tests run.
pub struct Site {
    pub origin: String,
    pub asked: Asked,
}

impl Site {
    /// Serves a folder.
    pub fn of(root: PathBuf) -> Site {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("the port"));
        let asked = Asked::default();
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (root, asked) = (root.clone(), Arc::clone(&heard));
                // A browser that hangs up early is no fault of the page.
                thread::spawn(move || answer(stream, &root, &asked).ok());
            }
        });
        Site { origin, asked }
    }
}

fn answer(mut stream: TcpStream, root: &Path, asked: &Asked) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = request.split([' ', '?']).nth(1).unwrap_or_default().to_owned();
    let file = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let content = fs::read(root.join(file)).ok().filter(|_| !file.contains(".."));
    let status = if content.is_some() { "200 OK" } else { "404 Not Found" };
    let content = content.unwrap_or_default();
    let (kind, length) = (kind(file), content.len());
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&content)?;
    asked.lock().expect("what was asked").push(path);
    Ok(())
}

fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json" | "hexjson") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
