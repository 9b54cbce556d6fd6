//! A story that is written reads as it was, strictly.
#![cfg(feature = "author")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod support;

use petition_explainer::story::{self, Story};
use proptest::prelude::*;
use support::shipped::{playground, stories};

fn written_and_read(story: &Story) -> Story {
    let text = story.to_json();
    story::read_strictly(text.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_story_reads_as_it_was_written(story in support::stories::any_story()) {
        prop_assert_eq!(written_and_read(&story), story);
    }
}

#[test]
fn the_stories_that_ship_read_as_they_were_written() {
    for story in stories() {
        assert_eq!(written_and_read(&story), story);
    }
}

/// A file is read by people too: fields in the order of the format, what holds nothing left out, a place a line.
#[test]
fn a_file_is_laid_out_to_be_read() {
    let text = playground().to_json();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.get(..3), Some(["{", "  \"format\": 1,", "  \"id\": \"example-playground\","].as_slice()));
    assert!(lines.contains(&"          [\"X0001\", \"Upper Example\", 501],"), "{text}");
    assert!(lines.contains(&"        [\"2026-09-08T09:00Z\", 12],"), "{text}");
    assert!(lines.contains(&"      \"about\": [\"play-report-published\", \"safe-to-play\"],"), "{text}");
    assert!(text.ends_with("    }\n  ]\n}\n"), "{text}");
    assert!(!text.contains("null") && !text.contains("false"), "{text}");
}
