//! Who does what to whom in one article, by its trees. Only what stands there plainly: subject, verb, object.

use super::relating::{Deed, Polarity};
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{CueClass, Label, MentionId, Relation, SentenceId, TokenId, TokenRange, Upos, Xpos};
use crate::pack::pairs::{CUES, TIME_WORDS};
use crate::pack::{Cue, Frame, TimeRole};
use crate::text::{chars, fold};
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
        let has = |relation| tree.children(verb).any(|c| tree.word(c).relation == relation);
        let lemma = &tree.word(verb).lemma;
        // "suggested Reska …", "explained to Oban": what stands with a verb of saying is what is said, and to whom.
        let says = |cue: Cue| cue.has(Frame::Speech) || cue.has(Frame::Clause);
        let cue = self.pairing.pack.pair(&CUES, lemma);
        let speaks = cue.is_some_and(says);
        if speaks && (cue.is_some_and(|cue| !cue.has(Frame::Object)) || has(Relation::Ccomp)) {
            return;
        }
        let is_passive = has(Relation::NsubjPass) || has(Relation::AuxPass) || tree.agent(verb).is_some();
        let (by, to) = (tree.subject(verb), tree.object(verb));
        let objects: Vec<(TokenId, String)> = match (is_passive, by, to) {
            (true, Some(to), _) => vec![(to, lemma.to_string())],
            (false, _, Some(to)) => vec![(to, lemma.to_string())],
            (false, _, None) if !speaks => self.beside(verb),
            _ => Vec::new(),
        };
        let Some(by) = (if is_passive { tree.agent(verb) } else { by }) else { return };
        let Some(polarity) = self.polarity(verb).filter(|_| !objects.is_empty()) else { return };
        let document = self.pairing.sides[self.side].document;
        for subject in
            self.all_of(by).into_iter().filter_map(|noun| self.thing(noun)).filter(|s| !self.is_dateline(s.1))
        {
            for (object, verb_of) in &objects {
                for object in self.all_of(*object).into_iter().filter_map(|noun| self.thing(noun)) {
                    if subject.0 != object.0 {
                        let ends = document.span(subject.1).to(document.span(object.1));
                        let span = ends.to(document.tokens[verb.at()].span);
                        let deed = Deed { span, verb: verb_of.clone(), polarity };
                        all.push(Done { subject: subject.0, object: object.0, deed });
                    }
                }
            }
        }
    }

    /// Somebody whom a verb without an object reaches over a preposition: `met with [Oban]`. Places are where, not whom.
    fn beside(&self, verb: TokenId) -> Vec<(TokenId, String)> {
        let tree = self.tree;
        let whom = |noun: &TokenId| {
            let label = self.thing(*noun).map(|(thing, _)| self.pairing.labels[thing.at()]);
            tree.word(*noun).relation == Relation::Obl
                && matches!(label, Some(Label::Person | Label::Org | Label::Norp))
        };
        let with = |noun: TokenId| {
            let case = tree.children(noun).find(|c| tree.word(*c).relation == Relation::Case)?;
            Some((noun, format!("{} {}", tree.word(verb).lemma, tree.word(case).lemma)))
        };
        tree.children(verb).filter(whom).filter_map(with).collect()
    }

    /// What a noun names, by itself or by the name that it stands before: `Minister [Oban]`, `the minister, [Oban]`.
    fn thing(&self, noun: TokenId) -> Option<(Thing, TokenRange)> {
        let beside = |c: &TokenId| matches!(self.tree.word(*c).relation, Relation::Flat | Relation::Appos);
        let behind = || self.tree.children(noun).filter(beside).find_map(|c| self.named[c.at()]);
        self.named[noun.at()].or_else(behind)
    }

    /// "BOSTON — The mayor closed it": the town does nothing.
    fn is_dateline(&self, name: TokenRange) -> bool {
        let profile = self.pairing.sides[self.side];
        let next = profile.document.tokens.get(name.end.at()).map(|t| t.span.of(&profile.article.text));
        next.is_some_and(|next| next.chars().all(|c| chars::is_dash(c) || chars::is_hyphen(c)))
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
                    // "vowed to meet" is no meeting, "admitted meeting" is one.
                    let is_done = word.relation != Relation::Xcomp || word.xpos == Xpos::Vbg || word.upos == Upos::Noun;
                    let class = pack.pair(&CUES, &tree.word(head).lemma).map(|cue| cue.class());
                    match class {
                        Some(CueClass::Denial) if polarity == Polarity::Asserted => polarity = Polarity::Denied,
                        Some(CueClass::Neutral | CueClass::Concession | CueClass::Denial) if is_done => {}
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
