//! Placing labels so that none overlaps another.
//!
//! Two ways: [`flags`] plants blocks of text on poles above and below a line, and [`spread`] pushes rows apart along one.

use std::ops::Range;

/// The least distance between blocks across, in px.
const GAP_ACROSS: f64 = 8.0;
/// The least distance between blocks up and down, and of the first from the line's marks, in px.
const GAP_DOWN: f64 = 4.0;
/// The least distance of a block from a pole that is not its own, in px.
const CLEARANCE: f64 = 4.0;

/// A size in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

/// A form of a block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Its size.
    pub size: Size,
    /// How much it tells: of forms that tell the same, the one that stands nearest to the line is taken.
    pub told: u32,
}

/// Something on the line that wants a label.
#[derive(Clone, Debug)]
pub struct Pole {
    /// Where a block to the right starts, in px.
    pub left: f64,
    /// Where a block to the left ends, in px.
    pub right: f64,
    /// The forms its block may take, the fullest first.
    pub forms: Vec<Form>,
    /// The sides it may stand on, the one it would rather stand on first.
    pub sides: &'static [Side],
}

/// To which hand of its pole a block flies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// It ends at the pole.
    Left,
    /// It starts at the pole.
    Right,
}

impl Hand {
    fn other(self) -> Hand {
        match self {
            Hand::Left => Hand::Right,
            Hand::Right => Hand::Left,
        }
    }
}

/// On which side of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// A block in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flag {
    /// Which of the pole's forms.
    pub form: usize,
    /// How much it tells.
    pub told: u32,
    /// To which hand of the pole.
    pub hand: Hand,
    /// On which side of the line.
    pub side: Side,
    /// Where the pole stands, in px.
    pub pole: f64,
    /// The left edge of the block, in px.
    pub left: f64,
    /// The right edge of the block, in px.
    pub right: f64,
    /// The distance of its near edge from the line's marks, in px.
    pub near: f64,
    /// The distance of its far edge, in px.
    pub far: f64,
}

/// The room for flags.
#[derive(Clone, Debug)]
pub struct Room {
    /// From left to right, in px.
    pub across: Range<f64>,
    /// Up from the line's marks, in px.
    pub above: f64,
    /// Down from the line's marks, in px.
    pub below: f64,
    /// The width of what already stands above the start of the line, and its height; both 0 for nothing.
    pub taken: Size,
}

/// Plants a block on as many poles, given from left to right, as there is room for: no block meets another or another's pole.
///
/// Of a crowd the left half flies left and the right half flies right, the outermost nearest to the line: so poles
/// never cross blocks. Where crowds begin and end is tried out, and some shuffled orders with it, always the same; the
/// planting that shows most is kept.
pub fn flags(poles: &[Pole], room: &Room) -> Vec<Option<Flag>> {
    let scored = plantings(poles, room).map(|planting| (score(&planting), planting));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, planting)| planting).unwrap_or_default()
}

/// The plantings among which [`flags`] chooses.
pub fn plantings(poles: &[Pole], room: &Room) -> impl Iterator<Item = Vec<Option<Flag>>> {
    let orders = crowd_orders(poles).into_iter().chain(shuffled_orders(poles.len()));
    orders.map(|order| plant_all(poles, room, &order))
}

/// An order of planting, each pole by its index with the hand to try first.
type Order = Vec<(usize, Hand)>;

/// Shuffled orders: the more the fewer the poles, so that the work stays bounded.
fn shuffled_orders(count: usize) -> impl Iterator<Item = Order> {
    const WORK: usize = 4000;
    const MOST: usize = 40;
    let tries = (WORK / (count * count).max(1)).min(MOST);
    let mut state = 1u64;
    // Knuth's linear congruential generator: no more than a fixed variety is asked of it.
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below.max(1)
    };
    (0..tries).map(move |_| {
        let mut order: Order =
            (0..count).map(|index| (index, if random(2) == 0 { Hand::Left } else { Hand::Right })).collect();
        for last in (1..count).rev() {
            order.swap(last, random(last + 1));
        }
        order
    })
}

/// Orders by crowds, from their outsides in.
fn crowd_orders(poles: &[Pole]) -> Vec<Order> {
    [0.0, 30.0, 60.0, 120.0, f64::INFINITY].map(|gap| crowds(poles, gap).flat_map(outside_in).collect()).to_vec()
}

/// Runs of poles that stand no further apart than `gap` px.
fn crowds(poles: &[Pole], gap: f64) -> impl Iterator<Item = Range<usize>> {
    let apart = poles.windows(2).enumerate().filter(move |(_, pair)| match pair {
        [one, next] => next.left - one.right > gap,
        _ => false,
    });
    let ends: Vec<usize> = apart.map(|(index, _)| index + 1).chain([poles.len()]).collect();
    ends.into_iter().scan(0, |start, end| Some(std::mem::replace(start, end)..end))
}

fn outside_in(crowd: Range<usize>) -> Order {
    let (mut low, mut high) = (crowd.start, crowd.end);
    let mut order = Vec::with_capacity(crowd.len());
    while low < high {
        high -= 1;
        order.push((high, Hand::Right));
        if low < high {
            order.push((low, Hand::Left));
            low += 1;
        }
    }
    order
}

fn plant_all(poles: &[Pole], room: &Room, order: &[(usize, Hand)]) -> Vec<Option<Flag>> {
    let mut planting = vec![None; poles.len()];
    let mut standing = vec![name(room)];
    for (index, hand) in order {
        let flag = poles.get(*index).and_then(|pole| plant(pole, *hand, room, &standing));
        standing.extend(flag);
        if let Some(place) = planting.get_mut(*index) {
            *place = flag;
        }
    }
    planting
}

/// What already stands above the start of the line, as a flag without a pole.
fn name(room: &Room) -> Flag {
    let left = room.across.start;
    let (right, pole) = (left + room.taken.width, f64::NEG_INFINITY);
    let far = room.taken.height;
    Flag { form: 0, told: 0, hand: Hand::Right, side: Side::Above, pole, left, right, near: 0.0, far }
}

/// What is told first, then how little height it takes, then how near to the line it stands.
fn score(planting: &[Option<Flag>]) -> f64 {
    let reach = |side: Side| {
        let flags = planting.iter().flatten().filter(|flag| flag.side == side);
        flags.map(|flag| flag.far).fold(0.0, f64::max)
    };
    let each: f64 = planting.iter().flatten().map(|flag| f64::from(flag.told) * 1000.0 - flag.far).sum();
    each - 4.0 * (reach(Side::Above) + reach(Side::Below))
}

/// The place nearest to the line, of a form that tells most.
fn plant(pole: &Pole, hand: Hand, room: &Room, standing: &[Flag]) -> Option<Flag> {
    let mut best: Option<Flag> = None;
    for hand in [hand, hand.other()] {
        for (form, Form { size, told }) in pole.forms.iter().enumerate() {
            if best.is_some_and(|best| best.told > *told) {
                break;
            }
            for side in pole.sides {
                let flag = raise(pole, *size, hand, *side, room, standing);
                let flag = flag.map(|flag| Flag { form, told: *told, ..flag });
                let nearer = |best: Flag| flag.is_some_and(|flag| flag.far < best.far);
                if best.is_none_or(nearer) {
                    best = flag;
                }
            }
        }
        if best.is_some() {
            break;
        }
    }
    best
}

/// Raises a block along its pole past everything in its way.
fn raise(pole: &Pole, size: Size, hand: Hand, side: Side, room: &Room, standing: &[Flag]) -> Option<Flag> {
    let (at, left) = match hand {
        Hand::Left => (pole.right, pole.right - size.width),
        Hand::Right => (pole.left, pole.left),
    };
    let depth = if side == Side::Above { room.above } else { room.below };
    let (right, near) = (left + size.width, GAP_DOWN);
    let mut flag = Flag { form: 0, told: 0, hand, side, pole: at, left, right, near, far: near + size.height };
    if left < room.across.start || right > room.across.end {
        return None;
    }
    let beside = |other: &&Flag| other.side == side;
    while flag.far <= depth {
        match standing.iter().filter(beside).find(|other| flag.meets(other)) {
            Some(other) => (flag.near, flag.far) = (other.far + GAP_DOWN, other.far + GAP_DOWN + size.height),
            None => {
                let crosses = standing.iter().filter(beside).any(|other| other.is_crossed_by(&flag));
                return if crosses { None } else { Some(flag) };
            }
        }
    }
    None
}

impl Flag {
    /// Whether the two blocks meet, or this block the other's pole.
    fn meets(&self, other: &Flag) -> bool {
        let across = self.left < other.right + GAP_ACROSS && other.left < self.right + GAP_ACROSS;
        let down = self.near < other.far + GAP_DOWN && other.near < self.far + GAP_DOWN;
        (across && down) || (other.pole_is_within(self.left..self.right) && self.near < other.far)
    }

    /// Whether the other's pole passes through this block.
    fn is_crossed_by(&self, other: &Flag) -> bool {
        other.pole_is_within(self.left..self.right) && self.near < other.far
    }

    fn pole_is_within(&self, across: Range<f64>) -> bool {
        self.pole > across.start - CLEARANCE && self.pole < across.end + CLEARANCE
    }
}

/// The starts of rows that keep their order and do not overlap, each as near as can be to where it wants to start.
///
/// Isotonic regression by pooling: rows that would collide share a pool, which stands at the mean of their wishes.
/// Rows that need more than the room keep their distances and run over its end.
pub fn spread(wanted: &[f64], sizes: &[f64], room: Range<f64>) -> Vec<f64> {
    let mut before = 0.0;
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (wish, size) in wanted.iter().zip(sizes) {
        pools.push((wish - before, 1));
        before += size;
        while let [.., (sum_1, count_1), (sum_2, count_2)] = pools.as_slice() {
            if sum_1 / *count_1 as f64 <= sum_2 / *count_2 as f64 {
                break;
            }
            let pooled = (sum_1 + sum_2, count_1 + count_2);
            pools.truncate(pools.len() - 2);
            pools.push(pooled);
        }
    }
    let latest = (room.end - before).max(room.start);
    let shifts = pools.into_iter().flat_map(|(sum, count)| std::iter::repeat_n(sum / count as f64, count));
    let mut before = 0.0;
    let starts = shifts.zip(sizes).map(|(shift, size)| {
        let start = shift.max(room.start).min(latest) + before;
        before += size;
        start
    });
    starts.collect()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Room =
        Room { across: 0.0..600.0, above: 150.0, below: 150.0, taken: Size { width: 80.0, height: 18.0 } };

    fn pole(at: f64, width: f64, height: f64) -> Pole {
        Pole {
            left: at,
            right: at,
            forms: vec![Form { size: Size { width, height }, told: 2 }],
            sides: &[Side::Above, Side::Below],
        }
    }

    #[test]
    fn a_crowd_is_planted_whole() {
        let poles: Vec<Pole> = (0..8).map(|index| pole(300.0 + f64::from(index) * 8.0, 120.0, 45.0)).collect();
        assert_eq!(flags(&poles, &ROOM).iter().flatten().count(), 8);
    }

    #[test]
    fn a_lone_label_stands_beside_its_mark_and_a_second_form_is_a_resort() {
        let lone = flags(&[pole(300.0, 120.0, 45.0)], &ROOM);
        assert_eq!(lone[0].map(|flag| flag.near), Some(GAP_DOWN));
        let forms = [(100.0, 400.0, 2), (60.0, 30.0, 1)];
        let forms = forms.map(|(width, height, told)| Form { size: Size { width, height }, told }).to_vec();
        let resort = flags(&[Pole { forms, ..pole(300.0, 0.0, 0.0) }], &ROOM);
        assert_eq!(resort[0].map(|flag| flag.form), Some(1));
    }

    proptest! {
        #[test]
        fn flags_stay_in_their_room_and_apart(
            mut poles in prop::collection::vec((0.0f64..600.0, 20.0f64..200.0, 10.0f64..60.0), 0..40)
        ) {
            poles.sort_by(|a, b| a.0.total_cmp(&b.0));
            let poles: Vec<Pole> = poles.into_iter().map(|(at, width, height)| pole(at, width, height)).collect();
            let planted: Vec<Flag> = flags(&poles, &ROOM).into_iter().flatten().collect();
            for (index, flag) in planted.iter().enumerate() {
                prop_assert!(flag.left >= 0.0 && flag.right <= 600.0 && flag.far <= 150.0);
                for other in planted.iter().skip(index + 1).filter(|other| other.side == flag.side) {
                    let across = flag.left < other.right && other.left < flag.right;
                    prop_assert!(!across || flag.near >= other.far || other.near >= flag.far);
                    prop_assert!(!flag.is_crossed_by(other) && !other.is_crossed_by(flag));
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
            for (start, wish) in starts.iter().zip(&wanted) {
                prop_assert!(*start >= 0.0 && start + size <= 500.0 + 1e-6);
                let alone = wanted.iter().filter(|other| (**other - wish).abs() < 500.0).count() == 1;
                prop_assert!(!alone || (start - wish).abs() < 1e-6 || wish + size > 500.0);
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
