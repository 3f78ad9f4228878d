//! `crossread compare` and `crossread trace` against `docs/CONTRACT.md`.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::Key;
use harness::command::{crossread, printed};
use serde_json::{Value, json};

const ONE: &str =
    "The fair at Tarvin opened on Friday with 14 boats along the quay, the harbour master Anna Velkov said.";
const OTHER: &str = "Anna Velkov, the harbour master, said that 14 boats stood along the quay when the fair at Tarvin opened on Friday.";

fn set(id: u64, texts: &[&str]) -> Value {
    let article = |(at, text): (usize, &&str)| json!({"id": format!("{id}-{at}"), "text": text});
    json!({"id": id, "articles": texts.iter().enumerate().map(article).collect::<Vec<_>>()})
}

fn lines(values: &[Value]) -> Vec<u8> {
    values.iter().map(|value| format!("{value}\n")).collect::<String>().into_bytes()
}

#[test]
fn each_set_has_its_line_in_the_order_of_the_input() {
    let sets: Vec<Value> =
        (0..12).map(|id| set(id, &[ONE, OTHER, "Rain fell on Ostmark."][..2 + id as usize % 2])).collect();
    let ran = crossread(&["compare", "--jobs", "4", "-"], &lines(&sets));
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let ids: Vec<_> = ran.lines.iter().map(|line| line["id"].as_u64()).collect();
    assert_eq!(ids, (0..12).map(Some).collect::<Vec<_>>());
    assert_eq!(ran.lines[7]["articles"][2]["id"], "7-2");
    for line in &ran.lines {
        let articles = line["articles"].as_array().expect("articles").len();
        assert_eq!(line["pairs"].as_array().expect("pairs").len(), articles * (articles - 1) / 2);
        assert_eq!(line["coverage"], "all");
    }
    // By itself a set is compared as its articles are together.
    let together =
        crossread(&["compare", "-"], &lines(&[json!({"id": "0-0", "text": ONE}), json!({"id": "0-1", "text": OTHER})]));
    let mut alone = ran.lines[0].clone();
    alone["id"] = Value::Null;
    assert_eq!(together.lines, [alone]);
}

#[test]
fn a_bad_set_costs_only_itself() {
    let input = [set(1, &[ONE]), json!({"id": 2, "articles": [{"text": ONE}, {"id": 7}]}), set(3, &[ONE, OTHER])];
    let ran = crossread(&["compare", "-"], &lines(&input));
    assert_eq!((ran.code, ran.lines.len()), (Some(1), 3));
    let told = |at: usize| ran.lines[at]["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert_eq!(told(0), "a comparison needs two articles or more, there are 1");
    assert_eq!(told(1), "article 2: the record has no string \"text\"");
    assert_eq!((&ran.lines[0]["id"], &ran.lines[1]["error"]["line"]), (&json!(1), &json!(2)));
    assert_eq!(ran.lines[2]["id"], 3);
    // Other commands take articles alone.
    let annotated = crossread(&["annotate", "-"], &lines(&input[2..]));
    assert_eq!((annotated.code, &annotated.lines[0]["error"]["name"]), (Some(1), &json!("BadRecord")));
}

/// Said of each pair, or of all articles; the other layers are of two, and can be left out.
const ELSE: [Key; 6] = [Key::Similarity, Key::Event, Key::Entities, Key::Lineage, Key::Clusters, Key::Points];

#[test]
fn what_is_asked_for_is_the_same_without_the_rest() {
    let input = lines(&[set(1, &[ONE, OTHER])]);
    let whole = crossread(&["compare", "-"], &input).lines.remove(0);
    let of_pairs: Vec<&str> = Key::ALL.into_iter().filter(|key| !ELSE.contains(key)).map(Key::name).collect();
    for key in of_pairs.iter().chain(&["lineage", "clusters", "points"]) {
        let some = crossread(&["compare", "--only", key, "-"], &input).lines.remove(0);
        for &other in &of_pairs {
            let (of_whole, of_some) = (&whole["pairs"][0][other], &some["pairs"][0][other]);
            if other == *key && *key != "values" && *key != "emphasis" {
                assert_eq!(of_whole, of_some, "{key}");
            } else if other != *key {
                assert_eq!(of_some, &json!([]), "{other} beside {key}");
            }
        }
        for other in ["lineage", "clusters", "points"] {
            let want = if other == *key { whole[other].clone() } else { json!([]) };
            assert_eq!(some[other], want, "{other} beside {key}");
        }
        assert_eq!(some["pairs"][0]["event"], whole["pairs"][0]["event"]);
    }
    let names = crossread(&["compare", "--only", "entities", "-"], &input).lines.remove(0);
    assert_eq!((&names["entities"], &names["pairs"]), (&whole["entities"], &json!([])));
    let two = crossread(&["compare", "--only", "values,alignments", "-"], &input).lines.remove(0);
    assert_eq!(two["pairs"][0]["values"], whole["pairs"][0]["values"]);
    assert_eq!(crossread(&["compare", "--only", "facts", "-"], &input).code, Some(2));
}

#[test]
fn of_many_articles_those_pairs_are_read_that_may_tell_of_one_event() {
    let few = crossread(&["compare", "--pairs", "candidates", "-"], &lines(&[set(1, &[ONE, OTHER])])).lines.remove(0);
    assert_eq!(few["coverage"], "candidates");
    let texts: Vec<String> = (0..51).map(|at| format!("Ship {at} came to Tarvin.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let many = |more: &[&str]| {
        let args = [&["compare", "--only", "similarity"], more, &["-"]].concat();
        crossread(&args, &lines(&[set(2, &texts)])).lines.remove(0)
    };
    assert_eq!(many(&[])["coverage"], "candidates");
    let all = many(&["--pairs", "all"]);
    assert_eq!((&all["coverage"], all["pairs"].as_array().map(Vec::len)), (&json!("all"), Some(51 * 50 / 2)));
    let pairs = all["pairs"].as_array().expect("pairs");
    let order = |pair: &Value| (pair["a"].as_u64(), pair["b"].as_u64());
    assert!(pairs.is_sorted_by(|one, next| order(one) < order(next)));
}

#[test]
fn the_report_quotes_what_it_tells() {
    let input = lines(&[set(1, &[ONE, OTHER])]);
    let report = printed(&["compare", "--format", "markdown", "-"], &input);
    assert_eq!(report.code, Some(0), "{}", report.stderr);
    assert!(report.stdout.starts_with("# 2 accounts compared\n"), "{}", report.stdout);
    assert!(report.stdout.contains("\n## A and B: two accounts "), "{}", report.stdout);
}

#[test]
fn two_sentences_are_traced_side_by_side() {
    let traced = printed(&["trace", ONE, OTHER], b"");
    assert_eq!(traced.code, Some(0), "{}", traced.stderr);
    assert!(traced.stdout.starts_with("similarity "), "{}", traced.stdout);
    assert!(traced.stdout.contains("\nevent "), "{}", traced.stdout);
    // Two words are one sentence.
    assert!(printed(&["trace", "She", "left."], b"").stdout.starts_with("left  root"));
}
