//! The numbers behind the figure: a row a petition.

use super::petition::{debated, shares, was_debated};
use crate::figure::table::{Cell, Row, Table, number_column, text_column};
use crate::story::{Petition, Response, Story, Threshold};
use crate::words;

pub(super) fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for petition in &story.petitions {
        rows.push(Row { id: petition.id.as_str().to_owned(), cells: cells(petition) });
    }
    let columns = vec![
        text_column(words::progress_column_petition()),
        text_column(words::progress_column_asks()),
        text_column(words::progress_column_state()),
        number_column(words::progress_column_signatures()),
        text_column(words::progress_column_counted()),
        text_column(words::progress_column_shares()),
        text_column(words::progress_column_reached()),
        text_column(words::progress_column_opened()),
        text_column(words::progress_column_closed()),
        text_column(words::progress_column_deadline()),
        text_column(words::progress_column_answered()),
        text_column(words::progress_column_by()),
        text_column(words::progress_column_debated()),
        text_column(words::progress_column_where()),
    ];
    Table { caption: words::progress_table().to_owned(), columns, rows }
}

fn cells(petition: &Petition) -> Vec<Cell> {
    let mut reached = String::new();
    for threshold in &petition.thresholds {
        let more = words::progress_reached(threshold.signatures, &when_reached(petition, threshold));
        reached = if reached.is_empty() { more } else { words::list_semicolon(&reached, &more) };
    }
    let (response, debate) = (petition.response.as_ref(), petition.debate.as_ref());
    let debate_cell = match debate {
        None if !was_debated(petition) => Cell::text(debated(petition)),
        debate => Cell::maybe_date(debate.map(|debate| debate.on)),
    };
    vec![
        Cell::text(&*petition.name),
        if petition.quoted { Cell::text(words::quote(&petition.asks)) } else { Cell::text(&*petition.asks) },
        Cell::text(words::standing(petition)),
        Cell::number(petition.signatures),
        Cell::text(words::counted(petition).unwrap_or_else(|| words::progress_final_count().to_owned())),
        share_cell(petition),
        Cell::text(reached),
        Cell::maybe_date(petition.opened),
        Cell::maybe_date(petition.closed),
        Cell::maybe_date(petition.deadline),
        response.map_or_else(Cell::gap, answered),
        response.map_or_else(Cell::gap, |response| Cell::text(&*response.by)),
        debate_cell,
        Cell::text(debate.map_or("", |debate| &debate.place)),
    ]
}

/// The shares of all thresholds, sorted by that of the first.
fn share_cell(petition: &Petition) -> Cell {
    match petition.thresholds.first() {
        Some(first) => Cell::share(shares(petition), petition.signatures, first.signatures),
        None => Cell::text(""),
    }
}

/// The day of an answer; that of its publication is said to be one.
fn answered(response: &Response) -> Cell {
    match (response.on, response.published) {
        (None, Some(published)) => {
            Cell { number: Cell::date(published).number, ..Cell::text(words::progress_response_published(published)) }
        }
        (on, _) => Cell::maybe_date(on),
    }
}

fn when_reached(petition: &Petition, threshold: &Threshold) -> String {
    let is_reached = petition.signatures >= threshold.signatures;
    match (threshold.reached, &threshold.reached_note) {
        (Some(day), _) => words::date(day),
        (None, Some(note)) => note.clone(),
        (None, None) => (if is_reached { words::day_not_recorded() } else { words::progress_not_reached() }).to_owned(),
    }
}
