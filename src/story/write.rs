//! A story as a file: the way back from [`super::read`]. The attributes for serde on the types say what is written.

use std::io;

use serde::ser::{Serialize, Serializer};
use serde_json::ser::Formatter;

use super::{FORMAT, Place, Reading, Story};
use crate::day::{Date, Day, Moment};

/// A story with what a file says before it.
#[derive(serde::Serialize)]
struct File<'s> {
    format: u64,
    #[serde(flatten)]
    story: &'s Story,
}

impl Story {
    /// The story as a file. Fields that hold nothing are left out, and the others stand in the order of the types; read
    /// again, the file is the same story.
    ///
    /// ```
    /// # use petition_explainer::story;
    /// let file = include_bytes!("../../static/stories/example-playground.json");
    /// let story = story::read(file).unwrap();
    /// assert!(story.to_json().starts_with("{\n  \"format\": 1,\n  \"id\": \"example-playground\",\n"));
    /// assert_eq!(story::read(story.to_json().as_bytes()).unwrap(), story);
    /// ```
    pub fn to_json(&self) -> String {
        let mut bytes = Vec::new();
        let mut writer = serde_json::Serializer::with_formatter(&mut bytes, Lines::default());
        // Memory takes all that is written, and all keys are texts: there is nothing to fail.
        let _ = File { format: FORMAT, story: self }.serialize(&mut writer);
        bytes.push(b'\n');
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// `["2019-02-12T15:42Z", 8]`.
impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Reading { at, signatures } = self;
        (moment(*at), signatures).serialize(to)
    }
}

/// `["E14000530", "Aldershot", 22]`.
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Place { code, name, signatures } = self;
        (code, name, signatures).serialize(to)
    }
}

/// A date as a file has it; [`Date`]'s own way of being serialized is for plans.
pub(super) fn date<S: Serializer>(date: &Date, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(date)
}

/// A date where there is one.
pub(super) fn maybe_date<S: Serializer>(date: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
    date.map(|date| date.to_string()).serialize(to)
}

/// A day as a file has it.
pub(super) fn day<S: Serializer>(day: &Day, to: S) -> Result<S::Ok, S::Error> {
    date(&Date::of(*day), to)
}

/// The moment of the last of some counts.
pub(super) fn last<S: Serializer>(readings: &[Reading], to: S) -> Result<S::Ok, S::Error> {
    readings.last().map(|reading| moment(reading.at)).serialize(to)
}

/// `2019-02-12T15:42Z`.
fn moment(moment: Moment) -> String {
    let (day, minute) = (moment.utc_day(), moment.minutes().rem_euclid(1440));
    format!("{}T{:02}:{:02}Z", Date::of(day), minute / 60, minute % 60)
}

/// How a file is laid out: a line each for fields, and for items that are objects or lists; texts and numbers follow
/// each other on one line, since there are hundreds of places.
#[derive(Default)]
struct Lines {
    /// Whether items stand on lines of their own: an answer for each object and list that is open, the innermost last.
    open: Vec<bool>,
    /// Whether an item of a list comes next and, if so, whether it is the first.
    next: Option<bool>,
}

impl Lines {
    fn line<W: io::Write + ?Sized>(&self, to: &mut W) -> io::Result<()> {
        to.write_all(b"\n")?;
        (0..self.open.len()).try_for_each(|_| to.write_all(b"  "))
    }

    /// Before an object or a list.
    fn before_whole<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        if self.next.take().is_none() {
            return Ok(());
        }
        if let Some(in_lines) = self.open.last_mut() {
            *in_lines = true;
        }
        self.line(to)
    }

    /// Before a text or a number.
    fn before_word<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        if self.next.take() == Some(false) { to.write_all(b" ") } else { Ok(()) }
    }

    fn close<W: io::Write + ?Sized>(&mut self, to: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.open.pop() == Some(true) {
            self.line(to)?;
        }
        to.write_all(bracket)
    }
}

/// A comma before all but the first.
fn comma<W: io::Write + ?Sized>(to: &mut W, first: bool) -> io::Result<()> {
    if first { Ok(()) } else { to.write_all(b",") }
}

impl Formatter for Lines {
    fn begin_array<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.before_whole(to)?;
        self.open.push(false);
        to.write_all(b"[")
    }

    fn begin_array_value<W: io::Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.next = Some(first);
        comma(to, first)
    }

    fn end_array<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"]")
    }

    fn begin_object<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.before_whole(to)?;
        self.open.push(true);
        to.write_all(b"{")
    }

    fn begin_object_key<W: io::Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        comma(to, first)?;
        self.line(to)
    }

    fn begin_object_value<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(b": ")
    }

    fn end_object<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"}")
    }

    fn begin_string<W: io::Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.before_word(to)?;
        to.write_all(b"\"")
    }

    fn write_u64<W: io::Write + ?Sized>(&mut self, to: &mut W, value: u64) -> io::Result<()> {
        self.before_word(to)?;
        write!(to, "{value}")
    }
}
