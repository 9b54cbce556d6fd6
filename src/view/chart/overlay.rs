//! What lies over a chart's drawing: the highlight, what a pin lights, and the tooltip.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Chart;
use crate::figure;
use crate::reader::chart::overlay::{MOST_OF_A_HEX_PX, NAME, around};
use crate::reader::chart::scaled;
use crate::scene::svg::{self, Node};
use crate::scene::{Anchor, Paint, PlacedMark, Point, Rect, Scene, Tone, text};
use crate::view::state::lit_by;

impl Chart {
    /// Shows the highlight, what the pin lights and the tooltip.
    pub fn highlight(&mut self) {
        let scene = &self.scene;
        let mut over = Scene::new(scene.width, scene.height);
        if let Some(pin) = &self.reader.pin {
            let lit = lit_by(&self.content.story, pin);
            for mark in &scene.marks {
                if lit.contains(&mark.mark.id) || mark.is_about(pin) {
                    self.ring(&mut over, mark, 3.0, Tone::Second);
                    self.name(&mut over, mark);
                }
            }
        }
        if let Some(mark) = self.current() {
            self.ring(&mut over, mark, 5.0, Tone::Accent);
        }
        self.overlay.show(svg::element(&over).with("class", "overlay"));
        let mut tooltip = Node::new("div").with("class", "tooltip").with("aria-hidden", "true");
        match self.shown() {
            Some(mark) => {
                tooltip.children.push(Node::text("p", &mark.mark.label).with("class", "label"));
                tooltip.children.extend(mark.mark.detail.as_ref().map(|detail| Node::text("p", detail)));
            }
            None => tooltip = tooltip.with("hidden", ""),
        }
        self.tooltip.show(tooltip);
        self.place_tooltip();
        let shown = self.shown().is_some();
        if shown != self.escape.is_some() {
            self.escape = if shown { self.listen_to_escape() } else { None };
        }
    }

    /// Whether a mark is a hex, and no bar, as places are where there is no map.
    fn is_hex(&self, mark: &PlacedMark) -> bool {
        figure::traits(self.name).has_places && mark.bounds.width < MOST_OF_A_HEX_PX
    }

    /// Draws a line around a mark, `px` away from it.
    fn ring(&self, over: &mut Scene, mark: &PlacedMark, px: f64, tone: Tone) {
        let bounds = &mark.bounds;
        if self.is_hex(mark) {
            let radius = bounds.width.max(bounds.height) / 2.0 + px - 1.0;
            over.circle(bounds.centre(), radius, tone, Paint::Outline(2.0));
        } else {
            let frame = Rect::new(0.0, 0.0, over.width, over.height);
            over.rect(around(mark, px, &frame), tone, Paint::Outline(2.0));
        }
    }

    /// Writes the name of a pinned place over it, within the width of the map.
    fn name(&self, over: &mut Scene, mark: &PlacedMark) {
        if !self.is_hex(mark) {
            return;
        }
        let Some(description) = self.content.description(self.name) else { return };
        let Some(place) = description.places.iter().find(|place| place.id == mark.mark.id) else { return };
        let (name, half) = text::measured_by(self.reader.ruler, || {
            let name = text::fit(&place.name, NAME, over.width);
            let half = text::width(&name, NAME) / 2.0;
            (name, half)
        });
        let x = mark.bounds.centre().x.min(over.width - half).max(half);
        let above = mark.bounds.y - 8.0;
        let y = if above > NAME.size { above } else { mark.bounds.bottom() + 8.0 + NAME.size };
        over.text(name, Point::new(x, y), Tone::Ink, NAME, Anchor::Middle);
    }

    /// Beside its mark: below it where there is room on the chart, else above, within the chart's width.
    fn place_tooltip(&self) {
        let (Some(mark), Some(chart)) = (self.shown(), self.node.cast::<HtmlElement>()) else { return };
        let tooltip: &HtmlElement = self.tooltip.element().unchecked_ref();
        let (width, height) = (f64::from(tooltip.offset_width()), f64::from(tooltip.offset_height()));
        let scale = scaled(&chart, &self.scene);
        let bounds = &mark.bounds;
        let room = f64::from(chart.client_width()) - width;
        let left = (bounds.centre().x / scale - width / 2.0).min(room).max(0.0);
        let below = (bounds.bottom() + 8.0) / scale;
        let above = (bounds.y - 8.0) / scale - height;
        let top = if below + height > f64::from(chart.client_height()) && above >= 0.0 { above } else { below };
        // Set through the object model: a strict policy refuses `style` attributes.
        let style = tooltip.style();
        for (name, px) in [("left", left), ("top", top)] {
            drop(style.set_property(name, &[&svg::px(px), "px"].concat()));
        }
    }
}
