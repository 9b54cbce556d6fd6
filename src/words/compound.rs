//! A function for each message of `static/languages/en.ftl` that takes a date, a span or another value that messages word:
//! it is worded first, then put in. Made when the project is built: see the crate `catalogue`.

use super::messages::fill;
#[allow(unused_imports, reason = "the values that messages may take, be they taken or not")]
use super::{
    list::list as list_in_words,
    messages::*,
    moment::moment as moment_in_words,
    number::ordinal as ordinal_in_words,
    share::{Share, share as share_in_words},
    span::{Span, span as span_in_words},
};
#[allow(unused_imports, reason = "the values that messages may take, be they taken or not")]
use crate::day::{Date, Moment};
use crate::speech::pattern::Value;
#[allow(unused_imports, reason = "the values that messages may take, be they taken or not")]
use crate::speech::{date as date_in_words, short_date as short_date_in_words};

include!(concat!(env!("OUT_DIR"), "/compound.rs"));
