//! The world outside the page: its address, other stories, the clipboard and downloads.
//!
//! What can be decided without a browser ([`address`]) is plain Rust; the rest asks the browser and gives up quietly
//! where a sandbox refuses.

pub mod address;
pub mod browser;
#[cfg(all(feature = "press", not(target_arch = "wasm32")))]
pub mod code;
#[cfg(feature = "press")]
pub mod fetch;
pub mod picture;
#[cfg(feature = "press")]
pub mod poll;
pub mod pulse;
#[cfg(feature = "press")]
pub mod service;
pub mod stage;
#[cfg(feature = "press")]
pub mod takeover;
