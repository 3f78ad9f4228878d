//! The shape of the source tree: who may import whom, and what stands nowhere. Reads the sources as text. The rooms of the
//! page have a twin: `tests/js/layout.test.mjs`.
#![cfg(not(target_arch = "wasm32"))]

mod harness;
mod imports;

use harness::{root, sources};
use imports::{Source, circles};
use std::path::Path;

/// A module of the crate's root, and the modules it may import. ARCHITECTURE.md shows the same as a picture.
const LAYERS: [(&str, &[&str]); 23] = [
    ("text", &[]),
    ("calendar", &["text"]),
    ("document", &["text", "calendar"]),
    ("anchorage", &["text", "document"]),
    ("corrections", &["document"]),
    ("tree", &["document"]),
    ("reader", &["text", "document"]),
    ("record", &["document", "reader"]),
    ("network", &["text", "document"]),
    ("pack", &["text", "document", "network"]),
    ("grammar", &["text", "calendar", "document", "pack"]),
    ("measure", &["document", "pack"]),
    ("markup", &["text", "document"]),
    ("rules", &["text", "document", "markup"]),
    ("alias", &["text", "document", "pack"]),
    (
        "annotate",
        &[
            "text",
            "document",
            "anchorage",
            "calendar",
            "tree",
            "reader",
            "network",
            "pack",
            "grammar",
            "markup",
            "alias",
        ],
    ),
    ("compare", &["text", "calendar", "document", "anchorage", "tree", "pack", "measure", "alias"]),
    ("search", &["text", "calendar", "document"]),
    ("corpus", &["text", "document", "reader", "pack", "grammar", "markup", "alias", "annotate", "compare", "search"]),
    ("evaluate", &["text", "document", "markup"]),
    ("export", &["text", "document", "tree", "compare"]),
    ("api", &["text", "document", "anchorage", "reader", "pack", "annotate", "compare", "search", "corpus", "export"]),
    ("lib", &[]),
];

/// Words that stand only in these places of `src/`, and why.
const ONLY_IN: [(&str, &[&str], &str); 10] = [
    ("wasm_bindgen", &["src/api/"], "only the door knows wasm-bindgen"),
    ("js_sys", &["src/api/"], "only the door knows the browser"),
    ("web_sys", &["src/api/"], "only the door knows the browser"),
    ("unsafe_code", &["src/bin/crossread/output.rs"], "nothing else needs unsafe code"),
    ("Instant", &["src/bin/"], "results know no clock"),
    ("SystemTime", &["src/bin/"], "results know no clock"),
    ("f32", &["src/bin/"], "results hold no float: platforms round differently"),
    ("f64", &["src/bin/"], "results hold no float: platforms round differently"),
    ("println!", &["src/bin/"], "a library prints nothing"),
    ("std::env", &["src/bin/"], "results depend on texts and pack alone"),
];

const FORBIDDEN_NAMES: [&str; 8] = ["util", "utils", "helpers", "common", "misc", "manager", "data", "info"];

const LONGEST: usize = 500;

#[test]
fn imports_point_one_way() {
    let stages = folders(&root().join("src/annotate"));
    let mut wrong = Vec::new();
    for Source { file, module, imports, .. } in crate_sources() {
        let Some(own) = module.first().filter(|name| *name != "bin") else { continue };
        let layer = LAYERS.iter().find(|(name, _)| name == own);
        let (_, allowed) = layer.unwrap_or_else(|| panic!("{file}: {own:?} has no layer in tests/layout.rs"));
        for import in imports {
            let (line, target) = (import.line, import.path);
            let top = target[0].as_str();
            let is_module = LAYERS.iter().any(|(name, _)| *name == top);
            if is_module && top != own && !allowed.contains(&top) {
                wrong.push(format!("{file}:{line}: {own} imports {top}"));
            }
            let both_in_stages = own == "annotate" && top == "annotate" && module.len() > 1 && target.len() > 1;
            if both_in_stages && target[1] != module[1] && stages.contains(&target[1]) {
                wrong.push(format!("{file}:{line}: stage {} imports stage {}", module[1], target[1]));
            }
        }
    }
    assert!(wrong.is_empty(), "imports against the layer table:\n{}", wrong.join("\n"));
}

/// Files that may import each other in a ring, and why.
const RINGS: [(&[&str], &str); 1] = [(
    &["grammar/date.rs", "grammar/duration.rs", "grammar/relative.rs", "grammar/time.rs"],
    "constructs hold each other: `Monday at noon`, `three days before Monday`, `noon next Monday`",
)];

/// A rule stands above what it looks through: whoever reads a file from its imports down comes to an end.
#[test]
fn no_file_imports_what_imports_it() {
    let sources = crate_sources();
    let found = circles(&sources);
    let allowed: Vec<&[&str]> = RINGS.iter().map(|(files, _)| *files).collect();
    assert_eq!(found, allowed, "files in rings, against those of tests/layout.rs");
}

#[test]
fn rings_are_found_through_signposts_and_groups() {
    let read = |sources: &[(&str, &str)]| -> Vec<Source> { sources.iter().map(|(f, t)| Source::read(f, t)).collect() };
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a [&'a [&'a str]]);
    let cases: [Case<'_>; 5] = [
        (&[("a/mod.rs", "mod b;\nuse b::Rule;"), ("a/b.rs", "use super::Cursor;")], &[&["a/b.rs", "a/mod.rs"]]),
        // What both need stands below them; the signpost in the folder's file is no need of its own.
        (
            &[
                ("a/mod.rs", "mod b;\nmod c;\npub use c::Cursor;\nfn all() { b::find() }"),
                ("a/b.rs", "use super::Cursor;"),
                ("a/c.rs", ""),
            ],
            &[],
        ),
        (
            &[
                ("a.rs", "use crate::{\n    text::{Span, fold as folded},\n    b::Two,\n};"),
                ("b.rs", "fn f() -> crate::a::One {}"),
            ],
            &[&["a.rs", "b.rs"]],
        ),
        (&[("a.rs", "// use crate::b::Two;\npub(in crate::b) fn f() {}"), ("b.rs", "use crate::a::f;")], &[]),
        (
            &[
                ("a/mod.rs", "#[cfg(test)]\nmod cases;\npub fn f() {}"),
                ("a/cases.rs", "use super::f;"),
                ("b.rs", "use crate::a::f;\n#[cfg(test)]\nmod tests {\n    use crate::b::g;\n}"),
            ],
            &[],
        ),
    ];
    for (sources, rings) in cases {
        assert_eq!(circles(&read(sources)), rings, "{sources:?}");
    }
    let paths = "use crate::{text::Span, pack};\nuse super::super::entities::resolve;\nlet x = crate::export::json(1); // crate::api";
    let settle = Source::read("annotate/mentions/settle.rs", paths);
    let shown: Vec<String> = settle.imports.iter().map(|i| format!("{} {}", i.line, i.path.join("::"))).collect();
    assert_eq!(shown, ["1 text::Span", "1 pack", "2 annotate::entities::resolve", "3 export::json"]);
}

/// One word, whatever is looked at: the layers of a comparison are its folders and the keys of the contract.
#[test]
fn a_comparison_has_a_folder_for_each_layer() {
    let keys: Vec<&str> = crossread::compare::Key::ALL.iter().map(|key| key.name()).collect();
    let mut folders = folders(&root().join("src/compare"));
    // Of two texts in step, not of a comparison.
    folders.retain(|folder| folder != "landmarks");
    let is_key = |folder: &String| keys.iter().any(|key| key == folder || key.strip_suffix('s') == Some(folder));
    assert!(folders.iter().all(is_key), "{folders:?} against {keys:?}");
    assert_eq!(folders.len(), keys.len(), "{folders:?} against {keys:?}");
}

/// Who opens a file knows from its first line whether what is looked for is there.
#[test]
fn each_file_says_first_what_it_is_for() {
    let silent = |(path, text): (String, String)| (!text.starts_with("//! ")).then_some(path);
    let silent: Vec<String> = sources("src", &["rs"]).into_iter().filter_map(silent).collect();
    assert!(silent.is_empty(), "files that do not begin with a line of `//!`:\n{}", silent.join("\n"));
}

#[test]
fn some_words_stand_only_where_they_belong() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src", &["rs"]) {
        for (i, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for (word, places, why) in ONLY_IN {
                if holds_word(code, word) && !places.iter().any(|p| path.starts_with(p)) {
                    wrong.push(format!("{path}:{}: {word}: {why}", i + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A rule is made where its slug stands, so that whoever looks for `Rule("…")` finds every rule there is, in whatever
/// table: the test that each has words for readers (`tests/rules.rs`) could not miss one.
#[test]
fn a_rule_is_made_of_its_slug_and_of_nothing_else() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src", &["rs"]) {
        for (i, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let made = code.match_indices("Rule(").map(|(at, word)| (&code[..at], &code[at + word.len()..]));
            let elsewhere = made.filter(|(before, slug)| {
                !before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !slug.starts_with('"')
            });
            if elsewhere.count() > 0 && path != "src/document/rule.rs" {
                wrong.push(format!("{path}:{}: a rule made of something that is no slug: {}", i + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_are_short_and_named_for_what_they_hold() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "www", "tools"] {
        for (path, text) in sources(folder, &["rs", "js", "mjs", "css"]) {
            let stem = Path::new(&path).file_stem().and_then(|s| s.to_str()).unwrap_or_default();
            if FORBIDDEN_NAMES.contains(&stem) {
                wrong.push(format!("{path}: a name that says nothing"));
            }
            let lines = text.lines().count();
            if lines > LONGEST {
                wrong.push(format!("{path}: {lines} lines, at most {LONGEST}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sources of the library and of the command line.
fn crate_sources() -> Vec<Source> {
    let files = sources("src", &["rs"]);
    files.iter().map(|(path, text)| Source::read(path.trim_start_matches("src/"), text)).collect()
}

fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

fn holds_word(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(is_part)
            && !code[at + word.len()..].chars().next().is_some_and(is_part)
    })
}
