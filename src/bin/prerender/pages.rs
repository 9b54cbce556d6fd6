//! The pages: what all share, and each story's own.

use std::path::Path;

use minijinja::context;
use petition_explainer::story::Story;
use petition_explainer::view::content::Content;
use petition_explainer::view::page::{Page, PageProps};
use petition_explainer::view::shared::Shared;

use crate::config::Config;
use crate::element::write_element;
use crate::files::text;
use crate::fill::fill;
use crate::hashed::Hashed;
use crate::policy::policy;
use crate::site::Site;
use crate::template::escape;
use crate::wasm;
use crate::{Outcome, oembed, open_graph, schema_org, scripts, template, worded};

const OPENING: &str = r#"<html lang="{{ language }}" data-story="{{ own }}" data-stories="{{ stories }}" data-services="{{ services }}">"#;

/// What all pages share.
pub struct Pages {
    pub shell: String,
    pub style: String,
    pub boot: String,
    pub start: Hashed,
    pub glue: Hashed,
    pub wasm: Hashed,
    pub policy: String,
    pub config: Config,
    pub site: Site,
}

impl Pages {
    /// Writes the files that all pages name, and keeps what stands in each.
    pub fn new(staging: &Path, source: &Path, url: Option<String>) -> Outcome<Pages> {
        let whole_style = text(&source.join("static/style.css"))?;
        let style = minifier::css::minify(&whole_style)?.to_string();
        let boot = scripts::minified(&source.join("static/boot.js"))?;
        let mut names = Vec::new();
        let wasm = Hashed::rename(staging, "petition-explainer-", "_bg.wasm", |module| {
            let (module, renamed) = wasm::lean(&module)?;
            names = renamed;
            Ok(module)
        })?;
        let glue = Hashed::rename(staging, "petition-explainer-", ".js", |glue| scripts::glue(&glue, &names))?;
        let style_file = Hashed::write(staging, "style-", ".css", &style)?;
        let boot_file = Hashed::write(staging, "boot-", ".js", &boot)?;
        let named = [("GLUE", &glue), ("WASM", &wasm), ("STYLE", &style_file), ("BOOT", &boot_file)];
        let start = scripts::naming(&source.join("static/start.js"), &named, &[])?;
        let start = Hashed::write(staging, "start-", ".js", &start)?;
        let config = Config::read(&source.join("static/config.json"))?;
        let program = [("GLUE", &glue), ("WASM", &wasm)];
        write_element(staging, &source.join("static"), &whole_style, program, &config)?;
        let policy = policy(&style, &boot, url.as_deref(), &config.origins());
        let shell = worded::page(&source.join("index.html"))?;
        Ok(Pages { shell, style, boot, start, glue, wasm, policy, config, site: Site(url) })
    }

    /// A story's page.
    pub async fn page(&self, story: &Story) -> Outcome<String> {
        let body = body(story.clone()).await;
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
        let scripts = self.scripts(&own)?;
        let opening = context! {
            language => story.language,
            own,
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

    /// What starts the app, asked for at once rather than one after another. The preload of the wasm has no digest, since
    /// Chromium knows none there: `start.js` asks for it with its digest.
    fn scripts(&self, own: &str) -> Outcome<String> {
        let Pages { start, glue, wasm, .. } = self;
        let values = context! { start, glue, wasm, own };
        template::html("what starts the app", include_str!("templates/starters.html"), values)
    }
}

/// The page's content, drawn without a browser and without the marks that hydration would need.
async fn body(story: Story) -> String {
    let props = PageProps { content: Shared::new(Content::new(story)) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
