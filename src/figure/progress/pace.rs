//! How fast a petition that can still be signed gathers signatures, and when it would reach its next threshold if it
//! went on so: arithmetic, never a forecast.

use crate::day::{Date, Moment};
use crate::story::{Petition, Reading, State};
use crate::words;

/// Counts closer together than this say little, in minutes.
const MIN_APART: i64 = 10;
/// Counts seen longer ago than this are not of late, in minutes.
const MAX_APART: i64 = 60;
const DAY: u128 = 1440;
/// From the year 3000 on arithmetic says nothing to anybody.
const FARTHEST: Moment = Moment::from_minutes(376_200 * 1440);

/// Signatures over a time, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pace {
    signatures: u64,
    minutes: u64,
}

/// The pace of a petition, which the page calls so, in sentences; none where it is not open, or not known since when or when it was counted.
pub fn pace(petition: &Petition, called: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let (Some(last), State::Open) = (petition.seen.last(), petition.state) else { return sentences };
    let opened = petition.opened_at.or_else(|| petition.opened.and_then(Date::exact).map(Moment::of_london_midnight));
    let pace = opened.and_then(|opened| since(opened, last));
    if let Some(pace) = pace {
        // When that was, and by whose clock, is said with the count itself.
        sentences.push(words::pace_since_opened(&pace.words(), called));
        sentences.extend(next(petition, last, pace));
    }
    sentences.extend(lately(&petition.seen));
    sentences
}

/// The pace since it opened; none within its first day.
fn since(opened: Moment, last: &Reading) -> Option<Pace> {
    let minutes = last.at.minutes() - opened.minutes();
    (minutes >= 1440).then_some(Pace { signatures: last.signatures, minutes: minutes as u64 })
}

/// When the next threshold would be reached at a pace.
fn next(petition: &Petition, last: &Reading, pace: Pace) -> Option<String> {
    let threshold = petition.thresholds.iter().find(|threshold| threshold.signatures > last.signatures)?;
    let wait = pace.minutes_to(threshold.signatures - last.signatures)?;
    let reached = last.at.minutes().checked_add(wait).filter(|minutes| *minutes < FARTHEST.minutes())?;
    let day = Moment::from_minutes(reached).london_day();
    let deadline = petition.deadline.map(Date::last_day);
    Some(match deadline.filter(|deadline| day > *deadline) {
        Some(deadline) => words::pace_not_by(Date::of(deadline), threshold.signatures),
        None => words::pace_on(Date::of(day), threshold.signatures),
    })
}

/// What the last counts that the page has read say.
fn lately(seen: &[Reading]) -> Option<String> {
    let last = seen.last()?;
    let first = seen.iter().find(|reading| reading.at.minutes() + MAX_APART >= last.at.minutes())?;
    let minutes = last.at.minutes() - first.at.minutes();
    if minutes < MIN_APART {
        return None;
    }
    let minutes = minutes as u64;
    Some(match last.signatures.checked_sub(first.signatures) {
        // Services take signatures back that they find to be invalid.
        None => words::pace_fell(first.signatures - last.signatures, minutes),
        Some(more) => words::pace_lately(minutes, more, &Pace { signatures: more, minutes }.words()),
    })
}

impl Pace {
    /// Signatures a day, rounded; with one decimal below 10.
    fn words(self) -> String {
        let minutes = u128::from(self.minutes);
        let rounded = |times: u128| {
            let sum = u128::from(self.signatures) * DAY * times + minutes / 2;
            sum.checked_div(minutes).unwrap_or(0) as u64
        };
        let tenths = rounded(10);
        let a_day = if tenths < 100 { words::decimal(tenths, 10) } else { words::number(rounded(1)) };
        words::pace_a_day(&a_day)
    }

    /// So many minutes, begun ones whole, until so many more have signed; none at no pace.
    fn minutes_to(self, more: u64) -> Option<i64> {
        let signatures = u128::from(self.signatures);
        let minutes = u128::from(more) * u128::from(self.minutes);
        if signatures == 0 { None } else { i64::try_from(minutes.div_ceil(signatures)).ok() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::story;

    fn pace(petition: &Petition) -> Vec<String> {
        super::pace(petition, "this petition")
    }

    fn open(seen: &[(&str, u64)]) -> Petition {
        let text = include_str!("../../../static/stories/example-playground.json");
        let mut petition = story::read(text.as_bytes()).unwrap().petitions.remove(0);
        let date = |text: &str| Date::parse(text);
        petition.name = "Petition 1".to_owned();
        petition.state = State::Open;
        petition.opened = date("2024-11-20");
        petition.deadline = date("2025-05-20");
        for (threshold, signatures) in petition.thresholds.iter_mut().zip([10_000, 100_000]) {
            threshold.signatures = signatures;
        }
        petition.seen = seen
            .iter()
            .map(|(at, signatures)| Reading { at: Moment::parse(at).unwrap(), signatures: *signatures })
            .collect();
        petition
    }

    #[test]
    fn four_days_of_a_thousand_reach_ten_thousand_in_six_more() {
        assert_eq!(
            pace(&open(&[("2024-11-24T00:00Z", 4_000)])),
            [
                "Since it opened, this petition has gathered about 1,000 signatures a day up to that count.",
                "At that pace it would reach 10,000 on 30 November 2024. That is arithmetic, not a forecast."
            ]
        );
    }

    /// Worked out by hand: 1,000 signatures take as long as the petition has been open for each thousand it has.
    #[test]
    fn the_day_is_that_of_the_moment_at_which_it_is_reached() {
        let day = |opened: &str, at: &str, signatures: u64| {
            let mut petition = open(&[(at, signatures)]);
            petition.opened_at = Moment::parse(opened);
            pace(&petition)[1].split(" on ").nth(1).unwrap().split('.').next().unwrap().to_owned()
        };
        // A day and ten minutes for 9,931: 69 more take ten minutes.
        assert_eq!(day("2024-11-23T00:00Z", "2024-11-24T00:10Z", 9_931), "24 November 2024", "at 00:21 or so");
        // 1,600 minutes for 8,000: 2,000 more take 400.
        assert_eq!(day("2024-11-23T00:00Z", "2024-11-24T02:40Z", 8_000), "24 November 2024", "at 09:20");
        assert_eq!(day("2024-11-23T14:39Z", "2024-11-24T17:19Z", 8_000), "24 November 2024", "at 23:59");
        assert_eq!(day("2024-11-23T14:40Z", "2024-11-24T17:20Z", 8_000), "25 November 2024", "at 00:00");
        assert_eq!(day("2024-11-23T14:41Z", "2024-11-24T17:21Z", 8_000), "25 November 2024", "at 00:01");
        // In summer London's midnight is 23:00 in UTC.
        assert_eq!(day("2024-07-02T13:39Z", "2024-07-03T16:19Z", 8_000), "3 July 2024", "at 23:59 in London");
        assert_eq!(day("2024-07-02T13:40Z", "2024-07-03T16:20Z", 8_000), "4 July 2024", "at 00:00 in London");
    }

    /// By the minute, not by the day: what is reached in the night after the deadline is reached too late.
    #[test]
    fn the_deadline_is_held_against_that_moment() {
        let said = |at: &str, opened: &str| {
            let mut petition = open(&[(at, 8_000)]);
            petition.opened_at = Moment::parse(opened);
            petition.deadline = Date::parse("2024-11-24");
            pace(&petition)[1].clone()
        };
        assert!(said("2024-11-24T17:19Z", "2024-11-23T14:39Z").contains("would reach 10,000 on 24 November 2024"));
        assert!(said("2024-11-24T17:20Z", "2024-11-23T14:40Z").contains("would not reach 10,000 by 24 November 2024"));
    }

    #[test]
    fn a_slow_one_would_not_get_there_before_it_closes() {
        let sentences = pace(&open(&[("2024-11-24T00:00Z", 9)]));
        assert!(sentences[0].contains("about 2.3 signatures a day"), "{}", sentences[0]);
        assert!(sentences[1].contains("would not reach 10,000 by 20 May 2025"), "{}", sentences[1]);
    }

    #[test]
    fn the_last_counts_seen_say_how_it_goes_now() {
        let seen = [("2024-11-24T12:00Z", 4_000), ("2024-11-24T12:05Z", 4_010), ("2024-11-24T12:20Z", 4_050)];
        let sentences = pace(&open(&seen));
        assert_eq!(
            sentences[2],
            "50 signatures came in the 20 minutes before that count: about 3,600 signatures a day."
        );
        let fell = [("2024-11-24T12:00Z", 4_000), ("2024-11-24T12:20Z", 3_990)];
        assert_eq!(pace(&open(&fell))[2], "The count fell by 10 in the 20 minutes before that count.");
        assert_eq!(pace(&open(&seen[1..2])).len(), 2, "one count says nothing of lately");
        let over_midnight = [("2024-11-24T23:50Z", 4_000), ("2024-11-25T00:10Z", 4_050)];
        assert!(pace(&open(&over_midnight))[2].starts_with("50 signatures came in the 20 minutes before that count"));
    }

    #[test]
    fn counts_a_minute_apart_add_up_and_those_of_yesterday_do_not_count() {
        let mut petition = open(&[("2024-11-23T12:00Z", 10)]);
        let start = Moment::parse("2024-11-24T12:00Z").unwrap().minutes();
        for minute in 0..15 {
            petition
                .seen
                .push(Reading { at: Moment::from_minutes(start + minute), signatures: 4_000 + 2 * minute as u64 });
        }
        assert_eq!(
            pace(&petition)[2],
            "28 signatures came in the 14 minutes before that count: about 2,880 signatures a day."
        );
    }

    #[test]
    fn the_moment_of_opening_counts_where_it_is_known() {
        let mut petition = open(&[("2024-11-24T00:00Z", 4_000)]);
        petition.opened_at = Moment::parse("2024-11-22T00:00Z");
        assert!(pace(&petition)[0].contains("about 2,000 signatures a day"));
        let mut summer = open(&[("2024-07-03T23:00Z", 2_000)]);
        summer.opened = Date::parse("2024-07-02");
        assert!(pace(&summer)[0].contains("about 1,000 signatures a day"), "from London's midnight");
    }

    #[test]
    fn nothing_is_said_of_the_first_day_of_no_count_and_of_a_closed_one() {
        assert_eq!(pace(&open(&[("2024-11-20T20:00Z", 4_000)])), [""; 0]);
        assert_eq!(pace(&open(&[])), [""; 0]);
        let closed = Petition { state: State::Closed, ..open(&[("2024-11-24T00:00Z", 4_000)]) };
        assert_eq!(pace(&closed), [""; 0]);
    }

    #[test]
    fn no_signatures_and_past_every_threshold_give_no_day() {
        assert_eq!(pace(&open(&[("2024-11-24T00:00Z", 0)])).len(), 1);
        assert_eq!(pace(&open(&[("2024-11-24T00:00Z", 200_000)])).len(), 1);
        let mut endless = open(&[("2024-11-24T00:00Z", 1)]);
        endless.thresholds[0].signatures = 90_000_000;
        assert_eq!(pace(&endless).len(), 1);
        assert_eq!(pace(&open(&[("2024-11-24T00:00Z", u64::MAX)])).len(), 1);
    }
}
