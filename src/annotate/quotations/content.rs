//! What is said: parts of a text from a tree, from marks, or both.

use super::marks::Pair;
use super::scene::Here;
use crate::document::{Relation, Upos};
use crate::text::order_by_key;
use std::ops::Range;

/// A clause as parts: all that hangs on its head, without source and cue, and in two parts where these stand between.
pub(super) fn clause(
    here: &Here<'_>,
    head: usize,
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Vec<Range<usize>> {
    let words =
        here.subtree(head, &|child| cue.contains(&child) || source.is_some_and(|source| source.contains(&child)));
    run(here, &words, cue, source)
}

/// Words as parts: joined over what the tree left out, unless cue or source stands between.
pub(super) fn run(
    here: &Here<'_>,
    words: &[usize],
    cue: &Range<usize>,
    source: Option<&Range<usize>>,
) -> Vec<Range<usize>> {
    let outside = |at: usize| cue.contains(&at) || source.is_some_and(|source| source.contains(&at));
    let mut parts: Vec<Range<usize>> = Vec::new();
    for at in words.iter().copied().filter(|at| !outside(*at)) {
        match parts.last_mut() {
            Some(last) if !(last.end..at).any(outside) => last.end = at + 1,
            _ => parts.push(at..at + 1),
        }
    }
    parts.into_iter().filter_map(|part| here.trimmed(part)).collect()
}

/// Parts that cut no pair of marks: a part grows to the mark that it reaches into, the mark included.
pub(super) fn whole_marks(here: &Here<'_>, parts: Vec<Range<usize>>, cue: &Range<usize>) -> Vec<Range<usize>> {
    let marks = &here.scene.marks;
    let grown = parts.into_iter().map(|part| {
        let touched = marks.within(part.clone()).map(|(_, pair)| pair).filter(|pair| !pair.tokens.contains(&cue.start));
        let part =
            touched.fold(part.clone(), |part, pair| part.start.min(pair.tokens.start)..part.end.max(pair.tokens.end));
        // "focused on “he said, she said”": what the tree hangs elsewhere.
        let next = marks
            .holding(part.end)
            .filter(|pair| pair.tokens.start == part.end && part.end < here.range.end && part.start > cue.start);
        next.map_or(part.clone(), |pair| part.start..pair.tokens.end)
    });
    let mut parts: Vec<Range<usize>> = grown.collect();
    order_by_key(&mut parts, |part| part.start);
    parts.dedup_by(|next, last| {
        let joined =
            next.start <= last.end && !(last.start <= cue.start && cue.end <= next.end && next.start < last.end);
        if joined {
            last.end = last.end.max(next.end);
        }
        joined
    });
    parts
}

/// The direct speech beside a cue: the pair of marks that ends before the run of unmarked words which holds the cue, and the one
/// that begins behind it.
pub(super) fn beside<'m>(here: &'m Here<'_>, cue: &Range<usize>, near: &Range<usize>) -> Beside<'m> {
    let marks = &here.scene.marks;
    let form = |at: usize| here.form(at);
    let mut found = Beside::default();
    let before = (here.range.start..near.start).rev().find_map(|at| marks.holding(at));
    if let Some(pair) = before {
        // "…," she said; "…" — not "….", which ends its sentence, nor a pair with other words between.
        let gap = pair.tokens.end..near.start;
        let between = gap.clone().filter(|at| !here.is_punct(*at)).count();
        let last = pair.tokens.end - 1 - usize::from(pair.closed);
        // A mark that opens the sentence closes one that ended before it.
        let ended = !here.range.contains(&last)
            || here.is_punct(last)
            || gap.clone().any(|at| matches!(form(at), "," | "—" | "–"));
        // "On “The Pier Tonight,” Oban said": a name without a verb, behind a preposition or an owner.
        let leads = pair.tokens.start.checked_sub(1).filter(|at| here.range.contains(at));
        let named =
            leads.is_some_and(|at| matches!(here.upos(at), Upos::Adp | Upos::Det | Upos::Part)) && !speaks(here, pair);
        // "In his book, “Make Your Child a Sailor,” he": a name behind other words.
        let named = named || pair.headline && leads.is_some();
        if between <= 3 && ended && pair.closed && !named {
            found.before = Some(pair);
        }
    }
    let after = (near.end..here.range.end).find_map(|at| marks.holding(at)).or_else(|| introduced(here));
    if let Some(pair) = after {
        let gap = near.end..pair.tokens.start.min(here.range.end);
        let led = gap.clone().last().or(Some(near.end - 1)).is_some_and(|at| matches!(form(at), "," | ":" | "—" | "–"));
        // "…,” he said, but “…"
        let and = found.before.is_some()
            && gap.len() < 4
            && gap.clone().all(|at| here.is_punct(at) || here.upos(at) == Upos::Cconj);
        let led = led || and;
        let bare = gap.is_empty() && cue.end == near.end;
        let words = gap.clone().filter(|at| !here.is_punct(*at)).count();
        // "said on “The Pier Tonight”": a name, whatever its marks.
        let named = !led && gap.clone().last().is_some_and(|at| matches!(here.upos(at), Upos::Adp | Upos::Det));
        found.after = (!named && (led || bare || pair.capital && words == 0)).then_some(pair);
        found.led = led;
        found.gap = words;
    }
    found
}

/// The pair that begins behind a sentence that ends with a colon, perhaps in the next paragraph.
fn introduced<'m>(here: &'m Here<'_>) -> Option<&'m Pair> {
    let next = here.range.end;
    let pair = here.scene.marks.holding(next).filter(|pair| pair.tokens.start == next)?;
    (here.form(next - 1) == ":").then_some(pair)
}

/// Whether a verb stands between marks.
fn speaks(here: &Here<'_>, pair: &Pair) -> bool {
    let words = &here.scene.document.syntax[pair.tokens.clone()];
    words.iter().any(|word| matches!(word.upos, Upos::Verb | Upos::Aux))
}

#[derive(Debug, Default)]
pub(super) struct Beside<'m> {
    pub(super) before: Option<&'m Pair>,
    pub(super) after: Option<&'m Pair>,
    /// A comma or a colon stands before the pair behind the cue.
    pub(super) led: bool,
    /// How many words stand before the pair behind the cue.
    pub(super) gap: usize,
}

/// From the first of some dependants of a verb, behind it, to the end of the last.
pub(super) fn dependants(here: &Here<'_>, at: usize, relations: &[Relation], from: usize) -> Option<Range<usize>> {
    let mut found: Option<Range<usize>> = None;
    for child in
        here.children(at).filter(|child| *child > at && *child >= from && relations.contains(&here.relation(*child)))
    {
        let words = here.subtree(child, &|_| false);
        let (first, last) = (words[0].max(at + 1), words[words.len() - 1] + 1);
        found = Some(found.map_or(first..last, |found| found.start.min(first)..found.end.max(last)));
    }
    found
}
