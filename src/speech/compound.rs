//! A function for each message that is said while a reader acts and takes dates, which messages word. Made from the
//! catalogue.

use super::date::{date as date_in_words, short_date as short_date_in_words};
use super::pattern::Value;
use super::said::say;
use crate::day::Date;

include!(concat!(env!("OUT_DIR"), "/said-compound.rs"));
