//! `cargo xtask size`: what a reader downloads, held against the budgets.

use crate::{
    build::DIST,
    compress::brotli_length,
    error::{Error, Result},
    page,
};
use lexopt::{Arg, Parser};
use std::{
    fmt::Write,
    fs,
    io::ErrorKind,
    path::{Component, Path, PathBuf},
};

/// A thousand bytes.
const KB: usize = 1000;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The page, with its style and first script inside.
    Page,
    /// What starts the reader's program.
    Start,
    Glue,
    Wasm,
    /// What goes with the page for the reader's program.
    Plans,
    Other,
    /// The program for stories without a page, which most readers never load.
    Press,
    Story,
}

/// One file that a reader downloads for the default page.
#[derive(Debug)]
struct File {
    name: String,
    kind: Kind,
    raw: usize,
    brotli: usize,
}

/// A sum that may not grow past a limit.
struct Budget {
    name: &'static str,
    kinds: &'static [Kind],
    at_most: usize,
    aim: Option<usize>,
    /// How far past the budget the build is known to be: it may not grow past this either.
    known: Option<usize>,
}

/// The program that makes the page answer.
const READER: &[Kind] = &[Kind::Start, Kind::Glue, Kind::Wasm];

/// DESIGN's budgets for the default page.
const BUDGETS: [Budget; 6] = [
    Budget {
        name: "before the first touch: the page",
        kinds: &[Kind::Page],
        at_most: 50 * KB,
        aim: Some(42 * KB),
        known: None,
    },
    Budget {
        name: "the reader: wasm, glue and start",
        kinds: READER,
        at_most: 105 * KB,
        aim: Some(95 * KB),
        known: Some(110 * KB),
    },
    Budget { name: "plans", kinds: &[Kind::Plans], at_most: 8 * KB, aim: Some(5 * KB), known: Some(12 * KB) },
    Budget {
        name: "everything, once the reader stands",
        kinds: &[Kind::Page, Kind::Start, Kind::Glue, Kind::Wasm, Kind::Plans, Kind::Other],
        at_most: 163 * KB,
        aim: Some(145 * KB),
        known: Some(166 * KB),
    },
    Budget { name: "the press", kinds: &[Kind::Press], at_most: 230 * KB, aim: Some(200 * KB), known: None },
    Budget {
        name: "live counts add, once",
        kinds: &[Kind::Press, Kind::Story],
        at_most: 260 * KB,
        aim: None,
        known: None,
    },
];

/// A script with a budget of its own, since it is loaded before or beside the page.
struct Alone {
    name: &'static str,
    /// How its file's name begins: what follows may be a hash.
    start: &'static str,
    at_most: usize,
}

const ALONE: [Alone; 3] = [
    Alone { name: "boot, inlined in the page", start: "boot-", at_most: 3 * KB },
    Alone { name: "embed.js, which articles load", start: "embed.", at_most: 2 * KB },
    Alone { name: "element.js, which articles load", start: "element.", at_most: 4 * KB + KB / 2 },
];

/// Reads `--allow-known` off the command line.
pub fn read(mut args: Parser) -> Result<bool> {
    let mut allow_known = false;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("allow-known") => allow_known = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(allow_known)
}

/// Prints the table, and fails past a budget; with `allow_known`, only past what a budget is known to be missed by.
///
/// CI runs the latter, so that a missed budget is not lost sight of and yet a change that adds nothing to it can land.
pub fn size(allow_known: bool) -> Result<()> {
    let files = downloads(Path::new(DIST))?;
    print!("{}", table(&files));
    let mut broken = alone(Path::new(DIST))?;
    let limit = |budget: &Budget| budget.known.filter(|_| allow_known).unwrap_or(budget.at_most);
    broken.extend(BUDGETS.iter().filter(|budget| budget.sum(&files) > limit(budget)).map(|budget| budget.name));
    if broken.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("past the budget: {}", broken.join(", "))))
}

/// Prints the scripts that are held alone; the names of those past their budget.
fn alone(dist: &Path) -> Result<Vec<&'static str>> {
    let mut broken = Vec::new();
    for Alone { name, start, at_most } in &ALONE {
        let length = brotli_length(&script(dist, start)?)?;
        let verdict = if length > *at_most { "PAST THE BUDGET" } else { "" };
        println!("{}", format!("{name:30} {:>10} {:>10}   {verdict}", kb(length), kb(*at_most)).trim_end());
        broken.extend((length > *at_most).then_some(*name));
    }
    Ok(broken)
}

/// The one script in the folder whose name begins so.
fn script(dist: &Path, start: &str) -> Result<Vec<u8>> {
    let entries = fs::read_dir(dist).map_err(|error| unread(dist, Path::new(""), &error))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let name = names.find(|name| name.starts_with(start) && name.ends_with(".js"));
    let name = name.ok_or_else(|| Error::new(format!("{DIST}/ has no script {start}*js: is it a whole build?")))?;
    fs::read(dist.join(&name)).map_err(|error| unread(dist, Path::new(&name), &error))
}

/// Every file that the default page makes a browser download, and those of the press, which it may.
fn downloads(dist: &Path) -> Result<Vec<File>> {
    let mut files: Vec<File> = Vec::new();
    let mut wanted = vec![(PathBuf::from("index.html"), true, false)];
    while let Some((path, certain, for_press)) = wanted.pop() {
        let name = path.to_string_lossy().replace('\\', "/");
        if files.iter().any(|file| file.name == name) {
            continue;
        }
        let bytes = match fs::read(dist.join(&path)) {
            Ok(bytes) => bytes,
            // Glue names its wasm as it was called before the builder put a hash in the name.
            Err(error) if error.kind() == ErrorKind::NotFound && !certain => continue,
            Err(error) => return Err(unread(dist, &path, &error)),
        };
        let text = String::from_utf8_lossy(&bytes);
        let for_press = for_press || name.starts_with(PRESS);
        let kind = if for_press { Kind::Press } else { kind(&name, &text) };
        let links = match kind {
            Kind::Page => [page::links_of_html(&text), page::files_of(&text)].concat(),
            Kind::Start | Kind::Glue => page::links_of_script(&text),
            Kind::Press if name.ends_with(".js") => page::links_of_script(&text),
            _ => Vec::new(),
        };
        let is_certain = kind == Kind::Page;
        wanted.extend(links.iter().filter_map(|link| Some((resolve(&path, link)?, is_certain, for_press))));
        files.push(File { name, kind, raw: bytes.len(), brotli: brotli_length(&bytes)? });
    }
    files.sort_by(|a, b| (a.kind as u8, &a.name).cmp(&(b.kind as u8, &b.name)));
    has_every_kind(&files)?;
    Ok(files)
}

/// How the script's name begins that starts the press.
const PRESS: &str = "app-";

/// Without this, a page whose files are named in a way unknown to [`page`] would pass for a small one.
fn has_every_kind(files: &[File]) -> Result<()> {
    let kinds = [
        (Kind::Wasm, "wasm"),
        (Kind::Glue, "glue of the wasm"),
        (Kind::Plans, "plans"),
        (Kind::Press, "press"),
        (Kind::Story, "story"),
    ];
    for (kind, what) in kinds {
        if !files.iter().any(|file| file.kind == kind) {
            return Err(Error::new(format!("{DIST}/index.html and its scripts name no {what}: is it a whole build?")));
        }
    }
    Ok(())
}

fn unread(dist: &Path, path: &Path, error: &std::io::Error) -> Error {
    let hint = if path == Path::new("index.html") { "; build it first by `cargo xtask build`" } else { "" };
    Error::new(format!("cannot read {}: {error}{hint}", dist.join(path).display()))
}

fn kind(name: &str, text: &str) -> Kind {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => Kind::Page,
        Some("js") if text.contains("__wbindgen") => Kind::Glue,
        Some("js") => Kind::Start,
        Some("wasm") => Kind::Wasm,
        Some("bin") => Kind::Plans,
        Some("json") if name.starts_with("stories/") => Kind::Story,
        _ => Kind::Other,
    }
}

/// The file of `dist` that a link in another file of it means; none when it leads outside.
fn resolve(from: &Path, link: &str) -> Option<PathBuf> {
    let link = link.split(['?', '#']).next()?;
    let mut path = from.parent()?.to_owned();
    for part in Path::new(link).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => path.pop().then_some(())?,
            Component::Normal(name) => path.push(name),
            Component::Prefix(_) | Component::RootDir => return None,
        }
    }
    Some(path)
}

impl Budget {
    fn sum(&self, files: &[File]) -> usize {
        files.iter().filter(|file| self.kinds.contains(&file.kind)).map(|file| file.brotli).sum()
    }
}

fn table(files: &[File]) -> String {
    let budgets = BUDGETS.iter().map(|budget| budget.name.len());
    let width = files.iter().map(|file| file.name.len()).chain(budgets).max().unwrap_or_default();
    let mut table = format!("{:width$} {:>10} {:>10}   (KB of 1,000 bytes)\n", "file", "raw", "brotli 11");
    for file in files {
        // Writing into a String cannot fail.
        let _ = writeln!(table, "{:width$} {:>10} {:>10}", file.name, kb(file.raw), kb(file.brotli));
    }
    let _ = writeln!(table, "\n{:width$} {:>10} {:>10} {:>10}", "budget", "brotli 11", "at most", "aim");
    for budget in &BUDGETS {
        let sum = budget.sum(files);
        let verdict = if sum > budget.at_most { "PAST THE BUDGET" } else { "" };
        let aim = budget.aim.map(kb).unwrap_or_default();
        let row = format!("{:width$} {:>10} {:>10} {aim:>10}   {verdict}", budget.name, kb(sum), kb(budget.at_most));
        let _ = writeln!(table, "{}", row.trim_end());
    }
    table
}

/// Rounded up: what is past a budget must not look like being within it.
fn kb(bytes: usize) -> String {
    let tenths = bytes.div_ceil(KB / 10);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn file(kind: Kind, brotli: usize) -> File {
        File { name: format!("{kind:?}"), kind, raw: brotli * 3, brotli }
    }

    #[test]
    fn sums_count_the_kinds_of_their_budget() {
        let kinds = [Kind::Page, Kind::Start, Kind::Glue, Kind::Wasm, Kind::Plans, Kind::Press, Kind::Story];
        let lengths = [1, 20, 300, 4_000, 50_000, 600_000, 7_000_000];
        let files: Vec<_> = kinds.into_iter().zip(lengths).map(|(kind, length)| file(kind, length)).collect();
        let sums: Vec<_> = BUDGETS.iter().map(|budget| budget.sum(&files)).collect();
        assert_eq!(sums, [1, 4_320, 50_000, 54_321, 600_000, 7_600_000]);
    }

    #[test]
    fn a_budget_is_broken_by_one_byte() {
        assert!(!table(&[file(Kind::Page, 50_000)]).contains("PAST"));
        let table = table(&[file(Kind::Page, 50_001)]);
        assert!(table.contains("50.1       50.0"), "{table}");
        assert_eq!(table.matches("PAST THE BUDGET").count(), 1);
    }

    #[test]
    fn kilobytes_are_rounded_up() {
        assert_eq!((kb(0), kb(1), kb(100), kb(35_000), kb(35_001)), {
            let texts = ["0.0", "0.1", "0.1", "35.0", "35.1"].map(str::to_owned);
            texts.into()
        });
    }

    #[test]
    fn links_are_resolved_within_the_folder() {
        assert_eq!(resolve(Path::new("index.html"), "./a.js?v=1"), Some("a.js".into()));
        assert_eq!(resolve(Path::new("js/a.js"), "../b.wasm"), Some("b.wasm".into()));
        assert_eq!(resolve(Path::new("index.html"), "../b.wasm"), None);
    }

    #[test]
    fn kinds_go_by_name_and_by_what_glue_holds() {
        assert_eq!(kind("start.js", "import init from './app.js'"), Kind::Start);
        assert_eq!(kind("app.js", "imports.wbg.__wbindgen_throw = f"), Kind::Glue);
        assert_eq!(kind("stories/x.json", ""), Kind::Story);
        assert_eq!(kind("config.json", ""), Kind::Other);
    }

    #[test]
    fn the_downloads_of_a_build_are_all_found() {
        let temporary = tempfile::tempdir().unwrap();
        let dist = temporary.path();
        fs::create_dir_all(dist.join("stories")).unwrap();
        for (name, text) in [
            (
                "index.html",
                "<html data-story=stories/x.json data-plans=plans-1.bin><script src=start-1.js type=module></script>",
            ),
            ("start-1.js", "import('./reader-2.js'); fetch('reader-2_bg.wasm'); import('./app-3.js')"),
            ("reader-2.js", "new URL('reader_bg.wasm', import.meta.url); __wbindgen"),
            ("reader-2_bg.wasm", "\0asm"),
            ("plans-1.bin", "\0"),
            ("app-3.js", "import init from './whole-4.js'; fetch('whole-4_bg.wasm')"),
            ("whole-4.js", "__wbindgen"),
            ("whole-4_bg.wasm", "\0asm"),
            ("stories/x.json", "{}"),
            ("stories/other.json", "{}"),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        let files = downloads(dist).unwrap();
        let names = |kinds: &[Kind]| {
            let files = files.iter().filter(|file| kinds.contains(&file.kind));
            files.map(|file| file.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(READER), ["start-1.js", "reader-2.js", "reader-2_bg.wasm"]);
        assert_eq!(names(&[Kind::Press]), ["app-3.js", "whole-4.js", "whole-4_bg.wasm"]);
        assert_eq!(names(&[Kind::Page, Kind::Plans, Kind::Story]), ["index.html", "plans-1.bin", "stories/x.json"]);
        assert!(script(dist, "boot-").unwrap_err().to_string().contains("boot-*js"));
        assert_eq!(script(dist, "start-").unwrap(), fs::read(dist.join("start-1.js")).unwrap());
        fs::remove_file(dist.join("reader-2_bg.wasm")).unwrap();
        assert!(downloads(dist).unwrap_err().to_string().contains("no wasm"));
    }
}
