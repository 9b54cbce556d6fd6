//! A room with a blind reader in it: a display, a bus, Orca and Firefox, all of its own and gone with it.
//!
//! No sound is made: Orca finds no speech server, and its debug log has what it would have said.

use std::fs;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::site::Site;

/// How long anything may take on a busy machine before it counts as not happening.
const DEADLINE: Duration = Duration::from_secs(30);
/// How often the log is looked at until then.
const POLL: Duration = Duration::from_millis(50);
/// Who has said nothing for this long has said all.
const QUIET: Duration = Duration::from_millis(1500);
/// How often all of it is started before it counts as not starting.
const ATTEMPTS: usize = 3;

/// Does what it is told, a line at a time, and ends with all that it started once nobody tells it more: also where the
/// test was killed and runs no code of its own any more.
const SHELL: &str = r#"while IFS= read -r line; do eval "$line"; done; kill 0"#;

/// What Firefox must know: it tells assistive technology of its pages, and shows none of its own.
const PROFILE: &str = r#"
user_pref("accessibility.force_disabled", -1);
user_pref("app.normandy.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.newtabpage.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage", "about:blank");
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("toolkit.telemetry.enabled", false);
"#;

/// Orca writes its log by the block; so that it can be followed, by the line.
const CUSTOM: &str = "from orca import debug\ndebug.debugFile.reconfigure(line_buffering=True)\n";

/// A reader at a page, who hears it and presses keys.
pub struct Room {
    folder: TempDir,
    shell: Child,
    /// Where the log stood when the last key was pressed.
    since: usize,
    /// That key, which Orca names first of all.
    key: String,
}

impl Room {
    /// Opens a page of a site, and waits until it is read out and its app has asked for all it needs.
    pub fn at(site: &Site, path: &str, needs: &str) -> Room {
        let mut troubles = Vec::new();
        for _ in 0..ATTEMPTS {
            match Room::open(site, path, needs) {
                Ok(room) => return room,
                Err(trouble) => troubles.push(trouble),
            }
        }
        panic!("nothing is heard of {path}: {troubles:#?}");
    }

    fn open(site: &Site, path: &str, needs: &str) -> Result<Room, String> {
        // Nobody else may look into it: buses refuse a folder that others may.
        let folder = TempDir::with_prefix("heard-").map_err(|error| format!("no folder: {error}"))?;
        for (under, name, content) in
            [("profile", "user.js", PROFILE), (".local/share/orca", "orca-customizations.py", CUSTOM)]
        {
            let under = folder.path().join(under);
            let written = fs::create_dir_all(&under).and_then(|()| fs::write(under.join(name), content));
            written.map_err(|error| format!("{name}: {error}"))?;
        }
        let shell = shell(folder.path())?;
        let mut room = Room { folder, shell, since: 0, key: String::new() };
        room.tell("openbox &")?;
        room.tell(r#"orca --debug-file="$HOME/spoken" &"#)?;
        room.until("Orca is there", |said| said.iter().any(|text| text.starts_with("Screen reader on")))?;
        site.asked.lock().expect("what was asked").clear();
        let firefox = std::env::var("PAGE_FIREFOX").unwrap_or_else(|_| "firefox-esr".to_owned());
        room.tell(&format!(r#"'{firefox}' --profile "$HOME/profile" --no-remote '{}{path}' &"#, site.origin))?;
        room.until("the page is loaded", |said| {
            said.iter().any(|text| text.starts_with("Finished loading") && !text.ends_with("New Tab"))
        })?;
        room.until("the app has what it needs", |_| {
            site.asked.lock().expect("what was asked").iter().any(|path| path.ends_with(needs))
        })?;
        room.quiet();
        room.tell("timeout 20 xdotool search --sync --onlyvisible --name 'Mozilla Firefox' windowactivate --sync")?;
        Ok(room)
    }

    /// Presses a key, by xdotool's name for it, and waits until something is heard that holds `expected`.
    pub fn hears(&mut self, key: &str, expected: &str) {
        self.press(key);
        let heard = self.until(expected, |said| said.iter().any(|text| text.contains(expected)));
        heard.unwrap_or_else(|trouble| panic!("{key}: {trouble}"));
    }

    /// Goes on by Tab until the focus is on a chart whose first mark is told, up to its "1 of"; how many there are is
    /// handed back.
    pub fn tab_to_chart(&mut self, first: &str) -> String {
        for _ in 0..30 {
            self.press("Tab");
            self.until("Tab leads somewhere", |said| !said.is_empty()).unwrap_or_else(|trouble| panic!("{trouble}"));
            self.quiet();
            if let Some(told) = self.heard().iter().find_map(|text| text.split_once(" chart ")) {
                println!("Tab      {}", self.heard().join(" · "));
                return told
                    .1
                    .strip_prefix(first)
                    .unwrap_or_else(|| panic!("{first:?} is not told: {told:?}"))
                    .to_owned();
            }
        }
        panic!("Tab does not come to the chart: {:#?}", self.everything());
    }

    /// What was said since the last key.
    pub fn heard(&self) -> Vec<String> {
        let mut said = spoken(self.log().get(self.since..).unwrap_or_default());
        said.retain(|text| !text.eq_ignore_ascii_case(&self.key));
        said
    }

    /// What was said since the room was opened.
    pub fn everything(&self) -> Vec<String> {
        spoken(&self.log())
    }

    fn press(&mut self, key: &str) {
        self.since = self.log().len();
        self.key = key.to_owned();
        self.tell(&format!("timeout 20 xdotool key {key}")).unwrap_or_else(|trouble| panic!("{key}: {trouble}"));
    }

    /// Waits until nothing more is said.
    pub fn quiet(&self) {
        let start = Instant::now();
        let (mut length, mut last) = (0, Instant::now());
        while last.elapsed() < QUIET && start.elapsed() < DEADLINE {
            let now = self.everything().len();
            if now != length {
                (length, last) = (now, Instant::now());
            }
            thread::sleep(POLL);
        }
    }

    fn until(&self, what: &str, is_so: impl Fn(&[String]) -> bool) -> Result<(), String> {
        let start = Instant::now();
        while !is_so(&self.heard()) {
            if start.elapsed() > DEADLINE {
                return Err(format!("not within {DEADLINE:?}: {what:?}; heard: {:#?}", self.heard()));
            }
            thread::sleep(POLL);
        }
        Ok(())
    }

    fn tell(&mut self, line: &str) -> Result<(), String> {
        let input = self.shell.stdin.as_mut().ok_or("the shell hears nothing")?;
        writeln!(input, "{line}").map_err(|error| format!("{line}: {error}"))
    }

    fn log(&self) -> String {
        let bytes = fs::read(self.folder.path().join("spoken")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // The shell ends its own group: Xvfb, the bus, Orca and Firefox. The folder goes after them.
        drop(self.shell.stdin.take());
        drop(self.shell.wait());
    }
}

/// A shell on a display and a bus of its own, in a home of its own.
fn shell(home: &Path) -> Result<Child, String> {
    let mut command = Command::new("xvfb-run");
    command.args(["-a", "-s", "-screen 0 1280x1000x24", "dbus-run-session", "--", "sh", "-c", SHELL]);
    command.env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS").env_remove("AT_SPI_BUS_ADDRESS");
    command
        .env("HOME", home)
        .env("TMPDIR", home)
        .env("XDG_RUNTIME_DIR", home)
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME");
    command.env("GNOME_ACCESSIBILITY", "1").env("GTK_MODULES", "gail:atk-bridge").env("MOZ_ENABLE_WAYLAND", "0");
    // Nobody answers there, so that Orca writes down what it would say.
    command.env("SPEECHD_ADDRESS", "inet_socket:127.0.0.1:1");
    let log = fs::File::create(home.join("log")).map_err(|error| error.to_string())?;
    let both = log.try_clone().map_err(|error| error.to_string())?;
    let command = command.stdin(Stdio::piped()).stdout(log).stderr(both).process_group(0);
    command.spawn().map_err(|error| format!("xvfb-run: {error}; type `cargo xtask test`, which installs it"))
}

/// The words in Orca's log: `12:00:00.000000 - SPEECH OUTPUT: 'words' {…}`, with a blank before the voice or without.
fn spoken(log: &str) -> Vec<String> {
    const SAID: &str = "SPEECH OUTPUT: '";
    let lines = log.lines().filter_map(|line| line.split_once(SAID)).map(|(_, said)| said);
    let words = lines.map(|said| {
        let end = ["'{", "' {"].iter().filter_map(|end| said.find(end)).min();
        end.and_then(|end| said.get(..end)).unwrap_or(said.trim_end_matches('\''))
    });
    words.map(|words| words.trim_matches([' ', '.']).to_owned()).filter(|words| !words.is_empty()).collect()
}

#[test]
fn words_are_found_in_the_log() {
    let log = "12:00:00.000001 - SPEECH OUTPUT: 'Petition’s. '{'rate': 50}\nnoise\n12:00:01.000001 - SPEECH OUTPUT: ''\n12:00:02.000001 - SPEECH OUTPUT: 'a 'b' c'\n";
    assert_eq!(spoken(log), ["Petition’s", "a 'b' c"]);
}
