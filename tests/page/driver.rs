//! One driver process an engine, started when it is first needed and ended with the tests, however they end.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use crate::engine::Engine;

/// Ends the driver and the browsers it started once nobody holds the other end of the shell's input: that end closes
/// with the test process, even where it is killed and runs no code of its own any more.
const WATCHED: &str = r#""$@" </dev/null >/dev/null 2>&1 & read -r _; kill 0"#;

struct Driver {
    port: u16,
    _shell: Child,
}

static CHROMIUM: OnceLock<Driver> = OnceLock::new();
static FIREFOX: OnceLock<Driver> = OnceLock::new();
static WEBKIT: OnceLock<Driver> = OnceLock::new();

/// The port that an engine's driver listens on.
pub fn port(engine: Engine) -> u16 {
    let driver = match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        Engine::WebKit => &WEBKIT,
    };
    driver.get_or_init(|| Driver::start(engine)).port
}

impl Driver {
    fn start(engine: Engine) -> Driver {
        let port = free_port();
        let mut shell = Command::new("sh");
        shell.args(["-c", WATCHED, "sh"]).args(engine.driver(port)).stdin(Stdio::piped()).process_group(0);
        let shell = shell.spawn().expect("a shell to start the driver in");
        Driver { port, _shell: shell }
    }
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a free port").port()
}
