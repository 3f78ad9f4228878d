//! The forms of name that one article has for something, and the other has not.

use super::worded::{Wording, WordingKind};
use crate::alias::Name;
use crate::compare::pairing::{Pairing, Thing};
use crate::compare::weigh::stem;
use crate::document::{Label, Membership, MentionForm, Rule};
use crate::text::{Span, order_by_key};
use std::collections::BTreeMap;

const OTHER_NAME: Rule = Rule("other-name");

/// So often each must be named for a habit to show.
const HABIT: usize = 3;

/// `Myanmar`, `Burma`: not where one name is a part of the other, as `Oban` of `Marna Oban`, or its initials.
pub(super) fn name(pairing: &Pairing<'_>, thing: Thing) -> Option<Wording> {
    let forms = [forms(pairing, 0, thing), forms(pairing, 1, thing)];
    let apart = |side: usize| {
        let other = &forms[1 - side];
        let own = forms[side].iter().filter(|(form, _)| !other.keys().any(|its| is_part(form, its)));
        let mut spans: Vec<Span> = own.map(|(_, span)| *span).collect();
        order_by_key(&mut spans, |span| *span);
        spans
    };
    let sides = [apart(0), apart(1)];
    let counts = pairing.counts(thing);
    (sides.iter().all(|spans| !spans.is_empty())).then_some(Wording {
        entity: Some(thing),
        sides,
        kind: WordingKind::Name,
        log_odds: None,
        enough: counts.iter().all(|count| *count >= HABIT),
        rule: OTHER_NAME,
    })
}

/// Each form, by its words, with its first place.
fn forms(pairing: &Pairing<'_>, side: usize, thing: Thing) -> BTreeMap<Vec<String>, Span> {
    let profile = pairing.sides[side];
    let mut forms = BTreeMap::new();
    for member in pairing.members(side, thing).filter(|m| m.membership == Membership::Identity) {
        let mention = &profile.document.mentions[member.mention.at()];
        // "Israeli" is no other name of Israel.
        let names = mention.form == MentionForm::Name && mention.label != Label::Norp;
        if names && profile.document.counted(mention) {
            let span = profile.document.span(mention.tokens);
            let words = Name::new(mention.label, span.of(&profile.article.text), pairing.pack).words;
            let first = forms.entry(words).or_insert(span);
            *first = span.min(*first);
        }
    }
    forms
}

/// Whether all words of one stand in the other, also by their first letters or run together: `J Oban`, `al-Assad`, `U.N.`
fn is_part(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let stands = |word: &String| {
        let begins = |with: &String| with.starts_with(word.as_str()) || word.starts_with(with.as_str());
        // An initial, or a word cut short: "Conn.".
        let is_short = |with: &String| [1, 4, 5].contains(&word.len().min(with.len()));
        long.iter().any(|with| stem(word) == stem(with) || (begins(with) && is_short(with)))
    };
    let initials: String = long.iter().filter_map(|word| word.chars().next()).collect();
    short.iter().all(stands) || one.concat() == other.concat() || short.concat() == initials
}
