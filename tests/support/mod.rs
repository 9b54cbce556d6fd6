//! What several tests share.

pub mod stories;
