//! What was found in a document, as marks of the notation.

use super::{Mark, Marked};
use crate::document::{Document, MentionForm};
use crate::text::fold;
use std::collections::BTreeMap;

impl Marked {
    /// Everything found in a document, with its rules. Keys are made from the names of the entities.
    #[must_use]
    pub fn of(text: &str, document: &Document) -> Marked {
        let keys = entity_keys(document);
        let mut entity_of = vec![None; document.mentions.len()];
        for (entity, key) in document.entities.iter().zip(&keys) {
            for member in &entity.members {
                entity_of[member.mention.at()] = Some(key);
            }
        }
        let marks = document.mentions.iter().zip(entity_of).map(|(mention, key)| Mark {
            span: document.span(mention.tokens),
            label: (matches!(mention.form, MentionForm::Name | MentionForm::Value) || key.is_none())
                .then_some(mention.label),
            entity: key.cloned(),
            value: None,
            rule: Some(mention.rule.0.to_owned()),
        });
        Marked { text: text.to_owned(), marks: marks.collect(), quotes: Vec::new() }
    }
}

/// A readable key for each entity, different for each: `north-korea`, `kim`, `kim-2`.
#[must_use]
pub fn entity_keys(document: &Document) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut out: Vec<String> = Vec::with_capacity(document.entities.len());
    for entity in &document.entities {
        let slug = slug(&entity.name);
        let count = taken.entry(slug.clone()).or_default();
        let mut key = slug.clone();
        loop {
            *count += 1;
            if *count > 1 {
                key = format!("{slug}-{count}");
            }
            // "Kim", "Kim", "Kim 2": the second and the third would share a key.
            if !out.contains(&key) {
                break;
            }
        }
        out.push(key);
    }
    out
}

fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    // Scripts without case would pass for capitals, and a name may hold no letter at all.
    if slug.chars().any(char::is_lowercase) { slug } else { format!("x-{slug}") }
}
