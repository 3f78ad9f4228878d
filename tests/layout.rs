//! The shape of the source tree: who may import whom, and what stands nowhere. Reads the sources as text. The rooms of the
//! page have a twin: `tests/js/layout.test.mjs`.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use harness::{read_file, root, sources};
use std::path::Path;

/// A module of the crate's root, and the modules it may import. ARCHITECTURE.md shows the same as a picture.
const LAYERS: [(&str, &[&str]); 17] = [
    ("text", &[]),
    ("document", &["text"]),
    ("reader", &["text", "document"]),
    ("network", &["text", "document"]),
    ("pack", &["text", "document", "network"]),
    ("grammar", &["text", "document"]),
    ("markup", &["text", "document"]),
    ("rules", &["text", "document", "markup"]),
    ("alias", &["text", "document", "pack"]),
    ("annotate", &["text", "document", "reader", "network", "pack", "grammar", "markup", "alias"]),
    ("compare", &["text", "document", "pack", "alias"]),
    ("search", &["text"]),
    ("corpus", &["text", "document", "reader", "pack", "grammar", "markup", "alias", "annotate", "compare", "search"]),
    ("evaluate", &["text", "document", "markup"]),
    ("export", &["text", "document", "compare"]),
    ("api", &["text", "document", "reader", "pack", "annotate", "compare", "search", "corpus", "export"]),
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
    for (path, text) in sources("src", &["rs"]) {
        let module = module_of(&path);
        if module[0] == "bin" {
            continue;
        }
        let layer = LAYERS.iter().find(|(name, _)| *name == module[0]);
        let (_, allowed) = layer.unwrap_or_else(|| panic!("{path}: {:?} has no layer in tests/layout.rs", module[0]));
        for (line, target) in imports(&text, &module) {
            let top = target[0].as_str();
            let is_module = LAYERS.iter().any(|(name, _)| *name == top);
            if is_module && top != module[0] && !allowed.contains(&top) {
                wrong.push(format!("{path}:{line}: {} imports {top}", module[0]));
            }
            let both_in_stages = module[0] == "annotate" && top == "annotate" && module.len() > 1 && target.len() > 1;
            if both_in_stages && target[1] != module[1] && stages.contains(&target[1]) {
                wrong.push(format!("{path}:{line}: stage {} imports stage {}", module[1], target[1]));
            }
        }
    }
    assert!(wrong.is_empty(), "imports against the layer table:\n{}", wrong.join("\n"));
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
/// table: the test that each has words for readers (`tests/js/strings.test.mjs`) could not miss one.
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

fn folders(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

/// `src/annotate/mentions/mod.rs` is `annotate::mentions`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

/// Every path of the source that begins at `crate` or `super`, from the crate's root, with its line.
fn imports(text: &str, module: &[String]) -> Vec<(usize, Vec<String>)> {
    let mut out = Vec::new();
    for (keyword, base) in [("crate::", 0), ("super::", module.len() - 1)] {
        let mut from = 0;
        while let Some(found) = text[from..].find(keyword) {
            let start = from + found;
            from = start + keyword.len();
            let before = text[..start].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$') {
                continue;
            }
            let line = text[..start].matches('\n').count() + 1;
            if text[..start].rsplit('\n').next().is_some_and(|l| l.contains("//")) {
                continue;
            }
            let mut base = base;
            while text[from..].starts_with("super::") && base > 0 {
                from += "super::".len();
                base -= 1;
            }
            for tail in tails(&text[from..]) {
                out.push((line, module[..base].iter().cloned().chain(tail).collect()));
            }
        }
    }
    out
}

/// The first two names of a path, or of each path of a group: `{text::Span, document}`.
fn tails(rest: &str) -> Vec<Vec<String>> {
    let Some(group) = rest.strip_prefix('{') else { return vec![names(rest)] };
    let (mut depth, mut start, mut out) = (1, 0, Vec::new());
    for (i, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            out.push(names(group[start..i].trim()));
            start = i + 1;
        }
        if depth == 0 {
            break;
        }
    }
    out.retain(|names| !names[0].is_empty());
    out
}

fn names(path: &str) -> Vec<String> {
    let end = path.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(path.len());
    path[..end].split("::").take(2).map(str::to_owned).collect()
}

fn holds_word(code: &str, word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(is_part)
            && !code[at + word.len()..].chars().next().is_some_and(is_part)
    })
}

#[test]
fn paths_are_found_in_every_form() {
    let module: Vec<String> = ["annotate", "mentions", "settle"].map(str::to_owned).to_vec();
    let text = "use crate::{text::Span, pack};\nuse super::super::entities::resolve;\nlet x = crate::export::json(1); // crate::api\n";
    let found: Vec<String> =
        imports(text, &module).into_iter().map(|(line, p)| format!("{line} {}", p.join("::"))).collect();
    assert_eq!(found, ["1 text::Span", "1 pack", "3 export::json", "2 annotate::entities::resolve"]);
}
