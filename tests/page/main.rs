//! Tests of the built page in real browsers, driven over WebDriver; `cargo xtask test` builds the page and names the
//! programs. Each test has a server and a session of its own, and none depends on another.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod clock;
mod content;
mod devtools;
mod driver;
mod engine;
mod hands;
mod host;
mod http;
#[path = "../support/pseudo.rs"]
mod known;
mod server;
mod session;
mod typeface;
#[path = "../support/widths.rs"]
mod widths;

mod accessibility;
mod address;
mod another_story;
mod data;
mod deployed;
mod element;
mod embed;
mod engines;
mod fonts;
mod frame;
mod keyboard;
mod looks;
mod map;
mod nginx;
mod petition;
mod pointer;
mod policy;
mod prerendered;
mod pseudo;
mod published;
mod share;
mod strange;
mod takeover;
mod translated;
