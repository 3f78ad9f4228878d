//! The quality on the gold of this repository, exactly as `tests/scores.txt` says.
//! `SHOW=1 cargo test --test scores -- --nocapture` shows the tables and every error.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::document::{Format, Label};
use crossread::evaluate::{Extent, table};
use harness::gold::{Total, errors, load, load_for};
use harness::{annotated, check_section, formatted, root, seeds, show, stem, text_files};

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
}
