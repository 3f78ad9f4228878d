//! What the reader says of names: that one is the same thing as another, in this article or in another one.

use crate::alias::chains;
use crate::annotate::Layers;
use crate::document::{Anchor, Anchorage, Correction, Form, Mention, MentionId, Warning, mention_at};
use std::collections::BTreeMap;

/// Where a mention belongs, by the reader's word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'c> {
    /// In the entity of this mention.
    pub(super) with: MentionId,
    /// The place in another article that it is tied to.
    pub(super) tie: Option<&'c Anchor>,
}

/// Of one mention the later word holds; otherwise the order in which things were said does not show.
#[derive(Debug, Default)]
pub(super) struct Said<'c> {
    places: BTreeMap<MentionId, Place<'c>>,
}

impl<'c> Said<'c> {
    pub(super) fn new(
        corrections: &'c [Correction],
        layers: Layers<'_>,
        anchorage: &Anchorage<'_>,
        mentions: &[Mention],
        warnings: &mut Vec<Warning>,
    ) -> Self {
        let name = |anchor: &Anchor| {
            let id = mention_at(anchorage.resolve(anchor)?, mentions, layers.tokens)?;
            (mentions[id.at()].form == Form::Name).then_some(id)
        };
        let (mut to, mut ties) = (BTreeMap::new(), BTreeMap::new());
        for correction in corrections {
            let Correction::Same { anchor, with } = correction else { continue };
            let Some(mention) = name(anchor) else {
                warnings.push(Warning::lost(anchor, "name to join"));
                continue;
            };
            if !anchorage.holds(with) {
                ties.insert(mention, with);
            } else if let Some(with) = name(with) {
                to.insert(mention, with);
            } else {
                warnings.push(Warning::lost(with, "name to join another to"));
            }
        }
        // A tie goes along: whatever joins a tied name is tied with it.
        let alone = |&mention: &MentionId| Place { with: mention, tie: ties.get(&mention).copied() };
        let mut places: BTreeMap<MentionId, Place<'c>> = ties.keys().map(|m| (*m, alone(m))).collect();
        for (mention, to) in chains(to) {
            let Place { with, tie } = places.get(&to).copied().unwrap_or(alone(&to));
            places.insert(mention, Place { with, tie: ties.get(&mention).copied().or(tie) });
        }
        Said { places }
    }

    pub(super) fn of(&self, mention: MentionId) -> Place<'c> {
        self.places.get(&mention).copied().unwrap_or(Place { with: mention, tie: None })
    }
}
