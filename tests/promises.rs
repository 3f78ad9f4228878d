//! What `docs/CONTRACT.md` promises of every comparison: over the seeds, articles of the gold, copies of these with changes, and
//! rubble. `PROMISES=20 cargo test --test promises` tries as many other copies.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::annotate_layers;
use crossread::compare::{Pairs, compare};
use crossread::document::{Article, Asked, Document, Format, Layer};
use crossread::export::Account;
use crossread::export::view::ComparisonView;
use crossread::reader::{Hint, read_text};
use crossread::rules;
use harness::mirror::{apart, by_name, sorted, turned};
use harness::{Random, gold, pack, root, seeds};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

type Read = (Article, Document);

/// In twos: articles that are compared.
static COUPLES: LazyLock<Vec<[Read; 2]>> = LazyLock::new(|| {
    let copies: u64 = std::env::var("PROMISES").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let mut seeds = seeds().into_iter().map(|(_, article)| parsed(article));
    let mut couples = vec![[seeds.next().expect("a seed"), seeds.next().expect("a second seed")]];
    let text = |name: &str| gold::load(&root().join("tests/gold").join(name)).remove(0).marked.text;
    for name in ["read-hagan.txt", "read-lion-air.txt", "sample-mokha.txt"] {
        let whole = text(name);
        for seed in 0..copies {
            couples.push([read(&whole), read(&copy(&whole, &mut Random(seed)))]);
        }
    }
    couples.push([read(&text("read-soleimani.txt")), read(&text("read-maidan-wardak.txt"))]);
    for seed in 0..2 * copies {
        couples.push([read(&rubble(seed)), read(&rubble(seed / 2 + 1000))]);
    }
    couples
});

/// As the corpus does it: with the trees.
fn parsed(article: Article) -> Read {
    let document = annotate_layers(&article, pack(), &[], Asked::default().and(Layer::Syntax));
    document.validate(&article).unwrap_or_else(|broken| panic!("{broken}\nin {:?}", article.text));
    (article, document)
}

fn read(text: &str) -> Read {
    parsed(read_text(text, &Hint { format: Some(Format::Plain), ..Hint::default() }))
}

/// Some of its paragraphs, in another order, with words dropped and figures changed.
fn copy(text: &str, random: &mut Random) -> String {
    let mut paragraphs: Vec<String> = Vec::new();
    for paragraph in text.split("\n\n") {
        if random.below(4) == 0 {
            continue;
        }
        let mut words: Vec<String> = Vec::new();
        for word in paragraph.split(' ') {
            match random.below(24) {
                0 => {}
                1..12 => words.push(word.replace(['1', '3', '7'], "4")),
                _ => words.push(word.to_owned()),
            }
        }
        paragraphs.insert(random.below(paragraphs.len() + 1), words.join(" "));
    }
    paragraphs.join("\n\n")
}

/// Pieces of news that make no news.
fn rubble(seed: u64) -> String {
    const PIECES: &str = "Iran|the U.S.|Mr. O’Neil|İstanbul|Anna Velkov|she|said|of|and|the|denied|killed|met|may|not|that|who|\
        10-day|$3.5 million|3 %|at least 14 people|11 people|Monday|5 May 2024|half|second|“|”|\"|(|)|.|. |, |—|\n\n|\n|\u{ad}|\u{200b}|e\u{301}|😀|\
        北京|“We will fight and win,” he said.|Related stories|according to Reuters|was not poisoned";
    let pieces: Vec<&str> = PIECES.split('|').collect();
    let mut random = Random(seed);
    (0..120).map(|_| pieces[random.below(pieces.len())]).collect::<Vec<_>>().join(" ")
}

fn of(articles: &[&Read], pairs: Pairs<'_>) -> Value {
    let documents: Vec<_> = articles.iter().map(|(article, document)| (article, document)).collect();
    let comparison = compare(&documents, pairs, pack());
    let numbered = articles.iter().enumerate();
    let accounts: Vec<Account<'_>> = numbered.map(|(at, read)| Account::new(at.into(), &read.0, &read.1)).collect();
    serde_json::to_value(ComparisonView::new(&accounts, &comparison)).expect("a view is plain data")
}

fn pair_of(view: &Value, articles: [usize; 2]) -> &Value {
    let pairs = view["pairs"].as_array().expect("pairs");
    let found = pairs.iter().find(|pair| [&pair["a"], &pair["b"]] == articles.map(Value::from).each_ref());
    found.unwrap_or_else(|| panic!("no pair {articles:?}"))
}

/// What is wrong, each couple by its number.
fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn exchanged_articles_have_exchanged_findings() {
    let wrong = COUPLES.iter().enumerate().filter_map(|(at, [a, b])| {
        let (forth, back) = (of(&[a, b], Pairs::All), of(&[b, a], Pairs::All));
        let there = sorted(&by_name(&forth, pair_of(&forth, [0, 1])));
        let here = sorted(&turned(&by_name(&back, pair_of(&back, [0, 1]))));
        (there != here).then(|| format!("couple {at}: {}", apart(&there, &here)))
    });
    assert_none(wrong.collect());
}

#[test]
fn findings_of_two_do_not_depend_on_a_third() {
    let wrong = COUPLES.iter().enumerate().filter_map(|(at, [a, b])| {
        let [third, fourth] = &COUPLES[(at + 1) % COUPLES.len()];
        let (alone, among) = (of(&[a, b], Pairs::All), of(&[third, a, fourth, b], Pairs::All));
        let alone = by_name(&alone, pair_of(&alone, [0, 1]));
        let among = by_name(&among, pair_of(&among, [1, 3]));
        (alone != among).then(|| format!("couple {at}: {}", apart(&alone, &among)))
    });
    assert_none(wrong.collect());
}

#[test]
fn all_that_is_found_of_many_is_found_in_any_order() {
    let chosen: Vec<&Read> = COUPLES.iter().flatten().take(6).collect();
    let order = [3, 0, 5, 2, 4, 1];
    let shuffled: Vec<&Read> = order.iter().map(|at| chosen[*at]).collect();
    let back = |at: &Value| Value::from(order[at.as_u64().expect("an article") as usize]);
    let (before, mut after) = (of(&chosen, Pairs::All), of(&shuffled, Pairs::All));
    for key in ["lineage", "clusters", "points"] {
        rename(&mut after[key], &back);
        // Where two rest on one source, that is not told twice, and by articles in order.
        let (before, after) = (sorted(&before[key]), sorted(&after[key]));
        assert_eq!(strip_entity(&before), strip_entity(&after), "{key}");
    }
}

/// Articles by their first numbers.
fn rename(value: &mut Value, back: &impl Fn(&Value) -> Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, back)),
        Value::Object(fields) => {
            for (key, field) in fields {
                match (key.as_str(), &*field) {
                    ("article" | "to", Value::Number(_)) => *field = back(field),
                    ("articles", Value::Array(all)) => *field = all.iter().map(back).collect(),
                    _ => rename(field, back),
                }
            }
        }
        _ => {}
    }
}

/// Without the places of entities, which move.
fn strip_entity(value: &Value) -> Value {
    let mut value = value.clone();
    for lineage in value.as_array_mut().into_iter().flatten().filter(|found| found["from"].is_object()) {
        lineage["from"]["entity"] = Value::Null;
    }
    value
}

#[test]
fn an_article_beside_itself_differs_in_nothing() {
    let mut wrong = Vec::new();
    for (at, [a, b]) in COUPLES.iter().enumerate() {
        for (which, article) in [("a", a), ("b", b)] {
            let view = of(&[article, article], Pairs::All);
            let pair = pair_of(&view, [0, 1]);
            let mut no = |what: &str| wrong.push(format!("couple {at}, {which}: {what}"));
            let counted = article
                .1
                .sentences
                .iter()
                .filter(|s| article.1.blocks[article.1.block_of(s.tokens.start).at()].counted);
            if counted.clone().next().is_none() {
                continue;
            }
            if pair["similarity"]["overall"] != 1000 {
                no(&format!("similarity {}", pair["similarity"]));
            }
            let whole = |span: crossread::text::Span| {
                let account = Account::new(Value::Null, &article.0, &article.1);
                let range = serde_json::to_value(account.range(span)).expect("a range");
                let ranges = Value::Array(vec![range]);
                let alignments = pair["alignments"].as_array().expect("alignments");
                alignments.iter().any(|found| found["a"] == ranges && found["b"] == ranges && found["score"] == 1000)
            };
            let missing: Vec<_> = counted
                .map(|sentence| article.1.span(sentence.tokens))
                .filter(|span| span.of(&article.0.text).chars().any(char::is_alphanumeric) && !whole(*span))
                .collect();
            if let Some(span) = missing.first() {
                no(&format!("{} sentences not aligned with themselves: {:?}", missing.len(), span.of(&article.0.text)));
            }
            for found in pair["values"].as_array().into_iter().flatten().filter(|found| found["state"] == "differs") {
                no(&format!("differs: {found}"));
            }
            for found in pair["only"].as_array().into_iter().flatten().take(1) {
                no(&format!("only: {found}"));
            }
        }
    }
    assert_none(wrong);
}

/// Which text a range is in: by the nearest key that says so.
fn ranges(value: &Value, side: Option<usize>, furniture: bool, seen: &mut Vec<(usize, u64, u64, bool)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| ranges(item, side, furniture, seen)),
        Value::Object(fields) => {
            let side = fields.get("article").and_then(Value::as_u64).map_or(side, |article| Some(article as usize));
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                let (start, end) = (start.as_u64().expect("a place"), end.as_u64().expect("a place"));
                seen.push((side.expect("a range belongs to a text"), start, end, furniture));
            }
            let own = match fields.get("in").and_then(Value::as_str) {
                Some("a") => Some(0),
                Some(_) => Some(1),
                None => side,
            };
            for (key, field) in fields {
                let side = match key.as_str() {
                    "a" => Some(0),
                    "b" => Some(1),
                    "range" => own,
                    "closest" => own.map(|own| 1 - own),
                    _ => side,
                };
                ranges(field, side, furniture || ["reuse", "lineage"].contains(&key.as_str()), seen);
            }
        }
        _ => {}
    }
}

#[test]
fn places_are_of_counted_text_and_rules_have_words() {
    let known: BTreeSet<&str> = rules::all().map(|rule| rule.slug).collect();
    let mut wrong = Vec::new();
    for (at, [a, b]) in COUPLES.iter().enumerate() {
        let view = of(&[a, b], Pairs::All);
        let mut seen = Vec::new();
        for key in ["pairs", "lineage", "points"] {
            ranges(&view[key], None, key == "lineage", &mut seen);
        }
        for (side, start, end, furniture) in seen {
            let (article, document) = [a, b][side];
            let account = Account::new(Value::Null, article, document);
            let range = crossread::export::Range { start: start as u32, end: end as u32 };
            let Some(span) = account.place(range).filter(|span| !span.is_empty()) else {
                wrong.push(format!("couple {at}: no words {start} to {end} in text {side}"));
                continue;
            };
            let counted = document.blocks.iter().any(|block| block.counted && block.span.overlaps(span));
            if !furniture && !counted {
                wrong.push(format!("couple {at}: {:?} is furniture", span.of(&article.text)));
            }
        }
        each_rule(&view["pairs"], &mut |slug| {
            if !known.contains(slug) {
                wrong.push(format!("couple {at}: the rule {slug:?} has no words"));
            }
        });
    }
    assert_none(wrong);
}

fn each_rule(value: &Value, see: &mut impl FnMut(&str)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| each_rule(item, see)),
        Value::Object(fields) => {
            if let Some(rule) = fields.get("rule").and_then(Value::as_str) {
                see(rule);
            }
            fields.values().for_each(|field| each_rule(field, see));
        }
        _ => {}
    }
}

/// Where a finding starts on a side; what has no place there stands behind.
fn start(found: &Value, side: &str) -> u64 {
    let side = match &found[side] {
        Value::Array(ranges) => ranges.first().unwrap_or(&Value::Null),
        one => one,
    };
    side["start"].as_u64().unwrap_or(u64::MAX)
}

#[test]
fn lists_are_in_order_and_differences_have_their_evidence() {
    let mut wrong = Vec::new();
    for (at, [a, b]) in COUPLES.iter().enumerate() {
        let view = of(&[a, b], Pairs::All);
        let pair = pair_of(&view, [0, 1]);
        for key in ["alignments", "reuse", "values", "quotations", "relations", "wording"] {
            let starts: Vec<_> =
                pair[key].as_array().expect(key).iter().map(|f| (start(f, "a"), start(f, "b"))).collect();
            if let Some(pair) = starts.windows(2).find(|two| two[0] > two[1]) {
                wrong.push(format!("couple {at}: {key} out of order: {pair:?}"));
            }
        }
        let place = |f: &Value| (f["in"].as_str().map(str::to_owned), f["range"]["start"].as_u64());
        if !pair["only"].as_array().expect("only").is_sorted_by_key(place) {
            wrong.push(format!("couple {at}: only out of order"));
        }
        let one_story = ["same_event", "same_story"].iter().any(|state| pair["event"]["state"] == *state);
        for slot in pair["values"].as_array().expect("values").iter().filter(|slot| slot["state"] == "differs") {
            let rests_on = |part: &str| slot["because"].as_array().into_iter().flatten().any(|b| b["kind"] == part);
            if !one_story || !rests_on("predicate") || !(rests_on("subject") || rests_on("counted")) {
                wrong.push(format!("couple {at}, {}: {slot}", pair["event"]["state"]));
            }
        }
    }
    assert_none(wrong);
}
