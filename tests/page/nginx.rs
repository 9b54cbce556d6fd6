//! The build behind a real nginx with the configuration that is written for it: under a path, as a page of its own and
//! in the frames of another origin.

use std::fs;
use std::net::TcpStream;
use std::path::Path;

use tempfile::TempDir;
use tokio::process::Command;
use tokio::time::{Instant, sleep};

use crate::content::RUSSIA;
use crate::driver::{Watched, free_port};
use crate::engine::{Engine, folder, program};
use crate::engines::in_every_engine;
use crate::policy::read_and_touch;
use crate::server::{Server, Site};
use crate::session::{DEADLINE, POLL, Session};

/// Where the written configuration has the page.
const PATH: &str = "/news/2026/x/";

/// What a configuration of nginx has around its servers. One process, so that ending it leaves none behind.
const AROUND: &str = "daemon off; master_process off; pid PREFIX/pid; error_log PREFIX/errors;
events {}
http {
    access_log off;
    client_body_temp_path PREFIX/body;
    proxy_temp_path PREFIX/proxy;
    fastcgi_temp_path PREFIX/fastcgi;
    uwsgi_temp_path PREFIX/uwsgi;
    scgi_temp_path PREFIX/scgi;
    SERVER
}
";

/// An nginx that serves a copy of the build.
struct Nginx {
    origin: String,
    // Dropped first: the folder is its.
    _process: Watched,
    _prefix: TempDir,
}

impl Nginx {
    /// Serves what a build with `--url` gives, whose policy names its origin; what the policy refuses is reported.
    async fn start(reports: &Server) -> Nginx {
        let prefix = tempfile::tempdir().expect("a folder");
        let port = free_port();
        let origin = format!("http://127.0.0.1:{port}");
        copy(&folder("PAGE_DIST"), &prefix.path().join("site"), &|text| {
            let text = text.replace("'self'", &format!("'self' {origin}"));
            text.replace(
                "; frame-ancestors *",
                &format!("; frame-ancestors *; report-uri {}/reports", reports.origin()),
            )
        });
        let configuration = prefix.path().join("nginx.conf");
        fs::write(&configuration, written(prefix.path(), port)).expect("a configuration");
        let command = [&program("PAGE_NGINX"), "-p", &path(prefix.path()), "-c", &path(&configuration)];
        let process = Watched::start(command.map(str::to_owned).into());
        let nginx = Nginx { origin, _process: process, _prefix: prefix };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let errors = fs::read_to_string(nginx._prefix.path().join("errors")).unwrap_or_default();
            assert!(start.elapsed() < DEADLINE, "nginx does not answer: {errors}");
            sleep(POLL).await;
        }
        nginx
    }

    fn url(&self, relative: &str) -> String {
        [&self.origin, PATH, relative].concat()
    }
}

fn path(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}

/// The configuration of the documents, for this port and this folder.
fn written(prefix: &Path, port: u16) -> String {
    const DOCUMENTED: &str = include_str!("../../docs/deploy/nginx.conf");
    let mut server = DOCUMENTED.to_owned();
    for (there, here) in
        [("listen 80;", format!("listen 127.0.0.1:{port};")), ("/srv/petition-explainer", path(&prefix.join("site")))]
    {
        assert!(server.contains(there), "{there}: not in docs/deploy/nginx.conf");
        server = server.replace(there, &here);
    }
    AROUND.replace("PREFIX", &path(prefix)).replace("SERVER", &server)
}

/// Copies the build, pages and configuration changed; the smaller forms of what was changed are left out.
fn copy(from: &Path, to: &Path, change: &dyn Fn(&str) -> String) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the build") {
        let path = entry.expect("a file").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            copy(&path, &to.join(name), change);
        } else if name.ends_with(".html") || name == "nginx.conf" {
            fs::write(to.join(name), change(&fs::read_to_string(&path).expect(name))).expect(name);
        } else if !name.contains(".html.") {
            fs::copy(&path, to.join(name)).expect(name);
        }
    }
}

/// A host's page that frames ours, which is on another origin.
fn host(frame: &str, sandbox: &str) -> String {
    format!("<!doctype html><meta charset='utf-8'><iframe {sandbox} src='{frame}' width='700' height='900'></iframe>")
}

async fn page_and_frames(engine: Engine) {
    let theirs = Site::new().start().await;
    let nginx = Nginx::start(&theirs).await;
    let session = Session::open(engine).await;
    for (sandbox, origin) in [
        (None, nginx.origin.as_str()),
        (Some("sandbox='allow-scripts'"), "null"),
        (Some("sandbox='allow-scripts allow-same-origin'"), &nginx.origin),
    ] {
        match sandbox {
            Some(sandbox) => {
                theirs.set("host.html", crate::server::Answer::Text("text/html", host(&nginx.url(""), sandbox)));
                session.goto(&theirs.url("host.html")).await;
                session.enter_frame().await;
            }
            None => session.goto(&nginx.url("")).await,
        }
        session.app_started().await;
        assert_eq!(session.eval::<String>("self.origin").await, origin);
        session.assert_complete(RUSSIA).await;
        read_and_touch(&session).await;
        assert_eq!(theirs.reports(), Vec::<String>::new(), "{sandbox:?}");
    }
    // Something is refused on purpose: the report of that shows that reports come.
    session.run("document.body.append(Object.assign(new Image(), { src: 'http://refused.invalid/on-purpose' }))").await;
    theirs.until_report("on-purpose").await;
}

/// No engine is needed for this, but the build and nginx are.
#[tokio::test]
async fn the_written_configuration_passes_the_check() {
    let reports = Site::new().start().await;
    let nginx = Nginx::start(&reports).await;
    let mut check = Command::new(program("PAGE_XTASK"));
    check
        .args(["deploy-check", &nginx.url("")])
        .env("CARGO_MANIFEST_DIR", concat!(env!("CARGO_MANIFEST_DIR"), "/xtask"));
    let output = check.output().await.expect("the check");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("_bg.wasm: comes as gzip"), "{said}");
    assert!(said.contains("a missing file: it answers 404"), "{said}");
    // This build has no address, and its pages were changed after it: they have no smaller forms.
    let better: Vec<&str> = said.lines().filter(|line| line.starts_with("better")).collect();
    let expected =
        |line: &&str| line.contains("names no address") || line.contains("the page: ") && line.contains("uncompressed");
    assert!(better.iter().all(expected), "{better:#?}");
}

in_every_engine! {
    the_written_configuration_serves_page_and_frames => page_and_frames;
}
