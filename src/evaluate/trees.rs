//! Found trees against gold ones: parts of speech, lemmas, heads and relations, by words that are the same words.

use super::Tally;
use crate::document::syntax::Features;
use crate::document::{Relation, Upos};
use crate::text::Span;
use std::collections::BTreeMap;

/// A word of a tree, of the gold or found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeWord {
    /// Where it stands: two words are one if they stand at the same place.
    pub span: Span,
    /// Its part of speech.
    pub upos: Upos,
    /// As it is written; `_` where the gold does not say.
    pub lemma: String,
    /// Those that the engine tells.
    pub features: Features,
    /// The place of its head in the list; `None` for a root.
    pub head: Option<usize>,
    /// What it is to its head.
    pub relation: Relation,
    /// Denies: the treebanks have no relation of its own for it.
    pub denies: bool,
}

/// What agrees, by the measures of the shared task of 2018 (Zeman et al., "CoNLL 2018 Shared Task: Multilingual Parsing from
/// Raw Text to Universal Dependencies"), and with the whole relation instead of its first part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TreeScores {
    /// Words that stand at the same place.
    pub words: Tally,
    /// Part of speech.
    pub upos: Tally,
    /// Features that the engine tells.
    pub features: Tally,
    /// Lemma.
    pub lemma: Tally,
    /// Head.
    pub uas: Tally,
    /// Head and relation, subtypes left out: the measure of the shared task.
    pub las: Tally,
    /// Head and relation with its subtype.
    pub las_whole: Tally,
    /// As `las`, for words that say something by themselves.
    pub clas: Tally,
    /// Head and whole relation of the words that have a relation; `not`, `never` by themselves.
    pub relations: BTreeMap<&'static str, Tally>,
}

/// The row of words that deny.
const NEGATION: &str = "negation";

impl TreeScores {
    /// Adds a text: both lists by place.
    pub fn add(&mut self, gold: &[TreeWord], found: &[TreeWord]) {
        // For each word found its place among the gold ones.
        let place = |word: &TreeWord| gold.binary_search_by_key(&word.span, |gold| gold.span).ok();
        let same: Vec<Option<usize>> = found.iter().map(place).collect();
        let (gold_count, found_count) = (gold.len() as u64, found.len() as u64);
        let all = |right: u64| Tally { gold: gold_count, found: found_count, right };
        let pairs = || same.iter().zip(found).filter_map(|(same, found)| Some((&gold[(*same)?], found)));
        let count = |right: &dyn Fn(&TreeWord, &TreeWord) -> bool| {
            all(pairs().filter(|(gold, found)| right(gold, found)).count() as u64)
        };
        let head = |gold: &TreeWord, found: &TreeWord| match found.head {
            None => gold.head.is_none(),
            Some(head) => gold.head.is_some() && same[head] == gold.head,
        };
        let whole = |gold: &TreeWord, found: &TreeWord| head(gold, found) && gold.relation == found.relation;
        let base =
            |gold: &TreeWord, found: &TreeWord| head(gold, found) && gold.relation.base() == found.relation.base();
        self.words += count(&|_, _| true);
        self.upos += count(&|gold, found| gold.upos == found.upos);
        self.features += count(&|gold, found| gold.features == found.features);
        self.lemma += count(&|gold, found| gold.lemma == "_" || gold.lemma == found.lemma);
        self.uas += count(&head);
        self.las += count(&base);
        self.las_whole += count(&whole);
        let content = |words: &[TreeWord]| words.iter().filter(|word| word.relation.is_content()).count() as u64;
        let right = pairs().filter(|(gold, found)| gold.relation.is_content() && base(gold, found)).count() as u64;
        self.clas += Tally { gold: content(gold), found: content(found), right };
        for word in gold {
            self.rows_of(word).for_each(|tally| tally.gold += 1);
        }
        for word in found {
            self.rows_of(word).for_each(|tally| tally.found += 1);
        }
        for (gold, found) in pairs().filter(|(gold, found)| whole(gold, found)) {
            self.rows_of(found).for_each(|tally| tally.right += 1);
            debug_assert_eq!(gold.denies, found.denies, "one form");
        }
    }

    fn rows_of(&mut self, word: &TreeWord) -> impl Iterator<Item = &mut Tally> {
        let denies = word.denies && word.relation == Relation::Advmod;
        let names: &[&'static str] = if denies { &[NEGATION] } else { &[] };
        let relation = word.relation.name();
        for name in names.iter().chain([&relation]) {
            self.relations.entry(name).or_default();
        }
        self.relations
            .iter_mut()
            .filter(move |(name, _)| **name == relation || denies && **name == NEGATION)
            .map(|row| row.1)
    }

    /// The rows of a table: the measures, then the relations by name.
    #[must_use]
    pub fn measures(&self) -> [(&'static str, Tally); 8] {
        [
            ("words", self.words),
            ("upos", self.upos),
            ("feats", self.features),
            ("lemma", self.lemma),
            ("uas", self.uas),
            ("las", self.las_whole),
            ("las base", self.las),
            ("clas", self.clas),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(at: usize, head: Option<usize>, relation: Relation) -> TreeWord {
        TreeWord {
            span: Span::new(at, at + 1),
            upos: Upos::Noun,
            lemma: "a".into(),
            features: Features::NONE,
            head,
            relation,
            denies: false,
        }
    }

    /// Gold has words at 0, 1 and 2; found are those at 0 and 2, and one at 1 that is longer.
    #[test]
    fn words_are_the_same_where_they_stand_at_the_same_place() {
        use Relation::{Advmod, Case, Nsubj, NsubjPass, Root};
        let gold = [word(0, Some(1), Nsubj), word(1, None, Root), word(2, Some(1), Case)];
        let mut scores = TreeScores::default();
        scores.add(&gold, &gold);
        assert!(scores.measures().iter().all(|(_, tally)| tally.f1() == 1000));
        let mut found = gold.clone();
        found[0].relation = NsubjPass;
        let mut scores = TreeScores::default();
        scores.add(&gold, &found);
        let right = |scores: &TreeScores| scores.measures().map(|(_, tally)| tally.right);
        assert_eq!(right(&scores), [3, 3, 3, 3, 3, 2, 3, 2]);
        // A head that is another word than the gold's is wrong, also if it stands at the same place of the list.
        found[1].span = Span::new(1, 3);
        found[2].span = Span::new(3, 4);
        let mut scores = TreeScores::default();
        scores.add(&gold, &found);
        assert_eq!(right(&scores), [1, 1, 1, 1, 0, 0, 0, 0]);
        assert_eq!(scores.clas, Tally { gold: 2, found: 2, right: 0 });
        let mut denied = gold.clone();
        (denied[2].relation, denied[2].denies) = (Advmod, true);
        let mut scores = TreeScores::default();
        scores.add(&denied, &denied);
        assert_eq!(scores.relations["negation"], Tally { gold: 1, found: 1, right: 1 });
        assert_eq!(scores.relations["advmod"], Tally { gold: 1, found: 1, right: 1 });
    }
}
