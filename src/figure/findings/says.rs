//! What a report found, in words.

use super::plan::{self, Plan};
use crate::figure::table::{Cell, Row, text_column};
use crate::figure::{Table, cited, plain_ids};
use crate::scene::Mark;
use crate::story::{Finding, Kind, Section, SourceId, Story};
use crate::words::{self, Reply};

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

    fn sources<'s>(&self, story: &'s Story) -> Vec<&'s SourceId> {
        sources(story)
    }

    fn plan(&self, story: &Story) -> crate::figure::Plan {
        crate::figure::Plan::Findings(plan(story))
    }
}

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
        sections.push(plan::Section { id: section.id.as_str().to_owned(), title: section.title.clone(), findings });
    }
    let nothing = sections.is_empty().then(|| words::findings_nothing().to_owned());
    Plan { sections, no_finding: words::findings_none_in_section().to_owned(), nothing }
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
    let mut about = plain_ids(&finding.about);
    about.push(section.id.as_str().to_owned());
    Mark {
        id: finding.id.as_str().to_owned(),
        label: words::findings_label(reply(finding.kind), &section.title, &finding.title),
        detail: Some(words::excerpt(&finding.said, EXCERPT, &[',', ';', ':', '.'])),
        about,
        series: row,
    }
}

fn summary(story: &Story) -> Vec<String> {
    let mut sentences = vec![replies(story)];
    sentences.extend(sections_without(story));
    if !story.findings.is_empty() {
        sentences.push(words::findings_judgement().to_owned());
    }
    sentences
}

/// On how many points there is no reply; of a single one, how it was answered.
fn replies(story: &Story) -> String {
    let all = story.findings.len() as u64;
    let without = story.findings.iter().filter(|finding| finding.answer.is_none()).count() as u64;
    match story.findings.as_slice() {
        [] => words::findings_nothing().to_owned(),
        [finding] => {
            let section = story.section(&finding.section).map_or("", |section| section.title.as_str());
            words::findings_one(reply(finding.kind), section)
        }
        _ if without == 0 => words::findings_all_with_reply(all),
        _ if without == all => words::findings_none_with_reply(all),
        _ => words::findings_without_reply(all, without),
    }
}

/// The kind of an answer, as sentences choose by it.
fn reply(kind: Kind) -> Reply {
    match kind {
        Kind::Accepted => Reply::Accepted,
        Kind::PartlyAccepted => Reply::PartlyAccepted,
        Kind::AnsweredOtherwise => Reply::AnsweredOtherwise,
        Kind::Rejected => Reply::Rejected,
        Kind::NotRecorded => Reply::NotRecorded,
    }
}

/// Names the sections without a finding, or counts them where their names would fill the page.
fn sections_without(story: &Story) -> Option<String> {
    const MAX_NAMES: usize = 9;
    let mut names = Vec::new();
    for section in &story.sections {
        if !story.findings.iter().any(|finding| finding.section == section.id) {
            names.push(words::quote(&section.title));
        }
    }
    // With no finding at all the first sentence has said it.
    if names.is_empty() || story.findings.is_empty() {
        return None;
    }
    let (without, all) = (names.len() as u64, story.sections.len() as u64);
    Some(match names.len() {
        ..=MAX_NAMES => words::findings_sections_without(&names),
        _ => words::findings_sections_without_many(all, without),
    })
}

fn table(story: &Story) -> Table {
    let mut rows = Vec::new();
    for (section, findings) in by_section(story) {
        if findings.is_empty() {
            let mut cells = vec![Cell::text(&*section.title), gap(words::findings_none_in_section())];
            cells.resize(7, gap("–"));
            rows.push(Row { id: section.id.as_str().to_owned(), cells });
        }
        for finding in findings {
            rows.push(row(section, finding));
        }
    }
    Table {
        caption: words::findings_table().to_owned(),
        columns: vec![
            text_column(words::findings_column_section()),
            text_column(words::findings_column_title()),
            text_column(words::findings_column_said()),
            text_column(words::findings_column_place()),
            text_column(words::findings_column_kind()),
            text_column(words::findings_column_answer()),
            text_column(words::findings_column_since()),
        ],
        rows,
    }
}

fn row(section: &Section, finding: &Finding) -> Row {
    // That a page has no record of everything is said once, in its notice.
    let maybe = |text: &Option<String>| text.as_ref().map_or_else(|| gap("–"), |text| Cell::text(&**text));
    let cells = vec![
        Cell::text(&*section.title),
        Cell::text(&*finding.title),
        Cell::text(&*finding.said),
        maybe(&finding.place),
        Cell::text(words::kind(finding.kind)),
        maybe(&finding.answer),
        maybe(&finding.since),
    ];
    Row { id: finding.id.as_str().to_owned(), cells }
}

fn gap(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::gap() }
}

fn sources(story: &Story) -> Vec<&SourceId> {
    let mut lists: Vec<&[SourceId]> = Vec::new();
    for finding in &story.findings {
        lists.push(&finding.sources);
    }
    cited(story, &lists)
}
