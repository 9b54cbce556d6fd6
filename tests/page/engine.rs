//! The browser engines, and where the programs that drive them are.

use std::env;
use std::path::PathBuf;

use serde_json::{Value, json};
use tokio::sync::Semaphore;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

static CHROMIUM: Semaphore = Semaphore::const_new(2);
static FIREFOX: Semaphore = Semaphore::const_new(1);
static WEBKIT: Semaphore = Semaphore::const_new(1);

impl Engine {
    /// How many browsers there may be at once: two for the two cores of a small machine, and one of the slower kinds.
    pub fn sessions(self) -> &'static Semaphore {
        match self {
            Engine::Chromium => &CHROMIUM,
            Engine::Firefox => &FIREFOX,
            Engine::WebKit => &WEBKIT,
        }
    }

    /// The command that starts its driver on a port.
    pub fn driver(self, port: u16) -> Vec<String> {
        let port = port.to_string();
        match self {
            Engine::Chromium => vec![program("PAGE_CHROMEDRIVER"), format!("--port={port}"), "--silent".to_owned()],
            Engine::Firefox => {
                vec![program("PAGE_GECKODRIVER"), "--port".to_owned(), port, "--log".to_owned(), "fatal".to_owned()]
            }
            Engine::WebKit => {
                vec!["xvfb-run".to_owned(), "-a".to_owned(), program("PAGE_WEBKITDRIVER"), format!("--port={port}")]
            }
        }
    }

    /// What a session is asked to be. Pages count as loaded once they are parsed, since a server may keep files back.
    pub fn capabilities(self) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "pageLoadStrategy": "eager",
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": {
                    "binary": program("PAGE_CHROMIUM"),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                        "--no-first-run", "--hide-scrollbars", "--window-size=1280,900",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "pageLoadStrategy": "eager",
                "moz:firefoxOptions": { "binary": program("PAGE_FIREFOX"), "args": ["-headless"] },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": program("PAGE_MINIBROWSER"), "args": ["--automation"] },
            }),
        }
    }
}

/// A program that a variable names.
pub fn program(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; type `cargo xtask test`, which sets it"))
}

/// A folder that a variable names.
pub fn folder(variable: &str) -> PathBuf {
    let folder = PathBuf::from(program(variable));
    assert!(
        folder.join("index.html").is_file(),
        "{variable}: no page in {}; type `cargo xtask test`",
        folder.display()
    );
    folder
}
