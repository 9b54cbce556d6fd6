//! What is worded while a reader acts: numbers, dates, the labels of axes, and short messages.
//!
//! A page is worded where it is made. What is left for later depends on what the reader does: the days that an axis shows,
//! how many events fall together, what was pinned. The page brings the patterns for these in its own language, with the
//! rule of its plurals, as a few hundred bytes: a [`Speech`]. So the reader's program knows no language.
//!
//! - [`rule`]: plural categories by number, as data
//! - [`pattern`]: what fills values into a pattern
//! - `said`: a function a message, made from the catalogue: those that `build.rs` lists
//! - [`date`], [`number`]: as the patterns have them

mod cut;
mod date;
mod fold;
mod number;
pub mod pattern;
pub mod rule;
mod said;

use std::cell::RefCell;
use std::rc::Rc;

pub use cut::{ellipsis, is_break};
pub use date::{date, dates, day, short_date};
pub use fold::fold;
pub(crate) use fold::plain;
pub use number::number;
pub use said::*;

use pattern::Grammar;
use rule::Rule;

/// The patterns of a language for what is said while a reader acts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Speech {
    /// What stands between thousands: a comma in English.
    pub thousands: String,
    /// The plural category of a number.
    pub plural: Vec<Rule>,
    /// The plural category of a place in a row.
    pub ordinal: Vec<Rule>,
    /// The patterns, in the order of `build.rs`.
    pub patterns: Vec<String>,
}

crate::wire! { struct Speech { thousands, plural, ordinal, patterns } }

thread_local! {
    static SPOKEN: RefCell<Option<Rc<Speech>>> = const { RefCell::new(None) };
}

/// Does something in the words of a speech; afterwards the one of before is spoken again.
///
/// ```
/// use std::rc::Rc;
/// use petition_explainer::speech::{self, Speech};
/// let points = Speech { thousands: ".".to_owned(), ..Speech::default() };
/// assert_eq!(speech::spoken_by(&Rc::new(points), || speech::number(14_846)), "14.846");
/// assert_eq!(speech::number(14_846), "14,846");
/// ```
pub fn spoken_by<T>(speech: &Rc<Speech>, act: impl FnOnce() -> T) -> T {
    /// Speaks as before again, even where the act panics.
    struct Back(Option<Rc<Speech>>);
    impl Drop for Back {
        fn drop(&mut self) {
            SPOKEN.replace(self.0.take());
        }
    }
    let _back = Back(SPOKEN.replace(Some(Rc::clone(speech))));
    act()
}

/// Speaks so from now on.
pub fn speak(speech: Rc<Speech>) {
    SPOKEN.replace(Some(speech));
}

/// The words of a message with its values.
#[inline(never)]
fn say(number: usize, values: &[pattern::Value]) -> String {
    SPOKEN.with(|spoken| match spoken.borrow().as_deref() {
        Some(Speech { plural, ordinal, patterns, .. }) => {
            let pattern = patterns.get(number).map_or("", String::as_str);
            pattern::filled(pattern, values, Grammar { plural, ordinal })
        }
        None => first(number, values),
    })
}

/// English, until another is spoken, where the catalogue is at hand.
#[cfg(feature = "press")]
fn first(number: usize, values: &[pattern::Value]) -> String {
    let grammar = Grammar { plural: rule::ENGLISH, ordinal: rule::ENGLISH_ORDINAL };
    pattern::filled(said::ENGLISH.get(number).copied().unwrap_or_default(), values, grammar)
}

/// The reader's program says nothing before the page has told it how.
#[cfg(not(feature = "press"))]
fn first(_number: usize, _values: &[pattern::Value]) -> String {
    String::new()
}
