//! An article on its way out, with what each format asks of it.

use super::csv::Table;
use super::range::Range;
use crate::compare::Comparison;
use crate::document::{Article, Document, Entity, Fact, Mention};
use crate::text::{OffsetMap, Span, Unit};
use serde_json::Value;
use std::cell::OnceCell;

/// An article on its way out, and the unit of all its offsets there.
#[derive(Debug)]
pub struct Account<'a> {
    /// As it was given: a path, a record's own id, the name of a file.
    pub id: Value,
    /// The words and their source.
    pub article: &'a Article,
    /// Made of that article.
    pub document: &'a Document,
    unit: Unit,
    offsets: OnceCell<OffsetMap<'a>>,
}

impl<'a> Account<'a> {
    /// Offsets are Unicode code points, as in all that is handed on.
    #[must_use]
    pub fn new(id: Value, article: &'a Article, document: &'a Document) -> Self {
        Account::in_unit(id, article, document, Unit::CodePoint)
    }

    /// Offsets are counted in `unit`; the page asks for UTF-16.
    #[must_use]
    pub fn in_unit(id: Value, article: &'a Article, document: &'a Document, unit: Unit) -> Self {
        Account { id, article, document, unit, offsets: OnceCell::new() }
    }

    /// The bytes of a range in the unit; `None` if it is not in the text or cuts a character.
    #[must_use]
    pub fn place(&self, range: Range) -> Option<Span> {
        let (start, end) = (self.offsets().byte(range.start)?, self.offsets().byte(range.end)?);
        (start <= end).then_some(Span { start, end })
    }

    /// A span in the unit.
    #[must_use]
    pub fn range(&self, span: Span) -> Range {
        Range { start: self.offsets().outside(span.start), end: self.offsets().outside(span.end) }
    }

    /// Measured when the first place is asked for: of a library that is searched, few texts have one.
    fn offsets(&self) -> &OffsetMap<'a> {
        self.offsets.get_or_init(|| OffsetMap::new(&self.article.text, self.unit))
    }

    pub(super) fn hash(&self) -> &'a str {
        &self.article.hash
    }

    pub(super) fn text(&self) -> &'a str {
        &self.article.text
    }

    pub(super) fn span(&self, mention: &Mention) -> Span {
        self.document.span(mention.tokens)
    }

    pub(super) fn title(&self) -> Option<&'a str> {
        value(&self.document.metadata.title)
    }

    pub(super) fn outlet(&self) -> Option<&'a str> {
        value(&self.document.metadata.outlet)
    }

    pub(super) fn byline(&self) -> Option<&'a str> {
        value(&self.document.metadata.byline)
    }

    pub(super) fn language(&self) -> Option<&'a str> {
        value(&self.document.metadata.language)
    }

    pub(super) fn published(&self) -> Option<&'a str> {
        value(&self.document.metadata.published)
    }

    pub(super) fn url(&self) -> Option<&'a str> {
        value(&self.document.metadata.url)
    }

    /// What it is called where it says nothing of itself.
    pub(super) fn name(&self) -> &'a str {
        &self.article.source.name
    }

    /// The cells that say which article a row is about: outlet, title, date, hash of the text.
    pub(super) fn facts(&self, table: &mut Table) {
        for fact in [self.outlet(), self.title(), self.published()] {
            table.cell(fact.unwrap_or_default());
        }
        table.cell(self.hash());
    }

    /// The cells that a row about a place begins with: which article, then where.
    pub(super) fn place_cells(&self, table: &mut Table, article: usize, span: Span) {
        let range = self.range(span);
        table.cell(&letter(article));
        self.facts(table);
        table.number(range.start);
        table.number(range.end);
    }

    /// The first counted mention of an entity; of one that is never counted, the first of all.
    pub(super) fn first(&self, entity: &Entity) -> &'a Mention {
        let mentions = || entity.members.iter().map(|m| &self.document.mentions[m.mention.at()]);
        mentions().find(|m| self.document.counted(m)).or_else(|| mentions().next()).expect("an entity has members")
    }

    /// The sentence that holds a mention.
    pub(super) fn sentence(&self, mention: &Mention) -> Span {
        let sentence = self.document.sentence_of(mention.tokens.start);
        self.document.span(self.document.sentences[sentence.at()].tokens)
    }

    /// For each of its mentions, the place of its linked entity in the comparison.
    pub(super) fn linked(&self, at: usize, comparison: &Comparison) -> Vec<Option<usize>> {
        let mut linked = vec![None; self.document.mentions.len()];
        for (i, l) in comparison.entities.iter().enumerate() {
            for (_, entity) in l.parts.iter().filter(|(article, _)| *article == at) {
                for member in &self.document.entities[entity.at()].members {
                    linked[member.mention.at()] = Some(i);
                }
            }
        }
        linked
    }
}

/// The cells that say which entity of the comparison is meant: its place and its name, empty where none is.
pub(super) fn entity_cells(table: &mut Table, entity: Option<usize>, comparison: &Comparison) {
    match entity {
        Some(entity) => table.number(entity as u64),
        None => table.cell(""),
    }
    table.cell(entity.map_or("", |entity| &comparison.entities[entity].name));
}

fn value(fact: &Option<Fact>) -> Option<&str> {
    fact.as_ref().map(|f| f.value.as_str())
}

/// How the articles of a comparison are called, as on the page: A, B …, and by number behind Z.
pub(super) fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at @ 0..26) => char::from(b'A' + at).to_string(),
        _ => format!("#{}", at + 1),
    }
}

/// White space, line ends among it, as single spaces.
pub(super) fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
