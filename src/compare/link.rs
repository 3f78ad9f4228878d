//! Which entities of different articles are one real thing.

use super::LinkedEntity;
use crate::document::{Article, Document, EntityId, Rule};
use crate::pack::Pack;
use crate::text::fold;
use std::collections::BTreeMap;

pub(super) fn link(documents: &[(&Article, &Document)], _pack: &Pack) -> Vec<LinkedEntity> {
    let mut found: BTreeMap<(crate::document::Label, String), LinkedEntity> = BTreeMap::new();
    for (article, (_, document)) in documents.iter().enumerate() {
        for (i, entity) in document.entities.iter().enumerate() {
            found
                .entry((entity.label, fold(&entity.name)))
                .or_insert_with(|| LinkedEntity {
                    label: entity.label,
                    name: entity.name.clone(),
                    kb: entity.kb.clone(),
                    parts: Vec::new(),
                    linked_by: Rule("same-name"),
                })
                .parts
                .push((article, EntityId::new(i)));
        }
    }
    found.into_values().collect()
}
