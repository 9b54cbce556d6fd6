//! The processes beside a test, such as the one that drives a browser: ended with it, however it ends.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use crate::engine::Engine;
use crate::session::Setup;

/// Ends the program, and what it started, once nobody holds the other end of the shell's input: that end closes
/// with the test process too, even where it is killed and runs no code of its own any more.
const WATCHED: &str = r#""$@" </dev/null >/dev/null 2>&1 & read -r _; kill 0"#;

/// A program that runs until this is dropped.
pub struct Watched(Child);

impl Watched {
    /// Starts a program with its arguments.
    pub fn start(command: Vec<String>) -> Watched {
        let mut shell = Command::new("sh");
        shell.args(["-c", WATCHED, "sh"]).args(command).stdin(Stdio::piped()).process_group(0);
        Watched(shell.spawn().expect("a shell to start a program in"))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        drop(self.0.wait());
    }
}

/// A driver that is running, or about to.
pub struct Driver {
    pub port: u16,
    _process: Watched,
}

impl Driver {
    /// Starts an engine's driver on a free port; the browsers that it starts have its fonts.
    pub fn start(engine: Engine, setup: &Setup) -> Driver {
        let port = free_port();
        let fonts =
            setup.fonts.iter().flat_map(|file| ["env".to_owned(), format!("FONTCONFIG_FILE={}", file.display())]);
        let command = fonts.chain(engine.driver(port)).collect();
        Driver { port, _process: Watched::start(command) }
    }
}

/// A port that nothing listens on.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a free port").port()
}
