//! Runs `tests/cases/compare/*.txt`, whose files are named for the layers they are about.
//!
//! A case has two texts or more, parted by `===`, and after `>>>` a line for each finding that must be there, or behind `no` must
//! not: `layer says: words of the first | words of the second`. The layer is a key of the contract, what it says its state, its kind,
//! or both; words are met where a range of the finding holds them, `a … b` where one holds each. A side that is `-` has no
//! range, one that is `…` has any. Evidence on the event is `event for who: …` and `event against time: …`; what only one has stands on
//! its side, with the closest passage on the other: `only a sentence: … | …`; a source is named behind `from`: `lineage cites to_b from
//! The Herald`.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::Key;
use harness::case::{self, Case};
use harness::comparison::Compared;

fn holds(case: &Case) -> Result<(), String> {
    case.allow_keys(&[])?;
    let expected = case.expected.as_deref().filter(|expected| !expected.is_empty()).ok_or("no `>>>`\n")?;
    let compared = Compared::read(&case.body)?;
    let wrong: String = expected.lines().filter_map(|line| compared.holds(line).err()).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// `CASES=values cargo test --test comparison` runs the files that begin so.
#[test]
fn every_case_of_comparison_holds() {
    let only = std::env::var("CASES").unwrap_or_default();
    let (mut count, mut failures) = (0, Vec::new());
    for path in harness::text_files("tests/cases/compare") {
        if !harness::stem(&path).starts_with(&only) {
            continue;
        }
        for case in case::parse(&harness::read_file(&path)) {
            count += 1;
            if let Err(wrong) = holds(&case) {
                let file = path.strip_prefix(harness::root()).unwrap_or(&path).display();
                failures.push(format!("{file}:{}: {}\n{wrong}", case.line, case.name));
            }
        }
    }
    assert!(count > 0, "no case is named so");
    assert!(failures.is_empty(), "{} of {count} cases failed\n\n{}", failures.len(), failures.join("\n"));
}

/// How like each other two articles are is a number; who is named in which has its cases in `src/compare/entities/`.
#[test]
fn every_layer_of_comparison_has_cases() {
    let files = harness::text_files("tests/cases/compare");
    let of = |layer: &str| files.iter().any(|path| harness::stem(path).split('-').next() == Some(layer));
    let layers = Key::ALL.into_iter().filter(|key| ![Key::Similarity, Key::Entities].contains(key));
    let without: Vec<&str> = layers.map(Key::name).filter(|layer| !of(layer)).collect();
    assert!(without.is_empty(), "layers without a file in tests/cases/compare/: {without:?}");
}

/// A line that can hold of nothing is a wrong line, also behind `no`.
#[test]
fn a_line_that_says_nothing_is_refused() {
    let compared =
        Compared::read("@published_b 2024-05-03\nThe fair opened.\n===\nThe fair closed.").expect("two texts");
    for (line, why) in [
        ("no values difers", "values never says \"difers\""),
        ("no facts differs", "there is no layer \"facts\""),
        ("no values differs: 14", "1 sides for 2 texts"),
        ("no reuse verbatim: The fair | The market", "\"The market\" does not stand in the text"),
        ("no reuse verbatim: The fai | The fair", "\"The fai\" does not stand in the text"),
        ("values differs", "found: nothing"),
    ] {
        let told = compared.holds(line).expect_err(line);
        assert!(told.contains(why), "{told}");
    }
    for body in
        ["One text.", "@outlet_c The Herald\nOne.\n===\nTwo.", "@outlet\nOne.\n===\nTwo.", "@mood x\nOne.\n===\nTwo."]
    {
        assert!(Compared::read(body).is_err(), "{body}");
    }
}
