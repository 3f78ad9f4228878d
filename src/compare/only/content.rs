//! What a passage tells: its words that say something, the things it names and its values, each once.

use crate::compare::normal::normal;
use crate::compare::pairing::{Pairing, Thing};
use crate::compare::weigh::Stem;
use crate::document::{MentionForm, TokenRange};
use std::collections::BTreeMap;

/// A name says as much as a rare word, whichever of its forms stands there: `the president`, `Marna Oban`.
const NAME: u32 = 10;
/// So does a value, by what it says: `14`, `fourteen`.
const VALUE: u32 = 9;

/// Something that is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    /// A word.
    Word(Stem),
    /// Somebody or something named.
    Named(Thing),
    /// An amount or a day, as it is normalised.
    Value(String),
}

/// What some passage tells, with how much each says.
pub(super) type Content = BTreeMap<Told, u32>;

/// Of some tokens of a side.
pub(super) fn content(pairing: &Pairing<'_>, side: usize, tokens: TokenRange) -> Content {
    let profile = pairing.sides[side];
    let mentions = &profile.document.mentions;
    let mut next = mentions.partition_point(|m| m.tokens.end <= tokens.start);
    let mut content = Content::new();
    let mut add = |told: Told, weight: u32| {
        let known = content.entry(told).or_default();
        *known = weight.max(*known);
    };
    let mut at = tokens.start.at();
    while at < tokens.end.at() {
        while next < mentions.len() && mentions[next].tokens.end.at() <= at {
            next += 1;
        }
        if let Some(mention) = mentions.get(next).filter(|m| m.tokens.start.at() <= at) {
            let told = match &mention.value {
                Some(value) => normal(value).map(|value| (Told::Value(value), VALUE)),
                None if mention.form == MentionForm::Value => None,
                None => {
                    pairing.thing(side, crate::document::MentionId::new(next)).map(|thing| (Told::Named(thing), NAME))
                }
            };
            if let Some((told, weight)) = told {
                add(told, weight);
                at = mention.tokens.end.at();
                continue;
            }
        }
        let word = profile.words[at];
        if let Some(stem) = word.stem.filter(|_| word.weight > 0) {
            add(Told::Word(stem), u32::from(word.weight));
        }
        at += 1;
    }
    content
}
