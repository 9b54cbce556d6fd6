//! The speech that is spoken now.

use std::cell::RefCell;
use std::rc::Rc;

use super::rule::Rule;

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
    pub(super) static SPOKEN: RefCell<Option<Rc<Speech>>> = const { RefCell::new(None) };
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
