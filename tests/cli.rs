//! The native command line against `docs/CONTRACT.md`.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::anchorage::Anchorage;
use crossread::text::Span;
use harness::command::{Scratch, crossread};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

const SEEDS: [&str; 2] = ["seeds/000_9de63df6a2b8ed6d.txt", "seeds/002_2a88d4aa877cd891.txt"];

#[test]
fn files_and_standard_input_give_a_line_each() {
    let ran = crossread(&["annotate", SEEDS[0], "-", SEEDS[1]], b"Iran said no.\r\n");
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let ids: Vec<_> = ran.lines.iter().map(|l| &l["id"]).collect();
    assert_eq!(ids, [SEEDS[0], "-", SEEDS[1]]);
    assert_eq!(ran.lines[1]["text"], "Iran said no.\n");
}

#[test]
fn every_key_of_the_contract_is_there() {
    let ran = crossread(&["annotate", "-"], b"Iran said no.");
    let keys = "schema engine id hash title outlet byline published republished_from url language text blocks sentences \
                mentions entities quotations warnings";
    for key in keys.split(' ') {
        assert!(ran.lines[0].get(key).is_some(), "{key} is missing");
    }
}

#[test]
fn a_record_is_taken_verbatim_and_its_id_echoed() {
    let text = "# One\r\n\r\nA *b* \u{0} c 😀";
    let record = json!({"id": {"n": [1, null]}, "text": text, "title": "Given", "date": "2024-04-25", "x": 1});
    let ran = crossread(&["annotate", "-"], format!("\u{feff}{record}\n\n").as_bytes());
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    assert_eq!(ran.lines.len(), 1);
    let line = &ran.lines[0];
    assert_eq!((&line["id"], &line["text"]), (&record["id"], &record["text"]));
    assert_eq!((&line["title"], &line["published"]), (&json!("Given"), &json!("2024-04-25")));
}

#[test]
fn several_articles_of_a_file_are_told_apart_by_their_ids() {
    let mail = |subject: &str| {
        format!(
            "From ada@example.org Thu Apr 25 10:30:00 2024\nFrom: Ada\nSubject: {subject}\nMessage-ID: <1@x>\n\nThey met.\n\n"
        )
    };
    let file = Scratch::new("two.mbox", [mail("Talks"), mail("Ships")].concat().as_bytes());
    let ran = crossread(&["annotate", file.path()], b"");
    let told: Vec<_> =
        ran.lines.iter().map(|line| (line["id"].as_str().unwrap(), line["title"].as_str().unwrap())).collect();
    assert_eq!(told, [(file.path(), "Talks"), (&format!("{}#2", file.path()), "Ships")]);
}

#[test]
fn a_bad_record_costs_only_itself() {
    let input = b"{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\nno json\n\xff\xff\n{\"id\":5,\"text\":\"\\ud83d b\"}\n";
    let ran = crossread(&["annotate", "-"], input);
    assert_eq!(ran.code, Some(1));
    let errors: Vec<_> = ran.lines.iter().map(|l| (&l["id"], &l["error"]["name"], &l["error"]["line"])).collect();
    let bad = json!("BadRecord");
    let expected = [
        (&json!(1), &Value::Null, &Value::Null),
        (&json!(2), &bad, &json!(2)),
        (&Value::Null, &bad, &json!(3)),
        (&Value::Null, &bad, &json!(4)),
        (&json!(5), &Value::Null, &Value::Null),
    ];
    assert_eq!(errors, expected);
    assert_eq!(ran.lines[4]["text"], "\u{fffd} b");
}

#[test]
fn the_input_mode_decides_what_a_line_is() {
    let record = b"{\"id\":1,\"text\":\"a\"}\n";
    let file = Scratch::new("mode.jsonl", record);
    assert_eq!(crossread(&["annotate", file.path()], b"").lines[0]["text"], "a");
    let as_text = crossread(&["annotate", "--input", "text", file.path()], b"");
    assert_eq!(as_text.lines[0]["text"].as_str().unwrap().as_bytes(), record);
    // JSON whose `text` is no string is an article about JSON.
    assert_eq!(crossread(&["annotate", "-"], b"{\"text\":1}").lines[0]["text"], "{\"text\":1}");
    assert_eq!(crossread(&["annotate", "--input=ndjson", "-"], b"{\"text\":1}").code, Some(1));
}

#[test]
fn a_missing_file_is_reported_in_the_output() {
    let ran = crossread(&["annotate", "no/such.txt", SEEDS[0]], b"");
    assert_eq!((ran.code, ran.lines.len()), (Some(1), 2));
    assert_eq!((&ran.lines[0]["id"], &ran.lines[0]["error"]["name"]), (&json!("no/such.txt"), &json!("Unreadable")));
    assert_eq!(ran.lines[1]["id"], SEEDS[0]);
}

#[test]
fn inputs_over_the_limit_are_refused_with_their_size() {
    let mut input = vec![b'a'; 21 << 20];
    let text = crossread(&["annotate", "-"], &input);
    assert_eq!((text.code, &text.lines[0]["error"]["name"]), (Some(1), &json!("TooLarge")));
    let message = text.lines[0]["error"]["message"].as_str().unwrap();
    assert!(message.starts_with("22020096 bytes (21.0 MB)"), "{message}");

    input.extend_from_slice(b"\n{\"id\":2,\"text\":\"Iran.\"}\n");
    let lines = crossread(&["annotate", "--input", "ndjson", "-"], &input);
    let error = &lines.lines[0]["error"];
    assert_eq!((&error["name"], &error["line"]), (&json!("TooLarge"), &json!(1)));
    assert_eq!(lines.lines[1]["id"], 2);
}

#[test]
fn wrong_usage_exits_2() {
    for args in [&["annotate"][..], &["compare", SEEDS[0]], &["annotate", "--input", "xls", "-"], &["guess"], &[]] {
        let ran = crossread(args, b"");
        assert_eq!((ran.code, ran.lines.len()), (Some(2), 0), "{args:?}");
        assert!(!ran.stderr.is_empty());
    }
}

#[test]
fn lines_come_as_soon_as_their_record() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(["annotate", "--input", "ndjson", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in 0..3 {
        writeln!(stdin, "{{\"id\":{id},\"text\":\"Iran.\"}}").unwrap();
        // Blocks for ever if the line waits for the next record.
        let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        assert_eq!(line["id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(["annotate", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..100 {
        if stdin.write_all(b"{\"text\":\"Iran.\"}\n").is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn compare_takes_files_and_records() {
    let files = crossread(&["compare", SEEDS[0], SEEDS[1]], b"");
    assert_eq!((files.code, files.lines.len()), (Some(0), 1), "{}", files.stderr);
    let ids: Vec<_> = files.lines[0]["articles"].as_array().unwrap().iter().map(|a| &a["id"]).collect();
    assert_eq!(ids, SEEDS);

    let records = crossread(&["compare", "-"], b"{\"id\":1,\"text\":\"Iran.\"}\n{\"id\":2,\"text\":\"Iran.\"}\n");
    assert_eq!(records.lines[0]["articles"][1]["id"], 2);
    for key in ["schema", "engine", "articles", "entities"] {
        assert!(records.lines[0].get(key).is_some(), "{key} is missing");
    }
}

#[test]
fn compare_reports_what_it_could_not_read() {
    let ran = crossread(&["compare", SEEDS[0], "no/such.txt", SEEDS[1]], b"");
    assert_eq!((ran.code, ran.lines.len()), (Some(1), 2));
    assert_eq!(ran.lines[0]["error"]["name"], "Unreadable");
    assert_eq!(ran.lines[1]["articles"].as_array().unwrap().len(), 2);
    assert_eq!(crossread(&["compare", SEEDS[0], "no/such.txt"], b"").code, Some(1));
}

#[test]
fn export_prints_what_annotate_and_compare_print() {
    let exported = crossread(&["export", "--format", "json", SEEDS[0], SEEDS[1]], b"");
    let mut lines = crossread(&["annotate", SEEDS[0], SEEDS[1]], b"").lines;
    lines.extend(crossread(&["compare", SEEDS[0], SEEDS[1]], b"").lines);
    assert_eq!((exported.code, exported.lines), (Some(0), lines), "{}", exported.stderr);

    let one = crossread(&["export", "--format", "json", "no/such.txt", SEEDS[0]], b"");
    assert_eq!((one.code, one.lines.len()), (Some(1), 1), "what cannot be read is not in the export");
    assert!(one.stderr.contains("cannot read no/such.txt"), "{}", one.stderr);
    assert_eq!(crossread(&["export", "--format", "pdf", SEEDS[0]], b"").code, Some(2));
}

fn slice<'t>(text: &'t Value, range: &Value) -> String {
    let number = |key: &str| range[key].as_u64().expect("an offset") as usize;
    let text: &'t str = text.as_str().expect("a text");
    text.chars().skip(number("start")).take(number("end") - number("start")).collect()
}

#[test]
fn a_search_lists_places_with_the_words_around() {
    let records = b"{\"id\":7,\"text\":\"\xf0\x9f\x98\x80 The ferry sank.\"}\n{\"text\":\"Two Ferries.\"}\n";
    let found = |more: &[&str]| crossread(&[&["search", "ferr*", "-"], more].concat(), records).lines.remove(0);
    let all = found(&[]);
    assert_eq!((&all["query"], &all["total"]), (&json!("ferr*"), &json!(2)));
    assert_eq!(all["counts"], json!([{"id": 7, "count": 1}, {"id": null, "count": 1}]));
    let first = json!({"id": 7, "start": 6, "end": 11, "left": "\u{1f600} The ", "right": " sank."});
    let second = json!({"id": null, "start": 4, "end": 11, "left": "Two ", "right": "."});
    assert_eq!(all["hits"], json!([first, second]));
    assert_eq!(found(&["--skip", "1"])["hits"], json!([second]));
    assert_eq!((&found(&["--limit", "0"])["hits"], &found(&["--limit", "0"])["total"]), (&json!([]), &json!(2)));
    assert_eq!(crossread(&["search", "ferr*", "no/such.txt"], b"").code, Some(1));
}

#[test]
fn landmarks_are_places_in_the_lines_of_two_articles() {
    // The seeds tell of different things: nothing of one answers anything of the other.
    let apart = crossread(&["landmarks", SEEDS[0], SEEDS[1]], b"");
    assert_eq!((&apart.lines[0]["pairs"], &apart.lines[0]["answers"]), (&json!([]), &json!([[], []])));
    let ran = crossread(&["landmarks", SEEDS[0], SEEDS[0]], b"");
    let texts = crossread(&["annotate", SEEDS[0], SEEDS[0]], b"").lines;
    let found = &ran.lines[0];
    assert_eq!(found["articles"][1], json!({"id": SEEDS[0], "hash": texts[1]["hash"]}));
    let places = |list: &Value| -> Vec<[usize; 2]> { serde_json::from_value(list.clone()).expect("pairs of places") };
    let has = |side: usize, layer: &str, at: usize| texts[side][layer].as_array().is_some_and(|all| at < all.len());
    let pairs = places(&found["pairs"]);
    assert!(!pairs.is_empty() && pairs.iter().all(|[l, r]| has(0, "mentions", *l) && has(1, "mentions", *r)));
    for side in [0, 1] {
        let answers = places(&found["answers"][side]);
        assert!(!answers.is_empty());
        assert!(answers.iter().all(|[b, s]| has(side, "blocks", *b) && has(1 - side, "sentences", *s)));
    }
    assert_eq!(crossread(&["landmarks", SEEDS[0]], b"").code, Some(2));
    assert_eq!(crossread(&["landmarks", SEEDS[0], SEEDS[1], SEEDS[0]], b"").code, Some(2));
}

#[test]
fn what_is_known_of_an_article_has_its_place() {
    let (known, read) = (crossread(&["info", SEEDS[0]], b""), crossread(&["annotate", SEEDS[0]], b""));
    let (known, read) = (&known.lines[0], &read.lines[0]);
    for key in ["schema", "engine", "id", "hash"] {
        assert_eq!(known[key], read[key]);
    }
    assert_eq!(
        (&known["format"], &known["encoding"], &known["corrections"]),
        (&json!("plain"), &json!("UTF-8"), &json!([]))
    );
    let title = &known["title"];
    assert_eq!(
        (&title["value"], slice(&read["text"], &title["span"])),
        (&read["title"], read["title"].as_str().unwrap().to_owned())
    );
}

#[test]
fn each_mention_has_the_words_that_weighed() {
    let (weights, read) = (crossread(&["weights", SEEDS[0]], b""), crossread(&["annotate", SEEDS[0]], b""));
    let (weights, read) = (&weights.lines[0], &read.lines[0]);
    let all = weights["weights"].as_array().unwrap();
    assert_eq!(all.len(), read["mentions"].as_array().unwrap().len());
    let words: Vec<&Value> = all.iter().flat_map(|words| words.as_array().unwrap()).collect();
    assert!(!words.is_empty());
    for word in words {
        assert!(word["weight"].is_i64() && !slice(&read["text"], word).trim().is_empty(), "{word}");
    }
}

#[test]
fn corrections_of_records_reach_over_articles() {
    let texts = ["Wexmoor Trust paid.", "Anna Velkov met the Zemblan Fund."];
    let anchor = |text: &str, words: &str| {
        let start = text.find(words).unwrap();
        Anchorage::new(text).anchor(Span::new(start, start + words.len()))
    };
    let same =
        json!({"kind": "same", "anchor": anchor(texts[0], "Wexmoor Trust"), "with": anchor(texts[1], "Anna Velkov")});
    let input = format!("{}\n{}\n", json!({"text": texts[0], "corrections": [same]}), json!({"text": texts[1]}));
    let ran = crossread(&["compare", "-"], input.as_bytes());
    let linked = &ran.lines[0]["entities"][0];
    assert_eq!((&linked["name"], &linked["rule"]), (&json!("Anna Velkov"), &json!("reader")), "{}", ran.lines[0]);
    assert_eq!(linked["parts"].as_array().unwrap().len(), 2);
}

#[test]
fn pack_writes_what_the_binary_carries() {
    let file = Scratch::new("pack.bin", b"");
    assert_eq!(crossread(&["pack", file.path()], b"").code, Some(0));
    assert_eq!(std::fs::read(file.path()).unwrap(), crossread::pack::bundled());
}

#[test]
fn evaluate_scores_gold_in_brackets_and_hands_it_out() {
    const SET: [&str; 3] = ["evaluate", "--set", "tests/gold/sample-jolo.txt"];
    let evaluate = |more: &[&str]| crossread(&[&SET, more].concat(), b"");
    let surface = |line: &Value, mention: &Value| -> String {
        let (start, end) = (mention["start"].as_u64().unwrap() as usize, mention["end"].as_u64().unwrap() as usize);
        line["text"].as_str().unwrap().chars().skip(start).take(end - start).collect()
    };

    let report = &evaluate(&["--json", "--errors", "1"]).lines[0];
    let sum = |key: &str| -> u64 {
        ["PER", "ORG", "LOC", "MISC"].iter().filter_map(|class| report["classes"][class][key].as_u64()).sum()
    };
    assert_eq!((&report["set"], &report["documents"]), (&json!("sample"), &json!(1)));
    assert!(sum("right") > 20 && sum("right") <= sum("found").min(sum("gold")), "{report}");

    let bins = &evaluate(&["--json", "--reliability"]).lines[0];
    let unscored = bins["unscored"]["names"].as_u64().unwrap();
    let in_bins: u64 = bins["reliability"].as_array().unwrap().iter().map(|b| b["names"].as_u64().unwrap()).sum();
    assert_eq!(in_bins + unscored, sum("found"));

    let (plain, upper) = (evaluate(&["--gold"]), evaluate(&["--gold", "--case", "upper"]));
    let mentions = plain.lines[0]["mentions"].as_array().unwrap();
    assert!(mentions.iter().any(|m| m["label"] == "FAC" && surface(&plain.lines[0], m) == "Jolo Cathedral"));
    for (a, b) in mentions.iter().zip(upper.lines[0]["mentions"].as_array().unwrap()) {
        assert_eq!(surface(&plain.lines[0], a).to_uppercase(), surface(&upper.lines[0], b));
    }
    assert!(evaluate(&["clusters.jsonl", "--gold"]).stderr.contains("no set of names"));
}

#[test]
fn lines_come_in_the_order_of_the_input_however_many_work() {
    // Long and short ones in turn, a bad one among them: the short would overtake.
    let text = |i: usize| "Iran said no to North Korea on Monday. ".repeat(if i % 5 == 0 { 60 } else { 1 });
    let record =
        |i: usize| if i == 17 { String::from("no json") } else { json!({"id": i, "text": text(i)}).to_string() };
    let input: String = (0..40).map(|i| record(i) + "\n").collect();
    let alone = crossread(&["annotate", "--jobs", "1", "-"], input.as_bytes());
    let ids: Vec<_> = alone.lines.iter().map(|l| l["id"].as_u64().or(l["error"]["line"].as_u64())).collect();
    assert_eq!(ids, (0..40).map(|i| Some(if i == 17 { 18 } else { i })).collect::<Vec<_>>());
    for jobs in [&[][..], &["--jobs", "7"]] {
        let many = crossread(&[&["annotate", "-"], jobs].concat(), input.as_bytes());
        assert!(many.lines == alone.lines && many.code == Some(1), "{jobs:?}: {}", many.stderr);
    }
    assert_eq!(crossread(&["annotate", "--jobs", "0", "-"], b"").code, Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_output_is_a_failure() {
    let run = |to: &str| {
        let script = format!("printf Iran | \"$0\" annotate - {to}");
        let output = Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_crossread")]).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let (code, said) = run(">&-");
    assert_eq!(code, Some(1));
    assert!(said.contains("standard output is closed"), "{said}");
    // Discarded for writing alone, and as Python and Node discard.
    assert_eq!(run("> /dev/null"), (Some(0), String::new()));
    assert_eq!(run("1<> /dev/null"), (Some(0), String::new()));
}
