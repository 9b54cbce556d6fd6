//! How far each petition got: a row a petition, its count against the thresholds.

mod axis;
mod called;
mod draw;
mod layout;
mod pace;
mod passed;
mod petition;
mod plan;
mod row;
mod says;
mod table;

pub use plan::Plan;
pub use says::Says;
pub(super) use says::most_signed;

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
