//! Petition Explainer: puts a petition, and what became of it, in front of readers.
//!
//! The rooms, in reading order; each knows only those above it:
//!
//! - [`order`]: sorting, compiled once
//! - [`day`]: civil days, and dates known only to the month or the year
//! - [`wire`]: plain data as few bytes
//! - [`hex`]: where on a map of hexes each constituency stands
//! - [`figures!`]: which figures there are
//! - [`story`]: what is told, read once at the edge into types that cannot be wrong
//! - [`speech`]: what is worded while a reader acts, in the words that the page brings
//! - [`words`]: every sentence: the catalogue, and each language’s numbers, dates and plurals
//! - [`scene`]: what drawings are made of: shapes, words, axes, marks
//! - [`figure`]: figures: what each says of a story, and how it is drawn
//! - [`official`]: petitions as their services publish them, and the stories they make
//! - [`embed`]: the world outside the page: the address, other stories, the clipboard
//! - [`view`]: the page, in Yew components
//!
//! `main.rs` mounts the page in a browser; `bin/prerender/` writes it without one.

pub mod day;
pub mod embed;
pub mod figure;
mod figures;
pub mod hex;
pub mod names;
#[cfg(feature = "press")]
pub mod official;
pub mod order;
pub mod plans;
#[cfg(feature = "press")]
pub mod press;
pub mod reader;
pub mod scene;
pub mod speech;
#[cfg(feature = "press")]
pub mod story;
#[cfg(feature = "press")]
pub mod view;
pub mod wire;
#[cfg(feature = "press")]
pub mod words;

// What tests share names the crate from outside.
#[cfg(test)]
extern crate self as petition_explainer;
#[cfg(test)]
#[path = "../tests/support/mod.rs"]
mod support;
