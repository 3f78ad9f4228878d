//! The door, in a real browser: `wasm-pack test --headless --chrome` and `--firefox`.
#![cfg(target_arch = "wasm32")]

mod builds;

use crossread::api::Explorer;
use js_sys::{Array, JSON, JsString, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::*;

wasm_bindgen_test_configure!(run_in_browser);

const SEEDS: [(&str, &[u8]); 2] = [
    ("a", include_bytes!("../seeds/000_9de63df6a2b8ed6d.txt")),
    ("b", include_bytes!("../seeds/002_2a88d4aa877cd891.txt")),
];

fn hint(json: &str) -> JsValue {
    JSON::parse(json).expect("hints of the tests are JSON")
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("an object")
}

fn list(object: &JsValue, key: &str) -> Array {
    get(object, key).unchecked_into()
}

fn number(object: &JsValue, key: &str) -> u32 {
    get(object, key).as_f64().unwrap_or_else(|| panic!("{key} is no number")) as u32
}

fn name_of(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().expect("errors are real Errors").name().into()
}

fn explorer() -> Explorer {
    let mut explorer = Explorer::new(crossread::pack::bundled()).expect("the bundled pack loads");
    for (key, bytes) in SEEDS {
        explorer
            .add(bytes, hint(&format!(r#"{{"key":"{key}","name":"{key}.txt"}}"#)), JsValue::UNDEFINED)
            .expect("seeds are text");
    }
    explorer
}

/// What the engine says of the same bytes, by byte offsets: the reference for what JavaScript slices.
fn surfaces(bytes: &[u8]) -> Vec<String> {
    use crossread::{annotate::annotate, pack, reader};
    let pack = pack::Pack::load(pack::bundled()).expect("the bundled pack loads");
    let article = reader::read(bytes, &reader::Hint::default()).expect("text").remove(0);
    let document = annotate(&article, &pack, &[]);
    document.mentions.iter().map(|m| document.span(m.tokens).of(&article.text).to_owned()).collect()
}

#[wasm_bindgen_test]
fn every_span_of_every_seed_sliced_in_javascript_is_its_surface() {
    let explorer = explorer();
    for (key, bytes) in SEEDS {
        let view = explorer.view(key).expect("loaded");
        let text: JsString = get(&view, "text").unchecked_into();
        let mentions = list(&view, "mentions");
        let want = surfaces(bytes);
        assert_eq!(mentions.length() as usize, want.len());
        assert!(!want.is_empty());
        for (mention, want) in mentions.iter().zip(want) {
            assert_eq!(String::from(text.slice(number(&mention, "start"), number(&mention, "end"))), want);
        }
        for layer in ["blocks", "sentences"] {
            for part in list(&view, layer).iter() {
                let slice = String::from(text.slice(number(&part, "start"), number(&part, "end")));
                assert!(!slice.is_empty() && slice.trim() == slice, "{layer}: {slice:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn browsers_find_the_mentions_that_are_found_natively() {
    let (want, got) = (include_str!("builds.txt"), builds::results());
    let differs = want.lines().zip(got.lines()).find(|(want, got)| want != got);
    assert!(want == got, "{differs:?}, the former natively");
}

#[wasm_bindgen_test]
fn browsers_read_the_encodings_that_are_read_natively() {
    let explorer = RefCell::new(explorer());
    let read = |bytes: &[u8], chosen: Option<&str>| {
        let mut explorer = explorer.borrow_mut();
        let chosen = chosen.map_or_else(|| "null".to_owned(), |name| format!("{name:?}"));
        let hint = hint(&format!(r#"{{"key":"c","format":"plain","encoding":{chosen}}}"#));
        explorer.add(bytes, hint, JsValue::UNDEFINED).expect("text");
        let said = |object, key| get(&object, key).as_string().expect("a string");
        (said(explorer.view("c").expect("loaded"), "text"), said(explorer.info("c").expect("loaded"), "encoding"))
    };
    let (want, got) = (include_str!("encodings.txt"), builds::encodings::results(read));
    let differs = want.lines().zip(got.lines()).find(|(want, got)| want != got);
    assert!(want == got, "{differs:?}, the former natively");
}

#[wasm_bindgen_test]
fn why_tells_words_around_a_mention_or_that_there_is_none() {
    let explorer = explorer();
    let text: JsString = get(&explorer.view("a").expect("loaded"), "text").unchecked_into();
    for mention in 0..20 {
        let weights = Array::from(&explorer.why("a", mention).expect("it is there"));
        for word in weights.iter() {
            let word_text = String::from(text.slice(number(&word, "start"), number(&word, "end")));
            assert!(!word_text.is_empty() && word_text.trim() == word_text);
            assert!(get(&word, "weight").as_f64().is_some());
        }
    }
    assert_eq!(name_of(&explorer.why("a", 100_000).unwrap_err()), "BadArgument");
    assert_eq!(name_of(&explorer.why("no", 0).unwrap_err()), "UnknownArticle");
}

#[wasm_bindgen_test]
fn offsets_are_utf16_beyond_the_basic_plane() {
    let mut explorer = explorer();
    let text = "😀😀 Angela Merkel met Zoë 👩‍👩‍👧 in Tel Aviv on 3 May 2021.";
    explorer.add(text.as_bytes(), hint(r#"{"key":"emoji"}"#), JsValue::UNDEFINED).expect("text");
    let view = explorer.view("emoji").expect("loaded");
    let js: JsString = get(&view, "text").unchecked_into();
    let got: Vec<String> =
        list(&view, "mentions").iter().map(|m| js.slice(number(&m, "start"), number(&m, "end")).into()).collect();
    assert_eq!(got, surfaces(text.as_bytes()));
}

#[wasm_bindgen_test]
fn entities_index_what_mentions_point_at_and_counts_are_their_marks() {
    let explorer = explorer();
    let view = explorer.view("b").expect("loaded");
    let mentions: Vec<JsValue> = list(&view, "mentions").iter().collect();
    for (id, entity) in list(&view, "entities").iter().enumerate() {
        assert_eq!(number(&entity, "id") as usize, id);
        let marks = mentions
            .iter()
            .filter(|m| get(m, "entity").as_f64() == Some(id as f64) && get(m, "counted").is_truthy())
            .count();
        assert_eq!(number(&entity, "count") as usize, marks);
    }
}

#[wasm_bindgen_test]
fn a_comparison_is_plain_data_and_repeats_to_the_byte() {
    let keys = || JsValue::from(Array::of2(&"a".into(), &"b".into()));
    let first = explorer().compare(keys()).expect("both are loaded");
    let again = explorer().compare(keys()).expect("both are loaded");
    assert!(first.is_instance_of::<Object>());
    assert!(list(&first, "entities").length() > 0);
    assert_eq!(String::from(JSON::stringify(&first).unwrap()), String::from(JSON::stringify(&again).unwrap()));
}

#[wasm_bindgen_test]
fn anchors_go_out_and_come_back_and_corrections_count() {
    let mut explorer = explorer();
    let view = explorer.view("a").expect("loaded");
    let furniture = list(&view, "blocks").iter().find(|b| !get(b, "counted").is_truthy()).expect("some furniture");
    let (start, end) = (number(&furniture, "start"), number(&furniture, "end"));
    let anchor = explorer.anchor("a", start, end).expect("a range of the text");
    let place = explorer.resolve("a", anchor.clone()).expect("an anchor");
    assert_eq!((number(&place, "start"), number(&place, "end")), (start, end));
    assert!(explorer.resolve("b", anchor.clone()).expect("an anchor").is_null(), "it belongs to the other text");

    let before = explorer.result_code(Array::of1(&"a".into()).into()).unwrap();
    let correction = Object::new();
    for (key, value) in [("kind", JsValue::from("count")), ("anchor", anchor), ("counted", true.into())] {
        Reflect::set(&correction, &key.into(), &value).unwrap();
    }
    explorer.correct("a", Array::of1(&correction).into()).expect("a correction");
    let restored = list(&explorer.view("a").unwrap(), "blocks")
        .iter()
        .any(|b| number(&b, "start") == start && get(&b, "counted").is_truthy());
    assert!(restored);
    assert_ne!(explorer.result_code(Array::of1(&"a".into()).into()).unwrap(), before);
}

#[wasm_bindgen_test]
fn a_wrong_correction_says_which_field_is_wrong() {
    let mut explorer = explorer();
    let anchor = r#"{"text":"0123456789abcdef","start":0,"end":4,"quote":"01234567"}"#;
    for (corrections, message) in [
        (r#"[{"kind":"wish"}]"#.to_owned(), "the kind \"wish\" of a correction is not known"),
        (format!(r#"[{{"kind":"same","anchor":{anchor},"with":{{}}}}]"#), "\"with.text\" is no string"),
        (format!(r#"[{{"kind":"count","anchor":{anchor}}}]"#), "\"counted\" is neither true nor false"),
    ] {
        let error = explorer.correct("a", hint(&corrections)).unwrap_err();
        assert_eq!(name_of(&error), "BadArgument");
        assert!(String::from(error.unchecked_into::<js_sys::Error>().message()).contains(message), "{message}");
    }
    let lost = format!(r#"[{{"kind":"reject","anchor":{anchor}}}]"#);
    explorer.correct("a", hint(&lost)).expect("a correction that meets nothing is no error");
    let warnings = list(&explorer.view("a").unwrap(), "warnings");
    assert!(warnings.iter().any(|w| get(&w, "name") == "correction-lost"));
}

#[wasm_bindgen_test]
fn what_is_handed_on_counts_code_points() {
    let mut explorer = explorer();
    let text = "😀 Angela Merkel met Zoë.";
    explorer
        .add(text.as_bytes(), hint(r#"{"key":"c","name":"c.txt","outlet":"The Herald"}"#), JsValue::UNDEFINED)
        .expect("text");
    let citation = explorer.citation("c", 3, 16).expect("a range of the text");
    assert!(citation.starts_with("“Angela Merkel” — The Herald; characters 2–15 of text sha256 "), "{citation}");
    assert_eq!(name_of(&explorer.citation("c", 1, 16).unwrap_err()), "BadArgument");
    let keys = || JsValue::from(Array::of1(&"c".into()));
    let table = explorer.export("csv-mentions", keys()).expect("it is loaded");
    assert!(table.contains(",2,15,Angela Merkel,PERSON,"), "{table}");
    assert_eq!(name_of(&explorer.export("pdf", keys()).unwrap_err()), "BadArgument");
}

#[wasm_bindgen_test]
fn bad_input_is_a_named_error_and_nothing_is_lost() {
    assert_eq!(name_of(&Explorer::new(b"not a pack").err().unwrap()), "PackError");
    let mut explorer = explorer();
    let picture = explorer.add(b"\x89PNG\r\n\x1a\n", hint(r#"{"key":"picture"}"#), JsValue::UNDEFINED);
    assert_eq!(name_of(&picture.unwrap_err()), "Binary");
    let cut = explorer.add(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", hint(r#"{"key":"cut"}"#), JsValue::UNDEFINED);
    assert_eq!(name_of(&cut.unwrap_err()), "Damaged");
    assert_eq!(
        name_of(&explorer.add(b"x", hint(r#"{"name":"no key"}"#), JsValue::UNDEFINED).unwrap_err()),
        "BadArgument"
    );
    assert_eq!(
        name_of(&explorer.add(b"x", hint(r#"{"key":"x","format":"xls"}"#), JsValue::UNDEFINED).unwrap_err()),
        "BadArgument"
    );
    assert_eq!(name_of(&explorer.view("nobody").unwrap_err()), "UnknownArticle");
    assert_eq!(name_of(&explorer.anchor("a", 5, 1_000_000).unwrap_err()), "BadArgument");
    assert_eq!(name_of(&Explorer::inflate(b"junk", 1000).unwrap_err()), "DamagedLink");
    let keys: Array = explorer.keys().unwrap().unchecked_into();
    assert_eq!(keys.length(), 2);
}

#[wasm_bindgen_test]
fn packed_texts_unfold_up_to_their_limit() {
    let text = "“Zoë” 😀 ".repeat(1000);
    let packed = Explorer::deflate(&text);
    assert_eq!(Explorer::inflate(&packed, 100_000).unwrap(), text);
    assert_eq!(name_of(&Explorer::inflate(&packed, 100).unwrap_err()), "DamagedLink");
}

#[wasm_bindgen_test]
fn a_search_answers_places_in_utf16_with_the_words_around() {
    let mut explorer = explorer();
    let text = "😀 Élysée, elysee\n\nThe 😀 “Élysée” said";
    explorer.add(text.as_bytes(), hint(r#"{"key":"c"}"#), JsValue::UNDEFINED).expect("text");
    let keys = || JsValue::from(Array::of2(&"a".into(), &"c".into()));
    let js: JsString = text.into();
    let hits = |skip, limit| -> Vec<[String; 4]> {
        let found = explorer.search("elys*", keys(), skip, limit).expect("both are loaded");
        assert_eq!(number(&found, "total"), 3);
        let counts = list(&found, "counts");
        assert_eq!((counts.length(), number(&counts.get(0), "count")), (1, 3));
        let said = |hit: &JsValue, key| get(hit, key).as_string().expect("a string");
        let word = |hit: &JsValue| js.slice(number(hit, "start"), number(hit, "end")).into();
        list(&found, "hits").iter().map(|h| [said(&h, "id"), said(&h, "left"), word(&h), said(&h, "right")]).collect()
    };
    let want =
        [["c", "😀 ", "Élysée", ", elysee"], ["c", "😀 Élysée, ", "elysee", ""], ["c", "The 😀 “", "Élysée", "” said"]];
    let want = want.map(|hit| hit.map(str::to_owned));
    assert_eq!(hits(0, 2), want[..2]);
    assert_eq!(hits(2, 2), want[2..]);
    assert_eq!(hits(4, usize::MAX), want[..0]);
    let missing = explorer.search("elys*", Array::of1(&"nowhere".into()).into(), 0, 2);
    assert_eq!(name_of(&missing.expect_err("it is not loaded")), "UnknownArticle");
}
