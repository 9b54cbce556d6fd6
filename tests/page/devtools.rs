//! What only Chromium's own protocol can do or tell.

use serde_json::{Value, json};

use crate::session::Session;

impl Session {
    /// Sends a command of the protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Value {
        let answer = self.driver.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Gives the page a window of that many px.
    pub async fn window(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Emulates a medium (`"print"`, or `""` for the screen) and features such as `("prefers-color-scheme", "dark")`.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": medium, "features": features })).await;
    }

    /// Switches the page's own scripts off, from the next page on; the tests' still run.
    pub async fn without_script(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Runs statements in every new page before its own scripts.
    pub async fn before_scripts(&self, statements: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": statements })).await;
    }

    /// What stands in the console since the last look: errors and warnings, refused by a policy or not.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.expect("the browser's log");
        let loud = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"));
        loud.map(|entry| entry.message).collect()
    }

    /// The addresses the browser sent requests to since the last look, by its own record.
    pub async fn fetched(&self) -> Vec<String> {
        let log = self.driver.get_log("performance").await.expect("the browser's network record");
        let events = log.iter().filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        sent.filter_map(|event| event["message"]["params"]["request"]["url"].as_str().map(str::to_owned)).collect()
    }

    /// What axe-core finds wrong with the page as it stands, a line each.
    pub async fn axe(&self) -> Vec<String> {
        let path = std::env::var("AXE_CORE").expect("AXE_CORE is not set; type `cargo xtask test`, which sets it");
        let axe = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.run(&axe).await;
        let found = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
                (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id} (${rule.impact}): ${rule.help}: ${node.target.join(' ')}: ${node.failureSummary}`))),
                (error) => done([`axe failed: ${error}`]));";
        let lines = self.driver.execute_async(found, Vec::new()).await.expect("axe");
        lines.convert().expect("lines")
    }
}
