//! Who imports whom: the paths in the sources of the crate, and the file that each of them leads to. Reads text, no syntax.

use crate::harness::without_tests;
use std::collections::{BTreeMap, BTreeSet};

type Module = Vec<String>;

/// A path that begins in the crate, from its root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Import {
    pub(crate) line: usize,
    pub(crate) path: Module,
    /// `pub use`: a signpost for others, nothing that the file itself needs.
    pub(crate) signpost: bool,
}

/// A source file without its tests.
#[derive(Debug)]
pub(crate) struct Source {
    /// From `src/`.
    pub(crate) file: String,
    pub(crate) module: Module,
    pub(crate) imports: Vec<Import>,
    /// Its modules that are compiled for tests alone.
    tests: BTreeSet<String>,
}

impl Source {
    /// `file`: from `src/`.
    pub(crate) fn read(file: &str, text: &str) -> Source {
        let module = module_of(file);
        let (text, tests) = code_alone(text);
        let imports = imports(&text, &module);
        Source { file: file.to_owned(), module, imports, tests }
    }
}

/// `annotate/mentions/mod.rs` is `annotate::mentions`; the root of the command line is `bin::crossread`.
fn module_of(file: &str) -> Module {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod").trim_end_matches("/main");
    path.split('/').filter(|name| *name != "lib").map(str::to_owned).collect()
}

/// Without comments and tests, each line in its place, and what modules are for tests.
fn code_alone(text: &str) -> (String, BTreeSet<String>) {
    let (mut out, mut tests, mut is_test) = (String::new(), BTreeSet::new(), false);
    for line in without_tests(text).lines() {
        let code = line.split("//").next().unwrap_or_default();
        let trimmed = code.trim();
        if let Some(name) = declared(trimmed).filter(|_| is_test) {
            tests.insert(name.to_owned());
        } else {
            out.push_str(code);
        }
        out.push('\n');
        is_test = trimmed.starts_with("#[cfg(") && trimmed.contains("test") || (is_test && trimmed.starts_with("#["));
    }
    (out, tests)
}

/// The module that a line declares: `pub(super) mod forms;`.
fn declared(line: &str) -> Option<&str> {
    let (before, name) = line.strip_suffix(';')?.split_once("mod ")?;
    (before.is_empty() || before.starts_with("pub")).then_some(name)
}

fn imports(text: &str, module: &[String]) -> Vec<Import> {
    let children: BTreeSet<&str> = text.lines().filter_map(|line| declared(line.trim())).collect();
    let from_root = |path: &[String]| from_root(path, module, &children);
    let mut out = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < text.len() {
        let rest = &text[at..];
        let begins_line = text[..at].rsplit('\n').next().is_some_and(|before| before.trim().is_empty());
        let mut read = rest.chars().next().map_or(1, char::len_utf8);
        if let Some((head, signpost)) = use_head(rest).filter(|_| begins_line) {
            let length = rest.find(';').unwrap_or(rest.len());
            let paths = expanded(&rest[head..length]);
            out.extend(paths.iter().filter_map(|p| Some(Import { line, path: from_root(p)?, signpost })));
            read = length;
        } else if rest.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            let is_path = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
            read = rest.find(|c| !is_path(c)).unwrap_or(rest.len());
            let is_free = !text[..at].ends_with(['$', '\'']) && !text[..at].ends_with("(in ");
            let path: Module = rest[..read].split("::").filter(|s| !s.is_empty()).map(str::to_owned).collect();
            if is_free && path.len() > 1 {
                out.extend(from_root(&path).map(|path| Import { line, path, signpost: false }));
            }
        }
        line += text[at..at + read].matches('\n').count();
        at += read;
    }
    out
}

/// Behind `use` and what stands before it, and whether it is one for others too.
fn use_head(text: &str) -> Option<(usize, bool)> {
    if text.starts_with("use ") {
        return Some((4, false));
    }
    let line = text.lines().next().filter(|line| line.starts_with("pub"))?;
    let head = line.find(" use ")?;
    (!line[..head].contains([' ', '{', ';']) || line.starts_with("pub(in ")).then_some((head + 5, true))
}

/// `text::{Span, fold as folded}` is `text::Span` and `text::fold`.
fn expanded(path: &str) -> Vec<Module> {
    let names = |path: &str| -> Module {
        let path = path.split(" as ").next().unwrap_or_default();
        path.split("::").map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    };
    let Some((head, group)) = path.split_once('{') else { return vec![names(path)] };
    let group = group.trim_end().strip_suffix('}').unwrap_or(group);
    let (mut depth, mut start, mut out) = (0, 0, Vec::new());
    for (i, c) in group.char_indices().chain([(group.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let inner = group[start..i].trim();
                if !inner.is_empty() {
                    out.extend(expanded(inner).into_iter().map(|tail| [names(head), tail].concat()));
                }
                start = i + 1;
            }
            _ => {}
        }
    }
    out
}

/// `None` for a path that leads out of the crate, or whose start is no module.
fn from_root(path: &[String], module: &[String], children: &BTreeSet<&str>) -> Option<Module> {
    let is_native = module.first().is_some_and(|name| name == "bin");
    let root = if is_native { &module[..2] } else { &[] };
    let ups = path.iter().take_while(|name| *name == "super").count();
    let mut out = match path[0].as_str() {
        "crate" => [root, &path[1..]].concat(),
        "crossread" if is_native => path[1..].to_vec(),
        "self" => [module, &path[1..]].concat(),
        "super" => [module.get(..module.len().checked_sub(ups)?)?, &path[ups..]].concat(),
        first if children.contains(first) => [module, path].concat(),
        _ => return None,
    };
    if out.last().is_some_and(|name| name == "self") {
        out.pop();
    }
    Some(out)
}

/// The files that import each other in a ring, each set of them sorted.
pub(crate) fn circles(sources: &[Source]) -> Vec<Vec<&str>> {
    let by_module: BTreeMap<&[String], &Source> = sources.iter().map(|s| (&*s.module, s)).collect();
    let is_test = |source: &Source| {
        let parent = source.module.split_last().and_then(|(name, parent)| Some((name, by_module.get(parent)?)));
        parent.is_some_and(|(name, parent)| parent.tests.contains(name))
    };
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for source in sources.iter().filter(|source| !is_test(source)) {
        let needed = source.imports.iter().filter(|import| !import.signpost);
        let files = needed.filter_map(|import| target(&import.path, &by_module, 0)).map(|to| to.file.as_str());
        next.insert(&source.file, files.filter(|file| *file != source.file).collect());
    }
    let reached = |from: &str| {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = next[from].iter().copied().collect();
        while let Some(file) = open.pop() {
            if seen.insert(file) {
                open.extend(next.get(file).into_iter().flatten());
            }
        }
        seen
    };
    let reach: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, reached(file))).collect();
    let ring = |file: &str| -> Vec<&str> {
        reach[file].iter().copied().filter(|other| reach.get(other).is_some_and(|back| back.contains(file))).collect()
    };
    let rings: BTreeSet<Vec<&str>> = next.keys().map(|file| ring(file)).filter(|ring| !ring.is_empty()).collect();
    rings.into_iter().collect()
}

/// The file in which stands what a path leads to, past all signposts.
fn target<'s>(path: &[String], by_module: &BTreeMap<&[String], &'s Source>, passed: usize) -> Option<&'s Source> {
    let (length, source) = (0..=path.len()).rev().find_map(|n| Some((n, *by_module.get(&path[..n])?)))?;
    let Some(name) = path.get(length) else { return Some(source) };
    let sign = source.imports.iter().find(|import| import.signpost && import.path.last() == Some(name));
    match sign.filter(|_| passed < 8) {
        Some(sign) => target(&[&sign.path, &path[length + 1..]].concat(), by_module, passed + 1),
        None => Some(source),
    }
}
