//! Who, which body and where, in one place of two sentences of nearly the same words: another name of the kind.

use super::place::Places;
use super::rows::Unit;
use super::slot::{Slot, SlotKind};
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{Group, Label, MentionForm, MentionId, Rule, TokenRange};
use crate::pack::Class;
use crate::text::fold;

pub(super) fn slots(pairing: &Pairing<'_>, places: &[(usize, Places<'_, '_>)]) -> Vec<Slot> {
    let mut found = Vec::new();
    for (alignment, places) in places {
        let kind = |side: usize, unit: &Unit| {
            let mention = &pairing.sides[side].document.mentions[unit.mention?];
            (mention.form == MentionForm::Name).then(|| kind(mention.label)).flatten()
        };
        for units in places.facing(kind) {
            let sides = [0, 1].map(|side: usize| &places.rows.units[side][units[side]]);
            if let Some(around) = places.around(units)
                && let Some(kind) = kind(0, sides[0])
                && apart(pairing, places, sides)
            {
                let tokens = sides.map(|unit| unit.tokens);
                found.push(places.differing(kind, Rule("name-in-place"), tokens, &around, *alignment));
            }
        }
    }
    found
}

/// What fills a slot with a name.
pub(super) fn kind(label: Label) -> Option<SlotKind> {
    match label.group() {
        Group::People => Some(SlotKind::Person),
        Group::Organisations => Some(SlotKind::Organisation),
        Group::Places => Some(SlotKind::Place),
        _ => None,
    }
}

/// Whether two names are not of one thing, nor may be: no word of them is the same, neither stands in the other sentence
/// too, as in a list that is put in another order, and neither place may lie in the other.
fn apart(pairing: &Pairing<'_>, places: &Places<'_, '_>, sides: [&Unit; 2]) -> bool {
    let thing = |side: usize| pairing.thing(side, MentionId::new(sides[side].mention?));
    let (Some(left), Some(right)) = (thing(0), thing(1)) else { return false };
    // Where it stands in both besides, it is not moved.
    let moved = |side: usize, thing: Thing| {
        let other = |mention: usize| pairing.thing(1 - side, MentionId::new(mention)) == Some(thing);
        places.rows.unpaired(1 - side).any(|unit| unit.mention.is_some_and(other))
    };
    let words = |side: usize| names(pairing, side, sides[side].tokens);
    let (one, two) = (words(0), words(1));
    let shares = one.iter().any(|word| two.iter().any(|other| alike(word, other)));
    let size = |side: usize| size(pairing, side, sides[side].tokens);
    left != right && !moved(0, left) && !moved(1, right) && !shares && size(0) == size(1)
}

/// `Marnova` and `Marnovan`, `Qaddafi` and `Gadhafi`.
fn alike(one: &str, two: &str) -> bool {
    const STEM: usize = 4;
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let (short, long) = if one.len() < two.len() { (&one, &two) } else { (&two, &one) };
    if short.len() < STEM {
        return one == two;
    }
    long.starts_with(short) || distance(short, long) <= short.len() / 3
}

/// How many letters are to be changed, put in or left out (Levenshtein, "Binary Codes Capable of Correcting Deletions,
/// Insertions, and Reversals", 1966).
fn distance(one: &[char], two: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut before = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in two.iter().enumerate() {
            let kept = before + usize::from(a != b);
            before = row[j + 1];
            row[j + 1] = kept.min(before + 1).min(row[j] + 1);
        }
    }
    row[two.len()]
}

fn names(pairing: &Pairing<'_>, side: usize, tokens: TokenRange) -> Vec<String> {
    let profile = pairing.sides[side];
    let word = |token: usize| fold(profile.document.tokens[token].span.of(&profile.article.text));
    tokens.indices().map(word).filter(|word| !pairing.pack.word(word).is_function()).collect()
}

/// How large a place is, as far as the gazetteer knows it: what is of another size may lie in it.
fn size(pairing: &Pairing<'_>, side: usize, tokens: TokenRange) -> Option<u8> {
    let class = pairing.pack.phrase(pairing.sides[side].text(tokens)).best()?.class;
    match class {
        Class::Capital | Class::City => Some(1),
        Class::State | Class::Division => Some(2),
        Class::Country => Some(3),
        Class::Continent => Some(4),
        _ => None,
    }
}
