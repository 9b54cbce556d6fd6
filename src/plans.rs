//! What goes with a page for the reader's program: what is drawn of each figure, and what the page's own words stand for.
//!
//! A plan holds numbers and ids. Words are read from the page, where they stand already, and only what stands nowhere on
//! it goes along: so a page that a browser has translated answers in that language.

use crate::day::Day;
use crate::figure::Plan;
use crate::names::FigureName;
use crate::order;
use crate::speech::Speech;
use crate::wire;

/// All that goes with a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Plans {
    /// The story's id, by which files that are taken away are called.
    pub story: String,
    /// How the page's language words what is said while a reader acts.
    pub speech: Speech,
    /// The figures, in the order of the page.
    pub figures: Vec<FigurePlan>,
    /// What belongs to what: to an event its petitions. A pin lights both ways.
    pub about: Vec<(String, Vec<String>)>,
    /// The petitions that can still be signed, whose counts may be newer.
    pub live: Vec<Live>,
}

crate::wire! { struct Plans { story, speech, figures, about, live } }

/// What goes with a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct FigurePlan {
    /// Which figure, by its word.
    pub name: String,
    /// What is drawn.
    pub plan: Plan,
    /// Its marks, in reading order.
    pub marks: Vec<MarkWords>,
    /// The ids of its table's rows, from the top.
    pub rows: Vec<String>,
    /// What a mark says, where that is made of the cells of its row: `{0}` stands for the first.
    pub patterns: Vec<String>,
    /// How the rows stand when they are sorted by a column, from the first.
    pub orders: Vec<Order>,
}

// The rows first: codes of places stand in order by the names of their places, and so take less.
crate::wire! { struct FigurePlan { name, rows, plan, marks, patterns, orders } }

/// The order of a table's rows by a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// They stand in it, and no two are equal.
    Standing,
    /// As by that column.
    As(u8),
    /// Against that column, which has no gap.
    Against(u8),
    /// The place of each row: equal ones share a place, and [`GAP`] is for what is not known, which stands last.
    Places(Vec<u16>),
}

crate::wire! { enum Order { Standing, As(data), Against(data), Places(data) } }

/// The place of a row whose cell says nothing: last, whichever way the table is sorted.
pub const GAP: u16 = u16::MAX;

/// A mark's id, and where its words stand on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkWords {
    /// Its id.
    pub id: String,
    /// What it is and shows.
    pub label: Label,
    /// What is told of it beside.
    pub detail: Detail,
}

crate::wire! { struct MarkWords { id, label, detail } }

/// Where a mark's label stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    /// It is the item of the list of values at the mark's own place.
    Item,
    /// It is made of the cells of the mark's row, by one of the patterns.
    Row(u8),
    /// Nowhere.
    Own(String),
}

crate::wire! { enum Label { Item, Row(data), Own(data) } }

/// Where a mark's detail stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// There is none.
    None,
    /// In the mark's entry in the list under the chart.
    Entry,
    /// Nowhere.
    Own(String),
}

crate::wire! { enum Detail { None, Entry, Own(data) } }

/// A petition that can still be signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Live {
    /// Its id.
    pub id: String,
    /// Where the service publishes its count.
    pub address: String,
    /// The count that the page says.
    pub signatures: u64,
    /// The last day on which it can be signed, where that is known.
    pub until: Option<Day>,
}

crate::wire! { struct Live { id, address, signatures, until } }

impl Plans {
    /// As it goes with a page, in the format of [`wire`].
    #[cfg(feature = "press")]
    pub fn write(&self) -> Vec<u8> {
        wire::write(self)
    }

    /// What came with a page; `None` where it is of another version.
    pub fn read(bytes: &[u8]) -> Option<Plans> {
        wire::read(bytes)
    }
}

impl FigurePlan {
    /// Which figure; `None` where this version knows none of that word.
    pub fn figure(&self) -> Option<FigureName> {
        FigureName::from_id(&self.name)
    }

    /// The mark of an id, by its place.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.marks.iter().position(|mark| mark.id == id)
    }

    /// The row of an id, by its place in the table.
    pub fn row(&self, id: &str) -> Option<usize> {
        self.rows.iter().position(|row| row == id)
    }

    /// The table's rows sorted by a column, as their places at first.
    pub fn sorted(&self, column: usize, descending: bool) -> Vec<usize> {
        let count = self.rows.len();
        let (places, descending) = match self.orders.get(column) {
            Some(Order::Places(places)) => (places, descending),
            Some(Order::As(other)) if usize::from(*other) != column => return self.sorted((*other).into(), descending),
            Some(Order::Against(other)) if usize::from(*other) != column => {
                return self.sorted((*other).into(), !descending);
            }
            _ if descending => return (0..count).rev().collect(),
            _ => return (0..count).collect(),
        };
        order::sorted_indices(count, &mut |a, b| {
            let (a, b) = (places.get(a).unwrap_or(&GAP), places.get(b).unwrap_or(&GAP));
            let by_place = if descending { b.cmp(a) } else { a.cmp(b) };
            (*a == GAP).cmp(&(*b == GAP)).then(by_place)
        })
    }
}

/// The words of a pattern with the cells of a row in it: `{1}` is the second.
///
/// ```
/// use petition_explainer::plans::filled;
/// let cells = ["Aldershot".to_owned(), "22".to_owned()];
/// assert_eq!(filled("{0}: {1} signatures", &cells), "Aldershot: 22 signatures");
/// ```
pub fn filled(pattern: &str, cells: &[String]) -> String {
    let mut words = String::new();
    let mut parts = pattern.split('{');
    words.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let Some((place, after)) = part.split_once('}') else { continue };
        let cell = place.parse().ok().and_then(|place: usize| cells.get(place));
        words.push_str(cell.map_or("", String::as_str));
        words.push_str(after);
    }
    words
}
