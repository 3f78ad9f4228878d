//! The quality on the gold of this repository, exactly as `tests/scores.txt` says.
//! `SHOW=1 cargo test --test scores -- --nocapture` shows the tables and every error.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::document::Format;
use crossread::evaluate::table;
use harness::gold::{Gold, Total, errors};
use harness::{annotated, check_section, formatted, root, seeds, show, stem, text_files};

// One test for all sections: they stand in one file.
#[test]
fn gold_scores_as_committed() {
    let mut total = Total::default();
    for (name, article) in seeds() {
        let gold = Gold::load_for(&root().join(format!("tests/gold/{name}.txt")), &article.text);
        let document = annotated(&article);
        show(&name, &errors(&gold, &document));
        total.add(&gold, &document);
    }
    check_section("seeds", &table(&total.rows()));

    let mut total = Total::default();
    for path in text_files("tests/gold").iter().filter(|path| stem(path).starts_with("sample-")) {
        let gold = Gold::load(path);
        let (_, document) = formatted(&gold.marked.text, Format::Plain);
        show(stem(path), &errors(&gold, &document));
        total.add(&gold, &document);
    }
    check_section("sample", &table(&total.rows()));
}
