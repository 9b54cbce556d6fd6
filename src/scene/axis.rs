//! One axis for all figures: a range of numbers, its ticks, and whether it is logarithmic.
//!
//! A type of our own around those of plotters, so that plotters' generic code is compiled once.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::coord::types::RangedCoordf64;

use super::Font;
use super::text;
use crate::day::{Date, Day};
use crate::speech;

/// A place on an axis and the words there.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// In the axis' units.
    pub at: f64,
    /// What it is called; may be empty for a grid line alone.
    pub label: String,
}

/// An axis. Its units are signatures, days since 1970, or rows, as the figure has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The domain, from the start of the axis to its end.
    pub domain: Range<f64>,
    /// The ticks, in order.
    pub ticks: Vec<Tick>,
    /// Whether equal distances are equal ratios.
    pub log: bool,
}

impl Axis {
    /// What stands by the tick at a value; nothing where there is no tick.
    pub(super) fn label(&self, value: f64) -> &str {
        let tick = self.ticks.iter().find(|tick| (tick.at - value).abs() < 1e-6);
        tick.map_or("", |tick| &tick.label)
    }

    /// A plain axis without ticks.
    pub fn plain(domain: Range<f64>) -> Axis {
        Axis { domain, ticks: Vec::new(), log: false }
    }

    /// A linear axis of signatures from 0 to a little more than `max`, `length_px` long, with ticks about `min_gap_px`
    /// apart or more.
    pub fn signatures(max: f64, length_px: f64, min_gap_px: f64) -> Axis {
        let max = max.max(1.0);
        let max_ticks = (length_px / min_gap_px).floor().max(1.0);
        let step = round_step(max / max_ticks);
        let end = max * 1.04;
        let count = (end / step).floor() as u32;
        let ticks = (0..=count).map(|index| signature_tick(f64::from(index) * step)).collect();
        Axis { domain: 0.0..end, ticks, log: false }
    }

    /// A logarithmic axis of signatures with a tick at each power of ten, from the one at or below `min`, which must be
    /// above 0, to beyond `max`.
    pub fn log_signatures(min: f64, max: f64) -> Axis {
        let first = min.max(1.0).log10().floor() as i32;
        let last = max.max(10.0).log10().floor() as i32;
        let ticks = (first..=last).map(|power| signature_tick(10f64.powi(power))).collect();
        Axis { domain: 10f64.powi(first)..max.max(10.0) * 1.35, ticks, log: true }
    }

    /// An axis of time, with ticks at days, months or years as the room of `length` px allows.
    pub fn time(first: Day, last: Day, length: f64, font: Font) -> Axis {
        Axis::by_step(first, last, length, font).0
    }

    /// The same ticks with short names, for an axis whose rows beside it say the year: `18 Mar`, `Mar`, and of a January
    /// among months its year.
    pub fn time_beside(first: Day, last: Day, length: f64, font: Font) -> Axis {
        let (mut axis, step) = Axis::by_step(first, last, length, font);
        for tick in &mut axis.ticks {
            tick.label = step.short_label(Day::from_epoch_day(tick.at as i32));
        }
        axis
    }

    fn by_step(first: Day, last: Day, length: f64, font: Font) -> (Axis, TimeStep) {
        let domain = f64::from(first.epoch_day())..f64::from(last.epoch_day().max(first.epoch_day() + 1));
        let mut axis = Axis { domain, ticks: Vec::new(), log: false };
        let mut step = TimeStep::Days(1);
        for every in TimeStep::ALL {
            step = every;
            axis.ticks = every.ticks(first, last);
            if axis.ticks_fit(length, font) {
                break;
            }
        }
        (axis, step)
    }

    fn ticks_fit(&self, length: f64, font: Font) -> bool {
        let gap = font.size;
        let mut free_from = f64::NEG_INFINITY;
        self.ticks.iter().all(|tick| {
            let half = text::width(&tick.label, font) / 2.0;
            let at = self.position(tick.at, 0.0, length);
            let fits = at - half >= free_from;
            free_from = at + half + gap;
            fits
        })
    }

    /// Where a value stands between `start` and `end`, in px; plotters' own mapping, to a tenth of a px.
    pub fn position(&self, value: f64, start: f64, end: f64) -> f64 {
        f64::from(self.map(&value, ((start * 10.0).round() as i32, (end * 10.0).round() as i32))) / 10.0
    }
}

fn signature_tick(at: f64) -> Tick {
    Tick { at, label: speech::number(at.round() as u64) }
}

/// The first round number from `step` on: 1, 2, 2.5 or 5 times a power of ten, as long as it is whole.
fn round_step(step: f64) -> f64 {
    let power = 10f64.powi(step.max(1.0).log10().floor() as i32);
    let round = [1.0, 2.0, 2.5, 5.0].map(|factor| factor * power);
    round.into_iter().find(|round| *round >= step && round.fract() == 0.0).unwrap_or(power * 10.0)
}

/// How far apart ticks of time stand.
#[derive(Clone, Copy)]
enum TimeStep {
    Days(i32),
    Months(i32),
    Years(i32),
}

impl TimeStep {
    const ALL: [TimeStep; 14] = [
        TimeStep::Days(1),
        TimeStep::Days(2),
        TimeStep::Days(7),
        TimeStep::Days(14),
        TimeStep::Months(1),
        TimeStep::Months(2),
        TimeStep::Months(3),
        TimeStep::Months(6),
        TimeStep::Years(1),
        TimeStep::Years(2),
        TimeStep::Years(5),
        TimeStep::Years(10),
        TimeStep::Years(50),
        TimeStep::Years(500),
    ];

    fn ticks(self, first: Day, last: Day) -> Vec<Tick> {
        // More ticks than this never fit, so they need not be made.
        const MAX_TICKS: usize = 120;
        let ((first_year, ..), (last_year, ..)) = (first.parts(), last.parts());
        let mut ticks = Vec::new();
        let mut add = |day: Option<Day>| {
            if let Some(day) = day.filter(|day| *day >= first && *day <= last) {
                ticks.push(Tick { at: f64::from(day.epoch_day()), label: self.label(day) });
            }
            ticks.len() < MAX_TICKS
        };
        // Loops rather than chains of iterators, whose types are half a kilobyte of wasm each.
        match self {
            TimeStep::Days(step) => {
                let mut day = first.epoch_day();
                while day <= last.epoch_day() && add(Some(Day::from_epoch_day(day))) {
                    day += step;
                }
            }
            TimeStep::Months(step) => {
                // Counted from the year 0.
                let mut month = first_year * 12;
                while month < (last_year + 1) * 12 && add(Day::new(month / 12, (month % 12 + 1) as u8, 1)) {
                    month += step;
                }
            }
            TimeStep::Years(step) => {
                let mut year = first_year.div_euclid(step) * step;
                while year <= last_year && add(Day::new(year, 1, 1)) {
                    year += step;
                }
            }
        }
        ticks
    }

    fn label(self, day: Day) -> String {
        let date = Date::of(day);
        match self {
            TimeStep::Days(_) => speech::short_date(date),
            TimeStep::Months(_) => speech::short_date(date.without_day()),
            TimeStep::Years(_) => date.year().to_string(),
        }
    }

    fn short_label(self, day: Day) -> String {
        match (self, day.parts()) {
            (TimeStep::Days(_), (_, month, day)) => {
                speech::date_in_year(&day.to_string(), &speech::month_short(month.into()))
            }
            (TimeStep::Months(_), (_, month @ 2.., _)) => speech::month_short(month.into()),
            (_, (year, ..)) => year.to_string(),
        }
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let Range { start, end } = self.domain;
        if self.log {
            RangedCoordf64::from(start.ln()..end.ln()).map(&value.max(f64::MIN_POSITIVE).ln(), limit)
        } else {
            RangedCoordf64::from(start..end).map(value, limit)
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks.iter().map(|tick| tick.at).collect()
    }

    fn range(&self) -> Range<f64> {
        self.domain.clone()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| tick.label.as_str()).collect()
    }

    #[test]
    fn signature_ticks_are_round_numbers() {
        assert_eq!(
            labels(&Axis::signatures(114_704.0, 600.0, 100.0)),
            ["0", "20,000", "40,000", "60,000", "80,000", "100,000"]
        );
        assert_eq!(labels(&Axis::log_signatures(1000.0, 114_704.0)), ["1,000", "10,000", "100,000"]);
        assert_eq!(labels(&Axis::signatures(0.0, 600.0, 100.0)), ["0", "1"]);
    }

    #[test]
    fn ticks_beside_rows_say_the_year_in_january_alone() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        let labels = |first, last, px| {
            let axis = Axis::time_beside(first, last, px, Font::regular(12.0));
            axis.ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>()
        };
        assert_eq!(labels(day(2019, 12, 30), day(2020, 1, 2), 960.0), ["30 Dec", "31 Dec", "1 Jan", "2 Jan"]);
        assert_eq!(labels(day(2019, 11, 1), day(2020, 2, 29), 400.0), ["Nov", "Dec", "2020", "Feb"]);
        assert_eq!(labels(day(2018, 1, 1), day(2021, 12, 31), 200.0), ["2018", "2019", "2020", "2021"]);
    }

    proptest! {
        #[test]
        fn ticks_of_time_never_collide(first in 0i32..30_000, length in 1i32..20_000, px in 200.0f64..960.0) {
            let font = Font::regular(12.0);
            let axis = Axis::time(Day::from_epoch_day(first), Day::from_epoch_day(first + length), px, font);
            prop_assert!(axis.ticks_fit(px, font));
        }

        #[test]
        fn positions_keep_the_order_of_values(a in 1.0f64..1e6, b in 1.0f64..1e6, log in any::<bool>()) {
            let axis = if log { Axis::log_signatures(1.0, 1e6) } else { Axis::signatures(1e6, 500.0, 80.0) };
            let (low, high) = (a.min(b), a.max(b));
            prop_assert!(axis.position(low, 0.0, 500.0) <= axis.position(high, 0.0, 500.0));
        }
    }
}
