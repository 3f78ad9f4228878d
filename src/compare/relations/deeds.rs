//! Who does what to whom in one article, by its trees. Only what stands there plainly: subject, verb, object.

use super::relating::{Deed, Polarity};
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{CueClass, MentionId, Relation, SentenceId, TokenId, TokenRange, Upos, Xpos};
use crate::pack::TimeRole;
use crate::pack::pairs::{CUES, TIME_WORDS};
use crate::text::fold;
use crate::tree::Tree;

/// What one thing does to another, with its verb.
#[derive(Debug)]
pub(super) struct Done {
    pub(super) subject: Thing,
    pub(super) object: Thing,
    pub(super) deed: Deed,
}

/// Of a side, in order.
pub(super) fn deeds(pairing: &Pairing<'_>, side: usize) -> Vec<Done> {
    let profile = pairing.sides[side];
    let document = profile.document;
    if document.syntax.is_empty() {
        return Vec::new();
    }
    let mut named: Vec<Option<(Thing, TokenRange)>> = vec![None; document.tokens.len()];
    for (at, mention) in document.mentions.iter().enumerate() {
        let thing = pairing.thing(side, MentionId::new(at)).map(|thing| (thing, mention.tokens));
        mention.tokens.indices().for_each(|token| named[token] = thing);
    }
    let mut all = Vec::new();
    for told in profile.sentences.iter().filter(|told| told.tokens.indices().any(|t| named[t].is_some())) {
        let tree = Tree::of(document, SentenceId::new(told.sentence));
        let sight = Sight { pairing, side, tree: &tree, named: &named };
        // "denied [bribing] her" may be taken for a noun; what has an object does something.
        let acts = |word: &TokenId| tree.word(*word).upos == Upos::Verb || tree.object(*word).is_some();
        tree.words().filter(acts).for_each(|verb| sight.done(verb, &mut all));
    }
    all
}

struct Sight<'s, 'd> {
    pairing: &'s Pairing<'s>,
    side: usize,
    tree: &'s Tree<'d>,
    /// For each token what it names, with the whole name.
    named: &'s [Option<(Thing, TokenRange)>],
}

impl Sight<'_, '_> {
    fn done(&self, verb: TokenId, all: &mut Vec<Done>) {
        let tree = self.tree;
        let is_passive =
            tree.children(verb).any(|c| matches!(tree.word(c).relation, Relation::NsubjPass | Relation::AuxPass));
        let (subject, object) = if is_passive || tree.agent(verb).is_some() {
            (tree.agent(verb), tree.subject(verb))
        } else {
            (tree.subject(verb), tree.object(verb))
        };
        let (Some(subject), Some(object)) = (subject, object) else { return };
        let Some(polarity) = self.polarity(verb) else { return };
        let document = self.pairing.sides[self.side].document;
        for subject in self.all_of(subject) {
            for object in self.all_of(object) {
                let (Some(by), Some(to)) = (self.named[subject.at()], self.named[object.at()]) else { continue };
                if by.0 != to.0 {
                    let ends = document.span(by.1).to(document.span(to.1));
                    let span = ends.to(document.tokens[verb.at()].span);
                    let verb = tree.word(verb).lemma.to_string();
                    all.push(Done { subject: by.0, object: to.0, deed: Deed { span, verb, polarity } });
                }
            }
        }
    }

    /// A noun and those it is joined with: `Oban and [Reska]`.
    fn all_of(&self, noun: TokenId) -> Vec<TokenId> {
        let joined = self.tree.children(noun).filter(|c| self.tree.word(*c).relation == Relation::Conj);
        std::iter::once(noun).chain(joined).collect()
    }

    /// Whether it is said to be so; `None` where that is asked, or holds on a condition.
    fn polarity(&self, verb: TokenId) -> Option<Polarity> {
        let (tree, pack) = (self.tree, self.pairing.pack);
        let text = &self.pairing.sides[self.side].article.text;
        let tokens = &self.pairing.sides[self.side].document.tokens;
        let folded = |id: TokenId| fold(tokens[id.at()].span.of(text));
        let mut polarity = Polarity::Asserted;
        let mut at = verb;
        // Up to the root: what a clause hangs on may take it back.
        for _ in tree.words() {
            let word = tree.word(at);
            if tree.is_negated(at) {
                polarity = if polarity == Polarity::Denied { Polarity::Possible } else { Polarity::Denied };
            }
            let blurs = |c: TokenId| match tree.word(c).relation {
                Relation::Aux if tree.word(c).xpos == Xpos::Md => {
                    let ahead = pack.pair(&TIME_WORDS, &folded(c)).is_some_and(|w| w.role == TimeRole::Ahead);
                    !ahead || pack.word(&folded(c)).is_hedge()
                }
                Relation::Advmod => pack.word(&folded(c)).is_hedge(),
                _ => false,
            };
            if polarity == Polarity::Asserted && tree.children(at).any(blurs) {
                polarity = Polarity::Possible;
            }
            let Some(head) = word.head else { break };
            match word.relation {
                // "If Oban wins the vote": on a condition, or at a time.
                Relation::Advcl if tree.children(at).any(|c| tree.word(c).relation == Relation::Mark) => return None,
                Relation::Ccomp | Relation::Xcomp | Relation::Csubj => {
                    let class = pack.pair(&CUES, &tree.word(head).lemma).map(|cue| cue.class());
                    match class {
                        Some(CueClass::Denial) if polarity == Polarity::Asserted => polarity = Polarity::Denied,
                        Some(CueClass::Neutral | CueClass::Concession | CueClass::Denial) => {}
                        // "wants to meet", "tried to stop", "asked whether he met".
                        _ if polarity == Polarity::Asserted => polarity = Polarity::Possible,
                        _ => {}
                    }
                }
                Relation::Conj | Relation::Parataxis | Relation::AclRelcl | Relation::Acl | Relation::Advcl => {}
                // Of a noun or in an aside the clause stands for itself.
                _ => break,
            }
            if !matches!(tree.word(head).upos, Upos::Verb | Upos::Aux) || word.relation == Relation::Parataxis {
                break;
            }
            // "She came and saw": a negation of the first verb is none of the second.
            if word.relation == Relation::Conj {
                break;
            }
            at = head;
        }
        let asks = tree.words().last().is_some_and(|last| folded(last).starts_with('?'));
        (!asks).then_some(polarity)
    }
}
