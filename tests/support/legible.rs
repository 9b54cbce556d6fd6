//! What is wrong with a drawing: words over words, words too small, and what leaves the frame.
#![allow(dead_code, missing_docs)]

use petition_explainer::scene::{Rect, Scene, Shape};

/// Words that are smaller are hard to read.
const MIN_FONT_PX: f64 = 12.0;
/// plotters rounds to a tenth of a px, and half a px beyond an edge is not seen.
pub const EDGE_PX: f64 = 0.5;

/// What is wrong with a drawing, of which nothing may be more than so many px beyond its edges; nothing, if all is well.
pub fn faults(scene: &Scene, edge_px: f64) -> Vec<String> {
    let mut faults = Vec::new();
    let whole = Rect::new(0.0, 0.0, scene.width, scene.height);
    for shape in scene.shapes.iter().filter(|shape| !whole.holds(&shape.bounds(), edge_px)) {
        faults.push(format!("outside of {} x {}: {shape:?}", scene.width, scene.height));
    }
    let texts: Vec<(&str, f64, Rect)> = scene.shapes.iter().filter_map(as_text).collect();
    for (index, (text, size, bounds)) in texts.iter().enumerate() {
        if *size < MIN_FONT_PX {
            faults.push(format!("{size} px is too small: {text:?}"));
        }
        let over = texts.iter().skip(index + 1).filter(|(_, _, other)| bounds.overlaps(other));
        faults.extend(over.map(|(other, _, rect)| format!("{text:?} {bounds:?} overlaps {other:?} {rect:?}")));
    }
    faults
}

/// Fails where anything is wrong with a drawing; `case` says which it is.
pub fn assert_legible(scene: &Scene, edge_px: f64, case: &str) {
    let faults = faults(scene, edge_px);
    assert!(faults.is_empty(), "{case}, {} px wide:\n  {}", scene.width, faults.join("\n  "));
}

/// The words of a drawing as they are read: each run of a text by itself.
pub fn texts(scene: &Scene) -> Vec<&str> {
    let texts = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text { text, then, .. } => {
            Some([text.as_str()].into_iter().chain(then.iter().map(|run| run.text.trim_start())))
        }
        _ => None,
    });
    texts.flatten().collect()
}

/// A text that is seen, the size of its smallest letters, and its box.
fn as_text(shape: &Shape) -> Option<(&str, f64, Rect)> {
    let Shape::Text { text, font, then, .. } = shape else { return None };
    let size = then.iter().fold(font.size, |size, run| size.min(run.font.size));
    (!text.trim().is_empty()).then_some((text.as_str(), size, shape.bounds()))
}
