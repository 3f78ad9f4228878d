//! What the engine knows of words stands in `models/`, not in code: `tests/knowledge.txt` has how many words of the
//! language each file of `src/` still holds in its strings, and their sum can only go down.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use harness::{is_for_tests, pack, read_file, root, sources, without_tests};
use std::collections::BTreeMap;
use std::fmt::Write;

/// These look things up in the texts of people. What others hold in strings is said to people or to programs.
const READS_TEXT: [&str; 10] =
    ["alias", "annotate", "calendar", "compare", "corrections", "document", "grammar", "reader", "search", "text"];

/// Strings between the brackets of these say something to people, or are slugs.
const SPEAKS: [&str; 10] = [
    "Rule(",
    "Err(",
    "expect(",
    "panic!(",
    "format!(",
    "write!(",
    "assert!(",
    "debug_assert!(",
    "unreachable!(",
    "error(",
];

/// Names of layers, tags, relations, features and kinds, and keys of corrections: they are said to programs and read by them.
/// So are those between `named! {` and its end.
const NAMES: [&str; 9] = [
    "src/annotate/mentions/facts.rs",
    "src/corrections.rs",
    "src/document/correction.rs",
    "src/document/layer.rs",
    "src/document/cue_class.rs",
    "src/document/quotation.rs",
    "src/document/syntax/",
    "src/document/value.rs",
    "src/document/when.rs",
];

/// What a file is that holds no text, as its reader is told.
const TELLS: [&str; 2] = ["src/reader/binary.rs", "src/reader/foreign.rs"];

const COMMITTED: &str = "tests/knowledge.txt";

#[test]
fn words_stand_in_lists_and_no_longer_in_code() {
    let (found, committed) = (counted(), committed());
    let sum = |counts: &BTreeMap<String, usize>| counts.values().sum::<usize>();
    let most = |path: &String| committed.get(path).copied().unwrap_or(0);
    let grew: Vec<String> = found
        .iter()
        .filter(|(path, n)| **n > most(path))
        .map(|(path, n)| format!("{path}: {n} words, {} before", most(path)))
        .collect();
    assert!(
        sum(&found) <= sum(&committed),
        "more words in code, where lists of models/en/words/ or models/en/pairs/ can have them:\n{}",
        grew.join("\n")
    );
    // Words may move from file to file, and be fewer.
    if std::env::var_os("UPDATE").is_some() {
        write(&found);
    } else {
        assert_eq!(found, committed, "UPDATE=1 cargo test --test knowledge writes down what is left");
    }
}

#[test]
fn words_are_told_from_all_else() {
    let count = |source: &str| words(source).count();
    assert_eq!(count(r#"const A: &str = "the ship and \"tanker\"";"#), 4);
    assert_eq!(count("matches!(w, \"ship\" | \"xqzv\" | \"s\" | \"'s\" | \"12\")"), 1);
    assert_eq!(count(r##"(r"said", r#"told"#, b"asked")"##), 3);
    assert_eq!(count("let mark = '\"'; let word = \"ship\"; // \"tanker\"\n/* \"boat\" */ \"barge\""), 2);
    assert_eq!(count("named! {\n    A { B \"ship\", }\n}\nconst A: &str = \"boat\";"), 1);
    assert_eq!(count("f::<'a>(\"ship\")"), 1, "a lifetime opens no character");
    assert_eq!(count("Rule(\"ship\"), x.expect(\"a ship\"), format!(\"{ship} sank\")"), 0);
    assert_eq!(
        count("write!(f, \"a ship {}\", name(\"tanker\")), Err((\n \"ship\"))"),
        2,
        "the innermost bracket counts"
    );
    assert_eq!(count("f(')', \"ship\"), format!(\n    \"a ship\", x(1), \"boat\")"), 1);
    assert_eq!(count("#[cfg(test)]\nmod cases;\nconst A: &str = \"ship\";"), 1, "tests elsewhere end nothing here");
    assert_eq!(count("\"two \\\n   ships\"\n#[cfg(test)]\nmod tests { \"ship\" }"), 2);
}

/// The words in the strings of each file that reads text; those that hold cases for tests aside.
fn counted() -> BTreeMap<String, usize> {
    let part = |path: &str| path.split('/').nth(1).unwrap_or_default().trim_end_matches(".rs").to_owned();
    let reads = |path: &str| {
        READS_TEXT.contains(&part(path).as_str())
            && !NAMES.iter().chain(&TELLS).any(|names| path.starts_with(names))
            && !is_for_tests(path)
    };
    let files = sources("src", &["rs"]).into_iter().filter(|(path, _)| reads(path));
    let found: BTreeMap<_, _> =
        files.map(|(path, source)| (path, words(&source).count())).filter(|(_, n)| *n > 0).collect();
    assert!(found.len() > 20, "the sources were not found");
    found
}

/// The words of the language in the strings of a source, its tests aside.
fn words(source: &str) -> impl Iterator<Item = String> + '_ {
    let source = without_tests(source);
    let spoken = |bracket: usize| SPEAKS.iter().any(|mark| source[..bracket].ends_with(mark));
    let is_name = |before: &str| before.rfind("named! {").is_some_and(|from| !before[from..].contains("\n}"));
    let said = move |quoted: &Quoted| spoken(quoted.bracket) || is_name(&source[..quoted.at]);
    let strings = strings(source).into_iter().filter(move |quoted| !said(quoted));
    let pieces = strings.flat_map(|Quoted { text, .. }| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    pieces.filter(|piece| is_word(piece))
}

/// Two letters or more that some list knows: `ship`, not `xqzv`, `s` or `{name}`.
fn is_word(piece: &str) -> bool {
    piece.len() > 1 && piece.chars().all(char::is_alphabetic) && pack().word(&piece.to_lowercase()).facts().count() > 0
}

/// A string of a source.
struct Quoted {
    /// Where it begins.
    at: usize,
    /// The place behind the innermost bracket that it stands in; 0 outside all.
    bracket: usize,
    /// Without its marks.
    text: String,
}

/// The strings of a source: comments and characters passed over, escapes left out.
fn strings(source: &str) -> Vec<Quoted> {
    let mut out = Vec::new();
    let mut brackets: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let hashes = rest.strip_prefix('r').map(|r| r.len() - r.trim_start_matches('#').len());
        let raw = hashes.filter(|n| rest[1 + n..].starts_with('"'));
        let in_word = source[..at].ends_with(|c: char| (c.is_alphanumeric() && c != 'b') || c == '_');
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |n| n + 2);
        } else if let Some(hashes) = raw.filter(|_| !in_word) {
            let body = &rest[hashes + 2..];
            let close = format!("\"{}", "#".repeat(hashes));
            let len = body.find(&close).unwrap_or(body.len());
            let text = body[..len].to_owned();
            out.push(Quoted { at, bracket: brackets.last().copied().unwrap_or(0), text });
            at += (hashes + 2 + len + close.len()).min(rest.len());
        } else if c == '"' {
            let (text, len) = quoted(&rest[1..]);
            out.push(Quoted { at, bracket: brackets.last().copied().unwrap_or(0), text });
            at += 1 + len;
        } else if c == '\'' {
            // `'x'` and `'\n'` are characters, `'a` is a lifetime.
            let body = &rest[1..];
            let escaped = body.starts_with('\\').then(|| body[2..].find('\'').map(|n| n + 3)).flatten();
            let plain =
                body.chars().next().filter(|c| body[c.len_utf8()..].starts_with('\'')).map(|c| c.len_utf8() + 1);
            at += 1 + escaped.or(plain).unwrap_or(0);
        } else {
            match c {
                '(' => brackets.push(at + 1),
                ')' => drop(brackets.pop()),
                _ => {}
            }
            at += c.len_utf8();
        }
    }
    out
}

/// What a string holds whose quotation mark stands before `rest`, and how long it is with the mark behind it.
fn quoted(rest: &str) -> (String, usize) {
    let mut text = String::new();
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (text, at + 1),
            '\\' => {
                chars.next();
                text.push(' ');
            }
            c => text.push(c),
        }
    }
    (text, rest.len())
}

fn committed() -> BTreeMap<String, usize> {
    let line = |line: &str| {
        let (path, n) =
            line.split_once('\t').unwrap_or_else(|| panic!("{COMMITTED}: not a file and a number: {line:?}"));
        (path.to_owned(), n.parse().unwrap_or_else(|e| panic!("{COMMITTED}: {n:?}: {e}")))
    };
    read_file(&root().join(COMMITTED)).lines().filter(|l| !l.starts_with('#')).map(line).collect()
}

fn write(counts: &BTreeMap<String, usize>) {
    let mut out = String::from(
        "# Words of the language in the strings of src/, a file a line; tests/knowledge.rs lets their sum go down alone.\n",
    );
    for (path, n) in counts {
        writeln!(out, "{path}\t{n}").expect("a string can be written to");
    }
    std::fs::write(root().join(COMMITTED), out).expect("the folder can be written");
}
