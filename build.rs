//! Makes a function of each sentence of `static/languages/en.ftl`, and patterns of the other languages.
//!
//! What is wrong in a language's file ends the build with a list for translators.

use std::{env, fs, io, path::Path, process::ExitCode};

/// Languages that are here as a proof of the machine, and none of which is offered to readers yet.
const PROOFS: [&str; 1] = ["cy"];

/// What is said while a reader acts, so that its patterns go with the page: see `src/speech/`.
const SAID: [&str; 39] = [
    "month",
    "month-short",
    "date-day",
    "date-month",
    "date-in-year",
    "date-to-date",
    "list-semicolon",
    "span-days",
    "span-years",
    "count-events",
    "timeline-one-of-group",
    "timeline-group",
    "timeline-group-more",
    "timeline-heading",
    "timeline-heading-group",
    "timeline-short-dates",
    "timeline-nothing-between",
    "timeline-earlier-left",
    "timeline-later-right",
    "timeline-earlier-above",
    "timeline-later-below",
    "chart-mark",
    "chart-empty",
    "chart-role",
    "chart-start",
    "chart-end",
    "chart-top",
    "chart-bottom",
    "chart-pinned",
    "chart-released",
    "chart-nothing-pinned",
    "chart-tooltip-closed",
    "chart-tooltip-closed-pinned",
    "controls-kind-chosen",
    "table-sorted",
    "table-sorted-down",
    "find-found",
    "downloads-copied",
    "downloads-not-copied",
];

fn main() -> ExitCode {
    println!("cargo::rustc-check-cfg=cfg(languages, fault)");
    // The reader's program is built without features, so that this is told in another way.
    println!("cargo::rerun-if-env-changed=PETITION_EXPLAINER_FAULT");
    if env::var_os("PETITION_EXPLAINER_FAULT").is_some() {
        println!("cargo::rustc-cfg=fault");
    }
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
    let write = |name: &str, source: String| fs::write(Path::new(&out).join(name), source);
    let said = catalogue::said(&english, &SAID).map_err(io::Error::other)?;
    write("said.rs", said.messages)?;
    write("said-compound.rs", said.compound)?;
    let functions = catalogue::functions(&english);
    write("messages.rs", functions.messages)?;
    write("compound.rs", functions.compound)?;
    write("translations.rs", catalogue::translations(&english, &languages))
}
