//! `tests/folding.txt`: the search meets what the filters of the page meet (`tests/js/fold.test.mjs` reads it too).
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::search::{Index, Query};
use harness::{case, read_file, root};

#[test]
fn the_search_meets_what_the_filters_meet() {
    let table = read_file(&root().join("tests/folding.txt"));
    let mut rows = 0;
    for (wanted, text) in table.lines().filter_map(|line| line.split_once(" | ")) {
        let plain = |source: &str| -> String {
            case::unescape(source).expect("its escapes are known").into_iter().map(|(c, _)| c).collect()
        };
        let text = plain(text);
        let found = Query::parse(&plain(wanted)).find(&text, &Index::new(&text));
        assert!(!found.is_empty(), "{wanted} finds nothing in {text:?}");
        rows += 1;
    }
    assert!(rows > 10, "{rows} rows");
}
