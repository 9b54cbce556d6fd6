//! The page, in Yew components. The same components write the prerendered page and run in the browser.
//!
//! - [`state`]: what the reader has chosen, and the acts that change it
//! - [`content`]: a story and all that its figures say of it
//! - [`app`]: the page as it lives in a browser: its width, its address, its live region
//! - `live`: what keeps the app up with newer counts
//! - [`page`]: the page as it reads, with or without a reader acting on it
//! - `figure`: one figure: words, controls, chart, table, sources, downloads
//! - `drawing`: a scene as elements; `chart`: a drawing that answers pointer, touch and keys
//! - `press`: clicks, heard in one place and handed to what was pressed
//! - `still`: what is not rendered again while the reader acts
//! - `controls`, `entries`, `data_table`, `downloads`, `sources`: the parts of a figure

pub mod app;
mod chart;
pub mod content;
mod controls;
mod data_table;
pub mod downloads;
mod drawing;
mod entries;
mod figure;
mod find;
mod gesture;
#[cfg(target_arch = "wasm32")]
pub mod live;
pub mod page;
mod press;
pub mod shared;
mod sources;
pub mod state;
mod still;
