//! The page that is there: where its figures stand, and the words that it says already.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::{Document, Element};

use crate::embed::browser;
use crate::plans::{self, Detail, FigurePlan, Label, Plans};
use crate::scene::Mark;

/// A page, with what goes with it.
pub struct Page {
    /// What goes with it.
    pub plans: Plans,
    /// The element that holds all of it.
    pub element: Element,
    root: Document,
    /// Of each figure its table's rows, as they stood at first.
    rows: RefCell<Vec<Option<Rc<Vec<Element>>>>>,
}

impl Page {
    /// A page that stands in a document or a shadow root.
    pub fn new(element: Element, plans: Plans) -> Page {
        let root = browser::root_of(&element);
        let rows = RefCell::new(vec![None; plans.figures.len()]);
        Page { plans, element, root, rows }
    }

    /// The element of an id.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        self.root.get_element_by_id(id)
    }

    /// A part of a figure: its `title`, `chart`, `table`.
    pub fn part(&self, figure: &FigurePlan, part: &str) -> Option<Element> {
        self.by_id(&[&figure.name, "-", part].concat())
    }

    /// The elements within the page that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        elements(&self.element, selector)
    }

    /// Which figure an element stands in, by its place.
    pub fn figure_of(&self, element: &Element) -> Option<usize> {
        let name = element.closest("[data-figure]").ok()??.get_attribute("data-figure")?;
        self.plans.figures.iter().position(|figure| figure.name == name)
    }

    /// The rows of a figure's table, as they stood at first.
    pub fn rows(&self, place: usize) -> Rc<Vec<Element>> {
        let known = self.rows.borrow().get(place).cloned().flatten();
        known.unwrap_or_else(|| {
            let figure = self.plans.figures.get(place);
            let data = figure.and_then(|figure| self.part(figure, "data"));
            let rows = Rc::new(data.map(|data| elements(&data, "tbody > tr")).unwrap_or_default());
            if let Some(slot) = self.rows.borrow_mut().get_mut(place) {
                *slot = Some(Rc::clone(&rows));
            }
            rows
        })
    }

    /// The texts of a row's cells, as they read now.
    pub fn cells(&self, place: usize, row: usize) -> Vec<String> {
        let rows = self.rows(place);
        let cells = rows.get(row).map(|row| elements(row, "th, td")).unwrap_or_default();
        cells.iter().map(text).collect()
    }

    /// What a mark of a figure says: as the page says it now, which may be a translation.
    pub fn label(&self, place: usize, mark: &Mark) -> String {
        if !mark.label.is_empty() {
            return mark.label.clone();
        }
        self.label_of(place, &mark.id)
    }

    /// What the mark of an id says.
    pub fn label_of(&self, place: usize, id: &str) -> String {
        let Some(figure) = self.plans.figures.get(place) else { return String::new() };
        let Some((index, words)) = figure.place(id).and_then(|index| Some((index, figure.marks.get(index)?))) else {
            return String::new();
        };
        match &words.label {
            Label::Own(label) => label.clone(),
            Label::Item => {
                let list = self.part(figure, "values").map(|list| list.children());
                list.and_then(|list| list.item(index as u32)).map(|item| text(&item)).unwrap_or_default()
            }
            Label::Row(pattern) => {
                let pattern = figure.patterns.get(usize::from(*pattern)).map_or("", String::as_str);
                figure.row(id).map(|row| plans::filled(pattern, &self.cells(place, row))).unwrap_or_default()
            }
        }
    }

    /// What is told of a mark beside.
    pub fn detail(&self, place: usize, mark: &Mark) -> Option<String> {
        let figure = self.plans.figures.get(place)?;
        match &figure.marks.get(figure.place(&mark.id)?)?.detail {
            // Of several marks drawn as one there is none.
            _ if !mark.label.is_empty() => None,
            Detail::None => None,
            Detail::Own(detail) => Some(detail.clone()),
            Detail::Entry => {
                let entry = self.by_id(&["event-", &mark.id].concat())?;
                Some(text(&entry.query_selector(".detail").ok()??))
            }
        }
    }

    /// The name of the place that a mark of a map is.
    pub fn name(&self, place: usize, id: &str) -> Option<String> {
        let row = self.plans.figures.get(place)?.row(id)?;
        self.cells(place, row).into_iter().next()
    }

    /// What a mark says, whichever figure shows it.
    pub fn label_anywhere(&self, id: &str) -> String {
        let figures = 0..self.plans.figures.len();
        figures.map(|place| self.label_of(place, id)).find(|label| !label.is_empty()).unwrap_or_default()
    }

    /// What something belongs to, and its own id.
    pub fn about(&self, id: &str) -> &[String] {
        let about = self.plans.about.iter().find(|(one, _)| one == id);
        about.map(|(_, about)| about.as_slice()).unwrap_or_default()
    }

    /// The ids that a pin lights: its own, and those of what it belongs to.
    pub fn lit_by(&self, pin: &str) -> Vec<String> {
        // A reading's id is its petition's with a number.
        let (whole, _) = pin.split_once('/').unwrap_or((pin, ""));
        let mut lit = vec![pin.to_owned(), whole.to_owned()];
        lit.extend_from_slice(self.about(pin));
        lit
    }

    /// Whether a pin lights a mark.
    pub fn is_lit(&self, mark: &Mark, pin: &str, lit: &[String]) -> bool {
        let is_of = |id: &String| lit.contains(id) || self.about(id).iter().any(|about| about == pin);
        is_of(&mark.id) || mark.about.iter().any(is_of)
    }

    /// Whether a pin is anything of a figure: one of its marks, a row, or what lights one.
    pub fn shows(&self, place: usize, pin: &str) -> bool {
        let Some(figure) = self.plans.figures.get(place) else { return false };
        let lit = self.lit_by(pin);
        let lights = |id: &str| lit.iter().any(|one| one == id) || self.about(id).iter().any(|about| about == pin);
        figure.marks.iter().any(|mark| lights(&mark.id)) || figure.rows.iter().any(|row| row == pin)
    }
}

/// The elements within another that a selector finds.
pub fn elements(within: &Element, selector: &str) -> Vec<Element> {
    use wasm_bindgen::JsCast;
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The text of an element.
pub fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}
