//! Where a petition's signatures came from: constituencies, on their map or without one, and countries.

use std::rc::Rc;

use super::cursor::Cursor;
use crate::hex::Layout;
use crate::order;

/// Signatures by place.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "author", derive(schemars::JsonSchema, serde::Serialize), schemars(deny_unknown_fields))]
pub struct Places {
    /// The set of constituency boundaries, named by its year: "2010". Its map is `maps/2010.json`.
    pub boundaries: String,
    /// By constituency, as `["E14000530", "Aldershot", 22]`.
    #[cfg_attr(feature = "author", schemars(with = "Vec<(String, String, u64)>"))]
    pub constituencies: Vec<Place>,
    /// By country, as `["GB", "United Kingdom", 14125]`.
    #[cfg_attr(feature = "author", schemars(with = "Vec<(String, String, u64)>"))]
    pub countries: Vec<Place>,
    /// The petition's whole count when those of its places were taken; the petition's own may be newer.
    #[cfg_attr(feature = "author", serde(skip))]
    pub whole: u64,
    /// Where the constituencies stand on a map: put there by who loads the story, never part of its file.
    #[cfg_attr(feature = "author", serde(skip))]
    pub layout: Option<Rc<Layout>>,
    /// How many of the constituencies are on the map that is at hand, where they are too few for it to be theirs.
    #[cfg_attr(feature = "author", serde(skip))]
    pub strays: Option<usize>,
}

/// The signatures of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its official code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many signed there.
    pub signatures: u64,
}

impl Places {
    pub(super) fn read(at: &Cursor) -> Places {
        at.only(&["boundaries", "constituencies", "countries"]);
        Places {
            boundaries: at.field("boundaries").text(),
            constituencies: at.field("constituencies").any_list(Place::read),
            countries: at.field("countries").any_list(Place::read),
            whole: 0,
            layout: None,
            strays: None,
        }
    }

    /// Whether its constituencies are parishes, by their boundaries.
    pub fn are_parishes(&self) -> bool {
        self.boundaries.starts_with("parishes")
    }

    /// What one of its constituencies is called, and what several are.
    pub fn nouns(&self) -> (&'static str, &'static str) {
        if self.are_parishes() { ("parish", "parishes") } else { ("constituency", "constituencies") }
    }

    /// The files in `maps/` that may hold the map, named after the boundaries: `scottish-parliament.json` for
    /// "Scottish Parliament".
    ///
    /// The second file also holds the names of the places, which weigh more than the map. So it is read only where
    /// [`Places::wants_map`] says so.
    pub fn maps(&self) -> Vec<String> {
        let plain = |letter: char| letter.is_ascii_alphanumeric();
        let words = self.boundaries.split(|letter| !plain(letter)).filter(|word| !word.is_empty());
        let name = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
        if name.is_empty() {
            return Vec::new();
        }
        vec![[&name, ".json"].concat(), [&name, "-named.json"].concat()]
    }

    /// The numbers of the constituencies, sorted by their codes.
    pub fn by_code(&self) -> Vec<usize> {
        let code = |at: usize| self.constituencies.get(at).map(|place| place.code.as_str());
        order::sorted_indices(self.constituencies.len(), &mut |a, b| code(a).cmp(&code(b)))
    }

    /// The constituency of a code, by what [`Places::by_code`] gave.
    pub fn find(&self, by_code: &[usize], code: &str) -> Option<(usize, &Place)> {
        let constituency = |at: &usize| self.constituencies.get(*at);
        let start = by_code.partition_point(|at| constituency(at).is_some_and(|place| place.code.as_str() < code));
        let at = by_code.get(start)?;
        constituency(at).filter(|place| place.code == code).map(|place| (*at, place))
    }

    /// Puts the constituencies on a map. Where most of their codes are not on the map, it is a map of other boundaries, and
    /// is not taken.
    pub fn lay_out(&mut self, layout: Layout) {
        let by_code = self.by_code();
        let known = layout.hexes.iter().filter(|hex| self.find(&by_code, &hex.code).is_some()).count();
        let is_theirs = known * 2 > self.constituencies.len();
        self.layout = Some(Rc::new(layout)).filter(|_| is_theirs);
        self.strays = Some(known).filter(|_| !is_theirs);
    }

    /// Whether a further map is to be read: there is none yet, or it has a place that neither the petition nor the map names.
    pub fn wants_map(&self) -> bool {
        let Some(layout) = &self.layout else { return true };
        let by_code = self.by_code();
        layout.hexes.iter().any(|hex| hex.name.is_none() && self.find(&by_code, &hex.code).is_none())
    }
}

impl Place {
    fn read(at: &Cursor) -> Place {
        at.tuple(3, "a list of three, as [\"E14000530\", \"Aldershot\", 22]");
        Place { code: at.item(0).code(), name: at.item(1).text(), signatures: at.item(2).count() }
    }
}
