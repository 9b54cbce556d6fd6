//! Placing labels so that none overlaps another.
//!
//! Two ways: [`Rows`] plants blocks of text on poles above a line, and [`spread`] pushes rows apart along one.

use std::ops::Range;

/// The smallest distance between blocks of a row, in px.
const GAP_PX: f64 = 8.0;
/// The smallest distance of a block from a pole that is not its own, in px.
const CLEARANCE_PX: f64 = 3.0;

/// A block in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// Where its pole stands, in px.
    pub pole: f64,
    /// The left edge of the block, in px.
    pub left: f64,
    /// The right edge of the block, in px.
    pub right: f64,
    /// The row it stands in, counted from the line.
    pub row: usize,
}

impl Flag {
    fn is_within(&self, pole: f64) -> bool {
        pole > self.left - CLEARANCE_PX && pole < self.right + CLEARANCE_PX
    }

    /// Whether neither block stands on the other, nor on the other's pole.
    fn is_clear_of(&self, other: &Flag) -> bool {
        if self.row == other.row {
            self.left >= other.right + GAP_PX || other.left >= self.right + GAP_PX
        } else if self.row < other.row {
            !self.is_within(other.pole)
        } else {
            !other.is_within(self.pole)
        }
    }
}

/// Rows of blocks above a line.
#[derive(Clone, Debug)]
pub struct Rows {
    /// From left to right, in px.
    pub room: Range<f64>,
    /// How many rows there are.
    pub count: usize,
    /// What stands there.
    pub standing: Vec<Flag>,
}

impl Rows {
    /// A place in the lowest row that has one, for a block that starts at its pole or ends there.
    pub fn free(&self, pole: f64, width: f64, ends_at_pole: bool) -> Option<Flag> {
        let left = if ends_at_pole { pole - width } else { pole };
        let mut flag = Flag { pole, left, right: left + width, row: 0 };
        if flag.left < self.room.start || flag.right > self.room.end {
            return None;
        }
        while flag.row < self.count {
            if self.standing.iter().all(|other| flag.is_clear_of(other)) {
                return Some(flag);
            }
            flag.row += 1;
        }
        None
    }
}

/// The starts of rows that keep their order and do not overlap, near to where they want to start.
///
/// Midway between all pushed on and all pushed back: rows that collide share their displacement. The rows must fit into
/// the room.
pub fn spread(wanted: &[f64], sizes: &[f64], room: Range<f64>) -> Vec<f64> {
    let total: f64 = sizes.iter().sum();
    let mut starts = Vec::with_capacity(wanted.len());
    let (mut before, mut end) = (0.0, room.start);
    for (wish, size) in wanted.iter().zip(sizes) {
        let start = wish.max(end).min(room.end - (total - before));
        starts.push(start);
        before += size;
        end = start + size;
    }
    let mut next = room.end;
    for ((start, wish), size) in starts.iter_mut().zip(wanted).zip(sizes).rev() {
        before -= size;
        next = wish.min(next - size).max(room.start + before);
        *start = (*start + next) / 2.0;
    }
    starts
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows() -> Rows {
        Rows { room: 0.0..600.0, count: 3, standing: Vec::new() }
    }

    #[test]
    fn a_lone_block_stands_in_the_first_row_and_a_crowd_rises() {
        let mut rows = rows();
        for (pole, row) in [(320.0, 0), (310.0, 1), (300.0, 2)] {
            let flag = rows.free(pole, 120.0, false);
            assert_eq!(flag.map(|flag| (flag.row, flag.left)), Some((row, pole)));
            rows.standing.extend(flag);
        }
        assert_eq!(rows.free(290.0, 120.0, false), None, "all rows are taken there");
        assert_eq!(rows.free(290.0, 120.0, true).map(|flag| (flag.row, flag.left)), Some((0, 170.0)));
        assert_eq!(rows.free(100.0, 120.0, true), None, "it would leave the room");
    }

    proptest! {
        #[test]
        fn flags_stay_in_their_room_and_apart(
            poles in prop::collection::vec((0.0f64..600.0, 20.0f64..200.0, any::<bool>()), 0..40)
        ) {
            let mut rows = rows();
            for (pole, width, ends_at_pole) in poles {
                rows.standing.extend(rows.free(pole, width, ends_at_pole));
            }
            for (index, flag) in rows.standing.iter().enumerate() {
                prop_assert!(flag.left >= 0.0 && flag.right <= 600.0 && flag.row < 3);
                for other in &rows.standing[index + 1..] {
                    prop_assert!(flag.row != other.row || flag.left >= other.right || other.left >= flag.right);
                    let (low, high) = if flag.row < other.row { (flag, other) } else { (other, flag) };
                    let is_struck = high.pole > low.left && high.pole < low.right;
                    prop_assert!(low.row == high.row || !is_struck);
                }
            }
        }

        #[test]
        fn spread_rows_keep_their_order_and_their_room(
            mut wanted in prop::collection::vec(0.0f64..500.0, 0..30), size in 5.0f64..16.0
        ) {
            wanted.sort_by(f64::total_cmp);
            let sizes = vec![size; wanted.len()];
            let starts = spread(&wanted, &sizes, 0.0..500.0);
            for pair in starts.windows(2) {
                prop_assert!(pair[1] - pair[0] >= size - 1e-6);
            }
            for start in starts {
                prop_assert!(start >= -1e-6 && start + size <= 500.0 + 1e-6);
            }
        }

        #[test]
        fn spread_rows_that_do_not_collide_stay_where_they_want_to_be(
            gaps in prop::collection::vec(0.0f64..20.0, 0..14), size in 5.0f64..16.0
        ) {
            let mut wanted = Vec::new();
            let mut end = 0.0;
            for gap in gaps {
                wanted.push(end + gap);
                end += gap + size;
            }
            for (start, wish) in spread(&wanted, &vec![size; wanted.len()], 0.0..510.0).iter().zip(&wanted) {
                prop_assert!((start - wish).abs() < 1e-6, "{start}, not {wish}");
            }
        }
    }

    #[test]
    fn rows_that_collide_share_their_displacement() {
        assert_eq!(spread(&[100.0, 100.0], &[20.0, 20.0], 0.0..500.0), [90.0, 110.0]);
        assert_eq!(spread(&[10.0, 490.0], &[20.0, 20.0], 0.0..500.0), [10.0, 480.0]);
        assert!(spread(&[], &[], 0.0..500.0).is_empty());
    }
}
