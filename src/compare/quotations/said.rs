//! What is said in an article, as it is compared: the words of one speaker in one paragraph, whatever stands between them.

use crate::compare::pairing::{Pairing, Thing};
use crate::compare::sequence::{Part, shingle};
use crate::document::{Label, Mention, MentionForm, MentionId, Quotation, QuotationKind, TokenRange};
use crate::text::{Span, order_by_key};

/// Words of a speaker.
#[derive(Debug)]
pub(super) struct Said {
    /// Their places in the sequence, in order.
    pub(super) words: Vec<usize>,
    /// Whether each of them stands between marks.
    pub(super) marked: Vec<bool>,
    /// From the first to the last of them.
    pub(super) span: Span,
    pub(super) speaker: Option<Thing>,
    /// Whether the speaker is a person, and named there: who `he` is may be wrong.
    pub(super) by_name: bool,
}

/// In the order of the text.
pub(super) fn said(pairing: &Pairing<'_>, side: usize) -> Vec<Said> {
    let document = pairing.sides[side].document;
    let mut all = Vec::new();
    for quotation in &document.quotations {
        let mut parts: Vec<TokenRange> = Vec::new();
        for part in &quotation.content {
            let block = |part: &TokenRange| document.block_of(part.start);
            if parts.last().is_some_and(|last| block(last) != block(part)) {
                all.extend(one(pairing, side, quotation, &parts));
                parts.clear();
            }
            parts.push(*part);
        }
        all.extend(one(pairing, side, quotation, &parts));
    }
    order_by_key(&mut all, |said| said.span);
    all
}

fn one(pairing: &Pairing<'_>, side: usize, quotation: &Quotation, parts: &[TokenRange]) -> Option<Said> {
    let profile = pairing.sides[side];
    let (document, sequence) = (profile.document, &profile.sequence);
    let mut words: Vec<usize> = parts.iter().flat_map(|part| sequence.within(*part)).collect();
    order_by_key(&mut words, |at| *at);
    words.dedup();
    let (first, last) = (*words.first()?, *words.last()?);
    let is_marked = |at: &usize| sequence.words[*at].quoted || quotation.kind == QuotationKind::Direct;
    let span = |at: usize| document.tokens[sequence.words[at].token as usize].span;
    let speaker = quotation.speaker.and_then(|speaker| pairing.of_entity(side, speaker));
    let names = |source: TokenRange| {
        let from = document.mentions.partition_point(|mention| mention.tokens.start < source.start);
        let inside = (from..document.mentions.len()).take_while(|at| source.contains(document.mentions[*at].tokens));
        let is_name = |mention: &Mention| mention.form == MentionForm::Name && mention.label == Label::Person;
        inside
            .filter(|at| is_name(&document.mentions[*at]))
            .any(|at| pairing.thing(side, MentionId::new(at)) == speaker)
    };
    (sequence.words[first].part != Part::Aside).then(|| Said {
        marked: words.iter().map(is_marked).collect(),
        span: span(first).to(span(last)),
        by_name: speaker.is_some() && quotation.source.is_some_and(names),
        speaker,
        words,
    })
}

/// How many words in a row are looked for together.
pub(super) const SHINGLE: usize = 3;

/// The hash of each few words in a row that are said, and by which speech, by hash.
pub(super) fn shingles(pairing: &Pairing<'_>, side: usize, said: &[Said]) -> Vec<(u64, u32)> {
    let words = &pairing.sides[side].sequence.words;
    let mut shingles = Vec::new();
    for (number, said) in said.iter().enumerate() {
        let few = said.words.windows(SHINGLE);
        shingles.extend(few.map(|few| (shingle(few.iter().map(|at| &words[*at])), number as u32)));
    }
    order_by_key(&mut shingles, |shingle| *shingle);
    shingles
}

impl Said {
    /// Whether a word of the sequence is one of them and stands between marks.
    pub(super) fn has_in_marks(&self, word: usize) -> bool {
        self.words.binary_search(&word).is_ok_and(|at| self.marked[at])
    }

    /// Whether most of its words are words of another too.
    pub(super) fn stands_in(&self, other: &Said) -> bool {
        let shared = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        shared * 100 >= self.words.len() * 60
    }

    /// How many of the words stand between marks.
    pub(super) fn in_marks(&self) -> usize {
        self.marked.iter().filter(|marked| **marked).count()
    }
}
