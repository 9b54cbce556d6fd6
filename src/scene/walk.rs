//! The way from one mark to another: by a pointer, and by keys.

use super::Scene;
use super::geometry::Point;
use super::mark::{PlacedMark, Step};
use super::shape::Shape;

impl Scene {
    /// The mark nearest to a point, within `reach` px.
    ///
    /// What counts is its shapes, not the box around them: a label far from its dot leaves room for others between.
    pub fn nearest(&self, point: Point, reach: f64) -> Option<usize> {
        let near = self.marks.iter().enumerate().filter(|(_, mark)| mark.bounds.distance(point) <= reach);
        let distances = near.map(|(index, mark)| {
            let centre = mark.bounds.centre();
            // Among marks whose shapes hold the point, the one whose middle is nearest wins.
            let tie = (centre.x - point.x).hypot(centre.y - point.y) / 1e6;
            let shapes = self.shapes.iter().take(mark.shapes.end).skip(mark.shapes.start);
            (shapes.map(|shape| shape.distance(point)).fold(f64::INFINITY, f64::min) + tie, index)
        });
        let within = distances.filter(|(distance, _)| *distance <= reach);
        within.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, index)| index)
    }

    /// The mark a step away; from no mark, the first (or the last).
    pub fn step(&self, from: Option<usize>, step: Step) -> Option<usize> {
        let last = self.marks.len().checked_sub(1)?;
        let Some((current, mark)) = from.and_then(|from| self.marks.get(from).map(|mark| (from, mark))) else {
            return Some(if step == Step::Last { last } else { 0 });
        };
        if let Some(Shape::Cell { .. }) = self.shapes.get(mark.shapes.start) {
            return self.beside(mark, step).or(Some(current));
        }
        let series = mark.mark.series;
        let same = |(_, other): &(usize, &PlacedMark)| other.mark.series == series;
        match step {
            Step::First => Some(0),
            Step::Last => Some(last),
            Step::Back if self.has_a_row_each() => current.checked_sub(1),
            Step::On if self.has_a_row_each() => Some(current + 1).filter(|next| *next <= last),
            Step::Back => self.marks.iter().enumerate().take(current).rfind(same).map(|(index, _)| index),
            Step::On => self.marks.iter().enumerate().skip(current + 1).find(same).map(|(index, _)| index),
            Step::Up => self.across(mark, |other| other < series),
            Step::Down => self.across(mark, |other| other > series),
        }
        .or(Some(current))
    }

    /// Whether every row holds one mark, so that there is nothing to go along.
    fn has_a_row_each(&self) -> bool {
        let count = |series| self.marks.iter().filter(|mark| mark.mark.series == series).take(2).count();
        self.marks.iter().all(|mark| count(mark.mark.series) == 1)
    }

    /// Of marks that lie all over a map, the nearest in the direction of a step.
    fn beside(&self, from: &PlacedMark, step: Step) -> Option<usize> {
        let centre = from.bounds.centre();
        // Of two that are as near, above or below, the one of the same column: up and down again leads back.
        let lean = if from.mark.series.is_multiple_of(2) { 0.1 } else { -0.1 };
        let mut nearest = None;
        let mut min_far = f64::INFINITY;
        for (index, other) in self.marks.iter().enumerate() {
            let other = other.bounds.centre();
            let (right, down) = (other.x - centre.x, other.y - centre.y);
            let (ahead, aside) = match step {
                Step::Back => (-right, down),
                Step::On => (right, down),
                Step::Up => (-down, right - lean),
                Step::Down => (down, right - lean),
                Step::First => return Some(0),
                Step::Last => return self.marks.len().checked_sub(1),
            };
            // Straight on over a gap rather than aside, but aside rather than past a whole row.
            let far = ahead.hypot(aside).powi(3) / (ahead * ahead);
            if ahead * 2.0 > aside.abs() && far < min_far {
                (nearest, min_far) = (Some(index), far);
            }
        }
        nearest
    }

    /// In the nearest series that `side` allows, the mark nearest to `from` along the x axis.
    fn across(&self, from: &PlacedMark, side: impl Fn(usize) -> bool) -> Option<usize> {
        let x = from.bounds.centre().x;
        let rows = self.marks.iter().enumerate().filter(|(_, other)| side(other.mark.series));
        let nearest = rows.min_by(|(_, a), (_, b)| {
            let distance =
                |one: &PlacedMark| (one.mark.series.abs_diff(from.mark.series), (one.bounds.centre().x - x).abs());
            let ((row_a, across_a), (row_b, across_b)) = (distance(a), distance(b));
            row_a.cmp(&row_b).then(across_a.total_cmp(&across_b))
        });
        nearest.map(|(index, _)| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Dash, Mark, Paint, Tone};

    fn scene() -> Scene {
        let mut scene = Scene::new(100.0, 100.0);
        for (id, series, x, y) in
            [("a", 0, 10.0, 10.0), ("b", 0, 50.0, 10.0), ("c", 1, 45.0, 40.0), ("d", 2, 10.0, 70.0)]
        {
            let mark = Mark { id: id.to_owned(), label: id.to_owned(), detail: None, about: Vec::new(), series };
            scene.mark(mark, |scene| scene.circle(Point::new(x, y), 4.0, Tone::Accent, Paint::Fill));
        }
        scene
    }

    #[test]
    fn arrows_go_along_a_series_and_across() {
        let scene = scene();
        assert_eq!(scene.step(None, Step::On), Some(0));
        assert_eq!(scene.step(None, Step::Last), Some(3));
        assert_eq!(scene.step(Some(0), Step::On), Some(1));
        assert_eq!(scene.step(Some(1), Step::On), Some(1), "the end of a series is an end");
        assert_eq!(scene.step(Some(1), Step::Down), Some(2));
        assert_eq!(scene.step(Some(0), Step::Down), Some(2));
        assert_eq!(scene.step(Some(3), Step::Up), Some(2));
        assert_eq!(scene.step(Some(0), Step::Up), Some(0));
        assert_eq!(scene.step(Some(2), Step::First), Some(0));
        assert_eq!(Scene::new(1.0, 1.0).step(None, Step::On), None);
    }

    #[test]
    fn left_and_right_go_on_where_every_row_has_one_mark() {
        let mut scene = scene();
        scene.marks.remove(1);
        assert_eq!(scene.step(Some(0), Step::On), Some(1));
        assert_eq!(scene.step(Some(1), Step::On), Some(2));
        assert_eq!(scene.step(Some(2), Step::On), Some(2), "the last is the end");
        assert_eq!(scene.step(Some(2), Step::Back), Some(1));
        assert_eq!(scene.step(Some(0), Step::Back), Some(0), "the first is the start");
        assert_eq!(scene.step(Some(1), Step::Down), Some(2));
    }

    #[test]
    fn a_pointer_finds_the_nearest_mark_within_reach() {
        let scene = scene();
        assert_eq!(scene.nearest(Point::new(52.0, 12.0), 8.0), Some(1));
        assert_eq!(scene.nearest(Point::new(30.0, 90.0), 8.0), None);
    }

    #[test]
    fn a_leader_does_not_claim_the_box_around_it() {
        let mut scene = scene();
        let mark = Mark { id: "e".to_owned(), label: "e".to_owned(), detail: None, about: Vec::new(), series: 3 };
        let ends = [Point::new(0.0, 0.0), Point::new(100.0, 100.0)];
        scene.mark(mark, |scene| scene.line(&ends, Tone::Hairline, 1.0, Dash::Solid));
        assert_eq!(scene.nearest(Point::new(52.0, 12.0), 8.0), Some(1));
        assert_eq!(scene.nearest(Point::new(82.0, 80.0), 8.0), Some(4));
    }
}
