//! The reader's program: it attaches to a page that is there and makes it answer.
//!
//! It holds no story and no sentence. What it says it reads from the page, or fills into the patterns that came with it.
//!
//! - [`page`]: the page that is there, and its words
//! - [`state`]: what is chosen, and what elements of the page do
//! - [`app`]: the program; `chart`: a drawing that answers pointer, touch and keys
//! - `controls`, `find`, `downloads`: the parts of the page around the charts
//! - `press`, `nearness`, `probe`, `width`: what it hears of from the browser

pub mod app;
pub(crate) mod chart;
mod controls;
mod downloads;
pub mod drawing;
pub(crate) mod find;
pub mod gesture;
mod nearness;
pub mod page;
mod press;
pub mod probe;
pub mod state;
pub(crate) mod width;
