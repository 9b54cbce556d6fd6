//! The pages: what all share, and each story's own.

use std::path::Path;

use minijinja::context;
use petition_explainer::press;
use petition_explainer::story::Story;
use petition_explainer::view::content::Content;
use petition_explainer::view::page::{Page, PageProps};
use petition_explainer::view::shared::Shared;

use crate::config::Config;
use crate::element::write_element;
use crate::files::{files, text};
use crate::fill::fill;
use crate::hashed::Hashed;
use crate::policy::policy;
use crate::site::Site;
use crate::template::escape;
use crate::wasm;
use crate::{Outcome, oembed, open_graph, schema_org, scripts, template, worded};

const OPENING: &str = r#"<html lang="{{ language }}" data-story="{{ own }}" data-stories="{{ stories }}" data-services="{{ services }}" data-plans="{{ plans }}">"#;

/// What all pages share.
pub struct Pages {
    pub shell: String,
    pub style: String,
    pub boot: String,
    pub start: Hashed,
    pub policy: String,
    pub config: Config,
    pub site: Site,
}

/// A program of the build: its wasm, and the glue between that and the page.
pub struct Program {
    pub glue: Hashed,
    pub wasm: Hashed,
}

impl Program {
    /// Gives the program that trunk calls so its last bytes and names.
    fn write(staging: &Path, name: &str) -> Outcome<Program> {
        let start = [name, "-"].concat();
        let mut names = Vec::new();
        let wasm = Hashed::rename_from(staging, &[name, "_bg.wasm"].concat(), &start, "_bg.wasm", |module| {
            let (module, renamed) = wasm::lean(&module)?;
            names = renamed;
            Ok(module)
        })?;
        let glue = [name, ".js"].concat();
        let glue = Hashed::rename_from(staging, &glue, &start, ".js", |glue| scripts::glue(&glue, &names))?;
        Ok(Program { glue, wasm })
    }
}

impl Pages {
    /// Writes the files that all pages name, and keeps what stands in each.
    pub fn new(staging: &Path, source: &Path, url: Option<String>) -> Outcome<Pages> {
        let whole_style = text(&source.join("static/style.css"))?;
        let style = minifier::css::minify(&whole_style)?.to_string();
        let stories = files(&source.join("static/stories"), ".json")?;
        let ids: Vec<&str> = stories.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
        let boot = scripts::naming(&source.join("static/boot.js"), &[], &[("PAGES", &ids.join("|"))])?;
        let mut names = Vec::new();
        let wasm = Hashed::rename(staging, "petition-explainer-", "_bg.wasm", |module| {
            let (module, renamed) = wasm::lean(&module)?;
            names = renamed;
            Ok(module)
        })?;
        let glue = Hashed::rename(staging, "petition-explainer-", ".js", |glue| scripts::glue(&glue, &names))?;
        let style_file = Hashed::write(staging, "style-", ".css", &style)?;
        let boot_file = Hashed::write(staging, "boot-", ".js", &boot)?;
        let app = scripts::naming(&source.join("static/app.js"), &[("GLUE", &glue), ("WASM", &wasm)], &[])?;
        let app = Hashed::write(staging, "app-", ".js", &app)?;
        let reader = Program::write(staging, "reader")?;
        let named = [
            ("READER_GLUE", &reader.glue),
            ("READER_WASM", &reader.wasm),
            ("STYLE", &style_file),
            ("BOOT", &boot_file),
            ("APP", &app),
        ];
        let start = scripts::naming(&source.join("static/start.js"), &named, &[])?;
        let start = Hashed::write(staging, "start-", ".js", &start)?;
        let config = Config::read(&source.join("static/config.json"))?;
        let program = [("GLUE", &glue), ("WASM", &wasm)];
        write_element(staging, &source.join("static"), &whole_style, program, &config)?;
        let policy = policy(&style, &boot, url.as_deref(), &config.origins());
        let shell = worded::page(&source.join("index.html"))?;
        Ok(Pages { shell, style, boot, start, policy, config, site: Site(url) })
    }

    /// A story's page.
    pub async fn page(&self, staging: &Path, story: &Story) -> Outcome<String> {
        let content = Shared::new(Content::new(story.clone()));
        let plans = press::plans::of(&content).write();
        let plans = Hashed::write(staging, &["data/", &story.id, "/plans-"].concat(), ".bin", &plans)?;
        let body = body(content).await;
        let own = format!("stories/{}.json", story.id);
        let head = context! {
            policy => self.policy,
            description => story.standfirst,
            canonical => self.site.page(story),
            open_graph => open_graph::tags(story, &self.site)?,
            oembed => oembed::links(story, &self.site)?,
            style => self.style,
            boot => self.boot,
        };
        let head = template::html("the page's head", include_str!("templates/head.html"), head)?;
        let scripts = self.scripts()?;
        let opening = context! {
            language => story.language,
            own,
            plans => plans.name,
            stories => self.config.stories.join(" "),
            services => self.config.services(),
        };
        let opening = template::html("the page's first tag", OPENING, opening)?;
        let kept: Vec<&str> = self.shell.lines().filter(|line| !line.contains("data-trunk")).collect();
        let shell = kept.join("\n");
        let places = [
            ("<html lang=\"en\">", opening),
            ("<title>Petition Explainer</title>", format!("<title>{}</title>", escape(&story.title))),
            ("</head>", [&head, "</head>"].concat()),
            ("<div id=\"page\"></div>", format!("<div id=\"page\">{body}</div>")),
            ("</body>", [&scripts, &schema_org::block(story, &self.site), "</body>"].concat()),
        ];
        if let Some((mark, _)) = places.iter().find(|(mark, _)| shell.matches(mark).count() != 1) {
            return Err(format!("index.html: expected `{mark}` once"));
        }
        let places = places.each_ref().map(|(mark, text)| (*mark, text.as_str()));
        Ok([&fill(&shell, &places), "\n"].concat())
    }

    /// What makes the page answer, once the browser has nothing else to do.
    fn scripts(&self) -> Outcome<String> {
        let values = context! { start => self.start };
        template::html("what starts the app", include_str!("templates/starters.html"), values)
    }
}

/// The page's content, drawn without a browser and without the marks that hydration would need.
async fn body(content: Shared<Content>) -> String {
    let props = PageProps { content };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
