//! Two articles and what was found of them, as it is outside: `docs/CONTRACT.md`, "`crossread compare`, second part".

use super::Account;
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
use serde::Serialize;

/// Two articles, side by side.
#[derive(Debug, Serialize)]
pub struct PairView {
    /// The left one, indexes `articles`.
    pub a: usize,
    /// The right one.
    pub b: usize,
    /// How like each other they are.
    pub similarity: SimilarityView,
    /// Whether they tell of one event.
    pub event: EventView,
    /// What reports the same.
    pub alignments: Vec<AlignmentView>,
    /// The same words in the same order.
    pub reuse: Vec<ReuseView>,
    /// Facts side by side.
    pub values: Vec<SlotView>,
    /// The same words of a speaker.
    pub quotations: Vec<QuotedView>,
    /// Who does what to whom.
    pub relations: Vec<RelatingView>,
    /// What each makes most of.
    pub emphasis: Vec<EmphasisView>,
    /// What one of them tells.
    pub only: Vec<OnlyView>,
    /// How they word the same.
    pub wording: Vec<WordingView>,
}

/// How like each other two articles are, 0-1000.
#[derive(Debug, Serialize)]
pub struct SimilarityView {
    /// Over all.
    pub overall: u16,
    /// Part by part.
    pub parts: SimilarityParts,
}

/// See [`Similarity`].
#[derive(Debug, Serialize)]
pub struct SimilarityParts {
    /// Of the places.
    pub places: u16,
    /// Of what else is named.
    pub entities: u16,
    /// Of the days.
    pub time: Option<u16>,
    /// Of the words.
    pub narrative: u16,
    /// Of the words in the same order.
    pub reuse: u16,
}

/// See [`Event`].
#[derive(Debug, Serialize)]
pub struct EventView {
    /// The verdict.
    pub state: &'static str,
    /// 0-1000.
    pub score: u16,
    /// For and against.
    pub because: Vec<EvidenceView>,
    /// The slug of what decided.
    pub rule: &'static str,
}

/// See [`crate::compare::event::EventEvidence`].
#[derive(Debug, Serialize)]
pub struct EvidenceView {
    /// What is told there.
    pub kind: &'static str,
    /// In the left text.
    pub a: Range,
    /// In the right text.
    pub b: Range,
    /// Whether it speaks for one event.
    #[serde(rename = "for")]
    pub speaks_for: bool,
}

/// See [`Alignment`].
#[derive(Debug, Serialize)]
pub struct AlignmentView {
    /// Of the left text.
    pub a: Vec<Range>,
    /// Of the right text.
    pub b: Vec<Range>,
    /// 0-1000.
    pub score: u16,
    /// Whether one says more.
    pub state: &'static str,
    /// What the score is made of.
    pub parts: PartsView,
    /// What joins them.
    pub because: Vec<JointView>,
    /// Whether it stands out of order.
    pub moved: bool,
    /// The slug of what joined them.
    pub rule: &'static str,
}

/// See [`Parts`].
#[derive(Debug, Serialize)]
pub struct PartsView {
    /// The same words.
    pub words: u16,
    /// Other words for the same.
    pub synonyms: u16,
    /// The same names.
    pub entities: u16,
    /// The same amounts and days.
    pub values: u16,
    /// The same words between marks.
    pub quotation: u16,
    /// Where they stand.
    pub place: u16,
}

/// See [`Joint`].
#[derive(Debug, Serialize)]
pub struct JointView {
    /// What is the same there.
    pub kind: &'static str,
    /// In the left text.
    pub a: Range,
    /// In the right text.
    pub b: Range,
}

/// See [`Reuse`].
#[derive(Debug, Serialize)]
pub struct ReuseView {
    /// In the left text.
    pub a: Range,
    /// In the right text.
    pub b: Range,
    /// Whether anything was changed.
    pub kind: &'static str,
    /// How many words they share.
    pub words: u32,
    /// Whether it stands out of order.
    pub moved: bool,
    /// What was changed.
    pub edits: Vec<EditView>,
    /// Where it stands.
    pub inside: &'static str,
    /// The slug of what found it.
    pub rule: &'static str,
}

/// See [`Edit`].
#[derive(Debug, Serialize)]
pub struct EditView {
    /// What was done.
    pub kind: &'static str,
    /// In the left text.
    pub a: Option<Range>,
    /// In the right text.
    pub b: Option<Range>,
}

/// See [`Slot`].
#[derive(Debug, Serialize)]
pub struct SlotView {
    /// What fills it.
    pub kind: &'static str,
    /// How the fillers stand to each other.
    pub state: &'static str,
    /// Of whom what is said of how many.
    pub slot: SlotParts,
    /// On the left.
    pub a: Option<FillerView>,
    /// On the right.
    pub b: Option<FillerView>,
    /// Who gives it.
    pub attributed: Attributed,
    /// Indexes [`PairView::alignments`].
    pub alignment: Option<usize>,
    /// How sure it is that both fill one slot.
    pub certainty: &'static str,
    /// Why both were compared.
    pub because: Vec<SlotEvidenceView>,
    /// The slug of what decided.
    pub rule: &'static str,
}

/// Of whom what is said of how many.
#[derive(Debug, Serialize)]
pub struct SlotParts {
    /// Indexes the entities of the comparison.
    pub subject: Option<usize>,
    /// A lemma.
    pub relation: Option<String>,
    /// Lemmas.
    pub counted: Option<String>,
}

/// See [`Filler`].
#[derive(Debug, Serialize)]
pub struct FillerView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// What the words say.
    pub value: Option<ValueView>,
}

/// Who gives a value, in each text: indexes the entities of the comparison.
#[derive(Debug, Serialize)]
pub struct Attributed {
    /// In the left text.
    pub a: Option<usize>,
    /// In the right text.
    pub b: Option<usize>,
}

/// See [`crate::compare::values::SlotEvidence`].
#[derive(Debug, Serialize)]
pub struct SlotEvidenceView {
    /// The part of the slot.
    pub kind: &'static str,
    /// In the left text.
    pub a: Option<Range>,
    /// In the right text.
    pub b: Option<Range>,
}

/// See [`Quoted`].
#[derive(Debug, Serialize)]
pub struct QuotedView {
    /// In the left text.
    pub a: Option<Range>,
    /// In the right text.
    pub b: Option<Range>,
    /// Indexes the entities of the comparison.
    pub speaker: Option<usize>,
    /// How they stand to each other.
    pub state: &'static str,
    /// What was changed.
    pub edits: Vec<EditView>,
    /// The slug of what found it.
    pub rule: &'static str,
}

/// See [`Relating`].
#[derive(Debug, Serialize)]
pub struct RelatingView {
    /// Indexes the entities of the comparison.
    pub subject: usize,
    /// Indexes the entities of the comparison.
    pub object: usize,
    /// In the left text.
    pub a: Vec<DeedView>,
    /// In the right text.
    pub b: Vec<DeedView>,
    /// How the deeds stand to each other.
    pub state: &'static str,
    /// The slug of what decided.
    pub rule: &'static str,
}

/// See [`Deed`].
#[derive(Debug, Serialize)]
pub struct DeedView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// Its lemma.
    pub verb: String,
    /// Whether it is said to be so.
    pub polarity: &'static str,
}

/// See [`Emphasis`].
#[derive(Debug, Serialize)]
pub struct EmphasisView {
    /// Indexes the entities of the comparison.
    pub entity: Option<usize>,
    /// Indexes [`PairView::values`].
    pub value: Option<usize>,
    /// In the left text.
    pub a: WeightView,
    /// In the right text.
    pub b: WeightView,
    /// Who makes more of it.
    pub state: &'static str,
    /// The slug of what decided.
    pub rule: &'static str,
}

/// See [`Weight`].
#[derive(Debug, Serialize)]
pub struct WeightView {
    /// In the headline.
    pub headline: bool,
    /// In the first paragraph.
    pub lede: bool,
    /// In so much of its sentences, 0-1000.
    pub share: u16,
}

/// See [`Only`].
#[derive(Debug, Serialize)]
pub struct OnlyView {
    /// `a` or `b`.
    #[serde(rename = "in")]
    pub side: &'static str,
    /// Its words.
    pub range: Range,
    /// The weightiest first, from 0, along each article.
    pub rank: u32,
    /// What it is.
    pub kind: &'static str,
    /// In the other text.
    pub closest: Option<Range>,
    /// How near it comes, 0-1000.
    pub score: Option<u16>,
    /// The slug of what decided.
    pub rule: &'static str,
}

/// See [`Wording`].
#[derive(Debug, Serialize)]
pub struct WordingView {
    /// Indexes the entities of the comparison.
    pub entity: Option<usize>,
    /// In the left text.
    pub a: Vec<Range>,
    /// In the right text.
    pub b: Vec<Range>,
    /// What kind of words.
    pub kind: &'static str,
    /// In hundredths of a nat, above zero where the left says it more.
    pub log_odds: Option<i32>,
    /// Whether there is text enough to say so.
    pub enough: bool,
    /// The slug of what found it.
    pub rule: &'static str,
}

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
fn things(entities: &[LinkedEntity], pair: &Pair) -> Vec<usize> {
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
