//! What a value hangs on in the tree of its sentence: the noun that it counts, what is said of it, and of whom.

use crate::document::syntax::PronType;
use crate::document::{Relation, TokenId, TokenRange, Upos};
use crate::tree::Tree;

/// How far up a tree is looked: beyond it nothing is said of a value.
const STEPS: usize = 8;
/// How many words are kept of what is said.
const MOST: usize = 4;

/// The words that govern a value.
#[derive(Debug, Default)]
pub(super) struct Governors {
    /// Nearest first: nouns that it is of, and the verb or what a copula joins at last.
    pub(super) words: Vec<TokenId>,
    /// Behind which it stands: `from`, `to`.
    pub(super) preposition: Option<TokenId>,
    /// The last of the words, where it speaks of a subject.
    pub(super) verb: Option<TokenId>,
    /// Whether the value is the subject itself, or stands in it.
    pub(super) in_subject: bool,
}

/// The word of a mention that hangs on none of its other words; in a tree.
pub(super) fn top(tree: &Tree<'_>, tokens: TokenRange) -> Option<TokenId> {
    let inside = |id: TokenId| tokens.start <= id && id < tokens.end;
    tree.words().filter(|id| inside(*id)).find(|id| tree.word(*id).head.is_none_or(|head| !inside(head)))
}

/// Whether a word speaks of a subject: a verb, or what a copula joins to one.
pub(super) fn is_verbal(tree: &Tree<'_>, id: TokenId) -> bool {
    let own = |relation| matches!(relation, Relation::Cop | Relation::Nsubj | Relation::NsubjPass);
    tree.word(id).upos == Upos::Verb || tree.children(id).any(|child| own(tree.word(child).relation))
}

/// What governs a word.
pub(super) fn governors(tree: &Tree<'_>, node: TokenId) -> Governors {
    let mut found = Governors::default();
    let mut at = node;
    for _ in 0..STEPS {
        let word = tree.word(at);
        let case = tree.children(at).find(|child| tree.word(*child).relation == Relation::Case);
        found.preposition = found.preposition.or(case.filter(|_| found.words.is_empty()));
        let Some(head) = word.head else {
            // "Its revenue was [$3 bn]": the noun is what is said.
            if at == node || is_verbal(tree, at) && !found.words.contains(&at) {
                found.words.extend(tree.subject(at).filter(|subject| *subject != node));
            }
            break;
        };
        let climbs = match word.relation {
            Relation::Nummod | Relation::Compound | Relation::Flat | Relation::Amod | Relation::Advmod => {
                is_verbal(tree, head)
            }
            // "rose 30 points, or [2 percent]"
            Relation::Conj | Relation::Appos | Relation::Parataxis => tree.word(head).upos == Upos::Verb,
            _ => true,
        };
        if climbs && found.words.len() < MOST {
            found.words.push(head);
            found.in_subject |= matches!(word.relation, Relation::Nsubj | Relation::NsubjPass);
            if is_verbal(tree, head) {
                found.verb = Some(head);
                break;
            }
        }
        at = head;
    }
    found
}

/// What narrows a noun: adjectives, nouns before it and owners, in order.
pub(super) fn modifiers(tree: &Tree<'_>, noun: TokenId) -> Vec<TokenId> {
    use Relation::{Amod, Compound, NmodPoss};
    let narrows = |id: &TokenId| {
        let word = tree.word(*id);
        matches!(word.relation, Amod | Compound | NmodPoss) && !matches!(word.upos, Upos::Num | Upos::Sym | Upos::Pron)
    };
    tree.children(noun).filter(narrows).collect()
}

/// Whether a word stands for something that is named elsewhere.
pub(super) fn is_pronoun(tree: &Tree<'_>, id: TokenId) -> bool {
    let word = tree.word(id);
    word.upos == Upos::Pron || word.upos == Upos::Det && word.features.pron_type() != Some(PronType::Art)
}
