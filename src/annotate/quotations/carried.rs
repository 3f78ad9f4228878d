//! Speech without a cue of its own: it goes on, or its speaker is carried over.

use super::found::{Found, said_in};
use super::layout::{SIGNED, TURN};
use super::marks::Pair;
use super::scene::Scene;
use crate::document::{Rule, TokenId, TokenKind};
use crate::text::order_by_key;

/// Tokens further on the speaker is forgotten.
const FORGOTTEN: usize = 80;

/// Adds to each attribution the speech in marks that goes on behind it, and gives the rest a speaker if one spoke shortly before.
pub(super) fn join(scene: &Scene<'_>, mut found: Vec<Found>) -> Vec<Found> {
    order_by_key(&mut found, |f| f.cover().start);
    let taken = said_in(scene, &found);
    let ends: Vec<(usize, usize)> = found.iter().map(|f| (f.cover().start, f.cover().end)).collect();
    // Of those that began before a pair the one that ends last, and where.
    let (mut next, mut last): (usize, Option<(usize, usize)>) = (0, None);
    for pair in &scene.marks.pairs {
        let start = pair.tokens.start;
        while let Some((_, end)) = ends.get(next).filter(|(begins, _)| *begins < start) {
            if last.is_none_or(|(_, known)| known <= *end) {
                last = Some((next, *end));
            }
            next += 1;
        }
        let whole = pair.closed || opened_again(scene, pair);
        if !pair.speech || !whole || pair.tokens.clone().any(|at| taken[at]) || !opens(scene, start) {
            continue;
        }
        let Some((before, end)) = last else { continue };
        let speaker = &found[before];
        // What is signed, or a turn, is whole.
        if [SIGNED, TURN].contains(&speaker.rule) || start.saturating_sub(end) > FORGOTTEN {
            continue;
        }
        let marked = |at: usize| scene.marks.at(at).is_some();
        let in_marks = speaker.parts.iter().any(|part| marked(part.end - 1) || marked(part.start));
        let at = if in_marks && goes_on(scene, end, start) {
            found[before].parts.push(pair.tokens.clone());
            before
        } else {
            let parts = vec![pair.tokens.clone()];
            let rule = Rule("carried-over");
            found.push(Found { cue: None, parts, rule, hedge: None, negated: false, ..found[before].clone() });
            found.len() - 1
        };
        last = Some((at, pair.tokens.end.max(end)));
    }
    found
}

/// Whether marks open a sentence or stand behind a mark that leads to them: a title in a sentence goes nothing on.
fn opens(scene: &Scene<'_>, start: usize) -> bool {
    let sentence = scene.document.sentence_of(TokenId::new(start));
    let first = scene.document.sentences[sentence.at()].tokens.start.at() == start;
    first || matches!(scene.form(start - 1), "," | ":" | "—" | "–")
}

/// Whether the next paragraph begins with the mark that a pair without a second mark begins with: long speech opens each of its
/// paragraphs, a mark alone may be a slip.
fn opened_again(scene: &Scene<'_>, pair: &Pair) -> bool {
    let next = pair.tokens.end;
    next < scene.document.tokens.len() && scene.form(next) == scene.form(pair.tokens.start)
}

/// Whether speech at a token is the next sentence after what ends before another; words that lead to it are no part of it.
fn goes_on(scene: &Scene<'_>, end: usize, start: usize) -> bool {
    let last = end.min(start).saturating_sub(1);
    let sentence = |at: usize| scene.document.sentence_of(TokenId::new(at)).at();
    let (here, before) = (sentence(start), sentence(last));
    let first = scene.document.sentences[here].tokens.start.at();
    here <= before
        || here == before + 1
            && (first..start)
                .all(|at| scene.marks.at(at).is_some() || scene.document.tokens[at].kind == TokenKind::Punct)
}
