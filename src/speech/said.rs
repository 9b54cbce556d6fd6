//! A function a message that is said while a reader acts, made from the catalogue.

use super::pattern::Value;
use super::say;
use crate::day::Date;

include!(concat!(env!("OUT_DIR"), "/said.rs"));
