//! Every rule has words and an example in `src/rules/en.txt`, and in its example it is the reason.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::alias::{Name, Reach, resolve};
use crossread::anchorage::Anchorage;
use crossread::compare::Pairs;
use crossread::corpus::Corpus;
use crossread::document::{Article, Correction, Document, Fact, Field, Format, Metadata};
use crossread::markup::Marked;
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, read, read_text};
use crossread::rules::{RuleText, all, of_files};
use crossread::text::Span;
use harness::comparison::Compared;
use std::collections::BTreeSet;

/// What an example brings besides its marked text.
struct Example {
    hint: Hint,
    corrections: Vec<Correction>,
    same: Option<(String, String)>,
    beside: Option<String>,
    /// What comes with that text.
    beside_facts: Metadata,
    /// The names are those that are marked: only the joins are tried.
    stated: bool,
    marked: Marked,
    expected: String,
}

fn example(rule: &RuleText) -> Result<Example, String> {
    let (body, expected) = rule.example.split_once("\n>>>\n").unwrap_or((rule.example, ""));
    let (mut metadata, mut beside_facts, mut format) = (Metadata::default(), Metadata::default(), Format::Plain);
    let (mut corrections, mut same, mut beside, mut stated) = (Vec::new(), None, None, false);
    let mut rest = body;
    while let Some(line) = rest.strip_prefix("<<< ") {
        let (line, behind) = line.split_once('\n').ok_or("nothing behind `<<<`")?;
        rest = behind;
        let (what, value) = line.split_once(": ").ok_or_else(|| format!("no colon in {line:?}"))?;
        match what.split_once(' ') {
            Some(("corrected", field)) => {
                corrections.push(Correction::Metadata { field: field_of(field)?, value: Some(value.to_owned()) });
            }
            Some((field, "beside")) => *beside_facts.field_mut(field_of(field)?) = Some(Fact::given(value)),
            None if what == "beside" => beside = Some(value.to_owned()),
            None if what == "format" => format = Format::parse(value).ok_or("no such format")?,
            None if what == "names" => stated = value == "as marked",
            None if what == "same" => {
                let (one, other) = value.split_once(" = ").ok_or("no ` = `")?;
                same = Some((one.to_owned(), other.to_owned()));
            }
            _ => *metadata.field_mut(field_of(what)?) = Some(Fact::given(value)),
        }
    }
    let marked = Marked::parse(rest).map_err(|e| e.to_string())?;
    let hint = Hint { metadata, format: Some(format), ..Hint::default() };
    Ok(Example { hint, corrections, same, beside, beside_facts, stated, marked, expected: expected.to_owned() })
}

fn field_of(name: &str) -> Result<Field, String> {
    serde_json::from_value::<Correction>(serde_json::json!({ "kind": "metadata", "field": name, "value": null }))
        .map_err(|e| e.to_string())
        .and_then(|c| if let Correction::Metadata { field, .. } = c { Ok(field) } else { Err("no field".to_owned()) })
}

/// Every reason that stands at a span of the first article: why it was found, joined, or may be meant.
fn reasons(corpus: &Corpus, span: Span) -> BTreeSet<&'static str> {
    let loaded: Vec<_> = corpus.articles().iter().collect();
    let comparison = corpus.compare(&loaded, Pairs::All);
    let document = &loaded[0].document;
    let mut reasons = BTreeSet::new();
    for (at, mention) in document.mentions.iter().enumerate() {
        if document.span(mention.tokens) == span {
            reasons.insert(mention.rule.0);
            for (id, entity) in document.entities.iter().enumerate() {
                let here = entity.members.iter().filter(|m| m.mention.at() == at);
                reasons.extend(here.map(|m| m.joined_by.0));
                let of_it = |linked: &&crossread::compare::LinkedEntity| {
                    linked.parts.iter().any(|&(article, e)| article == 0 && e.at() == id)
                };
                if entity.members.iter().any(|m| m.mention.at() == at) {
                    let linked: Vec<_> = comparison.entities.iter().filter(of_it).collect();
                    reasons.extend(linked.iter().map(|l| l.linked_by.0));
                    reasons.extend(linked.iter().flat_map(|l| &l.perhaps).map(|p| p.rule.0));
                }
            }
        }
    }
    reasons
}

/// The rule joins what it is marked at to another name.
fn joins(marked: &Marked, slug: &str) -> Result<(), String> {
    let labels = marked.marks.iter().filter_map(|m| Some((m.label?, m)));
    let (names, rules): (Vec<_>, Vec<_>) = labels
        .map(|(label, m)| (Name::new(label, m.span.of(&marked.text), harness::pack()), m.rule.as_deref()))
        .unzip();
    let clusters = resolve(&names, Reach::Set, []);
    let got: Vec<_> = (0..names.len()).map(|i| clusters.joined_by(i).0).collect();
    let right = rules.contains(&Some(slug)) && rules.iter().zip(&got).all(|(rule, got)| rule.is_none_or(|r| r == *got));
    if right { Ok(()) } else { Err(format!("joined by {got:?}")) }
}

fn holds(rule: &RuleText) -> Result<(), String> {
    let Example { hint, mut corrections, same, beside, beside_facts, stated, marked, expected } = example(rule)?;
    if stated {
        return joins(&marked, rule.slug);
    }
    let article = match hint.format {
        Some(Format::File(_)) => read(marked.text.as_bytes(), &hint).map_err(|e| e.to_string())?.remove(0),
        _ => read_text(&marked.text, &hint),
    };
    if let Some((one, other)) = same {
        let anchor = |words: &str| {
            let at = article.text.find(words).ok_or_else(|| format!("no {words:?} in the text"))?;
            Ok::<_, String>(Anchorage::of(&article).anchor(Span::new(at, at + words.len())))
        };
        corrections.push(Correction::Same { anchor: anchor(&one)?, with: anchor(&other)? });
    }
    let mut pack = Pack::load(bundled()).map_err(|e| e.to_string())?;
    if expected.starts_with("said ") || expected.starts_with("pair ") {
        pack = pack.with_parser(bundled_parser()).map_err(|e| e.to_string())?;
    }
    let mut corpus = Corpus::new(pack);
    corpus.add("a", article, corrections);
    if let Some(text) = beside {
        let hint = Hint { metadata: beside_facts, format: Some(Format::Plain), ..Hint::default() };
        corpus.add("b", read_text(&text, &hint), Vec::new());
    }
    if let Some(stated) = expected.strip_prefix("pair ") {
        return pair(stated, rule.slug, &corpus);
    }
    let loaded = &corpus.articles()[0];
    let mut checked = 0;
    for mark in marked.marks.iter().filter(|mark| mark.rule.is_some()) {
        checked += 1;
        let (found, words) = (reasons(&corpus, mark.span), mark.span.of(&marked.text));
        if mark.rule.as_deref() != Some(rule.slug) {
            return Err(format!("{words:?} is marked with the rule {:?}", mark.rule));
        }
        if !found.contains(rule.slug) {
            return Err(format!("at {words:?} stand {found:?}\n{}", mentions(&loaded.article, &loaded.document)));
        }
        let label = loaded.document.mentions.iter().find(|m| loaded.document.span(m.tokens) == mark.span);
        if label.map(|m| m.label) != mark.label {
            return Err(format!("{words:?} is {:?}", label.map(|m| m.label)));
        }
    }
    for line in expected.lines() {
        checked += 1;
        behind(line, rule.slug, &loaded.article, &loaded.document)?;
    }
    if checked == 0 { Err("it states nothing".to_owned()) } else { Ok(()) }
}

/// `rule: words | words`: of two articles the rule finds something that has these words on each side.
fn pair(stated: &str, slug: &str, corpus: &Corpus) -> Result<(), String> {
    let (rule, sides) = stated.split_once(": ").ok_or_else(|| format!("no colon in {stated:?}"))?;
    if rule != slug {
        return Err(format!("{stated:?} states another rule"));
    }
    let articles = corpus.articles().iter().map(|loaded| (loaded.article.clone(), loaded.document.clone()));
    Compared::of(articles.collect(), corpus.pack()).by_rule(slug, sides)
}

/// `kind reason: text` of a block, `said rule: words` of what somebody says, `nothing rule: words` where the rule says that words name nothing, or `@field: value` of a fact that this rule found.
fn behind(line: &str, slug: &str, article: &Article, document: &Document) -> Result<(), String> {
    let (head, value) = line.split_once(": ").ok_or_else(|| format!("no colon in {line:?}"))?;
    if let Some(field) = head.strip_prefix('@') {
        let mut metadata = document.metadata.clone();
        let fact = metadata.field_mut(field_of(field)?).clone();
        let got = fact.as_ref().map(|f| (f.value.as_str(), f.rule.0));
        return if got == Some((value, slug)) { Ok(()) } else { Err(format!("{field} is {got:?}")) };
    }
    let blocks: Vec<String> = document
        .blocks
        .iter()
        .map(|b| format!("{} {}: {}", b.kind.name(), b.reason.map_or("", |r| r.0), b.span.of(&article.text)))
        .collect();
    if head == format!("said {slug}") {
        let said: Vec<String> =
            document.quotations.iter().map(|q| harness::quotations::line(&article.text, document, q)).collect();
        let right = said.iter().any(|s| s.starts_with(&format!("{slug} ")) && s.ends_with(&format!(" | {value}")));
        return if right { Ok(()) } else { Err(format!("there are\n    {}", said.join("\n    "))) };
    }
    if head == format!("nothing {slug}") {
        let taken = mentions(article, document);
        return if taken.contains(&format!("    {value} ")) { Err(format!("there are\n{taken}")) } else { Ok(()) };
    }
    if !head.ends_with(&format!(" {slug}")) {
        return Err(format!("{line:?} states another rule"));
    }
    if blocks.iter().any(|b| b == line) { Ok(()) } else { Err(format!("there are\n    {}", blocks.join("\n    "))) }
}

fn mentions(article: &Article, document: &Document) -> String {
    let shown = |m: &crossread::document::Mention| {
        format!("    {} {} {}\n", document.span(m.tokens).of(&article.text), m.label.name(), m.rule.0)
    };
    document.mentions.iter().map(shown).collect()
}

#[test]
fn in_its_example_every_rule_is_the_reason() {
    let failures: Vec<String> = all()
        .filter_map(|rule| holds(&rule).err().map(|e| format!("src/rules/en.txt:{}: {}: {e}", rule.line, rule.slug)))
        .collect();
    assert!(failures.is_empty(), "{} of {} failed\n{}", failures.len(), all().count(), failures.join("\n"));
}

#[test]
fn every_rule_of_the_code_stands_in_the_table_once() {
    let told: Vec<&str> = all().map(|rule| rule.slug).collect();
    let sources = harness::sources("src", &["rs"]).into_iter();
    let engine = sources.filter(|(path, _)| !path.starts_with("src/bin/") && !harness::is_for_tests(path));
    let code: BTreeSet<String> = engine.flat_map(|(_, source)| slugs(harness::without_tests(&source))).collect();
    assert!(code.len() > 100, "{code:?}");
    let wordless: Vec<&String> = code.iter().filter(|slug| !told.contains(&slug.as_str())).collect();
    assert!(wordless.is_empty(), "rules without words and an example in src/rules/en.txt: {wordless:?}");
    for (at, slug) in told.iter().enumerate() {
        assert!(code.contains(*slug), "src/rules/en.txt: no rule of src/ is called {slug}");
        assert!(!told[..at].contains(slug), "src/rules/en.txt: {slug} stands twice");
    }
    for rule in all() {
        assert!(!rule.words.is_empty(), "{}: no words", rule.slug);
    }
}

/// What the engine warns of has words, and the words of a slug that a text can show are those of its example.
#[test]
fn what_needs_no_text_has_words_too() {
    let bare: BTreeSet<&str> = of_files().map(|(slug, _)| slug).collect();
    assert_eq!(bare.len(), of_files().count(), "a slug stands twice");
    let sources = harness::sources("src", &["rs"]).into_iter();
    let engine = sources.filter(|(path, _)| !path.starts_with("src/bin/") && !harness::is_for_tests(path));
    let mut warned = 0;
    for (path, source) in engine {
        let made = harness::without_tests(&source).split("Warning { name: \"").skip(1);
        for name in made.filter_map(|rest| rest.split('"').next()) {
            warned += 1;
            assert!(bare.contains(name), "{path}: the warning {name} has no words in src/rules/mod.rs");
        }
    }
    assert!(warned > 8, "{warned}");
    for rule in all() {
        let other = crossread_formats::SLUGS.iter().find(|(slug, _)| *slug == rule.slug);
        assert!(other.is_none_or(|(_, words)| *words == rule.words), "{}: two wordings", rule.slug);
    }
}

/// What stands in `Rule("…")`, the only way in which a rule is made (tests/layout.rs).
fn slugs(code: &str) -> Vec<String> {
    let found = code.split("Rule(\"").skip(1).filter_map(|rest| rest.split('"').next());
    found.map(str::to_owned).collect()
}

/// `www/words/en/rules.js` is written from the tables: the page says what the command line says.
#[test]
fn the_page_has_the_words_of_the_table() {
    let bare = |slug: &str| slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let quoted = |words: &str| serde_json::to_string(words).expect("a string");
    let lines: String = all()
        .map(|rule| (rule.slug, rule.words))
        .chain(of_files())
        .map(|(slug, words)| {
            let key = if bare(slug) { slug.to_owned() } else { quoted(slug) };
            format!("  {key}: {},\n", quoted(words))
        })
        .collect();
    let written = format!("{HEAD}export const rules = /** @type {{const}} */ ({{\n{lines}}});\n");
    harness::check_file(&harness::root().join("www/words/en/rules.js"), &written);
}

const HEAD: &str =
    "// Written by `UPDATE=1 cargo test --test rules` from src/rules/ and formats/src/slugs.rs: change it there.
//
// Why a block is what it is, why a mention was found, why it belongs to its entity, where a fact comes from, what is
// warned of: by the slug of the engine's rule.
";
