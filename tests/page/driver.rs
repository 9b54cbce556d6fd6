//! The process that drives a browser, ended with the session it is for, however the test ends.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use crate::engine::Engine;

/// Ends the driver and the browser it started once nobody holds the other end of the shell's input: that end closes
/// with the test process too, even where it is killed and runs no code of its own any more.
const WATCHED: &str = r#""$@" </dev/null >/dev/null 2>&1 & read -r _; kill 0"#;

/// A driver that is running, or about to.
pub struct Driver {
    pub port: u16,
    shell: Child,
}

impl Driver {
    /// Starts an engine's driver on a free port.
    pub fn start(engine: Engine) -> Driver {
        let port = free_port();
        let mut shell = Command::new("sh");
        shell.args(["-c", WATCHED, "sh"]).args(engine.driver(port)).stdin(Stdio::piped()).process_group(0);
        Driver { port, shell: shell.spawn().expect("a shell to start the driver in") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a free port").port()
}
