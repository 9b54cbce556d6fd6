//! The press: a story in; its page, and what goes with the page, out.
//!
//! It knows no browser, no clock and no network, so that it is the same wherever it runs.
//!
//! - [`plans`]: what goes with a page for the reader's program

pub mod plans;
