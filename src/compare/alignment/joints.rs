//! What joins two passages, by places.

use super::aligned::{Joint, JointKind};
use super::passage::{Passage, PieceKind, synonyms};
use crate::compare::meet::meet;
use crate::compare::pairing::Pairing;
use crate::text::order_by_key;

/// The shared words, those that follow each other in both as one; the names and values that both have in other words.
pub(super) fn joints(pairing: &Pairing<'_>, passages: [&Passage; 2]) -> Vec<Joint> {
    let [left, right] = passages;
    let mut runs: Vec<Run> = meet(&left.words, &right.words, |word| word.stem)
        .map(|(l, r)| {
            let kind = match (l.kind, r.kind) {
                (PieceKind::Name, PieceKind::Name) => JointKind::Entity,
                (PieceKind::Value, PieceKind::Value) => JointKind::Value,
                _ if l.is_quoted && r.is_quoted => JointKind::Quotation,
                _ => JointKind::Word,
            };
            Run { kind, first: [l.token, r.token], last: [l.token, r.token] }
        })
        .collect();
    runs.extend(synonyms(passages).map(|pieces| {
        let at = [pieces[0].token, pieces[1].token];
        Run { kind: JointKind::Synonym, first: at, last: at }
    }));
    for (l, r) in meet(&left.named, &right.named, |named| &named.key) {
        if l.in_other_words(r) {
            let tokens = |side: usize, mention: crate::document::MentionId| {
                pairing.sides[side].document.mentions[mention.at()].tokens
            };
            let (l_tokens, r_tokens) = (tokens(0, l.mention), tokens(1, r.mention));
            let kind = if l.is_thing() { JointKind::Entity } else { JointKind::Value };
            let first = [l_tokens.start.at(), r_tokens.start.at()];
            runs.push(Run { kind, first, last: [l_tokens.end.at() - 1, r_tokens.end.at() - 1] });
        }
    }
    order_by_key(&mut runs, |run| run.first);
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            Some(before) if before.goes_on(&run) => before.last = run.last,
            _ => joined.push(run),
        }
    }
    let span = |side: usize, run: &Run| {
        let tokens = &pairing.sides[side].document.tokens;
        tokens[run.first[side]].span.to(tokens[run.last[side]].span)
    };
    joined.iter().map(|run| Joint { sides: [span(0, run), span(1, run)], kind: run.kind }).collect()
}

/// Tokens of both sides.
#[derive(Debug, Clone, Copy)]
struct Run {
    kind: JointKind,
    first: [usize; 2],
    last: [usize; 2],
}

impl Run {
    fn goes_on(&self, next: &Run) -> bool {
        self.kind == next.kind && (0..2).all(|side| next.first[side] == self.last[side] + 1)
    }
}
