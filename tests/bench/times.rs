//! Many times of the same thing, in ms.

use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Times(pub Vec<f64>);

impl Times {
    pub fn median(&self) -> f64 {
        self.at(0.5)
    }

    /// What 95 of 100 do not exceed.
    pub fn slow(&self) -> f64 {
        self.at(0.95)
    }

    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (sorted.len() as f64 * share).ceil() as usize;
        sorted[rank.clamp(1, sorted.len()) - 1]
    }
}

#[test]
fn percentiles_are_of_what_was_measured() {
    let times = Times((1..=100).rev().map(f64::from).collect());
    assert_eq!((times.median(), times.slow()), (50.0, 95.0));
    assert_eq!(Times(vec![7.0]).slow(), 7.0);
}
