//! What is exported says what the texts say, at the places where they say it, and never more than text.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::{Pairs, compare};
use crossread::document::{
    Article, CueClass, Document, EntityId, Fact, MentionForm, Metadata, Quotation, QuotationKind, Rule, TokenRange,
};
use crossread::export::{Account, Export, citation};
use crossread::reader::{Hint, verbatim};
use crossread::text::{Span, text_hash};
use harness::{annotated, pack};
use serde_json::Value;

const HOSTILE: &str = "=HYPERLINK(\"x\")\n\n<script>alert(1)</script> Angela Merkel met *Hassan Rouhani* in [Tehran](http://x.y).\n\n\
    +Berlin, \"Iran\" & | the U.S. 😀 said `$3 million` on <b>Monday</b>; Zoë O\u{2019}Hara\r\nagreed. www.x.y a@b.cd <!-- Paris -->";
const SECOND: &str =
    "Merkel in Iran\n\nThe German chancellor Angela Merkel left Iran on Monday. Vladimir Putin stayed in Moscow.";

fn account(text: &str, name: &str, title: Option<&str>) -> (Article, Document) {
    let metadata = Metadata {
        title: title.map(Fact::given),
        outlet: title.map(|_| Fact::given("=The | <i>Herald</i>")),
        published: title.map(|_| Fact::given("2024-04-25")),
        url: Some(Fact::given(if title.is_some() { "https://herald.example/a?b=1" } else { "javascript:alert(1)" })),
        ..Metadata::default()
    };
    let article = verbatim(text.to_owned(), &Hint { name: name.to_owned(), metadata, ..Hint::default() });
    let document = annotated(&article);
    (article, document)
}

fn read() -> [(Article, Document); 2] {
    [account(HOSTILE, "a <b>.txt", None), account(SECOND, "b.txt", Some("A & <img src=x onerror=y>"))]
}

fn export(export: Export, read: &[(Article, Document)]) -> String {
    let documents: Vec<_> = read.iter().map(|(a, d)| (a, d)).collect();
    let accounts: Vec<_> = documents.iter().map(|(a, d)| Account::new(a.source.name.as_str().into(), a, d)).collect();
    export.write(&accounts, &compare(&documents, Pairs::These(&[]), pack()))
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

/// RFC 4180, read back; an apostrophe in front is the guard.
fn table(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut chars = csv.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        let row = rows.last_mut().expect("a row");
        match c {
            '"' if quoted && chars.next_if_eq(&'"').is_some() => row.last_mut().expect("a cell").push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted && chars.next_if_eq(&'\n').is_some() => rows.push(vec![String::new()]),
            c => row.last_mut().expect("a cell").push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last row ends as all do");
    for cell in rows.iter_mut().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?} is a formula");
        if let Some(guarded) = cell.strip_prefix('\'') {
            *cell = guarded.to_owned();
        }
    }
    rows
}

#[test]
fn tables_hold_the_words_at_their_places() {
    let read = read();
    let number = |cell: &String| cell.parse::<usize>().expect("a number");
    let text = |letter: &str| if letter == "A" { HOSTILE } else { SECOND };

    let mentions = table(&export(Export::MentionsCsv, &read));
    assert_eq!(mentions.len(), 1 + read.iter().map(|(_, d)| d.mentions.len()).sum::<usize>());
    assert!(mentions.iter().all(|row| row.len() == mentions[0].len()));
    for row in &mentions[1..] {
        assert_eq!(slice(text(&row[0]), number(&row[5]), number(&row[6])), row[7]);
    }
    assert!(mentions.iter().any(|row| row[0] == "B" && row[1] == "=The | <i>Herald</i>" && row[12] == "Angela Merkel"));

    let entities = table(&export(Export::EntitiesCsv, &read));
    assert_eq!(entities.len(), 1 + read.iter().map(|(_, d)| d.entities.len()).sum::<usize>());
    assert!(entities.iter().all(|row| row.len() == entities[0].len()));
    for row in &entities[1..] {
        assert_eq!(slice(text(&row[5]), number(&row[12]), number(&row[13])), row[14]);
        assert!(row[15].contains(&row[14]), "{row:?}");
        let counted = mentions.iter().filter(|m| m[0] == row[5] && m[10] == "true" && m[11] == row[0]).count();
        assert_eq!(counted, number(&row[11]), "{row:?}");
    }
}

#[test]
fn values_stand_at_their_places_as_written_and_as_read() {
    let read = read();
    let number = |cell: &String| cell.parse::<usize>().expect("a number");
    let rows = table(&export(Export::ValuesCsv, &read));
    let values = |d: &Document| d.mentions.iter().filter(|m| m.form == MentionForm::Value).count();
    assert_eq!(rows.len(), 1 + read.iter().map(|(_, d)| values(d)).sum::<usize>());
    for row in &rows[1..] {
        assert_eq!(row.len(), rows[0].len());
        let text = if row[0] == "A" { HOSTILE } else { SECOND };
        assert_eq!(slice(text, number(&row[5]), number(&row[6])), row[7]);
    }
    assert!(rows.iter().any(|row| row[7] == "$3 million" && row[11] == "3000000" && row[13] == "USD"), "{rows:?}");
}

#[test]
fn quotations_have_a_row_each_with_who_and_which_words() {
    let mut read = [account(SECOND, "b.txt", None)];
    let document = &mut read[0].1;
    let speaker = document.entities.iter().position(|e| e.name == "Angela Merkel").expect("she is named");
    document.quotations.push(Quotation {
        kind: QuotationKind::Mixed,
        content: vec![TokenRange::new(0, 1), TokenRange::new(2, 3)],
        source: Some(TokenRange::new(3, 4)),
        cue: Some(TokenRange::new(1, 2)),
        speaker: Some(EntityId::new(speaker)),
        anonymous: false,
        cue_class: Some(CueClass::Denial),
        negated: true,
        hedge: None,
        rule: Rule("quotation"),
    });
    let rows = table(&export(Export::QuotationsCsv, &read));
    let [header, row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!(header.len(), row.len());
    assert_eq!(
        row[5..],
        [
            "0",
            "19",
            "mixed",
            "Merkel … Iran",
            "The",
            "in",
            &row[11],
            "Angela Merkel",
            "false",
            "denial",
            "true",
            "",
            "quotation"
        ]
    );
}

#[test]
fn annotations_select_the_words_twice() {
    let read = read();
    let collection: Value = serde_json::from_str(&export(Export::Annotations, &read)).unwrap();
    let items = collection["first"]["items"].as_array().unwrap();
    assert_eq!(collection["total"], items.len());
    let counted = |d: &Document| d.mentions.iter().filter(|m| d.counted(m)).count();
    assert_eq!(items.len(), read.iter().map(|(_, d)| counted(d)).sum::<usize>());
    let mut ids: Vec<&str> = items.iter().map(|i| i["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), items.len(), "every annotation has its own id");
    for item in items {
        let source = item["target"]["source"].as_str().unwrap();
        let text = if source.starts_with("urn:sha256:") { HOSTILE } else { SECOND };
        assert!(text == HOSTILE || source == "https://herald.example/a?b=1", "{source}");
        let [quote, position] = &item["target"]["selector"].as_array().unwrap()[..] else { panic!("{item}") };
        let (start, end) = (position["start"].as_u64().unwrap() as usize, position["end"].as_u64().unwrap() as usize);
        let said = |key: &str| quote[key].as_str().unwrap();
        assert_eq!(slice(text, start, end), said("exact"));
        assert_eq!(slice(text, start.saturating_sub(32), start), said("prefix"));
        assert_eq!(slice(text, end, end + 32), said("suffix"));
        assert_eq!(item["body"][0]["purpose"], "tagging");
    }
    let twice = [account(SECOND, "b.txt", None), account(SECOND, "c.txt", None)];
    let twice: Value = serde_json::from_str(&export(Export::Annotations, &twice)).unwrap();
    let items = twice["first"]["items"].as_array().unwrap();
    assert_ne!(items[0]["id"], items[items.len() / 2]["id"], "two copies of a text are two articles");
}

#[test]
fn the_report_is_text_and_its_places_hold() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let read = read();
    let report = export(Export::Markdown, &read);
    for event in Parser::new_ext(&report, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        let markup = matches!(
            event,
            Event::Html(_)
                | Event::InlineHtml(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_)
                | Event::Start(
                    Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::Strikethrough | Tag::CodeBlock(_)
                )
        );
        assert!(!markup, "{event:?} in\n{report}");
    }
    let evidence: Vec<&str> = report.lines().skip_while(|l| *l != "## Evidence").filter(|l| l.contains("**")).collect();
    let cited = report.matches(" [").count();
    assert_eq!(evidence.len(), cited, "{report}");
    assert!(cited > 6, "{report}");
    for line in evidence {
        let (_, place) = line.split_once(". ").unwrap();
        let (letter, place) = place.split_once(' ').unwrap();
        let (place, words) = place.split_once(": ").unwrap();
        let (start, end) = place.split_once('–').unwrap();
        let said = slice(if letter == "A" { HOSTILE } else { SECOND }, start.parse().unwrap(), end.parse().unwrap());
        assert!(words.contains(&format!("**{said}**")), "{line}: {said}");
    }
    for line in ["# 2 accounts compared", "## In both", "## Only in A", "## Only in B"] {
        assert!(report.lines().any(|l| l == line), "{line}\n{report}");
    }
}

#[test]
fn a_report_of_one_and_of_none() {
    let one = export(Export::Markdown, &[account(SECOND, "b.txt", None)]);
    assert!(one.starts_with("# Who and what is in one account\n"), "{one}");
    assert!(one.contains("\n## Names\n\n- **Angela Merkel** (person): A 2 [1]\n"), "{one}");
    for format in Export::ALL {
        assert_eq!(Export::parse(format.name()), Some(format));
        assert!(!export(format, &[account("", "", None)]).is_empty());
    }
    assert_eq!(export(Export::Json, &[]), "");
}

#[test]
fn a_citation_is_one_line() {
    let cite = |read: &(Article, Document), words: &str, says: &str| {
        let text = &read.0.text;
        let start = text.find(words).expect("the words are there");
        let cited = citation(&Account::new(Value::Null, &read.0, &read.1), Span::new(start, start + words.len()));
        let first = text[..start].chars().count();
        let (last, hash) = (first + words.chars().count(), &text_hash(text.as_bytes())[..16]);
        assert_eq!(cited, format!("{says}; characters {first}–{last} of text sha256 {hash}"));
    };
    let [hostile, second] = read();
    cite(&hostile, "Hara\r\nagreed", "“Hara agreed” — =HYPERLINK(\"x\")");
    cite(&second, "Vladimir Putin", "“Vladimir Putin” — =The | <i>Herald</i>, A & <img src=x onerror=y>, 2024-04-25");
    cite(&account("Iran said.", "a\nfile.txt", None), "Iran", "“Iran” — a file.txt");
    cite(&account("Iran said.", "", None), "Iran", "“Iran”");
}
