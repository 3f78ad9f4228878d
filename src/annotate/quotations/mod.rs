//! Who says what: cues, what they attribute, and to whom. Made of the tree of each sentence and of the marks of the text.

mod carried;
mod content;
mod cue;
mod found;
mod frames;
mod layout;
mod led;
mod look;
mod marks;
mod nouns;
mod scene;
mod sieves;
mod source;
mod speaker;

use crate::document::{Document, EntityId, Quotation, QuotationKind, TokenRange};
use crate::pack::{Frame, Pack};
use crate::text::order_by_key;
use found::{Found, LONGEST};
use marks::Marks;
use scene::{Here, Scene};
use sieves::{Case, IN_MARKS, SIEVES};
use speaker::Cast;
use std::ops::Range;

/// The attributions of a document whose other layers are there; none without trees.
pub(super) fn attribute(text: &str, document: &Document, pack: &Pack) -> Vec<Quotation> {
    if document.syntax.is_empty() {
        return Vec::new();
    }
    let marks = Marks::of(text, document);
    let scene = Scene { text, document, pack, marks };
    let mut found: Vec<Found> = Vec::new();
    for number in 0..document.sentences.len() {
        if document.sentences[number].tokens.count() > LONGEST {
            continue;
        }
        let here = scene.sentence(number);
        let first = found.len();
        by_verbs(&here, &mut found);
        frames::attribute(&here, &mut found);
        led::attribute(&here, &mut found, first);
        outermost(&mut found, first);
    }
    layout::attribute(&scene, &mut found);
    let found = carried::join(&scene, found);
    let cast = Cast::of(&scene);
    let outer = speaker::outer(&scene, &found);
    let speakers = speaker::all(&scene, &cast, &found);
    let finished = |at: usize| finished(&scene, &found[at], speakers[outer[at].unwrap_or(at)]);
    let mut quotations: Vec<Quotation> = (0..found.len()).map(finished).collect();
    order_by_key(&mut quotations, Quotation::cover);
    quotations
}

fn by_verbs(here: &Here<'_>, found: &mut Vec<Found>) {
    let first = found.len();
    for verb in cue::verbs(here) {
        if here.scene.marks.at(verb.at).is_some_and(|pair| here.scene.marks.pairs[pair].words > 1) {
            // A cue inside marks is the speaker's own word.
            continue;
        }
        if here.scene.names_in(verb.at..verb.at + 1).next().is_some() {
            continue;
        }
        let source = source::of(here, &verb).or_else(|| source::by_words(here, &verb));
        // "…, arguing that": who spoke before goes on.
        let speaker = found[first..].iter().rev().find(|f| {
            f.speech
                && f.source.is_some()
                && f.cue.as_ref().is_some_and(|before| cue::goes_on(here, verb.at, before.end - 1))
        });
        let source = speaker.map_or(source, |speaker| speaker.source.clone());
        let source = source.map(|source| source::behind_marks(here, &verb, source));
        let taken = |pair: &Range<usize>| found[first..].iter().any(|f| f.holds(pair));
        let case = Case::new(here, &verb, source.as_ref(), &taken);
        let Some((rule, mut parts)) = SIEVES.iter().find_map(|(rule, sieve)| Some((*rule, sieve(&case)?))) else {
            continue;
        };
        parts.retain(|part| !part.contains(&verb.at));
        let passive = matches!(rule.0, "said-clause");
        if parts.is_empty() || source.is_none() && !passive {
            continue;
        }
        found.push(Found {
            cue: Some(verb.words.clone()),
            source,
            parts,
            class: Some(verb.class()),
            negated: verb.negated,
            hedge: cue::hedge(here, &verb),
            rule,
            speech: verb.has(Frame::Speech),
        });
    }
}

/// Of the attributions of a sentence those whose cue is not said by somebody in it.
fn outermost(found: &mut Vec<Found>, first: usize) {
    let here: Vec<Found> = found.drain(first..).collect();
    let inside = |inner: &Found| {
        let cue = inner.cue.clone().unwrap_or_else(|| inner.cover());
        let size = |f: &Found| f.parts.iter().map(ExactSizeIterator::len).sum::<usize>();
        here.iter().any(|outer| !std::ptr::eq(outer, inner) && outer.holds(&cue) && size(outer) > size(inner))
    };
    // "She [urges] him to leave and [says], “…”": what both could lead to is said by the nearer.
    let distance = |f: &Found| f.cue.as_ref().map_or(0, |cue| f.parts[0].start.abs_diff(cue.start));
    let farther = |f: &Found| here.iter().any(|other| other.parts == f.parts && distance(other) < distance(f));
    // Speech in speech is told by a source of its own and a clause.
    let nested = |f: &Found| matches!(f.rule.0, "said-clause" | "said-in-marks") && f.source.is_some() && f.speech;
    let kept: Vec<Found> =
        here.iter().filter(|f| (!inside(f) || nested(f)) && !(f.rule == IN_MARKS && farther(f))).cloned().collect();
    found.extend(kept);
}

/// The speaker is that of the words around, where the source is "I".
fn finished(scene: &Scene<'_>, found: &Found, (speaker, anonymous): (Option<EntityId>, bool)) -> Quotation {
    let range = |range: &Range<usize>| TokenRange::new(range.start, range.end);
    let mut parts = found.parts.clone();
    order_by_key(&mut parts, |part| part.start);
    parts.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        if overlap {
            last.end = last.end.max(next.end);
        }
        overlap
    });
    Quotation {
        kind: kind(scene, &parts),
        content: parts.iter().map(range).collect(),
        source: found.source.as_ref().map(|source| range(&source.words)),
        cue: found.cue.as_ref().map(range),
        speaker,
        anonymous,
        cue_class: found.class,
        negated: found.negated,
        hedge: found.hedge.as_ref().map(range),
        rule: found.rule,
    }
}

fn kind(scene: &Scene<'_>, parts: &[Range<usize>]) -> QuotationKind {
    let words = || parts.iter().cloned().flatten().filter(|at| scene.form(*at).starts_with(char::is_alphanumeric));
    let marked = words().filter(|at| scene.marks.at(*at).is_some()).count();
    if marked == 0 {
        QuotationKind::Indirect
    } else if marked == words().count() {
        QuotationKind::Direct
    } else {
        QuotationKind::Mixed
    }
}
