//! Files of the library ask each other in one direction: no circle of files.

#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

/// Modules by their path from the root of the library: `["story", "event"]`.
type Module = Vec<String>;

/// A file, by what it names of the library.
#[derive(Debug, Default)]
struct File {
    /// The modules that it is made of: those that have files of their own.
    parts: BTreeSet<String>,
    /// What it hands on by `pub use`: the name here, and the whole path.
    hands_on: BTreeMap<String, Vec<String>>,
    /// The whole path of all that it asks for.
    asks: BTreeSet<Vec<String>>,
}

/// The files of a library, its programs left out.
fn library(folder: &Path, module: &Module, found: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let inside = [module.clone(), vec![name.clone()]].concat();
        if path.is_dir() && (name != "bin") {
            library(&path, &inside, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && name != "tests" && name != "main" {
            let own = if name == "mod" || name == "lib" { module.clone() } else { inside };
            found.insert(own.clone(), read(&fs::read_to_string(&path).unwrap(), &own));
        }
    }
}

fn read(text: &str, own: &Module) -> File {
    let tokens: TokenStream = text.parse().unwrap();
    let mut file = File::default();
    walk(tokens, own, &mut file);
    file
}

fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    if let Some(TokenTree::Ident(word)) = token { Some(word.to_string()) } else { None }
}

/// Notes what tokens name; those of tests are passed over.
fn walk(tokens: TokenStream, own: &Module, file: &mut File) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if is_mark(tokens.get(at), '#')
            && let Some(TokenTree::Group(group)) = tokens.get(at + 1)
            && group.stream().to_string().replace(' ', "") == "cfg(test)"
        {
            let ends = |token: &TokenTree| is_mark(Some(token), ';') || token.to_string().starts_with('{');
            at = (at..tokens.len()).find(|at| ends(&tokens[*at])).unwrap_or(tokens.len());
        } else if let TokenTree::Group(group) = &tokens[at] {
            walk(group.stream(), own, file);
        } else if let Some(root) = word(tokens.get(at)) {
            if root == "mod" && is_mark(tokens.get(at + 2), ';') {
                file.parts.extend(word(tokens.get(at + 1)));
            }
            let is_start = ["crate", "self", "super"].contains(&root.as_str()) && is_mark(tokens.get(at + 1), ':');
            let is_use = word(tokens.get(at)).is_some_and(|word| word == "use");
            let handed_on = is_use
                && at > 0
                && (tokens[at - 1].to_string() == "pub" || tokens[at - 1].to_string().starts_with('('));
            if handed_on {
                let end = (at..tokens.len()).find(|at| is_mark(tokens.get(*at), ';')).unwrap();
                for path in paths(&tokens[at + 1..end], own) {
                    file.hands_on.insert(path.last().unwrap().clone(), path.clone());
                    file.asks.insert(path);
                }
                at = end;
            } else if is_use {
                let end = (at..tokens.len()).find(|at| is_mark(tokens.get(*at), ';')).unwrap();
                file.asks.extend(paths(&tokens[at + 1..end], own));
                at = end;
            } else if is_start {
                let end =
                    (at..tokens.len()).find(|at| !is_mark(tokens.get(*at), ':') && word(tokens.get(*at)).is_none());
                let end = end.unwrap_or(tokens.len());
                file.asks.extend(paths(&tokens[at..end], own));
                at = end - 1;
            }
        }
        at += 1;
    }
}

/// The whole paths that a tree of `use` names.
fn paths(tokens: &[TokenTree], own: &Module) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    tree(tokens, Vec::new(), &mut found);
    found.into_iter().map(|path| whole(path, own)).collect()
}

/// Adds what stands in a tree after the names before it; `as` and the name after it are left out.
fn tree(tokens: &[TokenTree], mut before: Vec<String>, found: &mut Vec<Vec<String>>) {
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => {
                let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                for one in inside.split(|token| is_mark(Some(token), ',')).filter(|one| !one.is_empty()) {
                    tree(one, before.clone(), found);
                }
                return;
            }
            TokenTree::Ident(name) if name == "as" => break,
            TokenTree::Ident(name) => before.push(name.to_string()),
            _ => {}
        }
        at += 1;
    }
    found.push(before);
}

/// A path from the root of the library; what begins elsewhere begins with the name of a part or of another crate.
fn whole(path: Vec<String>, own: &Module) -> Vec<String> {
    let mut base = own.clone();
    let mut rest = path.as_slice();
    match rest.first().map(String::as_str) {
        Some("crate") => (base, rest) = (Vec::new(), &rest[1..]),
        Some("self") if rest.len() > 1 => rest = &rest[1..],
        _ => {}
    }
    while rest.first().is_some_and(|word| word == "super") {
        base.pop();
        rest = &rest[1..];
    }
    base.extend(rest.iter().filter(|word| *word != "self").cloned());
    base
}

/// The file in which that stands which a path names: the longest module on it, or where that has it from.
fn home(path: &[String], library: &BTreeMap<Module, File>) -> Module {
    let mut module = Vec::new();
    for (at, word) in path.iter().enumerate() {
        let inside = [module.clone(), vec![word.clone()]].concat();
        if library.contains_key(&inside) {
            module = inside;
        } else if let Some(elsewhere) = library.get(&module).and_then(|file| file.hands_on.get(word))
            && !elsewhere.starts_with(&path[..=at])
        {
            return home(&[elsewhere.as_slice(), &path[at + 1..]].concat(), library);
        } else {
            break;
        }
    }
    module
}

/// The other files that a file leads to.
fn reached(from: &Module, ways: &BTreeMap<Module, BTreeSet<Module>>) -> BTreeSet<Module> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(next) = open.pop() {
        open.extend(ways[next].iter().filter(|module| reached.insert((*module).clone())));
    }
    reached.remove(from);
    reached
}

/// The circles: sets of files each of which leads to each other. A file with parts stands for its room, whose parts may
/// ask for what is in it.
fn circles(library: &BTreeMap<Module, File>) -> Vec<BTreeSet<String>> {
    let is_room = |module: &Module| library[module].parts.is_empty();
    let ways = |file: &File| -> BTreeSet<Module> {
        file.asks.iter().map(|path| home(path, library)).filter(is_room).collect()
    };
    let ways: BTreeMap<Module, BTreeSet<Module>> = library
        .iter()
        .filter(|(module, _)| is_room(module))
        .map(|(module, file)| (module.clone(), ways(file)))
        .collect();
    let all: BTreeMap<&Module, BTreeSet<Module>> = ways.keys().map(|module| (module, reached(module, &ways))).collect();
    let mut circles = BTreeSet::new();
    for (module, reached) in &all {
        let back = reached.iter().filter(|other| all[*other].contains(*module)).map(|other| other.join("/"));
        let mut circle: BTreeSet<String> = back.collect();
        if !circle.is_empty() {
            circle.insert(module.join("/"));
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

#[test]
fn no_files_go_in_a_circle() {
    let mut all = BTreeMap::new();
    library(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &Vec::new(), &mut all);
    assert!(all.len() > 100, "{} files were found", all.len());
    assert_eq!(circles(&all), [], "let one of them go its way without the other");
}

#[test]
fn the_search_finds_what_it_is_to_find() {
    let library = |files: &[(&str, &str)]| -> BTreeMap<Module, File> {
        let module =
            |name: &str| -> Module { name.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect() };
        files.iter().map(|(name, text)| (module(name), read(text, &module(name)))).collect()
    };
    let found = |one: &str, two: &str| {
        let door = "mod one;\nmod two;\npub use one::{First, other as Other};\npub struct Own;";
        circles(&library(&[("", "mod room;"), ("room", door), ("room/one", one), ("room/two", two)])).len()
    };
    let to_two = "use super::two::Two;";
    for back in [
        "use super::one::First;",
        "use super::{Own, First};",
        "use super::First as Renamed;",
        "use crate::room::{self, one::{Second, Third}};",
        "pub(super) use super::one::First;",
        "fn go() { super::one::go(); }",
        "macro_rules! go { () => { $crate::room::one::go() } }",
    ] {
        assert_eq!(found(to_two, back), 1, "{back}");
    }
    for apart in [
        "use super::Own;",
        "use std::one::First;",
        "// use super::one::First;",
        "const TEXT: &str = \"super::one::First\";",
        "#[cfg(test)]\nmod tests { use super::super::one::First; }",
    ] {
        assert_eq!(found(to_two, apart), 0, "{apart}");
    }
}
