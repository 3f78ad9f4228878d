//! What the test files share: the pack, the seeds, annotation that is always validated, the difference of two texts.
#![allow(dead_code, unreachable_pub)] // each test file uses its part

pub mod case;
pub mod clock;
pub mod command;
pub mod comparison;
pub mod gold;
pub mod mirror;
pub mod quotations;
pub mod tree;

use crossread::annotate::{annotate, annotate_layers};
use crossread::document::{Article, Asked, Document, Format, Layer, Token};
use crossread::evaluate::with_section;
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, read, verbatim};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(loaded_pack);

/// One more, for whoever has to own it.
pub fn loaded_pack() -> Pack {
    let pack = Pack::load(bundled()).expect("the bundled pack loads");
    pack.with_parser(bundled_parser()).expect("the bundled parser fits the pack")
}

pub fn pack() -> &'static Pack {
    &PACK
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read_file(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The files of a folder that end in `.txt`, by name.
pub fn text_files(folder: &str) -> Vec<PathBuf> {
    let folder = root().join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut paths: Vec<_> = paths.filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
    paths.sort();
    paths
}

/// All files of a folder with one of the endings: path from the root, with `/`, and content.
pub fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort();
    let relative = |path: &Path| path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (relative(path), read_file(path))).collect()
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, endings, found);
        } else if path.extension().and_then(|e| e.to_str()).is_some_and(|e| endings.contains(&e)) {
            found.push(path);
        }
    }
}

/// A source without the tests at its end: `mod tests {` under `#[cfg(test)]`.
pub fn without_tests(source: &str) -> &str {
    let is_tests = |at: &usize| {
        let mut lines = source[*at..].lines().map(str::trim);
        lines.next().is_some_and(|line| line.contains("test"))
            && lines.find(|line| !line.starts_with("#[")).is_some_and(|l| l.starts_with("mod ") && l.contains('{'))
    };
    let end = source.match_indices("#[cfg(").map(|(at, _)| at).find(is_tests);
    &source[..end.unwrap_or(source.len())]
}

/// Whether a source holds nothing but cases and what they are made with.
pub fn is_for_tests(path: &str) -> bool {
    let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".rs");
    stem.ends_with("cases") || ["broken", "made", "sample", "tests"].contains(&stem)
}

/// A text with `|` between tokens that touch.
pub fn cut(text: &str, tokens: &[Token]) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for (i, token) in tokens.iter().enumerate() {
        let gap = &text[at..token.span.start as usize];
        out += if gap.is_empty() && i > 0 { "|" } else { gap };
        out += token.span.of(text);
        at = token.span.end as usize;
    }
    out + &text[at..]
}

pub fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|s| s.to_str()).expect("a file with a name")
}

/// The seeds as the page ships them.
pub fn seeds() -> Vec<(String, Article)> {
    let read_seed = |path: PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let hint = Hint { name, ..Hint::default() };
        let bytes = std::fs::read(&path).expect("a readable seed");
        let mut articles = read(&bytes, &hint).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        assert_eq!(articles.len(), 1, "{} holds one article", path.display());
        (stem(&path).to_owned(), articles.remove(0))
    };
    text_files("seeds").into_iter().map(read_seed).collect()
}

/// Annotates, and checks every invariant.
pub fn annotated(article: &Article) -> Document {
    checked(article, annotate(article, pack(), &[]))
}

/// With the syntax too; checks every invariant.
pub fn whole(article: &Article) -> Document {
    checked(article, annotate_layers(article, pack(), &[], Asked::default().and(Layer::Syntax)))
}

/// With the syntax alone; checks every invariant.
pub fn parsed(article: &Article) -> Document {
    let document = checked(article, annotate_layers(article, pack(), &[], Asked::from_iter([Layer::Syntax])));
    assert_eq!(document.syntax.len(), document.tokens.len(), "each token is a word");
    document
}

fn checked(article: &Article, document: Document) -> Document {
    if let Err(broken) = document.validate(article) {
        panic!("{broken}\nin {:?}", article.text);
    }
    document
}

/// Plain text taken as it stands.
pub fn plain(text: &str) -> (Article, Document) {
    let article = verbatim(text.to_owned(), &Hint::default());
    let document = annotated(&article);
    (article, document)
}

/// Text as a file or a paste brings it.
pub fn formatted(text: &str, format: Format) -> (Article, Document) {
    let hint = Hint { format: Some(format), ..Hint::default() };
    let article = read(text.as_bytes(), &hint).expect("text is read").remove(0);
    let document = annotated(&article);
    (article, document)
}

/// The lines that differ, as far as both texts have the same lines around them.
pub fn difference(expected: &str, got: &str) -> String {
    let (want, have): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let same_start = want.iter().zip(&have).take_while(|(a, b)| a == b).count();
    let most = want.len().min(have.len()) - same_start;
    let same_end = want.iter().rev().zip(have.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let lines = |sign: &str, lines: &[&str]| -> String {
        let inner = &lines[same_start..lines.len() - same_end];
        inner.iter().map(|line| format!("    {sign} {line}\n")).collect()
    };
    lines("expected:", &want) + &lines("got:     ", &have)
}

/// Prints where `SHOW` is set.
pub fn show(what: &str, lines: &str) {
    if std::env::var_os("SHOW").is_some() {
        println!("{what}\n{lines}");
    }
}

/// Compares a section of `tests/scores.txt`, stamped with the pack, or writes it where `UPDATE` is set.
pub fn check_section(name: &str, body: &str) {
    let path = root().join("tests/scores.txt");
    let file = read_file(&path);
    let body = format!("== {name} pack={}\n{body}", pack().hash());
    show("", &body);
    check_file(&path, &with_section(&file, name, &body));
}

/// Compares with a committed file, or writes it where `UPDATE` is set.
pub fn check_file(path: &Path, got: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, got).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        return;
    }
    let want = std::fs::read_to_string(path).unwrap_or_default();
    let name = path.strip_prefix(root()).unwrap_or(path).display();
    assert!(
        want == got,
        "{name} is not what comes out now:\n{}if it is meant to be: UPDATE=1 cargo test, and look at the diff",
        difference(&want, got)
    );
}

/// SplitMix64: the same numbers everywhere.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}
