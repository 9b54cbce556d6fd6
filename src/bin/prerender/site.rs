//! Where the pages will stand.

use petition_explainer::story::Story;

use crate::DEFAULT;

/// The address of the folder, where it is known: without it nothing that must be absolute is written.
pub struct Site(pub Option<String>);

impl Site {
    /// The address of a file of the folder.
    pub fn file(&self, path: &str) -> Option<String> {
        self.0.as_ref().map(|url| [url, path].concat())
    }

    /// The one address of a story's page.
    pub fn page(&self, story: &Story) -> Option<String> {
        self.file(&if story.id == DEFAULT { String::new() } else { page_file(story) })
    }
}

/// The file of a story's page.
pub fn page_file(story: &Story) -> String {
    format!("{}.html", story.id)
}
