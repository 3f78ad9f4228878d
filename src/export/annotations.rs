//! The mentions as annotations of the W3C Web Annotation Data Model (Recommendation of 23 February 2017), in JSON-LD: an
//! `AnnotationCollection` whose one page holds an annotation for each counted mention.
//!
//! A target has two selectors for the same words: the quotation with what stands around it (`TextQuoteSelector`), and its
//! place in Unicode code points, half-open (`TextPositionSelector`). Its `source` is the address of the article where that
//! is known, else a URN of the SHA-256 of its text. The bodies are the label as a tag, and the name and id of the entity.
//! No clock and no chance: the ids are made of text hash and place.

use super::Account;
use crate::ENGINE;
use crate::compare::Comparison;
use crate::document::Mention;
use crate::text::{Span, text_hash};
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'static str,
    generator: Generator,
    total: usize,
    first: Page<'a>,
}

#[derive(Debug, Serialize)]
struct Generator {
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    part_of: &'a str,
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Debug, Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type")]
enum Body<'a> {
    TextualBody { purpose: &'static str, value: &'a str },
    SpecificResource { purpose: &'static str, source: String },
}

#[derive(Debug, Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: [Selector<'a>; 2],
}

#[derive(Debug, Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextQuoteSelector { exact: &'a str, prefix: &'a str, suffix: &'a str },
    TextPositionSelector { start: u32, end: u32 },
}

/// Characters on each side of a quotation.
const CONTEXT: usize = 32;

pub(super) fn write(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let sources: Vec<String> = accounts.iter().map(source).collect();
    let mut items = Vec::new();
    for (article, account) in accounts.iter().enumerate() {
        // One text may have come from two outlets.
        let base = match accounts[..article].iter().filter(|a| a.hash() == account.hash()).count() {
            0 => account.hash().to_owned(),
            before => format!("{}:{}", account.hash(), before + 1),
        };
        let linked = account.linked(article, comparison);
        for (i, mention) in account.document.mentions.iter().enumerate() {
            if account.document.counted(mention) {
                let entity = linked[i].map(|entity| &comparison.entities[entity]);
                let mut body = vec![Body::TextualBody { purpose: "tagging", value: mention.label.name() }];
                if let Some(entity) = entity {
                    body.push(Body::TextualBody { purpose: "identifying", value: &entity.name });
                    body.extend(entity.kb.as_deref().map(identity));
                }
                items.push(annotation(account, mention, &base, body, &sources[article]));
            }
        }
    }
    let hashes: Vec<&str> = accounts.iter().map(Account::hash).collect();
    let id = format!("urn:crossread:annotations:{}", text_hash(hashes.join("\n").as_bytes()));
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: &id,
        kind: "AnnotationCollection",
        label: "Names, dates and amounts",
        generator: Generator { kind: "Software", name: ENGINE },
        total: items.len(),
        first: Page { id: format!("{id}:page:1"), kind: "AnnotationPage", part_of: &id, start_index: 0, items },
    };
    let mut out = serde_json::to_string(&collection).expect("a collection is plain data");
    out.push('\n');
    out
}

fn annotation<'a>(
    account: &'a Account<'_>,
    mention: &Mention,
    base: &str,
    body: Vec<Body<'a>>,
    source: &'a str,
) -> Annotation<'a> {
    let (text, span) = (account.text(), account.span(mention));
    let range = account.range(span);
    let (prefix, suffix) = around(text, span);
    Annotation {
        id: format!("urn:crossread:annotation:{base}:{}-{}", range.start, range.end),
        kind: "Annotation",
        motivation: "tagging",
        body,
        target: Target {
            source,
            selector: [
                Selector::TextQuoteSelector { exact: span.of(text), prefix, suffix },
                Selector::TextPositionSelector { start: range.start, end: range.end },
            ],
        },
    }
}

/// The address of an article, if it is one; else its text's name.
fn source(account: &Account<'_>) -> String {
    let is_address = |url: &&str| {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let allowed = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
        rest.is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) && url.chars().all(allowed)
    };
    match account.url().filter(is_address) {
        Some(url) => url.to_owned(),
        None => format!("urn:sha256:{}", account.hash()),
    }
}

/// GeoNames gives its places addresses; a country's code stands as it is.
fn identity(kb: &str) -> Body<'_> {
    match kb.strip_prefix("geonames:") {
        Some(id) => {
            Body::SpecificResource { purpose: "identifying", source: format!("https://sws.geonames.org/{id}/") }
        }
        None => Body::TextualBody { purpose: "identifying", value: kb },
    }
}

fn around(text: &str, span: Span) -> (&str, &str) {
    let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
    let start = before.char_indices().nth_back(CONTEXT - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}
