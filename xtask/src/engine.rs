//! The browser engines that the tests run in.

use crate::error::{Error, Result};

/// A browser engine, driven through WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in `--engines` and in `PAGE_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Whether it can exist here: WebKitGTK, the only WebKit to be had without an Apple device, is for Linux.
    pub fn can_exist(self) -> bool {
        self != Engine::WebKit || cfg!(target_os = "linux")
    }

    /// Reads `chromium,firefox`.
    pub fn parse_list(list: &str) -> Result<Vec<Engine>> {
        let mut engines = Vec::new();
        for name in list.split(',') {
            let known = Engine::ALL.into_iter().find(|engine| engine.name() == name);
            let engine = known.ok_or_else(|| {
                Error::new(format!("no engine `{name}`: choose among chromium, firefox and webkit, joined by commas"))
            })?;
            if !engines.contains(&engine) {
                engines.push(engine);
            }
        }
        Ok(engines)
    }

    /// Writes `chromium,firefox`.
    pub fn list(engines: &[Engine]) -> String {
        engines.iter().map(|engine| engine.name()).collect::<Vec<_>>().join(",")
    }

    /// The engines to test: those asked for, which must be able to exist here, or else all that can.
    pub fn choose(asked: Option<Vec<Engine>>) -> Result<Vec<Engine>> {
        let was_asked = asked.is_some();
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            asked.unwrap_or(Engine::ALL.to_vec()).into_iter().partition(|engine| engine.can_exist());
        for engine in elsewhere {
            let reason = format!("{} cannot exist on this system: its driver is made for Linux alone", engine.name());
            if was_asked {
                return Err(Error::new(reason));
            }
            println!("{reason}; its tests are not run");
        }
        Ok(here)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn lists_are_read_and_written() {
        let engines = Engine::parse_list("webkit,chromium,webkit").unwrap();
        assert_eq!(engines, [Engine::WebKit, Engine::Chromium]);
        assert_eq!(Engine::list(&engines), "webkit,chromium");
    }

    #[test]
    fn a_mistyped_engine_is_refused() {
        assert!(Engine::parse_list("chrome").unwrap_err().to_string().starts_with("no engine `chrome`"));
        assert!(Engine::parse_list("").is_err());
    }

    #[test]
    fn unasked_every_engine_that_can_exist_is_tested() {
        let engines = Engine::choose(None).unwrap();
        assert!(engines.contains(&Engine::Chromium) && engines.contains(&Engine::Firefox));
        assert_eq!(engines.contains(&Engine::WebKit), cfg!(target_os = "linux"));
    }
}
