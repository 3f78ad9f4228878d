//! What is exported says what the texts say, at the places where they say it, and never more than text.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::annotate::annotate_layers;
use crossread::compare::{Key, Keys, Pairs, compare, compare_keys};
use crossread::document::{
    Article, Asked, CueClass, Document, EntityId, Fact, Layer, MentionForm, Metadata, Quotation, QuotationKind, Rule,
    TokenRange,
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

const CRASH: &str = "A bus overturned near the town of Tarvin on Monday. The crash near Tarvin killed 14 people, the police of Tarvin said. Ada Brandt met Hugo Lindqvist in Tarvin.\n\nFarmers in the valley sold wheat to a mill at record prices.";
const AGAIN: &str = "A bus overturned near the town of Tarvin on Monday. The crash near Tarvin killed 11 people, the police of Tarvin said. A bridge was closed, Ada Brandt & <b>Hugo Lindqvist</b> said.";

/// Two accounts of one event, with all that is found of them.
fn compared(format: Export) -> String {
    compared_in(format, Keys::ALL)
}

/// With what is found of them in some layers.
fn compared_in(format: Export, keys: Keys) -> String {
    let read = [CRASH, AGAIN].map(|text| {
        let metadata = Metadata {
            title: Some(Fact::given("Bus, overturned\nER  - ")),
            published: Some(Fact::given("2024-05-07")),
            byline: Some(Fact::given("Ines Falk")),
            ..Metadata::default()
        };
        let article = verbatim(text.to_owned(), &Hint { name: "a.txt".to_owned(), metadata, ..Hint::default() });
        let document = annotate_layers(&article, pack(), &[], Asked::default().and(Layer::Syntax));
        (article, document)
    });
    let documents: Vec<_> = read.iter().map(|(a, d)| (a, d)).collect();
    let accounts: Vec<_> = documents.iter().map(|(a, d)| Account::new(Value::Null, a, d)).collect();
    format.write(&accounts, &compare_keys(&documents, Pairs::All, keys, pack()))
}

#[test]
fn a_format_says_which_layers_it_writes() {
    for format in Export::ALL {
        assert_eq!(compared_in(format, format.keys()), compared(format), "{}", format.name());
    }
    assert!(!Export::Gexf.keys().has(Key::Values) && Export::PairCsv(Key::Emphasis).keys().has(Key::Values));
}

#[test]
fn each_layer_of_a_comparison_is_a_table_whose_words_stand_at_their_places() {
    let texts = [("a_places", "a_words", CRASH), ("b_places", "b_words", AGAIN)];
    for format in Export::ALL.into_iter().filter(|format| matches!(format, Export::PairCsv(_))) {
        let rows = table(&compared(format));
        let column = |name: &str| rows[0].iter().position(|cell| cell == name).expect(name);
        for row in &rows[1..] {
            assert_eq!(row.len(), rows[0].len(), "{}: {row:?}", format.name());
            for (places, words, text) in texts {
                let places = row[column(places)].split("; ").filter(|place| !place.is_empty());
                let said = places.map(|place| {
                    let (start, end) = place.split_once('-').expect("start and end");
                    slice(text, start.parse().expect("a number"), end.parse().expect("a number"))
                });
                assert_eq!(said.collect::<Vec<_>>().join(" … "), row[column(words)], "{}", format.name());
            }
        }
        let cells = |names: &[&str]| -> Vec<Vec<String>> {
            rows[1..].iter().map(|row| names.iter().map(|name| row[column(name)].clone()).collect()).collect()
        };
        let (names, row): (&[&str], &[&str]) = match format {
            Export::PairCsv(Key::Values) => (
                &["state", "kind", "a_value", "b_value", "a_words", "b_words"],
                &["differs", "number", "14", "11", "14", "11"],
            ),
            Export::PairCsv(Key::Event) => (&["a", "b", "state"], &["A", "B", "same_event"]),
            Export::PairCsv(Key::Alignments) => (&["state", "moved"], &["conflict", "false"]),
            Export::PairCsv(Key::Reuse) => (&["inside"], &["text"]),
            Export::PairCsv(Key::Only) => (&["in", "kind"], &["a", "sentence"]),
            _ => continue,
        };
        assert!(cells(names).iter().any(|cells| cells == row), "{}: {rows:?}", format.name());
    }
    let points = table(&compared(Export::PointsCsv));
    assert!(points[1..].iter().any(|row| row[..3] == ["1", "2", "B"] && row[4].contains("overturned")), "{points:?}");
    assert_eq!(table(&compared(Export::LineageCsv))[0][..3], ["from", "source", "to"]);
}

#[test]
fn references_have_what_is_known_and_a_title_ends_no_record() {
    let ris = compared(Export::Ris);
    let record: Vec<&str> = ris.split("\r\n").take(7).collect();
    let note = format!("N1  - text sha256 {}", text_hash(CRASH.as_bytes()));
    assert_eq!(
        record,
        [
            "TY  - NEWS",
            "TI  - Bus, overturned ER -",
            "AU  - Ines Falk",
            "PY  - 2024",
            "DA  - 2024/05/07/",
            "LA  - en",
            &note
        ]
    );
    assert_eq!(ris.lines().filter(|line| line.starts_with("ER  -")).count(), 2);
    let csl: Value = serde_json::from_str(&compared(Export::CslJson)).expect("JSON");
    assert_eq!(csl[0]["type"], "article-newspaper");
    assert_eq!(csl[0]["issued"]["date-parts"], serde_json::json!([[2024, 5, 7]]));
    assert_eq!(csl[1]["author"], serde_json::json!([{ "literal": "Ines Falk" }]));
    assert_ne!(csl[0]["id"], csl[1]["id"]);
    assert!(csl[0].get("URL").is_none(), "what is not known is not there: {csl}");
    for (published, known) in
        [("2024-05", Some("[[2024,5]]")), ("2024", Some("[[2024]]")), ("198X", None), ("2024-21", None)]
    {
        let mut read = [account(SECOND, "b.txt", Some("t"))];
        read[0].1.metadata.published = Some(Fact::given(published));
        let csl: Value = serde_json::from_str(&export(Export::CslJson, &read)).expect("JSON");
        assert_eq!(
            csl[0].get("issued").map(|issued| issued["date-parts"].to_string()).as_deref(),
            known,
            "{published}"
        );
    }
}

#[test]
fn the_graph_ties_who_stands_in_one_sentence() {
    let gexf = compared(Export::Gexf);
    let node = |name: &str| {
        let line = gexf
            .lines()
            .find(|line| line.contains(&format!("label=\"{name}\"")))
            .unwrap_or_else(|| panic!("{name}: {gexf}"));
        line.split('"').nth(1).expect("an id").to_owned()
    };
    let edge = |one: &str, other: &str| {
        let (one, other) = (node(one), node(other));
        let is = |line: &&str| {
            line.contains(&format!("source=\"{one}\" target=\"{other}\""))
                || line.contains(&format!("source=\"{other}\" target=\"{one}\""))
        };
        gexf.lines().find(is).and_then(|line| line.split("weight=\"").nth(1)?.split('"').next()).map(str::to_owned)
    };
    assert_eq!(edge("Ada Brandt", "Hugo Lindqvist").as_deref(), Some("2"), "{gexf}");
    assert_eq!(edge("Ada Brandt", "Tarvin").as_deref(), Some("1"), "{gexf}");
    for tag in ["gexf", "graph", "nodes", "edges", "node", "edge", "attvalues"] {
        let opened = gexf.matches(&format!("<{tag} ")).count() + gexf.matches(&format!("<{tag}>")).count();
        assert_eq!(opened, gexf.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    let hostile = export(Export::Gexf, &read());
    assert!(!hostile.contains("<i>") && !hostile.contains("<script"), "{hostile}");
}

/// Schemata and properties of FollowTheMoney 4.11.
#[test]
fn investigators_get_schemata_and_properties_that_there_are() {
    let lines = compared(Export::FollowTheMoney);
    let entities: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let of = |schema: &'static str| entities.iter().filter(move |entity| entity["schema"] == schema);
    let thing = ["name", "alias", "proof", "country"];
    for entity in &entities {
        let own: &[&str] = match entity["schema"].as_str().expect("a schema") {
            "Article" => &["title", "author", "publisher", "publishedAt", "sourceUrl", "language"],
            "Person" | "Organization" | "Event" => &[],
            "Address" => &["full"],
            other => panic!("{other}"),
        };
        for (name, values) in entity["properties"].as_object().expect("properties") {
            assert!(thing.contains(&name.as_str()) || own.contains(&name.as_str()), "{entity}");
            assert!(values.as_array().is_some_and(|values| values.iter().all(Value::is_string)), "{entity}");
        }
    }
    let articles: Vec<&Value> = of("Article").map(|article| &article["id"]).collect();
    assert_eq!(articles.len(), 2);
    let ada = of("Person").find(|person| person["properties"]["name"][0] == "Ada Brandt").expect("she is named");
    let proof = ada["properties"]["proof"].as_array().expect("articles");
    assert!(proof.len() == 2 && proof.iter().all(|id| articles.contains(&id)), "{ada}");
    assert_eq!(of("Article").next().expect("an article")["properties"]["publishedAt"][0], "2024-05-07");
    assert!(of("Address").any(|place| place["properties"]["full"][0] == "Tarvin"), "{lines}");
}

#[test]
fn each_finding_of_the_report_is_numbered_evidence() {
    let report = compared(Export::Markdown);
    let (findings, evidence) = report.split_once("## Evidence").expect("evidence");
    let line =
        findings.lines().find(|line| line.starts_with("- differs, number")).unwrap_or_else(|| panic!("{report}"));
    let number = |side: &str| {
        line.split_once(side).and_then(|(_, rest)| rest.split_once(']')).map(|(number, _)| number).expect(side)
    };
    for (number, letter, text, words) in
        [(number("A “14” ["), "A", CRASH, "14"), (number("B “11” ["), "B", AGAIN, "11")]
    {
        let start = text.find(words).expect("the words");
        let begin = format!("{number}. {letter} {start}–{}: ", start + words.len());
        assert!(evidence.lines().any(|line| line.starts_with(&begin)), "{begin} in {evidence}");
    }
}

#[test]
fn each_format_is_described() {
    let described = harness::read_file(&harness::root().join("docs/EXPORTS.md"));
    for format in Export::ALL {
        assert!(described.contains(&format!("`{}`", format.name())), "{}", format.name());
    }
}
