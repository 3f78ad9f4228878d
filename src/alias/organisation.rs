//! Organisations and other things that names describe.

use super::index::{Index, same};
use super::labels::{class, compatible};
use super::name::{Seat, describes};
use super::wording::is_small;
use super::{Clusters, Name};
use crate::document::{Label, Rule};
use crate::text::{order_by, order_by_key};

/// Beyond this many words a "name" is a mistake.
const LONGEST: usize = 12;

/// A key of a label: names are compared within one class.
fn keyed(name: &Name, key: &str) -> String {
    format!("{} {key}", class(name.label).name())
}

/// Written right behind its expansion, in parentheses: where the labels fit, the letters need not; where the letters do,
/// the labels need not: `International Space Station (ISS)`, a building and, by its letters, an agency.
pub(super) fn parenthesis(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    for (short, name) in names.iter().enumerate() {
        if let Some(full) = name.gloss_of {
            let expansion = &names[full];
            // "Harvard University (USA)" is a place, "Boeing (BA)" a ticker: one word has no acronym.
            let fits = compatible(expansion.label, name.label) || expansion.initials.contains(&name.key);
            // "Marna Development Bank (MaDeB)"
            let capitals = name.words.len() == 1 && name.surface.chars().filter(|c| c.is_uppercase()).count() > 1;
            let letters = name.acronym || (capitals && name.label != Label::Person);
            if fits && expansion.words.len() > 1 && !expansion.acronym && letters && clusters.is_root(short) {
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
    let stem = |name: &Name| match name.legal_form {
        0 => Vec::new(),
        tail => vec![name.words[..name.words.len() - tail].concat()],
    };
    reduced(names, clusters, rule, |n| n.label == Label::Org, stem);
    // "Southampton F.C.", "Southampton Football Club": one stem with two tails that initials make one.
    let mut index = Index::default();
    for (i, name) in
        names.iter().enumerate().filter(|(_, n)| n.label == Label::Org && (3..=LONGEST).contains(&n.words.len()))
    {
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

/// The same words in another order, small words aside, and "affairs", which the short form leaves out: `Foreign Ministry`,
/// `Ministry of Foreign Affairs`.
pub(super) fn word_order(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let mut index = Index::default();
    let bag = |name: &Name| {
        let ministry = name.words.iter().any(|w| w == "ministry");
        let telling = |w: &&str| !(is_small(w) || (ministry && *w == "affairs"));
        // "Interior Ministry", "Ministry of Internal Affairs"
        fn plain(word: &str, ministry: bool) -> &str {
            if ministry && word == "internal" { "interior" } else { word }
        }
        let mut words: Vec<&str> =
            name.words.iter().map(String::as_str).filter(telling).map(|w| plain(w, ministry)).collect();
        order_by(&mut words, Ord::cmp);
        (words.len() > 1).then(|| keyed(name, &words.join(" ")))
    };
    for (i, name) in names.iter().enumerate().filter(|(_, n)| describes(n.label)) {
        if let Some(bag) = bag(name) {
            if let Some(other) = index.only(&bag, i, clusters) {
                clusters.join_same_words(i, other, rule);
            }
            index.add(bag, i);
        }
    }
}

/// Whose it is may stand before or behind, as a place or as its people: `Communist Party of China`, `Chinese Communist
/// Party`.
pub(super) fn seat(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    same(names, clusters, rule, |_, name| {
        let seat = name.seat.as_ref()?;
        let words = name.words[seat.rest.clone()].iter().map(String::as_str);
        let rest: Vec<&str> = words.filter(|w| !is_small(w)).collect();
        // "Bank of America" is no American bank.
        (rest.len() > 1).then_some((class(name.label), seat.known?, rest))
    });
}

/// Without whose it is: `Security Council`.
pub(super) fn shorter_title(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    // "Senate" of "U.S. Senate", but not "Bank" of "Bank of America".
    let named = |seat: &&Seat| seat.rest.len() > 1 || seat.rest.start > 0;
    let rest = |name: &Name| {
        let seat = name.seat.iter().filter(named);
        seat.map(|seat| name.words[seat.rest.clone()].concat()).collect()
    };
    reduced(names, clusters, rule, |n| describes(n.label), rest);
}

/// The name without the word for what it is: `Harvard`. A place of that name is never the organisation.
pub(super) fn head_word(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let head = |name: &Name| {
        let tail = name.organisation_kind;
        (tail > 0 && tail < name.words.len()).then(|| name.words[..name.words.len() - tail].concat())
    };
    reduced(names, clusters, rule, |n| n.label == Label::Org && !n.place_too, |name| head(name).into_iter().collect());
}

/// The first word of a company's full name: `Hartwell` of `Hartwell Precision Tools Ltd.`. Not a place, nor a plain word:
/// `American` is not American Airlines Inc.
pub(super) fn company_short(names: &[Name], clusters: &mut Clusters, rule: Rule) {
    let firm = |name: &Name| {
        let told = name.label == Label::Org && name.seat.is_none() && name.legal_form > 0;
        if told && name.words.len() > 1 { vec![name.words[0].clone()] } else { Vec::new() }
    };
    let short = |name: &Name| name.label == Label::Org && name.words.len() == 1 && name.telling && !name.place_too;
    reduced(names, clusters, rule, short, firm);
}

/// Joins each name that may be short for another to the one name of its class that has it among its `parts`; longer
/// names settle first.
pub(super) fn reduced(
    names: &[Name],
    clusters: &mut Clusters,
    rule: Rule,
    may_be_short: impl Fn(&Name) -> bool,
    parts: impl Fn(&Name) -> Vec<String>,
) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        for part in parts(name) {
            index.add(keyed(name, &part), i);
        }
    }
    let mut short: Vec<usize> = (0..names.len()).filter(|&i| may_be_short(&names[i])).collect();
    order_by_key(&mut short, |&i| std::cmp::Reverse(names[i].words.len()));
    for i in short {
        if let Some(full) = index.only(&keyed(&names[i], &names[i].key), i, clusters) {
            clusters.join(i, full, rule);
        }
    }
}
