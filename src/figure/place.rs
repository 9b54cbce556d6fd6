//! A place that a reader finds by its name, and what is said of it then.

use crate::words::{self, Share};

/// A place that a reader finds by its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its id: that of its mark, and of its row of the table.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many signed there; `None` where that is not recorded.
    pub count: Option<Count>,
}

/// How many signed in a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Count {
    /// Their number.
    pub signatures: u64,
    /// Their share in all that the petition has.
    pub share: Share,
    /// Where the place stands among all; a nation has no rank.
    pub rank: Option<Rank>,
}

/// Where a place stands among all, by its number of signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// From 1.
    pub rank: u64,
    /// How many places there are.
    pub of: u64,
    /// Whether others have as many signatures.
    pub joint: bool,
}

impl Rank {
    /// `15th of 650`, `joint 3rd of 650`.
    pub fn words(self) -> String {
        let say = if self.joint { words::map_rank_joint } else { words::map_rank };
        say(self.of, self.rank)
    }
}

impl Place {
    /// `Aldershot: 22 signatures, 0.15% of all, joint 243rd of 650`.
    pub fn said(&self) -> String {
        match self.count {
            Some(Count { signatures, share, rank: Some(rank) }) => {
                words::find_said(signatures, &self.name, &rank.words(), share)
            }
            Some(Count { signatures, share, rank: None }) => words::find_said_unranked(signatures, &self.name, share),
            None => words::find_said_uncounted(words::not_recorded(), &self.name),
        }
    }
}
