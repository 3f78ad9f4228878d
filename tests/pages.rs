//! Saved pages of each kind, small and invented, with what the engine reads of them: `tests/pages/*.html`, and beside each in
//! `.txt` what comes out. `@field (rule): value` is a fact, `! name` a warning; `+` stands before a block that counts, `-` before
//! one that does not, then kind and reason. `=` begins another article of the same page.
//! `UPDATE=1 cargo test --test pages` rewrites them; their diff is read.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::annotate;
use crossread::document::{Article, Document, Field};
use crossread::reader::{Hint, read};
use std::fmt::Write as _;
use std::path::PathBuf;

fn pages() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(harness::root().join("tests/pages")).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    paths.sort();
    paths
}

fn told(article: &Article, document: &Document) -> String {
    let mut out = String::new();
    let mut metadata = document.metadata.clone();
    for (name, field) in [
        ("title", Field::Title),
        ("outlet", Field::Outlet),
        ("byline", Field::Byline),
        ("published", Field::Published),
        ("url", Field::Url),
        ("language", Field::Language),
    ] {
        if let Some(fact) = metadata.field_mut(field) {
            let _ = writeln!(out, "@{name} ({}): {}", fact.rule.0, fact.value);
        }
    }
    for warning in &article.warnings {
        let _ = writeln!(out, "! {}", warning.name);
    }
    for block in &document.blocks {
        let sign = if block.counted { '+' } else { '-' };
        let reason = block.reason.map_or("", |reason| reason.0);
        let words = block.span.of(&article.text).replace('\n', " / ").replace('\t', " → ");
        let _ = writeln!(out, "{sign} {} {reason}: {words}", block.kind.name());
    }
    out
}

#[test]
fn pages_are_read_as_their_readers_would() {
    for path in pages() {
        let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let hint = Hint { name: harness::stem(&path).to_owned(), ..Hint::default() };
        let articles = read(&bytes, &hint).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let told: Vec<String> =
            articles.iter().map(|article| told(article, &annotate(article, harness::pack(), &[]))).collect();
        harness::check_file(&path.with_extension("txt"), &told.join("=\n"));
    }
}
