//! Things, laws, events, sites, works and languages told by a pattern, whatever their name: a head (`Marna [Treaty]`), a
//! number (`KrV-[29]`), a cue (`the [tanker] Ocean Lily`) or a list. [`PATTERNS`] says what is looked for.

mod cursor;
mod events;
mod languages;
mod laws;
mod lists;
mod products;
mod reach;
mod sites;
mod vehicles;
mod works;

use super::forms::{Casing, Form, Forms};
use super::kinds::Shape;
use super::settle::settle;
use crate::annotate::layers::Layers;
use crate::document::{Label, Mention, Rule};
use crate::pack::Words;
use cursor::{Place, Sight};
use std::ops::Range;

struct Pattern {
    rule: Rule,
    label: Label,
    score: u16,
    /// Whether to look closer at a word: a look at its form and no more.
    starts_at: fn(&Form<'_>) -> bool,
    /// The tokens of the name that the word tells of.
    find: fn(&Sight<'_, '_>, Place) -> Option<Range<Place>>,
}

/// Of two that find the same tokens, settlement takes the higher score.
#[rustfmt::skip]
const PATTERNS: &[Pattern] = &[
    // `[UN Security Council Resolution 1929]`, `[25th Amendment of the US Constitution]`
    Pattern { rule: Rule("name-resolution"), label: Label::Law, score: 980, starts_at: laws::may_be_resolution, find: laws::resolution },
    Pattern { rule: Rule("name-amendment"), label: Label::Law, score: 980, starts_at: laws::may_be_amendment, find: laws::amendment },
    // `[Treaty on the Use of Deep Water]`; `[Harbour Workers Act of 1987]`, `the [Marna accords]`
    Pattern { rule: Rule("name-law-of"), label: Label::Law, score: 975, starts_at: laws::is_head, find: laws::head_first },
    Pattern { rule: Rule("name-law-head"), label: Label::Law, score: 970, starts_at: laws::is_head, find: laws::head_last },
    // `[Operation Silver Heron]`, `[Battle of Marna]`, `[Hurricane Obanda]`
    Pattern { rule: Rule("name-event-first"), label: Label::Event, score: 975, starts_at: events::is_first, find: events::head_first },
    // `[2016 Kelvarian presidential election]`; `[Second Kelvarian War]`, `[2008 Marna Games]`
    Pattern { rule: Rule("name-election"), label: Label::Event, score: 970, starts_at: events::is_election, find: events::election },
    Pattern { rule: Rule("name-event-head"), label: Label::Event, score: 965, starts_at: events::is_last, find: events::head_last },
    // `[Fort Marna]`, `[Interstate 12]`; `[Marna International Airport]`, `[Marna nuclear plant]`
    Pattern { rule: Rule("name-site-first"), label: Label::Fac, score: 960, starts_at: sites::is_first, find: sites::head_first },
    Pattern { rule: Rule("name-site-head"), label: Label::Fac, score: 960, starts_at: sites::is_last, find: sites::head_last },
    // `[F-48]`, `[KrV-29 Heron]`; `[Boeing 747-8]`; `[USS Ubarra]`
    Pattern { rule: Rule("name-numbered"), label: Label::Product, score: 955, starts_at: products::may_be_series, find: products::numbered },
    Pattern { rule: Rule("name-maker"), label: Label::Product, score: 965, starts_at: products::is_maker, find: products::model },
    Pattern { rule: Rule("name-ship"), label: Label::Product, score: 975, starts_at: vehicles::is_prefix, find: vehicles::prefixed },
    // `the tanker [Ocean Lily]`; `the [Marna II] missile`
    Pattern { rule: Rule("name-after-kind"), label: Label::Product, score: 955, starts_at: vehicles::is_kind, find: vehicles::after_kind },
    Pattern { rule: Rule("name-before-kind"), label: Label::Product, score: 950, starts_at: vehicles::is_kind, find: vehicles::before_kind },
    // `the film "[Cold Harbour]"`, `"[Cold Harbour]," a film`; `the novel [Cold Harbour]`
    Pattern { rule: Rule("name-quoted-title"), label: Label::WorkOfArt, score: 970, starts_at: works::is_mark, find: works::quoted },
    Pattern { rule: Rule("name-title"), label: Label::WorkOfArt, score: 950, starts_at: works::is_kind, find: works::after_kind },
    // `speaks [Marnese]`, `[Marnese]-speaking`
    Pattern { rule: Rule("name-language"), label: Label::Language, score: 960, starts_at: languages::may_be, find: languages::language },
];

/// Proposes what the patterns and the lists of such things find.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>, out: &mut Vec<Mention>) {
    let mut found = Vec::new();
    for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
        // Where every word has a capital, a head does not tell where its name begins.
        let sight = Sight::new(layers, forms, words, sentence.tokens);
        let lower =
            || sight.places().any(|at| sight.form(at).shape == Shape::Lower && !sight.form(at).word.is_function());
        if *casing == Casing::Upper || (*casing == Casing::Headline && !lower()) {
            continue;
        }
        for at in sight.places() {
            let form = sight.form(at);
            for pattern in PATTERNS.iter().filter(|p| (p.starts_at)(form)) {
                if let Some(name) = (pattern.find)(&sight, at) {
                    found.extend(sight.mention(name, pattern.label, pattern.rule, pattern.score));
                }
            }
        }
        lists::find(&sight, &mut found);
    }
    out.append(&mut settle(found));
}
