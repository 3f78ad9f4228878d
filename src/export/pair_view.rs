//! The shape of what is found of two articles: `docs/CONTRACT.md`, "`crossread compare`, second part".

use super::range::Range;
use super::said::ValueView;
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

/// See [`crate::compare::similarity::Similarity`].
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

/// See [`crate::compare::event::Event`].
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

/// See [`crate::compare::alignment::Alignment`].
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

/// See [`crate::compare::alignment::Parts`].
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

/// See [`crate::compare::alignment::Joint`].
#[derive(Debug, Serialize)]
pub struct JointView {
    /// What is the same there.
    pub kind: &'static str,
    /// In the left text.
    pub a: Range,
    /// In the right text.
    pub b: Range,
}

/// See [`crate::compare::reuse::Reuse`].
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

/// See [`crate::compare::reuse::Edit`].
#[derive(Debug, Serialize)]
pub struct EditView {
    /// What was done.
    pub kind: &'static str,
    /// In the left text.
    pub a: Option<Range>,
    /// In the right text.
    pub b: Option<Range>,
}

/// See [`crate::compare::values::Slot`].
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

/// See [`crate::compare::values::Filler`].
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

/// See [`crate::compare::quotations::Quoted`].
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

/// See [`crate::compare::relations::Relating`].
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

/// See [`crate::compare::relations::Deed`].
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

/// See [`crate::compare::emphasis::Emphasis`].
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

/// See [`crate::compare::emphasis::Weight`].
#[derive(Debug, Serialize)]
pub struct WeightView {
    /// In the headline.
    pub headline: bool,
    /// In the first paragraph.
    pub lede: bool,
    /// In so much of its sentences, 0-1000.
    pub share: u16,
}

/// See [`crate::compare::only::Only`].
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

/// See [`crate::compare::wording::Wording`].
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
