//! The numbers behind a figure, as a table to read, sort and take away.

use std::cmp::Ordering;

use crate::order;
use crate::words::fold;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: &'static str,
    /// Whether its cells are numbers, set to the right.
    pub numeric: bool,
}

/// A cell: what is read, and what is sorted by and exported.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// As it is read: `14,846`.
    pub text: String,
    /// As it is exported: `14846`, `2019-03-18`.
    pub plain: String,
    /// Its number, where it is sorted by one.
    pub number: Option<Ratio>,
}

/// A number as a part of a whole, so that shares are held against each other exactly, however they are rounded in words.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    part: i64,
    /// Never 0.
    whole: u64,
}

impl Ratio {
    /// A plain number.
    pub fn of(number: i64) -> Ratio {
        Ratio { part: number, whole: 1 }
    }

    /// The part: of a plain number, the number.
    pub fn part(self) -> i64 {
        self.part
    }

    /// A part of a whole; of nothing, every part is held to be one of 1, so that any two can be compared.
    pub fn new(part: u64, whole: u64) -> Ratio {
        Ratio { part: i64::try_from(part).unwrap_or(i64::MAX), whole: whole.max(1) }
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        let across = |part: i64, whole: u64| i128::from(part) * i128::from(whole);
        across(self.part, other.whole).cmp(&across(other.part, self.whole))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell { plain: text.clone(), text, number: None }
    }

    /// A number, read with its thousands apart.
    pub fn number(number: u64) -> Cell {
        let text = crate::words::number(number);
        Cell { text, plain: number.to_string(), number: Some(Ratio::new(number, 1)) }
    }

    /// A share in words, sorted by what it is exactly.
    pub fn share(words: String, part: u64, whole: u64) -> Cell {
        Cell { number: Some(Ratio::new(part, whole)), ..Cell::text(words) }
    }

    /// A date, sorted by its first day.
    pub fn date(date: crate::day::Date) -> Cell {
        let number = Some(Ratio::of(i64::from(date.first_day().epoch_day())));
        Cell { text: crate::words::date(date), plain: date.to_string(), number }
    }

    /// A date, or a gap shown as one.
    pub fn maybe_date(date: Option<crate::day::Date>) -> Cell {
        date.map_or_else(Cell::gap, Cell::date)
    }

    /// What is not known, said so; empty when exported.
    pub fn gap() -> Cell {
        Cell { text: crate::words::not_recorded().to_owned(), plain: String::new(), number: None }
    }
}

/// A row: the id of what it tells, and its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The story's id for it.
    pub id: String,
    /// One a column.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it holds.
    pub caption: String,
    /// Its columns; the cells of the first are the headings of the rows.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column of words.
pub fn text_column(title: &'static str) -> Column {
    Column { title, numeric: false }
}

/// A column of numbers.
pub fn number_column(title: &'static str) -> Column {
    Column { title, numeric: true }
}

impl Table {
    /// The order of the rows by a column, as indices: by numbers, else by words as [`fold`] has them; gaps stand last
    /// either way.
    pub fn order(&self, column: usize, descending: bool) -> Vec<usize> {
        let cells = self.rows.iter().map(|row| row.cells.get(column));
        let keys: Vec<_> = cells.map(|cell| cell.map(|cell| (cell.number, fold(&cell.text)))).collect();
        let is_gap = |row: usize| {
            let cell = self.rows.get(row).and_then(|row| row.cells.get(column));
            cell.is_none_or(|cell| cell.plain.is_empty())
        };
        order::sorted_indices(keys.len(), &mut |a, b| {
            // Gaps stay as they stood, whatever is written in them.
            let by_value = if is_gap(a) && is_gap(b) { Ordering::Equal } else { keys.get(a).cmp(&keys.get(b)) };
            is_gap(a).cmp(&is_gap(b)).then(if descending { by_value.reverse() } else { by_value })
        })
    }

    /// The table as CSV (RFC 4180), in UTF-8 with a heading line.
    ///
    /// A cell that a spreadsheet would run as a formula is led by an apostrophe.
    pub fn csv(&self) -> String {
        let mut text = String::new();
        let titles = self.columns.iter().map(|column| column.title.to_string());
        push_line(&mut text, titles);
        for row in &self.rows {
            push_line(&mut text, row.cells.iter().map(|cell| cell.plain.clone()));
        }
        text
    }

    /// The table as text with tabs, which pastes into a spreadsheet.
    pub fn tabbed(&self) -> String {
        let titles = self.columns.iter().map(|column| pasted(column.title)).collect();
        let rows = self.rows.iter().map(|row| row.cells.iter().map(|cell| pasted(&cell.plain)).collect());
        let lines: Vec<String> =
            std::iter::once(titles).chain(rows).map(|cells: Vec<String>| cells.join("\t")).collect();
        lines.join("\n")
    }
}

/// A cell between tabs. One that begins with a quotation mark would be taken for one that ends with the next.
fn pasted(cell: &str) -> String {
    let cell = guarded(&cell.replace(['\t', '\n', '\r'], " "));
    if cell.starts_with('"') { quoted(&cell) } else { cell }
}

fn quoted(cell: &str) -> String {
    ["\"", &cell.replace('"', "\"\""), "\""].concat()
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        let cell = guarded(&cell);
        if cell.contains([',', '"', '\n', '\r']) {
            text.push_str(&quoted(&cell));
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

fn guarded(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { ["'", cell].concat() } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;

    fn table() -> Table {
        let row = |id: &str, name: &str, cell: Cell| Row { id: id.to_owned(), cells: vec![Cell::text(name), cell] };
        Table {
            caption: "Counts".to_owned(),
            columns: vec![text_column("Name"), number_column("Count")],
            rows: vec![
                row("a", "=b, \"c\"", Cell::number(14_846)),
                row("b", "d", Cell::gap()),
                row("c", "e", Cell::number(9)),
            ],
        }
    }

    #[test]
    fn csv_is_quoted_and_plain_and_runs_nothing() {
        assert_eq!(table().csv(), "Name,Count\r\n\"'=b, \"\"c\"\"\",14846\r\nd,\r\ne,9\r\n");
    }

    #[test]
    fn rows_sort_by_number_with_gaps_last() {
        assert_eq!(table().order(1, false), [2, 0, 1]);
        assert_eq!(table().order(1, true), [0, 2, 1]);
    }

    fn of_cells(cells: Vec<Cell>) -> Table {
        let rows = cells.into_iter().map(|cell| Row { id: cell.text.clone(), cells: vec![cell] }).collect();
        Table { caption: String::new(), columns: vec![text_column("\"Column\"")], rows }
    }

    #[test]
    fn shares_sort_by_what_they_are_and_not_by_their_words() {
        let share = |words: &str, part, whole| Cell::share(words.to_owned(), part, whole);
        let shares = of_cells(vec![
            share("under 0.1%", 1, 14_846),
            share("95.1%", 14_125, 14_846),
            share("1.6%", 233, 14_846),
            share("148%", 14_846, 10_000),
            share("33.3%", 33_334, 100_000),
            share("33.3%", 1, 3),
            share("0.0%", 0, 7),
        ]);
        assert_eq!(shares.order(0, false), [6, 0, 2, 5, 4, 1, 3]);
        assert_eq!(shares.order(0, true), [3, 1, 4, 5, 2, 0, 6]);
    }

    #[test]
    fn names_sort_as_in_a_register_with_or_without_marks() {
        let names = ["Zimbabwe", "Åland Islands", "St Lucia", "Éire", "angola", "“Eden”", "Łódź", "Egypt"];
        let order = of_cells(names.map(Cell::text).into()).order(0, false);
        let sorted: Vec<&str> = order.into_iter().map(|at| names[at]).collect();
        assert_eq!(sorted, ["Åland Islands", "angola", "“Eden”", "Egypt", "Éire", "Łódź", "St Lucia", "Zimbabwe"]);
    }

    #[test]
    fn copied_cells_are_read_back_as_they_were() {
        let cells = ["\"Yes\", he said", "He said \"Yes\"", "two\nlines", "=1", "plain"];
        let copied = of_cells(cells.map(Cell::text).into()).tabbed();
        let lines: Vec<&str> = copied.split('\n').collect();
        assert_eq!(
            lines,
            ["\"\"\"Column\"\"\"", "\"\"\"Yes\"\", he said\"", "He said \"Yes\"", "two lines", "'=1", "plain"]
        );
    }
}
