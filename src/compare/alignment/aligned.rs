//! What this layer finds.

use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// Sentences or clauses of two articles that report the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// Of the left text and of the right, each by place, never empty.
    pub sides: [Vec<Span>; 2],
    /// 0-1000.
    pub score: u16,
    /// Whether one says more.
    pub state: AlignmentState,
    /// What the score is made of.
    pub parts: Parts,
    /// What joins them, by place on the left.
    pub because: Vec<Joint>,
    /// Whether it stands out of the order of its neighbours.
    pub moved: bool,
    /// The slug of what joined them.
    pub rule: Rule,
}

/// Of the weight of both passages, what each kind of evidence gives, 0-1000.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// The same words.
    pub words: u16,
    /// Other words for the same.
    pub synonyms: u16,
    /// The same names.
    pub entities: u16,
    /// The same amounts and days.
    pub values: u16,
    /// The same words in the same order, between marks.
    pub quotation: u16,
    /// Where they stand in their texts.
    pub place: u16,
}

/// A place in each text that joins two passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Joint {
    /// In the left text and in the right.
    pub sides: [Span; 2],
    /// What is the same there.
    pub kind: JointKind,
}

named! {
    /// Whether one of two aligned passages says more.
    AlignmentState {
        /// Neither.
        Same "same",
        /// The left one.
        AAdds "a_adds",
        /// The right one.
        BAdds "b_adds",
        /// Both.
        BothAdd "both_add",
        /// They say different things of one slot.
        Conflict "conflict",
    }
}

named! {
    /// What is the same at a joint.
    JointKind {
        /// A word.
        Word "word",
        /// Another word for it.
        Synonym "synonym",
        /// A name.
        Entity "entity",
        /// An amount or a day.
        Value "value",
        /// Words between marks.
        Quotation "quotation",
        /// Who does what.
        Relation "relation",
    }
}
