//! What lies over a chart's drawing: the highlight, what a pin lights, and the tooltip.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Chart, scaled};
use crate::figure;
use crate::scene::svg::{self, Node};
use crate::scene::{Anchor, Font, Paint, PlacedMark, Point, Rect, Scene, Tone, text};

/// A place whose mark is wider is no hex but a bar.
pub(crate) const MOST_OF_A_HEX_PX: f64 = 48.0;
pub(crate) const NAME: Font = Font::bold(13.0);

impl Chart {
    /// Shows the highlight, what the pin lights and the tooltip.
    pub fn highlight(&mut self) {
        let scene = &self.scene;
        let mut over = Scene::new(scene.width, scene.height);
        if let Some(pin) = &self.seen.pin {
            let lit = self.page.lit_by(pin);
            for mark in &scene.marks {
                if self.page.is_lit(&mark.mark, pin, &lit) {
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
                let (label, detail) =
                    (self.page.label(self.place, &mark.mark), self.page.detail(self.place, &mark.mark));
                tooltip.children.push(Node::text("p", &label).with("class", "label"));
                tooltip.children.extend(detail.map(|detail| Node::text("p", &detail)));
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
        let Some(name) = self.page.name(self.place, &mark.mark.id) else { return };
        let (name, half) = text::measured_by(self.seen.ruler, || {
            let name = text::fit(&name, NAME, over.width);
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

/// The box around a mark and `px` more, kept inside the frame.
pub(crate) fn around(mark: &PlacedMark, px: f64, frame: &Rect) -> Rect {
    let bounds = &mark.bounds;
    let (x, y) = ((bounds.x - px).max(1.0), (bounds.y - px).max(1.0));
    let (right, bottom) =
        ((bounds.right() + px).min(frame.width - 1.0), (bounds.bottom() + px).min(frame.height - 1.0));
    Rect::new(x, y, (right - x).max(0.0), (bottom - y).max(0.0))
}
