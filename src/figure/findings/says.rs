//! What a report found, in words.

use super::plan::{self, Plan};
use crate::figure::table::{Cell, Row, words};
use crate::figure::{Table, cited};
use crate::scene::Mark;
use crate::story::{Finding, Kind, Section, Story};
use crate::words;

/// See [`crate::figure::Says`].
pub struct Says;

impl crate::figure::Says for Says {
    fn marks(&self, story: &Story) -> Vec<Mark> {
        marks(plan(story))
    }

    fn summary(&self, story: &Story) -> Vec<String> {
        summary(story)
    }

    fn table(&self, story: &Story) -> Table {
        table(story)
    }

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s str> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Findings(plan(story))
    }
}

const NOTHING: &str = "No finding is recorded here.";
pub(super) const NO_FINDING: &str = "no finding recorded here";
pub(super) const GAP: &str = "not recorded here";
/// More characters of a finding than this are not shown in a tooltip.
pub(super) const EXCERPT: usize = 160;

/// The sections in order, each with its findings.
fn by_section(story: &Story) -> Vec<(&Section, Vec<&Finding>)> {
    let mut sections = Vec::new();
    for section in &story.sections {
        let mut findings = Vec::new();
        for finding in &story.findings {
            if finding.section == section.id {
                findings.push(finding);
            }
        }
        sections.push((section, findings));
    }
    sections
}

/// What is to be drawn.
pub(super) fn plan(story: &Story) -> Plan {
    let mut sections = Vec::with_capacity(story.sections.len());
    for (row, (section, findings)) in by_section(story).into_iter().enumerate() {
        let findings = findings.into_iter().map(|finding| planned(section, finding, row)).collect();
        sections.push(plan::Section { id: section.id.clone(), title: section.title.clone(), findings });
    }
    let nothing = sections.is_empty().then(|| NOTHING.to_owned());
    Plan { sections, no_finding: NO_FINDING.to_owned(), nothing }
}

fn planned(section: &Section, finding: &Finding, row: usize) -> plan::Finding {
    plan::Finding {
        mark: mark(section, finding, row),
        title: finding.title.clone(),
        kind: finding.kind,
        kind_label: words::kind(finding.kind).to_owned(),
    }
}

fn marks(plan: Plan) -> Vec<Mark> {
    let mut marks = Vec::new();
    for section in plan.sections {
        marks.extend(section.findings.into_iter().map(|finding| finding.mark));
    }
    marks
}

fn mark(section: &Section, finding: &Finding, row: usize) -> Mark {
    let mut about = finding.about.clone();
    about.push(section.id.clone());
    let kind = words::kind(finding.kind).to_ascii_lowercase();
    Mark {
        id: finding.id.clone(),
        label: [&section.title, ": ", &finding.title, "; ", &kind].concat(),
        detail: Some(excerpt(&finding.said)),
        about,
        series: row,
    }
}

/// The text, or its first words with an ellipsis after them.
fn excerpt(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(EXCERPT) else { return text.to_owned() };
    let kept = text.get(..cut).unwrap_or(text);
    let kept = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    [kept.trim_end_matches([',', ';', ':', '.']), "…"].concat()
}

fn summary(story: &Story) -> Vec<String> {
    let count = story.findings.len();
    let mut sentences = Vec::new();
    let mut kinds: Vec<String> = Vec::new();
    for kind in Kind::ALL {
        kinds.extend(counted_kind(story, *kind));
    }
    match (count, story.findings.first()) {
        (0, _) => sentences.push(NOTHING.to_owned()),
        (1, Some(finding)) => {
            let section = story.section(&finding.section).map_or("", |section| section.title.as_str());
            sentences.push(["One finding is recorded here, in “", section, "”: ", &kinds.concat(), "."].concat());
        }
        _ => {
            let of = ["Of ", &words::small_number(count), " findings, "].concat();
            sentences.push([&of, &words::list(&kinds), "."].concat());
        }
    }
    sentences.extend(sections_without(story));
    if count > 0 {
        sentences.push("The kinds of answer are the editor’s judgement.".to_owned());
    }
    sentences
}

/// `five were answered otherwise`; nothing where no finding is of the kind.
fn counted_kind(story: &Story, kind: Kind) -> Option<String> {
    let count = story.findings.iter().filter(|finding| finding.kind == kind).count();
    let number = words::small_number(count);
    let was = if count == 1 { " was " } else { " were " };
    match (count, kind) {
        (0, _) => None,
        (_, Kind::NotRecorded) => Some(["for ", &number, " no answer is recorded here"].concat()),
        _ => Some([&number, was, &words::kind(kind).to_ascii_lowercase()].concat()),
    }
}

/// Names the sections without a finding, or counts them where their names would fill the page.
fn sections_without(story: &Story) -> Option<String> {
    const MAX_NAMES: usize = 9;
    let mut names = Vec::new();
    for section in &story.sections {
        if !story.findings.iter().any(|finding| finding.section == section.id) {
            names.push(["“", &section.title, "”"].concat());
        }
    }
    // With no finding at all the first sentence has said it.
    if names.is_empty() || story.findings.is_empty() {
        return None;
    }
    let which = if names.len() <= MAX_NAMES {
        words::list(&names)
    } else {
        [&words::number(names.len() as u64), " of its ", &words::counted(story.sections.len() as u64, "section")]
            .concat()
    };
    Some(["No finding is recorded here for ", &which, "."].concat())
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for (section, findings) in by_section(story) {
        if findings.is_empty() {
            let mut cells = vec![Cell::text(&*section.title), gap(NO_FINDING)];
            cells.resize(7, gap("–"));
            rows.push(Row { id: section.id.clone(), cells });
        }
        for finding in findings {
            rows.push(row(section, finding));
        }
    }
    Table {
        caption: "What was found, what was answered and what came since".to_owned(),
        columns: vec![
            words("Section"),
            words("Finding"),
            words("What was said"),
            words("Where in the report"),
            words("Kind of answer"),
            words("Answer"),
            words("Since"),
        ],
        rows,
    }
}

fn row(section: &Section, finding: &Finding) -> Row {
    let maybe = |text: &Option<String>| text.as_ref().map_or_else(|| gap(GAP), |text| Cell::text(&**text));
    let cells = vec![
        Cell::text(&*section.title),
        Cell::text(&*finding.title),
        Cell::text(&*finding.said),
        maybe(&finding.place),
        Cell::text(words::kind(finding.kind)),
        maybe(&finding.answer),
        maybe(&finding.since),
    ];
    Row { id: finding.id.clone(), cells }
}

fn gap(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::gap() }
}

fn sources(story: &Story) -> Vec<&str> {
    let mut lists: Vec<&[String]> = Vec::new();
    for finding in &story.findings {
        lists.push(&finding.sources);
    }
    cited(story, &lists)
}
