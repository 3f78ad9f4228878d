//! The syntax outside: `--layers`, `--format conllu` and `trace` against `docs/CONTRACT.md`.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

const TEXT: &str = "Marna Oban can't say so.\n\nShe left - quickly, and she had not returned.";

/// What is printed for a text, and the exit status.
fn printed(args: &[&str], stdin: &str) -> (String, Option<i32>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary runs");
    let mut pipe = child.stdin.take().expect("a pipe");
    // What reads no input closes the pipe early.
    let _ = pipe.write_all(stdin.as_bytes());
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.code())
}

fn annotated(args: &[&str]) -> Value {
    let (line, code) = printed(&[&["annotate"], args, &["-"]].concat(), TEXT);
    assert_eq!(code, Some(0), "{args:?}");
    serde_json::from_str(&line).expect("a line of JSON")
}

fn list<'v>(line: &'v Value, key: &str) -> &'v Vec<Value> {
    line[key].as_array().unwrap_or_else(|| panic!("{key} is a list"))
}

#[test]
fn the_syntax_stands_there_only_where_it_is_asked_for() {
    let plain = annotated(&[]);
    assert!(plain.get("syntax").is_none() && !list(&plain, "mentions").is_empty());
    assert_eq!(plain, annotated(&["--layers", "blocks,sentences,mentions,entities,quotations"]));
    let mut all = annotated(&["--layers", "blocks,sentences,syntax,mentions,entities,quotations"]);
    assert!(all.as_object_mut().expect("an object").remove("syntax").is_some());
    assert_eq!(plain, all);
    assert_eq!(printed(&["annotate", "--layers", "trees", "-"], TEXT).1, Some(2));
}

#[test]
fn what_is_not_asked_for_stands_empty() {
    let line = annotated(&["--layers", "syntax"]);
    for key in ["blocks", "sentences", "mentions", "entities", "quotations"] {
        assert!(list(&line, key).is_empty(), "{key}");
    }
    let line = annotated(&["--layers", "sentences,entities"]);
    assert!(list(&line, "mentions").is_empty() && list(&line, "blocks").is_empty());
    assert_eq!((list(&line, "sentences").len(), list(&line, "entities").len()), (2, 1));
    let alone = annotated(&["--layers", "mentions"]);
    assert!(list(&alone, "mentions").iter().all(|mention| mention["entity"].is_null()));
}

#[test]
fn each_word_has_its_letters_and_each_sentence_a_root() {
    let line = annotated(&["--layers", "sentences,syntax"]);
    let words = list(&line, "syntax");
    let at = |value: &Value| value.as_u64().expect("a number") as usize;
    let forms: Vec<&str> = words.iter().map(|word| &TEXT[at(&word["start"])..at(&word["end"])]).collect();
    assert_eq!(forms[..7], ["Marna", "Oban", "ca", "n't", "say", "so", "."]);
    for sentence in list(&line, "sentences") {
        let inside = |word: &&Value| {
            word["start"].as_u64() >= sentence["start"].as_u64() && word["end"].as_u64() <= sentence["end"].as_u64()
        };
        let roots = words.iter().filter(inside).filter(|word| word["head"].is_null());
        assert_eq!(roots.map(|word| &word["deprel"]).collect::<Vec<_>>(), ["root"]);
    }
    assert!(words.iter().all(|word| word["head"].is_null() || at(&word["head"]) < words.len()));
    assert_eq!((&words[3]["feats"]["Polarity"], &words[3]["lemma"]), (&Value::from("Neg"), &Value::from("not")));
}

#[test]
fn treebank_lines_have_ten_columns() {
    let (lines, code) = printed(&["annotate", "--format", "conllu", "-"], TEXT);
    assert_eq!(code, Some(0));
    let comments: Vec<&str> = lines.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(
        comments,
        [
            "# newdoc id = -",
            "# newpar",
            "# sent_id = 1",
            "# text = Marna Oban can't say so.",
            "# newpar",
            "# sent_id = 2",
            "# text = She left - quickly, and she had not returned.",
        ]
    );
    assert!(lines.ends_with("\n\n"), "a sentence ends with an empty line");
    let mut text = String::new();
    for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        assert!(columns.len() == 10 && columns.iter().all(|column| !column.is_empty()), "{line}");
        text += columns[1];
        text += if columns[9] == "SpaceAfter=No" { "" } else { " " };
    }
    assert_eq!(text.trim_end(), TEXT.replace("\n\n", " "));
}

#[test]
fn a_tree_is_drawn_with_each_word_once() {
    let (drawn, code) = printed(&["trace", "She left the house."], "");
    assert_eq!(code, Some(0));
    let first = |line: &str| line.trim_start_matches(['├', '└', '─', '│', ' ']).split(' ').next().map(str::to_owned);
    let mut words: Vec<String> = drawn.lines().filter_map(first).filter(|word| !word.is_empty()).collect();
    words.sort();
    assert_eq!(words, [".", "She", "house", "left", "the"]);
    assert!(drawn.starts_with(|c: char| c.is_alphabetic()), "the root stands first");
}
