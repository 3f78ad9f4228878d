//! People. Two people of one surname never merge: a bare name joins only where it can mean one person.

use super::index::Index;
use super::{Clusters, Name};
use crate::document::{Label, Rule};
use crate::text::order_by_key;
use std::collections::HashMap;

/// Longest names first, so that each shorter one meets a settled longer one.
fn people(names: &[Name]) -> Vec<usize> {
    // "!!!" is a band, and has no words.
    let is_person = |&i: &usize| names[i].label == Label::Person && !names[i].words.is_empty();
    let mut people: Vec<usize> = (0..names.len()).filter(is_person).collect();
    order_by_key(&mut people, |&i| std::cmp::Reverse(names[i].words.len()));
    people
}

/// Beyond this many words a "name" is a mistake, not worth its quadratic parts.
const LONGEST: usize = 8;

fn initial(word: &str) -> String {
    word.chars().take(1).collect()
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// A name with initials and a name that spells them out, surname last: `J. F. Kennedy`.
pub(super) fn initials(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let shape = |words: &[String], keep: usize| {
        let (last, given) = words.split_last().expect("a full name has words");
        let given: Vec<String> =
            given.iter().enumerate().map(|(i, w)| if i < keep { w.clone() } else { initial(w) }).collect();
        format!("{} {last}", given.join(" "))
    };
    let people = people(names);
    let mut index = Index::default();
    for &i in &people {
        let words = &names[i].words;
        if names[i].generation.is_none()
            && (2..=LONGEST).contains(&words.len())
            && words[..words.len() - 1].iter().any(|w| !is_initial(w))
        {
            // All initials, or all but the first name.
            index.add(shape(words, 0), i);
            index.add(shape(words, 1), i);
        }
    }
    for &i in &people {
        let words = &names[i].words;
        if names[i].generation.is_none() && words.len() > 1 && words[..words.len() - 1].iter().any(|w| is_initial(w)) {
            if let Some(full) = index.only(&words.join(" "), i, clusters) {
                clusters.join(i, full, rule);
            }
        }
    }
}

/// At least two words of a longer name: in a row, or the first and the last. Never of one with a generation: `Donald Trump`
/// is not `Donald Trump Jr.`.
pub(super) fn shorter_name(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let people = people(names);
    let mut index = Index::default();
    for &i in &people {
        let words = &names[i].words;
        let n = words.len();
        if !(3..=LONGEST).contains(&n) || names[i].generation.is_some() {
            continue;
        }
        for start in 0..n {
            for end in start + 2..=n {
                if end - start < n {
                    index.add(words[start..end].join(" "), i);
                }
            }
        }
        index.add(format!("{} {}", words[0], words[n - 1]), i);
    }
    for &i in &people {
        if names[i].bare().is_none() && names[i].generation.is_none() {
            if let Some(full) = index.only(&names[i].text(), i, clusters) {
                clusters.join(i, full, rule);
            }
        }
    }
}

/// A short given name and the long one, with the same surname: `Bob Goodlatte`, `Robert W. Goodlatte`. Names in the middle that
/// both have begin alike.
pub(super) fn short_given_name(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let key = |name: &Name| Some((name.given?, name.words.last()?.clone()));
    let middle = |name: &Name| name.words[1..name.words.len() - 1].first().map(|word| initial(word));
    two_forms(names, clusters, rule, key, |one, other| {
        let alike = middle(one).zip(middle(other)).is_none_or(|(one, other)| one == other);
        let generation = one.generation == other.generation || is_formal(one, other) || is_formal(other, one);
        one.words[0] != other.words[0] && alike && generation
    });
}

/// The whole name with its generation, and the name that is in use: `Eric H. Holder Jr.`, `Eric Holder`. Without a name in the
/// middle it tells a son from his father.
pub(super) fn junior(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    if names.iter().all(|name| name.generation.is_none()) {
        return;
    }
    let key = |name: &Name| Some((name.words.first()?.clone(), name.words.last()?.clone()));
    two_forms(names, clusters, rule, key, |one, other| is_formal(one, other) || is_formal(other, one));
}

/// Whether a name has a generation and a name in the middle, and another neither.
fn is_formal(name: &Name, other: &Name) -> bool {
    name.generation.is_some() && name.words.len() > 2 && other.generation.is_none() && other.words.len() == 2
}

/// Nobody's name is written in more ways.
const FORMS: usize = 12;

/// Joins two people whose full names have a key in common, where nobody else has it and both may be one.
fn two_forms<K: std::hash::Hash + Eq>(
    names: &[Name],
    clusters: &mut Clusters,
    rule: Rule,
    key: impl Fn(&Name) -> Option<K>,
    are_one: impl Fn(&Name, &Name) -> bool,
) {
    let mut of: HashMap<K, Vec<usize>> = HashMap::new();
    let is_full = |i: &usize| (2..=LONGEST).contains(&names[*i].words.len());
    for i in people(names).into_iter().filter(is_full) {
        if let Some(key) = key(&names[i]) {
            of.entry(key).or_default().push(i);
        }
    }
    let mut found: Vec<[usize; 2]> = Vec::new();
    for with in of.into_values().filter(|with| with.len() <= FORMS) {
        let roots: Vec<usize> = with.iter().map(|name| clusters.root(*name)).collect();
        let of_first = |at: &usize| roots[*at] == roots[0];
        let (ones, others): (Vec<usize>, Vec<usize>) = (0..with.len()).partition(of_first);
        let Some(other) = others.first().map(|at| roots[*at]) else { continue };
        let may_be = |one: &usize, two: &usize| are_one(&names[with[*one]], &names[with[*two]]);
        let all = others.iter().all(|two| roots[*two] == other && ones.iter().all(|one| may_be(one, two)));
        if all {
            found.push([roots[0].min(other), roots[0].max(other)]);
        }
    }
    order_by_key(&mut found, |pair| *pair);
    for [one, other] in found {
        clusters.join(other, one, rule);
    }
}

/// A bare surname, perhaps with its particles: `al-Assad`, `Kim`.
pub(super) fn surname(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let surnames = |name: &Name| {
        let first = Some(&name.words[0]).filter(|_| name.family_name_first);
        [name.words.last(), first].into_iter().flatten().cloned().collect()
    };
    bare(names, clusters, rule, surnames);
}

pub(super) fn given_name(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    bare(names, clusters, rule, |name| vec![name.words[0].clone()]);
}

/// A surname that does not stand last: `Riofrío` for `Miguel Riofrío Sánchez`.
pub(super) fn inner_name(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    bare(names, clusters, rule, |name| name.words.clone());
}

/// Joins each single word to the one person of whose full name it is such a part.
fn bare(names: &[Name], clusters: &mut Clusters, rule: Rule, parts: impl Fn(&Name) -> Vec<String>) {
    let people = people(names);
    let mut index = Index::default();
    // "Anna" is not St. Anna.
    let saint = |name: &Name| name.words.len() == 2 && matches!(&*name.words[0], "st" | "saint");
    for &i in people.iter().filter(|&&i| names[i].bare().is_none() && !saint(&names[i])) {
        for part in parts(&names[i]) {
            index.add(part, i);
        }
    }
    for &i in &people {
        if let Some(full) = names[i].bare().and_then(|word| index.only(word, i, clusters)) {
            clusters.join(i, full, rule);
        }
    }
}

/// A bare surname with a title that tells a woman or a man, and the same without: one, where the text has no other.
pub(super) fn title(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.bare_gender().is_some()) {
        index.add(name.key.clone(), i);
    }
    for (i, name) in names.iter().enumerate() {
        if name.label == Label::Person && name.bare().is_some() && name.gender.is_none() {
            if let Some(titled) = index.only(&name.key, i, clusters) {
                clusters.join(i, titled, rule);
            }
        }
    }
}
