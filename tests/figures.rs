//! A figure is one folder and one line: nothing else asks which it is.
#![allow(clippy::unwrap_used, missing_docs)]

#[cfg(all(feature = "author", feature = "prerender"))]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use petition_explainer::story::FigureName;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All Rust files below a folder, `figure/` left out.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path != source().join("figure") {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The lines of a file that are compiled for readers and name a variant of `FigureName`: none of its tests, which come
/// last, and no comment.
fn naming(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]\n").next().unwrap_or_default();
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let names = |line: &&str| {
        line.split("FigureName::").skip(1).any(|rest| {
            let word: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase) || rest.starts_with(['{', '*'])
        })
    };
    code.lines().filter(is_code).filter(names).collect()
}

#[test]
fn nothing_outside_of_its_folder_asks_for_a_figure_by_name() {
    let mut all = Vec::new();
    files(&source(), &mut all);
    assert!(all.len() > 100, "{} files were found", all.len());
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(naming(&text), Vec::<&str>::new(), "{}: ask its traits, or what it says", path.display());
    }
}

#[test]
fn the_search_finds_what_it_is_to_find() {
    let text = "use FigureName::{Map};\n// FigureName::Map\nif name == FigureName::Map {\nFigureName::ALL\n\
                FigureName::from_id\n#[cfg(test)]\nFigureName::Growth\n";
    assert_eq!(naming(text), ["use FigureName::{Map};", "if name == FigureName::Map {"]);
}

#[test]
fn every_folder_is_a_figure_with_all_its_parts() {
    let folder = source().join("figure");
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap());
    let mut found: Vec<String> =
        entries.filter(|entry| entry.path().is_dir()).map(|entry| entry.file_name().into_string().unwrap()).collect();
    found.sort();
    let mut expected: Vec<&str> = FigureName::ALL.iter().map(|name| name.id()).collect();
    expected.sort();
    assert_eq!(found, expected);
    for name in found {
        for part in ["mod.rs", "says.rs", "plan.rs", "draw.rs", "tests.rs"] {
            assert!(folder.join(&name).join(part).is_file(), "{name}/{part}");
        }
    }
}

/// What every figure gets by its line alone.
#[cfg(all(feature = "author", feature = "prerender"))]
mod by_its_line {
    use petition_explainer::figure::{self, Settings};
    use petition_explainer::scene::{Band, Frame};
    use petition_explainer::story::{Figure, Story};
    use petition_explainer::view::content::Content;
    use petition_explainer::view::downloads::svg_file;
    use petition_explainer::view::page::{Page, PageProps};
    use petition_explainer::view::shared::Shared;

    use super::support::shipped::mapped;
    use super::*;

    /// The example with every figure in it, each under a headline of its own.
    fn example() -> Story {
        let [_, mut story] = mapped();
        let figure =
            |name: &FigureName| Figure { name: *name, headline: headline(*name), subtitle: "Counts".to_owned() };
        story.figures = FigureName::ALL.iter().map(figure).collect();
        story
    }

    fn headline(name: FigureName) -> String {
        ["This is ", name.id()].concat()
    }

    #[test]
    fn every_figure_stands_in_the_schema_and_in_the_docs() {
        let [schema, docs] =
            ["static/story.schema.json", "docs/story-format.md"].map(|file| fs::read_to_string(file).unwrap());
        for name in FigureName::ALL {
            assert!(schema.contains(&format!("\"{}\"", name.id())) && schema.contains(name.shows()), "{}", name.id());
            assert!(docs.contains(&format!("| `{}` | {} |\n", name.id(), name.shows())), "{}", name.id());
        }
    }

    #[tokio::test]
    async fn every_figure_is_drawn_on_the_prerendered_page() {
        let story = example();
        let props = PageProps { content: Shared::new(Content::new(story.clone())) };
        let page = yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await;
        for name in FigureName::ALL {
            let (_, rest) = page.split_once(&format!("<figure data-figure=\"{}\"", name.id())).unwrap();
            let (figure, _) = rest.split_once("</figure>").unwrap();
            assert_eq!(figure.matches("<svg").count(), Band::ALL.len(), "{}", name.id());
            let file = format!("href=\"data/{}/{}.svg\"", story.id, name.id());
            assert!(figure.contains(&headline(*name)) && figure.contains(&file), "{}", name.id());
            let summary = figure::says(*name).summary(&story);
            assert!(
                !summary.is_empty() && summary.iter().all(|said| figure.contains(said)),
                "{}: {summary:?}",
                name.id()
            );
        }
    }

    #[test]
    fn every_figure_can_be_taken_away() {
        for name in FigureName::ALL {
            let svg = svg_file(&example(), *name, Frame::narrowest(Band::Wide), &Settings::default()).unwrap();
            assert!(svg.contains(&headline(*name)), "{}: {svg}", name.id());
            let drawn = ["<rect", "<circle", "<polygon", "<path", "<line", "<polyline"];
            assert!(drawn.iter().any(|shape| svg.contains(shape)), "{}: {svg}", name.id());
        }
    }
}
