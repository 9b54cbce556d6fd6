//! What is worded while a reader acts: numbers, dates, the labels of axes, and short messages.
//!
//! A page is worded where it is made. What is left for later depends on what the reader does: the days that an axis shows,
//! how many events fall together, what was pinned. The page brings the patterns for these in its own language, with the
//! rule of its plurals, as a few hundred bytes: a [`Speech`]. So the reader's program knows no language.
//!
//! Its files, each of which asks only for those above it:
//!
//! - [`rule`]: plural categories by number, as data
//! - `spoken`: the speech that is spoken now
//! - [`number`](number()): numbers in figures, with the language's mark between thousands
//! - [`pattern`]: what fills words and numbers into a pattern
//! - `said`: a function a message, made from the catalogue: those that `build.rs` lists
//! - [`date`](date()): dates, worded by `said`
//! - `compound`: those messages of the list that take dates
//! - [`dates`](dates()): from one date to another, worded by `compound`

mod compound;
mod cut;
mod date;
mod dates;
mod fold;
mod number;
pub mod pattern;
pub mod rule;
mod said;
mod spoken;

pub use compound::*;
pub use cut::{ellipsis, is_break};
pub use date::{date, day, short_date};
pub use dates::dates;
pub use fold::fold;
pub(crate) use fold::plain;
pub use number::number;
pub use said::*;
pub use spoken::{Speech, speak, spoken_by};
