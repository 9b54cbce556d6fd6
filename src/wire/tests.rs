use super::*;
use crate::plans::Plans;
use crate::press;
use crate::support::shipped;
use crate::view::content::Content;
use proptest::collection::vec;
use proptest::prelude::*;

#[derive(Clone, Debug, PartialEq)]
enum One {
    Nothing,
    Text(String),
    Pair((i32, bool)),
}

wire! { enum One { Text(text), Nothing, Pair(pair) } }

fn one() -> impl Strategy<Value = One> {
    prop_oneof![
        Just(One::Nothing),
        "[a-c]{0,2}|é–Łódź".prop_map(One::Text),
        (any::<i32>(), any::<bool>()).prop_map(One::Pair),
    ]
}

#[test]
fn numbers_take_as_many_bytes_as_they_need() {
    // The first byte is how many there are of numbers.
    assert_eq!(write(&127_u64), [1, 127]);
    assert_eq!(write(&128_u64), [2, 128, 1]);
    assert_eq!(write(&-1_i64), [1, 1]);
    assert_eq!(write(&u64::MAX).len(), 11);
}

#[test]
fn a_string_is_written_once_and_one_after_the_other_is_the_same_byte() {
    let ids = || ["E1", "E2", "E3"].map(str::to_owned).to_vec();
    let bytes = write(&(ids(), ids()));
    let text = bytes.len() - "E1E2E3".len();
    assert_eq!(bytes.get(text..), Some("E1E2E3".as_bytes()));
    // Three of two bytes; then back by three, and twice the next.
    assert_eq!(bytes.get(1..text), Some([3, 4, 4, 4, 3, 11, 1, 1].as_slice()));
}

#[test]
fn what_is_too_large_for_its_type_is_refused() {
    assert_eq!(read::<u8>(&write(&255_u64)), Some(255));
    assert_eq!(read::<u8>(&write(&256_u64)), None);
    assert_eq!(read::<i32>(&write(&(i64::from(i32::MIN) - 1))), None);
    assert_eq!(read::<One>(&write(&3_u64)), None);
}

fn plans() -> Vec<u8> {
    shipped::mapped().into_iter().map(|story| press::plans::of(&Content::new(story)).write()).next().unwrap()
}

#[test]
fn plans_that_are_cut_off_or_go_on_are_refused() {
    let bytes = plans();
    for end in (0..bytes.len()).step_by(97) {
        assert_eq!(Plans::read(bytes.get(..end).unwrap()), None, "{end}");
    }
    assert_eq!(Plans::read(&[bytes.as_slice(), b"a"].concat()), None);
}

proptest! {
    #[test]
    fn every_fraction_is_read_again(number in any::<f64>()) {
        prop_assert_eq!(read::<f64>(&write(&number)).map(f64::to_bits), Some(number.to_bits()));
    }

    #[test]
    fn what_is_written_is_read_again(all in vec((proptest::option::of(any::<u64>()), vec(one(), 0..4)), 0..6)) {
        prop_assert_eq!(read(&write(&all)), Some(all));
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = Plans::read(&bytes);
        let _ = read::<Vec<(String, Vec<Option<One>>)>>(&bytes);
    }
}

#[test]
fn plans_with_a_wrong_byte_are_read_without_a_panic() {
    let mut bytes = plans();
    for place in (0..bytes.len()).step_by(151) {
        let right = bytes[place];
        for wrong in [0, 127, 255, right.wrapping_add(1)] {
            bytes[place] = wrong;
            let _ = Plans::read(&bytes);
        }
        bytes[place] = right;
    }
    assert!(Plans::read(&bytes).is_some());
}
