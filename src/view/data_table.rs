//! The numbers behind a figure, as a table that sorts.

use yew::prelude::*;

use super::shared::Shared;
use crate::chart::Table;
use crate::embed::browser::announcer::say;

/// What a table needs.
#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// The figure's name, from which ids are made.
    pub figure: &'static str,
    /// What it holds.
    pub table: Shared<Table>,
    /// Whether its headings can be pressed.
    pub live: bool,
}

/// The table of a figure, folded until it is asked for.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let table = &props.table;
    let sorted = use_state(|| None::<(usize, bool)>);
    let id = |part: &str| [props.figure, "-", part].concat();
    let order = match *sorted {
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
        let title = column.title.to_string();
        let press = {
            let (sorted, title) = (sorted.clone(), title.clone());
            Callback::from(move |_: MouseEvent| {
                let descending = direction == Some(false);
                say(&["Sorted by ", title.as_str(), if descending { ", descending" } else { ", ascending" }].concat());
                sorted.set(Some((index, descending)));
            })
        };
        let class = column.numeric.then_some("number");
        let id = [props.figure, "-sort-", &index.to_string()].concat();
        html! {
            <th key={index} scope="col" aria-sort={state} {class}>
                <button type="button" {id} class="sort" disabled={!props.live} onclick={press}>{ title }</button>
            </th>
        }
    });
    let rows =
        order.into_iter().filter_map(|index| table.rows.get(index).map(|row| (index, row))).map(|(index, row)| {
            let cells = row.cells.iter().zip(&table.columns).enumerate().map(|(column, (cell, heading))| {
                let class = heading.numeric.then_some("number");
                match column {
                    0 => html! { <th key={column} scope="row" {class}>{ &cell.text }</th> },
                    _ => html! { <td key={column} {class}>{ &cell.text }</td> },
                }
            });
            html! { <tr key={index}>{ for cells }</tr> }
        });
    html! {
        <details class="fold" id={id("data")}>
            <summary id={id("table")}>{ ["Table: ", &table.caption].concat() }</summary>
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
