//! What crosses the wasm door stands twice: as structs of Rust, and in `www/types.d.ts` for the page. Both are read as text.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::document::{
    AmountKind, BlockKind, CueClass, Label, Membership, MentionForm, Modifier, Part, QuotationKind, TimeKind,
};
use crossread::export::Export;
use harness::{read_file, root};
use std::collections::{BTreeMap, BTreeSet};

const STRUCTS: [&str; 13] = [
    "src/export/view.rs",
    "src/export/pair_view.rs",
    "src/export/many.rs",
    "src/export/said.rs",
    "src/export/range.rs",
    "src/export/origin.rs",
    "src/export/formats.rs",
    "src/export/found.rs",
    "src/export/landmarks.rs",
    "src/export/story.rs",
    "src/export/word_weight.rs",
    "src/api/explorer.rs",
    "src/document/anchor.rs",
];
const TYPES: &str = "www/types.d.ts";

/// The keys of a shape, each with its type as TypeScript writes it; `?` behind a key that may be missing.
type Shape = BTreeMap<String, String>;

#[test]
fn each_key_of_the_engine_is_one_of_the_page_and_each_of_the_page_one_of_the_engine() {
    let engine = engine(&STRUCTS.map(|file| read_file(&root().join(file))).concat());
    let page = page(&read_file(&root().join(TYPES)));
    let (of_engine, of_page) = (names(&engine), names(&page));
    assert!(of_engine.contains("ArticleView") && of_engine.contains("AddHint"), "{of_engine:?}");
    let differ = differences(&engine, &page);
    assert!(differ.is_empty(), "{} against {TYPES}:\n{}", STRUCTS.join(", "), differ.join("\n"));
    assert_eq!(of_engine, of_page);
}

#[test]
fn words_that_stand_for_kinds_are_the_same() {
    let types = read_file(&root().join(TYPES));
    let all = |key: &str| literals(&types, key);
    assert_eq!(all("export type LabelName ="), Label::ALL.map(Label::name));
    assert_eq!(all("export type BlockKind ="), BlockKind::ALL.map(BlockKind::name));
    assert_eq!(all("export type ExportFormat ="), Export::ALL.map(Export::name));
    assert_eq!(
        all("  form:"),
        [MentionForm::Name, MentionForm::Nominal, MentionForm::Pronoun, MentionForm::Value].map(MentionForm::name)
    );
    assert_eq!(all("  membership:"), [Membership::Identity, Membership::Demonym].map(Membership::name));
    let of = |shape: &str, key: &str| literals(&types[types.find(shape).expect("the shape")..], key);
    assert_eq!(of("interface AmountView", "  kind:"), AmountKind::ALL.map(AmountKind::name));
    assert_eq!(of("interface TimeView", "  kind:"), TimeKind::ALL.map(TimeKind::name));
    assert_eq!(of("interface TimeView", "  part:"), Part::ALL.map(Part::name));
    assert_eq!(of("interface QuotationView", "  kind:"), QuotationKind::ALL.map(QuotationKind::name));
    assert_eq!(all("export type Modifier ="), Modifier::ALL.map(Modifier::name));
    assert_eq!(all("export type CueClass ="), CueClass::ALL.map(CueClass::name));
}

#[test]
fn a_key_that_only_one_side_has_is_told() {
    let rust = "#[derive(Debug, Serialize)]\npub struct Mark<'a> {\n    /// Flat.\n    #[serde(flatten)]\n    pub range: Range,\n    pub kind: &'static str,\n    name: Option<&'a str>,\n}\n\
        #[derive(Serialize)]\nstruct Range {\n    start: u32,\n}\n";
    let types = "export interface Range {\n  start: number;\n}\nexport interface Mark extends Range {\n  /** Which. */\n  kind: \"a\" | \"b\";\n  name: string | null;\n}\n";
    let told = |rust: &str, types: &str| differences(&engine(rust), &page(types));
    assert_eq!(told(rust, types), [""; 0]);
    let more = rust.replace("pub kind", "pub more: bool,\n    pub kind");
    assert_eq!(told(&more, types), ["Mark.more: boolean in the engine, nothing in the page"]);
    let more = types.replace("  kind", "  more: boolean;\n  kind");
    assert_eq!(told(rust, &more), ["Mark.more: nothing in the engine, boolean in the page"]);
    assert_eq!(
        told(&rust.replace("name: Option<&'a str>", "name: &'a str"), types),
        ["Mark.name: string in the engine, string | null in the page"]
    );
    assert_eq!(
        told(&rust.replace("    start: u32,\n", ""), types),
        [
            "Mark.start: nothing in the engine, number in the page",
            "Range.start: nothing in the engine, number in the page"
        ]
    );
}

fn names(shapes: &BTreeMap<String, Shape>) -> BTreeSet<&str> {
    shapes.keys().map(String::as_str).collect()
}

fn differences(engine: &BTreeMap<String, Shape>, page: &BTreeMap<String, Shape>) -> Vec<String> {
    let mut differ = Vec::new();
    for name in names(engine).intersection(&names(page)) {
        let (ours, theirs) = (&engine[*name], &page[*name]);
        for key in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
            let [one, other] = [ours, theirs].map(|shape| shape.get(key).map_or("nothing", String::as_str));
            if one != other {
                differ.push(format!("{name}.{key}: {one} in the engine, {other} in the page"));
            }
        }
    }
    differ
}

/// The structs that serde writes or reads, what is flattened into them among their keys.
fn engine(source: &str) -> BTreeMap<String, Shape> {
    let mut shapes: BTreeMap<String, Shape> = BTreeMap::new();
    let mut flat: Vec<(String, String)> = Vec::new();
    let (mut derives, mut attribute) = ("", "");
    let mut open: Option<(String, bool)> = None;
    for line in source.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        if line.starts_with("#[derive(") {
            derives = line;
        } else if line.starts_with("#[serde(") {
            attribute = line;
        } else if let Some((name, taken)) = &open {
            if line == "}" {
                open = None;
                continue;
            }
            let field = line.trim_start_matches("pub ").trim_end_matches(',');
            let (key, kind) = field.split_once(": ").unwrap_or_else(|| panic!("{name}: {line:?} is no field"));
            let renamed = attribute.split_once("rename = \"").and_then(|(_, name)| name.split('"').next());
            let key = renamed.unwrap_or(key);
            if attribute.contains("flatten") {
                flat.push((name.clone(), kind.to_owned()));
            } else {
                let inner = kind.strip_prefix("Option<").and_then(|kind| kind.strip_suffix('>'));
                let optional = *taken && (inner.is_some() || attribute.contains("default"));
                let missing = optional || attribute.contains("skip_serializing_if");
                let kind = if missing { inner.unwrap_or(kind) } else { kind };
                let key = if missing { format!("{key}?") } else { key.to_owned() };
                shapes.entry(name.clone()).or_default().insert(key, of_rust(kind));
            }
            attribute = "";
        } else if let Some((_, rest)) = line.split_once("struct ").filter(|_| line.ends_with('{')) {
            let name = rest.split(['<', ' ']).next().unwrap_or_default().to_owned();
            if derives.contains("Serialize") || derives.contains("Deserialize") {
                shapes.entry(name.clone()).or_default();
                open = Some((name, !derives.contains("Serialize")));
            }
            derives = "";
        }
    }
    inherit(shapes, &flat)
}

/// A union of many words, which stands in a line for each, on one.
fn unfolded(source: &str) -> String {
    let mut out = String::new();
    for line in source.lines() {
        match line.trim().strip_prefix("| ") {
            Some(word) => {
                let begins = out.ends_with(':');
                out += if begins { " " } else { " | " };
                out += word;
            }
            None => {
                out.push('\n');
                out += line;
            }
        }
    }
    out
}

/// The interfaces, what they extend among their keys.
fn page(source: &str) -> BTreeMap<String, Shape> {
    let mut shapes: BTreeMap<String, Shape> = BTreeMap::new();
    let mut extends = Vec::new();
    let mut open: Option<String> = None;
    for line in unfolded(source).lines().map(str::trim).filter(|line| !line.starts_with('/')) {
        if let Some(rest) = line.strip_prefix("export interface ") {
            let mut words = rest.trim_end_matches(" {").split(" extends ");
            let name = words.next().unwrap_or_default().to_owned();
            extends.extend(words.map(|of| (name.clone(), of.to_owned())));
            shapes.entry(name.clone()).or_default();
            open = Some(name);
        } else if line == "}" {
            open = None;
        } else if let (Some(name), Some((key, kind))) = (&open, line.trim_end_matches(';').split_once(": ")) {
            shapes.entry(name.clone()).or_default().insert(key.to_owned(), of_typescript(kind, source));
        }
    }
    inherit(shapes, &extends)
}

fn inherit(mut shapes: BTreeMap<String, Shape>, pairs: &[(String, String)]) -> BTreeMap<String, Shape> {
    for (name, of) in pairs {
        let more = shapes.get(of).unwrap_or_else(|| panic!("{name} holds {of}, which is no shape")).clone();
        shapes.entry(name.clone()).or_default().extend(more);
    }
    shapes
}

/// A type of Rust as serde writes it.
fn of_rust(kind: &str) -> String {
    let kind = kind.trim_start_matches("&'a ").trim_start_matches("&'static ");
    let inside = |open: &str, close: &str| kind.strip_prefix(open).and_then(|kind| kind.strip_suffix(close));
    match kind {
        "u8" | "u16" | "u32" | "i32" | "usize" => return "number".to_owned(),
        "bool" => return "boolean".to_owned(),
        // An id is what was given: the page gives keys.
        "String" | "str" | "serde_json::Value" => return "string".to_owned(),
        _ => {}
    }
    if let Some(inner) = inside("Option<", ">") {
        let inner = of_rust(inner);
        return format!("{inner} | null");
    }
    if let Some(inner) = inside("Vec<", ">") {
        return format!("{}[]", of_rust(inner));
    }
    if let Some((key, value)) = inside("BTreeMap<", ">").and_then(|inner| inner.split_once(", ")) {
        return format!("Record<{}, {}>", of_rust(key), of_rust(value));
    }
    if let Some(parts) = inside("(", ")") {
        return format!("[{}]", parts.split(", ").map(of_rust).collect::<Vec<_>>().join(", "));
    }
    match inside("[", "]").map(|inner| inner.rsplit_once("; ")) {
        Some(Some((inner, count))) => {
            let count = count.parse().unwrap_or_else(|_| panic!("{kind}: {count:?} is no number"));
            format!("[{}]", vec![of_rust(inner); count].join(", "))
        }
        Some(None) => format!("{}[]", of_rust(inside("[", "]").unwrap_or_default())),
        None => kind.split('<').next().unwrap_or_default().to_owned(),
    }
}

/// A type of TypeScript without what Rust does not say: which strings there are, and what the parts of a pair are called.
fn of_typescript(kind: &str, source: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for part in kind.split(" | ") {
        let union = ["\n  | \"", "\n  \"", " \""].map(|start| format!("export type {part} ={start}"));
        let named = union.iter().any(|start| source.contains(start));
        let part = if part.starts_with('"') || named { "string" } else { part };
        if !out.iter().any(|before| before == part) {
            out.push(part.to_owned());
        }
    }
    let unlabelled = out.join(" | ");
    ["block: ", "sentence: "].iter().fold(unlabelled, |kind, label| kind.replace(label, ""))
}

/// The strings of the first union behind `key`.
fn literals(source: &str, key: &str) -> Vec<String> {
    let start = source.find(key).unwrap_or_else(|| panic!("{TYPES} has no {key:?}"));
    let union = source[start..].split(';').next().unwrap_or_default();
    union.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}
