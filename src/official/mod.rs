//! Petitions as their services publish them, and stories made of them.
//!
//! [`read`] takes the JSON of the UK Parliament's service, live or archived, of any year since 2011, and of the three
//! services of the same family; [`story`] describes what it says. The services' formats drift, so whatever is missing,
//! unknown or of the wrong type is a gap, and only what is no petition at all is refused.

mod clock;
mod count;
mod describe;
mod look;
mod petition;
mod place;
mod read;
mod refusal;
mod site;
mod taken;

pub use clock::{Clock, Stamp};
pub use count::{Count, read_count};
pub use describe::story;
pub use petition::{Business, Debate, Link, Official, Outcome, Rejection, Response, State, Threshold};
pub use place::Place;
pub use read::read;
pub use refusal::{LARGEST, NotAPetition};
pub use site::Site;
pub use taken::Taken;
