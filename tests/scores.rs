//! The quality on the gold of this repository, exactly as `tests/scores.txt` says.
//! `SHOW=1 cargo test --test scores -- --nocapture` shows the tables and every error.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::document::{Format, Label};
use crossread::evaluate::{Extent, table};
use harness::case::parse;
use harness::gold::{Total, errors, load, load_for};
use harness::tree::marked;
use harness::{annotated, check_section, formatted, read_file, root, seeds, show, stem, text_files};
use std::collections::BTreeMap;

// One test for all sections: they stand in one file.
#[test]
fn gold_scores_as_committed() {
    let mut total = Total::default();
    for (name, article) in seeds() {
        let gold = load_for(&root().join(format!("tests/gold/{name}.txt")), &article.text);
        let document = annotated(&article);
        show(&name, &errors(&gold, &document, &Label::ALL));
        total.add(&gold, &document);
    }
    check_section("seeds", &table(&total.rows()));

    for section in ["sample", "read", "rare"] {
        let extent = Extent::of(&format!("{section}-"));
        let mut total = Total::default();
        for path in text_files("tests/gold").iter().filter(|path| stem(path).split('-').next() == Some(section)) {
            for gold in load(path) {
                let (_, document) = formatted(&gold.marked.text, Format::Plain);
                show(stem(path), &errors(&gold, &document, extent.labels()));
                total.add(&gold, &document);
            }
        }
        total.scores.keep(extent.labels());
        check_section(section, &table(&total.rows()));
    }
    check_section("trees", &trees());
}

/// Of the relations that readers marked in sentences of news, how many the parser finds.
fn trees() -> String {
    let mut rows = BTreeMap::new();
    for case in parse(&read_file(&root().join("tests/trees.txt"))) {
        marked(&case, &mut rows).unwrap_or_else(|e| panic!("tests/trees.txt:{}: {e}", case.line));
    }
    let all = rows.values().fold((0, 0), |all, row| (all.0 + row.0, all.1 + row.1));
    let total = ("all".to_owned(), all);
    let row = |(name, (gold, right)): (&String, &(u64, u64))| {
        format!("{name:<12} {gold:>6} {right:>6} {:>8}\n", right * 1000 / gold)
    };
    let head = format!("{:<12} {:>6} {:>6} {:>8}\n", "", "gold", "right", "accuracy");
    head + &rows.iter().chain([(&total.0, &total.1)]).map(row).collect::<String>()
}
