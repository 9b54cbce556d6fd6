//! Hex layouts: where on a cartogram each place of a set of boundaries stands, read from HexJSON.
//!
//! Places stand on a grid of whole numbers: [`ACROSS`] apart along a row of hexes (or a column of those that lie on
//! a side) and [`ALONG`] from one row to the next, which is regular to within one per cent.

use serde_json::Value;

use crate::order;

/// From the centre of a hex to that of the next in its row, in units of the grid.
pub const ACROSS: i32 = 28;
/// From a row of hexes to the next, in units of the grid.
pub const ALONG: i32 = 24;
/// From the centre of a hex to the corner over it, in units of the grid.
const CORNER: i32 = 16;

/// The most hexes that are read.
const MOST: usize = 5000;
/// The farthest from the origin that a hex may stand, in rows or columns.
const FARTHEST: i64 = 1000;

/// Where the places of a set of boundaries stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Whether the hexes lie on a side, in columns; else they stand on a corner, in rows.
    pub flat: bool,
    /// From left to right, in units of the grid.
    pub width: i32,
    /// From top to bottom, in units of the grid.
    pub height: i32,
    /// From the top down, and from the left to the right.
    pub hexes: Vec<Hex>,
}

/// The place of one constituency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hex {
    /// Its official code.
    pub code: String,
    /// Its name, where the layout has it.
    pub name: Option<String>,
    /// The centre, from the left edge of the layout, in units of the grid.
    pub x: i32,
    /// The centre, from the top edge of the layout, in units of the grid.
    pub y: i32,
}

/// Why a file is no layout: what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError(String);

impl std::fmt::Display for LayoutError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LayoutError {}

impl Layout {
    /// Reads HexJSON: `{"layout": "odd-r", "hexes": {"E14000530": {"n": "Aldershot", "q": -3, "r": -11}}}`.
    ///
    /// `r` counts rows from the bottom to the top. `odd-r` and `even-r` stand on a corner, with the odd or the even rows
    /// half a hex to the right; `odd-q` and `even-q` lie on a side, with the odd or the even columns half a hex lower.
    ///
    /// # Errors
    /// The first thing in the file that is not as expected, with its path.
    ///
    /// ```
    /// use petition_explainer::hex::Layout;
    /// let layout = Layout::read(br#"{"layout": "odd-r", "hexes": {"A": {"q": 0, "r": 1}, "B": {"q": 0, "r": 0}}}"#)?;
    /// let codes: Vec<&str> = layout.hexes.iter().map(|hex| hex.code.as_str()).collect();
    /// assert_eq!(codes, ["A", "B"], "from the top down");
    /// assert!(layout.hexes[0].x > layout.hexes[1].x, "odd rows stand half a hex to the right");
    /// # Ok::<(), petition_explainer::hex::LayoutError>(())
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Layout, LayoutError> {
        let file: Value = serde_json::from_slice(bytes).map_err(|_| wrong("", "this is not JSON; expected HexJSON"))?;
        let kind = file.get("layout").and_then(Value::as_str).unwrap_or_default();
        let (flat, shifted) = match kind {
            "odd-r" => (false, 1),
            "even-r" => (false, 0),
            "odd-q" => (true, 1),
            "even-q" => (true, 0),
            _ => return Err(wrong("layout", "expected one of odd-r, even-r, odd-q, even-q")),
        };
        let listed = file.get("hexes").and_then(Value::as_object);
        let listed = listed.ok_or_else(|| wrong("hexes", "expected an object of hexes by their codes"))?;
        if listed.is_empty() || listed.len() > MOST {
            return Err(wrong("hexes", "expected from 1 to 5000 hexes"));
        }
        let mut hexes = Vec::new();
        for (code, hex) in listed {
            let place = |field| {
                let number =
                    hex.get(field).and_then(Value::as_i64).filter(|number| (-FARTHEST..=FARTHEST).contains(number));
                let path = || ["hexes.", code, ".", field].concat();
                number.map(|number| number as i32).ok_or_else(|| wrong(&path(), "expected a whole number within ±1000"))
            };
            let (q, r) = (place("q")?, place("r")?);
            let half = |number: i32| if number.rem_euclid(2) == shifted { ACROSS / 2 } else { 0 };
            let (x, y) = match flat {
                false => (q * ACROSS + half(r), -r * ALONG),
                true => (q * ALONG, half(q) - r * ACROSS),
            };
            let name = hex.get("n").and_then(Value::as_str).filter(|name| !name.trim().is_empty());
            hexes.push(Hex { code: code.clone(), name: name.map(str::to_owned), x, y });
        }
        Layout::of(flat, hexes)
    }

    /// The layout of hexes placed anywhere: moved to its top left corner and put in reading order.
    fn of(flat: bool, mut hexes: Vec<Hex>) -> Result<Layout, LayoutError> {
        let (mut left, mut top, mut right, mut bottom) = (i32::MAX, i32::MAX, i32::MIN, i32::MIN);
        for hex in &hexes {
            (left, top) = (left.min(hex.x), top.min(hex.y));
            (right, bottom) = (right.max(hex.x), bottom.max(hex.y));
        }
        let (beside, over) = if flat { (CORNER, ACROSS / 2) } else { (ACROSS / 2, CORNER) };
        for hex in &mut hexes {
            (hex.x, hex.y) = (hex.x - left + beside, hex.y - top + over);
        }
        order::by(&mut hexes, |a, b| a.y.cmp(&b.y).then(a.x.cmp(&b.x)));
        for (one, next) in hexes.iter().zip(hexes.iter().skip(1)) {
            if (one.x, one.y) == (next.x, next.y) {
                let path = ["hexes.", &next.code].concat();
                return Err(wrong(
                    &path,
                    &["it stands where ", &one.code, " does; expected a place of its own"].concat(),
                ));
            }
        }
        Ok(Layout { flat, width: right - left + 2 * beside, height: bottom - top + 2 * over, hexes })
    }
}

fn wrong(path: &str, what: &str) -> LayoutError {
    let joint = if path.is_empty() { "" } else { ": " };
    LayoutError([path, joint, what].concat())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn places(kind: &str, hexes: &str) -> Vec<(String, i32, i32)> {
        let layout = Layout::read(["{\"layout\":\"", kind, "\",\"hexes\":{", hexes, "}}"].concat().as_bytes()).unwrap();
        layout.hexes.into_iter().map(|hex| (hex.code, hex.x, hex.y)).collect()
    }

    fn named(expected: &[(&str, i32, i32)]) -> Vec<(String, i32, i32)> {
        expected.iter().map(|(code, x, y)| ((*code).to_owned(), *x, *y)).collect()
    }

    #[test]
    fn rows_count_from_the_bottom_and_every_second_is_half_a_hex_to_the_right() {
        let hexes = r#""a":{"q":0,"r":0},"b":{"q":1,"r":0},"c":{"q":0,"r":-1}"#;
        assert_eq!(places("odd-r", hexes), named(&[("a", 14, 16), ("b", 42, 16), ("c", 28, 40)]));
        assert_eq!(places("even-r", hexes), named(&[("a", 28, 16), ("b", 56, 16), ("c", 14, 40)]));
    }

    #[test]
    fn columns_count_from_the_left_and_every_second_is_half_a_hex_lower() {
        let hexes = r#""a":{"q":0,"r":0},"b":{"q":1,"r":0},"c":{"q":0,"r":-1}"#;
        assert_eq!(places("odd-q", hexes), named(&[("a", 16, 14), ("b", 40, 28), ("c", 16, 42)]));
        assert_eq!(places("even-q", hexes), named(&[("b", 40, 14), ("a", 16, 28), ("c", 16, 56)]));
    }

    #[test]
    fn what_is_no_layout_is_told_with_its_path() {
        for (file, said) in [
            ("<html>", "this is not JSON; expected HexJSON"),
            ("[]", "layout: expected one of odd-r, even-r, odd-q, even-q"),
            (r#"{"layout":"odd-r"}"#, "hexes: expected an object of hexes by their codes"),
            (r#"{"layout":"odd-r","hexes":{}}"#, "hexes: expected from 1 to 5000 hexes"),
            (r#"{"layout":"odd-r","hexes":{"A":{"q":0.5,"r":1}}}"#, "hexes.A.q: expected a whole number within ±1000"),
            (r#"{"layout":"odd-r","hexes":{"A":{"q":0}}}"#, "hexes.A.r: expected a whole number within ±1000"),
            (
                r#"{"layout":"odd-r","hexes":{"A":{"q":0,"r":1},"B":{"q":0,"r":1}}}"#,
                "hexes.B: it stands where A does; expected a place of its own",
            ),
        ] {
            assert_eq!(Layout::read(file.as_bytes()).unwrap_err().to_string(), said);
        }
    }

    proptest! {
        #[test]
        fn hexes_keep_apart_inside_their_layout(
            kind in "(odd|even)-(r|q)",
            all in proptest::collection::btree_set((-30i32..30, -30i32..30), 1..80),
        ) {
            let hexes: Vec<String> =
                all.iter().enumerate().map(|(at, (q, r))| format!(r#""h{at}":{{"q":{q},"r":{r}}}"#)).collect();
            let file = format!(r#"{{"layout":"{kind}","hexes":{{{}}}}}"#, hexes.join(","));
            let layout = Layout::read(file.as_bytes()).unwrap();
            prop_assert_eq!(layout.hexes.len(), all.len());
            for (index, hex) in layout.hexes.iter().enumerate() {
                prop_assert!(hex.x >= ACROSS / 2 && hex.x <= layout.width - ACROSS / 2);
                prop_assert!(hex.y >= ACROSS / 2 && hex.y <= layout.height - ACROSS / 2);
                for other in &layout.hexes[index + 1..] {
                    let (across, down) = (hex.x - other.x, hex.y - other.y);
                    // The diagonal neighbour of the grid is a little nearer than that of a regular one.
                    prop_assert!(across * across + down * down >= 27 * 27, "{hex:?} {other:?}");
                }
            }
        }

        #[test]
        fn any_bytes_are_a_layout_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = Layout::read(&bytes);
        }
    }
}
