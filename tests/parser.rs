//! The parser in integers says what the network of floats said that it was made of: `tests/parser.tsv` has the latter.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::parse;
use crossread::document::Word;
use harness::{pack, read_file, root, show};

/// Of a thousand. What is left is where two heads score the same but for what rounding takes.
const HEADS: usize = 985;
const TAGS: usize = 985;

#[test]
fn integers_agree_with_floats() {
    let file = read_file(&root().join("tests/parser.tsv"));
    let (mut words, mut heads, mut tags, mut relations) = (0, 0, 0, 0);
    for sentence in file.trim_end().split("\n\n") {
        let rows: Vec<Vec<&str>> =
            sentence.lines().filter(|line| !line.starts_with("# ")).map(|line| line.split('\t').collect()).collect();
        let forms: Vec<&str> = rows.iter().map(|row| row[0]).collect();
        let found = parse(&forms, pack());
        assert_eq!(found.len(), rows.len());
        for (row, Word { upos, xpos, head, relation, .. }) in rows.iter().zip(&found) {
            words += 1;
            let same = head.map_or(0, |head| head.at() + 1).to_string() == row[3];
            heads += usize::from(same);
            relations += usize::from(same && relation.name() == row[4]);
            tags += usize::from(upos.name() == row[1] && xpos.name() == row[2]);
        }
    }
    show("words, heads, relations, tags", &format!("{words} {heads} {relations} {tags}"));
    assert!(words > 500, "{words} words");
    for (what, same, least) in [("heads", heads, HEADS), ("relations", relations, HEADS - 10), ("tags", tags, TAGS)] {
        assert!(same * 1000 >= words * least, "{same} of {words} {what} are the same");
    }
}
