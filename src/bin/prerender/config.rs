//! What the deployer set in `static/config.json`.

use std::path::Path;

use petition_explainer::official::Site;
use serde_json::Value;

use crate::Outcome;
use crate::files::bytes;
use crate::policy::origin;

/// The deployer's settings.
pub struct Config {
    /// The folders, relative to the pages, whose stories an address may ask for.
    pub stories: Vec<String>,
    /// The petition services that the page may ask, each with its base address.
    services: Vec<(Site, String)>,
}

impl Config {
    /// Reads and checks the settings.
    pub fn read(path: &Path) -> Outcome<Config> {
        let wrong = |what: &str| {
            format!(
                "{}: {what}; expected {{\"stories\": [\"stories/\"], \"services\": {{\"uk\": \"https://…/\"}}}}",
                path.display()
            )
        };
        let settings: Value =
            serde_json::from_slice(&bytes(path)?).map_err(|error| wrong(&format!("this is not JSON ({error})")))?;
        let listed = settings.get("stories").and_then(Value::as_array).ok_or_else(|| wrong("no list of stories"))?;
        let fits = |prefix: &&str| prefix.ends_with('/') && !prefix.contains(char::is_whitespace);
        let mut config = Config { stories: Vec::new(), services: Vec::new() };
        for prefix in listed {
            let prefix =
                prefix.as_str().filter(fits).ok_or_else(|| wrong("a prefix must be a text that ends with \"/\""))?;
            config.stories.push(prefix.to_owned());
        }
        let services = settings.get("services").and_then(Value::as_object);
        for (name, base) in services.into_iter().flatten() {
            let site = Site::from_id(name).ok_or_else(|| wrong(&format!("no petition service \"{name}\" is known")))?;
            let is_base = |base: &&str| {
                let odd = |letter: char| letter.is_whitespace() || ";,\"'".contains(letter);
                origin(base).is_some() && base.starts_with("http") && base.ends_with('/') && !base.contains(odd)
            };
            let base = base.as_str().filter(is_base);
            let base = base.ok_or_else(|| {
                wrong(&format!("the address of \"{name}\" must start with https:// and end with \"/\""))
            })?;
            config.services.push((site, base.to_owned()));
        }
        Ok(config)
    }

    /// The services as the page reads them.
    pub fn services(&self) -> String {
        let each = self.services.iter().map(|(site, base)| format!("{}={base}", site.id()));
        each.collect::<Vec<_>>().join(" ")
    }

    /// The services' origins, as the content policy names them.
    pub fn origins(&self) -> String {
        self.services.iter().filter_map(|(_, base)| origin(base)).map(|origin| format!(" {origin}")).collect()
    }
}
