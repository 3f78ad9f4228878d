//! The one shape of results outside: the keys of `docs/CONTRACT.md`, generic over the offset unit.

use crate::ENGINE;
use crate::compare::{Comparison, Perhaps};
use crate::document::{Article, Document, Fact, Mention};
use crate::text::{OffsetMap, Span, Unit, text_hash};
use serde::{Deserialize, Serialize};

/// The version of this shape.
pub const SCHEMA: u32 = 1;

#[derive(Debug, Serialize)]
pub struct ArticleView<'a> {
    pub schema: u32,
    pub engine: &'static str,
    /// Echoed as it was given: a path, a record's own id, a shelf key.
    pub id: serde_json::Value,
    pub hash: String,
    pub title: Option<&'a str>,
    pub outlet: Option<&'a str>,
    pub byline: Option<&'a str>,
    pub published: Option<&'a str>,
    pub republished_from: Option<&'a str>,
    pub url: Option<&'a str>,
    pub language: Option<&'a str>,
    pub text: &'a str,
    pub blocks: Vec<BlockView>,
    pub sentences: Vec<Range>,
    pub mentions: Vec<MentionView>,
    pub entities: Vec<EntityView<'a>>,
    /// Empty until the stage that finds quotations is built.
    pub quotations: [(); 0],
    pub warnings: Vec<WarningView<'a>>,
}

/// A half-open range in the view's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    pub start: u32,
    pub end: u32,
}

#[derive(Debug, Serialize)]
pub struct BlockView {
    #[serde(flatten)]
    pub range: Range,
    pub kind: &'static str,
    pub reason: Option<&'static str>,
    pub counted: bool,
}

#[derive(Debug, Serialize)]
pub struct MentionView {
    #[serde(flatten)]
    pub range: Range,
    pub label: &'static str,
    pub form: &'static str,
    pub block: usize,
    pub counted: bool,
    pub entity: Option<usize>,
    pub joined_by: Option<&'static str>,
    pub membership: Option<&'static str>,
    /// `null` until values are normalised.
    pub value: Option<()>,
    pub rule: &'static str,
    pub score: Option<u16>,
}

#[derive(Debug, Serialize)]
pub struct EntityView<'a> {
    pub id: usize,
    pub label: &'static str,
    pub name: &'a str,
    pub kb: Option<&'a str>,
    pub count: usize,
}

#[derive(Debug, Serialize)]
pub struct WarningView<'a> {
    pub name: &'static str,
    pub message: &'a str,
}

/// How many mentions of an entity are counted.
#[must_use]
pub fn counted_members(document: &Document, entity: &crate::document::Entity) -> usize {
    entity.members.iter().filter(|m| document.counted(&document.mentions[m.mention.at()])).count()
}

impl<'a> ArticleView<'a> {
    #[must_use]
    pub fn new(id: serde_json::Value, article: &'a Article, document: &'a Document, unit: Unit) -> Self {
        let offsets = OffsetMap::new(&article.text, unit);
        let range = |span: Span| Range { start: offsets.outside(span.start), end: offsets.outside(span.end) };
        let value = |fact: &'a Option<Fact>| fact.as_ref().map(|f| f.value.as_str());
        let metadata = &document.metadata;

        let mut membership = vec![None; document.mentions.len()];
        for (entity, e) in document.entities.iter().enumerate() {
            for member in &e.members {
                membership[member.mention.at()] = Some((entity, member));
            }
        }
        let mention = |(i, m): (usize, &Mention)| {
            let member = membership[i];
            let block = document.block_of(m.tokens.start).at();
            MentionView {
                range: range(document.span(m.tokens)),
                label: m.label.name(),
                form: m.form.name(),
                block,
                counted: document.blocks[block].counted,
                entity: member.map(|(entity, _)| entity),
                joined_by: member.map(|(_, m)| m.joined_by.0),
                membership: member.map(|(_, m)| m.membership.name()),
                value: None,
                rule: m.rule.0,
                score: m.score,
            }
        };
        ArticleView {
            schema: SCHEMA,
            engine: ENGINE,
            id,
            hash: text_hash(article.text.as_bytes()),
            title: value(&metadata.title),
            outlet: value(&metadata.outlet),
            byline: value(&metadata.byline),
            published: value(&metadata.published),
            republished_from: value(&metadata.republished_from),
            url: value(&metadata.url),
            language: value(&metadata.language),
            text: &article.text,
            blocks: document
                .blocks
                .iter()
                .map(|b| BlockView {
                    range: range(b.span),
                    kind: b.kind.name(),
                    reason: b.reason.map(|r| r.0),
                    counted: b.counted,
                })
                .collect(),
            sentences: document.sentences.iter().map(|s| range(document.span(s.tokens))).collect(),
            mentions: document.mentions.iter().enumerate().map(mention).collect(),
            entities: document
                .entities
                .iter()
                .enumerate()
                .map(|(id, e)| EntityView {
                    id,
                    label: e.label.name(),
                    name: &e.name,
                    kb: e.kb.as_deref(),
                    count: counted_members(document, e),
                })
                .collect(),
            quotations: [],
            warnings: article
                .warnings
                .iter()
                .chain(&document.warnings)
                .map(|w| WarningView { name: w.name, message: &w.message })
                .collect(),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct ComparisonView<'a> {
    pub schema: u32,
    pub engine: &'static str,
    pub articles: Vec<ArticleRef>,
    pub entities: Vec<LinkedEntityView<'a>>,
}

#[derive(Debug, Serialize)]
pub struct ArticleRef {
    pub id: serde_json::Value,
    pub hash: String,
}

#[derive(Debug, Serialize)]
pub struct LinkedEntityView<'a> {
    pub name: &'a str,
    pub label: &'static str,
    pub kb: Option<&'a str>,
    pub parts: Vec<PartView>,
    pub rule: &'static str,
    pub perhaps: Vec<PerhapsView>,
}

#[derive(Debug, Serialize)]
pub struct PartView {
    pub article: usize,
    pub entity: usize,
    pub count: usize,
}

/// A place where an article without a counted mention of an entity may speak of it.
#[derive(Debug, Serialize)]
pub struct PerhapsView {
    pub article: usize,
    /// What is named there; `null` for words that were not found as a name.
    pub entity: Option<usize>,
    #[serde(flatten)]
    pub range: Range,
    pub rule: &'static str,
}

impl<'a> ComparisonView<'a> {
    /// In Unicode code points.
    #[must_use]
    pub fn new(ids: &[serde_json::Value], parts: &[(&'a Article, &'a Document)], comparison: &'a Comparison) -> Self {
        ComparisonView::in_unit(ids, parts, comparison, Unit::CodePoint)
    }

    #[must_use]
    pub fn in_unit(
        ids: &[serde_json::Value],
        parts: &[(&'a Article, &'a Document)],
        comparison: &'a Comparison,
        unit: Unit,
    ) -> Self {
        let offsets: Vec<OffsetMap<'_>> = parts.iter().map(|(a, _)| OffsetMap::new(&a.text, unit)).collect();
        let perhaps = |p: &Perhaps| PerhapsView {
            article: p.article,
            entity: p.entity,
            range: Range {
                start: offsets[p.article].outside(p.span.start),
                end: offsets[p.article].outside(p.span.end),
            },
            rule: p.rule.0,
        };
        ComparisonView {
            schema: SCHEMA,
            engine: ENGINE,
            articles: ids
                .iter()
                .zip(parts)
                .map(|(id, (article, _))| ArticleRef { id: id.clone(), hash: text_hash(article.text.as_bytes()) })
                .collect(),
            entities: comparison
                .entities
                .iter()
                .map(|linked| LinkedEntityView {
                    name: &linked.name,
                    label: linked.label.name(),
                    kb: linked.kb.as_deref(),
                    parts: linked
                        .parts
                        .iter()
                        .map(|&(article, entity)| PartView {
                            article,
                            entity: entity.at(),
                            count: counted_members(parts[article].1, &parts[article].1.entities[entity.at()]),
                        })
                        .collect(),
                    rule: linked.linked_by.0,
                    perhaps: linked.perhaps.iter().map(perhaps).collect(),
                })
                .collect(),
        }
    }
}
