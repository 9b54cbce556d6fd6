//! Writes every story as a page.

fn main() {}
