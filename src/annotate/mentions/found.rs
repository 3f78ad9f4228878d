//! The names of a text while they are completed, and what stands around one.

use super::forms::{Casing, Form, Forms};
use super::kinds::Shape;
use crate::annotate::layers::Layers;
use crate::document::{Label, Mention, Rule, TokenRange};
use crate::pack::{Facts, Words};
use crate::text::{order_by_key, walk};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

pub(super) struct Names<'a, 't> {
    /// In order, no two overlapping.
    pub(super) mentions: Vec<Mention>,
    pub(super) layers: Layers<'t>,
    pub(super) forms: &'a Forms<'t>,
    pub(super) words: &'a Words<'a>,
}

/// A name whatever its case: the words it is made of.
pub(super) type Key = Vec<usize>;

impl<'t> Names<'_, 't> {
    pub(super) fn key(&self, tokens: TokenRange) -> Key {
        tokens.indices().map(|at| self.forms.at(at).lemma).collect()
    }

    /// The sentence of a token: where what stands around it is looked up.
    pub(super) fn around(&self, token: usize) -> Around<'_, 't> {
        let next = self.layers.sentences.partition_point(|s| s.tokens.end.at() <= token);
        let sentence = self.layers.sentences.get(next).map_or(0..0, |s| s.tokens.indices());
        Around { forms: self.forms, sentence }
    }

    /// The first mention that ends behind a token.
    pub(super) fn mention_from(&self, token: usize) -> Option<&Mention> {
        self.mentions.get(self.mentions.partition_point(|m| m.tokens.end.at() <= token))
    }

    /// The mention that a token belongs to.
    pub(super) fn mention_at(&self, token: usize) -> Option<&Mention> {
        self.mention_from(token).filter(|m| m.tokens.start.at() <= token)
    }

    /// Puts names in the place of whatever overlaps them; of two that overlap each other the earlier stands.
    pub(super) fn replace(&mut self, mut found: Vec<(Range<usize>, Label)>, rule: Rule) {
        if found.is_empty() {
            return;
        }
        order_by_key(&mut found, |(tokens, _)| (tokens.start, std::cmp::Reverse(tokens.end)));
        let mut taken = vec![false; self.layers.tokens.len()];
        found.retain(|(tokens, _)| {
            let free = !taken[tokens.clone()].contains(&true);
            if free {
                taken[tokens.clone()].fill(true);
            }
            free
        });
        self.mentions.retain(|m| !taken[m.tokens.indices()].contains(&true));
        self.mentions.extend(found.into_iter().map(|(tokens, label)| {
            let tokens = TokenRange::new(tokens.start, tokens.end);
            Mention::name(tokens, label, rule, Some(960))
        }));
        order_by_key(&mut self.mentions, |m| m.tokens.start);
    }

    /// Gives the mentions of these words their label here, those for which it may be given.
    pub(super) fn relabel(
        &mut self,
        found: &HashMap<Key, Label>,
        rule: Rule,
        may: impl Fn(&Self, &Mention, Label) -> bool,
    ) {
        for i in 0..self.mentions.len() {
            let m = &self.mentions[i];
            if let Some(&label) = found.get(&self.key(m.tokens)).filter(|label| may(self, m, **label)) {
                let m = &mut self.mentions[i];
                (m.label, m.rule) = (label, rule);
            }
        }
    }

    /// Finds the words of `names` wherever no mention stands yet. The longest name that starts at a token wins.
    pub(super) fn propose(&mut self, names: &HashMap<Key, Label>, rule: Rule) {
        // By the first word how long its names are: a thousand may begin with "Anna", of two lengths or three.
        let mut lengths: HashMap<usize, BTreeSet<usize>> = HashMap::new();
        for key in names.keys() {
            lengths.entry(key[0]).or_default().insert(key.len());
        }
        let mut free = vec![true; self.layers.tokens.len()];
        for mention in &self.mentions {
            free[mention.tokens.indices()].fill(false);
        }
        let lemmas: Key = (0..free.len()).map(|at| self.forms.at(at).lemma).collect();
        let before = self.mentions.len();
        for (sentence, casing) in self.layers.sentences.iter().zip(&self.forms.casing) {
            let range = sentence.tokens.indices();
            walk(range.clone(), |at| {
                let starts = free[at] && self.forms.at(at).is_capital() && *casing != Casing::Upper;
                let lengths = lengths.get(&lemmas[at]).filter(|_| starts).into_iter().flatten().rev();
                let ends = lengths.map(|length| at + length).filter(|end| *end <= range.end);
                let name = |end: usize| Some((end, *names.get(&lemmas[at..end])?));
                let found = ends.filter_map(name).find(|(end, _)| !free[at..*end].contains(&false));
                let Some((end, label)) = found else { return at + 1 };
                let tokens = TokenRange::new(at, end);
                self.mentions.push(Mention::name(tokens, label, rule, Some(600)));
                end
            });
        }
        if self.mentions.len() > before {
            order_by_key(&mut self.mentions, |m| m.tokens.start);
        }
    }
}

/// The sentence of a name: no look to the left or right leaves it.
pub(super) struct Around<'a, 't> {
    forms: &'a Forms<'t>,
    pub(super) sentence: Range<usize>,
}

impl<'a, 't> Around<'a, 't> {
    pub(super) fn get(&self, at: usize) -> Option<&'a Form<'t>> {
        self.sentence.contains(&at).then(|| self.forms.at(at))
    }

    pub(super) fn before(&self, at: usize) -> Option<&'a Form<'t>> {
        at.checked_sub(1).and_then(|at| self.get(at))
    }

    /// The folded word at a token of the sentence, else nothing.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |f| &f.folded)
    }

    /// What is known of it; nothing outside the sentence.
    pub(super) fn facts(&self, at: usize) -> Facts {
        self.get(at).map_or_else(Facts::default, |f| f.word)
    }

    pub(super) fn word_before(&self, at: usize) -> &'a str {
        self.before(at).map_or("", |f| &f.folded)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(Form::is_capital)
    }

    /// A word in lower case.
    pub(super) fn is_lower(&self, at: usize) -> bool {
        self.get(at).is_some_and(|f| f.shape == Shape::Lower)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::mentions::made::with_layers;
    use crate::pack::{Pack, bundled};

    #[test]
    fn of_names_that_begin_alike_the_longest_that_is_free_stands() {
        let pack = Pack::load(bundled()).unwrap();
        let text = "Marna Bank and Marna met Marna Bank Trust, Marna bank.";
        let found = with_layers(text, &pack, |layers, forms, words| {
            let taken = TokenRange::new(6, 7);
            let bank = Mention::name(taken, Label::Org, Rule("test"), None);
            let mut names = Names { mentions: vec![bank], layers, forms, words };
            let known = [(0..1, Label::Person), (0..2, Label::Org)];
            let keys = known.map(|(at, label)| (names.key(TokenRange::new(at.start, at.end)), label));
            names.propose(&HashMap::from(keys), Rule("test"));
            let words = |m: &Mention| m.tokens.span(layers.tokens).of(text);
            names.mentions.iter().map(|m| (words(m), m.label)).collect::<Vec<_>>()
        });
        // The second "Bank" is taken, and no list knows "Trust" behind it.
        assert_eq!(
            found,
            [
                ("Marna Bank", Label::Org),
                ("Marna", Label::Person),
                ("Marna", Label::Person),
                ("Bank", Label::Org),
                ("Marna bank", Label::Org)
            ]
        );
    }
}
