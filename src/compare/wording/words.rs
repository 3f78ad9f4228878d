//! How often each text hedges, and which words it has that judge: its own words, not those of the people it quotes.

use super::odds::{odds, prior};
use super::worded::{Wording, WordingKind};
use crate::compare::pairing::Pairing;
use crate::compare::weigh::{Stem, stem};
use crate::document::{Document, MentionForm, Relation, Rule, SentenceId, TokenId, Upos, Word};
use crate::pack::Facts;
use crate::pack::pairs::WEIGHTS;
use crate::text::{Span, fold};
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const HEDGES: Rule = Rule("hedges");
const LOADED: Rule = Rule("loaded-words");

/// A word of a list, where it stands.
struct Met {
    stem: Stem,
    span: Span,
}

/// Where one text hedges more often than the other.
pub(super) fn hedges(pairing: &Pairing<'_>) -> Option<Wording> {
    let mut levels = BTreeMap::new();
    let [a, b] = [0, 1].map(|side| met(pairing, side, WordingKind::Hedge, &mut levels));
    let spans = |met: &[Met]| met.iter().map(|m| m.span).collect();
    let sides = [spans(&a), spans(&b)];
    (a.len() != b.len()).then(|| weighed(pairing, sides, [a.len(), b.len()], &levels, WordingKind::Hedge, HEDGES))
}

/// The words that judge and that the other text does not have.
pub(super) fn loaded(pairing: &Pairing<'_>) -> Option<Wording> {
    let mut levels = BTreeMap::new();
    let all = [0, 1].map(|side| met(pairing, side, WordingKind::Loaded, &mut levels));
    let stems = all.each_ref().map(|met| met.iter().map(|m| m.stem).collect::<BTreeSet<Stem>>());
    let apart = |side: usize| {
        all[side].iter().filter(|m| !stems[1 - side].contains(&m.stem)).map(|m| m.span).collect::<Vec<Span>>()
    };
    let sides = [apart(0), apart(1)];
    let counts = [all[0].len(), all[1].len()];
    let some = sides.iter().any(|spans| !spans.is_empty());
    some.then(|| weighed(pairing, sides, counts, &levels, WordingKind::Loaded, LOADED))
}

fn weighed(
    pairing: &Pairing<'_>,
    sides: [Vec<Span>; 2],
    counts: [usize; 2],
    levels: &BTreeMap<Stem, u8>,
    kind: WordingKind,
    rule: Rule,
) -> Wording {
    let sizes = pairing.sides.map(|side| side.document.words() as u64);
    let expected = levels.values().map(|level| prior(*level)).sum();
    let odds = odds(counts.map(|count| count as u64), sizes, expected);
    Wording { entity: None, sides, kind, log_odds: Some(odds.log_odds), enough: odds.enough, rule }
}

/// Whether a helper leaves open what is told: "he [could] not find it" and "before it [could] be said" tell what was.
fn leaves_open(document: &Document, helper: usize) -> bool {
    let helper = TokenId::new(helper);
    let sentence = document.sentences.partition_point(|sentence| sentence.tokens.end <= helper);
    let tree = Tree::of(document, SentenceId::new(sentence));
    let told = |verb: TokenId| {
        let beside = matches!(tree.word(verb).relation, Relation::Advcl | Relation::Acl | Relation::AclRelcl);
        beside || tree.is_negated(verb)
    };
    !tree.word(helper).head.is_some_and(told)
}

/// The words of a list in the own words of a side, with the level of each.
fn met(pairing: &Pairing<'_>, side: usize, kind: WordingKind, levels: &mut BTreeMap<Stem, u8>) -> Vec<Met> {
    let profile = pairing.sides[side];
    let document = profile.document;
    let mut own: Vec<bool> = profile.spoken.iter().map(|spoken| !spoken).collect();
    let names = document.mentions.iter().filter(|m| m.form != MentionForm::Nominal);
    names.flat_map(|m| m.tokens.indices()).for_each(|at| own[at] = false);
    let is_met = |facts: Facts, at: usize| match kind {
        // "May" the month is none, nor "the likely [may] of it".
        WordingKind::Hedge => {
            let fits = |word: &Word| match word.upos {
                Upos::Adv => true,
                Upos::Aux => leaves_open(document, at),
                _ => false,
            };
            facts.is_hedge() && document.syntax.get(at).is_some_and(fits)
        }
        _ => facts.is_loaded(),
    };
    let mut all = Vec::new();
    for at in profile.sentences.iter().flat_map(|told| told.tokens.indices()).filter(|at| own[*at]) {
        let span = document.tokens[at].span;
        let folded = fold(span.of(&profile.article.text));
        if let Some(known) = profile.words[at].stem.filter(|_| is_met(pairing.pack.word(&folded), at)) {
            levels.entry(known).or_insert_with(|| pairing.pack.pair(&WEIGHTS, &stem(&folded)).unwrap_or(u8::MAX));
            all.push(Met { stem: known, span });
        }
    }
    all
}
