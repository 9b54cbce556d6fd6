//! What the shapes mean, under the drawing.

use super::look::{NOTE_PX, SMALL};
use super::plan::Key;
use super::symbol::{DISC_PX, DOT_PX, paint};
use crate::scene::text;
use crate::scene::{Anchor, Frame, Point, Scene, Tone};

/// Between a sample and its words, and between the words and the next sample, in px.
const KEY_GAPS_PX: (f64, f64) = (6.0, 18.0);

/// The words, and how long the sample before them is, in px.
fn entries(key: &Key) -> [(&str, f64); 4] {
    [(&key.on_a_day, DOT_PX * 2.0), (&key.within, 22.0), (&key.lasted, 22.0), (&key.several, DISC_PX * 2.0)]
}

/// Where the entries of the key start, one after another and on as many lines as they take; and the height of all.
fn places(key: &Key, width: f64) -> (Vec<Point>, f64) {
    let (mut places, mut at) = (Vec::new(), Point::new(2.0, 0.0));
    for (words, sample) in entries(key) {
        let entry = sample + KEY_GAPS_PX.0 + text::width(words, SMALL);
        if at.x + entry > width && !places.is_empty() {
            at = Point::new(2.0, at.y + NOTE_PX);
        }
        places.push(at);
        at.x += entry + KEY_GAPS_PX.1;
    }
    (places, at.y + NOTE_PX)
}

/// The height of the key.
pub(super) fn height_px(key: &Key, frame: Frame) -> f64 {
    text::at_least_usual(&|| places(key, Frame::narrowest(frame.band).width).1)
}

/// Paints it at the foot of a scene, whose height has room for it.
pub(super) fn paint_key(scene: &mut Scene, key: &Key, frame: Frame) {
    let top = scene.height - height_px(key, frame) + NOTE_PX / 2.0;
    for (index, (place, (words, sample))) in places(key, frame.width).0.into_iter().zip(entries(key)).enumerate() {
        let from = Point::new(place.x, top + place.y);
        let to = Point::new(from.x + sample, from.y);
        let middle = Point::new(from.x + sample / 2.0, from.y);
        match index {
            0 => paint(scene, &[middle], 1, false),
            1 => paint(scene, &[from, to], 1, false),
            2 => paint(scene, &[from, to, from, to], 1, false),
            _ => paint(scene, &[middle], 2, false),
        }
        let at = Point::new(to.x + KEY_GAPS_PX.0, from.y + 4.2);
        scene.text(words, at, Tone::Secondary, SMALL, Anchor::Start);
    }
}
