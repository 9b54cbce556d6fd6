//! stub
use crate::day::Day;
/// z
pub fn zoomed(_: (Day, Day), shown: (Day, Day), _: f64, _: f64) -> (Day, Day) {
    shown
}
/// p
pub fn panned(_: (Day, Day), shown: (Day, Day), _: f64) -> (Day, Day) {
    shown
}
