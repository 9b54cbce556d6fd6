//! What a reader does to the charts, and how long the page works at it.

use petition_explainer::figure::{self, Control};
use petition_explainer::story::FigureName;
use serde::Deserialize;
use serde_json::json;

use crate::session::Session;
use crate::times::Times;

/// At least this many acts of each kind are measured.
const LEAST: usize = 100;
/// So many are tried, since some change nothing, such as pointing at a mark that is highlighted already.
const TRIED: usize = 190;

const SCRIPT: &str = include_str!("act.js");

/// A kind of act.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Hover,
    Focus,
    Pin,
    Zoom,
    Filter,
    Scale,
}

/// What acts took, in ms from the event.
#[derive(Debug, Default, Deserialize)]
struct Taken {
    /// To after a forced layout.
    work: Times,
    /// To the end of the frame that shows it.
    paint: Times,
}

pub fn heading() {
    let columns = ["median", "95th", "budget", "paint", "95th"].map(|column| format!("{column:>8}")).concat();
    println!("{:8}{:>6}{columns}   the slowest figure, its 95th", "", "acts");
}

impl Act {
    pub const ALL: [Act; 6] = [Act::Hover, Act::Focus, Act::Pin, Act::Zoom, Act::Filter, Act::Scale];

    fn name(self) -> &'static str {
        match self {
            Act::Hover => "hover",
            Act::Focus => "focus",
            Act::Pin => "pin",
            Act::Zoom => "zoom",
            Act::Filter => "filter",
            Act::Scale => "scale",
        }
    }

    /// The figures that it can be done to.
    fn figures(self) -> Vec<FigureName> {
        let needed: &[Control] = match self {
            Act::Hover | Act::Focus | Act::Pin => return FigureName::ALL.to_vec(),
            Act::Zoom => &[Control::Zoom],
            Act::Filter => &[Control::Actors, Control::Section, Control::Kind],
            Act::Scale => &[Control::Scale],
        };
        let has_one = |name: &FigureName| figure::traits(*name).controls.iter().any(|one| needed.contains(one));
        FigureName::ALL.iter().copied().filter(has_one).collect()
    }

    /// The most that its work may take at the 95th percentile, in ms.
    fn budget(self, events: usize) -> u32 {
        match self {
            Act::Hover | Act::Focus | Act::Pin => 16,
            Act::Zoom | Act::Filter | Act::Scale if events < 5000 => 50,
            Act::Zoom | Act::Filter | Act::Scale => 100,
        }
    }

    /// Measures it on each of its figures, and prints a line.
    pub async fn measure(self, session: &Session, events: usize) {
        let (mut all, mut slowest) = (Taken::default(), ("", 0.0));
        let figures = self.figures();
        for figure in figures.iter().map(|name| name.id()) {
            let taken = self.done_to(figure, TRIED.div_ceil(figures.len()), session).await;
            if !taken.work.0.is_empty() && taken.work.slow() > slowest.1 {
                slowest = (figure, taken.work.slow());
            }
            all.work.0.extend(taken.work.0);
            all.paint.0.extend(taken.paint.0);
        }
        let acts = all.work.0.len();
        assert!(acts >= LEAST, "{self:?}: only {acts} acts changed anything");
        let times = [all.work.median(), all.work.slow()].map(|ms| format!("{ms:>8.1}")).concat();
        let painted = [all.paint.median(), all.paint.slow()].map(|ms| format!("{ms:>8.1}")).concat();
        let (name, budget) = (self.name(), self.budget(events));
        println!("{name:8}{acts:>6}{times}{budget:>8}{painted}   {} {:.1}", slowest.0, slowest.1);
    }

    async fn done_to(self, figure: &str, many: usize, session: &Session) -> Taken {
        let arguments = vec![json!(self.name()), json!(figure), json!(many)];
        let taken = session.driver.execute_async(SCRIPT, arguments).await;
        let taken = taken.unwrap_or_else(|error| panic!("{self:?} on {figure}: {error}"));
        taken.convert().unwrap_or_else(|error| panic!("{self:?} on {figure}: {error}: {:?}", taken.json()))
    }
}
