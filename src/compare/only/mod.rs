//! What one article tells and the other does not, each with the passage that comes nearest.

mod closest;
mod content;

use self::closest::{Nearest, Often, Other};
use self::content::{Content, Told, content};
use super::alignment::Alignment;
use super::normal::normal;
use super::pairing::{Pairing, Thing};
use super::quotations::Quoted;
use super::values::Slot;
use crate::document::named::named;
use crate::document::{Label, Membership, Rule, TokenRange};
use crate::text::{Span, order_by_key};
use std::cmp::Reverse;

/// What stands in one of two articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Only {
    /// In the left one (0) or in the right (1).
    pub side: usize,
    /// Its words.
    pub span: Span,
    /// The weightiest first, from 0, along each article.
    pub rank: u32,
    /// What it is.
    pub kind: OnlyKind,
    /// The passage of the other text that comes nearest.
    pub closest: Option<Span>,
    /// How near it comes, 0-1000.
    pub score: Option<u16>,
    /// The slug of what decided.
    pub rule: Rule,
}

named! {
    /// What stands in one of two articles.
    OnlyKind {
        /// A sentence.
        Sentence "sentence",
        /// What somebody says.
        Quotation "quotation",
        /// Somebody or something named.
        Entity "entity",
        /// An amount or a day.
        Value "value",
    }
}

const SENTENCE: Rule = Rule("told-once");
const QUOTATION: Rule = Rule("said-once");
const ENTITY: Rule = Rule("named-once");
const VALUE: Rule = Rule("given-once");

/// A passage that has so much of it says it in other words, of a thousand.
const IN_OTHER_WORDS: u16 = 400;
/// So much of it must stand nowhere in the other text: what is only put together anew is no news.
const NEW: u16 = 300;
/// Less than that is next to nothing: "He declined."
const LEAST: u32 = 30;

pub(super) fn only(pairing: &Pairing<'_>, alignments: &[Alignment], slots: &[Slot], quoted: &[Quoted]) -> Vec<Only> {
    let mut often = Often::default();
    let texts = [0, 1].map(|side| {
        let profile = pairing.sides[side];
        let told = profile.sentences.iter().map(|told| {
            let content = content(pairing, side, told.tokens);
            often.add(&content);
            (profile.document.span(told.tokens), content)
        });
        Other::new(told)
    });
    let mut all = Vec::new();
    for side in 0..2 {
        let look = Look { pairing, side, other: &texts[1 - side], often: &often };
        let said: Vec<Found> = quoted.iter().filter_map(|quoted| look.quotation(quoted)).collect();
        let mut found: Vec<Found> = (0..pairing.sides[side].sentences.len())
            .filter_map(|at| look.sentence(at, alignments))
            .filter(|sentence| !said.iter().any(|q| q.span.overlaps(sentence.span) && 2 * q.weight >= sentence.weight))
            .collect();
        found.extend(said);
        found.extend((0..pairing.labels.len()).filter_map(|thing| look.entity(Thing(thing as u32))));
        found.extend(slots.iter().filter_map(|slot| look.value(slot)));
        order_by_key(&mut found, |f| (Reverse(f.weight), f.span, f.kind.name()));
        let ranked = found.into_iter().enumerate().map(|(rank, f)| Only {
            side,
            span: f.span,
            rank: rank as u32,
            kind: f.kind,
            closest: f.nearest.span,
            score: f.nearest.span.map(|_| f.nearest.score),
            rule: f.rule,
        });
        let mut ranked: Vec<Only> = ranked.collect();
        order_by_key(&mut ranked, |only| (only.span, only.kind.name()));
        all.extend(ranked);
    }
    all
}

/// What stands in one text, before it is ranked.
struct Found {
    span: Span,
    kind: OnlyKind,
    nearest: Nearest,
    /// How much is told.
    weight: u64,
    rule: Rule,
}

/// One text, looked at beside the other.
struct Look<'l, 'p> {
    pairing: &'l Pairing<'p>,
    side: usize,
    other: &'l Other,
    often: &'l Often,
}

impl Look<'_, '_> {
    /// A sentence that belongs to none of the other text. A headline is told once more by what stands under it.
    fn sentence(&self, at: usize, alignments: &[Alignment]) -> Option<Found> {
        let profile = self.pairing.sides[self.side];
        let told = &profile.sentences[at];
        let span = profile.document.span(told.tokens);
        let is_aligned = || alignments.iter().any(|a| a.sides[self.side].iter().any(|s| s.overlaps(span)));
        if told.is_title || is_aligned() {
            return None;
        }
        let (nearest, weight) = self.told(told.tokens)?;
        Some(Found { span, kind: OnlyKind::Sentence, nearest, weight: self.placed(weight, span), rule: SENTENCE })
    }

    /// What the quotations were found to be.
    fn quotation(&self, quoted: &Quoted) -> Option<Found> {
        let span = quoted.sides[self.side].filter(|_| quoted.sides[1 - self.side].is_none())?;
        let (nearest, weight) = self.told(self.tokens(span)?)?;
        // What somebody says in their own words weighs more than what is told of them.
        let weight = self.placed(weight, span) * 5 / 4;
        Some(Found { span, kind: OnlyKind::Quotation, nearest, weight, rule: QUOTATION })
    }

    /// Who or what is named in one text, and may not be meant in the other.
    fn entity(&self, thing: Thing) -> Option<Found> {
        let counts = self.pairing.counts(thing);
        let named = matches!(
            self.pairing.labels[thing.at()],
            Label::Person
                | Label::Org
                | Label::Gpe
                | Label::Loc
                | Label::Fac
                | Label::Event
                | Label::Product
                | Label::WorkOfArt
                | Label::Law
        );
        if !named || counts[1 - self.side] > 0 || self.pairing.may_name(1 - self.side, thing) {
            return None;
        }
        let profile = self.pairing.sides[self.side];
        let document = profile.document;
        let members = self.pairing.members(self.side, thing).filter(|m| m.membership == Membership::Identity);
        let mentions = members.map(|m| &document.mentions[m.mention.at()]).filter(|m| document.counted(m));
        let first = mentions.min_by_key(|m| m.tokens)?;
        let span = document.span(first.tokens);
        let sentence = document.sentences[document.sentence_of(first.tokens.start).at()].tokens;
        let name: u64 = first.tokens.indices().map(|at| u64::from(profile.words[at].weight)).sum();
        let weight = self.placed(name * counts[self.side].min(4) as u64, span);
        Some(Found { span, kind: OnlyKind::Entity, nearest: self.nearest(sentence).1, weight, rule: ENTITY })
    }

    /// What fills a slot in one text, where the other does not even have the amount.
    fn value(&self, slot: &Slot) -> Option<Found> {
        let filler = slot.sides[self.side].as_ref().filter(|_| slot.sides[1 - self.side].is_none())?;
        let normal = normal(filler.value.as_ref()?)?;
        let document = self.pairing.sides[self.side].document;
        let tokens = self.tokens(filler.span)?;
        let sentence = document.sentences[document.sentence_of(tokens.start).at()].tokens;
        let (content, nearest) = self.nearest(sentence);
        // The passage beside it tells of the same, without the amount: that it comes near is no objection.
        if self.other.has(&Told::Value(normal)) {
            return None;
        }
        let weight = self.placed(content.values().map(|w| u64::from(*w)).sum::<u64>() / 2, filler.span);
        Some(Found { span: filler.span, kind: OnlyKind::Value, nearest, weight, rule: VALUE })
    }

    /// How near the other text comes to some words, and how much they tell; `None` where it says so too, or nothing is told.
    fn told(&self, tokens: TokenRange) -> Option<(Nearest, u64)> {
        let (content, nearest) = self.nearest(tokens);
        if nearest.score >= IN_OTHER_WORDS || nearest.new < NEW {
            return None;
        }
        // A name or a value that one text has alone tells more than a word, a word that both have little.
        let news = |(told, weight): (&Told, &u32)| match told {
            _ if self.other.has(told) => 0,
            Told::Word(_) => *weight,
            Told::Named(_) | Told::Value(_) => weight * 3 / 2,
        };
        let news: u32 = content.iter().map(news).sum();
        (news >= LEAST).then_some((nearest, u64::from(news)))
    }

    fn nearest(&self, tokens: TokenRange) -> (Content, Nearest) {
        let content = content(self.pairing, self.side, tokens);
        let nearest = self.other.nearest(&content, self.often);
        (content, nearest)
    }

    fn tokens(&self, span: Span) -> Option<TokenRange> {
        let tokens = &self.pairing.sides[self.side].document.tokens;
        let start = tokens.partition_point(|t| t.span.end <= span.start);
        let end = tokens.partition_point(|t| t.span.start < span.end);
        (start < end).then(|| TokenRange::new(start, end))
    }

    /// What stands first weighs most: at the end half as much.
    fn placed(&self, weight: u64, span: Span) -> u64 {
        let length = self.pairing.sides[self.side].article.text.len().max(1) as u64;
        weight * (2 * length - u64::from(span.start)) * 8 / length
    }
}
