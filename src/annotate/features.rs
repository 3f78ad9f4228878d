//! What the networks see of a word form. A model is trained for one version of this, [`crate::pack::recognizer::FEATURES`]: whoever
//! changes a feature trains a new model.
//!
//! Forms are hashed into tables of vectors instead of being looked up in a vocabulary: Weinberger, Dasgupta, Langford,
//! Smola and Attenberg, "Feature Hashing for Large Scale Multitask Learning" (2009); a word has two rows, so that two
//! words seldom share both: Svenstrup, Hansen and Winther, "Hash Embeddings for Efficient Word Representations" (2017).

use crate::network::{Network, Seen};
use crate::pack::clue::hash;
use crate::pack::recognizer::FORM_TABLES;
use crate::pack::{Class, FACTS, Facts, Pack};
use crate::text::chars::is_ignorable;
use crate::text::{fold_into, spread};

/// Of a shape, in letters.
const LONGEST_SHAPE: usize = 10;

/// What the network is told of one word form: rows of [`FORM_TABLES`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Features {
    /// The word whatever its case, digits as `0`: what a cluster is looked up by.
    pub key: String,
    /// Two rows of the table `word`.
    pub word: [u16; 2],
    /// Of the first three letters.
    pub prefix: u16,
    /// Of the last three letters.
    pub suffix: u16,
    /// Of the last two letters and the first.
    pub ending: u16,
    /// Of how the form is written: `XoddX` for `F-35A`.
    pub shape: u16,
    /// What the lists say of the word.
    word_facts: Facts,
    /// A bit for each class of names that it is one of.
    classes: u64,
}

impl Features {
    /// Of a form as it stands in the text: its case counts in the shape and the classes.
    #[must_use]
    pub fn of(form: &str, pack: &Pack) -> Features {
        let mut folded = String::with_capacity(form.len());
        fold_into(form, &mut folded);
        let (word_facts, classes) = (pack.word(&folded), classes(form, pack));
        let key = without_digits(folded);
        let word = spread(hash(&key));
        let rows = |at: usize| FORM_TABLES[at].rows as u64;
        let row = |at: usize, hash: u64| (spread(hash) % rows(at)) as u16;
        let third = key.char_indices().nth(3).map_or(key.len(), |(at, _)| at);
        let from_last = |n: usize| key.char_indices().nth_back(n - 1).map_or(0, |(at, _)| at);
        let (prefix, suffix) = (&key[..third], &key[from_last(3)..]);
        let first = key.chars().next().map_or(0, u64::from);
        // One text as prefix, as suffix and as ending is three features: each has a number of its own mixed in.
        Features {
            word: [(word as u32 as u64 % rows(0)) as u16, ((word >> 32) % rows(0)) as u16],
            prefix: row(2, hash(prefix) ^ 2 << 56),
            suffix: row(3, hash(suffix) ^ 3 << 56),
            ending: row(4, hash(&key[from_last(2)..]) ^ 4 << 56 ^ first << 32),
            shape: row(5, hash(&shape(form)) ^ 5 << 56),
            word_facts,
            classes,
            key,
        }
    }

    /// The features as the network takes them: a table and a row of it each.
    pub(super) fn rows(&self, network: &Network) -> impl Iterator<Item = (usize, usize)> {
        let cluster = network.cluster(hash(&self.key)).map_or(0, |cluster| 1 + cluster);
        let [first, second] = self.word;
        let rows = [first, second, cluster, self.prefix, self.suffix, self.ending, self.shape].map(usize::from);
        let mut facts = self.facts().filter_map(|fact| network.fact(fact)).peekable();
        let nothing = facts.peek().is_none().then_some(0);
        [0, 0, 1, 2, 3, 4, 5].into_iter().zip(rows).chain(nothing.into_iter().chain(facts).map(|row| (6, row)))
    }

    /// The form as the models see it.
    #[must_use]
    pub fn seen(&self, network: &Network) -> Seen {
        let [first, second] = self.word;
        let rows = [first, second, self.prefix, self.suffix, self.ending, self.shape];
        network.see(hash(&self.key), rows, self.rows(network))
    }

    /// What is known of the form: places in [`crate::pack::recognizer::fact_names`].
    pub fn facts(&self) -> impl Iterator<Item = usize> {
        let classes = self.classes;
        let classes = (0..u64::BITS as usize).filter(move |class| classes & 1 << class != 0);
        self.word_facts.facts().chain(classes.map(|class| FACTS.len() + class))
    }
}

fn without_digits(folded: String) -> String {
    if folded.contains(char::is_numeric) {
        folded.chars().map(|c| if c.is_numeric() { '0' } else { c }).collect()
    } else {
        folded
    }
}

const _: () = assert!(Class::ALL.len() <= u64::BITS as usize);

fn classes(form: &str, pack: &Pack) -> u64 {
    let mut bits = 0;
    // A word in lower case is no name; what the gazetteers have as an acronym wants its capitals.
    if form.contains(char::is_uppercase) {
        let capitals = !form.contains(char::is_lowercase);
        for sense in pack.phrase(form).filter(|sense| capitals || !sense.acronym) {
            bits |= 1 << sense.class as u32;
        }
    }
    bits
}

/// `Iran` is `Xxx`, `F-35A` is `XoddX`: one letter for each kind of character, of a run of one kind two at most.
fn shape(form: &str) -> String {
    let kind = |c: char| match c {
        c if c.is_uppercase() => 'X',
        c if c.is_lowercase() => 'x',
        c if c.is_numeric() => 'd',
        _ => 'o',
    };
    let mut shape = String::with_capacity(LONGEST_SHAPE);
    let mut run = 0;
    for kind in form.chars().filter(|c| !is_ignorable(*c)).map(kind) {
        run = if shape.ends_with(kind) { run + 1 } else { 1 };
        if run > 2 {
            continue;
        }
        shape.push(kind);
        if shape.len() == LONGEST_SHAPE {
            break;
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_short() {
        for (form, expect) in [
            ("Iran", "Xxx"),
            ("iPhone", "xXxx"),
            ("U.S.", "XoXo"),
            ("F-35A", "XoddX"),
            ("co\u{ad}op", "xx"),
            ("a1b2c3d4e5f6g7", "xdxdxdxdxd"),
            ("", ""),
        ] {
            assert_eq!(shape(form), expect, "{form}");
        }
    }
}
