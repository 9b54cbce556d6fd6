//! What is told: a story, read once at the edge into types that cannot be wrong.
//!
//! `docs/story-format.md` describes the file; [`read`] is the way in, [`Problems`] the way out.

mod check;
mod cursor;
mod event;
mod figure;
mod finding;
mod id;
mod petition;
mod places;
mod problem;
mod reading;
mod source;
#[cfg(feature = "author")]
mod write;

use serde_json::Value;

#[cfg(feature = "author")]
use crate::day::Date;
use crate::day::Day;
use crate::hex::{Layout, LayoutError};
use cursor::{Cursor, Log};

#[cfg(feature = "author")]
pub use cursor::BLANK;

pub(crate) use crate::names::choice;
pub(crate) use cursor::{LARGEST_COUNT, is_link, is_printable};

pub use event::{Actor, Event, Interval};
pub use figure::{Figure, FigureName, Paragraph, Passage};
pub use finding::{Finding, Kind, Section};
pub use id::{EventId, FindingId, IntervalId, PetitionId, SectionId, SourceId, SubjectId};
pub use petition::{Debate, Decision, Petition, Response, State, Threshold, ThresholdKind};
pub use places::{Place, Places};
pub use problem::{Problem, Problems};
pub use reading::Reading;
pub use source::Source;

/// The version of the format that this program reads.
pub const FORMAT: u64 = 1;
/// The largest file that is read, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;

/// A story: everything that a page says.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Story {
    /// Names the page: `<id>.html`.
    #[cfg_attr(feature = "author", schemars(regex(pattern = "^[a-z0-9-]+$")))]
    pub id: String,
    /// The page's headline.
    pub title: String,
    /// One or two sentences under it.
    pub standfirst: String,
    /// Who is, and is not, speaking.
    #[cfg_attr(feature = "author", serde(skip_serializing_if = "Option::is_none"))]
    pub notice: Option<String>,
    /// A BCP 47 tag.
    pub language: String,
    /// The day up to which the story is true.
    #[cfg_attr(feature = "author", serde(serialize_with = "write::day"))]
    pub edition: Day,
    /// The licence of the data.
    pub licence: Licence,
    /// Where what is told comes from.
    pub sources: Vec<Source>,
    /// The petitions.
    pub petitions: Vec<Petition>,
    /// What happened.
    pub events: Vec<Event>,
    /// The report's sections, in order.
    pub sections: Vec<Section>,
    /// The report's findings.
    pub findings: Vec<Finding>,
    /// The spans of time to measure.
    pub intervals: Vec<Interval>,
    /// Which figures to show, in order.
    #[cfg_attr(feature = "author", schemars(length(min = 1)))]
    pub figures: Vec<Figure>,
    /// Prose between the figures.
    #[cfg_attr(feature = "author", schemars(default), serde(skip_serializing_if = "Vec::is_empty"))]
    pub passages: Vec<Passage>,
}

/// The licence of a story's data.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Licence {
    /// Its name.
    pub name: String,
    /// Where it can be read.
    #[cfg_attr(feature = "author", schemars(url), serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<String>,
}

/// Reads a story as the page does: fields that the format does not know are passed over.
///
/// # Errors
/// Every problem of the file, each with its JSON path.
///
/// ```
/// use petition_explainer::story;
/// let story = story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
/// assert_eq!(story.id, "russia-inquiry");
/// let problems = story::read(br#"{"format": 2}"#).unwrap_err();
/// assert!(problems.to_string().starts_with("format: found 2; this program reads format 1"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Story, Problems> {
    read_with(bytes, false)
}

/// Reads a story as its author wants it read: a field that the format does not know is a problem too.
///
/// # Errors
/// Every problem of the file, each with its JSON path and, for a near miss, a suggestion.
#[cfg(feature = "author")]
pub fn read_strictly(bytes: &[u8]) -> Result<Story, Problems> {
    read_with(bytes, true)
}

fn read_with(bytes: &[u8], strict: bool) -> Result<Story, Problems> {
    let document = document(bytes)?;
    let log = Log::new(strict);
    let root = Cursor::root(&document, &log);
    // A newer format may differ anywhere, so nothing else is worth saying of it.
    match root.field("format").number() {
        Some(FORMAT) => {}
        Some(other) => {
            let what_to_do = if other > FORMAT { "update the program to read it" } else { "write the number 1" };
            let message = format!("found {other}; this program reads format {FORMAT}; {what_to_do}");
            log.note("format".to_owned(), message);
            return Err(Problems(log.into_problems()));
        }
        None => root.field("format").wrong("the number of the format, 1"),
    }
    let story = Story::read(&root);
    check::check(&story, &log);
    let problems = log.into_problems();
    if problems.is_empty() { Ok(story) } else { Err(Problems(problems)) }
}

/// The JSON object that a file holds.
fn document(bytes: &[u8]) -> Result<Value, Problems> {
    if bytes.len() > LARGEST {
        return Err(Problems::whole(format!(
            "the file has more than {LARGEST} bytes (5 MB), the most a story may have; leave some readings or events out"
        )));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Problems::whole(format!("byte {at} is not UTF-8 text; save the file in the encoding UTF-8"))
    })?;
    // Some editors lead a file with a byte order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Problems::whole("the file is empty; expected a story, as docs/story-format.md describes it"));
    }
    match serde_json::from_str(text) {
        Ok(document @ Value::Object(_)) => Ok(document),
        Ok(_) => Err(Problems::whole(
            "this JSON is not an object; expected a story in { }, as docs/story-format.md describes it",
        )),
        Err(error) => Err(Problems::whole(not_json(&error))),
    }
}

/// Where JSON ends or breaks, and what to do about it.
fn not_json(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let reason = error.to_string();
    let reason = reason.split(" at line ").next().unwrap_or_default();
    if error.is_eof() {
        return format!(
            "line {line}, column {column}: the file ends before its JSON does ({reason}); copy it again whole"
        );
    }
    if reason == "recursion limit exceeded" {
        return format!("line {line}, column {column}: lists or objects nest more than 127 deep; a story nests 5 deep");
    }
    format!("line {line}, column {column}: this is not JSON ({reason}); mend it there or just before")
}

impl Story {
    fn read(at: &Cursor) -> Story {
        at.only(&[
            "format",
            "id",
            "title",
            "standfirst",
            "notice",
            "language",
            "edition",
            "licence",
            "sources",
            "petitions",
            "events",
            "sections",
            "findings",
            "intervals",
            "figures",
            "passages",
        ]);
        Story {
            id: at.field("id").id(),
            title: at.field("title").text(),
            standfirst: at.field("standfirst").text(),
            notice: at.field("notice").maybe(Cursor::text),
            language: at.field("language").language(),
            edition: at.field("edition").day(),
            licence: Licence::read(&at.field("licence")),
            sources: at.field("sources").list(Source::read),
            petitions: at.field("petitions").list(Petition::read),
            events: at.field("events").list(Event::read),
            sections: at.field("sections").list(Section::read),
            findings: at.field("findings").list(Finding::read),
            intervals: at.field("intervals").list(Interval::read),
            figures: at.field("figures").list(Figure::read),
            passages: at.field("passages").any_list(Passage::read),
        }
    }

    /// The petition of an id.
    pub fn petition(&self, id: &PetitionId) -> Option<&Petition> {
        self.petitions.iter().find(|petition| petition.id == *id)
    }

    /// The event of an id.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        self.events.iter().find(|event| event.id == *id)
    }

    /// The section of an id.
    ///
    /// ```
    /// # let story = petition_explainer::story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
    /// let finding = &story.findings[0];
    /// assert!(story.section(&finding.section).is_some());
    /// ```
    ///
    /// An id is looked up among things of its own kind; anything else does not compile:
    ///
    /// ```compile_fail,E0308
    /// # let story = petition_explainer::story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
    /// let finding = &story.findings[0];
    /// assert!(story.petition(&finding.section).is_none());
    /// ```
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// The source of an id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The first and the last day of an interval.
    pub fn span(&self, interval: &Interval) -> Option<(Day, Day)> {
        Some((self.event(&interval.from)?.date.exact()?, self.event(&interval.to)?.date.exact()?))
    }

    /// The petition whose map and countries are shown: the first that has places.
    pub fn placed(&self) -> Option<(&Petition, &Places)> {
        self.petitions.iter().find_map(|petition| petition.places.as_ref().map(|places| (petition, places)))
    }

    /// The places to load a map for: those of the petition of [`Story::placed`]; none where they have their map already, or
    /// hold no constituencies.
    pub fn unmapped(&mut self) -> Option<&mut Places> {
        let placed = self.petitions.iter_mut().find_map(|petition| petition.places.as_mut());
        placed.filter(|places| places.layout.is_none() && !places.constituencies.is_empty())
    }

    /// Puts the map of the story's boundaries under its places: `read` is asked for files of `maps/` by name.
    ///
    /// # Errors
    /// When a file is no layout.
    pub fn lay_out(&mut self, read: &mut dyn FnMut(&str) -> Option<Vec<u8>>) -> Result<(), LayoutError> {
        let Some(places) = self.unmapped() else { return Ok(()) };
        for file in places.maps() {
            if places.wants_map() {
                let Some(bytes) = read(&file) else { return Ok(()) };
                places.lay_out(Layout::read(&bytes)?);
            }
        }
        Ok(())
    }

    /// The words over a figure, where the story shows it.
    pub fn figure(&self, name: FigureName) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }
}

impl Licence {
    fn read(at: &Cursor) -> Licence {
        at.only(&["name", "url"]);
        Licence { name: at.field("name").text(), url: at.field("url").maybe(Cursor::link) }
    }
}

/// The JSON Schema of the format, pretty-printed.
///
/// It is made from the types above. `format` and the schema's own id are added to it: they are not fields of [`Story`].
#[cfg(feature = "author")]
pub fn schema() -> String {
    let mut schema = schemars::schema_for!(Story);
    let format = serde_json::json!({ "description": "The version of the format.", "const": FORMAT });
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("format".to_owned(), format);
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.insert(0, "format".into());
    }
    schema.insert("title".to_owned(), "Petition Explainer story, format 1".into());
    let mut schema = schema.to_value();
    // Whether a map keeps the order of its fields is up to whichever crates are built along.
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// The schema of a type of `day`. It stands here, since `day` knows nothing of stories.
#[cfg(feature = "author")]
macro_rules! text_schema {
    ($type:ty, $name:literal, $pattern:literal) => {
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

#[cfg(feature = "author")]
text_schema!(Date, "Date", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");
#[cfg(feature = "author")]
text_schema!(Day, "Day", "^\\d{4}-\\d{2}-\\d{2}$");
