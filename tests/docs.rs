//! What the pages of words say of the code is so: paths exist, the contract has the keys that come out, every label is explained.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::{Pairs, compare, landmarks};
use crossread::document::{Label, TokenId};
use crossread::export::view::{ArticleView, ComparisonView};
use crossread::export::{Account, FoundView, Info, LandmarksView, WeightsView};
use crossread::text::Span;
use harness::{pack, read_file, root, seeds, whole};
use serde_json::{Value, to_value};
use std::collections::BTreeSet;

const PAGES: [&str; 8] = [
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "models/README.md",
    "seeds/README.md",
    "tests/gold/README.md",
];

const FOLDERS: [&str; 7] = ["src/", "tests/", "www/", "docs/", "models/", "seeds/", "tools/"];

#[test]
fn paths_in_the_docs_exist() {
    let mut missing = Vec::new();
    for page in PAGES {
        let text = read_file(&root().join(page));
        let words = text.split(|c: char| c.is_whitespace() || "`()[],;:".contains(c));
        for word in words.filter(|w| FOLDERS.iter().any(|f| w.starts_with(f))) {
            // `tests/cases/*.txt` stands for its folder.
            let path = word.split('*').next().unwrap_or_default().trim_end_matches('.');
            let folder = if word.contains('*') { path.rsplit_once('/').map_or("", |p| p.0) } else { path };
            if !root().join(folder).exists() {
                missing.push(format!("{page}: {word}"));
            }
        }
    }
    assert!(missing.is_empty(), "paths that are not there:\n{}", missing.join("\n"));
}

#[test]
fn the_contract_names_every_key() {
    let contract = read_file(&root().join("docs/CONTRACT.md"));
    let named: BTreeSet<&str> = contract.split(|c: char| !(c.is_ascii_lowercase() || c == '_')).collect();
    let articles = seeds();
    let documents: Vec<_> = articles.iter().map(|(_, article)| (article, whole(article))).collect();
    let parts: Vec<_> = documents.iter().map(|(article, document)| (*article, document)).collect();
    let comparison = compare(&parts, Pairs::All, pack());
    let accounts: Vec<_> =
        parts.iter().map(|(article, document)| Account::new("id".into(), article, document)).collect();
    let found = landmarks([parts[0], parts[1]], pack());
    let mut keys = BTreeSet::new();
    for view in [
        to_value(ArticleView::new(&accounts[0])),
        to_value(ComparisonView::new(&accounts, &comparison)),
        to_value(Info::new(&accounts[0], &[])),
        to_value(FoundView::new("the", &accounts, &[(0, Span::new(0, 1))], 0, 1)),
        to_value(LandmarksView::new([&accounts[0], &accounts[1]], &found)),
        to_value(WeightsView::new(&accounts[0], &[vec![(TokenId::new(0), 1)]])),
    ] {
        collect_keys(&view.expect("plain data"), &mut keys);
    }
    assert!(keys.contains("mentions") && keys.contains("articles"));
    let unnamed: Vec<_> = keys.iter().filter(|k| !named.contains(k.as_str())).collect();
    assert!(unnamed.is_empty(), "keys that docs/CONTRACT.md does not name: {unnamed:?}");
}

fn collect_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            keys.insert(key.clone());
            collect_keys(value, keys);
        }),
        Value::Array(items) => items.iter().for_each(|item| collect_keys(item, keys)),
        _ => {}
    }
}

#[test]
fn the_guidelines_explain_every_label() {
    let guidelines = read_file(&root().join("docs/GUIDELINES.md"));
    let words: BTreeSet<&str> = guidelines.split(|c: char| !(c.is_ascii_uppercase() || c == '_')).collect();
    let unexplained: Vec<_> = Label::ALL.iter().filter(|l| !words.contains(l.name())).collect();
    assert!(unexplained.is_empty(), "labels without a word in docs/GUIDELINES.md: {unexplained:?}");
}
