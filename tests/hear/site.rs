//! The built page on a free port of this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use hyper::StatusCode;
use tokio::runtime::Runtime;

use crate::http::{Answers, Listening, Port, Reply, kind, reply};

/// What was asked for so far: paths without their queries.
pub type Asked = Arc<Mutex<Vec<String>>>;

/// A site that is served until it is dropped.
pub struct Site {
    pub origin: String,
    pub asked: Asked,
    _listening: Listening,
    // Dropped last: all that answers runs in it.
    _runtime: Runtime,
}

/// A folder as those who ask for its files see it.
struct Folder {
    root: PathBuf,
    asked: Asked,
}

impl Site {
    /// Serves a folder.
    pub fn of(root: PathBuf) -> Site {
        let runtime = Runtime::new().expect("threads to answer in");
        let port = runtime.block_on(Port::free());
        let (origin, asked) = (port.origin(), Asked::default());
        let folder = Folder { root, asked: Arc::clone(&asked) };
        let listening = runtime.block_on(async { port.answer_by(folder) });
        Site { origin, asked, _listening: listening, _runtime: runtime }
    }
}

impl Answers for Folder {
    async fn answer(&self, target: String, _: String) -> Reply {
        let path = target.split('?').next().unwrap_or_default().to_owned();
        let file = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let content = fs::read(self.root.join(file)).ok().filter(|_| !file.contains(".."));
        let status = if content.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let reply = reply(status, kind(Path::new(file)), content.unwrap_or_default());
        self.asked.lock().expect("what was asked").push(path);
        reply
    }
}
