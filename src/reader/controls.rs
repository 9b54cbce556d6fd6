//! What of the page around the charts changes with what is chosen: controls, the findings that are left, the place that is
//! pinned, the order of a table.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::page::{Page, elements, text};
use super::state::Act;
use crate::embed::address::Choices;
use crate::figure;
use crate::names::Kind;
use crate::speech;

/// Shows what is chosen.
pub fn show(page: &Page, choices: &Choices, link: Option<String>) {
    for element in page.all("[data-act][aria-pressed], [data-act][aria-disabled]") {
        let Some(act) = element.get_attribute("data-act").and_then(|act| Act::read(&act)) else { continue };
        let (name, is_so) = match element.has_attribute("aria-pressed") {
            true => ("aria-pressed", act.is_on(choices)),
            false => ("aria-disabled", act.is_idle(choices)),
        };
        set(&element, name, if is_so { "true" } else { "false" });
    }
    for list in page.all("select[data-act]") {
        if let Some(list) = list.dyn_ref::<HtmlSelectElement>() {
            let section = choices.settings.section.as_deref().unwrap_or_default();
            if list.value() != section {
                list.set_value(section);
            }
        }
    }
    if let (Some(element), Some(link)) = (page.by_id("link"), link) {
        set(&element, "href", &link);
    }
    findings(page, choices);
    pinned(page, choices);
}

/// Sets an attribute that is another: to write one makes the browser look at its style anew.
fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        drop(element.set_attribute(name, value));
    }
}

fn hide(element: &Element, is_hidden: bool) {
    if element.has_attribute("hidden") != is_hidden {
        drop(element.toggle_attribute_with_force("hidden", is_hidden));
    }
}

/// Shows the findings that the reader's filters leave, each lit where the pin lights it.
fn findings(page: &Page, choices: &Choices) {
    let (section, kind) = (choices.settings.section.as_deref(), choices.settings.kind);
    let mut is_empty = true;
    for part in page.all(".findings > .section") {
        let mut shown = 0;
        let articles = elements(&part, ".finding");
        for article in &articles {
            let id = article.id();
            let id = id.strip_prefix("finding-").unwrap_or_default();
            let fits = kind.is_none_or(|kind| article.get_attribute("data-kind").as_deref() == Some(kind.id()));
            shown += usize::from(fits);
            hide(article, !fits);
            let lit = choices.pin.as_ref().is_some_and(|pin| pin == id || page.about(id).contains(pin));
            drop(article.class_list().toggle_with_force("lit", lit));
        }
        let is_other = section.is_some_and(|section| part.get_attribute("data-section").as_deref() != Some(section));
        let is_hidden = is_other || (kind.is_some() && shown == 0);
        is_empty = is_empty && is_hidden;
        hide(&part, is_hidden);
    }
    for element in page.all(".findings > .empty") {
        // It stands there only when it is so: whoever prints the page would read it.
        element.set_text_content(element.get_attribute("data-said").filter(|_| is_empty).as_deref());
        hide(&element, !is_empty);
    }
}

/// Says which place is pinned, where a figure has places.
fn pinned(page: &Page, choices: &Choices) {
    for (place, figure) in page.plans.figures.iter().enumerate() {
        if !figure.figure().is_some_and(|name| figure::traits(name).has_places) {
            continue;
        }
        let Some(element) = page.part(figure, "pinned") else { continue };
        let said = choices.pin.as_ref().filter(|pin| figure.row(pin).is_some());
        let said = said.map(|pin| page.label_of(place, pin));
        // What it says while nothing is pinned is kept beside.
        let nothing = element.get_attribute("data-nothing").unwrap_or_else(|| {
            let nothing = text(&element);
            drop(element.set_attribute("data-nothing", &nothing));
            nothing
        });
        let said = said.unwrap_or(nothing);
        if text(&element) != said {
            element.set_text_content(Some(&said));
        }
    }
}

/// Puts the rows of a table into the order of a column.
pub fn sort(page: &Page, place: usize, column: usize, descending: bool) {
    let Some(figure) = page.plans.figures.get(place) else { return };
    let rows = page.rows(place);
    let Some(body) = rows.first().and_then(|row| row.parent_element()) else { return };
    for row in figure.sorted(column, descending) {
        if let Some(row) = rows.get(row) {
            drop(body.append_child(row));
        }
    }
    let headings = page.part(figure, "data").map(|data| elements(&data, "thead th")).unwrap_or_default();
    for (index, heading) in headings.iter().enumerate() {
        let state = match (index == column, descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        set(heading, "aria-sort", state);
    }
}

/// What is said of something that was pressed: what it says itself, or what stands beside it for that.
pub fn said(element: &Element) -> String {
    element.get_attribute("data-said").unwrap_or_else(|| text(element))
}

/// What is said once a kind of answer is chosen, or is chosen no longer.
pub fn kind_said(page: &Page, element: &Element, kind: Kind, is_chosen: bool) -> String {
    if is_chosen {
        return said(element);
    }
    let count = page.all(&["[data-kind=", kind.id(), "]"].concat()).len();
    speech::controls_kind_chosen(count as u64, &text(element))
}
