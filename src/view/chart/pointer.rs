//! A pointer on a chart: a mouse that points, a finger or a mouse that presses, a wheel that zooms.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent, PointerEvent, WheelEvent};
use yew::TargetCast;

use super::{Chart, Message};
use crate::reader::chart::pointer::{REACH_PX, TOUCH_REACH_PX, heads_for, in_scene, point_in};
use crate::reader::gesture::{self, Glide};
use crate::scene::{Point, text};
use crate::view::state::Action;

impl Chart {
    /// Points at a mark, or at none.
    pub(super) fn point(&mut self, mark: Option<usize>) {
        // A tooltip that was dismissed stays away until the pointer comes to another mark.
        if mark != self.current {
            self.current = mark;
            self.dismissed = false;
        }
    }

    /// A pointer moves: a drag, or a mouse that points.
    pub(super) fn follow(&mut self, event: &PointerEvent) {
        let Some((chart, at)) = self.node.cast::<HtmlElement>().zip(self.place(event)) else { return };
        let downwards = self.downwards();
        let length = f64::from(if downwards { chart.client_height() } else { chart.client_width() });
        let id = event.pointer_id();
        let drag = if self.glides() { self.gesture.drag(id, at.x, at.y, length, downwards) } else { None };
        if let Some(drag) = drag {
            // What is too little to change the days shown is kept for the next move.
            if self.glide(drag) {
                self.gesture.settle(id, at.x, at.y);
            }
        } else if event.pointer_type() == "mouse" {
            let now = Point::new(f64::from(event.client_x()), f64::from(event.client_y()));
            let before = std::mem::replace(&mut self.mouse, now);
            if !self.shown().is_some_and(|_| heads_for(self.tooltip.element(), before, now)) {
                self.point(self.nearest(&chart, at, REACH_PX));
            }
        }
    }

    pub(super) fn press(&mut self, event: &MouseEvent) {
        self.gesture.take_press();
        if self.gesture.was_drag() {
            return;
        }
        let Some((chart, at)) = self.node.cast::<HtmlElement>().zip(self.place(event)) else { return };
        self.current = self.nearest(&chart, at, TOUCH_REACH_PX);
        self.dismissed = false;
        if self.current.is_some() {
            self.pin();
        } else if self.reader.pin.is_some() {
            self.reader.act.emit(Action::Pin(None));
        }
    }

    /// The mark nearest to a place on the chart; words are as wide there as they were when it was drawn.
    pub(super) fn nearest(&self, chart: &HtmlElement, at: Point, reach_px: f64) -> Option<usize> {
        let at = in_scene(chart, &self.scene, at);
        text::measured_by(self.reader.ruler, || self.scene.nearest(at, reach_px))
    }

    /// Where on the chart a pointer is, in px from its corner; `None` over the tooltip, which a pointer may go into to
    /// read or select: that is no pointing at what lies below.
    pub(super) fn place(&self, event: &MouseEvent) -> Option<Point> {
        let over = event.target_dyn_into::<web_sys::Node>();
        if self.tooltip.element().contains(over.as_ref()) {
            return None;
        }
        Some(point_in(&self.node.cast::<HtmlElement>()?, event))
    }

    /// The wheel zooms with Ctrl alone, so that scrolling the page is never taken; Yew's own listener could not stop the browser's zoom.
    pub(super) fn listen_to_wheel(&self) -> Option<EventListener> {
        let (chart, on_message) = (self.node.cast::<HtmlElement>()?, self.on_message.clone());
        let options = EventListenerOptions::enable_prevent_default();
        Some(EventListener::new_with_options(&chart, "wheel", options, move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) {
                event.prevent_default();
                on_message.emit(Message::Wheel(event.clone()));
            }
        }))
    }

    /// A zoom about the place where the wheel was turned.
    pub(super) fn turn(&self, event: &WheelEvent) {
        let Some(chart) = self.node.cast::<HtmlElement>() else { return };
        let at = point_in(&chart, event);
        let about = match self.downwards() {
            true => at.y / f64::from(chart.client_height().max(1)),
            false => at.x / f64::from(chart.client_width().max(1)),
        };
        let factor = if event.delta_y() < 0.0 { gesture::STEP } else { 1.0 / gesture::STEP };
        self.glide(Glide::Zoom { factor, about: about.max(0.0).min(1.0) });
    }
}
