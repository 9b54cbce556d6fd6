//! The numbers behind a figure, as a table to read, sort and take away.

use crate::order;

use std::borrow::Cow;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: Cow<'static, str>,
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
    pub number: Option<i64>,
}

impl Cell {
    /// A text.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell { plain: text.clone(), text, number: None }
    }

    /// A number, read with its thousands apart.
    pub fn number(number: u64) -> Cell {
        let text = crate::wording::number(number);
        Cell { text, plain: number.to_string(), number: Some(number as i64) }
    }

    /// A date, sorted by its first day.
    pub fn date(date: crate::day::Date) -> Cell {
        let number = Some(i64::from(date.first_day().0));
        Cell { text: crate::wording::date(date), plain: date.to_string(), number }
    }

    /// A date, or a gap shown as one.
    pub fn maybe_date(date: Option<crate::day::Date>) -> Cell {
        date.map_or_else(Cell::gap, Cell::date)
    }

    /// What is not known, said so; empty when exported.
    pub fn gap() -> Cell {
        Cell { text: "not recorded".to_owned(), plain: String::new(), number: None }
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
pub fn words(title: impl Into<Cow<'static, str>>) -> Column {
    Column { title: title.into(), numeric: false }
}

/// A column of numbers.
pub fn numbers(title: impl Into<Cow<'static, str>>) -> Column {
    Column { title: title.into(), numeric: true }
}

impl Table {
    /// The order of the rows by a column, as indices; gaps stand last either way.
    pub fn order(&self, column: usize, descending: bool) -> Vec<usize> {
        let key = |row: usize| {
            let cell = self.rows.get(row).and_then(|row| row.cells.get(column));
            cell.map(|cell| (cell.plain.is_empty(), cell.number, cell.text.to_ascii_lowercase()))
        };
        order::places(self.rows.len(), &mut |a, b| {
            let (a, b) = (key(a), key(b));
            let gap = |key: &Option<(bool, Option<i64>, String)>| key.as_ref().is_none_or(|key| key.0);
            let by_value = if descending { b.cmp(&a) } else { a.cmp(&b) };
            gap(&a).cmp(&gap(&b)).then(by_value)
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
        let titles: Vec<&str> = self.columns.iter().map(|column| column.title.as_ref()).collect();
        let mut lines = vec![titles.join("\t")];
        for row in &self.rows {
            let cells: Vec<String> =
                row.cells.iter().map(|cell| guarded(&cell.plain.replace(['\t', '\n', '\r'], " "))).collect();
            lines.push(cells.join("\t"));
        }
        lines.join("\n")
    }
}

fn push_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            text.push(',');
        }
        let cell = guarded(&cell);
        if cell.contains([',', '"', '\n', '\r']) {
            text.push_str(&["\"", &cell.replace('"', "\"\""), "\""].concat());
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
    use super::*;

    fn table() -> Table {
        let row = |id: &str, name: &str, cell: Cell| Row { id: id.to_owned(), cells: vec![Cell::text(name), cell] };
        Table {
            caption: "Counts".to_owned(),
            columns: vec![words("Name"), numbers("Count")],
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
}
