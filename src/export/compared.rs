//! Two articles and what was found of them, in the shape that it has outside (`pair_view.rs`).

use super::Account;
use super::pair_view::{
    AlignmentView, Attributed, DeedView, EditView, EmphasisView, EventView, EvidenceView, FillerView, JointView,
    OnlyView, PairView, PartsView, QuotedView, RelatingView, ReuseView, SimilarityParts, SimilarityView,
    SlotEvidenceView, SlotParts, SlotView, WeightView, WordingView,
};
use super::range::Range;
use super::said::ValueView;
use crate::compare::alignment::{Alignment, Joint, Parts};
use crate::compare::emphasis::{Emphasis, Weight};
use crate::compare::event::Event;
use crate::compare::only::Only;
use crate::compare::quotations::Quoted;
use crate::compare::relations::{Deed, Relating};
use crate::compare::reuse::{Edit, Reuse};
use crate::compare::similarity::Similarity;
use crate::compare::values::{Filler, Slot};
use crate::compare::wording::Wording;
use crate::compare::{Comparison, LinkedEntity, Pair, Thing};
use crate::text::Span;

impl PairView {
    /// Of a pair of the comparison of these accounts.
    #[must_use]
    pub fn new(accounts: &[Account<'_>], comparison: &Comparison, pair: &Pair) -> PairView {
        let writer =
            Writer { accounts: pair.articles.map(|at| &accounts[at]), things: things(&comparison.entities, pair) };
        writer.pair(pair)
    }
}

/// For each thing of a pair its place among the entities of the whole comparison: by name and label where its parts have
/// come into two.
pub(super) fn things(entities: &[LinkedEntity], pair: &Pair) -> Vec<usize> {
    let of_part = |article: usize, part| entities.iter().position(|e| e.parts.contains(&(article, part)));
    let of_thing = |parts: &[Vec<_>; 2]| {
        let all = (0..2).flat_map(|side| parts[side].iter().map(move |part| (pair.articles[side], *part)));
        let found = all.filter_map(|(article, part)| of_part(article, part));
        found.min_by_key(|at| (&entities[*at].name, entities[*at].label)).unwrap_or_default()
    };
    pair.things.iter().map(of_thing).collect()
}

struct Writer<'a, 'w> {
    accounts: [&'w Account<'a>; 2],
    things: Vec<usize>,
}

impl Writer<'_, '_> {
    fn range(&self, side: usize, span: Span) -> Range {
        self.accounts[side].range(span)
    }

    fn maybe(&self, side: usize, span: Option<Span>) -> Option<Range> {
        span.map(|span| self.range(side, span))
    }

    fn all(&self, side: usize, spans: &[Span]) -> Vec<Range> {
        spans.iter().map(|span| self.range(side, *span)).collect()
    }

    fn thing(&self, thing: Thing) -> usize {
        self.things[thing.at()]
    }

    fn pair(&self, pair: &Pair) -> PairView {
        PairView {
            a: pair.articles[0],
            b: pair.articles[1],
            similarity: similarity(&pair.similarity),
            event: self.event(&pair.event),
            alignments: pair.alignments.iter().map(|a| self.alignment(a)).collect(),
            reuse: pair.reuse.iter().map(|r| self.reuse(r)).collect(),
            values: pair.values.iter().map(|s| self.slot(s)).collect(),
            quotations: pair.quotations.iter().map(|q| self.quoted(q)).collect(),
            relations: pair.relations.iter().map(|r| self.relating(r)).collect(),
            emphasis: pair.emphasis.iter().map(|e| self.emphasis(e)).collect(),
            only: pair.only.iter().map(|o| self.only(o)).collect(),
            wording: pair.wording.iter().map(|w| self.wording(w)).collect(),
        }
    }

    fn event(&self, event: &Event) -> EventView {
        let evidence = event.because.iter().map(|e| EvidenceView {
            kind: e.kind.name(),
            a: self.range(0, e.sides[0]),
            b: self.range(1, e.sides[1]),
            speaks_for: e.speaks_for,
        });
        EventView { state: event.state.name(), score: event.score, because: evidence.collect(), rule: event.rule.0 }
    }

    fn alignment(&self, alignment: &Alignment) -> AlignmentView {
        let Parts { words, synonyms, entities, values, quotation, place } = alignment.parts;
        let joint =
            |j: &Joint| JointView { kind: j.kind.name(), a: self.range(0, j.sides[0]), b: self.range(1, j.sides[1]) };
        AlignmentView {
            a: self.all(0, &alignment.sides[0]),
            b: self.all(1, &alignment.sides[1]),
            score: alignment.score,
            state: alignment.state.name(),
            parts: PartsView { words, synonyms, entities, values, quotation, place },
            because: alignment.because.iter().map(joint).collect(),
            moved: alignment.moved,
            rule: alignment.rule.0,
        }
    }

    fn edits(&self, edits: &[Edit]) -> Vec<EditView> {
        let edit =
            |e: &Edit| EditView { kind: e.kind.name(), a: self.maybe(0, e.sides[0]), b: self.maybe(1, e.sides[1]) };
        edits.iter().map(edit).collect()
    }

    fn reuse(&self, reuse: &Reuse) -> ReuseView {
        ReuseView {
            a: self.range(0, reuse.sides[0]),
            b: self.range(1, reuse.sides[1]),
            kind: reuse.kind.name(),
            words: reuse.words,
            moved: reuse.moved,
            edits: self.edits(&reuse.edits),
            inside: reuse.inside.name(),
            rule: reuse.rule.0,
        }
    }

    fn slot(&self, slot: &Slot) -> SlotView {
        let filler = |side: usize| {
            slot.sides[side].as_ref().map(|Filler { span, value }| FillerView {
                range: self.range(side, *span),
                value: value.as_ref().map(|value| ValueView::new(self.accounts[side], value)),
            })
        };
        let evidence = slot.because.iter().map(|e| SlotEvidenceView {
            kind: e.kind.name(),
            a: self.maybe(0, e.sides[0]),
            b: self.maybe(1, e.sides[1]),
        });
        SlotView {
            kind: slot.kind.name(),
            state: slot.state.name(),
            slot: SlotParts {
                subject: slot.subject.map(|thing| self.thing(thing)),
                relation: slot.relation.clone(),
                counted: slot.counted.clone(),
            },
            a: filler(0),
            b: filler(1),
            attributed: Attributed {
                a: slot.attributed[0].map(|thing| self.thing(thing)),
                b: slot.attributed[1].map(|thing| self.thing(thing)),
            },
            alignment: slot.alignment,
            certainty: slot.certainty.name(),
            because: evidence.collect(),
            rule: slot.rule.0,
        }
    }

    fn quoted(&self, quoted: &Quoted) -> QuotedView {
        QuotedView {
            a: self.maybe(0, quoted.sides[0]),
            b: self.maybe(1, quoted.sides[1]),
            speaker: quoted.speaker.map(|thing| self.thing(thing)),
            state: quoted.state.name(),
            edits: self.edits(&quoted.edits),
            rule: quoted.rule.0,
        }
    }

    fn relating(&self, relating: &Relating) -> RelatingView {
        let deeds = |side: usize| {
            let deed = |d: &Deed| DeedView {
                range: self.range(side, d.span),
                verb: d.verb.clone(),
                polarity: d.polarity.name(),
            };
            relating.sides[side].iter().map(deed).collect()
        };
        RelatingView {
            subject: self.thing(relating.subject),
            object: self.thing(relating.object),
            a: deeds(0),
            b: deeds(1),
            state: relating.state.name(),
            rule: relating.rule.0,
        }
    }

    fn emphasis(&self, emphasis: &Emphasis) -> EmphasisView {
        let weight = |Weight { headline, lede, share }: Weight| WeightView { headline, lede, share };
        EmphasisView {
            entity: emphasis.entity.map(|thing| self.thing(thing)),
            value: emphasis.value,
            a: weight(emphasis.sides[0]),
            b: weight(emphasis.sides[1]),
            state: emphasis.state.name(),
            rule: emphasis.rule.0,
        }
    }

    fn only(&self, only: &Only) -> OnlyView {
        OnlyView {
            side: ["a", "b"][only.side],
            range: self.range(only.side, only.span),
            rank: only.rank,
            kind: only.kind.name(),
            closest: self.maybe(1 - only.side, only.closest),
            score: only.score,
            rule: only.rule.0,
        }
    }

    fn wording(&self, wording: &Wording) -> WordingView {
        WordingView {
            entity: wording.entity.map(|thing| self.thing(thing)),
            a: self.all(0, &wording.sides[0]),
            b: self.all(1, &wording.sides[1]),
            kind: wording.kind.name(),
            log_odds: wording.log_odds,
            enough: wording.enough,
            rule: wording.rule.0,
        }
    }
}

fn similarity(found: &Similarity) -> SimilarityView {
    let Similarity { overall, places, entities, time, narrative, reuse } = *found;
    SimilarityView { overall, parts: SimilarityParts { places, entities, time, narrative, reuse } }
}
