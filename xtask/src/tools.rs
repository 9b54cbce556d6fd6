//! The tools that the commands need: which, in what version, and where each comes from.

use crate::{
    engine::Engine,
    error::Result,
    install::Crate,
    lock, package,
    tool::{Source, Tool, Version},
};

/// What building the page needs.
pub fn for_page() -> Result<Vec<Tool>> {
    let bindgen = lock::version("wasm-bindgen")?;
    Ok(vec![
        trunk(),
        wasm_bindgen("wasm-bindgen", &["wasm-bindgen"], &bindgen),
        wasm_bindgen("wasm-bindgen-test-runner", &["wasm-bindgen-test-runner"], &bindgen),
    ])
}

/// What testing it in these engines needs.
pub fn for_tests(engines: &[Engine]) -> Result<Vec<Tool>> {
    let mut tools = for_page()?;
    for engine in engines {
        match engine {
            Engine::Chromium => tools.extend([chromium(), chromedriver(), pdftotext()]),
            Engine::Firefox => tools.extend([firefox(), geckodriver()]),
            Engine::WebKit => tools.extend([webkit_driver(), minibrowser(), xvfb(), xauth()]),
        }
    }
    if cfg!(target_os = "linux") {
        tools.extend(fonts());
        if engines.contains(&Engine::Firefox) {
            tools.extend(screen_reader());
        }
    }
    tools.push(nginx());
    if package::is_one_missing() {
        tools.extend([npm(), tar()]);
    }
    Ok(tools)
}

/// What checking the licences of dependencies needs.
pub fn for_licences() -> Vec<Tool> {
    let does = "checks the licences of dependencies";
    let flags = &["--locked", "--no-default-features"];
    let source = Crate { name: "cargo-deny", version: "0.20.2".into(), flags, does, takes: "about 1 minute" };
    vec![Tool { name: "cargo-deny", programs: &["cargo-deny"], version: Version::Any, source: Source::Cargo(source) }]
}

/// Trunk 0.22 and later need a newer Rust than rust-toolchain.toml names.
pub fn trunk_crate() -> Crate {
    // Without looking for newer versions of itself.
    let flags = &["--locked", "--no-default-features", "--features", "rustls"];
    let does = "builds the page";
    Crate { name: "trunk", version: "0.21.14".into(), flags, does, takes: "about 3 minutes" }
}

fn trunk() -> Tool {
    let source = trunk_crate();
    let version = Version::Exactly(source.version.clone());
    Tool { name: "trunk", programs: &["trunk"], version, source: Source::Cargo(source) }
}

/// Its programs work only on what the very same version of the crate compiled.
fn wasm_bindgen(name: &'static str, programs: &'static [&'static str], version: &str) -> Tool {
    let version = version.to_owned();
    let does = "ties the page's wasm to the browser";
    // Not by its own Cargo.lock, whose versions need not be the registry's any more.
    let source =
        Crate { name: "wasm-bindgen-cli", version: version.clone(), flags: &[], does, takes: "about 1 minute" };
    Tool { name, programs, version: Version::Exactly(version), source: Source::Cargo(source) }
}

fn geckodriver() -> Tool {
    let (version, flags, does) = ("0.37.1".into(), &["--locked"] as &[_], "drives Firefox in tests");
    let source = Crate { name: "geckodriver", version, flags, does, takes: "about 1 minute" };
    Tool { name: "geckodriver", programs: &["geckodriver"], version: Version::Any, source: Source::Cargo(source) }
}

fn system(
    name: &'static str,
    programs: &'static [&'static str],
    packages: &'static str,
    by_hand: &'static str,
) -> Tool {
    Tool { name, programs, version: Version::Any, source: Source::Apt { packages, by_hand } }
}

fn chromium() -> Tool {
    const PROGRAMS: &[&str] = &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome",
    ];
    system("chromium", PROGRAMS, "chromium", "install Chromium or Google Chrome")
}

fn chromedriver() -> Tool {
    system("chromedriver", &["chromedriver"], "chromium-driver", "put the chromedriver of your Chromium on PATH")
}

/// Reads what Chromium prints.
fn pdftotext() -> Tool {
    system("pdftotext", &["pdftotext"], "poppler-utils", "install poppler, of which pdftotext is a part")
}

fn firefox() -> Tool {
    const PROGRAMS: &[&str] = &[
        "firefox",
        "firefox-esr",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox",
    ];
    system("firefox", PROGRAMS, "firefox-esr", "install Firefox")
}

fn webkit_driver() -> Tool {
    const BY_HAND: &str = "install WebKitGTK's WebDriver, so that WebKitWebDriver is on PATH";
    system("WebKitWebDriver", &["WebKitWebDriver"], "webkit2gtk-driver", BY_HAND)
}

fn minibrowser() -> Tool {
    const PROGRAMS: &[&str] = &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ];
    system("MiniBrowser", PROGRAMS, "libwebkit2gtk-4.1-0", "install WebKitGTK's MiniBrowser, version 4.1")
}

fn xvfb() -> Tool {
    system("xvfb-run", &["xvfb-run"], "xvfb", "install Xvfb, so that xvfb-run is on PATH")
}

fn xauth() -> Tool {
    system("xauth", &["xauth"], "xauth", "install xauth, which xvfb-run needs")
}

/// The server that the written configuration is tried with.
fn nginx() -> Tool {
    system("nginx", &["nginx", "/usr/sbin/nginx"], "nginx-light", "install nginx")
}

fn npm() -> Tool {
    system("npm", &["npm"], "npm", "install Node.js with npm")
}

fn tar() -> Tool {
    system("tar", &["tar"], "tar", "install tar")
}

/// A browser may come without any font, and then measures no text. These two also differ in width as much as fonts of
/// readers do.
fn fonts() -> [Tool; 2] {
    const LIBERATION: &[&str] = &[
        "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
        "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
        "/usr/share/fonts/liberation-sans-fonts/LiberationSans-Regular.ttf",
        "/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf",
        "/usr/share/fonts/liberation/LiberationSans-Regular.ttf",
    ];
    const DEJAVU: &[&str] = &[
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf",
        "/usr/share/fonts/TTF/DejaVuSans.ttf",
        "/usr/share/fonts/dejavu/DejaVuSans.ttf",
    ];
    const LIBERATION_BY_HAND: &str =
        "install the Liberation fonts, so that LiberationSans-Regular.ttf is in /usr/share/fonts/liberation";
    const DEJAVU_BY_HAND: &str = "install the DejaVu fonts, so that DejaVuSans.ttf is in /usr/share/fonts/dejavu";
    [
        system("Liberation fonts", LIBERATION, "fonts-liberation", LIBERATION_BY_HAND),
        system("DejaVu fonts", DEJAVU, "fonts-dejavu-core", DEJAVU_BY_HAND),
    ]
}

/// What it takes to hear Firefox as a screen reader does: Orca, the bus it listens to, a display and hands on its keys.
fn screen_reader() -> [Tool; 8] {
    const BUS: &[&str] = &["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher"];
    const ORCA: &str = "orca python3-gi gir1.2-atspi-2.0 gir1.2-wnck-3.0";
    [
        system("orca", &["orca"], ORCA, "install the screen reader Orca"),
        system("at-spi-bus-launcher", BUS, "at-spi2-core", "install at-spi2-core"),
        system("dbus-run-session", &["dbus-run-session"], "dbus dbus-x11", "install D-Bus with dbus-run-session"),
        system("gsettings", &["gsettings"], "libglib2.0-bin", "install GLib's programs, of which gsettings is one"),
        system("xdotool", &["xdotool"], "xdotool", "install xdotool"),
        system("openbox", &["openbox"], "openbox", "install the window manager openbox"),
        xvfb(),
        xauth(),
    ]
}
