//! A browser of its own for one test, closed when it is dropped.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::SemaphorePermit;
use tokio::time::{Instant, sleep, timeout};

use crate::driver::Driver;
use crate::engine::Engine;

/// How long anything may take on a busy machine before it counts as not happening.
pub const DEADLINE: Duration = Duration::from_secs(20);
/// How often a condition is looked at until then.
pub const POLL: Duration = Duration::from_millis(25);

/// How often a browser is started before it counts as not starting: WebKitGTK's sometimes does not answer at all.
const ATTEMPTS: usize = 3;

/// What a browser is given that differs from the machine's own.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// A configuration of fonts.
    pub fonts: Option<PathBuf>,
    /// The smallest size of text that the reader has set, in px; in Chromium alone.
    pub least_font_px: Option<u32>,
}

/// A session in a browser.
pub struct Session {
    pub driver: WebDriver,
    process: Driver,
    // Given back last: the next session may start once this one is closed.
    _permit: SemaphorePermit<'static>,
}

impl Session {
    /// Opens a browser.
    pub async fn open(engine: Engine) -> Session {
        Session::open_with(engine, &Setup::default()).await
    }

    /// Opens a browser that is set up in some way.
    pub async fn open_with(engine: Engine, setup: &Setup) -> Session {
        let permit = engine.sessions().acquire().await.expect("a place among the sessions");
        let mut last = String::new();
        for _ in 0..ATTEMPTS {
            let process = Driver::start(engine, setup);
            match timeout(DEADLINE, connect(engine, setup, process.port, &mut last)).await {
                Ok(driver) => return Session { driver, process, _permit: permit },
                Err(_) => eprintln!("{engine:?} did not start within {DEADLINE:?}: {last}"),
            }
        }
        panic!("{engine:?} does not start: {last}");
    }

    /// Goes to an address and waits until the page is parsed.
    pub async fn goto(&self, url: &str) {
        self.driver.goto(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// The value of an expression in the page.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("return ({expression});");
        let value = self.driver.execute(script, Vec::new()).await;
        let value = value.unwrap_or_else(|error| panic!("{expression}: {error}"));
        value.convert().unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Runs statements in the page.
    pub async fn run(&self, statements: &str) {
        self.driver.execute(statements, Vec::new()).await.unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    /// Waits until an expression in the page is true.
    pub async fn until(&self, what: &str, expression: &str) {
        let start = Instant::now();
        loop {
            // While a page is being left there is nothing to ask.
            let answer = self.driver.execute(format!("return !!({expression});"), Vec::new()).await;
            let answer = answer.map(|answer| answer.json().clone()).map_err(|error| error.to_string());
            if answer == Ok(Value::Bool(true)) {
                return;
            }
            assert!(start.elapsed() < DEADLINE, "not within {DEADLINE:?}: {what} ({expression}); last: {answer:?}");
            sleep(POLL).await;
        }
    }

    /// Waits until the page answers, and all that is seen of it is drawn for its width; of another story until the app has
    /// taken the prerendered page's place.
    pub async fn app_started(&self) {
        let own = "document.documentElement.hasAttribute('data-ready') && [...document.querySelectorAll('.prerendered')].every((one) => !one.checkVisibility())";
        let other = "document.getElementById('app') && !document.getElementById('page')";
        self.until("the page answers", &format!("({own}) || ({other})")).await;
    }

    /// Waits until all that was asked of the page so far has been drawn.
    pub async fn drawn(&self) {
        let two_frames =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        self.driver.execute_async(two_frames, Vec::new()).await.expect("two frames");
    }

    /// Goes into the frame of the page, once it is there.
    pub async fn enter_frame(&self) {
        self.until("the frame is there", "document.querySelector('iframe')").await;
        self.driver.enter_frame(0).await.expect("the frame");
    }

    /// Goes into the frame that an expression gives, from the page or from another of its frames.
    pub async fn enter(&self, frame: &str) {
        self.leave_frame().await;
        let found = self.driver.execute(format!("return {frame};"), Vec::new()).await.expect(frame);
        found.element().expect(frame).enter_frame().await.expect(frame);
    }

    /// Goes back to the page itself.
    pub async fn leave_frame(&self) {
        self.driver.enter_default_frame().await.expect("the page");
    }

    /// Presses keys, one after another, wherever the focus is.
    pub async fn press(&self, keys: &[impl AsRef<str>]) {
        for key in keys {
            let chain = self.driver.action_chain().send_keys(key.as_ref());
            chain.perform().await.unwrap_or_else(|error| panic!("key {:?}: {error}", key.as_ref()));
        }
    }
}

/// Asks a driver for a session until it gives one; it may still be starting.
async fn connect(engine: Engine, setup: &Setup, port: u16, last: &mut String) -> WebDriver {
    let mut capabilities = engine.capabilities();
    if let Some(px) = setup.least_font_px {
        capabilities["goog:chromeOptions"]["prefs"] = json!({ "webkit.webprefs.minimum_font_size": px });
    }
    let Value::Object(capabilities) = capabilities else { panic!("capabilities are an object") };
    let capabilities = Capabilities::from(capabilities);
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities.clone()).await {
            Ok(driver) => return driver,
            Err(error) => *last = error.to_string(),
        }
        sleep(POLL).await;
    }
}

impl Drop for Session {
    /// Closes the browser, after a failed test too. The library's own way waits here for a connection that belongs to
    /// the very runtime which this drop is blocking.
    fn drop(&mut self) {
        let (driver, port) = (self.driver.clone(), self.process.port);
        let path = format!("/session/{}", driver.handle().session_id());
        drop(driver.leak());
        let closed = TcpStream::connect(("127.0.0.1", port)).and_then(|mut stream| {
            stream.set_read_timeout(Some(DEADLINE))?;
            write!(stream, "DELETE {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
            stream.read(&mut [0; 64])
        });
        if let Err(error) = closed {
            eprintln!("a browser was not closed: {error}");
        }
    }
}
