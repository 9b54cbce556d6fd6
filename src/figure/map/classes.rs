//! Steps of a colour scale: ranges of counts above zero, each with its tone.

use crate::figure::Steps;
use crate::scene::Tone;

/// A range of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// The smallest count of it, in signatures.
    pub min: u64,
    /// The largest count of it, in signatures.
    pub max: u64,
    /// Its colour.
    pub tone: Tone,
}

crate::wire! { struct Class { min, max, tone } }

/// Ranges in rising order, at most five.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// From the fewest to the most.
    pub all: Vec<Class>,
}

crate::wire! { struct Classes { all } }

impl Classes {
    /// The classes of counts in rising order; zeros belong to none.
    pub fn of(counts: &[u64], steps: Steps) -> Classes {
        let counts = counts.get(counts.partition_point(|count| *count == 0)..).unwrap_or_default();
        let max = counts.last().copied().unwrap_or_default();
        let mut ends: Vec<u64> = Vec::new();
        for step in 1..=Tone::STEPS.len() {
            let end = match steps {
                Steps::Quantile => {
                    let upto = (counts.len() * step).div_ceil(Tone::STEPS.len());
                    upto.checked_sub(1).and_then(|last| counts.get(last)).copied().unwrap_or_default()
                }
                Steps::Equal => max.div_ceil(Tone::STEPS.len() as u64).saturating_mul(step as u64).min(max),
            };
            // Equal counts are never parted, so there may be fewer classes than steps.
            if end > ends.last().copied().unwrap_or_default() {
                ends.push(end);
            }
        }
        let mut min = match steps {
            Steps::Quantile => counts.first().copied().unwrap_or_default(),
            Steps::Equal => 1,
        };
        let mut all = Vec::new();
        for (index, end) in ends.iter().enumerate() {
            // The ends of the scale are always used.
            let tone = (index * (Tone::STEPS.len() - 1)).checked_div(ends.len() - 1).unwrap_or(Tone::STEPS.len() - 1);
            let tone = Tone::STEPS.get(tone).copied().unwrap_or(Tone::Step5);
            all.push(Class { min, max: *end, tone });
            min = end + 1;
        }
        Classes { all }
    }

    /// The colour of a count above zero.
    pub fn tone(&self, count: u64) -> Tone {
        let class = self.all.iter().find(|class| count <= class.max).or(self.all.last());
        class.map_or(Tone::Step1, |class| class.tone)
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranges(counts: &[u64], steps: Steps) -> Vec<(u64, u64)> {
        Classes::of(counts, steps).all.iter().map(|class| (class.min, class.max)).collect()
    }

    #[test]
    fn quantiles_hold_about_as_many_places_and_equal_steps_as_large_a_range() {
        let counts = [0, 2, 3, 3, 4, 5, 6, 7, 8, 9, 100];
        assert_eq!(ranges(&counts, Steps::Quantile), [(2, 3), (4, 4), (5, 6), (7, 8), (9, 100)]);
        assert_eq!(ranges(&counts, Steps::Equal), [(1, 20), (21, 40), (41, 60), (61, 80), (81, 100)]);
    }

    #[test]
    fn few_counts_make_few_classes() {
        for steps in [Steps::Quantile, Steps::Equal] {
            assert_eq!(ranges(&[], steps), []);
            assert_eq!(ranges(&[0, 0], steps), []);
            assert_eq!(ranges(&[1, 1, 1], steps), [(1, 1)]);
            assert_eq!(ranges(&[1, 2], steps), [(1, 1), (2, 2)]);
        }
        assert_eq!(Classes::of(&[1], Steps::Quantile).tone(1), Tone::Step5);
    }

    proptest! {
        #[test]
        fn every_count_is_in_one_class_and_more_is_never_paler(
            mut counts in proptest::collection::vec(prop_oneof![0u64..50, 0u64..9_007_199_254_740_991], 0..60),
            equal in any::<bool>(),
        ) {
            counts.sort_unstable();
            let classes = Classes::of(&counts, if equal { Steps::Equal } else { Steps::Quantile });
            prop_assert!(classes.all.len() <= 5);
            let place = |count: u64| Tone::STEPS.iter().position(|tone| *tone == classes.tone(count));
            for count in counts.iter().copied().filter(|count| *count > 0) {
                let of: Vec<&Class> =
                    classes.all.iter().filter(|class| class.min <= count && count <= class.max).collect();
                prop_assert_eq!(of.len(), 1);
                prop_assert_eq!(of[0].tone, classes.tone(count));
            }
            for pair in counts.windows(2).filter(|pair| pair[0] > 0) {
                prop_assert!(place(pair[0]) <= place(pair[1]));
            }
        }
    }
}
