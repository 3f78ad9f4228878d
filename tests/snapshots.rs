//! The whole result for the seeds in readable form. `UPDATE=1 cargo test` rewrites it: then the diff is the review.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::{Comparison, Pairs, compare};
use crossread::document::{Article, Block, Document, Fact, Metadata};
use crossread::export::findings;
use crossread::export::view::counted_members;
use crossread::markup::{Marked, entity_keys};
use crossread::text::Span;
use harness::{check_file, pack, root, seeds, whole};
use std::fmt::Write;

#[test]
fn seeds_come_out_as_committed() {
    let articles: Vec<(String, Article, Document)> = seeds()
        .into_iter()
        .map(|(name, article)| {
            let document = whole(&article);
            (name, article, document)
        })
        .collect();
    let folder = root().join("tests/snapshots");
    for (name, article, document) in &articles {
        check_file(&folder.join(format!("{name}.txt")), &document_in_words(article, document));
    }
    let documents: Vec<_> = articles.iter().map(|(_, article, document)| (article, document)).collect();
    let comparison = compare(&documents, Pairs::All, pack());
    check_file(&folder.join("comparison.txt"), &comparison_in_words(&documents, &comparison));
}

fn document_in_words(article: &Article, document: &Document) -> String {
    let mut out = format!("source: {} {}\n", article.source.format.name(), article.source.encoding);
    for (name, fact) in facts(&document.metadata) {
        let _ = writeln!(out, "{name}: {} ({})", fact.value, fact.rule.0);
    }
    for warning in article.warnings.iter().chain(&document.warnings) {
        let _ = writeln!(out, "warning: {} {}", warning.name, warning.message);
    }
    out += "\n## blocks, sentences, mentions\n";
    let marked = Marked::of(&article.text, document);
    for block in &document.blocks {
        let _ = writeln!(out, "\n--- {} ---", heading(block));
        for sentence in sentences_of(document, block) {
            out += &marked.render_part(sentence).replace('\n', "⏎");
            out.push('\n');
        }
    }
    out += "\n## entities\n";
    for (key, entity) in entity_keys(document).iter().zip(&document.entities) {
        let kb = entity.kb.as_deref().unwrap_or("-");
        let count = counted_members(document, entity);
        let _ = writeln!(out, "\n{key}: {} {:?} {kb} counted {count}", entity.label.name(), entity.name);
        for member in &entity.members {
            let mention = &document.mentions[member.mention.at()];
            let surface = document.span(mention.tokens).of(&article.text);
            let _ = writeln!(out, "  {surface} ({}, {})", member.membership.name(), member.joined_by.0);
        }
    }
    out += "\n## quotations\n\n";
    for quotation in &document.quotations {
        let _ = writeln!(out, "{}", harness::quotations::line(&article.text, document, quotation));
    }
    out
}

fn facts(m: &Metadata) -> impl Iterator<Item = (&'static str, &Fact)> {
    let all = [
        ("title", &m.title),
        ("outlet", &m.outlet),
        ("byline", &m.byline),
        ("published", &m.published),
        ("republished_from", &m.republished_from),
        ("url", &m.url),
        ("language", &m.language),
    ];
    all.into_iter().filter_map(|(name, fact)| Some((name, fact.as_ref()?)))
}

fn heading(block: &Block) -> String {
    let reason = block.reason.map(|r| format!(" {}", r.0)).unwrap_or_default();
    let counted = if block.counted { "" } else { " (not counted)" };
    format!("{}{reason}{counted}", block.kind.name())
}

fn sentences_of<'d>(document: &'d Document, block: &'d Block) -> impl Iterator<Item = Span> + 'd {
    let spans = document.sentences.iter().map(|s| document.span(s.tokens));
    spans.filter(|s| block.span.contains(*s))
}

fn comparison_in_words(documents: &[(&Article, &Document)], comparison: &Comparison) -> String {
    let mut out = String::from("entities, and how often each article counts them\n\n");
    for linked in &comparison.entities {
        let mut counts = vec![None; documents.len()];
        for &(article, entity) in &linked.parts {
            let document = documents[article].1;
            *counts[article].get_or_insert(0) += counted_members(document, &document.entities[entity.at()]);
        }
        let counts: Vec<_> = counts.iter().map(|c| c.map_or("-".to_owned(), |c| c.to_string())).collect();
        let kb = linked.kb.as_deref().unwrap_or("-");
        let (label, rule) = (linked.label.name(), linked.linked_by.0);
        let _ = writeln!(out, "{:>7}  {label} {:?} {kb} ({rule})", counts.join(" "), linked.name);
        for p in &linked.perhaps {
            let words = p.span.of(&documents[p.article].0.text);
            let _ = writeln!(out, "         perhaps in {}: {words:?} ({})", p.article, p.rule.0);
        }
    }
    out += "\nfindings, as the cases of comparison write them\n\n";
    for finding in findings(documents, comparison) {
        let sides = finding.sides.iter().zip(documents).map(|(spans, (article, _))| {
            let words = spans.iter().map(|span| span.of(&article.text).replace('\n', "⏎"));
            let words: Vec<_> = words.collect();
            if words.is_empty() { "-".to_owned() } else { words.join(" … ") }
        });
        let sides: Vec<_> = sides.collect();
        let _ = writeln!(out, "{} {}: {}", finding.layer, finding.says.join(" "), sides.join(" | "));
    }
    out
}
