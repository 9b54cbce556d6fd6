//! For those who write stories.

fn main() {}
