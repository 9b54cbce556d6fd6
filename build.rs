//! Makes a function of each sentence of `static/languages/en.ftl`, and patterns of the other languages.
//!
//! What is wrong in a language's file ends the build with a list for translators.

use std::{env, fs, io, path::Path, process::ExitCode};

/// Languages that are here as a proof of the machine, and none of which is offered to readers yet.
const PROOFS: [&str; 1] = ["cy"];

fn main() -> ExitCode {
    println!("cargo::rustc-check-cfg=cfg(languages)");
    if has_languages() {
        println!("cargo::rustc-cfg=languages");
    }
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether what is built speaks other languages than English: native programs and tests do, the reader's program does only
/// where it is to speak a made-up one.
fn has_languages() -> bool {
    env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch != "wasm32")
        || env::var_os("CARGO_FEATURE_PSEUDO").is_some()
}

fn build() -> io::Result<()> {
    let folder = Path::new("static/languages");
    println!("cargo::rerun-if-changed=static/languages");
    let read = |code: &str| fs::read_to_string(folder.join(code).with_extension("ftl"));
    let english = read("en")?;
    let mut others = Vec::new();
    for code in PROOFS {
        others.push((code, read(code)?));
    }
    let others: Vec<(&str, &str)> = others.iter().map(|(code, text)| (*code, text.as_str())).collect();
    let (english, mut languages) = catalogue::compile(&english, &others).map_err(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        io::Error::other(list.join("\n"))
    })?;
    languages.push(catalogue::pseudo(&english));
    let out =
        env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo did not say where to write to (OUT_DIR)"))?;
    fs::write(Path::new(&out).join("messages.rs"), catalogue::functions(&english, &languages))
}
