//! Fingers, mice and keys that move a chart along its axis: what they mean.

use crate::scene::zoom::{self, View};

/// A gesture or key that moves what a chart shows along its axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Glide {
    /// By this factor (below 1 is closer), about a share of the length counted from the start.
    Zoom {
        /// New length by old length.
        factor: f64,
        /// From 0, the start, to 1, the end.
        about: f64,
    },
    /// Later by this share of what is shown; earlier where it is negative.
    Pan(f64),
}

/// One step closer or farther, by key, button or turn of the wheel.
pub const STEP: f64 = 0.6;

/// The glide of a key; `None` for keys that mean something else.
pub fn of_key(key: &str, shift: bool) -> Option<Glide> {
    match (key, shift) {
        ("+" | "=", _) => Some(Glide::Zoom { factor: STEP, about: 0.5 }),
        ("-", _) => Some(Glide::Zoom { factor: 1.0 / STEP, about: 0.5 }),
        ("ArrowLeft" | "ArrowUp", true) => Some(Glide::Pan(-0.25)),
        ("ArrowRight" | "ArrowDown", true) => Some(Glide::Pan(0.25)),
        _ => None,
    }
}

/// The days shown after a glide over some of the whole.
pub fn glided(whole: View, shown: View, glide: Glide) -> View {
    match glide {
        Glide::Zoom { factor, about } => {
            let days = (f64::from(shown.0.days_until(shown.1)) * about).round() as i32;
            zoom::zoomed(shown, whole, shown.0.plus_days(days), factor)
        }
        Glide::Pan(share) => zoom::panned(shown, whole, share),
    }
}

/// Pointers that are down on a chart.
#[derive(Debug, Default)]
pub struct Gesture {
    fingers: Vec<Finger>,
    dragged: bool,
    pressed: bool,
}

/// A pointer that is down: where it was last seen, in px from the chart's corner.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

/// Movement below this is a press, not a drag, in px.
const SLACK_PX: f64 = 6.0;

impl Gesture {
    /// A pointer comes down.
    pub fn down(&mut self, id: i32, x: f64, y: f64) {
        if self.fingers.is_empty() {
            self.dragged = false;
        }
        self.pressed = true;
        self.fingers.retain(|finger| finger.id != id);
        self.fingers.push(Finger { id, x, y });
    }

    /// A pointer moves; what that means from where it was last followed ([`Gesture::settle`]). `length` is that of the axis in px, which runs down where `downwards`.
    pub fn drag(&mut self, id: i32, x: f64, y: f64, length: f64, downwards: bool) -> Option<Glide> {
        let along = |finger: &Finger| if downwards { finger.y } else { finger.x };
        let other = self.fingers.iter().find(|finger| finger.id != id).copied();
        let before = *self.fingers.iter().find(|finger| finger.id == id)?;
        let now = Finger { id, x, y };
        let moved = (x - before.x).hypot(y - before.y);
        if length <= 0.0 || (!self.dragged && moved < SLACK_PX) {
            return None;
        }
        self.dragged = true;
        let Some(other) = other else { return Some(Glide::Pan((along(&before) - along(&now)) / length)) };
        let apart = |finger: &Finger| (finger.x - other.x).hypot(finger.y - other.y).max(1.0);
        let about = ((along(&now) + along(&other)) / 2.0 / length).max(0.0).min(1.0);
        Some(Glide::Zoom { factor: apart(&before) / apart(&now), about })
    }

    /// The glide of a pointer was followed: the next is counted from here.
    pub fn settle(&mut self, id: i32, x: f64, y: f64) {
        for finger in self.fingers.iter_mut().filter(|finger| finger.id == id) {
            (finger.x, finger.y) = (x, y);
        }
    }

    /// A pointer goes up or away.
    pub fn up(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
    }

    /// Whether what was last done was a drag, so that the click at its end means nothing.
    pub fn was_drag(&self) -> bool {
        self.dragged
    }

    /// Whether a pointer has come down since this was last asked: focus that follows is the pointer's, not a key's.
    pub fn take_press(&mut self) -> bool {
        std::mem::take(&mut self.pressed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_finger_pans_once_it_has_moved() {
        let mut gesture = Gesture::default();
        gesture.down(1, 100.0, 50.0);
        assert_eq!(gesture.drag(1, 103.0, 50.0, 400.0, false), None, "a trembling hand is a press");
        assert!(!gesture.was_drag());
        assert_eq!(gesture.drag(1, 60.0, 50.0, 400.0, false), Some(Glide::Pan(0.1)));
        gesture.settle(1, 60.0, 50.0);
        assert_eq!(gesture.drag(1, 58.0, 50.0, 400.0, false), Some(Glide::Pan(0.005)));
        gesture.up(1);
        assert!(gesture.was_drag());
        assert_eq!(gesture.drag(1, 0.0, 0.0, 400.0, false), None, "it is no longer down");
    }

    #[test]
    fn two_fingers_zoom_about_their_middle() {
        let mut gesture = Gesture::default();
        gesture.down(1, 100.0, 50.0);
        gesture.down(2, 200.0, 50.0);
        let glide = gesture.drag(2, 300.0, 50.0, 400.0, false);
        assert_eq!(glide, Some(Glide::Zoom { factor: 0.5, about: 0.5 }));
    }

    #[test]
    fn plain_letters_and_arrows_do_not_glide() {
        for key in ["a", "z", "ArrowLeft", "Home", "Enter"] {
            assert_eq!(of_key(key, false), None);
        }
    }
}
