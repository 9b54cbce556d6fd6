//! HTTP on the loopback, which hyper speaks: one answer a connection, so that nothing is left open for what comes later.

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What is sent back.
pub type Reply = Response<Full<Bytes>>;

/// What answers requests.
pub trait Answers: Send + Sync + 'static {
    /// The answer to a request of `target`, a path with its query, and what was sent along.
    fn answer(&self, target: String, body: String) -> impl Future<Output = Reply> + Send;
}

/// A free port of this machine, on which requests wait to be answered.
pub struct Port(TcpListener);

/// A port that is being answered on, until this is dropped.
pub struct Listening(JoinHandle<()>);

impl Port {
    /// Takes a free port.
    pub async fn free() -> Port {
        Port(TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port"))
    }

    /// The scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.0.local_addr().expect("the port"))
    }

    /// Starts answering.
    pub fn answer_by(self, answers: impl Answers) -> Listening {
        let answers = Arc::new(answers);
        Listening(tokio::spawn(async move {
            while let Ok((stream, _)) = self.0.accept().await {
                tokio::spawn(converse(stream, Arc::clone(&answers)));
            }
        }))
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn converse(stream: TcpStream, answers: Arc<impl Answers>) {
    let service = service_fn(async |request: Request<Incoming>| -> Result<Reply, Infallible> {
        let target = request.uri().path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let body = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
        Ok(answers.answer(target, String::from_utf8_lossy(&body).into_owned()).await)
    });
    // Some tests send a date of their own, and most none: what the page makes of it is what they look at.
    let mut http = http1::Builder::new();
    http.keep_alive(false).auto_date_header(false);
    // A browser that hangs up early is no fault of the page.
    http.serve_connection(TokioIo::new(stream), service).await.ok();
}

/// An answer of that type.
pub fn reply(status: StatusCode, kind: &'static str, content: impl Into<Bytes>) -> Reply {
    let mut reply = Response::new(Full::new(content.into()));
    *reply.status_mut() = status;
    reply.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    reply
}

/// Adds a header to those that are there, of the same name too.
pub fn add_header(reply: &mut Reply, name: &str, value: &str) {
    let name = HeaderName::from_bytes(name.as_bytes()).expect("a header's name");
    reply.headers_mut().append(name, HeaderValue::from_str(value).expect("a header's value"));
}

/// The type of a file, by its name.
pub fn kind(path: &Path) -> &'static str {
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
