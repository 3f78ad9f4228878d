//! Organisations and other things that names describe.

use super::index::Index;
use super::sieves::{class, compatible};
use super::wording::{is_legal_form, is_organisation_kind, is_small};
use super::{Clusters, Name};
use crate::document::{Label, Rule};

/// Names that describe what they name, so that their words may be dropped or turned.
fn describes(label: Label) -> bool {
    matches!(label, Label::Org | Label::Fac | Label::Event | Label::Law)
}

/// `of` a label: names are compared within one class.
fn keyed(name: &Name, key: &str) -> String {
    format!("{} {key}", class(name.label).name())
}

/// Written right behind its expansion, in parentheses: the letters need not fit.
pub(super) fn parenthesis(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    for (short, name) in names.iter().enumerate() {
        if let Some(full) = name.gloss_of {
            let expansion = &names[full];
            // "Harvard University (USA)" is a place, "Boeing (BA)" a ticker: one word has no acronym.
            let fits = compatible(expansion.label, name.label) && expansion.words.len() > 1 && !expansion.acronym;
            if fits && name.acronym && clusters.is_root(short) {
                clusters.join(short, full, rule);
            }
        }
    }
}

pub(super) fn acronym(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        for initials in &name.initials {
            index.add(keyed(name, initials), i);
        }
    }
    for (i, name) in names.iter().enumerate() {
        // British papers write "Nato" and "Unesco"; shorter words meet initials by chance.
        let spoken = name.label == Label::Org && name.words.len() == 1 && name.key.len() >= 4;
        if (name.acronym || spoken) && name.label != Label::Person {
            if let Some(full) = index.only(&keyed(name, &name.key), i, clusters) {
                clusters.join(i, full, rule);
            }
        }
    }
}

pub(super) fn legal_form(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let stem = |name: &Name| {
        let tail = name.words.iter().rev().take_while(|w| is_legal_form(w)).count();
        (tail > 0 && tail < name.words.len()).then(|| name.words[..name.words.len() - tail].concat())
    };
    reduced(names, clusters, rule, |n| n.label == Label::Org, |name| stem(name).into_iter().collect());
    // "Southampton F.C.", "Southampton Football Club": one stem with two tails that initials make one.
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label == Label::Org && n.words.len() > 2) {
        for from in 1..name.words.len() - 1 {
            let tail: String = name.words[from..].iter().filter_map(|w| w.chars().next()).collect();
            index.add(format!("{}{tail}", name.words[..from].concat()), i);
        }
    }
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label == Label::Org && n.words.len() > 1) {
        if let Some(full) = index.only(&name.key, i, clusters) {
            clusters.join(i, full, rule);
        }
    }
}

/// The same words in another order, small words aside.
pub(super) fn word_order(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut index = Index::default();
    let bag = |name: &Name| {
        let mut words: Vec<&str> = name.words.iter().map(String::as_str).filter(|w| !is_small(w)).collect();
        words.sort_unstable();
        (words.len() > 1).then(|| keyed(name, &words.join(" ")))
    };
    for (i, name) in names.iter().enumerate().filter(|(_, n)| describes(n.label)) {
        if let Some(bag) = bag(name) {
            if let Some(other) = index.only(&bag, i, clusters) {
                clusters.join(i, other, rule);
            }
            index.add(bag, i);
        }
    }
}

/// Two or more words that begin or end a longer name.
pub(super) fn shorter_title(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let parts = |name: &Name| {
        let words = &name.words;
        let mut parts: Vec<String> = Vec::new();
        for cut in 1..words.len().saturating_sub(1).min(8) {
            let (head, tail) = (&words[..words.len() - cut], &words[cut..]);
            // "Bank of" names nothing.
            if !head.last().is_some_and(|w| is_small(w)) {
                parts.push(head.concat());
            }
            if !tail.first().is_some_and(|w| is_small(w)) {
                parts.push(tail.concat());
            }
        }
        parts
    };
    reduced(names, clusters, rule, |n| describes(n.label) && n.words.len() > 1, parts);
}

/// The name without the word for what it is: `Harvard`. A place of that name is never the organisation.
pub(super) fn head_word(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let head = |name: &Name| {
        let tail = name.words.iter().rev().take_while(|w| is_organisation_kind(w)).count();
        (tail > 0 && tail < name.words.len()).then(|| name.words[..name.words.len() - tail].concat())
    };
    reduced(names, clusters, rule, |n| n.label == Label::Org, |name| head(name).into_iter().collect());
}

/// Joins names to the one name of their class that has them among its `parts`; the longer names settle first.
pub(super) fn reduced(
    names: &[Name],
    clusters: &mut Clusters,
    rule: Rule,
    takes_part: impl Fn(&Name) -> bool,
    parts: impl Fn(&Name) -> Vec<String>,
) {
    let mut taking: Vec<usize> = (0..names.len()).filter(|&i| takes_part(&names[i])).collect();
    taking.sort_by_key(|&i| std::cmp::Reverse(names[i].words.len()));
    let mut index = Index::default();
    for &i in &taking {
        for part in parts(&names[i]) {
            index.add(keyed(&names[i], &part), i);
        }
    }
    for &i in &taking {
        if let Some(full) = index.only(&keyed(&names[i], &names[i].key), i, clusters) {
            clusters.join(i, full, rule);
        }
    }
}
