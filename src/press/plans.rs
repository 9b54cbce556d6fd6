//! What goes with a page for the reader's program, made from what its figures say.

use crate::figure::{self, List, Table};
use crate::names::FigureName;
use crate::plans::{self, Detail, FigurePlan, GAP, Label, MarkWords, Order, Plans};
use crate::scene::Mark;
use crate::story::Story;
use crate::view::content::{Content, Description};
use crate::{wire, words};

/// So many ways of wording its rows are enough for a table; beyond, marks bring their own words.
const MAX_PATTERNS: usize = 12;

/// What goes with the page of a story.
///
/// ```
/// use petition_explainer::plans::Plans;
/// use petition_explainer::{press, story, view::content::Content};
/// let story = story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
/// let plans = press::plans::of(&Content::new(story));
/// assert_eq!(Plans::read(&plans.write()), Some(plans));
/// ```
pub fn of(content: &Content) -> Plans {
    Plans {
        story: content.story.id.clone(),
        speech: words::speech(),
        figures: content.figures.iter().map(|description| figure_plan(description, &content.story)).collect(),
        about: about(content),
        live: Vec::new(),
    }
}

fn figure_plan(description: &Description, story: &Story) -> FigurePlan {
    let is_listed = figure::traits(description.name).lists_values(description.marks.len());
    let mut patterns = Vec::new();
    let marks: Vec<MarkWords> = description
        .marks
        .iter()
        .map(|mark| MarkWords {
            id: mark.id.clone(),
            label: if is_listed { Label::Item } else { row_label(mark, &description.table, &mut patterns) },
            detail: detail(description.name, mark, story),
        })
        .collect();
    let rows = description.table.rows.iter().map(|row| row.id.clone()).collect();
    FigurePlan {
        name: description.name.id().to_owned(),
        plan: forgetful(&description.plan),
        marks,
        rows,
        patterns,
        orders: orders(&description.table),
    }
}

/// A plan as it is read again: what it is compared with must not know more.
fn forgetful(plan: &figure::Plan) -> figure::Plan {
    wire::read(&wire::write(plan)).unwrap_or_else(|| plan.clone())
}

/// A mark's label, by a pattern where one makes it of the cells of the mark's row.
fn row_label(mark: &Mark, table: &Table, patterns: &mut Vec<String>) -> Label {
    let own = || Label::Own(mark.label.clone());
    let Some(row) = table.rows.iter().find(|row| row.id == mark.id) else { return own() };
    let cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
    let pattern = pattern(&mark.label, &cells);
    if plans::filled(&pattern, &cells) != mark.label {
        return own();
    }
    let place = patterns.iter().position(|one| *one == pattern).unwrap_or_else(|| {
        patterns.push(pattern);
        patterns.len() - 1
    });
    match u8::try_from(place) {
        Ok(place) if patterns.len() <= MAX_PATTERNS => Label::Row(place),
        _ => {
            patterns.truncate(MAX_PATTERNS);
            own()
        }
    }
}

/// The label with each cell that stands in it, from the left, replaced by its place.
fn pattern(label: &str, cells: &[String]) -> String {
    let (mut pattern, mut rest) = (String::new(), label);
    loop {
        let found = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let found = found.filter_map(|(place, cell)| Some((rest.find(cell.as_str())?, place, cell)));
        // Of two that begin in one place the longer.
        let Some((at, place, cell)) = found.min_by_key(|(at, _, cell)| (*at, usize::MAX - cell.len())) else { break };
        pattern.push_str(rest.get(..at).unwrap_or_default());
        pattern.push_str(&["{", &place.to_string(), "}"].concat());
        rest = rest.get(at + cell.len()..).unwrap_or_default();
    }
    pattern.push_str(rest);
    pattern
}

/// How a table's rows stand when they are sorted by each of its columns.
fn orders(table: &Table) -> Vec<Order> {
    let mut orders = Vec::new();
    let all: Vec<Vec<u16>> = (0..table.columns.len()).map(|column| places(table, column)).collect();
    for (column, places) in all.iter().enumerate() {
        let is_standing = places.iter().enumerate().all(|(row, place)| usize::from(*place) == row);
        let against: Option<Vec<u16>> =
            places.iter().max().filter(|max| **max != GAP).map(|max| places.iter().map(|place| max - place).collect());
        let before = all.iter().take(column);
        let same = before.clone().position(|other| other == places);
        let against = before.clone().position(|other| Some(other) == against.as_ref());
        orders.push(match (is_standing, same, against) {
            (true, ..) => Order::Standing,
            (_, Some(other), _) if other < 256 => Order::As(other as u8),
            (_, _, Some(other)) if other < 256 => Order::Against(other as u8),
            _ => Order::Places(places.clone()),
        });
    }
    orders
}

/// The place of each row by a column; equal ones share one.
fn places(table: &Table, column: usize) -> Vec<u16> {
    let mut places = vec![GAP; table.rows.len()];
    let (mut place, mut before) = (0, None);
    for row in table.order(column, false) {
        let Some(cell) = table.rows.get(row).and_then(|row| row.cells.get(column)) else { continue };
        if cell.plain.is_empty() {
            continue;
        }
        let key = (cell.number, crate::speech::fold(&cell.text));
        if before.as_ref().is_some_and(|before| *before != key) {
            place += 1;
        }
        before = Some(key);
        if let Some(slot) = places.get_mut(row) {
            *slot = place;
        }
    }
    places
}

/// A mark's detail: that of an event is what its entry says.
fn detail(name: FigureName, mark: &Mark, story: &Story) -> Detail {
    let is_entry = || {
        figure::traits(name).list == Some(List::Events)
            && story.events.iter().any(|event| event.id == mark.id.as_str() && event.detail == mark.detail)
    };
    match &mark.detail {
        None => Detail::None,
        Some(_) if is_entry() => Detail::Entry,
        Some(detail) => Detail::Own(detail.clone()),
    }
}

/// What belongs to what, each once.
fn about(content: &Content) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    let marks = content.figures.iter().flat_map(|description| &description.marks);
    for mark in marks.filter(|mark| !mark.about.is_empty()) {
        match all.iter_mut().find(|(id, _)| *id == mark.id) {
            Some((_, about)) => {
                about.extend(mark.about.iter().filter(|id| !about.contains(id)).cloned().collect::<Vec<_>>())
            }
            None => all.push((mark.id.clone(), mark.about.clone())),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::figure::{Draws, Settings};
    use crate::scene::{Band, Frame};
    use crate::support::shipped;

    #[test]
    fn what_is_read_draws_the_same() {
        for story in shipped::mapped() {
            let content = Content::new(story);
            let read = Plans::read(&of(&content).write()).unwrap();
            for (description, figure) in content.figures.iter().zip(&read.figures) {
                for band in Band::ALL {
                    let draw = |plan: &figure::Plan| plan.draw(Frame::narrowest(band), &Settings::default()).unwrap();
                    let (one, other) = (draw(&description.plan), draw(&figure.plan));
                    assert_eq!((one.width, one.height, &one.shapes), (other.width, other.height, &other.shapes));
                    let ids = |scene: &crate::scene::Scene| {
                        scene.marks.iter().map(|mark| mark.mark.id.clone()).collect::<Vec<_>>()
                    };
                    assert_eq!(ids(&one), ids(&other));
                }
            }
        }
    }

    /// The words of every mark can be put together again from what stands on the page.
    #[test]
    fn every_mark_finds_its_words() {
        for story in shipped::mapped() {
            let content = Content::new(story);
            let plans = of(&content);
            for (description, figure) in content.figures.iter().zip(&plans.figures) {
                for (mark, words) in description.marks.iter().zip(&figure.marks) {
                    let label = match &words.label {
                        Label::Item => continue,
                        Label::Own(label) => label.clone(),
                        Label::Row(pattern) => {
                            let row = description.table.rows.get(figure.row(&mark.id).unwrap()).unwrap();
                            let cells: Vec<String> = row.cells.iter().map(|cell| cell.text.clone()).collect();
                            plans::filled(figure.patterns.get(usize::from(*pattern)).unwrap(), &cells)
                        }
                    };
                    assert_eq!(label, mark.label);
                }
            }
        }
    }

    #[test]
    fn tables_sort_by_their_places_as_by_their_cells() {
        for story in shipped::mapped() {
            let content = Content::new(story);
            for (description, figure) in content.figures.iter().zip(&of(&content).figures) {
                let table = &description.table;
                for column in 0..table.columns.len() {
                    for descending in [false, true] {
                        let by_cells = table.order(column, descending);
                        assert_eq!(figure.sorted(column, descending), by_cells, "{} {column}", figure.name);
                    }
                }
            }
        }
    }

    #[test]
    fn a_pattern_takes_the_longest_cell() {
        let cells = ["12".to_owned(), "12 March".to_owned()];
        assert_eq!(pattern("on 12 March", &cells), "on {1}");
    }
}
