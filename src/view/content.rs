//! A story and all that its figures say of it, worked out once.

use crate::figure::{self, Place, Plan, Table};
use crate::scene::Mark;
use crate::story::{FigureName, SourceId, State, Story};

/// A story with what its figures say.
pub struct Content {
    /// The story.
    pub story: Story,
    /// Its figures, in its order.
    pub figures: Vec<Description>,
    /// Where the whole of it can be read, for those who are shown a part; `None` for the page of its own.
    pub page: Option<String>,
    /// What stands before the addresses of this site's files: nothing on a page beside them.
    pub base: String,
    /// Whether the page has asked a petition service, or does so while it is open.
    pub asks: bool,
}

/// What a figure says of a story.
pub struct Description {
    /// Which figure.
    pub name: FigureName,
    /// The message.
    pub headline: String,
    /// Measure, place and period.
    pub subtitle: String,
    /// Everything it shows.
    pub marks: Vec<Mark>,
    /// What it shows, in sentences.
    pub summary: Vec<String>,
    /// The numbers behind it.
    pub table: Table,
    /// The places that can be found by their names.
    pub places: Vec<Place>,
    /// Ids of its sources.
    pub sources: Vec<SourceId>,
    /// What is to be drawn of it.
    pub plan: Plan,
}

impl Content {
    /// Works out what the figures of a story say.
    pub fn new(story: Story) -> Content {
        let describe = |figure: &crate::story::Figure| {
            let says = figure::says(figure.name);
            Description {
                name: figure.name,
                headline: figure.headline.clone(),
                subtitle: figure.subtitle.clone(),
                marks: says.marks(&story),
                summary: says.summary(&story),
                table: says.table(&story),
                places: says.places(&story),
                sources: says.sources(&story).into_iter().cloned().collect(),
                plan: says.plan(&story),
            }
        };
        let figures = story.figures.iter().map(describe).collect();
        let asks = story.petitions.iter().any(|petition| petition.live && petition.state == State::Open);
        Content { story, figures, page: None, base: String::new(), asks }
    }

    /// What a mark says; nothing where none of that id is shown.
    pub fn label(&self, id: &str) -> &str {
        let mut marks = self.figures.iter().flat_map(|description| &description.marks);
        marks.find(|mark| mark.id == id).map_or("", |mark| &mark.label)
    }

    /// What a figure says, where the story shows it.
    pub fn description(&self, name: FigureName) -> Option<&Description> {
        self.figures.iter().find(|description| description.name == name)
    }
}
