//! Places and their peoples.

use super::index::Index;
use super::organisation::reduced;
use super::{Clusters, Identity, Name};
use crate::document::{Group, Label, Rule};
use std::collections::HashMap;

/// The name without the word for what it is: `Baikal`, `Everest`, `Gaza`.
pub(super) fn place_kind(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let bare = |name: &Name| match name.words.as_slice() {
        [_, rest @ ..] if !rest.is_empty() && name.place_kind[0] => vec![rest.concat()],
        [rest @ .., _] if !rest.is_empty() && name.place_kind[1] => vec![rest.concat()],
        _ => Vec::new(),
    };
    // "Ohio" is no river, and a town of its name lies in many a valley.
    reduced(names, clusters, rule, |n| n.label == Label::Loc, bare);
}

/// `Republicans` and `Republican`.
pub(super) fn plural(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut index = Index::default();
    let peoples = || names.iter().enumerate().filter(|(_, n)| n.label == Label::Norp);
    for (i, name) in peoples() {
        index.add(name.key.clone(), i);
    }
    for (i, name) in peoples() {
        if let Some(one) = name.key.strip_suffix('s').and_then(|key| index.only(key, i, clusters)) {
            clusters.join(i, one, rule);
        }
    }
}

/// A people joins its country, never the other way round.
pub(super) fn demonym(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut places: HashMap<Identity, usize> = HashMap::new();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label.group() == Group::Places) {
        if let Some(&identity) = name.known.first() {
            places.entry(identity).or_insert(i);
        }
    }
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label == Label::Norp) {
        // "Congolese" is of two countries: it joins the one that is named.
        let mut named = name.known.iter().filter_map(|identity| places.get(identity));
        if let (Some(&country), None, true) = (named.next(), named.next(), clusters.is_root(i)) {
            clusters.join(i, country, rule);
        }
    }
}

/// A people that the gazetteer does not know, made from the name of a place as peoples are.
pub(super) fn demonym_form(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    const ENDINGS: [&str; 12] = ["ians", "ian", "ans", "an", "ns", "n", "is", "i", "ese", "ish", "ers", "er"];
    const SHORTEST_STEM: usize = 4;
    // "Ruritania" -> "ruritan"
    fn stem(key: &str) -> &str {
        key.trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y'])
    }
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label == Label::Gpe) {
        if stem(&name.key).len() >= SHORTEST_STEM {
            index.add(stem(&name.key).to_owned(), i);
        }
    }
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.label == Label::Norp && n.known.is_empty()) {
        let place = ENDINGS.iter().filter_map(|e| name.key.strip_suffix(e)).find_map(|rest| {
            let stem = stem(rest);
            if stem.len() < SHORTEST_STEM { None } else { index.only(stem, i, clusters) }
        });
        if let Some(place) = place {
            clusters.join(i, place, rule);
        }
    }
}
