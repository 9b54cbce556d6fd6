//! Figures: what each says of a story, and how it is drawn.
//!
//! A figure is one folder and one line of [`figures!`](crate::figures). What it [`Says`] (marks, summary, table, sources)
//! is made from a story alone. So is its [`Plan`]: what is to be drawn, as plain data, which [`Draws`] then gives a place
//! in a frame. Whatever else differs from figure to figure is among its [`Traits`]: nobody asks a figure for its name.

#[cfg(feature = "press")]
mod called;
#[cfg(feature = "press")]
mod made;
#[cfg(feature = "press")]
pub mod place;
#[cfg(feature = "press")]
mod places;
pub mod settings;
#[cfg(feature = "press")]
pub mod table;
mod traits;

#[cfg(feature = "press")]
pub use made::{Heading, Made};
#[cfg(feature = "press")]
pub use place::Place;
pub use settings::{Arrangement, Measure, Scale, Settings, Steps};
#[cfg(feature = "press")]
pub use table::Table;
pub use traits::{Control, List, Traits};

#[cfg(all(feature = "press", not(target_arch = "wasm32")))]
use crate::day::Date;
use crate::names::FigureName;
#[cfg(feature = "press")]
use crate::scene::Mark;
#[cfg(all(feature = "press", not(target_arch = "wasm32")))]
use crate::scene::Rect;
use crate::scene::zoom::View;
use crate::scene::{DrawError, Frame, Scene};
#[cfg(feature = "press")]
use crate::story::{SourceId, Story, SubjectId};

/// What a figure says of a story.
#[cfg(feature = "press")]
pub trait Says {
    /// Everything it shows, in reading order, whatever the reader has filtered: each with its value in words.
    fn marks(&self, story: &Story) -> Vec<Mark>;
    /// What it shows, in sentences made from the data.
    fn summary(&self, story: &Story) -> Vec<String>;
    /// The numbers behind it.
    fn table(&self, story: &Story) -> Table;
    /// Ids of the sources of what it shows, each once, in the order of the story's list.
    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId>;
    /// What is to be drawn of it.
    fn plan(&self, story: &Story) -> Plan;

    /// What stands over it in a story that is made of official data; `None` where that has nothing to show of it.
    fn heading(&self, _made: &Made) -> Option<Heading> {
        None
    }

    /// The places that a reader can find by their names, in the order in which they are offered; where
    /// [`Traits::has_places`] says that there are any.
    fn places(&self, _story: &Story) -> Vec<Place> {
        Vec::new()
    }

    /// The dates that its data are of, in any order.
    #[cfg(not(target_arch = "wasm32"))]
    fn dates(&self, _story: &Story) -> Vec<Date> {
        Vec::new()
    }

    /// Draws it as it can be read in a small picture, and says so; else the drawing of the page stands there.
    #[cfg(not(target_arch = "wasm32"))]
    fn draw_small(&self, _story: &Story, _card: &mut Scene, _room: Rect) -> bool {
        false
    }
}

/// How a plan is drawn. A plan knows no story.
pub trait Draws {
    /// The drawing, laid out for a frame and the reader's choices.
    ///
    /// # Errors
    /// When plotters refuses the layout.
    fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError>;

    /// The days of all that it shows, first and last, where it zooms.
    fn days(&self) -> Option<View> {
        None
    }
}

/// Makes of every figure's line what finds its parts by its name.
macro_rules! registered {
    ($(($name:ident, $word:literal, $folder:ident, $shows:literal))+) => {
        $(pub mod $folder;)+

        /// What is to be drawn of a figure, as plain data: numbers, ids, and short labels that are worded already.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Plan {
            $(#[doc = $shows] $name($folder::Plan),)+
        }

        crate::wire! { enum Plan { $($name(plan)),+ } }

        impl Draws for Plan {
            fn draw(&self, frame: Frame, settings: &Settings) -> Result<Scene, DrawError> {
                match self {
                    $(Plan::$name(plan) => plan.draw(frame, settings),)+
                }
            }

            fn days(&self) -> Option<View> {
                match self {
                    $(Plan::$name(plan) => plan.days(),)+
                }
            }
        }

        /// What the figure of a name says.
        #[cfg(feature = "press")]
        pub fn says(name: FigureName) -> &'static dyn Says {
            match name {
                $(FigureName::$name => &$folder::Says,)+
            }
        }

        /// What else is to be known of the figure of a name.
        pub fn traits(name: FigureName) -> &'static Traits {
            match name {
                $(FigureName::$name => &$folder::TRAITS,)+
            }
        }
    };
}

crate::figures!(registered);

/// Whether one of these figures shows places on a map.
pub fn show_places(mut names: impl Iterator<Item = FigureName>) -> bool {
    names.any(|name| traits(name).has_places)
}

/// The drawing of a figure of a story, straight away.
///
/// # Errors
/// When plotters refuses the layout.
///
/// ```
/// use petition_explainer::figure::{self, Settings};
/// use petition_explainer::scene::Frame;
/// use petition_explainer::story::{self, FigureName};
/// let story = story::read(include_bytes!("../../static/stories/russia-inquiry.json")).unwrap();
/// let scene = figure::draw(FigureName::Progress, &story, Frame::new(480.0), &Settings::default()).unwrap();
/// assert_eq!((scene.width, scene.marks.is_empty()), (480.0, false));
/// ```
#[cfg(feature = "press")]
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

/// What a mark belongs to, as its plan has it: a plan is data for drawing, so the ids in it are plain text.
#[cfg(feature = "press")]
fn plain_ids(about: &[SubjectId]) -> Vec<String> {
    about.iter().map(|id| id.as_str().to_owned()).collect()
}

/// The ids that the lists name, each once, in the order of the story's list of sources.
#[cfg(feature = "press")]
fn cited<'s>(story: &'s Story, lists: &[&[SourceId]]) -> Vec<&'s SourceId> {
    let mut ids = Vec::new();
    for source in &story.sources {
        if lists.iter().any(|list| list.contains(&source.id)) {
            ids.push(&source.id);
        }
    }
    ids
}
