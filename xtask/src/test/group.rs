//! The groups of tests, and the builds that they need.

use crate::error::{Error, Result};

/// What is run and reported as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Native,
    Eighth,
    Wasm,
    Build,
    Fault,
    Pseudo,
    Page,
    Hear,
}

impl Group {
    /// In the order in which they run: the quick ones first.
    pub const ALL: [Group; 8] = [
        Group::Native,
        Group::Eighth,
        Group::Wasm,
        Group::Build,
        Group::Fault,
        Group::Pseudo,
        Group::Page,
        Group::Hear,
    ];

    /// Its name in `--only` and in the report.
    pub fn name(self) -> &'static str {
        match self {
            Group::Native => "native",
            Group::Eighth => "eighth",
            Group::Wasm => "wasm",
            Group::Build => "build",
            Group::Fault => "fault",
            Group::Pseudo => "pseudo",
            Group::Page => "page",
            Group::Hear => "hear",
        }
    }

    /// What it is, as a heading.
    pub fn describe(self) -> &'static str {
        match self {
            Group::Native => "native tests",
            Group::Eighth => "native tests with an eighth figure",
            Group::Wasm => "tests of the wasm in a browser",
            Group::Build => "the page for readers",
            Group::Fault => "the page that can be made to fail",
            Group::Pseudo => "the page in a made-up language",
            Group::Page => "tests of the page",
            Group::Hear => "what a screen reader says of the page",
        }
    }

    /// Which must have passed before.
    pub fn needs(self) -> &'static [Group] {
        match self {
            Group::Page => &[Group::Build, Group::Fault, Group::Pseudo],
            Group::Hear => &[Group::Build],
            _ => &[],
        }
    }

    /// Whether it needs tools beside cargo.
    pub fn needs_tools(self) -> bool {
        !matches!(self, Group::Native | Group::Eighth)
    }

    /// Whether tests are counted in it; a build has none.
    pub fn has_tests(self) -> bool {
        !matches!(self, Group::Build | Group::Fault | Group::Pseudo)
    }

    /// Reads `native,page`: these groups, and those that they need.
    pub fn parse_list(list: &str) -> Result<Vec<Group>> {
        let mut asked = Vec::new();
        for name in list.split(',') {
            let known = Group::ALL.into_iter().find(|group| group.name() == name);
            let group = known.ok_or_else(|| {
                let names = Group::ALL.map(Group::name).join(", ");
                Error::new(format!("no group `{name}`: choose among {names}, joined by commas"))
            })?;
            asked.push(group);
            asked.extend(group.needs());
        }
        Ok(Group::ALL.into_iter().filter(|group| asked.contains(group)).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn groups_come_with_the_builds_that_they_need_in_the_order_in_which_they_run() {
        let groups = Group::parse_list("page,native").unwrap();
        assert_eq!(groups, [Group::Native, Group::Build, Group::Fault, Group::Pseudo, Group::Page]);
        assert_eq!(Group::parse_list("wasm,wasm").unwrap(), [Group::Wasm]);
    }

    #[test]
    fn a_mistyped_group_is_refused_with_those_that_there_are() {
        let error = Group::parse_list("pages").unwrap_err().to_string();
        assert_eq!(
            error,
            "no group `pages`: choose among native, eighth, wasm, build, fault, pseudo, page, hear, joined by commas"
        );
    }
}
