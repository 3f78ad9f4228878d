//! The quality on gold inside the repository, exactly as `tests/scores.txt` says.
//! `SHOW=1 cargo test --test scores -- --nocapture` shows the table and every error.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::evaluate::table;
use harness::gold::{Gold, Total, errors};
use harness::{annotated, check_section, root, seeds, show};

#[test]
fn seeds_score_as_committed() {
    let mut total = Total::default();
    for (name, article) in seeds() {
        let gold = Gold::load_for(&root().join(format!("tests/gold/{name}.txt")), &article.text);
        let document = annotated(&article);
        total.add(&gold, &document);
        show(&name, &errors(&gold, &document));
    }
    check_section("seeds", &table(&total.rows()));
}
