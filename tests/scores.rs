//! The quality on gold inside the repository, exactly as `tests/scores.txt` says.
//! `SHOW=1 cargo test --test scores -- --nocapture` shows the table and every error.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::evaluate::table;
use harness::gold::{Gold, Total, errors};
use harness::{annotated, pack, root, seeds};

#[test]
fn seeds_score_as_committed() {
    let mut total = Total::default();
    for (name, article) in seeds() {
        let gold = Gold::load_for(&root().join(format!("tests/gold/{name}.txt")), &article.text);
        let document = annotated(&article);
        total.add(&gold, &document);
        show(&name, &errors(&gold, &document));
    }
    let body = format!("== seeds pack={}\n{}", pack().hash(), table(&total.rows()));
    show("seeds", &body);
}

fn show(what: &str, lines: &str) {
    if std::env::var_os("SHOW").is_some() {
        println!("{what}\n{lines}");
    }
}
