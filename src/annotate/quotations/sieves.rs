//! From a cue verb to what is said, in the order of their precision: the first that finds something has found it.

use super::content::{self, Beside};
use super::cue::{self, Verb};
use super::scene::Here;
use super::source::Source;
use crate::document::syntax::VerbForm;
use crate::document::{Relation, Rule, Upos, Xpos};
use crate::pack::Frame;
use std::ops::Range;

/// A cue with its source, where the sieves look.
pub(super) struct Case<'h, 'd> {
    pub(super) here: &'h Here<'d>,
    pub(super) verb: &'h Verb,
    /// The verb that leads the cue, or the cue.
    pub(super) top: usize,
    pub(super) source: Option<&'h Source>,
    /// Cue and source, and what stands between.
    pub(super) near: Range<usize>,
    pub(super) beside: Beside<'h>,
}

/// What is said, as parts.
type Parts = Vec<Range<usize>>;
type Sieve = fn(&Case<'_, '_>) -> Option<Parts>;

pub(super) const IN_MARKS: Rule = Rule("said-in-marks");
pub(super) const SIEVES: &[(Rule, Sieve)] = &[
    (IN_MARKS, in_marks),
    (Rule("said-aside"), aside),
    (Rule("said-clause"), clause),
    (Rule("said-order"), order),
    (Rule("said-infinitive"), infinitive),
    (Rule("said-topic"), topic),
    (Rule("said-object"), object),
];

impl<'h, 'd> Case<'h, 'd> {
    pub(super) fn new(
        here: &'h Here<'d>,
        verb: &'h Verb,
        source: Option<&'h Source>,
        taken: &dyn Fn(&Range<usize>) -> bool,
    ) -> Case<'h, 'd> {
        let cue = &verb.words;
        let near = match source {
            // A source far from its cue is that of another verb: "He came and, when asked, [said]".
            Some(source) if source.words.end <= cue.start && cue.start - source.words.end < 4 => {
                source.words.start..cue.end
            }
            Some(source) if source.words.start >= cue.end && source.words.start - cue.end < 3 => {
                cue.start..source.words.end
            }
            _ => cue.clone(),
        };
        let mut beside = content::beside(here, cue, &near);
        beside.before = beside.before.filter(|pair| !taken(&pair.tokens));
        Case { here, verb, top: cue::top(here, verb), source, near, beside }
    }

    fn source_words(&self) -> Option<&Range<usize>> {
        self.source.map(|source| &source.words)
    }

    fn whole(&self, parts: Parts) -> Parts {
        content::whole_marks(self.here, parts, &self.verb.words)
    }

    /// The clause that completes the cue, behind it.
    fn complement(&self) -> Option<usize> {
        let here = self.here;
        let clauses =
            here.children(self.verb.at).filter(|c| matches!(here.relation(*c), Relation::Ccomp | Relation::Csubj));
        clauses.min_by_key(|c| (*c < self.verb.at, *c))
    }
}

/// `“…,” said Marna Oban. She said: “…”`
fn in_marks(case: &Case<'_, '_>) -> Option<Parts> {
    if !case.verb.has(Frame::Speech) {
        return None;
    }
    let Beside { before, after, led, gap } = &case.beside;
    let before = before.filter(|pair| pair.words > 1 || pair.capital || after.is_none());
    let after = after.filter(|pair| {
        // "She said that the vote was a “farce”": the clause began before the mark.
        let begun = case.complement().is_some_and(|clause| {
            // "“We know,” she said, looking up, “that it is a farce”": the comma begins the second half.
            let apart = pair.tokens.contains(&clause) || case.here.word(clause).xpos == Xpos::Vbg;
            if before.is_some() && *led && apart {
                return false;
            }
            let words = case.here.subtree(clause, &|_| false);
            let first = words[0];
            let outside = || words.iter().copied().filter(|at| *at < pair.tokens.start && !case.here.is_punct(*at));
            let finite = |at: usize| matches!(case.here.upos(at), Upos::Verb | Upos::Aux);
            let clause = case.here.relation(first) == Relation::Mark
                || outside().any(finite)
                || !pair.capital && outside().count() > 1;
            first >= case.verb.words.end && first < pair.tokens.start && clause
        });
        !begun
            && (pair.capital || before.is_some() || *led && *gap < 12 && pair.words > 3)
            && (pair.speech || before.is_some() || *led)
    });
    let here = case.here;
    let mut parts: Parts = before
        .iter()
        .map(|pair| {
            let mut part = ends_outside(here, pair.tokens.clone(), case.near.start);
            // "The plan “is a farce,” she said": the sentence began before the mark.
            let outside = here.range.start..part.start;
            if !pair.capital && outside.clone().all(|at| here.scene.marks.at(at).is_none()) {
                part.start = here.trimmed(outside).map_or(part.start, |left| left.start);
            }
            part
        })
        .collect();
    if let Some(pair) = after {
        let mut part = ends_outside(here, pair.tokens.clone(), here.range.end);
        // "tweeted that, “…”"
        let lead = (case.near.end..part.start).find(|at| {
            here.relation(*at) == Relation::Mark && here.upos(*at) == Upos::Sconj || here.form(*at) == "that"
        });
        let lead =
            lead.or_else(|| (case.near.end..part.start).find(|at| here.upos(*at) == Upos::Cconj && before.is_some()));
        part.start = lead.filter(|lead| (*lead + 1..part.start).all(|at| here.is_punct(at))).unwrap_or(part.start);
        // "It was, she said, “a farce”": the sentence began before.
        let left = here.range.start..case.near.start;
        let comma = left.clone().last().is_some_and(|at| here.form(at) == ",");
        if parts.is_empty() && !pair.capital && comma {
            parts.extend(here.trimmed(left));
        }
        parts.push(part);
    }
    (!parts.is_empty()).then_some(parts)
}

/// A pair of marks with the words behind it that end its sentence: `“We will open” for all.`
fn ends_outside(here: &Here<'_>, pair: Range<usize>, limit: usize) -> Range<usize> {
    let last = pair.end.saturating_sub(2);
    let open = here.range.contains(&last)
        && here.range.contains(&pair.end)
        && !here.is_punct(last)
        && !here.is_punct(pair.end);
    if !open || pair.end >= limit {
        return pair;
    }
    let end = (pair.end..limit).find(|at| matches!(here.form(*at), "," | ";" | ":" | "—" | "–")).unwrap_or(limit);
    let end = here.trimmed(pair.end..end).map_or(pair.end, |rest| rest.end);
    pair.start..end
}

/// `The pier is closed, the harbour master said on Monday. The pier, he said, is closed.`
fn aside(case: &Case<'_, '_>) -> Option<Parts> {
    let Case { here, verb, near, source, .. } = case;
    if !verb.has(Frame::Speech) || source.is_none() || near.start == here.range.start {
        return None;
    }
    let comma = |at: usize| here.range.contains(&at) && matches!(here.form(at), "," | "—" | "–" | "--");
    if !comma(near.start - 1) {
        return None;
    }
    // Up to the next comma or the end stand only adverbials of the saying.
    let end = (near.end..here.range.end).find(|at| here.is_punct(*at)).unwrap_or(here.range.end);
    let own = |at: usize| {
        let word = here.word(at);
        !matches!(word.relation, Relation::Ccomp | Relation::Nsubj | Relation::Mark | Relation::NsubjPass)
            && here.scene.marks.at(at).is_none()
    };
    if !(near.end..end).all(own) {
        return None;
    }
    // "And perhaps, he said": the word that joins it to what stood before is the writer's.
    let start = here.range.start + here.dateline();
    let start = start + usize::from(here.upos(start) == Upos::Cconj);
    let left = start.min(near.start - 1)..near.start;
    // "…, he said, adding that": no second part.
    let marked = |from: usize| (from..here.range.end).any(|at| here.scene.marks.at(at).is_some());
    let next = |at: usize| {
        here.range.contains(&at) && here.word(at).xpos != Xpos::Vbg && (here.upos(at) != Upos::Cconj || marked(at))
    };
    let right = (end < here.range.end && comma(end) && next(end + 1)).then_some(end..here.range.end);
    // "In May, X said Y", "When it rained, he told Y that": what stands before is no clause by itself.
    let main = |at: usize| {
        let mut here_at = Some(at).filter(|at| matches!(here.upos(*at), Upos::Verb | Upos::Aux));
        let finite = here_at.is_some() && here.word(at).features.verb_form() == Some(VerbForm::Fin);
        while let Some(word) = here_at.filter(|word| left.contains(word)) {
            if matches!(here.relation(word), Relation::Advcl | Relation::Acl | Relation::AclRelcl) {
                return false;
            }
            here_at = here.head(word);
        }
        finite
    };
    let complement = here.children(verb.at).any(|c| {
        c > verb.at && matches!(here.relation(c), Relation::Ccomp | Relation::Obj | Relation::Xcomp) && c >= near.end
    });
    let complement = complement && !verb.has(Frame::Bid);
    // Nothing else stands behind the cue: what is said can only stand before it.
    let last = here.trimmed(end..here.range.end).is_none();
    let verbs = || left.clone().any(|at| matches!(here.upos(at), Upos::Verb | Upos::Aux));
    if right.is_none() && (left.len() < 4 || complement || !(last && verbs() || left.clone().any(main))) {
        return None;
    }
    let parts: Parts = std::iter::once(left).chain(right).filter_map(|part| here.trimmed(part)).collect();
    Some(case.whole(parts))
}

/// `She said that the pier was closed. He denied it had sold. The pier, she said, was closed.`
fn clause(case: &Case<'_, '_>) -> Option<Parts> {
    let Case { here, verb, top, .. } = case;
    if !(verb.has(Frame::Speech) || verb.has(Frame::Clause) || verb.has(Frame::Urge) || verb.has(Frame::Bid)) {
        return None;
    }
    let cue = &verb.words;
    if let Some(head) = case.complement() {
        let mut parts = content::clause(here, head, cue, case.source_words());
        // A clause before the cue is no complement of a verb of thought.
        if head > verb.at {
            parts.retain(|part| part.start >= cue.end);
            if let Some(first) = parts.first_mut() {
                first.start = begins(case, first.start);
            }
            if let Some(last) = parts.last_mut() {
                last.end = joined(here, last.end);
                last.end = before_next_cue(case, last.clone());
            }
        }
        return (!parts.is_empty()).then(|| case.whole(parts));
    }
    if here.relation(*top) == Relation::Parataxis && verb.has(Frame::Speech) && case.source.is_some() {
        let head = here.head(*top)?;
        let own = here.subtree(*top, &|_| false);
        let words: Vec<usize> = here
            .subtree(head, &|child| child == *top)
            .into_iter()
            .filter(|at| own.binary_search(at).is_err())
            .collect();
        let parts = content::run(here, &words, cue, case.source_words());
        return (!parts.is_empty()).then(|| case.whole(parts));
    }
    None
}

/// Where a clause behind a cue begins: with its conjunction, or with the noun before it, which the tree may have taken for an
/// object of the cue, unless the cue has somebody to whom it is said.
fn begins(case: &Case<'_, '_>, start: usize) -> usize {
    use Relation::{Advcl, Advmod, Obl, OblUnmarked};
    let Case { here, verb, near, .. } = case;
    let gap = near.end.min(start)..start;
    if let Some(that) =
        gap.clone().rev().find(|at| here.upos(*at) == Upos::Sconj && here.relation(*at) == Relation::Mark)
    {
        return that;
    }
    if verb.has(Frame::Bid) || here.relation(start) == Relation::Mark {
        return start;
    }
    // "said on Monday the pier": the day is the cue's.
    let own = |word: usize| {
        let mut at = word;
        while let Some(head) = here.head(at).filter(|head| *head != verb.at) {
            at = head;
        }
        here.is_punct(word)
            || here.head(at) == Some(verb.at) && matches!(here.relation(at), Obl | OblUnmarked | Advmod | Advcl)
    };
    gap.rev().take_while(|at| !own(*at)).last().unwrap_or(start)
}

/// What the tree hangs elsewhere: the words behind a closing mark, a verb that follows at once, a second clause with its own
/// conjunction ("said that A and that B"), and one with words in marks.
fn joined(here: &Here<'_>, end: usize) -> usize {
    let marks = &here.scene.marks;
    let closing =
        marks.holding(end).filter(|pair| pair.closed && pair.tokens.end == end + 1 && end > pair.tokens.start);
    let end = if closing.is_some() { end + 1 } else { end };
    if !here.range.contains(&end) {
        return end;
    }
    let to = |stop: usize| here.trimmed(end..stop).map_or(end, |rest| rest.end);
    let marked = |from: usize| (from..here.range.end).any(|at| marks.at(at).is_some());
    if !here.is_punct(end) {
        let stop = (end..here.range.end).find(|at| here.is_punct(*at)).unwrap_or(here.range.end);
        // "“enormous respect” for the army", "the man called “the King” is".
        let follows = closing.is_some() || matches!(here.upos(end), Upos::Verb | Upos::Aux);
        return match here.upos(end) {
            Upos::Cconj | Upos::Sconj if marked(end) => to(here.range.end),
            Upos::Cconj if end + 1 < here.range.end && conjunction(here, end + 1) => to(here.range.end),
            _ if follows => to(stop),
            _ => end,
        };
    }
    let and = (end..here.range.end).find(|at| !here.is_punct(*at)).filter(|at| here.upos(*at) == Upos::Cconj);
    let more = and.is_some_and(|and| and + 1 < here.range.end && (conjunction(here, and + 1) || marked(and)));
    if more { to(here.range.end) } else { end }
}

fn conjunction(here: &Here<'_>, at: usize) -> bool {
    here.upos(at) == Upos::Sconj && here.relation(at) == Relation::Mark
}

/// "…, arguing that", "… and called for": what follows is said by the same, and by its own cue.
fn before_next_cue(case: &Case<'_, '_>, part: Range<usize>) -> usize {
    let here = case.here;
    let next = |at: &usize| cue::goes_on(here, *at, case.verb.at);
    let cut = (part.start + 2..part.end).find(next);
    cut.and_then(|cut| here.trimmed(part.start..cut)).map_or(part.end, |left| {
        let and = left.end - 1;
        if here.upos(and) == Upos::Cconj {
            here.trimmed(left.start..and).map_or(left.end, |left| left.end)
        } else {
            left.end
        }
    })
}

/// `Oslo vowed to respond.`
fn infinitive(case: &Case<'_, '_>) -> Option<Parts> {
    let Case { here, verb, .. } = case;
    if !verb.has(Frame::Infinitive) {
        return None;
    }
    let head = here.child(verb.at, &[Relation::Xcomp]).filter(|head| *head > verb.at)?;
    let infinitive =
        here.child(head, &[Relation::Mark]).is_some() || here.word(head).features.verb_form() == Some(VerbForm::Inf);
    let parts = content::clause(here, head, &verb.words, case.source_words());
    (infinitive && !parts.is_empty()).then(|| case.whole(parts))
}

/// `Oslo urged both sides to hold fire. She told them to leave.`
fn order(case: &Case<'_, '_>) -> Option<Parts> {
    use Relation::{Advcl, Ccomp, Iobj, Obj, Xcomp};
    let Case { here, verb, .. } = case;
    let at = verb.at;
    let head = here.children(at).find(|c| {
        *c > at && matches!(here.relation(*c), Xcomp | Ccomp | Advcl) && here.child(*c, &[Relation::Mark]).is_some()
    });
    if !(verb.has(Frame::Urge) || verb.has(Frame::Bid)) {
        return None;
    }
    head?;
    here.children(at).find(|c| *c > at && matches!(here.relation(*c), Obj | Iobj | Relation::Obl))?;
    let range = content::dependants(here, at, &[Obj, Iobj, Relation::Obl, Xcomp, Ccomp, Advcl], verb.words.end)?;
    // "called on [both sides] to": the preposition is the cue's.
    let range = range.start.max(verb.preposition.map_or(0, |p| p + 1))..range.end;
    Some(case.whole(vec![here.trimmed(range)?]))
}

/// `The minister called for an inquiry.`
fn topic(case: &Case<'_, '_>) -> Option<Parts> {
    let Case { here, verb, .. } = case;
    let preposition = verb.preposition.filter(|_| verb.has(Frame::Topic))?;
    // "…,” she said, referring to the ferry": what is said is told already.
    let participle =
        here.word(verb.at).xpos == Xpos::Vbg && here.range.start < verb.at && here.form(verb.at - 1) == ",";
    if participle && here.head(verb.at).is_some_and(|head| head < verb.at && cue::speaks(here, head)) {
        return None;
    }
    let range = content::dependants(
        here,
        verb.at,
        &[Relation::Obl, Relation::Advcl, Relation::Obj, Relation::Nmod, Relation::Xcomp, Relation::Ccomp],
        preposition,
    )?;
    let range = range.start.max(preposition + 1)..range.end;
    (!range.is_empty()).then(|| here.trimmed(range)).flatten().map(|range| case.whole(vec![range]))
}

/// `They called the vote a farce. He blamed the union for the delay.`
fn object(case: &Case<'_, '_>) -> Option<Parts> {
    use Relation::{Ccomp, Obj, Obl, Xcomp};
    let Case { here, verb, .. } = case;
    // "was praised by the council"
    if let Some(subject) =
        here.child(verb.at, &[Relation::NsubjPass]).filter(|_| verb.has(Frame::Object) && case.source.is_some())
    {
        let mut parts = content::clause(here, subject, &verb.words, case.source_words());
        let rest = content::dependants(here, verb.at, &[Obl, Xcomp, Relation::Advcl], case.near.end);
        parts.extend(rest.and_then(|rest| here.trimmed(rest)));
        return (!parts.is_empty()).then_some(parts);
    }
    let marked = |range: &Range<usize>| here.scene.marks.within(range.clone()).any(|(_, pair)| !pair.title);
    here.child(verb.at, &[Obj, Ccomp, Xcomp]).filter(|head| *head > verb.at)?;
    let mut range = content::dependants(here, verb.at, &[Obj, Xcomp, Obl, Ccomp], verb.words.end)?;
    // "blamed them [for not paying]"
    for clause in here.children(verb.at).filter(|c| here.relation(*c) == Relation::Advcl) {
        let words = here.subtree(clause, &|_| false);
        let gerund = words.iter().take(3).any(|at| here.word(*at).xpos == Xpos::Vbg)
            && here.relation(words[0]) == Relation::Mark;
        if gerund && words[0] == range.end {
            range.end = words[words.len() - 1] + 1;
        }
    }
    // "reported “2,521 cases” in the city": what a verb of speech has in marks is said.
    if !(verb.has(Frame::Object) || verb.has(Frame::Speech) && marked(&range)) {
        return None;
    }
    // "called Sarnel “a good place”", with no object in the tree.
    let gap = verb.words.end..range.start.max(verb.words.end);
    let range = if gap.len() < 4 && !gap.clone().any(|at| here.is_punct(at)) {
        gap.start.max(case.near.end.min(range.start))..range.end
    } else {
        range
    };
    let stops = |at: &usize| {
        here.is_punct(*at)
            || here.upos(*at) == Upos::Cconj
            || here.relation(*at) == Relation::Mark && here.upos(*at) == Upos::Sconj
    };
    let range = range.start..(range.end..here.range.end).find(stops).unwrap_or(here.range.end);
    Some(case.whole(vec![here.trimmed(range)?]))
}
