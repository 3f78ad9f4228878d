//! Who says what is said in a sentence, for the facts that stand in it.

use crate::compare::pairing::{Pairing, Thing};
use crate::document::{CueClass, TokenRange};
use crate::text::Span;

/// A part of what somebody says.
#[derive(Debug, Clone)]
pub(super) struct Spoken {
    pub(super) content: TokenRange,
    /// The words that name who says so.
    pub(super) source: Option<Span>,
    pub(super) cue: Option<Span>,
    pub(super) speaker: Option<Thing>,
    pub(super) class: Option<CueClass>,
    pub(super) negated: bool,
}

/// What is said within some tokens.
pub(super) fn of(pairing: &Pairing<'_>, side: usize, within: TokenRange) -> Vec<Spoken> {
    let document = pairing.sides[side].document;
    let mut found = Vec::new();
    for quotation in pairing.sides[side].quotations_near(within) {
        for content in quotation.content.iter().filter(|part| part.overlaps(within)) {
            found.push(Spoken {
                content: *content,
                source: quotation.source.map(|source| document.span(source)),
                cue: quotation.cue.map(|cue| document.span(cue)),
                speaker: quotation.speaker.and_then(|speaker| pairing.of_entity(side, speaker)),
                class: quotation.cue_class,
                negated: quotation.negated,
            });
        }
    }
    found
}

/// The innermost that covers some tokens.
pub(super) fn covering(spoken: &[Spoken], tokens: TokenRange) -> Option<&Spoken> {
    spoken.iter().filter(|part| part.content.contains(tokens)).min_by_key(|part| part.content.count())
}
