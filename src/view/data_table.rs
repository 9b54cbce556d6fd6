//! The numbers behind a figure, as a table that sorts.

use yew::prelude::*;

use super::press::on_press;
use crate::figure::Table;
use crate::words;

/// How a table is sorted: by which column, and whether from the greatest down.
pub type Sort = Option<(usize, bool)>;

/// The table of a figure, folded until it is asked for; its headings can be pressed where `press` hears of it.
pub fn data_table(figure: &'static str, table: &Table, sorted: Sort, press: Option<&Callback<usize>>) -> Html {
    let id = |part: &str| [figure, "-", part].concat();
    let order = match sorted {
        Some((column, descending)) => table.order(column, descending),
        None => (0..table.rows.len()).collect(),
    };
    let headings = table.columns.iter().enumerate().map(|(index, column)| {
        let direction = sorted.filter(|(column, _)| *column == index).map(|(_, descending)| descending);
        let state = match direction {
            Some(true) => "descending",
            Some(false) => "ascending",
            None => "none",
        };
        let press = press.cloned();
        let press = Callback::from(move |_: MouseEvent| {
            if let Some(press) = &press {
                press.emit(index);
            }
        });
        let id = [figure, "-sort-", &index.to_string()].concat();
        let button = html! { <button type="button" {id} class="sort" data-act={["sort=", &index.to_string()].concat()}>{ column.title.to_string() }</button> };
        html! {
            <th key={index} scope="col" aria-sort={state} class={class(column.numeric)}>{ on_press(button, press) }</th>
        }
    });
    let rows = order.into_iter().filter_map(|index| {
        let row = table.rows.get(index)?;
        let cells = row.cells.iter().zip(&table.columns).enumerate().map(|(column, (cell, heading))| {
            let class = class(heading.numeric);
            // A newer count is a cell of its own: a browser's translation cannot be updated in place.
            let key = [&column.to_string(), " ", &cell.text].concat();
            match column {
                0 => html! { <th {key} scope="row" {class}>{ &cell.text }</th> },
                _ => html! { <td {key} {class}>{ &cell.text }</td> },
            }
        });
        Some(html! { <tr key={index}>{ for cells }</tr> })
    });
    html! {
        <details class="fold" id={id("data")}>
            <summary id={id("table")}>{ words::table_summary(&table.caption) }</summary>
            <div class="scroll" role="region" aria-labelledby={id("caption")} tabindex="0">
                <table>
                    <caption id={id("caption")}>{ &table.caption }</caption>
                    <thead><tr>{ for headings }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    }
}

fn class(numeric: bool) -> Option<&'static str> {
    numeric.then_some("number")
}
