//! What comes out of each sample: `samples/NAME` is read, `samples/NAME.told` has what must come out of it.
//! `UPDATE=1 cargo test -p crossread-formats` rewrites what is told.

mod around;
#[path = "around/packed.rs"]
mod packed;
#[path = "around/told.rs"]
mod told;

use around::Around;
use crossread_formats::{Around as _, Format, TABLE, has_words, of, read};
use std::path::{Path, PathBuf};

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("samples").map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending != "told"));
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn samples_tell_what_they_told() {
    let mut wrong = String::new();
    for path in samples() {
        let (name, bytes) = (name_of(&path), packed::bytes_of(&path));
        let found = match of(&bytes, &name) {
            None => "no format knows it\n".to_owned(),
            Some(format) => match read(format, &bytes, &name, &mut Around::default()) {
                Ok(entries) => [format.name(), "\n", &told::told(&entries)].concat(),
                Err(damaged) => [format.name(), "\nrefused: ", &damaged.0, "\n"].concat(),
            },
        };
        let beside = path.with_file_name([&name, ".told"].concat());
        let before = std::fs::read_to_string(&beside).unwrap_or_default();
        if before != found {
            if std::env::var_os("UPDATE").is_some() {
                std::fs::write(&beside, &found).expect("written");
            } else {
                wrong.push_str(&[&name, ":\n", &found, "\n"].concat());
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// In a browser pages are first asked for, then answered: the second time the same are asked.
#[test]
fn the_same_pages_are_asked_for_before_they_are_parsed() {
    for path in samples() {
        let (name, bytes) = (name_of(&path), packed::bytes_of(&path));
        let Some(format) = of(&bytes, &name) else { continue };
        let (mut waiting, mut answered) = (Around { waits: true, ..Around::default() }, Around::default());
        let _ = read(format, &bytes, &name, &mut waiting);
        let _ = read(format, &bytes, &name, &mut answered);
        assert_eq!(waiting.pages, answered.pages, "{name}");
    }
}

/// A piece is never empty, has no white space at its ends and no empty line inside; a fact stands on one line. Slugs have words.
#[test]
fn pieces_are_as_promised() {
    for path in samples() {
        let (name, bytes) = (name_of(&path), packed::bytes_of(&path));
        let Some(format) = of(&bytes, &name) else { continue };
        for entry in read(format, &bytes, &name, &mut Around::default()).unwrap_or_default() {
            for piece in entry.pieces {
                assert_eq!(piece.text.trim(), piece.text, "{name}");
                assert!(piece.text.lines().all(|line| !line.trim().is_empty()), "{name}: {:?}", piece.text);
                assert!(!piece.text.is_empty(), "{name}");
                assert!(
                    piece.aside.is_none_or(has_words),
                    "{name}: no words in formats/src/slugs.rs: {:?}",
                    piece.aside
                );
            }
            for fact in entry.facts {
                assert!(!fact.value.is_empty() && !fact.value.contains('\n'), "{name}: {fact:?}");
                assert!(has_words(fact.rule), "{name}: no words in formats/src/slugs.rs: {fact:?}");
            }
            let wordless = entry.warnings.iter().find(|warning| !has_words(warning.name));
            assert!(wordless.is_none(), "{name}: no words in formats/src/slugs.rs: {wordless:?}");
        }
    }
}

#[test]
fn text_that_speaks_of_formats_is_none() {
    for text in [
        "",
        "The talks went on for nine days.",
        "From: Ada Lunde\nTo: Ivo Balan\nSubject: Talks\n\nThe talks went on for nine days.",
        "From the harbour to the hills, the town was dark at 10:30 on Thursday.\nDate: unknown\n\nThe power failed.",
        "Title: Talks fail\nDate: 21 April 2024\nContent: the talks failed\n\nThe talks failed.",
        "Message-ID is a line of mail.\nSubject: what it is about\n\nNobody reads it.",
        "<rss was what they called it, and nobody knows why.",
        "<feed> was the word that they used.",
        "{ \"text\" is what he wrote } and then left.",
        "PK was his sign, WARC/1.0 hers.",
        "1\nThe first line.\n\n00:10 --> was when it began.",
        "WEBVTTX is no word.",
        "text, they said, was all that mattered.\nAnd so it was, they said.",
    ] {
        assert_eq!(of(text.as_bytes(), "a.txt"), None, "{text}");
    }
}

/// Of web pages there are many, in `tests/pages/` of the engine.
#[test]
fn each_format_has_a_sample() {
    let shown: Vec<_> = samples().iter().filter_map(|path| of(&packed::bytes_of(path), &name_of(path))).collect();
    for row in TABLE.iter().filter(|row| row.format != Format::Html) {
        assert!(shown.contains(&row.format), "formats/tests/samples/ has no file of the format {}", row.name);
    }
}

#[test]
fn each_format_has_a_name_and_an_ending_of_its_own() {
    for (at, row) in TABLE.iter().enumerate() {
        assert!(!row.endings.is_empty());
        assert!(TABLE[..at].iter().all(|other| other.name != row.name && other.format != row.format), "{}", row.name);
    }
}

/// The stand-in for a decoder knows what the samples are in.
#[test]
fn encodings_of_the_samples_are_known() {
    assert_eq!(Around::default().decode(b"\x93a\x94", Some("windows-1252")), "“a”");
}
