//! Runs `tests/cases/*.txt`. The file's name is the layer that its cases state, whole and exact.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::alias::{Name, Reach, SIEVES, resolve};
use crossread::annotate::annotate;
use crossread::corpus::Corpus;
use crossread::document::{Document, Fact, Format, Label, MentionForm};
use crossread::markup::{Mark, Marked, reading};
use crossread::reader::{Hint, verbatim};
use harness::case::{self, Case};
use harness::{cut, difference, formatted, plain};
use std::collections::{BTreeMap, BTreeSet};

/// A check returns what differs, as lines.
type Check = fn(&Case) -> Result<(), String>;

const LAYERS: [(&str, Check); 9] = [
    ("blocks", blocks),
    ("entities", entities),
    ("names", names),
    ("quotations", harness::quotations::check),
    ("search", search),
    ("sentences", sentences),
    ("syntax", harness::tree::check),
    ("tokens", tokens),
    ("values", values),
];

#[test]
fn every_case_holds() {
    let (mut count, mut failures) = (0, String::new());
    for path in harness::text_files("tests/cases") {
        // `names-titles.txt` holds names too: a long file may be parted.
        let layer = harness::stem(&path).split('-').next().unwrap_or_default();
        let (_, check) = LAYERS.iter().find(|(name, _)| *name == layer).unwrap_or_else(|| panic!("no layer {layer:?}"));
        let cases = case::parse(&harness::read_file(&path));
        assert!(!cases.is_empty(), "{} holds no case", path.display());
        for case in cases {
            count += 1;
            if let Err(difference) = check(&case) {
                let file = path.strip_prefix(harness::root()).unwrap_or(&path).display();
                failures += &format!("{file}:{}: {}\n{difference}\n", case.line, case.name);
            }
        }
    }
    let failed = failures.matches("\n\n").count();
    assert!(failures.is_empty(), "{failed} of {count} cases failed\n\n{failures}");
}

/// After `>>>` a query a line and where it is met: `14 people: fourteen people`, places parted by ` | `, `-` for none.
fn search(case: &Case) -> Result<(), String> {
    case.allow_keys(&["published"])?;
    let expected = case.expected.as_deref().ok_or("no `>>>`\n")?;
    let mut article = verbatim(case.body.clone(), &Hint::default());
    article.metadata.published = case.keys.get("published").map(|date| Fact::given(date.as_str()));
    let mut corpus = Corpus::new(harness::loaded_pack());
    corpus.add("a", article, Vec::new());
    let text = &case.body;
    let answered = expected.lines().map(|line| {
        let query = line.rsplit_once(": ").map_or(line, |(query, _)| query);
        let found = corpus.search(query, &corpus.chosen(&["a".to_owned()]));
        let places: Vec<&str> = found.iter().map(|(_, place)| place.of(text)).collect();
        format!("{query}: {}", if places.is_empty() { "-".to_owned() } else { places.join(" | ") })
    });
    same(expected, &answered.collect::<Vec<_>>().join("\n"))
}

fn same(expected: &str, got: &str) -> Result<(), String> {
    if expected == got { Ok(()) } else { Err(difference(expected, got)) }
}

/// A token ends at white space and at `|`: `Gaza|-|based groups|.`
fn tokens(case: &Case) -> Result<(), String> {
    case.allow_keys(&[])?;
    let body = case::unescape(&case.body)?;
    let text: String = body.iter().filter(|&&c| c != ('|', false)).map(|(c, _)| c).collect();
    let expected: String =
        body.iter().map(|&(c, escaped)| if escaped { c.escape_debug().to_string() } else { c.to_string() }).collect();
    let (_, document) = plain(&text);
    let got = cut(&text, &document.tokens);
    // Escapes are shown as escapes on both sides.
    let shown: Vec<char> = body.iter().filter(|c| c.1).map(|c| c.0).collect();
    let got: String =
        got.chars().map(|c| if shown.contains(&c) { c.escape_debug().to_string() } else { c.to_string() }).collect();
    same(&expected, &got)
}

/// A sentence a line, a blank line between paragraphs. Lines are joined by a space; by nothing after a final `\`.
fn sentences(case: &Case) -> Result<(), String> {
    case.allow_keys(&[])?;
    let mut text = String::new();
    let mut expected = Vec::new();
    for line in case.body.lines() {
        let (line, glue) = line.strip_suffix('\\').map_or((line, " "), |line| (line, ""));
        if line.is_empty() {
            text.truncate(text.trim_end().len());
            text += "\n\n";
            continue;
        }
        let sentence: String = case::unescape(line)?.into_iter().map(|(c, _)| c).collect();
        text += &sentence;
        text += glue;
        expected.push(sentence.trim().escape_debug().to_string());
    }
    let (_, document) = plain(text.trim_end());
    let shown = document.sentences.iter().map(|s| document.span(s.tokens).of(&text).escape_debug().to_string());
    same(&expected.join("\n"), &shown.collect::<Vec<_>>().join("\n"))
}

/// After `>>>` a block a line: `kind: text` or `kind reason: text`, `⏎` for a line's end, a final `…` for the rest;
/// `@title: …` states metadata.
fn blocks(case: &Case) -> Result<(), String> {
    case.allow_keys(&["format"])?;
    let format = case.keys.get("format").map_or(Some(Format::Plain), |f| Format::parse(f)).ok_or("no such format\n")?;
    let expected = case.expected.as_deref().ok_or("no `>>>`\n")?;
    let (article, document) = formatted(&case.body, format);
    let mut got: Vec<String> = Vec::new();
    let stated = |at: usize| expected.lines().filter(|l| !l.starts_with('@')).nth(at).unwrap_or_default();
    for (i, block) in document.blocks.iter().enumerate() {
        let (head, want) = stated(i).split_once(": ").unwrap_or_default();
        let mut text = block.span.of(&article.text).replace('\n', "⏎");
        if want.strip_suffix('…').is_some_and(|start| text.starts_with(start)) {
            text = want.to_owned();
        }
        let reason = block.reason.filter(|_| head.contains(' ') || head != block.kind.name());
        let reason = reason.map(|r| format!(" {}", r.0)).unwrap_or_default();
        got.push(format!("{}{reason}: {text}", block.kind.name()));
    }
    for line in expected.lines().filter_map(|l| l.strip_prefix('@')) {
        let field = line.split(':').next().unwrap_or_default();
        got.push(format!("@{field}: {}", metadata(&document, field)?).trim_end().to_owned());
    }
    same(expected, &got.join("\n"))
}

fn metadata(document: &Document, field: &str) -> Result<String, String> {
    let m = &document.metadata;
    let fact = match field {
        "title" => &m.title,
        "outlet" => &m.outlet,
        "byline" => &m.byline,
        "published" => &m.published,
        "republished_from" => &m.republished_from,
        "url" => &m.url,
        "language" => &m.language,
        _ => return Err(format!("no metadata field {field:?}\n")),
    };
    Ok(fact.as_ref().map(|f| f.value.clone()).unwrap_or_default())
}

/// Names and their labels, all of them, or those of the labels in `only=PERSON,ORG`.
fn names(case: &Case) -> Result<(), String> {
    marks(case, |form| form == MentionForm::Name, |label| !label.is_value())
}

/// Dates, times and amounts; `only=` as with names.
fn values(case: &Case) -> Result<(), String> {
    marks(case, |form| form == MentionForm::Value, Label::is_value)
}

fn marks(case: &Case, form: fn(MentionForm) -> bool, may_state: fn(Label) -> bool) -> Result<(), String> {
    case.allow_keys(&["only", "published"])?;
    let only = case.list("only");
    let wanted = |label: Label| only.as_ref().is_none_or(|only| only.contains(&label.name()));
    let mut expected = Marked::parse(&case.body).map_err(|e| format!("{e}\n"))?;
    for mark in &expected.marks {
        let fits = mark.label.is_some_and(|l| may_state(l) && wanted(l));
        if !fits || mark.entity.is_some() {
            return Err(format!("[{}] states what is not compared here\n", mark.span.of(&expected.text)));
        }
    }
    expected.quotes.clear();
    let document = written_on(&expected.text, case.keys.get("published"));
    let mut got = Marked::of(&expected.text, &document);
    // What a value says is compared where a case states it.
    let states = |mark: &Mark| expected.marks.iter().any(|m| m.span == mark.span && m.value.is_some());
    for (mark, mention) in got.marks.iter_mut().zip(&document.mentions) {
        let says = || mention.value.as_deref().map_or("unread".to_owned(), reading);
        mark.value = states(mark).then(says);
    }
    let mut mentions = document.mentions.iter();
    got.marks.retain(|_| mentions.next().is_some_and(|m| form(m.form) && wanted(m.label)));
    for mark in &mut got.marks {
        (mark.entity, mark.rule) = (None, None);
    }
    same(&expected.render(), &got.render())
}

/// What is found in an article of some date.
fn written_on(text: &str, published: Option<&String>) -> Document {
    let mut article = verbatim(text.to_owned(), &Hint::default());
    article.metadata.published = published.map(|date| Fact::given(date.as_str()));
    annotate(&article, harness::pack(), &[])
}

/// Names, labels, and by their keys which of them are one. A name without a key stands alone.
/// `names=marked` takes the names from the marks.
fn entities(case: &Case) -> Result<(), String> {
    case.allow_keys(&["names"])?;
    let expected = Marked::parse(&case.body).map_err(|e| format!("{e}\n"))?;
    let got = if case.keys.contains_key("names") { joined(&expected) } else { found(&expected.text) };
    same(&expected.render(), &with_keys_of(&expected, got).render())
}

/// The names of a text and their entities; each joined one with the sieve that joined it as its rule.
fn found(text: &str) -> Marked {
    let (_, document) = plain(text);
    let mut got = Marked::of(text, &document);
    let member = |at: usize| document.entities.iter().flat_map(|e| &e.members).find(|m| m.mention.at() == at);
    for (at, mark) in got.marks.iter_mut().enumerate() {
        mark.rule = member(at).map(|m| m.joined_by.0.to_owned());
    }
    let mut mentions = document.mentions.iter();
    got.marks.retain(|_| mentions.next().is_some_and(|m| m.form != MentionForm::Value));
    got
}

/// The same for names that are given.
fn joined(stated: &Marked) -> Marked {
    let mut got = stated.clone();
    let name = |m: &Mark| Name::new(m.label.expect("a name has a label"), m.span.of(&stated.text), harness::pack());
    let names: Vec<Name> = stated.marks.iter().map(name).collect();
    let mut clusters = resolve(&names, Reach::Article, []);
    for (at, mark) in got.marks.iter_mut().enumerate() {
        mark.entity = Some(format!("of-{}", clusters.root(at)));
        mark.rule = Some(clusters.joined_by(at).0.to_owned());
    }
    got
}

/// Under the keys of a case, which do not matter by themselves: an entity takes the key that its first mention has there.
fn with_keys_of(expected: &Marked, mut got: Marked) -> Marked {
    let mut size: BTreeMap<String, usize> = BTreeMap::new();
    for key in got.marks.iter().filter_map(|m| m.entity.clone()) {
        *size.entry(key).or_default() += 1;
    }
    let mut named: BTreeMap<String, Option<String>> = BTreeMap::new();
    for mark in &mut got.marks {
        mark.rule = None;
        let Some(key) = mark.entity.take() else { continue };
        let stated = expected.marks.iter().find(|m| m.span == mark.span).and_then(|m| m.entity.clone());
        let new = named.get(&key).cloned().unwrap_or_else(|| {
            let taken = |k: &String| named.values().flatten().any(|n| n == k);
            let new = match stated {
                Some(stated) if !taken(&stated) => Some(stated),
                Some(stated) => Some(format!("not-{stated}")),
                None if size[&key] == 1 => None,
                None => Some(key.clone()),
            };
            named.insert(key, new.clone());
            new
        });
        mark.entity = new;
    }
    got
}

/// By the sieves of the table: in a case under its name it joins, and in another it does not.
#[test]
fn every_sieve_has_a_case_that_joins_and_one_that_must_not() {
    let cases = case::parse(&harness::read_file(&harness::root().join("tests/cases/entities.txt")));
    let mut wrong = Vec::new();
    // An alias is told in another article: src/compare/cases.rs.
    for slug in SIEVES.iter().map(|s| s.rule.0).filter(|slug| *slug != "alias") {
        let about = |case: &&Case| case.name.strip_prefix(slug).is_some_and(|rest| rest.starts_with([':', ' ']));
        let joins = cases.iter().filter(about).map(|case| {
            let stated = Marked::parse(&case.body).expect("a case that can be read");
            let got = if case.keys.contains_key("names") { joined(&stated) } else { found(&stated.text) };
            let mut first: BTreeSet<Option<String>> = BTreeSet::new();
            // The first mention of an entity carries what made it one.
            got.marks.iter().any(|m| !first.insert(m.entity.clone()) && m.rule.as_deref() == Some(slug))
        });
        let (fires, silent): (Vec<bool>, Vec<bool>) = joins.partition(|&joins| joins);
        if fires.is_empty() || silent.is_empty() {
            wrong.push(format!("{slug}: {} cases join, {} do not", fires.len(), silent.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
