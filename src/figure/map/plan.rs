//! What is to be drawn of the map: where each hex stands and what it counts, the legend, or bars in its place.

use super::classes::Classes;
use crate::scene::Mark;
#[cfg(feature = "press")]
use crate::wire::Writer;
use crate::wire::{Cursor, Wire};

/// The plan of the map.
#[derive(Clone, Debug, PartialEq)]
pub enum Plan {
    /// A hex for each constituency.
    Map(Box<Map>),
    /// Bars, where no map of the boundaries is at hand.
    Bars(Bars),
    /// What is said in place of a drawing, where there is no constituency.
    Empty(String),
}

crate::wire! { enum Plan { Map(data), Bars(data), Empty(data) } }

/// Hexes on a grid, whose units are those of [`crate::hex`].
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// Whether the hexes lie on a side, in columns; else they stand on a corner, in rows.
    pub flat: bool,
    /// From left to right, in units of the grid.
    pub width: i32,
    /// From top to bottom, in units of the grid.
    pub height: i32,
    /// From the top down, and from the left to the right.
    pub hexes: Vec<Hex>,
    /// What the colours mean.
    pub legend: Legend,
}

impl Wire for Map {
    /// What is alike of the hexes stands together: their ids, rows, steps from hex to hex, and counts.
    #[cfg(feature = "press")]
    fn write(&self, writer: &mut Writer) {
        (self.flat, (self.width, self.height)).write(writer);
        self.legend.write(writer);
        writer.number(self.hexes.len() as u64);
        self.hexes.iter().for_each(|hex| hex.mark.id.write(writer));
        self.hexes.iter().for_each(|hex| hex.mark.series.write(writer));
        for of in [|hex: &Hex| hex.x, |hex: &Hex| hex.y] {
            let mut before = 0;
            for hex in &self.hexes {
                writer.signed(i64::from(of(hex)) - i64::from(before));
                before = of(hex);
            }
        }
        self.hexes.iter().for_each(|hex| hex.signatures.write(writer));
    }

    fn read(cursor: &mut Cursor) -> Map {
        let (flat, (width, height)) = Wire::read(cursor);
        let legend = Legend::read(cursor);
        let mut hexes = Vec::new();
        for _ in 0..cursor.count() {
            let mark =
                Mark { id: Wire::read(cursor), label: String::new(), detail: None, about: Vec::new(), series: 0 };
            hexes.push(Hex { mark, x: 0, y: 0, signatures: None });
        }
        hexes.iter_mut().for_each(|hex| hex.mark.series = Wire::read(cursor));
        let mut before = 0;
        for hex in &mut hexes {
            before = step(before, cursor);
            hex.x = before;
        }
        before = 0;
        for hex in &mut hexes {
            before = step(before, cursor);
            hex.y = before;
        }
        hexes.iter_mut().for_each(|hex| hex.signatures = Wire::read(cursor));
        Map { flat, width, height, hexes, legend }
    }
}

/// A whole number, from the one before it.
fn step(before: i32, cursor: &mut Cursor) -> i32 {
    before.wrapping_add(cursor.signed() as i32)
}

/// The hex of a constituency.
#[derive(Clone, Debug, PartialEq)]
pub struct Hex {
    /// What it means.
    pub mark: Mark,
    /// Its centre, from the left edge of the map, in units of the grid.
    pub x: i32,
    /// Its centre, from the top edge of the map, in units of the grid.
    pub y: i32,
    /// How many signed there; `None` where that is not recorded.
    pub signatures: Option<u64>,
}

crate::wire! { struct Hex { mark, x, y, signatures } }

/// What the colours mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// Its title over counts: `Signatures by constituency`.
    pub signatures: String,
    /// Its title over shares: `Share of all signatures`.
    pub share: String,
    /// With about as many places in each class.
    pub quantile: Key,
    /// With as large a range in each class.
    pub equal: Key,
    /// What stands by the mark of places with no signature, where there are any: `0`.
    pub zero: Option<String>,
    /// What stands by the mark of places without a count, where there are any.
    pub not_recorded: Option<String>,
}

crate::wire! { struct Legend { signatures, share, quantile, equal, zero, not_recorded } }

/// Classes of counts, and the words for their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// From the fewest signatures to the most.
    pub classes: Classes,
    /// The range of each in signatures: `1 to 9`.
    pub signatures: Vec<String>,
    /// The range of each as a share of all: `0.01% to 0.13%`.
    pub shares: Vec<String>,
}

crate::wire! { struct Key { classes, signatures, shares } }

/// Bars in place of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Why there is no map.
    pub reason: String,
    /// The nations or, where codes name none, the constituencies with the most signatures; the most first.
    pub rows: Vec<Row>,
}

crate::wire! { struct Bars { reason, rows } }

/// A row with a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it means.
    pub mark: Mark,
    /// The name of the nation or constituency.
    pub name: String,
    /// How many signed there.
    pub signatures: u64,
}

crate::wire! { struct Row { mark, name, signatures } }
