//! The font that charts are drawn in on this page, measured where it stands.
//!
//! What the browser puts in place of Arial, and how far apart the reader wants letters, no event says. A line of text
//! that nobody sees is as wide as these make it, so that an observer of its size hears of every change.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, SvgTextContentElement};
use yew::Callback;

use super::drawing::Drawn;
use crate::scene::svg::Node;
use crate::scene::text::Ruler;

/// The sizes that letters are measured at, in px: most words of drawings have one of these. A browser may round the
/// advances of letters to whole px, at each size in another way.
const SIZES_PX: [(&str, f32); 3] = [("12", 12.0), ("13", 13.0), ("14", 14.0)];

/// Letters in the font of the charts, for as long as this is kept.
pub struct Probe {
    letters: Drawn,
    /// What holds all of it, and takes no room itself.
    around: Drawn,
    observer: Option<ResizeObserver>,
    /// Called by the observer, which does not keep it.
    _changed: Closure<dyn FnMut()>,
}

impl Probe {
    /// Puts the letters into an element of the page; `changed` is called whenever they may have another width.
    pub fn new(into: &Element, changed: Callback<()>) -> Option<Probe> {
        let (mut svg, mut line) = (Node::new("svg").with("aria-hidden", "true"), Node::new("div"));
        // The first of a text has no space before it that a browser would drop.
        let letters = ["x", &Ruler::letters()].concat();
        for class in ["", "bold"] {
            for (size, _) in SIZES_PX {
                let text = Node::text("text", &letters).with("class", class).with("font-size", size);
                svg.children.push(text.with("xml:space", "preserve"));
            }
            line.children.push(Node::text("span", &letters).with("class", class));
        }
        let mut around = Node::new("div").with("class", "probe").with("aria-hidden", "true").with("translate", "no");
        around.children.push(line);
        let (letters, around) = (Drawn::svg(svg)?, Drawn::html(around)?);
        let line = around.element().first_element_child()?;
        drop(around.element().append_child(letters.element()));
        drop(into.append_child(around.element()));
        let called = Closure::<dyn FnMut()>::new(move || changed.emit(()));
        let observer = ResizeObserver::new(called.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&line);
        }
        Some(Probe { letters, around, observer, _changed: called })
    }

    /// How wide the letters are by now; the usual ruler where the browser does not say.
    pub fn ruler(&self) -> Ruler {
        let texts = self.letters.element().children();
        let (mut is_known, mut places) = (true, [0; 2]);
        let ruler = Ruler::measured(|_, bold| {
            let weight = u32::from(bold);
            let Some(place) = places.get_mut(weight as usize) else { return 0.0 };
            *place += 1;
            let mut widest = 0.0_f32;
            for (index, (_, size)) in (weight * SIZES_PX.len() as u32..).zip(SIZES_PX) {
                let text = texts.item(index).map(|text| text.unchecked_into::<SvgTextContentElement>());
                let length = text.and_then(|text| text.get_sub_string_length(*place, 1).ok());
                widest = widest.max(length.unwrap_or_default() * 1000.0 / size);
            }
            // A page that is not shown lays nothing out.
            is_known = is_known && widest > 0.0;
            f64::from(widest)
        });
        if is_known { ruler } else { Ruler::USUAL }
    }
}

impl Drop for Probe {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        self.around.element().remove();
    }
}
