//! The numbers behind the figure: a row a reading, and a row for whatever else happened.

use super::history::{History, Kind};
use crate::day::{Date, Day};
use crate::figure::table::{Cell, Ratio, Row, Table, number_column, text_column};
use crate::story::Story;
use crate::words;

pub(super) fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for petition in &story.petitions {
        let name = || Cell::text(&*petition.name);
        if petition.readings.is_empty() {
            let cells = vec![name(), Cell::gap(), Cell::gap(), Cell::text(words::growth_no_readings()), Cell::gap()];
            rows.push(Row { id: petition.id.as_str().to_owned(), cells });
            continue;
        }
        let mut samples = Vec::new();
        History::new(story, petition, 0, true).add_samples(&mut samples, 1);
        let mut readings = petition.readings.iter();
        for sample in samples {
            let reading = if sample.kind == Kind::Reading { readings.next() } else { None };
            let signatures = sample.count().map_or_else(Cell::gap, Cell::number);
            let what = if reading.is_some() { words::growth_reading() } else { &sample.words };
            let taken = reading.map_or_else(|| Cell::text(""), |reading| taken_at(reading.at.minutes()));
            let cells = vec![name(), Cell::date(sample.date), signatures, Cell::text(what), taken];
            rows.push(Row { id: sample.id, cells });
        }
    }
    Table {
        caption: words::growth_table().to_owned(),
        columns: vec![
            text_column(words::growth_column_petition()),
            text_column(words::growth_column_date()),
            number_column(words::growth_column_signatures()),
            text_column(words::growth_column_what()),
            text_column(words::growth_column_taken()),
        ],
        rows,
    }
}

/// A sample in minutes since 1970: `2019-02-12 15:42`.
fn taken_at(minutes: i64) -> Cell {
    let day = Date::of(Day::from_epoch_day(minutes.div_euclid(1440) as i32)).to_string();
    let mut time = String::new();
    for (joint, number) in [("", minutes.rem_euclid(1440) / 60), (":", minutes.rem_euclid(60))] {
        time.push_str(joint);
        time.push_str(if number < 10 { "0" } else { "" });
        time.push_str(&number.to_string());
    }
    Cell {
        text: [&day, " ", &time].concat(),
        plain: [&day, "T", &time, "Z"].concat(),
        number: Some(Ratio::of(minutes)),
    }
}
