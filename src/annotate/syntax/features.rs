//! What a form tells: by its tag and what the lists say of the form, then by its place in the tree.

use crate::document::syntax::{Case, Features, Mood, Number, Person, Tense, VerbForm, Voice};
use crate::document::{Relation, TokenId, Upos, Word, Xpos};
use crate::pack::Pack;
use crate::pack::pairs::{FORM_FEATURES, TAG_FEATURES};
use crate::text::fold_into;
use crate::tree::Tree;

/// What a form tells wherever it stands.
pub(super) fn of_form(form: &str, xpos: Xpos, pack: &Pack) -> Features {
    let mut key = String::with_capacity(form.len() + 8);
    fold_into(form, &mut key);
    key.push(' ');
    let tag = key.len();
    key.extend(xpos.name().chars().map(|c| c.to_ascii_lowercase()));
    let known = pack.pair(&FORM_FEATURES, &key).or_else(|| pack.pair(&TAG_FEATURES, &key[tag..]));
    known.unwrap_or_default()
}

/// What a verb tells by its clause. `first` is the token that the first word is.
pub(super) fn settle(words: &mut [Word], first: usize) {
    let told: Vec<Features> = {
        let tree = Tree::new(words, first);
        tree.words().map(|id| of_clause(&tree, id)).collect()
    };
    for (word, told) in words.iter_mut().zip(told) {
        word.features = told.or(word.features);
    }
}

fn of_clause(tree: &Tree<'_>, id: TokenId) -> Features {
    let word = tree.word(id);
    match word.xpos {
        Xpos::Vbd | Xpos::Vbp => agreement(tree, id),
        Xpos::Vbn if is_passive(tree, id) => Voice::Pass.into(),
        Xpos::Vbg if is_participle(tree, id) => Features::from(VerbForm::Part).or(Tense::Pres.into()),
        Xpos::Vbg => VerbForm::Ger.into(),
        Xpos::Vb if is_order(tree, id) => Features::from(VerbForm::Fin).or(Mood::Imp.into()),
        Xpos::Vb => VerbForm::Inf.into(),
        // "it" and "you" are written alike in both cases.
        Xpos::Prp if word.features.case() == Some(Case::Nom) && is_object(word.relation) => Case::Acc.into(),
        _ => Features::NONE,
    }
}

fn is_object(relation: Relation) -> bool {
    matches!(relation, Relation::Obj | Relation::Iobj | Relation::Obl | Relation::OblAgent | Relation::Nmod)
}

fn has_child(tree: &Tree<'_>, id: TokenId, is: impl Fn(&Word) -> bool) -> bool {
    tree.children(id).any(|child| is(tree.word(child)))
}

fn is_auxiliary(word: &Word) -> bool {
    matches!(word.relation, Relation::Aux | Relation::AuxPass)
}

/// `[seen] there`, `was [seen]`; not `has [seen]`, nor the auxiliary in `has [been] seen`.
fn is_passive(tree: &Tree<'_>, id: TokenId) -> bool {
    let passive = has_child(tree, id, |word| word.relation == Relation::AuxPass);
    let word = tree.word(id);
    passive || !has_child(tree, id, is_auxiliary) && !is_auxiliary(word) && word.relation != Relation::Cop
}

/// `is [leaving]`, `[Leaving] early, she …`; not `the man [leaving]` or `[leaving] hurts`, which treebanks call gerunds.
fn is_participle(tree: &Tree<'_>, id: TokenId) -> bool {
    use Relation::{Advcl, Aux, AuxPass, Case, Conj, Cop, Root};
    let relation = tree.word(id).relation;
    matches!(relation, Advcl | Aux | AuxPass | Case | Conj | Cop | Root) || has_child(tree, id, is_auxiliary)
}

/// `[Leave] now`, also behind another order; what has an auxiliary or a subject is none.
fn is_order(tree: &Tree<'_>, id: TokenId) -> bool {
    use Relation::{Conj, Nsubj, Parataxis, Root};
    let mut at = id;
    for _ in tree.words() {
        let word = tree.word(at);
        let bound = |child: &Word| is_auxiliary(child) || child.xpos == Xpos::To || child.relation == Nsubj;
        if word.xpos != Xpos::Vb || has_child(tree, at, bound) {
            return false;
        }
        match (word.relation, word.head) {
            (Root | Parataxis, _) => return true,
            (Conj, Some(head)) => at = head,
            _ => return false,
        }
    }
    false
}

/// Person and number are those of the subject.
fn agreement(tree: &Tree<'_>, id: TokenId) -> Features {
    let word = tree.word(id);
    let clause = word.head.filter(|_| is_auxiliary(word) || word.relation == Relation::Cop).unwrap_or(id);
    let Some(subject) = tree.subject(clause) else { return Features::NONE };
    let subject_word = tree.word(subject);
    let several = tree.children(subject).any(|child| tree.word(child).relation == Relation::Conj);
    let number = match subject_word.features.number() {
        _ if several => Number::Plur,
        // "you" tells none, and treebanks take it for one.
        None if subject_word.features.person() == Some(Person::Second) => Number::Sing,
        // "who say" tells its number by its verb alone.
        None if word.xpos == Xpos::Vbp => Number::Plur,
        None => Number::Sing,
        Some(number) => number,
    };
    let person = match subject_word.upos {
        Upos::Pron => subject_word.features.person().unwrap_or(Person::Third),
        _ => Person::Third,
    };
    Features::from(number).or(person.into())
}
