//! What is to be drawn: sections, each with its findings.

use crate::names::Kind;
use crate::scene::Mark;

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The sections, in the order of the report.
    pub sections: Vec<Section>,
    /// What is said in a section that has no finding.
    pub no_finding: String,
    /// Why nothing is drawn, where there is no section.
    pub nothing: Option<String>,
}

crate::wire! { struct Plan { sections, no_finding, nothing } }

/// A section of the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The story's id for it: what the reader filters by.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What was found.
    pub findings: Vec<Finding>,
}

crate::wire! { struct Section { id, title, findings } }

/// A finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What its tile means.
    pub mark: Mark,
    /// What was found.
    pub title: String,
    /// The kind of answer: what is drawn, and what the reader filters by.
    pub kind: Kind,
    /// The kind of answer, in words.
    pub kind_label: String,
}

crate::wire! { struct Finding { mark, title, kind, kind_label } }
