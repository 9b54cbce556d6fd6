//! What both stories look like today: every figure's drawing, and how the prerendered pages are built.
//!
//! A change that is meant is taken by `INSTA_UPDATE=always cargo test --features prerender --test snapshots`; what it
//! changes then shows in the difference of the files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use insta::assert_snapshot;
use petition_explainer::figure::Settings;
use petition_explainer::scene::{Band, Frame};
use petition_explainer::view::content::Content;
use petition_explainer::view::downloads::svg_file;
use petition_explainer::view::page::{Page, PageProps};
use petition_explainer::view::shared::Shared;
use support::outline::outline;
use support::shipped::mapped;

/// One element a line, so that a difference is one of elements.
fn lines(markup: &str) -> String {
    markup.replace("><", ">\n<")
}

#[test]
fn each_figure_is_drawn_as_it_was() {
    for story in mapped() {
        for figure in &story.figures {
            for band in Band::ALL {
                let svg = svg_file(&story, figure.name, Frame::narrowest(band), &Settings::default()).unwrap();
                let name = [story.id.as_str(), figure.name.id(), band.id()].join("-");
                // The colours are the same in each of them, and tested elsewhere.
                let (head, rest) = svg.split_once("<style>").unwrap();
                let drawn = [head, rest.split_once("</style>").unwrap().1].concat();
                assert_snapshot!(name, lines(&drawn));
            }
        }
    }
}

#[tokio::test]
async fn each_page_is_built_as_it_was() {
    for story in mapped() {
        let name = [&story.id, "-page"].concat();
        let props = PageProps { content: Shared::new(Content::new(story)) };
        let page = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await;
        assert_snapshot!(name, outline(&page));
    }
}
