//! What several tests share: the stories that ship and any other, the widths that are tried, what is wrong with a drawing.
//!
//! The tests within the crate have it too, as `crate::support`.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

pub mod font_file;
pub mod legible;
pub mod outline;
pub mod shipped;
pub mod stories;
pub mod widths;
