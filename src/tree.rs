//! The tree of a sentence, and what hangs where in it: the one place where a later stage asks for subjects, objects and clauses.

use crate::document::syntax::{Polarity, PronType};
use crate::document::{Document, Relation, SentenceId, TokenId, TokenRange, Upos, Word};

/// The words of one sentence, and what hangs on each.
#[derive(Debug, Clone)]
pub struct Tree<'d> {
    words: &'d [Word],
    /// The token that the first of them is.
    first: usize,
    /// The children of all words, one word's behind the other's, and where those of each begin.
    children: Vec<u32>,
    starts: Vec<u32>,
}

impl<'d> Tree<'d> {
    /// The tree of a sentence; without words where the syntax was not asked for.
    #[must_use]
    pub fn of(document: &'d Document, sentence: SentenceId) -> Self {
        if document.syntax.is_empty() {
            return Tree::new(&[], 0);
        }
        let tokens = document.sentences[sentence.at()].tokens.indices();
        Tree::new(&document.syntax[tokens.clone()], tokens.start)
    }

    /// Of the words of a sentence, the first of which is some token.
    #[must_use]
    pub fn new(words: &'d [Word], first: usize) -> Self {
        let parent = |word: &Word| word.head.map(|head| head.at() - first);
        let mut starts = vec![0u32; words.len() + 1];
        for head in words.iter().filter_map(parent) {
            starts[head + 1] += 1;
        }
        (0..words.len()).for_each(|at| starts[at + 1] += starts[at]);
        let mut next = starts.clone();
        let mut children = vec![0u32; starts.last().copied().unwrap_or(0) as usize];
        for (at, word) in words.iter().enumerate() {
            if let Some(head) = parent(word) {
                children[next[head] as usize] = at as u32;
                next[head] += 1;
            }
        }
        Tree { words, first, children, starts }
    }

    /// Its words in order.
    pub fn words(&self) -> impl Iterator<Item = TokenId> + use<> {
        (self.first..self.first + self.words.len()).map(TokenId::new)
    }

    /// A word of the tree.
    #[must_use]
    pub fn word(&self, id: TokenId) -> &'d Word {
        &self.words[id.at() - self.first]
    }

    /// The word that all others hang on; `None` in a tree without words.
    #[must_use]
    pub fn root(&self) -> Option<TokenId> {
        self.words().find(|id| self.word(*id).head.is_none())
    }

    /// What hangs on a word, in order.
    pub fn children(&self, of: TokenId) -> impl Iterator<Item = TokenId> {
        let at = of.at() - self.first;
        let children = &self.children[self.starts[at] as usize..self.starts[at + 1] as usize];
        children.iter().map(|child| TokenId::new(self.first + *child as usize))
    }

    fn child(&self, of: TokenId, is: impl Fn(Relation) -> bool) -> Option<TokenId> {
        self.children(of).find(|id| is(self.word(*id).relation))
    }

    /// The subject of a verb or of what a copula joins: its own, else that of the verb it is joined to (`She came and
    /// [saw]`), or of the verb that it completes (`She wants to [go]`). Also the noun that a relative or a bare clause
    /// speaks of (`the man [seen] there`), where it has no subject of its own.
    #[must_use]
    pub fn subject(&self, of: TokenId) -> Option<TokenId> {
        use Relation::{Acl, AclRelcl, Advcl, Conj, Csubj, CsubjPass, Nsubj, NsubjPass, Xcomp};
        let mut at = of;
        // A way up has no more steps than the tree has words.
        for _ in self.words() {
            if let Some(own) = self.child(at, |r| matches!(r, Nsubj | NsubjPass | Csubj | CsubjPass)) {
                return Some(own);
            }
            let word = self.word(at);
            match word.relation {
                Acl | AclRelcl => return word.head,
                // "She asked him to go": he goes.
                Xcomp => {
                    let head = word.head?;
                    if let Some(object) = self.object(head) {
                        return Some(object);
                    }
                    at = head;
                }
                Conj | Advcl => at = word.head?,
                _ => return None,
            }
        }
        None
    }

    /// What a verb acts on: its direct object.
    #[must_use]
    pub fn object(&self, of: TokenId) -> Option<TokenId> {
        self.child(of, |r| r == Relation::Obj)
    }

    /// The clause that completes a word, by its head: what is said, thought or wanted.
    #[must_use]
    pub fn clause(&self, of: TokenId) -> Option<TokenId> {
        let child = |relation| self.child(of, |r| r == relation);
        child(Relation::Ccomp).or_else(|| child(Relation::Xcomp))
    }

    /// Who does what a passive says: `by the [council]`.
    #[must_use]
    pub fn agent(&self, of: TokenId) -> Option<TokenId> {
        self.child(of, |r| r == Relation::OblAgent)
    }

    /// What names a noun once more: `Marna Oban, the [minister]`.
    #[must_use]
    pub fn apposition(&self, of: TokenId) -> Option<TokenId> {
        self.child(of, |r| r == Relation::Appos)
    }

    /// Whether a word is denied: `did [not] go`, `[never] went`, `[no] deal`, by itself or by an auxiliary.
    #[must_use]
    pub fn is_negated(&self, word: TokenId) -> bool {
        let denies = |id: TokenId| {
            let Word { relation, features, .. } = self.word(id);
            let negative = features.polarity() == Some(Polarity::Neg) || features.pron_type() == Some(PronType::Neg);
            negative && matches!(relation, Relation::Advmod | Relation::Det | Relation::Cc | Relation::CcPreconj)
        };
        self.children(word).any(denies)
    }

    /// The noun that a word stands for: itself, or where a name is part of a longer one or a noun before a noun, the head.
    #[must_use]
    pub fn head_noun(&self, word: TokenId) -> TokenId {
        let mut at = word;
        for _ in self.words() {
            let Word { relation, head, .. } = self.word(at);
            match head {
                Some(head) if matches!(relation, Relation::Flat | Relation::Compound | Relation::NmodDesc) => {
                    at = *head
                }
                _ => break,
            }
        }
        at
    }

    /// A noun with what modifies it, from the first to the last of its words: `the [former] minister of trade`, without
    /// clauses, appositions, conjuncts and marks at its ends, and without the preposition before it.
    #[must_use]
    pub fn noun_phrase(&self, noun: TokenId) -> TokenRange {
        use Relation::{
            Acl, AclRelcl, Advcl, AdvclRelcl, Appos, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Conj, Cop, Csubj, Dep,
            Discourse, List, Mark, Nsubj, NsubjPass, Orphan, Parataxis, Punct, Vocative,
        };
        let stays_out = |relation| {
            matches!(
                relation,
                Acl | AclRelcl
                    | Advcl
                    | AdvclRelcl
                    | Appos
                    | Aux
                    | AuxPass
                    | Case
                    | Cc
                    | CcPreconj
                    | Ccomp
                    | Conj
                    | Cop
                    | Csubj
            ) || matches!(
                relation,
                Dep | Discourse | List | Mark | Nsubj | NsubjPass | Orphan | Parataxis | Punct | Vocative
            )
        };
        // Of a modifier everything belongs to the phrase, of the noun itself what modifies it.
        let part = |id: TokenId| {
            let mut at = id;
            for _ in self.words() {
                let Some(head) = self.word(at).head else { return false };
                if head == noun {
                    return !stays_out(self.word(at).relation);
                }
                at = head;
            }
            false
        };
        let (mut first, mut last) = (noun.at(), noun.at());
        while first > self.first && part(TokenId::new(first - 1)) {
            first -= 1;
        }
        while last + 1 < self.first + self.words.len() && part(TokenId::new(last + 1)) {
            last += 1;
        }
        while last > noun.at() && self.word(TokenId::new(last)).upos == Upos::Punct {
            last -= 1;
        }
        TokenRange::new(first, last + 1)
    }
}
