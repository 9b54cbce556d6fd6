//! Writes every story of `static/stories/` as a page of its own, as trunk's post_build hook.
//!
//! trunk hands over a folder with the wasm, its glue and the empty `index.html`; this adds, for each story,
//! `<id>.html` (the default one also as `index.html`) and its figures' files in `data/<id>/`, and for all of them the
//! look, the boot and start scripts, and the content policy, in the pages and as the host's header file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use petition_explainer::chart::{Band, Frame, Settings, chart};
use petition_explainer::official::Site;
use petition_explainer::story::{self, Story};
use petition_explainer::view::downloads::{file_path, svg_file};
use petition_explainer::view::page::{Page, PageProps};
use petition_explainer::view::shared::Shared;
use petition_explainer::view::telling::Telling;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The story that `index.html` tells.
const DEFAULT: &str = "russia-inquiry";

type Outcome<T> = Result<T, String>;

#[tokio::main]
async fn main() -> ExitCode {
    match write_all().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn write_all() -> Outcome<()> {
    let folder = |name: &str, otherwise: &str| PathBuf::from(env::var(name).unwrap_or_else(|_| otherwise.to_owned()));
    let (staging, source) = (folder("TRUNK_STAGING_DIR", "dist"), folder("TRUNK_SOURCE_DIR", "."));
    let url = env::var("PETITION_EXPLAINER_URL").ok().filter(|url| !url.is_empty());
    let site = Pages::new(&staging, &source, url)?;
    let mut stories = Vec::new();
    for path in files(&source.join("static/stories"), ".json")? {
        let mut story = story::read(&bytes(&path)?).map_err(|problems| format!("{}:\n{problems}", path.display()))?;
        let maps = source.join("static/maps");
        let laid_out = story.lay_out(&mut |file| fs::read(maps.join(file)).ok());
        laid_out.map_err(|error| format!("the map of {}: {error}", path.display()))?;
        stories.push((path, story));
    }
    for (path, story) in &stories {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if file != format!("{}.json", story.id) {
            return Err(format!("{}: its id is \"{}\"; expected the file's name", path.display(), story.id));
        }
        let page = site.page(story).await?;
        write(&staging.join(format!("{}.html", story.id)), &page)?;
        if story.id == DEFAULT {
            write(&staging.join("index.html"), &page)?;
        }
        write_figures(&staging, story)?;
    }
    if !stories.iter().any(|(_, story)| story.id == DEFAULT) {
        return Err(format!("static/stories/{DEFAULT}.json is missing; index.html tells it"));
    }
    let embed = minifier::js::minify(&text(&source.join("static/embed.js"))?).to_string();
    // Articles name it for years: its name never changes.
    write(&staging.join("embed.js"), &embed)?;
    write(&staging.join("_headers"), &site.headers())
}

/// A figure's data and drawing, for those who take them away without the app.
fn write_figures(staging: &Path, story: &Story) -> Outcome<()> {
    for figure in &story.figures {
        let name = figure.name;
        let csv = ["\u{feff}", &(chart(name).table)(story).csv()].concat();
        write(&staging.join(file_path(story, name, "csv")), &csv)?;
        let drawn = svg_file(story, name, Frame::least(Band::Wide), &Settings::default());
        let svg = drawn.map_err(|error| format!("{}, {}: {error}", story.id, name.id()))?;
        write(&staging.join(file_path(story, name, "svg")), &svg)?;
    }
    Ok(())
}

/// What all pages share.
struct Pages {
    shell: String,
    style: String,
    boot: String,
    start: String,
    glue: String,
    wasm: String,
    policy: String,
    config: Config,
    url: Option<String>,
}

impl Pages {
    fn new(staging: &Path, source: &Path, url: Option<String>) -> Outcome<Pages> {
        let style = minifier::css::minify(&text(&source.join("static/style.css"))?)?.to_string();
        let boot = minifier::js::minify(&boot(&source.join("static"))?).to_string();
        let glue = only(staging, "petition-explainer-", ".js")?;
        let wasm = only(staging, "petition-explainer-", "_bg.wasm")?;
        let style_file = write_hashed(staging, "style", "css", &style)?;
        let boot_file = write_hashed(staging, "boot", "js", &boot)?;
        let start = text(&source.join("static/start.js"))?;
        let start = minifier::js::minify(&start).to_string();
        let start = start.replace("GLUE", &glue).replace("WASM", &wasm);
        let start = start.replace("STYLE", &style_file).replace("BOOT", &boot_file);
        let start = write_hashed(staging, "start", "js", &start)?;
        let config = Config::read(&source.join("static/config.json"))?;
        let policy = policy(&style, &boot, url.as_deref(), &config.origins());
        let shell = text(&source.join("index.html"))?;
        Ok(Pages { shell, style, boot, start, glue, wasm, policy, config, url })
    }

    /// A story's page.
    async fn page(&self, story: &Story) -> Outcome<String> {
        let body = body(story.clone()).await;
        let own = format!("stories/{}.json", story.id);
        let head = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<meta name=\"description\" content=\"{}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n{}<style>{}</style>\n<script>{}</script>\n",
            self.policy,
            escape(&story.standfirst),
            self.canonical(story),
            self.style,
            self.boot,
        );
        let scripts = format!(
            "<link rel=\"modulepreload\" href=\"./{}\">\n<link rel=\"preload\" href=\"./{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n<link rel=\"preload\" href=\"./{own}\" as=\"fetch\" type=\"application/json\" crossorigin>\n<script type=\"module\" src=\"./{}\"></script>\n",
            self.glue, self.wasm, self.start,
        );
        let opening = format!(
            "<html lang=\"{}\" data-story=\"{own}\" data-stories=\"{}\" data-services=\"{}\">",
            escape(&story.language),
            escape(&self.config.stories.join(" ")),
            escape(&self.config.services())
        );
        let kept: Vec<&str> = self.shell.lines().filter(|line| !line.contains("data-trunk")).collect();
        let mut page = kept.join("\n");
        for (mark, text) in [
            ("<html lang=\"en\">", opening),
            ("<title>Petition Explainer</title>", format!("<title>{}</title>", escape(&story.title))),
            ("</head>", [&head, "</head>"].concat()),
            ("<div id=\"page\"></div>", format!("<div id=\"page\">{body}</div>")),
            ("</body>", [&scripts, "</body>"].concat()),
        ] {
            if page.matches(mark).count() != 1 {
                return Err(format!("index.html: expected `{mark}` once"));
            }
            page = page.replacen(mark, &text, 1);
        }
        page.push('\n');
        Ok(page)
    }

    fn canonical(&self, story: &Story) -> String {
        let file = if story.id == DEFAULT { String::new() } else { format!("{}.html", story.id) };
        let link = self.url.as_ref().map(|url| format!("<link rel=\"canonical\" href=\"{}{file}\">\n", escape(url)));
        link.unwrap_or_default()
    }

    /// The header file that several static hosts read.
    fn headers(&self) -> String {
        format!(
            "/*\n  Content-Security-Policy: {}; frame-ancestors *\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n",
            self.policy
        )
    }
}

/// The boot script with its parts in it.
fn boot(folder: &Path) -> Outcome<String> {
    const MARK: &str = "  PARTS\n";
    let (whole, mut parts) = (text(&folder.join("boot.js"))?, String::new());
    for part in files(&folder.join("boot"), ".js")? {
        parts.push_str(&text(&part)?);
    }
    match whole.split_once(MARK) {
        Some((before, after)) => Ok([before, &parts, after].concat()),
        None => Err("static/boot.js: expected a line `PARTS`, where its parts stand".to_owned()),
    }
}

/// The page's content, drawn without a browser and without the marks that hydration would need.
async fn body(story: Story) -> String {
    let props = PageProps { telling: Shared::new(Telling::new(story)) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}

/// The content policy: what is inlined is named by its hash; with an address, its origin stands beside every `'self'`,
/// which in a sandboxed frame means nothing to WebKit.
fn policy(style: &str, boot: &str, url: Option<&str>, services: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let own = match url.and_then(origin) {
        Some(origin) => format!("'self' {origin}"),
        None => "'self'".to_owned(),
    };
    let (style, boot) = (hash(style), hash(boot));
    format!(
        "default-src 'none'; script-src {own} 'wasm-unsafe-eval' {boot}; style-src {own} {style}; img-src {own} data:; connect-src {own}{services}; frame-src {own}; base-uri 'none'; form-action 'none'"
    )
}

/// What the deployer set in `static/config.json`.
struct Config {
    /// The folders, relative to the pages, whose stories an address may ask for.
    stories: Vec<String>,
    /// The petition services that the page may ask, each with its base address.
    services: Vec<(Site, String)>,
}

impl Config {
    fn read(path: &Path) -> Outcome<Config> {
        let wrong = |what: &str| {
            format!(
                "{}: {what}; expected {{\"stories\": [\"stories/\"], \"services\": {{\"uk\": \"https://…/\"}}}}",
                path.display()
            )
        };
        let settings: Value =
            serde_json::from_slice(&bytes(path)?).map_err(|error| wrong(&format!("this is not JSON ({error})")))?;
        let listed = settings.get("stories").and_then(Value::as_array).ok_or_else(|| wrong("no list of stories"))?;
        let fits = |prefix: &&str| prefix.ends_with('/') && !prefix.contains(char::is_whitespace);
        let mut config = Config { stories: Vec::new(), services: Vec::new() };
        for prefix in listed {
            let prefix =
                prefix.as_str().filter(fits).ok_or_else(|| wrong("a prefix must be a text that ends with \"/\""))?;
            config.stories.push(prefix.to_owned());
        }
        let services = settings.get("services").and_then(Value::as_object);
        for (name, base) in services.into_iter().flatten() {
            let site = Site::from_id(name).ok_or_else(|| wrong(&format!("no petition service \"{name}\" is known")))?;
            let is_base = |base: &&str| {
                let odd = |letter: char| letter.is_whitespace() || ";,\"'".contains(letter);
                origin(base).is_some() && base.starts_with("http") && base.ends_with('/') && !base.contains(odd)
            };
            let base = base.as_str().filter(is_base);
            let base = base.ok_or_else(|| {
                wrong(&format!("the address of \"{name}\" must start with https:// and end with \"/\""))
            })?;
            config.services.push((site, base.to_owned()));
        }
        Ok(config)
    }

    /// The services as the page reads them.
    fn services(&self) -> String {
        let each = self.services.iter().map(|(site, base)| format!("{}={base}", site.id()));
        each.collect::<Vec<_>>().join(" ")
    }

    /// The services' origins, as the content policy names them.
    fn origins(&self) -> String {
        self.services.iter().filter_map(|(_, base)| origin(base)).map(|origin| format!(" {origin}")).collect()
    }
}

fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split('/').next()?;
    Some(format!("{scheme}://{host}"))
}

fn write_hashed(staging: &Path, name: &str, ending: &str, content: &str) -> Outcome<String> {
    let digest = Sha256::digest(content);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let file = format!("{name}-{hash}.{ending}");
    write(&staging.join(&file), content)?;
    Ok(file)
}

/// The name of the one file with that start and end.
fn only(folder: &Path, start: &str, end: &str) -> Outcome<String> {
    let names = files(folder, end)?;
    let names = names.iter().filter_map(|path| path.file_name()?.to_str()).filter(|name| name.starts_with(start));
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(format!("{}: no file {start}*{end}; build with `cargo xtask build`", folder.display())),
        _ => Err(format!("{}: more than one file {start}*{end}; empty the folder and build again", folder.display())),
    }
}

fn files(folder: &Path, end: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.to_string_lossy().ends_with(end)).collect();
    paths.sort();
    Ok(paths)
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, content: &str) -> Outcome<()> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::write(path, content)).map_err(|error| format!("{}: {error}", path.display()))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
