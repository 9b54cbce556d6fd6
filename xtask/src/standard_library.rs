//! Rust's standard library, compiled along with the page: a tenth of the wasm less than with the one that rustup brings.
//!
//! Its parts that the page does not use are left out, a panic ends the program at once, and neither words for panics nor
//! places in sources are kept. That takes flags which stable Rust has only behind `RUSTC_BOOTSTRAP`, and the sources
//! (rust-src). Where those are not to be had, the page is built with what is there, as by a plain `trunk build`.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// What makes cargo compile it, for wasm alone. Trunk.toml takes these out again for the hook, which runs natively.
const ALONG: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Cpanic=immediate-abort -Zunstable-options -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Makes a build compile it along, where it can; says which it is.
pub fn along(build: &mut Command) {
    if is_here() || install() {
        println!("The standard library is compiled along (rust-src): a small program.");
        build.envs(ALONG);
    } else {
        println!(
            "rust-src is not here, and `rustup component add rust-src` does not bring it: built with the standard library \
             as it is,\nwhich makes the program a tenth larger."
        );
    }
}

fn is_here() -> bool {
    sysroot().is_some_and(|root| root.join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn sysroot() -> Option<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output().ok()?;
    Some(Path::new(std::str::from_utf8(&output.stdout).ok()?.trim()).to_owned())
}

fn install() -> bool {
    println!("rust-src, the sources of the standard library, is missing: rustup component add rust-src");
    let added = Command::new("rustup").args(["component", "add", "rust-src"]).status();
    added.is_ok_and(|status| status.success()) && is_here()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// The hook would compile the standard library for this machine as well, and everything on it once more.
    #[test]
    fn the_hook_is_free_of_what_is_for_wasm() {
        let trunk = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Trunk.toml")).unwrap();
        for (name, _) in ALONG.iter().filter(|(name, _)| !name.contains("WASM32")) {
            assert!(trunk.contains(&format!("\"-u\", \"{name}\"")), "{name}");
        }
    }
}
