//! Writes every story of `static/stories/` as a page of its own, as trunk's post_build hook.
//!
//! trunk hands over a folder with the wasm, its glue and the empty `index.html`; this adds, for each story,
//! `<id>.html` (the default one also as `index.html`) and its figures' files in `data/<id>/`, and for all of them the
//! look, the boot and start scripts, and the content policy, in the pages and as the host's header file.

mod card;
mod compact;
mod config;
mod element;
mod figures;
mod files;
mod fill;
mod hashed;
mod headers;
mod missing;
mod oembed;
mod open_graph;
mod pages;
mod picture;
mod policy;
mod schema_org;
mod scripts;
mod share;
mod site;
mod template;
mod wasm;
mod worded;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use petition_explainer::figure;
use petition_explainer::story;
use petition_explainer::view::downloads::share_file;
use petition_explainer::words::{self, Language};

use files::{bytes, files, write};
use pages::Pages;
use picture::Painter;

/// The story that `index.html` tells.
const DEFAULT: &str = "russia-inquiry";

type Outcome<T> = Result<T, String>;

/// The language that the pages speak, by its code. English without it, the only one that is offered to readers yet.
const LANGUAGE_VARIABLE: &str = "PETITION_EXPLAINER_LANGUAGE";

fn main() -> ExitCode {
    match write_in_language() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// On this thread alone, where the language is spoken.
fn write_in_language() -> Outcome<()> {
    let code = env::var(LANGUAGE_VARIABLE).unwrap_or_else(|_| Language::ENGLISH.code.to_owned());
    let language = Language::of_code(&code)
        .ok_or_else(|| format!("{LANGUAGE_VARIABLE}: no language \"{code}\" is known; expected en-GB"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("nothing can be run: {error}"))?;
    words::in_language(language, || runtime.block_on(write_all()))
}

async fn write_all() -> Outcome<()> {
    let folder = |name: &str, otherwise: &str| PathBuf::from(env::var(name).unwrap_or_else(|_| otherwise.to_owned()));
    let (staging, source) = (folder("TRUNK_STAGING_DIR", "dist"), folder("TRUNK_SOURCE_DIR", "."));
    let url = env::var("PETITION_EXPLAINER_URL").ok().filter(|url| !url.is_empty());
    let site = Pages::new(&staging, &source, url)?;
    let desk = share::Desk::new(&staging, &source, &site.style)?;
    let painter = Painter::new();
    let mut stories = Vec::new();
    for path in files(&source.join("static/stories"), ".json")? {
        let mut story = story::read(&bytes(&path)?).map_err(|problems| format!("{}:\n{problems}", path.display()))?;
        let maps = source.join("static/maps");
        if figure::show_places(story.figures.iter().map(|figure| figure.name)) {
            let laid_out = story.lay_out(&mut |file| fs::read(maps.join(file)).ok());
            laid_out.map_err(|error| format!("the map of {}: {error}", path.display()))?;
        }
        stories.push((path, story));
    }
    for (path, story) in &stories {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if file != format!("{}.json", story.id) {
            return Err(format!("{}: its id is \"{}\"; expected the file's name", path.display(), story.id));
        }
        write(&staging.join("stories").join(file), compact::compact(&bytes(path)?))?;
        let page = site.page(&staging, story).await?;
        write(&staging.join(format!("{}.html", story.id)), &page)?;
        if story.id == DEFAULT {
            write(&staging.join("index.html"), &page)?;
        }
        write(&staging.join(share_file(story)), desk.page(story, &site.policy, &site.site)?)?;
        figures::write_figures(&staging, story, &painter)?;
        oembed::write_answers(&staging, story, &site.site)?;
        write(&staging.join(card::path(story)), painter.png(&card::svg(story)?, 1.0)?)?;
    }
    if !stories.iter().any(|(_, story)| story.id == DEFAULT) {
        return Err(format!("static/stories/{DEFAULT}.json is missing; index.html tells it"));
    }
    let embed = scripts::minified(&source.join("static/embed.js"))?;
    // Articles name it for years: its name never changes.
    write(&staging.join("embed.js"), &embed)?;
    write(&staging.join("404.html"), missing::page(site.site.0.as_deref())?)?;
    headers::write_all(&staging, &site.policy, site.site.0.as_deref())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use petition_explainer::story::{self, Story};

    use crate::site::Site;

    /// A site whose address is known.
    pub fn site() -> Site {
        Site(Some("https://example.org/x/".to_owned()))
    }

    /// The example with words in it that mean something to HTML.
    pub fn odd_story() -> Story {
        let bytes = std::fs::read("static/stories/example-playground.json").unwrap();
        let mut story = story::read(&bytes).unwrap();
        story.lay_out(&mut |file| std::fs::read(["static/maps/", file].concat()).ok()).unwrap();
        story.id = "odd".to_owned();
        story.title = "Swings & <slides> \"for all\"</script>".to_owned();
        story.standfirst = "<!-- <script> & ' \" of it".to_owned();
        story
    }
}
