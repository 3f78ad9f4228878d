//! Articles and comparisons as they are outside: the keys of `docs/CONTRACT.md`, generic over the offset unit.

use super::Account;
use super::many::{ClusterView, LineageView, PointView};
use super::pair_view::PairView;
use super::range::Range;
use super::said::{QuotationView, ValueView};
use crate::ENGINE;
use crate::compare::{Comparison, Coverage, Perhaps};
use crate::document::{Asked, Document, Fact, Layer, Mention};
use serde::Serialize;
use std::collections::BTreeMap;

/// The version of this shape.
pub const SCHEMA: u32 = 1;

/// An article and all that was found in it.
#[derive(Debug, Serialize)]
pub struct ArticleView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// Echoed as it was given: a path, a record's own id, a shelf key.
    pub id: serde_json::Value,
    /// SHA-256 of the text, 64 hex digits.
    pub hash: &'a str,
    /// `null` is unknown, here and in the metadata below.
    pub title: Option<&'a str>,
    /// Who published it: `Kelvaria Herald`.
    pub outlet: Option<&'a str>,
    /// The writers, without `By`.
    pub byline: Option<&'a str>,
    /// EDTF: `2024-04-25`.
    pub published: Option<&'a str>,
    /// The outlet that a republish note names.
    pub republished_from: Option<&'a str>,
    /// As written.
    pub url: Option<&'a str>,
    /// A code, `en`, or as it was given.
    pub language: Option<&'a str>,
    /// Whole; all ranges are of this text.
    pub text: &'a str,
    /// By position.
    pub blocks: Vec<BlockView>,
    /// By position.
    pub sentences: Vec<Range>,
    /// One for each token, in order; the key is there only where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub syntax: Option<Vec<WordView<'a>>>,
    /// By position, no two overlapping.
    pub mentions: Vec<MentionView>,
    /// In the order of their first counted mention.
    pub entities: Vec<EntityView<'a>>,
    /// By the start of what they cover.
    pub quotations: Vec<QuotationView>,
    /// Of the reader, then of the annotation.
    pub warnings: Vec<WarningView<'a>>,
}

/// A block: its range and what it is.
#[derive(Debug, Serialize)]
pub struct BlockView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// `paragraph`, `list_item`; see [`crate::document::BlockKind::name`].
    pub kind: &'static str,
    /// A rule's slug; `null` for a plain paragraph.
    pub reason: Option<&'static str>,
    /// After the reader's corrections.
    pub counted: bool,
}

/// A word and its place in the tree of its sentence.
#[derive(Debug, Serialize)]
pub struct WordView<'a> {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// `NOUN`.
    pub upos: &'static str,
    /// As a dictionary has it.
    pub lemma: &'a str,
    /// `Number: Sing`, by name.
    pub feats: BTreeMap<&'static str, &'static str>,
    /// Indexes [`ArticleView::syntax`]; `null` for the root of a sentence.
    pub head: Option<usize>,
    /// `nsubj:pass`; `root` for the root.
    pub deprel: &'static str,
}

/// A name, a date or an amount, with its block and its entity.
#[derive(Debug, Serialize)]
pub struct MentionView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// In capitals: `PERSON`.
    pub label: &'static str,
    /// `name`, `nominal`, `pronoun` or `value`.
    pub form: &'static str,
    /// Indexes [`ArticleView::blocks`].
    pub block: usize,
    /// That of its block.
    pub counted: bool,
    /// Indexes [`ArticleView::entities`]; `null` for values.
    pub entity: Option<usize>,
    /// The sieve that joined it to its entity; `null` without one.
    pub joined_by: Option<&'static str>,
    /// `identity` or `demonym`; `null` without an entity.
    pub membership: Option<&'static str>,
    /// What a date or an amount says; `null` of names, and of values that cannot be read.
    pub value: Option<ValueView>,
    /// The slug of the rule that found it.
    pub rule: &'static str,
    /// 0-1000; `null` where the finder cannot tell.
    pub score: Option<u16>,
}

/// Someone or something, as one article speaks of it.
#[derive(Debug, Serialize)]
pub struct EntityView<'a> {
    /// Its place in [`ArticleView::entities`].
    pub id: usize,
    /// In capitals: `GPE`.
    pub label: &'static str,
    /// The fullest that the article uses.
    pub name: &'a str,
    /// `iso3166:KP`, `geonames:2988507`; `null` where no gazetteer knows it.
    pub kb: Option<&'a str>,
    /// Of its counted mentions.
    pub count: usize,
}

/// Something that the reader should know and that stopped nothing.
#[derive(Debug, Serialize)]
pub struct WarningView<'a> {
    /// A stable slug: `encoding-guessed`.
    pub name: &'static str,
    /// Lower case, no full stop.
    pub message: &'a str,
}

/// How many mentions of an entity are counted.
#[must_use]
pub fn counted_members(document: &Document, entity: &crate::document::Entity) -> usize {
    entity.members.iter().filter(|m| document.counted(&document.mentions[m.mention.at()])).count()
}

impl<'a> ArticleView<'a> {
    /// Ranges are in the account's unit.
    #[must_use]
    pub fn new(account: &Account<'a>) -> Self {
        let Account { article, document, .. } = *account;
        let range = |span| account.range(span);
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
                value: m.value.as_ref().map(|value| ValueView::new(account, value)),
                rule: m.rule.0,
                score: m.score,
            }
        };
        ArticleView {
            schema: SCHEMA,
            engine: ENGINE,
            id: account.id.clone(),
            hash: account.hash(),
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
            syntax: None,
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
            quotations: document.quotations.iter().map(|q| QuotationView::new(account, q)).collect(),
            warnings: article
                .warnings
                .iter()
                .chain(&document.warnings)
                .map(|w| WarningView { name: w.name, message: &w.message })
                .collect(),
        }
    }
}

impl<'a> ArticleView<'a> {
    /// Of an article for which some layers were asked: the others stand empty, and the syntax stands there only if asked for.
    #[must_use]
    pub fn of_layers(account: &Account<'a>, asked: Asked) -> Self {
        let mut view = ArticleView::new(account);
        let document = account.document;
        if asked.has(Layer::Syntax) {
            let words = document.syntax.iter().zip(&document.tokens).map(|(word, token)| WordView {
                range: account.range(token.span),
                upos: word.upos.name(),
                lemma: &word.lemma,
                feats: word.features.pairs().collect(),
                head: word.head.map(|head| head.at()),
                deprel: word.relation.name(),
            });
            view.syntax = Some(words.collect());
        }
        if !asked.has(Layer::Blocks) {
            view.blocks.clear();
        }
        if !asked.has(Layer::Sentences) {
            view.sentences.clear();
        }
        if !asked.has(Layer::Mentions) {
            view.mentions.clear();
        }
        if !asked.has(Layer::Entities) {
            view.entities.clear();
        }
        if !asked.has(Layer::Quotations) {
            view.quotations.clear();
        }
        view
    }
}

/// What some articles have in common and what not.
#[derive(Debug, Serialize)]
pub struct ComparisonView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// Of the record that asked for it, echoed; `null` where none did.
    pub id: Option<serde_json::Value>,
    /// Which pairs were looked at: `all`, `candidates`; `null` where the caller chose them.
    pub coverage: Option<&'static str>,
    /// In the order in which they were compared.
    pub articles: Vec<ArticleRef<'a>>,
    /// What is in most articles first, then what is named most.
    pub entities: Vec<LinkedEntityView<'a>>,
    /// Those that were read side by side, by their articles.
    pub pairs: Vec<PairView>,
    /// Who has it from whom.
    pub lineage: Vec<LineageView<'a>>,
    /// Which belong together.
    pub clusters: Vec<ClusterView<'a>>,
    /// What is told, over all articles.
    pub points: Vec<PointView>,
}

/// Which article is meant, without its text.
#[derive(Debug, Serialize)]
pub struct ArticleRef<'a> {
    /// Echoed as it was given.
    pub id: serde_json::Value,
    /// SHA-256 of the text, 64 hex digits.
    pub hash: &'a str,
}

impl<'a> ArticleRef<'a> {
    pub(super) fn new(account: &Account<'a>) -> Self {
        ArticleRef { id: account.id.clone(), hash: account.hash() }
    }
}

/// One real thing over all articles.
#[derive(Debug, Serialize)]
pub struct LinkedEntityView<'a> {
    /// As one of the articles writes it.
    pub name: &'a str,
    /// In capitals: `ORG`.
    pub label: &'static str,
    /// `iso3166:KP`; `null` where no gazetteer knows it.
    pub kb: Option<&'a str>,
    /// By article; an article may have several.
    pub parts: Vec<PartView>,
    /// The loosest rule that was needed to link the parts.
    pub rule: &'static str,
    /// By article; articles that may speak of it all the same.
    pub perhaps: Vec<PerhapsView>,
}

/// An entity of one article that is this thing.
#[derive(Debug, Serialize)]
pub struct PartView {
    /// Indexes [`ComparisonView::articles`].
    pub article: usize,
    /// Indexes [`ArticleView::entities`] of that article.
    pub entity: usize,
    /// Of its counted mentions; 0 where it stands only in furniture or captions.
    pub count: usize,
}

/// A place where an article without a counted mention of an entity may speak of it.
#[derive(Debug, Serialize)]
pub struct PerhapsView {
    /// Indexes [`ComparisonView::articles`].
    pub article: usize,
    /// What is named there; `null` for words that were not found as a name.
    pub entity: Option<usize>,
    /// Flat in JSON: `start` and `end`, in the text of that article.
    #[serde(flatten)]
    pub range: Range,
    /// What speaks for it: `same-words`.
    pub rule: &'static str,
}

impl<'a> ComparisonView<'a> {
    /// `comparison` is that of the accounts, in their order; ranges are in their unit.
    #[must_use]
    pub fn new(accounts: &'a [Account<'_>], comparison: &'a Comparison) -> Self {
        let perhaps = |p: &Perhaps| PerhapsView {
            article: p.article,
            entity: p.entity,
            range: accounts[p.article].range(p.span),
            rule: p.rule.0,
        };
        ComparisonView {
            schema: SCHEMA,
            engine: ENGINE,
            id: None,
            coverage: comparison.coverage.map(Coverage::name),
            articles: accounts.iter().map(ArticleRef::new).collect(),
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
                        .map(|&(article, entity)| {
                            let document = accounts[article].document;
                            let count = counted_members(document, &document.entities[entity.at()]);
                            PartView { article, entity: entity.at(), count }
                        })
                        .collect(),
                    rule: linked.linked_by.0,
                    perhaps: linked.perhaps.iter().map(perhaps).collect(),
                })
                .collect(),
            pairs: comparison.pairs.iter().map(|pair| PairView::new(accounts, comparison, pair)).collect(),
            lineage: LineageView::of_all(accounts, comparison),
            clusters: comparison.clusters.iter().map(ClusterView::new).collect(),
            points: comparison.points.iter().map(|point| PointView::new(accounts, point)).collect(),
        }
    }
}
