//! What an article calls somebody beside the name: `the cleric Ali Vorn`, `Vorn, a strongman`, `Vorn is a reformer`.

use super::worded::{Wording, WordingKind};
use crate::compare::pairing::{Pairing, Thing};
use crate::compare::weigh::Stem;
use crate::document::syntax::PronType;
use crate::document::{Document, Membership, MentionForm, Relation, Rule, TokenId, TokenRange, Upos};
use crate::text::{Span, fold, order_by_key};
use crate::tree::Tree;

const OTHER_LABEL: Rule = Rule("other-label");

/// A description.
struct Label {
    head: Option<Stem>,
    tokens: TokenRange,
}

/// Where each calls a person what the other does not.
pub(super) fn label(pairing: &Pairing<'_>, thing: Thing) -> Option<Wording> {
    if pairing.labels[thing.at()] != crate::document::Label::Person {
        return None;
    }
    let labels = [labels(pairing, 0, thing), labels(pairing, 1, thing)];
    let says = |side: usize, stem: Option<Stem>| {
        let words = &pairing.sides[side].words;
        labels[side].iter().any(|label| label.tokens.indices().any(|token| words[token].stem == stem))
    };
    let apart = |side: usize| {
        let own = labels[side].iter().filter(|label| !says(1 - side, label.head));
        let mut spans: Vec<Span> = own.map(|label| pairing.sides[side].document.span(label.tokens)).collect();
        order_by_key(&mut spans, |span| *span);
        spans.dedup();
        spans
    };
    let sides = [apart(0), apart(1)];
    (sides.iter().all(|spans| !spans.is_empty())).then(|| Wording {
        entity: Some(thing),
        kind: WordingKind::Label,
        log_odds: None,
        // A label is a habit where it is used again.
        enough: sides.iter().all(|spans| spans.len() > 1),
        sides,
        rule: OTHER_LABEL,
    })
}

fn labels(pairing: &Pairing<'_>, side: usize, thing: Thing) -> Vec<Label> {
    let profile = pairing.sides[side];
    let document = profile.document;
    let mut labels = Vec::new();
    if document.syntax.is_empty() {
        return labels;
    }
    for member in pairing.members(side, thing).filter(|m| m.membership == Membership::Identity) {
        let mention = &document.mentions[member.mention.at()];
        if mention.form != MentionForm::Name || !document.counted(mention) {
            continue;
        }
        let tree = Tree::of(document, document.sentence_of(mention.tokens.start));
        let outside = |token: TokenId| !mention.tokens.indices().contains(&token.at());
        let heads = mention.tokens.indices().map(TokenId::new);
        let Some(head) = heads.into_iter().find(|t| tree.word(*t).head.is_none_or(outside)) else { continue };
        for noun in described(&tree, head).into_iter().filter(|noun| outside(*noun)) {
            let tokens = phrase(&tree, noun);
            if is_person(pairing, side, noun) && is_plain(document, &tree, noun) && !tokens.overlaps(mention.tokens) {
                labels.push(Label { head: profile.words[noun.at()].stem, tokens });
            }
        }
    }
    labels
}

/// The nouns that describe a name.
fn described(tree: &Tree<'_>, name: TokenId) -> Vec<TokenId> {
    let word = tree.word(name);
    let mut nouns: Vec<TokenId> = tree.apposition(name).into_iter().collect();
    if let Some(head) = word.head {
        let is_subject = word.relation == Relation::Nsubj;
        let joined = || tree.children(head).any(|c| tree.word(c).relation == Relation::Cop);
        let doubted = || tree.is_negated(head) || tree.children(head).any(|c| tree.word(c).relation == Relation::Aux);
        if word.relation == Relation::Appos || (is_subject && joined() && !doubted()) {
            nouns.push(head);
        }
    }
    nouns.extend(tree.children(name).filter(|c| *c < name && tree.word(*c).relation == Relation::NmodDesc));
    nouns
}

/// A word for people: what stands beside a name may be anything, "problem", "the news".
fn is_person(pairing: &Pairing<'_>, side: usize, noun: TokenId) -> bool {
    let profile = pairing.sides[side];
    let is = |word: &str| {
        let facts = pairing.pack.word(word);
        facts.is_role() || facts.is_kin() || facts.is_relation() || facts.is_executive()
    };
    is(&profile.document.syntax[noun.at()].lemma)
        || is(&fold(profile.document.tokens[noun.at()].span.of(&profile.article.text)))
}

/// A noun with what stands before it: `a loyal supporter`, not what she supports.
fn phrase(tree: &Tree<'_>, noun: TokenId) -> TokenRange {
    use Relation::{Amod, Compound, Det, NmodPoss};
    let before = tree.children(noun).filter(|c| matches!(tree.word(*c).relation, Amod | Compound | Det | NmodPoss));
    let first = before.map(|child| tree.noun_phrase(child).start).min().unwrap_or(noun).min(noun);
    TokenRange::new(first.at(), noun.at() + 1)
}

/// A common noun in the singular that is no part of a name or a value: `the cleric`, not `the Cleric Party`, `34`.
fn is_plain(document: &Document, tree: &Tree<'_>, noun: TokenId) -> bool {
    let at = document.mentions.partition_point(|m| m.tokens.end <= noun);
    let in_mention = document.mentions.get(at).is_some_and(|m| m.tokens.start <= noun);
    // "Oban, whose son drowned" is no son.
    let asks = |c: TokenId| matches!(tree.word(c).features.pron_type(), Some(PronType::Rel | PronType::Int));
    tree.word(noun).upos == Upos::Noun && !in_mention && !tree.children(noun).any(asks)
}
