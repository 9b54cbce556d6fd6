//! A browser of its own for one test, closed when it is dropped.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::SemaphorePermit;
use tokio::time::{Instant, sleep};

use crate::driver;
use crate::engine::Engine;

/// How long anything may take on a busy machine before it counts as not happening.
pub const DEADLINE: Duration = Duration::from_secs(20);
/// How often a condition is looked at until then.
pub const POLL: Duration = Duration::from_millis(25);

/// A session in a browser.
pub struct Session {
    pub driver: WebDriver,
    port: u16,
    // Given back last: the next session may start once this one is closed.
    _permit: SemaphorePermit<'static>,
}

impl Session {
    /// Opens a browser.
    pub async fn open(engine: Engine) -> Session {
        let permit = engine.sessions().acquire().await.expect("a place among the sessions");
        let port = driver::port(engine);
        let address = format!("http://127.0.0.1:{port}");
        let Value::Object(capabilities) = engine.capabilities() else { panic!("capabilities are an object") };
        let start = Instant::now();
        loop {
            match WebDriver::new(&address, Capabilities::from(capabilities.clone())).await {
                Ok(driver) => return Session { driver, port, _permit: permit },
                Err(error) if start.elapsed() > DEADLINE => panic!("{engine:?}: no session at {address}: {error}"),
                // The driver is still starting.
                Err(_) => sleep(POLL).await,
            }
        }
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

    /// Waits until the app has taken the prerendered page's place.
    pub async fn app_started(&self) {
        self.until("the app starts", "document.getElementById('app') && !document.getElementById('page')").await;
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

    /// Presses keys, one after another, wherever the focus is.
    pub async fn press(&self, keys: &[impl AsRef<str>]) {
        for key in keys {
            let chain = self.driver.action_chain().send_keys(key.as_ref());
            chain.perform().await.unwrap_or_else(|error| panic!("key {:?}: {error}", key.as_ref()));
        }
    }
}

impl Drop for Session {
    /// Closes the browser, after a failed test too. The library's own way waits here for a connection that belongs to
    /// the very runtime which this drop is blocking.
    fn drop(&mut self) {
        let (driver, port) = (self.driver.clone(), self.port);
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
