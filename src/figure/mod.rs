//! Figures: what each says of a story, and how it is drawn.
//!
//! A figure is one folder and one line of `figures!`. What it [`Says`] (marks, summary, table, sources) is made from a
//! story alone. So is its [`Plan`]: what is to be drawn, as plain data, which [`Draws`] then gives a place in a frame.

mod answers;
mod countries;
mod findings;
mod growth;
mod map;
mod places;
mod progress;
pub mod settings;
pub mod table;
pub mod timeline;

pub use settings::{Arrangement, Measure, Scale, Settings, Steps};
pub use table::Table;

use crate::scene::{DrawError, Frame, Mark, Scene};
use crate::story::{FigureName, Story};

/// What a figure says of a story.
pub trait Says {
    /// Everything it shows, in reading order, whatever the reader has filtered: each with its value in words.
    fn marks(&self, story: &Story) -> Vec<Mark>;
    /// What it shows, in sentences made from the data.
    fn summary(&self, story: &Story) -> Vec<String>;
    /// The numbers behind it.
    fn table(&self, story: &Story) -> Table;
    /// Ids of the sources of what it shows, each once, in the order of the story's list.
    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str>;
    /// What is to be drawn of it.
    fn plan(&self, story: &Story) -> Plan;
}

/// How a plan is drawn. A plan knows no story.
pub trait Draws {
    /// The drawing, laid out for a frame and the reader's choices.
    ///
    /// # Errors
    /// When plotters refuses the layout.
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError>;
}

/// Makes of a line a figure what finds its parts by its name.
macro_rules! figures {
    ($($name:ident => $folder:ident,)+) => {
        /// What is to be drawn of a figure, as plain data: numbers, ids, and short labels that are worded already.
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum Plan {
            $(
                #[doc = concat!("Of `", stringify!($folder), "`.")]
                $name($folder::Plan),
            )+
        }

        impl Draws for Plan {
            fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
                match self {
                    $(Plan::$name(plan) => plan.draw(frame, settings),)+
                }
            }
        }

        /// What the figure of a name says.
        pub fn says(name: FigureName) -> &'static dyn Says {
            match name {
                $(FigureName::$name => &$folder::Says,)+
            }
        }
    };
}

figures! {
    Progress => progress,
    Growth => growth,
    Timeline => timeline,
    Answers => answers,
    Findings => findings,
    Map => map,
    Countries => countries,
}

/// The drawing of a figure of a story, straight away.
///
/// # Errors
/// When plotters refuses the layout.
pub fn draw(name: FigureName, story: &Story, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
    says(name).plan(story).draw(frame, settings)
}

/// A figure with nothing to show: its frame is kept, and a sentence says why.
fn empty(frame: Frame, sentence: &str) -> Scene {
    use crate::scene::{Anchor, Dash, Font, Point, Tone, text};
    let (font, leading) = (Font::regular(14.0), 20.0);
    let mut scene = Scene::new(frame.width, 88.0);
    for y in [0.5, scene.height - 0.5] {
        scene.line(&[Point::new(0.0, y), Point::new(frame.width, y)], Tone::Hairline, 1.0, Dash::Solid);
    }
    let lines = text::wrap_at_most(sentence, font, frame.width, 3);
    let top = (scene.height - leading * lines.len() as f64) / 2.0;
    scene.lines(&lines, Point::new(0.0, top), leading, Tone::Secondary, font, Anchor::Start);
    scene
}

/// The ids that the lists name, each once, in the order of the story's list of sources.
fn cited<'s>(story: &'s Story, lists: &[&[String]]) -> Vec<&'s str> {
    let mut ids = Vec::new();
    for source in &story.sources {
        if lists.iter().any(|list| list.contains(&source.id)) {
            ids.push(source.id.as_str());
        }
    }
    ids
}
