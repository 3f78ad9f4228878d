//! Where names can be: runs of capitalised words, with the small words and marks that join them.

use super::forms::Forms;
use super::kinds::{Kind, Shape};
use crate::annotate::layers::Layers;
use crate::text::walk;
use std::ops::Range;

/// Joiners in a row: `Treaty [on the] Non-Proliferation`, `Ministry [of] Women[']s Affairs`.
const MOST_JOINERS: usize = 3;

/// Tokens. No name is as long; so what is weighed at a time is bounded in a text of names alone: `A/B/C/D/…`.
const LONGEST: usize = 500;

/// The runs of a sentence, in order. Each begins and ends with a word that can begin or end a name.
pub(super) fn of(sentence: Range<usize>, layers: Layers<'_>, forms: &Forms<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let end = sentence.end;
    walk(sentence, |start| {
        if !starts(start, end, layers, forms) {
            return start + 1;
        }
        let behind = |at: &usize| continues(*at, end, layers, forms);
        let places = std::iter::successors(Some(start + 1), behind).take_while(|at| at - start <= LONGEST);
        let last = places.last().unwrap_or(start + 1);
        out.push(start..last);
        last
    });
    out
}

/// A capital; or a number or particle with a capital after it: `2012 Olympics`, `bin Laden`, `al-Assad`.
pub(super) fn starts(at: usize, end: usize, layers: Layers<'_>, forms: &Forms<'_>) -> bool {
    let form = forms.at(at);
    if form.is_capital() {
        return true;
    }
    let mut next = at + 1;
    if form.kind == Kind::LowerParticle {
        // `an-Nusra`, but `an F-35`.
        if form.word.is_function() && !(next + 1 < end && forms.at(next).shape == Shape::Hyphen && glued(next, layers))
        {
            return false;
        }
        while next < end
            && (forms.at(next).kind == Kind::LowerParticle
                || (forms.at(next).shape == Shape::Hyphen && glued(next, layers)))
        {
            next += 1;
        }
    } else if !form.is_number() {
        return false;
    }
    next < end && forms.at(next).is_capital() && (form.is_number() || next - at <= MOST_JOINERS)
}

pub(super) fn ends(at: usize, layers: Layers<'_>, forms: &Forms<'_>) -> bool {
    let form = forms.at(at);
    form.is_capital() || form.is_number() || is_second_half(at, layers, forms)
}

/// `Yoon Suk-[yeol]`; also `Gaza-[based]`, which the clues and the recognizer have to tell from it.
fn is_second_half(at: usize, layers: Layers<'_>, forms: &Forms<'_>) -> bool {
    let hyphen = at.checked_sub(1).is_some_and(|at| forms.at(at).shape == Shape::Hyphen && glued(at, layers));
    hyphen && forms.at(at).shape == Shape::Lower && at.checked_sub(2).is_some_and(|at| forms.at(at).is_capital())
}

/// Where the run stands after its next word, if it has one.
fn continues(at: usize, end: usize, layers: Layers<'_>, forms: &Forms<'_>) -> Option<usize> {
    let mut next = at;
    while next < end && next - at <= MOST_JOINERS {
        if ends(next, layers, forms) {
            return Some(next + 1);
        }
        if !joins(next, layers, forms) {
            return None;
        }
        next += 1;
    }
    None
}

fn joins(at: usize, layers: Layers<'_>, forms: &Forms<'_>) -> bool {
    let form = forms.at(at);
    match form.kind {
        Kind::LowerParticle | Kind::Ampersand | Kind::Clitic => true,
        Kind::Hyphen | Kind::Slash => glued(at, layers),
        Kind::Function => form.word.is_joiner() || form.word.is_purpose(),
        _ => false,
    }
}

/// No space on either side: `Hwasong-12`, not `Paris - Dakar`.
fn glued(at: usize, layers: Layers<'_>) -> bool {
    touches(at, layers) && touches(at + 1, layers)
}

/// No space between a token and the one before it.
pub(super) fn touches(at: usize, layers: Layers<'_>) -> bool {
    at > 0 && at < layers.tokens.len() && layers.tokens[at - 1].span.end == layers.tokens[at].span.start
}
